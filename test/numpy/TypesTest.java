package common.numpy;

//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/script/Script.java

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import common.numpy.NDArray.Type;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What booleans, integers and floats become together, and what they refuse; expected values are NumPy's. */
class TypesTest {
    private static final double MANY = 0x1p53;
    private final NDArray x = np.array(0.5, 2.0, -1.0);

    @Test
    void booleansStayBooleans() {
        var positive = x.gt(0);
        var small = x.lt(1);
        assertThat(x.get(positive.mul(small))).hasToString("[0.5]");
        assertThat(positive.add(small)).hasToString("[ True  True  True]");
        assertThat(np.logicalAnd(positive, small)).hasToString("[ True False False]");
        assertThat(np.logicalOr(positive, small)).hasToString("[ True  True  True]");
        assertThat(np.logicalXor(positive, small)).hasToString("[False  True  True]");
        assertThat(np.logicalNot(positive)).hasToString("[False False  True]");
        assertThat(np.maximum(positive, small).type()).isEqualTo(Type.BOOL);
        assertThat(np.where(positive, small, positive).type()).isEqualTo(Type.BOOL);
        assertThat(positive.sum(0).type()).isEqualTo(Type.INT64);
        assertThatThrownBy(() -> positive.sub(small)).hasMessageStartingWith("numpy boolean subtract, the `-` operator, is not supported");
        assertThatThrownBy(positive::neg).hasMessageStartingWith("The numpy boolean negative, the `-` operator, is not supported");
        assertThatThrownBy(() -> positive.addi(1))
                .hasMessage("Cannot cast ufunc 'add' output from dtype('int64') to dtype('bool') with casting rule 'same_kind'");
    }

    @Test
    void joinedArraysHoldWhatAllHold() {
        assertThat(np.concatenate(np.array(1, 2), np.array(3.5))).hasToString("[1.  2.  3.5]");
        assertThat(np.stack(np.array(true), np.array(2))).hasToString("[[1]\n [2]]");
        assertThat(np.where(x.gt(0), 1, 0)).hasToString("[1 1 0]");
        assertThat(np.array(List.of(1, 2.5, true))).hasToString("[1.  2.5 1. ]");
        assertThatThrownBy(() -> np.array(new double[][] {{1, 2}, {3}})).hasMessageContaining("inhomogeneous shape after 1 dimensions");
        assertThatThrownBy(np::concatenate).hasMessage("need at least one array to concatenate");
    }

