package common.matplotlib;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.ui.RectangleEdge;

/// A plot's axes in a rectangle: from data to pixels and back.
///
/// @param box where the data go, in pixels
record Frame(Rectangle2D box, PlotAxis xAxis, PlotAxis yAxis) {

    /// Pixels from the left; NaN for a value that is no finite number.
    double x(double value) {
        return finite(xAxis.valueToJava2D(xAxis.scale().place(value), box, RectangleEdge.BOTTOM));
    }

    /// Pixels from the top; NaN for a value that is no finite number.
    double y(double value) {
        return finite(yAxis.valueToJava2D(yAxis.scale().place(value), box, RectangleEdge.LEFT));
    }

    /// The value that many pixels from the left.
    double xValue(double pixels) {
        return xAxis.scale().value(xAxis.java2DToValue(pixels, box, RectangleEdge.BOTTOM));
    }

    /// The value that many pixels from the top.
    double yValue(double pixels) {
        return yAxis.scale().value(yAxis.java2DToValue(pixels, box, RectangleEdge.LEFT));
    }

    private static double finite(double pixels) {
        return Double.isInfinite(pixels) ? Double.NaN : pixels;
    }

    /// A line through points, with a gap where one is NaN or infinite.
    Shape path(double[] xs, double[] ys) {
        var path = new Path2D.Double();
        boolean drawing = false;
        for (int i = 0; i < xs.length; i++) {
            double px = x(xs[i]);
            double py = y(ys[i]);
            if (Double.isNaN(px) || Double.isNaN(py)) {
                drawing = false;
            } else if (drawing) {
                path.lineTo(px, py);
            } else {
                path.moveTo(px, py);
                drawing = true;
            }
        }
        return path;
    }

    /// The rectangle between two corners of the data, its sides on the pixels' borders of what is drawn on, so that
    /// neighbours leave no gap; empty if one is no finite point.
    Rectangle2D onPixels(Graphics2D g, double x0, double y0, double x1, double y1) {
        var exact = rectangle(x0, y0, x1, y1);
        double scale = g.getTransform().getScaleX();
        double left = Math.rint(exact.getMinX() * scale) / scale;
        double right = Math.rint(exact.getMaxX() * scale) / scale;
        double top = Math.rint(exact.getMinY() * scale) / scale;
        double bottom = Math.rint(exact.getMaxY() * scale) / scale;
        return new Rectangle2D.Double(left, top, right - left, bottom - top);
    }

    /// The rectangle between two corners of the data; empty if one is no finite point.
    Rectangle2D rectangle(double x0, double y0, double x1, double y1) {
        var rectangle = new Rectangle2D.Double();
        double left = x(x0);
        double right = x(x1);
        double one = y(y0);
        double other = y(y1);
        if (!Double.isNaN(left + right + one + other)) {
            rectangle.setFrameFromDiagonal(left, one, right, other);
        }
        return rectangle;
    }
}
