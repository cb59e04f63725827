package common.numpy;

//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/script/Script.java

import static common.numpy.builtins.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** The book's brackets, right and left of `=`; what is a view and what a copy. */
class IndexingTest {
    private final NDArray x = np.arange(24).reshape(2, 3, 4);

    @Test
    void slicesAreViews() {
        assertThat(x.get(all, 0)).hasToString("[[ 0  1  2  3]\n [12 13 14 15]]");
        assertThat(x.get(1, slice(null, null, 2))).hasToString("[[12 13 14 15]\n [20 21 22 23]]");
        assertThat(x.get(all, point(-1), slice(1, -1))).hasToString("[[ 9 10]\n [21 22]]");
        var row = np.arange(12);
        assertThat(row.get(slice(10, 0, -1))).hasToString("[10  9  8  7  6  5  4  3  2  1]");
        assertThat(row.get(slice(-1, -4, -1))).hasToString("[11 10  9]");
        assertThat(row.get(slice(9, null))).hasToString("[ 9 10 11]");
        assertThat(row.get(slice(20)).size()).isEqualTo(12);
        x.get(all, slice(1), slice(null, null, 3)).addi(100);
        assertThat(x.get(all, 0)).hasToString("[[100   1   2 103]\n [112  13  14 115]]");
    }

    @Test
    void masksAndArraysOfNumbersAreCopies() {
        x.get(np.array(1, 0)).addi(100);
        x.get(x.gt(5)).addi(100);
        assertThat(x.max()).isEqualTo(23);
        assertThat(x.get(np.array(1, -2, 1), all).shape()).hasToString("(3, 3, 4)");
        assertThat(x.get(all, np.array(0, 2), point(1))).hasToString("[[ 1  9]\n [13 21]]");
        assertThat(x.get(point(0), all, np.array(0, 2))).hasToString("[[ 0  4  8]\n [ 2  6 10]]"); // apart: their axis comes first
        assertThat(np.arange(6).reshape(2, 3).get(np.array(0, 1), np.array(2, 0))).hasToString("[2 3]");
        assertThat(np.arange(6).reshape(2, 3).get(np.array(0, 1).reshape(2, 1), np.array(2, 0))).hasToString("[[2 0]\n [5 3]]");
        assertThat(x.get(np.array(true, false), np.array(1))).hasToString("[[4 5 6 7]]");
    }

    @Test
    void theLeftSideWritesToTheArray() {
        var dx = np.ones(3, 4);
        dx.at(np.arange(3), np.array(1, 0, 3)).subi(1);
        assertThat(dx).hasToString("[[1. 0. 1. 1.]\n [0. 1. 1. 1.]\n [1. 1. 1. 0.]]");
        dx.at(dx.eq(0)).set(np.array(5, 6, 7));
        assertThat(dx).hasToString("[[1. 5. 1. 1.]\n [6. 1. 1. 1.]\n [1. 1. 1. 7.]]");
        dx.at(all, 0).muli(10);
        dx.at(1).set(np.array(new double[][] {{1, 2, 3, 4}})); // (1, 4)
        assertThat(dx).hasToString("[[10.  5.  1.  1.]\n [ 1.  2.  3.  4.]\n [10.  1.  1.  7.]]");
        dx.at(np.array(0, 0, 0), np.array(0, 0, 1)).subi(1); // counts once
        assertThat(dx.get(0)).hasToString("[9. 4. 1. 1.]");
        dx.at(all).set(2);
        dx.at(0, 0).divi(8);
        assertThat(dx.sum()).isEqualTo(22.25);
    }

