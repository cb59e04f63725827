package common.numpy;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/// NumPy's array (section 1.5): numbers of 64 bits along 0 to 6 axes.
///
/// The type is a tag for meaning and printing: integers stay integers under `add`, `sub`, `mul` and `dot`, `div` and
/// the functions give floats, comparisons give booleans. `get` of numbers and slices, `reshape`, `transpose` and `T` are
/// views, as in NumPy: what is written to them is written to the array they come from; `get` of masks and of arrays of
/// numbers is a copy. Method names are those of DJL's `NDArray`. What doesn't fit throws IllegalArgumentException or
/// IndexOutOfBoundsException, in NumPy's words.
public final class NDArray implements Arithmetic, Arrangement, Indexing, Statistics, Index {

    /// What the values mean: it decides how they print and what arithmetic gives.
    public enum Type {
        FLOAT64, INT64, BOOL;

        /// The type that holds the values of both.
        static Type common(Type a, Type b) {
            return a == FLOAT64 || b == FLOAT64 ? FLOAT64 : a == INT64 || b == INT64 ? INT64 : BOOL;
        }

        /// A float as this type holds it; throws IllegalArgumentException for NaN and infinities among integers.
        double fit(double value) {
            return switch (this) {
                case FLOAT64 -> value;
                case INT64 -> Whole.of(value);
                case BOOL -> value != 0 ? 1 : 0;
            };
        }

        String dtype() {
            return "dtype('" + this + "')";
        }

        /// NumPy's name: `int64`.
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int LARGE = 1024; // values from which a copy is worth putting off

    private final Storage storage;
    private final int offset;
    private final Shape shape;
    private final int[] strides;
    private final Type type;

    NDArray(Storage storage, int offset, Shape shape, int[] strides, Type type) {
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

    /// Length of each axis.
    public Shape shape() {
        return shape;
    }

    /// Length of one axis; a negative axis counts from the last.
    public int shape(int axis) {
        return shape.get(axis);
    }

    /// What the values are: floats, integers or booleans.
    public Type type() {
        return type;
    }

    /// The one value of an array of size 1.
    public double item() {
        if (size() != 1) {
            throw new IllegalArgumentException("can only convert an array of size 1 to a Python scalar");
        }
        return storage.get(offset);
    }

    /// A copy of its own, in row-major order (but images (N, C, H, W) stay as convolutions leave them); of pixels too, as
    /// doubles that can be written. Larger ones are made when either is written to.
    public NDArray copy() {
        var many = ManyRows.of(this);
        if (many != null) {
            return new NDArray(new Storage.Doubles(many), 0, shape, strides, type);
        }
        return size() >= LARGE && (isContiguous() || ndim() == 4) && isWhole()
                ? new NDArray(((Storage.Doubles) storage).share(), 0, shape, strides, type) : rowMajor();
    }

    /// A copy in row-major order.
    NDArray rowMajor() {
        return new NDArray(type, toArray(), shape);
    }

    /// A copy under another type; to INT64 values are cut towards zero (IllegalArgumentException for NaN and infinities),
    /// to BOOL all but 0 is true.
    public NDArray astype(Type type) {
        return this.type == type || type == Type.FLOAT64 ? Elementwise.copy(this).as(type) : Elementwise.map(type, this, type::fit);
    }

    /// A copy rounded to numbers of fewer bits, which are kept as floats or integers of 64.
    public NDArray astype(Narrow type) {
        return Elementwise.map(type.type, this, type::round);
    }

    /// The values in row-major order, in an array of their own.
    public double[] toArray() {
        var out = new double[size()];
        Elementwise.read(this, out);
        return out;
    }

    /// The function applied to each value; floats.
    public NDArray map(DoubleUnaryOperator function) {
        return Elementwise.map(Type.FLOAT64, this, function);
    }

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

    // For the other classes of this room

    /// What holds the values.
    public Storage storage() {
        return storage;
    }

    int offset() {
        return offset;
    }

    int stride(int axis) {
        return strides[axis];
    }

    /// Not to be written to.
    int[] strides() {
        return strides;
    }

    /// The numbers of the axes: 0, 1, …
    int[] axes() {
        var axes = new int[ndim()];
        Arrays.setAll(axes, i -> i);
        return axes;
    }

    /// Strides along the axes of a shape that this array stretches to: 0 where it repeats.
    int[] stridesOver(Shape whole) {
        if (whole.rank() == shape.rank() && whole.equals(shape)) {
            return strides;
        }
        var stretched = new int[whole.rank()];
        for (int axis = 0, to = whole.rank() - ndim(); axis < ndim(); axis++, to++) {
            stretched[to] = shape.get(axis) == 1 ? 0 : strides[axis];
        }
        return stretched;
    }

    /// Another array over the same storage.
    NDArray view(int offset, Shape shape, int[] strides) {
        return new NDArray(storage, offset, shape, strides, type);
    }

    /// The same values under another type, which they must fit.
    NDArray as(Type type) {
        return new NDArray(storage, offset, shape, strides, type);
    }

    /// An array that lies in another storage as this one does in its own.
    NDArray over(Storage storage, Type type) {
        return new NDArray(storage, offset, shape, strides, type);
    }

    NDArray astypeIfOther(Type type) {
        return this.type == type ? this : astype(type);
    }

    /// This array, or, of images, a copy as doubles.
    NDArray asDoubles() {
        return storage instanceof Storage.Pixels ? rowMajor() : this;
    }

    /// The storage of an array of doubles, for reading.
    double[] readable() {
        return ((Storage.Doubles) storage).readable();
    }

    /// Whether writing to this array may change the other's values while they are still to be read: they share a storage
    /// and do not lie value on value.
    boolean overlaps(NDArray other) {
        return storage == other.storage
                && !(offset == other.offset && shape.equals(other.shape) && Arrays.equals(strides, other.strides));
    }

    /// Whether the values lie row by row, one after the other.
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

    /// Whether it has all values of its storage, of numbers, each once: in whatever order.
    boolean isWhole() {
        return offset == 0 && storage instanceof Storage.Doubles doubles && doubles.length() == size()
                && (isContiguous() || Arrays.equals(strides, Walk.strides(Walk.order(new int[][] {strides}, shape), shape)));
    }

    /// Whether each value of the other, of the same shape, lies at the same place in a storage of its own.
    boolean liesAs(NDArray other) {
        return isWhole() && other.isWhole() && shape.equals(other.shape) && Arrays.equals(strides, other.strides);
    }

    /// The values in row-major order, for reading alone: the array's own where its storage holds just them, else a copy.
    public double[] values() {
        return storage instanceof Storage.Doubles doubles && isContiguous() && doubles.readable().length == size()
                ? doubles.readable() : toArray();
    }
}
