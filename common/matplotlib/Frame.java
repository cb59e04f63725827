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

    private static final double COLUMNS_IN_A_PIXEL = 4;

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

    /// A line through points, with a gap where one is NaN or infinite. Of many points in a fraction of a pixel's width
    /// only those that can be seen are kept: the first and the last, the lowest and the highest.
    Shape path(double[] xs, double[] ys) {
        var path = new Path2D.Double();
        boolean drawing = false;
        double[] column = new double[8]; // x and y of the first, lowest, highest and last point in it, in order
        int i = 0;
        while (i < xs.length) {
            double px = x(xs[i]);
            double py = y(ys[i]);
            if (Double.isNaN(px) || Double.isNaN(py)) {
                drawing = false;
                i++;
                continue;
            }
            int next = takeColumn(xs, ys, i, column);
            int kept = Math.min(4, next - i);
            for (int k = 0; k < kept; k++) {
                if (drawing) {
                    path.lineTo(column[2 * k], column[2 * k + 1]);
                } else {
                    path.moveTo(column[2 * k], column[2 * k + 1]);
                    drawing = true;
                }
            }
            i = next;
        }
        return path;
    }

    /// Takes the points from `from` on that share its column; up to four of them are told.
    ///
    /// @return the first point that doesn't
    private int takeColumn(double[] xs, double[] ys, int from, double[] told) {
        long column = (long) Math.floor(x(xs[from]) * COLUMNS_IN_A_PIXEL);
        int low = from;
        int high = from;
        int end = from;
        double lowest = y(ys[from]);
        double highest = lowest;
        while (++end < xs.length) {
            double px = x(xs[end]);
            double py = y(ys[end]);
            if (Double.isNaN(px + py) || (long) Math.floor(px * COLUMNS_IN_A_PIXEL) != column) {
                break;
            }
            if (py < lowest) {
                lowest = py;
                low = end;
            } else if (py > highest) {
                highest = py;
                high = end;
            }
        }
        int[] kept = end - from <= 4 ? new int[] {from, Math.min(from + 1, end - 1), Math.min(from + 2, end - 1), end - 1}
                : new int[] {from, Math.min(low, high), Math.max(low, high), end - 1};
        for (int k = 0; k < 4; k++) {
            told[2 * k] = x(xs[kept[k]]);
            told[2 * k + 1] = y(ys[kept[k]]);
        }
        return end;
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
