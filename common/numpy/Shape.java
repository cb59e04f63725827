package common.numpy;

import java.util.Arrays;
import java.util.stream.Collectors;

/// The lengths of an array's axes, printed as Python prints a tuple: `(784, 50)`, `(784,)`, `()`.
public record Shape(int... dims) {

    /// Copies `dims`; throws IllegalArgumentException for a negative length or more than four axes.
    public Shape {
        dims = dims.clone();
        if (dims.length > 4) {
            throw new IllegalArgumentException("an array has at most 4 axes, not " + dims.length);
        }
        long size = 1;
        for (int dim : dims) {
            if (dim < 0) {
                throw new IllegalArgumentException("negative length in shape " + tuple(dims));
            }
            size *= dim;
            if (size > Integer.MAX_VALUE) {
                throw new IllegalArgumentException("shape " + tuple(dims) + " holds more than 2147483647 values");
            }
        }
    }

    /// Number of axes, 0 to 4.
    public int rank() {
        return dims.length;
    }

    /// Length of one axis; a negative axis counts from the last.
    public int get(int axis) {
        return dims[axis(axis)];
    }

    /// Number of values: the product of the lengths, 1 for rank 0.
    public int size() {
        int size = 1;
        for (int dim : dims) {
            size *= dim;
        }
        return size;
    }

    @Override
    public int[] dims() {
        return dims.clone();
    }

    /// The axis counted from 0; throws IllegalArgumentException where there is no such axis.
    int axis(int axis) {
        int counted = axis < 0 ? axis + dims.length : axis;
        if (counted < 0 || counted >= dims.length) {
            throw new IllegalArgumentException("axis " + axis + " is out of bounds for shape " + this);
        }
        return counted;
    }

    /// The steps, in values, between neighbours along each axis of a row-major array of this shape.
    int[] strides() {
        var strides = new int[dims.length];
        int step = 1;
        for (int axis = dims.length - 1; axis >= 0; axis--) {
            strides[axis] = step;
            step *= dims[axis];
        }
        return strides;
    }

    /// How far from the first value the one at `index` (or the first of those below it) lies; negative indices count from the end.
    int offset(int[] index, int[] strides) {
        if (index.length > dims.length) {
            throw new IllegalArgumentException("too many indices for shape " + this + ": " + index.length);
        }
        int offset = 0;
        for (int axis = 0; axis < index.length; axis++) {
            int i = index[axis] < 0 ? index[axis] + dims[axis] : index[axis];
            if (i < 0 || i >= dims[axis]) {
                throw new IndexOutOfBoundsException("index " + index[axis] + " is out of bounds for axis " + axis + " of shape " + this);
            }
            offset += i * strides[axis];
        }
        return offset;
    }

    /// This shape with one axis left out.
    Shape without(int axis) {
        var left = new int[dims.length - 1];
        for (int i = 0, j = 0; i < dims.length; i++) {
            if (i != axis) {
                left[j++] = dims[i];
            }
        }
        return new Shape(left);
    }

    /// A shape of as many values, one of whose lengths may be given as -1.
    Shape reshaped(int... lengths) {
        var filled = lengths.clone();
        int known = 1;
        int open = -1;
        for (int axis = 0; axis < lengths.length; axis++) {
            if (lengths[axis] != -1) {
                known *= lengths[axis];
            } else if (open == -1) {
                open = axis;
            } else {
                throw new IllegalArgumentException("only one length may be -1");
            }
        }
        if (open >= 0) {
            filled[open] = known == 0 ? 0 : size() / known;
        }
        var shape = new Shape(filled);
        if (shape.size() != size()) {
            throw new IllegalArgumentException("cannot reshape array of shape " + this + " into shape " + shape);
        }
        return shape;
    }

    /// This shape's lengths in the order of `axes`, each of which must come once.
    Shape permuted(int... axes) {
        var lengths = new int[axes.length];
        int seen = 0; // a bit for each axis
        for (int i = 0; i < axes.length; i++) {
            lengths[i] = get(axes[i]);
            seen |= 1 << axis(axes[i]);
        }
        if (axes.length != dims.length || Integer.bitCount(seen) != axes.length) {
            throw new IllegalArgumentException("axes " + tuple(axes) + " don't match shape " + this);
        }
        return new Shape(lengths);
    }

    /// The shape that two arrays have together under NumPy's broadcasting: axes are matched from the last, and an
    /// axis of length 1 stretches. Throws IllegalArgumentException, naming both shapes, where they don't match.
    Shape broadcast(Shape other) {
        int rank = Math.max(rank(), other.rank());
        var dims = new int[rank];
        for (int fromLast = 1; fromLast <= rank; fromLast++) {
            int a = fromLast <= rank() ? this.dims[rank() - fromLast] : 1;
            int b = fromLast <= other.rank() ? other.dims[other.rank() - fromLast] : 1;
            if (a != b && a != 1 && b != 1) {
                throw new IllegalArgumentException(
                        "operands could not be broadcast together with shapes " + this + " " + other);
            }
            dims[rank - fromLast] = a == 1 ? b : a;
        }
        return new Shape(dims);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shape shape && Arrays.equals(dims, shape.dims);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(dims);
    }

    @Override
    public String toString() {
        return tuple(dims);
    }

    private static String tuple(int[] dims) {
        var joined = Arrays.stream(dims).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        return dims.length == 1 ? "(" + joined + ",)" : "(" + joined + ")";
    }
}
