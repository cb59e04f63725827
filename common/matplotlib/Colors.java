package common.matplotlib;

import java.awt.Color;
import java.util.List;

/// Colours by matplotlib's names: its letters (`"k"`), its cycle (`"C0"`, `"C1"`, …, or `"tab:blue"`), `"#666666"`,
/// `"#66666680"` (half transparent), shades of grey (`"0.5"`) and the names of CSS.
final class Colors {

    private static final List<Color> CYCLE = List.of(
            new Color(0x1f77b4), new Color(0xff7f0e), new Color(0x2ca02c), new Color(0xd62728), new Color(0x9467bd),
            new Color(0x8c564b), new Color(0xe377c2), new Color(0x7f7f7f), new Color(0xbcbd22), new Color(0x17becf));

    private Colors() {
    }

    /// The colour that the n-th line of a plot gets, counting from 0 and starting over after ten.
    static Color cycle(int n) {
        return CYCLE.get(n % CYCLE.size());
    }

    /// The colour, let through to what lies below.
    static Color faded(Color color, double alpha) {
        return alpha == 1 ? color
                : new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(color.getAlpha() * alpha));
    }

    /// An opacity from 0 to 1.
    static double checkAlpha(double alpha) {
        if (!(alpha >= 0 && alpha <= 1)) {
            throw new IllegalArgumentException("alpha is between 0 and 1, not " + alpha);
        }
        return alpha;
    }

    /// Whether there is a colour of that name.
    static boolean isNamed(String name) {
        try {
            named(name);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /// The colour of that name.
    ///
    /// @throws IllegalArgumentException if it is none that matplotlib would know here
    static Color named(String name) {
        Color named = NamedColors.get(name);
        if (named != null) {
            return named;
        }
        if (name.matches("C[0-9]{1,4}")) {
            return cycle(Integer.parseInt(name.substring(1)));
        }
        if (name.matches("#[0-9a-fA-F]{3,4}")) {
            return named(name.replaceAll("([0-9a-fA-F])", "$1$1"));
        }
        if (name.matches("#[0-9a-fA-F]{6}([0-9a-fA-F]{2})?")) {
            int opacity = name.length() == 7 ? 255 : Integer.parseInt(name.substring(7), 16);
            return new Color(opacity << 24 | Integer.parseInt(name.substring(1, 7), 16), true);
        }
        if (name.matches("0?\\.[0-9]+|[01]")) {
            float grey = Float.parseFloat(name);
            return new Color(grey, grey, grey);
        }
        throw new IllegalArgumentException("no colour is called '" + name
                + "': use a name (blue, tab:blue), a letter (b), C0 to C9, #1f77b4 or a shade of grey (0.5)");
    }
}
