package common.matplotlib;

import common.numpy.NDArray;

/// Lines that [plt] draws on the current plot.
class LineFunctions extends CurrentFigure {

    LineFunctions() {
    }

    /// A line through the points (x, y), each of shape (n,); if y has columns, a line for each.
    public static Lines plot(NDArray x, NDArray y) {
        return gca().plot(x, y);
    }

    /// As [#plot(NDArray, NDArray)], with a format such as `"o"`, `"--b"`, `"k--"` or `"s-"`.
    public static Lines plot(NDArray x, NDArray y, String format) {
        return gca().plot(x, y, format);
    }

    /// As [#plot(NDArray, NDArray)], of lists filled in a loop.
    public static Lines plot(Iterable<? extends Number> x, Iterable<? extends Number> y) {
        return gca().plot(x, y);
    }

    /// As [#plot(NDArray, NDArray, String)], of lists filled in a loop.
    public static Lines plot(Iterable<? extends Number> x, Iterable<? extends Number> y, String format) {
        return gca().plot(x, y, format);
    }

    /// As [#plot(NDArray, NDArray)], y being a list filled in a loop.
    public static Lines plot(NDArray x, Iterable<? extends Number> y) {
        return gca().plot(x, y);
    }

    /// As [#plot(NDArray, NDArray, String)], y being a list filled in a loop.
    public static Lines plot(NDArray x, Iterable<? extends Number> y, String format) {
        return gca().plot(x, y, format);
    }

    /// A line through values at 0, 1, 2, …
    public static Lines plot(NDArray y) {
        return gca().plot(y);
    }

    /// Values at 0, 1, 2, … in a format such as `"o"`.
    public static Lines plot(NDArray y, String format) {
        return gca().plot(y, format);
    }

    /// A line through values at 0, 1, 2, …
    public static Lines plot(Iterable<? extends Number> y) {
        return gca().plot(y);
    }

    /// Values at 0, 1, 2, … in a format such as `"o"`.
    public static Lines plot(Iterable<? extends Number> y, String format) {
        return gca().plot(y, format);
    }

    /// One point, such as a `"+"`.
    public static Lines plot(double x, double y, String format) {
        return gca().plot(x, y, format);
    }

    /// A line through values at 0, 1, 2, …
    public static Lines plot(double[] y) {
        return gca().plot(y);
    }

    /// A line through the points (x, y).
    public static Lines plot(double[] x, double[] y) {
        return gca().plot(x, y);
    }

    /// A line through the points (x, y), in a format such as `"o"`.
    public static Lines plot(double[] x, double[] y, String format) {
        return gca().plot(x, y, format);
    }

    /// As [#plot(NDArray, NDArray)], with powers of ten along the y axis.
    public static Lines semilogy(NDArray x, NDArray y) {
        return gca().semilogy(x, y);
    }

    /// Values at 0, 1, 2, …, with powers of ten along the y axis.
    public static Lines semilogy(NDArray y) {
        return gca().semilogy(y);
    }

    /// As [#semilogy(NDArray)], of a list filled in a loop.
    public static Lines semilogy(Iterable<? extends Number> y) {
        return gca().semilogy(y);
    }

    /// As [#plot(NDArray, NDArray)], with powers of ten along the x axis.
    public static Lines semilogx(NDArray x, NDArray y) {
        return gca().semilogx(x, y);
    }

    /// As [#plot(NDArray, NDArray)], with powers of ten along both axes.
    public static Lines loglog(NDArray x, NDArray y) {
        return gca().loglog(x, y);
    }

    /// Lines of equal Z at matplotlib's choice of some eight levels; X and Y have Z's shape (rows, columns), or are of
    /// shapes (columns,) and (rows,).
    public static Contour contour(NDArray X, NDArray Y, NDArray Z) {
        return gca().contour(X, Y, Z);
    }
}
