package common;

//SOURCES ../../common/Layers.java ../../common/Util.java ../testing/Reference.java

import static common.Util.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import common.Layers.Convolution;
import common.Layers.Pooling;
import common.numpy.NDArray;
import common.numpy.Shape;
import common.numpy.np;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import testing.Reference;

/** Section 7.4: convolution and pooling by im2col, beside the book's Python. */
class ConvolutionTest {
    private static final JsonObject BOOK = Reference.read("common_layers.json").getAsJsonObject();

    private static List<JsonObject> book(String what) {
        return BOOK.getAsJsonArray(what).asList().stream().map(JsonElement::getAsJsonObject).toList();
    }

    static List<JsonObject> im2cols() {
        return book("im2col");
    }

    static List<JsonObject> col2ims() {
        return book("col2im");
    }

    static List<JsonObject> convolutions() {
        return book("Convolution");
    }

    static List<JsonObject> poolings() {
        return book("Pooling");
    }

    private static int[] shape(JsonElement json) {
        return json.isJsonArray()
                ? new Shape(json.getAsJsonArray().size()).plus(new Shape(shape(json.getAsJsonArray().get(0)))).dims() : new int[0];
    }

    private static NDArray array(JsonElement json) {
        return new NDArray(Reference.numbers(json), shape(json));
    }

    /** `arange(1,33) as (2,1,4,4)` */
    private static NDArray counted(String words) {
        var numbers = List.of(words.replaceAll("\\D+", " ").strip().split(" ")).stream().mapToInt(Integer::parseInt).toArray();
        return np.arange((double) numbers[0], (double) numbers[1], 1.0).reshape(java.util.Arrays.copyOfRange(numbers, 2, numbers.length));
    }

    @ParameterizedTest
    @MethodSource("im2cols")
    void im2colIsTheBooks(JsonObject given) {
        var filter = Reference.numbers(given.get("filter"));
        int height = (int) filter[0], width = (int) filter[1], stride = given.get("stride").getAsInt(), pad = given.get("pad").getAsInt();
        var x = counted(given.get("input").getAsString());
        for (var col : List.of(im2col(x, height, width, stride, pad), im2colInLoops(x, height, width, stride, pad))) {
            assertThat(col.shape().dims()).isEqualTo(shape(given.get("gives")));
            assertThat(col.toArray()).isEqualTo(Reference.numbers(given.get("gives")));
        }
    }

    @Test
    void im2colHasTheShapesOfSection743() {
        assertThat(im2col(np.random.rand(1, 3, 7, 7), 5, 5, 1, 0).shape()).hasToString("(9, 75)");
        assertThat(im2col(np.random.rand(10, 3, 7, 7), 5, 5, 1, 0).shape()).hasToString("(90, 75)");
    }

    @ParameterizedTest
    @MethodSource("col2ims")
    void col2imIsTheBooks(JsonObject given) {
        double[] filter = Reference.numbers(given.get("filter")), dims = Reference.numbers(given.get("input_shape"));
        int height = (int) filter[0], width = (int) filter[1], stride = given.get("stride").getAsInt(), pad = given.get("pad").getAsInt();
        var shape = new Shape((int) dims[0], (int) dims[1], (int) dims[2], (int) dims[3]);
        var col = counted(given.get("col").getAsString());
        for (var images : List.of(col2im(col, shape, height, width, stride, pad), col2imInLoops(col, shape, height, width, stride, pad))) {
            assertThat(images.shape()).isEqualTo(shape);
            assertThat(images.toArray()).isEqualTo(Reference.numbers(given.get("gives")));
        }
    }

    /** The lesson and the fast way, on other shapes. */
    @Test
    void theLoopsGiveTheSame() {
        np.random.seed(0);
        for (int stride = 1; stride < 4; stride++) {
            for (int pad = 0; pad < 3; pad++) {
                var x = np.random.randn(3, 4, 7, 8);
                var col = im2colInLoops(x, 3, 2, stride, pad);
                assertThat(im2col(x, 3, 2, stride, pad).toArray()).isEqualTo(col.toArray());
                assertThat(col2im(col, x.shape(), 3, 2, stride, pad).toArray()).isEqualTo(col2imInLoops(col, x.shape(), 3, 2, stride, pad).toArray());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("convolutions")
    void convolutionIsTheBooks(JsonObject given) {
        var layer = new Convolution(array(given.get("W")), array(given.get("b")), given.get("stride").getAsInt(), given.get("pad").getAsInt());
        assertSame(layer.forward(array(given.get("x"))), given.get("out"));
        assertSame(layer.backward(array(given.get("dout"))), given.get("dx"));
        assertSame(layer.dW, given.get("dW"));
        assertSame(layer.db, given.get("db"));
    }

    @ParameterizedTest
    @MethodSource("poolings")
    void poolingIsTheBooks(JsonObject given) {
        int pool = given.get("pool").getAsInt();
        var layer = new Pooling(pool, pool, given.get("stride").getAsInt());
        assertSame(layer.forward(array(given.get("x"))), given.get("out"));
        assertThat(layer.argMax.toArray()).isEqualTo(Reference.numbers(given.get("arg_max")));
        assertSame(layer.backward(array(given.get("dout"))), given.get("dx"));
    }

    /** Large enough that values are computed when they are looked at: the same as where all is written down on the way. */
    @Test
    void convolutionAndPoolingOfABatchAreThoseOfTheLoops() {
        np.random.seed(0);
        NDArray x = np.random.randn(20, 8, 14, 14), W = np.random.randn(16, 8, 3, 3), b = np.random.randn(16);
        var convolution = new Convolution(W, b, 1, 1);
        var out = convolution.forward(x);
        var col = im2colInLoops(x, 3, 3, 1, 1);
        var expected = np.dot(col, W.reshape(16, -1).T()).add(b).reshape(20, 14, 14, -1).transpose(0, 3, 1, 2);
        assertThat(out.toArray()).isEqualTo(expected.toArray());

        var pooling = new Pooling(2, 2, 2);
        var pooled = pooling.forward(out);
        var cut = im2colInLoops(expected, 2, 2, 2, 0).reshape(-1, 4);
        assertThat(pooled.toArray()).isEqualTo(cut.max(1).reshape(20, 7, 7, 16).transpose(0, 3, 1, 2).toArray());

        var dout = np.random.randn(20, 16, 7, 7);
        var dmax = np.zeros(cut.shape().dims());
        for (int i = 0; i < cut.shape(0); i++) {
            dmax.at(i, pooling.argMax.getInt(i)).set(dout.transpose(0, 2, 3, 1).flatten().getDouble(i));
        }
        var dcut = col2imInLoops(dmax.reshape(20 * 7 * 7, -1), out.shape(), 2, 2, 2, 0);
        var back = pooling.backward(dout);
        assertThat(back.toArray()).isEqualTo(dcut.toArray());

        var dx = convolution.backward(back);
        var flat = dcut.transpose(0, 2, 3, 1).reshape(-1, 16);
        assertThat(dx.toArray()).containsExactly(
                col2imInLoops(np.dot(flat, W.reshape(16, -1)), x.shape(), 3, 3, 1, 1).toArray(), within(1e-12));
        assertThat(convolution.dW.toArray()).containsExactly(np.dot(col.T(), flat).T().reshape(16, 8, 3, 3).toArray(), within(1e-11));
    }

    /** But for the last place of a sum of products. */
    private static void assertSame(NDArray array, JsonElement expected) {
        assertThat(array.shape().dims()).isEqualTo(shape(expected));
        assertThat(array.toArray()).containsExactly(Reference.numbers(expected), within(1e-14));
    }
}
