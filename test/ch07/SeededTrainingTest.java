//SOURCES ../../ch07/simple_convnet.java
//SOURCES ../testing/RealData.java ../testing/Reference.java
//SOURCES ../../common/Trainer.java

import static common.Trainer.*;
import static common.dataset.Mnist.*;
import static common.numpy.builtins.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import common.Trainer;
import common.numpy.NDArray;
import common.numpy.Shape;
import common.numpy.np;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import testing.RealData;
import testing.Reference;

/** Section 7.5 beside the book's Python with the same seed: weights, gradients, losses, accuracies, and how much was drawn. */
class SeededTrainingTest {
    /** All of an epoch and of the reduced form's 1000 steps where DLFS_WHOLE is set: minutes. */
    private static final boolean WHOLE = System.getenv("DLFS_WHOLE") != null;

    private static JsonObject book(String script, int seed) {
        return Reference.read("ch07_" + script + "_seed" + seed + ".json").getAsJsonObject();
    }

    /** Figures near 1e-6 agree to seven digits, smaller ones, which are differences of rounding, to three or four. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void gradientsAgreeAsMuchAsTheBooks(int seed) {
        var book = book("gradient_check", seed);
        np.random.seed(seed);
        var network = new SimpleConvNet(new Shape(1, 10, 10),
                Map.of("filter_num", 10, "filter_size", 3, "pad", 0, "stride", 1), 10, 10, 0.01);
        assertFirstWeights(network, book);
        NDArray X = np.random.rand(100).reshape(1, 1, 10, 10), T = np.array(1).reshape(1, 1);
        Map<String, NDArray> numerical = network.numericalGradient(X, T), grad = network.gradient(X, T);
        var lines = book.getAsJsonObject("stdout").asMap().values().iterator().next().getAsJsonArray();
        for (int i : range(lines.size())) {
            var words = lines.get(i).getAsString().split(" ");
            double expected = Double.parseDouble(words[1]);
            double difference = np.abs(numerical.get(words[0]).sub(grad.get(words[0]))).mean();
            assertThat(difference).as(words[0]).isCloseTo(expected, within(expected * (expected > 1e-6 ? 2e-7 : 1e-3)));
        }
        assertDrawnAsMuch(book);
    }

    @ParameterizedTest
    @CsvSource({"train_convnet_1epoch, 0, 60000", "train_convnet_1epoch, 1, 60000", "train_convnet_reduced, 0, 5000", "train_convnet_reduced, 1, 5000"})
    void learnsAsTheBooks(String script, int seed, int size) {
        var book = book(script, seed);
        RealData.require();
        var mnist = loadMnist(flatten(false));
        NDArray xTrain = mnist.xTrain().get(slice(size)), tTrain = mnist.tTrain().get(slice(size));
        np.random.seed(seed);
        var network = new SimpleConvNet();
        assertFirstWeights(network, book);
        int steps = WHOLE ? (size == 60000 ? 600 : 1000) : 25;
        var trainer = new Trainer(network, xTrain, tTrain, mnist.xTest().get(slice(1000)), mnist.tTest().get(slice(1000)),
                epochs(20), miniBatchSize(100), optimizer("Adam"), optimizerParam(Map.of("lr", 0.001)),
                evaluateSampleNumPerEpoch(1000), verbose(false));
        for (int _ : range(steps)) {
            trainer.trainStep();
        }
        assertLosses(trainer.trainLossList, book);
        var epochs = book.getAsJsonArray("epoch lines");
        for (int i : range(len(trainer.trainAccList))) {
            assertThat("=== epoch:" + (i + 1) + ", train acc:" + str(trainer.trainAccList.get(i)) + ", test acc:"
                    + str(trainer.testAccList.get(i)) + " ===").isEqualTo(epochs.get(i).getAsString());
        }
        if (WHOLE) {
            if (size == 5000) {
                var last = book.getAsJsonArray("stdout, last 5 lines").asList().stream().map(line -> line.getAsString()).toList();
                assertThat(last).contains("test acc:" + str(network.accuracy(mnist.xTest().get(slice(1000)), mnist.tTest().get(slice(1000)))));
            }
            assertDrawnAsMuch(book);
        }
    }

    private static void assertFirstWeights(SimpleConvNet network, JsonObject book) {
        var built = book.getAsJsonArray("networks as built").get(0).getAsJsonObject();
        built.getAsJsonObject("first weights").asMap().forEach((key, values) ->
                assertThat(network.params.get(key).toArray()).startsWith(Reference.numbers(values)));
        double[] last = network.params.get("W3").toArray();
        assertThat(last[last.length - 1]).isEqualTo(built.get("last weight").getAsDouble());
    }

    /** [iteration, value, …], to 1e-12; to 1e-11 after a thousand steps of Adam. */
    private static void assertLosses(List<Double> losses, JsonObject book) {
        var key = book.keySet().stream().filter(each -> each.startsWith("train loss [")).findFirst().orElseThrow();
        int compared = 0;
        for (var each : book.getAsJsonArray(key)) {
            var expected = Reference.numbers(each);
            if (expected[0] < len(losses)) {
                assertThat(losses.get((int) expected[0])).as("loss of iteration %d", (int) expected[0])
                        .isCloseTo(expected[1], within((expected[0] < 500 ? 1e-12 : 1e-11) * expected[1]));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(9);
    }

    private static void assertDrawnAsMuch(JsonObject book) {
        assertThat(np.random.rand(2).toArray()).isEqualTo(Reference.numbers(book.get("rand(2) after the script")));
    }
}
