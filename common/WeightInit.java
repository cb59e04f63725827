package common;

//SOURCES files/Failure.java numpy/np.java

import common.numpy.NDArray;
import common.numpy.np;

/// The book's `weight_init_std` (section 6.2): how widely the first weights of a layer are scattered around 0.
public sealed interface WeightInit {

    /// With a standard deviation of its own.
    record Std(double std) implements WeightInit {}

    /// √(1 / inputs), for sigmoid and tanh (Glorot and Bengio 2010).
    record Xavier() implements WeightInit {}

    /// √(2 / inputs), for ReLU (He et al. 2015).
    record He() implements WeightInit {}

    /// √(1 / outputs), drawn as a matrix (outputs, inputs): what a network does that multiplies W · x, its input a column.
    record ByOutputs() implements WeightInit {}

    /// Weights (inputs, outputs) drawn from `np.random`.
    default NDArray weights(int inputs, int outputs) {
        return switch (this) {
            case Std(double std) -> np.random.randn(inputs, outputs).mul(std);
            case Xavier() -> np.random.randn(inputs, outputs).mul(Math.sqrt(1.0 / inputs));
            case He() -> np.random.randn(inputs, outputs).mul(Math.sqrt(2.0 / inputs));
            case ByOutputs() -> np.random.randn(outputs, inputs).mul(Math.sqrt(1.0 / outputs)).T().copy();
        };
    }
}
