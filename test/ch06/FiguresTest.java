//SOURCES ../../ch06/optimizer_compare_naive.java ../../ch06/weight_init_activation_histogram.java
//SOURCES ../matplotlib/Held.java ../testing/InProcess.java ../testing/Reference.java
//SOURCES ../../common/matplotlib/plt.java

import common.matplotlib.Held;
import common.numpy.np;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import testing.InProcess;

/** Sections 6.1 and 6.2: what the pages that are done in seconds plot, beside what matplotlib held. */
class FiguresTest {
    @ParameterizedTest
    @ValueSource(strings = {"optimizer_compare_naive", "weight_init_activation_histogram"})
    void plotsWhatTheBookPlots(String page) {
        np.random.seed(0);
        Held.assertAsMatplotlib("ch06_" + page, () -> InProcess.unchecked(page, Map.of()));
    }
}
