package common.matplotlib;

import java.awt.Font;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// The type of figures: DejaVu Sans as in matplotlib where the machine has it, else its sister Verdana,
/// else what Java calls SansSerif, which is also the one for letters that the others lack.
public final class Fonts {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\\n]]");
    private static final String LAST_RESORT = Font.SANS_SERIF;
    private static final String FAMILY = family();
    private static final Set<Integer> MISSED = ConcurrentHashMap.newKeySet();

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

    /// A font for that text, its size in points. Letters that no font has are named on stderr, each once.
    public static Font of(String text, double points) {
        Font font = sized(FAMILY, points);
        if (shows(font, text)) {
            return font;
        }
        Font other = sized(LAST_RESORT, points);
        warn(other, text);
        return other;
    }

    /// Whether each letter of the text can be shown.
    public static boolean canDisplay(String text) {
        return shows(sized(FAMILY, 10), text) || shows(sized(LAST_RESORT, 10), text);
    }

    /// The text with a space for each control character, which is nothing to draw and no XML; lines stay.
    static String printable(String text) {
        return UNPRINTABLE.matcher(text.replace("\r\n", "\n")).replaceAll(" ");
    }

    private static boolean shows(Font font, String text) {
        String letters = printable(text).replace("\n", "");
        for (int i = 0; i < letters.length(); i += Character.charCount(letters.codePointAt(i))) {
            if (!font.canDisplay(letters.codePointAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static void warn(Font font, String text) {
        printable(text).replace("\n", "").codePoints().filter(letter -> !font.canDisplay(letter)).filter(MISSED::add)
                .forEach(letter -> System.err.printf("no font of this machine has the letter %s (U+%04X): a box is drawn;"
                        + " install one that has it (Debian, Ubuntu: apt-get install fonts-noto-cjk)%n",
                        Character.toString(letter), letter));
    }

    private static Font sized(String family, double points) {
        return new Font(family, Font.PLAIN, 10).deriveFont((float) (points * Figure.POINT));
    }
}
