package common.numpy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// A number's decimal digits, without trailing zeros: what stands before the point, after it, and the power of ten.
record Digits(String whole, String fraction, int exponent) {
    private static final int ALL = 400;

    /// Python's `str(float)`: the shortest digits that read back as the same number.
    static String number(double value) {
        return text(value, Double.isFinite(value) ? shortest(value) : BigDecimal.ZERO);
    }

    /// Python's `str` of a float32.
    static String number(float value) {
        return text(value, Float.isFinite(value) ? new BigDecimal(Float.toString(value)) : BigDecimal.ZERO);
    }

    private static String text(double value, BigDecimal shortest) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        }
        double size = Math.abs(value);
        if (size != 0 && (size < 1e-4 || size >= 1e16)) {
            var digits = scientific(value, shortest, ALL);
            return digits.whole + (digits.fraction.isEmpty() ? "" : "." + digits.fraction) + power(digits.exponent, 2);
        }
        var digits = positional(value, shortest, ALL);
        return digits.whole + "." + (digits.fraction.isEmpty() ? "0" : digits.fraction);
    }

    /// With at most `precision` digits after the point.
    static Digits positional(double value, int precision) {
        return positional(value, shortest(value), precision);
    }

    private static Digits positional(double value, BigDecimal shortest, int precision) {
        // digits that are cut are rounded from the exact binary value, not from the shortest digits
        var digits = shortest.stripTrailingZeros().scale() <= precision ? shortest
                : new BigDecimal(value).setScale(precision, RoundingMode.HALF_EVEN);
        return of(value, digits, 0);
    }

    /// One digit before the point, at most `precision` after it.
    static Digits scientific(double value, int precision) {
        return scientific(value, shortest(value), precision);
    }

    private static Digits scientific(double value, BigDecimal shortest, int precision) {
        if (value == 0) {
            return of(value, BigDecimal.ZERO, 0);
        }
        var stripped = shortest.stripTrailingZeros();
        var digits = stripped.precision() <= precision + 1 ? stripped
                : new BigDecimal(value).round(new MathContext(precision + 1, RoundingMode.HALF_EVEN));
        int exponent = digits.precision() - digits.scale() - 1;
        return of(value, digits.scaleByPowerOfTen(-exponent), exponent);
    }

    private static Digits of(double value, BigDecimal digits, int exponent) {
        var plain = (digits.signum() == 0 ? BigDecimal.ZERO : digits.stripTrailingZeros()).abs().toPlainString();
        int point = plain.indexOf('.');
        var whole = point < 0 ? plain : plain.substring(0, point);
        boolean negative = Double.doubleToRawLongBits(value) < 0;
        return new Digits(negative ? "-" + whole : whole, point < 0 ? "" : plain.substring(point + 1), exponent);
    }

    /// `Double.toString` gives two digits at least, where one may do: 5e-324.
    private static BigDecimal shortest(double value) {
        var digits = new BigDecimal(Double.toString(value));
        if (digits.precision() == 2) {
            var one = digits.round(new MathContext(1, RoundingMode.HALF_EVEN));
            return one.doubleValue() == value ? one : digits;
        }
        return digits;
    }

    /// `e-05`
    static String power(int exponent, int digits) {
        var size = Integer.toString(Math.abs(exponent));
        return (exponent < 0 ? "e-" : "e+") + "0".repeat(Math.max(0, digits - size.length())) + size;
    }
}
