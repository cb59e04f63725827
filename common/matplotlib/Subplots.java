package common.matplotlib;

/// A figure and its grid of plots: what `fig, ax = plt.subplots(2, 3)` gives.
public final class Subplots {

    private final ChartFigure fig;
    private final Axes[][] ax;

    Subplots(ChartFigure fig, int rows, int columns) {
        this.fig = fig;
        ax = new Axes[rows][columns];
        for (int i = 0; i < rows * columns; i++) {
            ax[i / columns][i % columns] = fig.addSubplot(rows, columns, i + 1);
        }
    }

    /// The figure.
    public ChartFigure fig() {
        return fig;
    }

    /// The only plot, or the first.
    public Axes ax() {
        return ax[0][0];
    }

    /// A plot of a single row or column, counting from 0.
    public Axes ax(int index) {
        return ax[index / ax[0].length][index % ax[0].length];
    }

    /// A plot by its row and column, counting from 0.
    public Axes ax(int row, int column) {
        return ax[row][column];
    }
}
