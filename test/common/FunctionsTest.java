package common;

//SOURCES ../../common/Functions.java

import static common.Functions.crossEntropyError;
import static common.Functions.sigmoid;
import static common.Functions.softmax;
import static common.Functions.sumSquaredError;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import common.numpy.NDArray;
import common.numpy.np;
import org.junit.jupiter.api.Test;

/** The figures that the text of chapters 3 and 4 prints. */
class FunctionsTest {
    private final NDArray t = np.array(0, 0, 1, 0, 0, 0, 0, 0, 0, 0);
    private final NDArray right = np.array(0.1, 0.05, 0.6, 0.0, 0.05, 0.1, 0.0, 0.1, 0.0, 0.0);
    private final NDArray wrong = np.array(0.1, 0.05, 0.1, 0.0, 0.05, 0.1, 0.0, 0.6, 0.0, 0.0);

    @Test
    void section322StepFunction() {
        assertThat(np.array(-1.0, 1.0, 2.0).gt(0)).hasToString("[False  True  True]");
        assertThat(Functions.stepFunction(np.array(-1.0, 1.0, 2.0))).hasToString("[0 1 1]");
    }

    @Test
    void section324Sigmoid() {
        assertThat(sigmoid(np.array(-1.0, 1.0, 2.0))).hasToString("[0.26894142 0.73105858 0.88079708]");
        assertThat(sigmoid(np.array(-800.0, 0.0, 800.0)).toArray()).containsExactly(0, 0.5, 1);
        assertThat(Functions.sigmoidGrad(np.array(0.0)).item()).isEqualTo(0.25);
    }

    @Test
    void section327Relu() {
        assertThat(Functions.relu(np.array(-1.5, 0.0, 2.5))).hasToString("[0.  0.  2.5]");
        assertThat(Functions.reluGrad(np.array(-1.5, 0.0, 2.5))).hasToString("[0. 1. 1.]");
    }

    @Test
    void section351Softmax() {
        var y = softmax(np.array(0.3, 2.9, 4.0));
        assertThat(y).hasToString("[0.01821127 0.24519181 0.73659691]");
        assertThat(np.sum(y)).isEqualTo(1.0);
    }

    @Test
    void section352SoftmaxDoesNotOverflow() {
        var a = np.array(1010.0, 1000.0, 990.0);
        assertThat(np.exp(a).div(np.sum(np.exp(a)))).hasToString("[nan nan nan]"); // naively
        assertThat(softmax(a)).hasToString("[9.99954600e-01 4.53978686e-05 2.06106005e-09]");
    }

    @Test
    void softmaxOfABatchIsSoftmaxOfItsRows() {
        var batch = np.array(new double[][] {{0.3, 2.9, 4.0}, {1010, 1000, 990}});
        assertThat(softmax(batch).get(0).toArray()).isEqualTo(softmax(batch.get(0)).toArray());
        assertThat(softmax(batch).get(1).toArray()).isEqualTo(softmax(batch.get(1)).toArray());
    }

    @Test
    void section421SumSquaredError() {
        assertThat(np.str(sumSquaredError(right, t))).isEqualTo("0.09750000000000003");
        assertThat(np.str(sumSquaredError(wrong, t))).isEqualTo("0.5975");
    }

    @Test
    void section422CrossEntropyError() {
        assertThat(np.str(crossEntropyError(right, t))).isEqualTo("0.510825457099338");
        // The book's 2.3025840929945454 is one unit in the last place off: NumPy's logarithm on AVX-512, not the nearest double.
        assertThat(crossEntropyError(wrong, t)).isCloseTo(2.3025840929945454, within(1e-15));
    }

    @Test
    void section424LabelsOneHotOrNot() {
        var y = np.array(new double[][] {{0.7, 0.2, 0.1}, {0.1, 0.1, 0.8}});
        var oneHot = np.array(new int[][] {{0, 1, 0}, {0, 0, 1}});
        assertThat(crossEntropyError(y, np.array(1, 2))).isEqualTo(crossEntropyError(y, oneHot));
        assertThat(crossEntropyError(y.get(0), np.array(1))).isEqualTo(crossEntropyError(y.get(0), oneHot.get(0)));
        assertThatThrownBy(() -> crossEntropyError(y, np.array(1, 3))).hasMessageContaining("3");
        assertThatThrownBy(() -> crossEntropyError(y, np.array(1, 2, 0))).hasMessageContaining("(3,)").hasMessageContaining("(2,)");
    }
}
