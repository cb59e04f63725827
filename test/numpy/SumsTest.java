package common.numpy;

//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/script/Script.java

import static common.numpy.builtins.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Sums have NumPy's last digit, in whatever order the values lie (reference/sums.py). */
class SumsTest {
    private static final int[][] SHAPES = {{5}, {200}, {9000}, {20001}, {7, 300}, {3, 9000}, {4, 5, 6}, {2, 130, 3}, {3, 1, 50}};
    private final List<String> lines = new ArrayList<>();

    @Test
    void sumsAsNumpyDoes() throws IOException {
        np.random.seed(3);
        for (var shape : SHAPES) {
            var x = np.random.rand(shape);
            var everySecond = new Index[shape.length];
            Arrays.fill(everySecond, all);
            everySecond[shape.length - 1] = slice(null, null, 2);
            for (var view : List.of(x, x.T(), x.get(slice(null, null, -1)), x.get(everySecond), x.T().get(slice(1, null)))) {
                write(view.sum(), view.mean(), view.var(), view.std(), view.add(1).prod(), view.copy().sum());
                for (int axis = 0; axis < view.ndim(); axis++) {
                    for (var along : List.of(view.sum(axis), view.mean(axis), view.var(axis), view.add(0.5).sum(axis), np.cumsum(view, axis).sum(axis))) {
                        write(Arrays.stream(along.toArray()).limit(3).toArray());
                    }
                }
            }
        }
        assertThat(lines).containsExactlyElementsOf(Files.readAllLines(Path.of("test/reference/sums.txt")));
    }

    private void write(double... values) {
        lines.add(Arrays.stream(values).mapToObj(np::str).collect(Collectors.joining(" ")));
    }
}
