package common.matplotlib;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/// JFreeChart's axis with matplotlib's ticks and measures.
final class PlotAxis extends NumberAxis {

    private static final float TICK = (float) (3.5 * Figure.POINT);
    /// Insets of labels that make up, with what JFreeChart adds, matplotlib's distances of 3.5 and 4 points.
    private static final RectangleInsets TICK_LABEL = insets(2.5, 6.1, 1.2, 0.5);
    private static final RectangleInsets LABEL = insets(4, 4, 4, 4);
    private static final double FONT_POINTS = 10;

    private final transient Ticks ticks;

    PlotAxis(String label, Limits limits, Ticks ticks) {
        super(label.isEmpty() ? null : label);
        this.ticks = ticks;
        setAutoRange(false);
        setRange(limits.min(), limits.max());
        setInverted(limits.backwards());
        setAxisLineVisible(false);
        setTickMarkOutsideLength(TICK);
        setTickMarkStroke(new BasicStroke((float) (0.8 * Figure.POINT), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        setTickMarkPaint(Color.BLACK);
        setTickLabelPaint(Color.BLACK);
        setTickLabelFont(Fonts.of(String.join("", ticks.labels()), FONT_POINTS));
        setTickLabelInsets(TICK_LABEL);
        setLabelFont(Fonts.of(label, FONT_POINTS));
        setLabelPaint(Color.BLACK);
        setLabelInsets(LABEL);
    }

    private static RectangleInsets insets(double top, double left, double bottom, double right) {
        return new RectangleInsets(top * Figure.POINT, left * Figure.POINT, bottom * Figure.POINT, right * Figure.POINT);
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
        TextAnchor anchor = RectangleEdge.isTopOrBottom(edge) ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
        var placed = new ArrayList<NumberTick>();
        for (int i = 0; i < ticks.values().length; i++) {
            placed.add(new NumberTick(ticks.values()[i], ticks.labels().get(i), anchor, TextAnchor.CENTER, 0));
        }
        return placed;
    }
}
