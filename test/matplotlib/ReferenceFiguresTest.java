package common.matplotlib;

//SOURCES ../testing/Reference.java Held.java
//SOURCES ../../common/Functions.java ../../common/files/Failure.java ../../common/numpy/np.java ../../common/matplotlib/plt.java ../../common/script/Script.java

import com.google.gson.JsonObject;
import common.Functions;
import common.numpy.NDArray;
import common.numpy.np;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import testing.Reference;

/** The figures of the book's scripts, plotted as its pages do, hold what matplotlib's held: labels, limits, ticks, colours, places. */
class ReferenceFiguresTest {
    private static final Pattern NUMBER = Pattern.compile("(?<=acc:|[|] |- )[0-9.]+");

    @AfterEach
    void leaveNothing() {
        plt.close("all");
    }

    @Test
    void section161SineWithoutLabels() {
        for (var script : List.of("ch01_simple_graph", "ch01_sin_graph")) {
            Held.assertAsMatplotlib(script, () -> {
                var x = np.arange(0.0, 6.0, 0.1);
                plt.plot(x, np.sin(x));
                plt.show();
            });
        }
    }

    @Test
    void section162SineAndCosineWithLabels() {
        Held.assertAsMatplotlib("ch01_sin_cos_graph", () -> {
            var x = np.arange(0.0, 6.0, 0.1);
            plt.plot(x, np.sin(x)).label("sin");
            plt.plot(x, np.cos(x)).linestyle("--").label("cos");
            plt.xlabel("x");
            plt.ylabel("y");
            plt.title("sin & cos");
            plt.legend();
            plt.show();
        });
    }

    @Test
    void section163APictureInItsPixels() {
        Held.assertAsMatplotlib("ch01_img_show", () -> {
            plt.imshow(np.arange(256 * 256 * 3).div(256.0 * 256 * 3).reshape(256, 256, 3));
            plt.show();
        });
    }

    @Test
    void section612FourOptimizersOnContours() {
        var paths = Reference.read("ch06_optimizer_compare_naive.json").getAsJsonObject().getAsJsonObject("paths");
        Held.assertAsMatplotlib("ch06_optimizer_compare_naive", () -> {
            var grid = np.meshgrid(np.arange(-10.0, 10.0, 0.01), np.arange(-5.0, 5.0, 0.01));
            var Z = grid.X().pow(2).div(20.0).add(grid.Y().pow(2));
            Z.at(Z.gt(7)).set(0);
            int idx = 1;
            for (var key : List.of("SGD", "Momentum", "AdaGrad", "Adam")) {
                var xHistory = list(paths.getAsJsonObject(key), "x");
                var yHistory = list(paths.getAsJsonObject(key), "y");
                plt.subplot(2, 2, idx++);
                plt.plot(xHistory, yHistory, "o-").color("red");
                plt.contour(grid.X(), grid.Y(), Z);
                plt.ylim(-10, 10);
                plt.xlim(-10, 10);
                plt.plot(0, 0, "+");
                plt.title(key);
                plt.xlabel("x");
                plt.ylabel("y");
            }
            plt.show();
        });
    }

    private static List<Double> list(JsonObject path, String axis) {
        return DoubleStream.of(Reference.numbers(path.get(axis))).boxed().toList();
    }

    @Test
    void section617FourOptimizersOnMnist() {
        losses("ch06_optimizer_compare_mnist", List.of("SGD", "Momentum", "AdaGrad", "Adam"), List.of("o", "x", "s", "D"), 1);
    }

    @Test
    void section624ThreeWaysToBegin() {
        losses("ch06_weight_init_compare", List.of("std=0.01", "Xavier", "He"), List.of("o", "s", "D"), 2.5);
    }

    /** Smoothed losses of 2000 iterations: known at each hundredth, where the markers are. */
    private static void losses(String script, List<String> keys, List<String> markers, double top) {
        var known = Reference.read(script + "_seed0.json").getAsJsonObject();
        Held.assertAsMatplotlib(script, () -> {
            for (int k = 0; k < keys.size(); k++) {
                var at = Reference.numbers(known.get("smoothed " + keys.get(k) + " at 0, 100, ... 1900, 1999 (the markers)"));
                plt.plot(np.arange(2000), between(at)).marker(markers.get(k)).markevery(100).label(keys.get(k));
            }
            plt.xlabel("iterations");
            plt.ylabel("loss");
            plt.ylim(0, top);
            plt.legend();
            plt.show();
        });
    }

    private static List<Double> between(double[] at) {
        var values = new ArrayList<Double>();
        for (int i = 0; i < 2000; i++) {
            int left = i / 100;
            double right = left == 19 ? 1999 : (left + 1) * 100.0;
            values.add(at[left] + (at[left + 1] - at[left]) * (i - 100 * left) / (right - 100 * left));
        }
        return values;
    }

