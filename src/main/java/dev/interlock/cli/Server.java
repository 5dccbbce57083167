package dev.interlock.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** A service that runs, spoken to over HTTP. */
final class Server {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI root;
    private final @Nullable String token;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    Server(URI root, @Nullable String token) {
        this.root = root;
        this.token = token;
    }

    /**
     * The answer to a GET.
     *
     * @throws NotDone when the service cannot be reached
     */
    HttpResponse<byte[]> get(String path) {
        return send(request(path).GET());
    }

    /**
     * The answer to a POST.
     *
     * @param headers further headers; the content type among them
     * @throws NotDone when the service cannot be reached
     */
    HttpResponse<byte[]> post(String path, byte[] body, Map<String, String> headers) {
        HttpRequest.Builder request = request(path).POST(BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return send(request);
    }

    private HttpRequest.Builder request(String path) {
        URI uri = URI.create(root.toString().replaceAll("/$", "") + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(PATIENCE);
        if (token != null && !token.isBlank()) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            String why = e instanceof SSLException ? ": its certificate is not trusted, or is not its own" : "";
            throw new NotDone("the service at `" + root + "` cannot be reached" + why);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotDone("interrupted");
        }
    }
}
