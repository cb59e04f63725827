package common.dataset;

import common.files.Draft;
import common.files.Failure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One request for one file, under a watch. The request runs in a thread of its own, because
/// looking up a host, connecting, and a body that stalls each block for as long as they like:
/// HttpRequest's timeout ends none of them reliably. The caller's thread looks at its progress.
final class HttpDownload {

    private static final Duration SHORTEST_WAIT = Duration.ofMillis(400);

    /// Made when the first file is missing, and before the clock runs: on a slow machine the classes and
    /// certificates that https takes need longer than a server.
    private static final class Http {
        static final HttpClient CLIENT = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER) // done here: each step is checked
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

    /// Receives a file, which is not yet under its name; whether it is the right one is not known yet.
    ///
    /// @throws IOException if it can't be written
    Draft receive(URI url, PublishedFile file, Path folder) throws IOException, MirrorFailure {
        var draft = Draft.beside(folder.resolve(file.name()));
        try {
            watch(new FileRequest(Http.CLIENT, url, file.maxBytes(), draft));
            return draft;
        } catch (MirrorFailure | IOException | RuntimeException e) {
            draft.close();
            throw e;
        }
    }

    private void watch(FileRequest request) throws IOException, MirrorFailure {
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
                case Error error -> throw error;
                default -> throw new MirrorFailure(request.url(), MirrorFailure.Kind.DENIED,
                        "answers in a way that is not understood (" + FileRequest.said(e.getCause()) + ")");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted during a download", e);
        } finally {
            task.cancel(true);
            answerLeft = request.isAnswered() ? patience.answer() : max(answerLeft.minus(request.age()), Duration.ZERO);
        }
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }
}
