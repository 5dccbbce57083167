package dev.interlock.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A provider's server of keys, as it should be, at fault, and slow. */
@Timeout(60)
class ServedKeysTest {

    private final HttpServer server = server();

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private ServedKeys keys(HttpHandler handler) {
        server.createContext("/keys", handler);
        server.start();
        return new ServedKeys(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/keys"));
    }

    private static void answer(HttpExchange call, int status, byte[] body) throws IOException {
        call.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = call.getResponseBody()) {
            out.write(body);
        }
    }

    @Test
    void they_are_read_as_they_are() throws IOException {
        assertThat(keys(call -> answer(call, 200, "{\"keys\":[]}".getBytes())).read())
                .isEqualTo("{\"keys\":[]}");
    }

    @Test
    void another_status_is_no_key_set() {
        ServedKeys keys = keys(call -> answer(call, 503, new byte[0]));
        assertThatThrownBy(keys::read).hasMessage("the provider answers 503");
    }

    @Test
    void an_endless_answer_is_left() {
        ServedKeys keys = keys(call -> answer(call, 200, new byte[KeySource.LARGEST + 1]));
        assertThatThrownBy(keys::read).hasMessageContaining("larger than");
    }

    @Test
    void an_answer_that_drips_is_left() {
        ServedKeys keys = keys(call -> {
            call.sendResponseHeaders(200, 0);
            try (OutputStream out = call.getResponseBody()) {
                for (int i = 0; i < 600; i++) {
                    out.write(' ');
                    out.flush();
                    Thread.sleep(100);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertThatThrownBy(keys::read).isInstanceOf(IOException.class).hasMessageContaining("more than 3 s");
    }
}
