package common.dataset;

import common.files.BadFile;
import common.files.Failure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Fetches published files, trying one mirror after the other until a copy passes its check: a
/// mirror that answers with an error, a page of HTML, half a file or one with a wrong hash is named
/// for what it did, and the next one is asked. Only here (and in [HttpDownload]) is a connection opened.
///
/// The environment variable `DLFS_MIRROR` names base URLs to use in place of the mirrors, separated
/// by commas or spaces. For each of them `BASE/FILE` is tried and, as in a copy of the data folder,
/// `BASE/mnist/FILE` (for Fashion-MNIST, KMNIST in the other order); the weights are
/// `BASE/sample_weight.pkl`. The hashes hold all the same.
final class Downloads {

    /// Reads a file and checks it: throws [BadFile] if it is not what was published.
    interface Check<T> {
        T read(Path file, PublishedFile published) throws IOException;
    }

    private static final Downloads STANDARD = new Downloads(RetryPolicy.STANDARD, mirrors(System.getenv()));

    private final List<URI> bases;
    private final RetryPolicy patience;
    private final HttpDownload transfer;
    /// Hosts that did not answer are not asked again by this process.
    private final Set<String> silent = new HashSet<>();

    Downloads(RetryPolicy patience, List<URI> bases) {
        this.patience = patience;
        this.bases = bases;
        this.transfer = new HttpDownload(patience);
    }

    /// The downloads of this process, with its environment's mirrors.
    static Downloads standard() {
        return STANDARD;
    }

    /// The base URLs that `DLFS_MIRROR` names, each ending in a slash.
    static List<URI> mirrors(Map<String, String> env) {
        return DataFolder.variable(env, "DLFS_MIRROR").stream()
                .flatMap(value -> Arrays.stream(value.strip().split("[,\\s]+")))
                .filter(base -> !base.isEmpty())
                .map(Downloads::base)
                .toList();
    }

    private static URI base(String text) {
        try {
            var uri = URI.create(text.endsWith("/") ? text : text + "/");
            if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // no URI at all: said below
        }
        throw Failure.usage("DLFS_MIRROR names '" + text + "', which is no http:// or https:// URL. Set it to the URL "
                + "of a folder that holds the files, or unset it to use the known mirrors.");
    }

    /// Downloads into a new file in `folder` and checks it.
    ///
    /// @throws MirrorFailure.All if no mirror has a good copy
    /// @throws IOException if the folder can't be written to
    synchronized <T> Copy<T> fetch(PublishedFile file, Path folder, Check<T> check) throws IOException, MirrorFailure.All {
        var refusals = new ArrayList<MirrorFailure>();
        for (URI url : file.urls(bases)) {
            if (silent.contains(url.getAuthority())) {
                refusals.add(new MirrorFailure(url, MirrorFailure.Kind.SILENT, "did not answer before"));
                continue;
            }
            System.err.printf("downloading %s%n", url);
            try {
                return fetch(url, file, folder, check);
            } catch (MirrorFailure refusal) {
                System.err.printf("  %s%n", refusal.what());
                refusals.add(refusal);
                if (refusal.kind() == MirrorFailure.Kind.SILENT) {
                    silent.add(url.getAuthority());
                }
            }
        }
        throw new MirrorFailure.All(refusals);
    }

    /// A file that passed its check, under a name of its own, and what the check read from it.
    record Copy<T>(Path part, T value) {}

    private <T> Copy<T> fetch(URI url, PublishedFile file, Path folder, Check<T> check) throws IOException, MirrorFailure {
        var part = receive(url, file, folder);
        try {
            return new Copy<>(part, check.read(part, file));
        } catch (BadFile e) {
            Files.deleteIfExists(part);
            throw new MirrorFailure(url, MirrorFailure.Kind.CONTENT, "what it sent " + e.getMessage());
        } catch (IOException | RuntimeException | Error e) {
            Files.deleteIfExists(part);
            throw e;
        }
    }

    private Path receive(URI url, PublishedFile file, Path folder) throws IOException, MirrorFailure {
        for (int attempt = 1; ; attempt++) {
            try {
                return transfer.receive(url, file, folder);
            } catch (MirrorFailure refusal) {
                if (attempt >= patience.attempts() || !refusal.kind().mayPass()
                        || refusal.delay().compareTo(patience.busy()) > 0) {
                    throw refusal;
                }
                System.err.printf("  %s; asking again%n", refusal.what());
                pause(refusal.delay());
            }
        }
    }

    private static void pause(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted during a download", e);
        }
    }
}
