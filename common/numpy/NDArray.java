package common.numpy;

import java.util.function.DoubleUnaryOperator;

/// NumPy's array (section 1.5): `double` values in row-major order, rank 0 to 4.
///
/// The type is a tag for meaning and printing: integers stay integers under `add`, `sub`, `mul` and `dot`, `div` and
/// the functions give floats, comparisons give booleans. `get(int...)`, `slice`, `reshape`, `transpose` and `T` are
/// views, as in NumPy: what is written to them is written to the array they come from. Method names are those of
/// DJL's `NDArray`. Shapes that don't fit throw IllegalArgumentException with both shapes in its message.
public final class NDArray implements Index {

    /// What the values mean: it decides how they print and what arithmetic gives.
    public enum Type { FLOAT64, INT64, BOOL }

    private final Storage storage;
    private final int offset;
    private final Shape shape;
    private final int[] strides;
    private final Type type;

    private NDArray(Storage storage, int offset, Shape shape, int[] strides, Type type) {
        this.storage = storage;
        this.offset = offset;
        this.shape = shape;
        this.strides = strides;
        this.type = type;
    }

    /// Floats in row-major order; the array is wrapped, not copied.
    public NDArray(double[] values, int... shape) {
        this(Type.FLOAT64, values, new Shape(shape));
    }

    NDArray(Type type, double[] values, Shape shape) {
        this(new Storage.Doubles(values), 0, shape, shape.strides(), type);
        if (values.length != shape.size()) {
            throw new IllegalArgumentException(values.length + " values do not fill shape " + shape);
        }
    }

    /// Values of the given type in row-major order; the array is wrapped, not copied.
    public static NDArray of(Type type, double[] values, int... shape) {
        return new NDArray(type, values, new Shape(shape));
    }

    /// One number, rank 0.
    public static NDArray scalar(double value) {
        return new NDArray(new double[] {value});
    }

    static NDArray scalar(int value) {
        return of(Type.INT64, new double[] {value});
    }

    /// A read-only array over unsigned bytes, wrapped: an eighth of the memory that doubles would take. Pixel p reads as
    /// `(double) (p / 255f)` in 0..1 when normalized (the book's float32), as the integer p in 0..255 when not.
    public static NDArray pixels(byte[] pixels, boolean normalized, int... shape) {
        var dims = new Shape(shape);
        if (pixels.length != dims.size()) {
            throw new IllegalArgumentException(pixels.length + " pixels do not fill shape " + dims);
        }
        return new NDArray(new Storage.Pixels(pixels, normalized), 0, dims, dims.strides(),
                normalized ? Type.FLOAT64 : Type.INT64);
    }

    // Shape and single values

    /// Number of axes.
    public int ndim() {
        return shape.rank();
    }

    /// Number of values.
    public int size() {
        return shape.size();
    }

    public Shape shape() {
        return shape;
    }

    /// Length of one axis; a negative axis counts from the last.
    public int shape(int axis) {
        return shape.get(axis);
    }

    public Type type() {
        return type;
    }

    /// `x[i]`, `x[i, j]`: a view of what is left when the first axes are fixed. Negative indices count from the end.
    public NDArray get(int... index) {
        int rank = shape.rank() - index.length;
        var dims = new int[Math.max(rank, 0)];
        var steps = new int[dims.length];
        int start = offset + shape.offset(index, strides);
        for (int axis = 0; axis < rank; axis++) {
            dims[axis] = shape.get(index.length + axis);
            steps[axis] = strides[index.length + axis];
        }
        return new NDArray(storage, start, new Shape(dims), steps, type);
    }

    /// One value.
    public double getDouble(int... index) {
        return get(index).item();
    }

    /// One value as an `int`.
    public int getInt(int... index) {
        return (int) getDouble(index);
    }

    /// The one value of an array of size 1.
    public double item() {
        if (size() != 1) {
            throw new IllegalArgumentException("an array of shape " + shape + " is not a single number");
        }
        return storage.get(offset);
    }

    /// `x[i, j] = value`, or a whole row where fewer indices are given.
    public void set(double value, int... index) {
        set(scalar(value), index);
    }

    /// `x[i] = values`, broadcast.
    public void set(NDArray values, int... index) {
        Elementwise.assign(get(index), values);
    }

