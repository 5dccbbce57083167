package dev.interlock.decision.impact;

import dev.interlock.decision.impact.Contrast.Finding;
import dev.interlock.decision.impact.Grids.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found in an operation's own states. Where something out of the ordinary comes on top and the same changes in
 * the same way, it is the same class, not one more.
 */
final class CoreFindings {

    private final Grid grid;
    private final Map<List<String>, SituationClass> classes = new HashMap<>();
    private final Map<SituationClass, Integer> further = new IdentityHashMap<>();

    CoreFindings(Grid grid) {
        this.grid = grid;
    }

    /** Enters a class of the operation's own states; one of another shape is passed over. */
    void enter(Shape shape, SituationClass found, List<int[]> points) {
        if (shape.grid() == grid) {
            points.forEach(at -> classes.put(state(shape, at), found));
        }
    }

    /** Whether the finding is that of the state the situation is in; it is then counted there. */
    boolean explains(Finding finding, Shape shape, int[] at) {
        SituationClass own = shape.grid() == grid ? null : classes.get(state(shape, at));
        if (own == null || !own.finding().withoutResults().isTheSameChangeAs(finding.withoutResults())) {
            return false;
        }
        further.merge(own, 1, Integer::sum);
        return true;
    }

    /** The classes with everything counted that was found to be of them. */
    List<SituationClass> counted(List<SituationClass> found) {
        List<SituationClass> counted = new ArrayList<>(found.size());
        found.forEach(each -> counted.add(each.and(further.getOrDefault(each, 0))));
        return counted;
    }

    /** The state in the words of the core's axes; an axis the shape does not have is at its first value. */
    private List<String> state(Shape shape, int[] at) {
        List<String> state = new ArrayList<>();
        for (Axis axis : grid.axes()) {
            String word = word(shape, axis.column(), at);
            state.add(word == null ? axis.values().get(0).word() : word);
        }
        return state;
    }

    private static @Nullable String word(Shape shape, String column, int[] at) {
        for (int i = 0; i < shape.core(); i++) {
            Axis axis = shape.grid().axes().get(i);
            if (axis.column().equals(column)) {
                return axis.values().get(at[i]).word();
            }
        }
        return null;
    }
}
