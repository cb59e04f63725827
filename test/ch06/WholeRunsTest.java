//SOURCES ../matplotlib/Held.java ../testing/InProcess.java ../testing/RealData.java ../testing/Reference.java
//SOURCES ../../ch06/batch_norm_gradient_check.java ../../ch06/batch_norm_test.java ../../ch06/hyperparameter_optimization.java
//SOURCES ../../ch06/optimizer_compare_mnist.java ../../ch06/overfit_dropout.java ../../ch06/overfit_weight_decay.java
//SOURCES ../../ch06/weight_init_compare.java ../../common/matplotlib/plt.java

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import common.matplotlib.Figure;
import common.matplotlib.Held;
import common.numpy.np;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import testing.InProcess;
import testing.RealData;
import testing.Reference;

/**
 * The book's own runs, whole, with two seeds: what they print and plot, and that they drew as many numbers. They take minutes,
 * so only where DLFS_WHOLE is set (1, or a page's name); test/scripts runs the same pages, shortened, each time.
 */
class WholeRunsTest {
    private static final Pattern LOSS = Pattern.compile("(train loss|SGD|Momentum|AdaGrad|Adam|std=0\\.01|Xavier|He|b3|beta2):(\\d\\S*)");

    @ParameterizedTest
    @CsvSource({
        "batch_norm_gradient_check, 0", "batch_norm_gradient_check, 1",
        "batch_norm_test, 0", "batch_norm_test, 1",
        "hyperparameter_optimization, 0", "hyperparameter_optimization, 1",
        "optimizer_compare_mnist, 0", "optimizer_compare_mnist, 1",
        "overfit_weight_decay, 0", "overfit_weight_decay, 1",
        "weight_init_compare, 0", "weight_init_compare, 1"})
    void printsTheBooksLines(String page, int seed) {
        check(page, seed, "", Map.of());
    }

    @Test
    void printsTheBooksLinesWithoutWeightDecay() {
        check("overfit_weight_decay", 0, "_lambda0", Map.of("weightDecayLambda", 0.0));
    }

    private static void check(String page, int seed, String variant, Map<String, Object> variables) {
        var book = start(page + variant, seed);
        var run = run(page, variables, book, seed == 0 && variant.isEmpty());
        var stdout = book.get("stdout");
        if (stdout.isJsonObject()) { // of several set-ups
            stdout = stdout.getAsJsonObject().asMap().values().iterator().next();
        }
        double tolerance = page.equals("batch_norm_gradient_check") ? 1e-5 : 1e-12;
        assertLines(run.lines, strings(stdout), tolerance);
        assertDrawn(book);
        assertSmoothed(run.figures, book);
    }

    private record Run(List<String> lines, List<Figure> figures) {}

    /** Runs a page; where matplotlib's figure is known, it is compared. */
    private static Run run(String page, Map<String, Object> variables, JsonObject book, boolean isFigureKnown) {
        var lines = new ArrayList<String>();
        Runnable show = () -> lines.addAll(InProcess.unchecked(page, variables));
        boolean isPlotted = Reference.read("figures.json").getAsJsonObject().has("ch06_" + page);
        return new Run(lines, isFigureKnown && isPlotted ? Held.assertAsMatplotlib("ch06_" + page, titles(book), show) : Held.shown(show));
    }

    /** The titles that are powers, as they are rounded correctly, by those of matplotlib's figures. */
    private static Map<String, String> titles(JsonObject book) {
        var titles = new HashMap<String, String>();
        if (book.has("titles on a machine with AVX-512")) {
            var wrong = strings(book.get("titles on a machine with AVX-512"));
            var right = strings(book.get("titles (powers rounded correctly)"));
            for (int i = 0; i < wrong.size(); i++) {
                titles.put(wrong.get(i), right.get(i));
            }
        }
        return titles;
    }

