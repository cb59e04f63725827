package common.dataset;

import common.files.Draft;
import common.files.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/// The part of a transfer that blocks. Whatever the server or the network does wrong becomes a
/// [MirrorFailure]; an IOException is the disk's.
final class FileRequest implements Callable<Void> {

    private static final Set<Integer> BUSY = Set.of(429, 500, 502, 503, 504);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int MOST_REDIRECTS = 5;
    /// How Java says that a connection ended, by the moment when it did.
    private static final Pattern ENDED = Pattern.compile("^closed$|content-length|received no bytes|[Cc]onnection reset|EOF");

    private final HttpClient client;
    private final URI url;
    private final long maxBytes;
    private final Draft draft;
    private final long start = System.nanoTime();
    private volatile boolean answered;
    private volatile long received;
    private volatile long lastByte = start;

    FileRequest(HttpClient client, URI url, long maxBytes, Draft draft) {
        this.client = client;
        this.url = url;
        this.maxBytes = maxBytes;
        this.draft = draft;
    }

    URI url() {
        return url;
    }

    boolean isAnswered() {
        return answered;
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /// Throws a MirrorFailure for a server that says nothing, or nothing more, or takes for ever.
    void requireProgress(Duration answer, RetryPolicy patience) throws MirrorFailure {
        if (!answered && age().compareTo(answer) > 0) {
            throw new MirrorFailure(url, MirrorFailure.Kind.SILENT,
                    "does not answer (waited %.1f s)".formatted(seconds(answer)));
        }
        if (answered && System.nanoTime() - lastByte > patience.stall().toNanos()) {
            throw new MirrorFailure(url, MirrorFailure.Kind.STALLED, "stalls after %d bytes (waited %.1f s for the next)"
                    .formatted(received, seconds(patience.stall())));
        }
        if (age().compareTo(patience.total()) > 0) {
            throw new MirrorFailure(url, MirrorFailure.Kind.STALLED, "is too slow: %d bytes in %.0f s"
                    .formatted(received, seconds(patience.total())));
        }
    }

    @Override
    public Void call() throws IOException, MirrorFailure, InterruptedException {
        var response = send(url);
        for (int i = 0; isRedirect(response); i++) {
            var next = target(response, i);
            response.body().close();
            response = send(next);
        }
        try (var body = response.body()) {
            requireOk(response);
            requireSize(response.headers().firstValueAsLong("Content-Length").orElse(0));
            save(body);
        }
        return null;
    }

    private HttpResponse<InputStream> send(URI to) throws MirrorFailure, InterruptedException {
        try {
            var response = client.send(HttpRequest.newBuilder(to).build(), BodyHandlers.ofInputStream());
            answered = true;
            lastByte = System.nanoTime();
            return response;
        } catch (IOException e) {
            throw unanswered(e, to);
        }
    }

    private static boolean isRedirect(HttpResponse<?> response) {
        return REDIRECTS.contains(response.statusCode()) && response.headers().firstValue("Location").isPresent();
    }

    /// Where a redirect leads, if one may go there.
    private URI target(HttpResponse<?> response, int before) throws MirrorFailure {
        var said = response.headers().firstValue("Location").orElseThrow();
        try {
            var target = response.uri().resolve(said);
            if (!isWebAddress(target)) {
                throw refused("redirects to " + Printable.url(said) + ", which is no http:// or https:// URL");
            }
            if ("https".equalsIgnoreCase(response.uri().getScheme()) && "http".equalsIgnoreCase(target.getScheme())) {
                throw refused("redirects to " + Printable.url(said) + ", which is refused: https never leads to http");
            }
            if (before == MOST_REDIRECTS) {
                throw refused("redirects too often, at last to " + Printable.url(said));
            }
            return target;
        } catch (IllegalArgumentException e) {
            throw refused("redirects to '" + Printable.url(said) + "', which is no URL");
        }
    }

    private MirrorFailure refused(String what) {
        return new MirrorFailure(url, MirrorFailure.Kind.DENIED, what);
    }

    private void save(InputStream body) throws IOException, MirrorFailure {
        var buffer = new byte[1 << 16];
        for (int n = read(body, buffer); n >= 0; n = read(body, buffer)) {
            received += n;
            lastByte = System.nanoTime();
            requireSize(received);
            draft.write(ByteBuffer.wrap(buffer, 0, n));
        }
        draft.force();
    }

    private int read(InputStream body, byte[] buffer) throws MirrorFailure {
        try {
            return body.read(buffer);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private void requireSize(long bytes) throws MirrorFailure {
        if (bytes > maxBytes) {
            throw new MirrorFailure(url, MirrorFailure.Kind.CONTENT,
                    "sends " + bytes + " bytes or more, where the file has at most " + maxBytes);
        }
    }

    private void requireOk(HttpResponse<?> response) throws MirrorFailure {
        int status = response.statusCode();
        if (status == 407) {
            throw new MirrorFailure(url, MirrorFailure.Kind.PROXY, "can't be asked: the proxy" + proxy(url)
                    + " wants a name and a password (status 407)");
        }
        if (status != 200) {
            throw new MirrorFailure(url, BUSY.contains(status) ? MirrorFailure.Kind.BUSY : MirrorFailure.Kind.DENIED,
                    "answers with status " + status + meaning(status), retryAfter(response));
        }
    }

    private MirrorFailure unanswered(IOException e, URI to) {
        if (e instanceof SSLException) {
            return refused("offers no https connection that can be trusted (" + said(e) + ")");
        }
        boolean proxied = !proxy(to).isEmpty();
        if (e instanceof ConnectException) {
            boolean unknown = e.getCause() instanceof ConnectException inner
                    && inner.getCause() instanceof UnresolvedAddressException
                    || e.getCause() instanceof UnresolvedAddressException;
            return proxied ? new MirrorFailure(url, MirrorFailure.Kind.PROXY, "can't be asked: the proxy" + proxy(to)
                            + (unknown ? " is unknown" : " refuses the connection"))
                    : new MirrorFailure(url, MirrorFailure.Kind.SILENT,
                            unknown ? "the host " + to.getHost() + " is unknown" : "refuses the connection");
        }
        if (proxied && String.valueOf(e.getMessage()).contains("tunnel")) {
            return new MirrorFailure(url, MirrorFailure.Kind.PROXY, "can't be asked: the proxy" + proxy(to) + " lets nothing through ("
                    + said(e) + ")");
        }
        return broken(e);
    }

    /// A connection that ends: whether while the answer is awaited or while it is read is chance where no byte has come.
    private MirrorFailure broken(IOException e) {
        var said = said(e);
        return new MirrorFailure(url, MirrorFailure.Kind.BROKEN, "breaks off "
                + (received == 0 ? "before it answers" : "after " + received + " bytes") + (ENDED.matcher(said).find() ? "" : " (" + said + ")"));
    }

    /// Whether a request can be sent there.
    static boolean isWebAddress(URI url) {
        return url.getHost() != null && url.getPort() <= 65535
                && ("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()));
    }

    /// The proxy that Java's settings put before a URL, with a space before it; empty without one.
    private static String proxy(URI url) {
        return ProxySelector.getDefault().select(url).stream().filter(proxy -> proxy.type() != Proxy.Type.DIRECT).findFirst()
                .map(proxy -> proxy.address() instanceof InetSocketAddress at ? " " + at.getHostString() + ":" + at.getPort() : " " + proxy)
                .orElse("");
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    static String said(Throwable e) {
        return Printable.line(Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName()));
    }

    private static String meaning(int status) {
        return switch (status) {
            case 300 -> " (several choices), not with the file";
            case 301, 302, 303, 307, 308 -> " (moved) and doesn't say where to";
            case 304 -> " (not modified), though nothing was there before";
            case 401 -> " (wants a name and a password)";
            case 403 -> " (forbidden)";
            case 404 -> " (not found)";
            case 429 -> " (too many requests)";
            case 503 -> " (busy)";
            default -> "";
        };
    }

    /// What a busy server asks for, in seconds or as a date; else half a second.
    private static Duration retryAfter(HttpResponse<?> response) {
        var header = response.headers().firstValue("Retry-After").orElse("").strip();
        if (header.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(header));
        }
        try {
            var date = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            var wait = Duration.between(Instant.now(), date);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeParseException e) {
            return MirrorFailure.SOON;
        }
    }
}
