package common.numpy;

import common.numpy.NDArray.Type;
import java.util.Optional;

/// Zeros but for one value in each row: values[i] in column numbers[i], as `dmax[np.arange(n), arg_max] = dout` leaves them in
/// the backward pass of pooling (section 7.4.4).
record OneInRow(double[] numbers, double[] values, int width) implements Pending {

    /// What `array[index] = values` comes to, where it is that: array (n, width) untouched zeros, index 0 .. n-1 and n columns.
    static Optional<OneInRow> of(NDArray array, Index[] index, NDArray values) {
        if (index.length != 2 || array.ndim() != 2
                || !(Pending.of(array) instanceof Zeros) || !array.isContiguous() || !array.isWhole()
                || !isRow(index[0], array.shape(0)) || !isRow(index[1], array.shape(0)) || !isRow(values, array.shape(0))) {
            return Optional.empty();
        }
        double[] rows = ((NDArray) index[0]).values(), columns = ((NDArray) index[1]).toArray();
        int width = array.shape(1);
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] != i || !(columns[i] >= 0 && columns[i] < width)) {
                return Optional.empty();
            }
        }
        return Optional.of(new OneInRow(columns, values.toArray(), width));
    }

    private static boolean isRow(Index index, int length) {
        return index instanceof NDArray array && array.type() != Type.BOOL && array.ndim() == 1 && array.size() == length;
    }

    @Override
    public int size() {
        return values.length * width;
    }

    @Override
    public double[] compute() {
        var rows = new double[size()];
        for (int i = 0; i < values.length; i++) {
            rows[i * width + (int) numbers[i]] = values[i];
        }
        return rows;
    }
}