    /// `x[mask] = value` for a mask of this array's shape.
    public void setWhere(NDArray mask, double value) {
        Elementwise.assignWhere(this, mask, value);
    }

    // Rows

    /// `x[indices]` (rows by number) or `x[mask]` (rows, or single values for a mask of this shape): a copy. Images stay bytes.
    public NDArray get(NDArray indices) {
        return Selection.of(this, indices);
    }

    /// `x[from:to]`: a view of rows; bounds beyond the end are cut, as in Python.
    public NDArray slice(int from, int to) {
        int rows = shape.get(0);
        int first = Math.clamp(from < 0 ? from + rows : from, 0, rows);
        int last = Math.clamp(to < 0 ? to + rows : to, first, rows);
        var dims = shape.dims();
        dims[0] = last - first;
        return new NDArray(storage, offset + first * strides[0], new Shape(dims), strides, type);
    }

    // Other shapes of the same values

    /// The same values in another shape, one of whose lengths may be -1; a view, but for a transposed array.
    public NDArray reshape(int... dims) {
        var target = shape.reshaped(dims);
        var whole = isContiguous() ? this : copy();
        return new NDArray(whole.storage, whole.offset, target, target.strides(), type);
    }

    public NDArray flatten() {
        return reshape(-1).copy();
    }

    /// Axes in reverse order: for rank 2, rows and columns exchanged. A view; `dot` reads it without copying.
    public NDArray transpose() {
        var axes = new int[ndim()];
        for (int i = 0; i < axes.length; i++) {
            axes[i] = axes.length - 1 - i;
        }
        return transpose(axes);
    }

    /// Axes in the given order; a view.
    public NDArray transpose(int... axes) {
        var turned = shape.permuted(axes);
        var steps = new int[axes.length];
        for (int i = 0; i < axes.length; i++) {
            steps[i] = strides[shape.axis(axes[i])];
        }
        return new NDArray(storage, offset, turned, steps, type);
    }

    /// `x.T`
    public NDArray T() {
        return transpose();
    }

    /// A copy of its own; of images too, as doubles that can be written.
    public NDArray copy() {
        return new NDArray(type, toArray(), shape);
    }

    /// The same values under another type; to INT64 they are cut towards zero, to BOOL all but 0 is true.
    public NDArray asType(Type type) {
        return map(type, switch (type) {
            case FLOAT64 -> v -> v;
            case INT64 -> v -> (long) v;
            case BOOL -> v -> v != 0 ? 1 : 0;
        });
    }

    /// The values in row-major order, in an array of their own.
    public double[] toArray() {
        var out = new double[size()];
        Elementwise.read(this, out);
        return out;
    }

    // Arithmetic, broadcast as in NumPy

    public NDArray add(NDArray other) { return Elementwise.apply(Elementwise.Op.ADD, this, other); }
    public NDArray add(double other) { return add(scalar(other)); }
    public NDArray add(int other) { return add(scalar(other)); }
    public NDArray sub(NDArray other) { return Elementwise.apply(Elementwise.Op.SUB, this, other); }
    public NDArray sub(double other) { return sub(scalar(other)); }
    public NDArray sub(int other) { return sub(scalar(other)); }
    public NDArray mul(NDArray other) { return Elementwise.apply(Elementwise.Op.MUL, this, other); }
    public NDArray mul(double other) { return mul(scalar(other)); }
    public NDArray mul(int other) { return mul(scalar(other)); }
    public NDArray div(NDArray other) { return Elementwise.apply(Elementwise.Op.DIV, this, other); }
    public NDArray div(double other) { return div(scalar(other)); }
    public NDArray pow(NDArray other) { return Elementwise.apply(Elementwise.Op.POW, this, other); }
    public NDArray pow(double other) { return pow(scalar(other)); }
    public NDArray pow(int other) { return pow(scalar(other)); }
    public NDArray neg() { return map(type, v -> type == Type.INT64 ? 0 - v : -v); }

    /// `x += other` and its like write to this array and return it.
    public NDArray addi(NDArray other) { return Elementwise.applyInPlace(Elementwise.Op.ADD, this, other); }
    public NDArray addi(double other) { return addi(scalar(other)); }
    public NDArray subi(NDArray other) { return Elementwise.applyInPlace(Elementwise.Op.SUB, this, other); }
    public NDArray subi(double other) { return subi(scalar(other)); }
    public NDArray muli(NDArray other) { return Elementwise.applyInPlace(Elementwise.Op.MUL, this, other); }
    public NDArray muli(double other) { return muli(scalar(other)); }
    public NDArray divi(NDArray other) { return Elementwise.applyInPlace(Elementwise.Op.DIV, this, other); }
    public NDArray divi(double other) { return divi(scalar(other)); }

