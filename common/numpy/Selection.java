package common.numpy;

import common.numpy.NDArray.Type;
import java.util.Arrays;

/// Indexing by arrays of numbers and by masks: `x[batch_mask]`, `x[t == 5]`, `y[np.arange(n), t]`. What is selected is a
/// copy; images stay bytes.
final class Selection {
    private final NDArray array;
    private final Shape shape; // of what is selected
    private final int[] starts; // where in the storage each run of selected values begins
    private final int width; // values in a run, one after the other

    private Selection(NDArray array, Index[] given) {
        this.array = array;
        var index = expanded(array, given);
        int first = -1;
        int last = -1;
        int arrays = 0;
        Shape together = new Shape();
        for (int axis = 0; axis < index.length; axis++) {
            if (index[axis] instanceof NDArray numbers) {
                first = first < 0 ? axis : first;
                last = axis;
                arrays++;
                together = together(index, together, numbers.shape());
            }
        }
        int place = last - first + 1 == arrays ? first : 0; // arrays apart from each other: their axes come first, as in NumPy

        var places = new int[together.size()];
        for (int axis = first; axis <= last; axis++) {
            if (index[axis] instanceof NDArray numbers) {
                addPlaces(places, axis, numbers, together);
            }
        }

        int inner = 1;
        int runsOver = index.length; // axes from here on lie one after the other
        while (runsOver > Math.max(last + 1, 0) && index[runsOver - 1].equals(Slice.ALL)
                && (array.stride(runsOver - 1) == inner || array.shape(runsOver - 1) == 1)) {
            inner *= array.shape(--runsOver);
        }
        width = inner;

        var dims = new Shape();
        var at = new int[] {array.offset()};
        for (int axis = 0; axis < index.length; axis++) {
            if (axis == place) {
                dims = dims.plus(together);
                at = spread(at, places);
            }
            if (index[axis] instanceof Slice slice) {
                int length = slice.length(array.shape(axis));
                dims = dims.plus(length);
                if (axis < runsOver) {
                    at = spread(at, slice, axis, length);
                }
            }
        }
        shape = dims;
        starts = at;
    }

    /// Whether these indices select a view.
    static boolean isView(Index[] index) {
        for (var each : index) {
            if (each instanceof NDArray) {
                return false;
            }
        }
        return true;
    }

    static NDArray of(NDArray array, Index... index) {
        return new Selection(array, index).read();
    }

    /// `array[index] = values`
    static void assign(NDArray array, Index[] index, NDArray values) {
        var oneInRow = OneInRow.of(array, index, values);
        if (oneInRow.isPresent()) {
            ((Storage.Doubles) array.storage()).become(oneInRow.get());
            return;
        }
        var selection = new Selection(array, index);
        var target = selection.shape;
        var shape = values.shape().withoutLeadingOnes(target.rank());
        boolean byMask = index.length == 1 && index[0] instanceof NDArray mask && mask.type() == Type.BOOL && mask.ndim() == array.ndim();
        if (byMask && values.ndim() > 1) {
            throw new IllegalArgumentException("NumPy boolean array indexing assignment requires a 0 or 1-dimensional input, input has "
                    + values.ndim() + " dimensions");
        }
        if (!shape.stretchesTo(target)) {
            throw new IllegalArgumentException(byMask
                    ? "NumPy boolean array indexing assignment cannot assign " + values.size() + " input values to the "
                            + target.size() + " output values where the mask is true"
                    : "shape mismatch: value array of shape " + values.shape().compact()
                            + " could not be broadcast to indexing result of shape " + target.compact());
        }
        selection.write(Views.broadcast(values.astypeIfOther(array.type()).reshape(shape), target).toArray());
    }

    /// Whether x[mask] = value can be written value by value, both lying alike.
    static boolean isMaskOf(NDArray array, NDArray mask) {
        return mask.type() == Type.BOOL && mask.shape().equals(array.shape())
                && (array.isContiguous() && mask.isContiguous() || array.liesAs(mask));
    }

    static void fill(NDArray array, NDArray mask, double value) {
        if (ManyRows.choose(array, mask, value) || Clipped.choose(array, mask, value)) {
            return;
        }
        if (array.liesAs(mask) && Flags.of(mask).orElse(null) instanceof Flags flags) {
            if (Folded.choose(array, flags, value) || Unpooled.choose(array, flags, value)) {
                return;
            }
            var change = ((Storage.Doubles) array.storage()).change();
            flags.choose(value, change.from(), change.to(), 0);
            return;
        }
        var out = array.storage().writable();
        var chosen = mask.isContiguous() ? mask.values() : mask.readable();
        int start = array.offset();
        for (int i = 0; i < chosen.length; i++) {
            out[start + i] = Op.choose(chosen[i] != 0, value, out[start + i]);
        }
    }

