package common.script;

//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/script/Script.java

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import common.files.Failure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page's variables are its options: names, types, defaults and help come from them. */
class OptionsTest {

    /** A page as javac makes it of a file: a class whose variables are fields. */
    @SuppressWarnings("unused")
    static final class Sample {
        int itersNum = 10000; // how many steps
        int batchSize = 100;
        double learningRate = 0.1;
        int hiddenSize = 50;
        double weightDecayLambda = 0.1;
        boolean useDropout = true; // false: keep all
        boolean showErrors;
        double dropoutRatio = 0.2;
        Integer fewer; // another number
        String lang = "en"; // of what is printed: a "quoted; word"
        Kind kind = Kind.IN_BATCHES;
        int[] sizes = {784, 10};
        Path image;
        @Argument String which;
        final int pixels = 784;
        List<Double> losses = new ArrayList<>();

        enum Kind { ONE, IN_BATCHES }

        void main() {}
    }

    private static final String TEXT = """
            //DESCRIPTION 100 % a page
            int itersNum = 10000; // how many steps
            int batchSize = 100;
            boolean useDropout = true; // false: keep all
            Integer fewer; // another number
            String lang = "en"; // of what is printed: a "quoted; word"
            void main() { int hiddenSize = 3; }
            """;

    private final Sample page = new Sample();
    private final List<PageVariable> variables = new ArrayList<>();

    OptionsTest() {
        for (var field : Sample.class.getDeclaredFields()) {
            if (PageVariable.isOption(field)) {
                variables.add(new PageVariable(page, field, new PageText("page", TEXT)));
            }
        }
    }

    private Arguments arguments() {
        var options = new ArrayList<>(variables.stream().map(PageVariable::option).toList());
        options.add(Option.whole("--seed", "np.random.seed", 0, 4294967295L));
        options.add(Option.output("--save", "figures", file -> {
            if (!file.toString().endsWith(".png")) {
                throw Failure.usage("no figure: " + file);
            }
        }));
        options.add(Option.output("--checkpoint", "state", file -> common.files.Output.check(file, "a state's file")));
        options.addAll(RunOptions.EVERYWHERE);
        return new Arguments(options);
    }

    private Map<String, String> set(String... args) throws IllegalAccessException {
        var given = arguments().read(args);
        for (var variable : variables) {
            variable.set(given);
        }
        return given;
    }

    @Test
    void theBooksVariablesHaveShortNames() {
        assertThat(variables.stream().map(variable -> variable.option().name())).containsExactly("--iters", "--batch-size", "--learning-rate",
                "--hidden", "--weight-decay", "--no-dropout", "--show-errors", "--dropout", "--fewer", "--lang", "--kind", "--sizes", "--image", "WHICH");
        for (var name : List.of("maxIterations --iters", "maxEpochs --epochs", "epochs --epochs", "epocs --epochs", "lr --learning-rate",
                "stepNum --steps", "optimizationTrial --trials", "weightInitStd --weight-init-std")) {
            assertThat(PageVariable.optionName(name.split(" ")[0])).isEqualTo(name.split(" ")[1]);
        }
    }

    @Test
    void whatIsGivenIsSetAndAllElseStays() throws Exception {
        set("--iters", "5", "--learning-rate=1e-3", "--no-dropout", "--show-errors", "--fewer", "3", "--kind", "one", "--sizes", "4,2",
                "--image", "a b.png", "--weight-decay", "0", "--dropout", "0", "7");
        assertThat(page).extracting("itersNum", "learningRate", "useDropout", "showErrors", "fewer", "kind", "image", "weightDecayLambda",
                "dropoutRatio", "which").containsExactly(5, 1e-3, false, true, 3, Sample.Kind.ONE, Path.of("a b.png"), 0.0, 0.0, "7");
        assertThat(page.sizes).containsExactly(4, 2);
        assertThat(page).extracting("batchSize", "hiddenSize", "lang").containsExactly(100, 50, "en");
    }

