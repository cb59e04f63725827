package common.numpy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/// How NumPy writes arrays: `str` and `repr`, under the options of `set_printoptions`.
final class NumpyPrint {

    private NumpyPrint() {}

    static String str(NDArray array) {
        if (array.ndim() == 0) {
            double value = array.item();
            return array.type() == NDArray.Type.FLOAT64 ? Digits.number(value) : format(array, array).apply(value);
        }
        return text(array, " ", " ", PrintOptions.current.linewidth());
    }

    static String repr(NDArray array) {
        if (array.size() == 0) {
            return empty(array);
        }
        if (array.ndim() == 0) {
            return "array(" + format(array, array).apply(array.item()) + ")";
        }
        return "array(" + text(array, ", ", "       ", PrintOptions.current.linewidth() - 1) + ")";
    }

    private static String empty(NDArray array) {
        var text = "array([]" + (array.ndim() == 1 ? "" : ", shape=" + array.shape()) + ",";
        var type = "dtype=" + array.type().name().toLowerCase(Locale.ROOT) + ")";
        boolean fits = text.length() + type.length() + 1 <= PrintOptions.current.linewidth();
        return text + (fits ? " " : "\n      ") + type;
    }

    private static String text(NDArray array, String separator, String indent, int width) {
        if (array.size() == 0) {
            return "[]";
        }
        boolean cut = array.size() > PrintOptions.current.threshold();
        return new Layout(format(array, cut ? edges(array) : array), separator, cut).nested(array, indent, width);
    }

    /// The values that are shown of an array that is cut: what its format is chosen by.
    private static NDArray edges(NDArray array) {
        var shown = array;
        for (int axis = 0; axis < array.ndim(); axis++) {
            int length = array.shape(axis);
            if (length > 2 * PrintOptions.EDGE_ITEMS) {
                var before = new Index[axis + 1];
                var after = new Index[axis + 1];
                Arrays.fill(before, Slice.ALL);
                Arrays.fill(after, Slice.ALL);
                before[axis] = new Slice(null, PrintOptions.EDGE_ITEMS, null);
                after[axis] = new Slice(-PrintOptions.EDGE_ITEMS, null, null);
                shown = Joining.concatenate(new NDArray[] {shown.get(before), shown.get(after)}, axis);
            }
        }
        return shown;
    }

    /// The brackets and lines around the numbers.
    private record Layout(DoubleFunction<String> format, String separator, boolean cut) {

        String nested(NDArray array, String indent, int width) {
            if (array.ndim() == 0) {
                return format.apply(array.item());
            }
            var shown = new ArrayList<NDArray>();
            int length = array.shape(0);
            boolean summary = cut && length > 2 * PrintOptions.EDGE_ITEMS;
            for (int i = 0; i < length; i++) {
                if (!summary || i < PrintOptions.EDGE_ITEMS || i >= length - PrintOptions.EDGE_ITEMS) {
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
                parts.add(PrintOptions.EDGE_ITEMS, "...");
            }
            return String.join(between, parts);
        }

        private String row(List<NDArray> shown, boolean summary, String indent, int width) {
            var words = new ArrayList<String>();
            for (var value : shown) {
                words.add(format.apply(value.item()));
            }
            if (summary) {
                words.add(PrintOptions.EDGE_ITEMS, "...");
            }
            var lines = new StringBuilder();
            var line = new StringBuilder(indent);
            for (int i = 0; i < words.size(); i++) {
                // a comma, or the bracket, has to fit as well
                if (line.length() + words.get(i).length() > width - 1 && line.length() > indent.length()) {
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
        int precision = PrintOptions.current.precision();
        boolean scientific = scientific(values);
        int special = 0; // width of nan, inf, -inf
        int left = 0;
        int fraction = 0;
        int exponent = 2;
        for (double value : values) {
            if (Double.isFinite(value)) {
                var digits = scientific ? Digits.scientific(value, precision) : Digits.positional(value, precision);
                left = Math.max(left, digits.whole().length());
                fraction = Math.max(fraction, digits.fraction().length());
                exponent = Math.max(exponent, Integer.toString(Math.abs(digits.exponent())).length());
            } else {
                special = Math.max(special, Digits.number(value).length());
            }
        }
        int places = fraction;
        int powerDigits = exponent;
        int tail = scientific ? places + powerDigits + 2 : places;
        int before = Math.max(left, special - tail - 1);
        return value -> {
            if (!Double.isFinite(value)) {
                return padLeft(Digits.number(value), before + 1 + tail);
            }
            var digits = scientific ? Digits.scientific(value, precision) : Digits.positional(value, precision);
            var whole = padLeft(digits.whole(), before) + "." + digits.fraction();
            var missing = places - digits.fraction().length();
            return scientific ? whole + "0".repeat(missing) + Digits.power(digits.exponent(), powerDigits) : whole + " ".repeat(missing);
        };
    }

    /// Whether powers of ten are needed: some value is great or small, or far from another.
    private static boolean scientific(double[] values) {
        double greatest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (double value : values) {
            double size = Math.abs(value);
            if (size != 0 && size <= Double.MAX_VALUE) {
                greatest = Math.max(greatest, size);
                least = Math.min(least, size);
            }
        }
        boolean spread = least < 1e-4 || greatest / least > 1000;
        return greatest >= 1e8 || greatest != 0 && spread && !PrintOptions.current.suppress();
    }

    private static String padLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}
