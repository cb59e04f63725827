//SOURCES ../../ch04/gradient_descent.java
//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java

import static org.assertj.core.api.Assertions.assertThat;

import common.numpy.NDArray;
import common.numpy.np;
import org.junit.jupiter.api.Test;

/** Section 4.4.1: what the text prints after 100 steps, and where gradient_method's dots end. */
class GradientDescentTest {

    private static GradientDescent descent(double lr, int stepNum) {
        return GradientDescent.of(x -> np.sum(x.pow(2)), np.array(-3.0, 4.0), lr, stepNum);
    }

    @Test
    void arrivesWithAGoodLearningRate() {
        assertThat(descent(0.1, 100).x()).hasToString("[-6.11110793e-10  8.14814391e-10]");
    }

    @Test
    void runsAwayWithOneTooLarge() {
        assertThat(descent(10, 100).x()).hasToString("[-2.58983747e+13 -1.29524862e+12]");
    }

    @Test
    void staysWhereItIsWithOneTooSmall() {
        assertThat(descent(1e-10, 100).x()).hasToString("[-2.99999994  3.99999992]");
    }

    @Test
    void keepsEachStepAndLeavesTheStartAlone() {
        NDArray start = np.array(-3.0, 4.0);
        var descent = GradientDescent.of(x -> np.sum(x.pow(2)), start, 0.1, 20);
        assertThat(descent.x()).hasToString("[-0.03458765  0.04611686]");
        assertThat(descent.history().shape()).hasToString("(20, 2)");
        assertThat(descent.history().get(0)).hasToString("[-3.  4.]");
        assertThat(start).hasToString("[-3.  4.]");
    }
}
