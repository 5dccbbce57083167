package dev.interlock.policy.table.grid;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The groups that rows, or columns, of a sheet are folded into. The mark of a folded group stands beside it, behind its end or
 * before its beginning, and hides what is in it, whatever that says of itself.
 */
final class Outline {

    private static final int MOST_MARKS = 10_000;

    /** Lines of one level, one behind the other, the last not included. */
    private record Run(int from, int to, int level) {}

    private final Map<Integer, Run> byFrom = new HashMap<>();
    private final Map<Integer, Run> byTo = new HashMap<>();
    private final List<Run> marks = new ArrayList<>();

    /** Takes some lines, the last not included, with the level they say they have. */
    void take(int from, int to, @Nullable String level, boolean folded) {
        int depth = level == null || level.equals("0") ? 0 : level.matches("[1-9]") ? Integer.parseInt(level) : 1;
        Run run = new Run(from, to, depth);
        if (folded && marks.size() < MOST_MARKS) {
            marks.add(run);
        }
        if (depth > 0) {
            byFrom.put(from, run);
            byTo.put(to, run);
        }
    }

    /** Lines of the groups that are folded. */
    BitSet folded() {
        BitSet folded = new BitSet();
        for (Run mark : marks) {
            for (Run run = byTo.get(mark.from); run != null && run.level > mark.level; run = byTo.get(run.from)) {
                folded.set(run.from, run.to);
            }
            for (Run run = byFrom.get(mark.to); run != null && run.level > mark.level; run = byFrom.get(run.to)) {
                folded.set(run.from, run.to);
            }
        }
        return folded;
    }
}
