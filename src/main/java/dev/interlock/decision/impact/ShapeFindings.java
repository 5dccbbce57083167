package dev.interlock.decision.impact;

import dev.interlock.decision.impact.Contrast.Finding;
import dev.interlock.decision.impact.Grids.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was found in the situations of one grid, and how it is told in few words. */
final class ShapeFindings {

    /** Situations with the same finding; the finding is that of the first. */
    private record Group(Finding first, List<int[]> points) {}

    private final Shape shape;
    private final Map<Finding, Group> groups = new LinkedHashMap<>();

    ShapeFindings(Shape shape) {
        this.shape = shape;
    }

    void add(Finding finding, int[] at) {
        groups.computeIfAbsent(finding.withoutResults(), key -> new Group(finding, new ArrayList<>()))
                .points()
                .add(at);
    }

    /** The classes; those of the operation's own states are entered among the core's. */
    List<SituationClass> classes(CoreFindings core) {
        List<SituationClass> classes = new ArrayList<>();
        for (Group group : groups.values()) {
            // A check told beside the error is the same finding whatever else is out of the ordinary.
            boolean beside = group.first().aspect() == Aspect.VIOLATIONS;
            int axes = beside ? shape.core() : shape.grid().axes().size();
            List<int[]> points =
                    group.points().stream().map(at -> Arrays.copyOf(at, axes)).toList();
            for (List<BitSet> cube : Cubes.of(points)) {
                List<int[]> inside =
                        points.stream().filter(at -> isIn(at, cube)).toList();
                SituationClass found = new SituationClass(group.first(), when(cube), inside.size());
                classes.add(found);
                core.enter(shape, found, inside);
            }
        }
        return classes;
    }

    private static boolean isIn(int[] at, List<BitSet> cube) {
        for (int i = 0; i < at.length; i++) {
            if (!cube.get(i).get(at[i])) {
                return false;
            }
        }
        return true;
    }

    private Map<String, String> when(List<BitSet> cube) {
        Map<String, String> when = new LinkedHashMap<>();
        for (int i = 0; i < cube.size(); i++) {
            Axis axis = shape.grid().axes().get(i);
            String words = axis.inWords(cube.get(i));
            if (words != null) {
                when.put(axis.column(), words);
            }
        }
        return when;
    }
}
