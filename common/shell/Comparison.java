package common.shell;

import static common.numpy.builtins.str;

import common.numpy.NDArray;
import common.numpy.np;
import java.util.ArrayList;
import java.util.function.Supplier;

/// What a check says of the reader's code: in one line, since the shell shows a text's line breaks as \n.
final class Comparison {
    private static final int SHOWN = 12; // of larger arrays the first place that is off is named

    private Comparison() {}

    /// Nothing if the reader's code gives what is right, else for what it doesn't, and what it does.
    static String off(String input, NDArray right, Supplier<NDArray> own, double tolerance) {
        try {
            var difference = difference(own.get(), right, tolerance);
            return difference.isEmpty() ? "" : "off: for " + input + " " + difference;
        } catch (RuntimeException e) {
            return thrown(input, e);
        }
    }

    static String thrown(String input, RuntimeException e) {
        return "off: for " + input + " it throws " + e.getClass().getSimpleName() + (e.getMessage() == null ? "." : ": " + e.getMessage());
    }

    /// Nothing if both are the same, else what is and what should be.
    static String difference(NDArray given, NDArray right, double tolerance) {
        if (given == null) {
            return "it gives nothing (null).";
        }
        if (!given.shape().equals(right.shape())) {
            return "it gives shape " + given.shape() + ", right is " + right.shape() + ".";
        }
        for (int[] place : places(right)) {
            double g = given.getDouble(place);
            double r = right.getDouble(place);
            if (!(Math.abs(g - r) <= tolerance * Math.max(1, Math.abs(r)))) { // NaN is off too
                return right.size() > SHOWN ? "at " + str(place) + " it gives " + str(g) + ", right is " + str(r) + "."
                        : "it gives " + line(given) + ", right is " + line(right) + ".";
            }
        }
        return "";
    }

    private static Iterable<int[]> places(NDArray x) {
        var places = new ArrayList<int[]>();
        for (var it = np.nditer(x); !it.finished(); it.iternext()) {
            places.add(it.multiIndex());
        }
        return places;
    }

    /// An array in one line.
    static String line(NDArray x) {
        return str(x).replaceAll("\\n *", " ");
    }
}
