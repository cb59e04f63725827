package common.matplotlib;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/// The arrows of a quiver plot, of matplotlib's proportions: lengths are scaled so that the mean one suits
/// the number of arrows, and short arrows shrink as a whole.
final class Arrows {

    /// In units of the shaft's width.
    private static final double HEAD_WIDTH = 3;
    private static final double HEAD_LENGTH = 5;
    private static final double HEAD_AXIS_LENGTH = 4.5;

    private Arrows() {
    }

    /// Draws them in the present colour.
    static void paint(Graphics2D g, Frame frame, Quiver field) {
        double side = Math.sqrt(field.x.length);
        double shaft = 0.06 * frame.box().getWidth() / Math.clamp(side, 8, 25);
        double scale = frame.box().getWidth() / (1.8 * meanLength(field) * Math.max(10, side));
        for (int i = 0; i < field.x.length; i++) {
            double x = frame.x(field.x[i]);
            double y = frame.y(field.y[i]);
            double right = field.u[i];
            double down = -field.v[i];
            if (field.alongData) {
                right = frame.x(field.x[i] + field.u[i]) - x;
                down = frame.y(field.y[i] + field.v[i]) - y;
            }
            double length = Math.hypot(field.u[i], field.v[i]);
            if (Double.isNaN(x + y + right + down) || !Double.isFinite(length)) {
                continue;
            }
            var place = AffineTransform.getTranslateInstance(x, y);
            place.rotate(Math.atan2(down, right));
            place.scale(shaft, shaft);
            g.fill(place.createTransformedShape(arrow(length * scale / shaft)));
        }
    }

    private static double meanLength(Quiver field) {
        double sum = 0;
        int arrows = 0;
        for (int i = 0; i < field.u.length; i++) {
            double length = Math.hypot(field.u[i], field.v[i]);
            if (Double.isFinite(length)) {
                sum += length;
                arrows++;
            }
        }
        return sum == 0 ? 1 : sum / arrows;
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
