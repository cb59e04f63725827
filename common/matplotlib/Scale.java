package common.matplotlib;

/// How values become lengths along an axis.
enum Scale {
    LINEAR, LOG;

    /// Far below every axis: where a logarithmic one puts zero and what is negative.
    private static final double FAR_BELOW = -1000;

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
        return this == LOG ? Math.pow(10, place) : place;
    }

    /// Whether it can show the value at all.
    boolean shows(double value) {
        return Double.isFinite(value) && (this == LINEAR || value > 0);
    }

    boolean shows(Limits axis) {
        return shows(axis.low()) && shows(axis.high());
    }

    /// The range of those values that it can show.
    Limits range(double... values) {
        Limits range = Limits.NONE;
        for (double value : values) {
            range = shows(value) ? range.with(value) : range;
        }
        return range;
    }

    Limits places(Limits values) {
        return new Limits(place(values.low()), place(values.high()));
    }

    Limits values(Limits places) {
        return new Limits(value(places.low()), value(places.high()));
    }
}