    @Test
    void imagesBecomeColumnsByTheBooksSlices() {
        var images = np.arange(16.0).reshape(1, 1, 4, 4);
        var col = np.zeros(1, 1, 2, 2, 3, 3);
        for (int i : range(2)) {
            for (int j : range(2)) {
                col.at(all, all, point(i), point(j), all, all).set(images.get(all, all, slice(i, i + 3), slice(j, j + 3)));
            }
        }
        assertThat(col.transpose(0, 4, 5, 1, 2, 3).reshape(9, -1).get(4)).hasToString("[ 5.  6.  9. 10.]");
        images.at(all, all, slice(0, 3, 2), slice(0, 3, 2)).addi(col.get(all, all, point(0), point(0), slice(2), slice(2)));
        assertThat(images.get(0, 0)).hasToString("[[ 0.  1.  3.  3.]\n [ 4.  5.  6.  7.]\n [12.  9. 15. 11.]\n [12. 13. 14. 15.]]");
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThatThrownBy(() -> x.get(2)).isInstanceOf(IndexOutOfBoundsException.class).hasMessage("index 2 is out of bounds for axis 0 with size 2");
        assertThatThrownBy(() -> x.get(0, 0, 0, 0)).hasMessage("too many indices for array: array is 3-dimensional, but 4 were indexed");
        assertThatThrownBy(() -> x.get(np.array(0, 9))).hasMessage("index 9 is out of bounds for axis 0 with size 2");
        assertThatThrownBy(() -> x.get(np.array(0.0))).hasMessage("arrays used as indices must be of integer (or boolean) type");
        assertThatThrownBy(() -> np.zeros(3, 2).at(np.arange(3), np.array(0.0, 1.0, 1.0)).set(np.array(1.0, 2.0, 3.0)))
                .isInstanceOf(IndexOutOfBoundsException.class).hasMessage("arrays used as indices must be of integer (or boolean) type");
        assertThatThrownBy(() -> np.zeros(3, 2).at(np.arange(3.0), np.array(0, 1, 1)).set(np.array(1.0, 2.0, 3.0)))
                .isInstanceOf(IndexOutOfBoundsException.class).hasMessage("arrays used as indices must be of integer (or boolean) type");
        assertThatThrownBy(() -> x.get(np.array(0, 1), np.array(0, 1, 2)))
                .hasMessage("shape mismatch: indexing arrays could not be broadcast together with shapes (2,) (3,) ");
        assertThatThrownBy(() -> x.at(0, 0).set(np.array(1, 2))).hasMessage("could not broadcast input array from shape (2,) into shape (4,)");
        assertThatThrownBy(() -> x.at(np.array(0, 1)).set(np.array(1, 2, 3)))
                .hasMessage("shape mismatch: value array of shape (3,) could not be broadcast to indexing result of shape (2,3,4)");
    }

    @Test
    void everyPlaceIsVisited() {
        var places = new ArrayList<String>();
        for (var it = np.nditer(np.zeros(2, 2)); !it.finished(); it.iternext()) {
            places.add(str(it.multiIndex()));
        }
        assertThat(places).containsExactly("(0, 0)", "(0, 1)", "(1, 0)", "(1, 1)");
        assertThat(np.nditer(NDArray.scalar(1.0)).multiIndex()).isEmpty();
        assertThat(np.nditer(np.zeros(0)).finished()).isTrue();
        int rows = 0;
        for (var row : x) {
            rows += row.shape(0);
        }
        assertThat(rows).isEqualTo(6);
    }

    @Test
    void anArrayReadsItselfBeforeItIsWrittenTo() {
        var y = np.arange(6.0);
        y.at(slice(1, null)).addi(y.get(slice(-1)));
        assertThat(y).hasToString("[0. 1. 3. 5. 7. 9.]");
        y.at(all).set(y.get(slice(null, null, -1)));
        assertThat(y).hasToString("[9. 7. 5. 3. 1. 0.]");
        var m = np.arange(9.0).reshape(3, 3);
        m.at(all).set(m.T());
        assertThat(m.get(0)).hasToString("[0. 3. 6.]");
    }

    @Test
    void otherShapesAreViewsWhereTheyCanBe() {
        var m = np.zeros(4, 6);
        m.get(all, slice(0, 6, 2)).reshape(2, 2, 3).at(1, 0, 0).set(1); // (4, 3) by steps
        m.reshape(2, 2, 6).transpose(1, 0, 2).get(0, 1).at(5).set(2);
        np.expandDims(m, 0).squeeze().swapaxes(0, 1).at(3, 3).set(3);
        np.diag(m).at(1).set(4);
        m.T().reshape(-1).at(0).set(9); // a copy
        m.get(slice(2)).ravel().at(8).set(5);
        assertThat(m).hasToString("[[0. 0. 0. 0. 0. 0.]\n [0. 4. 5. 0. 0. 0.]\n [1. 0. 0. 0. 0. 2.]\n [0. 0. 0. 3. 0. 0.]]");
    }

    @Test
    void resultsLieAsTheirSourcesDo() {
        var images = np.arange(120.0).reshape(2, 5, 4, 3).transpose(0, 3, 1, 2); // (N, C, H, W), channels innermost
        for (var result : new NDArray[] {images.add(1), np.exp(images), images.gt(3), images.mul(images), np.zerosLike(images), images.sub(np.ones(3, 1, 1))}) {
            var rows = result.transpose(0, 2, 3, 1).reshape(-1, 3);
            rows.at(0, 0).set(7);
            assertThat(result.getDouble(0, 0, 0, 0)).isEqualTo(result.type().fit(7)); // no copy on the way
        }
        assertThat(images.T().copy().isContiguous()).isTrue();
    }
}
