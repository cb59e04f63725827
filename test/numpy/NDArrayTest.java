package common.numpy;

//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/script/Script.java

import static common.numpy.builtins.slice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import common.numpy.NDArray.Type;
import org.junit.jupiter.api.Test;

/** Section 1.5 and 3.3: arrays as NumPy has them; expected values are NumPy's. */
class NDArrayTest {
    private final NDArray a = np.array(new int[][] {{1, 2, 3}, {4, 5, 6}});

    @Test
    void integersStayIntegersUntilDivided() {
        assertThat(a.add(a)).hasToString("[[ 2  4  6]\n [ 8 10 12]]");
        assertThat(a.sub(1).mul(2)).hasToString("[[ 0  2  4]\n [ 6  8 10]]");
        assertThat(np.dot(np.array(1, 2), np.array(new int[][] {{1, 3, 5}, {2, 4, 6}}))).hasToString("[ 5 11 17]");
        assertThat(a.div(2)).hasToString("[[0.5 1.  1.5]\n [2.  2.5 3. ]]");
        assertThat(a.mul(2.0).type()).isEqualTo(Type.FLOAT64);
        assertThat(a.gt(3).type()).isEqualTo(Type.BOOL);
        assertThat(a.sum(0)).hasToString("[5 7 9]");
    }

    @Test
    void broadcasts() {
        assertThat(a.mul(np.array(10, 20, 30))).hasToString("[[ 10  40  90]\n [ 40 100 180]]");
        assertThat(a.add(np.array(10, 20).reshape(2, 1))).hasToString("[[11 12 13]\n [24 25 26]]");
        assertThat(np.array(1, 2).reshape(2, 1).add(np.array(10, 20, 30))).hasToString("[[11 21 31]\n [12 22 32]]");
        assertThat(np.zeros(2, 3, 4).add(np.arange(4)).sum(0).sum(0)).hasToString("[ 0.  6. 12. 18.]");
        assertThat(NDArray.scalar(2.0).sub(np.array(1.0, 5.0))).hasToString("[ 1. -3.]");
    }

