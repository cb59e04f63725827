package common.matplotlib;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;

/// Where matplotlib moves lines along the axes so that they fill whole pixels, by less than one, and stay sharp.
final class Snapping {

    /// A path of more corners is left as it is, as matplotlib leaves it.
    private static final int MOST = 1024;
    private static final double ALONG = 1e-4;

    private Snapping() {
    }

    /// The place next to that one where a line of that width fills whole pixels.
    static double place(Graphics2D g, double place, double width) {
        return place(place, g.getTransform().getScaleX(), width);
    }

    private static double place(double place, double scale, double width) {
        double middle = Math.round(width * scale) % 2 == 1 ? 0.5 : 0;
        return (Math.floor(place * scale + 0.5) + middle) / scale;
    }

    /// A path whose lines all run along the axes, with its corners snapped; any other path as it is.
    static Shape along(Graphics2D g, Shape path, double width) {
        double[] xy = new double[6];
        double x = 0;
        double y = 0;
        int corners = 0;
        for (var i = path.getPathIterator(null); !i.isDone(); i.next()) {
            boolean line = i.currentSegment(xy) == PathIterator.SEG_LINETO;
            if (++corners > MOST || line && Math.abs(xy[0] - x) >= ALONG && Math.abs(xy[1] - y) >= ALONG) {
                return path;
            }
            x = xy[0];
            y = xy[1];
        }
        return corners(path, g.getTransform().getScaleX(), width);
    }

    /// A path of straight lines with its corners snapped; one with curves as it is.
    static Shape corners(Shape path, double scale, double width) {
        var snapped = new Path2D.Double();
        double[] xy = new double[6];
        for (var i = path.getPathIterator(null); !i.isDone(); i.next()) {
            switch (i.currentSegment(xy)) {
                case PathIterator.SEG_MOVETO -> snapped.moveTo(place(xy[0], scale, width), place(xy[1], scale, width));
                case PathIterator.SEG_LINETO -> snapped.lineTo(place(xy[0], scale, width), place(xy[1], scale, width));
                case PathIterator.SEG_CLOSE -> snapped.closePath();
                default -> {
                    return path;
                }
            }
        }
        return snapped;
    }
}
