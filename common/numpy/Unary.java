package common.numpy;

import common.numpy.NDArray.Type;

/// Functions of one array, value by value; results lie in memory as the array does. Booleans count as the floats 0 and 1
/// (NumPy computes them with 16 bits).
final class Unary {

    private Unary() {}

    static NDArray exp(NDArray x) {
        var out = Elementwise.copy(x).as(Type.FLOAT64);
        Kernels.exp(out.storage().writable());
        return out;
    }

    static NDArray log(NDArray x) {
        return x.map(RoundedLog::log);
    }

    static NDArray sqrt(NDArray x) {
        return x.map(Math::sqrt);
    }

    static NDArray negative(NDArray x) {
        return switch (x.type()) {
            case FLOAT64 -> x.map(v -> -v);
            case INT64 -> Elementwise.map(Type.INT64, x, v -> 0 - v);
            case BOOL -> throw new IllegalArgumentException("The numpy boolean negative, the `-` operator, is not supported, "
                    + "use the `~` operator or the logical_not function instead.");
        };
    }

    static NDArray abs(NDArray x) {
        return Elementwise.map(x.type(), x, Math::abs);
    }

    /// `x ** exponent`, as NumPy's operator takes it: roots, squares and reciprocals are computed as such.
    static NDArray power(NDArray x, double exponent) {
        if (exponent == 2) {
            return x.map(v -> v * v);
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
