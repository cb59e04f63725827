package common.dataset;

//SOURCES ../testing/Faults.java Mirror.java Samples.java ../testing/Stderr.java
//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/dataset/Mnist.java ../../common/matplotlib/plt.java ../../common/script/Script.java

import static common.dataset.Mirror.breaksOff;
import static common.dataset.Mirror.endless;
import static common.dataset.Mirror.inTurn;
import static common.dataset.Mirror.saysNothing;
import static common.dataset.Mirror.sends;
import static common.dataset.Mirror.stalls;
import static common.dataset.Mirror.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpHandler;
import common.files.Failure;
import common.files.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import testing.Faults;
import testing.Stderr;

/** RELIABILITY's faults of a download: what is said, what is left on the disk, and that the next mirror is asked. */
class DownloadFaultsTest {

    @RegisterExtension
    static final Faults FAULTS = Faults.table("Downloads");

    @RegisterExtension
    final Stderr stderr = new Stderr();

    @TempDir
    Path folder;

    static Stream<Arguments> faults() {
        var good = Samples.LABELS;
        return Stream.of(
                fault("forbidden", "status 403 (forbidden)", status(403)),
                fault("not there", "status 404 (not found)", status(404)),
                fault("busy for ever", "status 503 (busy)", status(503, "Retry-After", "0")),
                fault("too many requests, come back in an hour", "status 429", status(429, "Retry-After", "3600")),
                fault("too many requests until a date far away", "status 429",
                        status(429, "Retry-After", "Fri, 31 Dec 2049 23:59:59 GMT")),
                fault("a page of HTML", "is an HTML page titled 'Sign in to Hotel WiFi', not a gzip file", sends(Samples.HTML)),
                fault("nothing in it", "is empty (0 bytes)", status(200)),
                fault("shorter than announced", "breaks off after 500 bytes", breaksOff(good, 500, false)),
                fault("chunked and cut off", "breaks off after 500 bytes", breaksOff(good, 500, true)),
                fault("half of the file, announced so", "ends too early", sends(Arrays.copyOf(good, 600))),
                fault("stalls", "stalls after 50 bytes", stalls(good, 50)),
                fault("never answers", "does not answer", saysNothing()),
                fault("leads to itself", "redirects too often", exchange -> status(302, "Location", "/again").handle(exchange)),
                fault("one bit flipped in the middle", "what it sent ", sends(Samples.flipped(good, good.length / 2))),
                fault("one bit flipped in the checksum", "is damaged", sends(Samples.flipped(good, good.length - 6))),
                fault("another file, whole", "is whole, but not the published file",
                        sends(Samples.gzip(wrongLabels()))),
                fault("bytes after the end", "is damaged", sends(Arrays.copyOf(good, good.length + 100))),
                fault("longer than it may be", "bytes or more, where the file has at most 12000", sends(new byte[12_001])),
                fault("without end", "bytes or more, where the file has at most 12000", endless()),
                fault("unpacks without end", "goes on after its end",
                        sends(Samples.gzip(Arrays.copyOf(Samples.labels(10000), 3_000_000)))));
    }

    private static byte[] wrongLabels() {
        var labels = Samples.labels(10000);
        labels[100] = (byte) (9 - labels[100]);
        return labels;
    }

