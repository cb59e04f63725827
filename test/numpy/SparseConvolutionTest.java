package common.numpy;

//SOURCES ../../common/Layers.java ../../common/files/Failure.java ../../common/numpy/np.java ../../common/script/Script.java

import static common.numpy.builtins.all;
import static common.numpy.builtins.slice;
import static org.assertj.core.api.Assertions.assertThat;

import common.Layers.Convolution;
import common.Layers.Pooling;
import common.Layers.Relu;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** A convolution's way back from pooling, where most pixels are zero and are not multiplied: the same bits as with all of them. */
class SparseConvolutionTest {
    private static final int MANY = 1 << 16; // zeros that are not written down

    @RepeatedTest(60)
    void theSameAsWithTheZeros(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var numbers = new NumpyRandom(repetition.getCurrentRepetition());
        int channels = 16 * (1 + random.nextInt(3)), filters = 1 + random.nextInt(20), side = 6 + random.nextInt(7), pad = random.nextInt(3);
        int window = 2 + random.nextInt(2), stride = window + random.nextInt(2), pooled = (side + 2 * pad - 2 - window) / stride + 1;
        int n = MANY / (pooled * pooled * filters * window * window) + 1 + random.nextInt(20);
        NDArray x = known(numbers.randn(n, channels, side, side)), w = numbers.randn(filters, channels, 3, 3), b = numbers.randn(filters);
        var convolution = new Convolution(w, b, 1, pad);
        var relu = new Relu();
        var pooling = new Pooling(window, window, stride);
        var dout = numbers.randn(pooling.forward(relu.forward(convolution.forward(x))).shape());
        if (random.nextBoolean()) {
            dout.at(random.nextInt(n)).set(random.nextBoolean() ? 0 : Double.NaN);
        }

        var back = relu.backward(pooling.backward(dout));
        assertThat(Pending.of(back)).isInstanceOf(Unpooled.class);
        var dx = convolution.backward(back);
        var dW = convolution.dW.toArray();
        if (random.nextBoolean()) {
            w.muli(2); // dx is of the weights as they were
            assertThat(dx.toArray()).hasSize(x.size());
            w.divi(2);
        }
        var expected = convolution.backward(known(back)); // which has values in all its pixels
        assertThat(dx.toArray()).isEqualTo(expected.toArray());
        assertThat(dW).isEqualTo(convolution.dW.toArray());
    }

    /** Zero times infinity is no number, in all the sums that it belongs to and in no other. */
    @RepeatedTest(20)
    void zerosMeetWhatIsNotFinite(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var numbers = new NumpyRandom(repetition.getCurrentRepetition());
        int filters = 8 + random.nextInt(8), pad = random.nextInt(2), side = 4 + 2 * pad, n = MANY / (side * side * filters) + 1;
        double special = random.nextBoolean() ? Double.NaN : Double.NEGATIVE_INFINITY;
        NDArray x = numbers.randn(n, 16, 6, 6), w = numbers.randn(filters, 16, 3, 3);
        x.at(random.nextInt(n), random.nextInt(16), random.nextInt(6), random.nextInt(6)).set(special);
        w.at(random.nextInt(filters), random.nextInt(16), 1, 1).set(special);
        var pooling = new Pooling(2, 2);
        var dout = numbers.randn(pooling.forward(numbers.randn(n, filters, side, side)).shape());

        var known = random.nextBoolean() ? known(x) : known(x).get(all, all, slice(null, null, -1)); // turned upside down
        NDArray col = Columns.im2col(known, 3, 3, 1, pad), back = pooling.backward(dout).transpose(0, 2, 3, 1).reshape(-1, filters);
        assertThat(Pending.of(back)).isInstanceOf(Unpooled.class);
        double[] sums = col.T().dot(back).toArray(), dx = Columns.col2im(back.dot(w.reshape(filters, -1)), x.shape(), 3, 3, 1, pad).toArray();
        var pixels = new NDArray(back.toArray(), back.shape().dims()); // all of them
        assertThat(sums).isEqualTo(col.T().dot(pixels).toArray());
        var dcol = new NDArray(pixels.dot(w.reshape(filters, -1)).toArray(), n * side * side, 16 * 9);
        double[] expected = Columns.col2im(dcol, x.shape(), 3, 3, 1, pad).toArray();
        for (int i = 0; i < dx.length; i++) {
            assertThat(Double.isFinite(dx[i])).isEqualTo(Double.isFinite(expected[i]));
        }
    }

    /** Plain and on vectors: each value in turn, to the last bit. */
    @RepeatedTest(20)
    void gathersAndSpreadsAsDefined(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        int places = Tiles.PLACES, channels = Tiles.CHANNELS, count = 1 + random.nextInt(30);
        int from = random.nextInt(count), to = from + random.nextInt(count - from + 1);
        double[] values = random.doubles(count, -1, 1).toArray(), image = random.doubles(400, -1, 1).toArray();
        int[] starts = random.ints(count, 0, 100).toArray(), offsets = random.ints(0, 250).distinct().limit(places).toArray();
        int channel = random.nextInt(30), at = random.nextInt(5);
        var sums = random.doubles(at + places * channels, -1, 1).toArray();

        double[] gathered = sums.clone(), spread = image.clone();
        for (int i = from; i < to; i++) {
            for (int j = 0; j < places; j++) {
                for (int c = 0; c < channels; c++) {
                    int place = starts[i] + offsets[j] + channel + c, sum = at + j * channels + c;
                    gathered[sum] = Math.fma(values[i], image[place], gathered[sum]);
                    spread[place] = Math.fma(values[i], sums[sum], spread[place]);
                }
            }
        }
        for (var tiles : new Tiles[] {ScalarTiles.TILES, WarmUp.Fastest.TILES}) {
            double[] sumsOf = sums.clone(), imageOf = image.clone();
            tiles.gather(values, starts, from, to, image, offsets, channel, sumsOf, at);
            tiles.spread(values, starts, from, to, sums, at, imageOf, offsets, channel);
            assertThat(sumsOf).isEqualTo(gathered);
            assertThat(imageOf).isEqualTo(spread);
        }
    }

    /** The same values, channels innermost, which wait for nothing. */
    private static NDArray known(NDArray x) {
        var copy = new NDArray(x.transpose(0, 2, 3, 1).toArray(), x.shape(0), x.shape(2), x.shape(3), x.shape(1));
        return copy.transpose(0, 3, 1, 2);
    }
}
