package common.numpy;

/// The generator MT19937 of Matsumoto and Nishimura (1998), seeded and read as NumPy's `RandomState` does it.
final class MersenneTwister {
    /// Numbers in the state.
    static final int N = 624;
    private static final int M = 397;

    private final int[] key = new int[N];
    private int position;

    void seed(int seed) {
        key[0] = seed;
        for (int i = 1; i < N; i++) {
            key[i] = 1812433253 * (key[i - 1] ^ (key[i - 1] >>> 30)) + i;
        }
        position = N;
    }

    int[] key() {
        return key.clone();
    }

    int position() {
        return position;
    }

    void restore(int[] key, int position) {
        if (key.length != N || position < 0 || position > N) {
            throw new IllegalArgumentException("not the state of an MT19937 generator");
        }
        System.arraycopy(key, 0, this.key, 0, N);
        this.position = position;
    }

    /// The next 32 bits.
    int nextInt() {
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

    /// Uniform in [0, 1), of 53 random bits.
    double nextDouble() {
        int high = nextInt() >>> 5;
        int low = nextInt() >>> 6;
        return (high * 67108864.0 + low) / 9007199254740992.0;
    }

    /// An integer with 0 <= value <= max, by masked rejection: 32 bits at a time where they do.
    long upTo(long max) {
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
}
