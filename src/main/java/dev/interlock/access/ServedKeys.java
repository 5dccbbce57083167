package dev.interlock.access;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The key set that a provider serves. However slowly it answers, it is waited for that long and no longer. */
final class ServedKeys {

    private static final Duration ANSWER = Duration.ofSeconds(3);
    private static final Duration WHOLE = Duration.ofSeconds(3);

    private final HttpRequest request;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(ANSWER)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    ServedKeys(URI address) {
        request = HttpRequest.newBuilder(address)
                .timeout(ANSWER)
                .header("Accept", "application/jwk-set+json, application/json")
                .build();
    }

    /** Blocks for the time to answer and the time for the whole at most. */
    String read() throws IOException {
        HttpResponse<InputStream> response;
        try {
            response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the service stops", e);
        }
        try (InputStream body = response.body()) {
            if (response.statusCode() != 200) {
                throw new IOException("the provider answers " + response.statusCode());
            }
            byte[] bytes = whole(body);
            if (bytes.length > KeySource.LARGEST) {
                throw new IOException("the key set is larger than " + KeySource.LARGEST + " bytes");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static byte[] whole(InputStream body) throws IOException {
        // A body that is closed wakes who reads it.
        CompletableFuture<Void> late = CompletableFuture.runAsync(
                () -> close(body), CompletableFuture.delayedExecutor(WHOLE.toMillis(), TimeUnit.MILLISECONDS));
        byte[] bytes = new byte[0];
        IOException broken = null;
        try {
            bytes = body.readNBytes(KeySource.LARGEST + 1);
        } catch (IOException e) {
            broken = e;
        }
        if (!late.cancel(false)) {
            throw new IOException("the provider takes more than " + WHOLE.toSeconds() + " s for its keys");
        }
        if (broken != null) {
            throw broken;
        }
        return bytes;
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            // Who reads it is told.
            return;
        }
    }
}
