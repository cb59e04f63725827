package common.matplotlib;

import java.util.Arrays;

/// How many values fall into bins of equal width, as NumPy counts them: a bin holds its lower edge and not its upper
/// one, but for the last, which holds both. NaN and what lies outside the range are left out.
///
/// @param low   the lower edge of the first bin
/// @param high  the upper edge of the last bin
record Histogram(double[] values, int bins, double low, double high) {

    Histogram {
        if (bins < 1) {
            throw new IllegalArgumentException("a histogram has at least one bin, not " + bins);
        }
        if (!(low < high) || !Double.isFinite(low) || !Double.isFinite(high)) {
            throw new IllegalArgumentException("a histogram can't run from " + low + " to " + high);
        }
    }

    /// From the least value to the largest.
    static Histogram of(double[] values, int bins) {
        Limits range = Limits.NONE.with(values);
        if (range.equals(Limits.NONE)) {
            return new Histogram(values, bins, 0, 1);
        }
        double half = range.low() < range.high() ? 0 : Math.max(0.5, Math.ulp(range.low()) * bins);
        return new Histogram(values, bins, range.low() - half, range.high() + half);
    }

    Histogram within(double newLow, double newHigh) {
        return new Histogram(values, bins, newLow, newHigh);
    }

    double width() {
        return (high - low) / bins;
    }

    /// The lower edge of a bin; that of number `bins` is the upper edge of the last.
    double edge(int bin) {
        return bin == bins ? high : low + bin * width();
    }

    double[] middles() {
        double[] middles = new double[bins];
        for (int bin = 0; bin < bins; bin++) {
            middles[bin] = (edge(bin) + edge(bin + 1)) / 2;
        }
        return middles;
    }

    double[] counts() {
        double[] counts = new double[bins];
        for (double value : values) {
            if (value >= low && value <= high) {
                counts[bin(value)]++;
            }
        }
        return counts;
    }

    /// Counts as parts of all that were counted, over the bins' width; zeros where there was nothing to count.
    double[] densities() {
        double[] counts = counts();
        double all = Arrays.stream(counts).sum();
        return Arrays.stream(counts).map(count -> all == 0 ? 0 : count / all / width()).toArray();
    }

    /// Rounding may put a value beside its bin: the edges decide.
    private int bin(double value) {
        int bin = Math.min(bins - 1, (int) ((value - low) / (high - low) * bins));
        if (value < edge(bin)) {
            bin--;
        } else if (bin < bins - 1 && value >= edge(bin + 1)) {
            bin++;
        }
        return bin;
    }
}
