package common.numpy;

//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/script/Script.java

import static common.numpy.builtins.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BuiltinsTest {
    record Pair(int t, Object y) {}

    @Test
    void textIsPythons() {
        assertThat(List.of(str(0.1), str(1e-5), str(1e16), str(100.0), str(Double.NaN), str(-0.0), str(0.1f), str(7), str(true), str(null), str("it's")))
                .containsExactly("0.1", "1e-05", "1e+16", "100.0", "nan", "-0.0", "0.1", "7", "True", "None", "it's");
    }

    @Test
    void containersQuoteTexts() {
        var dict = new LinkedHashMap<String, Object>();
        dict.put("W1", new Shape(784, 50));
        dict.put("it's", Arrays.asList(1, 2.0, "three", null, true));
        dict.put("\"'\n\\", Map.of(3, new int[] {1, -2}));
        assertThat(str(dict)).isEqualTo("{'W1': (784, 50), \"it's\": [1, 2.0, 'three', None, True], '\"\\'\\n\\\\': {3: (1, -2)}}");
        assertThat(str(List.of(np.array(1, 2), np.array(0.5)))).isEqualTo("[array([1, 2]), array([0.5])]");
        assertThat(str(new Pair(7, "x")) + str(new int[] {5}) + str(new int[0])).isEqualTo("(7, 'x')(5,)()");
        assertThat(str(new double[] {1, 1e-5}) + str(Set.of()) + str(List.of()) + str(Map.of())).isEqualTo("[1.0, 1e-05]set()[]{}");
        assertThat(str(List.of("\u0007", "図", "\u00a0"))).isEqualTo("['\\x07', '図', '\\xa0']");
    }

    @Test
    void printSeparatesBySpacesAndEndsTheLine() {
        var before = System.out;
        var bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            print("W1", 4.5e-10, np.array(1, 2));
            print();
            print((Object[]) null);
            print("train acc | " + str(0.1) + ", " + str(3));
        } finally {
            System.setOut(before);
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8).replace("\r", "")).isEqualTo("W1 4.5e-10 [1 2]\n\nNone\ntrain acc | 0.1, 3\n");
    }

    @Test
    void rangesCountBothWays() {
        assertThat(range(3)).containsExactly(0, 1, 2);
        assertThat(range(1, 10, 3)).containsExactly(1, 4, 7);
        assertThat(range(10, 0, -4)).containsExactly(10, 6, 2);
        assertThat(range(3, 3)).isEmpty();
        assertThat(range(-1)).isEmpty();
        assertThat(range(0, 5, -1)).isEmpty();
        assertThat(range(Integer.MAX_VALUE - 1, Integer.MAX_VALUE, 2)).containsExactly(Integer.MAX_VALUE - 1);
        assertThat(range(Integer.MIN_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE)).containsExactly(Integer.MIN_VALUE, -1, Integer.MAX_VALUE - 1);
        assertThat(str(range(3)) + str(range(1, 9, 2))).isEqualTo("range(0, 3)range(1, 9, 2)");
        assertThat(len(range(10, 0, -4))).isEqualTo(3);
        assertThatThrownBy(() -> range(0, 1, 0)).hasMessage("range() arg 3 must not be zero");
        int sum = 0;
        for (int i : range(5)) {
            sum += i;
        }
        assertThat(sum).isEqualTo(10);
    }

    @Test
    void sortingIsStableInBothDirections() {
        var words = List.of("bb", "a", "cc", "d");
        assertThat(sorted(words)).containsExactly("a", "bb", "cc", "d");
        assertThat(sorted(words, reverse(true))).containsExactly("d", "cc", "bb", "a");
        assertThat(sorted(words, w -> len(w))).containsExactly("a", "d", "bb", "cc");
        assertThat(sorted(words, w -> len(w), reverse(true))).containsExactly("bb", "cc", "a", "d");
        assertThat(sorted(List.of(0.0, -0.0, -1.0))).containsExactly(-1.0, 0.0, -0.0);
        var results = Map.of("lr:0.1", new ArrayList<>(List.of(0.1, 0.5)), "lr:0.2", new ArrayList<>(List.of(0.9)));
        assertThat(sorted(results.keySet(), k -> results.get(k).getLast(), reverse(true))).containsExactly("lr:0.2", "lr:0.1");
    }

    @Test
    void lengthsAreThoseOfTheFirstAxis() {
        assertThat(List.of(len(np.zeros(4, 2)), len("ab図"), len(List.of(1)), len(Map.of()), len(new Shape(2, 3)), len(new int[2])))
                .containsExactly(4, 3, 1, 0, 2, 2);
        assertThatThrownBy(() -> len(NDArray.scalar(1.0))).hasMessage("len() of unsized object");
    }

    @Test
    void slicesChooseWhatPythonsChoose() {
        for (Integer start : Arrays.asList(null, -9, -2, 0, 1, 4, 9)) {
            for (Integer stop : Arrays.asList(null, -9, -3, 0, 2, 5, 9)) {
                for (Integer step : Arrays.asList(null, -7, -2, -1, 1, 3)) {
                    var places = new ArrayList<Integer>();
                    int by = step == null ? 1 : step;
                    for (int i = by > 0 ? 0 : 4; i >= 0 && i < 5; i += by > 0 ? 1 : -1) { // Python's rule, place by place
                        int from = start == null ? by > 0 ? 0 : 4 : start < 0 ? start + 5 : start;
                        int to = stop == null ? by > 0 ? 5 : -1 : stop < 0 ? Math.max(stop + 5, -1) : stop;
                        int first = by > 0 ? Math.max(from, 0) : Math.min(from, 4);
                        if ((by > 0 ? i >= first && i < to : i <= first && i > to) && (i - first) % by == 0) {
                            places.add(i);
                        }
                    }
                    var slice = slice(start, stop, step);
                    assertThat(slice.length(5)).as("%s", slice).isEqualTo(places.size());
                    if (!places.isEmpty()) {
                        assertThat(slice.first(5)).as("%s", slice).isEqualTo(places.getFirst());
                    }
                }
            }
        }
        assertThat(str(slice(3))).isEqualTo("slice(None, 3, None)");
        assertThatThrownBy(() -> slice(0, 1, 0)).hasMessage("slice step cannot be zero");
    }
}
