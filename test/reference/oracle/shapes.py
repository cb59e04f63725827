"""Other shapes, joining, order and counts."""
import numpy as np

from arrays import SHAPES, array, axis_of, full_shape, group, plain, some_shape


@group("x.reshape", "np.reshape")
def _(g, name):
    a = array(g)
    shape = g.choice(["-1", "(3, 2)", "(2, 3)", "(6,)", "(1, -1)", "(-1, 2)", "(2, -1)", "(3, -1)", "(2, 2)", "(1, 1, -1)", "(-1, -1)", "(12,)", "(2, 3, 2)",
                      "(2, 1, 3, 1)", "(1, 3, 1, 2, 1, 1)", "(0, -1)", "(4, 3)"])
    return f"{a}.reshape({shape.strip('()').rstrip(',') if g.random() < 0.5 else shape})" if name[0] == "x" else f"np.reshape({a}, {shape})"


@group("x.T", "x.flatten", "x.copy", "x.ravel")
def _(g, name):
    call = ".T" if name == "x.T" else name[1:] + "()"
    if g.random() < 0.5:
        return f"{array(g)}{call}"
    return f"a = {array(g, 'f', full_shape(g))}; b = a{call}; b += 1; a, b"


@group("x.transpose", "np.transpose")
def _(g, name):
    shape = g.choice([s for s in SHAPES if len(s) > 1] + [(2, 1, 3, 2), (1, 2, 1, 2, 3), (1, 2, 1, 2, 1, 2), (1, 2, 3, 1, 2, 1)])
    axes = list(range(len(shape)))
    g.shuffle(axes)
    if g.random() < 0.1:
        axes[0] = axes[-1]
    if g.random() < 0.2:
        axes = [n - len(shape) for n in axes]
    a = array(g, None, shape, views=False) if len(shape) < 4 else plain(g, "f", shape)
    axes = ", ".join(map(str, axes))
    if g.random() < 0.15:
        return f"{a}.transpose()" if name[0] == "x" else f"np.transpose({a})"
    return f"{a}.transpose({axes})" if name[0] == "x" else f"np.transpose({a}, ({axes}))"


@group("np.squeeze", "np.expand_dims", "np.ravel")
def _(g, name):
    shape = some_shape(g)
    a = array(g, None, shape)
    if name == "np.expand_dims":
        return f"np.expand_dims({a}, {g.randint(-len(shape) - 1, len(shape) + (g.random() < 0.1))})"
    if name == "np.squeeze" and g.random() < 0.4:
        return f"np.squeeze({a}, axis={axis_of(g, shape)})"
    return f"{name}({a})"


@group("x.shape, x.ndim, x.size")
def _(g):
    return f"a = {array(g)}; a.shape, a.ndim, a.size"


@group("x.shape[axis], len(x), x.dtype")
def _(g):
    shape = some_shape(g)
    return f"a = {array(g, None, shape)}; " + g.choice(["a.dtype", "len(a)"] + [f"a.shape[{g.randint(-len(shape), len(shape) - 1)}]" if shape else "a.dtype"])


@group("np.concatenate", "np.concatenate, an axis", "np.stack", "np.stack, an axis", "np.vstack", "np.hstack")
def _(g, name):
    shape = g.choice([s for s in SHAPES if s or "stack" in name])
    kinds = g.choice(["ff", "ii", "bb", "if", "fi", "bi", "bf", "fff", "ifb"])
    axis = axis_of(g, shape)
    parts = []
    for kind in kinds:
        own = list(shape)
        if "concatenate" in name and own and g.random() < 0.4:
            own[axis if "axis" in name and abs(axis) < len(own) else 0] = g.choice([0, 1, 2, 3])
        if g.random() < 0.05:
            own = list(full_shape(g))
        parts.append(array(g, kind, own))
    where = f", axis={axis}" if "axis" in name else ""
    return f"{name.split(',')[0]}([{', '.join(parts)}]{where})"


@group("np.r_")
def _(g):
    kinds = g.choice(["ff", "ii", "fi", "bb", "fff"])
    return f"np.r_[{', '.join(array(g, kind, (g.randint(0, 4),)) for kind in kinds)}]"


@group("np.tile", "np.repeat")
def _(g, name):
    shape = g.choice([s for s in SHAPES if 0 not in s])
    a = array(g, None, shape)
    if name == "np.tile":
        return f"np.tile({a}, {g.choice(['2', '3', '0', '(2, 2)', '(2, 1)', '(1, 3)'])})"
    return f"np.repeat({a}, {g.randint(0, 3)}" + (")" if g.random() < 0.4 else f", axis={axis_of(g, shape)})")


