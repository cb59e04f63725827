package common.numpy;

/// The constants of log x = e ln 2 + log m, x = 2^e m, sqrt(1/2) <= m < sqrt(2); with f = m - 1 and s = f / (2 + f),
/// log m = 2 atanh(s) = 2 (s + s^3 / 3 + s^5 / 5 + ...), up to s^21 (remainder below 1e-18). Basic arithmetic and fma alone: the
/// same bits on every machine, in every lane. For x that is normal and positive.
final class Log {
    static final long SQRT_HALF = Double.doubleToRawLongBits(Math.sqrt(0.5));
    static final long ONE = Double.doubleToRawLongBits(1);
    static final long ROUND = Double.doubleToRawLongBits(Exp.ROUND);
    static final double[] ATANH = new double[11]; // 2, 2/3, 2/5, ...

    static {
        for (int i = 0; i < ATANH.length; i++) {
            ATANH[i] = 2.0 / (2 * i + 1);
        }
    }

    private Log() {}

    static double log(double x) {
        long bits = Double.doubleToRawLongBits(x);
        long biased = bits - SQRT_HALF + ONE >>> 52; // e + 1023
        double e = Double.longBitsToDouble(biased + ROUND) - (Exp.ROUND + 1023);
        double f = Double.longBitsToDouble(bits - (biased << 52) + ONE) - 1 + (x - x); // NaN stays NaN
        double s = f / (f + 2);
        double square = s * s;
        double series = ATANH[10];
        for (int i = 9; i >= 1; i--) {
            series = Math.fma(series, square, ATANH[i]);
        }
        // 2s = f - sf = f - (f^2 / 2 - s f^2 / 2): f, which is exact, comes last
        double half = 0.5 * f * f;
        double low = Math.fma(e, Exp.LN2_LOW, s * Math.fma(series, square, half));
        return Math.fma(e, Exp.LN2_HIGH, f - (half - low));
    }
}
