package common;

//SOURCES ../../common/Functions.java ../../common/TwoLayerGradient.java

import static common.numpy.builtins.slice;
import static org.assertj.core.api.Assertions.assertThat;

import common.numpy.NDArray;
import common.numpy.NumpyRandom;
import common.numpy.np;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The numerical gradient that redoes only what a weight touches, beside the generic one of section 4.4. */
class TwoLayerGradientTest {
    private static final int INPUTS = 60;
    private static final int HIDDEN = 12;
    private static final int CLASSES = 10;

    enum Kind { PIXELS, SPARSE, DENSE }

    private static Stream<Arguments> cases() {
        return Stream.of(1, 3, 100).flatMap(batch -> Stream.of(Kind.values()).flatMap(kind -> Stream.of("sigmoid", "relu")
                .flatMap(activation -> Stream.of(0.01, 1.0).map(scale -> Arguments.of(batch, kind, activation, scale)))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isTheGenericOneForAnyStep(int batch, Kind kind, String activation, double scale) {
        var random = new NumpyRandom(batch);
        var x = images(kind, batch, random);
        var t = random.randint(0, CLASSES, batch);
        var params = params(scale, random);
        for (double h : new double[] {1e-4, 0.1, 30}) {
            var expected = generic(params, activation(activation), x, t, h);
            var actual = TwoLayerGradient.numericalGradient(params, activation(activation), x, t, h);
            assertThat(actual.keySet()).containsExactlyElementsOf(params.keySet());
            actual.forEach((key, grad) -> {
                assertThat(grad.shape()).isEqualTo(params.get(key).shape());
                assertThat(grad.sub(expected.get(key)).abs().max()).as("%s, h = %s", key, h).isLessThan(1e-13 / h);
            });
        }
    }

    @Test
    void takesLabelsOneHotOrNotAndOneImageAlone() {
        var random = new NumpyRandom(7);
        var params = params(0.1, random);
        var x = random.rand(3, INPUTS);
        var numbers = np.array(2, 0, 9);
        var expected = TwoLayerGradient.numericalGradient(params, Functions::sigmoid, x, numbers);
        assertSame(TwoLayerGradient.numericalGradient(params, Functions::sigmoid, x, np.eye(CLASSES).get(numbers)), expected);
        assertSame(TwoLayerGradient.numericalGradient(params, Functions::sigmoid, x.get(1), np.eye(CLASSES).get(0)),
                TwoLayerGradient.numericalGradient(params, Functions::sigmoid, x.get(slice(1, 2)), np.array(0)));
    }

    private static void assertSame(Map<String, NDArray> actual, Map<String, NDArray> expected) {
        expected.forEach((key, grad) -> assertThat(actual.get(key).toArray()).as(key).isEqualTo(grad.toArray()));
    }

    private static NDArray images(Kind kind, int batch, NumpyRandom random) {
        return switch (kind) {
            case DENSE -> random.randn(batch, INPUTS);
            case SPARSE -> {
                var x = random.rand(batch, INPUTS);
                x.at(x.lt(0.8)).set(0);
                yield x;
            }
            case PIXELS -> {
                var bytes = new byte[batch * INPUTS];
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = (byte) (random.rand(1).item() < 0.8 ? 0 : 250 + i % 6);
                }
                yield NDArray.pixels(bytes, true, batch, INPUTS);
            }
        };
    }

    private static UnaryOperator<NDArray> activation(String name) {
        return name.equals("relu") ? Functions::relu : Functions::sigmoid;
    }

    private static Map<String, NDArray> params(double scale, NumpyRandom random) {
        var params = new LinkedHashMap<String, NDArray>();
        params.put("W1", random.randn(INPUTS, HIDDEN).mul(scale));
        params.put("b1", random.randn(HIDDEN).mul(scale));
        params.put("W2", random.randn(HIDDEN, CLASSES).mul(scale));
        params.put("b2", random.randn(CLASSES).mul(scale));
        return params;
    }

    private static Map<String, NDArray> generic(Map<String, NDArray> params, UnaryOperator<NDArray> activation, NDArray x, NDArray t, double h) {
        var grads = new LinkedHashMap<String, NDArray>();
        params.forEach((key, param) -> grads.put(key, TwoLayerGradient.numericalGradientOfPure(w -> {
            var moved = new LinkedHashMap<>(params);
            moved.put(key, w);
            var z1 = activation.apply(np.dot(x, moved.get("W1")).add(moved.get("b1")));
            return Functions.softmaxLoss(np.dot(z1, moved.get("W2")).add(moved.get("b2")), t);
        }, param, h)));
        return grads;
    }
}
