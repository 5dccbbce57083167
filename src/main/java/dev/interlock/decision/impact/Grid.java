package dev.interlock.decision.impact;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * Situations that are every combination of the values of some axes.
 *
 * @param call makes the call every situation starts from
 * @param axes in the order in which they are set
 */
record Grid(Supplier<Call> call, List<Axis> axes) {

    /** Each situation: the index of its value on each axis, and the call. The array is the receiver's to keep. */
    void each(BiConsumer<int[], Call> action) {
        int[] at = new int[axes.size()];
        if (axes.stream().anyMatch(axis -> axis.values().isEmpty())) {
            return;
        }
        int turned = 0;
        while (turned >= 0) {
            Call made = call.get();
            for (int i = 0; i < at.length; i++) {
                axes.get(i).values().get(at[i]).sets().accept(made);
            }
            action.accept(at.clone(), made);
            turned = at.length - 1;
            while (turned >= 0 && ++at[turned] == axes.get(turned).values().size()) {
                at[turned--] = 0;
            }
        }
    }

    /** The same without the values that stand for facts nobody told. */
    Grid told() {
        List<Axis> told = axes.stream()
                .map(axis -> new Axis(
                        axis.column(),
                        axis.values().stream().filter(Axis.Value::told).toList()))
                .toList();
        return new Grid(call, told);
    }

    /** Whether the situation leaves a fact open. */
    boolean leavesOpen(int[] at) {
        for (int i = 0; i < at.length; i++) {
            if (!axes.get(i).values().get(at[i]).told()) {
                return true;
            }
        }
        return false;
    }
}
