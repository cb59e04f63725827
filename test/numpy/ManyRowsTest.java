package common.numpy;

//SOURCES ../../common/numpy/np.java

import static common.numpy.builtins.slice;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Layers for many images, computed a block at a time and only when somebody looks: the same bits as layer by layer. */
class ManyRowsTest {
    private static final int ROWS = ManyRows.MANY + 37;

    private final NDArray images = images();
    private final NumpyRandom random = new NumpyRandom(0);
    private final NDArray W1 = random.randn(60, 20), b1 = random.randn(20), W2 = random.randn(20, 7), b2 = random.randn(7);

    private static NDArray images() {
        var bytes = new byte[ROWS * 60];
        new Random(1).nextBytes(bytes);
        for (int i = 0; i < bytes.length; i += 3) {
            bytes[i] = 0;
        }
        return NDArray.pixels(bytes, true, ROWS, 60);
    }

    private static NDArray relu(NDArray x) {
        var mask = x.lte(0);
        var out = x.copy();
        out.at(mask).set(0);
        return out;
    }

    private NDArray network(NDArray x) {
        return relu(x.dot(W1).add(b1)).mul(0.8).dot(W2).add(b2);
    }

    private static boolean waits(NDArray x) {
        return ((Storage.Doubles) x.storage()).pending().isPresent();
    }

    /** The same of batches that are too small to wait. */
    private NDArray inBatches(UnaryOperator<NDArray> layers) {
        var parts = new NDArray[Math.ceilDiv(ROWS, 1000)];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = layers.apply(images.get(slice(i * 1000, (i + 1) * 1000)));
        }
        return np.concatenate(parts);
    }

    /** Sigmoid, its derivative's parts, and numbers on either side. */
    @Test
    void formulasOfRowsWaitToo() {
        UnaryOperator<NDArray> sigmoid = x -> np.div(1, np.add(1, np.exp(x.dot(W1).add(b1).neg())));
        UnaryOperator<NDArray> others = x -> np.sub(2, np.sqrt(sigmoid.apply(x).pow(2).mul(3).div(7).sub(-0.5)));
        for (var layers : List.of(sigmoid, others)) {
            var z = layers.apply(images);
            assertThat(waits(z)).isTrue();
            assertThat(z.toArray()).isEqualTo(inBatches(layers).toArray());
        }
        var z = sigmoid.apply(images);
        for (int i = 0; i < 30; i++) {
            z = z.mul(1.5).sub(0.25); // longer than a formula gets
        }
        double[] expected = sigmoid.apply(images).toArray();
        for (int i = 0; i < expected.length; i++) {
            for (int k = 0; k < 30; k++) {
                expected[i] = expected[i] * 1.5 - 0.25;
            }
        }
        assertThat(z.toArray()).isEqualTo(expected);
        W1.at(builtins.all).muli(2);
        assertThat(sigmoid.apply(images).toArray()).isEqualTo(inBatches(sigmoid).toArray());
    }

    @Test
    void scoresAreThoseOfSmallBatches() {
        var y = network(images);
        assertThat(waits(y)).isTrue();
        assertThat(np.argmax(y, 1).toArray()).isEqualTo(inBatches(x -> np.argmax(network(x), 1)).toArray());
        assertThat(y.toArray()).isEqualTo(inBatches(this::network).toArray());
        assertThat(waits(y)).isFalse();
    }

    @Test
    void whatLiesBetweenCanBeLookedAtToo() {
        var x = images.dot(W1).add(b1);
        NDArray atMost = x.lte(0), more = x.gt(0.5), out = relu(x);
        assertThat(atMost.type()).isEqualTo(NDArray.Type.BOOL);
        assertThat(atMost.toArray()).isEqualTo(inBatches(each -> each.dot(W1).add(b1).lte(0)).toArray());
        assertThat(more.toArray()).isEqualTo(inBatches(each -> each.dot(W1).add(b1).gt(0.5)).toArray());
        assertThat(out.toArray()).isEqualTo(inBatches(each -> relu(each.dot(W1).add(b1))).toArray());
        assertThat(x.toArray()).as("the copy was changed alone").isEqualTo(inBatches(each -> each.dot(W1).add(b1)).toArray());
    }

    @Test
    void weightsThatChangeLaterChangeNothing() {
        var y = network(images);
        double[] before = inBatches(this::network).toArray();
        W1.muli(2);
        W2.at(0).set(9);
        b1.addi(1);
        assertThat(y.toArray()).isEqualTo(before);
        assertThat(network(images).toArray()).isEqualTo(inBatches(this::network).toArray());
    }

    @Test
    void whoWritesHasThemComputedFirst() {
        var x = images.dot(W1).add(b1);
        var mask = x.lte(0);
        x.addi(1);
        x.at(mask).set(-5);
        assertThat(x.toArray()).isEqualTo(inBatches(each -> {
            var z = each.dot(W1).add(b1);
            var m = z.lte(0);
            z.addi(1);
            z.at(m).set(-5);
            return z;
        }).toArray());
    }

    @Test
    void nanIsNeitherMoreNorAtMost() {
        W1.at(1).set(Double.NaN);
        var x = images.dot(W1).add(b1);
        assertThat(np.sum(x.lte(0)) + np.sum(x.gt(0))).isLessThan(x.size());
        assertThat(np.sum(x.lte(0))).isEqualTo(np.sum(inBatches(each -> each.dot(W1).add(b1).lte(0))));
        assertThat(relu(x).toArray()).isEqualTo(inBatches(each -> relu(each.dot(W1).add(b1))).toArray());
    }
}