    /** The smoothed losses that are known, at their curve's markers and its end; the curves are in the book's order. */
    private static void assertSmoothed(List<Figure> figures, JsonObject book) {
        int curve = 0;
        for (var key : book.keySet().stream().filter(each -> each.startsWith("smoothed ")).toList()) {
            var losses = Held.lines(figures.getFirst()).getFirst().get(curve++).y();
            assertThat(losses).hasSize(2000);
            var expected = Reference.numbers(book.get(key));
            for (int i = 0; i < expected.length; i++) {
                int at = Math.min(100 * i, losses.length - 1);
                assertThat(losses[at]).as("%s: %d", key, at).isCloseTo(expected[i], within(1e-12 * expected[i]));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, true", "0, false"})
    void dropoutPrintsTheBooksLines(int seed, boolean useDropout) {
        var book = start("overfit_dropout" + (useDropout ? "" : "_off"), seed);
        var lines = run("overfit_dropout", Map.of("useDropout", useDropout), book, seed == 0 && useDropout).lines;
        assertThat(lines).hasSize(1206);
        var last = strings(book.get("stdout, last 6 lines"));
        assertLines(lines.subList(lines.size() - last.size(), lines.size()), last, 1e-12);
        var losses = lines.stream().filter(line -> line.startsWith("train loss:")).toList();
        var epochs = lines.stream().filter(line -> line.startsWith("=== epoch:")).toList();
        for (var each : list(book, "train loss [")) {
            var expected = Reference.numbers(each);
            assertLines(List.of(losses.get((int) expected[0])), List.of("train loss:" + expected[1]), 1e-12);
        }
        var trainAcc = Reference.numbers(book.get("train acc by epoch (of 300)"));
        var testAcc = Reference.numbers(book.get("test acc by epoch (of 10000)"));
        assertThat(epochs).hasSize(301).hasSameSizeAs(trainAcc);
        for (int i = 0; i < trainAcc.length; i++) {
            assertThat(epochs.get(i)).isEqualTo("=== epoch:%d, train acc:%s, test acc:%s ===".formatted(
                    i + 1, np.str(trainAcc[i] / 300), np.str(testAcc[i] / 10000)));
        }
        assertDrawn(book);
    }

    private static JsonObject start(String name, int seed) {
        var asked = System.getenv("DLFS_WHOLE");
        assumeTrue(asked != null && (asked.equals("1") || name.startsWith(asked)), "minutes long: DLFS_WHOLE=1 runs all, DLFS_WHOLE=" + name + " this");
        RealData.require();
        np.random.seed(seed);
        return Reference.read("ch06_" + name + "_seed" + seed + ".json").getAsJsonObject();
    }

    private static void assertDrawn(JsonObject book) {
        assertThat(np.random.rand(2).toArray()).as("rand(2) after the script").isEqualTo(Reference.numbers(book.get("rand(2) after the script")));
    }

    private static void assertLines(List<String> actual, List<String> expected, double tolerance) {
        assertThat(actual).hasSameSizeAs(expected);
        var wrong = new ArrayList<String>();
        for (int i = 0; i < expected.size(); i++) {
            if (!agree(actual.get(i), expected.get(i), tolerance)) {
                wrong.add("%d: %s, the book: %s".formatted(i, actual.get(i), expected.get(i)));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean agree(String actual, String expected, double tolerance) {
        var ours = LOSS.matcher(actual);
        var book = LOSS.matcher(expected);
        if (!ours.matches() || !book.matches() || !ours.group(1).equals(book.group(1))) {
            return actual.equals(expected);
        }
        double loss = Double.parseDouble(book.group(2));
        return Math.abs(Double.parseDouble(ours.group(2)) - loss) <= tolerance * loss;
    }

    private static List<JsonElement> list(JsonObject book, String prefix) {
        var key = book.keySet().stream().filter(each -> each.startsWith(prefix)).findFirst().orElseThrow();
        return book.getAsJsonArray(key).asList();
    }

    private static List<String> strings(JsonElement lines) {
        return lines.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList();
    }
}
