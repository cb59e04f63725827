package common.matplotlib;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/// What the decoration of a figure's plots needs around them: the largest need to each side, at the figure's border and
/// between plots, with matplotlib's `pad` of 1.08 letter sizes besides.
final class TightLayout {

    private static final double PAD = 1.08 * Text.SIZE * Figure.POINT;

    /// What the plots at the border need outwards, and the others towards their neighbours.
    private double left;
    private double right;
    private double top;
    private double bottom;
    private double fromLeft;
    private double fromRight;
    private double fromAbove;
    private double fromBelow;
    private int rows = 1;
    private int columns = 1;

    private TightLayout() {
    }

    /// Sets the places of a figure's plots so that all has room.
    static void apply(ChartFigure figure) {
        var layout = new TightLayout();
        Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        figure.visit((painter, row, column, ofRows, ofColumns) ->
                layout.take(painter.frame().box(), painter.extent(g), row, column, ofRows, ofColumns));
        g.dispose();
        layout.set(figure.subplotsAdjust(), figure.width(), figure.height());
    }

    private void take(Rectangle2D inner, Rectangle2D outer, int row, int column, int ofRows, int ofColumns) {
        rows = Math.max(rows, ofRows);
        columns = Math.max(columns, ofColumns);
        double toLeft = inner.getMinX() - outer.getMinX();
        double toRight = outer.getMaxX() - inner.getMaxX();
        double above = inner.getMinY() - outer.getMinY();
        double below = outer.getMaxY() - inner.getMaxY();
        left = column == 0 ? Math.max(left, toLeft) : left;
        fromLeft = column > 0 ? Math.max(fromLeft, toLeft) : fromLeft;
        right = column == ofColumns - 1 ? Math.max(right, toRight) : right;
        fromRight = column < ofColumns - 1 ? Math.max(fromRight, toRight) : fromRight;
        top = row == 0 ? Math.max(top, above) : top;
        fromAbove = row > 0 ? Math.max(fromAbove, above) : fromAbove;
        bottom = row == ofRows - 1 ? Math.max(bottom, below) : bottom;
        fromBelow = row < ofRows - 1 ? Math.max(fromBelow, below) : fromBelow;
    }

    private void set(SubplotParameters places, double width, double height) {
        double gapAcross = columns == 1 ? 0 : fromLeft + fromRight + PAD;
        double gapDown = rows == 1 ? 0 : fromAbove + fromBelow + PAD;
        double plotWidth = (width - left - right - 2 * PAD - (columns - 1) * gapAcross) / columns;
        double plotHeight = (height - top - bottom - 2 * PAD - (rows - 1) * gapDown) / rows;
        if (plotWidth <= 0 || plotHeight <= 0) {
            System.err.println("tight_layout: the figure is too small for its labels; they are left as they are");
            return;
        }
        places.left((left + PAD) / width).right(1 - (right + PAD) / width)
                .bottom((bottom + PAD) / height).top(1 - (top + PAD) / height)
                .wspace(gapAcross / plotWidth).hspace(gapDown / plotHeight);
    }
}
