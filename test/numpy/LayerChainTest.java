package common.numpy;

//SOURCES ../../common/Layers.java ../../common/files/Failure.java ../../common/numpy/np.java ../../common/script/Script.java

import static org.assertj.core.api.Assertions.assertThat;

import common.Layers.Convolution;
import common.Layers.Layer;
import common.Layers.Pooling;
import common.Layers.Relu;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Convolutions, ReLU and pooling one after the other, forward and back: the same bits as where each array is looked at at once. */
class LayerChainTest {

    @RepeatedTest(60)
    void theSameAsLayerByLayer(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var numbers = new NumpyRandom(repetition.getCurrentRepetition());
        int n = 1 + random.nextInt(5), channels = 1 + random.nextInt(3), first = 1 + random.nextInt(17), second = 1 + random.nextInt(17);
        int side = 8 + random.nextInt(5), window = 1 + random.nextInt(3), stride = 1 + random.nextInt(3);
        NDArray images = numbers.randn(n, channels, side, side), w1 = numbers.randn(first, channels, 3, 3), b1 = numbers.randn(first);
        NDArray w2 = numbers.randn(second, first, 3, 3), b2 = numbers.randn(second);
        int pad = random.nextInt(2);
        List<Layer> chain = List.of(new Convolution(w1, b1, 1, pad), new Relu(), new Convolution(w2, b2, 1, 1),
                new Relu(), new Pooling(window, window, stride));
        List<Layer> looked = List.of(new Convolution(w1, b1, 1, pad), new Relu(), new Convolution(w2, b2, 1, 1),
                new Relu(), new Pooling(window, window, stride));

        NDArray x = images, y = images;
        var outs = new ArrayList<NDArray>();
        var expected = new ArrayList<double[]>();
        for (int i = 0; i < chain.size(); i++) {
            x = chain.get(i).forward(x);
            y = known(looked.get(i).forward(y));
            outs.add(x);
            expected.add(y.toArray());
        }
        boolean looksBefore = random.nextBoolean(); // ahead of the way back, or behind it
        if (looksBefore) {
            look(outs, expected, random);
        }
        NDArray dout = numbers.randn(x.shape()), dknown = known(dout);
        if (random.nextBoolean()) {
            w2.muli(1); // written to, with the same values
        }
        for (int i = chain.size() - 1; i >= 0; i--) {
            dout = chain.get(i).backward(dout);
            dknown = known(looked.get(i).backward(dknown));
            if (chain.get(i).dW != null) {
                assertThat(chain.get(i).dW.toArray()).isEqualTo(looked.get(i).dW.toArray());
                assertThat(chain.get(i).db.toArray()).isEqualTo(looked.get(i).db.toArray());
            }
        }
        assertThat(dout.toArray()).isEqualTo(dknown.toArray());
        if (!looksBefore) {
            w1.at(builtins.all).set(0); // what has not been looked at stays what it was
            w2.at(builtins.all).set(0);
            images.at(builtins.all).set(0);
            look(outs, expected, random);
        }
    }

    private static void look(List<NDArray> outs, List<double[]> expected, Random random) {
        for (int i : random.ints(0, outs.size()).distinct().limit(outs.size()).toArray()) {
            assertThat(outs.get(i).toArray()).as("layer %d", i).isEqualTo(expected.get(i));
        }
    }

    /** The same values, which wait for nothing. */
    private static NDArray known(NDArray x) {
        var copy = new NDArray(x.transpose(0, 2, 3, 1).toArray(), x.shape(0), x.shape(2), x.shape(3), x.shape(1));
        return copy.transpose(0, 3, 1, 2);
    }

    @Test
    void anArrayKeepsWhatItWasWhenItsFlatCopyIsWrittenTo() {
        var x = new NumpyRandom(0).randn(4, 8, 6, 10);
        for (var each : List.of(x, x.transpose(0, 2, 3, 1), x.get(1), np.arange(2000).reshape(40, 50), new Pooled(x).argMax())) {
            double[] before = each.toArray();
            var flat = each.flatten();
            assertThat(flat.toArray()).isEqualTo(before);
            flat.at(3).set(-7);
            assertThat(each.toArray()).isEqualTo(before);
            var other = each.flatten();
            if (each.type() == NDArray.Type.FLOAT64) {
                each.muli(2);
                assertThat(other.toArray()).isEqualTo(before);
                each.divi(2);
            }
        }
    }

    /** Where pooling found the greatest values: small integers, which nobody has looked at. */
    private record Pooled(NDArray x) {
        NDArray argMax() {
            return np.argmax(Columns.im2col(x, 2, 2, 2, 0).reshape(-1, 4), 1);
        }
    }

    @Test
    void numbersInARowAreWhatTheyAreToWhoLooks() {
        assertThat(np.arange(5).toString()).isEqualTo("[0 1 2 3 4]");
        assertThat(np.arange(0).size()).isZero();
        var x = new NumpyRandom(1).randn(6, 5);
        var at = np.array(4, 0, 2, 2, 1, 3);
        var numbers = np.arange(6);
        assertThat(x.get(numbers, at).toArray()).isEqualTo(x.get(np.array(0, 1, 2, 3, 4, 5), at).toArray());
        numbers.at(0).set(5);
        assertThat(np.arange(6).toArray()).containsExactly(0, 1, 2, 3, 4, 5);
        var grid = np.zeros(6, 5);
        grid.at(np.arange(6), at).set(x.get(builtins.all, 0));
        assertThat(grid.sum()).isEqualTo(np.zeros(6, 5).add(grid).sum());
        assertThat(grid.get(np.arange(6), at).toArray()).isEqualTo(x.get(builtins.all, 0).toArray());
    }

    /** Windows of more values than a byte counts go the long way. */
    @Test
    void largeWindowsHaveLargeNumbers() {
        var x = np.arange(2 * 20 * 20).reshape(2, 1, 20, 20).mul(1.0);
        assertThat(np.argmax(Columns.im2col(x, 20, 20, 1, 0).reshape(-1, 400), 1).toArray()).containsExactly(399, 399);
    }
}
