package dev.interlock.api.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.interlock.api.Problem;
import dev.interlock.api.ProblemKind;
import dev.interlock.catalog.Catalog;
import dev.interlock.catalog.Publishing;
import dev.interlock.catalog.store.Activation;
import dev.interlock.catalog.store.Approval;
import dev.interlock.catalog.store.Store;
import dev.interlock.catalog.store.StoreFailure;
import dev.interlock.catalog.store.StoredRevision;
import dev.interlock.catalog.store.Submission;
import dev.interlock.policy.bundle.BundleFile;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows revisions as the store has them. */
@Singleton
class Revisions {

    private static final int LONGEST_PAGE = 200;
    private static final String PREFIX = "sha256:";

    private final Publishing publishing;
    private final Catalog catalog;

    Revisions(Publishing publishing, Catalog catalog) {
        this.publishing = publishing;
        this.catalog = catalog;
    }

    /** Something that looks into the store. */
    interface Look {
        Object into(Store store) throws StoreFailure;
    }

    /** Something that looks at one revision. */
    interface LookAt {
        Object at(Store store, StoredRevision revision) throws StoreFailure;
    }

    /**
     * A revision.
     *
     * @param state `active`, `accepted` or `refused`
     * @param submissions each time it was handed in, oldest first
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record View(
            String revision,
            String state,
            Instant firstAt,
            List<BundleFile> files,
            List<Submission> submissions,
            List<Approval> approvals,
            Links links) {}

    /** Where the rest is. */
    record Links(String report, String comparison, String cases, String files) {}

    /** What was handed in, newest first, and what came to decide. */
    record Listing(@Nullable String active, List<Submission> submissions, List<Activation> activations) {}

    /** What the look finds; the problem when the store cannot be looked into. */
    Object look(Look look) {
        try {
            return look.into(publishing.store());
        } catch (StoreFailure e) {
            return Denials.problem(e);
        }
    }

    /** What the look finds at a revision; the problem when there is no such one. */
    Object look(String name, LookAt look) {
        return look(store -> {
            StoredRevision revision = store.revision(named(name));
            return revision == null
                    ? Problem.of(ProblemKind.NOT_FOUND, "There is no such revision")
                    : look.at(store, revision);
        });
    }

    /** A revision may be named with its prefix or without. */
    static String named(String name) {
        return name.startsWith(PREFIX) ? name : PREFIX + name;
    }

    Object list(long below, int limit) {
        return look(store -> new Listing(
                activeRevision(),
                store.submissions(below, Math.min(limit, LONGEST_PAGE)),
                store.activations(Long.MAX_VALUE, Math.min(limit, LONGEST_PAGE))));
    }

    Object view(Store store, StoredRevision stored) throws StoreFailure {
        String revision = stored.revision();
        String state = revision.equals(activeRevision()) ? "active" : stored.accepted() ? "accepted" : "refused";
        String root = "/v1/bundles/" + revision;
        return new View(
                revision,
                state,
                stored.at(),
                stored.files(),
                new ArrayList<>(stored.submissions()),
                store.approvals(revision),
                new Links(root + "/report", root + "/comparison", root + "/cases", root + "/files/"));
    }

    private @Nullable String activeRevision() {
        return catalog.active() == null ? null : catalog.active().revision();
    }
}
