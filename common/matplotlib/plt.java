package common.matplotlib;

//SOURCES Arrows.java Artist.java Axes.java AxesPainter.java ChartFigure.java Colors.java Display.java Figure.java
//SOURCES FigureOptions.java FigureTarget.java FigureWindow.java FigureWriter.java Fonts.java Graph.java GraphPainter.java Legend.java
//SOURCES Limits.java LineFormat.java LineStyle.java PlotAxis.java Ticks.java

import common.files.Failure;
import common.numpy.NDArray;
import common.script.Exit;
import common.script.Script;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Figures by the names of `matplotlib.pyplot`, which the book imports as `plt`; hence its lower case, against Java's
/// custom. What Python takes as named arguments is said of what `plot` and its like return:
///
/// ```java
/// plt.plot(x, y1).label("sin");                 // plt.plot(x, y1, label="sin")
/// plt.plot(x, y2).linestyle("--").label("cos"); // plt.plot(x, y2, linestyle="--", label="cos")
/// plt.legend("lower right");                    // plt.legend(loc="lower right")
/// plt.show();
/// ```
///
/// Where figures go, to windows or files, is set by the options `--save` and `--no-show`.
public final class plt {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int PIXELS_PER_INCH = 100;

    private static final List<Figure> figures = new ArrayList<>();
    private static Optional<FigureTarget> target = Optional.empty();
    private static boolean saving;

    private plt() {
    }

    // Figures and where they go

    /// Starts a new figure, which is the current one from now on.
    public static void figure() {
        figures.add(new ChartFigure(figures.size() + 1, WIDTH, HEIGHT));
    }

    /// Starts a new figure of that size in inches, a hundred pixels each.
    public static void figure(double width, double height) {
        figures.add(new ChartFigure(figures.size() + 1, (int) Math.round(width * PIXELS_PER_INCH),
                (int) Math.round(height * PIXELS_PER_INCH)));
    }

    /// Adds a figure that is drawn already, a [Graph] for instance.
    public static void figure(Figure figure) {
        figures.add(figure);
    }

    /// Makes plot `index` of a grid the current one, counting from 1 by rows, as in matplotlib.
    public static void subplot(int rows, int columns, int index) {
        chart().subplot(rows, columns, index);
    }

    /// Shows all figures and returns when their windows are closed; or saves them, as the options say. A figure that
    /// can't be saved is reported on stderr and makes the exit status 1, but doesn't stop the script.
    public static void show() {
        var ready = List.copyOf(figures);
        figures.clear();
        try {
            target().show(ready);
        } catch (Failure e) {
            Exit.report(e);
        }
    }

    /// Does nothing: figures are drawn when they are shown. The book calls it before `show`.
    public static void draw() {
    }

    /// Writes the current figure as PNG or SVG, by the file's ending.
    ///
    /// @throws Failure if the ending is another, or the figure can't be drawn or written
    public static void savefig(String file) {
        FigureWriter.write(current(), Path.of(file));
    }

    /// Whether figures were asked for with `--save`: what the book doesn't plot is drawn only then.
    public static boolean saving() {
        return saving || Script.given("--save").isPresent();
    }

    /// Where figures go: as the command line says, unless a script has said so itself.
    private static FigureTarget target() {
        if (target.isEmpty()) {
            if (Script.given("--save").isPresent()) {
                toFile(Path.of(Script.given("--save").get()));
            } else if (Script.given("--no-show").isPresent()) {
                toNowhere();
            } else {
                toScreen(Script.name());
            }
        }
        return target.get();
    }

    /// From now on figures go to windows, or where there is no display to `NAME.png`.
    public static void toScreen(String name) {
        target = Optional.of(new FigureTarget.Screen(name));
    }

    /// From now on figures go to a file, the further ones to numbered files beside it.
    ///
    /// @throws Failure if no figure could be written there
    public static void toFile(Path file) {
        FigureWriter.check(file);
        target = Optional.of(new FigureTarget.Files(file));
        saving = true;
    }

    /// From now on figures are not drawn.
    public static void toNowhere() {
        target = Optional.of(new FigureTarget.Nowhere());
    }

    // Drawing

    /// A line through the points (x, y), each of shape (n,).
    public static Artist.Line plot(NDArray x, NDArray y) {
        return axes().add(new Artist.Line(x.toArray(), y.toArray(), axes().nextColor()));
    }

    /// As [#plot(NDArray, NDArray)], with a format such as `"o"`, `"--b"` or `"k--"`.
    public static Artist.Line plot(NDArray x, NDArray y, String format) {
        return axes().add(new Artist.Line(x.toArray(), y.toArray(), axes().colorFor(format)).format(format));
    }

    /// A line through the points (x, y), y being a list filled in a loop.
    public static Artist.Line plot(NDArray x, List<? extends Number> y) {
        return plot(x, array(y));
    }

