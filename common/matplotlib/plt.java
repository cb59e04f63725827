package common.matplotlib;

import common.files.Failure;
import common.numpy.NDArray;
import common.script.Exit;
import common.script.Launcher;
import java.nio.file.Path;
import java.util.List;

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

    /// Asked of the options when the first figure is shown.
    private static FigureTarget target;
    private static boolean interactive;

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
    /// can't be saved is reported on stderr and makes the exit status 1, but doesn't stop the script. After [#ion] it
    /// doesn't wait, and figures can grow. In the shell it doesn't wait either: the prompt is there, the windows stay.
    public static void show() {
        var ready = List.copyOf(figures);
        try {
            target().show(ready, !interactive);
        } catch (Failure e) {
            Exit.report(e);
        }
        if (!interactive) {
            forget(ready);
        }
    }

    /// From now on [#show] doesn't wait: a loss curve can grow while it trains.
    ///
    /// ```java
    /// plt.ion();
    /// for (...) {
    ///     plt.clf();
    ///     plt.plot(trainLossList);
    ///     plt.pause(0.01);
    /// }
    /// plt.ioff();
    /// plt.show();
    /// ```
    public static void ion() {
        interactive = true;
    }

    /// From now on [#show] waits again.
    public static void ioff() {
        interactive = false;
    }

    /// Shows windows as their figures are now, and waits so many seconds. Where figures go to files nothing is done: they
    /// are written by [#show].
    public static void pause(double seconds) {
        target().update(List.copyOf(figures));
        if (target() instanceof Screen && Display.isThere()) {
            sleep(seconds);
        }
    }

    private static void sleep(double seconds) {
        try {
            Thread.sleep(Math.round(seconds * 1000));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Shows open windows as their figures are now; the book calls it before `show`, where nothing is to do.
    public static void draw() {
        if (interactive) {
            target().update(List.copyOf(figures));
        }
    }

    /// Writes the current figure as PNG or SVG, by the file's ending.
    ///
    /// @throws Failure if the ending is another, or the figure can't be drawn or written
    public static void savefig(String file) {
        savefig(file, Figure.DPI);
    }

    /// As [#savefig(String)], a PNG with so many dots to the inch; 100 by default.
    public static void savefig(String file, double dpi) {
        FigureWriter.write(current(), Path.of(file), dpi);
    }

    /// Whether figures were asked for with `--save`: what the book doesn't plot is drawn only then.
    public static boolean saving() {
        return Launcher.given("--save").isPresent() || target instanceof FigureFiles;
    }

    /// Where figures go: as the command line says, unless a front end has said so itself.
    private static FigureTarget target() {
        if (target == null) {
            if (Launcher.given("--save").isPresent()) {
                toFile(Path.of(Launcher.given("--save").get()));
            } else if (Launcher.given("--no-show").isPresent()) {
                toNowhere();
            } else {
                target = Launcher.name().equals("figure") ? Screen.ofShell() : Screen.of(Launcher.name());
            }
        }
        return target;
    }

    /// From now on figures go there: the one place that a front end, a notebook for instance, has to know.
    public static void showIn(FigureTarget where) {
        target = where;
    }

    /// From now on figures go to windows, or where there is no display to `NAME.png`.
    public static void toScreen(String name) {
        target = Screen.of(name);
    }

    /// From now on figures go to a file, the further ones to numbered files beside it.
    ///
    /// @throws Failure if no figure could be written there
    public static void toFile(Path file) {
        FigureWriter.check(file);
        target = FigureFiles.named(file);
    }

    /// From now on figures are not drawn.
    public static void toNowhere() {
        target = (_, _) -> { };
    }

    /// The picture of a file as numbers from 0 to 1, of shape (rows, columns) or (rows, columns, 3 or 4 with
    /// transparency); a byte b of it is float32's `b / 255`.
    ///
    /// @throws Failure if it can't be read
    public static NDArray imread(String file) {
        return ImageFile.read(Path.of(file));
    }
}
