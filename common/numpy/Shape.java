package common.numpy;

import java.util.Arrays;
import java.util.stream.Collectors;

/// The lengths of an array's axes, printed as Python prints a tuple: `(784, 50)`, `(784,)`, `()`.
public record Shape(int... dims) {
    static final int MAX_RANK = 6; // im2col (section 7.4.3) needs six axes

    /// Copies `dims`; throws IllegalArgumentException for a negative length or more than six axes.
    public Shape {
        dims = dims.clone();
        if (dims.length > MAX_RANK) {
            throw new IllegalArgumentException("an array has at most " + MAX_RANK + " axes, not " + dims.length);
        }
        long size = 1;
        for (int dim : dims) {
            if (dim < 0) {
                throw new IllegalArgumentException("negative dimensions are not allowed");
            }
            size *= dim;
            if (size > Integer.MAX_VALUE) {
                throw new IllegalArgumentException("shape " + tuple(dims, ", ") + " holds more than 2147483647 values");
            }
        }
    }

    /// Number of axes, 0 to 6.
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

    /// This shape with more axes behind: `(2, 3).plus(4)` is `(2, 3, 4)`.
    public Shape plus(int... more) {
        var longer = Arrays.copyOf(dims, dims.length + more.length);
        System.arraycopy(more, 0, longer, dims.length, more.length);
        return new Shape(longer);
    }

    /// `(1,).plus((2, 3))` is `(1, 2, 3)`.
    public Shape plus(Shape more) {
        return plus(more.dims);
    }

    /// The axis counted from 0; throws IllegalArgumentException where there is no such axis.
    int axis(int axis) {
        return axis(axis, dims.length);
    }

    static int axis(int axis, int rank) {
        return axis(axis, rank, "");
    }

    static int axis(int axis, int rank, String which) {
        int counted = axis < 0 ? axis + rank : axis;
        if (counted < 0 || counted >= rank) {
            throw new IllegalArgumentException(which + "axis " + axis + " is out of bounds for array of dimension " + rank);
        }
        return counted;
    }

    /// The place counted from 0 on one axis; throws IndexOutOfBoundsException where there is none.
    int place(long index, int axis) {
        long counted = index < 0 ? index + dims[axis] : index;
        if (counted < 0 || counted >= dims[axis]) {
            throw new IndexOutOfBoundsException(
                    "index " + index + " is out of bounds for axis " + axis + " with size " + dims[axis]);
        }
        return (int) counted;
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

    /// This shape with another length along one axis.
    Shape with(int axis, int length) {
        var changed = dims.clone();
        changed[axis] = length;
        return new Shape(changed);
    }

    /// This shape with one axis more, before the one of that number.
    Shape inserted(int axis, int length) {
        var longer = new int[dims.length + 1];
        System.arraycopy(dims, 0, longer, 0, axis);
        longer[axis] = length;
        System.arraycopy(dims, axis, longer, axis + 1, dims.length - axis);
        return new Shape(longer);
    }

    /// A shape of as many values, one of whose lengths may be given as -1.
    Shape reshaped(int... lengths) {
        var filled = lengths.clone();
        long known = 1;
        int open = -1;
        for (int axis = 0; axis < lengths.length; axis++) {
            if (lengths[axis] >= 0) {
                known *= lengths[axis];
            } else if (open == -1) {
                open = axis;
            } else {
                throw new IllegalArgumentException("can only specify one unknown dimension");
            }
        }
        if (open >= 0 && known > 0) {
            filled[open] = (int) (size() / known);
            known *= filled[open];
        }
        if (known != size() || open >= 0 && filled[open] < 0) {
            throw new IllegalArgumentException("cannot reshape array of size " + size() + " into shape " + asked(lengths));
        }
        return new Shape(filled);
    }

    /// NumPy's words for a shape with an open length: in front it is left out.
    private static String asked(int[] lengths) {
        int first = lengths.length > 0 && lengths[0] < 0 ? 1 : 0;
        var joined = Arrays.stream(lengths).skip(first).mapToObj(length -> length < 0 ? "newaxis" : "" + length).collect(Collectors.joining(","));
        return "(" + joined + (lengths.length == 1 && first == 0 ? ",)" : ")");
    }

    /// The axes counted from 0, each of which must come once.
    int[] permutation(int... axes) {
        if (axes.length != dims.length) {
            throw new IllegalArgumentException("axes don't match array");
        }
        int seen = 0; // a bit for each axis
        var counted = new int[axes.length];
        for (int i = 0; i < axes.length; i++) {
            counted[i] = axis(axes[i]);
            seen |= 1 << counted[i];
        }
        if (Integer.bitCount(seen) != axes.length) {
            throw new IllegalArgumentException("repeated axis in transpose");
        }
        return counted;
    }

    /// The shape that two arrays have together under NumPy's broadcasting: axes are matched from the last, and an
    /// axis of length 1 stretches. Throws IllegalArgumentException, naming both shapes, where they don't match.
    Shape broadcast(Shape other) {
        if (equals(other)) {
            return this;
        }
        if (!canMeet(other)) {
            throw mismatch("operands could not be broadcast together with shapes", this, other);
        }
        int rank = Math.max(rank(), other.rank());
        var together = new int[rank];
        for (int fromLast = 1; fromLast <= rank; fromLast++) {
            int a = fromLast <= rank() ? dims[rank() - fromLast] : 1;
            int b = fromLast <= other.rank() ? other.dims[other.rank() - fromLast] : 1;
            together[rank - fromLast] = a == 1 ? b : a;
        }
        return new Shape(together);
    }

    /// NumPy's words for shapes that don't go together, with the space at their end.
    static IllegalArgumentException mismatch(String words, Shape... shapes) {
        return new IllegalArgumentException(
                words + " " + Arrays.stream(shapes).map(shape -> shape.compact() + " ").collect(Collectors.joining()));
    }

    /// Whether `broadcast` accepts the two.
    boolean canMeet(Shape other) {
        for (int fromLast = 1; fromLast <= Math.min(rank(), other.rank()); fromLast++) {
            int a = dims[rank() - fromLast];
            int b = other.dims[other.rank() - fromLast];
            if (a != b && a != 1 && b != 1) {
                return false;
            }
        }
        return true;
    }

    /// Whether an array of this shape stretches to `whole`.
    boolean stretchesTo(Shape whole) {
        if (rank() > whole.rank()) {
            return false;
        }
        for (int fromLast = 1; fromLast <= rank(); fromLast++) {
            int length = dims[rank() - fromLast];
            if (length != 1 && length != whole.dims[whole.rank() - fromLast]) {
                return false;
            }
        }
        return true;
    }

    /// This shape without axes of length 1 in front: what may be assigned to fewer axes.
    Shape withoutLeadingOnes(int rank) {
        int extra = 0;
        while (dims.length - extra > rank && dims[extra] == 1) {
            extra++;
        }
        return extra == 0 ? this : new Shape(Arrays.copyOfRange(dims, extra, dims.length));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shape shape && Arrays.equals(dims, shape.dims);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(dims);
    }

    /// As NumPy's messages write it: `(784,50)`.
    String compact() {
        return tuple(dims, ",");
    }

    @Override
    public String toString() {
        return tuple(dims, ", ");
    }

    private static String tuple(int[] dims, String separator) {
        var joined = Arrays.stream(dims).mapToObj(Integer::toString).collect(Collectors.joining(separator));
        return dims.length == 1 ? "(" + joined + ",)" : "(" + joined + ")";
    }
}
