package common.matplotlib;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Where an axis has its ticks and how they are written: matplotlib's `AutoLocator` (steps of 1, 2,
/// 2.5 and 5 times a power of ten) and `ScalarFormatter` (as many decimals as the finest tick
/// needs, the same for all; a power of ten in front of the axis for very large and small values).
///
/// @param values   the ticks' positions within the axis's limits, rising
/// @param labels   their texts, one for each
/// @param exponent the power of ten that the labels are to be multiplied with, 0 for none
record Ticks(double[] values, List<String> labels, int exponent) {

    private static final double[] STEPS = {0.1, 0.2, 0.25, 0.5, 1, 2, 2.5, 5, 10, 20};
    private static final double CLOSE = 1e-10;
    private static final int MOST = 9;

    /// Ticks for an axis from low to high with room for that many labels.
    static Ticks between(double low, double high, int room) {
        double[] values = locate(low, high, Math.clamp(room, 1, MOST));
        int exponent = exponent(values);
        double unit = Math.pow(10, exponent);
        int decimals = decimals(values, high - low, unit);
        var labels = new ArrayList<String>();
        for (double value : values) {
            labels.add(label(value / unit, decimals));
        }
        return new Ticks(values, labels, exponent);
    }

    private static double[] locate(double low, double high, int bins) {
        double rawStep = (high - low) / bins;
        double scale = Math.pow(10, Math.floor(Math.log10(rawStep)));
        int i = 0;
        while (STEPS[i] * scale < rawStep) {
            i++;
        }
        double[] values = multiples(STEPS[i] * scale, low, high);
        while (values.length < 2 && i > 0) {
            values = multiples(STEPS[--i] * scale, low, high);
        }
        return values;
    }

    private static double[] multiples(double step, double low, double high) {
        long first = (long) Math.ceil(low / step - CLOSE);
        long last = (long) Math.floor(high / step + CLOSE);
        double[] values = new double[(int) (last - first + 1)];
        for (int i = 0; i < values.length; i++) {
            values[i] = (first + i) * step;
        }
        return values;
    }

    /// Labels show a power of ten apart from 1e6 on and below 1e-4, as matplotlib's do.
    private static int exponent(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        int exponent = largest == 0 ? 0 : (int) Math.floor(Math.log10(largest));
        return exponent <= -5 || exponent >= 6 ? exponent : 0;
    }

    private static int decimals(double[] values, double range, double unit) {
        int magnitude = (int) Math.floor(Math.log10(range / unit));
        double tolerance = 1e-3 * Math.pow(10, magnitude);
        int decimals = Math.max(0, 3 - magnitude);
        while (decimals > 0 && roundingError(values, unit, decimals - 1) < tolerance) {
            decimals--;
        }
        return decimals;
    }

    private static double roundingError(double[] values, double unit, int decimals) {
        double power = Math.pow(10, decimals);
        double error = 0;
        for (double value : values) {
            double shown = value / unit;
            error = Math.max(error, Math.abs(shown - Math.rint(shown * power) / power));
        }
        return error;
    }

    private static String label(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value == 0 ? 0.0 : value);
        return text.replace('-', '\u2212');
    }
}
