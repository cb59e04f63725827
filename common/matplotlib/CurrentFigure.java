package common.matplotlib;

import java.util.ArrayList;
import java.util.List;

/// The figures that [plt]'s functions work on.
class CurrentFigure {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int PIXELS_PER_INCH = 100;

    static final List<Figure> figures = new ArrayList<>();

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

    /// Adds a figure that is drawn already, a [Graph] for instance.
    public static void figure(Figure figure) {
        figures.add(figure);
    }

    private static ChartFigure start(int width, int height) {
        var figure = new ChartFigure(figures.size() + 1, width, height);
        figures.add(figure);
        return figure;
    }

    /// Makes plot `index` of a grid the current one, counting from 1 by rows, as in matplotlib.
    public static Axes subplot(int rows, int columns, int index) {
        return gcf().addSubplot(rows, columns, index);
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

    static Figure current() {
        return figures.isEmpty() ? figure() : figures.getLast();
    }
}
