package dev.interlock.catalog;

import dev.interlock.catalog.Denial.Reason;
import dev.interlock.catalog.Examination.Analysis;
import dev.interlock.catalog.Examination.Compared;
import dev.interlock.catalog.Preparation.Prepared;
import dev.interlock.catalog.store.AuditEntry;
import dev.interlock.catalog.store.Handing;
import dev.interlock.catalog.store.Store;
import dev.interlock.catalog.store.StoreFailure;
import dev.interlock.decision.Decider;
import dev.interlock.decision.RuleFailure;
import dev.interlock.decision.cases.CaseRun;
import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.bundle.BundleReader;
import dev.interlock.policy.table.finding.Legible;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a revision of an upload: checked, compared and kept, but deciding nothing. */
final class Drafting {

    private static final int LONGEST_REASON = 2_000;
    /** Joins the letters of some scripts, and emojis. */
    private static final int JOINER = 0x200D;

    private static final int LONGEST_PATH = 500;
    private static final Pattern PATH =
            Pattern.compile("(decision-tables|rules)(/[^/\\\\\\p{Cntrl}]*[^/\\\\\\p{Cntrl}.][^/\\\\\\p{Cntrl}]*)+");

    /** Rows of the law in all its editions; the shipped one has about 250. */
    private static final int SMALL = 500;

    private final Catalog catalog;
    private final StoreAccess access;
    private final Preparation preparation;
    private final Examination examination;

    Drafting(Catalog catalog, StoreAccess access, Preparation preparation, Examination examination) {
        this.catalog = catalog;
        this.access = access;
        this.preparation = preparation;
        this.examination = examination;
    }

    /** A draft and, when it can decide, what decides by it. */
    record Drafted(Draft draft, @Nullable Decider decider) {}

    Attempt<Drafted> draft(Upload upload) {
        Active active = catalog.active();
        Denial denial = fault(upload, active);
        if (denial != null) {
            return new Attempt.Denied<>(denial);
        }
        Decider decider = null;
        try {
            Store store = access.store();
            Examined examined = examine(upload, active);
            decider = examined.decider();
            Draft draft = keep(store, upload, examined);
            if (!draft.accepted() && decider != null) {
                decider.retire();
            }
            return new Attempt.Done<>(new Drafted(draft, draft.accepted() ? decider : null));
        } catch (StoreFailure e) {
            if (decider != null) {
                decider.retire();
            }
            return new Attempt.Denied<>(Denial.of(e));
        }
    }

    private static @Nullable Denial fault(Upload upload, @Nullable Active active) {
        Denial reason = faultOf(upload.reason());
        if (reason != null) {
            return reason;
        }
        for (String path : upload.files().keySet()) {
            if (path.length() > LONGEST_PATH || !PATH.matcher(path).matches()) {
                return Denial.of(Reason.INVALID_PATH, "A path in a bundle begins with `decision-tables/` or `rules/`");
            }
        }
        if (upload.files().isEmpty()) {
            return Denial.of(Reason.INVALID_PATH, "The upload has no file");
        }
        return !upload.whole() && active == null
                ? Denial.of(Reason.NOTHING_ACTIVE, "No revision decides that the file could stand in")
                : null;
    }

    /** A reason stands in the audit trail for people to read. */
    static @Nullable Denial faultOf(String reason) {
        boolean sound = reason.length() <= LONGEST_REASON
                && reason.codePoints().anyMatch(c -> c != ' ' && Legible.isVisible(c))
                && reason.codePoints().allMatch(c -> c == '\n' || c == JOINER || Legible.isVisible(c));
        return sound
                ? null
                : Denial.of(
                        Reason.INVALID_REASON,
                        "A reason of 1 to " + LONGEST_REASON + " characters is needed, all of which can be seen");
    }

    /** What was found out about an upload before it is kept. */
    private record Examined(
            Prepared prepared,
            @Nullable Decider decider,
            List<Diagnostic> diagnostics,
            Map<String, ?> sections,
            @Nullable Compared compared,
            @Nullable String madeFrom) {

        boolean accepted() {
            return decider != null && diagnostics.stream().noneMatch(Diagnostic::isError);
        }
    }

