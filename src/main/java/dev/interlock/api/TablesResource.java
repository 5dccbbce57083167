package dev.interlock.api;

import dev.interlock.access.Roles;
import dev.interlock.catalog.Active;
import dev.interlock.decision.impact.Comparison;
import dev.interlock.policy.Edition;
import dev.interlock.policy.Sheet;
import dev.interlock.policy.bundle.LawTable;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Shows the law: tables, editions, their rows, and what changed between editions. */
@Path("/v1/tables")
@Blocking
@Tag(name = "Tables")
public class TablesResource {

    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String CSV = "text/csv";

    private final Answers answers;
    private final Reply reply;
    private final EditionViews views;

    TablesResource(Answers answers, Reply reply, EditionViews views) {
        this.answers = answers;
        this.reply = reply;
        this.views = views;
    }

    @GET
    @RolesAllowed(Roles.CALLER)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Every table and its editions")
    public RestResponse<byte[]> tables() {
        Object active = answers.active();
        return active instanceof Active revision ? reply.with(views.tables(revision)) : reply.with(active);
    }

    @GET
    @RolesAllowed(Roles.CALLER)
    @Path("/{table}/editions")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The editions of a table")
    public RestResponse<byte[]> editions(@PathParam("table") String table) {
        return withTable(table, (active, law) -> reply.with(views.table(active, law)));
    }

    @GET
    @RolesAllowed(Roles.CALLER)
    @Path("/{table}/editions/{date}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "An edition's sheets, row by row; one of them when `sheet` names it")
    public RestResponse<byte[]> edition(
            @PathParam("table") String table,
            @PathParam("date") String date,
            @QueryParam("sheet") @Nullable String sheet) {
        return withEdition(
                table,
                date,
                (active, edition) -> views.edition(active, edition, sheet)
                        .map(reply::with)
                        .orElseGet(() -> reply.with(noSheet(edition))));
    }

    @GET
    @RolesAllowed(Roles.CALLER)
    @Path("/{table}/editions/{date}")
    @Produces(CSV)
    @Operation(
            summary =
                    "An edition: its rows as JSON, one sheet as CSV (the first unless `sheet` names another), or the workbook itself")
    public RestResponse<byte[]> csv(
            @PathParam("table") String table,
            @PathParam("date") String date,
            @QueryParam("sheet") @Nullable String sheet) {
        return withEdition(
                table,
                date,
                (active, edition) -> views.csv(edition, sheet)
                        .map(bytes -> file(bytes, CSV + ";charset=UTF-8", edition, ".csv"))
                        .orElseGet(() -> reply.with(noSheet(edition))));
    }

    @GET
    @RolesAllowed(Roles.CALLER)
    @Path("/{table}/editions/{date}")
    @Produces(XLSX)
    @Operation(summary = "The workbook itself")
    public RestResponse<byte[]> workbook(@PathParam("table") String table, @PathParam("date") String date) {
        return withEdition(table, date, (active, edition) -> {
            byte[] bytes = active.contents().getOrDefault(edition.file(), new byte[0]);
            return file(bytes, XLSX, edition, ".xlsx");
        });
    }

    @GET
    @RolesAllowed(Roles.CALLER)
    @Path("/{table}/compare")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Every answer that differs between two editions, old and new")
    public RestResponse<byte[]> compare(
            @PathParam("table") String table,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        if (from == null || to == null) {
            return reply.with(Problem.of(ProblemKind.INVALID_REQUEST, "`from` and `to` are needed, dates of editions"));
        }
        return withEdition(
                table,
                from,
                (active, old) -> withEdition(
                        table, to, (same, young) -> reply.with(Comparison.of(active.decider(), table, from, to))));
    }

    private static Problem noSheet(Edition edition) {
        return notFound("sheet", edition.sheets().stream().map(Sheet::name).toList());
    }

    private RestResponse<byte[]> withTable(String name, BiFunction<Active, LawTable, RestResponse<byte[]>> then) {
        Object active = answers.active();
        if (!(active instanceof Active revision)) {
            return reply.with(active);
        }
        LawTable table = revision.decider().bundle().tables().get(name);
        return table == null
                ? reply.with(
                        notFound("table", revision.decider().bundle().tables().keySet()))
                : then.apply(revision, table);
    }

    private RestResponse<byte[]> withEdition(
            String name, String date, BiFunction<Active, Edition, RestResponse<byte[]>> then) {
        return withTable(
                name,
                (active, table) -> Optional.ofNullable(table.editions().get(date))
                        .map(edition -> then.apply(active, edition))
                        .orElseGet(() ->
                                reply.with(notFound("edition", table.editions().keySet()))));
    }

    private static Problem notFound(String what, Iterable<String> there) {
        return Problem.of(
                ProblemKind.NOT_FOUND, "There is no such " + what + "; there are " + String.join(", ", there));
    }

    private static RestResponse<byte[]> file(byte[] bytes, String type, Edition edition, String ending) {
        String name = edition.table() + "-" + edition.date() + ending;
        return RestResponse.ResponseBuilder.ok(bytes)
                .header("Content-Type", type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
