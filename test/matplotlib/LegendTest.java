package common.matplotlib;

//SOURCES Pixels.java
//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/matplotlib/plt.java ../../common/script/Script.java

import static common.matplotlib.Pixels.*;
import static org.assertj.core.api.Assertions.assertThat;

import common.numpy.np;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a legend names, in which order, and what it hides. */
class LegendTest {
    @BeforeEach
    @AfterEach
    void fresh() {
        plt.close("all");
        plt.toNowhere();
    }

    private static List<String> names() {
        return plt.gca().legend.orElseThrow().entries(plt.gca()).stream().map(Legend.Entry::name).toList();
    }

    @Test
    void barsComeLast() {
        plt.bar(np.arange(3), np.arange(3)).label("bars");
        plt.plot(np.arange(3)).label("line");
        plt.axvline(1).label("rule");
        plt.plot(np.arange(3)).label("_hidden");
        plt.plot(np.arange(3));
        plt.legend();
        assertThat(names()).containsExactly("line", "rule", "bars");
    }

    @Test
    void namesOfItsOwn() {
        plt.plot(np.arange(3)).label("one");
        plt.plot(np.arange(3));
        plt.text(1, 1, "no key");
        plt.plot(np.arange(3));
        plt.legend(List.of("first", "second"));
        assertThat(names()).containsExactly("first", "second");
    }

    @Test
    void aNameOfTwoLinesTakesTwo() {
        plt.plot(np.zeros(3)).label("a");
        plt.legend().loc("upper right");
        long one = count(drawn(), Color.BLACK);
        fresh();
        plt.plot(np.zeros(3)).label("a\na");
        plt.legend().loc("upper right");
        assertThat(count(drawn(), Color.BLACK)).isGreaterThan(one);
    }

    /** A box below a bow touches no line: what counts is the line, not the area between it and its chord. */
    @Test
    void theAreaUnderABowIsFree() {
        var x = np.linspace(-1, 1, 101);
        var bow = plt.plot(x, np.sqrt(np.sub(1, x.pow(2)))).lines().getFirst();
        var frame = plt.gcf().painters(640, 480).getFirst().frame();
        var obstacle = Obstacle.of(bow, frame);
        assertThat(obstacle.hidden(new Rectangle2D.Double(frame.x(0) - 20, frame.y(0.3), 40, 40))).isZero();
        assertThat(obstacle.hidden(new Rectangle2D.Double(frame.x(0) - 20, frame.y(1) - 5, 40, 40))).as("five points and the line")
                .isGreaterThan(3);
        var bars = Obstacle.of(plt.bar(np.array(0.0), np.array(0.5)), frame);
        assertThat(bars.hidden(new Rectangle2D.Double(frame.x(0) - 20, frame.y(0.3), 40, 40))).isEqualTo(1);
    }

    /** Where lines cross between two points, neither of them in the box. */
    @Test
    void aLineMayCrossWithoutAPoint() {
        var line = plt.plot(np.array(0.0, 1.0), np.array(0.0, 1.0)).lines().getFirst();
        var frame = plt.gcf().painters(640, 480).getFirst().frame();
        assertThat(Obstacle.of(line, frame).hidden(new Rectangle2D.Double(frame.x(0.5) - 9, frame.y(0.5) - 9, 18, 18))).isEqualTo(1);
    }
}
