package common.numpy;

import java.math.BigInteger;

/// Logarithm and power in whole numbers that stand for fractions, `number / 2^256`: slow and exact enough to tell which double
/// is nearest, for the few arguments where doubles can't.
final class Fixed {
    /// Bits after the point. The least logarithm, 2^-53, then has 200 that are right, and the hardest double asks for 118.
    static final int BITS = 256;
    static final double UNIT = 0x1p-256;
    static final BigInteger ONE = BigInteger.ONE.shiftLeft(BITS);
    static final BigInteger LN2 = atanhOfInverse(3).shiftLeft(1);

    private static final int TIE = 96; // bits left out of a power, so that what is exact, as 9^0.5 or 10^22, is so here too
    private static final int HALVINGS = 12;

    private Fixed() {}

    /// The number that stands for value.
    static BigInteger of(double value) {
        int exponent = Math.max(Math.getExponent(value), Double.MIN_EXPONENT) - 52;
        return BigInteger.valueOf((long) Math.scalb(value, -exponent)).shiftLeft(exponent + BITS);
    }

    /// The double nearest to 2^power number, denormal ones too; half way, the even one.
    static double toDouble(BigInteger number, int power) {
        int dropped = Math.max(number.abs().bitLength() - 53, BITS - power + Double.MIN_EXPONENT - 52);
        var kept = number.abs().shiftRight(dropped - 1).add(BigInteger.ONE); // with one bit more, rounded up
        boolean half = !kept.testBit(0) && number.abs().getLowestSetBit() == dropped - 1;
        kept = kept.shiftRight(1);
        double size = Math.scalb((half && kept.testBit(0) ? kept.clearBit(0) : kept).doubleValue(), dropped - BITS + power);
        return number.signum() < 0 ? -size : size;
    }

    /// log x of a positive x.
    static BigInteger log(double x) {
        int e = x < Double.MIN_NORMAL ? Math.getExponent(x * 0x1p54) - 54 : Math.getExponent(x);
        var m = of(Math.scalb(x, -e)); // in 1..2
        int k = m.shiftRight(BITS - 6).intValue(); // log m = log(k / 64) + 2 atanh((m - k / 64) / (m + k / 64))
        var c = BigInteger.valueOf(k).shiftLeft(BITS - 6);
        var s = m.subtract(c).shiftLeft(BITS).divide(m.add(c));
        var logs = atanh(s).add(atanh(c.subtract(ONE).shiftLeft(BITS).divide(c.add(ONE)))).shiftLeft(1);
        return LN2.multiply(BigInteger.valueOf(e)).add(logs);
    }

    /// x^y, correctly rounded, for a positive x and a result that is not far beyond the doubles.
    static double power(double x, double y) {
        // all of y's bits: y log x has as many right ones as log x
        int exponent = Math.max(Math.getExponent(y), Double.MIN_EXPONENT) - 52;
        var t = log(x).multiply(BigInteger.valueOf((long) Math.scalb(y, -exponent)));
        t = exponent < 0 ? t.shiftRight(-exponent) : t.shiftLeft(exponent);
        var n = t.divide(LN2);
        var power = exp(t.subtract(n.multiply(LN2)));
        var tie = BigInteger.ONE.shiftLeft(TIE - 1);
        return toDouble(power.add(tie).shiftRight(TIE).shiftLeft(TIE), n.intValue());
    }

    /// e^t for |t| < 1.
    static BigInteger exp(BigInteger t) {
        var small = t.shiftRight(HALVINGS);
        var sum = ONE.add(small);
        var term = small;
        for (int n = 2; term.abs().bitLength() > 1; n++) {
            term = term.multiply(small).shiftRight(BITS).divide(BigInteger.valueOf(n));
            sum = sum.add(term);
        }
        for (int i = 0; i < HALVINGS; i++) {
            sum = sum.multiply(sum).shiftRight(BITS);
        }
        return sum;
    }

    /// atanh(1 / n) = 1/n + 1/3n^3 + 1/5n^5 + ...
    static BigInteger atanhOfInverse(int n) {
        var square = BigInteger.valueOf((long) n * n);
        var power = ONE.divide(BigInteger.valueOf(n));
        var sum = power;
        for (int i = 3; power.signum() != 0; i += 2) {
            power = power.divide(square);
            sum = sum.add(power.divide(BigInteger.valueOf(i)));
        }
        return sum;
    }

    /// s + s^3/3 + s^5/5 + ...
    private static BigInteger atanh(BigInteger s) {
        var square = s.multiply(s).shiftRight(BITS);
        var power = s;
        var sum = s;
        for (int n = 3; power.abs().bitLength() > 1; n += 2) {
            power = power.multiply(square).shiftRight(BITS);
            sum = sum.add(power.divide(BigInteger.valueOf(n)));
        }
        return sum;
    }
}
