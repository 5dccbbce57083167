package dev.interlock.catalog.remote;

import dev.interlock.policy.Diagnostic;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Asks the server once: bounded in time and size, and never led to another server. */
final class Fetch {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int MOST_REDIRECTS = 3;
    private static final long LARGEST_ERROR_BODY = 64 << 10;
    private static final Pattern ETAG = Pattern.compile("(W/)?\"[!#-~]{0,500}\"");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");

    private final RemoteSource source;
    private final HttpClient client;

    Fetch(RemoteSource source) {
        this.source = source;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(source.timeout())
                .build();
    }

    /** Asks for what is newer than the body the server called by this name; null asks for any. */
    Fetched newerThan(@Nullable String etag) {
        URI url = source.url();
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            AtomicBoolean answered = new AtomicBoolean();
            HttpResponse<byte[]> response;
            try {
                response = send(request(url, etag), answered);
            } catch (ExecutionException e) {
                return failed(e, answered.get());
            } catch (TimeoutException e) {
                return failed("remote-timeout", "The server did not answer in time", "At most " + source.timeout());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return failed("remote-interrupted", "The look was broken off", null);
            }
            URI next = REDIRECTS.contains(response.statusCode()) ? target(url, response) : null;
            if (next == null) {
                return answer(response, etag != null);
            }
            if (!isSameOrigin(next)) {
                return failed(
                        "remote-redirect",
                        "The server leads to another server",
                        "Configure the address where the archive lies");
            }
            url = next;
        }
        return failed("remote-redirect", "The server leads from address to address without end", null);
    }

    private HttpResponse<byte[]> send(HttpRequest request, AtomicBoolean answered)
            throws ExecutionException, TimeoutException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, head -> {
            answered.set(true);
            return new BoundedBody(head.statusCode() == 200 ? RemoteSource.LARGEST : LARGEST_ERROR_BODY);
        });
        try {
            return answer.get(source.timeout().toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            answer.cancel(true);
        }
    }

    private HttpRequest request(URI url, @Nullable String etag) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url).header("Accept", "application/zip, */*;q=0.1");
        if (etag != null) {
            request.header("If-None-Match", etag);
        }
        if (source.token() != null) {
            request.header("Authorization", source.token().header());
        }
        return request.build();
    }

    private Fetched answer(HttpResponse<byte[]> response, boolean named) {
        int status = response.statusCode();
        if (status == 200) {
            String etag = response.headers().firstValue("ETag").orElse("");
            return new Fetched.Body(response.body(), ETAG.matcher(etag).matches() ? etag : null);
        }
        if (status == 304 && named) {
            return new Fetched.Unchanged();
        }
        String hint = status == 401 || status == 403 ? "Check the token that is configured" : null;
        Diagnostic why = error("remote-status", "The server answered with status " + status, hint);
        String wait = response.headers().firstValue("Retry-After").orElse("");
        boolean asks = SECONDS.matcher(wait).matches();
        return new Fetched.Failed(why, asks ? Duration.ofSeconds(Long.parseLong(wait)) : null);
    }

    private static @Nullable URI target(URI from, HttpResponse<byte[]> response) {
        try {
            return response.headers().firstValue("Location").map(from::resolve).orElse(null);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Whether the token may be sent there as well. */
    private boolean isSameOrigin(URI other) {
        URI url = source.url();
        return url.getScheme().equals(other.getScheme())
                && url.getHost().equalsIgnoreCase(other.getHost())
                && port(url) == port(other)
                && other.getRawUserInfo() == null;
    }

    private static int port(URI url) {
        return url.getPort() >= 0 ? url.getPort() : "https".equals(url.getScheme()) ? 443 : 80;
    }

    private Fetched failed(ExecutionException fault, boolean answered) {
        for (Throwable cause = fault.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof BoundedBody.TooLarge) {
                return failed(
                        "remote-too-large", "The body is too large", "At most " + RemoteSource.LARGEST + " bytes");
            }
        }
        if (answered) {
            return failed("remote-broken-off", "The answer broke off before its end", null);
        }
        return unreachable(fault);
    }

    /** Told by kind: the words of the runtime name its own parts. */
    private Fetched unreachable(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpTimeoutException) {
                return failed("remote-timeout", "The server did not answer in time", "At most " + source.timeout());
            } else if (cause instanceof SSLException) {
                String hint = "Check its certificate and what this Java trusts";
                return failed("remote-not-trusted", "No safe connection to the server could be made", hint);
            } else if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
                return failed("remote-unreachable", "The name of the server is not known", null);
            }
        }
        return failed("remote-unreachable", "The server cannot be reached", null);
    }

    private Fetched failed(String code, String message, @Nullable String hint) {
        return new Fetched.Failed(error(code, message, hint), null);
    }

    private Diagnostic error(String code, String message, @Nullable String hint) {
        return Diagnostic.error(code, source.shown(), null, null, message, hint);
    }
}