    /// Comparisons give booleans.
    public NDArray gt(NDArray other) { return Elementwise.apply(Elementwise.Op.GT, this, other); }
    public NDArray gt(double other) { return gt(scalar(other)); }
    public NDArray gte(NDArray other) { return Elementwise.apply(Elementwise.Op.GTE, this, other); }
    public NDArray gte(double other) { return gte(scalar(other)); }
    public NDArray lt(NDArray other) { return Elementwise.apply(Elementwise.Op.LT, this, other); }
    public NDArray lt(double other) { return lt(scalar(other)); }
    public NDArray lte(NDArray other) { return Elementwise.apply(Elementwise.Op.LTE, this, other); }
    public NDArray lte(double other) { return lte(scalar(other)); }
    public NDArray eq(NDArray other) { return Elementwise.apply(Elementwise.Op.EQ, this, other); }
    public NDArray eq(double other) { return eq(scalar(other)); }
    public NDArray neq(NDArray other) { return Elementwise.apply(Elementwise.Op.NEQ, this, other); }
    public NDArray neq(double other) { return neq(scalar(other)); }

    public NDArray abs() { return map(type, Math::abs); }
    public NDArray exp() { return np.exp(this); }
    public NDArray log() { return np.log(this); }
    public NDArray sqrt() { return np.sqrt(this); }

    /// The function applied to each value; floats.
    public NDArray map(DoubleUnaryOperator function) {
        return map(Type.FLOAT64, function);
    }

    NDArray map(Type type, DoubleUnaryOperator function) {
        var out = toArray();
        for (int i = 0; i < out.length; i++) {
            out[i] = function.applyAsDouble(out[i]);
        }
        return new NDArray(type, out, shape);
    }

    // Sums and extremes: of all values as a number, along an axis as an array

    public double sum() { return Reductions.sum(values(), 0, size()); }
    public double mean() { return sum() / size(); }
    public double max() { return Reductions.max(this); }
    public double min() { return -Reductions.max(neg()); }
    public NDArray sum(int axis) { return Reductions.sum(this, shape.axis(axis)); }
    public NDArray mean(int axis) { return sum(axis).div(shape.get(axis)); }
    public NDArray max(int axis) { return Reductions.max(this, shape.axis(axis)); }
    public NDArray min(int axis) { return neg().max(axis).neg(); }

    /// Row-major index of the first greatest value.
    public int argMax() { return Reductions.argMax(reshape(1, -1), 1).getInt(0); }

    /// Index of the first greatest value along an axis.
    public NDArray argMax(int axis) { return Reductions.argMax(this, shape.axis(axis)); }

    /// The product of section 3.3: vectors (n,)·(n,) -> (), (m, n)·(n,) -> (m,), (n,)·(n, k) -> (k,), matrices (m, n)·(n, k) -> (m, k).
    public NDArray dot(NDArray other) {
        return Product.dot(this, other);
    }

    /// `x += a.dot(b)` without making the product, for the transpose a (m, k) of a batch of few rows and b (k, n), x being
    /// (m, n): where a's rows are all zeros, x's are not touched.
    public NDArray addDot(NDArray a, NDArray b) {
        Product.add(this, a, b);
        return this;
    }

    /// Python's `str`.
    @Override
    public String toString() {
        return NumpyPrint.str(this);
    }

    // For the other classes of this floor

    public Storage storage() {
        return storage;
    }

    int offset() {
        return offset;
    }

    int stride(int axis) {
        return strides[axis];
    }

    public boolean isContiguous() {
        int step = 1;
        for (int axis = ndim() - 1; axis >= 0; axis--) {
            if (shape.get(axis) != 1 && strides[axis] != step) {
                return false;
            }
            step *= shape.get(axis);
        }
        return true;
    }

    /// The values in row-major order: the array's own where it holds just them, so not for writing; else a copy.
    public double[] values() {
        return storage instanceof Storage.Doubles(var values) && isContiguous() && values.length == size() ? values : toArray();
    }
}
