package common.matplotlib;

import common.numpy.NDArray;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// A picture, one unit of x and y a pixel, the first row at the top: values that a colour map paints from the least to
/// the largest, shape (rows, columns), or colours, shape (rows, columns, 3 or 4), 0 to 1 as floats and 0 to 255 as integers.
public final class Picture implements Artist {

    private final int rows;
    private final int columns;
    private final int channels;
    private final boolean bytes;
    private final double[] values;
    private Colormap map = Colormap.VIRIDIS;
    private Interpolation interpolation = Interpolation.ANTIALIASED;
    private Limits shown;
    private double alpha = 1;

    Picture(NDArray image) {
        boolean squeezed = image.ndim() == 3 && image.shape(2) == 1;
        boolean coloured = image.ndim() == 3 && (image.shape(2) == 3 || image.shape(2) == 4);
        if (image.ndim() != 2 && !squeezed && !coloured || image.size() == 0) {
            throw new IllegalArgumentException("a picture has the shape (rows, columns) or (rows, columns, 3), but this is "
                    + image.shape() + "; a flat one is to be reshaped: img.reshape(28, 28)");
        }
        rows = image.shape(0);
        columns = image.shape(1);
        channels = coloured ? image.shape(2) : 1;
        bytes = image.type() == NDArray.Type.INT64;
        values = image.toArray();
        shown = Limits.NONE.with(values);
    }

    /// The colour map of values: `plt.cm.gray`, `gray_r` (large is black), `viridis`, …
    public Picture cmap(Colormap colours) {
        map = colours;
        return this;
    }

    /// The colour map of that name: `gray`, `gray_r`, `viridis`, …
    public Picture cmap(String name) {
        return cmap(Colormap.named(name));
    }

    /// `nearest` shows each pixel as a square, `bilinear` goes over smoothly; `antialiased`, matplotlib's default, is
    /// `nearest` where pixels are drawn large and smooth where they are not.
    public Picture interpolation(String kind) {
        interpolation = Interpolation.named(kind);
        return this;
    }

    /// The value with the first colour of the map.
    public Picture vmin(double value) {
        shown = new Limits(value, shown.high());
        return this;
    }

    /// The value with the last colour of the map.
    public Picture vmax(double value) {
        shown = new Limits(shown.low(), value);
        return this;
    }

    /// From 0, invisible, to 1.
    public Picture alpha(double opacity) {
        alpha = Colors.checkAlpha(opacity);
        return this;
    }

    /// The value or the colours of the pixel at a point of the axes, in brackets; empty beside the picture.
    String valueAt(double x, double y) {
        long column = Math.round(x);
        long row = Math.round(y);
        if (column < 0 || row < 0 || column >= columns || row >= rows) {
            return "";
        }
        int first = (int) (row * columns + column) * channels;
        return " [" + Arrays.stream(values, first, first + channels)
                .mapToObj(value -> String.format(Locale.ROOT, "%.3g", value)).collect(Collectors.joining(", ")) + "]";
    }

    int[] shape() {
        return channels == 1 ? new int[] {rows, columns} : new int[] {rows, columns, channels};
    }

    Colormap map() {
        return map;
    }

    Interpolation interpolation() {
        return interpolation;
    }

    /// The values with the first and the last colour of the map.
    Limits shown() {
        return shown;
    }

    @Override
    public double layer() {
        return PICTURES;
    }

    @Override
    public void paint(Graphics2D g, Frame frame) {
        var place = frame.rectangle(-0.5, -0.5, columns - 0.5, rows - 0.5);
        if (place.isEmpty()) {
            return;
        }
        double scaleX = Math.hypot(g.getTransform().getScaleX(), g.getTransform().getShearY());
        double scaleY = Math.hypot(g.getTransform().getScaleY(), g.getTransform().getShearX());
        int width = Math.clamp(Math.round(place.getWidth() * scaleX), 1, 8192);
        int height = Math.clamp(Math.round(place.getHeight() * scaleY), 1, 8192);
        boolean mirrored = frame.x(columns) < frame.x(0);
        boolean upsideDown = frame.y(rows) < frame.y(0);
        BufferedImage image = new Resampling(pixels(), columns, rows, interpolation).to(width, height, mirrored, upsideDown);
        var transform = AffineTransform.getTranslateInstance(place.getX(), place.getY());
        transform.scale(place.getWidth() / width, place.getHeight() / height);
        g.drawImage(image, transform, null);
    }

    private int[] pixels() {
        int[] pixels = new int[rows * columns];
        double width = shown.high() > shown.low() ? shown.high() - shown.low() : 1;
        for (int i = 0; i < pixels.length; i++) {
            if (channels == 1) {
                pixels[i] = !Double.isFinite(values[i]) ? 0 : argb(map.at((values[i] - shown.low()) / width), 255);
            } else {
                int rgb = channel(i, 0) << 16 | channel(i, 1) << 8 | channel(i, 2);
                pixels[i] = argb(rgb, channels == 4 ? channel(i, 3) : 255);
            }
        }
        return pixels;
    }

    private int argb(int rgb, int opacity) {
        return (int) Math.round(opacity * alpha) << 24 | rgb;
    }

    private int channel(int pixel, int channel) {
        double value = values[pixel * channels + channel];
        return Math.clamp(Math.round(bytes ? value : value * 255), 0, 255);
    }

    @Override
    public Limits xLimits(Scale scale) {
        return new Limits(-0.5, columns - 0.5);
    }

    @Override
    public Limits yLimits(Scale scale) {
        return new Limits(-0.5, rows - 0.5);
    }

    @Override
    public double[] xEdges() {
        return new double[] {-0.5, columns - 0.5};
    }

    @Override
    public double[] yEdges() {
        return new double[] {-0.5, rows - 0.5};
    }

    @Override
    public String toString() {
        return "picture of " + rows + " x " + columns + " pixels";
    }
}
