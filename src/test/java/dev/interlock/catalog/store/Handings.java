package dev.interlock.catalog.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlock.policy.Digest;
import dev.interlock.policy.bundle.BundleFile;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Revisions to hand in. What is in their files does not matter to a store. */
final class Handings {

    static final Actor ANN = new Actor("ann", List.of("author"));
    static final Actor BOB = new Actor("bob", List.of("approver", "operator"));

    private Handings() {}

    static Handing of(String text) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("decision-tables/a/2026-01-01.xlsx", text.getBytes(UTF_8));
        files.put("rules/bundle.yaml", "name: a".getBytes(UTF_8));
        return of(files, ANN, "because");
    }

    static Handing of(SortedMap<String, byte[]> files, Actor actor, String reason) {
        List<BundleFile> listing = new ArrayList<>();
        files.forEach((path, bytes) -> listing.add(new BundleFile(path, Digest.of(bytes), bytes.length)));
        String revision = BundleFile.revisionOf(listing);
        return new Handing(
                revision, files, actor, reason, Source.UPLOAD, null, true, "{\"diagnostics\":[]}", "{\"n\":0}", "c-0");
    }

    static Handing refused(Handing handing) {
        return new Handing(
                handing.revision(),
                handing.files(),
                BOB,
                handing.reason(),
                Source.COMMAND_LINE,
                null,
                false,
                "{\"diagnostics\":[1]}",
                null,
                null);
    }

    static AuditEntry draft(Handing handing) {
        return AuditEntry.of(handing.actor(), "draft", handing.revision())
                .with("files", handing.files().size());
    }

    /** Hands in and activates on top of what decides. */
    static Activation publish(Store store, Handing handing) throws StoreFailure {
        store.submit(handing, draft(handing));
        Activation active = store.active();
        Activating result = activate(store, handing.revision(), active == null ? 0 : active.number());
        return ((Activating.Activated) result).activation();
    }

    static Activating activate(Store store, String revision, long seen) throws StoreFailure {
        AuditEntry entry = AuditEntry.of(BOB, "activate", revision);
        return store.activate(revision, seen, BOB, "tested", Activation.Kind.ACTIVATE, "c-0", entry);
    }
}
