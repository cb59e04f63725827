package common;

//SOURCES ../../common/Layers.java ../testing/Reference.java

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import common.Layers.Dropout;
import common.numpy.NumpyRandom;
import common.numpy.np;
import org.junit.jupiter.api.Test;
import testing.Reference;

/** Section 6.4.3 beside the book's own layer. */
class DropoutTest {
    private static final JsonObject BOOK = Reference.read("common_layers.json").getAsJsonObject().getAsJsonObject("Dropout seed 0");

    @Test
    void trainsAndTestsAsTheBooksDoes() {
        np.random.seed(0);
        var x = np.array(Reference.numbers(BOOK.get("x"))).reshape(3, 4);
        var dropout = new Dropout(BOOK.get("ratio").getAsDouble());
        assertThat(dropout.forward(x, true).toArray()).isEqualTo(Reference.numbers(BOOK.get("out (train)")));
        assertThat(dropout.backward(np.ones(3, 4)).toArray()).isEqualTo(Reference.numbers(BOOK.get("backward of ones")));
        assertThat(dropout.forward(x, false).toArray()).isEqualTo(Reference.numbers(BOOK.get("out (test)")));
    }

    @Test
    void leavesOutWhereRandIsNotAboveTheRatioAndDrawsOneForEachValue() {
        np.random.seed(3);
        var rand = new NumpyRandom(3);
        var dropout = new Dropout();
        var out = dropout.forward(np.ones(20, 30), true);
        var drawn = rand.rand(20, 30);
        assertThat(out.toArray()).isEqualTo(drawn.gt(0.5).toArray());
        assertThat(dropout.mask.toArray()).isEqualTo(drawn.gt(0.5).toArray()).contains(0.0, 1.0);
        assertThat(dropout.backward(np.ones(20, 30).mul(7)).toArray()).isEqualTo(drawn.gt(0.5).mul(7).toArray());
        assertThat(np.random.rand(2).toArray()).isEqualTo(rand.rand(2).toArray());
    }

    @Test
    void testingDrawsNothing() {
        np.random.seed(3);
        new Dropout().forward(np.ones(20, 30), false);
        assertThat(np.random.rand(2).toArray()).isEqualTo(new NumpyRandom(3).rand(2).toArray());
    }
}
