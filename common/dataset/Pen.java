package common.dataset;

/// Draws one synthetic digit after the other; for one thread.
final class Pen {

    private static final int SIDE = Idx.SIDE;
    /// MNIST's digits fill a box of 20 x 20 pixels.
    private static final double BOX = 20;
    /// Straight pieces between two points of a stroke.
    private static final int PIECES = 5;

    /// Points of the longest digit, and some.
    private static final int MOST = 128;

    /// The line's points in the order of drawing, and where the pen was put down anew.
    private final double[] xs = new double[MOST];
    private final double[] ys = new double[MOST];
    private final boolean[] starts = new boolean[MOST];
    private int size;
    private long state;

    /// Draws image `number` at `pixels[at]` and after; returns its digit.
    int draw(int number, byte[] pixels, int at) {
        state = number * 0x9E3779B97F4A7C15L;
        int digit = (int) (uniform() * 10);
        trace(style(Glyphs.DIGITS[digit]), .015 + .06 * uniform());
        bend();
        double radius = between(.65, 1.85);
        fit(radius);
        double softness = between(.9, 1.6);
        for (int i = 1; i < size; i++) {
            if (!starts[i]) {
                line(xs[i - 1], ys[i - 1], xs[i], ys[i], radius, softness, pixels, at);
            }
        }
        return digit;
    }

    private Glyphs.Style style(Glyphs.Style[] styles) {
        int total = 0;
        for (var style : styles) {
            total += style.weight();
        }
        double choice = uniform() * total;
        int i = 0;
        for (; choice >= styles[i].weight(); i++) {
            choice -= styles[i].weight();
        }
        return styles[i];
    }

    /// A smooth line (Catmull and Rom's) through each stroke's points, all of them shaken a little.
    private void trace(Glyphs.Style style, double shake) {
        size = 0;
        for (double[] stroke : style.strokes()) {
            var points = stroke.clone();
            for (int i = 0; i < points.length; i += 2) {
                boolean corner = i > 0 && stroke[i] == stroke[i - 2] && stroke[i + 1] == stroke[i - 1];
                points[i] = corner ? points[i - 2] : stroke[i] + shake * normal();
                points[i + 1] = corner ? points[i - 1] : stroke[i + 1] + shake * normal();
            }
            int last = points.length - 2;
            add(points[0], points[1], true);
            for (int i = 0; i < last; i += 2) {
                if (stroke[i] == stroke[i + 2] && stroke[i + 1] == stroke[i + 3]) {
                    continue;
                }
                for (int piece = 1; piece <= PIECES; piece++) {
                    double t = (double) piece / PIECES;
                    add(between(points, Math.max(i - 2, 0), i, i + 2, Math.min(i + 4, last), t),
                            between(points, Math.max(i - 1, 1), i + 1, i + 3, Math.min(i + 5, last + 1), t), false);
                }
            }
        }
    }

    private static double between(double[] p, int before, int from, int to, int after, double t) {
        double out = (p[to] - p[before]) / 2;
        double in = (p[after] - p[from]) / 2;
        double step = p[to] - p[from];
        return p[from] + t * (out + t * (3 * step - 2 * out - in + t * (out + in - 2 * step)));
    }

    private void add(double x, double y, boolean start) {
        xs[size] = x;
        ys[size] = y;
        starts[size++] = start;
    }

    /// Slants, turns and stretches the whole digit, and bows it a little.
    private void bend() {
        double slant = between(-.2, .85);
        double angle = between(-.22, .22);
        double width = between(.55, 1.35);
        double bow = .2 * normal();
        double skew = .18 * normal();
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        for (int i = 0; i < size; i++) {
            double y = ys[i] - .5;
            double x = (xs[i] - .5) * (width + skew * y) + bow * y * y - slant * y * .7;
            xs[i] = cos * x - sin * y;
            ys[i] = sin * x + cos * y;
        }
    }

    /// Scales the line to the box and puts its centre of mass, by length, into the image's middle.
    private void fit(double radius) {
        double left = xs[0], right = xs[0], top = ys[0], bottom = ys[0];
        for (int i = 1; i < size; i++) {
            left = Math.min(left, xs[i]);
            right = Math.max(right, xs[i]);
            top = Math.min(top, ys[i]);
            bottom = Math.max(bottom, ys[i]);
        }
        double scale = (BOX - 2 * radius) / Math.max(right - left, bottom - top);
        double mass = 0, x = 0, y = 0;
        for (int i = 1; i < size; i++) {
            if (!starts[i]) {
                double dx = xs[i] - xs[i - 1];
                double dy = ys[i] - ys[i - 1];
                double length = Math.sqrt(dx * dx + dy * dy);
                mass += length;
                x += length * (xs[i] + xs[i - 1]) / 2;
                y += length * (ys[i] + ys[i - 1]) / 2;
            }
        }
        double across = SIDE / 2.0 - scale * x / mass + between(-.5, .5);
        double down = SIDE / 2.0 - scale * y / mass + between(-.5, .5);
        for (int i = 0; i < size; i++) {
            xs[i] = scale * xs[i] + across;
            ys[i] = scale * ys[i] + down;
        }
    }

    /// Inks the pixels along a straight piece, by their centres' distance from it.
    private static void line(double x0, double y0, double x1, double y1, double radius, double softness,
            byte[] pixels, int at) {
        double reach = radius + softness / 2;
        double dx = x1 - x0;
        double dy = y1 - y0;
        double square = Math.max(dx * dx + dy * dy, 1e-12);
        int left = (int) Math.max(Math.min(x0, x1) - reach, 0);
        int right = (int) Math.min(Math.max(x0, x1) + reach, SIDE - 1);
        int top = (int) Math.max(Math.min(y0, y1) - reach, 0);
        int bottom = (int) Math.min(Math.max(y0, y1) + reach, SIDE - 1);
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                double px = column + .5 - x0;
                double py = row + .5 - y0;
                double t = Math.clamp((px * dx + py * dy) / square, 0, 1);
                double ex = px - t * dx;
                double ey = py - t * dy;
                double distance = ex * ex + ey * ey;
                int i = at + row * SIDE + column;
                if (distance < reach * reach && pixels[i] != -1) { // -1: 255, as bright as ink gets
                    double ink = (reach - Math.sqrt(distance)) / softness;
                    int grey = (int) (255 * Math.min(ink, 1));
                    pixels[i] = (byte) Math.max(grey, pixels[i] & 0xff);
                }
            }
        }
    }

    private double between(double from, double to) {
        return from + (to - from) * uniform();
    }

    /// Near enough to normal: mean 0, variance 1, never beyond 3.
    private double normal() {
        return 2 * (uniform() + uniform() + uniform()) - 3;
    }

    /// Steele, Lea and Flood's SplitMix64, in 0..1.
    private double uniform() {
        state += 0x9E3779B97F4A7C15L;
        long z = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return ((z ^ z >>> 31) >>> 11) * 0x1.0p-53;
    }
}
