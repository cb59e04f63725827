package common.numpy;

/// The part of [np] that prints.
abstract class NpPrinting extends NpArranging {

    /// Python's `str`, which `toString` gives too.
    public static String str(NDArray array) {
        return array.toString();
    }

    /// Python's `str` of a float: `0.1999999999990898`, `1e-05`.
    public static String str(double number) {
        return Digits.number(number);
    }

    /// Python's `repr`: `array([1. , 0.5])`.
    public static String repr(NDArray array) {
        return NumpyPrint.repr(array);
    }

    /// `np.set_printoptions(precision=3, suppress=True)` is `np.setPrintoptions(np.precision(3), np.suppress(true))`; what is not
    /// named stays. Holds for all arrays that are printed from now on, and for no numbers outside of arrays.
    public static void setPrintoptions(PrintOptions.Keyword... options) {
        var changed = PrintOptions.current;
        for (var option : options) {
            changed = option.apply(changed);
        }
        PrintOptions.current = changed;
    }

    /// Digits after the point, 8 by default.
    public static PrintOptions.Keyword precision(int digits) {
        return o -> new PrintOptions(digits, o.suppress(), o.threshold(), o.linewidth());
    }

    /// Whether small values are printed as 0 rather than all values with powers of ten.
    public static PrintOptions.Keyword suppress(boolean suppress) {
        return o -> new PrintOptions(o.precision(), suppress, o.threshold(), o.linewidth());
    }

    /// Beyond how many values an array is cut to three at each end of its axes, 1000 by default.
    public static PrintOptions.Keyword threshold(int values) {
        return o -> new PrintOptions(o.precision(), o.suppress(), values, o.linewidth());
    }

    /// Letters of a line, 75 by default.
    public static PrintOptions.Keyword linewidth(int letters) {
        return o -> new PrintOptions(o.precision(), o.suppress(), o.threshold(), letters);
    }
}
