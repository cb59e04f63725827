package common;

//SOURCES ../../common/Functions.java ../../common/Gradient.java ../../common/TwoLayerGradient.java

import static common.Gradient.numericalGradient;
import static common.Gradient.numericalGradient2d;
import static common.TwoLayerGradient.numericalGradientOfPure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import common.numpy.NDArray;
import common.numpy.NumpyRandom;
import common.numpy.np;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Sections 4.3 and 4.4. */
class GradientTest {
    private static final ToDoubleFunction<NDArray> SQUARES = x -> np.sum(x.pow(2));

    @Test
    void section44Gradient() {
        assertThat(numericalGradient(SQUARES, np.array(3.0, 4.0))).hasToString("[6. 8.]");
        assertThat(numericalGradient(SQUARES, np.array(0.0, 2.0))).hasToString("[0. 4.]");
        assertThat(numericalGradient(SQUARES, np.array(3.0, 0.0))).hasToString("[6. 0.]");
    }

    @Test
    void ofAPointOrOfEachRow() {
        var points = np.array(new double[][] {{3, 4}, {0, 2}, {3, 0}});
        assertThat(numericalGradient2d(SQUARES, points)).hasToString("[[6. 8.]\n [0. 4.]\n [6. 0.]]");
        assertThat(numericalGradient2d(SQUARES, points.get(0))).hasToString("[6. 8.]");
        assertThat(numericalGradient2d(SQUARES, points.T().copy().T())).as("where rows don't lie in one piece")
                .hasToString("[[6. 8.]\n [0. 4.]\n [6. 0.]]");
        assertThat(numericalGradient(x -> np.sum(x.pow(2)), np.ones(2, 3, 2)).shape()).hasToString("(2, 3, 2)");
    }

    @Test
    void movesXInPlaceAndPutsItBack() {
        var x = np.array(new double[][] {{1, 2}, {3, 4}});
        var seen = np.zeros(1);
        var gradient = numericalGradient(_ -> {
            seen.addi(1);
            return np.sum(x.mul(x)); // looks at x itself, not at its argument
        }, x);
        assertThat(gradient.sub(x.mul(2)).abs().max()).isLessThan(1e-10);
        assertThat(x).hasToString("[[1. 2.]\n [3. 4.]]");
        assertThat(seen.item()).isEqualTo(8);
    }

    @Test
    void sharedOverCoresItIsTheSame() {
        var x = new NumpyRandom(0).randn(13, 7);
        var t = new NumpyRandom(1).randn(13, 7);
        ToDoubleFunction<NDArray> f = w -> Functions.sumSquaredError(Functions.sigmoid(w), t);
        var before = x.toArray();
        assertThat(numericalGradientOfPure(f, x).toArray()).isEqualTo(numericalGradient(f, x).toArray());
        assertThat(x.toArray()).isEqualTo(before);
    }

    /** The book's `W -> loss(x, t)` looks at the weights where they are: moved in copies, they would never seem to move. */
    @Test
    void sharedOverCoresRefusesAFunctionThatIgnoresItsArgument() {
        var W = new NumpyRandom(0).randn(3, 2);
        var before = W.toArray();
        assertThatThrownBy(() -> numericalGradientOfPure(_ -> np.sum(W.pow(2)), W)).hasMessageContaining("Gradient.numericalGradient");
        assertThatThrownBy(() -> numericalGradientOfPure(_ -> np.sum(Functions.softmax(W).get(0).pow(2)), W))
                .hasMessageContaining("not at its argument alone");
        assertThat(W.toArray()).isEqualTo(before);
        assertThat(numericalGradientOfPure(_ -> 3, W).toArray()).containsOnly(0);
    }

    @Test
    void refusesWhatCannotMove() {
        assertThatThrownBy(() -> numericalGradient(SQUARES, np.array(3, 4))).hasMessageContaining("floats");
        assertThatThrownBy(() -> numericalGradientOfPure(SQUARES, np.array(3, 4))).hasMessageContaining("floats");
    }
}
