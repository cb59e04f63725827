//SOURCES ../testing/RealData.java

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import com.sun.net.httpserver.SimpleFileServer.OutputLevel;
import module java.base;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import testing.RealData;

/**
 * Scripts run without a clone: from a web server (on loopback; JBang trusts that), from an empty folder, with a JBang that
 * knows nothing yet. Data go to the user's cache folder.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "JBang's answer is run by sh here")
class WebTest {
    private static HttpServer server;
    private static Path base; // for all tests: one JBang that knows nothing yet, and what the first of them has built

    @BeforeAll
    static void start() throws IOException {
        server = serve(Path.of("").toAbsolutePath());
        base = Files.createTempDirectory("elsewhere");
    }

    @AfterAll
    static void stop() throws IOException {
        server.stop(0);
        try (var files = Files.walk(base)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }

    @Test
    void aScriptRunsFromItsUrlAndAnotherByItsAlias() throws Exception {
        assertThat(jbang("", url(server) + "ch03/three_layer_net.java", "--no-show")).isEqualTo("[0.31682708 0.69627909]\n");
        assertThat(jbang("np.arange(3)\n", "repl@" + url(server) + "jbang-catalog.json")).isEqualTo("$1 ==> [0 1 2]\n");
    }

    @Test
    void dataGoToTheCacheFolder() throws Exception {
        var mirror = serve(RealData.require());
        try {
            var accuracy = jbang("", Map.of("DLFS_MIRROR", url(mirror)),
                    "ch03-neuralnet_mnist@" + url(server) + "jbang-catalog.json");
            assertThat(accuracy).isEqualTo("Accuracy:0.9352\n");
            assertThat(base.resolve("cache/dlfs/mnist/t10k-images-idx3-ubyte.gz")).exists();
            assertThat(base.resolve("cache/dlfs/sample_weight.pkl")).exists();
        } finally {
            mirror.stop(0);
        }
    }

    private static HttpServer serve(Path folder) {
        var server = SimpleFileServer.createFileServer(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), folder, OutputLevel.NONE);
        server.start();
        return server;
    }

    private static String url(HttpServer server) {
        return "http://127.0.0.1:%d/".formatted(server.getAddress().getPort());
    }

    private String jbang(String input, String... args) throws IOException, InterruptedException {
        return jbang(input, Map.of(), args);
    }

    /** What an installed jbang does: JBang itself prints the command to run. */
    private String jbang(String input, Map<String, String> environment, String... args) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin/java").toString();
        var script = "jar=$1; shift; eval exec \"$('%s' -cp \"$jar\" dev.jbang.Main run \"$@\" </dev/null)\"".formatted(java);
        var command = new ArrayList<>(List.of("sh", "-c", script, "jbang", jar().toString()));
        command.addAll(List.of(args));
        var in = Files.writeString(base.resolve("in"), input);
        var out = base.resolve("out");
        var err = base.resolve("err");
        var builder = new ProcessBuilder(command).directory(Files.createDirectories(base.resolve("empty")).toFile())
                .redirectInput(in.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeAll(Set.of("JBANG_LAUNCH_CMD", "DLFS_DATA_DIR", "DISPLAY"));
        builder.environment().putAll(Map.of("JBANG_DIR", base.resolve("jbang").toString(), "JAVA_HOME", System.getProperty("java.home"),
                "XDG_CACHE_HOME", base.resolve("cache").toString(), "JBANG_NO_VERSION_CHECK", "true"));
        builder.environment().putAll(environment);
        var process = builder.start();
        assertThat(process.waitFor(Duration.ofMinutes(5))).isTrue();
        assertThat(process.exitValue()).as(Files.readString(err)).isZero();
        return Files.readString(out);
    }

    private static Path jar() throws IOException {
        var home = Path.of(Optional.ofNullable(System.getenv("JBANG_DIR")).orElse(System.getProperty("user.home") + "/.jbang"));
        try (var files = Files.list(home)) {
            return files.filter(file -> file.getFileName().toString().matches("jbang-.*\\.jar")).findFirst().orElseThrow();
        }
    }
}
