package common.numpy;

//SOURCES ArrayBytes.java
//SOURCES Elementwise.java
//SOURCES Exp.java
//SOURCES Fixed.java
//SOURCES Grid.java
//SOURCES Index.java
//SOURCES Kernels.java
//SOURCES Lanes.java
//SOURCES Log.java
//SOURCES NDArray.java
//SOURCES Npz.java
//SOURCES NumpyPrint.java
//SOURCES NumpyRandom.java
//SOURCES Panel.java
//SOURCES Point.java
//SOURCES Product.java
//SOURCES PythonText.java
//SOURCES Range.java
//SOURCES Reductions.java
//SOURCES RoundedLog.java
//SOURCES RoundedPower.java
//SOURCES ScalarLanes.java
//SOURCES ScalarTiles.java
//SOURCES Selection.java
//SOURCES Shape.java
//SOURCES Slice.java
//SOURCES Storage.java
//SOURCES Team.java
//SOURCES Tiles.java
//SOURCES VectorLanes.java
//SOURCES VectorModule.java
//SOURCES VectorTiles.java
//SOURCES WarmUp.java
//SOURCES WeightFile.java
//SOURCES WideTiles.java
//SOURCES builtins.java

import common.numpy.Elementwise.Op;
import common.numpy.NDArray.Type;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/// NumPy's functions under the names that every reader of the book types.
///
/// The lower case of `np` and `plt` is deliberate, the one exception to Java's naming here: `np.arange(-5.0, 5.0, 0.1)`
/// reads as on the page.
public final class np {
    /// `np.random`: the one generator that all scripts share, seeded with `np.random.seed(S)`.
    public static final NumpyRandom random = new NumpyRandom();

    private static final int BATCH = 256;

    private np() {}

