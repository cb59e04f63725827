package common.matplotlib;

/// How values become lengths along an axis.
enum Scale {
    LINEAR, LOG;

    /// Far below every axis: where a logarithmic one puts zero and what is negative.
    private static final double FAR_BELOW = -1000;
    /// What is larger is drawn as little as infinity is, and what is smaller as little as zero is on a logarithmic axis:
    /// the margins of an axis would be beyond what a double holds.
    private static final double LARGEST = 1e307;
    private static final double SMALLEST = 1e-300;

    /// The scale of that name.
    ///
    /// @throws IllegalArgumentException if there is none
    static Scale named(String name) {
        return switch (name) {
            case "linear" -> LINEAR;
            case "log" -> LOG;
            default -> throw new IllegalArgumentException("a scale is 'linear' or 'log', not '" + name + "'");
        };
    }

    /// The place of a value, in units that are equal along the axis.
    double place(double value) {
        return switch (this) {
            case LINEAR -> value;
            case LOG -> value > 0 ? Math.log10(value) : value <= 0 ? FAR_BELOW : value;
        };
    }

    /// The value at a place.
    double value(double place) {
        return this == LOG ? Math.clamp(Math.pow(10, place), Double.MIN_NORMAL, Double.MAX_VALUE) : place;
    }

    /// Whether it can show the value at all.
    boolean shows(double value) {
        return Math.abs(value) <= LARGEST && (this == LINEAR || value >= SMALLEST);
    }

    boolean shows(Limits axis) {
        return shows(axis.low()) && shows(axis.high()) && place(axis.low()) != place(axis.high());
    }

    /// The range of those values that it can show.
    Limits range(double... values) {
        Limits range = Limits.NONE;
        for (double value : values) {
            range = shows(value) ? range.with(value) : range;
        }
        return range;
    }

    /// Limits with some width, where all values are one: on a logarithmic axis the powers of ten around it.
    Limits widened(Limits values) {
        double place = place(values.low());
        if (this == LINEAR || place(values.high()) - place > 1e-12) {
            return values.widened();
        }
        return values(new Limits(Math.ceil(place) - 1, Math.floor(place) + 1));
    }

    Limits places(Limits values) {
        return new Limits(place(values.low()), place(values.high()));
    }

    Limits values(Limits places) {
        return new Limits(value(places.low()), value(places.high()));
    }
}
