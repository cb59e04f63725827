package common.numpy;

//SOURCES ../../common/Layers.java ../../common/files/Failure.java ../../common/numpy/np.java ../../common/script/Script.java

import static common.numpy.builtins.all;
import static org.assertj.core.api.Assertions.assertThat;

import common.Layers.Affine;
import common.Layers.Pooling;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What is flattened or reshaped out of its order: a copy, as NumPy's, also of a product that waits, which turns with it. */
class ReorderedTest {
    private static final int N = 24, ROWS = 8, COLUMNS = 6, CHANNELS = 12;

    /** As pooling's output comes, (N, C, H, W) with channels innermost. */
    private static NDArray images(int seed) {
        return new NumpyRandom(seed).randn(N, ROWS, COLUMNS, CHANNELS).transpose(0, 3, 1, 2);
    }

    private static double[] rowMajor(NDArray x) {
        return IntStream.range(0, x.size()).mapToDouble(i -> x.get(i / (CHANNELS * ROWS * COLUMNS), i / (ROWS * COLUMNS) % CHANNELS,
                i / COLUMNS % ROWS, i % COLUMNS).item()).toArray();
    }

    @Test
    void aFlatCopyHasTheValuesInRowMajorOrder() {
        var x = images(0);
        assertThat(x.flatten().toArray()).isEqualTo(rowMajor(x));
        assertThat(x.reshape(N, -1).toArray()).isEqualTo(rowMajor(x));
        assertThat(x.reshape(-1).get(new Slice(5, 900, 7)).toArray())
                .isEqualTo(new NDArray(rowMajor(x), x.size()).get(new Slice(5, 900, 7)).toArray());
    }

    @Test
    void aCopyAndWhatItIsOfAreWrittenToApart() {
        var x = images(1);
        var before = rowMajor(x);
        NDArray flat = x.flatten(), rows = x.reshape(N, -1);
        x.muli(2);
        assertThat(flat.toArray()).isEqualTo(before);
        rows.at(all).set(0);
        assertThat(x.get(3, 2, 1, 0).item()).isEqualTo(2 * before[((3 * CHANNELS + 2) * ROWS + 1) * COLUMNS]);
        flat.addi(1);
        assertThat(flat.get(0).item()).isEqualTo(before[0] + 1);
    }

    @Test
    void theColumnsOfAProductThatWaitsAreTurnedWithIt() {
        var numbers = new NumpyRandom(4);
        NDArray d = numbers.randn(N, 40), w = numbers.randn(CHANNELS * ROWS * COLUMNS, 40);
        var known = d.copy().dot(w.T().copy());
        known.readable();
        var dx = d.dot(w.T()).reshape(N, CHANNELS, ROWS, COLUMNS);
        var flat = dx.transpose(0, 2, 3, 1).flatten();
        assertThat(Pending.of(flat)).isInstanceOf(Multiplication.class);
        assertThat(Pending.of(dx)).isInstanceOf(Reordered.class);
        var again = dx.transpose(0, 3, 1, 2).flatten(); // of what is itself turned by now
        d.at(all).set(0);
        w.muli(3);
        assertThat(flat.toArray()).isEqualTo(known.reshape(N, CHANNELS, ROWS, COLUMNS).transpose(0, 2, 3, 1).toArray());
        assertThat(dx.toArray()).isEqualTo(known.toArray());
        assertThat(again.toArray()).isEqualTo(known.reshape(N, CHANNELS, ROWS, COLUMNS).transpose(0, 3, 1, 2).toArray());
        flat.at(all).set(0);
        assertThat(dx.toArray()).isEqualTo(known.toArray());
    }

    /** Pooling and Affine one after the other, forward and back; each array is looked at, or not, before the next step. */
    @RepeatedTest(32)
    void layersGiveTheSameWhoeverLooks(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var numbers = new NumpyRandom(repetition.getCurrentRepetition());
        NDArray x = images(repetition.getCurrentRepetition());
        int width = 8 + random.nextInt(60), features = CHANNELS * (ROWS / 2) * (COLUMNS / 2);
        NDArray w = numbers.randn(features, width), b = numbers.randn(width), dout = numbers.randn(N, width);
        Pooling pool = new Pooling(2, 2), knownPool = new Pooling(2, 2);
        Affine affine = new Affine(w, b), knownAffine = new Affine(w.copy(), b.copy());

        var pooled = looked(pool.forward(x), random);
        var out = looked(affine.forward(pooled), random);
        var knownPooled = copy(knownPool.forward(x));
        var knownOut = knownAffine.forward(knownPooled);
        knownOut.readable();
        var dx = affine.backward(dout);
        if (random.nextBoolean()) {
            w.muli(1.5); // the training goes on
            pooled.at(all).set(0);
        }
        var images = pool.backward(looked(dx, random));
        var knownDx = copy(knownAffine.backward(dout.copy()));
        var knownImages = knownPool.backward(knownDx);

        assertThat(out.toArray()).isEqualTo(knownOut.toArray());
        assertThat(images.toArray()).isEqualTo(knownImages.toArray());
        assertThat(dx.toArray()).isEqualTo(knownDx.toArray());
        assertThat(affine.dW.toArray()).isEqualTo(knownAffine.dW.toArray());
    }

    private static NDArray looked(NDArray x, Random random) {
        if (random.nextBoolean()) {
            x.readable();
        }
        return x;
    }

    /** Row-major, and waiting for nothing. */
    private static NDArray copy(NDArray x) {
        return new NDArray(x.toArray(), x.shape().dims());
    }
}
