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
            g.draw(frame.path(x, y));
        }
        for (int i = markStart; i < x.length && marker != Marker.NONE; i += markEvery) {
            double px = frame.x(x[i]);
            double py = frame.y(y[i]);
            if (!Double.isNaN(px + py)) {
                paintMarker(g, px, py);
            }
        }
    }

    private void paintMarker(Graphics2D g, double px, double py) {
        Color face = markerFace == null ? hue.color() : markerFace;
        marker.paint(g, px, py, markerSize, markerEdge, Colors.faded(face, alpha), hue.faded(alpha));
    }

    @Override
    public void paintKey(Graphics2D g, Rectangle2D place) {
        if (style != LineStyle.NONE) {
            g.setPaint(hue.faded(alpha));
            g.setStroke(style.stroke(width));
            g.draw(new Line2D.Double(place.getX(), place.getCenterY(), place.getMaxX(), place.getCenterY()));
        }
        paintMarker(g, place.getCenterX(), place.getCenterY());
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
