package common.numpy;

/// Integers, which lie in arrays of doubles: exact up to 2^53 on either side of zero, and refused beyond, where NumPy's
/// would go on to 2^63.
final class Whole {
    static final double LIMIT = 0x1p53;

    private Whole() {}

    static ArithmeticException tooLarge() {
        return new ArithmeticException("integers are exact up to 9007199254740992 (2**53), and the result lies beyond: use floats");
    }

    /// A value on its way into an array of integers, cut towards zero as Python's `int` does; throws
    /// IllegalArgumentException for NaN and infinities, ArithmeticException beyond 2^53.
    static double of(double value) {
        if (!(Math.abs(value) <= LIMIT)) {
            if (Double.isNaN(value)) {
                throw new IllegalArgumentException("cannot convert float NaN to integer");
            }
            if (Double.isInfinite(value)) {
                throw new IllegalArgumentException("cannot convert float infinity to integer");
            }
            throw tooLarge();
        }
        return (long) value;
    }

    static double of(long value) {
        if (Math.abs((double) value) > LIMIT || Math.abs(value) > 1L << 53) {
            throw tooLarge();
        }
        return value;
    }

    /// base ** exponent, exact.
    static double power(double base, double exponent) {
        if (exponent < 0) {
            throw new IllegalArgumentException("Integers to negative integer powers are not allowed.");
        }
        if (Math.abs(base) <= 1 || exponent == 0) {
            return exponent == 0 || base == 1 ? 1 : base == 0 ? 0 : exponent % 2 == 0 ? 1 : -1;
        }
        double power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= base; // exact, since both factors and, unless it is refused, the product are integers below 2^53
            if (Math.abs(power) > LIMIT) {
                throw tooLarge();
            }
        }
        return power;
    }

    /// The sum or product of integers, which may lie beyond on the way.
    static double fold(Op op, double[] values) {
        long so = op == Op.MUL ? 1 : 0;
        try {
            for (double value : values) {
                so = op == Op.MUL ? Math.multiplyExact(so, (long) value) : Math.addExact(so, (long) value);
            }
        } catch (ArithmeticException e) {
            throw tooLarge();
        }
        return of(so);
    }

    /// Whether a product of integers comes out exact in doubles, whatever the order of its terms.
    static boolean isExact(int terms, NDArray a, NDArray b) {
        return a.size() == 0 || b.size() == 0 || terms * greatest(a) * greatest(b) < LIMIT;
    }

    private static double greatest(NDArray x) {
        double greatest = 0;
        for (double value : x.values()) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        return greatest;
    }

    /// The product of large integers (m, k) and (k, n), in whole numbers of 64 bits.
    static double[] multiply(NDArray a, NDArray b) {
        int m = a.shape(0), k = a.shape(1), n = b.shape(1);
        double[] av = a.values(), bv = b.values(), c = new double[m * n];
        try {
            for (int i = 0; i < m * n; i++) {
                long sum = 0;
                for (int term = 0; term < k; term++) {
                    sum = Math.addExact(sum, Math.multiplyExact((long) av[i / n * k + term], (long) bv[term * n + i % n]));
                }
                c[i] = of(sum);
            }
        } catch (ArithmeticException e) {
            throw tooLarge();
        }
        return c;
    }
}
