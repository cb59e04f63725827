package common;

//SOURCES ../../common/Util.java ../testing/Reference.java

import static common.Util.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import common.numpy.np;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import testing.Reference;

/** Sections 6.1.8, 6.5.1 and 7.2: the book's `common/util.py` beside the book's own. */
class UtilTest {
    private static final JsonObject BOOK = Reference.read("common_layers.json").getAsJsonObject();

    @Test
    void smoothsACurveThatKeepsItsLength() {
        var curve = BOOK.getAsJsonObject("smooth_curve");
        var losses = Arrays.stream(Reference.numbers(curve.get("x"))).boxed().collect(Collectors.toList());
        assertThat(smoothCurve(losses).toArray()).containsExactly(Reference.numbers(curve.get("y")), within(1e-14));
    }

    @Test
    void smoothsACurveShorterThanTheWindowToo() {
        for (int length = 1; length <= 12; length++) {
            assertThat(smoothCurve(Collections.nCopies(length, 2.5)).toArray()).hasSize(length).containsOnly(new double[] {2.5}, within(1e-14));
        }
        assertThat(smoothCurve(List.of(1.0, 2.0, 3.0)).toArray()) // NumPy's with window_len = 3
                .containsExactly(new double[] {1.4673350006385606, 2.0, 2.76633249968072}, within(1e-14));
        assertThat(smoothCurve(List.of(1.0, 2.0)).toArray()).containsExactly(1.0, 2.0);
    }

    @Test
    void shufflesImagesAndLabelsInOneOrder() {
        var book = BOOK.getAsJsonObject("shuffle_dataset seed 0");
        var x = np.array(Reference.numbers(book.get("x in"))).reshape(6, 2);
        np.random.seed(0);
        var shuffled = shuffleDataset(x, np.arange(6));
        assertThat(shuffled.x().toArray()).isEqualTo(Reference.numbers(book.get("x")));
        assertThat(shuffled.t().toArray()).isEqualTo(Reference.numbers(book.get("t")));
        assertThat(shuffled.t()).hasToString("[5 2 1 3 0 4]");
    }

    @Test
    void shufflesImagesOfFourAxes() {
        np.random.seed(0);
        var shuffled = shuffleDataset(np.arange(24).reshape(6, 1, 2, 2), np.arange(6));
        assertThat(shuffled.x().shape()).hasToString("(6, 1, 2, 2)");
        assertThat(shuffled.x().get(0).toArray()).isEqualTo(new double[] {20, 21, 22, 23});
    }

    @Test
    void knowsTheSizeOfWhatAConvolutionGives() {
        for (var each : BOOK.getAsJsonArray("conv_output_size")) {
            var args = Reference.numbers(each.getAsJsonObject().get("args"));
            int stride = args.length > 2 ? (int) args[2] : 1;
            int pad = args.length > 3 ? (int) args[3] : 0;
            assertThat(convOutputSize((int) args[0], (int) args[1], stride, pad))
                    .isEqualTo(each.getAsJsonObject().get("gives").getAsDouble());
        }
    }
}