    @Test
    void twoNumbersGiveWhatPythonsGive() {
        assertThat(np.mul(100, 2)).isEqualTo(200L);
        assertThat(np.mul(200L, 1.1)).isEqualTo(220.00000000000003);
        assertThat(np.add(Integer.MAX_VALUE, 1)).isEqualTo(2147483648L);
        assertThat(np.sub(1.5, (short) 1)).isEqualTo(0.5);
        assertThat(np.div(4, 2)).isEqualTo(2.0);
        assertThatThrownBy(() -> np.mul(Long.MAX_VALUE, 2)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void integersHoldIntegers() {
        var i = np.array(1, 2, 3);
        i.at(i.gt(1)).set(0.5);
        assertThat(i).hasToString("[1 0 0]");
        assertThat(i.sum()).isEqualTo(1);
        i.addi(1).muli(3);
        assertThat(i).hasToString("[6 3 3]");
        assertThatThrownBy(() -> i.at(0).set(np.nan)).hasMessage("cannot convert float NaN to integer");
        assertThatThrownBy(() -> i.at(0).set(np.inf)).hasMessage("cannot convert float infinity to integer");
        assertThatThrownBy(() -> np.array(np.nan).astype(np.int64)).hasMessage("cannot convert float NaN to integer");
        assertThatThrownBy(() -> i.addi(0.5))
                .hasMessage("Cannot cast ufunc 'add' output from dtype('float64') to dtype('int64') with casting rule 'same_kind'");
        assertThatThrownBy(() -> i.divi(2))
                .hasMessage("Cannot cast ufunc 'divide' output from dtype('float64') to dtype('int64') with casting rule 'same_kind'");
        assertThat(i).hasToString("[6 3 3]");
        assertThat(1 / np.min(np.array(0, 1, 2))).isPositive(); // 0, not -0
        assertThat(1 / np.array(0, 1).mul(-1).getDouble(0)).isPositive();
        assertThat(np.arange(10).get(np.arange(0, 10, 4))).hasToString("[0 4 8]");
        assertThat(np.arange(1.0, 5.0)).hasToString("[1. 2. 3. 4.]");
        assertThat(np.array(1, 2).add(np.array(0.5))).hasToString("[1.5 2.5]");
        assertThat(np.mul(2, i).type()).isEqualTo(Type.INT64);
    }

    @Test
    void powersOfIntegersAreExactOrRefused() {
        assertThat(np.power(2, 10)).isEqualTo(1024);
        assertThat(np.array(-3, 0, 7).pow(3)).hasToString("[-27   0 343]");
        assertThat(np.array(2).pow(53).item()).isEqualTo(MANY);
        assertThatThrownBy(() -> np.array(1, 2).pow(-1)).hasMessage("Integers to negative integer powers are not allowed.");
        assertThatThrownBy(() -> np.power(0, -1)).hasMessage("Integers to negative integer powers are not allowed.");
        assertThatThrownBy(() -> np.power(2, 100)).isInstanceOf(ArithmeticException.class).hasMessageContaining("2**53");
    }

    @Test
    void integersAreExactToTheLastOneAndRefusedBeyond() {
        var greatest = np.array((1L << 53) - 1);
        assertThat(greatest.add(1).item()).isEqualTo(MANY);
        assertThat(greatest.neg().sub(1).item()).isEqualTo(-MANY);
        for (Runnable beyond : List.<Runnable>of(() -> greatest.add(2), () -> greatest.neg().sub(2), () -> np.array(94906267).mul(94906267),
                () -> np.array((1L << 53) + 1), () -> np.array(greatest, greatest).sum(0), () -> greatest.dot(np.array(2)),
                () -> np.array(1e16).astype(np.int64), () -> np.array(1L << 53, 1).sum(), () -> np.prod(np.full(new Shape(60), 2)))) {
            assertThatThrownBy(beyond::run).isInstanceOf(ArithmeticException.class).hasMessageContaining("2**53");
        }
        assertThat(np.array(1L << 53, 1, -(1L << 53)).sum()).isEqualTo(1); // doubles would lose the 1 on the way
        assertThat(np.array(1L << 52, 3, 1L << 52).dot(np.array(1, 1, -1)).item()).isEqualTo(3);
    }

    @Test
    void rangesThatAreNoneAreRefused() {
        assertThat(np.linspace(0, 1, 1)).hasToString("[0.]");
        assertThatThrownBy(() -> np.linspace(0, 1, -1)).hasMessage("Number of samples, -1, must be non-negative.");
        assertThatThrownBy(() -> np.arange(0, np.nan, 1)).hasMessage("arange: cannot compute length");
        assertThatThrownBy(() -> np.arange(0, 3, 0)).hasMessage("division by zero");
    }

    @Test
    void numbersOfFewerBitsAreRoundedOnce() {
        assertThat(np.array(0.1, 65519.9, 65520, 1e-8, 2049, 2051, -0.0).astype(np.float16).toArray())
                .containsExactly(0.0999755859375, 65504, np.inf, 0, 2048, 2052, -0.0);
        double justAboveHalfWay = 1 + 0x1p-11 + 0x1p-40; // as float32 it would be half way, and go to the even one
        assertThat(np.array(justAboveHalfWay).astype(np.float16).item()).isEqualTo(1 + 0x1p-10);
        assertThat(np.array(0.1).astype(np.float32).item()).isEqualTo(0.1f);
        assertThat(np.float32(1e-50)).isZero();
        assertThat(np.uint8(np.array(3.7, 300.0, -1.0))).hasToString("[  3  44 255]");
    }
}
