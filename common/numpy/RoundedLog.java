package common.numpy;

import java.math.BigInteger;

/// The natural logarithm, correctly rounded: of all doubles the one nearest to log x, and so the same on every machine.
/// (`Log`, which the kernels use, is faster and may be off by the last bit.)
///
/// Ziv's way: a first value whose error is known, and only where that can't tell which double is nearest (one time in
/// thousands) a second one, in whole numbers of 256 bits.
///
/// With x = 2^e m, m in [11/16, 11/8), and an r of eight bits with r m near 1, log x = e ln 2 - log r + log(1 + z), where
/// z = r m - 1 is exact and |z| < 2^-7; next to m = 1, r = 1.
final class RoundedLog {
    private static final long FIRST = Double.doubleToRawLongBits(11.0 / 16); // least m
    private static final int CELL = 52 - 8; // two m have one r where their bits above these are the same
    private static final double ERROR = 0x1p-66; // of the first value, in proportion to it (found: at most 2^-69)
    private static final double COARSE = 0x1.8p11; // adding and taking it away leaves multiples of 2^-41

    private static final double[] R = new double[256];
    private static final double[] HIGH = new double[256]; // -log r, a multiple of 2^-41, and what is left
    private static final double[] LOW = new double[256];
    private static final double LN2_HIGH = coarse(Fixed.LN2);
    private static final double LN2_LOW = fine(Fixed.LN2);

    static {
        var logs = new BigInteger[384]; // -log(k / 256), from log((k + 1) / k) = 2 atanh(1 / (2k + 1))
        logs[256] = BigInteger.ZERO;
        for (int k = 256; k < 383; k++) {
            logs[k + 1] = logs[k].subtract(Fixed.atanhOfInverse(2 * k + 1).shiftLeft(1));
        }
        for (int k = 255; k > 180; k--) {
            logs[k] = logs[k + 1].add(Fixed.atanhOfInverse(2 * k + 1).shiftLeft(1));
        }
        for (int cell = 0; cell < 256; cell++) {
            double middle = Double.longBitsToDouble(FIRST + ((long) cell << CELL) + (1L << CELL - 1));
            int k = Math.abs(middle - 1) < 0x1p-8 ? 256 : (int) Math.rint(256 / middle);
            R[cell] = k / 256.0;
            HIGH[cell] = coarse(logs[k]);
            LOW[cell] = fine(logs[k]);
        }
    }

    private RoundedLog() {}

    static double log(double x) {
        if (!(x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE)) {
            return x == 0 ? Double.NEGATIVE_INFINITY : !(x > 0) ? Double.NaN : x > 1 ? x : nearest(x * 0x1p54, -54);
        }
        return nearest(x, 0);
    }

    /// log(2^power x) for a normal x.
    private static double nearest(double x, int power) {
        var sum = sum(x, power);
        double error = ERROR * Math.abs(sum.high);
        double rounded = sum.high + (sum.low - error);
        return rounded == sum.high + (sum.low + error) ? rounded
                : Fixed.toDouble(Fixed.log(x).add(Fixed.LN2.multiply(BigInteger.valueOf(power))), 0);
    }

    /// A value that is the sum of two doubles.
    record Sum(double high, double low) {}

    /// log(2^power x) for a normal x, with an error of at most 2^-66 in proportion.
    static Sum sum(double x, int power) {
        long above = Double.doubleToRawLongBits(x) - FIRST;
        double e = (above >> 52) + power;
        double m = Double.longBitsToDouble(Double.doubleToRawLongBits(x) - (above >> 52 << 52));
        int cell = (int) (above >> CELL) & 255;
        double z = Math.fma(m, R[cell], -1);
        double square = z * z;
        // the greater parts, each sum with what it loses
        double large = Math.fma(e, LN2_HIGH, HIGH[cell]); // exact
        double a = large + z;
        double back = a - large;
        double lost = large - (a - back) + (z - back);
        double high = a - 0.5 * square;
        lost += a - high - 0.5 * square;
        double low = lost + Math.fma(e, LN2_LOW, LOW[cell]) - 0.5 * Math.fma(z, z, -square) + z * square * tail(z, square);
        return new Sum(high, low);
    }

    /// (log(1 + z) - z + z^2/2) / z^3 = 1/3 - z/4 + z^2/5 - ...
    private static double tail(double z, double square) {
        double even = Math.fma(Math.fma(Math.fma(1.0 / 9, square, 1.0 / 7), square, 1.0 / 5), square, 1.0 / 3);
        double odd = Math.fma(Math.fma(Math.fma(1.0 / 10, square, 1.0 / 8), square, 1.0 / 6), square, 1.0 / 4);
        return Math.fma(-z, odd, even);
    }

    private static double coarse(BigInteger number) {
        return number.doubleValue() * Fixed.UNIT + COARSE - COARSE;
    }

    private static double fine(BigInteger number) {
        return number.subtract(Fixed.of(coarse(number))).doubleValue() * Fixed.UNIT;
    }
}