    private static Arguments fault(String name, String said, HttpHandler handler) {
        return Arguments.of(name, said, handler);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void theNextMirrorIsAsked(String name, String said, HttpHandler handler) throws Exception {
        try (var bad = new Mirror(handler); var good = new Mirror(sends(Samples.LABELS))) {
            assertThat(load(bad.base(), good.base())).isEqualTo(10000);
            assertThat(bad.requests()).isNotEmpty();
            assertThat(stderr.toString()).contains(said);
        }
        assertThat(Samples.listing(folder)).isEqualTo(Map.of("mnist/" + Samples.NAME, Sha256.of(Samples.LABELS)));
        FAULTS.row(name + "; the next mirror is good", stderr.toString(), Faults.files(folder) + ", good");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void withoutAGoodMirrorAllIsSaidAndNothingLeft(String name, String said, HttpHandler handler) throws Exception {
        try (var bad = new Mirror(handler)) {
            var refused = catchThrowableOfType(Unavailable.class, () -> load(bad.base()));
            assertThat(refused).hasMessageContaining(folder.resolve("mnist/" + Samples.NAME) + " is missing")
                    .hasMessageContaining(bad.base() + Samples.NAME).hasMessageContaining(said)
                    .hasMessageContaining("Likely cause: ").hasMessageContaining("Next step: ")
                    .hasMessageContaining("DLFS_DATA_DIR").hasMessageContaining("--data-dir");
            FAULTS.row(name + "; no other mirror", refused.getMessage(), Faults.files(folder));
        }
        assertThat(Samples.listing(folder)).isEmpty();
    }

    @Test
    void aMirrorThatIsBusyTwiceIsAskedAgain() throws Exception {
        try (var busy = new Mirror(inTurn(status(503), status(503), sends(Samples.LABELS)))) {
            assertThat(load(busy.base())).isEqualTo(10000);
            assertThat(busy.requests()).containsExactly("/" + Samples.NAME, "/" + Samples.NAME, "/" + Samples.NAME);
            FAULTS.row("busy twice, then well", stderr.toString(), Faults.files(folder) + ", good");
        }
    }

    @Test
    void itIsAskedAgainAfterTheTimeThatItNames() throws Exception {
        try (var busy = new Mirror(inTurn(status(429, "Retry-After", "1"), sends(Samples.LABELS)))) {
            var start = System.nanoTime();
            assertThat(load(busy.base())).isEqualTo(10000);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void aConnectionThatIsResetIsNoGood() throws Exception {
        try (var resetting = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var good = new Mirror(sends(Samples.LABELS))) {
            Thread.ofPlatform().daemon().start(() -> resetAll(resetting));
            assertThat(load(URI.create("http://127.0.0.1:" + resetting.getLocalPort() + "/"), good.base())).isEqualTo(10000);
            FAULTS.row("the connection is reset; the next mirror is good", stderr.toString(), Faults.files(folder) + ", good");
        }
    }

    private static void resetAll(ServerSocket server) {
        try {
            while (true) {
                var socket = server.accept();
                socket.setSoLinger(true, 0);
                socket.getInputStream().read();
                socket.close();
            }
        } catch (IOException e) {
            // the test is over
        }
    }

    @Test
    void refusedConnectionsAndUnknownHostsMeanOffline() {
        var start = System.nanoTime();
        var offline = catchThrowableOfType(Unavailable.class,
                () -> load(URI.create("http://127.0.0.1:1/"), URI.create("http://no-such-host.invalid/")));
        assertThat(offline).hasMessageContaining("refuses the connection").hasMessageContaining("the host no-such-host.invalid is unknown")
                .hasMessageContaining("Likely cause: no network connection");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Samples.IMPATIENT.answer().plusSeconds(8));
        assertThat(Samples.listing(folder)).isEmpty();
        FAULTS.row("a refused connection and an unknown host", offline.getMessage(), Faults.files(folder));
    }

    @Test
    void manySilentMirrorsTogetherTakeNoLongerThanTheirTime() throws Exception {
        var mirrors = new ArrayList<Mirror>();
        try {
            for (int i = 0; i < 4; i++) {
                mirrors.add(new Mirror(saysNothing()));
            }
            var downloads = Samples.downloads(mirrors.stream().map(Mirror::base).toArray(URI[]::new));
            var start = System.nanoTime();
            for (int i = 0; i < 4; i++) {
                assertThatThrownBy(() -> load(downloads)).isInstanceOf(Unavailable.class);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Samples.IMPATIENT.answer().plusSeconds(8));
        } finally {
            mirrors.forEach(Mirror::close);
        }
    }

    @Test
    void theFourthFileIsBadAfterThreeGoodOnes() throws Exception {
        var files = List.of("a.gz", "b.gz", "c.gz", "d.gz").stream()
                .map(end -> Samples.published("t10k-labels-" + end, Samples.LABELS)).toList();
        try (var mirror = new Mirror(exchange -> (exchange.getRequestURI().getPath().endsWith("d.gz")
                ? sends(Samples.flipped(Samples.LABELS, 70)) : sends(Samples.LABELS)).handle(exchange))) {
            var data = new DataFiles(new DataFolder(folder), Samples.downloads(mirror.base()));
            var refused = catchThrowableOfType(Unavailable.class, () -> data.read(files, IdxFile::read));
            assertThat(refused).hasMessageContaining("t10k-labels-d.gz is missing");
            FAULTS.row("the fourth file is bad after three good ones", refused.getMessage(), Faults.files(folder));
        }
        assertThat(Samples.listing(folder)).containsOnlyKeys(
                "mnist/t10k-labels-a.gz", "mnist/t10k-labels-b.gz", "mnist/t10k-labels-c.gz");
    }

    @Test
    void aCopyThatWasCompressedAnewIsAsGood() throws Exception {
        var anew = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(anew) { { def.setLevel(1); } }) {
            gzip.write(Samples.labels(10000));
        }
        try (var mirror = new Mirror(sends(anew.toByteArray()))) {
            assertThat(load(mirror.base())).isEqualTo(10000);
        }
    }

    @Test
    void aMirrorMayBeACopyOfADataFolder() throws Exception {
        try (var mirror = new Mirror(exchange -> (exchange.getRequestURI().getPath().startsWith("/mnist/")
                ? sends(Samples.LABELS) : status(404)).handle(exchange))) {
            assertThat(load(mirror.base())).isEqualTo(10000);
        }
    }

    @Test
    void mirrorsAreNamedWithCommasOrSpaces() {
        assertThat(Downloads.mirrors(Map.of("DLFS_MIRROR", " http://a/x, https://b/y/  http://c")))
                .containsExactly(URI.create("http://a/x/"), URI.create("https://b/y/"), URI.create("http://c/"));
        assertThat(Downloads.mirrors(Map.of("DLFS_MIRROR", " "))).isEmpty();
        var failure = Samples.failure(() -> Downloads.mirrors(Map.of("DLFS_MIRROR", "ftp://a/")));
        assertThat(failure).hasMessageContaining("'ftp://a/'").extracting(Failure::status).isEqualTo(2);
    }

    private int load(URI... mirrors) throws Unavailable {
        return load(Samples.downloads(mirrors));
    }

    private int load(Downloads downloads) throws Unavailable {
        return new DataFiles(new DataFolder(folder), downloads).read(List.of(Samples.FILE), IdxFile::read).getFirst().count();
    }
}