    private NDArray read() {
        return switch (array.storage()) {
            case Storage.Doubles doubles ->
                    new NDArray(array.type(), gather(doubles.readable(), new double[starts.length * width]), shape);
            case Storage.Pixels images -> new NDArray(images.rows(starts, width), 0, shape, shape.strides(), array.type());
        };
    }

    private double[] gather(double[] from, double[] to) {
        for (int i = 0; i < starts.length; i++) {
            System.arraycopy(from, starts[i], to, i * width, width);
        }
        return to;
    }

    private void write(double[] values) {
        var out = array.storage().writable();
        for (int i = 0; i < starts.length; i++) {
            System.arraycopy(values, i * width, out, starts[i], width);
        }
    }

    /// One index for each axis: masks as the numbers of what is true, numbers among arrays as arrays, what is left out as `all`.
    private static Index[] expanded(NDArray array, Index[] given) {
        var index = new Index[Shape.MAX_RANK + given.length];
        int axis = 0;
        for (var each : given) {
            switch (each) {
                case NDArray mask when mask.type() == Type.BOOL -> {
                    int rank = Math.max(mask.ndim(), 1);
                    if (axis + mask.ndim() > array.ndim()) {
                        throw Views.tooMany(array, axis + rank);
                    }
                    for (var numbers : numbersOfTrue(array, axis, mask)) {
                        index[axis++] = numbers;
                    }
                }
                case NDArray numbers when numbers.type() == Type.INT64 -> index[axis++] = numbers;
                case NDArray _ -> throw new IndexOutOfBoundsException("arrays used as indices must be of integer (or boolean) type");
                case Point(int at) -> index[axis++] = NDArray.scalar(at);
                case Slice slice -> index[axis++] = slice;
            }
        }
        if (axis > array.ndim()) {
            throw Views.tooMany(array, axis);
        }
        Arrays.fill(index, axis, index.length, Slice.ALL);
        return Arrays.copyOf(index, array.ndim());
    }

    /// `mask.nonzero()`: for each axis of the mask the places of what is true.
    private static NDArray[] numbersOfTrue(NDArray array, int axis, NDArray mask) {
        for (int i = 0; i < mask.ndim(); i++) {
            if (mask.shape(i) != array.shape(axis + i)) {
                throw new IndexOutOfBoundsException("boolean index did not match indexed array along dimension " + (axis + i)
                        + "; dimension is " + array.shape(axis + i) + " but corresponding boolean dimension is " + mask.shape(i));
            }
        }
        return nonzero(mask);
    }

    /// For each axis the places of the values that are not 0.
    static NDArray[] nonzero(NDArray x) {
        var values = x.values();
        int count = 0;
        for (double value : values) {
            count += value != 0 ? 1 : 0;
        }
        var numbers = new double[x.ndim()][count];
        for (int i = 0, found = 0; i < values.length; i++) {
            if (values[i] != 0) {
                for (int axis = x.ndim() - 1, rest = i; axis >= 0; rest /= x.shape(axis--)) {
                    numbers[axis][found] = rest % x.shape(axis);
                }
                found++;
            }
        }
        return Arrays.stream(numbers).map(each -> NDArray.of(Type.INT64, each, each.length)).toArray(NDArray[]::new);
    }

    private static Shape together(Index[] index, Shape so, Shape more) {
        if (!so.canMeet(more)) {
            throw new IndexOutOfBoundsException(Shape.mismatch("shape mismatch: indexing arrays could not be broadcast together with shapes",
                    Arrays.stream(index).filter(NDArray.class::isInstance).map(each -> ((NDArray) each).shape()).toArray(Shape[]::new)).getMessage());
        }
        return so.broadcast(more);
    }

    private void addPlaces(int[] places, int axis, NDArray numbers, Shape together) {
        var values = numbers.shape().equals(together) ? numbers.values() : Views.broadcast(numbers, together).toArray();
        var shape = array.shape();
        int stride = array.stride(axis);
        for (int i = 0; i < places.length; i++) {
            places[i] += shape.place((long) values[i], axis) * stride;
        }
    }

    private int[] spread(int[] at, Slice slice, int axis, int length) {
        var places = new int[length];
        for (int i = 0; i < length; i++) {
            places[i] = (slice.first(array.shape(axis)) + i * slice.by()) * array.stride(axis);
        }
        return spread(at, places);
    }

    /// Each of the places counted from each of those so far.
    private static int[] spread(int[] at, int[] places) {
        var spread = new int[at.length * places.length];
        for (int i = 0, to = 0; i < at.length; i++) {
            for (int place : places) {
                spread[to++] = at[i] + place;
            }
        }
        return spread;
    }
}
