package common;

//SOURCES ../../common/Gradient.java ../../common/Layers.java ../testing/Reference.java

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import common.Layers.BatchNormalization;
import common.numpy.NDArray;
import common.numpy.NumpyRandom;
import common.numpy.np;
import org.junit.jupiter.api.Test;
import testing.Reference;

/** Section 6.3 beside the book's own layer. */
class BatchNormalizationTest {
    private static final JsonObject BOOK = Reference.read("common_layers.json").getAsJsonObject().getAsJsonObject("BatchNormalization");

    @Test
    void trainsAndTestsAsTheBooksDoes() {
        var layer = new BatchNormalization(array(BOOK.get("gamma")), array(BOOK.get("beta")));
        assertThat(BOOK.getAsJsonArray("train steps")).hasSize(3);
        for (var each : BOOK.getAsJsonArray("train steps")) {
            var step = each.getAsJsonObject();
            assertClose(layer.forward(array(step.get("x")), true), step.get("out"));
            assertClose(layer.runningMean, step.get("running_mean"));
            assertClose(layer.runningVar, step.get("running_var"));
            assertClose(layer.backward(array(step.get("dout"))), step.get("dx"));
            assertClose(layer.dgamma, step.get("dgamma"));
            assertClose(layer.dbeta, step.get("dbeta"));
        }
        var test = BOOK.getAsJsonObject("then train_flg=False");
        var mean = layer.runningMean;
        assertClose(layer.forward(array(test.get("x")), false), test.get("out"));
        assertThat(layer.runningMean).as("testing leaves the means alone").isSameAs(mean);
    }

    @Test
    void aBatchOfOneGivesBeta() {
        var book = BOOK.getAsJsonObject("batch of one");
        var layer = new BatchNormalization(np.ones(3), array(book.get("beta")));
        assertClose(layer.forward(array(book.get("x")), true), book.get("out"));
        assertClose(layer.backward(np.ones(1, 3)), book.get("dx of ones"));
    }

    @Test
    void imagesOfChannelsKeepTheirShape() {
        var book = BOOK.getAsJsonObject("four dimensions");
        var layer = new BatchNormalization(np.ones(8), np.zeros(8));
        var x = array(book.get("x")).reshape(2, 2, 2, 2);
        assertClose(layer.forward(x, true), book.get("out"));
        assertThat(layer.forward(x, true).shape()).isEqualTo(x.shape());
        assertThat(layer.backward(np.ones(2, 2, 2, 2)).shape()).isEqualTo(x.shape());
    }

    @Test
    void untrainedItTestsWithMeansAndVariancesOfZero() {
        var book = BOOK.getAsJsonObject("train_flg=False first");
        var layer = new BatchNormalization(np.ones(2), np.zeros(2));
        assertClose(layer.forward(array(book.get("x")), false), book.get("out"));
    }

    @Test
    void backwardIsTheDerivativeOfForward() {
        var random = new NumpyRandom(0);
        NDArray x = random.randn(5, 3), weights = random.randn(5, 3);
        NDArray gamma = random.randn(3), beta = random.randn(3);
        var layer = new BatchNormalization(gamma, beta);
        var numericalX = Gradient.numericalGradient(v -> np.sum(layer.forward(v, true).mul(weights)), x);
        var numericalGamma = Gradient.numericalGradient(_ -> np.sum(layer.forward(x, true).mul(weights)), gamma);
        var numericalBeta = Gradient.numericalGradient(_ -> np.sum(layer.forward(x, true).mul(weights)), beta);
        layer.forward(x, true);
        var dx = layer.backward(weights);
        assertThat(dx.toArray()).containsExactly(numericalX.toArray(), within(1e-6));
        assertThat(layer.dgamma.toArray()).containsExactly(numericalGamma.toArray(), within(1e-6));
        assertThat(layer.dbeta.toArray()).containsExactly(numericalBeta.toArray(), within(1e-6));
    }

    /** The numbers of a list of lists in its shape, up to two axes. */
    private static NDArray array(JsonElement json) {
        var values = np.array(Reference.numbers(json));
        boolean rows = json.getAsJsonArray().get(0).isJsonArray();
        return rows ? values.reshape(json.getAsJsonArray().size(), -1) : values;
    }

    private static void assertClose(NDArray actual, JsonElement expected) {
        var numbers = Reference.numbers(expected);
        var values = actual.toArray();
        assertThat(values).hasSameSizeAs(numbers);
        for (int i = 0; i < numbers.length; i++) {
            assertThat(values[i]).as("value %d", i).isCloseTo(numbers[i], within(1e-12 * Math.max(1, Math.abs(numbers[i]))));
        }
    }
}
