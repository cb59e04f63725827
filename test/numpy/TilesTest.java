package common.numpy;

//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/script/Script.java

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class TilesTest {

    /** Some rows and some terms, of a matrix and of its transpose: each sum goes on from left to right with fma, to the last bit. */
    @RepeatedTest(300)
    void plainAndVectorTilesAddTheSameSums(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        int m = 1 + random.nextInt(40), k = 1 + random.nextInt(60), n = 1 + random.nextInt(110);
        int gap = random.nextInt(3), at = random.nextInt(3), offset = random.nextInt(5);
        var values = random.doubles(offset + m * k, -1, 1).toArray();
        var a = random.nextBoolean() ? Grid.dense(values, offset, k, 1, m, k) : Grid.dense(values, offset, 1, k, k, m).transposed();
        var b = random.doubles(offset + k * (n + gap), -1, 1).toArray();
        var rows = new Kernels.Rows(b, offset, n + gap, n);
        int from = random.nextInt(m), to = from + random.nextInt(m - from + 1);
        int first = random.nextInt(k), last = first + random.nextInt(k - first + 1);
        var sums = random.doubles(at + m * (n + gap), -1, 1).toArray();

        double[] expected = sums.clone(), plain = sums.clone(), vector = sums.clone();
        for (int i = from; i < to; i++) {
            for (int j = 0; j < n; j++) {
                int place = at + i * (n + gap) + j;
                for (int l = first; l < last; l++) {
                    expected[place] = Math.fma(values[a.row(i) + a.column()[l]], b[offset + l * (n + gap) + j], expected[place]);
                }
            }
        }
        ScalarTiles.TILES.add(a, from, to, first, last, rows, plain, at, n + gap);
        WarmUp.Fastest.TILES.add(a, from, to, first, last, rows, vector, at, n + gap);
        assertThat(plain).isEqualTo(expected);
        assertThat(vector).isEqualTo(expected);

        double[] begun = sums.clone(), plainNew = sums.clone(), vectorNew = sums.clone(); // of which nothing is read
        for (int i = from; i < to; i++) {
            Arrays.fill(begun, at + i * (n + gap), at + i * (n + gap) + n, 0);
        }
        ScalarTiles.TILES.add(a, from, to, first, last, rows, begun, at, n + gap);
        ScalarTiles.TILES.put(a, from, to, first, last, rows, plainNew, at, n + gap);
        WarmUp.Fastest.TILES.put(a, from, to, first, last, rows, vectorNew, at, n + gap);
        assertThat(plainNew).isEqualTo(begun);
        assertThat(vectorNew).isEqualTo(begun);
    }

    /** Eight at a time: which values are at most a number, NaN never; and a number in their places. */
    @RepeatedTest(20)
    void plainAndVectorLoopsCompareAndChooseAlike(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        int n = 8 * (1 + random.nextInt(40)), at = random.nextInt(5), to = random.nextInt(3);
        double[] special = {0, -0.0, Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.MIN_VALUE, -1};
        var a = random.doubles(at + n, -1, 1).map(value -> random.nextInt(4) == 0 ? special[random.nextInt(special.length)] : value).toArray();
        double number = random.nextBoolean() ? 0 : 0.25;
        for (boolean atMost : new boolean[] {true, false}) {
            double[] expected = a.clone(), plain = a.clone(), vector = a.clone();
            for (int i = at; i < at + n; i++) {
                expected[i] = (atMost ? a[i] <= number : a[i] > number) ? 7 : a[i];
            }
            byte[] bits = new byte[to + n / 8], vectorBits = new byte[to + n / 8];
            ScalarTiles.TILES.compare(a, at, n, number, atMost, bits, to);
            WarmUp.Fastest.TILES.compare(a, at, n, number, atMost, vectorBits, to);
            assertThat(vectorBits).isEqualTo(bits);
            ScalarTiles.TILES.choose(bits, to, n, 7, a, plain, at);
            WarmUp.Fastest.TILES.choose(bits, to, n, 7, a, vector, at);
            assertThat(plain).isEqualTo(expected);
            assertThat(vector).isEqualTo(expected);
        }
        var bias = random.doubles(1 + random.nextInt(40)).toArray();
        int rows = random.nextInt(4);
        double[] plain = random.doubles(at + rows * bias.length).toArray(), vector = plain.clone(), expected = plain.clone();
        for (int i = 0; i < rows * bias.length; i++) {
            expected[at + i] += bias[i % bias.length];
        }
        ScalarTiles.TILES.addToRows(bias, plain, at, rows);
        WarmUp.Fastest.TILES.addToRows(bias, vector, at, rows);
        assertThat(plain).isEqualTo(expected);
        assertThat(vector).isEqualTo(expected);
    }

    /** In one pass what three do: NaN and both zeros among the sums, rows that begin anywhere in a byte of the bits. */
    @RepeatedTest(40)
    void addsAndClipsInOnePass(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var bias = random.doubles(8 + random.nextInt(40), -1, 1).toArray();
        int rows = 8 * random.nextInt(4), at = random.nextInt(5), to = random.nextInt(3), n = rows * bias.length;
        double number = random.nextBoolean() ? 0 : random.nextDouble() - 0.5;
        var plain = random.doubles(at + n + 3, -1, 1).toArray();
        for (int i = 0; i < plain.length; i += 1 + random.nextInt(9)) {
            plain[i] = switch (random.nextInt(3)) {
                case 0 -> Double.NaN;
                case 1 -> number - bias[Math.max(0, i - at) % bias.length];
                default -> -0.0;
            };
        }
        double[] vector = plain.clone(), expected = plain.clone();
        byte[] bits = new byte[to + n / 8 + 1], vectorBits = bits.clone(), expectedBits = bits.clone();
        for (int i = 0; i < n; i++) {
            double sum = plain[at + i] + bias[i % bias.length];
            expected[at + i] = sum <= number ? 7 : sum;
            expectedBits[to + i / 8] |= (byte) ((sum <= number ? 1 : 0) << i % 8);
        }
        ScalarTiles.TILES.addAndClip(bias, plain, at, rows, number, 7, bits, to);
        WarmUp.Fastest.TILES.addAndClip(bias, vector, at, rows, number, 7, vectorBits, to);
        assertThat(plain).isEqualTo(expected);
        assertThat(vector).isEqualTo(expected);
        assertThat(bits).isEqualTo(expectedBits);
        assertThat(vectorBits).isEqualTo(expectedBits);
    }

    /** What pooling puts back to each row of a window, before that of the next row: numbers of any size, NaN and both zeros. */
    @RepeatedTest(40)
    void plainAndVectorLoopsAddInRowsAlike(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        int channels = 8 + random.nextInt(30), places = 1 + random.nextInt(6), lines = random.nextInt(5);
        int width = 1 + random.nextInt(17), rows = 1 + random.nextInt(12), from = random.nextInt(channels - 7);
        double[] special = {0, -0.0, Double.NaN, Double.POSITIVE_INFINITY};
        var values = random.doubles(lines * places * channels, -1, 1)
                .map(value -> random.nextInt(30) == 0 ? special[random.nextInt(special.length)] : value).toArray();
        var numbers = new byte[values.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (byte) random.nextInt(rows * width);
        }
        var sums = random.doubles(8, -1, 1).toArray();
        double[] expected = sums.clone(), plain = sums.clone(), vector = sums.clone();
        for (int line = 0; line < lines; line++) {
            for (int y = 0; y < rows; y++) {
                for (int x = 0; x < places; x++) {
                    for (int c = 0; c < 8; c++) {
                        int i = (line * places + x) * channels + from + c;
                        if ((numbers[i] & 0xFF) / width == y) {
                            expected[c] += values[i];
                        }
                    }
                }
            }
        }
        ScalarTiles.TILES.addInRows(values, numbers, from, channels, places * channels, width, rows, plain);
        WarmUp.Fastest.TILES.addInRows(values, numbers, from, channels, places * channels, width, rows, vector);
        assertThat(plain).isEqualTo(expected);
        assertThat(vector).isEqualTo(expected);
    }

    /** Shared over rows, and over columns where C is wide. */
    @Test
    void largeProductsEqualTheDefinition() {
        for (var shape : new int[][] {{100, 784, 50}, {103, 50, 100}, {12, 100, 4320}, {30, 77, 1001}, {5, 900, 64}, {2000, 30, 9}}) {
            int m = shape[0], k = shape[1], n = shape[2];
            var random = new NumpyRandom(m);
            NDArray a = random.randn(m, k), b = random.randn(k, n), product = a.dot(b);
            double[] left = a.toArray(), right = b.toArray(), expected = new double[m * n];
            for (int i = 0; i < expected.length; i++) {
                for (int l = 0; l < k; l++) {
                    expected[i] = Math.fma(left[i / n * k + l], right[l * n + i % n], expected[i]);
                }
            }
            assertThat(product.toArray()).as("%s", Arrays.toString(shape)).isEqualTo(expected);
            assertThat(a.T().copy().T().dot(b.T().copy().T()).toArray()).isEqualTo(expected);
        }
    }

    @Test
    void theCompilerIsShownTheVectorTilesUntilTheyAreFaster() throws InterruptedException {
        for (int tenths = 0; tenths < 600 && !(Tiles.get(Tiles.LARGE) instanceof VectorTiles); tenths++) {
            Thread.sleep(100);
        }
        assertThat(Tiles.get(0)).isSameAs(WarmUp.Fastest.TILES).isInstanceOf(VectorTiles.class); // the tests run with Kernels.java's options
    }

    @Test
    void rowsThatAreLeftOverAreThoseOfTheMatrix() {
        var grid = new Grid(new double[10], 1, IntStream.of(0, 2, 4, 6).toArray(), new int[] {0, 1});
        assertThat(grid.some(1, 3, 4).rows()).containsExactly(2, 4, 4, 4);
        assertThat(grid.moved(3).row(1)).isEqualTo(6);
        assertThat(grid.transposed().rows()).containsExactly(0, 1);
    }
}
