package dev.interlock.policy.analysis;

import dev.interlock.facts.law.DefaultRow;
import dev.interlock.facts.law.ImpactRow;
import dev.interlock.facts.law.LawRow;
import dev.interlock.facts.law.Ruling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an Impact sheet that speak of one operation on one kind of target, and how they resolve: of the rows whose
 * conditions hold the most specific decides, of equally specific ones the worst, of equally bad ones the first.
 */
final class ImpactGroup {

    private final List<ImpactRow> rows;
    private final List<DefaultRow> defaults;
    private final boolean asksForStatus;
    private final boolean asksForSource;

    /** {@code defaults} are the rows of the Defaults sheet, which speak where none of these does. */
    ImpactGroup(List<ImpactRow> rows, List<DefaultRow> defaults) {
        this.rows = rows;
        this.defaults = defaults;
        asksForStatus = rows.stream().anyMatch(row -> !row.diskStatus().isAny());
        asksForSource = rows.stream().anyMatch(row -> !row.createdFrom().isAny());
    }

    List<ImpactRow> rows() {
        return rows;
    }

    String operation() {
        return rows.get(0).operation();
    }

    String target() {
        return rows.get(0).target();
    }

    /** Whether the target is a disk, or made from one: no other has a disk status. */
    boolean hasDisk() {
        return target().equals("Disk") || target().equals("Snapshot");
    }

    boolean asksForStatus() {
        return asksForStatus;
    }

    /**
     * Every situation with one of these locks that the rows tell from others, those with a fact that is not known
     * included.
     *
     * @param lockReasons null among them stands for a lock that is not told
     */
    List<Combination> combinations(Collection<@Nullable String> lockReasons) {
        List<@Nullable String> statuses = values(asksForStatus, Domain.DISK_STATUSES);
        List<@Nullable String> sources = values(asksForSource, Domain.SOURCES);
        List<Combination> combinations = new ArrayList<>(lockReasons.size() * statuses.size() * sources.size());
        for (String reason : lockReasons) {
            for (String status : statuses) {
                for (String source : sources) {
                    combinations.add(new Combination(reason, status, source));
                }
            }
        }
        return combinations;
    }

    private static List<@Nullable String> values(boolean asked, List<String> known) {
        List<@Nullable String> values = new ArrayList<>(asked ? known : List.of());
        values.add(null);
        return values;
    }

    /** Whether the situation tells everything some row asks for. */
    boolean isKnown(Combination combination) {
        return combination.lockReason() != null
                && (combination.diskStatus() != null || !asksForStatus)
                && (combination.source() != null || !asksForSource);
    }

    /** The rows that hold for certain and than which no other that holds is more specific. */
    List<ImpactRow> mostSpecific(Combination combination) {
        List<ImpactRow> most = new ArrayList<>(1);
        for (ImpactRow row : rows) {
            if (combination.meets(row)) {
                int more = most.isEmpty() ? 1 : row.specificity() - most.get(0).specificity();
                if (more > 0) {
                    most.clear();
                }
                if (more >= 0) {
                    most.add(row);
                }
            }
        }
        return most;
    }

    /** The row a decision names first; null when a default or nothing decides. */
    @Nullable
    ImpactRow deciding(Combination combination) {
        ImpactRow sure = worst(mostSpecific(combination));
        DefaultRow byDefault = sure == null ? byDefault(combination) : null;
        LawRow speaking = sure == null ? byDefault : sure;
        Ruling silence = combination.lockReason() == null ? Ruling.FREE : Ruling.SILENT;
        Ruling ruling = speaking == null ? silence : speaking.ruling();
        ImpactRow open = null;
        for (ImpactRow row : rows) {
            boolean matters = !combination.meets(row)
                    && combination.mayMeet(row)
                    && (sure == null || row.specificity() >= sure.specificity())
                    && !row.ruling().saysTheSameAs(ruling);
            if (matters && (open == null || row.specificity() > open.specificity() || isWorseAlike(row, open))) {
                open = row;
            }
        }
        return open == null ? sure : open;
    }

    private static boolean isWorseAlike(ImpactRow row, ImpactRow other) {
        return row.specificity() == other.specificity() && compare(row, other) < 0;
    }

    /** The default that speaks of the lock; null when there is none. */
    @Nullable
    DefaultRow byDefault(Combination combination) {
        DefaultRow worst = null;
        for (DefaultRow row : defaults) {
            if (combination.meets(row) && (worst == null || compare(row, worst) < 0)) {
                worst = row;
            }
        }
        return worst;
    }

    /** What is answered where everything is known: nothing stands in the way where nothing is said. */
    Ruling answer(Combination combination) {
        ImpactRow row = worst(mostSpecific(combination));
        LawRow speaking = row == null ? byDefault(combination) : row;
        return speaking == null ? Ruling.FREE : speaking.ruling();
    }

    private static <R extends LawRow> @Nullable R worst(List<R> rows) {
        R worst = null;
        for (R row : rows) {
            if (worst == null || compare(row, worst) < 0) {
                worst = row;
            }
        }
        return worst;
    }

    private static int compare(LawRow one, LawRow other) {
        int outcome = one.ruling().outcome().compareTo(other.ruling().outcome());
        return outcome != 0
                ? outcome
                : Integer.compare(one.place().row(), other.place().row());
    }
}
