package common.numpy;

import common.numpy.NDArray.Type;

/// NumPy's types of fewer than 64 bits, as far as the book meets them: values are rounded to them, and go on as floats or
/// integers of 64 bits.
public enum Narrow {
    FLOAT16(Type.FLOAT64), FLOAT32(Type.FLOAT64), UINT8(Type.INT64);

    final Type type;

    Narrow(Type type) {
        this.type = type;
    }

    double round(double value) {
        return switch (this) {
            case FLOAT16 -> half(value);
            case FLOAT32 -> (float) value;
            case UINT8 -> (long) Whole.of(value) & 0xFF;
        };
    }

    /// To 11 binary digits, ties to even, in one step: by way of float32 some would be rounded twice.
    private static double half(double value) {
        double size = Math.abs(value);
        if (!(size < 65520)) { // the middle between the greatest half and 2^16; NaN too
            return Double.isNaN(value) ? value : Math.copySign(Double.POSITIVE_INFINITY, value);
        }
        double step = Math.scalb(1.0, Math.max(Math.getExponent(size), -14) - 10);
        return Math.copySign(Math.rint(size / step) * step, value);
    }
}
