package common.matplotlib;

import common.numpy.NDArray;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// What is drawn on a plot: matplotlib's drawing methods of `ax`, the same as those of [plt].
public abstract class Drawing {

    /// A window may be drawing while a script goes on.
    private final List<Artist> artists = new CopyOnWriteArrayList<>();
    /// Lines take turns with the colours, and so do surfaces and markers, as in matplotlib.
    private final List<Hue> lineTurns = new ArrayList<>();
    private final List<Hue> surfaceTurns = new ArrayList<>();

    Drawing() {
    }

    /// What was drawn, in order.
    List<Artist> artists() {
        return artists;
    }

    /// Adds an artist and returns it, for its options to be set.
    <A extends Artist> A add(A artist) {
        artists.add(artist);
        return artist;
    }

    /// A line through the points (x, y), each of shape (n,); if y has columns, a line for each.
    public Lines plot(NDArray x, NDArray y) {
        return lines(x, y, "");
    }

    /// As [#plot(NDArray, NDArray)], with a format such as `"o"`, `"--b"`, `"k--"` or `"s-"`.
    public Lines plot(NDArray x, NDArray y, String format) {
        return lines(x, y, format);
    }

    /// As [#plot(NDArray, NDArray)], of lists filled in a loop.
    public Lines plot(Iterable<? extends Number> x, Iterable<? extends Number> y) {
        return lines(Values.array(x), Values.array(y), "");
    }

    /// As [#plot(NDArray, NDArray, String)], of lists filled in a loop.
    public Lines plot(Iterable<? extends Number> x, Iterable<? extends Number> y, String format) {
        return lines(Values.array(x), Values.array(y), format);
    }

    /// As [#plot(NDArray, NDArray)], y being a list filled in a loop.
    public Lines plot(NDArray x, Iterable<? extends Number> y) {
        return lines(x, Values.array(y), "");
    }

    /// As [#plot(NDArray, NDArray, String)], y being a list filled in a loop.
    public Lines plot(NDArray x, Iterable<? extends Number> y, String format) {
        return lines(x, Values.array(y), format);
    }

    /// A line through values at 0, 1, 2, …
    public Lines plot(NDArray y) {
        return plot(y, "");
    }

    /// Values at 0, 1, 2, … in a format such as `"o"`.
    public Lines plot(NDArray y, String format) {
        return lines(Values.positions(y), y, format);
    }

    /// A line through values at 0, 1, 2, …
    public Lines plot(Iterable<? extends Number> y) {
        return plot(Values.array(y), "");
    }

    /// Values at 0, 1, 2, … in a format such as `"o"`.
    public Lines plot(Iterable<? extends Number> y, String format) {
        return plot(Values.array(y), format);
    }

    /// One point, such as a `"+"`.
    public Lines plot(double x, double y, String format) {
        return lines(Values.array(List.of(x)), Values.array(List.of(y)), format);
    }

    /// A line through values at 0, 1, 2, …
    public Lines plot(double[] y) {
        return plot(Values.array(y), "");
    }

    /// A line through the points (x, y).
    public Lines plot(double[] x, double[] y) {
        return lines(Values.array(x), Values.array(y), "");
    }

    /// A line through the points (x, y), in a format such as `"o"`.
    public Lines plot(double[] x, double[] y, String format) {
        return lines(Values.array(x), Values.array(y), format);
    }

    /// As [#plot(NDArray, NDArray)], with powers of ten along the y axis.
    public Lines semilogy(NDArray x, NDArray y) {
        setYscale("log");
        return plot(x, y);
    }

    /// Values at 0, 1, 2, …, with powers of ten along the y axis.
    public Lines semilogy(NDArray y) {
        return semilogy(Values.positions(y), y);
    }

    /// As [#semilogy(NDArray)], of a list filled in a loop.
    public Lines semilogy(Iterable<? extends Number> y) {
        return semilogy(Values.array(y));
    }

    /// As [#plot(NDArray, NDArray)], with powers of ten along the x axis.
    public Lines semilogx(NDArray x, NDArray y) {
        setXscale("log");
        return plot(x, y);
    }

    /// As [#plot(NDArray, NDArray)], with powers of ten along both axes.
    public Lines loglog(NDArray x, NDArray y) {
        setYscale("log");
        return semilogx(x, y);
    }

    /// Powers of ten along the x axis, or even steps: `log`, `linear`.
    public abstract Axes setXscale(String kind);

