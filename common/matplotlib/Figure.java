package common.matplotlib;

import java.awt.Graphics2D;

/// What `plt.show` puts into a window or a file of its own. Units are pixels at 100 to the inch,
/// matplotlib's default.
public sealed interface Figure permits ChartFigure, Graph {

    /// Pixels to the inch.
    double DPI = 100;

    /// Pixels in a typographic point: sizes of type and lines are given in points.
    double POINT = DPI / 72;

    int width();

    int height();

    /// The window's title.
    String title();

    /// Draws the figure into the rectangle from (0, 0) to (width, height).
    void paint(Graphics2D g);

    /// Draws the figure into a rectangle of another size: letters and lines keep theirs where they can.
    default void paint(Graphics2D g, double width, double height) {
        double scale = Math.min(width / width(), height / height());
        g.translate((width - scale * width()) / 2, (height - scale * height()) / 2);
        g.scale(scale, scale);
        paint(g);
    }

    /// The figure as a PNG file's bytes, so many dots to the inch (100 gives its width and height in pixels).
    ///
    /// @throws common.files.Failure if it can't be drawn
    default byte[] png(double dpi) {
        return FigureWriter.png(this, dpi / DPI);
    }

    /// The figure as an SVG file's bytes.
    ///
    /// @throws common.files.Failure if it can't be drawn
    default byte[] svg() {
        return FigureWriter.svg(this);
    }
}
