package common;

//SOURCES ../../common/Optimizers.java

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import common.Optimizers.AdaGrad;
import common.Optimizers.Adam;
import common.Optimizers.Momentum;
import common.Optimizers.Nesterov;
import common.Optimizers.Optimizer;
import common.Optimizers.RMSprop;
import common.Optimizers.SGD;
import common.numpy.NDArray;
import common.numpy.np;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 6.1: two steps of each kind, so that what is remembered counts, against NumPy's figures. */
class OptimizersTest {
    private final NDArray W = np.array(new double[][] {{1.0, -2.0, 0.5}, {0.25, 3.0, -0.75}});
    private final NDArray g1 = np.array(new double[][] {{0.1, -0.2, 0.3}, {-0.4, 0.5, 0.0}});
    private final NDArray g2 = np.array(new double[][] {{-0.3, 0.2, 0.1}, {0.05, -0.6, 0.7}});

    private static Optimizer named(String name) {
        return switch (name) {
            case "sgd" -> new SGD();
            case "momentum" -> new Momentum();
            case "nesterov" -> new Nesterov();
            case "adagrad" -> new AdaGrad();
            case "rmsprop" -> new RMSprop();
            default -> new Adam();
        };
    }

    @ParameterizedTest
    @CsvSource({
        "sgd, 1.002 -2.0 0.496 0.2535 3.001 -0.757",
        "momentum, 1.0011 -1.9982 0.4933 0.2571 2.9965 -0.757",
        "nesterov, 1.00299 -1.99838 0.48997 0.25989 2.99785 -0.7633",
        "adagrad, 0.9994868399804961 -1.997071070311864 0.4868377266731635 0.25875965046180077 2.9976822138123667 -0.7599999985714287",
        "rmsprop, 0.9949164992658999 -1.9708883692429426 0.36823438734058556 0.3375347897021438 2.9769801371262448 -0.8499998571430611",
        "adam, 0.9994942165129777 -1.9990526468015062 0.49812895530456486 0.2515725221765887 2.9991429504762865 -0.7507441334619147"})
    void twoStepsEqualNumPys(String name, String expected) {
        var optimizer = named(name);
        optimizer.update(Map.of("W", W), Map.of("W", g1));
        optimizer.update(Map.of("W", W), Map.of("W", g2));
        assertThat(W.toArray()).containsExactly(numbers(expected), within(1e-15));
    }

    @Test
    void whatIsRememberedCanBeSeenAndSet() {
        var momentum = new Momentum(0.1, 0.5);
        assertThat(momentum.v).as("before the first step").isNull();
        momentum.update(Map.of("W", W), Map.of("W", g1));
        assertThat(momentum.v.get("W").get(0)).hasToString("[-0.01  0.02 -0.03]");
        momentum.momentum = 0;
        momentum.lr = 1;
        momentum.update(Map.of("W", W), Map.of("W", g2));
        assertThat(momentum.v.get("W").get(0)).hasToString("[ 0.3 -0.2 -0.1]");

        var adam = new Adam();
        adam.update(Map.of("W", W), Map.of("W", g1));
        assertThat(adam.iter).isEqualTo(1);
        assertThat(adam.m.get("W").get(0)).hasToString("[ 0.01 -0.02  0.03]");
        var adaGrad = new AdaGrad();
        adaGrad.update(Map.of("W", W), Map.of("W", g1));
        assertThat(adaGrad.h.get("W").get(0)).hasToString("[0.01 0.04 0.09]");
    }

    /** Layers hold the arrays that `params` holds. */
    @ParameterizedTest
    @ValueSource(strings = {"sgd", "momentum", "nesterov", "adagrad", "rmsprop", "adam"})
    void stepsInPlaceAndLeavesTheGradientAlone(String name) {
        var params = new LinkedHashMap<>(Map.of("W", W));
        var before = W.toArray();
        var gradient = g1.toArray();
        named(name).update(params, Map.of("W", g1));
        assertThat(params.get("W")).isSameAs(W);
        assertThat(W.toArray()).isNotEqualTo(before);
        assertThat(g1.toArray()).isEqualTo(gradient);
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> new SGD(0.1).update(Map.of("W", W), Map.of("W", np.ones(2))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("(2,)");
    }

    /** An optimizer of a reader's own. */
    @Test
    void onesOwn() {
        var signs = new Optimizer() {
            @Override
            public void update(Map<String, NDArray> params, Map<String, NDArray> grads) {
                params.forEach((key, param) -> param.subi(np.mul(lr, grads.get(key).div(np.abs(grads.get(key))))));
            }
        };
        signs.lr = 0.5;
        signs.update(Map.of("W", W.get(0)), Map.of("W", g1.get(0)));
        assertThat(W.get(0)).hasToString("[ 0.5 -1.5  0. ]");
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}
