package common.matplotlib;

import java.awt.Graphics2D;

/// What `plt.show` puts into a window or a file of its own. Units are pixels at 100 to the inch,
/// matplotlib's default.
public sealed interface Figure permits ChartFigure, Graph {

    /// Pixels in a typographic point: sizes of type and lines are given in points.
    double POINT = 100.0 / 72;

    int width();

    int height();

    /// The window's title.
    String title();

    /// Draws the figure into the rectangle from (0, 0) to (width, height).
    void paint(Graphics2D g);
}
