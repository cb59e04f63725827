package common.matplotlib;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/// A straight line across the whole plot.
public final class Rule implements Artist {
    final double at;
    final boolean vertical;
    private Color color = Colors.cycle(0);
    private LineStyle style = LineStyle.SOLID;
    private double width = LINE_WIDTH;
    private double alpha = 1;
    private String label = "";

    Rule(double at, boolean vertical) {
        this.at = at;
        this.vertical = vertical;
    }

    /// Its name in the legend.
    public Rule label(String text) {
        label = text;
        return this;
    }

    /// `-`, `--`, `:` or `-.`.
    public Rule linestyle(String sign) {
        style = LineStyle.of(sign);
        return this;
    }

    /// The width in points.
    public Rule linewidth(double points) {
        width = Values.points(points);
        return this;
    }

    /// `b`, `blue`, `C0`, `#0000ff`, …
    public Rule color(String name) {
        color = Colors.named(name);
        return this;
    }

    /// From 0, invisible, to 1.
    public Rule alpha(double opacity) {
        alpha = Colors.checkAlpha(opacity);
        return this;
    }

    @Override
    public double layer() {
        return LINES;
    }

    @Override
    public boolean scalesX() {
        return vertical;
    }

    @Override
    public boolean scalesY() {
        return !vertical;
    }

    @Override
    public void paint(Graphics2D g, Frame frame) {
        double place = vertical ? frame.x(at) : frame.y(at);
        var box = frame.box();
        if (!Double.isNaN(place)) {
            paintLine(g, vertical ? new Line2D.Double(place, box.getMinY(), place, box.getMaxY())
                    : new Line2D.Double(box.getMinX(), place, box.getMaxX(), place));
        }
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public void paintKey(Graphics2D g, Rectangle2D place) {
        paintLine(g, new Line2D.Double(place.getX(), place.getCenterY(), place.getMaxX(), place.getCenterY()));
    }

    private void paintLine(Graphics2D g, Line2D line) {
        g.setPaint(Colors.faded(color, alpha));
        g.setStroke(style.stroke(width));
        g.draw(Snapping.along(g, line, width * Figure.POINT));
    }

    @Override
    public Limits xLimits(Scale scale) {
        return vertical ? scale.range(at) : Limits.NONE;
    }

    @Override
    public Limits yLimits(Scale scale) {
        return vertical ? Limits.NONE : scale.range(at);
    }

    @Override
    public String toString() {
        return "line at " + at;
    }
}
