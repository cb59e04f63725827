package common.script;

//SOURCES ../testing/Faults.java Started.java TinyData.java
//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/matplotlib/plt.java ../../common/dataset/Mnist.java ../../common/script/Script.java

import static org.assertj.core.api.Assertions.assertThat;

import common.files.Sha256;
import common.numpy.np;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import testing.Faults;

/**
 * kill -9 at random moments of runs with `--checkpoint`: the same command again prints what an unbroken run does.
 * DLFS_KILLS says how many moments for each script (2 if it says nothing; the whole takes 50).
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there the wrapper is killed, not the script")
@Execution(ExecutionMode.CONCURRENT)
class KillTest {

    @RegisterExtension
    static final Faults FAULTS = Faults.table("Scripts: killed");

    private static final int KILLS = Integer.parseInt(System.getenv().getOrDefault("DLFS_KILLS", "2"));

    @TempDir
    Path temporary;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
            "ch04/train_numerical.java | --batch-size 10 --hidden 5 --iters 400",
            "ch05/train_backprop.java  | --batch-size 20 --epochs 36 --shuffle --bias --optimizer adam",
            "ch06/overfit_dropout.java | --epochs 60"})
    void theSameCommandAgainGoesOn(String script, String options) throws Exception {
        var data = TinyData.in(temporary.resolve("data"), 1).toString();
        var args = Stream.concat(Stream.of(script, "--dataset", data, "--seed", "3", "--no-show", "--checkpoint", "run.npz"),
                Stream.of(options.split(" "))).toArray(String[]::new);
        var start = System.nanoTime();
        var unbroken = Started.run(folder, args);
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertThat(unbroken.status()).isZero();
        assertThat(unbroken.stdout().lines().count()).isGreaterThan(30);

        int resumed = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            var random = new Random(kill);
            Files.delete(folder.resolve("run.npz"));
            for (int again = random.nextInt(2); again >= 0; again--) { // some are killed twice
                var killed = Started.in(folder, Map.of(), args).killAfter(Duration.ofMillis(random.nextLong(millis)));
                assertThat(withoutTimes(unbroken.stdout())).as("kill " + kill).startsWith(withoutTimes(whole(killed.stdout())));
            }
            var last = Started.run(folder, args);
            resumed += last.stderr().contains("going on after ") ? 1 : 0;
            assertThat(withoutTimes(last.stdout())).as("kill " + kill).isEqualTo(withoutTimes(unbroken.stdout()));
            assertThat(last.status()).isZero();
            assertThat(Faults.files(folder)).isEqualTo("run.npz");
        }
        System.out.println("%s: killed at %d moments, %d of them after a checkpoint".formatted(script, KILLS, resumed));
        FAULTS.row("kill -9 at random moments of " + script + ", then the same command again",
                "the lines of an unbroken run" + (script.startsWith("ch05") ? ", but for the times" : "") + "\nexit status 0", Faults.files(folder));
    }

    private static String withoutTimes(String output) {
        return output.replaceAll("Time Spent: [\\d.]+s", "Time Spent");
    }

    /** What was printed to the last line's end. */
    private static String whole(String output) {
        return output.substring(0, output.lastIndexOf('\n') + 1);
    }

    /** Training that saves as often as it can: arguments file and steps. */
    static final class Steps {
        private Steps() {}

        public static void main(String... args) {
            np.random.seed(1);
            var W = np.zeros(300, 300);
            var sums = new ArrayList<Double>();
            var printed = new StringBuilder();
            var data = np.zeros(1);
            var checkpoint = new Checkpoint(Path.of(args[0]), "steps", RunState.of(data, data, Map.of("W", W), sums), Duration.ZERO);
            int steps = Integer.parseInt(args[1]);
            var reached = checkpoint.restore(steps);
            printed.append(reached.printed());
            for (int i = reached.iterations(); i < steps; i++) {
                W.addi(np.random.randn(300, 300));
                sums.add(W.sum());
                if (i % 10 == 0) {
                    printed.append(i).append(' ').append(sums.getLast()).append('\n');
                }
                checkpoint.saveNowAndThen(i + 1, printed.toString());
            }
            checkpoint.finish(steps, printed.toString());
            System.out.print(printed);
        }
    }

    /** Killed at a moment between two checkpoints, with the next one half written: the old one holds. */
    @Test
    void killedInTheMiddleOfSaving() throws Exception {
        var unbroken = end(steps("unbroken.npz"));
        Files.delete(folder.resolve("unbroken.npz"));
        var file = folder.resolve("run.npz");
        for (int kill = 0; kill < KILLS; kill++) {
            var process = steps("run.npz");
            while (process.isAlive() && !Files.exists(file)) {
                Thread.sleep(5);
            }
            Thread.sleep(new Random(kill).nextInt(300));
            process.destroyForcibly().waitFor();
            var state = Files.readAllBytes(file);
            Files.write(draft(), Arrays.copyOf(state, state.length / 2)); // the moment of writing is too short to be met
            assertThat(end(steps("run.npz"))).as("kill " + kill).isEqualTo(unbroken);
            assertThat(Faults.files(folder)).isEqualTo("run.npz");
            Files.delete(file);
        }
        FAULTS.row("kill -9 while a checkpoint is written, then the same command again", "the lines of an unbroken run", "run.npz");
    }

    /** Where the next state is written before it takes the checkpoint's place. */
    private Path draft() {
        return folder.resolve(".dlfs-" + Sha256.of("run.npz".getBytes(StandardCharsets.UTF_8)).substring(0, 16) + ".part");
    }

    private Process steps(String file) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), Steps.class.getName(),
                folder.resolve(file).toString(), "100").redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static String end(Process process) throws IOException, InterruptedException {
        var output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).isZero();
        return output;
    }
}