@group("np.pad")
def _(g):
    shape = g.choice([(2,), (3,), (2, 2), (1, 3), (2, 1, 2)])
    widths = ", ".join(f"({g.randint(0, 2)}, {g.randint(0, 2)})" for _ in shape)
    return f"np.pad({array(g, g.choice('fi'), shape)}, [{widths}], 'constant')"


@group("np.sort", "np.argsort")
def _(g, name):
    shape = g.choice([s for s in SHAPES if s])
    a = array(g, g.choice("ffib"), shape)
    if name == "np.argsort":  # distinct values: NumPy's quicksort leaves the order of equal ones open
        n = int(np.prod(shape))
        values = [g.choice([v, v + 0.5]) for v in g.sample(range(-20, 20), n)] if n else []
        a = f"np.array({values}).reshape({', '.join(map(str, shape))})" if n else f"np.zeros({shape})"
    return f"{name}({a})" if g.random() < 0.5 else f"{name}({a}, axis={axis_of(g, shape)})"


@group("np.unique")
def _(g):
    return f"np.unique({array(g, g.choice('fiib'))})"


@group("np.bincount")
def _(g):
    return f"np.bincount(np.array({[g.randint(0, 7) for _ in range(g.randint(1, 9))]}))" if g.random() < 0.85 else f"np.bincount({array(g, g.choice('fi'), (3,))})"


@group("np.allclose", "np.array_equal")
def _(g, name):
    a = array(g, "f", g.choice([(2,), (2, 2), (3,)]), g.choice([0, 0.2]))
    b = g.choice(["a", "a + 1e-9", "a + 0.1", "a * (1 + 1e-6)", array(g, "f", (2,)), "a.copy()"])
    if name == "np.array_equal":
        b = g.choice(["a", "a + 1", "a[::-1]", "a.T", "a.astype(np.float64)", array(g, "i", (2,))])
        return f"a = {array(g, g.choice('fi'), g.choice([(2,), (2, 2), (1,)]))}; np.array_equal(a, {b})"
    return f"a = {a}; np.allclose(a, {b})"


@group("np.swapaxes")
def _(g):
    shape = g.choice([s for s in SHAPES if len(s) > 1])
    return f"np.swapaxes({array(g, None, shape)}, {axis_of(g, shape)}, {axis_of(g, shape)})"


@group("np.nonzero", "np.where of one")
def _(g, name):
    a = array(g, g.choice("fib"), g.choice([s for s in SHAPES if s]))
    return f"{name.split()[0]}({g.choice([a, a + ' > 0'])})"


@group("np.pad of a width", "np.pad of a value")
def _(g, name):
    shape = g.choice([(2,), (3,), (2, 2), (1, 3), (2, 1, 2)])
    if name.endswith("width"):
        return f"np.pad({array(g, g.choice('fib'), shape)}, {g.randint(0, 3)})"
    widths = ", ".join(f"({g.randint(0, 2)}, {g.randint(0, 2)})" for _ in shape)
    return f"np.pad({array(g, g.choice('fi'), shape)}, [{widths}], constant_values={g.choice(['1', '-2', '7'])})"


@group("np.bincount, minlength")
def _(g):
    return f"np.bincount(np.array({[g.randint(0, 7) for _ in range(g.randint(1, 9))]}), minlength={g.randint(0, 12)})"


@group("np.allclose, tolerances")
def _(g):
    return f"a = {array(g, 'f', (3,), g.choice([0, 0.2]))}; np.allclose(a, a + {g.choice([0.1, 0.01, 1e-5])}, rtol={g.choice([0.1, 1e-3, 0.0])}, atol={g.choice([0.05, 1e-6])})"


@group("methods of arrays", "more methods of arrays")
def _(g, name):
    shape = g.choice([s for s in SHAPES if s and 0 not in s])
    a = array(g, g.choice("fi"), shape, 0)
    axis = axis_of(g, shape)
    if name == "more methods of arrays":
        return f"a = {a}; " + g.choice(["a.sort(); a", f"a.sort(axis={axis}); a", "b = a[::-1]; b.sort(axis=0); a, b", f"a.swapaxes({axis}, 0)", "a.squeeze()",
                                        f"a.repeat({g.randint(0, 3)})", f"a.repeat(2, axis={axis})"])
    return f"{a}.{g.choice(['cumsum()', f'cumsum(axis={axis})', 'cumprod()', f'cumprod(axis={axis})', f'round({g.randint(0, 2)})', 'round()', 'clip(-1, 1)', 'clip(0.5, 2.5)'])}"


@group("x.argsort, x.ptp")
def _(g):
    values = g.sample(range(-20, 20), g.randint(2, 6))
    return f"a = np.array({values}){g.choice(['', ' / 2', '[::-1]'])}; a.argsort(), float(a.ptp())"
