package common.matplotlib;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/// Bars from 0 to a height: `bar`'s, whose x are their middles, or the counts of a histogram.
public final class Bars implements Artist {

    private double[] x;
    private double[] heights;
    private double width = 0.8;
    private final Histogram histogram;
    private final Hue hue;
    private String label = "";
    private double alpha = 1;

    Bars(double[] x, double[] heights, Hue hue) {
        if (x.length != heights.length) {
            throw new IllegalArgumentException("there must be as many bars as heights, but there are "
                    + x.length + " and " + heights.length);
        }
        this.x = x;
        this.heights = heights;
        this.hue = hue;
        histogram = null;
    }

    Bars(Histogram histogram, Hue hue) {
        this.histogram = histogram;
        this.hue = hue;
        take(histogram);
    }

    private void take(Histogram counted) {
        x = counted.middles();
        heights = counted.counts();
        width = counted.width();
    }

    /// The lowest and the highest value that a histogram counts; what lies outside is left out.
    public Bars range(double low, double high) {
        if (histogram == null) {
            throw new IllegalStateException("only a histogram has a range");
        }
        take(histogram.within(low, high));
        return this;
    }

    /// Its name in the legend.
    public Bars label(String text) {
        label = text;
        return this;
    }

    /// The width in units of x.
    public Bars width(double units) {
        width = units;
        return this;
    }

    /// `b`, `blue`, `C0`, `#0000ff`, …
    public Bars color(String name) {
        hue.set(name);
        return this;
    }

    /// From 0, invisible, to 1.
    public Bars alpha(double opacity) {
        alpha = Colors.checkAlpha(opacity);
        return this;
    }

    /// Middles of the bars.
    double[] x() {
        return x;
    }

    double[] heights() {
        return heights;
    }

    Color color() {
        return hue.color();
    }

    @Override
    public double layer() {
        return SURFACES;
    }

    @Override
    public void paint(Graphics2D g, Frame frame) {
        g.setPaint(hue.faded(alpha));
        for (int i = 0; i < x.length; i++) {
            g.fill(frame.onPixels(g, x[i] - width / 2, 0, x[i] + width / 2, heights[i]));
        }
    }

    /// Where the bars are, in pixels, for a legend that hides as few as it can.
    Rectangle2D place(Frame frame, int i) {
        return frame.rectangle(x[i] - width / 2, 0, x[i] + width / 2, heights[i]);
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
        Limits limits = Limits.NONE;
        for (double middle : x) {
            limits = limits.with(scale.range(middle - width / 2, middle + width / 2));
        }
        return limits;
    }

    @Override
    public Limits yLimits(Scale scale) {
        return scale.range(heights).with(scale.range(0));
    }

    @Override
    public double[] yEdges() {
        return new double[] {0};
    }

    @Override
    public String toString() {
        return x.length + " bars";
    }
}
