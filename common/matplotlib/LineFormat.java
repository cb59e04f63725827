package common.matplotlib;

import java.util.Optional;

/// A format string of `plot`, such as `"o"` (dots), `"k--"` (black, dashed), `"--b"` or `"s-"`.
///
/// @param color  the colour's letter or `C0` to `C9`, if there is one
/// @param style  the line, [LineStyle#NONE] where only a marker is named
/// @param marker the sign at each point
record LineFormat(Optional<String> color, LineStyle style, Marker marker) {

    /// Reads a format string; its parts may come in any order. A text that is a colour's name is just that.
    ///
    /// @throws IllegalArgumentException if a part is not known
    static LineFormat parse(String format) {
        if (format.length() > 1 && Colors.isNamed(format)) {
            return new LineFormat(Optional.of(format), LineStyle.SOLID, Marker.NONE);
        }
        Optional<String> color = Optional.empty();
        Optional<LineStyle> style = Optional.empty();
        Optional<Marker> marker = Optional.empty();
        int i = 0;
        while (i < format.length()) {
            String rest = format.substring(i);
            String line = LineStyle.prefixOf(rest);
            String first = rest.substring(0, 1);
            if (!line.isEmpty()) {
                style = once(style, LineStyle.of(line), format, "lines");
                i += line.length();
            } else if (rest.matches("C[0-9].*")) {
                color = once(color, rest.substring(0, 2), format, "colours");
                i += 2;
            } else if ("bgrcmykw".contains(first)) {
                color = once(color, first, format, "colours");
                i++;
            } else {
                marker = once(marker, marker(first, format), format, "markers");
                i++;
            }
        }
        return new LineFormat(color, style.orElse(marker.isPresent() ? LineStyle.NONE : LineStyle.SOLID),
                marker.orElse(Marker.NONE));
    }

    private static Marker marker(String sign, String format) {
        try {
            return Marker.of(sign);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + format + "' is no format for a line: '" + sign
                    + "' is neither a colour (bgrcmykw), nor a marker (o s x D …), nor a line (- -- : -.)", e);
        }
    }

    private static <T> Optional<T> once(Optional<T> before, T now, String format, String parts) {
        if (before.isPresent()) {
            throw new IllegalArgumentException("'" + format + "' is no format for a line: it names two " + parts);
        }
        return Optional.of(now);
    }
}
