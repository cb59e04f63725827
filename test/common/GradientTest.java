package common;

//SOURCES ../../common/Functions.java ../../common/Gradient.java

import static common.Gradient.numericalDiff;
import static common.Gradient.numericalGradient;
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
    void section432NumericalDiff() {
        assertThat(np.str(numericalDiff(x -> 0.01 * (x * x) + 0.1 * x, 5))).isEqualTo("0.1999999999990898");
        assertThat(np.str(numericalDiff(x -> 0.01 * (x * x) + 0.1 * x, 10))).isEqualTo("0.2999999999986347");
    }

    @Test
    void section44Gradient() {
        assertThat(numericalGradient(SQUARES, np.array(3.0, 4.0))).hasToString("[6. 8.]");
        assertThat(numericalGradient(SQUARES, np.array(0.0, 2.0))).hasToString("[0. 4.]");
        assertThat(numericalGradient(SQUARES, np.array(3.0, 0.0))).hasToString("[6. 0.]");
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
        assertThat(Gradient.numericalGradientOfPure(f, x).toArray()).isEqualTo(numericalGradient(f, x).toArray());
        assertThat(Gradient.numericalGradientOfPure(f, x, 0.1).toArray()).isEqualTo(numericalGradient(f, x, 0.1).toArray());
    }

    @Test
    void refusesWhatCannotMove() {
        assertThatThrownBy(() -> numericalGradient(SQUARES, np.array(3, 4))).hasMessageContaining("floats");
        assertThatThrownBy(() -> numericalGradient(SQUARES, np.zeros(2, 3).T())).hasMessageContaining("copy()");
    }
}
