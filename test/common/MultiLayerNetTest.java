package common;

//SOURCES ../../common/Layers.java ../../common/MultiLayerNet.java

import static common.MultiLayerNet.activation;
import static common.MultiLayerNet.weightDecayLambda;
import static common.MultiLayerNet.weightInitStd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import common.numpy.NDArray;
import common.numpy.np;
import java.util.List;
import java.util.Map;
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
        var network = new MultiLayerNet(4, List.of(5), 3, weightDecayLambda(0.1));
        assertThat(network.loss(x, t)).isEqualTo(1.9890248307445866, within(1e-15));
    }

    @Test
    void whatIsGivenByNameIsAppliedBeforeWeightsAreDrawn() {
        np.random.seed(3);
        var drawn = np.random.randn(400, 300);
        for (var std : Map.of("relu", Math.sqrt(2.0 / 400), "He", Math.sqrt(2.0 / 400), "sigmoid", Math.sqrt(1.0 / 400),
                "xavier", Math.sqrt(1.0 / 400), 0.01, 0.01, 2, 2.0).entrySet()) {
            np.random.seed(3);
            var network = new MultiLayerNet(400, List.of(300), 3, weightInitStd(std.getKey()), activation("sigmoid"));
            assertThat(network.params.get("W1").toArray()).as("%s", std.getKey()).isEqualTo(drawn.mul(std.getValue()).toArray());
            assertThat(network.layers.get("Activation_function1")).isInstanceOf(Layers.Sigmoid.class);
        }
    }

    @Test
    void layersBearTheBooksNames() {
        var network = new MultiLayerNet(4, List.of(6, 5), 3);
        network.gradient(x, t);
        assertThat(network.layers.keySet())
                .containsExactly("Affine1", "Activation_function1", "Affine2", "Activation_function2", "Affine3");
        assertThat(network.layers.get("Affine2").dW.shape()).hasToString("(6, 5)");
        assertThat(network.layers.get("Affine2").W).isSameAs(network.params.get("W2"));
    }

    static Stream<Arguments> networks() {
        return Stream.of("relu", "sigmoid").flatMap(activation -> Stream.of(
                Arguments.of(activation, List.of(6), 0.0),
                Arguments.of(activation, List.of(6, 5), 0.1),
                Arguments.of(activation, List.of(6, 5, 4), 0.0),
                Arguments.of(activation, List.of(), 0.0)));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void backpropagationAgreesWithCentralDifferences(String activation, List<Integer> hidden, double decay) {
        np.random.seed(7);
        var network = new MultiLayerNet(4, hidden, 3, activation(activation), weightInitStd("xavier"), weightDecayLambda(decay));
        var numerical = network.numericalGradient(x, t);
        var backprop = network.gradient(x, t);

        assertThat(backprop.keySet()).containsExactlyElementsOf(numerical.keySet());
        numerical.forEach((key, grad) -> {
            var difference = np.abs(backprop.get(key).sub(grad));
            assertThat(difference.mean()).as(key).isLessThan(2e-7);
            assertThat(difference.max()).as(key).isLessThan(2e-6);
        });
    }
}
