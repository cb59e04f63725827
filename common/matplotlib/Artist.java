package common.matplotlib;

import java.awt.Color;
import java.awt.image.BufferedImage;

/// What can be drawn between the axes. Each kind carries its data and, fluently, what matplotlib takes
/// as named arguments: `plt.plot(x, y, label='test acc', linestyle='--')` is
/// `plt.plot(x, y).label("test acc").linestyle("--")`.
public sealed interface Artist {

    /// The width of lines in points, as in matplotlib.
    double LINE_WIDTH = 1.5;

    /// The name in the legend; empty for none.
    default String label() {
        return "";
    }

    /// The range of its data along x, for the axis to show them.
    default Limits xLimits() {
        return Limits.NONE;
    }

    /// The range of its data along y.
    default Limits yLimits() {
        return Limits.NONE;
    }

    /// A line through points, dots at points, or both.
    final class Line implements Artist {
        final double[] x;
        final double[] y;
        Color color;
        private String label = "";
        LineStyle style = LineStyle.SOLID;
        boolean marker;
        double width = LINE_WIDTH;

        Line(double[] x, double[] y, Color color) {
            if (x.length != y.length) {
                throw new IllegalArgumentException("x and y must have as many values, but are "
                        + x.length + " and " + y.length);
            }
            this.x = x;
            this.y = y;
            this.color = color;
        }

        public Line label(String text) {
            label = text;
            return this;
        }

        /// `-`, `--`, `:`, `-.` or empty for none.
        public Line linestyle(String sign) {
            style = LineStyle.of(sign);
            return this;
        }

        /// The width in points.
        public Line linewidth(double points) {
            width = points;
            return this;
        }

        /// `b`, `blue`, `C0`, `#0000ff`, …
        public Line color(String name) {
            color = Colors.named(name);
            return this;
        }

        /// `o` marks the points with dots, an empty text unmarks them.
        public Line marker(String sign) {
            marker = !sign.isEmpty();
            return this;
        }

        Line format(String text) {
            var format = LineFormat.parse(text);
            format.color().ifPresent(this::color);
            style = format.style();
            marker = format.marker();
            return this;
        }

        @Override
        public String toString() {
            return "line through " + x.length + " points";
        }

        @Override
        public String label() {
            return label;
        }

        @Override
        public Limits xLimits() {
            return Limits.NONE.with(x);
        }

        @Override
        public Limits yLimits() {
            return Limits.NONE.with(y);
        }
    }

    /// A straight line across the whole plot.
    final class Rule implements Artist {
        final double at;
        final boolean vertical;
        Color color = Colors.cycle(0);
        LineStyle style = LineStyle.SOLID;
        double width = LINE_WIDTH;

        Rule(double at, boolean vertical) {
            this.at = at;
            this.vertical = vertical;
        }

        /// `-`, `--`, `:` or `-.`.
        public Rule linestyle(String sign) {
            style = LineStyle.of(sign);
            return this;
        }

        /// The width in points.
        public Rule linewidth(double points) {
            width = points;
            return this;
        }

        /// `b`, `blue`, `C0`, `#0000ff`, …
        public Rule color(String name) {
            color = Colors.named(name);
            return this;
        }

        @Override
        public String toString() {
            return "line at " + at;
        }

        @Override
        public Limits xLimits() {
            return vertical ? Limits.NONE.with(at) : Limits.NONE;
        }

        @Override
        public Limits yLimits() {
            return vertical ? Limits.NONE : Limits.NONE.with(at);
        }
    }

    /// A field of arrows (u, v), each starting at its (x, y).
    final class Quiver implements Artist {
        final double[] x;
        final double[] y;
        final double[] u;
        final double[] v;
        Color color = Color.BLACK;
        boolean alongData;

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

        @Override
        public String toString() {
            return x.length + " arrows";
        }

        @Override
        public Limits xLimits() {
            return Limits.NONE.with(x);
        }

        @Override
        public Limits yLimits() {
            return Limits.NONE.with(y);
        }
    }

    /// Bars from 0 to a height, `x` being their middles.
    final class Bars implements Artist {
        final double[] x;
        final double[] heights;
        Color color;
        private String label = "";
        double width = 0.8;

        Bars(double[] x, double[] heights, Color color) {
            if (x.length != heights.length) {
                throw new IllegalArgumentException("there must be as many bars as heights, but there are "
                        + x.length + " and " + heights.length);
            }
            this.x = x;
            this.heights = heights;
            this.color = color;
        }

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
            color = Colors.named(name);
            return this;
        }

        @Override
        public String toString() {
            return x.length + " bars";
        }

        @Override
        public String label() {
            return label;
        }

        @Override
        public Limits xLimits() {
            Limits middles = Limits.NONE.with(x);
            return middles.with(middles.low() - width / 2).with(middles.high() + width / 2);
        }

        @Override
        public Limits yLimits() {
            return Limits.NONE.with(heights).with(0);
        }
    }

    /// A text at a point of the plot, starting there.
    record Note(double x, double y, String text, Color color) implements Artist {
    }

    /// A picture, one unit of x and y a pixel, the first row at the top.
    record Picture(BufferedImage image) implements Artist {

        @Override
        public Limits xLimits() {
            return new Limits(-0.5, image.getWidth() - 0.5);
        }

        @Override
        public Limits yLimits() {
            return new Limits(-0.5, image.getHeight() - 0.5);
        }
    }
}
