package bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.IntStream;

/// What repeated measurements of one thing gave, in their order; printed as median and range.
public record Sample(List<Double> values) {

    public Sample {
        values = List.copyOf(values);
    }

    public double median() {
        var sorted = values.stream().sorted().toList();
        int n = sorted.size();
        return (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
    }

    /// How many times the other one this is, pair by pair: both were measured in turn.
    public Sample over(Sample other) {
        return new Sample(IntStream.range(0, Math.min(values.size(), other.values.size()))
                .mapToObj(i -> values.get(i) / other.values.get(i)).toList());
    }

    /// Of seconds: `105 µs (101–110)`.
    public String time() {
        return median() >= 1 ? in(1, " s") : median() >= 1e-3 ? in(1e-3, " ms") : in(1e-6, " µs");
    }

    /// Of ratios: `5.2 (5.1–5.4)`.
    public String times() {
        return in(1, "");
    }

    /// In a unit of that size.
    public String in(double unit, String name) {
        var range = values.stream().mapToDouble(Double::doubleValue).summaryStatistics();
        return digits(median() / unit) + name
                + (values.size() == 1 ? "" : " (" + digits(range.getMin() / unit) + "–" + digits(range.getMax() / unit) + ")");
    }

    /// Three digits that count, never with an exponent.
    public static String digits(double value) {
        var rounded = new BigDecimal(value).round(new MathContext(3));
        return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
    }
}
