package common.matplotlib;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.GraphicsDevice;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;

/// Markers of one kind and size at many points. Into pixels each is put as a small picture that was drawn once, a round one
/// in the middle of a pixel, others with their edges along pixels, as matplotlib does it; elsewhere (SVG) it is drawn as a shape.
final class Stamps {

    /// A larger marker is rare, and its picture would be large.
    private static final int LARGEST = 256;

    private record Colours(Color inside, Color edge) {
    }

    private final Graphics2D g;
    private final Shape shape;
    private final boolean filled;
    private final int join;
    private final float edgeWidth;
    private final Map<Colours, BufferedImage> pictures = new HashMap<>();
    private final AffineTransform toPixels;
    private final double scale;
    private final int radius;
    private final boolean pixels;
    private final Rectangle2D visible;

    /// @param size points (1/72 inch) from side to side
    /// @param edge the width of its edge in points
    Stamps(Graphics2D g, Marker marker, double size, double edge) {
        toPixels = g.getTransform();
        scale = toPixels.getScaleX();
        filled = marker.filled();
        join = marker == Marker.STAR ? BasicStroke.JOIN_BEVEL : BasicStroke.JOIN_MITER;
        edgeWidth = (float) (edge * Figure.POINT);
        shape = AffineTransform.getScaleInstance(size * Figure.POINT, size * Figure.POINT).createTransformedShape(marker.shape());
        Rectangle2D bounds = shape.getBounds2D();
        double reach = Math.max(Math.max(-bounds.getMinX(), bounds.getMaxX()), Math.max(-bounds.getMinY(), bounds.getMaxY()));
        radius = (int) Math.ceil((reach + 3 * edgeWidth) * scale) + 2; // 3: the corners of a triangle's edge go beyond it
        pixels = radius <= LARGEST && g.getDeviceConfiguration().getDevice().getType() == GraphicsDevice.TYPE_IMAGE_BUFFER;
        this.g = (Graphics2D) g.create();
        if (pixels) {
            this.g.setTransform(new AffineTransform());
        }
        visible = this.g.getClipBounds() == null ? null : this.g.getClipBounds().getBounds2D();
    }

    /// Puts one around a point.
    void put(double x, double y, Color inside, Color edge) {
        if (!pixels) {
            draw(g, AffineTransform.getTranslateInstance(x, y).createTransformedShape(shape), edgeWidth, inside, edge);
            return;
        }
        var place = toPixels.transform(new Point2D.Double(x, y), null);
        int left = (int) Math.floor(place.getX() + 0.5) - radius;
        int top = (int) Math.floor(place.getY() + 0.5) - radius;
        if (visible == null || visible.intersects(left, top, 2.0 * radius, 2.0 * radius)) {
            g.drawImage(pictures.computeIfAbsent(new Colours(inside, edge), this::picture), left, top, null);
        }
    }

    private BufferedImage picture(Colours colours) {
        var image = new BufferedImage(2 * radius, 2 * radius, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.translate(radius, radius);
        float width = (float) (edgeWidth * scale);
        draw(pen, snapped(AffineTransform.getScaleInstance(scale, scale).createTransformedShape(shape), width), width,
                colours.inside(), colours.edge());
        pen.dispose();
        return image;
    }

    private void draw(Graphics2D pen, Shape outline, float width, Color inside, Color edge) {
        if (filled) {
            pen.setPaint(inside);
            pen.fill(outline);
        }
        if (width > 0) {
            pen.setPaint(edge);
            pen.setStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, join));
            pen.draw(outline);
        }
    }

    /// The outline with its corners where its edge fills whole pixels; a round one is moved to the middle of a pixel.
    private static Shape snapped(Shape outline, float width) {
        Shape snapped = Snapping.corners(outline, 1, width);
        return snapped == outline ? AffineTransform.getTranslateInstance(0.5, 0.5).createTransformedShape(outline) : snapped;
    }
}
