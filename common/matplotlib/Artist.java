package common.matplotlib;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/// What can be drawn between the axes. Each kind carries its data and, fluently, what matplotlib takes
/// as named arguments: `plt.plot(x, y, label='test acc', linestyle='--')` is
/// `plt.plot(x, y).label("test acc").linestyle("--")`.
public sealed interface Artist permits Band, Bars, Contour, Line, Note, Picture, Quiver, Rule, Scatter {

    /// The width of lines in points, as in matplotlib.
    double LINE_WIDTH = 1.5;
    /// Layers from the lowest to the highest: matplotlib's `zorder`. The grid lies below lines, the frame above.
    double PICTURES = 0;
    double SURFACES = 1;
    double LINES = 2;
    double TEXTS = 3;

    /// Its layer.
    double layer();

    /// Draws it.
    void paint(Graphics2D g, Frame frame);

    /// The name in the legend; empty for none.
    default String label() {
        return "";
    }

    /// Whether a legend can name it.
    default boolean hasKey() {
        return this instanceof Line || this instanceof Scatter || this instanceof Bars || this instanceof Band || this instanceof Rule;
    }

    /// Draws what stands for it in the legend.
    default void paintKey(Graphics2D g, Rectangle2D place) {
    }

    /// Whether the x axis is to show all of its data, if there are any.
    default boolean scalesX() {
        return true;
    }

    /// Whether the y axis is to show all of its data, if there are any.
    default boolean scalesY() {
        return true;
    }

    /// The range of its data along x, for the axis to show them.
    default Limits xLimits(Scale scale) {
        return Limits.NONE;
    }

    /// The range of its data along y.
    default Limits yLimits(Scale scale) {
        return Limits.NONE;
    }

    /// Ends of its data along x which an axis's margin doesn't pass.
    default double[] xEdges() {
        return new double[0];
    }

    /// Ends of its data along y which an axis's margin doesn't pass, such as the foot of bars.
    default double[] yEdges() {
        return new double[0];
    }

}
