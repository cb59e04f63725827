//SOURCES ../../ch01/simple_graph.java ../../ch01/sin_graph.java ../../ch01/sin_cos_graph.java ../../ch01/img_show.java
//SOURCES ../matplotlib/Held.java ../testing/InProcess.java ../testing/Reference.java
//SOURCES ../../common/matplotlib/plt.java ../../common/dataset/Mnist.java

import common.matplotlib.Held;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import testing.InProcess;

/** Section 1.6: what the pages plot, beside what matplotlib held. */
class FiguresTest {
    @ParameterizedTest
    @ValueSource(strings = {"simple_graph", "sin_graph", "sin_cos_graph", "img_show"})
    void plotsWhatTheBookPlots(String page) {
        Held.assertAsMatplotlib("ch01_" + page, () -> InProcess.unchecked(page, Map.of()));
    }
}
