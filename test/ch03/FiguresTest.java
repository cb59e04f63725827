//SOURCES ../../ch03/step_function.java ../../ch03/sigmoid.java ../../ch03/relu.java ../../ch03/sig_step_compare.java
//SOURCES ../matplotlib/Held.java ../testing/InProcess.java ../testing/Reference.java
//SOURCES ../../common/matplotlib/plt.java

import common.matplotlib.Held;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import testing.InProcess;

/** Section 3.2: what the pages plot, beside what matplotlib held. */
class FiguresTest {
    @ParameterizedTest
    @ValueSource(strings = {"step_function", "sigmoid", "relu", "sig_step_compare"})
    void plotsWhatTheBookPlots(String page) {
        Held.assertAsMatplotlib("ch03_" + page, () -> InProcess.unchecked(page, Map.of()));
    }
}
