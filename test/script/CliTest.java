package common.script;

//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/matplotlib/plt.java ../../common/dataset/Mnist.java ../../common/script/Cli.java

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import common.dataset.DataSource;
import common.files.Failure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CliTest {
    private static final List<Option> OPTIONS = List.of(Option.iters(10000), Option.batchSize(100), Option.hidden(50),
            Option.learningRate(0.1), Option.seed(), Option.dataset(), Option.dataDir(), Option.flag("--bias", "with biases"),
            Option.integers("--sizes", "neurons of each layer", "784,128,64,10", 1, 10000),
            Option.choice("--optimizer", "how to step", "sgd", "adam"), Option.output("--dot", "graph as DOT text"),
            Option.number("--decay", "weight decay", 0, 0), Option.argument("INDEX", "which image"));

    private static Cli read(String... args) {
        return Cli.read("ch09/script", args, OPTIONS);
    }

    @Test
    void theDefaultsHoldWhereNothingIsSaid() {
        var cli = read();
        assertThat(cli.iters()).isEqualTo(10000);
        assertThat(cli.batchSize()).isEqualTo(100);
        assertThat(cli.hidden()).isEqualTo(50);
        assertThat(cli.learningRate()).isEqualTo(0.1);
        assertThat(cli.seed()).isEmpty();
        assertThat(cli.data()).isEqualTo(DataSource.unspecified());
        assertThat(cli.flag("--bias")).isFalse();
        assertThat(cli.integers("--sizes")).containsExactly(784, 128, 64, 10);
        assertThat(cli.choice("--optimizer")).isEqualTo("sgd");
        assertThat(cli.text("INDEX")).isEmpty();
    }

    @Test
    void valuesAreTakenWithASpaceOrAnEqualsSign() {
        var cli = read("--iters", "5", "--learning-rate=1e-3", "--seed", "4294967295", "--bias", "7", "--data-dir", "d",
                "--dataset", "kmnist", "--sizes", "4,2", "--decay", "0");
        assertThat(cli.iters()).isEqualTo(5);
        assertThat(cli.learningRate()).isEqualTo(0.001);
        assertThat(cli.seed()).hasValue(4294967295L);
        assertThat(cli.flag("--bias")).isTrue();
        assertThat(cli.text("INDEX")).hasValue("7");
        assertThat(cli.integers("--sizes")).containsExactly(4, 2);
        assertThat(cli.data().dataset()).hasValue("kmnist");
        assertThat(cli.data().dataDir()).hasValue(Path.of("d"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "--iters 0                | --iters takes a whole number of at least 1, not '0'",
            "--iters -1               | --iters takes a whole number of at least 1, not '-1'",
            "--iters abc              | --iters takes a whole number of at least 1, not 'abc'",
            "--iters 99999999999      | --iters takes a whole number of at least 1, not '99999999999'",
            "--batch-size 0           | --batch-size takes a whole number of at least 1, not '0'",
            "--hidden 1.5             | --hidden takes a whole number from 1 to 1000000, not '1.5'",
            "--learning-rate 0        | --learning-rate takes a finite number greater than 0, not '0'",
            "--learning-rate -0.1     | --learning-rate takes a finite number greater than 0, not '-0.1'",
            "--learning-rate NaN      | --learning-rate takes a finite number greater than 0, not 'NaN'",
            "--learning-rate Infinity | --learning-rate takes a finite number greater than 0, not 'Infinity'",
            "--decay -1               | --decay takes a finite number of at least 0, not '-1'",
            "--seed -1                | --seed takes a whole number from 0 to 4294967295, not '-1'",
            "--seed 4294967296        | --seed takes a whole number from 0 to 4294967295, not '4294967296'",
            "--sizes 4,,2             | --sizes takes whole numbers from 1 to 10000 with commas between them, not '4,,2'",
            "--optimizer sdg          | --optimizer takes one of sgd, adam, not 'sdg'",
            "--dot no/such/file       | --dot takes a file in a folder that is there, not 'no/such/file'",
            "--itres 5                | there is no option '--itres': did you mean --iters?",
            "--learningrate 1         | there is no option '--learningrate': did you mean --learning-rate?",
            "1 2                      | there is no use for the argument '2'",
            "--iters                  | --iters needs a value: --iters N",
    })
    void whatMakesNoSenseIsAUsageErrorOfOneSentence(String args, String message) {
        assertThatThrownBy(() -> read(args.split(" "))).isInstanceOfSatisfying(Failure.class,
                failure -> assertThat(failure.status()).isEqualTo(Failure.USAGE)).hasMessage(message);
    }

    @Test
    void anOptionTwiceIsAUsageError() {
        assertThatThrownBy(() -> read("--iters", "1", "--iters", "2")).isInstanceOf(Failure.class)
                .hasMessageContaining("--iters").hasMessageContaining("once");
    }

    @Test
    void helpNamesOptionsDefaultsAndExamplesToPaste() {
        assertThat(Cli.help("ch04/train_neuralnet", "Trains.", OPTIONS)).contains("Usage: ./jbang ch04/train_neuralnet.java",
                "Trains.", "--iters N", "(default: 10000)", "  ./jbang ch04/train_neuralnet.java --iters 1000 --seed 0\n");
    }

    @Test
    void progressSaysHowLongItWillTake() {
        assertThat(Progress.line("training", 250, 1000, Duration.ofSeconds(60))).isEqualTo("training: 250 of 1000, about 3 min left");
        assertThat(Progress.line("training", 1, 2, Duration.ofSeconds(5))).endsWith("about 5 s left");
        assertThat(Progress.line("training", 1, 10001, Duration.ofMinutes(1))).endsWith("about 166 h left");
    }
}
