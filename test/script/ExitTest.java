package common.script;

//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/matplotlib/plt.java ../../common/dataset/Mnist.java ../../common/script/Cli.java

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

/** How scripts end: exit status, stdout and one message on stderr. Each runs in a JVM of its own. */
class ExitTest {

    /** A script with one step for each way to end. */
    public static final class Script {
        private Script() {
        }

        public static void main(String... args) throws InterruptedException {
            var cli = Cli.parse(args, "ch09/script", "Ends somehow.", Option.argument("HOW", "how to end").example("well"));
            IO.println("begun あ");
            switch (cli.text("HOW").orElse("well")) {
                case "failure" -> throw new Failure("the file is bad: get another");
                case "usage" -> throw Failure.usage("these two don't go together");
                case "bug" -> throw new IllegalStateException("a bug");
                case "memory" -> IO.println(new ArrayList<>(List.of(new double[1 << 28])).size());
                case "figure" -> {
                    plt.plot(new NDArray(new double[] {1, 2}, 2));
                    plt.show();
                }
                case "loop" -> {
                    boolean interrupted = cli.interrupted();
                    IO.println("running");
                    while (!interrupted) {
                        Thread.sleep(10);
                        interrupted = cli.interrupted();
                    }
                }
                default -> { }
            }
            IO.println("ended");
        }
    }

    private record Ended(int status, String stdout, String stderr) {
    }

    @TempDir
    private Path folder;

    private Process start(String... args) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m",
                "-cp", System.getProperty("java.class.path"), Script.class.getName()));
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
        assertThat(run("failure")).isEqualTo(new Ended(1, "begun あ\n", "the file is bad: get another\n"));
        assertThat(run("bug")).isEqualTo(new Ended(1, "begun あ\n", "error: a bug (--verbose shows where)\n"));
        assertThat(run("bug", "--verbose").stderr()).contains("error: a bug\n", "\tat common.ExitTest");
    }

    @Test
    void badUsage() throws Exception {
        String hint = "try: ./jbang ch09/script.java --help\n";
        assertThat(run("usage")).isEqualTo(new Ended(2, "begun あ\n", "these two don't go together\n" + hint));
        assertThat(run("--sav", "a.png")).isEqualTo(new Ended(2, "", "there is no option '--sav': did you mean --save?\n" + hint));
        assertThat(run("--save", "a.gif").status()).isEqualTo(2);
    }

    @Test
    void help() throws Exception {
        var ended = run("--help");
        assertThat(ended.status()).isZero();
        assertThat(ended.stdout()).contains("Ends somehow.", "--save FILE", "./jbang ch09/script.java well").doesNotContain("begun");
        assertThat(ended.stderr()).isEmpty();
    }

    @Test
    void tooLittleMemory() throws Exception {
        var ended = run("memory");
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.stderr()).startsWith("out of memory: ").contains("./jbang -R-Xmx256m ch09/script.java")
                .doesNotContain("\tat ");
    }

    @Test
    void aFigureThatCanNotBeSavedCostsNoOutput() throws Exception {
        Files.createDirectory(folder.resolve("script.png"));
        assertThat(run("figure")).isEqualTo(new Ended(1, "begun あ\nended\n",
                "script.png can't be written (it is a folder).\n"
                        + "Next step: name a file in a folder that is there, can be written to and has room.\n"));
        assertThat(run("figure", "--no-show")).isEqualTo(new Ended(0, "begun あ\nended\n", ""));
        assertThat(run("figure", "--save", "b.svg")).isEqualTo(new Ended(0, "begun あ\nended\n", "saved b.svg\n"));
        assertThat(folder.resolve("b.svg")).isNotEmptyFile();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void interruptedItEndsWithWhatWasReached() throws Exception {
        Process process = start("loop");
        while (!read("out").contains("running")) {
            Thread.sleep(20);
        }
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
        var ended = end(process);
        assertThat(ended.status()).isEqualTo(130);
        assertThat(ended.stdout()).isEqualTo("begun あ\nrunning\nended\n");
        assertThat(ended.stderr()).startsWith("interrupted").hasLineCount(1);
    }
}
