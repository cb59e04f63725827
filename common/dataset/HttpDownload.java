package common.dataset;

import common.files.Failure;
import common.files.FileSignature;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/// One request for one file, under a watch. The request runs in a thread of its own, because
/// looking up a host, connecting, and a body that stalls each block for as long as they like:
/// HttpRequest's timeout ends none of them reliably. The caller's thread looks at its progress.
final class HttpDownload {

    private static final Set<Integer> BUSY = Set.of(429, 500, 502, 503, 504);
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(400);

    /// Made when the first file is missing, and before the clock runs: on a slow machine the classes and
    /// certificates that https takes need longer than a server.
    private static final class Http {
        static final HttpClient CLIENT = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL) // follows none from https to http
                .build();

        static {
            CLIENT.sslContext().createSSLEngine();
        }
    }

    private final RetryPolicy patience;
    /// What silent servers have left of the time in which being offline must be noticed.
    private Duration answerLeft;

    HttpDownload(RetryPolicy patience) {
        this.patience = patience;
        this.answerLeft = patience.answer();
    }

    /// Receives a file under a name that is nobody else's; whether it is the right one is not known yet.
    ///
    /// @throws IOException if it can't be written
    Path receive(URI url, PublishedFile file, Path folder) throws IOException, MirrorFailure {
        var part = folder.resolve(file.name() + "." + UUID.randomUUID() + ".part");
        part.toFile().deleteOnExit(); // Ctrl-C
        var request = new Request(Http.CLIENT, url, file.maxBytes(), part);
        try {
            watch(request);
            return part;
        } catch (MirrorFailure | IOException | RuntimeException e) {
            Files.deleteIfExists(part);
            throw e;
        }
    }

    private void watch(Request request) throws IOException, MirrorFailure {
        var task = new FutureTask<>(request);
        Thread.ofPlatform().daemon().name("download").start(task);
        var limit = max(answerLeft.multipliedBy(3).dividedBy(5), SHORTEST_WAIT);
        try {
            while (true) {
                try {
                    task.get(20, TimeUnit.MILLISECONDS);
                    return;
                } catch (TimeoutException e) {
                    request.requireProgress(limit, patience);
                }
            }
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case MirrorFailure refusal -> throw refusal;
                case IOException disk -> throw disk;
                default -> throw new IllegalStateException(e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted during a download", e);
        } finally {
            task.cancel(true);
            answerLeft = request.answered ? patience.answer() : max(answerLeft.minus(request.age()), Duration.ZERO);
        }
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    /// The part of a transfer that blocks. Whatever the server or the network does wrong becomes a
    /// [MirrorFailure]; an IOException is the disk's.
    private final class Request implements Callable<Void> {
        private final HttpClient client;
        private final URI url;
        private final long maxBytes;
        private final Path part;
        private final long start = System.nanoTime();
        private volatile boolean answered;
        private volatile long received;
        private volatile long lastByte = start;

        Request(HttpClient client, URI url, long maxBytes, Path part) {
            this.client = client;
            this.url = url;
            this.maxBytes = maxBytes;
            this.part = part;
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
            HttpResponse<InputStream> response;
            try {
                response = client.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofInputStream());
            } catch (IOException e) {
                throw unanswered(e);
            }
            answered = true;
            lastByte = System.nanoTime();
            try (var body = response.body()) {
                requireOk(response);
                requireSize(response.headers().firstValueAsLong("Content-Length").orElse(0));
                save(body);
            }
            return null;
        }

        private void save(InputStream body) throws IOException, MirrorFailure {
            try (var out = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                var buffer = new byte[1 << 16];
                for (int n = read(body, buffer); n >= 0; n = read(body, buffer)) {
                    received += n;
                    lastByte = System.nanoTime();
                    requireSize(received);
                    for (var bytes = ByteBuffer.wrap(buffer, 0, n); bytes.hasRemaining(); ) {
                        out.write(bytes);
                    }
                }
                out.force(true); // whole on the disk before it gets its name
            }
        }

        private int read(InputStream body, byte[] buffer) throws MirrorFailure {
            try {
                return body.read(buffer);
            } catch (IOException e) {
                throw new MirrorFailure(url, MirrorFailure.Kind.BROKEN,
                        "breaks off after %d bytes (%s)".formatted(received, said(e)));
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
            if (status >= 300 && status < 400) {
                var target = response.headers().firstValue("Location").map(FileSignature::printable).orElse("nowhere");
                throw new MirrorFailure(url, MirrorFailure.Kind.DENIED, target.startsWith("http:")
                        ? "redirects to " + target + ", which is refused: https never leads to http"
                        : "redirects too often, at last to " + target);
            }
            if (status != 200) {
                throw new MirrorFailure(url, BUSY.contains(status) ? MirrorFailure.Kind.BUSY : MirrorFailure.Kind.DENIED,
                        "answers with status " + status + meaning(status), retryAfter(response));
            }
        }

        private MirrorFailure unanswered(IOException e) {
            if (e instanceof SSLException) {
                return new MirrorFailure(url, MirrorFailure.Kind.DENIED,
                        "offers no https connection that can be trusted (" + said(e) + ")");
            }
            if (e instanceof ConnectException) {
                boolean unknown = e.getCause() instanceof ConnectException inner
                        && inner.getCause() instanceof UnresolvedAddressException
                        || e.getCause() instanceof UnresolvedAddressException;
                return new MirrorFailure(url, MirrorFailure.Kind.SILENT,
                        unknown ? "the host " + url.getHost() + " is unknown" : "refuses the connection");
            }
            return new MirrorFailure(url, MirrorFailure.Kind.BROKEN, "breaks off before it answers (" + said(e) + ")");
        }
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static String said(IOException e) {
        return FileSignature.printable(String.valueOf(e.getMessage()));
    }

    private static String meaning(int status) {
        return switch (status) {
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
            return max(Duration.between(Instant.now(), date), Duration.ZERO);
        } catch (DateTimeParseException e) {
            return MirrorFailure.SOON;
        }
    }
}
