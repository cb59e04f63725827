package common.numpy;

import common.numpy.NDArray.Type;
import java.util.function.DoubleUnaryOperator;

/// Functions of one array, value by value; results lie in memory as the array does. Booleans count as the floats 0 and 1
/// (NumPy computes with 16 bits there).
final class Unary {
    private static final double LN2 = 0x1.62e42fefa39efp-1, LN2_REST = 0x1.abc9e3b39803fp-56;
    private static final double LOG10_2_HIGH = 0x1.34413509f6p-2, LOG10_2_LOW = 0x1.9fef311f12b36p-42;
    private static final double INVERSE_LN10 = 0x1.bcb7b1526e50ep-2;

    private Unary() {}

    static NDArray exp(NDArray x) {
        if (Formula.exp(x).orElse(null) instanceof NDArray putOff) {
            return putOff;
        }
        var out = Elementwise.copy(x).as(Type.FLOAT64);
        Kernels.exp(out.storage().writable());
        return out;
    }

    static NDArray log(NDArray x) {
        return x.map(RoundedLog::log);
    }

    /// Correctly rounded but for one value in thousands; exact for powers of 2.
    static double log2(double x) {
        if (!(x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE)) {
            return x > 0 && x < 1 ? log2(x * 0x1p54) - 54 : RoundedLog.log(x);
        }
        var log = RoundedLog.sum(x, 0);
        double quotient = log.high() / LN2;
        double rest = Math.fma(-quotient, LN2, log.high()) + log.low() - quotient * LN2_REST;
        return quotient + rest / LN2;
    }

    /// The way of the C library, that its digits are the same: 2^k m, the logarithm of m, and k log10(2) in two parts.
    static double log10(double x) {
        if (!(x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE)) {
            return x > 0 && x < 1 ? log10(x * 0x1p54) - 54 * Math.log10(2) : RoundedLog.log(x);
        }
        int k = Math.getExponent(x);
        int up = k < 0 ? 1 : 0;
        double y = k + up;
        double z = y * LOG10_2_LOW + INVERSE_LN10 * RoundedLog.log(Math.scalb(x, -k - up));
        return z + y * LOG10_2_HIGH;
    }

    static NDArray sqrt(NDArray x) {
        if (Formula.sqrt(x).orElse(null) instanceof NDArray putOff) {
            return putOff;
        }
        var out = Elementwise.copy(x).as(Type.FLOAT64);
        var values = out.storage().writable();
        Kernels.overRows(values.length, (long) Kernels.COPY * values.length, (from, to) -> Loops.sqrt(values, from, to));
        return out;
    }

    static NDArray negative(NDArray x) {
        if (x.type() == Type.BOOL) {
            throw new IllegalArgumentException("The numpy boolean negative, the `-` operator, is not supported, "
                    + "use the `~` operator or the logical_not function instead.");
        }
        return x.type() == Type.INT64 ? Elementwise.map(Type.INT64, x, v -> 0 - v)
                : Formula.negative(x).orElseGet(() -> x.map(v -> -v));
    }

    static NDArray abs(NDArray x) {
        return Elementwise.map(x.type(), x, Math::abs);
    }

    static NDArray sign(NDArray x) {
        if (x.type() == Type.BOOL) {
            throw new IllegalArgumentException(
                    "ufunc 'sign' did not contain a loop with signature matching types <class 'numpy.dtype[bool_]'> -> None");
        }
        return Elementwise.map(x.type(), x, Unary::sign);
    }

    static double sign(double x) {
        return x == 0 ? 0.0 : Math.signum(x);
    }

    static NDArray square(NDArray x) {
        return x.mul(x.type() == Type.BOOL ? x.astype(Type.INT64) : x);
    }

    /// NumPy's rounding: to the even one where two are as near, of x * 10^decimals.
    static NDArray round(NDArray x, int decimals) {
        if (x.type() == Type.INT64) {
            return decimals >= 0 ? Elementwise.copy(x) : Elementwise.map(Type.INT64, x, v -> round(v, decimals));
        }
        return x.map(v -> round(v, decimals));
    }

    static double round(double x, int decimals) {
        double power = Op.POW.apply(10, Math.abs(decimals));
        return decimals == 0 ? Math.rint(x) : decimals > 0 ? Math.rint(x * power) / power : Math.rint(x / power) * power;
    }

    static NDArray clip(NDArray x, NDArray least, NDArray greatest) {
        return Elementwise.apply(Op.MIN, Elementwise.apply(Op.MAX, x, least), greatest);
    }

    /// Booleans: whether each value is so.
    static NDArray test(NDArray x, DoubleUnaryOperator truth) {
        return Elementwise.map(Type.BOOL, x, truth);
    }

    /// `x ** exponent`, as NumPy's operator takes it: roots, squares and reciprocals are computed as such.
    static NDArray power(NDArray x, double exponent) {
        if (exponent == 2) {
            var floats = x.astypeIfOther(Type.FLOAT64);
            return Formula.square(floats).orElseGet(() -> floats.mul(floats));
        } else if (exponent == 1) {
            return x.map(v -> v);
        } else if (exponent == 0.5) {
            return sqrt(x);
        } else if (exponent == -1) {
            return x.map(v -> 1 / v);
        }
        return x.pow(NDArray.scalar(exponent));
    }

    static NDArray power(NDArray x, int exponent) {
        return x.type() == Type.FLOAT64 ? power(x, (double) exponent) : x.pow(NDArray.scalar(exponent));
    }
}
