package common;

//SOURCES Storage.java

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// The values of a matrix that are not zero, row after row: four in five of MNIST's pixels are, so a product needs a fifth
/// of the work once they are gathered.
///
/// Row i holds factors[k] in column columns[k] for starts[i] <= k < starts[i + 1], columns ascending.
final class SparseRows {
    private static final VarHandle EIGHT_BYTES = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

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
        var bytes = images.bytes();
        var table = images.table();
        var factors = new double[rows * width + 1];
        var columns = new int[rows * width + 1];
        var starts = new int[rows + 1];
        int count = 0;
        for (int i = 0; i < rows; i++) {
            int image = offset + i * stride;
            for (int p = 0; p < width; p += 8) {
                if (p + 8 <= width && (long) EIGHT_BYTES.get(bytes, image + p) == 0) {
                    continue; // eight black pixels
                }
                for (int q = p; q < Math.min(p + 8, width); q++) { // no branch that the processor could guess wrong
                    int pixel = bytes[image + q] & 0xFF;
                    factors[count] = table[pixel];
                    columns[count] = q;
                    count += (pixel + 255) >>> 8;
                }
            }
            starts[i + 1] = count;
        }
        return new SparseRows(factors, columns, starts, width);
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

    /// The transposed matrix: a row for each column of this one.
    SparseRows transposed() {
        int count = starts[rows()];
        var next = new int[width + 2]; // first how many each column holds, then where its next one goes
        for (int k = 0; k < count; k++) {
            next[columns[k] + 2]++;
        }
        for (int column = 2; column < next.length; column++) {
            next[column] += next[column - 1];
        }
        var turnedFactors = new double[count];
        var turnedColumns = new int[count];
        for (int i = 0; i < rows(); i++) {
            for (int k = starts[i]; k < starts[i + 1]; k++) {
                int to = next[columns[k] + 1]++;
                turnedFactors[to] = factors[k];
                turnedColumns[to] = i;
            }
        }
        return new SparseRows(turnedFactors, turnedColumns, java.util.Arrays.copyOf(next, width + 1), rows());
    }
}
