package common.files;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the first bytes of a file say that it is. A download gone wrong is most often a page of HTML
/// under the name of the data; saying so, with its title, is half of the repair.
public final class FileSignature {

    /// As many bytes from a file's start as [#describe] wants to see.
    public static final int START = 2048;

    private static final Pattern TITLE = Pattern.compile("<title[^>]*>([^<]*)", Pattern.CASE_INSENSITIVE);

    private FileSignature() {}

    /// Whether a file that begins so is compressed by gzip.
    public static boolean isGzip(byte[] start) {
        return start.length >= 2 && start[0] == 0x1f && (start[1] & 0xff) == 0x8b;
    }

    /// Whether a file that begins so is a zip, as an .npz is.
    public static boolean isZip(byte[] start) {
        return start.length >= 2 && start[0] == 'P' && start[1] == 'K';
    }

    /// A predicate for [BadFile], such as "is an HTML page titled 'Sign in'", from a file's first bytes or all.
    public static String describe(byte[] start) {
        if (start.length == 0) {
            return "is empty (0 bytes)";
        }
        var text = new String(start, 0, Math.min(start.length, START), StandardCharsets.UTF_8).strip();
        var lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("<!doctype html") || lower.startsWith("<html") || lower.contains("<head")) {
            return "is an HTML page" + title(text).map(t -> " titled '" + t + "'").orElse("");
        }
        if (lower.startsWith("<?xml") || lower.startsWith("<error")) {
            return "is an XML document, not data";
        }
        if (text.startsWith("version https://git-lfs")) {
            return "is a Git LFS pointer, not the file itself";
        }
        if (isGzip(start)) {
            return "is a gzip file";
        }
        if (isZip(start)) {
            return "is a ZIP archive";
        }
        if (text.chars().limit(80).allMatch(c -> c >= ' ' && c < 0xfffd || c == '\n' || c == '\r' || c == '\t')) {
            return "is text that begins '" + Printable.line(text) + "'";
        }
        int shown = Math.min(start.length, 4);
        return "begins with the bytes " + HexFormat.ofDelimiter(" ").formatHex(start, 0, shown);
    }

    private static Optional<String> title(String html) {
        var matcher = TITLE.matcher(html);
        return matcher.find() ? Optional.of(Printable.line(matcher.group(1))).filter(t -> !t.isEmpty()) : Optional.empty();
    }
}