    @Test
    void refusesShapesThatDoNotFitNamingBoth() {
        assertThatThrownBy(() -> a.add(np.array(1, 2)))
                .hasMessage("operands could not be broadcast together with shapes (2,3) (2,) ");
        assertThatThrownBy(() -> a.dot(a))
                .hasMessage("shapes (2,3) and (2,3) not aligned: 3 (dim 1) != 2 (dim 0)");
        assertThatThrownBy(() -> np.array(1.0, 2.0).addi(np.zeros(2, 2)))
                .hasMessage("non-broadcastable output operand with shape (2,) doesn't match the broadcast shape (2,2)");
        assertThatThrownBy(() -> a.reshape(4, 2)).hasMessage("cannot reshape array of size 6 into shape (4,2)");
        assertThatThrownBy(() -> a.get(2)).hasMessage("index 2 is out of bounds for axis 0 with size 2");
        assertThatThrownBy(() -> np.array(new double[][] {{1}, {2, 3}})).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void viewsWriteToTheArrayTheyComeFrom() {
        var x = np.zeros(2, 3);
        x.get(1).addi(1);
        x.T().at(0, 1).set(7);
        x.reshape(-1).at(0).set(5);
        x.get(slice(1)).get(0).at(-1).set(9);
        assertThat(x).hasToString("[[5. 0. 9.]\n [7. 1. 1.]]");
        x.T().muli(np.array(1.0, 0.0));
        assertThat(x).hasToString("[[5. 0. 9.]\n [0. 0. 0.]]");
    }

    @Test
    void addingAnArrayToItselfInPlaceUsesItsValuesBefore() {
        var x = np.array(new double[][] {{1, 2}, {3, 4}});
        x.addi(x.T());
        assertThat(x).hasToString("[[2. 5.]\n [5. 8.]]");
        x.subi(x.get(0));
        assertThat(x).hasToString("[[0. 0.]\n [3. 3.]]");
    }

    @Test
    void integersTakeNoFractionsInPlace() {
        assertThatThrownBy(() -> np.array(1, 2).addi(0.5)).isInstanceOf(IllegalArgumentException.class);
        var x = np.array(1, 2);
        x.at(0).set(7.9);
        assertThat(x).hasToString("[7 2]");
    }

    @Test
    void selectsRowsByNumberAndByMask() {
        assertThat(a.get(np.array(1, -2))).hasToString("[[4 5 6]\n [1 2 3]]");
        assertThat(a.get(np.array(false, true))).hasToString("[[4 5 6]]");
        assertThat(a.get(a.gt(2))).hasToString("[3 4 5 6]");
        var x = np.array(-1.0, 2.0, -3.0);
        x.at(x.lt(0)).set(0);
        assertThat(x).hasToString("[0. 2. 0.]");
        assertThatThrownBy(() -> a.get(np.array(2))).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void reducesAlongAxes() {
        assertThat(a.sum()).isEqualTo(21);
        assertThat(a.mean(1)).hasToString("[2. 5.]");
        assertThat(a.max(0)).hasToString("[4 5 6]");
        assertThat(np.array(new double[][] {{.1, .8, .1}, {.3, .1, .6}, {.2, .5, .3}, {.8, .1, .1}}).argMax(1)).hasToString("[1 2 1 0]");
        assertThat(np.array(3.0, 7.0, 7.0).argMax()).isEqualTo(1);
        assertThat(np.array(1.0, Double.NaN, 2.0).argMax()).isEqualTo(1);
        assertThat(np.array(1.0, Double.NaN, 2.0).max()).isNaN();
        assertThat(np.array(3.0, -7.0).min()).isEqualTo(-7);
    }

    @Test
    void sumsPairwiseAsNumpyDoes() {
        assertThat(np.full(0.1, 1000).sum()).isEqualTo(100.00000000000001); // left to right: 99.9999999999986
        assertThat(new NumpyRandom(0).rand(1000).sum()).isEqualTo(495.92153437178274);
    }

    @Test
    void transposesAnyAxes() {
        var x = np.arange(24).reshape(2, 3, 4);
        assertThat(x.transpose(1, 2, 0).shape()).hasToString("(3, 4, 2)");
        assertThat(x.transpose(1, 2, 0).getInt(2, 3, 1)).isEqualTo(x.getInt(1, 2, 3));
        assertThat(x.T().reshape(-1).get(slice(4))).hasToString("[ 0 12  4 16]");
        assertThatThrownBy(() -> x.transpose(0, 1, 1)).hasMessage("repeated axis in transpose");
    }

    @Test
    void imagesAreReadOnlyBytes() {
        var images = NDArray.pixels(new byte[] {0, (byte) 255, 51, 0}, true, 2, 2);
        assertThat(images.toArray()).containsExactly(0, 1, 0.2f, 0);
        assertThat(images.get(np.array(1, 0)).toArray()).containsExactly(0.2f, 0, 0, 1);
        assertThat(NDArray.pixels(new byte[] {(byte) 200}, false, 1)).hasToString("[200]");
        assertThatThrownBy(() -> images.addi(1)).isInstanceOf(UnsupportedOperationException.class);
        assertThat(images.copy().addi(1).getDouble(0, 0)).isEqualTo(1);
    }

    @Test
    void meshgridAndConcatenate() {
        var grid = np.meshgrid(np.array(1.0, 2.0), np.array(5.0, 6.0, 7.0));
        assertThat(grid.X()).hasToString("[[1. 2.]\n [1. 2.]\n [1. 2.]]");
        assertThat(grid.Y()).hasToString("[[5. 5.]\n [6. 6.]\n [7. 7.]]");
        assertThat(np.concatenate(a, a.get(slice(1, 2)))).hasToString("[[1 2 3]\n [4 5 6]\n [4 5 6]]");
    }
}
