package common.numpy;

//SOURCES ../../common/Layers.java ../../common/files/Failure.java ../../common/numpy/np.java ../../common/script/Script.java

import static common.numpy.builtins.all;
import static org.assertj.core.api.Assertions.assertThat;

import common.Layers.Convolution;
import common.Layers.Relu;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** ReLU behind a convolution, which go through an image together: the same as one after the other, whoever looks at what, and when. */
class ClippedTest {
    private static final int STEPS = 6;

    @RepeatedTest(60)
    void theSameInWhateverOrderSomebodyLooks(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var numbers = new NumpyRandom(repetition.getCurrentRepetition());
        int n = 1 + random.nextInt(5), channels = 1 + random.nextInt(3), filters = 1 + random.nextInt(12), side = 3 + random.nextInt(6);
        NDArray images = numbers.randn(n, channels, side, side), w = numbers.randn(filters, channels, 3, 3), b = numbers.randn(filters);
        var convolution = new Convolution(w, b, 1, random.nextInt(2));
        var known = convolution.forward(images).copy();
        known.toArray(); // looked at before anything else
        double[] expected = known.toArray(), flags = new double[expected.length];
        for (int i = 0; i < expected.length; i++) {
            flags[i] = expected[i] <= 0 ? 1 : 0;
        }
        double[] clipped = expected.clone(), back = expected.clone();
        for (int i = 0; i < expected.length; i++) {
            clipped[i] = flags[i] == 1 ? 0 : expected[i];
            back[i] = flags[i] == 1 ? 0 : 1;
        }

        var relu = new Relu();
        var out = convolution.forward(images);
        var after = relu.forward(out);
        for (int step : random.ints(0, STEPS).distinct().limit(STEPS).toArray()) {
            switch (step) {
                case 0 -> assertThat(out.toArray()).isEqualTo(expected);
                case 1 -> assertThat(after.toArray()).isEqualTo(clipped);
                case 2 -> assertThat(relu.mask.toArray()).isEqualTo(flags);
                case 3 -> {
                    w.muli(2);
                    b.muli(3);
                }
                case 4 -> assertThat(relu.backward(np.onesLike(known)).toArray()).isEqualTo(back);
                default -> images.at(all).set(0);
            }
        }
        assertThat(after.toArray()).isEqualTo(clipped);
        assertThat(out.toArray()).isEqualTo(expected);
    }

    /** What a filter of few values gives is made image by image for the next filter, there and back, and for its mask; whatever is written between. */
    @RepeatedTest(40)
    void whatIsMadeQuicklyIsMadeAsItComes(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var numbers = new NumpyRandom(repetition.getCurrentRepetition());
        int filters = 2 + random.nextInt(20), side = 4 * (1 + random.nextInt(3)), pad = 1 + random.nextInt(2);
        int n = 1024 / (filters * side * side) + 1 + random.nextInt(20); // fewer values are computed at once
        NDArray images = numbers.randn(n, 1, side, side), w = numbers.randn(filters, 1, 3, 3), b = numbers.randn(filters);
        Convolution first = new Convolution(w, b, 1, 1), second = new Convolution(numbers.randn(5, filters, 3, 3), numbers.randn(5), 1, pad);
        Relu relu = new Relu(), other = new Relu();
        var known = first.forward(images).transpose(0, 2, 3, 1).copy().transpose(0, 3, 1, 2);
        known.toArray();
        var clipped = other.forward(known);

        var out = relu.forward(first.forward(images));
        var after = second.forward(out);
        boolean isLate = random.nextBoolean();
        double[] sums = isLate ? null : after.toArray();
        if (random.nextBoolean()) {
            w.muli(2);
            b.at(all).set(1);
            images.at(all).set(0);
        }
        sums = isLate ? after.toArray() : sums;
        var dout = numbers.randn(after.shape());
        second.backward(dout);
        var dW = second.dW.toArray();
        var back = relu.backward(np.onesLike(known));
        assertThat(Pending.of(out)).isInstanceOf(Clipped.class);

        assertThat(sums).isEqualTo(second.forward(clipped).toArray());
        second.backward(dout);
        assertThat(dW).isEqualTo(second.dW.toArray());
        assertThat(back.toArray()).isEqualTo(other.backward(np.onesLike(known)).toArray());
        assertThat(out.toArray()).isEqualTo(clipped.toArray());
    }

    /** Two copies, a mask of another convolution, and other numbers. */
    @Test
    void onlyItsOwnMaskIsPutOff() {
        var numbers = new NumpyRandom(0);
        NDArray images = numbers.randn(2, 1, 6, 6), w = numbers.randn(4, 1, 3, 3), b = numbers.randn(4);
        NDArray one = new Convolution(w, b).forward(images), other = new Convolution(w.neg(), b).forward(images);
        NDArray first = one.copy(), second = one.copy(), crossed = one.copy();
        first.at(one.lte(0.5)).set(-1);
        second.at(one.lte(-0.5)).set(2);
        crossed.at(other.lte(0)).set(0);
        double[] values = one.toArray(), others = other.toArray();
        for (int i = 0; i < values.length; i++) {
            assertThat(List.of(first.toArray()[i], second.toArray()[i], crossed.toArray()[i])).containsExactly(
                    values[i] <= 0.5 ? -1 : values[i], values[i] <= -0.5 ? 2 : values[i], others[i] <= 0 ? 0 : values[i]);
        }
    }
}
