package common.numpy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleSupplier;

/// NumPy's legacy generator (`np.random.seed`, `RandomState`), number for number: MT19937, normal deviates by Marsaglia's polar
/// method with the second one kept, integers by masked rejection. Of a million of `randn`'s deviates some 350 differ from
/// NumPy's in the last digit: where the C library's logarithm isn't the double nearest to the exact one, ours is.
///
/// One generator belongs to one thread at a time. Shapes with a negative length throw IllegalArgumentException.
public final class NumpyRandom {
    /// Numbers in the generator's state.
    public static final int N = MersenneTwister.N;

    private final MersenneTwister bits = new MersenneTwister();
    private boolean hasGauss;
    private double gauss;

    /// A generator seeded from the clock, as NumPy's is until `seed` is called.
    public NumpyRandom() {
        seed();
    }

    /// A generator in the state that `np.random.seed(seed)` leaves.
    public NumpyRandom(long seed) {
        seed(seed);
    }

    /// Starts anew, as `np.random.seed(seed)` does.
    ///
    /// @throws IllegalArgumentException unless 0 <= seed <= 4294967295
    public void seed(long seed) {
        if (seed < 0 || seed > 0xFFFFFFFFL) {
            throw new IllegalArgumentException("seed must be between 0 and 4294967295, not " + seed);
        }
        bits.seed((int) seed);
        hasGauss = false;
        gauss = 0;
    }

    /// Starts anew from the clock.
    public void seed() {
        seed((System.nanoTime() * 0x9E3779B97F4A7C15L) >>> 32);
    }

    // Floats

    /// One number uniform in [0, 1), of 53 random bits.
    public double rand() {
        return bits.nextDouble();
    }

    /// Numbers uniform in [0, 1).
    public NDArray rand(int... shape) {
        return fill(shape, this::rand);
    }

    /// `rand(*x.shape)` is `rand(x.shape())`.
    public NDArray rand(Shape shape) {
        return rand(shape.dims());
    }

    /// `rand` under another name.
    public double random() {
        return rand();
    }

    public NDArray random(int... shape) {
        return rand(shape);
    }

    /// One number of the standard normal distribution.
    public double randn() {
        if (hasGauss) {
            hasGauss = false;
            return gauss;
        }
        double x1;
        double x2;
        double r2;
        do {
            x1 = 2.0 * rand() - 1.0;
            x2 = 2.0 * rand() - 1.0;
            r2 = x1 * x1 + x2 * x2;
        } while (r2 >= 1.0 || r2 == 0.0);
        double f = Math.sqrt(-2.0 * RoundedLog.log(r2) / r2);
        gauss = f * x1;
        hasGauss = true;
        return f * x2;
    }

    /// Numbers of the standard normal distribution.
    public NDArray randn(int... shape) {
        return fill(shape, this::randn);
    }

    public NDArray randn(Shape shape) {
        return randn(shape.dims());
    }

    /// One number of the normal distribution with the given mean and standard deviation, which must not be negative.
    public double normal(double mean, double deviation) {
        if (deviation < 0) {
            throw new IllegalArgumentException("scale < 0");
        }
        return mean + deviation * randn();
    }

    /// Numbers of the normal distribution with the given mean and standard deviation.
    public NDArray normal(double mean, double deviation, int... shape) {
        return fill(shape, () -> normal(mean, deviation));
    }

    /// One number uniform in [low, high); the range must be finite.
    public double uniform(double low, double high) {
        if (!Double.isFinite(high - low)) {
            throw new IllegalArgumentException("Range exceeds valid bounds");
        }
        return low + (high - low) * rand();
    }

    /// Numbers uniform in [low, high).
    public NDArray uniform(double low, double high, int... shape) {
        return fill(shape, () -> uniform(low, high));
    }

    // Integers

    /// One integer with 0 <= value < high.
    public int randint(int high) {
        return randint(0, high);
    }

    /// One integer with low <= value < high.
    public int randint(int low, int high) {
        return (int) randint((long) low, (long) high);
    }

    /// One integer with low <= value < high; throws IllegalArgumentException where there is none.
    public long randint(long low, long high) {
        if (low >= high) {
            throw new IllegalArgumentException(low == 0 ? "high <= 0" : "low >= high");
        }
        return low + bits.upTo(high - 1 - low);
    }

