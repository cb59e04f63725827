package common.numpy;

//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/script/Script.java

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions of several arrays, which are gone over once: value by value what they are step by step. */
class FormulaTest {
    private static final int MANY = 3000; // more than are put off, and no multiple of a piece

    private final NumpyRandom random = new NumpyRandom(0);

    private void assertSame(BinaryOperator<NDArray> expression, DoubleBinaryOperator value) {
        NDArray a = random.rand(MANY), b = random.rand(MANY);
        double[] av = a.toArray(), bv = b.toArray(), expected = new double[MANY];
        for (int i = 0; i < MANY; i++) {
            expected[i] = value.applyAsDouble(av[i], bv[i]);
        }
        assertThat(expression.apply(a, b).toArray()).isEqualTo(expected);
        assertThat(a.toArray()).isEqualTo(av);
        assertThat(b.toArray()).isEqualTo(bv);
    }

    @Test
    void roundStepByStep() {
        assertSame((a, b) -> a.sub(b).mul(0.1), (a, b) -> (a - b) * 0.1);
        assertSame((a, b) -> np.mul(0.3, a).div(np.sqrt(b).add(1e-7)), (a, b) -> 0.3 * a / (Math.sqrt(b) + 1e-7));
        assertSame((a, b) -> a.pow(2).sub(b), (a, b) -> a * a - b);
        assertSame((a, b) -> np.sub(1.0, a.mul(b)).mul(a.sub(b)), (a, b) -> (1.0 - a * b) * (a - b));
        assertSame((a, b) -> a.div(b).mul(a.div(b)), (a, b) -> a / b * (a / b));
    }

    /** Written to before anybody has looked: what was put off has the values of its time. */
    @Test
    void keepTheValuesOfTheirTime() {
        NDArray a = random.rand(MANY), b = random.rand(MANY);
        double[] av = a.toArray(), bv = b.toArray();
        NDArray difference = a.sub(b), twice = difference.mul(difference);
        a.muli(3);
        b.at(5).set(1);
        for (int i = 0; i < MANY; i++) {
            double expected = av[i] - bv[i];
            assertThat(difference.getDouble(i)).isEqualTo(expected);
            assertThat(twice.getDouble(i)).isEqualTo(expected * expected);
        }
    }

    /** `m += 0.1 * (g - m)`, whose right side looks at what it changes. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void changeAnArrayThatTheyLookAt(boolean kept) {
        NDArray m = random.rand(MANY), g = random.rand(MANY);
        double[] mv = m.toArray(), gv = g.toArray();
        var step = np.mul(0.1, g.sub(m));
        m.addi(step);
        m.subi(g.mul(m));
        for (int i = 0; i < MANY; i++) {
            double moved = mv[i] + (gv[i] - mv[i]) * 0.1;
            assertThat(m.getDouble(i)).isEqualTo(moved - gv[i] * moved);
            if (kept) {
                assertThat(step.getDouble(i)).isEqualTo((gv[i] - mv[i]) * 0.1);
            }
        }
    }

    /** What grows, and nobody looks at, is computed now and then: else it would hold all arrays of a training. */
    @Test
    void growOnlySoFar() {
        NDArray sum = random.rand(MANY), a = random.rand(MANY);
        double first = sum.getDouble(7), each = a.getDouble(7);
        double expected = first;
        for (int i = 0; i < 100_000; i++) {
            sum = sum.add(a);
            expected += each;
        }
        assertThat(sum.getDouble(7)).isEqualTo(expected);
    }

    @Test
    void transposedCopiesAndColumnSumsOfAllSizes() {
        for (int rows : new int[] {1, 7, 8, 9, 40}) {
            for (int columns : new int[] {1, 3, 8, 19, 130}) {
                var x = random.randn(3, rows, columns);
                var turned = x.transpose(0, 2, 1).flatten().toArray();
                for (int i = 0; i < turned.length; i++) {
                    assertThat(turned[i]).isEqualTo(x.getDouble(i / (rows * columns), i % rows, i / rows % columns));
                }
                var sums = x.get(1).sum(0).toArray();
                for (int j = 0; j < columns; j++) {
                    double sum = 0;
                    for (int i = 0; i < rows; i++) {
                        sum += x.getDouble(1, i, j);
                    }
                    assertThat(sums[j]).isCloseTo(sum, within(columns == 1 ? 1e-14 : 0)); // a single column is summed pairwise
                }
            }
        }
    }
}
