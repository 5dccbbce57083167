package dev.interlock.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;

/**
 * What the service answered.
 *
 * @param status HTTP status
 */
record Answer(int status, JsonNode document) {

    /** HTTP status of a law that was looked at and is at fault. */
    private static final int UNSOUND = 422;

    /**
     * The answer, when it is one to the question.
     *
     * @throws NotDone when the service refuses; what it says of it is printed first
     */
    static Answer of(Console console, HttpResponse<byte[]> response) {
        byte[] body = response.body();
        Object read = console.json().read(body, 0, body.length);
        if (!(read instanceof JsonNode document)) {
            throw new NotDone("the service answered " + response.statusCode() + " with something that is not JSON");
        }
        if (response.statusCode() >= 400) {
            for (JsonNode error : document.path("errors")) {
                console.err().println(line(error));
            }
            String message = "the service refuses (" + response.statusCode() + "): "
                    + document.path("detail").asText(document.path("title").asText());
            throw new NotDone(message, response.statusCode() == UNSOUND ? Interlock.AT_FAULT : Interlock.NOT_DONE);
        }
        return new Answer(response.statusCode(), document);
    }

    /** A finding as the service tells it, on one line. */
    static String line(JsonNode finding) {
        StringBuilder line = new StringBuilder();
        for (String part : new String[] {"file", "sheet", "cell", "pointer"}) {
            if (finding.path(part).isTextual() && !finding.path(part).asText().isEmpty()) {
                line.append(line.isEmpty() ? "" : ", ")
                        .append(finding.path(part).asText());
            }
        }
        line.append(line.isEmpty() ? "" : ": ")
                .append(finding.path("code").asText())
                .append(": ");
        line.append(finding.path("message").asText());
        if (finding.path("hint").isTextual()) {
            line.append(". ").append(finding.path("hint").asText());
        }
        return line.toString();
    }
}
