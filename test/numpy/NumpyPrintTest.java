package common.numpy;

//SOURCES ../testing/Reference.java
//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/script/Script.java

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import testing.Reference;
import com.google.gson.JsonElement;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class NumpyPrintTest {
    private static final NDArray HALVES = np.array(-1.0, 1.0, 2.0);

    /** The Python expressions of the reference, in Java: an NDArray or a Double. */
    private static final Map<String, Supplier<Object>> EXPRESSIONS = Map.ofEntries(
            Map.entry("np.array([1.0,0.5])", () -> np.array(1.0, 0.5)),
            Map.entry("np.array([[1,2],[3,4],[5,6]])", () -> np.array(new int[][] {{1, 2}, {3, 4}, {5, 6}})),
            Map.entry("np.array([-1.0,1.0,2.0])>0", () -> HALVES.gt(0)),
            Map.entry("(np.array([-1.0,1.0,2.0])>0).astype(int)", () -> HALVES.gt(0).astype(np.int64)),
            Map.entry("np.arange(-5.0,5.0,0.1)", () -> np.arange(-5.0, 5.0, 0.1)),
            Map.entry("np.zeros((2,3))", () -> np.zeros(2, 3)),
            Map.entry("np.ones(3)*1e-10", () -> np.ones(3).mul(1e-10)),
            Map.entry("np.array([1e10,1.0])", () -> np.array(1e10, 1.0)),
            Map.entry("np.array([1e-5,1.0])", () -> np.array(1e-5, 1.0)),
            Map.entry("np.array([0.1,100000.0,3.0])", () -> np.array(0.1, 100000.0, 3.0)),
            Map.entry("np.array([1e16,1e-3])", () -> np.array(1e16, 1e-3)),
            Map.entry("np.array([float('nan'),float('inf'),-1.5])", () -> np.array(Double.NaN, Double.POSITIVE_INFINITY, -1.5)),
            Map.entry("np.arange(1001)", () -> np.arange(1001)),
            Map.entry("np.arange(1001.0)", () -> np.arange(1001.0)),
            Map.entry("np.random.RandomState(0).rand(100,784)", () -> new NumpyRandom(0).rand(100, 784)),
            Map.entry("np.random.RandomState(0).rand(40,5)", () -> new NumpyRandom(0).rand(40, 5)),
            Map.entry("np.array([[0.1,0.3,0.5],[0.2,0.4,0.6]])", () -> np.array(new double[][] {{0.1, 0.3, 0.5}, {0.2, 0.4, 0.6}})),
            Map.entry("np.array([100.0,-2.5e-7])", () -> np.array(100.0, -2.5e-7)),
            Map.entry("np.array([0.30000000000000004])", () -> np.array(0.30000000000000004)),
            Map.entry("np.array([])", () -> np.zeros(0)),
            Map.entry("np.zeros((2,2,2))", () -> np.zeros(2, 2, 2)),
            Map.entry("np.array([123456789.123,0.001])", () -> np.array(123456789.123, 0.001)),
            Map.entry("np.array([1,-20,300])", () -> np.array(1, -20, 300)),
            Map.entry("np.array([0.018211273295547534,0.24519181293507392,0.7365969138197804])",
                    () -> np.array(0.018211273295547534, 0.24519181293507392, 0.7365969138197804)),
            Map.entry("np.array([[1.5,-2.25],[1e-4,3.0]])", () -> np.array(new double[][] {{1.5, -2.25}, {1e-4, 3.0}})),
            Map.entry("np.array(3.0)", () -> NDArray.scalar(3.0)),
            Map.entry("np.float64(0.1999999999990898)", () -> 0.1999999999990898),
            Map.entry("float(1e-5)", () -> 1e-5),
            Map.entry("float(1e16)", () -> 1e16),
            Map.entry("float(123456789012345680.0)", () -> 123456789012345680.0),
            Map.entry("float(4.6e-10)", () -> 4.6e-10),
            Map.entry("float(1e22)", () -> 1e22),
            Map.entry("0.9352", () -> 0.9352),
            Map.entry("100.0", () -> 100.0),
            Map.entry("float('nan')", () -> Double.NaN),
            Map.entry("-0.0", () -> -0.0));

    @TestFactory
    Stream<DynamicTest> printsWhatNumpyPrints() {
        return Reference.read("numpy_print.json").getAsJsonArray().asList().stream().map(JsonElement::getAsJsonObject).map(each -> {
            var python = each.get("python").getAsString();
            return dynamicTest(python, () -> {
                assertThat(EXPRESSIONS).containsKey(python);
                var value = EXPRESSIONS.get(python).get();
                assertThat(value instanceof NDArray array ? array.toString() : np.str((double) value)).isEqualTo(each.get("str").getAsString());
                assertThat(value instanceof NDArray array ? np.repr(array) : np.str((double) value)).isEqualTo(each.get("repr").getAsString());
            });
        });
    }

    @Test
    void printsShapesAsTuples() {
        assertThat(np.zeros(784, 50).shape()).hasToString("(784, 50)");
        assertThat(np.zeros(50).shape()).hasToString("(50,)");
        assertThat(NDArray.scalar(1.0).shape()).hasToString("()");
    }

    @Test
    void printsSingleNumbersOfAnArrayAsPythonDoes() {
        assertThat(np.array(5, 0, 4).get(0)).hasToString("5");
        assertThat(np.array(true, false).get(1)).hasToString("False");
        assertThat(np.array(0.25).get(0)).hasToString("0.25");
    }
}
