package common;

//SOURCES ../../common/MultiLayerNet.java ../../common/MultiLayerNetExtend.java ../testing/Reference.java

import static common.MultiLayerNetExtend.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import common.Layers.BatchNormalization;
import common.numpy.NDArray;
import common.numpy.NumpyRandom;
import common.numpy.np;
import java.util.List;
import org.junit.jupiter.api.Test;
import testing.Reference;

/** Sections 6.3 and 6.4: the network with Batch Normalization, Dropout and weight decay. */
class MultiLayerNetExtendTest {
    private final NDArray x = new NumpyRandom(5).randn(6, 8);
    private final NDArray t = np.array(0, 2, 1, 1, 0, 2);

    @Test
    void layersStandInTheBooksOrder() {
        var network = new MultiLayerNetExtend(8, List.of(5, 4), 3, useBatchnorm(true), useDropout(true));
        assertThat(network.layers.keySet()).containsExactly(
                "Affine1", "BatchNorm1", "Activation_function1", "Dropout1",
                "Affine2", "BatchNorm2", "Activation_function2", "Dropout2", "Affine3");
        assertThat(network.params.keySet()).containsExactly(
                "W1", "b1", "W2", "b2", "W3", "b3", "gamma1", "beta1", "gamma2", "beta2");
    }

    @Test
    void firstWeightsAreTheBooks() {
        var built = Reference.read("ch06_batch_norm_gradient_check_seed0.json").getAsJsonObject()
                .getAsJsonArray("networks as built").get(0).getAsJsonObject();
        np.random.seed(0);
        var network = new MultiLayerNetExtend(784, List.of(100, 100), 10, useBatchnorm(true));
        built.getAsJsonObject("first weights").asMap().forEach((key, values) ->
                assertThat(network.params.get(key).toArray()).startsWith(Reference.numbers(values)));
        assertThat(network.params.get("W3").getDouble(99, 9)).isEqualTo(built.get("last weight").getAsDouble());
    }

    @Test
    void theGradientsAgreeWithTheNumericalOnes() {
        np.random.seed(1);
        var network = new MultiLayerNetExtend(8, List.of(5, 4), 3, activation("sigmoid"), weightInitStd("xavier"),
                useBatchnorm(true), weightDecayLambda(0.0));
        var gradients = network.gradient(x, t);
        var numerical = network.numericalGradient(x, t);
        assertThat(numerical.keySet()).containsExactly("W1", "b1", "gamma1", "beta1", "W2", "b2", "gamma2", "beta2", "W3", "b3");
        assertThat(gradients.keySet()).isEqualTo(numerical.keySet());
        numerical.forEach((key, values) ->
                assertThat(gradients.get(key).toArray()).as(key).containsExactly(values.toArray(), within(1e-5)));
    }

    @Test
    void weightDecayAddsToTheLossAndToTheWeightsAlone() {
        np.random.seed(2);
        var plain = new MultiLayerNetExtend(8, List.of(5), 3, useBatchnorm(true));
        np.random.seed(2);
        var decaying = new MultiLayerNetExtend(8, List.of(5), 3, useBatchnorm(true), weightDecayLambda(0.5));
        double squares = 0;
        for (var key : List.of("W1", "W2")) {
            squares += np.sum(plain.params.get(key).pow(2));
        }
        assertThat(decaying.loss(x, t)).isCloseTo(plain.loss(x, t) + 0.25 * squares, within(1e-12));

        var expected = plain.gradient(x, t);
        var actual = decaying.gradient(x, t);
        for (var key : expected.keySet()) {
            var decay = key.startsWith("W") ? plain.params.get(key).mul(0.5) : np.zerosLike(plain.params.get(key));
            assertThat(actual.get(key).toArray()).as(key).containsExactly(expected.get(key).add(decay).toArray(), within(1e-12));
        }
    }

    @Test
    void onlyTrainingDropsOutAndMovesTheMeans() {
        np.random.seed(3);
        var network = new MultiLayerNetExtend(8, List.of(5), 3, useBatchnorm(true), useDropout(true), dropoutRation(0.3));
        network.gradient(x, t);
        var batchNorm = (BatchNormalization) network.layers.get("BatchNorm1");
        var mean = batchNorm.runningMean;
        var state = np.random.rand(1).item();
        network.loss(x, t);
        network.accuracy(x, t);
        network.predict(x, false);
        assertThat(batchNorm.runningMean).isSameAs(mean);
        np.random.seed(3); // the same draws: weights (8, 5), (5, 3), one mask (6, 5), rand(1)
        np.random.randn(8, 5);
        np.random.randn(5, 3);
        np.random.rand(6, 5);
        assertThat(np.random.rand(1).item()).isEqualTo(state);
        network.gradient(x, t);
        assertThat(batchNorm.runningMean).isNotSameAs(mean);
    }

    @Test
    void aNetworkThatHasRunAwayAnswersTheFirstClass() { // as in batch_norm_test: NaN goes through
        var network = new MultiLayerNetExtend(8, List.of(5), 3);
        network.params.get("W1").muli(Double.NaN);
        assertThat(network.loss(x, t)).isNaN();
        assertThat(network.accuracy(x, t)).isEqualTo(2 / 6.0);
        network.gradient(x, t);
    }
}
