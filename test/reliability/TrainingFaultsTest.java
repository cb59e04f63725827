package common.script;

//SOURCES ../testing/Faults.java ../testing/SmallDisk.java Started.java TinyData.java
//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/script/Script.java

import static org.assertj.core.api.Assertions.assertThat;

import common.numpy.Npz;
import common.numpy.np;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import testing.Faults;
import testing.SmallDisk;

/** What can befall a training script, from steps too large to Ctrl-C. */
@Execution(ExecutionMode.CONCURRENT)
class TrainingFaultsTest {

    @RegisterExtension
    static final Faults FAULTS = Faults.table("Scripts: training");

    private static final String SCRIPT = "ch04/train_neuralnet.java";
    private static final String DEEP = "ch05/train_backprop.java";

    @TempDir
    Path temporary;

    /** The script's working folder, empty at first. */
    @TempDir
    Path folder;

    private String data;

    @BeforeEach
    void data() throws IOException {
        data = TinyData.in(temporary.resolve("data"), 1).toString();
    }

    private String[] args(String script, String more) {
        return TinyData.training(script, data, more);
    }

    @Test
    void aLossThatIsNoNumberStopsTheRunAndKeepsTheLastGoodWeights() throws Exception {
        var run = "--learning-rate 1e308 --batch-size 300 --no-show --checkpoint run.npz --epochs ";
        assertThat(Started.run(folder, args(DEEP, run + 1)).status()).isZero();
        var ended = Started.run(folder, args(DEEP, run + 100));
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.stderr()).contains("the loss is nan in iteration ", " at learning rate 1e+308",
                "Next step: choose a smaller --learning-rate.");
        assertThat(ended.stderr()).containsPattern("run.npz holds the state after [12] iterations\\."); // saved now and then
        assertThat(Npz.load(folder.resolve("run.npz")).values()).allMatch(array -> np.all(np.isfinite(array)));
        FAULTS.row("a loss that turns NaN", ended.seen().replaceAll("[\\d.]+s,", "Ns,").replaceAll("state after \\d", "state after N"),
                Faults.files(folder) + " (the last good weights)");
    }

    @Test
    void aLossThatIsNoNumberStopsTheBooksTrainingToo() throws Exception {
        var ended = Started.run(folder, args(SCRIPT, "--learning-rate 1e308 --no-show --iters 100"));
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.stderr()).contains("the loss is nan in iteration ", " at learning rate 1e+308", "Next step: choose a smaller --learning-rate.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void weightsThatRanAwayAreNotSaved() throws Exception {
        var run = "--activation relu --init 1 --batch-size 300 --learning-rate 1e308 --epochs 1 --save-weights w.npz --checkpoint run.npz";
        var ended = Started.run(folder, args(DEEP, run));
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.stderr()).contains("there are weights that are no finite numbers in iteration 0 at learning rate 1e+308");
        assertThat(folder).isEmptyDirectory();
        FAULTS.row("weights that turn infinite in the last step", ended.seen().replaceAll("[\\d.]+s,", "Ns,"), Faults.files(folder));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void ctrlCEndsWithWhatWasReached() throws Exception {
        var script = Started.in(folder, Map.of(), args(SCRIPT, "--iters 10000000 --batch-size 10 --save curve.svg"));
        script.awaitLines(3);
        script.signal("INT");
        var ended = script.end();
        assertThat(ended.status()).isEqualTo(130);
        assertThat(ended.stdout()).hasLineCount((int) ended.stdout().lines().filter(line -> line.startsWith("train acc, test acc | 0.")).count());
        assertThat(ended.stderr()).containsPattern("interrupted: .*\n"
                + "stopped after \\d+ of 10000000 iterations, the last with a loss of \\d.*\nsaved curve.svg\n");
        assertThat(folder).isDirectoryContaining("glob:**/curve.svg");
        FAULTS.row("Ctrl-C in training", ended.stderr().replaceAll("\\d[.\\d]+( of|\\n)", "N$1") + "exit status 130",
                Faults.files(folder) + " (drawn to where it came)");
    }

    /** What is said is enough: for the book's sizes what their training takes, for others what the machine has. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"--dataset synthetic, 24, 256m", "--dataset TINY --hidden 5000, 24, "})
    void tooLittleMemoryIsSaidWithTheMemoryNeeded(String options, String little, String needed) throws Exception {
        var args = List.of((SCRIPT + " " + options + " --iters 1 --no-show").replace("TINY", data).split(" "));
        var ended = Started.run(folder, with("-R-Xmx" + little + "m", args));
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.stderr()).contains("  ./jbang -R-Xmx" + (needed == null ? "" : needed)).hasLineCount(2);
        var advice = ended.stderr().replaceAll("(?s).*(-R-Xmx\\d+m).*", "$1");
        assertThat(Started.run(folder, with(advice, args)).status()).isZero();
        assertThat(folder).isEmptyDirectory();
        FAULTS.row("-Xmx" + little + "m with " + options.replace("TINY", "FOLDER"),
                ended.seen().replaceAll("use \\d+", "use N").replaceAll("Xmx\\d{4,}m", "XmxNm"), Faults.files(folder));
    }

    private static String[] with(String first, List<String> args) {
        return Stream.concat(Stream.of(first), args.stream()).toArray(String[]::new);
    }

    /** A training whose lines can't be written any more still gives what it has learned. */
    @Test
    void onAFullDiskTheWeightsAreKept(@TempDir Path full) throws Exception {
        try (var _ = SmallDisk.full(full, 0)) {
            var ended = Started.within("$run >'" + full.resolve("log") + "'", folder,
                    args(DEEP, "--batch-size 100 --epochs 10000 --no-show --save-weights w.npz")).end();
            assertThat(ended.stderr()).contains("the output could not be written: No space left on device\n", "saved w.npz", "exit status 1\n")
                    .containsPattern("stopped after \\d+ of 30000 iterations");
            assertThat(Faults.files(folder)).isEqualTo("w.npz");
            FAULTS.row("stdout on a full disk", ended.stderr().replaceAll("\\d[-.\\de]*( of|\\nexit|\\nsaved)", "N$1"), Faults.files(folder));
        }
    }

    /** By whatever names: one would replace the other. */
    @ParameterizedTest
    @ValueSource(strings = {"--checkpoint w.npz --save-weights w.npz", "--checkpoint ./w.npz --save-weights link.npz", "--save a.png --checkpoint a.png"})
    void twoOutputsOfOneNameAreRefused(String outputs) throws Exception {
        Files.createSymbolicLink(folder.resolve("link.npz"), Path.of("w.npz"));
        var ended = Started.run(folder, args(DEEP, "--epochs 1 " + outputs));
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.stdout()).isEmpty();
        assertThat(ended.stderr()).contains(" both name '", "and the one would replace the other: name two files");
        assertThat(Faults.files(folder)).isEqualTo("nothing");
        FAULTS.row(outputs + ", a link to w.npz".repeat(outputs.contains("link") ? 1 : 0), ended.seen(), Faults.files(folder));
    }

    /** Languages with other digits, letters and decimal commas; other numbers of cores; another time zone; another folder. */
    @Test
    void theSameSeedGivesTheSameOutputWhateverTheMachine() throws Exception {
        var run = args(SCRIPT, "--iters 40 --save a.svg");
        var expected = Started.run(folder, run);
        assertThat(expected.status()).isZero();
        for (var options : List.of("-R-Duser.language=ar -R-Duser.country=EG -R-Duser.timezone=Asia/Kathmandu -R-XX:ActiveProcessorCount=1",
                "-R-Duser.language=th -R-Duser.country=TH -R-Duser.variant=TH -R-XX:ActiveProcessorCount=5",
                "-R-Dfile.encoding=ISO-8859-1 -R-Duser.language=tr -R-Duser.country=TR")) {
            var other = temporary.resolve("別の folder " + options.length());
            assertThat(other.toFile().mkdir()).isTrue();
            var command = Stream.concat(Stream.of(options.split(" ")).filter(option -> !option.isEmpty()), Stream.of(run)).toArray(String[]::new);
            assertThat(Started.run(other, command)).as(options).isEqualTo(expected);
            assertThat(other.resolve("a.svg")).as(options).hasSameTextualContentAs(folder.resolve("a.svg"));
        }
        FAULTS.row("the same seed again", "the same output and figure, to the last byte", Faults.files(folder));
        FAULTS.row("another locale, time zone, encoding, number of cores, working folder",
                "the same output and figure, to the last byte", Faults.files(folder));
    }
}
