package common.matplotlib;

import java.awt.Color;
import java.awt.Graphics2D;

/// A text at a point of the plot.
public final class Note implements Artist {
    private final double x;
    private final double y;
    private final String text;
    private Color color = Color.BLACK;
    private double points = Text.SIZE;
    private double along;

    Note(double x, double y, String text) {
        this.x = x;
        this.y = y;
        this.text = text;
    }

    /// `b`, `blue`, `C0`, `#0000ff`, …
    public Note color(String name) {
        color = Colors.named(name);
        return this;
    }

    /// The size of its letters in points (10 by default).
    public Note fontsize(double size) {
        points = Values.points(size);
        return this;
    }

    /// Which end is at the point: `left`, `center` or `right`.
    public Note ha(String side) {
        along = switch (side) {
            case "left" -> 0;
            case "center" -> 0.5;
            case "right" -> 1;
            default -> throw new IllegalArgumentException("ha is 'left', 'center' or 'right', not '" + side + "'");
        };
        return this;
    }

    @Override
    public double layer() {
        return TEXTS;
    }

    @Override
    public boolean scalesX() {
        return false;
    }

    @Override
    public boolean scalesY() {
        return false;
    }

    @Override
    public void paint(Graphics2D g, Frame frame) {
        double px = frame.x(x);
        double py = frame.y(y);
        if (!Double.isNaN(px + py)) {
            g.setPaint(color);
            new Text(text, points).paintAbove(g, px, py, along);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
