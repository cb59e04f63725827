"""Sums, extremes and products."""
import numpy as np

from arrays import SHAPES, array, axis_of, group, some_shape

ALL = {"sum": "f", "mean": "f", "max": "f", "min": "f", "std": "f", "var": "f", "prod": "f", "average": "f", "median": "f",
       "argmax": "i", "argmin": "i", "any": "b", "all": "b", "count_nonzero": "i"}


def measured(g, name, shape=None):
    special = 0 if name in ("std", "var", "median", "mean", "average") and g.random() < 0.7 else None
    kind = g.choice("ffib") if name not in ("max", "min", "std", "var", "median", "average") else g.choice("ffi")
    text = array(g, kind, shape, special)
    # NumPy's vector loops leave open which of 0.0 and -0.0 is greater
    return text.replace("-0.0", "-0.5") if name in ("max", "min") else text


@group(*[f"np.{name}" for name in ALL])
def _(g, name):
    name = name[3:]
    a = f"np.{name}({measured(g, name)})"
    return f"float({a})" if ALL[name] == "f" else a


@group(*[f"np.{name}, an axis" for name in ALL])
def _(g, name):
    name = name[3:].split(",")[0]
    shape = g.choice([s for s in SHAPES if s])
    return f"np.{name}({measured(g, name, shape)}, axis={axis_of(g, shape)})"


@group(*[f"np.{name}, keepdims" for name in ALL if name not in ("average", "median", "count_nonzero", "argmax", "argmin")])
def _(g, name):
    name = name[3:].split(",")[0]
    shape = g.choice([s for s in SHAPES if len(s) > 1])
    return f"np.{name}({measured(g, name, shape)}, axis={axis_of(g, shape)}, keepdims=True)"


@group(*[f"x.{name}" for name in ("sum", "mean", "max", "min", "std", "var", "prod", "argmax", "argmin", "any", "all")])
def _(g, name):
    name = name[2:]
    shape = g.choice([s for s in SHAPES if s])
    if g.random() < 0.5:
        a = f"{measured(g, name)}.{name}()"
        return f"float({a})" if ALL[name] == "f" else a
    return f"{measured(g, name, shape)}.{name}(axis={axis_of(g, shape)})"


@group("np.sum of many", "np.mean of many")
def _(g, name):
    rows, columns = g.choice([(7, 9), (3, 50), (40, 3), (1, 200), (129, 2), (2, 131)])
    a = f"np.random.seed({g.randrange(100)}); a = np.random.rand({rows}, {columns})"
    return f"{a}; {name.split()[0]}(a{g.choice(['.T', '', '[::-1]'])}, axis={g.choice([0, 1, -1])})[:3]"


@group("sum of many, to the last digit")
def _(g):
    a = f"np.random.seed({g.randrange(1000)}); a = np.random.rand({g.choice([5, 8, 9, 100, 128, 129, 1000, 1025])})"
    return f"{a}; float(np.{g.choice(['sum', 'mean'])}(a))"


@group("np.cumsum")
def _(g):
    shape = some_shape(g)
    a = array(g, g.choice("fib"), shape)
    return f"np.cumsum({a})" if g.random() < 0.4 else f"np.cumsum({a}, axis={axis_of(g, shape)})"


@group("np.dot of vectors", "np.dot of matrices", "np.dot of both", "x.dot")
def _(g, name):
    m, n, k = g.randint(1, 4), g.choice([1, 2, 3, 3, 4, 0]), g.randint(1, 3)
    if name.endswith("vectors"):
        a, b = (n,), (n,)
    elif name.endswith("both"):
        a, b = g.choice([((m, n), (n,)), ((n,), (n, k))])
    else:
        a, b = (m, n), (n, k)
    if g.random() < 0.1:
        b = (b[0] + 1,) + b[1:]
    kinds = g.choice(["ff", "ii", "if", "bb", "bf", "ib"])
    special = g.choice([0, 0, 0.1])
    a, b = array(g, kinds[0], a, special), array(g, kinds[1], b, special)
    return f"{a}.dot({b})" if name == "x.dot" else f"np.dot({a}, {b})"


@group("np.outer")
def _(g):
    kinds = g.choice(["ff", "ii", "if", "bb"])
    return f"np.outer({array(g, kinds[0], (g.randint(0, 4),))}, {array(g, kinds[1], (g.randint(1, 4),))})"


@group("np.convolve")
def _(g):
    mode = g.choice(["", ", mode='full'", ", mode='valid'", ", mode='same'", ", mode='valid'"])
    kinds = g.choice(["ff", "ii", "if"])
    return f"np.convolve({array(g, kinds[0], (g.choice([1, 3, 5, 6]),), 0)}, {array(g, kinds[1], (g.choice([1, 2, 3, 4]),), 0)}{mode})"


@group("np.cumprod")
def _(g):
    shape = some_shape(g)
    a = array(g, g.choice("fib"), shape)
    return f"np.cumprod({a})" if g.random() < 0.4 else f"np.cumprod({a}, axis={axis_of(g, shape)})"


@group("np.argmax, keepdims", "np.argmin, keepdims", "np.median, keepdims")
def _(g, name):
    shape = g.choice([s for s in SHAPES if len(s) > 1 and 0 not in s])
    return f"{name.split(',')[0]}({measured(g, 'median', shape)}, axis={axis_of(g, shape)}, keepdims=True)"


@group("np.average, weights")
def _(g):
    shape = g.choice([(3,), (2, 3), (3, 2), (1, 4)])
    axis = g.randint(-len(shape), len(shape) - 1)
    weights = f"np.array({[g.choice([1.0, 2.0, 0.5, 0.25]) for _ in range(shape[axis])]})"
    return f"np.average({array(g, g.choice('fi'), shape, 0)}, axis={axis}, weights={weights})"


@group("np.ptp", "np.trace")
def _(g, name):
    if name == "np.ptp":
        return f"float(np.ptp({array(g, g.choice('fi'))}))"
    return f"float(np.trace({array(g, g.choice('fib'), (g.randint(1, 4), g.randint(1, 4)))}))"
