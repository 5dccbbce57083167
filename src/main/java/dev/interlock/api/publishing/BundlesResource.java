package dev.interlock.api.publishing;

import static dev.interlock.api.TablesResource.CSV;
import static dev.interlock.api.TablesResource.XLSX;

import dev.interlock.access.Roles;
import dev.interlock.api.Problem;
import dev.interlock.api.ProblemKind;
import dev.interlock.api.Reply;
import dev.interlock.policy.Diagnostic;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Drafts and revisions: hand in, list, look at. */
@Path("/v1/bundles")
@Blocking
@Tag(name = "Publishing")
public class BundlesResource {

    static final String ZIP = "application/zip";

    private final Revisions revisions;
    private final Uploads uploads;
    private final RevisionFiles files;
    private final Workbench workbench;
    private final Reply reply;

    BundlesResource(Revisions revisions, Uploads uploads, RevisionFiles files, Workbench workbench, Reply reply) {
        this.revisions = revisions;
        this.workbench = workbench;
        this.uploads = uploads;
        this.files = files;
        this.reply = reply;
    }

    @POST
    @RolesAllowed(Roles.AUTHOR)
    @Consumes(XLSX)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "A draft made of the active revision with one workbook replaced",
            description = "Answers 201 and what it would change, or 422 and every finding.")
    public RestResponse<byte[]> workbook(
            @QueryParam("file") @Nullable String file,
            @QueryParam("reason") @DefaultValue("") String reason,
            byte[] body) {
        return file == null ? reply.with(unnamed()) : workbench.work(body, () -> uploads.workbook(file, reason, body));
    }

    @POST
    @Path("/annotate")
    @RolesAllowed(Roles.AUTHOR)
    @Consumes(XLSX)
    @Produces(XLSX)
    @Operation(summary = "A copy of a workbook with a note and a colour on each faulty cell; nothing is kept")
    @Parameter(
            name = "reason",
            in = ParameterIn.QUERY,
            description = "Not looked at: the query of an upload may be used again as it is")
    public RestResponse<byte[]> annotate(@QueryParam("file") @Nullable String file, byte[] body) {
        return file == null ? reply.with(unnamed()) : workbench.work(body, () -> files.annotated(file, body));
    }

    private static Problem unnamed() {
        return Problem.of(
                ProblemKind.INVALID_REQUEST,
                "`file` is needed: the workbook's path, like `decision-tables/security-lock/2026-06-20.xlsx`");
    }

    @POST
    @RolesAllowed(Roles.AUTHOR)
    @Consumes(ZIP)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "A draft made of a whole bundle: an archive with manifest.json")
    public RestResponse<byte[]> archive(@QueryParam("reason") @DefaultValue("") String reason, byte[] body) {
        return workbench.work(body, () -> uploads.archive(reason, body));
    }

    @GET
    @RolesAllowed({Roles.AUTHOR, Roles.APPROVER, Roles.OPERATOR, Roles.AUDITOR})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What was handed in and what came to decide, newest first")
    public RestResponse<byte[]> list(
            @QueryParam("below") @DefaultValue("9223372036854775807") long below,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return reply.with(revisions.list(below, Math.max(1, limit)));
    }

    @GET
    @Path("/{revision}")
    @RolesAllowed({Roles.AUTHOR, Roles.APPROVER, Roles.OPERATOR, Roles.AUDITOR})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "A revision: its files, who handed it in, who approved it")
    public RestResponse<byte[]> show(@PathParam("revision") String revision) {
        return reply.with(revisions.look(revision, revisions::view));
    }

    @GET
    @Path("/{revision}/files/{path: .+}")
    @RolesAllowed({Roles.AUTHOR, Roles.APPROVER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "A file of a revision as it was handed in; with `annotated`, a copy that shows its findings")
    public RestResponse<byte[]> file(
            @PathParam("revision") String revision,
            @PathParam("path") String path,
            @QueryParam("annotated") @DefaultValue("false") boolean annotated) {
        return annotated ? workbench.work(() -> files.file(revision, path, true)) : files.file(revision, path, false);
    }

    @GET
    @Path("/{revision}/report")
    @RolesAllowed({Roles.AUTHOR, Roles.APPROVER, Roles.OPERATOR, Roles.AUDITOR})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What the checks said when it was last handed in: findings, cases, coverage")
    public RestResponse<byte[]> report(@PathParam("revision") String revision) {
        return files.report(revision);
    }

    @GET
    @Path("/{revision}/cases")
    @RolesAllowed({Roles.AUTHOR, Roles.APPROVER, Roles.OPERATOR, Roles.AUDITOR})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "How each of its cases was answered")
    public RestResponse<byte[]> cases(@PathParam("revision") String revision) {
        return files.section(revision, "cases");
    }

    @GET
    @Path("/{revision}/comparison")
    @RolesAllowed({Roles.AUTHOR, Roles.APPROVER, Roles.OPERATOR, Roles.AUDITOR})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Exactly which decisions it would change, held against what decides now")
    public RestResponse<byte[]> comparison(@PathParam("revision") String revision) {
        return workbench.work(() -> files.comparison(revision, false));
    }

    @GET
    @Path("/{revision}/comparison")
    @RolesAllowed({Roles.AUTHOR, Roles.APPROVER, Roles.OPERATOR, Roles.AUDITOR})
    @Produces(CSV)
    @Operation(summary = "The same as CSV, a class of decisions a line")
    public RestResponse<byte[]> comparisonAsCsv(@PathParam("revision") String revision) {
        return workbench.work(() -> files.comparison(revision, true));
    }

    /** What is wrong with an upload. */
    static Problem refused(List<Diagnostic> diagnostics) {
        long errors = diagnostics.stream().filter(Diagnostic::isError).count();
        String detail = errors == 1 ? "It has an error" : "It has " + errors + " errors";
        return Problem.of(ProblemKind.BUNDLE_REFUSED, detail, null, diagnostics);
    }
}
