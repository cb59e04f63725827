//SOURCES ../../common/files/Failure.java ../../common/numpy/np.java ../../common/script/Script.java

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import common.numpy.np;
import org.junit.jupiter.api.Test;

/** What the text of chapter 3 prints, but for the functions (common/FunctionsTest). */
class InTextTest {
    @Test
    void section323ComparisonsAsIntegers() {
        var x = np.array(-1.0, 1.0, 2.0);
        var y = x.gt(0);
        assertThat(y).hasToString("[False  True  True]");
        assertThat(y.astype(np.int64)).hasToString("[0 1 1]");
    }

    @Test
    void section324Broadcasting() {
        var t = np.array(1.0, 2.0, 3.0);
        assertThat(t.add(1.0)).hasToString("[2. 3. 4.]");
        assertThat(np.ones(1).div(t)).hasToString("[1.         0.5        0.33333333]");
    }

    @Test
    void section331Shapes() {
        var A = np.array(1, 2, 3, 4);
        assertThat(A).hasToString("[1 2 3 4]");
        assertThat(A.ndim()).isEqualTo(1);
        assertThat(A.shape()).hasToString("(4,)");
        var B = np.array(new int[][] {{1, 2}, {3, 4}, {5, 6}});
        assertThat(B).hasToString("[[1 2]\n [3 4]\n [5 6]]");
        assertThat(B.ndim()).isEqualTo(2);
        assertThat(B.shape()).hasToString("(3, 2)");
    }

    @Test
    void section332Products() {
        var A = np.array(new int[][] {{1, 2}, {3, 4}});
        var B = np.array(new int[][] {{5, 6}, {7, 8}});
        assertThat(np.dot(A, B)).hasToString("[[19 22]\n [43 50]]");
        var C = np.array(new int[][] {{1, 2, 3}, {4, 5, 6}});
        var D = np.array(new int[][] {{1, 2}, {3, 4}, {5, 6}});
        assertThat(np.dot(C, D)).hasToString("[[22 28]\n [49 64]]");
        assertThatThrownBy(() -> np.dot(C, A)).hasMessage("shapes (2,3) and (2,2) not aligned: 3 (dim 1) != 2 (dim 0)");
        assertThat(np.dot(D, np.array(7, 8))).hasToString("[23 53 83]");
    }

    @Test
    void section333TheProductOfANetwork() {
        var X = np.array(1, 2);
        var W = np.array(new int[][] {{1, 3, 5}, {2, 4, 6}});
        assertThat(X.shape()).hasToString("(2,)");
        assertThat(W.shape()).hasToString("(2, 3)");
        assertThat(np.dot(X, W)).hasToString("[ 5 11 17]");
    }

    @Test
    void section363TheGreatestOfEachRow() {
        var x = np.array(new double[][] {{0.1, 0.8, 0.1}, {0.3, 0.1, 0.6}, {0.2, 0.5, 0.3}, {0.8, 0.1, 0.1}});
        var y = np.argmax(x, 1);
        assertThat(y).hasToString("[1 2 1 0]");
        assertThat(y.eq(np.array(1, 2, 0, 0))).hasToString("[ True  True False  True]");
        assertThat(np.sum(y.eq(np.array(1, 2, 0, 0)))).isEqualTo(3);
    }
}
