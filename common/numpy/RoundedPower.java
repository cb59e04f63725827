package common.numpy;

import java.math.BigInteger;

/// x^y, correctly rounded: of all doubles the one nearest to it, and so the same on every machine. `10 ** u` and NumPy's
/// `logspace` hang on the last digit. Special values are those of C (and Python's floats): 1^NaN = 1.
///
/// As in `RoundedLog`: first e^(y log x) in sums of two doubles, whose error is known, and where that leaves two doubles to
/// choose between, in whole numbers. With t = y log x = (n + k / 64) ln 2 + r, e^t = 2^n 2^(k / 64) e^r, |r| < ln 2 / 128.
final class RoundedPower {
    private static final double STEP_HIGH = Math.scalb(Math.floor(Fixed.LN2.doubleValue() * Fixed.UNIT * 0x1p36), -42); // ln 2 / 64
    private static final double STEP_LOW = Fixed.LN2.shiftRight(6).subtract(Fixed.of(STEP_HIGH)).doubleValue() * Fixed.UNIT;
    private static final double[] HIGH = new double[64]; // 2^(k / 64)
    private static final double[] LOW = new double[64];

    static {
        for (int k = 0; k < 64; k++) {
            var root = Fixed.exp(Fixed.LN2.multiply(BigInteger.valueOf(k)).shiftRight(6));
            HIGH[k] = root.doubleValue() * Fixed.UNIT;
            LOW[k] = root.subtract(Fixed.of(HIGH[k])).doubleValue() * Fixed.UNIT;
        }
    }

    private RoundedPower() {}

    static double pow(double x, double y) {
        if (y == 0 || x == 1 || x == -1 && Double.isInfinite(y)) {
            return 1;
        }
        if (y == 1 || y == 2) {
            return y == 1 ? x : x * x;
        }
        double base = Math.abs(x);
        if (base == 1 || !(base > 0 && base <= Double.MAX_VALUE && Math.abs(y) <= Double.MAX_VALUE) || x < 0 && y != Math.rint(y)) {
            return Math.pow(x, y); // exact: NaN, 0, 1, infinite
        }
        double size = ofPositive(base, y);
        boolean odd = x < 0 && Math.abs(y) < 0x1p53 && (long) y % 2 != 0;
        return odd ? -size : size;
    }

    private static double ofPositive(double x, double y) {
        int power = x < Double.MIN_NORMAL ? -54 : 0;
        double normal = power == 0 ? x : x * 0x1p54;
        var log = RoundedLog.sum(normal, power);
        double high = y * log.high();
        if (!(Math.abs(high) < 750)) {
            return high > 0 ? Double.POSITIVE_INFINITY : 0;
        }
        double low = Math.fma(y, log.high(), -high) + y * log.low();
        double steps = Math.rint(high * (1 / (STEP_HIGH + STEP_LOW)));
        // r = t - steps ln 2 / 64, then e^r = 1 + r + r^2/2 + ...
        double rest = Math.fma(-steps, STEP_HIGH, high); // exact
        double less = low - steps * STEP_LOW;
        double r = rest + less;
        double rLow = rest - r + less;
        double square = r * r;
        double cubes = r * square * Math.fma(r, Math.fma(r, Math.fma(r, Math.fma(r, 1.0 / 5040, 1.0 / 720), 1.0 / 120), 1.0 / 24), 1.0 / 6);
        double grown = r + 0.5 * square; // e^r - 1
        double grownLow = r - grown + 0.5 * square + (0.5 * Math.fma(r, r, -square) + Math.fma(r, rLow, rLow) + cubes);
        int k = (int) steps & 63;
        int n = (int) steps >> 6;
        // 2^(k / 64) (1 + grown)
        double product = HIGH[k] * grown;
        double value = HIGH[k] + product;
        double valueLow = HIGH[k] - value + product + (Math.fma(HIGH[k], grown, -product) + Math.fma(HIGH[k], grownLow, LOW[k]) + LOW[k] * grown);
        double error = Math.fma(Math.abs(high), 0x1p-66, 0x1p-68);
        double rounded = value + (valueLow - error);
        boolean sure = rounded == value + (valueLow + error) && n > Double.MIN_EXPONENT && n < Double.MAX_EXPONENT;
        return sure ? Math.scalb(rounded, n) : Fixed.power(x, y);
    }
}
