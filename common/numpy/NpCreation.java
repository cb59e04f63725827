package common.numpy;

import common.numpy.NDArray.Type;
import java.util.Arrays;
import java.util.Collection;

/// `np`, first part: making arrays.
abstract class NpCreation {

    NpCreation() {}

    /// Types for `x.astype(np.int64)` and `np.array(mask, np.int64)`.
    public static final Type int64 = Type.INT64, float64 = Type.FLOAT64, bool = Type.BOOL;

    /// Types of fewer bits: `x.astype(np.float16)` rounds to them, and the values go on as float64 (uint8's as int64).
    public static final Narrow float16 = Narrow.FLOAT16, float32 = Narrow.FLOAT32, uint8 = Narrow.UINT8;

    public static final double pi = Math.PI, e = Math.E, inf = Double.POSITIVE_INFINITY, nan = Double.NaN;

    /// `keepdims=True`: `np.sum(x, -1, keepdims)`.
    private static final int MANY = 1 << 16; // zeros

    public static final boolean keepdims = true;

    /// Floats, rank 1.
    public static NDArray array(double... values) {
        return new NDArray(values.clone(), values.length);
    }

    /// Integers, rank 1.
    public static NDArray array(int... values) {
        return NDArray.of(Type.INT64, Arrays.stream(values).asDoubleStream().toArray(), values.length);
    }

    /// Booleans, rank 1.
    public static NDArray array(boolean... values) {
        var truth = new double[values.length];
        Arrays.setAll(truth, i -> values[i] ? 1 : 0);
        return NDArray.of(Type.BOOL, truth, truth.length);
    }

    /// Integers, rank 1; ArithmeticException beyond 2^53.
    public static NDArray array(long... values) {
        return FromJava.array(values);
    }

    /// Floats of 32 bits, rank 1.
    public static NDArray array(float... values) {
        return FromJava.array(values);
    }

    /// No values, as of an empty list.
    public static NDArray array() {
        return zeros(0);
    }

    /// Floats, rank 2; throws IllegalArgumentException unless all rows are of one length.
    public static NDArray array(double[]... rows) {
        return FromJava.array(rows);
    }

    /// Floats, rank 3.
    public static NDArray array(double[][]... matrices) {
        return FromJava.array(matrices);
    }

    /// Integers, rank 2; throws IllegalArgumentException unless all rows are of one length.
    public static NDArray array(int[]... rows) {
        return FromJava.array(rows);
    }

    /// Integers, rank 3.
    public static NDArray array(int[][]... matrices) {
        return FromJava.array(matrices);
    }

    /// Booleans, rank 2.
    public static NDArray array(boolean[]... rows) {
        return FromJava.array(rows);
    }

    /// `Double[]`, `Integer[]`, `Long[]`, `Boolean[]`, texts excepted: floats if one of them is, rank 1.
    public static NDArray array(Object[] values) {
        return FromJava.array(values);
    }

    /// A list of numbers, booleans, arrays or lists of those; throws IllegalArgumentException where they differ in shape.
    public static NDArray array(Collection<?> values) {
        return FromJava.array(values);
    }

    /// `np.array([X, Y])`: arrays of one shape as the rows of a new one.
    public static NDArray array(NDArray... arrays) {
        return FromJava.array(arrays);
    }

    /// A copy.
    public static NDArray array(NDArray x) {
        return x.copy();
    }

    /// `np.array(mask, dtype=int)`: a copy under another type.
    public static NDArray array(NDArray x, Type type) {
        return x.astype(type);
    }

    /// Zeros of that shape, floats.
    public static NDArray zeros(int... shape) {
        return zeros(new Shape(shape));
    }

    /// Zeros that are not written down before somebody needs them, where they are many.
    public static NDArray zeros(Shape shape) {
        if (shape.size() >= MANY) {
            return new NDArray(new Storage.Doubles(new Zeros(shape.size())), 0, shape, shape.strides(), Type.FLOAT64);
        }
        return new NDArray(Type.FLOAT64, new double[shape.size()], shape);
    }

