package common.matplotlib;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;

/// What a legend should not hide of a thing drawn, in pixels: points, the line through them, rectangles.
///
/// @param line whether a line goes through the points, with gaps where one is NaN
record Obstacle(double[] x, double[] y, boolean line, List<Rectangle2D> rectangles) {

    private static final Obstacle NOTHING = new Obstacle(new double[0], new double[0], false, List.of());

    static Obstacle of(Artist artist, Frame frame) {
        return switch (artist) {
            case Line drawn -> points(drawn.x, drawn.y, true, frame);
            case Scatter drawn -> points(drawn.x, drawn.y, false, frame);
            case Bars bars -> new Obstacle(NOTHING.x(), NOTHING.y(), false,
                    IntStream.range(0, bars.x().length).mapToObj(i -> bars.place(frame, i)).toList());
            default -> NOTHING;
        };
    }

    private static Obstacle points(double[] x, double[] y, boolean line, Frame frame) {
        double[] right = new double[x.length];
        double[] down = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            right[i] = frame.x(x[i]);
            down[i] = frame.y(y[i]);
        }
        return new Obstacle(right, down, line, List.of());
    }

    /// How many points and rectangles a box would hide, and lines it would touch.
    long hidden(Rectangle2D box) {
        long hidden = rectangles.stream().filter(box::intersects).count();
        boolean touched = false;
        for (int i = 0; i < x.length; i++) {
            hidden += box.contains(x[i], y[i]) ? 1 : 0;
            touched = touched || line && i > 0 && !Double.isNaN(x[i] + y[i] + x[i - 1] + y[i - 1])
                    && box.intersectsLine(x[i - 1], y[i - 1], x[i], y[i]);
        }
        return hidden + (touched ? 1 : 0);
    }
}
