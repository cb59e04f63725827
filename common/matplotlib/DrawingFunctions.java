package common.matplotlib;

import common.numpy.NDArray;
import java.util.List;

/// What else [plt] draws on the current plot.
class DrawingFunctions extends LineFunctions {

    DrawingFunctions() {
    }

    /// Markers at the points (x, y), each of shape (n,).
    public static Scatter scatter(NDArray x, NDArray y) {
        return gca().scatter(x, y);
    }

    /// As [#scatter(NDArray, NDArray)], of lists filled in a loop.
    public static Scatter scatter(Iterable<? extends Number> x, Iterable<? extends Number> y) {
        return gca().scatter(x, y);
    }

    /// Bars with their middles at x, from 0 to the heights, each of shape (n,).
    public static Bars bar(NDArray x, NDArray heights) {
        return gca().bar(x, heights);
    }

    /// How many of the values fall into each of so many bins of equal width.
    public static Bars hist(NDArray values, int bins) {
        return gca().hist(values, bins);
    }

    /// How many of the values fall into each of ten bins of equal width.
    public static Bars hist(NDArray values) {
        return gca().hist(values);
    }

    /// The surface between (x, y1) and (x, y2), each of shape (n,).
    public static Band fillBetween(NDArray x, NDArray y1, NDArray y2) {
        return gca().fillBetween(x, y1, y2);
    }

    /// The surface between (x, y1) and a level.
    public static Band fillBetween(NDArray x, NDArray y1, double y2) {
        return gca().fillBetween(x, y1, y2);
    }

    /// As [#contour(NDArray, NDArray, NDArray)], at most so many levels and one.
    public static Contour contour(NDArray X, NDArray Y, NDArray Z, int levels) {
        return gca().contour(X, Y, Z, levels);
    }

    /// As [#contour(NDArray, NDArray, NDArray)], at those levels, rising, of shape (n,).
    public static Contour contour(NDArray X, NDArray Y, NDArray Z, NDArray levels) {
        return gca().contour(X, Y, Z, levels);
    }

    /// Arrows (U, V) that start at (X, Y), each of shape (n,).
    public static Quiver quiver(NDArray X, NDArray Y, NDArray U, NDArray V) {
        return gca().quiver(X, Y, U, V);
    }

    /// A line from top to bottom at x.
    public static Rule axvline(double x) {
        return gca().axvline(x);
    }

    /// A line from left to right at y.
    public static Rule axhline(double y) {
        return gca().axhline(y);
    }

    /// A text that starts at (x, y).
    public static Note text(double x, double y, String text) {
        return gca().text(x, y, text);
    }

    /// A picture, the first row at the top: values of shape (rows, columns), the least to the largest in the colours of
    /// viridis or another map, or colours of shape (rows, columns, 3 or 4), 0 to 1 as floats and 0 to 255 as integers.
    public static Picture imshow(NDArray image) {
        return gca().imshow(image);
    }

    /// Bars with names below them.
    public static Bars bar(List<String> names, NDArray heights) {
        return gca().bar(names, heights);
    }
}
