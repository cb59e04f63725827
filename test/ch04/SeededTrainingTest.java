//SOURCES ../../ch04/two_layer_net.java ../testing/RealData.java ../testing/Reference.java
//SOURCES ../../common/Functions.java ../../common/TwoLayerGradient.java
//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/dataset/Mnist.java ../../common/matplotlib/plt.java ../../common/script/Script.java

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import common.Functions;
import common.TwoLayerGradient;
import common.dataset.DataSource;
import common.dataset.Mnist;
import common.numpy.NDArray;
import testing.Reference;
import common.numpy.np;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import testing.RealData;

/** Section 4.5.3's training with a seed, step by step beside the book's Python with the same seed. */
class SeededTrainingTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void learnsAsNumpyDoes(int seed) {
        var mnist = mnist();
        var expected = Reference.read("ch04_seed" + seed + ".json").getAsJsonObject();
        np.random.seed(seed);
        var network = new TwoLayerNet(784, 50, 10);
        assertThat(Arrays.copyOf(network.params.get("W1").toArray(), 5)).isEqualTo(Reference.numbers(expected.get("W1_first")));
        var w2 = network.params.get("W2").toArray();
        assertThat(Arrays.copyOfRange(w2, w2.length - 5, w2.length)).isEqualTo(Reference.numbers(expected.get("W2_last")));

        var losses = new double[10_000];
        var accuracies = new ArrayList<List<Double>>();
        for (int i = 0; i < losses.length; i++) {
            var batchMask = np.random.choice(60_000, 100);
            if (i == 0) {
                assertThat(batchMask.toArray()).startsWith(Reference.numbers(expected.get("first_batch")));
            }
            var xBatch = mnist.xTrain().get(batchMask);
            var tBatch = mnist.tTrain().get(batchMask);
            network.gradient(xBatch, tBatch).forEach((key, grad) -> network.params.get(key).subi(grad.mul(0.1)));
            losses[i] = network.loss(xBatch, tBatch);
            if (i % 600 == 0) {
                accuracies.add(List.of(network.accuracy(mnist.xTrain(), mnist.tTrain()), network.accuracy(mnist.xTest(), mnist.tTest())));
            }
        }
        assertLosses(losses, expected);
        assertThat(accuracies.stream().flatMap(List::stream).mapToDouble(Double::doubleValue).toArray())
                .isEqualTo(Reference.numbers(expected.get("acc")));
    }

    /** A run that took NumPy twenty minutes: seed 42, weights 0.01 x rand. */
    @Test
    void theNumericalGradientLearnsAsBackpropagationDoes() {
        var mnist = mnist();
        double[] numerical = losses(mnist,
                (network, x, t) -> TwoLayerGradient.numericalGradient(network.params, Functions::sigmoid, x, t));
        double[] analytical = losses(mnist, TwoLayerNet::gradient);
        assertThat(numerical).containsExactly(analytical, within(1e-6));
        assertThat(numerical[0]).isCloseTo(2.295262, within(5e-7));
        assertThat(numerical[99]).isCloseTo(2.278029, within(5e-7));
    }

    interface Gradient {
        Map<String, NDArray> of(TwoLayerNet network, NDArray x, NDArray t);
    }

    private static double[] losses(Mnist mnist, Gradient gradient) {
        np.random.seed(42);
        var network = new TwoLayerNet(0, 0, 0);
        var params = network.params;
        params.put("W1", np.random.rand(784, 50).mul(0.01));
        params.put("b1", np.zeros(50));
        params.put("W2", np.random.rand(50, 10).mul(0.01));
        params.put("b2", np.zeros(10));
        return IntStream.range(0, 100).mapToDouble(_ -> {
            var batchMask = np.random.choice(60_000, 100);
            var xBatch = mnist.xTrain().get(batchMask);
            var tBatch = mnist.tTrain().get(batchMask);
            gradient.of(network, xBatch, tBatch).forEach((key, grad) -> params.get(key).subi(grad.mul(0.1)));
            return network.loss(xBatch, tBatch);
        }).toArray();
    }

    private static Mnist mnist() {
        return Mnist.load(new DataSource(Optional.of("mnist"), Optional.of(RealData.require())), true, true, true);
    }

    private static void assertLosses(double[] losses, JsonObject expected) {
        for (var pair : expected.getAsJsonArray("loss")) {
            var known = Reference.numbers(pair);
            int i = (int) known[0];
            assertThat(losses[i]).as("loss %d", i).isCloseTo(known[1], within(i < 100 ? 1e-12 : 1e-9));
        }
    }
}
