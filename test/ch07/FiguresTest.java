//SOURCES ../../ch07/visualize_filter.java
//SOURCES ../matplotlib/Held.java ../testing/InProcess.java ../testing/RealData.java ../testing/Reference.java
//SOURCES ../../common/matplotlib/plt.java

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import common.matplotlib.Held;
import common.numpy.np;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import testing.InProcess;
import testing.RealData;

/** Section 7.6.1: the filters in their two windows, beside what matplotlib held. */
class FiguresTest {
    @Test
    void filtersBeforeAndAfterLearning() {
        assumeTrue(Files.exists(RealData.require().resolve("ch07/params.pkl")), "needs the book's ch07/params.pkl");
        np.random.seed(0);
        Held.assertAsMatplotlib("ch07_visualize_filter", () -> InProcess.unchecked("visualize_filter", Map.of()));
    }
}
