package common.dataset;

import common.files.Printable;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/// Why one mirror gave no good copy of a file. The message is for the user.
final class MirrorFailure extends Exception {

    /// What went wrong, by what can be done about it.
    enum Kind {
        /// No answer at all: offline, a firewall, an unknown host.
        SILENT,
        /// The server says that it is busy (429, 503 and their like).
        BUSY,
        /// An answer that stops coming.
        STALLED,
        /// The connection broke in the middle.
        BROKEN,
        /// The proxy's word, not the mirror's.
        PROXY,
        /// A clear no: another status, a redirect away from https.
        DENIED,
        /// An answer that is not the file.
        CONTENT;

        /// Whether the same request may do better in a moment.
        boolean mayPass() {
            return this == BUSY || this == BROKEN;
        }
    }

    /// How long to wait for a server that doesn't say.
    static final Duration SOON = Duration.ofMillis(500);

    private final URI url;
    private final Kind kind;
    private final Duration delay;

    MirrorFailure(URI url, Kind kind, String what) {
        this(url, kind, what, SOON);
    }

    /// @param delay how long to wait before the server is asked again
    MirrorFailure(URI url, Kind kind, String what, Duration delay) {
        super(what);
        this.url = url;
        this.kind = kind;
        this.delay = delay;
    }

    Kind kind() {
        return kind;
    }

    Duration delay() {
        return delay;
    }

    String what() {
        return getMessage();
    }

    /// No mirror had a good copy.
    static final class All extends Exception {

        All(List<MirrorFailure> refusals) {
            super(refusals.stream().map(r -> "  " + Printable.url(r.url) + ": " + r.what()).collect(Collectors.joining("\n"))
                    + "\n" + cause(refusals));
        }

        private static String cause(List<MirrorFailure> refusals) {
            if (refusals.stream().anyMatch(r -> r.kind == Kind.PROXY)) {
                return "Likely cause: the proxy that Java is told to use (https.proxyHost and their like) is not to be reached, or "
                        + "wants a name and a password.";
            }
            if (refusals.stream().allMatch(r -> r.kind == Kind.SILENT)) {
                return "Likely cause: no network connection, or a firewall or proxy between here and the mirrors.";
            }
            if (refusals.stream().anyMatch(r -> r.what().contains("HTML page"))) {
                return "Likely cause: a login page or proxy that answers in place of the mirrors.";
            }
            if (refusals.stream().anyMatch(r -> r.kind == Kind.CONTENT || r.kind == Kind.BROKEN)) {
                return "Likely cause: a connection or proxy that breaks off or changes what passes, or a bad mirror.";
            }
            return "Likely cause: the mirrors are busy, have moved, or do not serve this network.";
        }
    }
}
