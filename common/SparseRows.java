package common;

//SOURCES Kernels.java Storage.java

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// The values of a matrix that are not zero, row after row: four in five of MNIST's pixels are, so a product needs a fifth
/// of the work once they are gathered.
///
/// Row i holds factors[k] in column columns[k] for starts[i] <= k < starts[i + 1], columns ascending.
final class SparseRows {
    private static final VarHandle EIGHT_BYTES = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;

    final double[] factors;
    final int[] columns;
    final int[] starts;
    final int width; // of the whole matrix

    private SparseRows(double[] factors, int[] columns, int[] starts, int width) {
        this.factors = factors;
        this.columns = columns;
        this.starts = starts;
        this.width = width;
    }

    int rows() {
        return starts.length - 1;
    }

    /// Gathers `rows` images of `width` pixels, `stride` apart.
    static SparseRows of(Storage.Pixels images, int offset, int stride, int rows, int width) {
        var gathered = counted(images, offset, stride, rows, width);
        gathered.fill(images, offset, stride, 0, rows);
        return gathered;
    }

    /// The same, shared over cores.
    static SparseRows ofBatch(Storage.Pixels images, int rows, int width) {
        var gathered = counted(images, 0, width, rows, width);
        Kernels.overRows(rows, 10L * rows * width, (from, to) -> gathered.fill(images, 0, width, from, to));
        return gathered;
    }

    private static SparseRows counted(Storage.Pixels images, int offset, int stride, int rows, int width) {
        var starts = new int[rows + 1];
        for (int i = 0; i < rows; i++) {
            starts[i + 1] = starts[i];
            for (int p = 0; p < width; p += 8) {
                starts[i + 1] += Long.bitCount(notZero(eight(images.bytes(), offset + i * stride + p, width - p)));
            }
        }
        return new SparseRows(new double[starts[rows]], new int[starts[rows]], starts, width);
    }

    private void fill(Storage.Pixels images, int offset, int stride, int from, int to) {
        var bytes = images.bytes();
        var table = images.table();
        int count = starts[from];
        for (int i = from; i < to; i++) {
            int image = offset + i * stride;
            for (int p = 0; p < width; p += 64) {
                long which = 0; // bit q: pixel p + q is not zero
                for (int q = 0; q < 64; q += 8) {
                    which |= packed(notZero(eight(bytes, image + p + q, width - p - q))) << q;
                }
                for (; which != 0; which &= which - 1) {
                    int q = p + Long.numberOfTrailingZeros(which);
                    factors[count] = table[bytes[image + q] & 0xFF];
                    columns[count++] = q;
                }
            }
        }
    }

    /// Eight bytes, the first one lowest; zeros beyond the `left` bytes that there are.
    private static long eight(byte[] bytes, int at, int left) {
        if (left >= 8) {
            return (long) EIGHT_BYTES.get(bytes, at);
        }
        long pixels = 0;
        for (int i = 0; i < left; i++) {
            pixels |= (bytes[at + i] & 0xFFL) << (8 * i);
        }
        return pixels;
    }

    /// The highest bit of each byte that is not zero: adding 0x7F to its lower bits carries into it.
    private static long notZero(long eight) {
        return ((eight & LOW_BITS) + LOW_BITS | eight) & ~LOW_BITS;
    }

    /// The highest bits of eight bytes as the lowest bits of a word, in their order: the factor moves each to its place.
    private static long packed(long highest) {
        return (highest >>> 7) * 0x0102040810204080L >>> 56;
    }

    /// Gathers `rows` rows of `width` values, `step` apart in a row.
    static SparseRows of(double[] values, int offset, int stride, int step, int rows, int width) {
        var factors = new double[rows * width];
        var columns = new int[rows * width];
        var starts = new int[rows + 1];
        int count = 0;
        for (int i = 0; i < rows; i++) {
            for (int q = 0, at = offset + i * stride; q < width; q++, at += step) {
                if (values[at] != 0) {
                    factors[count] = values[at];
                    columns[count++] = q;
                }
            }
            starts[i + 1] = count;
        }
        return new SparseRows(factors, columns, starts, width);
    }

    /// Where row i's terms from `column` on begin.
    int from(int i, int column) {
        int found = Arrays.binarySearch(columns, starts[i], starts[i + 1], column);
        return found < 0 ? ~found : found;
    }
}
