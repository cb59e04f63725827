package common.matplotlib;

//DEPS org.jfree:jfreechart:1.5.6

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYDataImageAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.DefaultXYDataset;

/// Draws [Axes] into a rectangle with JFreeChart, in matplotlib's default look.
final class AxesPainter {

    private static final double FONT_POINTS = 10;
    private static final double TITLE_POINTS = 12;
    private static final double TITLE_PAD = 6 * Figure.POINT;
    /// The marker `o`: six points and its edge of one.
    private static final double DOT = 7 * Figure.POINT;
    /// More room than axes can need: JFreeChart leaves out what goes beyond it.
    private static final double AROUND = 500;
    private static final Color GRID = new Color(0xb0b0b0);
    private static final BasicStroke HAIRLINE =
            new BasicStroke((float) (0.8 * Figure.POINT), BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER);

    private final Axes axes;
    private final Rectangle2D box;
    private final Limits x;
    private final Limits y;
    private final XYPlot plot;
    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
    private final DefaultXYDataset lines = new DefaultXYDataset();

    /// @param box where the data go; ticks, labels and the title are drawn around it
    AxesPainter(Axes axes, Rectangle2D box) {
        this.axes = axes;
        x = axes.xRange();
        y = axes.yRange();
        this.box = axes.hasPicture() ? squarePixels(box) : box;
        plot = new XYPlot(lines, null, null, renderer);
    }

    /// The largest rectangle in the middle of the box in which a unit of x is as long as one of y.
    private Rectangle2D squarePixels(Rectangle2D box) {
        double width = x.max() - x.min();
        double height = y.max() - y.min();
        double unit = Math.min(box.getWidth() / width, box.getHeight() / height);
        return new Rectangle2D.Double(box.getCenterX() - unit * width / 2, box.getCenterY() - unit * height / 2,
                unit * width, unit * height);
    }

    void paint(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        Ticks xTicks = axes.xTicks.orElseGet(() -> Ticks.between(x.min(), x.max(), room(box.getWidth(), 3)));
        Ticks yTicks = Ticks.between(y.min(), y.max(), room(box.getHeight(), 2));
        plot.setDomainAxis(new PlotAxis(axes.xLabel, x, xTicks));
        plot.setRangeAxis(new PlotAxis(axes.yLabel, y, yTicks));
        prepareFrame();
        renderer.setDrawSeriesLineAsPath(true);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        axes.artists.forEach(this::add);
        plot.draw(g, new Rectangle2D.Double(box.getX() - AROUND, box.getY() - AROUND,
                box.getWidth() + 2 * AROUND, box.getHeight() + 2 * AROUND), null, null, null);
        paintExponents(g, xTicks.exponent(), yTicks.exponent());
        paintTitle(g);
        axes.legend.ifPresent(place -> new Legend(axes, box, x, y).paint(g, place));
    }

    private void prepareFrame() {
        plot.getDomainAxis().setVisible(axes.framed);
        plot.getRangeAxis().setVisible(axes.framed);
        plot.setOutlineVisible(axes.framed);
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
        plot.setOutlinePaint(Color.BLACK);
        plot.setOutlineStroke(HAIRLINE);
        plot.setDomainGridlinesVisible(axes.grid);
        plot.setRangeGridlinesVisible(axes.grid);
        plot.setDomainGridlinePaint(GRID);
        plot.setRangeGridlinePaint(GRID);
        plot.setDomainGridlineStroke(HAIRLINE);
        plot.setRangeGridlineStroke(HAIRLINE);
    }

    /// How many labels fit along a side, each taking that many times the size of its type.
    private static int room(double length, int sizes) {
        return (int) (length / (sizes * FONT_POINTS * Figure.POINT));
    }

    private void add(Artist artist) {
        switch (artist) {
            case Artist.Line line -> add(line);
            case Artist.Rule rule -> add(rule);
            case Artist.Bars bars -> add(bars);
            case Artist.Quiver quiver -> renderer.addAnnotation(new Arrows(quiver), Layer.BACKGROUND);
            case Artist.Picture(var image) -> renderer.addAnnotation(
                    new XYDataImageAnnotation(image, -0.5, -0.5, image.getWidth(), image.getHeight()), Layer.BACKGROUND);
            case Artist.Note note -> add(note);
        }
    }

    private void add(Artist.Line line) {
        int series = lines.getSeriesCount();
        lines.addSeries(series, new double[][] {line.x, line.y});
        renderer.setSeriesPaint(series, line.color);
        renderer.setSeriesStroke(series, stroke(line.style, line.width), false);
        renderer.setSeriesLinesVisible(series, line.style != LineStyle.NONE);
        renderer.setSeriesShape(series, new Ellipse2D.Double(-DOT / 2, -DOT / 2, DOT, DOT), false);
        renderer.setSeriesShapesVisible(series, line.marker);
    }

    private void add(Artist.Rule rule) {
        var marker = new ValueMarker(rule.at, rule.color, stroke(rule.style, rule.width));
        marker.setAlpha(1);
        if (rule.vertical) {
            plot.addDomainMarker(marker, Layer.FOREGROUND);
        } else {
            plot.addRangeMarker(marker, Layer.FOREGROUND);
        }
    }

    private void add(Artist.Bars bars) {
        for (int i = 0; i < bars.x.length; i++) {
            renderer.addAnnotation(new XYBoxAnnotation(bars.x[i] - bars.width / 2, Math.min(0, bars.heights[i]),
                    bars.x[i] + bars.width / 2, Math.max(0, bars.heights[i]), null, null, bars.color), Layer.BACKGROUND);
        }
    }

    private void add(Artist.Note note) {
        var text = new XYTextAnnotation(note.text(), note.x(), note.y());
        text.setFont(Fonts.of(note.text(), FONT_POINTS));
        text.setPaint(note.color());
        text.setTextAnchor(TextAnchor.BASELINE_LEFT);
        plot.addAnnotation(text);
    }

    /// A pen for a line of that width in points.
    static BasicStroke stroke(LineStyle style, double points) {
        float width = (float) (points * Figure.POINT);
        float[] dashes = style.dashes(width);
        return dashes.length == 0
                ? new BasicStroke(width, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_ROUND)
                : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
    }

    /// The powers of ten that tick labels leave out: right below the x axis, and above the y axis.
    private void paintExponents(Graphics2D g, int ofX, int ofY) {
        g.setFont(Fonts.of("", FONT_POINTS));
        g.setPaint(Color.BLACK);
        if (ofX != 0) {
            String text = "1e" + ofX;
            double left = box.getMaxX() - g.getFontMetrics().stringWidth(text);
            g.drawString(text, (float) left, (float) (box.getMaxY() + 30 * Figure.POINT));
        }
        if (ofY != 0) {
            g.drawString("1e" + ofY, (float) box.getX(), (float) (box.getY() - 3 * Figure.POINT));
        }
    }

    private void paintTitle(Graphics2D g) {
        if (axes.title.isEmpty()) {
            return;
        }
        String title = Fonts.canDisplay(axes.title) ? axes.title : axes.plainTitle;
        g.setFont(Fonts.of(title, TITLE_POINTS));
        g.setPaint(Color.BLACK);
        double width = g.getFontMetrics().stringWidth(title);
        g.drawString(title, (float) (box.getCenterX() - width / 2), (float) (box.getY() - TITLE_PAD));
    }
}