    /// Integers with low <= value < high.
    public NDArray randint(long low, long high, int... shape) {
        return fill(shape, () -> randint(low, high)).as(NDArray.Type.INT64);
    }

    /// How many of n trials succeed, each with probability p.
    public int binomial(int n, double p) {
        if (n < 0) {
            throw new IllegalArgumentException("n < 0");
        }
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("p < 0, p > 1 or p is NaN");
        }
        if (n == 0 || p == 0) {
            return 0;
        }
        return (int) (p <= 0.5 ? new Binomial(bits, n, p).next() : n - new Binomial(bits, n, 1 - p).next());
    }

    public NDArray binomial(int n, double p, int... shape) {
        return fill(shape, () -> binomial(n, p)).as(NDArray.Type.INT64);
    }

    // Choosing and mixing

    /// One of the integers 0 to n - 1.
    public int choice(int n) {
        return (int) choice(n, 1).item();
    }

    /// `count` of the integers 0 to n - 1, drawn with replacement.
    public NDArray choice(int n, int count) {
        return choice(n, count, true);
    }

    /// `count` of the integers 0 to n - 1; without replacement no integer comes twice.
    public NDArray choice(int n, int count, boolean replace) {
        if (n <= 0 && count != 0) {
            throw new IllegalArgumentException("a must be greater than 0 unless no samples are taken");
        }
        return chosen(n, count, replace);
    }

    /// One value of an array of one axis.
    public NDArray choice(NDArray array) {
        return choice(array, 1).get(0);
    }

    public NDArray choice(NDArray array, int count) {
        return choice(array, count, true);
    }

    /// `count` values of an array of one axis.
    public NDArray choice(NDArray array, int count, boolean replace) {
        if (array.ndim() != 1) {
            throw new IllegalArgumentException("a must be 1-dimensional");
        }
        if (array.size() == 0 && count != 0) {
            throw new IllegalArgumentException("'a' cannot be empty unless no samples are taken");
        }
        return array.get(chosen(array.size(), count, replace));
    }

    private NDArray chosen(int n, int count, boolean replace) {
        if (replace) {
            return count == 0 ? fill(new int[] {0}, this::rand).as(NDArray.Type.INT64) : randint(0, n, count);
        }
        if (count > n) {
            throw new IllegalArgumentException("Cannot take a larger sample than population when 'replace=False'");
        }
        return permutation(n).get(new Slice(null, count, null)).copy();
    }

    /// The integers 0 to n - 1 in random order.
    public NDArray permutation(int n) {
        var numbers = new double[Math.max(n, 0)];
        Arrays.setAll(numbers, i -> i);
        for (int i = numbers.length - 1; i > 0; i--) {
            int j = (int) bits.upTo(i);
            double number = numbers[i];
            numbers[i] = numbers[j];
            numbers[j] = number;
        }
        return NDArray.of(NDArray.Type.INT64, numbers, numbers.length);
    }

    /// A copy of `array` with its rows (for rank 1: its values) in random order.
    public NDArray permutation(NDArray array) {
        if (array.ndim() == 0) {
            throw new IllegalArgumentException("x must be an integer or at least 1-dimensional");
        }
        return array.get(permutation(array.shape(0)));
    }

    /// Puts the rows of `array` (for rank 1: its values) in random order, in place.
    public void shuffle(NDArray array) {
        for (int i = builtins.len(array) - 1; i > 0; i--) {
            int j = (int) bits.upTo(i);
            var row = array.get(i).copy();
            array.at(i).set(array.get(j));
            array.at(j).set(row);
        }
    }

    /// Puts a list in random order, in place.
    public void shuffle(List<?> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            Collections.swap(list, i, (int) bits.upTo(i));
        }
    }

    // The state

    /// All that the generator is: what a checkpoint keeps.
    public record State(int[] key, int position, boolean hasGauss, double gauss) {}

    /// A copy of the present state.
    public State state() {
        return new State(bits.key(), bits.position(), hasGauss, gauss);
    }

    /// Goes back to a state taken earlier.
    public void restore(State state) {
        bits.restore(state.key, state.position);
        hasGauss = state.hasGauss;
        gauss = state.gauss;
    }

    private static NDArray fill(int[] shape, DoubleSupplier next) {
        var values = new double[new Shape(shape).size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = next.getAsDouble();
        }
        return new NDArray(values, shape);
    }
}
