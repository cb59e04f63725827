///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Five activation functions, each in a figure of its own and all in one (section 3.2)
//MAIN common.script.Script
//FILES activation_functions.java
//SOURCES ../common/Functions.java
//SOURCES ../common/files/Failure.java ../common/numpy/np.java ../common/matplotlib/plt.java ../common/script/Script.java

import common.Functions;
import common.matplotlib.plt;
import common.numpy.*;

/** What all figures share: x from start to stop in steps, the curves' width, and the line at x = 0. */
record PlotConfig(double start, double stop, double step, double linewidth, double vline, String vlineStyle, String vlineColor) {}

static final PlotConfig CONFIG = new PlotConfig(-5.0, 5.0, 0.1, 2, 0, "--", "gray");

/** A function, the range of its y axis, and its Japanese name for where a font has the letters. */
record Activation(String name, String japanese, UnaryOperator<NDArray> function, double bottom, double top) {}

static final List<Activation> ACTIVATIONS = List.of(
        new Activation("step function", "ステップ関数", Functions::stepFunction, -0.1, 1.1),
        new Activation("sigmoid", "シグモイド関数", Functions::sigmoid, -0.1, 1.1),
        new Activation("ReLU", "ランプ関数", Functions::relu, -1.0, 5.5),
        new Activation("tanh", "双曲線正接関数", np::tanh, -1.1, 1.1),
        new Activation("identity function", "恒等関数", Functions::identityFunction, -5.5, 5.5));

void plot(Activation activation, PlotConfig config, double linewidth) {
    var x = np.arange(config.start(), config.stop(), config.step());
    plt.plot(x, activation.function().apply(x)).label(activation.name()).linewidth(linewidth);
}

void axes(String title, String japanese, double bottom, double top, PlotConfig config) {
    plt.title(title + " (" + japanese + ")", title);
    plt.ylim(bottom, top);
    plt.axvline(config.vline()).linestyle(config.vlineStyle()).color(config.vlineColor()).linewidth(1);
}

void main() {
    for (var activation : ACTIVATIONS) {
        plt.figure();
        plot(activation, CONFIG, CONFIG.linewidth());
        axes(activation.name(), activation.japanese(), activation.bottom(), activation.top(), CONFIG);
    }

    plt.figure();
    double linewidth = ACTIVATIONS.size() * CONFIG.linewidth(); // each lies on the one before, thinner: where they meet, all are seen
    for (var activation : ACTIVATIONS) {
        plot(activation, CONFIG, linewidth);
        linewidth -= CONFIG.linewidth();
    }
    axes("activation functions", "活性化関数", -1.5, 2.5, CONFIG);
    plt.legend().loc("upper left");
    plt.show();
}
