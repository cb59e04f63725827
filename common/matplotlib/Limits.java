package common.matplotlib;

/// The range of an axis, or of the data along it.
///
/// @param low  the left or lower end; larger than `high` where an axis runs backwards
/// @param high the right or upper end
record Limits(double low, double high) {

    /// What holds nothing yet: the neutral element of [#with(double)].
    static final Limits NONE = new Limits(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /// Of the value itself, to either side of a single one.
    private static final double WIDTH = 0.05;
    /// What differs by less, relatively, is one value.
    private static final double SAME = 1e-15;
    /// What is smaller is zero, as matplotlib has it.
    private static final double NOTHING = 1e-287;

    /// These limits, widened to hold the value; NaN and infinities are left out, as they can't be drawn.
    Limits with(double value) {
        return Double.isFinite(value) ? new Limits(Math.min(low, value), Math.max(high, value)) : this;
    }

    Limits with(double... values) {
        Limits limits = this;
        for (double value : values) {
            limits = limits.with(value);
        }
        return limits;
    }

    Limits with(Limits other) {
        return new Limits(Math.min(low, other.low), Math.max(high, other.high));
    }

    /// These limits, or some around them where they are one and the same.
    Limits widened() {
        double largest = Math.max(Math.abs(low), Math.abs(high));
        if (largest >= NOTHING && high - low > largest * SAME) {
            return this;
        }
        return largest < NOTHING ? new Limits(-WIDTH, WIDTH)
                : new Limits(low - WIDTH * Math.abs(low), high + WIDTH * Math.abs(high));
    }

    /// The ends of an axis, which may run backwards.
    ///
    /// @throws IllegalArgumentException if it would have no length
    static Limits checked(double low, double high) {
        if (low == high || !Double.isFinite(low) || !Double.isFinite(high) || !Double.isFinite(high - low)) {
            throw new IllegalArgumentException("an axis can't run from " + low + " to " + high);
        }
        return new Limits(low, high);
    }

    boolean backwards() {
        return low > high;
    }

    double min() {
        return Math.min(low, high);
    }

    double max() {
        return Math.max(low, high);
    }
}
