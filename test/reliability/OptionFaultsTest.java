package common.script;

//SOURCES ../testing/Faults.java Started.java

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import testing.Faults;

/** A command line that makes no sense: exit status 2 and one sentence, before anything is loaded or written. */
@Execution(ExecutionMode.CONCURRENT)
class OptionFaultsTest {

    @RegisterExtension
    static final Faults FAULTS = Faults.table("Scripts: options");

    @ParameterizedTest
    @ValueSource(strings = {
            "--iter 5", "--learningrate 1", "--xyzzy", "mnist",
            "--iters 0", "--iters -1", "--iters abc", "--iters 1e3", "--iters 99999999999", "--iters",
            "--batch-size 0", "--batch-size -1", "--batch-size abc",
            "--hidden 0", "--hidden -1", "--hidden abc",
            "--learning-rate 0", "--learning-rate -0.1", "--learning-rate NaN", "--learning-rate Infinity", "--learning-rate abc",
            "--seed -1", "--seed 4294967296",
            "--save figure.gif", "--save no/such/folder.png", "--checkpoint run.npz", "--weights w.npz", "--dataset nmist",
            "--train-size 0"})
    void whatMakesNoSenseIsOneSentence(String args, @TempDir Path folder) throws Exception {
        var ended = Started.run(folder, ("ch04/train_neuralnet.java " + args).split(" "));
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.stdout()).isEmpty();
        assertThat(ended.stderr()).hasLineCount(2).contains("try: ./jbang ch04/train_neuralnet.java --help");
        assertThat(folder).isEmptyDirectory();
        FAULTS.row(args, ended.seen(), Faults.files(folder));
    }
}