    /** Plain command lines don't pass through picocli; it would have read the same of them. */
    @Test
    void plainLinesAreReadAsPicocliReadsThem() {
        var words = List.of("--iters", "--lang", "--no-dropout", "--show-errors", "--save", "--help", "--verbose", "-h", "--", "--ite", "--iters=3",
                "--no-dropout=true", "5", "a.png", "", "-1", "-1x", "a b", "'a'", "\"a\"", "@file", "--lang\n", "${x}", "+5", "図");
        var random = new Random(0);
        int plain = 0;
        for (int run = 0; run < 20_000; run++) {
            var line = random.ints(random.nextInt(6), 0, words.size()).mapToObj(words::get).toArray(String[]::new);
            var read = arguments().plain(line);
            if (read.isPresent()) {
                plain++;
                assertThat(read.get()).as(Arrays.toString(line)).isEqualTo(new Picocli(arguments().options()).read(line));
            }
        }
        assertThat(plain).isGreaterThan(1000);
    }

    @Test
    void nothingGivenChangesNothing() throws Exception {
        assertThat(set()).isEmpty();
        assertThat(page).extracting("itersNum", "useDropout", "showErrors", "fewer", "image", "which").containsExactly(10000, true, false, null, null, null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"a b", "図 だ", "\"quoted\"", "'single'", "it's", "a\\b",
            "@file", "$HOME", "%s%n", "${sys:user.home}", "-1x"})
    void valuesArriveAsTheyWereGiven(String value) throws Exception {
        set("--lang", value);
        assertThat(page.lang).isEqualTo(value);
        set("--lang=" + value);
        assertThat(page.lang).isEqualTo(value);
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
            "--weight-decay -1        | --weight-decay takes a finite number of at least 0, not '-1'",
            "--dropout 1              | --dropout takes a finite number of at least 0 and less than 1, not '1'",
            "--seed -1                | --seed takes a whole number from 0 to 4294967295, not '-1'",
            "--seed 4294967296        | --seed takes a whole number from 0 to 4294967295, not '4294967296'",
            "--sizes 4,,2             | --sizes takes whole numbers from 1 to 100000 with commas between them, not '4,,2'",
            "--kind on                | --kind takes one of one, in-batches, not 'on'",
            "--save a.gif             | no figure: a.gif",
            "--save a.png --checkpoint ./a.png | --save and --checkpoint both name './a.png', and the one would replace the other: name two files",
            "--checkpoint=            | --checkpoint takes a file, not ''",
            "--itres 5                | there is no option '--itres': did you mean --iters?",
            "--learningrate 1         | there is no option '--learningrate': did you mean --learning-rate?",
            "--dataset mnist          | --dataset has no use here: figure loads no data set",
            "--weights=a.npz          | --weights has no use here: figure reads no weights",
            "1 2                      | there is no use for the argument '2'",
            "--iters                  | --iters needs a value: --iters N",
            "--iters 1 --iters 2      | --iters is given twice: once is enough",
    })
    void whatMakesNoSenseIsAUsageErrorOfOneSentence(String args, String message) {
        assertThatThrownBy(() -> set(args.split(" "))).isInstanceOfSatisfying(Failure.class,
                failure -> assertThat(failure.status()).isEqualTo(Failure.USAGE)).hasMessage(message);
    }

    @Test
    void helpSaysWhatThePageSaysOfItsVariables() {
        var help = arguments().help("./jbang ch04/page.java", new PageText("page", TEXT).description());
        assertThat(Arrays.stream(help.split("\n")).map(line -> line.strip().replaceAll(" +", " "))).contains(
                "Usage: ./jbang ch04/page.java [OPTIONS] [WHICH]", "100 % a page", "[WHICH] which", "--iters N how many steps (default: 10000)",
                "--batch-size N images in a batch (default: 100)", "--no-dropout keep all", "--fewer N another number",
                "--lang TEXT of what is printed: a \"quoted; word\" (default: en)", "--kind NAME kind: one, in-batches (default: in-batches)",
                "--sizes N,N,… sizes (default: 784,10)", "-h, --help show this help and do nothing else",
                "./jbang ch04/page.java --iters 1000 --kind one");
        assertThat(help).doesNotContain("pixels", "losses");
    }
}
