package common.matplotlib;

import common.numpy.NDArray;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;

/// Markers at points, without a line.
public final class Scatter implements Artist {
    final double[] x;
    final double[] y;
    private final Hue hue;
    private double[] values;
    private Colormap map = Colormap.VIRIDIS;
    private Marker marker = Marker.CIRCLE;
    private double area = 36;
    private String label = "";
    private double alpha = 1;

    Scatter(double[] x, double[] y, Hue hue) {
        int n = Values.paired(x.length, y.length);
        this.x = Arrays.copyOf(x, n);
        this.y = Arrays.copyOf(y, n);
        this.hue = hue;
    }

    /// Its name in the legend.
    public Scatter label(String text) {
        label = text;
        return this;
    }

    /// A sign as in `plot`: `o x s D ^ v + *` …
    public Scatter marker(String sign) {
        marker = Marker.of(sign);
        return this;
    }

    /// The markers' area in square points (36 by default: six from side to side).
    public Scatter s(double squarePoints) {
        area = Values.points(squarePoints);
        return this;
    }

    /// `b`, `blue`, `C0`, `#0000ff`, …
    public Scatter color(String name) {
        hue.set(name);
        values = null;
        return this;
    }

    /// As [#color(String)]; matplotlib has both names.
    public Scatter c(String name) {
        return color(name);
    }

    /// A value for each point, coloured by the colour map: class labels for instance.
    public Scatter c(NDArray each) {
        if (each.size() != x.length) {
            throw new IllegalArgumentException(each.size() + " values for the colours of " + x.length + " points");
        }
        values = each.toArray();
        return this;
    }

    /// The colour map of values: `plt.cm.viridis`, …
    public Scatter cmap(Colormap colours) {
        map = colours;
        return this;
    }

    /// From 0, invisible, to 1.
    public Scatter alpha(double opacity) {
        alpha = Colors.checkAlpha(opacity);
        return this;
    }

    @Override
    public double layer() {
        return SURFACES;
    }

    @Override
    public void paint(Graphics2D g, Frame frame) {
        Limits shown = values == null ? Limits.NONE : Limits.NONE.with(values);
        double width = shown.high() > shown.low() ? shown.high() - shown.low() : 1;
        var stamps = stamps(g);
        Color one = hue.faded(alpha);
        for (int i = 0; i < x.length; i++) {
            double px = frame.x(x[i]);
            double py = frame.y(y[i]);
            if (!Double.isNaN(px + py) && (values == null || Double.isFinite(values[i]))) {
                Color own = values == null ? one : Colors.faded(new Color(map.at((values[i] - shown.low()) / width)), alpha);
                stamps.put(px, py, own, own);
            }
        }
    }

    private Stamps stamps(Graphics2D g) {
        return new Stamps(g, marker, Math.sqrt(area), marker.filled() ? 1 : LINE_WIDTH);
    }

    @Override
    public void paintKey(Graphics2D g, Rectangle2D place) {
        Color own = hue.faded(alpha);
        stamps(g).put(place.getCenterX(), place.getCenterY(), own, own);
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
        return x.length + " markers";
    }
}
