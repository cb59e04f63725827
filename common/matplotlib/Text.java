package common.matplotlib;

import java.awt.Font;
import java.awt.Graphics2D;

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
        return text.isEmpty() ? 0 : em() * (ASCENT + DESCENT + (lines().length - 1) * LEADING);
    }

    /// Pixels from the base of the last line to the top of the first.
    double ascent() {
        return text.isEmpty() ? 0 : height() - em() * DESCENT;
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
        return line.isEmpty() ? 0 : font().getStringBounds(line, g.getFontRenderContext()).getWidth();
    }

    /// Draws it with the last line's base at y.
    ///
    /// @param along 0 to start at x, 0.5 to have x in its middle, 1 to end there
    void paintAbove(Graphics2D g, double x, double y, double along) {
        paint(g, x, y - (lines().length - 1) * LEADING * em(), along);
    }

    /// Draws it with its top at y.
    void paintBelow(Graphics2D g, double x, double y, double along) {
        paint(g, x, y + ASCENT * em(), along);
    }

    /// Draws it with its middle at y.
    void paintBeside(Graphics2D g, double x, double y, double along) {
        paint(g, x, y + (ASCENT - (lines().length - 1) * LEADING) / 2 * em(), along);
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
        g.setFont(font());
        String[] lines = lines();
        double width = width(g);
        for (int i = 0; i < lines.length; i++) {
            double left = x - along * width + along * (width - width(g, lines[i]));
            g.drawString(lines[i], (float) left, (float) (firstBase + i * LEADING * em()));
        }
    }
}
