package common.matplotlib;

//DEPS org.jfree:jfreechart:1.5.6

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/// Draws [Axes] into a rectangle in matplotlib's default look: JFreeChart its ground, ticks and frame, between them the
/// artists from the lowest layer to the highest.
final class AxesPainter {

    private static final double TICK = 3.5 * Figure.POINT;
    private static final double TICK_PAD = 7 * Figure.POINT;
    private static final double MINOR_TICK_PAD = 5.4 * Figure.POINT;
    private static final double LABEL_PAD = 4 * Figure.POINT;
    private static final double TITLE_PAD = 6 * Figure.POINT;
    private static final double OFFSET_PAD = 3 * Figure.POINT;
    /// More room than ticks need: JFreeChart leaves out what goes beyond it.
    private static final double AROUND = 50;
    private static final Color GRID = new Color(0xb0b0b0);
    private static final BasicStroke HAIRLINE =
            new BasicStroke((float) (0.8 * Figure.POINT), BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER);

    private final Axes axes;
    private final Rectangle2D box;
    private final PlotAxis xAxis;
    private final PlotAxis yAxis;
    private final Frame frame;

    /// @param place where the data go; ticks, labels and the title are drawn around it
    AxesPainter(Axes axes, Rectangle2D place) {
        this.axes = axes;
        Limits x = axes.xRange();
        Limits y = axes.yRange();
        box = axes.hasPicture() ? squarePixels(place, x, y) : place;
        xAxis = new PlotAxis(x, axes.xScale, axes.xTicks(x, room(box.getWidth(), 3)));
        yAxis = new PlotAxis(y, axes.yScale, axes.yTicks(y, room(box.getHeight(), 2)));
        frame = new Frame(box, xAxis, yAxis);
    }

    /// The largest rectangle in the middle of the box in which a unit of x is as long as one of y.
    private static Rectangle2D squarePixels(Rectangle2D box, Limits x, Limits y) {
        double width = x.max() - x.min();
        double height = y.max() - y.min();
        double unit = Math.min(box.getWidth() / width, box.getHeight() / height);
        return new Rectangle2D.Double(box.getCenterX() - unit * width / 2, box.getCenterY() - unit * height / 2,
                unit * width, unit * height);
    }

    /// How many labels fit along a side, each taking that many times the size of its type.
    private static int room(double length, int sizes) {
        return (int) (length / (sizes * Text.SIZE * Figure.POINT));
    }

    /// From data to pixels.
    Frame frame() {
        return frame;
    }

    void paint(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        paintGround(g);
        paintClipped(g, Artist.PICTURES, Artist.SURFACES);
        if (axes.grid) {
            paintGrid(g);
        }
        paintClipped(g, Artist.LINES);
        if (axes.framed) {
            paintFrame(g);
        }
        paintArtists(g, Artist.TEXTS);
        if (axes.framed) {
            paintLabels(g);
        }
        paintTitle(g);
        if (axes.legend.isPresent()) {
            axes.legend.get().paint(g, axes, frame);
        }
    }

    private void paintClipped(Graphics2D g, double... layers) {
        var before = g.getClip();
        g.clip(box);
        paintArtists(g, layers);
        g.setClip(before);
    }

    private void paintArtists(Graphics2D g, double... layers) {
        for (double layer : layers) {
            for (Artist artist : axes.artists()) {
                if (artist.layer() == layer) {
                    artist.paint(g, frame);
                }
            }
        }
    }

    /// The ground and the ticks.
    private void paintGround(Graphics2D g) {
        var plot = new XYPlot(null, xAxis, yAxis, null);
        var space = new AxisSpace();
        space.setLeft(AROUND);
        space.setRight(AROUND);
        space.setTop(AROUND);
        space.setBottom(AROUND);
        plot.setFixedDomainAxisSpace(space);
        plot.setFixedRangeAxisSpace(space);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setOutlineVisible(false);
        xAxis.setVisible(axes.framed);
        yAxis.setVisible(axes.framed);
        plot.draw(g, new Rectangle2D.Double(box.getX() - AROUND, box.getY() - AROUND,
                box.getWidth() + 2 * AROUND, box.getHeight() + 2 * AROUND), null, null, null);
    }

    private void paintGrid(Graphics2D g) {
        g.setPaint(GRID);
        g.setStroke(HAIRLINE);
        for (double value : xAxis.ticks().values()) {
            double x = sharp(g, frame.x(value));
            g.draw(new Line2D.Double(x, box.getMinY(), x, box.getMaxY()));
        }
        for (double value : yAxis.ticks().values()) {
            double y = sharp(g, frame.y(value));
            g.draw(new Line2D.Double(box.getMinX(), y, box.getMaxX(), y));
        }
    }

    private void paintFrame(Graphics2D g) {
        g.setPaint(Color.BLACK);
        g.setStroke(HAIRLINE);
        double left = sharp(g, box.getMinX());
        double top = sharp(g, box.getMinY());
        g.draw(new Rectangle2D.Double(left, top, sharp(g, box.getMaxX()) - left, sharp(g, box.getMaxY()) - top));
    }

    /// The place next to that one where a hairline fills whole pixels.
    private static double sharp(Graphics2D g, double place) {
        return Snapping.place(g, place, HAIRLINE.getLineWidth());
    }