    @Test
    void section622HistogramsOfActivations() {
        Held.assertAsMatplotlib("ch06_weight_init_activation_histogram", () -> {
            np.random.seed(0);
            var x = np.random.randn(1000, 100);
            for (int i = 0; i < 5; i++) {
                x = Functions.sigmoid(np.dot(x, np.random.randn(100, 100)));
                plt.subplot(1, 5, i + 1);
                plt.title((i + 1) + "-layer");
                if (i != 0) {
                    plt.yticks(List.of());
                }
                plt.hist(x.flatten(), 30).range(0, 1);
            }
            plt.show();
        });
    }

    @Test
    void section632SixteenPlots() {
        var known = Reference.read("ch06_batch_norm_test_seed0.json").getAsJsonObject();
        var titles = known.getAsJsonArray("titles on a machine with AVX-512");
        var lines = known.getAsJsonArray("stdout").asList();
        Held.assertAsMatplotlib("ch06_batch_norm_test", () -> {
            for (int i = 0; i < 16; i++) {
                var accuracies = numbers(lines.subList(21 * i + 1, 21 * i + 21).stream().map(each -> each.getAsString()).toList());
                var x = np.arange(20);
                plt.subplot(4, 4, i + 1);
                plt.title(titles.get(i).getAsString());
                if (i == 15) {
                    plt.plot(x, accuracies.get(1)).label("Batch Normalization").markevery(2);
                    plt.plot(x, accuracies.get(0)).linestyle("--").label("Normal(without BatchNorm)").markevery(2);
                } else {
                    plt.plot(x, accuracies.get(1)).markevery(2);
                    plt.plot(x, accuracies.get(0)).linestyle("--").markevery(2);
                }
                plt.ylim(0, 1.0);
                if (i % 4 != 0) {
                    plt.yticks(List.of());
                } else {
                    plt.ylabel("accuracy");
                }
                if (i < 12) {
                    plt.xticks(List.of());
                } else {
                    plt.xlabel("epochs");
                }
                plt.legend().loc("lower right");
            }
            plt.show();
        });
    }

    /** The first and the second number of each line. */
    private static List<NDArray> numbers(List<String> lines) {
        var numbers = new double[2][lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            var found = NUMBER.matcher(lines.get(i)).results().mapToDouble(each -> Double.parseDouble(each.group())).toArray();
            numbers[0][i] = found[0];
            numbers[1][i] = found[1];
        }
        return List.of(np.array(numbers[0]), np.array(numbers[1]));
    }

    @Test
    void section642Overfitting() {
        var decay = Reference.read("ch06_overfit_weight_decay_seed0.json").getAsJsonObject();
        accuracies("ch06_overfit_weight_decay", numbers(strings(decay, "stdout")), 10);
        var dropout = Reference.read("ch06_overfit_dropout_seed0.json").getAsJsonObject();
        accuracies("ch06_overfit_dropout", List.of(np.array(Reference.numbers(dropout.get("train acc by epoch (of 300)"))).div(300),
                np.array(Reference.numbers(dropout.get("test acc by epoch (of 10000)"))).div(10000)), 10);
    }

    @Test
    void section75TrainingAConvolution() {
        var known = Reference.read("ch07_train_convnet_reduced_seed0.json").getAsJsonObject();
        accuracies("ch07_train_convnet (reduced data)", numbers(strings(known, "epoch lines").stream()
                .map(line -> line.replace("=== epoch", "epoch").replace(" ===", "")).toList()), 2);
    }

    private static List<String> strings(JsonObject known, String name) {
        return known.getAsJsonArray(name).asList().stream().map(each -> each.getAsString()).toList();
    }

    private static void accuracies(String script, List<NDArray> trainAndTest, int every) {
        Held.assertAsMatplotlib(script, () -> {
            var x = np.arange(trainAndTest.get(0).size());
            plt.plot(x, trainAndTest.get(0)).marker("o").label("train").markevery(every);
            plt.plot(x, trainAndTest.get(1)).marker("s").label("test").markevery(every);
            plt.xlabel("epochs");
            plt.ylabel("accuracy");
            plt.ylim(0, 1.0);
            plt.legend().loc("lower right");
            plt.show();
        });
    }

    @Test
    void section652TheBestTwenty() {
        var ends = Map.of(0, new double[] {0.12, 0.87, 0.1225, 0.9175}, 1, new double[] {0.11, 0.82, 0.125, 0.9275},
                19, new double[] {0.05, 0.41, 0.0675, 0.4225});
        Held.assertAsMatplotlib("ch06_hyperparameter_optimization", () -> {
            for (int i = 0; i < 20; i++) {
                var end = ends.getOrDefault(i, new double[4]);
                plt.subplot(4, 5, i + 1);
                plt.title("Best-" + (i + 1));
                plt.ylim(0.0, 1.0);
                if (i % 5 != 0) {
                    plt.yticks(List.of());
                }
                plt.xticks(List.of());
                var x = np.arange(50);
                plt.plot(x, along(end[0], end[1], 50));
                plt.plot(x, along(end[2], end[3], 50), "--");
            }
            plt.show();
        });
    }

    private static NDArray along(double first, double last, int n) {
        var values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = first + (last - first) * i / (n - 1);
        }
        values[n - 1] = last;
        return np.array(values);
    }
}
