package common.script;

//SOURCES ../testing/Faults.java Started.java TinyData.java

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import testing.Faults;

/** The system asks a training to end (SIGTERM), or its terminal is closed (SIGHUP): each training ends as with Ctrl-C. */
@DisabledOnOs(OS.WINDOWS)
@Execution(ExecutionMode.CONCURRENT)
class SignalsTest {

    @RegisterExtension
    static final Faults FAULTS = Faults.table("Scripts: signals");

    @ParameterizedTest(name = "{0} {2}")
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "TERM | 143 | ch04/train_neuralnet.java | --iters 10000000 --save curve.svg | curve.svg",
            "HUP | 129 | ch04/train_numerical.java | --batch-size 10 --hidden 5 --iters 100000 --checkpoint run.npz --save curve.svg | curve.svg,run.npz",
            "TERM | 143 | ch05/train_neuralnet.java | --iters 10000000 | -",
            "TERM | 143 | ch05/train_backprop.java | --batch-size 100 --epochs 10000 --checkpoint run.npz --save-weights w.npz | run.npz,w.npz",
            "HUP | 129 | ch05/train_accuracies.java | --iters 10000000 --save curve.svg | curve.svg",
            "TERM | 143 | ch06/optimizer_compare_mnist.java | --iters 100000 --save curve.svg | curve.svg",
            "HUP | 129 | ch06/weight_init_compare.java | --iters 100000 --save curve.svg | curve.svg",
            "TERM | 143 | ch06/batch_norm_test.java | --save curve.svg | curve.svg",
            "TERM | 143 | ch06/overfit_dropout.java | --epochs 10000 --checkpoint run.npz --save curve.svg | curve.svg,run.npz",
            "HUP | 129 | ch06/hyperparameter_optimization.java | --trials 10000 --save curve.svg | curve.svg",
            "TERM | 143 | ch07/train_convnet.java | --epochs 1000 --checkpoint run.npz --save curve.svg | curve.svg,params.pkl,run.npz",
            "HUP | 129 | ch08/train_deepnet.java | --epochs 1000 --checkpoint run.npz | deep_convnet_params.pkl,run.npz"})
    void aTrainingEndsWithWhatWasReached(String signal, int status, String script, String options, String files,
            @TempDir Path data, @TempDir Path folder) throws Exception {
        TinyData.in(data, 1);
        var run = Started.in(folder, Map.of(), TinyData.training(script, data.toString(), options));
        run.awaitLines(6); // three of them may come before the training
        run.signal(signal);
        var ended = run.end();
        assertThat(ended.status()).as(ended.stderr()).isEqualTo(status);
        assertThat(ended.stderr()).contains("interrupted: ending with what was reached\n").containsPattern("\nstopped after \\d+ of \\d+ iterations");
        assertThat(Faults.files(folder)).isEqualTo(files == null ? "nothing" : files.replace(",", "\n"));
        if (options.contains("--checkpoint")) {
            assertThat(Files.size(folder.resolve("run.npz"))).isPositive();
        }
        if (script.equals("ch04/train_neuralnet.java")) {
            FAULTS.row("SIGTERM in training, or SIGHUP (129)", ended.stderr().replaceAll("\\d[-.\\de]*( of|\n)", "N$1") + "exit status " + status,
                    Faults.files(folder) + " (drawn to where it came)");
        }
    }
}
