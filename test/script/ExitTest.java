package common.script;

//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/matplotlib/plt.java ../../common/script/Script.java

import static common.script.Script.trange;
import static org.assertj.core.api.Assertions.assertThat;

import common.files.Failure;
import common.matplotlib.plt;
import common.numpy.NDArray;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How scripts end: exit status, stdout and one message on stderr. Each runs in a JVM of its own. */
class ExitTest {

    /** A page with one step for each way to end. */
    static final class Ending {
        String how = "well";
        int count = 100;

        void main() throws Exception {
            IO.println("begun あ");
            switch (how) {
                case "failure" -> throw new Failure("the file is bad: get another");
                case "usage" -> throw Failure.usage("these two don't go together");
                case "bug" -> throw new IllegalStateException("a bug");
                case "memory" -> IO.println(new ArrayList<>(List.of(new double[1 << 28])).size());
                case "figure" -> {
                    plt.plot(new NDArray(new double[] {1, 2}, 2));
                    plt.show();
                }
                case "loop" -> loop(count);
                case "lines" -> {
                    for (int i = 0; i < count; i++) {
                        IO.println(i);
                        Thread.sleep(3);
                    }
                }
                case "after" -> {
                    loop(1);
                    Thread.sleep(60_000); // no loop heeds Ctrl-C any more
                }
                default -> { }
            }
            IO.println("ended");
        }

        private static void loop(int count) throws InterruptedException {
            var losses = new LossList();
            for (int i : trange(count)) {
                losses.add(0.5);
                if (i == 0) {
                    IO.println("running");
                }
                for (int j : trange(3)) {
                    Thread.sleep(3 + 0 * j);
                }
            }
        }
    }

    /** Starts it as the launcher does. */
    static final class Start {
        public static void main(String... args) throws Throwable {
            Stdout.install();
            Exit.install();
            Launcher.run(new Page(Ending.class), args);
        }
    }

    private record Ended(int status, String stdout, String stderr) {
    }

    @TempDir
    private Path folder;

    private Process start(String... args) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m",
                "-cp", System.getProperty("java.class.path"), Start.class.getName()));
        command.addAll(List.of(args));
        var builder = new ProcessBuilder(command).directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile()).redirectError(folder.resolve("err").toFile());
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        builder.environment().put("LC_ALL", "C"); // stdout is UTF-8 all the same
        return builder.start();
    }

    private Ended end(Process process) throws IOException, InterruptedException {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), read("out"), read("err"));
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
    }

    private Ended run(String... args) throws IOException, InterruptedException {
        return end(start(args));
    }

    @Test
    void done() throws Exception {
        assertThat(run()).isEqualTo(new Ended(0, "begun あ\nended\n", ""));
    }

    @Test
    void failed() throws Exception {
        assertThat(run("--how", "failure")).isEqualTo(new Ended(1, "begun あ\n", "the file is bad: get another\n"));
        assertThat(run("--how", "bug")).isEqualTo(new Ended(1, "begun あ\n", "error: a bug (--verbose shows where)\n"));
        assertThat(run("--how", "bug", "--verbose").stderr()).contains("error: a bug\n", "\tat common.script.ExitTest");
    }

    @Test
    void badUsage() throws Exception {
        String hint = "try: jbang Ending.java --help\n";
        assertThat(run("--how", "usage")).isEqualTo(new Ended(2, "begun あ\n", "these two don't go together\n" + hint));
        assertThat(run("--sav", "a.png")).isEqualTo(new Ended(2, "", "there is no option '--sav': did you mean --save?\n" + hint));
        assertThat(run("--save", "a.gif").status()).isEqualTo(2);
    }

    @Test
    void help() throws Exception {
        for (var option : List.of("--help", "-h")) {
            var ended = run(option);
            assertThat(ended.status()).isZero();
            assertThat(ended.stdout()).contains("--how TEXT", "--count N", "--save FILE", "jbang Ending.java").endsWith("\n").doesNotContain("begun");
            assertThat(ended.stderr()).isEmpty();
        }
    }

    @Test
    void tooLittleMemory() throws Exception {
        var ended = run("--how", "memory");
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.stderr()).startsWith("out of memory: ").contains("  jbang -R-Xmx256m Ending.java\n")
                .doesNotContain("\tat ");
    }

    @Test
    void aFigureThatCanNotBeSavedCostsNoOutput() throws Exception {
        Files.createDirectory(folder.resolve("Ending.png"));
        assertThat(run("--how", "figure")).isEqualTo(new Ended(1, "begun あ\nended\n",
                "Ending.png can't be written (it is a folder).\n"
                        + "Next step: name a file in a folder that is there, can be written to and has room.\n"));
        assertThat(run("--how", "figure", "--no-show")).isEqualTo(new Ended(0, "begun あ\nended\n", ""));
        assertThat(run("--how", "figure", "--save", "b.svg")).isEqualTo(new Ended(0, "begun あ\nended\n", "saved b.svg\n"));
        assertThat(folder.resolve("b.svg")).isNotEmptyFile();
    }

    private Process running(String... args) throws Exception {
        Process process = start(args);
        while (process.isAlive() && !read("out").contains("running")) {
            Thread.sleep(20);
        }
        Thread.sleep(200);
        return process;
    }

    private static void send(String signal, Process process) throws Exception {
        new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start().waitFor();
    }

    /** Ctrl-C, the system's SIGTERM, a terminal that is closed. */
    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143", "HUP, 129"})
    @DisabledOnOs(OS.WINDOWS)
    void aTrainingEndsWithWhatWasReached(String signal, int status) throws Exception {
        var process = running("--how", "loop", "--count", "100000");
        send(signal, process);
        var ended = end(process);
        assertThat(ended.status()).isEqualTo(status);
        assertThat(ended.stdout()).isEqualTo("begun あ\nrunning\nended\n");
        assertThat(ended.stderr()).matches("interrupted: ending with what was reached.*\n"
                + "stopped after \\d+ of 100000 iterations, the last with a loss of 0\\.5\n");
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143", "HUP, 129"})
    @DisabledOnOs(OS.WINDOWS)
    void whatIsNoTrainingEndsAtOnce(String signal, int status) throws Exception {
        var process = running("--how", "after");
        send(signal, process);
        assertThat(end(process)).isEqualTo(new Ended(status, "begun あ\nrunning\n", ""));
    }

    /** `| head -1`: nobody reads any more. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void itEndsQuietlyWhenNobodyReads() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var shell = new ProcessBuilder("sh", "-c", "'%s' -cp '%s' '%s' --how lines --count 100000 2>err | head -1"
                .formatted(java, System.getProperty("java.class.path"), Start.class.getName())).directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile()).start();
        assertThat(shell.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(read("out")).isEqualTo("begun あ\n");
        assertThat(read("err")).isEmpty();
    }
}
