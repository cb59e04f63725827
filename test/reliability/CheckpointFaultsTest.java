package common.script;

//SOURCES ../testing/SmallDisk.java ../testing/Faults.java Started.java TinyData.java

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import testing.Faults;
import testing.SmallDisk;

/** `--checkpoint FILE`: files that are no checkpoint or another run's, disks that are full, runs that meet. */
class CheckpointFaultsTest {

    @RegisterExtension
    static final Faults FAULTS = Faults.table("Scripts: checkpoints");

    private static final String SCRIPT = "ch04/train_neuralnet.java";

    @TempDir
    Path temporary;

    @TempDir
    Path folder;

    private Path data;
    private Path file;

    @BeforeEach
    void data() throws IOException {
        data = TinyData.in(temporary.resolve("data"), 1);
        file = folder.resolve("run.npz");
    }

    private Started start(String script, String more) throws IOException {
        return Started.in(folder, Map.of(), Stream.concat(Stream.of(script, "--dataset", data.toString(), "--seed", "0", "--no-show",
                "--checkpoint", "run.npz"), Stream.of(more.split(" "))).toArray(String[]::new));
    }

    private Started.Ended run(String script, String more) throws IOException, InterruptedException {
        return start(script, more).end();
    }

    /** What is refused leaves the file as it was, and nothing else. */
    private void refused(String fault, String script, String more, int status, String... said) throws Exception {
        var before = Files.readAllBytes(file);
        var ended = run(script, more);
        assertThat(ended.status()).isEqualTo(status);
        assertThat(ended.stdout()).isEmpty();
        assertThat(ended.stderr()).contains(said);
        assertThat(file).hasBinaryContent(before);
        assertThat(Faults.files(folder)).isEqualTo("run.npz");
        FAULTS.row(fault, ended.seen().replaceAll("(then|now): .*", "$1: …").replaceAll("unpack \\(.*\\)", "unpack (…)"), "run.npz, untouched");
    }

    @Test
    void anotherRunsIsNotGoneOnWith() throws Exception {
        var first = run(SCRIPT, "--iters 8");
        assertThat(first.status()).isZero();
        refused("of another script", "ch05/train_neuralnet.java", "--iters 9", 1, "another run", "then: ch04/", "now:  ch05/");
        refused("of other options", SCRIPT, "--iters 9 --hidden 51", 1, "another run", "--hidden 50", "--hidden 51");
        TinyData.in(data, 2);
        refused("of other data", SCRIPT, "--iters 9", 1, "is the checkpoint of a run on other data");
        TinyData.in(data, 1);
        refused("of a run that went further", SCRIPT, "--iters 7", 1, "run.npz holds a run of 8 iterations, more than the 7");

        var again = run(SCRIPT, "--iters 8");
        assertThat(again.stdout()).isEqualTo(first.stdout());
        assertThat(again.status()).isZero();
        FAULTS.row("of this run, finished", again.seen(), Faults.files(folder));
    }

    @Test
    void whatIsNoCheckpointIsSaidAndLeft() throws Exception {
        assertThat(run(SCRIPT, "--iters 8").status()).isZero();
        var good = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(good, good.length / 2));
        refused("cut off", SCRIPT, "--iters 9", 1, "run.npz ends too early", "remove this one to start anew");
        good[good.length / 3] ^= 1;
        Files.write(file, good);
        refused("a flipped bit", SCRIPT, "--iters 9", 1, "run.npz is damaged");
        Files.write(file, new byte[0]);
        refused("empty", SCRIPT, "--iters 9", 1, "run.npz is empty");
        Files.copy(Path.of("data/sample_weight.npz"), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        refused("a file of weights", SCRIPT, "--iters 9", 1, "run.npz is not a training run's state");
    }

    @Test
    void aSecondRunOnTheSameFileIsRefused() throws Exception {
        var first = start(SCRIPT, "--iters 100000000");
        first.awaitLines(1);
        var second = run(SCRIPT, "--iters 100000000");
        assertThat(second.status()).isEqualTo(1);
        assertThat(second.stderr()).contains("run.npz can't be written (another run is writing it)");
        first.signal("INT");
        assertThat(first.end().status()).isEqualTo(130);
        assertThat(Faults.files(folder)).isEqualTo("run.npz");
        FAULTS.row("two runs on one file", second.seen(), "run.npz, the first run's");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void afterCtrlCTheRunGoesOn() throws Exception {
        var unbroken = Started.run(folder, SCRIPT, "--dataset", data.toString(), "--seed", "0", "--no-show", "--iters", "1000");
        var first = start(SCRIPT, "--iters 1000");
        first.awaitLines(2);
        first.signal("INT");
        var interrupted = first.end();
        assertThat(unbroken.stdout()).startsWith(interrupted.stdout());
        assertThat(Faults.files(folder)).isEqualTo("run.npz");
        var resumed = run(SCRIPT, "--iters 1000");
        assertThat(resumed.stdout()).isEqualTo(unbroken.stdout());
        assertThat(resumed.status()).isZero();
        FAULTS.row("Ctrl-C, then the same command again", "the lines of an unbroken run\nexit status 0", Faults.files(folder));
    }

    @Test
    void whereNothingCanBeWrittenTheRunDoesNotBegin() throws Exception {
        try (var _ = SmallDisk.readOnly(folder)) {
            var ended = run(SCRIPT, "--iters 8");
            assertThat(ended.status()).isEqualTo(1);
            assertThat(ended.stdout()).isEmpty();
            assertThat(ended.stderr()).contains("run.npz can't be written", "Next step: ");
            FAULTS.row("in a read-only folder", ended.seen(), Faults.files(folder));
        }
    }

    @Test
    void aFullDiskCostsNoOutput() throws Exception {
        var unbroken = Started.run(temporary, SCRIPT, "--dataset", data.toString(), "--seed", "0", "--no-show", "--iters", "100");
        try (var _ = SmallDisk.full(folder, 8192)) {
            var ended = run(SCRIPT, "--iters 100");
            assertThat(ended.status()).isEqualTo(1);
            assertThat(ended.stdout()).isEqualTo(unbroken.stdout());
            assertThat(ended.stderr()).contains("the state after 100 iterations could not be kept", "No space left on device");
            assertThat(Faults.files(folder)).isEqualTo("filler");
            FAULTS.row("on a full disk", "the output of an unbroken run, and\n" + ended.stderr().lines()
                    .filter(line -> !line.contains("goes on and will try")).reduce("", (a, b) -> a + b + "\n") + "exit status 1", "nothing new");
        }
    }

    @Test
    void aStateThatIsTooLargeToReadIsNotWritten() throws Exception {
        var ended = run(SCRIPT, "--iters 100 --hidden 22000");
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.stderr()).contains("is too large for --checkpoint");
        FAULTS.row("of more numbers than can be read again", ended.seen().replaceAll("state of \\d+", "state of N"), Faults.files(folder));
    }
}
