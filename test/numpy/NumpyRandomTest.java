package common.numpy;

//SOURCES ../testing/Reference.java
//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/script/Script.java

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import testing.Reference;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class NumpyRandomTest {

    @TestFactory
    Stream<DynamicTest> givesWhatNumpyGives() {
        var seeds = Reference.read("numpy_random.json").getAsJsonObject().getAsJsonObject("seeds");
        return seeds.keySet().stream().map(seed -> dynamicTest("seed " + seed, () -> {
            var random = new NumpyRandom(Long.parseLong(seed));
            for (var each : seeds.getAsJsonArray(seed)) {
                var call = each.getAsJsonObject().get("call").getAsString();
                var expected = Reference.numbers(each.getAsJsonObject().get("gives"));
                var actual = call(random, call).toArray();
                assertThat(actual).as(call).hasSameSizeAs(expected);
                for (int i = 0; i < expected.length; i++) {
                    assertThat(actual[i]).as("%s[%d]", call, i).isEqualTo(expected[i]);
                }
            }
        }));
    }

    private static NDArray call(NumpyRandom random, String call) {
        return switch (call) {
            case "rand()" -> NDArray.scalar(random.rand());
            case "rand(3)" -> random.rand(3);
            case "randn(2, 3)" -> random.randn(2, 3);
            case "randn(2)" -> random.randn(2);
            case "choice(60000, 10)" -> random.choice(60000, 10);
            case "choice(20, 5, replace=False)" -> random.choice(20, 5, false);
            case "randint(0, 10, 5)" -> random.randint(0, 10, 5);
            case "randint(0, 60000, 4)" -> random.randint(0, 60000, 4);
            case "randint(0, 256, 4)" -> random.randint(0, 256, 4);
            case "permutation(10)" -> random.permutation(10);
            case "uniform(-1, 1, 3)" -> random.uniform(-1, 1, 3);
            case "normal(2, 3, 2)" -> random.normal(2, 3, 2);
            case "shuffle(arange(7))" -> {
                var numbers = np.arange(7);
                random.shuffle(numbers);
                yield numbers;
            }
            default -> throw new AssertionError("the reference has a call that this test does not know: " + call);
        };
    }

    @Test
    void goesOnFromAStateThatWasKept() {
        var random = new NumpyRandom(7);
        random.randn(3); // leaves a second normal value waiting
        var state = random.state();
        var expected = random.randn(700).toArray();
        random.restore(state);
        assertThat(random.randn(700).toArray()).isEqualTo(expected);
    }

    @Test
    void refusesSeedsThatNumpyRefuses() {
        assertThatThrownBy(() -> new NumpyRandom(-1)).hasMessage("seed must be between 0 and 4294967295, not -1");
        assertThatThrownBy(() -> new NumpyRandom(4294967296L)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shufflesRows() {
        var rows = np.arange(12).reshape(6, 2);
        var order = new NumpyRandom(3).permutation(6);
        new NumpyRandom(3).shuffle(rows);
        for (int i = 0; i < 6; i++) {
            int row = order.getInt(i);
            assertThat(rows.get(i).toArray()).containsExactly(2 * row, 2 * row + 1);
        }
    }
}
