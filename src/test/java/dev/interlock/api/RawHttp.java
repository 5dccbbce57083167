package dev.interlock.api;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Sends requests as they are written: an HTTP client would mend a path. */
final class RawHttp {

    /** An answer, with its head in lower case. */
    record Answer(int status, String head, String body) {

        /** Whether the body is a problem of this status. */
        boolean isProblem() {
            return head.contains("content-type: " + Problem.MEDIA_TYPE) && body.contains("\"status\":" + status);
        }
    }

    private RawHttp() {}

    static Answer send(String method, String path, Optional<String> token, String type, String body)
            throws IOException {
        List<String> headers =
                token.map(text -> List.of("Authorization: Bearer " + text)).orElse(List.of());
        return send(method, path, headers, type, body);
    }

    static Answer send(String method, String path, List<String> headers, String type, String body) throws IOException {
        StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n");
        headers.forEach(header -> request.append(header).append("\r\n"));
        request.append("Connection: close\r\n");
        if (!body.isEmpty()) {
            request.append("Content-Type: ").append(type).append("\r\n");
            request.append("Content-Length: ").append(body.length()).append("\r\n");
        }
        request.append("\r\n").append(body);
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
            return read(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static Answer read(String answer) {
        int end = answer.indexOf("\r\n\r\n");
        String head = answer.substring(0, end).toLowerCase(java.util.Locale.ROOT);
        return new Answer(Integer.parseInt(head.split(" ")[1]), head, answer.substring(end + 4));
    }
}
