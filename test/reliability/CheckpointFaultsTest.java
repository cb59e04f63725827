package common.script;

//SOURCES ../testing/SmallDisk.java ../testing/Faults.java Started.java TinyData.java

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import testing.Faults;
import testing.SmallDisk;

/** `--checkpoint FILE`: files that are no checkpoint or another run's, disks that are full, runs that meet. */
@Execution(ExecutionMode.CONCURRENT)
class CheckpointFaultsTest {

    @RegisterExtension
    static final Faults FAULTS = Faults.table("Scripts: checkpoints");

    private static final String SCRIPT = "ch05/train_backprop.java";
    private static final String OTHER = "ch06/overfit_dropout.java"; // with the book's Trainer
    private static final String EPOCHS = "--batch-size 100 --epochs "; // three iterations each

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
        return Started.in(folder, Map.of(), TinyData.training(script, data.toString(), "--no-show --checkpoint run.npz " + more));
    }

    private Started.Ended run(String script, String more) throws IOException, InterruptedException {
        return start(script, more).end();
    }

    private static String withoutTimes(String output) {
        return output.replaceAll("Time Spent: [\\d.]+s", "Time Spent: Ns");
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
        var first = run(SCRIPT, EPOCHS + 3);
        assertThat(first.status()).isZero();
        refused("of another script", OTHER, "--epochs 9", 1, "another run", "then: train_backprop", "now:  overfit_dropout");
        refused("of other options", SCRIPT, EPOCHS + "4 --sizes 784,51,10", 1, "another run", "--sizes 784,128,64,10", "--sizes 784,51,10");
        TinyData.in(data, 2);
        refused("of other data", SCRIPT, EPOCHS + 4, 1, "is the checkpoint of a run on other data");
        TinyData.in(data, 1);
        refused("of a run that went further", SCRIPT, EPOCHS + 2, 1, "run.npz holds a run of 9 iterations, more than the 6");

        var again = run(SCRIPT, EPOCHS + 3);
        assertThat(again.stdout()).isEqualTo(first.stdout());
        assertThat(again.status()).isZero();
        FAULTS.row("of this run, finished", withoutTimes(again.seen()), Faults.files(folder));
    }

    @Test
    void whatIsNoCheckpointIsSaidAndLeft() throws Exception {
        assertThat(run(SCRIPT, EPOCHS + 3).status()).isZero();
        var good = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(good, good.length / 2));
        refused("cut off", SCRIPT, EPOCHS + 4, 1, "run.npz ends too early", "remove this one to start anew");
        good[good.length / 3] ^= 1;
        Files.write(file, good);
        refused("a flipped bit", SCRIPT, EPOCHS + 4, 1, "run.npz is damaged");
        Files.write(file, new byte[0]);
        refused("empty", SCRIPT, EPOCHS + 4, 1, "run.npz is empty");
        Files.write(file, Files.readAllBytes(Path.of("data/sample_weight.npz")));
        refused("a file of weights", SCRIPT, EPOCHS + 4, 1, "run.npz is not a training run's state");
    }

    @Test
    void aSecondRunOnTheSameFileIsRefused() throws Exception {
        var first = start(SCRIPT, EPOCHS + 10000);
        first.awaitLines(1);
        var second = run(SCRIPT, EPOCHS + 10000);
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
        var unbroken = Started.run(folder, SCRIPT, "--dataset", data.toString(), "--seed", "0", "--no-show", "--batch-size", "100", "--epochs", "300");
        var first = start(SCRIPT, EPOCHS + 300);
        first.awaitLines(2);
        first.signal("INT");
        var interrupted = first.end();
        assertThat(withoutTimes(unbroken.stdout())).startsWith(withoutTimes(interrupted.stdout()));
        assertThat(Faults.files(folder)).isEqualTo("run.npz");
        var resumed = run(SCRIPT, EPOCHS + 300);
        assertThat(withoutTimes(resumed.stdout())).isEqualTo(withoutTimes(unbroken.stdout()));
        assertThat(resumed.status()).isZero();
        FAULTS.row("Ctrl-C, then the same command again", "the lines of an unbroken run\nexit status 0", Faults.files(folder));
    }

    @Test
    void whereNothingCanBeWrittenTheRunDoesNotBegin() throws Exception {
        try (var _ = SmallDisk.readOnly(folder)) {
            var ended = run(SCRIPT, EPOCHS + 3);
            assertThat(ended.status()).isEqualTo(1);
            assertThat(ended.stdout()).isEmpty();
            assertThat(ended.stderr()).contains("run.npz can't be written", "Next step: ");
            FAULTS.row("in a read-only folder", ended.seen(), Faults.files(folder));
        }
    }

    @Test
    void aFullDiskCostsNoOutput() throws Exception {
        var unbroken = Started.run(temporary, SCRIPT, "--dataset", data.toString(), "--seed", "0", "--no-show", "--batch-size", "100", "--epochs", "30");
        try (var _ = SmallDisk.full(folder, 8192)) {
            var ended = run(SCRIPT, EPOCHS + 30);
            assertThat(ended.status()).isEqualTo(1);
            assertThat(withoutTimes(ended.stdout())).isEqualTo(withoutTimes(unbroken.stdout()));
            assertThat(ended.stderr()).contains("the state after 90 iterations could not be kept", "No space left on device");
            assertThat(Faults.files(folder)).isEqualTo("filler");
            FAULTS.row("on a full disk", "the output of an unbroken run, and\n" + ended.stderr().lines()
                    .filter(line -> !line.contains("goes on and will try")).reduce("", (a, b) -> a + b + "\n") + "exit status 1", "nothing new");
        }
    }

    private Started within(String line) throws IOException {
        return Started.within(line, folder, SCRIPT, "--dataset", data.toString(), "--seed", "0", "--no-show", "--checkpoint", "run.npz",
                "--batch-size", "100", "--epochs", "10000");
    }

    /** What was reached is in the checkpoint: the same command again begins there. */
    private void goesOn() throws Exception {
        var again = start(SCRIPT, EPOCHS + "10000");
        again.awaitLines(2);
        again.signal("INT");
        var ended = again.end();
        assertThat(ended.status()).as(ended.stderr()).isEqualTo(130);
        assertThat(ended.stderr()).containsPattern("going on after \\d+ iterations, from run.npz");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whereNobodyReadsTheStateIsKept() throws Exception {
        var ended = within("$run | head -1").end();
        assertThat(ended.stdout()).hasLineCount(1);
        assertThat(ended.stderr()).containsPattern("^stopped after \\d+ of 30000 iterations.*\nexit status 1\n$");
        assertThat(Faults.files(folder)).isEqualTo("run.npz");
        FAULTS.row("stdout is closed (| head -1)", ended.stderr().replaceAll("\\d[-.\\de]*( of|\\nexit)", "N$1"), Faults.files(folder) + ", the last state");
        goesOn();
    }

    @Test
    void whereTheOutputsDiskIsFullTheStateIsKept(@TempDir Path full) throws Exception {
        try (var _ = SmallDisk.full(full, 4096)) {
            var ended = within("$run >'" + full.resolve("log") + "'").end();
            assertThat(ended.stderr()).containsPattern("^the output could not be written: No space left on device\n"
                    + "stopped after \\d+ of 30000 iterations.*\nexit status 1\n$");
            assertThat(Faults.files(folder)).isEqualTo("run.npz");
            FAULTS.row("stdout on a full disk", ended.stderr().replaceAll("\\d[-.\\de]*( of|\\nexit)", "N$1"), Faults.files(folder) + ", the last state");
        }
        goesOn();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFolderThatIsRemovedIsSaid() throws Exception {
        var own = Files.createDirectory(folder.resolve("own"));
        var run = Started.in(folder, Map.of(), SCRIPT, "--dataset", data.toString(), "--seed", "0", "--no-show", "--checkpoint", "own/run.npz",
                "--batch-size", "100", "--epochs", "10000");
        run.await(() -> Files.exists(own.resolve("run.npz")));
        removeAll(own);
        run.await(() -> run.stderr().contains("goes on and will try again"));
        run.signal("INT");
        var ended = run.end();
        assertThat(ended.status()).isEqualTo(130);
        assertThat(ended.stderr()).contains("could not be kept: own/run.npz can't be written").doesNotContain("holds the state");
        assertThat(Faults.files(folder)).isEqualTo("nothing");
        FAULTS.row("its folder is removed in mid-run, then Ctrl-C",
                ended.stderr().replaceAll("\\d[-.\\de]*( of| iterations could|\\nthe state)", "N$1"), Faults.files(folder));
    }

    /** A run that is saving may put something into a folder that is being emptied. */
    private static void removeAll(Path folder) throws IOException {
        while (Files.exists(folder)) {
            for (var file : Objects.requireNonNullElse(folder.toFile().listFiles(), new File[0])) {
                Files.deleteIfExists(file.toPath());
            }
            folder.toFile().delete();
        }
    }

    @Test
    void aStateThatIsTooLargeToReadIsNotWritten() throws Exception {
        var ended = run(SCRIPT, EPOCHS + "1 --sizes 784,22000,10");
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.stderr()).contains("is too large for --checkpoint");
        FAULTS.row("of more numbers than can be read again", ended.seen().replaceAll("state of \\d+", "state of N"), Faults.files(folder));
    }
}
