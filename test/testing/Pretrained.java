package testing;

import static common.numpy.builtins.range;
import static common.numpy.builtins.slice;

import common.dataset.Mnist;
import common.numpy.NDArray;
import common.numpy.np;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Which of MNIST's test images a trained network gets wrong: each with its label and the network's answer. */
public final class Pretrained {
    private Pretrained() {}

    /** The book's network, of the first images alone. */
    public static List<List<Integer>> wrong(String network, int images) {
        var found = new ArrayList<List<Integer>>();
        for (var each : Reference.read("pretrained.json").getAsJsonObject().getAsJsonObject(network).getAsJsonArray("wrong")) {
            var numbers = Reference.numbers(each);
            if (numbers[0] < images) {
                found.add(List.of((int) numbers[0], (int) numbers[1], (int) numbers[2]));
            }
        }
        return found;
    }

    /** Ours, a hundred images at a time. */
    public static List<List<Integer>> wrong(UnaryOperator<NDArray> predict, NDArray x, Mnist mnist) {
        var found = new ArrayList<List<Integer>>();
        for (int i : range(0, x.shape(0), 100)) {
            var y = np.argmax(predict.apply(x.get(slice(i, i + 100))), 1);
            for (int k : range(100)) {
                int label = mnist.tTest().getInt(i + k);
                if (y.getInt(k) != label) {
                    found.add(List.of(i + k, label, y.getInt(k)));
                }
            }
        }
        return found;
    }
}
