package common.numpy;

/// NumPy's legacy generator (`np.random.seed`, `RandomState`), bit for bit: the Mersenne Twister MT19937 of
/// Matsumoto and Nishimura (1998), normal deviates by Marsaglia's polar method with the second one kept,
/// integers by masked rejection.
///
/// One generator belongs to one thread at a time.
public final class NumpyRandom {
    /// Numbers in the generator's state.
    public static final int N = 624;
    private static final int M = 397;

    private final int[] key = new int[N];
    private int position;
    private boolean hasGauss;
    private double gauss;

    /// A generator seeded from the clock, as NumPy's is until `seed` is called.
    public NumpyRandom() {
        this((System.nanoTime() * 0x9E3779B97F4A7C15L) >>> 32);
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
        key[0] = (int) seed;
        for (int i = 1; i < N; i++) {
            key[i] = 1812433253 * (key[i - 1] ^ (key[i - 1] >>> 30)) + i;
        }
        position = N;
        hasGauss = false;
        gauss = 0;
    }

    /// One number uniform in [0, 1), of 53 random bits.
    public double rand() {
        int high = nextInt() >>> 5;
        int low = nextInt() >>> 6;
        return (high * 67108864.0 + low) / 9007199254740992.0;
    }

    /// Numbers uniform in [0, 1).
    public NDArray rand(int... shape) {
        return fill(shape, this::rand);
    }

    /// `np.random.rand(*x.shape)`
    public NDArray rand(Shape shape) {
        return rand(shape.dims());
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

    /// `np.random.randn(*x.shape)`
    public NDArray randn(Shape shape) {
        return randn(shape.dims());
    }

    /// Numbers of the normal distribution with the given mean and standard deviation.
    public NDArray normal(double mean, double deviation, int... shape) {
        if (!(deviation >= 0)) {
            throw new IllegalArgumentException("the standard deviation must not be negative: " + deviation);
        }
        return fill(shape, () -> mean + deviation * randn());
    }

    /// Numbers uniform in [low, high).
    public NDArray uniform(double low, double high, int... shape) {
        return fill(shape, () -> low + (high - low) * rand());
    }

    /// One integer with low <= value < high.
    public long randint(long low, long high) {
        if (low >= high) {
            throw new IllegalArgumentException("low >= high: " + low + " >= " + high);
        }
        return low + below(high - 1 - low);
    }

    /// Integers with low <= value < high.
    public NDArray randint(long low, long high, int... shape) {
        return fill(shape, () -> randint(low, high)).asType(NDArray.Type.INT64);
    }

    /// `count` of the integers 0 to n - 1, drawn with replacement.
    public NDArray choice(int n, int count) {
        return randint(0, n, count);
    }

    /// `count` of the integers 0 to n - 1; without replacement no integer comes twice.
    public NDArray choice(int n, int count, boolean replace) {
        if (replace) {
            return choice(n, count);
        }
        if (count > n) {
            throw new IllegalArgumentException("cannot take " + count + " of " + n + " without replacement");
        }
        return permutation(n).slice(0, count).copy();
    }

    /// The integers 0 to n - 1 in random order.
    public NDArray permutation(int n) {
        var numbers = np.arange(n);
        shuffle(numbers);
        return numbers;
    }

    /// A copy of `array` with its rows (for rank 1: its values) in random order.
    public NDArray permutation(NDArray array) {
        return array.get(permutation(array.shape(0)));
    }

    /// Puts the rows of `array` (for rank 1: its values) in random order, in place.
    public void shuffle(NDArray array) {
        for (int i = array.shape(0) - 1; i > 0; i--) {
            int j = (int) below(i);
            var row = array.get(i).copy();
            array.set(array.get(j), i);
            array.set(row, j);
        }
    }

    /// All that the generator is: what a checkpoint keeps.
    public record State(int[] key, int position, boolean hasGauss, double gauss) {}

    /// A copy of the present state.
    public State state() {
        return new State(key.clone(), position, hasGauss, gauss);
    }

    /// Goes back to a state taken earlier.
    public void restore(State state) {
        if (state.key.length != N || state.position < 0 || state.position > N) {
            throw new IllegalArgumentException("not the state of an MT19937 generator");
        }
        System.arraycopy(state.key, 0, key, 0, N);
        position = state.position;
        hasGauss = state.hasGauss;
        gauss = state.gauss;
    }

    /// An integer with 0 <= value <= max, as NumPy's masked rejection draws it: 32 bits at a time where they do.
    private long below(long max) {
        if (max == 0) {
            return 0;
        }
        long mask = -1L >>> Long.numberOfLeadingZeros(max);
        boolean wide = Long.compareUnsigned(max, 0xFFFFFFFFL) > 0;
        long value;
        do {
            value = wide ? ((long) nextInt() << 32 | Integer.toUnsignedLong(nextInt())) : Integer.toUnsignedLong(nextInt());
            value &= mask;
        } while (Long.compareUnsigned(value, max) > 0);
        return value;
    }

    /// The next 32 bits of MT19937.
    private int nextInt() {
        if (position == N) {
            for (int i = 0; i < N; i++) {
                int y = (key[i] & 0x80000000) | (key[(i + 1) % N] & 0x7FFFFFFF);
                key[i] = key[(i + M) % N] ^ (y >>> 1) ^ ((y & 1) * 0x9908B0DF);
            }
            position = 0;
        }
        int y = key[position++];
        y ^= y >>> 11;
        y ^= (y << 7) & 0x9D2C5680;
        y ^= (y << 15) & 0xEFC60000;
        return y ^ (y >>> 18);
    }

    private static NDArray fill(int[] shape, java.util.function.DoubleSupplier next) {
        var array = np.zeros(shape);
        var values = array.storage().writable();
        for (int i = 0; i < values.length; i++) {
            values[i] = next.getAsDouble();
        }
        return array;
    }
}
