package common.script;

//SOURCES ../testing/Stderr.java
//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/script/Script.java

import static common.script.Script.trange;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import common.files.Failure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import testing.Stderr;

/** `trange`, `LossList` and the progress that they show. */
class TrainingLoopTest {

    @RegisterExtension
    final Stderr stderr = new Stderr();

    @AfterEach
    void noLoopIsLeftOpen() {
        TrainingLoop.closeAll();
    }

    private static List<Integer> run(int count) {
        var seen = new ArrayList<Integer>();
        for (int i : trange(count)) {
            seen.add(i);
        }
        return seen;
    }

    @Test
    void itCountsAndCanBeRunAgain() {
        assertThat(run(3)).containsExactly(0, 1, 2);
        assertThat(run(0)).isEmpty();
        assertThat(run(2)).containsExactly(0, 1);
        assertThatThrownBy(() -> trange(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(stderr.toString()).isEmpty();
    }

    @Test
    void aLoopInsideCountsOnlyForItself() {
        int sum = 0;
        for (int i : trange(3)) {
            for (int j : trange(4)) {
                sum += j;
            }
            assertThat(TrainingLoop.now()).hasValue(i);
        }
        assertThat(sum).isEqualTo(18);
        assertThat(TrainingLoop.now()).isEmpty();
    }

    @Test
    void aLoopLeftByBreakIsClosedAtThePagesEnd() {
        for (int i : trange(3)) {
            if (i == 1) {
                break;
            }
        }
        TrainingLoop.closeAll();
        assertThat(TrainingLoop.now()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aLossThatIsNoNumberEndsTheTraining(double bad) {
        var losses = new LossList();
        var word = Double.isNaN(bad) ? "nan" : bad > 0 ? "inf" : "-inf";
        assertThatThrownBy(() -> {
            for (int i : trange(9)) {
                losses.add(i < 4 ? 0.5 : bad);
            }
        }).isInstanceOf(Failure.class).hasMessage("the loss is " + word + " in iteration 4: the steps are too large, the weights"
                + " have run away.\nNext step: choose a smaller learning rate.");
        assertThat(losses).containsExactly(0.5, 0.5, 0.5, 0.5);
    }

    @Test
    void theMessageNamesTheLearningRateWhereItIsKnown() {
        var losses = LossList.at(() -> 1e308);
        assertThatThrownBy(() -> losses.add(Double.NaN)).hasMessageStartingWith("the loss is nan at learning rate 1e+308: ");
    }

    @Test
    void progressSaysHowLongItWillTake() {
        assertThat(Progress.line("iterations", 250, 1000, Duration.ofSeconds(60))).isEqualTo("iterations: 250 of 1000, about 3 min left");
        assertThat(Progress.line("iterations", 1, 2, Duration.ofSeconds(5))).endsWith("about 5 s left");
        assertThat(Progress.line("iterations", 1, 10001, Duration.ofMinutes(1))).endsWith("about 166 h left");
    }

    /** A wide terminal or a narrow one: the bar never wraps. */
    @ParameterizedTest
    @ValueSource(ints = {200, 80, 79, 60, 40, 30, 20, 12, 5, 1})
    void theBarFitsTheTerminal(int columns) throws InterruptedException {
        var drawn = new CopyOnWriteArrayList<String>();
        try (var bar = Progress.bar("iterations", 1000, () -> columns, drawn::add)) {
            bar.stepTo(250).refresh();
        }
        assertThat(drawn).isNotEmpty().allMatch(text -> text.length() < Math.max(2, columns) && !text.contains("\n"));
        assertThat(drawn.getLast()).contains(columns >= 80 ? "250/1000 (" : columns >= 40 ? "250/1000" : columns >= 20 ? "25%" : "");
    }
}
