package common;

//SOURCES files/Failure.java numpy/np.java

import common.numpy.NDArray;
import java.util.LinkedHashMap;
import java.util.Map;

/// What the book's `trainer.py` asks of a network, whichever it is. `x` are images, one for each row (or, for
/// convolutions, for each first index); `t` their labels, one-hot or the numbers of the classes.
public abstract class Network {
    public final Map<String, NDArray> params = new LinkedHashMap<>();

    /// The mean loss of the images.
    public abstract double loss(NDArray x, NDArray t);

    /// The share of images, 0..1, for which the greatest score is the label's.
    public abstract double accuracy(NDArray x, NDArray t);

    /// The loss's gradients, by backpropagation, in the shapes and under the keys of `params`.
    public abstract Map<String, NDArray> gradient(NDArray x, NDArray t);
}
