package common.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** A script, started through the wrapper as a user does: it runs in a folder elsewhere, without a display. */
record Started(Process process, Path logs) {

    private static final Path ROOT = Path.of("").toAbsolutePath();

    /** How a script ended. */
    record Ended(int status, String stdout, String stderr) {

        /** Both streams and the exit status, for the table of faults. */
        String seen() {
            var out = stdout.isEmpty() ? "" : "stdout: " + stdout;
            return out + stderr + "exit status " + status;
        }
    }

    /** Arguments before the script's file are JBang's, `-R-Xmx64m`; the file is named from the repository's folder. */
    static Started in(Path folder, Map<String, String> environment, String... args) throws IOException {
        return start(List.of("sh", ROOT.resolve("jbang").toString()), folder, environment, args);
    }

    /** As a part of a line for the shell, `$run | head -1`; the script's exit status is on stderr. */
    static Started within(String line, Path folder, String... args) throws IOException {
        var run = "{ sh '" + ROOT.resolve("jbang") + "' \"$@\"; echo \"exit status $?\" >&2; }";
        return start(List.of("sh", "-c", line.replace("$run", run), "sh"), folder, Map.of(), args);
    }

    private static Started start(List<String> start, Path folder, Map<String, String> environment, String... args) throws IOException {
        var command = new ArrayList<>(start);
        for (var arg : args) {
            command.add(arg.endsWith(".java") ? ROOT.resolve(arg).toString() : arg);
        }
        var logs = Files.createTempDirectory("logs");
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectInput(ProcessBuilder.Redirect.from(
                Files.createFile(logs.resolve("in")).toFile())).redirectOutput(logs.resolve("out").toFile()).redirectError(logs.resolve("err").toFile());
        builder.environment().keySet().removeAll(Set.of("DISPLAY", "WAYLAND_DISPLAY"));
        builder.environment().putAll(environment);
        return new Started(builder.start(), logs);
    }

    static Ended run(Path folder, String... args) throws IOException, InterruptedException {
        return in(folder, Map.of(), args).end();
    }

    String stdout() throws IOException {
        return Files.readString(logs.resolve("out"));
    }

    String stderr() throws IOException {
        return Files.readString(logs.resolve("err"));
    }

    /** Waits until something has happened, or the script ended. */
    void await(Callable<Boolean> happened) throws Exception {
        while (process.isAlive() && !happened.call()) {
            Thread.sleep(20);
        }
    }

    /** Waits until that many lines were printed, or the script ended. */
    void awaitLines(int lines) throws Exception {
        await(() -> stdout().lines().count() >= lines);
    }

    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
    }

    Ended end() throws IOException, InterruptedException {
        try {
            assertThat(process.waitFor(10, TimeUnit.MINUTES)).as("the script ended").isTrue();
            var ended = new Ended(process.exitValue(), stdout(),
                    stderr().replaceAll("(?m)^(\\[jbang] |jbang: waiting |iterations: \\d+ of ).*\n", ""));
            assertThat(ended.stderr()).doesNotContain("\tat ", "Exception in thread");
            return ended;
        } finally {
            process.destroyForcibly();
            for (var log : List.of("in", "out", "err")) {
                Files.deleteIfExists(logs.resolve(log));
            }
            Files.deleteIfExists(logs);
        }
    }

    /** Ends it at once (kill -9) after that time. */
    Ended killAfter(Duration time) throws IOException, InterruptedException {
        Thread.sleep(time);
        process.destroyForcibly();
        return end();
    }
}
