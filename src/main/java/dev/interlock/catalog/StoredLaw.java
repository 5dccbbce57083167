package dev.interlock.catalog;

import dev.interlock.catalog.Preparation.Prepared;
import dev.interlock.catalog.store.Activation;
import dev.interlock.catalog.store.Store;
import dev.interlock.catalog.store.StoreFailure;
import dev.interlock.decision.Decider;
import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.bundle.Bundle;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Makes what decides of a stored revision. Its files are held against their digests each time. */
final class StoredLaw {

    /** As many activations are gone back when the newest cannot decide. */
    private static final int FAR_BACK = 20;

    private final Preparation preparation;

    StoredLaw(Preparation preparation) {
        this.preparation = preparation;
    }

    /** What came of loading a revision. */
    sealed interface Loaded {}

    /** It can decide. */
    record Sound(Decider decider, SortedMap<String, byte[]> files) implements Loaded {}

    /** It cannot: it is damaged, missing, or this version of the service does not take it. */
    record Unsound(List<Diagnostic> diagnostics) implements Loaded {}

    /**
     * Loads a revision. Cases are not run: they were when it was handed in.
     *
     * @throws StoreFailure when the store could not be asked
     */
    Loaded load(Store store, String revision, @Nullable Bundle previous) throws StoreFailure {
        SortedMap<String, byte[]> files;
        try {
            files = store.files(revision);
        } catch (StoreFailure e) {
            if (e.code() == StoreFailure.Code.DAMAGED) {
                return new Unsound(List.of(StoreFindings.of(e)));
            }
            throw e;
        }
        Prepared prepared = preparation.read(files, previous);
        Decider decider = prepared.decider();
        return decider == null ? new Unsound(prepared.diagnostics()) : new Sound(decider, files);
    }

    /** The newest activation that can decide; null when none can. */
    @Nullable
    Active lastGood(Store store) throws StoreFailure {
        Set<String> tried = new HashSet<>();
        for (Activation activation : store.activations(Long.MAX_VALUE, FAR_BACK)) {
            if (tried.add(activation.revision()) && load(store, activation.revision(), null) instanceof Sound sound) {
                return new Active(sound.decider(), sound.files(), activation.at(), activation.number());
            }
        }
        return null;
    }
}
