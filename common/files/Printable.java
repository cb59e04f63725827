package common.files;

import java.net.URI;
import java.util.Collection;
import java.util.stream.Collectors;

/// What others say (files, servers, checkpoints, the environment), as it may be shown: letters of every script stay,
/// characters that steer a terminal or turn the reading direction become escapes such as `\u001b`, what is long is cut with
/// a count, and a password in a URL is masked.
public final class Printable {

    private static final int SHORT = 60;
    /// Of a URL that is to be looked at.
    private static final int LONG = 300;
    private static final int NAMES = 8;

    private Printable() {}

    /// Tells the user, on stderr.
    public static void say(String text) {
        System.err.println(text(text));
    }

    /// The whole text with its lines, harmless.
    public static String text(String text) {
        if (text == null || isHarmless(text)) {
            return text;
        }
        var safe = new StringBuilder();
        text.codePoints().forEach(c -> append(c, c == '\n', safe));
        return safe.toString();
    }

    /// A file's name as it is, on one line.
    public static String name(Object file) {
        return text(file.toString().replace("\n", "\\u000a"));
    }

    /// On one line, and of a long text the first 60 characters and how many more there are.
    public static String line(String text) {
        return line(text, SHORT);
    }

    /// On one line, and of a long text the first `most` characters and how many more there are.
    public static String line(String text, int most) {
        var line = String.valueOf(text).replaceAll("\\s+", " ").strip();
        int length = line.codePointCount(0, line.length());
        int end = length <= most ? line.length() : line.offsetByCodePoints(0, most);
        var safe = new StringBuilder();
        line.substring(0, end).codePoints().forEach(c -> append(c, false, safe));
        return length <= most ? safe.toString() : safe + "… (and " + (length - most) + " more characters)";
    }

    /// Names with commas between them, of many the first eight and how many more there are: `[W1, b1]`.
    public static String list(Collection<String> names) {
        var first = names.stream().limit(NAMES).map(Printable::line).collect(Collectors.joining(", "));
        return "[" + first + (names.size() <= NAMES ? "]" : ", … and " + (names.size() - NAMES) + " more]");
    }

    /// A URL without the password that it may hold.
    public static String url(URI url) {
        return url(url.toString());
    }

    /// The same for what may be no URL at all.
    public static String url(String url) {
        return line(url.replaceAll(":(?!//)[^@\\s]*@", ":***@"), LONG);
    }

    private static void append(int c, boolean keep, StringBuilder to) {
        if (keep || isHarmless(c)) {
            to.appendCodePoint(c);
        } else {
            for (char unit : Character.toChars(c)) {
                to.append("\\u%04x".formatted((int) unit));
            }
        }
    }

    private static boolean isHarmless(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (c != '\n' && !isHarmless(c)) {
                return false;
            }
        }
        return true;
    }

    /// Of the invisible ones only those that join letters, which some scripts and pictures need.
    private static boolean isHarmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            case Character.FORMAT -> c == 0x200c || c == 0x200d;
            default -> true;
        };
    }
}
