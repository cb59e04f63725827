package common.matplotlib;

import java.awt.geom.Rectangle2D;

/// Where the plots of a figure lie, in parts of its width and height from the lower left corner: matplotlib's
/// `subplots_adjust`. What isn't said stays.
public final class SubplotParameters {

    private double left = 0.125;
    private double right = 0.9;
    private double bottom = 0.11;
    private double top = 0.88;
    private double wspace = 0.2;
    private double hspace = 0.2;

    SubplotParameters() {
    }

    /// Where the leftmost plots begin.
    public SubplotParameters left(double part) {
        left = part;
        return this;
    }

    /// Where the rightmost plots end.
    public SubplotParameters right(double part) {
        right = part;
        return this;
    }

    /// Where the lowest plots begin.
    public SubplotParameters bottom(double part) {
        bottom = part;
        return this;
    }

    /// Where the highest plots end.
    public SubplotParameters top(double part) {
        top = part;
        return this;
    }

    /// The space between plots side by side, in widths of a plot.
    public SubplotParameters wspace(double widths) {
        wspace = widths;
        return this;
    }

    /// The space between plots one above the other, in heights of a plot.
    public SubplotParameters hspace(double heights) {
        hspace = heights;
        return this;
    }

    /// The place of plot `index` of a grid, counting from 1 by rows, in a figure of that size, from its upper left corner.
    Rectangle2D place(int rows, int columns, int index, double width, double height) {
        double plotWidth = (right - left) / (columns + wspace * (columns - 1));
        double plotHeight = (top - bottom) / (rows + hspace * (rows - 1));
        int row = (index - 1) / columns;
        int column = (index - 1) % columns;
        return new Rectangle2D.Double(width * (left + column * plotWidth * (1 + wspace)),
                height * (1 - top + row * plotHeight * (1 + hspace)), width * plotWidth, height * plotHeight);
    }

    @Override
    public String toString() {
        return "left " + left + ", right " + right + ", bottom " + bottom + ", top " + top + ", wspace " + wspace + ", hspace " + hspace;
    }
}
