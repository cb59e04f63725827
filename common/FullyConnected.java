package common;

//SOURCES Network.java

/// What the book gives its two fully connected networks, [MultiLayerNet] and [MultiLayerNetExtend], by name, and what holds
/// where it doesn't. They inherit these functions, so that both can be imported side by side.
public abstract class FullyConnected extends Network {
    public double weightDecayLambda = 0;
    String activation = "relu";
    Object weightInitStd = "relu";

    /// An argument given by name: `new MultiLayerNet(784, List.of(100, 100), 10, weightDecayLambda(0.1))`.
    ///
    /// @param <N> the networks that take it
    public interface Keyword<N extends FullyConnected> {
        void set(N net);
    }

    /// @param activation `"relu"` or `"sigmoid"`
    public static Keyword<FullyConnected> activation(String activation) {
        return net -> net.activation = activation;
    }

    /// @param weightInitStd the standard deviation of the first weights, a number; or `"relu"`, `"he"` for √(2 / inputs),
    ///                      `"sigmoid"`, `"xavier"` for √(1 / inputs)
    public static Keyword<FullyConnected> weightInitStd(Object weightInitStd) {
        return net -> net.weightInitStd = weightInitStd;
    }

    /// @param weightDecayLambda how strongly large weights are held down (L2 norm), 0 for not at all
    public static Keyword<FullyConnected> weightDecayLambda(double weightDecayLambda) {
        return net -> net.weightDecayLambda = weightDecayLambda;
    }
}
