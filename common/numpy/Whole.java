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

    /// The sum of integers: in whole numbers of 64 bits where doubles might not be exact on the way.
    static double sum(double[] values, int from, int n, int step) {
        long sum = 0;
        for (int i = 0; i < n; i++) {
            sum = Math.addExact(sum, (long) values[from + i * step]);
        }
        return of(sum);
    }
}
