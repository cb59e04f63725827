package common.matplotlib;

import java.util.ArrayList;
import java.util.List;

/// The figures that [plt]'s functions work on.
class CurrentFigure {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int PIXELS_PER_INCH = 100;

    static final List<Figure> figures = new ArrayList<>();
    private static Figure current;

    CurrentFigure() {
    }

    /// Starts a new figure, which is the current one from now on.
    public static ChartFigure figure() {
        return start(WIDTH, HEIGHT);
    }

    /// Starts a new figure of that size in inches, a hundred pixels each.
    public static ChartFigure figure(double width, double height) {
        return start((int) Math.round(width * PIXELS_PER_INCH), (int) Math.round(height * PIXELS_PER_INCH));
    }

    /// Makes the figure of that number the current one; a new one if there is none.
    public static ChartFigure figure(int number) {
        for (Figure figure : figures) {
            if (figure instanceof ChartFigure chart && chart.number() == number) {
                current = chart;
                return chart;
            }
        }
        return add(new ChartFigure(number, WIDTH, HEIGHT));
    }

    /// Adds a figure that is drawn already, a [Graph] for instance.
    public static void figure(Figure figure) {
        add(figure);
    }

    private static ChartFigure start(int width, int height) {
        int highest = 0;
        for (Figure figure : figures) {
            highest = Math.max(highest, figure instanceof ChartFigure chart ? chart.number() : 0);
        }
        return add(new ChartFigure(highest + 1, width, height));
    }

    private static <F extends Figure> F add(F figure) {
        figures.add(figure);
        current = figure;
        return figure;
    }

    /// Makes plot `index` of a grid the current one, counting from 1 by rows, as in matplotlib.
    public static Axes subplot(int rows, int columns, int index) {
        return gcf().addSubplot(rows, columns, index);
    }

    /// A figure of rows x columns plots: `var plots = plt.subplots(2, 2); plots.ax(0, 1).plot(x, y);`.
    public static Subplots subplots(int rows, int columns) {
        return new Subplots(figure(), rows, columns);
    }

    /// A figure of one plot: `plots.fig()`, `plots.ax()`.
    public static Subplots subplots() {
        return subplots(1, 1);
    }

    /// Where the plots of the current figure lie: `plt.subplotsAdjust().left(0.2)`.
    public static SubplotParameters subplotsAdjust() {
        return gcf().subplotsAdjust();
    }

    /// Makes room for all labels and titles, and no more.
    public static void tightLayout() {
        gcf().tightLayout();
    }

    /// A title above all plots of the current figure.
    public static void suptitle(String text) {
        gcf().suptitle(text);
    }

    /// The current figure.
    public static ChartFigure gcf() {
        return current() instanceof ChartFigure chart ? chart : figure();
    }

    /// The current plot.
    public static Axes gca() {
        return gcf().axes();
    }

    /// Forgets what was drawn on the current figure.
    public static void clf() {
        gcf().clf();
    }

    /// Forgets the current figure; the one before it is current then.
    public static void close() {
        close(current());
    }

    /// Forgets a figure.
    public static void close(Figure figure) {
        close(List.of(figure));
    }

    /// `all` forgets all figures, and closes the windows that are open.
    public static void close(String which) {
        if (!which.equals("all")) {
            throw new IllegalArgumentException("close takes a figure or \"all\", not '" + which + "'");
        }
        close(List.copyOf(figures));
        Screen.closeAll();
    }

    /// Closes these figures, with their windows.
    private static void close(List<Figure> gone) {
        Screen.close(gone);
        forget(gone);
    }

    /// Begins anew; windows that are still open stay.
    static void forget(List<Figure> gone) {
        figures.removeAll(gone);
        current = figures.isEmpty() ? null : figures.getLast();
    }

    static Figure current() {
        return current == null ? figure() : current;
    }
}
