package common;

//SOURCES ../../common/Functions.java ../../common/np.java

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class KernelsTest {

    /** Whatever path a product takes, each value is the same sum, left to right with fma: to the last bit. */
    @RepeatedTest(60)
    void productsEqualTheDefinition(RepetitionInfo repetition) {
        var sizes = new Random(repetition.getCurrentRepetition());
        var random = new NumpyRandom(repetition.getCurrentRepetition());
        int m = 1 + sizes.nextInt(30), k = 1 + sizes.nextInt(300), n = 1 + sizes.nextInt(140);
        var dense = random.randn(m, k);
        var pixels = new byte[m * k];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = sizes.nextInt(4) == 0 ? (byte) sizes.nextInt(256) : 0;
        }
        var images = NDArray.pixels(pixels, true, m, k);
        var b = random.randn(k, n);
        var c = random.randn(m, n);
        assertProduct(dense, b);
        assertProduct(dense.T(), c);
        assertProduct(dense, random.randn(n, k).T());
        assertProduct(images, b);
        assertProduct(images.T(), c);
        assertProduct(images.slice(m / 2, m), b);
    }

    private static void assertProduct(NDArray a, NDArray b) {
        var product = a.dot(b);
        for (int i = 0; i < a.shape(0); i++) {
            for (int j = 0; j < b.shape(1); j++) {
                double sum = 0;
                for (int p = 0; p < a.shape(1); p++) {
                    sum = Math.fma(a.getDouble(i, p), b.getDouble(p, j), sum);
                }
                assertThat(product.getDouble(i, j)).isEqualTo(sum);
            }
        }
    }

    @Test
    void largeBatchesOfImagesEqualTheirDoubles() {
        var pixels = new byte[2500 * 784];
        var random = new Random(0);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = random.nextInt(5) == 0 ? (byte) random.nextInt(256) : 0;
        }
        var images = NDArray.pixels(pixels, true, 2500, 784);
        var w = new NumpyRandom(1).randn(784, 50);
        var d = new NumpyRandom(2).randn(2500, 50);
        assertThat(images.dot(w).toArray()).isEqualTo(images.copy().dot(w).toArray());
        assertThat(images.T().dot(d).toArray()).isEqualTo(images.copy().T().dot(d).toArray());
    }

    @Test
    void vectorAndPlainLoopsGiveTheSameBits() {
        assertThat(Lanes.Fastest.LANES).isInstanceOf(VectorLanes.class); // the tests run with Kernels.java's options
        var lanes = Stream.of(new ScalarLanes(), new VectorLanes()).toList();
        for (int width : new int[] {1, 3, 8, 10, 31, 50, 64, 66, 100, 129}) {
            var random = new NumpyRandom(width);
            var b = random.randn(40, width);
            var rows = new Kernels.Rows(b.values(), 0, width, width);
            var a = random.randn(4, 40);
            a.setWhere(a.lt(0), 0);
            var sparse = SparseRows.of(a.values(), 0, 40, 1, 4, 40);
            var results = lanes.stream().map(each -> {
                var c = new double[5 * width];
                each.fourRows(a.values(), 0, 40, 1, 40, rows, c, 0);
                each.addRows(sparse, sparse.starts[2], sparse.starts[3], 40, rows, c, 2 * width); // on top of what is there
                each.addRows(sparse, sparse.starts[0], sparse.starts[1], 40, rows, c, 4 * width);
                each.spreadRow(sparse, sparse.starts[3], sparse.starts[4], 5, a.values(), 0, Math.min(width, 40), c);
                return c;
            }).toList();
            assertThat(results.get(0)).isEqualTo(results.get(1));
        }
        var random = new NumpyRandom(5);
        var x = random.uniform(-760, 720, 10_001);
        x.setWhere(x.gt(719), Double.NaN);
        var near = random.uniform(0, 2, 10_001);
        double[] scores = random.randn(10).toArray(), direction = random.randn(10).toArray();
        var results = lanes.stream().map(each -> {
            double[] exp = x.toArray(), log = x.abs().toArray(), logNear = near.toArray(), y = x.toArray(), yNear = near.toArray();
            each.exp(exp, 1, exp.length);
            each.log(log, 1, log.length);
            each.log(logNear, 1, log.length);
            each.softmax(scores, direction, 3, y, 1, y.length);
            each.softmax(scores, direction, 3, yNear, 1, y.length);
            return List.of(exp, log, logNear, y, yNear);
        }).toList();
        for (int i = 0; i < 5; i++) {
            assertThat(results.get(0).get(i)).isEqualTo(results.get(1).get(i));
        }
    }

    @Test
    void logIsWithinOneUnitInTheLastPlace() {
        var random = new Random(0);
        for (int i = 0; i < 200_000; i++) {
            double x = switch (i % 3) {
                case 0 -> random.nextDouble() + 1e-7;
                case 1 -> StrictMath.exp((random.nextDouble() - 0.5) * 1400);
                default -> 1 + (random.nextDouble() - 0.5) * StrictMath.pow(2, -random.nextInt(50));
            };
            double expected = StrictMath.log(x);
            assertThat(Math.abs(Log.log(x) - expected)).as("log(%s)", x).isLessThanOrEqualTo(Math.ulp(expected));
        }
        assertThat(Log.log(1)).isZero();
        assertThat(Log.log(Double.NaN)).isNaN();
    }

    @Test
    void softmaxAlongALineIsSoftmaxOfTheMovedScores() {
        var scores = new NumpyRandom(0).randn(10);
        var direction = new NumpyRandom(1).randn(10);
        for (double move : new double[] {0, 1e-4, -2, 300, 1e6}) {
            var a = new double[] {move};
            Lanes.get().softmax(scores.toArray(), direction.toArray(), 4, a, 0, 1);
            assertThat(a[0]).isCloseTo(Functions.softmax(scores.add(direction.mul(move))).getDouble(4), within(1e-15));
        }
    }

    @Test
    void expIsWithinOneUnitInTheLastPlace() {
        var random = new Random(0);
        for (int i = 0; i < 200_000; i++) {
            double x = (random.nextDouble() - 0.5) * (i % 2 == 0 ? 1480 : 4);
            double expected = StrictMath.exp(x);
            double actual = np.exp(x);
            assertThat(actual == expected || Math.abs(actual - expected) <= Math.ulp(expected)).as("exp(%s) = %s", x, actual).isTrue();
        }
        assertThat(np.exp(np.array(0, Double.NEGATIVE_INFINITY, 1000, -1000)).toArray())
                .containsExactly(1, 0, Double.POSITIVE_INFINITY, 0);
        assertThat(np.exp(Double.NaN)).isNaN();
    }

    @Test
    void gathersWhatIsNotZero() {
        var rows = SparseRows.of(new double[] {0, 2, 0, 3, 4, 0}, 0, 3, 1, 2, 3); // [[0 2 0] [3 4 0]]
        assertThat(rows.starts).containsExactly(0, 1, 3);
        assertThat(rows.columns).startsWith(1, 0, 1);
        assertThat(rows.factors).startsWith(2, 3, 4);
        assertThat(rows.from(1, 1)).isEqualTo(2);
        var images = new Storage.Pixels(new byte[] {0, 0, 7, 0, 0, 0, 0, 0, 0, (byte) 128, (byte) 255, 1}, false);
        var gathered = SparseRows.of(images, 1, 0, 1, 11); // no multiple of eight pixels
        assertThat(gathered.columns).containsExactly(1, 8, 9, 10);
        assertThat(gathered.factors).containsExactly(7, 128, 255, 1);
    }
}
