package dev.interlock.api.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.api.Actors;
import dev.interlock.api.Json;
import dev.interlock.api.Reply;
import dev.interlock.catalog.Active;
import dev.interlock.catalog.Attempt;
import dev.interlock.catalog.Catalog;
import dev.interlock.catalog.Draft;
import dev.interlock.catalog.Publishing;
import dev.interlock.catalog.StoredVersions;
import dev.interlock.catalog.Upload;
import dev.interlock.catalog.store.Actor;
import dev.interlock.catalog.store.Source;
import dev.interlock.catalog.store.StoreFailure;
import dev.interlock.policy.Diagnostic;
import dev.interlock.policy.archive.BundleArchive;
import dev.interlock.policy.archive.trust.Admission;
import dev.interlock.policy.archive.trust.Admitted;
import dev.interlock.policy.archive.trust.Occasion;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Takes workbooks and archives in. */
@Singleton
class Uploads {

    private final Publishing publishing;
    private final Catalog catalog;
    private final Admission admission;
    private final StoredVersions versions;
    private final Actors actors;
    private final Reply reply;
    private final Json json;

    Uploads(
            Publishing publishing,
            Catalog catalog,
            Admission admission,
            StoredVersions versions,
            Actors actors,
            Reply reply,
            Json json) {
        this.versions = versions;
        this.publishing = publishing;
        this.catalog = catalog;
        this.admission = admission;
        this.actors = actors;
        this.reply = reply;
        this.json = json;
    }

    /**
     * What an author is told of a draft.
     *
     * @param diagnostics warnings; a draft with errors is a problem
     * @param differing how many decisions it changes; null when nothing decides
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Received(
            String revision,
            @Nullable String madeFrom,
            List<Diagnostic> diagnostics,
            @Nullable Integer differing,
            @Nullable String comparisonDigest,
            @Nullable JsonNode comparison) {}

    RestResponse<byte[]> workbook(String file, String reason, byte[] body) {
        Upload upload =
                new Upload(new TreeMap<>(Map.of(file, body)), false, false, actors.current(), reason, Source.UPLOAD);
        return answer(publishing.draft(upload));
    }

    RestResponse<byte[]> archive(String reason, byte[] body) {
        Active active = catalog.active();
        Admission.Result result = admission.admit(
                "upload.zip",
                body,
                Occasion.UPDATE,
                null,
                active == null ? List.of() : active.decider().bundle().files());
        Admitted admitted = result.admitted();
        if (admitted == null) {
            return reply.with(BundlesResource.refused(result.diagnostics()));
        }
        BundleArchive archive = admitted.archive();
        boolean signed = !admitted.signers().isEmpty();
        Actor by = actors.current();
        Attempt<Draft> attempt = publishing.draft(new Upload(archive.files(), true, signed, by, reason, Source.UPLOAD));
        // Without a signature anybody could use up the versions there are.
        if (signed
                && attempt instanceof Attempt.Done<Draft> done
                && done.value().accepted()) {
            try {
                versions.takenUp(admitted, by);
            } catch (StoreFailure e) {
                return reply.with(Denials.problem(e));
            }
        }
        return answer(attempt);
    }

    private RestResponse<byte[]> answer(Attempt<Draft> attempt) {
        Object answer = Denials.answer(
                attempt, draft -> draft.accepted() ? received(draft) : BundlesResource.refused(draft.diagnostics()));
        return answer instanceof Received received
                ? reply.created(received, "/v1/bundles/" + received.revision())
                : reply.with(answer);
    }

    private Received received(Draft draft) {
        byte[] bytes = draft.comparison() == null
                ? null
                : draft.comparison().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        JsonNode comparison = bytes != null && json.read(bytes, 0, bytes.length) instanceof JsonNode read ? read : null;
        return new Received(
                draft.revision(),
                draft.madeFrom(),
                draft.diagnostics(),
                comparison == null ? null : comparison.path("differing").asInt(),
                draft.comparisonDigest(),
                comparison);
    }
}
