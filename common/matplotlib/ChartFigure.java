package common.matplotlib;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// A figure of one plot, or of several in a grid: matplotlib's `fig`.
public final class ChartFigure implements Figure {

    /// Where the heading is, in parts of the height from the top.
    private static final double HEADING = 0.02;

    /// A plot and where in a grid it is, counting from 1 by rows.
    private record Cell(int rows, int columns, int index, Axes axes) {

        private Cell {
            if (rows < 1 || columns < 1 || index < 1 || index > rows * columns) {
                throw new IllegalArgumentException("a grid of " + rows + " x " + columns + " has no plot " + index);
            }
        }

        boolean isAt(int rows, int columns, int index) {
            return this.rows == rows && this.columns == columns && this.index == index;
        }
    }

    private final int number;
    private final int width;
    private final int height;
    private final SubplotParameters places = new SubplotParameters();
    /// Replaced, not changed: a window may be drawing while a script goes on.
    private volatile List<Cell> cells = List.of();
    private Axes current;
    private String heading = "";

    ChartFigure(int number, int width, int height) {
        this.number = number;
        this.width = width;
        this.height = height;
    }

    /// Its number, as in `Figure 1`.
    int number() {
        return number;
    }

    /// The plot that is drawn on: the one chosen last, else one that fills the figure.
    Axes axes() {
        return current == null ? addSubplot(1, 1, 1) : current;
    }

    /// Makes plot `index` of a grid the current one, counting from 1 by rows, as in matplotlib.
    public Axes addSubplot(int rows, int columns, int index) {
        for (Cell cell : cells) {
            if (cell.isAt(rows, columns, index)) {
                current = cell.axes();
                return current;
            }
        }
        var cell = new Cell(rows, columns, index, new Axes());
        var all = new ArrayList<>(cells);
        all.add(cell);
        cells = all;
        current = cell.axes();
        return current;
    }

    /// One plot that fills the figure.
    public Axes addSubplot() {
        return addSubplot(1, 1, 1);
    }

    /// Where its plots lie, to be changed: `fig.subplotsAdjust().left(0).right(1)`.
    public SubplotParameters subplotsAdjust() {
        return places;
    }

    /// Makes room for all labels and titles, and no more: matplotlib's `tight_layout`.
    public ChartFigure tightLayout() {
        TightLayout.apply(this);
        return this;
    }

    /// A title above all plots.
    public ChartFigure suptitle(String text) {
        heading = text == null ? "" : text;
        return this;
    }

    /// Forgets its plots.
    public void clf() {
        cells = List.of();
        current = null;
        heading = "";
    }

    /// Its plots, in the order they were made.
    List<Axes> plots() {
        return cells.stream().map(Cell::axes).toList();
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

    /// Its plots in their places in a figure of that size, in the order they were made.
    List<AxesPainter> painters(double width, double height) {
        var painters = new ArrayList<AxesPainter>();
        for (Cell cell : cells) {
            painters.add(painter(cell, width, height));
        }
        return painters;
    }

    private AxesPainter painter(Cell cell, double width, double height) {
        return new AxesPainter(cell.axes(), places.place(cell.rows(), cell.columns(), cell.index(), width, height));
    }

    /// What is told of each plot by its row and column, from 0, and the size of its grid.
    interface Visitor {
        void visit(AxesPainter painter, int row, int column, int rows, int columns);
    }

    void visit(Visitor visitor) {
        for (Cell cell : cells) {
            visitor.visit(painter(cell, width, height),
                    (cell.index() - 1) / cell.columns(), (cell.index() - 1) % cell.columns(), cell.rows(), cell.columns());
        }
    }

    @Override
    public void paint(Graphics2D g) {
        paint(g, width, height);
    }

    @Override
    public void paint(Graphics2D g, double width, double height) {
        g.setPaint(Color.WHITE);
        g.fill(new Rectangle2D.Double(0, 0, width, height));
        for (AxesPainter painter : painters(width, height)) {
            painter.paint(g);
        }
        g.setPaint(Color.BLACK);
        new Text(heading, Text.TITLE).paintBelow(g, width / 2, HEADING * height, 0.5);
    }

    /// As matplotlib says it, for the shell.
    @Override
    public String toString() {
        return "<Figure size " + width + "x" + height + " with " + cells.size() + " Axes>";
    }
}
