package common.numpy;

//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/script/Script.java

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Windows of images (section 7.4.3) against their definition, in images of all sizes, orders in memory, steps and borders. */
class ColumnsTest {

    private record Case(NDArray x, int height, int width, int stride, int pad, int filters) {
        static Case of(int number) {
            var random = new Random(number);
            int N = 1 + random.nextInt(11), C = 1 + random.nextInt(12), H = 3 + random.nextInt(7), W = 3 + random.nextInt(7);
            int height = 1 + random.nextInt(3), width = random.nextBoolean() ? height : 1 + random.nextInt(3);
            var x = switch (random.nextInt(4)) {
                case 0 -> new NumpyRandom(number).randn(N, H, W, C).transpose(0, 3, 1, 2); // as convolutions leave them
                case 1 -> new NumpyRandom(number).randn(W, N + 1, C, H).transpose(1, 2, 3, 0).get(new Slice(1, null, null));
                case 2 -> {
                    var pixels = new byte[N * C * H * W];
                    random.nextBytes(pixels);
                    yield NDArray.pixels(pixels, true, N, C, H, W);
                }
                default -> new NumpyRandom(number).randn(N, C, H, W);
            };
            return new Case(x, height, width, 1 + random.nextInt(3), random.nextInt(3), 1 + random.nextInt(20));
        }

        int outH() {
            return (x.shape(2) + 2 * pad - height) / stride + 1;
        }

        int outW() {
            return (x.shape(3) + 2 * pad - width) / stride + 1;
        }

        NDArray im2col() {
            return Columns.im2col(x, height, width, stride, pad);
        }

        /** Where column `l` of row `r` lies: n, c, y, x; y and x may lie outside. */
        int[] place(int r, int l) {
            int p = r % (outH() * outW());
            return new int[] {r / (outH() * outW()), l / (height * width), p / outW() * stride + l / width % height - pad,
                p % outW() * stride + l % width - pad};
        }

        boolean isInside(int[] at) {
            return at[2] >= 0 && at[2] < x.shape(2) && at[3] >= 0 && at[3] < x.shape(3);
        }

        NDArray written() {
            int rows = x.shape(0) * outH() * outW(), columns = x.shape(1) * height * width;
            var values = new double[rows * columns];
            for (int i = 0; i < values.length; i++) {
                var at = place(i / columns, i % columns);
                values[i] = isInside(at) ? x.getDouble(at) : 0;
            }
            return new NDArray(values, rows, columns);
        }

        NDArray folded(NDArray col) {
            var images = np.zeros(x.shape().dims());
            for (int i = 0; i < height * width; i++) { // in the order of the book's loops
                for (int r = 0; r < col.shape(0); r++) {
                    for (int c = 0; c < x.shape(1); c++) {
                        int l = c * height * width + i;
                        var at = place(r, l);
                        if (isInside(at)) {
                            images.at(at).addi(col.getDouble(r, l));
                        }
                    }
                }
            }
            return images;
        }
    }

    @RepeatedTest(60)
    void windowsAreImagesWrittenDown(RepetitionInfo repetition) {
        var given = Case.of(repetition.getCurrentRepetition());
        assertThat(given.im2col().shape()).isEqualTo(given.written().shape());
        assertThat(given.im2col().toArray()).isEqualTo(given.written().toArray());
        assertThat(given.im2col().T().toArray()).isEqualTo(given.written().T().toArray());
    }

    /** To the last bit, with and without a bias, whether somebody has looked at the windows before or not. */
    @RepeatedTest(60)
    void productsOfWindowsAreThoseOfTheMatrix(RepetitionInfo repetition) {
        var given = Case.of(repetition.getCurrentRepetition());
        var written = given.written();
        NDArray w = new NumpyRandom(1).randn(given.filters, written.shape(1)).T(), b = new NumpyRandom(2).randn(given.filters);
        assertThat(given.im2col().dot(w).toArray()).isEqualTo(written.dot(w).toArray());
        assertThat(given.im2col().dot(w).add(b).toArray()).isEqualTo(written.dot(w).add(b).toArray());

        var looked = given.im2col();
        var d = new NumpyRandom(3).randn(written.shape(0), given.filters);
        var transposed = looked.T().dot(d);
        assertThat(transposed.sub(written.T().dot(d)).abs().max()).isLessThan(1e-12);
        looked.toArray();
        assertThat(looked.T().dot(d).toArray()).isEqualTo(transposed.toArray());
    }

    @RepeatedTest(60)
    void windowsGoBackToTheirPixels(RepetitionInfo repetition) {
        var given = Case.of(repetition.getCurrentRepetition());
        var col = new NumpyRandom(1).randn(given.written().shape().dims());
        var images = Columns.col2im(col, given.x.shape(), given.height, given.width, given.stride, given.pad);
        assertThat(images.toArray()).isEqualTo(given.folded(col).toArray());
        assertThat(Columns.col2im(col.T().rowMajor().T(), given.x.shape(), given.height, given.width, given.stride, given.pad).toArray())
                .isEqualTo(images.toArray());
    }

