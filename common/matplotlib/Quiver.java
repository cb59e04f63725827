package common.matplotlib;

import java.awt.Color;
import java.awt.Graphics2D;

/// A field of arrows (u, v), each starting at its (x, y).
public final class Quiver implements Artist {
    final double[] x;
    final double[] y;
    final double[] u;
    final double[] v;
    Color color = Color.BLACK;
    boolean alongData;
    private double alpha = 1;

    Quiver(double[] x, double[] y, double[] u, double[] v) {
        if (x.length != y.length || x.length != u.length || x.length != v.length) {
            throw new IllegalArgumentException("X, Y, U and V must have as many values, but are "
                    + x.length + ", " + y.length + ", " + u.length + " and " + v.length);
        }
        this.x = x;
        this.y = y;
        this.u = u;
        this.v = v;
    }

    /// `xy`: the arrows point from (x, y) to (x + u, y + v); `uv`: their angle on the screen is that of (u, v).
    public Quiver angles(String kind) {
        alongData = switch (kind) {
            case "xy" -> true;
            case "uv" -> false;
            default -> throw new IllegalArgumentException("angles are 'uv' or 'xy', not '" + kind + "'");
        };
        return this;
    }

    /// `k`, `black`, `C0`, `#666666`, …
    public Quiver color(String name) {
        color = Colors.named(name);
        return this;
    }

    /// From 0, invisible, to 1.
    public Quiver alpha(double opacity) {
        alpha = Colors.checkAlpha(opacity);
        return this;
    }

    @Override
    public double layer() {
        return SURFACES;
    }

    @Override
    public void paint(Graphics2D g, Frame frame) {
        g.setPaint(Colors.faded(color, alpha));
        Arrows.paint(g, frame, this);
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
        return x.length + " arrows";
    }
}
