//JAVA 25+
//SOURCES ../common/Functions.java ../common/files/Failure.java ../common/numpy/np.java ../common/dataset/pickle.java

import static common.Functions.*;

import common.dataset.pickle;
import common.numpy.NDArray;
import common.numpy.np;
import java.util.Map;

/// Section 3.6.2's network with its trained weights, for the scripts that are not in the book; the book's spell it out.
record SampleNetwork(Map<String, NDArray> params) {

    /// With the weights that `--weights` names, or the book's.
    static SampleNetwork load() {
        return new SampleNetwork(pickle.load("sample_weight.pkl"));
    }

    /// The probabilities of the ten digits, (10,) or (batch, 10), for images (784,) or (batch, 784).
    NDArray predict(NDArray x) {
        var z1 = sigmoid(np.dot(x, params.get("W1")).add(params.get("b1"))); // (batch, 784) @ (784, 50) + (50,)
        var z2 = sigmoid(np.dot(z1, params.get("W2")).add(params.get("b2"))); // (batch, 50) @ (50, 100) + (100,)
        return softmax(np.dot(z2, params.get("W3")).add(params.get("b3"))); // (batch, 100) @ (100, 10) + (10,)
    }
}
