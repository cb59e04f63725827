//SOURCES ../../ch04/two_layer_net.java ../testing/RealData.java
//SOURCES ../../common/Functions.java ../../common/TwoLayerGradient.java
//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/dataset/Mnist.java ../../common/matplotlib/plt.java ../../common/script/Script.java

import static common.numpy.builtins.slice;
import static org.assertj.core.api.Assertions.assertThat;

import common.Functions;
import common.TwoLayerGradient;
import common.dataset.DataSource;
import common.dataset.Mnist;
import common.numpy.NDArray;
import common.numpy.np;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import testing.RealData;

/** Section 4.5.1: the network's gradients beside each other. */
class TwoLayerNetTest {
    private static final List<String> KEYS = List.of("W1", "b1", "W2", "b2");

    private final NDArray x = sparse(100, 784);
    private final NDArray t = np.eye(10).get(np.random.randint(0, 10, 100));

    private static NDArray sparse(int images, int pixels) {
        np.random.seed(0);
        var x = np.random.rand(images, pixels);
        x.at(x.lt(0.8)).set(0);
        return x;
    }

    @Test
    void section451Shapes() {
        var net = new TwoLayerNet(784, 100, 10);
        assertThat(KEYS.stream().map(key -> net.params.get(key).shape().toString()))
                .containsExactly("(784, 100)", "(100,)", "(100, 10)", "(10,)");
        assertThat(net.predict(x).shape()).hasToString("(100, 10)");
        assertThat(net.predict(x).sum(1).sub(1).abs().max()).isLessThan(1e-14);
        assertThat(net.accuracy(x, t)).isBetween(0.0, 1.0);
        assertThat(net.accuracy(x, net.predict(x))).isEqualTo(1);
    }

    /** With the weights of a start, all ten classes have about the same probability: -log 0.1. */
    @Test
    void theFirstLossIsNearTheLogarithmOfTen() {
        assertThat(new TwoLayerNet(784, 50, 10).loss(x, t)).isBetween(2.2, 2.4);
    }

    @Test
    void allNumericalGradientsAgree() {
        var net = new TwoLayerNet(784, 5, 10, 0.1);
        var book = net.numericalGradient(x, t);
        assertClose(pure(net, x, t), book, 0, 0);
        assertClose(fast(net, x, t), book, 1e-10, 1e-11);
    }

    @Test
    void theFastOneIsTheParallelOneOnMnist() {
        var mnist = Mnist.load(new DataSource(Optional.of("mnist"), Optional.of(RealData.require())), true, true, true);
        np.random.seed(0);
        var net = new TwoLayerNet(784, 50, 10);
        for (int batch : new int[] {1, 3}) {
            NDArray images = mnist.xTrain().get(slice(batch)), labels = mnist.tTrain().get(slice(batch));
            assertClose(fast(net, images, labels), pure(net, images, labels), 1e-8, 1e-10);
        }
    }

    /** b2 differs the most, by the 1e-7 in the logarithm. */
    @Test
    void numericalAndAnalyticalGradientsAgree() {
        var start = new TwoLayerNet(784, 50, 10);
        assertClose(fast(start, x, t), start.gradient(x, t), 2e-6, 2e-7);
        var later = new TwoLayerNet(784, 50, 10, 0.1);
        assertClose(fast(later, x, t), later.gradient(x, t), 2e-6, 2e-7);
    }

    private static Map<String, NDArray> fast(TwoLayerNet net, NDArray x, NDArray t) {
        return TwoLayerGradient.numericalGradient(net.params, Functions::sigmoid, x, t);
    }

    private static Map<String, NDArray> pure(TwoLayerNet net, NDArray x, NDArray t) {
        var grads = new LinkedHashMap<String, NDArray>();
        net.params.forEach((key, param) -> grads.put(key, TwoLayerGradient.numericalGradientOfPure(w -> {
            var moved = new TwoLayerNet(0, 0, 0);
            moved.params.putAll(net.params);
            moved.params.put(key, w);
            return moved.loss(x, t);
        }, param)));
        return grads;
    }

    private static void assertClose(Map<String, NDArray> actual, Map<String, NDArray> expected, double atMost, double onAverage) {
        for (var key : KEYS) {
            var difference = actual.get(key).sub(expected.get(key)).abs();
            assertThat(difference.max()).as(key + ", at most").isLessThanOrEqualTo(atMost);
            assertThat(difference.mean()).as(key + ", on average").isLessThanOrEqualTo(onAverage);
        }
    }
}
