package common.matplotlib;

import java.awt.Font;
import java.awt.Graphics2D;
import java.text.Normalizer;
import java.util.regex.Pattern;

/// A text of one or several lines and the size of its letters in points, with matplotlib's measures of DejaVu Sans.
record Text(String text, double points) {

    /// The size of all texts but titles.
    static final double SIZE = 10;
    /// The size of titles.
    static final double TITLE = 12;
    private static final double ASCENT = 0.76;
    private static final double DESCENT = 0.236;
    /// From one line to the next.
    private static final double LEADING = 1.2 * ASCENT + DESCENT;

    /// An exponent of ten is smaller and stands above the base, as matplotlib's mathtext has it.
    private static final Pattern EXPONENT = Pattern.compile("(?<=10)[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+$");
    private static final double EXPONENT_SIZE = 0.7;
    private static final double RAISED = 0.383;
    private static final double ASCENT_OF_EXPONENT = 1.12;

    private double em() {
        return points * Figure.POINT;
    }

    private String[] lines() {
        return Fonts.printable(text).split("\n", -1);
    }

    private Font font() {
        return Fonts.of(text, points);
    }

    /// Pixels from the top of the first line to the foot of the last.
    double height() {
        return text.isEmpty() ? 0 : firstAscent() + em() * (DESCENT + (lines().length - 1) * LEADING);
    }

    /// Pixels from the base of the last line to the top of the first.
    double ascent() {
        return text.isEmpty() ? 0 : height() - em() * DESCENT;
    }

    private double firstAscent() {
        return em() * (EXPONENT.matcher(text).find() ? ASCENT_OF_EXPONENT : ASCENT);
    }

    /// Pixels along the longest line.
    double width(Graphics2D g) {
        double width = 0;
        for (String line : lines()) {
            width = Math.max(width, width(g, line));
        }
        return width;
    }

    private double width(Graphics2D g, String line) {
        var exponent = EXPONENT.matcher(line);
        return exponent.find() ? width(g, font(), line.substring(0, exponent.start())) + width(g, small(), digits(exponent.group()))
                : width(g, font(), line);
    }

    private static double width(Graphics2D g, Font font, String line) {
        return line.isEmpty() ? 0 : font.getStringBounds(line, g.getFontRenderContext()).getWidth();
    }

    private Font small() {
        return Fonts.of("0", EXPONENT_SIZE * points);
    }

    private static String digits(String exponent) {
        return Ticks.minus(Normalizer.normalize(exponent, Normalizer.Form.NFKC).replace('\u2212', '-'));
    }

    /// Draws it with the last line's base at y.
    ///
    /// @param along 0 to start at x, 0.5 to have x in its middle, 1 to end there
    void paintAbove(Graphics2D g, double x, double y, double along) {
        paint(g, x, y - (lines().length - 1) * LEADING * em(), along);
    }

    /// Draws it with its top at y.
    void paintBelow(Graphics2D g, double x, double y, double along) {
        paint(g, x, y + firstAscent(), along);
    }

    /// Draws it with its middle at y.
    void paintBeside(Graphics2D g, double x, double y, double along) {
        paint(g, x, y + (firstAscent() - (lines().length - 1) * LEADING * em()) / 2, along);
    }

    /// Draws it upwards, from below to above, its foot at x and its middle at y.
    void paintUpwards(Graphics2D g, double x, double y) {
        var before = g.getTransform();
        g.translate(x - DESCENT * em(), y);
        g.rotate(-Math.PI / 2);
        paintAbove(g, 0, 0, 0.5);
        g.setTransform(before);
    }

    private void paint(Graphics2D g, double x, double firstBase, double along) {
        String[] lines = lines();
        double width = width(g);
        for (int i = 0; i < lines.length; i++) {
            double left = x - along * width + along * (width - width(g, lines[i]));
            paintLine(g, lines[i], left, firstBase + i * LEADING * em());
        }
    }

    private void paintLine(Graphics2D g, String line, double left, double base) {
        var exponent = EXPONENT.matcher(line);
        String plain = exponent.find() ? line.substring(0, exponent.start()) : line;
        g.setFont(font());
        g.drawString(plain, (float) left, (float) base);
        if (plain.length() < line.length()) {
            g.setFont(small());
            g.drawString(digits(exponent.group()), (float) (left + width(g, font(), plain)), (float) (base - RAISED * em()));
        }
    }
}
