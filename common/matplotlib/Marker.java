package common.matplotlib;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.Map;

/// The sign at each point of a line, by matplotlib's letters, with its shapes: drawn for a size of one, around (0, 0),
/// y downwards. A filled one has an edge of its own colour besides.
enum Marker {
    NONE("", false),
    POINT(".", true, 0, circle(0.25)),
    PIXEL(",", true, 0, polygon(-0.08, -0.08, 0.08, -0.08, 0.08, 0.08, -0.08, 0.08)),
    CIRCLE("o", true, 0, circle(0.5)),
    TRIANGLE_DOWN("v", true, 180, triangle()),
    TRIANGLE_UP("^", true, 0, triangle()),
    TRIANGLE_LEFT("<", true, -90, triangle()),
    TRIANGLE_RIGHT(">", true, 90, triangle()),
    TRI_DOWN("1", false, 0, tripod()),
    TRI_UP("2", false, 180, tripod()),
    TRI_LEFT("3", false, 90, tripod()),
    TRI_RIGHT("4", false, -90, tripod()),
    SQUARE("s", true, 0, polygon(-0.5, -0.5, 0.5, -0.5, 0.5, 0.5, -0.5, 0.5)),
    DIAMOND("D", true, 45, polygon(-0.5, -0.5, 0.5, -0.5, 0.5, 0.5, -0.5, 0.5)),
    THIN_DIAMOND("d", true, 0, polygon(0, -Math.sqrt(0.5), 0.6 * Math.sqrt(0.5), 0, 0, Math.sqrt(0.5),
            -0.6 * Math.sqrt(0.5), 0)),
    PENTAGON("p", true, 0, regular(5, 0)),
    HEXAGON("h", true, 0, regular(6, 0)),
    FLAT_HEXAGON("H", true, 0, regular(6, 30)),
    OCTAGON("8", true, 0, regular(8, 22.5)),
    STAR("*", true, 0, star()),
    PLUS("+", false, 0, rays(0, 90, 180, 270)),
    CROSS("x", false, 0, segments(-0.5, -0.5, 0.5, 0.5, -0.5, 0.5, 0.5, -0.5)),
    FILLED_PLUS("P", true, 0, plus()),
    FILLED_CROSS("X", true, 0, polygon(-0.25, -0.5, 0, -0.25, 0.25, -0.5, 0.5, -0.25, 0.25, 0, 0.5, 0.25, 0.25, 0.5,
            0, 0.25, -0.25, 0.5, -0.5, 0.25, -0.25, 0, -0.5, -0.25)),
    BAR("|", false, 0, rays(90, 270)),
    DASH("_", false, 0, rays(0, 180));

    /// Other names that matplotlib takes for no marker.
    private static final Map<String, Marker> ALSO = Map.of("None", NONE, "none", NONE, " ", NONE);

    private final String sign;
    private final boolean filled;
    private final Shape shape;

    Marker(String sign, boolean filled) {
        this(sign, filled, 0, new Path2D.Double());
    }

    Marker(String sign, boolean filled, double degrees, Shape shape) {
        this.sign = sign;
        this.filled = filled;
        this.shape = AffineTransform.getRotateInstance(Math.toRadians(degrees)).createTransformedShape(shape);
    }

    /// The marker of that sign.
    ///
    /// @throws IllegalArgumentException if there is none
    static Marker of(String sign) {
        for (Marker marker : values()) {
            if (marker.sign.equals(sign)) {
                return marker;
            }
        }
        if (ALSO.containsKey(sign)) {
            return ALSO.get(sign);
        }
        throw new IllegalArgumentException("'" + sign + "' is no marker: use one of o . , v ^ < > s D d p h H 8 * + x P X | _ 1 2 3 4");
    }

    /// Matplotlib's sign, empty for none.
    String sign() {
        return sign;
    }

    /// Whether it has an inside.
    boolean filled() {
        return filled;
    }

    /// Its outline, for a size of one.
    Shape shape() {
        return shape;
    }

    private static Shape circle(double radius) {
        return new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius);
    }

    private static Shape triangle() {
        return polygon(0, -0.5, 0.5, 0.5, -0.5, 0.5);
    }

    private static Shape polygon(double... xy) {
        var path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }

    private static Shape segments(double... xyxy) {
        var path = new Path2D.Double();
        for (int i = 0; i < xyxy.length; i += 4) {
            path.moveTo(xyxy[i], xyxy[i + 1]);
            path.lineTo(xyxy[i + 2], xyxy[i + 3]);
        }
        return path;
    }

    private static Shape tripod() {
        return segments(0, 0, 0, 0.5, 0, 0, 0.4, -0.25, 0, 0, -0.4, -0.25);
    }

    /// Lines from the middle outwards, at those angles from the right, clockwise.
    private static Shape rays(double... degrees) {
        double[] ends = new double[4 * degrees.length];
        for (int i = 0; i < degrees.length; i++) {
            ends[4 * i + 2] = 0.5 * Math.cos(Math.toRadians(degrees[i]));
            ends[4 * i + 3] = 0.5 * Math.sin(Math.toRadians(degrees[i]));
        }
        return segments(ends);
    }

    /// A regular polygon with a corner at the top, turned by so many degrees.
    private static Shape regular(int corners, double turned) {
        double[] xy = new double[2 * corners];
        for (int i = 0; i < corners; i++) {
            double angle = Math.toRadians(turned + 360.0 * i / corners);
            xy[2 * i] = 0.5 * Math.sin(angle);
            xy[2 * i + 1] = -0.5 * Math.cos(angle);
        }
        return polygon(xy);
    }

    private static Shape star() {
        double[] xy = new double[20];
        for (int i = 0; i < 10; i++) {
            double radius = i % 2 == 0 ? 0.5 : 0.5 * 0.381966;
            xy[2 * i] = radius * Math.sin(Math.PI * i / 5);
            xy[2 * i + 1] = -radius * Math.cos(Math.PI * i / 5);
        }
        return polygon(xy);
    }

    private static Shape plus() {
        double a = 1 / 6.0;
        double b = 0.5;
        return polygon(-a, -b, a, -b, a, -a, b, -a, b, a, a, a, a, b, -a, b, -a, a, -b, a, -b, -a, -a, -a);
    }
}
