package common.numpy;

import common.numpy.NDArray.Type;
import java.util.Arrays;

/// Arrays put together, or made larger.
final class Joining {

    private Joining() {}

    /// Joined along an axis that all have; of the type that holds the values of all.
    static NDArray concatenate(NDArray[] arrays, int along) {
        if (arrays.length == 0) {
            throw new IllegalArgumentException("need at least one array to concatenate");
        }
        var first = arrays[0].shape();
        if (first.rank() == 0) {
            throw new IllegalArgumentException("zero-dimensional arrays cannot be concatenated");
        }
        int axis = first.axis(along);
        int length = 0;
        for (int i = 0; i < arrays.length; i++) {
            fits(first, arrays[i].shape(), axis, i);
            length += arrays[i].shape(axis);
        }
        var joined = empty(arrays, first.with(axis, length));
        int from = 0;
        for (var array : arrays) {
            Elementwise.assign(joined.get(range(joined.ndim(), axis, from, from += array.shape(axis))), array);
        }
        return joined;
    }

    private static void fits(Shape first, Shape shape, int axis, int number) {
        if (shape.rank() != first.rank()) {
            throw new IllegalArgumentException("all the input arrays must have same number of dimensions, but the array at index 0 has "
                    + first.rank() + " dimension(s) and the array at index " + number + " has " + shape.rank() + " dimension(s)");
        }
        for (int i = 0; i < first.rank(); i++) {
            if (i != axis && shape.get(i) != first.get(i)) {
                throw new IllegalArgumentException("all the input array dimensions except for the concatenation axis must match exactly, "
                        + "but along dimension " + i + ", the array at index 0 has size " + first.get(i)
                        + " and the array at index " + number + " has size " + shape.get(i));
            }
        }
    }

    /// Arrays of one shape, one after the other along a new axis.
    static NDArray stack(NDArray[] arrays, int along) {
        if (arrays.length == 0) {
            throw new IllegalArgumentException("need at least one array to stack");
        }
        var first = arrays[0].shape();
        if (Arrays.stream(arrays).anyMatch(array -> !array.shape().equals(first))) {
            throw new IllegalArgumentException("all input arrays must have the same shape");
        }
        int axis = Shape.axis(along, first.rank() + 1);
        var stacked = empty(arrays, first.inserted(axis, arrays.length));
        var index = new Index[axis + 1];
        Arrays.fill(index, Slice.ALL);
        for (int i = 0; i < arrays.length; i++) {
            index[axis] = new Point(i);
            Elementwise.assign(Views.of(stacked, index), arrays[i]);
        }
        return stacked;
    }

    static NDArray vstack(NDArray[] arrays) {
        return concatenate(Arrays.stream(arrays).map(x -> x.ndim() > 1 ? x : x.reshape(1, -1)).toArray(NDArray[]::new), 0);
    }

    static NDArray hstack(NDArray[] arrays) {
        var flat = Arrays.stream(arrays).map(x -> x.ndim() > 0 ? x : x.reshape(1)).toArray(NDArray[]::new);
        return concatenate(flat, flat.length > 0 && flat[0].ndim() > 1 ? 1 : 0);
    }

    static NDArray tile(NDArray x, int... times) {
        var tiled = x.ndim() == 0 ? x.reshape(1) : x.copy();
        while (tiled.ndim() < times.length) {
            tiled = Views.with(tiled, 0);
        }
        for (int axis = tiled.ndim() - times.length, i = 0; i < times.length; axis++, i++) {
            var copies = new NDArray[times[i]];
            Arrays.fill(copies, tiled);
            tiled = times[i] == 0 ? new NDArray(x.type(), new double[0], tiled.shape().with(axis, 0)) : concatenate(copies, axis);
        }
        return tiled;
    }

    static NDArray repeat(NDArray x, int times, int along) {
        if (x.ndim() == 0) {
            return repeat(x.reshape(1), times, along);
        }
        int axis = x.shape().axis(along);
        var places = new double[new Shape(x.shape(axis), times).size()];
        Arrays.setAll(places, i -> i / times);
        var index = new Index[axis + 1];
        Arrays.fill(index, Slice.ALL);
        index[axis] = NDArray.of(Type.INT64, places, places.length);
        return Selection.of(x, index);
    }

    static NDArray diag(NDArray x, int k) {
        if (x.ndim() == 2) {
            return Views.diagonal(x, k);
        }
        if (x.ndim() != 1) {
            throw new IllegalArgumentException("Input must be 1- or 2-d.");
        }
        int n = x.size() + Math.abs(k);
        var matrix = new NDArray(x.type(), new double[new Shape(n, n).size()], new Shape(n, n));
        Elementwise.assign(Views.diagonal(matrix, k), x);
        return matrix;
    }

    private static NDArray empty(NDArray[] arrays, Shape shape) {
        var type = Arrays.stream(arrays).map(NDArray::type).reduce(Type.BOOL, Type::common);
        return new NDArray(type, new double[shape.size()], shape);
    }

    /// `x[:, from:to]`, the slice being that of `axis`.
    static Index[] range(int rank, int axis, int from, int to) {
        var index = new Index[rank];
        Arrays.fill(index, Slice.ALL);
        index[axis] = new Slice(from, to, null);
        return index;
    }

    /// Zeros around an array: as many before and behind each axis as `widths` says.
    static NDArray pad(NDArray x, int[][] widths, double value) {
        if (widths.length != x.ndim()) {
            throw new IllegalArgumentException("operands could not be broadcast together with remapped shapes [original->remapped]: ("
                    + widths.length + ",2)  and requested shape (" + x.ndim() + ",2)");
        }
        var dims = x.shape().dims();
        var inside = new Index[dims.length];
        for (int axis = 0; axis < dims.length; axis++) {
            int before = widths[axis][0];
            int behind = widths[axis][1];
            if (before < 0 || behind < 0) {
                throw new IllegalArgumentException("index can't contain negative values");
            }
            inside[axis] = new Slice(before, before + dims[axis], null);
            dims[axis] += before + behind;
        }
        var shape = new Shape(dims);
        var values = new double[shape.size()];
        if (value != 0) {
            Arrays.fill(values, value);
        }
        var padded = new NDArray(x.type(), values, shape);
        Elementwise.assign(Views.of(padded, inside), x);
        return padded;
    }
}
