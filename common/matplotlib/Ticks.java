package common.matplotlib;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Where an axis has its ticks and how they are written: matplotlib's `AutoLocator` and `ScalarFormatter` (as many
/// decimals as the finest tick needs, the same for all; a power of ten apart for very large and small values; what
/// they have in common apart where they lie far from zero and close together).
///
/// @param places all that were looked at, also right outside the axis's limits
/// @param values the ticks' positions within the limits
/// @param labels their texts, one for each
/// @param minor  shorter ticks between them
/// @param minorLabels their texts, empty for none
/// @param apart  what the labels leave out, such as `1e6` or `+2.3025`, empty for nothing
record Ticks(double[] places, double[] values, List<String> labels, double[] minor, List<String> minorLabels, String apart) {

    private static final double[] NONE = {};

    private static final int MOST = 9;
    private static final int LEAST = 2;
    /// Labels leave something out from 1e6 on and below 1e-4, as matplotlib's do, or if that saves as many digits.
    private static final int SMALL = -5;
    private static final int LARGE = 6;
    private static final int SAVED = 4;

    /// Ticks at those places that lie between low and high, with those labels.
    static Ticks named(double[] places, List<String> labels, double low, double high) {
        int[] shown = IntStream.range(0, places.length).filter(i -> places[i] >= low && places[i] <= high).toArray();
        return new Ticks(places, Arrays.stream(shown).mapToDouble(i -> places[i]).toArray(),
                Arrays.stream(shown).mapToObj(labels::get).toList(), NONE, List.of(), "");
    }

    /// Ticks for an axis from low to high with room for that many labels.
    static Ticks between(double low, double high, int room) {
        double[] places = Locator.linear(low, high, Math.clamp(room, 1, MOST), LEAST);
        return labelled(places, low, high);
    }

    /// Ticks at those places of an axis from low to high, with their numbers.
    static Ticks labelled(double[] places, double low, double high) {
        double[] values = within(places, low - 1e-10 * (high - low), high + 1e-10 * (high - low));
        double offset = offset(values);
        int exponent = exponent(values, offset, high - low);
        double unit = Math.pow(10, exponent);
        int decimals = decimals(places, offset, unit, high - low);
        var labels = new ArrayList<String>();
        for (double value : values) {
            labels.add(label((value - offset) / unit, decimals));
        }
        return new Ticks(places, values, labels, NONE, List.of(), (exponent == 0 ? "" : minus("1e" + exponent)) + apart(offset));
    }

    private static double[] within(double[] places, double low, double high) {
        double[] values = new double[places.length];
        int count = 0;
        for (double place : places) {
            if (place >= low && place <= high) {
                values[count++] = place;
            }
        }
        return Arrays.copyOf(values, count);
    }

    /// What all values have in common, if leaving it out saves four digits.
    private static double offset(double[] values) {
        if (values.length == 0) {
            return 0;
        }
        Limits all = Limits.NONE.with(values);
        double low = all.low();
        double high = all.high();
        if (low == high || low <= 0 && high >= 0) {
            return 0;
        }
        double least = Math.min(Math.abs(low), Math.abs(high));
        double most = Math.max(Math.abs(low), Math.abs(high));
        int top = (int) Math.ceil(Math.log10(most));
        int power = top;
        while (floor(least, power) == floor(most, power)) {
            power--;
        }
        power++;
        if ((most - least) / Math.pow(10, power) <= 1e-2) { // right across a multiple of a large power of ten
            power = top;
            while (floor(most, power) - floor(least, power) <= 1) {
                power--;
            }
            power++;
        }
        double common = floor(most, power);
        return common >= Math.pow(10, SAVED - 1.0) ? Math.copySign(common * Math.pow(10, power), low) : 0;
    }

    private static double floor(double value, int power) {
        return Math.floor(value / Math.pow(10, power));
    }

    private static int exponent(double[] values, double offset, double range) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        double size = offset == 0 ? largest : range;
        int exponent = size == 0 ? 0 : (int) Math.floor(Math.log10(size));
        return exponent <= SMALL || exponent >= LARGE ? exponent : 0;
    }

    private static int decimals(double[] places, double offset, double unit, double range) {
        Limits all = Limits.NONE.with(places);
        double width = places.length < 2 ? range : all.high() - all.low();
        int magnitude = (int) Math.floor(Math.log10(width / unit));
        double tolerance = 1e-3 * Math.pow(10, magnitude);
        int decimals = Math.max(0, 3 - magnitude);
        while (decimals > 0 && roundingError(places, offset, unit, decimals - 1) < tolerance) {
            decimals--;
        }
        return decimals;
    }

    private static double roundingError(double[] places, double offset, double unit, int decimals) {
        double power = Math.pow(10, decimals);
        double error = 0;
        for (double place : places) {
            double shown = (place - offset) / unit;
            error = Math.max(error, Math.abs(shown - Math.rint(shown * power) / power));
        }
        return error;
    }

    static String label(double value, int decimals) {
        double told = Math.abs(value) < 1e-8 ? 0 : Math.abs(value);
        return (value < 0 && told > 0 ? "\u2212" : "") + new BigDecimal(Double.toString(told)).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    private static String apart(double offset) {
        if (offset == 0) {
            return "";
        }
        int exponent = (int) Math.floor(Math.log10(Math.abs(offset)));
        String digits = new BigDecimal(offset / Math.pow(10, exponent)).round(new MathContext(10, RoundingMode.HALF_EVEN))
                .stripTrailingZeros().toPlainString();
        return (offset > 0 ? "+" : "") + minus(digits + (exponent == 0 ? "" : "e" + exponent));
    }

    /// The typographic minus in place of the hyphen.
    static String minus(String number) {
        return number.replace('-', '\u2212');
    }
}
