package dev.interlock.decision.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Describes points of a grid by few combinations of sets of values, without adding or losing a point. */
final class Cubes {

    private Cubes() {}

    /** For each combination the indices it takes on each axis. */
    static List<List<BitSet>> of(Collection<int[]> points) {
        Map<List<BitSet>, List<BitSet>> cubes = new LinkedHashMap<>();
        for (int[] point : points) {
            List<BitSet> cube = Arrays.stream(point).mapToObj(Cubes::only).toList();
            cubes.putIfAbsent(cube, cube);
        }
        List<List<BitSet>> all = new ArrayList<>(cubes.values());
        int before = Integer.MAX_VALUE;
        while (all.size() < before) {
            before = all.size();
            int axes = all.isEmpty() ? 0 : all.get(0).size();
            for (int axis = 0; axis < axes; axis++) {
                all = joined(all, axis);
            }
        }
        return all;
    }

    /** Combinations that are the same on every other axis become one. */
    private static List<List<BitSet>> joined(List<List<BitSet>> cubes, int axis) {
        Map<List<BitSet>, BitSet> byOthers = new LinkedHashMap<>();
        for (List<BitSet> cube : cubes) {
            byOthers.computeIfAbsent(with(cube, axis, new BitSet()), others -> new BitSet())
                    .or(cube.get(axis));
        }
        List<List<BitSet>> joined = new ArrayList<>(byOthers.size());
        byOthers.forEach((others, set) -> joined.add(with(others, axis, set)));
        return joined;
    }

    private static List<BitSet> with(List<BitSet> cube, int axis, BitSet set) {
        List<BitSet> other = new ArrayList<>(cube);
        other.set(axis, set);
        return other;
    }

    private static BitSet only(int index) {
        BitSet set = new BitSet();
        set.set(index);
        return set;
    }
}
