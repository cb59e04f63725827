package common.dataset;

//SOURCES ../testing/Faults.java ../testing/RealData.java LoadData.java Mirror.java Samples.java
//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/dataset/Mnist.java ../../common/matplotlib/plt.java ../../common/script/Script.java

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import testing.Faults;
import testing.RealData;

/** Faults that take whole processes: several at once, one that is killed, and https with a certificate of our own. */
class ProcessesTest {

    @RegisterExtension
    static final Faults FAULTS = Faults.table("Several processes, and https");

    private static final char[] PASSWORD = "password".toCharArray();

    @TempDir
    Path folder;

    @Test
    void twoAndThenEightProcessesAtOnceLeaveOneGoodSet() throws Exception {
        var real = RealData.require().resolve("mnist");
        for (int n : new int[] {2, 8}) {
            var data = folder.resolve("data" + n);
            try (var mirror = new Mirror(exchange -> Mirror.sends(Files.readAllBytes(file(real, exchange))).handle(exchange))) {
                var processes = new ArrayList<Process>();
                for (int i = 0; i < n; i++) {
                    processes.add(load(data, mirror, List.of("-Xmx256m"), "log" + i));
                }
                for (int i = 0; i < n; i++) {
                    assertThat(exit(processes.get(i))).as(log("log" + i)).isZero();
                    assertThat(log("log" + i)).endsWith("(60000, 784)\n");
                }
                assertThat(mirror.requests()).hasSize(4);
            }
            assertThat(Samples.listing(data.resolve("mnist"))).isEqualTo(Samples.listing(real));
            FAULTS.row(n + " processes at once on an empty data folder", "all succeed; each file is fetched once", Faults.files(data));
        }
    }

    @Test
    void aDownloadThatIsKilledIsDoneAgain() throws Exception {
        var real = RealData.require().resolve("mnist");
        var data = folder.resolve("data");
        try (var mirror = new Mirror(exchange -> Mirror.stalls(Files.readAllBytes(file(real, exchange)), 1 << 20).handle(exchange))) {
            var killed = load(data, mirror, List.of(), "killed");
            while (!hasPart(data)) {
                Thread.sleep(20);
            }
            killed.destroyForcibly().waitFor();
            assertThat(Samples.listing(data)).allSatisfy((name, _) -> assertThat(name).matches("mnist/\\.dlfs-.*"));
        }
        try (var mirror = new Mirror(exchange -> Mirror.sends(Files.readAllBytes(file(real, exchange))).handle(exchange))) {
            assertThat(exit(load(data, mirror, List.of(), "again"))).as(log("again")).isZero();
        }
        assertThat(Samples.listing(data.resolve("mnist"))).isEqualTo(Samples.listing(real));
        FAULTS.row("killed in the middle of a download, then started again", "it succeeds", Faults.files(data));
    }

    private static boolean hasPart(Path data) {
        return Files.exists(data) && Samples.listing(data).keySet().stream().anyMatch(name -> name.endsWith(".part"));
    }

    @Test
    void httpsThatLeadsToHttpIsRefused() throws Exception {
        var store = certificate();
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try (var plain = new Mirror(Mirror.sends(Samples.LABELS))) {
            server.setHttpsConfigurator(new HttpsConfigurator(context(store)));
            server.createContext("/", exchange -> {
                Mirror.status(302, "Location", plain.base() + "stolen").handle(exchange);
                exchange.close();
            });
            server.start();
            var base = "https://localhost:" + server.getAddress().getPort() + "/";
            var trusting = List.of("-Djavax.net.ssl.trustStore=" + store, "-Djavax.net.ssl.trustStorePassword=password");
            assertThat(exit(load(folder.resolve("data"), base, trusting, "log"))).isEqualTo(1);
            assertThat(log("log")).contains("redirects to " + plain.base() + "stolen, which is refused");
            assertThat(plain.requests()).isEmpty();

            assertThat(exit(load(folder.resolve("data"), base, List.of(), "untrusting"))).isEqualTo(1);
            assertThat(log("untrusting")).contains("offers no https connection that can be trusted");
            FAULTS.row("https that redirects to http", log("log"), Faults.files(folder.resolve("data")));
            FAULTS.row("https with a certificate that nobody vouches for", log("untrusting"), Faults.files(folder.resolve("data")));
        } finally {
            server.stop(0);
        }
        assertThat(Samples.listing(folder.resolve("data"))).isEmpty();
    }

    private Path certificate() throws Exception {
        var store = folder.resolve("keys.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        var made = new ProcessBuilder(keytool.toString(), "-genkeypair", "-alias", "mirror", "-keyalg", "EC", "-dname",
                "CN=localhost", "-ext", "san=dns:localhost", "-keystore", store.toString(), "-storepass", new String(PASSWORD))
                .redirectErrorStream(true).redirectOutput(folder.resolve("keytool").toFile()).start();
        assertThat(exit(made)).isZero();
        return store;
    }

    private static SSLContext context(Path store) throws Exception {
        var keys = KeyStore.getInstance(store.toFile(), PASSWORD);
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static Path file(Path real, HttpExchange exchange) {
        return real.resolve(Path.of(exchange.getRequestURI().getPath()).getFileName().toString());
    }

    private Process load(Path data, Mirror mirror, List<String> options, String log) throws IOException {
        return load(data, mirror.base().toString(), options, log);
    }

    private Process load(Path data, String mirror, List<String> options, String log) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "common.dataset.LoadData", data.toString(), "mnist"));
        var process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(folder.resolve(log).toFile()).directory(folder.toFile());
        process.environment().put("DLFS_MIRROR", mirror);
        return process.start();
    }

    private static int exit(Process process) throws InterruptedException {
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private String log(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }
}
