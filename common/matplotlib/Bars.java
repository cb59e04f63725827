package common.matplotlib;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/// Bars from 0 to a height: `bar`'s, whose x are their middles, or the counts of a histogram.
public final class Bars implements Artist {

    private static final BasicStroke EDGE = new BasicStroke((float) Figure.POINT, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);

    private double[] x;
    private double[] heights;
    private double width = 0.8;
    private Histogram histogram;
    private boolean density;
    private Color edge;
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
    }

    Bars(Histogram histogram, Hue hue) {
        this.histogram = histogram;
        this.hue = hue;
        count();
    }

    private void count() {
        x = histogram.middles();
        heights = density ? histogram.densities() : histogram.counts();
        width = histogram.width();
    }

    /// The lowest and the highest value that a histogram counts; what lies outside is left out.
    public Bars range(double low, double high) {
        checkHistogram("a range");
        histogram = histogram.within(low, high);
        count();
        return this;
    }

    /// Whether the bars' areas are parts of one, in place of counts: an estimate of a density.
    public Bars density(boolean parts) {
        checkHistogram("a density");
        density = parts;
        count();
        return this;
    }

    private void checkHistogram(String what) {
        if (histogram == null) {
            throw new IllegalStateException("only a histogram has " + what);
        }
    }

    /// The colour of a line around each bar; none by default.
    public Bars edgecolor(String name) {
        edge = Colors.named(name);
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
        if (edge != null) {
            g.setPaint(Colors.faded(edge, alpha));
            g.setStroke(EDGE);
            for (int i = 0; i < x.length; i++) {
                g.draw(Snapping.along(g, place(frame, i), EDGE.getLineWidth()));
            }
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