    /// Ones of that shape, floats.
    public static NDArray ones(int... shape) {
        return full(1.0, shape);
    }

    public static NDArray ones(Shape shape) {
        return full(shape, 1.0);
    }

    /// Floats that are all `value`: `np.full((2, 3), 0.1)` is `np.full(new Shape(2, 3), 0.1)`.
    public static NDArray full(Shape shape, double value) {
        var values = new double[shape.size()];
        Arrays.fill(values, value);
        return new NDArray(Type.FLOAT64, values, shape);
    }

    /// Integers that are all `value`.
    public static NDArray full(Shape shape, int value) {
        return full(shape, (double) value).as(Type.INT64);
    }

    public static NDArray full(double value, int... shape) {
        return full(new Shape(shape), value);
    }

    /// Zeros of the array's shape and type, lying in memory as it does.
    public static NDArray zerosLike(NDArray array) {
        return Elementwise.map(array.type(), array, _ -> 0);
    }

    /// Ones of the array's shape and type.
    public static NDArray onesLike(NDArray array) {
        return Elementwise.map(array.type(), array, _ -> 1);
    }

    /// The identity matrix of shape (n, n).
    public static NDArray eye(int n) {
        var values = new double[new Shape(n, n).size()];
        for (int i = 0; i < n; i++) {
            values[i * n + i] = 1;
        }
        return new NDArray(values, n, n);
    }

    /// The integers 0 to stop - 1.
    public static NDArray arange(int stop) {
        return Ranges.arange(0, stop, 1);
    }

    /// The integers start to stop - 1.
    public static NDArray arange(int start, int stop) {
        return Ranges.arange(start, stop, 1);
    }

    /// The integers start, start + step, … before stop; throws IllegalArgumentException for a step of 0.
    public static NDArray arange(int start, int stop, int step) {
        return Ranges.arange(start, stop, step);
    }

    /// Floats 0, 1, … below stop.
    public static NDArray arange(double stop) {
        return Ranges.arange(0.0, stop, 1.0);
    }

    /// Floats start, start + 1, … below stop.
    public static NDArray arange(double start, double stop) {
        return Ranges.arange(start, stop, 1.0);
    }

    /// Floats start, start + step, … below stop, computed as NumPy does: hence -1.77635684e-14 where one would write 0.
    public static NDArray arange(double start, double stop, double step) {
        return Ranges.arange(start, stop, step);
    }

    /// 50 floats from start to stop.
    public static NDArray linspace(double start, double stop) {
        return Ranges.linspace(start, stop, 50);
    }

    /// `count` floats from start to stop, both included; throws IllegalArgumentException for a negative count.
    public static NDArray linspace(double start, double stop, int count) {
        return Ranges.linspace(start, stop, count);
    }

    /// 10 to the powers of `linspace(start, stop, count)`.
    public static NDArray logspace(double start, double stop, int count) {
        return NDArray.scalar(10.0).pow(Ranges.linspace(start, stop, count));
    }

    /// The Kaiser window of `count` points: the more beta, the narrower.
    public static NDArray kaiser(int count, double beta) {
        return Ranges.kaiser(count, beta);
    }

    /// `X, Y = np.meshgrid(x, y)`: two arrays of shape (len(y), len(x)).
    public record Grid(NDArray X, NDArray Y) {}

    /// The grid of points of section 4.4's figure.
    public static Grid meshgrid(NDArray x, NDArray y) {
        var shape = new Shape(y.size(), x.size());
        return new Grid(Views.broadcast(x.reshape(1, -1), shape).copy(), Views.broadcast(y.reshape(-1, 1), shape).copy());
    }

    /// `np.nditer(x, flags=['multi_index'])`: the places of an array, one after the other.
    public static Nditer nditer(NDArray x) {
        return new Nditer(x.shape());
    }
}
