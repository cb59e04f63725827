package common;

//SOURCES ../../common/Optimizers.java

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import common.numpy.NDArray;
import common.numpy.np;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 6.1: two steps of each kind, so that what is remembered counts, against NumPy's figures. */
class OptimizersTest {
    private final NDArray W = np.array(new double[][] {{1.0, -2.0, 0.5}, {0.25, 3.0, -0.75}});
    private final NDArray g1 = np.array(new double[][] {{0.1, -0.2, 0.3}, {-0.4, 0.5, 0.0}});
    private final NDArray g2 = np.array(new double[][] {{-0.3, 0.2, 0.1}, {0.05, -0.6, 0.7}});

    @ParameterizedTest
    @CsvSource({
        "sgd, 1.002 -2.0 0.496 0.2535 3.001 -0.757",
        "momentum, 1.0011 -1.9982 0.4933 0.2571 2.9965 -0.757",
        "nesterov, 1.00299 -1.99838 0.48997 0.25989 2.99785 -0.7633",
        "adagrad, 0.9994868399804961 -1.997071070311864 0.4868377266731635 0.25875965046180077 2.9976822138123667 -0.7599999985714287",
        "rmsprop, 0.9949164992658999 -1.9708883692429426 0.36823438734058556 0.3375347897021438 2.9769801371262448 -0.8499998571430611",
        "adam, 0.9994942165129777 -1.9990526468015062 0.49812895530456486 0.2515725221765887 2.9991429504762865 -0.7507441334619147"})
    void twoStepsEqualNumPys(String name, String expected) {
        var optimizer = Optimizers.named(name, Optimizers.usualLearningRate(name));
        optimizer.update(Map.of("W", W), Map.of("W", g1));
        optimizer.update(Map.of("W", W), Map.of("W", g2));
        assertThat(W.toArray()).containsExactly(numbers(expected), within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({"sgd", "momentum", "nesterov", "adagrad", "rmsprop", "adam"})
    void goesOnFromItsState(String name) {
        var params = Map.of("W", W);
        var before = Optimizers.named(name, 0.01);
        before.update(params, Map.of("W", g1));
        var copy = Map.of("W", W.copy());
        var after = Optimizers.named(name, 0.01);
        var state = after.state(copy);
        before.state(params).forEach((key, array) -> state.get(key).set(array));

        before.update(params, Map.of("W", g2));
        after.update(copy, Map.of("W", g2));
        assertThat(copy.get("W").toArray()).containsExactly(W.toArray());
    }

    @Test
    void stepsAtTheRateSaidLast() {
        var sgd = Optimizers.named("sgd", 100);
        sgd.learningRate(0.1);
        sgd.update(Map.of("W", W), Map.of("W", g1));
        assertThat(W.getDouble(0, 0)).isEqualTo(0.99, within(1e-15));
    }

    @Test
    void whatHasNoGradientStays() {
        var b = np.ones(2);
        new Optimizers.Adam(0.1).update(Map.of("W", W, "b", b), Map.of("W", g1));
        assertThat(b).hasToString("[1. 1.]");
    }

    @Test
    void refusesWhatDoesNotFit() {
        var sgd = new Optimizers.SGD(0.1);
        assertThatThrownBy(() -> sgd.update(Map.of("W", W), Map.of("W", np.ones(2)))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(2,)");
        assertThatThrownBy(() -> sgd.update(Map.of("W", W.T()), Map.of("W", g1.T()))).hasMessageContaining("view");
        assertThatThrownBy(() -> Optimizers.named("lbfgs", 0.1)).hasMessageContaining("lbfgs").hasMessageContaining("adam");
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}
