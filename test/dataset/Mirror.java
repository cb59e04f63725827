package common.dataset;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A mirror on loopback that behaves as its handler says, and remembers what it was asked for. */
final class Mirror implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    Mirror(HttpHandler handler) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.add(exchange.getRequestURI().getPath());
            handler.handle(exchange);
            exchange.close(); // where a handler throws, the server drops the connection in place of it
        });
        server.setExecutor(threads);
        server.start();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    List<String> requests() {
        return requests;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    static HttpHandler sends(byte[] body) {
        return exchange -> {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        };
    }

    static HttpHandler status(int status, String... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, -1);
        };
    }

    /** The first handlers one request each, in turn; the last one all that follow. */
    static HttpHandler inTurn(HttpHandler... handlers) {
        var next = new AtomicInteger();
        return exchange -> handlers[Math.min(next.getAndIncrement(), handlers.length - 1)].handle(exchange);
    }

    /** Announces the whole body, or nothing if chunked, and breaks off after some bytes. */
    static HttpHandler breaksOff(byte[] body, int after, boolean chunked) {
        return exchange -> {
            exchange.sendResponseHeaders(200, chunked ? 0 : body.length);
            exchange.getResponseBody().write(body, 0, after);
            exchange.getResponseBody().flush();
            throw new IOException("breaks off here");
        };
    }

    /** Sends some bytes and then nothing more, without hanging up. */
    static HttpHandler stalls(byte[] body, int after) {
        return exchange -> {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body, 0, after);
            exchange.getResponseBody().flush();
            sleep(exchange);
        };
    }

    static HttpHandler saysNothing() {
        return Mirror::sleep;
    }

    static HttpHandler endless() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var bytes = new byte[1 << 16];
            while (true) { // until the other side hangs up
                exchange.getResponseBody().write(bytes);
            }
        };
    }

    private static void sleep(HttpExchange exchange) throws IOException {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            throw new IOException("the mirror was closed", e);
        }
    }
}
