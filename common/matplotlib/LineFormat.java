package common.matplotlib;

import java.util.Optional;

/// A format string of `plot`, such as `"o"` (dots), `"k--"` (black, dashed) or `"--b"`.
///
/// @param color the colour's letter, if there is one
/// @param style the line, [LineStyle#NONE] where only a marker is named
/// @param marker whether points are marked by dots
record LineFormat(Optional<String> color, LineStyle style, boolean marker) {

    /// Reads a format string; its parts may come in any order.
    ///
    /// @throws IllegalArgumentException if a part is not known
    static LineFormat parse(String format) {
        Optional<String> color = Optional.empty();
        Optional<LineStyle> style = Optional.empty();
        boolean marker = false;
        String rest = format;
        while (!rest.isEmpty()) {
            String start = LineStyle.prefixOf(rest);
            if (!start.isEmpty()) {
                style = Optional.of(LineStyle.of(start));
            } else if (rest.charAt(0) == 'o' || rest.charAt(0) == '.') {
                marker = true;
            } else if ("bgrcmykw".indexOf(rest.charAt(0)) >= 0) {
                color = Optional.of(rest.substring(0, 1));
            } else {
                throw new IllegalArgumentException("'" + format + "' is no format for a line: '" + rest.charAt(0)
                        + "' is neither a colour (bgrcmykw), nor a marker (o .), nor a line (- -- : -.)");
            }
            rest = rest.substring(Math.max(1, start.length()));
        }
        return new LineFormat(color, style.orElse(marker ? LineStyle.NONE : LineStyle.SOLID), marker);
    }
}
