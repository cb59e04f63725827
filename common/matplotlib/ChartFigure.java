package common.matplotlib;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.Map;

/// A figure of one plot, or of several in a grid: matplotlib's `fig`.
public final class ChartFigure implements Figure {

    /// Where in a grid of plots, counting from 1 by rows.
    private record Cell(int rows, int columns, int index) {

        private Cell {
            if (rows < 1 || columns < 1 || index < 1 || index > rows * columns) {
                throw new IllegalArgumentException("a grid of " + rows + " x " + columns + " has no plot " + index);
            }
        }
    }

    private final int number;
    private final int width;
    private final int height;
    private final SubplotParameters places = new SubplotParameters();
    private final Map<Cell, Axes> plots = new LinkedHashMap<>();
    private Axes current;

    ChartFigure(int number, int width, int height) {
        this.number = number;
        this.width = width;
        this.height = height;
    }

    /// The plot that is drawn on: the one chosen last, else one that fills the figure.
    Axes axes() {
        return current == null ? addSubplot(1, 1, 1) : current;
    }

    /// Makes plot `index` of a grid the current one, counting from 1 by rows, as in matplotlib.
    public Axes addSubplot(int rows, int columns, int index) {
        current = plots.computeIfAbsent(new Cell(rows, columns, index), _ -> new Axes());
        return current;
    }

    /// Where its plots lie, to be changed: `fig.subplotsAdjust().left(0).right(1)`.
    public SubplotParameters subplotsAdjust() {
        return places;
    }

    /// Forgets its plots.
    public void clf() {
        plots.clear();
        current = null;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public String title() {
        return "Figure " + number;
    }

    /// Its plots, each in its place in a figure of that size, in the order they were made.
    Map<Axes, AxesPainter> painters(double width, double height) {
        var painters = new LinkedHashMap<Axes, AxesPainter>();
        plots.forEach((cell, axes) -> painters.put(axes,
                new AxesPainter(axes, places.place(cell.rows(), cell.columns(), cell.index(), width, height))));
        return painters;
    }

    @Override
    public void paint(Graphics2D g) {
        g.setPaint(Color.WHITE);
        g.fill(new Rectangle2D.Double(0, 0, width, height));
        painters(width, height).values().forEach(painter -> painter.paint(g));
    }
}
