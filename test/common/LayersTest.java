package common;

//SOURCES ../../common/Gradient.java ../../common/Layers.java

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import common.numpy.NDArray;
import common.numpy.NumpyRandom;
import common.numpy.np;
import common.Layers.Affine;
import common.Layers.Layer;
import common.Layers.Relu;
import common.Layers.Sigmoid;
import common.Layers.SoftmaxWithLoss;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sections 5.5 and 5.6: each layer's backward against the central difference of its forward. */
class LayersTest {
    private final NDArray x = new NumpyRandom(0).randn(3, 4);

    @Test
    void reluPassesOnWhatIsPositive() {
        var relu = new Relu();
        assertThat(relu.forward(np.array(new double[][] {{1.0, -0.5}, {-2.0, 3.0}}))).hasToString("[[1. 0.]\n [0. 3.]]");
        assertThat(relu.mask).hasToString("[[False  True]\n [ True False]]");
        assertThat(relu.backward(np.array(new double[][] {{5.0, 6.0}, {7.0, 8.0}}))).hasToString("[[5. 0.]\n [0. 8.]]");
    }

    @Test
    void affineOnTheBooksNumbers() { // section 5.6.2
        var affine = new Affine(np.array(new double[][] {{1, 0, 2}, {0, 1, 1}}), np.array(1.0, 2.0, 3.0));
        assertThat(affine.forward(np.array(new double[][] {{0, 0}, {10, 10}}))).hasToString("[[ 1.  2.  3.]\n [11. 12. 33.]]");
        assertThat(affine.backward(np.array(new double[][] {{1, 2, 3}, {4, 5, 6}}))).hasToString("[[ 7.  5.]\n [16. 11.]]");
        assertThat(affine.dW).hasToString("[[40. 50. 60.]\n [40. 50. 60.]]");
        assertThat(affine.db).hasToString("[5. 7. 9.]");
    }

    static Stream<Layer> layers() {
        var random = new NumpyRandom(1);
        return Stream.of(new Relu(), new Sigmoid(), new Square(), new Affine(random.randn(4, 5), random.randn(5)));
    }

    @ParameterizedTest
    @MethodSource("layers")
    void backwardIsTheDerivativeOfForward(Layer layer) {
        var weights = new NumpyRandom(2).randn(3, layer.forward(x).shape(1)); // the loss: a weighted sum
        var numerical = Gradient.numericalGradient(v -> np.sum(layer.forward(v).mul(weights)), x);
        layer.forward(x);
        assertClose(layer.backward(weights.copy()), numerical);
    }

    @Test
    void affineKnowsTheGradientsOfItsParameters() {
        var W = new NumpyRandom(1).randn(4, 5);
        var b = new NumpyRandom(2).randn(5);
        var weights = new NumpyRandom(3).randn(3, 5);
        var affine = new Affine(W, b);
        var numericalW = Gradient.numericalGradient(_ -> np.sum(affine.forward(x).mul(weights)), W);
        var numericalB = Gradient.numericalGradient(_ -> np.sum(affine.forward(x).mul(weights)), b);
        affine.forward(x);
        affine.backward(weights);
        assertClose(affine.dW, numericalW);
        assertClose(affine.db, numericalB);
    }

    @Test
    void softmaxWithLossForLabelsOneHotOrNot() {
        var oneHot = np.array(new int[][] {{0, 1, 0, 0}, {1, 0, 0, 0}, {0, 0, 0, 1}});
        var numbers = np.array(1, 0, 3);
        for (var t : new NDArray[] {oneHot, numbers}) {
            var last = new SoftmaxWithLoss();
            var numerical = Gradient.numericalGradient(v -> last.forward(v, t), x);
            last.forward(x, t);
            assertClose(last.backward(1), numerical);
        }
    }

    /** Also for one image that is no batch. */
    @Test
    void softmaxWithLossOfOneImage() {
        var scores = np.array(1, 1.5, 2);
        for (var t : new NDArray[] {np.array(0, 0, 1), np.array(2)}) {
            var last = new SoftmaxWithLoss();
            var numerical = Gradient.numericalGradient(v -> last.forward(v, t), scores);
            assertThat(last.forward(scores, t)).isEqualTo(last.loss).isEqualTo(Functions.softmaxLoss(scores, t));
            assertClose(last.backward(), numerical);
        }
    }

    @Test
    void whatTheBookKeepsCanBeSeen() {
        var affine = new Affine(np.ones(4, 2), np.zeros(2));
        assertThat(affine.dW).as("before use").isNull();
        var image = x.reshape(3, 2, 2); // with rows and columns of its own
        affine.forward(image);
        assertThat(affine.x.shape()).hasToString("(3, 4)");
        assertThat(affine.backward(np.ones(3, 2)).shape()).hasToString("(3, 2, 2)");
        assertThat(affine.db).hasToString("[3. 3.]");
        assertThat(affine.W.shape()).isEqualTo(affine.dW.shape());
    }

    /** A layer of a reader's own. */
    private static class Square extends Layer {
        private NDArray x;

        @Override
        public NDArray forward(NDArray x) {
            this.x = x;
            return x.pow(2);
        }

        @Override
        public NDArray backward(NDArray dout) {
            return np.mul(2, x).mul(dout);
        }
    }

    private static void assertClose(NDArray actual, NDArray expected) {
        assertThat(actual.shape()).isEqualTo(expected.shape());
        assertThat(actual.toArray()).containsExactly(expected.toArray(), within(2e-6));
    }
}
