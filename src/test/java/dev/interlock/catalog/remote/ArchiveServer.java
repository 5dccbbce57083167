package dev.interlock.catalog.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server of one archive on the loopback interface. What it does is changed while it runs. */
final class ArchiveServer implements AutoCloseable {

    /** What it does with a call. */
    interface Behaviour {
        void answer(HttpExchange call) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Behaviour behaviour = status(404);
    /** `method path If-None-Match Authorization` of each call, `-` for what was not sent. */
    final List<String> calls = Collections.synchronizedList(new ArrayList<>());

    ArchiveServer() {
        this(0);
    }

    ArchiveServer(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", call -> {
            calls.add(call.getRequestURI() + " " + header(call, "If-None-Match") + " " + header(call, "Authorization"));
            try (call) {
                behaviour.answer(call);
            }
        });
        server.start();
    }

    ArchiveServer does(Behaviour next) {
        behaviour = next;
        return this;
    }

    int port() {
        return server.getAddress().getPort();
    }

    URI url() {
        return URI.create("http://localhost:" + port() + "/bundle.zip?key=hidden");
    }

    /** Serves the bytes under the name, and 304 to who has them. */
    static Behaviour serves(byte[] bytes, String etag) {
        return call -> {
            call.getResponseHeaders().set("ETag", etag);
            if (etag.equals(header(call, "If-None-Match"))) {
                call.sendResponseHeaders(304, -1);
            } else {
                body(call, bytes);
            }
        };
    }

    static Behaviour status(int status) {
        return call -> {
            byte[] page = "<html>no archive here</html>".getBytes();
            call.sendResponseHeaders(status, page.length);
            call.getResponseBody().write(page);
        };
    }

    static Behaviour leadsTo(String location) {
        return call -> {
            call.getResponseHeaders().set("Location", location);
            call.sendResponseHeaders(302, -1);
        };
    }

    /** Says how long the body is, sends a part of it, and hangs up. */
    static Behaviour breaksOff(byte[] bytes) {
        return call -> {
            call.sendResponseHeaders(200, bytes.length);
            call.getResponseBody().write(bytes, 0, bytes.length / 2);
            call.getResponseBody().flush();
        };
    }

    /** Sends without end and without saying how much. */
    static Behaviour endless() {
        return call -> {
            call.sendResponseHeaders(200, 0);
            byte[] block = new byte[1 << 16];
            try (OutputStream out = call.getResponseBody()) {
                while (true) {
                    out.write(block);
                }
            }
        };
    }

    /** Answers nothing until the server is closed. */
    Behaviour hangs() {
        return call -> await();
    }

    /** Sends the head and the first bytes, and nothing more until the server is closed. */
    Behaviour hangsWithinTheBody(byte[] bytes) {
        return call -> {
            call.sendResponseHeaders(200, bytes.length);
            call.getResponseBody().write(bytes, 0, 10);
            call.getResponseBody().flush();
            await();
        };
    }

    private void await() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void body(HttpExchange call, byte[] bytes) throws IOException {
        call.sendResponseHeaders(200, bytes.length);
        call.getResponseBody().write(bytes);
    }

    private static String header(HttpExchange call, String name) {
        String value = call.getRequestHeaders().getFirst(name);
        return value == null ? "-" : value;
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
