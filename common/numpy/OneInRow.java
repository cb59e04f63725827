package common.numpy;

import common.numpy.NDArray.Type;
import java.util.Optional;
import java.util.stream.IntStream;

/// Zeros but for one value in each row: values[i] in column numbers[i], as `dmax[np.arange(n), arg_max] = dout` leaves them in
/// the backward pass of pooling (section 7.4.4).
///
/// @param values of floats, on loan
record OneInRow(ByteNumbers numbers, Storage.Doubles values, int width) implements Pending {

    /// What `array[index] = values` comes to, where it is that: array (n, width) untouched zeros, index 0 .. n-1 and n columns.
    static Optional<OneInRow> of(NDArray array, Index[] index, NDArray values) {
        if (index.length != 2 || array.ndim() != 2 || array.type() != Type.FLOAT64
                || !(Pending.of(array) instanceof Zeros) || !array.isContiguous() || !array.isWhole()
                || !areNumbers(index[0], array.shape(0)) || !areNumbers(index[1], array.shape(0)) || !isRow(values, array.shape(0))
                || !counts((NDArray) index[0])) {
            return Optional.empty();
        }
        int width = array.shape(1);
        return numbers((NDArray) index[1], width).map(numbers -> new OneInRow(numbers, lent(values), width));
    }

    /// Only integers count as numbers of rows and columns: masks and floats are the business of [Selection].
    private static boolean areNumbers(Index index, int length) {
        return index instanceof NDArray array && array.type() == Type.INT64 && isRow(array, length);
    }

    private static boolean isRow(NDArray array, int length) {
        return array.type() != Type.BOOL && array.ndim() == 1 && array.size() == length;
    }

    private static boolean counts(NDArray rows) {
        if (Pending.of(rows) instanceof Counting) {
            return rows.isWhole();
        }
        var values = rows.values();
        return IntStream.range(0, values.length).allMatch(i -> values[i] == i);
    }

    private static Optional<ByteNumbers> numbers(NDArray columns, int width) {
        if (Pending.of(columns) instanceof ByteNumbers numbers && columns.isWhole() && numbers.bound() <= width) {
            return Optional.of(numbers);
        }
        return ByteNumbers.of(columns.values(), Math.min(width, ByteNumbers.MOST));
    }

    private static Storage.Doubles lent(NDArray values) {
        return values.isWhole() && values.isContiguous() ? ((Storage.Doubles) values.storage()).lend() : new Storage.Doubles(values.toArray());
    }

    @Override
    public int size() {
        return numbers.size() * width;
    }

    @Override
    public double[] compute() {
        var rows = new double[size()];
        var known = values.readable();
        for (int i = 0; i < known.length; i++) {
            rows[i * width + numbers.get(i)] = known[i];
        }
        return rows;
    }

    @Override
    public void giveBack() {
        values.giveBack();
    }
}
