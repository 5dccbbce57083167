package dev.interlock.policy.analysis;

import dev.interlock.facts.law.Outcome;
import dev.interlock.facts.law.TransitionRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a Transitions sheet that speak of one operation, and how they resolve: every row whose conditions hold
 * speaks, and the first that fails, or else the first, decides.
 */
final class TransitionGroup {

    private final String operation;
    private final List<TransitionRow> rows;
    private final boolean asksForCoolOff;
    private final boolean asksForDuration;

    /** {@code operation} is spelled as the sheet spells it. */
    TransitionGroup(String operation, List<TransitionRow> rows) {
        this.operation = operation;
        this.rows = rows;
        asksForCoolOff = rows.stream().anyMatch(row -> !row.coolOff().isAny());
        asksForDuration = rows.stream().anyMatch(row -> !row.duration().isAny());
    }

    /** A situation the sheet can tell from others. A value that is null is not known, or no row asks for it. */
    record Stage(
            String lockStatus,
            @Nullable String coolOff,
            @Nullable String duration) {

        boolean meets(TransitionRow row) {
            return row.lockStatus().equals(lockStatus)
                    && row.coolOff().holds(coolOff)
                    && row.duration().holds(duration);
        }

        String inWords() {
            return "Lock status " + Phrases.quoted(lockStatus)
                    + (coolOff == null ? "" : ", Cool-off " + Phrases.quoted(coolOff))
                    + (duration == null ? "" : ", Duration " + Phrases.quoted(duration));
        }
    }

    String operation() {
        return operation;
    }

    List<TransitionRow> rows() {
        return rows;
    }

    boolean asksForCoolOff() {
        return asksForCoolOff;
    }

    boolean asksForDuration() {
        return asksForDuration;
    }

    /** Every situation the rows tell from others, those in which something is not known included. */
    List<Stage> stages() {
        List<Stage> stages = new ArrayList<>();
        for (String status : Domain.LOCK_STATUSES) {
            for (String coolOff : values(asksForCoolOff, Domain.COOL_OFFS)) {
                // Without a lock there is no duration with which the one asked for could be compared.
                boolean lock = !status.equals("none");
                for (String duration : values(lock && asksForDuration, Domain.DURATIONS)) {
                    stages.add(new Stage(status, coolOff, duration));
                }
            }
        }
        return stages;
    }

    private static List<@Nullable String> values(boolean asked, List<String> known) {
        List<@Nullable String> values = new ArrayList<>(asked ? known : List.of());
        values.add(null);
        return values;
    }

    /** Whether the situation tells everything some row asks for. */
    boolean isKnown(Stage at) {
        return (at.coolOff != null || !asksForCoolOff)
                && (at.duration != null || !asksForDuration || at.lockStatus.equals("none"));
    }

    /** The rows that hold, in their order. */
    List<TransitionRow> holding(Stage at) {
        return rows.stream().filter(at::meets).toList();
    }

    /** The row a decision names first; null when none holds. */
    @Nullable
    TransitionRow deciding(Stage at) {
        TransitionRow first = null;
        for (TransitionRow row : holding(at)) {
            if (first == null || fails(row) && !fails(first)) {
                first = row;
            }
        }
        return first;
    }

    private static boolean fails(TransitionRow row) {
        return row.ruling().outcome() == Outcome.FAILS;
    }
}
