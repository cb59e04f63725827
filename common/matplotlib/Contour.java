package common.matplotlib;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Lines of equal height, coloured from the lowest to the highest level.
public final class Contour implements Artist {
    private final double[] levels;
    private final List<List<double[][]>> lines = new ArrayList<>();
    private final Limits xs;
    private final Limits ys;
    private Colormap map = Colormap.VIRIDIS;
    private Color color;
    private double width = LINE_WIDTH;
    private double alpha = 1;

    Contour(Isolines field, double[] levels) {
        this.levels = levels;
        for (double level : levels) {
            lines.add(field.at(level));
        }
        xs = Limits.NONE.with(field.x());
        ys = Limits.NONE.with(field.y());
        if (lines.stream().allMatch(List::isEmpty)) {
            System.err.println("no contours are drawn: the values do not reach a level");
        }
    }

    /// The levels that matplotlib would choose: some eight at steps of 1, 2, 2.5 or 5.
    static double[] levels(Limits heights, int atMost) {
        double[] all = Locator.linear(heights.low(), heights.high(), atMost + 1, 1);
        int first = 0;
        int last = all.length - 1;
        while (first < last && all[first + 1] < heights.low()) {
            first++;
        }
        while (last > first && all[last - 1] > heights.high()) {
            last--;
        }
        return Arrays.copyOfRange(all, first, last + 1);
    }

    /// The colour map of levels: `plt.cm.gray`, …
    public Contour cmap(Colormap colours) {
        map = colours;
        color = null;
        return this;
    }

    /// One colour for all levels.
    public Contour colors(String name) {
        color = Colors.named(name);
        return this;
    }

    /// The width in points.
    public Contour linewidths(double points) {
        width = Values.points(points);
        return this;
    }

    /// From 0, invisible, to 1.
    public Contour alpha(double opacity) {
        alpha = Colors.checkAlpha(opacity);
        return this;
    }

    double[] levels() {
        return levels.clone();
    }

    /// The lines of a level: each its x and its y.
    List<double[][]> lines(int level) {
        return lines.get(level);
    }

    Color color(int level) {
        double range = levels[levels.length - 1] - levels[0];
        return color != null ? color : new Color(map.at(range == 0 ? 0 : (levels[level] - levels[0]) / range));
    }

    @Override
    public double layer() {
        return LINES;
    }

    @Override
    public void paint(Graphics2D g, Frame frame) {
        g.setStroke(new BasicStroke((float) (width * Figure.POINT), BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND));
        for (int level = 0; level < levels.length; level++) {
            g.setPaint(Colors.faded(color(level), alpha));
            var all = new Path2D.Double();
            for (double[][] line : lines.get(level)) {
                all.append(frame.path(line[0], line[1]), false);
            }
            g.draw(all);
        }
    }

    @Override
    public Limits xLimits(Scale scale) {
        return xs;
    }

    @Override
    public Limits yLimits(Scale scale) {
        return ys;
    }

    @Override
    public double[] xEdges() {
        return new double[] {xs.low(), xs.high()};
    }

    @Override
    public double[] yEdges() {
        return new double[] {ys.low(), ys.high()};
    }

    @Override
    public String toString() {
        return "contours at " + levels.length + " levels";
    }
}
