package common.matplotlib;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The ticks of a logarithmic axis: powers of ten, and shorter ones between them, which have labels only where the powers
/// alone would say little (matplotlib's `LogLocator` and `LogFormatterSciNotation`).
final class LogTicks {

    private static final int LEAST = 2;
    private static final int MOST = 9;
    /// Axes of fewer decades than this have labels between the powers, and axes of fewer than that at all of them.
    private static final double SOME = 1;
    private static final double ALL = 0.4;
    private static final Set<Long> OF_SOME = Set.of(1L, 2L, 3L, 4L, 6L, 10L);
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private LogTicks() {
    }

    /// Ticks for an axis from low to high with room for that many labels.
    static Ticks between(double low, double high, int room) {
        int bins = Math.clamp(room, LEAST, MOST);
        double[] places = Locator.powers(low, high, bins);
        double[] powers = Arrays.stream(places).filter(value -> value >= low && value <= high).toArray();
        double[] minor = Locator.betweenPowers(low, high, bins);
        double decades = Math.log10(high) - Math.log10(low);
        if (decades < SOME && minor.length <= 1) { // within a step from 2 to 3, for instance
            minor = Arrays.stream(Locator.linear(low, high, bins, LEAST)).filter(value -> value >= low && value <= high)
                    .filter(value -> Arrays.stream(powers).noneMatch(power -> Math.abs(value - power) < 1e-9 * power)).toArray();
        }
        List<String> labels = Arrays.stream(powers).mapToObj(LogTicks::power).toList();
        List<String> between = Arrays.stream(minor).mapToObj(value -> hasLabel(value, decades) ? power(value) : "").toList();
        return new Ticks(places, powers, labels, minor, between, "");
    }

    private static boolean hasLabel(double value, double decades) {
        return decades <= ALL || decades <= SOME && OF_SOME.contains(Math.round(value / Math.pow(10, exponent(value))));
    }

    private static int exponent(double value) {
        return (int) Math.floor(Math.log10(value) + 1e-9);
    }

    /// `10³` and `2 × 10⁻¹`.
    private static String power(double value) {
        int exponent = exponent(value);
        double times = value / Math.pow(10, exponent);
        String digits = Math.abs(times - Math.rint(times)) < 1e-9 ? String.valueOf(Math.round(times))
                : String.format(Locale.ROOT, "%.5f", times).replaceAll("0+$", "");
        String small = String.valueOf(exponent).chars()
                .mapToObj(c -> c == '-' ? "⁻" : SUPERSCRIPTS.substring(c - '0', c - '0' + 1)).collect(Collectors.joining());
        return (digits.equals("1") ? "" : digits + " × ") + "10" + small;
    }
}
