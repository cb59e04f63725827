package common.matplotlib;

import java.awt.Color;
import java.util.List;
import java.util.Map;

/// Colours by matplotlib's names: its letters (`"k"`), its cycle (`"C0"` to `"C9"`), `"#666666"`,
/// shades of grey (`"0.5"`) and the plain English names.
final class Colors {

    private static final List<Color> CYCLE = List.of(
            new Color(0x1f77b4), new Color(0xff7f0e), new Color(0x2ca02c), new Color(0xd62728), new Color(0x9467bd),
            new Color(0x8c564b), new Color(0xe377c2), new Color(0x7f7f7f), new Color(0xbcbd22), new Color(0x17becf));

    private static final Map<String, Color> NAMED = Map.ofEntries(
            Map.entry("b", new Color(0x0000ff)), Map.entry("blue", new Color(0x0000ff)),
            Map.entry("g", new Color(0x008000)), Map.entry("green", new Color(0x008000)),
            Map.entry("r", new Color(0xff0000)), Map.entry("red", new Color(0xff0000)),
            Map.entry("c", new Color(0x00bfbf)), Map.entry("cyan", new Color(0x00ffff)),
            Map.entry("m", new Color(0xbf00bf)), Map.entry("magenta", new Color(0xff00ff)),
            Map.entry("y", new Color(0xbfbf00)), Map.entry("yellow", new Color(0xffff00)),
            Map.entry("k", Color.BLACK), Map.entry("black", Color.BLACK),
            Map.entry("none", new Color(0, true)), Map.entry("w", Color.WHITE), Map.entry("white", Color.WHITE),
            Map.entry("gray", new Color(0x808080)), Map.entry("grey", new Color(0x808080)),
            Map.entry("orange", new Color(0xffa500)), Map.entry("purple", new Color(0x800080)),
            Map.entry("brown", new Color(0xa52a2a)), Map.entry("pink", new Color(0xffc0cb)));

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
        if (NAMED.containsKey(name)) {
            return NAMED.get(name);
        }
        if (name.matches("C[0-9]")) {
            return cycle(name.charAt(1) - '0');
        }
        if (name.matches("#[0-9a-fA-F]{6}")) {
            return Color.decode(name);
        }
        if (name.matches("0?\\.[0-9]+|[01]")) {
            float grey = Float.parseFloat(name);
            return new Color(grey, grey, grey);
        }
        throw new IllegalArgumentException("no colour is called '" + name
                + "': use a name (blue), a letter (b), C0 to C9, #1f77b4 or a shade of grey (0.5)");
    }
}
