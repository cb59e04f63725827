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
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/// JFreeChart's axis with matplotlib's ticks; their labels are drawn apart.
final class PlotAxis extends NumberAxis {

    private static final float TICK = (float) (3.5 * Figure.POINT);
    private static final float MINOR_TICK = (float) (2 * Figure.POINT);

    private final transient Limits limits;
    private final transient Scale scale;
    private final transient Ticks ticks;

    /// @param limits the values at the axis's ends
    PlotAxis(Limits limits, Scale scale, Ticks ticks) {
        this.limits = limits;
        this.scale = scale;
        this.ticks = ticks;
        Limits places = scale.places(limits);
        setAutoRange(false);
        setRange(places.min(), places.max());
        setInverted(places.backwards());
        setAxisLineVisible(false);
        setTickLabelsVisible(false);
        setTickMarkOutsideLength(TICK);
        setMinorTickMarkOutsideLength(MINOR_TICK);
        setMinorTickMarksVisible(true);
        setTickMarkStroke(new BasicStroke((float) (0.8 * Figure.POINT), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        setTickMarkPaint(Color.BLACK);
    }

    Limits limits() {
        return limits;
    }

    Scale scale() {
        return scale;
    }

    Ticks ticks() {
        return ticks;
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
        var placed = new ArrayList<NumberTick>();
        for (double value : ticks.values()) {
            placed.add(new NumberTick(scale.place(value), "", TextAnchor.CENTER, TextAnchor.CENTER, 0));
        }
        for (double value : ticks.minor()) {
            placed.add(new NumberTick(TickType.MINOR, scale.place(value), "", TextAnchor.CENTER, TextAnchor.CENTER, 0));
        }
        return placed;
    }
}
