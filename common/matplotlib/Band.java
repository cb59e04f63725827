package common.matplotlib;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/// The surface between two lines over the same x: `fill_between`.
public final class Band implements Artist {
    private final double[] x;
    private final double[] y1;
    private final double[] y2;
    private final Hue hue;
    private String label = "";
    private double alpha = 1;

    Band(double[] x, double[] y1, double[] y2, Hue hue) {
        if (x.length != y1.length || x.length != y2.length) {
            throw new IllegalArgumentException("x and both y must have as many values, but are "
                    + x.length + ", " + y1.length + " and " + y2.length);
        }
        this.x = x;
        this.y1 = y1;
        this.y2 = y2;
        this.hue = hue;
    }

    /// Its name in the legend.
    public Band label(String text) {
        label = text;
        return this;
    }

    /// `b`, `blue`, `C0`, `#0000ff`, …
    public Band color(String name) {
        hue.set(name);
        return this;
    }

    /// From 0, invisible, to 1.
    public Band alpha(double opacity) {
        alpha = Colors.checkAlpha(opacity);
        return this;
    }

    @Override
    public double layer() {
        return SURFACES;
    }

    @Override
    public void paint(Graphics2D g, Frame frame) {
        g.setPaint(hue.faded(alpha));
        int start = 0;
        for (int i = 0; i <= x.length; i++) {
            if (i == x.length || Double.isNaN(frame.x(x[i]) + frame.y(y1[i]) + frame.y(y2[i]))) {
                fill(g, frame, start, i);
                start = i + 1;
            }
        }
    }

    private void fill(Graphics2D g, Frame frame, int from, int to) {
        if (to - from < 2) {
            return;
        }
        var path = new Path2D.Double();
        path.moveTo(frame.x(x[from]), frame.y(y1[from]));
        for (int i = from + 1; i < to; i++) {
            path.lineTo(frame.x(x[i]), frame.y(y1[i]));
        }
        for (int i = to - 1; i >= from; i--) {
            path.lineTo(frame.x(x[i]), frame.y(y2[i]));
        }
        path.closePath();
        g.fill(path);
    }

    @Override
    public void paintKey(Graphics2D g, Rectangle2D place) {
        g.setPaint(hue.faded(alpha));
        g.fill(place);
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
        return scale.range(y1).with(scale.range(y2));
    }

    @Override
    public String toString() {
        return "band over " + x.length + " points";
    }
}
