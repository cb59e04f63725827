package common.matplotlib;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/// The arrows of a quiver plot, of matplotlib's proportions: lengths are scaled so that the mean one suits
/// the number of arrows, and short arrows shrink as a whole.
final class Arrows extends AbstractXYAnnotation {

    /// In units of the shaft's width.
    private static final double HEAD_WIDTH = 3;
    private static final double HEAD_LENGTH = 5;
    private static final double HEAD_AXIS_LENGTH = 4.5;

    private final transient Artist.Quiver field;

    Arrows(Artist.Quiver field) {
        this.field = field;
    }

    @Override
    public void draw(Graphics2D g, XYPlot plot, Rectangle2D area, ValueAxis xAxis, ValueAxis yAxis,
                     int rendererIndex, PlotRenderingInfo info) {
        double side = Math.sqrt(field.x.length);
        double shaft = 0.06 * area.getWidth() / Math.clamp(side, 8, 25);
        double scale = area.getWidth() / (1.8 * meanLength() * Math.max(10, side));
        g.setPaint(field.color);
        for (int i = 0; i < field.x.length; i++) {
            double x = xAxis.valueToJava2D(field.x[i], area, RectangleEdge.BOTTOM);
            double y = yAxis.valueToJava2D(field.y[i], area, RectangleEdge.LEFT);
            double right = field.u[i];
            double down = -field.v[i];
            if (field.alongData) {
                right = xAxis.valueToJava2D(field.x[i] + field.u[i], area, RectangleEdge.BOTTOM) - x;
                down = yAxis.valueToJava2D(field.y[i] + field.v[i], area, RectangleEdge.LEFT) - y;
            }
            var place = AffineTransform.getTranslateInstance(x, y);
            place.rotate(Math.atan2(down, right));
            place.scale(shaft, shaft);
            g.fill(place.createTransformedShape(arrow(Math.hypot(field.u[i], field.v[i]) * scale / shaft)));
        }
    }

    private double meanLength() {
        double sum = 0;
        for (int i = 0; i < field.u.length; i++) {
            sum += Math.hypot(field.u[i], field.v[i]);
        }
        return sum == 0 ? 1 : sum / field.u.length;
    }

    /// An arrow along the x axis, in shaft widths; one shorter than its shaft's width is a mere dot.
    private static Path2D arrow(double length) {
        double shrink = Math.min(1, length / HEAD_LENGTH);
        double tip = Math.max(length, HEAD_LENGTH) * shrink;
        var path = new Path2D.Double();
        if (length < 1) {
            path.append(new java.awt.geom.Ellipse2D.Double(-0.5, -0.5, 1, 1), false);
            return path;
        }
        path.moveTo(0, -0.5 * shrink);
        path.lineTo(tip - HEAD_AXIS_LENGTH * shrink, -0.5 * shrink);
        path.lineTo(tip - HEAD_LENGTH * shrink, -HEAD_WIDTH / 2 * shrink);
        path.lineTo(tip, 0);
        path.lineTo(tip - HEAD_LENGTH * shrink, HEAD_WIDTH / 2 * shrink);
        path.lineTo(tip - HEAD_AXIS_LENGTH * shrink, 0.5 * shrink);
        path.lineTo(0, 0.5 * shrink);
        path.closePath();
        return path;
    }
}
