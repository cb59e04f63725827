package common.script;

import static common.numpy.builtins.all;

import common.numpy.NDArray;
import java.util.List;
import java.util.Map;

/// What a training learns and counts: all that `--checkpoint` keeps of it but `np.random` and the lines printed.
public interface RunState {

    /// What it learns from, images and labels: a checkpoint of other data is refused.
    List<NDArray> data();

    /// All arrays that the training changes, by name, as they are now: parameters, an optimizer's memory, running means,
    /// counters. Of those that are there at its beginning names and shapes must stay; others may come later.
    Map<String, NDArray> arrays();

    /// The lists that grow with each iteration or epoch.
    List<List<Double>> lists();

    /// Puts arrays back, as [#arrays] gave them once: here by writing their values into those of now.
    default void putBack(Map<String, NDArray> saved) {
        arrays().forEach((name, array) -> array.at(all).set(saved.get(name)));
    }

    /// The state of a training whose arrays change in place.
    ///
    /// @param x      the training images, (n, …)
    /// @param t      their labels, (n,) or (n, classes)
    /// @param arrays what learning changes
    /// @param lists  lists that grow
    @SafeVarargs
    static RunState of(NDArray x, NDArray t, Map<String, NDArray> arrays, List<Double>... lists) {
        return new RunState() {
            @Override
            public List<NDArray> data() {
                return List.of(x, t);
            }

            @Override
            public Map<String, NDArray> arrays() {
                return arrays;
            }

            @Override
            public List<List<Double>> lists() {
                return List.of(lists);
            }
        };
    }
}
