package common.numpy;

/// The constants of e^x = 2^n e^r, n = round(x / ln 2), |r| <= ln 2 / 2, e^r by its Taylor polynomial of degree 13
/// (remainder below 5e-18). Additions, multiplications and fma alone: the same bits on every machine, in every lane.
final class Exp {
    /// Adding and taking it away rounds to an integer, which stands in the sum's last bits.
    static final double ROUND = 0x1.8p52;
    static final double LOG2_E = 1 / Math.log(2);
    static final double LN2_HIGH = 0x1.62e42fefa39efp-1;
    static final double LN2_LOW = 0x1.abc9e3b39803fp-56;
    static final double LOWEST = -746; // e^-746 rounds to 0
    static final double HIGHEST = 710; // e^710 is infinite
    static final double NORMAL = 708; // up to this |x|, e^x is neither infinite nor denormal: 2^n only changes its exponent
    static final double[] TAYLOR = new double[14];

    static {
        TAYLOR[0] = 1;
        for (int i = 1; i < TAYLOR.length; i++) {
            TAYLOR[i] = TAYLOR[i - 1] / i;
        }
    }

    private Exp() {}

    static double exp(double x) {
        double clipped = Math.max(LOWEST, Math.min(HIGHEST, x));
        double n = Math.fma(clipped, LOG2_E, ROUND) - ROUND;
        double r = Math.fma(-n, LN2_LOW, Math.fma(-n, LN2_HIGH, clipped));
        double power = TAYLOR[13];
        for (int i = 12; i >= 0; i--) {
            power = Math.fma(power, r, TAYLOR[i]);
        }
        double half = Math.fma(n, 0.5, ROUND) - ROUND; // 2^n in two factors: one alone may lie beyond double's range
        return power * powerOfTwo(half) * powerOfTwo(n - half);
    }

    private static double powerOfTwo(double n) {
        return Double.longBitsToDouble((Double.doubleToRawLongBits(n + ROUND) + 1023) << 52);
    }
}
