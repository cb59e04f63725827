package common.matplotlib;

//SOURCES ../testing/Reference.java Held.java
//SOURCES ../../common/Functions.java ../../common/files/Failure.java ../../common/numpy/np.java ../../common/matplotlib/plt.java ../../common/script/Script.java

import common.numpy.NDArray;
import common.numpy.np;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import testing.Reference;

/** The pictures of chapters 7 and 8, plotted as its pages do, hold what matplotlib's held: places, colour maps, ranges. */
class ReferencePicturesTest {
    @AfterEach
    void leaveNothing() {
        plt.close("all");
    }

    @Test
    void section761Filters() {
        Held.assertAsMatplotlib("ch07_visualize_filter", () -> {
            np.random.seed(0);
            filterShow(np.random.randn(30, 1, 5, 5).mul(0.01), 30, 8);
            filterShow(ranges("ch07_visualize_filter", 1, 30, 5), 30, 8);
        });
    }

    @Test
    void section762FilteredPictures() {
        Held.assertAsMatplotlib("ch07_apply_filter", () -> {
            filters(ranges("ch07_apply_filter", 0, 16, 5), plt.figure(), true);
            filters(ranges("ch07_apply_filter", 1, 16, 252), plt.figure(), false);
            plt.show();
        });
    }

    @Test
    void section823MisclassifiedDigits() {
        Held.assertAsMatplotlib("ch08_misclassified_mnist", () -> {
            var fig = plt.figure();
            fig.subplotsAdjust().left(0).right(1).bottom(0).top(1).hspace(0.2).wspace(0.2);
            var images = ranges("ch08_misclassified_mnist", 0, 20, 28);
            for (int i = 0; i < 20; i++) {
                var ax = fig.addSubplot(4, 5, i + 1).xticks(List.of()).yticks(List.of());
                ax.imshow(images.get(i, 0)).cmap(plt.cm.gray_r).interpolation("nearest");
            }
            plt.show();
        });
    }

    private static void filterShow(NDArray filters, int count, int nx) {
        var fig = plt.figure();
        fig.subplotsAdjust().left(0).right(1).bottom(0).top(1).hspace(0.05).wspace(0.05);
        for (int i = 0; i < count; i++) {
            var ax = fig.addSubplot((count + nx - 1) / nx, nx, i + 1).xticks(List.of()).yticks(List.of());
            ax.imshow(filters.get(i, 0)).cmap(plt.cm.gray_r).interpolation("nearest");
        }
        plt.show();
    }

    private static void filters(NDArray pictures, ChartFigure fig, boolean adjusted) {
        if (adjusted) {
            fig.subplotsAdjust().left(0).right(1).bottom(0).top(1).hspace(0.05).wspace(0.05);
        }
        for (int i = 0; i < 16; i++) {
            var ax = fig.addSubplot(4, 4, i + 1).xticks(List.of()).yticks(List.of());
            ax.imshow(pictures.get(i, 0)).cmap(plt.cm.gray_r).interpolation("nearest");
        }
    }

    /** Pictures of that size with the reference's ranges, where it has them: its data are large or somebody else's. */
    private static NDArray ranges(String script, int figure, int count, int size) {
        var axes = Reference.read("figures.json").getAsJsonObject().getAsJsonArray(script).get(figure).getAsJsonObject().getAsJsonArray("axes");
        var values = new double[count * size * size];
        for (int i = 0; i < count; i++) {
            int at = i == count - 1 ? axes.size() - 1 : Math.min(i, axes.size() - 2);
            var range = Reference.numbers(axes.get(at).getAsJsonObject().getAsJsonArray("images").get(0).getAsJsonObject().get("clim"));
            for (int j = 0; j < size * size; j++) {
                values[i * size * size + j] = j == 0 ? range[1] : range[0] + (range[1] - range[0]) * ((j - 1) % size) / size;
            }
        }
        return new NDArray(values, count, 1, size, size);
    }
}
