//SOURCES ../../ch04/gradient_1d.java ../../ch04/gradient_2d.java ../../ch04/gradient_method.java
//SOURCES ../matplotlib/Held.java ../testing/InProcess.java ../testing/Reference.java
//SOURCES ../../common/matplotlib/plt.java

import common.matplotlib.Held;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import testing.InProcess;

/** Sections 4.3 and 4.4: what the pages plot, beside what matplotlib held. */
class FiguresTest {
    @ParameterizedTest
    @ValueSource(strings = {"gradient_1d", "gradient_2d", "gradient_method"})
    void plotsWhatTheBookPlots(String page) {
        Held.assertAsMatplotlib("ch04_" + page, () -> InProcess.unchecked(page, Map.of()));
    }
}
