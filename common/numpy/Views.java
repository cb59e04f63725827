package common.numpy;

import java.util.Arrays;

/// Other arrays over the same values: what NumPy gives without copying.
final class Views {

    private Views() {}

    /// The first axes fixed.
    static NDArray at(NDArray x, int... index) {
        if (index.length > x.ndim()) {
            throw tooMany(x, index.length);
        }
        int start = x.offset();
        for (int axis = 0; axis < index.length; axis++) {
            start += x.shape().place(index[axis], axis) * x.stride(axis);
        }
        var dims = Arrays.copyOfRange(x.shape().dims(), index.length, x.ndim());
        return x.view(start, new Shape(dims), Arrays.copyOfRange(x.strides(), index.length, x.ndim()));
    }

    static IndexOutOfBoundsException tooMany(NDArray x, int indices) {
        return new IndexOutOfBoundsException("too many indices for array: array is " + x.ndim() + "-dimensional, but "
                + indices + " were indexed");
    }

    /// Slices, and numbers whose axes go away.
    static NDArray of(NDArray x, Index[] index) {
        if (index.length > x.ndim() && !(x.ndim() == 0 && Arrays.stream(index).allMatch(Slice.ALL::equals))) { // x[...] of one number
            throw tooMany(x, index.length);
        }
        int start = x.offset();
        var dims = new int[x.ndim()];
        var steps = new int[x.ndim()];
        int left = 0;
        for (int axis = 0; axis < x.ndim(); axis++) {
            int length = x.shape(axis);
            int step = x.stride(axis);
            switch (axis < index.length ? index[axis] : Slice.ALL) {
                case Point(int at) -> start += x.shape().place(at, axis) * step;
                case Slice slice -> {
                    dims[left] = slice.length(length);
                    steps[left++] = step * slice.by();
                    start += dims[left - 1] == 0 ? 0 : slice.first(length) * step;
                }
                case NDArray _ -> throw new AssertionError("arrays of numbers select copies");
            }
        }
        return x.view(start, new Shape(Arrays.copyOf(dims, left)), Arrays.copyOf(steps, left));
    }

    /// The same values in another shape, by steps where they allow it; else a copy.
    static NDArray reshape(NDArray x, Shape target) {
        var strides = x.isContiguous() ? target.strides() : strides(x, target);
        if (strides != null) {
            return x.view(x.offset(), target, strides);
        }
        var whole = x.rowMajor();
        return whole.view(0, target, target.strides());
    }

    /// The strides by which x's values are walked over in another shape, or null where there are none: axes are matched in
    /// groups of as many values, each of which must lie evenly.
    private static int[] strides(NDArray x, Shape target) {
        if (x.size() == 0) {
            return target.strides();
        }
        var from = Arrays.stream(x.axes()).filter(axis -> x.shape(axis) != 1).toArray();
        var strides = new int[target.rank()];
        int old = 0;
        int made = 0;
        while (old < from.length) {
            int first = old;
            int start = made;
            long have = x.shape(from[old++]);
            long want = target.get(made++);
            while (have != want) {
                if (have < want) {
                    have *= x.shape(from[old++]);
                } else {
                    want *= target.get(made++);
                }
            }
            for (int i = first; i + 1 < old; i++) {
                if (x.stride(from[i]) != x.shape(from[i + 1]) * x.stride(from[i + 1])) {
                    return null;
                }
            }
            int step = x.stride(from[old - 1]);
            for (int axis = made - 1; axis >= start; axis--) {
                strides[axis] = step;
                step *= target.get(axis);
            }
        }
        for (; made < strides.length; made++) {
            strides[made] = 1; // only axes of length 1 are left
        }
        return strides;
    }

    static NDArray transpose(NDArray x, int[] axes) {
        var order = x.shape().permutation(axes);
        var dims = new int[order.length];
        var steps = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            dims[i] = x.shape(order[i]);
            steps[i] = x.stride(order[i]);
        }
        return x.view(x.offset(), new Shape(dims), steps);
    }

    /// Without an axis of length 1.
    static NDArray without(NDArray x, int axis) {
        var steps = new int[x.ndim() - 1];
        for (int i = 0, to = 0; i < x.ndim(); i++) {
            if (i != axis) {
                steps[to++] = x.stride(i);
            }
        }
        return x.view(x.offset(), x.shape().without(axis), steps);
    }

    /// With an axis of length 1 more, before the one of that number.
    static NDArray with(NDArray x, int axis) {
        var steps = new int[x.ndim() + 1];
        System.arraycopy(x.strides(), 0, steps, 0, axis);
        System.arraycopy(x.strides(), axis, steps, axis + 1, x.ndim() - axis);
        return x.view(x.offset(), x.shape().inserted(axis, 1), steps);
    }

    /// Without the axes of length 1.
    static NDArray squeeze(NDArray x) {
        var squeezed = x;
        for (int axis = x.ndim() - 1; axis >= 0; axis--) {
            squeezed = x.shape(axis) == 1 ? without(squeezed, axis) : squeezed;
        }
        return squeezed;
    }

    static NDArray squeeze(NDArray x, int along) {
        int axis = x.shape().axis(along);
        if (x.shape(axis) != 1) {
            throw new IllegalArgumentException("cannot select an axis to squeeze out which has size not equal to one");
        }
        return without(x, axis);
    }

    /// The values x[i, i + k] of a matrix.
    static NDArray diagonal(NDArray x, int k) {
        int row = Math.max(0, -k);
        int column = Math.max(0, k);
        int length = Math.max(0, Math.min(x.shape(0) - row, x.shape(1) - column));
        int start = length == 0 ? x.offset() : x.offset() + row * x.stride(0) + column * x.stride(1);
        return x.view(start, new Shape(length), new int[] {x.stride(0) + x.stride(1)});
    }

    /// The axes in reverse order.
    static NDArray transpose(NDArray x) {
        int[] axes = x.axes();
        for (int i = 0; i < axes.length; i++) {
            axes[i] = axes.length - 1 - i;
        }
        return transpose(x, axes);
    }

    /// Two axes exchanged.
    static NDArray swap(NDArray x, int a, int b) {
        var axes = x.axes();
        int first = Shape.axis(a, x.ndim(), "axis1: ");
        int second = Shape.axis(b, x.ndim(), "axis2: ");
        axes[first] = second;
        axes[second] = first;
        return transpose(x, axes);
    }

    /// Repeated along axes of length 1, and along new ones in front; not to be written to.
    static NDArray broadcast(NDArray x, Shape shape) {
        if (!x.shape().stretchesTo(shape)) {
            throw new IllegalArgumentException(x.ndim() > shape.rank() ? "input operand has more dimensions than allowed by the axis remapping"
                    : "operands could not be broadcast together with remapped shapes [original->remapped]: " + x.shape().compact()
                            + "  and requested shape " + shape.compact());
        }
        return x.view(x.offset(), shape, x.stridesOver(shape));
    }
}
