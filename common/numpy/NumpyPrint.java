package common.numpy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/// How NumPy and Python write numbers: `str` and `repr` with NumPy's default options (8 digits after the point, lines of
/// 75 characters, arrays of more than 1000 values cut to three at each end).
final class NumpyPrint {
    private static final int PRECISION = 8;
    private static final int LINE_WIDTH = 75;
    private static final int THRESHOLD = 1000;
    private static final int EDGE_ITEMS = 3;

    private NumpyPrint() {}

    /// Python's `str(float)`: the shortest digits that read back as the same number.
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        }
        double size = Math.abs(value);
        if (size != 0 && (size < 1e-4 || size >= 1e16)) {
            var parts = scientific(value, 17);
            return (parts.fraction.isEmpty() ? parts.whole : parts.whole + "." + parts.fraction) + exponent(parts.exponent, 2);
        }
        var parts = positional(value, 400);
        return parts.whole + "." + (parts.fraction.isEmpty() ? "0" : parts.fraction);
    }

    /// Python's `str` of a float32.
    static String number(float value) {
        return Double.isFinite(value) ? number(Double.parseDouble(Float.toString(value))) : number((double) value);
    }

    static String str(NDArray array) {
        if (array.ndim() == 0) {
            double value = array.item();
            return array.type() == NDArray.Type.FLOAT64 ? number(value) : format(array, array).apply(value);
        }
        return text(array, " ", " ", LINE_WIDTH);
    }

    static String repr(NDArray array) {
        if (array.size() == 0) {
            var shape = array.ndim() == 1 ? "" : ", shape=" + array.shape();
            return "array([]" + shape + ", dtype=" + array.type().name().toLowerCase(java.util.Locale.ROOT) + ")";
        }
        if (array.ndim() == 0) {
            return "array(" + format(array, array).apply(array.item()) + ")";
        }
        return "array(" + text(array, ", ", "       ", LINE_WIDTH - 1) + ")";
    }

    private static String text(NDArray array, String separator, String indent, int width) {
        if (array.size() == 0) {
            return "[]";
        }
        boolean cut = array.size() > THRESHOLD;
        return new Layout(format(array, cut ? edges(array) : array), separator, cut).nested(array, indent, width);
    }

    /// The values that are shown of an array that is cut: what its format is chosen by.
    private static NDArray edges(NDArray array) {
        var shown = array;
        for (int axis = 0; axis < array.ndim(); axis++) {
            var axes = new int[array.ndim()];
            for (int i = 0; i < axes.length; i++) {
                axes[i] = i == 0 ? axis : i <= axis ? i - 1 : i;
            }
            shown = shown.transpose(axes); // the axis to cut comes first; order does not matter here
            int length = shown.shape(0);
            if (length > 2 * EDGE_ITEMS) {
                shown = np.concatenate(shown.slice(0, EDGE_ITEMS), shown.slice(length - EDGE_ITEMS, length));
            }
        }
        return shown;
    }

    private record Layout(DoubleFunction<String> format, String separator, boolean cut) {

        String nested(NDArray array, String indent, int width) {
            if (array.ndim() == 0) {
                return format.apply(array.item());
            }
            var shown = new ArrayList<NDArray>();
            int length = array.shape(0);
            boolean summary = cut && length > 2 * EDGE_ITEMS;
            for (int i = 0; i < length; i++) {
                if (!summary || i < EDGE_ITEMS || i >= length - EDGE_ITEMS) {
                    shown.add(array.get(i));
                }
            }
            return "[" + (array.ndim() == 1 ? row(shown, summary, indent, width) : rows(shown, summary, array.ndim(), indent, width)) + "]";
        }

        private String rows(List<NDArray> shown, boolean summary, int rank, String indent, int width) {
            var between = separator.stripTrailing() + "\n".repeat(rank - 1) + indent;
            var parts = new ArrayList<String>();
            for (var part : shown) {
                parts.add(nested(part, indent + " ", width - 1));
            }
            if (summary) {
                parts.add(EDGE_ITEMS, "...");
            }
            return String.join(between, parts);
        }

        private String row(List<NDArray> shown, boolean summary, String indent, int width) {
            var words = new ArrayList<String>();
            for (var value : shown) {
                words.add(format.apply(value.item()));
            }
            if (summary) {
                words.add(EDGE_ITEMS, "...");
            }
            int room = width - Math.max(separator.stripTrailing().length(), 1);
            var lines = new StringBuilder();
            var line = new StringBuilder(indent);
            for (int i = 0; i < words.size(); i++) {
                int limit = i == words.size() - 1 ? width - 1 : room;
                if (line.length() + words.get(i).length() > limit && line.length() > indent.length()) {
                    lines.append(line.toString().stripTrailing()).append('\n');
                    line = new StringBuilder(indent);
                }
                line.append(words.get(i));
                if (i < words.size() - 1) {
                    line.append(separator);
                }
            }
            return lines.append(line).substring(indent.length());
        }
    }

    /// One format for all values: as many digits as the one that needs most.
    private static DoubleFunction<String> format(NDArray array, NDArray shown) {
        var values = shown.toArray();
        return switch (array.type()) {
            case BOOL -> array.ndim() == 0 ? v -> v != 0 ? "True" : "False" : v -> v != 0 ? " True" : "False";
            case INT64 -> {
                int width = 0;
                for (double value : values) {
                    width = Math.max(width, Long.toString((long) value).length());
                }
                int longest = width;
                yield v -> padLeft(Long.toString((long) v), longest);
            }
            case FLOAT64 -> floats(values);
        };
    }

    private static DoubleFunction<String> floats(double[] values) {
        double greatest = 0;
        double least = Double.POSITIVE_INFINITY;
        int special = 0; // width of nan, inf, -inf
        for (double value : values) {
            double size = Math.abs(value);
            if (!Double.isFinite(value)) {
                special = Math.max(special, number(value).length());
            } else if (size != 0) {
                greatest = Math.max(greatest, size);
                least = Math.min(least, size);
            }
        }
        boolean scientific = greatest != 0 && (greatest >= 1e8 || least < 1e-4 || greatest / least > 1000);
        int left = 0;
        int fraction = 0;
        int exponent = 2;
        for (double value : values) {
            if (Double.isFinite(value)) {
                var parts = scientific ? scientific(value, PRECISION) : positional(value, PRECISION);
                left = Math.max(left, parts.whole.length());
                fraction = Math.max(fraction, parts.fraction.length());
                exponent = Math.max(exponent, Integer.toString(Math.abs(parts.exponent)).length());
            }
        }
        int tail = scientific ? fraction + exponent + 2 : fraction;
        int before = Math.max(left, special - tail - 1);
        int digits = fraction;
        int exponentDigits = exponent;
        return value -> {
            if (!Double.isFinite(value)) {
                return padLeft(number(value), before + 1 + tail);
            }
            var parts = scientific ? scientific(value, PRECISION) : positional(value, PRECISION);
            var whole = padLeft(parts.whole, before) + "." + parts.fraction;
            return scientific
                    ? whole + "0".repeat(digits - parts.fraction.length()) + exponent(parts.exponent, exponentDigits)
                    : whole + " ".repeat(digits - parts.fraction.length());
        };
    }

    /// A number's digits before and after the point, without trailing zeros, and the power of ten.
    private record Parts(String whole, String fraction, int exponent) {
        static Parts of(boolean negative, BigDecimal value, int exponent) {
            var plain = (value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros()).abs().toPlainString();
            int point = plain.indexOf('.');
            var whole = point < 0 ? plain : plain.substring(0, point);
            return new Parts(negative ? "-" + whole : whole, point < 0 ? "" : plain.substring(point + 1), exponent);
        }
    }

    private static Parts positional(double value, int precision) {
        var shortest = new BigDecimal(Double.toString(value));
        // cut digits are rounded from the exact binary value, not from the shortest digits
        var digits = shortest.stripTrailingZeros().scale() <= precision ? shortest : new BigDecimal(value).setScale(precision, RoundingMode.HALF_EVEN);
        return Parts.of(isNegative(value), digits, 0);
    }

    private static Parts scientific(double value, int precision) {
        if (value == 0) {
            return Parts.of(isNegative(value), BigDecimal.ZERO, 0);
        }
        var shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        var digits = shortest.precision() <= precision + 1 ? shortest
                : new BigDecimal(value).round(new MathContext(precision + 1, RoundingMode.HALF_EVEN));
        int exponent = digits.precision() - digits.scale() - 1;
        return Parts.of(isNegative(value), digits.scaleByPowerOfTen(-exponent), exponent);
    }

    private static boolean isNegative(double value) {
        return Double.doubleToRawLongBits(value) < 0;
    }

    private static String exponent(int exponent, int digits) {
        var size = Integer.toString(Math.abs(exponent));
        return (exponent < 0 ? "e-" : "e+") + "0".repeat(Math.max(0, digits - size.length())) + size;
    }

    private static String padLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}
