package common;

//SOURCES Layers.java

import java.util.Arrays;

/// The activation functions of a network's hidden layers, by name.
public enum Activation {
    SIGMOID, RELU, TANH, LEAKY_RELU;

    /// The activation called `relu`, `sigmoid`, `tanh` or `leaky-relu`.
    ///
    /// @throws IllegalArgumentException if there is none of that name
    public static Activation named(String name) {
        return Arrays.stream(values()).filter(activation -> activation.toString().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no activation is called '" + name + "', only "
                        + String.join(", ", names())));
    }

    /// All names, the book's first one (section 3.2.4) first.
    public static String[] names() {
        return Arrays.stream(values()).map(Activation::toString).toArray(String[]::new);
    }

    /// A new layer of this function.
    Layers.Layer layer() {
        return switch (this) {
            case SIGMOID -> new Layers.Sigmoid();
            case RELU -> new Layers.Relu();
            case TANH -> new Layers.Tanh();
            case LEAKY_RELU -> new Layers.LeakyRelu();
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