    /** As a convolution's backward pass asks for it, whether the product is looked at first or not. */
    @RepeatedTest(60)
    void productsGoBackToTheirPixels(RepetitionInfo repetition) {
        var given = Case.of(repetition.getCurrentRepetition());
        int columns = given.x.shape(1) * given.height * given.width, rows = given.x.shape(0) * given.outH() * given.outW();
        int filters = 1 + 200_000 / (rows * columns); // as many as it takes to put the product off
        var dout = new NumpyRandom(1).randn(rows, filters);
        var w = new NumpyRandom(2).randn(columns, filters).T();
        var images = Columns.col2im(dout.dot(w), given.x.shape(), given.height, given.width, given.stride, given.pad);
        var expected = given.folded(dout.dot(w));
        assertThat(images.toArray()).containsExactly(expected.toArray(), Offset.offset(1e-11));
    }

    @RepeatedTest(30)
    void poolingReadsTheImages(RepetitionInfo repetition) {
        var given = Case.of(repetition.getCurrentRepetition());
        int size = given.height * given.width;
        NDArray cut = given.im2col().reshape(-1, size), written = given.written().reshape(-1, size);
        assertThat(cut.max(1).toArray()).isEqualTo(written.max(1).toArray());
        assertThat(cut.argMax(1).toArray()).isEqualTo(written.argMax(1).toArray());
    }

    @Test
    void theFirstOfEqualsAndNaNAreGreatest() {
        double nan = Double.NaN;
        var x = new NDArray(new double[] {1, 1, 0, nan, 2, 3, nan, 5, -1, -2, 4, 4, -3, -1, 4, 9}, 1, 1, 4, 4);
        var cut = Columns.im2col(x, 2, 2, 2, 0).reshape(-1, 4);
        assertThat(cut.max(1).toArray()).containsExactly(3, nan, -1, 9);
        assertThat(cut.argMax(1).toArray()).containsExactly(3, 1, 0, 3);
    }

    /** What an array was computed from may change afterwards; the array doesn't. */
    @Test
    void whatIsNotYetComputedKeepsItsValues() {
        NDArray x = new NumpyRandom(0).randn(2, 3, 6, 6), w = new NumpyRandom(1).randn(27, 40), d = new NumpyRandom(2).randn(1280, 40);
        var shape = new Shape(80, 3, 6, 6);
        NDArray x0 = x.rowMajor(), w0 = w.rowMajor(), d0 = d.rowMajor();

        NDArray col = Columns.im2col(x, 3, 3, 1, 0), y = col.dot(w), z = y.add(np.ones(40));
        NDArray dcol = d.dot(w.T()), dx = Columns.col2im(dcol, shape, 3, 3, 1, 0), other = Columns.col2im(dcol, shape, 3, 3, 1, 0);
        x.muli(2);
        w.at(0).set(7);
        d.addi(1);
        var col0 = Columns.im2col(x0, 3, 3, 1, 0);
        assertThat(z.toArray()).isEqualTo(col0.dot(w0).add(np.ones(40)).toArray());
        w.at(1).set(8);
        assertThat(y.toArray()).isEqualTo(col0.dot(w0).toArray());
        assertThat(col.toArray()).isEqualTo(col0.toArray());
        assertThat(dx.toArray()).isEqualTo(Columns.col2im(d0.dot(w0.T()), shape, 3, 3, 1, 0).toArray());
        d.addi(1);
        assertThat(dcol.toArray()).isEqualTo(d0.dot(w0.T()).toArray());
        w.addi(1);
        assertThat(other.toArray()).isEqualTo(dx.toArray());
    }

    /** Larger copies are put off until one of the two is written to. */
    @Test
    void copiesAreOfTheirOwn() {
        var x = new NumpyRandom(0).randn(40, 50).T();
        double[] before = x.toArray();
        NDArray first = x.copy(), second = x.copy(), third = first.copy();
        first.at(first.lte(0)).set(0);
        second.addi(1);
        assertThat(x.toArray()).isEqualTo(before);
        x.muli(3);
        assertThat(third.toArray()).isEqualTo(before);
        assertThat(second.toArray()).isEqualTo(new NDArray(before, 50, 40).add(1).toArray());
        assertThat(first.toArray()).isEqualTo(np.maximum(0, new NDArray(before, 50, 40)).toArray());
    }

    @Test
    void comparisonsOfManyValuesAreNumbersToWhoLooks() {
        var x = new NumpyRandom(0).randn(3, 4, 101).transpose(2, 0, 1);
        var mask = x.lte(0);
        assertThat(mask.type()).isEqualTo(NDArray.Type.BOOL);
        assertThat(mask.getDouble(5, 1, 2)).isEqualTo(x.getDouble(5, 1, 2) <= 0 ? 1 : 0);
        assertThat(x.gt(0).add(mask).sum()).isEqualTo(x.size());
        assertThat(x.get(mask).max()).isLessThanOrEqualTo(0);
        mask.at(0).set(true); // they can be written to
        assertThat(mask.get(0).sum()).isEqualTo(12);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> Columns.im2col(np.zeros(3, 3), 2, 2, 1, 0)).hasMessageContaining("four axes").hasMessageContaining("(3, 3)");
        assertThatThrownBy(() -> Columns.im2col(np.zeros(1, 1, 3, 3), 4, 2, 1, 0)).hasMessageContaining("does not fit");
        assertThatThrownBy(() -> Columns.im2col(np.zeros(1, 1, 3, 3), 2, 2, 0, 0)).hasMessageContaining("stride 0");
        assertThatThrownBy(() -> Columns.col2im(np.zeros(5, 9), new Shape(1, 1, 4, 4), 3, 3, 1, 0)).hasMessageContaining("cannot reshape array of size 45");
    }
}
