package common.numpy;

//SOURCES ../../common/Functions.java ../../common/files/Failure.java ../../common/numpy/np.java ../../common/script/Script.java

import static common.numpy.builtins.slice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import common.Functions;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        assertProduct(images.get(slice(m / 2, m)), b);
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
        assertThat(WarmUp.Fastest.LANES).isInstanceOf(VectorLanes.class); // the tests run with Kernels.java's options
        var lanes = Stream.of(ScalarLanes.LANES, new VectorLanes()).toList();
        for (int width : IntStream.rangeClosed(1, 130).toArray()) {
            var random = new NumpyRandom(width);
            var b = random.randn(40, width);
            var rows = new Kernels.Rows(b.values(), 0, width, width);
            var a = random.randn(4, 40);
            var random40 = random.randn(40).toArray();
            a.at(a.lt(0)).set(0);
            var four = new Panel(a.values(), 0, 40, 1, Panel.all(40), 40);
            var row = Panel.notZero(a.values(), 40, 1, 40);
            var results = lanes.stream().map(each -> {
                var c = new double[5 * width];
                each.fourRows(four, rows, c, 0);
                each.fourRows(four, rows, c, width); // on top of what is there
                each.oneRow(row, rows, c, 2 * width);
                each.oneRow(row, rows, c, 4 * width);
                var terms = IntStream.range(0, 30).mapToObj(k -> (char) (k * 7 % 40 << 8 | k)).map(String::valueOf).collect(Collectors.joining());
                each.terms(terms.toCharArray(), 3, 30, random40, rows, c, 3 * width);
                each.subtract(b.values(), c, 4 * width, 0.1, random40, Math.min(40, width));
                each.spreadRow(Panel.notZero(new double[] {0, 2, 0, 3, -1}, 0, 1, 5), b.values(), 0, width, c);
                return c;
            }).toList();
            assertThat(results.get(0)).isEqualTo(results.get(1));
        }
        var random = new NumpyRandom(5);
        var x = random.uniform(-760, 720, 10_001);
        x.at(x.gt(719)).set(Double.NaN);
        var near = random.uniform(0, 2, 10_001);
        double[] scores = random.randn(10).toArray(), direction = random.randn(10).toArray();
        var results = lanes.stream().map(each -> {
            double[] exp = x.toArray(), far = x.toArray(), losses = near.toArray(), certain = near.toArray();
            each.exp(exp, 1, exp.length);
            each.crossEntropy(scores, direction, 3, 0.1, far, 1, far.length);
            each.crossEntropy(scores, direction, 3, 1, losses, 1, losses.length);
            each.crossEntropy(new double[] {0, 30}, new double[] {1, -1}, 1, 0, certain, 1, certain.length); // probabilities near 1
            return List.of(exp, far, losses, certain);
        }).toList();
        for (int i = 0; i < 4; i++) {
            assertThat(results.get(0).get(i)).isEqualTo(results.get(1).get(i));
        }
    }

    @Test
    void theCompilerIsShownTheVectorLoopsUntilTheyAreFaster() throws InterruptedException {
        Lanes.prepare();
        for (int tenths = 0; tenths < 600 && !(Lanes.get() instanceof VectorLanes && Lanes.forLosses() instanceof VectorLanes); tenths++) {
            Thread.sleep(100);
        }
        assertThat(Lanes.get()).isInstanceOf(VectorLanes.class);
        assertThat(Lanes.forLosses()).isInstanceOf(VectorLanes.class);
    }

    @Test
    void exponentialsAreCompiledForVectorsOnceThereHaveBeenMany() throws InterruptedException {
        for (int tenths = 0; tenths < 600 && !(Lanes.forExponentials(1_000_000) instanceof VectorLanes); tenths++) {
            Thread.sleep(100);
        }
        assertThat(Lanes.forExponentials(1)).isInstanceOf(VectorLanes.class);
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
    void theLossAlongALineIsThatOfTheMovedScores() {
        var scores = new NumpyRandom(0).randn(10);
        var direction = new NumpyRandom(1).randn(10);
        for (double move : new double[] {0, 1e-4, -2, 300, 1e6}) {
            var a = new double[] {move};
            Lanes.get().crossEntropy(scores.toArray(), direction.toArray(), 4, 0.5, a, 0, 1);
            double loss = Functions.softmaxLoss(scores.add(direction.mul(move - 0.5)), np.array(4));
            assertThat(a[0]).isCloseTo(loss, within(1e-13));
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
    void packsWhatIsNotZero() {
        var row = Panel.notZero(new double[] {9, 0, 9, 2, 9, 0, 9, 3}, 1, 2, 4); // [0 2 0 3], every other value
        assertThat(row.places()).startsWith(1, 3);
        assertThat(row.values()).startsWith(2, 3);
        assertThat(row.count()).isEqualTo(2);
    }

    @Test
    void findsPixelsThatAreNotZero() {
        int width = 300; // two segments, of 152 places and 148
        var pixels = new byte[4 * width];
        pixels[1] = 7;
        pixels[width + 9] = (byte) 128;
        pixels[2 * width + 299] = (byte) 255;
        pixels[3 * width + 299] = 1;
        pixels[3 * width + 152] = 2;
        var images = new Storage.Pixels(pixels, false);
        var all = images.nonZeros(0, 4, width);
        assertThat(terms(all, 0, 0)).containsExactly(1 << 8 | 7);
        assertThat(terms(all, 1, 0)).containsExactly(9 << 8 | 128);
        assertThat(terms(all, 2, 1)).containsExactly(147 << 8 | 255);
        assertThat(terms(all, 3, 0)).isEmpty();
        assertThat(terms(all, 3, 1)).containsExactly(2, 147 << 8 | 1);
        assertThat(terms(images.nonZeros(3 * width, 1, width), 0, 1)).containsExactly(2, 147 << 8 | 1);
        assertThat(terms(images.rows(new int[] {3 * width, 0, 3 * width}, width).nonZeros(0, 3, width), 2, 1)).containsExactly(2, 147 << 8 | 1);

        var columns = all.roomForColumns(3);
        all.columns(0, 0, 3, columns); // which is used once more
        all.columns(1, 1, 4, columns);
        assertThat(columns.ends()[147]).isEqualTo(147 * 3 + 2);
        assertThat(columns.terms()[147 * 3]).isEqualTo((char) (1 << 8 | 255));
        assertThat(columns.terms()[147 * 3 + 1]).isEqualTo((char) (2 << 8 | 1));
    }

    private static int[] terms(NonZeros images, int image, int segment) {
        return IntStream.range(images.begin(image, segment), images.begin(image, segment + 1)).map(k -> images.terms(image)[k]).toArray();
    }

    /** `W -= lr * x.T.dot(dout)`, which makes no product, and what is read of the product before and after. */
    @RepeatedTest(20)
    void gradientsOfImagesAreSubtractedAsIfTheyWereWrittenDown(RepetitionInfo repetition) {
        var sizes = new Random(repetition.getCurrentRepetition());
        int images = 1 + sizes.nextInt(300), width = 800, n = 1 + sizes.nextInt(90);
        var pixels = new byte[images * width];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = sizes.nextInt(5) == 0 ? (byte) sizes.nextInt(256) : 0;
        }
        var x = NDArray.pixels(pixels, true, images, width);
        var d = new NumpyRandom(1).randn(images, n);
        var w = new NumpyRandom(2).randn(width, n);
        var product = x.copy().T().dot(d);
        var minus = w.sub(product.mul(0.1)).toArray();
        var plus = w.add(product.mul(0.1)).toArray();

        var held = w.copy();
        assertThat(w.copy().subi(x.T().dot(d).mul(0.1)).toArray()).isEqualTo(minus);
        var gradient = x.T().dot(d);
        var step = np.mul(0.1, gradient);
        assertThat(w.copy().addi(step).toArray()).isEqualTo(plus);
        d.muli(2);
        assertThat(w.subi(step).toArray()).isEqualTo(minus);
        assertThat(gradient.toArray()).isEqualTo(product.toArray());
        assertThat(held.toArray()).isEqualTo(new NumpyRandom(2).randn(width, n).toArray());
    }

    /** As NumPy does: a product with a matrix that holds infinity is NaN where 0 meets it. */
    @Test
    void zeroTimesInfinityIsNotANumber() {
        var b = np.array(new double[][] {{Double.POSITIVE_INFINITY, 1}, {1, 1}});
        assertThat(np.array(0.0, 2.0).dot(b).toArray()).containsExactly(Double.NaN, 2);
        assertThat(np.array(new double[][] {{0, 1}, {0, 1}, {0, 1}, {0, 1}, {0, 2}}).dot(b).toArray()).startsWith(Double.NaN, 1).endsWith(Double.NaN, 2);
    }
}