    /// A line through values at 0, 1, 2, …
    public static Artist.Line plot(NDArray y) {
        return plot(positions(y.size()), y);
    }

    /// A line through values at 0, 1, 2, …
    public static Artist.Line plot(List<? extends Number> y) {
        return plot(array(y));
    }

    /// Bars with their middles at x, from 0 to the heights, each of shape (n,).
    public static Artist.Bars bar(NDArray x, NDArray heights) {
        return axes().add(new Artist.Bars(x.toArray(), heights.toArray(), axes().nextColor()));
    }

    /// Bars with names below them.
    public static Artist.Bars bar(List<String> names, NDArray heights) {
        var x = positions(names.size());
        xticks(x, names);
        return bar(x, heights);
    }

    /// Arrows (U, V) that start at (X, Y), each of shape (n,).
    public static Artist.Quiver quiver(NDArray X, NDArray Y, NDArray U, NDArray V) {
        return axes().add(new Artist.Quiver(X.toArray(), Y.toArray(), U.toArray(), V.toArray()));
    }

    /// A line from top to bottom at x.
    public static Artist.Rule axvline(double x) {
        return axes().add(new Artist.Rule(x, true));
    }

    /// A line from left to right at y.
    public static Artist.Rule axhline(double y) {
        return axes().add(new Artist.Rule(y, false));
    }

    /// A text that starts at (x, y).
    public static void text(double x, double y, String text) {
        axes().add(new Artist.Note(x, y, text, Color.BLACK));
    }

    /// A grey picture of shape (rows, columns), its least value black, its largest white.
    public static void imshow(NDArray image) {
        if (image.ndim() != 2) {
            throw new IllegalArgumentException("a picture has rows and columns, but the shape is " + image.shape());
        }
        double[] values = image.toArray();
        Limits range = Limits.NONE.with(values);
        double width = range.max() > range.min() ? range.max() - range.min() : 1;
        int columns = image.shape(1);
        var picture = new BufferedImage(columns, image.shape(0), BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < values.length; i++) {
            int grey = (int) Math.min(255, (values[i] - range.min()) / width * 256);
            picture.setRGB(i % columns, i / columns, grey * 0x010101);
        }
        axes().add(new Artist.Picture(picture));
    }

    // The axes

    /// The range of the x axis.
    public static void xlim(double left, double right) {
        axes().xLimits = Optional.of(limits(left, right));
    }

    /// The range of the y axis.
    public static void ylim(double bottom, double top) {
        axes().yLimits = Optional.of(limits(bottom, top));
    }

    public static void xlabel(String text) {
        axes().xLabel = text;
    }

    public static void ylabel(String text) {
        axes().yLabel = text;
    }

    public static void title(String text) {
        title(text, text);
    }

    /// A title, for instance in Japanese, and what to write where no font of the machine has its letters.
    public static void title(String text, String otherwise) {
        axes().title = text;
        axes().plainTitle = otherwise;
    }

    /// Ticks of the x axis at those positions, of shape (n,), with those labels.
    public static void xticks(NDArray positions, List<String> labels) {
        axes().xTicks = Optional.of(new Ticks(positions.toArray(), List.copyOf(labels), 0));
    }

    /// Lines at the ticks of both axes.
    public static void grid() {
        axes().grid = true;
    }

    /// `off` leaves out the frame, the ticks and their labels.
    public static void axis(String option) {
        axes().framed = switch (option) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new IllegalArgumentException("axis is 'on' or 'off', not '" + option + "'");
        };
    }

    /// A box with the labels of lines and bars, where it hides the least.
    public static void legend() {
        legend("best");
    }

    /// A box with the labels of lines and bars at a place such as `lower right`.
    public static void legend(String loc) {
        axes().legend = Optional.of(Legend.Place.of(loc));
    }

    private static Axes axes() {
        return chart().axes();
    }

    private static ChartFigure chart() {
        return current() instanceof ChartFigure chart ? chart : newChart();
    }

    private static ChartFigure newChart() {
        figure();
        return (ChartFigure) figures.getLast();
    }

    private static Figure current() {
        return figures.isEmpty() ? newChart() : figures.getLast();
    }

    private static Limits limits(double low, double high) {
        if (low == high || !Double.isFinite(low) || !Double.isFinite(high)) {
            throw new IllegalArgumentException("an axis can't run from " + low + " to " + high);
        }
        return new Limits(low, high);
    }

    private static NDArray positions(int n) {
        return new NDArray(IntStream.range(0, n).asDoubleStream().toArray(), n);
    }

    private static NDArray array(List<? extends Number> values) {
        return new NDArray(values.stream().mapToDouble(Number::doubleValue).toArray(), values.size());
    }
}
