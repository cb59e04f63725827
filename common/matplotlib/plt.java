package common.matplotlib;

//SOURCES Arrows.java
//SOURCES Artist.java
//SOURCES Axes.java
//SOURCES AxesFunctions.java
//SOURCES AxesPainter.java
//SOURCES Band.java
//SOURCES Bars.java
//SOURCES ChartFigure.java
//SOURCES Colormap.java
//SOURCES Colors.java
//SOURCES Contour.java
//SOURCES CurrentFigure.java
//SOURCES Display.java
//SOURCES Drawing.java
//SOURCES DrawingFunctions.java
//SOURCES Figure.java
//SOURCES FigureOptions.java
//SOURCES FigureTarget.java
//SOURCES FigureWindow.java
//SOURCES FigureWriter.java
//SOURCES Fonts.java
//SOURCES Frame.java
//SOURCES Graph.java
//SOURCES GraphPainter.java
//SOURCES Histogram.java
//SOURCES Hue.java
//SOURCES ImageFile.java
//SOURCES Interpolation.java
//SOURCES Isolines.java
//SOURCES Legend.java
//SOURCES Limits.java
//SOURCES Line.java
//SOURCES LineFormat.java
//SOURCES LineStyle.java
//SOURCES Lines.java
//SOURCES Locator.java
//SOURCES Marker.java
//SOURCES Note.java
//SOURCES Picture.java
//SOURCES PlotAxis.java
//SOURCES Quiver.java
//SOURCES Resampling.java
//SOURCES Rule.java
//SOURCES Scale.java
//SOURCES Scatter.java
//SOURCES SubplotParameters.java
//SOURCES Text.java
//SOURCES Ticks.java
//SOURCES Values.java
//SOURCES Viridis.java

import common.files.Failure;
import common.numpy.NDArray;
import common.script.Exit;
import common.script.Script;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Figures by the names of `matplotlib.pyplot`, which the book imports as `plt`; hence its lower case, against Java's
/// custom. What Python takes as named arguments is said of what `plot` and its like return:
///
/// ```java
/// plt.plot(x, y1).label("sin");                 // plt.plot(x, y1, label="sin")
/// plt.plot(x, y2).linestyle("--").label("cos"); // plt.plot(x, y2, linestyle="--", label="cos")
/// plt.legend().loc("lower right");              // plt.legend(loc="lower right")
/// plt.show();
/// ```
///
/// Where figures go, to windows or files, is set by the options `--save` and `--no-show`.
public final class plt extends AxesFunctions {

    private static Optional<FigureTarget> target = Optional.empty();
    private static boolean saving;

    /// Colour maps by matplotlib's names: `ax.imshow(img).cmap(plt.cm.gray_r)`.
    public static final class cm {
        public static final Colormap gray = Colormap.GRAY;
        public static final Colormap gray_r = Colormap.GRAY_R;
        public static final Colormap viridis = Colormap.VIRIDIS;
        public static final Colormap viridis_r = Colormap.VIRIDIS_R;

        private cm() {
        }
    }

    private plt() {
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

    /// The picture of a file as numbers from 0 to 1, of shape (rows, columns) or (rows, columns, 3 or 4 with
    /// transparency); a byte b of it is float32's `b / 255`.
    ///
    /// @throws Failure if it can't be read
    public static NDArray imread(String file) {
        return ImageFile.read(Path.of(file));
    }
}
