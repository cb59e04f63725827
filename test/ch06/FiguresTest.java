//SOURCES ../../ch06/optimizer_compare_naive.java ../../ch06/weight_init_activation_histogram.java ../../ch06/weight_init_variants.java
//SOURCES ../matplotlib/Held.java ../testing/InProcess.java ../testing/Reference.java
//SOURCES ../../common/Optimizers.java ../../common/matplotlib/plt.java

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import common.Optimizers.AdaGrad;
import common.Optimizers.Adam;
import common.Optimizers.Momentum;
import common.Optimizers.Nesterov;
import common.Optimizers.Optimizer;
import common.Optimizers.RMSprop;
import common.Optimizers.SGD;
import common.matplotlib.Figure;
import common.matplotlib.Held;
import common.numpy.np;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import testing.InProcess;
import testing.Reference;

/** Sections 6.1 and 6.2: what the pages that are done in seconds plot, beside what matplotlib held, and the numbers in it. */
class FiguresTest {

    /** The seven settings, in the order of weight_init_variants; the first is weight_init_activation_histogram's. */
    private static final List<String> SETTINGS = List.of("as shipped: sigmoid, x 1", "sigmoid, x 0.01", "sigmoid, x sqrt(1.0 / 100)",
            "ReLU, x 0.01", "ReLU, x sqrt(1.0 / 100)", "ReLU, x sqrt(2.0 / 100)", "tanh, x sqrt(1.0 / 100)");

    private static final List<String> SHOWN = List.of("SGD", "Momentum", "AdaGrad", "Adam");

    @Test
    void theOptimizersGoTheBooksWays() {
        var figure = Held.assertAsMatplotlib("ch06_optimizer_compare_naive", () -> InProcess.unchecked("optimizer_compare_naive", Map.of()));
        var plots = Held.lines(figure.getFirst());
        assertThat(plots).hasSameSizeAs(SHOWN);
        for (int i = 0; i < SHOWN.size(); i++) {
            var book = ways().getAsJsonObject(SHOWN.get(i));
            var way = plots.get(i).getFirst();
            assertThat(way.x()).as(SHOWN.get(i) + "'s x").isEqualTo(Reference.numbers(book.get("x")));
            assertThat(way.y()).as(SHOWN.get(i) + "'s y").isEqualTo(Reference.numbers(book.get("y")));
        }
    }

    /** With the two that the book doesn't show, and to the point after the last step. */
    @Test
    void allOptimizersEndWhereNumPysDo() {
        Map<String, Optimizer> optimizers = Map.of("SGD", new SGD(0.95), "Momentum", new Momentum(0.1), "AdaGrad", new AdaGrad(1.5),
                "Adam", new Adam(0.3), "Nesterov (not in the book)", new Nesterov(0.1), "RMSprop (not in the book)", new RMSprop(0.3));
        assertThat(ways().keySet()).isEqualTo(optimizers.keySet());
        optimizers.forEach((name, optimizer) -> {
            var book = ways().getAsJsonObject(name);
            double[] x = Reference.numbers(book.get("x")), y = Reference.numbers(book.get("y"));
            var params = Map.of("x", np.array(-7.0), "y", np.array(2.0));
            for (int i = 0; i < x.length; i++) {
                assertThat(params.get("x").item()).as("%s, x before step %d", name, i).isEqualTo(x[i]);
                assertThat(params.get("y").item()).as("%s, y before step %d", name, i).isEqualTo(y[i]);
                optimizer.update(params, Map.of("x", params.get("x").div(10.0), "y", np.mul(2.0, params.get("y"))));
            }
            assertThat(new double[] {params.get("x").item(), params.get("y").item()}).as(name + "'s end")
                    .isEqualTo(Reference.numbers(book.get("end")));
        });
    }

    @Test
    void theHistogramsLookAsTheBooks() {
        np.random.seed(0);
        Held.assertAsMatplotlib("ch06_weight_init_activation_histogram", () -> InProcess.unchecked("weight_init_activation_histogram", Map.of()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void theHistogramsCountAsTheBooks(int seed) {
        np.random.seed(seed);
        var figures = Held.shown(() -> InProcess.unchecked("weight_init_activation_histogram", Map.of()));
        assertThat(figures).hasSize(1);
        assertCounts(figures.getFirst(), SETTINGS.getFirst(), seed);
        assertThat(np.random.rand(2).toArray()).as("rand(2) after the script")
                .isEqualTo(Reference.numbers(histograms(seed).get("rand(2) after the script")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void theSettingsToTryCountAsTheBooks(int seed) {
        np.random.seed(seed);
        var figures = Held.shown(() -> InProcess.unchecked("weight_init_variants", Map.of()));
        assertThat(figures).hasSameSizeAs(SETTINGS);
        for (int i = 0; i < SETTINGS.size(); i++) {
            assertCounts(figures.get(i), SETTINGS.get(i), seed);
        }
    }

    private static void assertCounts(Figure figure, String setting, int seed) {
        var book = histograms(seed).getAsJsonObject(setting).getAsJsonArray("counts");
        var counts = Held.counts(figure);
        assertThat(counts).as("layers").hasSize(5).hasSize(book.size());
        for (int layer = 0; layer < counts.size(); layer++) {
            assertThat(counts.get(layer)).as("%s, layer %d", setting, layer + 1).isEqualTo(Reference.numbers(book.get(layer)));
        }
    }

    private static JsonObject ways() {
        return Reference.read("ch06_optimizer_compare_naive.json").getAsJsonObject().getAsJsonObject("paths");
    }

    private static JsonObject histograms(int seed) {
        return Reference.read("ch06_weight_init_activation_histogram_seed" + seed + ".json").getAsJsonObject();
    }
}
