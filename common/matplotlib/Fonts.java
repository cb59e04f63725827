package common.matplotlib;

import java.awt.Font;

/// The type of figures: DejaVu Sans as in matplotlib where the machine has it, else its sister Verdana,
/// else what Java calls SansSerif, which is also the one for letters that the others lack.
public final class Fonts {

    private static final String LAST_RESORT = Font.SANS_SERIF;
    private static final String FAMILY = family();

    private Fonts() {
    }

    private static String family() {
        for (String family : new String[] {"DejaVu Sans", "Verdana"}) {
            if (new Font(family, Font.PLAIN, 10).getFamily().equals(family)) {
                return family;
            }
        }
        return LAST_RESORT;
    }

    /// A font for that text, its size in points.
    public static Font of(String text, double points) {
        Font font = sized(FAMILY, points);
        return font.canDisplayUpTo(text) == -1 ? font : sized(LAST_RESORT, points);
    }

    /// Whether each letter of the text can be shown.
    public static boolean canDisplay(String text) {
        return of(text, 10).canDisplayUpTo(text) == -1;
    }

    private static Font sized(String family, double points) {
        return new Font(family, Font.PLAIN, 10).deriveFont((float) (points * Figure.POINT));
    }
}
