package common.dataset;

//SOURCES ../testing/Faults.java Mirror.java Samples.java ../testing/Stderr.java
//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/dataset/Mnist.java ../../common/matplotlib/plt.java ../../common/script/Script.java

import static common.dataset.Mirror.sends;
import static common.dataset.Mirror.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import common.files.Failure;
import common.files.Printable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import testing.Faults;
import testing.Stderr;

/** Whatever one mirror says, and whatever DLFS_MIRROR says: the next one is asked, or the user is told. */
class MirrorFaultsTest {

    private static final int FUZZ = Integer.parseInt(System.getenv().getOrDefault("DLFS_FUZZ", "2000"));

    @RegisterExtension
    static final Faults FAULTS = Faults.table("Answers of mirrors, and DLFS_MIRROR");

    @RegisterExtension
    final Stderr stderr = new Stderr();

    @TempDir
    Path folder;

    static Stream<Arguments> answers() {
        return Stream.of(
                answer("a length that is no number", "", "HTTP/1.1 200 OK\r\nContent-Length: abc\r\n\r\n"),
                answer("a length below zero", "", "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n"),
                answer("a length beyond all numbers", "", "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n"),
                answer("no HTTP at all", "breaks off before it answers", "SSH-2.0-OpenSSH_9.2\r\n"),
                answer("a status of four digits", "", "HTTP/1.1 2000 OK\r\n\r\n"),
                answer("a header that is none", "", "HTTP/1.1 200 OK\r\n\u0000\u0001\u0002\r\n\r\n"),
                answer("leads to port 99999", "which is no http:// or https:// URL", redirect("http://127.0.0.1:99999/")),
                answer("leads to what is no URL", "which is no URL", redirect("http://[")),
                answer("leads to ftp", "which is no http:// or https:// URL", redirect("ftp://127.0.0.1/x")),
                answer("leads to a file", "which is no http:// or https:// URL", redirect("file:///etc/passwd")),
                answer("leads nowhere", "status 302 (moved) and doesn't say where to", "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n"),
                answer("several choices", "status 300 (several choices)", "HTTP/1.1 300 Multiple\r\nContent-Length: 0\r\n\r\n"),
                answer("not modified", "status 304 (not modified)", "HTTP/1.1 304 Not Modified\r\n\r\n"),
                answer("wants a password", "status 401 (wants a name and a password)", "HTTP/1.1 401 No\r\nContent-Length: 0\r\n\r\n"),
                answer("a place that steers the terminal", "redirects to ", redirect("ftp://x/\u009b31m\u202egnp.exe")));
    }

    private static String redirect(String to) {
        return "HTTP/1.1 302 Found\r\nLocation: " + to + "\r\nContent-Length: 0\r\n\r\n";
    }

    private static Arguments answer(String name, String said, String answer) {
        return Arguments.of(name, said, answer);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void theNextMirrorIsAsked(String name, String said, String answer) throws Exception {
        try (var bad = server(answer); var good = new Mirror(sends(Samples.LABELS))) {
            assertThat(load(Samples.downloads(at(bad), good.base()))).isEqualTo(10000);
        }
        assertThat(stderr.toString()).contains(said).doesNotContain("\u009b").doesNotContain("\u202e").doesNotContain("Exception");
        assertThat(Samples.listing(folder)).containsOnlyKeys("mnist/" + Samples.NAME);
        FAULTS.row(name + "; the next mirror is good", stderr.toString(), Faults.files(folder) + ", good");
    }

    private static ServerSocket server(String answer) throws IOException {
        var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(() -> {
            try {
                while (true) {
                    try (var socket = server.accept()) {
                        socket.getInputStream().read(new byte[4096]);
                        socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
                    }
                }
            } catch (IOException e) {
                // the test is over
            }
        });
        return server;
    }

    private static URI at(ServerSocket server) {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
    }

    @Test
    void aMirrorMayLeadElsewhere() throws Exception {
        try (var good = new Mirror(sends(Samples.LABELS)); var first = new Mirror(exchange ->
                status(302, "Location", good.base() + "moved.gz").handle(exchange))) {
            assertThat(load(Samples.downloads(first.base()))).isEqualTo(10000);
            assertThat(good.requests()).containsExactly("/moved.gz");
        }
    }

    @Test
    void capitalsDoNotMatter() {
        assertThat(Downloads.mirrors(Map.of("DLFS_MIRROR", "HTTP://Example.org/x"))).containsExactly(URI.create("HTTP://Example.org/x/"));
    }

    /** Where all is there nobody looks at it. */
    @Test
    void aMirrorThatIsNoUrlMattersOnlyWhereSomethingIsMissing() throws Exception {
        var downloads = new Downloads(Samples.IMPATIENT, () -> Downloads.mirrors(Map.of("DLFS_MIRROR", "mirror.example")));
        var file = Files.createDirectories(folder.resolve("mnist")).resolve(Samples.NAME);
        Files.write(file, Samples.LABELS);
        assertThat(load(downloads)).isEqualTo(10000);
        Files.delete(file);
        var failure = Samples.failure(() -> {
            try {
                return load(downloads);
            } catch (Unavailable e) {
                throw new AssertionError(e);
            }
        });
        assertThat(failure.status()).isEqualTo(Failure.USAGE);
        FAULTS.row("DLFS_MIRROR is no URL, and a file is missing", failure.getMessage(), Faults.files(folder));
    }

    @Test
    void passwordsAreNotShown() throws Exception {
        var base = URI.create("http://me:secret@127.0.0.1:1/");
        assertThatThrownBy(() -> load(Samples.downloads(base))).hasMessageContaining("http://me:***@127.0.0.1:1/").hasMessageNotContaining("secret");
        assertThat(stderr.toString()).doesNotContain("secret");
        FAULTS.row("DLFS_MIRROR with a password in it", stderr.toString(), Faults.files(folder));
    }

    /** Made of pieces that URLs are made of: a list of bases or a usage error, and no password shown. */
    @Test
    void anyMirrorIsReadOrRefusedInWords() {
        var pieces = List.of("http", "https", "HTTP", "ftp", "://", ":", "/", "@", "me:secret@", "host", "127.0.0.1", "[::1]", "[", ":80", ":99999",
                ":-1", "?", "#", "%", "%20", " ", ",", "\u001b[31m", "\u202e", "図", "\\", "\"", "..", "//", "\u0000");
        var random = new Random(21);
        for (int i = 0; i < FUZZ; i++) {
            var value = new StringBuilder();
            for (int n = random.nextInt(1, 9); n > 0; n--) {
                value.append(pieces.get(random.nextInt(pieces.size())));
            }
            try {
                for (URI base : Downloads.mirrors(Map.of("DLFS_MIRROR", value.toString()))) {
                    assertThat(FileRequest.isWebAddress(base)).as(value.toString()).isTrue();
                    assertThat(Samples.FILE.urls(List.of(base))).isNotEmpty();
                    assertThat(Printable.url(base)).as(value.toString()).doesNotContain(":secret@");
                }
            } catch (Failure refused) {
                assertThat(refused.status()).isEqualTo(Failure.USAGE);
                assertThat(refused).hasMessageStartingWith("DLFS_MIRROR names '").hasMessageNotContaining(":secret@");
                assertThat(refused.getMessage()).doesNotContain("\u001b").doesNotContain("\u202e");
            }
        }
    }

    private int load(Downloads downloads) throws Unavailable {
        return new DataFiles(new DataFolder(folder), downloads).read(List.of(Samples.FILE), IdxFile::read).getFirst().count();
    }
}
