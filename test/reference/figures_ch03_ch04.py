"""What matplotlib (3.6.3) holds when the pages of chapters 3 and 4 show their figures, in the form of figures.json:

    python3 test/reference/figures_ch03_ch04.py > test/reference/figures_ch03_ch04.json
"""
import json

import matplotlib
import numpy as np

matplotlib.use("Agg")
import matplotlib.pyplot as plt
from matplotlib.colors import to_hex


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def step(x):
    return np.array(x > 0, dtype=int)


def activation(*curves, bottom, top):
    x = np.arange(-5.0, 5.0, 0.1)
    for curve in curves:
        plt.plot(x, curve[0](x), *curve[1:])
    plt.ylim(bottom, top)


def gradient_1d():
    f = lambda x: 0.01 * x**2 + 0.1 * x
    slope = (f(5 + 1e-4) - f(5 - 1e-4)) / 2e-4
    x = np.arange(0.0, 20.0, 0.1)
    plt.xlabel("x")
    plt.ylabel("f(x)")
    plt.plot(x, f(x))
    plt.plot(x, slope * x + (f(5) - slope * 5))


def gradient_2d():
    X, Y = np.meshgrid(np.arange(-2, 2.5, 0.25), np.arange(-2, 2.5, 0.25))
    plt.figure()
    plt.quiver(X.flatten(), Y.flatten(), -2 * X.flatten(), -2 * Y.flatten(), angles="xy", color="#666666")
    plt.xlim([-2, 2])
    plt.ylim([-2, 2])
    plt.xlabel("x0")
    plt.ylabel("x1")
    plt.grid()


def gradient_method():
    f = lambda a, b: a**2 + b**2
    x, h, way = np.array([-3.0, 4.0]), 1e-4, []
    for _ in range(20):
        way.append(x)
        a, b = x
        x = x - 0.1 * np.array([(f(a + h, b) - f(a - h, b)) / (2 * h), (f(a, b + h) - f(a, b - h)) / (2 * h)])
    way = np.array(way)
    plt.plot([-5, 5], [0, 0], "--b")
    plt.plot([0, 0], [-5, 5], "--b")
    plt.plot(way[:, 0], way[:, 1], "o")
    plt.xlim(-3.5, 3.5)
    plt.ylim(-4.5, 4.5)
    plt.xlabel("X0")
    plt.ylabel("X1")


def line(line):
    x, y = line.get_data()
    return {"label": line.get_label(), "color": to_hex(line.get_color()), "style": line.get_linestyle(), "marker": str(line.get_marker()),
            "markevery": line.get_markevery(), "n": len(x), "x0": float(x[0]), "x1": float(x[-1]), "y0": float(y[0]), "y1": float(y[-1])}


def held(draw):
    plt.close("all")
    draw()
    figure, axes = plt.gcf(), plt.gca()
    figure.canvas.draw()
    return [{"size_inches": list(figure.get_size_inches()), "axes": [{
        "title": axes.get_title(), "xlabel": axes.get_xlabel(), "ylabel": axes.get_ylabel(),
        "xlim": list(map(float, axes.get_xlim())), "ylim": list(map(float, axes.get_ylim())),
        "bounds": [round(side, 4) for side in axes.get_position().bounds],
        "xticks": len(axes.get_xticks()), "yticks": len(axes.get_yticks()), "lines": [line(each) for each in axes.get_lines()]}]}]


print(json.dumps({
    "ch03_step_function": held(lambda: activation((step,), bottom=-0.1, top=1.1)),
    "ch03_sigmoid": held(lambda: activation((sigmoid,), bottom=-0.1, top=1.1)),
    "ch03_relu": held(lambda: activation((lambda x: np.maximum(0, x),), bottom=-1.0, top=5.5)),
    "ch03_sig_step_compare": held(lambda: activation((sigmoid,), (step, "k--"), bottom=-0.1, top=1.1)),
    "ch04_gradient_1d": held(gradient_1d),
    "ch04_gradient_2d": held(gradient_2d),
    "ch04_gradient_method": held(gradient_method),
}, indent=1))
