package dev.interlock.catalog;

import dev.interlock.catalog.store.StoreFailure;
import dev.interlock.policy.Diagnostic;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is wrong with the places a bundle comes from, as findings. */
final class StoreFindings {

    private static final String STORE = "store";

    private StoreFindings() {}

    static Diagnostic of(StoreFailure failure) {
        return Diagnostic.warning(failure.code().word(), STORE, null, null, failure.explanation(), hint(failure));
    }

    /** The store that has to be asked first is not open. */
    static Diagnostic closed(StoreAccess access) {
        StoreFailure failure = access.failure();
        return failure == null
                ? Diagnostic.error("store-unavailable", STORE, null, null, "The store is being opened", null)
                : Diagnostic.error(failure.code().word(), STORE, null, null, failure.explanation(), hint(failure));
    }

    static Diagnostic unreadableFolder(BundleFolder folder) {
        boolean rules = !Files.isDirectory(folder.rules());
        Path missing = rules ? folder.rules() : folder.tables();
        return Diagnostic.error(
                "bundle-unreadable",
                rules ? "rules" : "decision-tables",
                null,
                null,
                Files.isDirectory(missing)
                        ? "The folders of the bundle cannot be read"
                        : "There is no folder `" + missing + "`",
                "Check `interlock.rules.path`, `interlock.tables.path` and who may read them");
    }

    private static String hint(StoreFailure failure) {
        return switch (failure.code()) {
            case FULL -> "Make room; it is tried again";
            case LOCKED -> "One process at a time has an embedded store open; several share a PostgreSQL";
            case UNWRITABLE -> "Check `interlock.store.path` and who may write there";
            case UNREACHABLE, DENIED -> "Check `interlock.store.url`, user and password";
            case SCHEMA -> "Start the newer version of the service, or use another store";
            case DAMAGED -> "Hand the revision in again, or restore the store; see the operators' guide";
            case FAILED, UNSURE, UNAVAILABLE -> "See the service's log";
        };
    }
}
