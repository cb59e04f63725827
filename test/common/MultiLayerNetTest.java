package common;

//SOURCES ../../common/MultiLayerNet.java

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import common.numpy.NDArray;
import common.numpy.np;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Networks of any depth: the figures are NumPy's, the gradients checked by central differences. */
class MultiLayerNetTest {
    private final NDArray x = np.array(new double[][] {{0.1, 0.5, -0.3, 0.8}, {1.0, -0.2, 0.4, 0.0}});
    private final NDArray t = np.array(2, 0);

    @Test
    void computesWhatNumPyDoes() {
        np.random.seed(3);
        var network = new MultiLayerNet(4, List.of(5), 3);
        assertThat(network.params.keySet()).containsExactly("W1", "b1", "W2", "b2");
        assertThat(network.predict(x).toArray()).containsExactly(new double[] {-0.044767641499494554, 0.014966529691122705,
            0.10502164016332233, -0.46095581225760374, -0.5333676805299413, 0.4318361669410179}, within(1e-15));
        assertThat(network.loss(x, t)).isEqualTo(1.247903692084416, within(1e-15));
        assertThat(network.accuracy(x, t)).isEqualTo(0.5);
    }

    @Test
    void weightDecayAddsToTheLoss() {
        np.random.seed(3);
        var network = new MultiLayerNet(4, List.of(5), 3, Activation.RELU, new WeightInit.He(), 0.1, true);
        assertThat(network.loss(x, t)).isEqualTo(1.9890248307445866, within(1e-15));
    }

    @Test
    void firstWeightsOfANetworkThatMultipliesColumns() {
        np.random.seed(3);
        var W = new WeightInit.ByOutputs().weights(4, 5);
        assertThat(W.get(0).toArray()).containsExactly(new double[] {0.7998989706163737, -0.12405177539573486,
            -0.019596080895949577, 0.3941374104346131, -0.24389238301659893}, within(1e-15));
    }

    static Stream<Arguments> networks() {
        return Arrays.stream(Activation.values()).flatMap(activation -> Stream.of(
                Arguments.of(activation, List.of(6), 0.0, true),
                Arguments.of(activation, List.of(6, 5), 0.1, true),
                Arguments.of(activation, List.of(6, 5, 4), 0.0, false),
                Arguments.of(activation, List.of(), 0.0, true)));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void backpropagationAgreesWithCentralDifferences(Activation activation, List<Integer> hidden, double decay, boolean bias) {
        np.random.seed(7);
        var network = new MultiLayerNet(4, hidden, 3, activation, new WeightInit.Xavier(), decay, bias);
        var numerical = network.numericalGradient(x, t);
        var backprop = network.gradient(x, t);

        assertThat(backprop.keySet()).containsExactlyElementsOf(numerical.keySet());
        numerical.forEach((key, grad) -> {
            var difference = np.abs(backprop.get(key).sub(grad));
            assertThat(difference.mean()).as(key).isLessThan(2e-7);
            assertThat(difference.max()).as(key).isLessThan(2e-6);
        });
    }

    @ParameterizedTest
    @MethodSource("networks")
    void descendingIsAStepAgainstTheGradient(Activation activation, List<Integer> hidden, double ignored, boolean bias) {
        np.random.seed(7);
        var network = new MultiLayerNet(6, hidden, 3, activation, new WeightInit.Xavier(), 0, bias);
        for (var images : new NDArray[] {np.random.randn(1, 6), np.random.randn(3, 6),
            NDArray.pixels(new byte[] {0, 0, (byte) 200, 7, 0, (byte) 255}, true, 1, 6)}) {
            var labels = np.arange(images.shape(0));
            var grads = network.gradient(images, labels);
            network.params.forEach((key, param) -> grads.computeIfPresent(key, (_, grad) -> param.sub(grad.mul(0.1))));

            network.loss(images, labels);
            network.descend(0.1);
            grads.forEach((key, expected) -> assertThat(network.params.get(key).toArray()).as(key)
                    .containsExactly(expected.toArray(), within(1e-15)));
        }
    }
}
