package common.numpy;

import java.util.function.UnaryOperator;

/// How arrays are printed: NumPy's `set_printoptions`. Each is given as in `np.setPrintoptions(np.precision(3))`.
///
/// @param precision digits after the point
/// @param suppress  no powers of ten for the sake of small values
/// @param threshold number of values beyond which only three at each end of an axis are shown
/// @param linewidth letters of a line
public record PrintOptions(int precision, boolean suppress, int threshold, int linewidth) {
    static final PrintOptions DEFAULT = new PrintOptions(8, false, 1000, 75);
    static final int EDGE_ITEMS = 3;

    static volatile PrintOptions current = DEFAULT;

    public PrintOptions {
        if (precision < 0 || threshold < 0 || linewidth < 0) {
            throw new IllegalArgumentException("precision, threshold and linewidth must not be negative");
        }
    }

    /// `name=value` of a call of `setPrintoptions`.
    public interface Keyword extends UnaryOperator<PrintOptions> {}
}