    /// Powers of ten along the y axis, or even steps: `log`, `linear`.
    public abstract Axes setYscale(String kind);

    private Lines lines(NDArray x, NDArray y, String format) {
        double[][] xs = Values.columns(x);
        double[][] ys = Values.columns(y);
        if (xs.length != 1 && xs.length != ys.length) {
            throw new IllegalArgumentException("x has " + xs.length + " columns and y " + ys.length);
        }
        boolean coloured = LineFormat.parse(format).color().isPresent();
        var lines = new ArrayList<Line>();
        for (int i = 0; i < ys.length; i++) {
            double[] own = xs[xs.length == 1 ? 0 : i];
            Values.paired(own.length, ys[i].length);
            lines.add(add(new Line(own, ys[i], coloured ? Hue.of(Color.BLACK) : Hue.next(lineTurns))));
        }
        return new Lines(lines).format(format);
    }

    /// Markers at the points (x, y), each of shape (n,).
    public Scatter scatter(NDArray x, NDArray y) {
        return add(new Scatter(x.toArray(), y.toArray(), Hue.next(surfaceTurns)));
    }

    /// As [#scatter(NDArray, NDArray)], of lists filled in a loop.
    public Scatter scatter(Iterable<? extends Number> x, Iterable<? extends Number> y) {
        return scatter(Values.array(x), Values.array(y));
    }

    /// Bars with their middles at x, from 0 to the heights, each of shape (n,).
    public Bars bar(NDArray x, NDArray heights) {
        return add(new Bars(x.toArray(), heights.toArray(), Hue.next(surfaceTurns)));
    }

    /// How many of the values fall into each of so many bins of equal width.
    public Bars hist(NDArray values, int bins) {
        return add(new Bars(Histogram.of(values.toArray(), bins), Hue.next(surfaceTurns)));
    }

    /// How many of the values fall into each of ten bins of equal width.
    public Bars hist(NDArray values) {
        return hist(values, 10);
    }

    /// The surface between (x, y1) and (x, y2), each of shape (n,).
    public Band fillBetween(NDArray x, NDArray y1, NDArray y2) {
        return add(new Band(x.toArray(), y1.toArray(), y2.toArray(), Hue.next(surfaceTurns)));
    }

    /// The surface between (x, y1) and a level.
    public Band fillBetween(NDArray x, NDArray y1, double y2) {
        double[] level = new double[y1.size()];
        Arrays.fill(level, y2);
        return fillBetween(x, y1, Values.array(level));
    }

    /// Lines of equal Z at matplotlib's choice of some eight levels; X and Y have Z's shape (rows, columns), or are of
    /// shapes (columns,) and (rows,).
    public Contour contour(NDArray X, NDArray Y, NDArray Z) {
        return contour(X, Y, Z, 7);
    }

    /// As [#contour(NDArray, NDArray, NDArray)], at most so many levels and one.
    public Contour contour(NDArray X, NDArray Y, NDArray Z, int levels) {
        var field = new Isolines(X, Y, Z);
        return add(new Contour(field, Contour.levels(field.heights(), levels)));
    }

    /// As [#contour(NDArray, NDArray, NDArray)], at those levels, rising, of shape (n,).
    public Contour contour(NDArray X, NDArray Y, NDArray Z, NDArray levels) {
        return add(new Contour(new Isolines(X, Y, Z), levels.toArray()));
    }

    /// Arrows (U, V) that start at (X, Y), each of shape (n,).
    public Quiver quiver(NDArray X, NDArray Y, NDArray U, NDArray V) {
        return add(new Quiver(X.toArray(), Y.toArray(), U.toArray(), V.toArray()));
    }

    /// A line from top to bottom at x.
    public Rule axvline(double x) {
        return add(new Rule(x, true));
    }

    /// A line from left to right at y.
    public Rule axhline(double y) {
        return add(new Rule(y, false));
    }

    /// A text that starts at (x, y).
    public Note text(double x, double y, String text) {
        return add(new Note(x, y, text));
    }

    /// A picture, the first row at the top: values of shape (rows, columns), the least to the largest in the colours of
    /// viridis or another map, or colours of shape (rows, columns, 3 or 4), 0 to 1 as floats and 0 to 255 as integers.
    public Picture imshow(NDArray image) {
        return add(new Picture(image));
    }
}
