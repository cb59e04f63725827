package common.dataset;

import common.files.BadFile;
import common.files.Draft;
import common.files.Failure;
import common.files.Printable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

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

    private static final Downloads STANDARD = new Downloads(RetryPolicy.STANDARD, () -> mirrors(System.getenv()));

    private final Supplier<List<URI>> bases;
    private final RetryPolicy patience;
    private final HttpDownload transfer;
    /// Hosts that did not answer are not asked again by this process.
    private final Set<String> silent = new HashSet<>();

    Downloads(RetryPolicy patience, List<URI> bases) {
        this(patience, () -> bases);
    }

    /// @param bases what `DLFS_MIRROR` names; nobody looks at it until something must be downloaded
    Downloads(RetryPolicy patience, Supplier<List<URI>> bases) {
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
            if (FileRequest.isWebAddress(uri)) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // no URI at all: said below
        }
        throw Failure.usage("DLFS_MIRROR names '" + Printable.url(text) + "', which is no http:// or https:// URL. Set it to the URL "
                + "of a folder that holds the files, or unset it to use the known mirrors.");
    }

    /// Downloads into a new file in `folder` and checks it.
    ///
    /// @throws MirrorFailure.All if no mirror has a good copy
    /// @throws IOException if the folder can't be written to
    synchronized <T> Copy<T> fetch(PublishedFile file, Path folder, Check<T> check) throws IOException, MirrorFailure.All {
        var refusals = new ArrayList<MirrorFailure>();
        for (URI url : file.urls(bases.get())) {
            if (silent.contains(url.getAuthority())) {
                refusals.add(new MirrorFailure(url, MirrorFailure.Kind.SILENT, "did not answer before"));
                continue;
            }
            Printable.say("downloading " + Printable.url(url));
            try {
                return fetch(url, file, folder, check);
            } catch (MirrorFailure refusal) {
                Printable.say("  " + refusal.what());
                refusals.add(refusal);
                if (refusal.kind() == MirrorFailure.Kind.SILENT) {
                    silent.add(url.getAuthority());
                }
            }
        }
        throw new MirrorFailure.All(refusals);
    }

    /// A file that passed its check, not yet under its name, and what the check read from it.
    record Copy<T>(Draft draft, T value) {}

    private <T> Copy<T> fetch(URI url, PublishedFile file, Path folder, Check<T> check) throws IOException, MirrorFailure {
        var draft = receive(url, file, folder);
        try {
            return new Copy<>(draft, check.read(draft.path(), file));
        } catch (BadFile e) {
            draft.close();
            throw new MirrorFailure(url, MirrorFailure.Kind.CONTENT, "what it sent " + e.getMessage());
        } catch (IOException | RuntimeException | Error e) {
            draft.close();
            throw e;
        }
    }

    private Draft receive(URI url, PublishedFile file, Path folder) throws IOException, MirrorFailure {
        for (int attempt = 1; ; attempt++) {
            try {
                return transfer.receive(url, file, folder);
            } catch (MirrorFailure refusal) {
                if (attempt >= patience.attempts() || !refusal.kind().mayPass()
                        || refusal.delay().compareTo(patience.busy()) > 0) {
                    throw refusal;
                }
                Printable.say("  " + refusal.what() + "; asking again");
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
