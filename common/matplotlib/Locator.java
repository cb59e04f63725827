package common.matplotlib;

import java.util.stream.IntStream;

/// Where ticks and contours are put: matplotlib's `MaxNLocator` (steps of 1, 2, 2.5 and 5 times a power of ten) and
/// `LogLocator` (powers of ten).
final class Locator {

    private static final double[] STEPS = {0.1, 0.2, 0.25, 0.5, 1, 2, 2.5, 5, 10, 20};
    private static final double CLOSE = 1e-10;
    /// How many times its width an axis may be away from zero before it is counted from an offset.
    private static final double FAR = 100;

    private Locator() {
    }

    /// Even places from low to high, some of them right outside: at most `bins` steps, at least `least` places inside.
    static double[] linear(double low, double high, int bins, int least) {
        double width = high - low;
        if (!(width > 0)) {
            return new double[] {low};
        }
        double middle = (high + low) / 2;
        double offset = Math.abs(middle) / width < FAR ? 0
                : Math.copySign(Math.pow(10, Math.floor(Math.log10(Math.abs(middle)))), middle);
        double scale = Math.pow(10, Math.floor(Math.log10(width / bins)));
        double from = low - offset;
        double to = high - offset;
        int i = 0;
        while (i < STEPS.length - 1 && STEPS[i] * scale < (to - from) / bins) {
            i++;
        }
        double[] places = steps(STEPS[i] * scale, from, to, offset);
        while (inside(places, from, to) < least && i > 0) {
            places = steps(STEPS[--i] * scale, from, to, offset);
        }
        for (int k = 0; k < places.length; k++) {
            places[k] += offset;
        }
        return places;
    }

    private static double[] steps(double step, double from, double to, double offset) {
        double start = Math.floor(from / step) * step;
        double tolerance = offset == 0 ? CLOSE
                : Math.min(0.4999, Math.max(CLOSE, Math.pow(10, Math.log10(Math.abs(offset) / step) - 12)));
        double low = (from - start) / step;
        double high = (to - start) / step;
        long first = (long) Math.floor(low) + (Math.abs(low - Math.floor(low) - 1) < tolerance ? 1 : 0);
        long last = (long) Math.floor(high) + (high - Math.floor(high) < tolerance ? 0 : 1);
        double[] places = new double[(int) Math.max(0, last - first + 1)];
        for (int i = 0; i < places.length; i++) {
            places[i] = (first + i) * step + start;
        }
        return places;
    }

    private static int inside(double[] places, double from, double to) {
        int inside = 0;
        for (double place : places) {
            inside += place >= from && place <= to ? 1 : 0;
        }
        return inside;
    }

    /// Powers of ten from low to high, every n-th so that at most `bins` are inside, and some outside.
    static double[] powers(double low, double high, int bins) {
        double from = Math.log10(low);
        double to = Math.log10(high);
        int decades = (int) (Math.floor(to) - Math.ceil(from));
        int stride = (decades + 1) / bins + 1;
        if (stride >= decades) {
            stride = Math.max(1, decades - 1);
        }
        int first = (int) Math.floor(from) - stride;
        int last = (int) Math.ceil(to) + 2 * stride;
        int every = stride;
        return IntStream.iterate(first, n -> n < last, n -> n + every).mapToDouble(n -> Math.pow(10, n)).toArray();
    }

    /// Twice to nine times each power of ten between low and high; none where there are too many.
    static double[] betweenPowers(double low, double high, int bins) {
        double from = Math.log10(low);
        double to = Math.log10(high);
        int decades = (int) (Math.floor(to) - Math.ceil(from));
        if (decades > 10 || (decades + 1) / bins + 1 > 1 && decades > 1) {
            return new double[0];
        }
        return IntStream.range((int) Math.floor(from), (int) Math.ceil(to)).boxed()
                .flatMapToDouble(n -> IntStream.rangeClosed(2, 9).mapToDouble(m -> m * Math.pow(10, n)))
                .filter(value -> value >= low && value <= high).toArray();
    }
}
