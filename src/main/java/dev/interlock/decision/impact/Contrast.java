package dev.interlock.decision.impact;

import dev.interlock.decision.CallError;
import dev.interlock.decision.Decision;
import dev.interlock.decision.Match;
import dev.interlock.facts.LockedSnapshot;
import dev.interlock.facts.law.Outcome;
import dev.interlock.facts.law.ParameterRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Holds the decisions of two sides on one situation against each other. */
final class Contrast {

    /** How a difference shows: what keeps two situations from being of one class. */
    record Finding(
            Aspect aspect, List<String> fields, @Nullable Side old, Side young) {

        /** What makes the class: a result, and which of its fields differ, change from situation to situation. */
        Finding withoutResults() {
            return aspect != Aspect.RESULT || old == null
                    ? this
                    : new Finding(aspect, List.of(), old.with(null), young.with(null));
        }

        /** Whether the same changes in the same way, be all facts told or not. */
        boolean isTheSameChangeAs(Finding other) {
            return Objects.equals(old, other.old)
                    && young.equals(other.young)
                    && (aspect == Aspect.VIOLATIONS) == (other.aspect == Aspect.VIOLATIONS);
        }
    }

    private final Respondent old;
    private final Respondent young;
    private final String table;

    Contrast(Respondent old, Respondent young, String table) {
        this.old = old;
        this.young = young;
        this.table = table;
    }

    /** How two decisions differ that do not say the same. */
    Finding of(Decision decided, Decision after, Call call, boolean open) {
        if (!sayTheSameFirst(decided, after)) {
            ActedOn was = old.actedOn(decided, table, call);
            ActedOn is = young.actedOn(after, table, call);
            if (was.isWhyItDiffersFrom(is)) {
                return new Finding(
                        open ? Aspect.FACTS_NOT_TOLD : Aspect.ANSWER,
                        List.of(),
                        old.side(decided, table, was.rowBeside(is)),
                        young.side(after, table, is.rowBeside(was)));
            }
            String column = column(decided, after);
            return new Finding(
                    open ? Aspect.FACTS_NOT_TOLD : Aspect.ANSWER,
                    List.of(),
                    old.side(decided, table, column, call),
                    young.side(after, table, column, call));
        }
        if (!Objects.equals(decided.result(), after.result())) {
            Map<String, String> was = fields(decided);
            Map<String, String> is = fields(after);
            boolean one = was.isEmpty() || is.isEmpty();
            List<String> differing = one ? List.of("LockedSnapshotInfo") : differing(was, is);
            if (!one) {
                was.keySet().retainAll(differing);
                is.keySet().retainAll(differing);
            }
            return new Finding(
                    Aspect.RESULT,
                    differing,
                    old.side(decided, table, effect(decided), call).with(was),
                    young.side(after, table, effect(after), call).with(is));
        }
        return violations(decided, after, call);
    }

    private static boolean sayTheSameFirst(Decision one, Decision other) {
        CallError ours = one.error();
        CallError others = other.error();
        return one.outcome() == other.outcome()
                && Objects.equals(ours == null ? null : ours.code(), others == null ? null : others.code())
                && Objects.equals(ours == null ? null : ours.httpStatus(), others == null ? null : others.httpStatus());
    }

    /** The heading of the deciding word; null when it is the outcome, or the limit that refuses a parameter. */
    private @Nullable String column(Decision decided, Decision after) {
        if (decided.outcome() != after.outcome() || decided.error() == null || after.error() == null) {
            return null;
        }
        Match was = decided.matches().isEmpty() ? null : decided.matches().get(0);
        Match is = after.matches().isEmpty() ? null : after.matches().get(0);
        if (was == null || is == null || !Objects.equals(was.sheet(), is.sheet()) || !sameParameter(was, is)) {
            return null;
        }
        return Objects.equals(decided.error().code(), after.error().code()) ? "HTTP status" : "Error code";
    }

    private boolean sameParameter(Match was, Match is) {
        ParameterRow before = old.parameter(was);
        ParameterRow after = young.parameter(is);
        return before == null || after == null || before.parameter().equals(after.parameter());
    }

    private static @Nullable String effect(Decision decision) {
        Match match = decision.matches().isEmpty() ? null : decision.matches().get(0);
        return match != null && "Transitions".equals(match.sheet()) ? "Effect" : null;
    }

    private Finding violations(Decision decided, Decision after, Call call) {
        List<String> was = codes(decided);
        List<String> is = codes(after);
        int gone = firstNotIn(was, is);
        int come = firstNotIn(is, was);
        if (gone < 0 && come < 0) {
            int turned = 0;
            while (was.get(turned).equals(is.get(turned))) {
                turned++;
            }
            gone = turned;
            come = turned;
        }
        return new Finding(
                Aspect.VIOLATIONS,
                List.of(),
                old.violation(decided, table, gone, call),
                young.violation(after, table, come, call));
    }

    /** The first that stands more often in the one list than in the other; -1 when there is none. */
    private static int firstNotIn(List<String> one, List<String> other) {
        List<String> left = new ArrayList<>(other);
        for (int i = 0; i < one.size(); i++) {
            if (!left.remove(one.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> codes(Decision decision) {
        return decision.violations().stream()
                .map(error -> error.code() + " " + error.httpStatus())
                .toList();
    }

    private static Map<String, String> fields(Decision decision) {
        Map<String, String> fields = new TreeMap<>();
        if (decision.result() != null && decision.result().get("LockedSnapshotInfo") instanceof LockedSnapshot lock) {
            fields.put("LockStatus", String.valueOf(lock.lockStatus()));
            fields.put("LockCreationTime", String.valueOf(lock.lockCreationTime()));
            fields.put("CoolOffPeriod", String.valueOf(lock.coolOffPeriod()));
            fields.put("CoolOffPeriodExpiredTime", String.valueOf(lock.coolOffPeriodExpiredTime()));
            fields.put("LockDuration", String.valueOf(lock.lockDuration()));
            fields.put("LockDurationStartTime", String.valueOf(lock.lockDurationStartTime()));
            fields.put("LockExpiredTime", String.valueOf(lock.lockExpiredTime()));
        }
        return fields;
    }

    private static List<String> differing(Map<String, String> was, Map<String, String> is) {
        return was.keySet().stream()
                .filter(field -> !Objects.equals(was.get(field), is.get(field)))
                .toList();
    }

    /** The row that decides as before but in other words; null when there is none. */
    static OperationComparison.@Nullable Row reworded(Decision decided, Decision after) {
        if (after.matches().isEmpty() || decided.matches().isEmpty()) {
            return null;
        }
        Match was = decided.matches().get(0);
        Match is = after.matches().get(0);
        boolean same = was.basis() == is.basis()
                && Objects.equals(was.note(), is.note())
                && Objects.equals(was.source(), is.source())
                && decided.advisories().equals(after.advisories())
                && (after.outcome() != Outcome.FAILS || messages(decided).equals(messages(after)));
        return same || is.row() == null || is.sheet() == null
                ? null
                : new OperationComparison.Row(is.file(), is.sheet(), is.row());
    }

    private static List<String> messages(Decision decision) {
        return decision.violations().stream()
                .map(error -> error.message() + " " + error.suggestedCode())
                .toList();
    }
}
