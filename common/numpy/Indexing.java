package common.numpy;

import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.IntStream;

/// What stands between brackets. Numbers, slices, masks and arrays of numbers choose as in NumPy; negative numbers count from
/// the end. Numbers and slices give views, masks and arrays of numbers copies.
///
/// All throw IndexOutOfBoundsException for places that are not there, too many indices, masks and arrays of other shapes.
public sealed interface Indexing extends Iterable<NDArray> permits NDArray {

    /// `x[i]`, `x[i, j]`: a view of what is left when the first axes are fixed.
    default NDArray get(int... index) {
        return Views.at(self(), index);
    }

    /// `x[1:3]`, `x[:, ::2]`: a view. `x[mask]`, `x[numbers]`, `x[rows, columns]`: a copy, images staying bytes. A mask
    /// takes as many axes as it has; arrays of numbers stretch to one shape; axes left out are whole.
    default NDArray get(Index... index) {
        return Selection.isView(index) ? Views.of(self(), index) : Selection.of(self(), index);
    }

    /// `x[:, j]`
    default NDArray get(Index rows, int column) {
        return get(rows, new Point(column));
    }

    /// `x[i, :]`
    default NDArray get(int row, Index columns) {
        return get(new Point(row), columns);
    }

    /// The one value of `x[i, j]`.
    default double getDouble(int... index) {
        return get(index).item();
    }

    /// The one value of `x[i, j]`, cut towards zero.
    default int getInt(int... index) {
        return (int) getDouble(index);
    }

    /// The left side of `x[i, j] = value`, `x[i] -= value`: see [At].
    default At at(int... index) {
        return new At(self(), Arrays.stream(index).mapToObj(Point::new).toArray(Index[]::new));
    }

    /// The left side of `x[mask] = value`, `x[:, 0] += value`: see [At].
    default At at(Index... index) {
        return new At(self(), index);
    }

    default At at(Index rows, int column) {
        return at(rows, new Point(column));
    }

    default At at(int row, Index columns) {
        return at(new Point(row), columns);
    }

    /// The rows of `for row in x`, as views; throws IllegalArgumentException for a single number.
    @Override
    default Iterator<NDArray> iterator() {
        if (self().ndim() == 0) {
            throw new IllegalArgumentException("iteration over a 0-d array");
        }
        return IntStream.range(0, self().shape(0)).mapToObj(i -> get(i)).iterator();
    }

    private NDArray self() {
        return (NDArray) this;
    }
}
