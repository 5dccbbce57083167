package dev.interlock.api.publishing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.api.Json;
import dev.interlock.api.Problem;
import dev.interlock.api.ProblemKind;
import dev.interlock.api.Reply;
import dev.interlock.api.TablesResource;
import dev.interlock.catalog.Attempt;
import dev.interlock.catalog.Examination.Compared;
import dev.interlock.catalog.Publishing;
import dev.interlock.decision.impact.BundleComparison;
import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.table.WorkbookReader;
import dev.interlock.policy.table.edit.AnnotatedWorkbook;
import dev.interlock.policy.table.edit.Edited;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;

/** What there is to download of a revision. */
@Singleton
class RevisionFiles {

    private final Revisions revisions;
    private final Publishing publishing;
    private final Reply reply;
    private final Json json;

    RevisionFiles(Revisions revisions, Publishing publishing, Reply reply, Json json) {
        this.revisions = revisions;
        this.publishing = publishing;
        this.reply = reply;
        this.json = json;
    }

    private record Content(byte[] bytes) {}

    private record Stored(String text) {}

    RestResponse<byte[]> file(String revision, String path, boolean annotated) {
        Object found = revisions.look(revision, (store, stored) -> {
            byte[] bytes = store.file(stored.revision(), path);
            return bytes == null
                    ? Problem.of(ProblemKind.NOT_FOUND, "The revision has no such file")
                    : new Content(annotated ? annotatedCopy(path, bytes) : bytes);
        });
        if (!(found instanceof Content content)) {
            return reply.with(found);
        }
        return file(path, content.bytes());
    }

    /** A copy of the workbook that shows its findings; the problem when it is none. */
    RestResponse<byte[]> annotated(String path, byte[] bytes) {
        List<Diagnostic> diagnostics = WorkbookReader.read(path, bytes).diagnostics();
        Edited edited = AnnotatedWorkbook.of(bytes, diagnostics);
        return edited instanceof Edited.Workbook copy
                ? file(path, copy.bytes())
                : reply.with(BundlesResource.refused(((Edited.Refused) edited).diagnostics()));
    }

    private static RestResponse<byte[]> file(String path, byte[] bytes) {
        String name = path.replaceAll("[^A-Za-z0-9.-]", "-");
        return RestResponse.ResponseBuilder.ok(bytes)
                .header("Content-Type", path.endsWith(".xlsx") ? TablesResource.XLSX : "text/plain;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** The findings are looked for again: those in the report are of the bundle as a whole. */
    private static byte[] annotatedCopy(String path, byte[] bytes) {
        List<Diagnostic> diagnostics = WorkbookReader.read(path, bytes).diagnostics();
        return AnnotatedWorkbook.of(bytes, diagnostics) instanceof Edited.Workbook copy ? copy.bytes() : bytes;
    }

    RestResponse<byte[]> report(String revision) {
        return stored(revisions.look(revision, (store, stored) -> new Stored(store.report(stored.latest()))));
    }

    RestResponse<byte[]> section(String revision, String name) {
        Object found = revisions.look(revision, (store, stored) -> {
            byte[] report = store.report(stored.latest()).getBytes(StandardCharsets.UTF_8);
            Object read = json.read(report, 0, report.length);
            return read instanceof JsonNode document && document.has(name)
                    ? document.get(name)
                    : Problem.of(ProblemKind.NOT_FOUND, "It was not sound enough for its cases to be run");
        });
        return reply.with(found);
    }

    RestResponse<byte[]> comparison(String revision, boolean csv) {
        Attempt<Optional<Compared>> attempt = publishing.comparison(Revisions.named(revision));
        Object found = Denials.answer(
                attempt,
                compared -> compared.<Object>map(its -> new Stored(its.json()))
                        .orElseGet(() -> Problem.of(ProblemKind.NOT_FOUND, "Nothing is compared here")));
        if (csv && found instanceof Stored stored) {
            return csv(stored.text());
        }
        return stored(found);
    }

    private RestResponse<byte[]> stored(Object found) {
        return found instanceof Stored stored
                ? RestResponse.ResponseBuilder.ok(stored.text().getBytes(StandardCharsets.UTF_8))
                        .header("Content-Type", "application/json")
                        .build()
                : reply.with(found);
    }

    private RestResponse<byte[]> csv(String comparison) {
        BundleComparison read = json.read(comparison, BundleComparison.class);
        return RestResponse.ResponseBuilder.ok(read.csv())
                .header("Content-Type", TablesResource.CSV + ";charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"comparison.csv\"")
                .build();
    }
}
