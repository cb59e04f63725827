package common.matplotlib;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import java.util.TreeMap;

/// A figure of one plot, or of several in a grid.
final class ChartFigure implements Figure {

    private static final double LEFT = 0.125;
    private static final double RIGHT = 0.9;
    private static final double TOP = 0.12;
    private static final double BOTTOM = 0.89;
    /// Space between plots of a grid, in widths and heights of a plot.
    private static final double GAP = 0.2;

    /// Where in a grid of plots, counting from 1 by rows.
    private record Cell(int rows, int columns, int index) implements Comparable<Cell> {

        private Cell {
            if (rows < 1 || columns < 1 || index < 1 || index > rows * columns) {
                throw new IllegalArgumentException("a grid of " + rows + " x " + columns + " has no plot " + index);
            }
        }

        @Override
        public int compareTo(Cell other) {
            return java.util.Comparator.comparingInt(Cell::rows).thenComparingInt(Cell::columns)
                    .thenComparingInt(Cell::index).compare(this, other);
        }

        Rectangle2D within(double width, double height) {
            double plotWidth = width * (RIGHT - LEFT) / (columns + GAP * (columns - 1));
            double plotHeight = height * (BOTTOM - TOP) / (rows + GAP * (rows - 1));
            int row = (index - 1) / columns;
            int column = (index - 1) % columns;
            return new Rectangle2D.Double(width * LEFT + column * plotWidth * (1 + GAP),
                    height * TOP + row * plotHeight * (1 + GAP), plotWidth, plotHeight);
        }
    }

    private final int number;
    private final int width;
    private final int height;
    private final Map<Cell, Axes> plots = new TreeMap<>();
    private Axes current;

    ChartFigure(int number, int width, int height) {
        this.number = number;
        this.width = width;
        this.height = height;
    }

    /// The plot that is drawn on: the one chosen last, else one that fills the figure.
    Axes axes() {
        return current == null ? subplot(1, 1, 1) : current;
    }

    Axes subplot(int rows, int columns, int index) {
        current = plots.computeIfAbsent(new Cell(rows, columns, index), _ -> new Axes());
        return current;
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

    @Override
    public void paint(Graphics2D g) {
        g.setPaint(Color.WHITE);
        g.fill(new Rectangle2D.Double(0, 0, width, height));
        plots.forEach((cell, axes) -> new AxesPainter(axes, cell.within(width, height)).paint(g));
    }
}
