package dev.interlock.catalog;

import dev.interlock.catalog.store.Activation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What decided before what. */
final class History {

    /** As many activations are looked back at. */
    static final int LONGEST = 1_000;

    private History() {}

    /**
     * The revision that a rollback goes to; null when there is none. A rollback takes back the last activation that was not
     * taken back yet, so that two in a row go back two.
     *
     * @param newestFirst the activations
     */
    static @Nullable String before(List<Activation> newestFirst) {
        Deque<String> standing = new ArrayDeque<>();
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            Activation activation = newestFirst.get(i);
            if (activation.kind() == Activation.Kind.ROLLBACK) {
                standing.poll();
            }
            if (!activation.revision().equals(standing.peek())) {
                standing.push(activation.revision());
            }
        }
        standing.poll();
        return standing.peek();
    }
}
