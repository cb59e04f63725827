package common.shell;

//SOURCES ../../common/shell/GradientCheck.java ../../common/Layers.java ../../common/Network.java ../../common/Optimizers.java
//SOURCES ../../common/Functions.java ../../common/Gradient.java ../../common/MultiLayerNet.java
//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import common.Gradient;
import common.Layers.Affine;
import common.Layers.Dropout;
import common.Layers.Layer;
import common.Layers.Relu;
import common.Layers.Sigmoid;
import common.MultiLayerNet;
import common.Optimizers.Adam;
import common.Optimizers.Optimizer;
import common.Optimizers.SGD;
import common.numpy.NDArray;
import common.numpy.np;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The checks that a reader runs on code of his own: right code is called right, and a mistake is named where it is. */
class OwnCodeTest {
    private static final NDArray X = np.array(new double[][] {{0.5, -1}, {2, 3}});

    /** x squared, with a derivative to choose. */
    private static Layer square(UnaryOperator<NDArray> derivative) {
        return new Layer() {
            private NDArray x;

            @Override
            public NDArray forward(NDArray x) {
                this.x = x;
                return x.pow(2);
            }

            @Override
            public NDArray backward(NDArray dout) {
                return dout.mul(derivative.apply(x));
            }
        };
    }

    @Test
    void theBooksLayersAreRight() {
        np.random.seed(0);
        for (var layer : List.of(new Relu(), new Sigmoid())) {
            assertThat(GradientCheck.gradientCheck(layer, X)).startsWith("dx: right.");
        }
        assertThat(GradientCheck.gradientCheck(new Affine(np.random.randn(2, 3), np.random.randn(3)), X).lines())
                .hasSize(3).allMatch(line -> line.contains(": right. The largest difference is "));
    }

    @Test
    void aMistakeIsNamedWhereItIs() {
        assertThat(GradientCheck.gradientCheck(square(x -> np.mul(2, x)), X)).startsWith("dx: right.");
        assertThat(GradientCheck.gradientCheck(square(x -> x), X)).startsWith("dx: off by ").contains(" at (1, 1): backward says ")
                .endsWith("That is 2 times too small: divided twice?");
        assertThat(GradientCheck.gradientCheck(square(x -> np.mul(-2, x)), X)).endsWith("The sign is wrong.");
        assertThat(GradientCheck.gradientCheck(square(x -> np.sum(x, 0)), X)).startsWith("dx: off by ");
        assertThat(GradientCheck.gradientCheck(new Affine(np.zeros(2, 3), np.zeros(3)) {
            @Override
            public NDArray backward(NDArray dout) {
                return np.dot(dout, W.T());
            }
        }, X).lines()).filteredOn(line -> line.startsWith("d") && !line.startsWith("dx")).allMatch(line -> line.contains("nothing there"));
    }

    @Test
    void aWholeNetworkIsChecked() {
        np.random.seed(0);
        var network = new MultiLayerNet(4, List.of(5), 3);
        var x = np.random.randn(3, 4);
        var t = np.array(new int[][] {{0, 1, 0}, {1, 0, 0}, {0, 0, 1}});
        assertThat(GradientCheck.gradientCheck(network, x, t).lines()).hasSize(4).allMatch(line -> line.contains(": right."));
    }

    @Test
    void exercisesAreJudged() {
        assertThat(Exercises.checkGate("XOR", (a, b) -> a ^ b)).isEqualTo("right");
        assertThat(Exercises.checkGate("XOR", (a, b) -> a | b)).isEqualTo("off: for (1, 1) it gives 1, right is 0.");
        assertThat(Exercises.checkFunction("sigmoid", x -> np.div(1, np.add(1, np.exp(x.neg()))))).isEqualTo("right");
        assertThat(Exercises.checkFunction("softmax", x -> np.exp(x).div(np.sum(np.exp(x)))))
                .startsWith("off: for x = [1010. 1000.  990.] it gives [nan nan nan]");
        assertThat(Exercises.checkLoss("sum of squares", (y, t) -> 0.5 * np.sum(y.sub(t).pow(2)))).isEqualTo("right");
        assertThat(Exercises.checkActivation(np::tanh, x -> np.sub(1, np.tanh(x).pow(2)))).isEqualTo("right");
        assertThat(Exercises.checkActivation(np::tanh, x -> np.tanh(x))).startsWith("off: for x = ");
        assertThat(Exercises.checkOptimizer("Adam", Adam::new)).isEqualTo("right");
        assertThat(Exercises.checkOptimizer("Momentum", SGD::new)).startsWith("off: after step 2, params[\"x\"]: it gives ");
        assertThatThrownBy(() -> Exercises.checkOptimizer("Adma", Adam::new)).hasMessageContaining("there is no check for 'Adma', but for AdaGrad");
    }

    @Test
    void whatCodeDoesBesidesIsSaidToo() {
        assertThat(Exercises.checkFunction("relu", x -> x.muli(1))).startsWith("off: for x = [-1.  1.  2.] it gives");
        assertThat(Exercises.checkFunction("identity", x -> x.addi(1).sub(1)))
                .isEqualTo("off: it changes x, from [-1.  1.  2.] to [0. 2. 3.]: let it work on x.copy().");
        assertThat(Exercises.checkFunction("relu", _ -> null)).endsWith("it gives nothing (null).");
        assertThat(Exercises.checkFunction("relu", x -> x.get(5))).contains("it throws IndexOutOfBoundsException: ");
        assertThat(Exercises.checkGate("OR", (a, b) -> 1 / (a + b))).startsWith("off: for (0, 0) it throws ArithmeticException: / by zero");
        assertThat(Exercises.checkNumericalGradient((f, x) -> Gradient.numericalGradient(f, x.addi(0)))).isEqualTo("right");
        assertThat(Exercises.checkNumericalGradient((f, x) -> {
            var grad = Gradient.numericalGradient(f, x);
            x.addi(1);
            return grad;
        })).isEqualTo("off: it leaves x at [4. 5.] and should put back [3. 4.].");
        assertThat(Exercises.checkWeights("He", (rows, columns) -> np.zeros(columns, rows))).isEqualTo("off: for (100, 500) it gives shape (500, 100).");
    }

    /** Random numbers are the same for both, and afterwards what they would have been. */
    @Test
    void layersAreComparedWithTheSameChance() {
        np.random.seed(0);
        double next = np.random.rand();
        np.random.seed(0);
        assertThat(Exercises.checkLayer(new Dropout(0.3), new Dropout(0.3), X)).isEqualTo("right");
        assertThat(np.random.rand()).isEqualTo(next);
        assertThat(Exercises.checkLayer(new Relu(), new Sigmoid(), X)).startsWith("off: for forward in training ");
        assertThat(GradientCheck.gradientCheck(new Dropout(0.5), X)).startsWith("dx: right.");
    }

    @Test
    void anOptimizerOfOnesOwn() {
        class Halved extends Optimizer {
            @Override
            public void update(Map<String, NDArray> params, Map<String, NDArray> grads) {
                params.forEach((key, param) -> param.subi(np.mul(0.005, grads.get(key))));
            }
        }
        assertThat(Exercises.checkOptimizer("SGD", Halved::new)).startsWith("off: after step 1");
    }
}
