package dev.interlock.catalog;

import dev.interlock.catalog.store.Activation;
import dev.interlock.catalog.store.StoreFailure;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Knows which revisions this process has caught up with: a caller who saw a publish asks only replicas that saw it too.
 */
public final class ServedRevisions {

    private static final int LOOKED_BACK = 1_000;

    private final StoreAccess access;
    /** Number of the last activation of each revision. */
    private final Map<String, Long> numbers = new ConcurrentHashMap<>();

    private volatile @Nullable Active active;

    public ServedRevisions(StoreAccess access) {
        this.access = access;
    }

    /** A revision begins to decide here. */
    public void decides(Active now) {
        Active before = active;
        active = now;
        if (before != null && now.number() <= before.number()) {
            // The store went back: what it lost is not served, whatever number it had.
            numbers.clear();
        }
        if (now.number() > 0) {
            numbers.merge(now.revision(), now.number(), Math::max);
            lookBack();
        }
    }

    private void lookBack() {
        try {
            for (Activation activation : access.store().activations(Long.MAX_VALUE, LOOKED_BACK)) {
                numbers.merge(activation.revision(), activation.number(), Math::max);
            }
        } catch (StoreFailure e) {
            // Then only what was seen to decide here is known; a caller who asks for more is told to wait.
            return;
        }
    }

    /**
     * Whether what decides here is at least as new as what a caller asks for.
     *
     * @param wanted a revision, or the number of an activation
     */
    public boolean include(String wanted) {
        Active now = active;
        if (now == null) {
            return false;
        }
        if (now.revision().equals(wanted)) {
            return true;
        }
        if (!wanted.isEmpty() && wanted.length() <= 18 && wanted.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Long.parseLong(wanted) <= now.number();
        }
        Long number = numbers.get(wanted);
        return number != null && number <= now.number();
    }
}