    // Making arrays

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
        var array = zeros(values.length);
        for (int i = 0; i < values.length; i++) {
            array.set(values[i] ? 1 : 0, i);
        }
        return array.asType(Type.BOOL);
    }

    /// Floats, rank 2; throws IllegalArgumentException unless all rows are of one length.
    public static NDArray array(double[]... rows) {
        return stack(Arrays.stream(rows).map(np::array).toArray(NDArray[]::new));
    }

    /// Integers, rank 2; throws IllegalArgumentException unless all rows are of one length.
    public static NDArray array(int[]... rows) {
        return stack(Arrays.stream(rows).map(np::array).toArray(NDArray[]::new));
    }

    public static NDArray zeros(int... shape) {
        var dims = new Shape(shape);
        return new NDArray(new double[dims.size()], shape);
    }

    public static NDArray ones(int... shape) {
        return full(1, shape);
    }

    public static NDArray full(double value, int... shape) {
        return zeros(shape).addi(value);
    }

    public static NDArray zerosLike(NDArray array) {
        return NDArray.of(array.type(), new double[array.size()], array.shape().dims());
    }

    public static NDArray onesLike(NDArray array) {
        return array.map(array.type(), _ -> 1);
    }

    /// The identity matrix of shape (n, n).
    public static NDArray eye(int n) {
        var identity = zeros(n, n);
        for (int i = 0; i < n; i++) {
            identity.set(1, i, i);
        }
        return identity;
    }

    /// The integers 0 to stop - 1.
    public static NDArray arange(int stop) {
        return arange(0, stop);
    }

    /// The integers start to stop - 1.
    public static NDArray arange(int start, int stop) {
        var values = new double[Math.max(0, stop - start)];
        Arrays.setAll(values, i -> start + i);
        return NDArray.of(Type.INT64, values, values.length);
    }

    /// Floats 0, 1, … below stop.
    public static NDArray arange(double stop) {
        return arange(0.0, stop, 1.0);
    }

    /// Floats start, start + step, … below stop, computed as NumPy does: hence -1.77635684e-14 where one would write 0.
    public static NDArray arange(double start, double stop, double step) {
        if (step == 0) {
            throw new IllegalArgumentException("the step of arange must not be 0");
        }
        var values = new double[(int) Math.max(0, Math.ceil((stop - start) / step))];
        double delta = start + step - start;
        Arrays.setAll(values, i -> start + i * delta);
        return new NDArray(values, values.length);
    }

    /// `count` floats from start to stop, both included.
    public static NDArray linspace(double start, double stop, int count) {
        var values = new double[count];
        double step = (stop - start) / (count - 1);
        Arrays.setAll(values, i -> i > 0 && i == count - 1 ? stop : start + i * step);
        return new NDArray(values, count);
    }

    /// `count` powers of ten, from 10^start to 10^stop, their exponents evenly spaced.
    public static NDArray logspace(double start, double stop, int count) {
        return linspace(start, stop, count).map(exponent -> RoundedPower.pow(10, exponent));
    }

    // Functions, value by value

    public static NDArray exp(NDArray x) {
        var values = x.toArray();
        Kernels.exp(values);
        return new NDArray(values, x.shape().dims());
    }

    public static double exp(double x) {
        return Exp.exp(x);
    }

    public static NDArray log(NDArray x) {
        return x.map(RoundedLog::log);
    }

    public static double log(double x) {
        return RoundedLog.log(x);
    }

    public static NDArray sqrt(NDArray x) {
        return x.map(Math::sqrt);
    }

    public static double sqrt(double x) {
        return Math.sqrt(x);
    }

    public static NDArray sin(NDArray x) {
        return x.map(StrictMath::sin);
    }

    public static NDArray cos(NDArray x) {
        return x.map(StrictMath::cos);
    }

    public static NDArray tanh(NDArray x) {
        return x.map(StrictMath::tanh);
    }

    public static NDArray abs(NDArray x) {
        return x.abs();
    }

    public static double abs(double x) {
        return Math.abs(x);
    }

    /// `function` applied to each value: for those that are not here.
    public static NDArray vectorize(DoubleUnaryOperator function, NDArray x) {
        return x.map(function);
    }

    public static NDArray maximum(NDArray a, NDArray b) {
        return Elementwise.apply(Op.MAX, a, b);
    }

    public static NDArray maximum(double a, NDArray b) {
        return maximum(b, NDArray.scalar(a));
    }

    public static NDArray maximum(int a, NDArray b) {
        return maximum(b, NDArray.scalar(a));
    }

    /// `base ** exponent` of numbers, correctly rounded; NaN for a root of a negative number.
    public static double power(double base, double exponent) {
        return RoundedPower.pow(base, exponent);
    }

    public static NDArray power(NDArray x, double exponent) {
        return x.pow(exponent);
    }

    /// `a` where the mask is true, else `b`; the mask and both broadcast.
    public static NDArray where(NDArray mask, NDArray a, NDArray b) {
        var shape = mask.shape().broadcast(a.shape()).broadcast(b.shape());
        var chosen = stretch(mask, shape);
        var yes = stretch(a, shape);
        var out = stretch(b, shape);
        for (int i = 0; i < out.length; i++) {
            out[i] = chosen[i] != 0 ? yes[i] : out[i];
        }
        return NDArray.of(Op.MAX.type(a.type(), b.type()), out, shape.dims());
    }

    private static double[] stretch(NDArray array, Shape shape) {
        var whole = zeros(shape.dims());
        whole.set(array);
        return whole.values();
    }

    // Products, sums, extremes

    public static NDArray dot(NDArray a, NDArray b) {
        return a.dot(b);
    }

    public static double sum(NDArray x) {
        return x.sum();
    }

    public static NDArray sum(NDArray x, int axis) {
        return x.sum(axis);
    }

    public static double mean(NDArray x) {
        return x.mean();
    }

    public static NDArray mean(NDArray x, int axis) {
        return x.mean(axis);
    }

    public static double max(NDArray x) {
        return x.max();
    }

    public static NDArray max(NDArray x, int axis) {
        return x.max(axis);
    }

    public static double min(NDArray x) {
        return x.min();
    }

    public static int argmax(NDArray x) {
        return x.argMax();
    }

    public static NDArray argmax(NDArray x, int axis) {
        return x.argMax(axis);
    }

    // Joining

    /// `function(x)` for a function of batches, 256 rows at a time (section 3.6.3), shared over cores: all of MNIST at once
    /// would not fit the processor's caches, nor a small heap. The function's result must depend on its argument alone.
    public static NDArray inBatches(UnaryOperator<NDArray> function, NDArray x) {
        var results = new NDArray[Math.max(1, Math.ceilDiv(x.shape(0), BATCH))];
        Kernels.parallel(results.length, i -> results[i] = function.apply(x.slice(i * BATCH, (i + 1) * BATCH)));
        return concatenate(results);
    }

    /// Arrays joined along their first axis.
    public static NDArray concatenate(NDArray... arrays) {
        var dims = arrays[0].shape().dims();
        dims[0] = 0;
        for (var array : arrays) {
            dims[0] += array.shape(0);
        }
        var joined = NDArray.of(arrays[0].type(), new double[new Shape(dims).size()], dims);
        int row = 0;
        for (var array : arrays) {
            joined.slice(row, row += array.shape(0)).set(array);
        }
        return joined;
    }

    /// Arrays of one shape as the rows of a new one.
    public static NDArray stack(NDArray... arrays) {
        return concatenate(Arrays.stream(arrays).map(a -> {
            var dims = new int[a.ndim() + 1];
            dims[0] = 1;
            System.arraycopy(a.shape().dims(), 0, dims, 1, a.ndim());
            return a.reshape(dims);
        }).toArray(NDArray[]::new));
    }

    // The grid of points of section 4.4's figure

    /// `X, Y = np.meshgrid(x, y)`: two arrays of shape (len(y), len(x)).
    public record Grid(NDArray X, NDArray Y) {}

    public static Grid meshgrid(NDArray x, NDArray y) {
        return new Grid(x.reshape(1, -1).add(zeros(y.size(), 1)), y.reshape(-1, 1).add(zeros(1, x.size())));
    }

    // Printing

    /// Python's `str`, which `toString` gives too.
    public static String str(NDArray array) {
        return array.toString();
    }

    /// Python's `str` of a float: `0.1999999999990898`, `1e-05`.
    public static String str(double number) {
        return NumpyPrint.number(number);
    }

    /// Python's `repr`: `array([1. , 0.5])`.
    public static String repr(NDArray array) {
        return NumpyPrint.repr(array);
    }
}