    private Examined examine(Upload upload, @Nullable Active active) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        if (!upload.whole() && active != null) {
            files.putAll(active.contents());
        }
        files.putAll(upload.files());
        Decider before = active == null ? null : active.decider();
        String madeFrom = active == null ? null : active.revision();
        List<Diagnostic> diagnostics = upload.rulesAdmitted()
                ? new ArrayList<>()
                : new ArrayList<>(examination.admit(files, active == null ? null : active.contents()));
        if (diagnostics.stream().anyMatch(Diagnostic::isError)) {
            Prepared unread = new Prepared(files, FileMap.revision(files), null, null, diagnostics);
            return new Examined(unread, null, diagnostics, Map.of(), null, madeFrom);
        }
        Prepared prepared = preparation.read(files, before == null ? null : before.bundle());
        Decider decider = prepared.decider();
        diagnostics.addAll(prepared.diagnostics());
        Map<String, ?> sections = Map.of();
        Compared compared = null;
        BundleReader.Read read = prepared.read();
        if (decider == null && read != null) {
            diagnostics.addAll(examination.analyse(read));
        }
        if (decider != null) {
            CaseRun run = preparation.cases(decider);
            diagnostics.addAll(run.diagnostics());
            try {
                Analysis analysis = examination.analyse(before, decider, run);
                diagnostics.addAll(analysis.diagnostics());
                sections = analysis.sections();
                boolean refused = diagnostics.stream().anyMatch(Diagnostic::isError);
                // Whoever mends a small draft sees at once what it would change; a large one is worth that when it is
                // sound.
                if (!refused || isSmall(decider)) {
                    compared = compare(before, decider, diagnostics);
                }
            } catch (RuleFailure e) {
                diagnostics.add(e.finding(decider.bundle(), "when it was compared with what decides"));
            }
        }
        diagnostics.sort(null);
        return new Examined(prepared, decider, List.copyOf(diagnostics), sections, compared, madeFrom);
    }

    /** What decides now may fail, which must not keep out what would mend it: then all that is new counts as new. */
    private @Nullable Compared compare(@Nullable Decider before, Decider candidate, List<Diagnostic> diagnostics) {
        try {
            return examination.compare(before, candidate);
        } catch (RuleFailure e) {
            Compared alone = examination.compare(null, candidate);
            diagnostics.add(Diagnostic.warning(
                    "active-rules-fail",
                    "rules",
                    null,
                    null,
                    "What decides now cannot be compared with: " + e.explanation(),
                    "The comparison shows every decision as new"));
            return alone;
        }
    }

    private static boolean isSmall(Decider decider) {
        return decider.bundle().tables().values().stream()
                        .flatMap(table -> table.editions().values().stream())
                        .mapToInt(edition -> edition.rows().size())
                        .sum()
                < SMALL;
    }

    private static Draft keep(Store store, Upload upload, Examined examined) throws StoreFailure {
        String revision = examined.prepared().revision();
        Compared compared = examined.compared();
        String comparison = compared == null ? null : compared.json();
        String digest = compared == null ? null : compared.digest();
        boolean kept = examined.accepted() || isReadable(examined.diagnostics());
        AuditEntry entry = AuditEntry.of(upload.by(), examined.accepted() ? "draft" : "draft-refused", revision)
                .with("reason", upload.reason())
                .with("source", upload.source().word())
                .with("files", String.join(" ", upload.files().keySet()))
                .with("madeFrom", examined.madeFrom())
                .with("comparison", digest)
                .with("findings", examined.diagnostics().size());
        if (kept) {
            Handing handing = new Handing(
                    revision,
                    examined.prepared().files(),
                    upload.by(),
                    upload.reason(),
                    upload.source(),
                    examined.madeFrom(),
                    examined.accepted(),
                    Report.of(revision, examined.diagnostics(), examined.sections()),
                    comparison,
                    digest);
            store.submit(handing, entry);
        } else {
            store.record(entry.with("kept", "no"));
        }
        return new Draft(
                revision, examined.accepted(), kept, examined.madeFrom(), examined.diagnostics(), comparison, digest);
    }

    /** Whether what is wrong is in sheets and lines, so that an author can be shown where: not in the file as such. */
    private static boolean isReadable(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .filter(Diagnostic::isError)
                .allMatch(error -> error.sheet() != null || error.cell() != null || !isUploaded(error.file()));
    }

    private static boolean isUploaded(String file) {
        return file.startsWith("decision-tables/") && file.contains(".") || file.startsWith("rules/");
    }
}
