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
        for (int tenths = 0; tenths < 100 && !(Tiles.get(Tiles.LARGE) instanceof VectorTiles); tenths++) {
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