    /// The labels of ticks and axes, and what tick labels leave out: right below the x axis, and above the y axis.
    private void paintLabels(Graphics2D g) {
        g.setPaint(Color.BLACK);
        Ticks xTicks = xAxis.ticks();
        paintBelow(g, xTicks.labels(), xTicks.values(), TICK_PAD);
        paintBelow(g, xTicks.minorLabels(), xTicks.minor(), MINOR_TICK_PAD);
        Ticks yTicks = yAxis.ticks();
        paintBeside(g, yTicks.labels(), yTicks.values(), TICK_PAD);
        paintBeside(g, yTicks.minorLabels(), yTicks.minor(), MINOR_TICK_PAD);
        double bottom = box.getMaxY() + belowTicks();
        axes.xLabel.sized(Text.SIZE).paintBelow(g, box.getCenterX(), bottom + LABEL_PAD, 0.5);
        axes.yLabel.sized(Text.SIZE).paintUpwards(g, box.getX() - besideTicks(g) - LABEL_PAD, box.getCenterY());
        text(xTicks.apart()).paintBelow(g, box.getMaxX(), bottom + OFFSET_PAD, 1);
        text(yTicks.apart()).paintAbove(g, box.getX(), box.getY() - OFFSET_PAD, 0);
    }

    private void paintBelow(Graphics2D g, List<String> labels, double[] values, double pad) {
        for (int i = 0; i < labels.size(); i++) {
            text(labels.get(i)).paintBelow(g, frame.x(values[i]), box.getMaxY() + pad, 0.5);
        }
    }

    private void paintBeside(Graphics2D g, List<String> labels, double[] values, double pad) {
        for (int i = 0; i < labels.size(); i++) {
            text(labels.get(i)).paintBeside(g, box.getX() - pad, frame.y(values[i]), 1);
        }
    }

    private static Text text(String text) {
        return new Text(text, Text.SIZE);
    }

    /// What the ticks of the x axis and their labels take.
    private double belowTicks() {
        Ticks ticks = xAxis.ticks();
        return taken(ticks, highest(ticks.labels()), highest(ticks.minorLabels()));
    }

    /// What the ticks of the y axis and their labels take.
    private double besideTicks(Graphics2D g) {
        Ticks ticks = yAxis.ticks();
        return taken(ticks, widest(g, ticks.labels()), widest(g, ticks.minorLabels()));
    }

    private static double highest(List<String> labels) {
        double highest = 0;
        for (String label : labels) {
            highest = Math.max(highest, text(label).height());
        }
        return highest;
    }

    private static double widest(Graphics2D g, List<String> labels) {
        double widest = 0;
        for (String label : labels) {
            widest = Math.max(widest, text(label).width(g));
        }
        return widest;
    }

    private static double taken(Ticks ticks, double label, double minor) {
        double major = label > 0 ? TICK_PAD + label : ticks.values().length > 0 ? TICK : 0;
        return Math.max(major, minor > 0 ? MINOR_TICK_PAD + minor : 0);
    }

    /// The height of what stands above the frame, besides the title.
    private double aboveFrame() {
        return !axes.framed || yAxis.ticks().apart().isEmpty() ? 0 : OFFSET_PAD + text(yAxis.ticks().apart()).ascent();
    }

    private void paintTitle(Graphics2D g) {
        g.setPaint(Color.BLACK);
        title().paintAbove(g, box.getCenterX(), box.getY() - belowTitle(g) - TITLE_PAD, 0.5);
    }

    /// What the title has to clear: what stands above the frame, if it is wide enough to meet it.
    private double belowTitle(Graphics2D g) {
        double right = box.getX() + text(yAxis.ticks().apart()).width(g);
        return box.getCenterX() - title().width(g) / 2 < right ? aboveFrame() : 0;
    }

    private Text title() {
        return axes.title.sized(Text.TITLE);
    }

    /// All that is drawn, with labels and title.
    Rectangle2D extent(Graphics2D g) {
        double left = 0;
        double right = 0;
        double above = axes.title.isEmpty() ? aboveFrame()
                : Math.max(aboveFrame(), belowTitle(g) + TITLE_PAD + title().ascent());
        double below = 0;
        if (axes.framed) {
            left = besideTicks(g) + (axes.yLabel.isEmpty() ? 0 : LABEL_PAD + axes.yLabel.sized(Text.SIZE).height());
            below = belowTicks() + (axes.xLabel.isEmpty() ? 0 : LABEL_PAD + axes.xLabel.sized(Text.SIZE).height());
            Ticks ticks = xAxis.ticks();
            for (int i = 0; i < ticks.labels().size(); i++) {
                double half = text(ticks.labels().get(i)).width(g) / 2;
                right = Math.max(right, frame.x(ticks.values()[i]) + half - box.getMaxX());
                left = Math.max(left, box.getX() - frame.x(ticks.values()[i]) + half);
            }
        }
        return new Rectangle2D.Double(box.getX() - left, box.getY() - above, box.getWidth() + left + right,
                box.getHeight() + above + below);
    }

    /// The plot that it paints.
    Axes axes() {
        return axes;
    }
}
