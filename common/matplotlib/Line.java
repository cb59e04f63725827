package common.matplotlib;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;

/// A line through points, markers at points, or both.
final class Line implements Artist {
    final double[] x;
    final double[] y;
    final Hue hue;
    String label = "";
    LineStyle style = LineStyle.SOLID;
    Marker marker = Marker.NONE;
    /// A marker at every so manieth point, the first one at point `markStart`.
    int markEvery = 1;
    int markStart;
    double markerSize = 6;
    double markerEdge = 1;
    Color markerFace;
    double width = LINE_WIDTH;
    double alpha = 1;

    Line(double[] x, double[] y, Hue hue) {
        int n = Values.paired(x.length, y.length);
        this.x = n == x.length ? x : Arrays.copyOf(x, n);
        this.y = n == y.length ? y : Arrays.copyOf(y, n);
        this.hue = hue;
    }

    @Override
    public double layer() {
        return LINES;
    }

    @Override
    public void paint(Graphics2D g, Frame frame) {
        if (style != LineStyle.NONE) {
            g.setPaint(hue.faded(alpha));
            g.setStroke(style.stroke(width));
            g.draw(Snapping.along(g, frame.path(x, y), width * Figure.POINT));
        }
        if (marker == Marker.NONE) {
            return;
        }
        var stamps = stamps(g);
        Color inside = inside();
        Color edge = hue.faded(alpha);
        for (int i = markStart; i < x.length; i += markEvery) {
            double px = frame.x(x[i]);
            double py = frame.y(y[i]);
            if (!Double.isNaN(px + py)) {
                stamps.put(px, py, inside, edge);
            }
        }
    }

    private Stamps stamps(Graphics2D g) {
        return new Stamps(g, marker, markerSize, markerEdge);
    }

    private Color inside() {
        return Colors.faded(markerFace == null ? hue.color() : markerFace, alpha);
    }

    @Override
    public void paintKey(Graphics2D g, Rectangle2D place) {
        if (style != LineStyle.NONE) {
            g.setPaint(hue.faded(alpha));
            g.setStroke(style.stroke(width));
            g.draw(Snapping.along(g, new Line2D.Double(place.getX(), place.getCenterY(), place.getMaxX(), place.getCenterY()), width * Figure.POINT));
        }
        if (marker != Marker.NONE) {
            stamps(g).put(place.getCenterX(), place.getCenterY(), inside(), hue.faded(alpha));
        }
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public Limits xLimits(Scale scale) {
        return scale.range(x);
    }

    @Override
    public Limits yLimits(Scale scale) {
        return scale.range(y);
    }

    @Override
    public String toString() {
        return "line through " + x.length + " points";
    }
}
