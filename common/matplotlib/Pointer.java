package common.matplotlib;

import java.awt.Point;
import java.util.Locale;

/// What is under the pointer, in words: as many decimals as a pixel makes a difference, a picture's value besides.
final class Pointer {

    private Pointer() {
    }

    static String words(AxesPainter plot, Point point) {
        Frame frame = plot.frame();
        double x = frame.xValue(point.getX());
        double y = frame.yValue(point.getY());
        String words = "x=" + number(x, frame.xValue(point.getX() + 1) - x) + " y=" + number(y, frame.yValue(point.getY() + 1) - y);
        for (Artist artist : plot.axes().artists()) {
            if (artist instanceof Picture picture) {
                words += picture.valueAt(x, y);
            }
        }
        return words;
    }

    /// The value, whose next pixel is that step away.
    private static String number(double value, double step) {
        int decimals = step == 0 ? 0 : (int) Math.max(0, -Math.floor(Math.log10(Math.abs(step))));
        double size = Math.abs(value);
        boolean plain = size < 1e6 && decimals <= 7;
        return plain ? String.format(Locale.ROOT, "%." + decimals + "f", value) : String.format(Locale.ROOT, "%.6g", value);
    }
}
