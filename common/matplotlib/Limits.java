package common.matplotlib;

/// The range of an axis, or of the data along it.
///
/// @param low  the left or lower end; larger than `high` where an axis runs backwards
/// @param high the right or upper end
record Limits(double low, double high) {

    /// What holds nothing yet: the neutral element of [#with(double)].
    static final Limits NONE = new Limits(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    private static final double MARGIN = 0.05;

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

    /// The axis that shows these data: a twentieth more on either side, some width in any case.
    Limits padded() {
        if (low > high) {
            return new Limits(0, 1);
        }
        if (low == high) {
            double half = low == 0 ? MARGIN : MARGIN * Math.abs(low);
            return new Limits(low - half, high + half).padded();
        }
        double margin = MARGIN * (high - low);
        return new Limits(low - margin, high + margin);
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
