"""What stands between brackets, on both sides of `=`."""
import numpy as np  # for eval

from arrays import SHAPES, array, full_shape, group, nested, scalar


def bound(g, n):
    return g.choice(["", "", str(g.randint(-n - 1, n + 1)), str(g.randint(0, n))])


def a_slice(g, n):
    step = g.choice(["", "", "", ":2", ":-1", ":-2", ":3"])
    return f"{bound(g, n)}:{bound(g, n)}{step}"


def indexed(g, n, allow):
    """One index on an axis of length n: s slice, n number, m mask, a array of numbers."""
    kind = g.choice(allow)
    if kind == "s":
        return a_slice(g, n)
    if kind == "n":
        return str(g.randint(-n, n - 1) if n and g.random() < 0.93 else n + 1)
    if kind == "m":
        return f"np.array({[g.random() < 0.5 for _ in range(n if g.random() < 0.93 else n + 1)]})"
    values = [g.randint(-n, n - 1) if g.random() < 0.99 else n + 2 for _ in range(3)]
    return f"np.array({values})"


def bracket(g, shape, how):
    if how == "number":
        return ", ".join(indexed(g, n, "n") for n in shape[: g.randint(1, len(shape))])
    if how == "too many":
        return ", ".join(["0"] * (len(shape) + 1))
    if how == "slices":
        return ", ".join(indexed(g, n, "s") for n in shape[: g.randint(1, len(shape))])
    if how == "mixed":
        return ", ".join(indexed(g, n, "ssn") for n in shape)
    if how == "mask":
        return f"np.array({nested(g, 'b', shape, 0)})" if g.random() < 0.7 else indexed(g, shape[0], "m")
    if how == "numbers":
        return indexed(g, shape[0], "a")
    if how == "pairs":
        return ", ".join(indexed(g, n, "a") for n in shape)
    if how == "matrix":
        return f"np.array({[[g.randint(0, shape[0] - 1) for _ in range(2)] for _ in range(2)]})"
    return ", ".join(indexed(g, n, "ssa") if i else indexed(g, n, "as") for i, n in enumerate(shape))


PLACES = ["number", "slices", "mixed", "mask", "numbers", "pairs", "matrix", "slices and numbers"]


def place(g, how):
    least = 2 if how in ("mixed", "pairs", "slices and numbers") else 1
    shape = g.choice([s for s in SHAPES + [(4, 3), (6,), (4, 4), (3, 3, 2)] if 0 not in s and len(s) >= least])
    return shape, bracket(g, shape, "too many" if how == "number" and g.random() < 0.08 else how)


@group(*[f"x[{how}]" for how in PLACES])
def _(g, name):
    shape, index = place(g, name[2:-1])
    return f"{array(g, None, shape)}[{index}]"


@group(*[f"x[{how}] = value" for how in PLACES])
def _(g, name):
    shape, index = place(g, name[2:-9])
    kind = g.choice("ffi")
    value = scalar(g, "i" if kind == "i" else None)
    return f"a = {array(g, kind, shape, 0)}; a[{index}] = {value}; a"


@group(*[f"x[{how}] = array" for how in PLACES])
def _(g, name):
    shape, index = place(g, name[2:-9])
    kind = g.choice("ffi")
    try:
        target = eval(f"np.zeros({shape})[{index}]").shape
    except (IndexError, DeprecationWarning):
        return f"a = {array(g, kind, shape, 0)}; a[{index}] = np.array([1]); a"
    if g.random() < 0.2:
        target = (1,) + target[-1:]
    if g.random() < 0.1:
        target = target + (2,)
    if g.random() < 0.2:
        target = target[1:]
    return f"a = {array(g, kind, shape, 0)}; a[{index}] = {array(g, 'i' if kind == 'i' else g.choice('fib'), target, 0)}; a"


@group(*[f"x[{how}] += value" for how in PLACES])
def _(g, name):
    shape, index = place(g, name[2:-10])
    kind = g.choice("ffi")
    return f"a = {array(g, kind, shape, 0)}; a[{index}] {g.choice(['+=', '-=', '*='] + (['/='] if kind == 'f' else []))} {scalar(g, kind)}; a"


@group("x[...] = value, x[:] = value")
def _(g):
    a = array(g, "f", full_shape(g))
    return f"a = {a}; b = a; a[{g.choice(['...', ':'])}] = {scalar(g)}; a, b"


@group("a view written to")
def _(g):
    shape, index = place(g, g.choice(["slices", "mixed"]))
    index = index if ":" in index else ":"  # what is a number in Python is no view
    return f"a = {array(g, 'f', shape, 0, views=False)}; b = a[{index}]; b {g.choice(['+=', '-=', '*='])} {scalar(g, 'i')}; a"


@group("a copy written to")
def _(g):
    shape, index = place(g, g.choice(["mask", "numbers", "pairs"]))
    return f"a = {array(g, 'f', shape, 0, views=False)}; b = a[{index}]; b {g.choice(['+=', '-=', '*='])} {scalar(g, 'i')}; a, b"


@group("float(x), x.item()")
def _(g):
    shape = g.choice([(), (), (1,), (1, 1), (2,), (0,)])
    a = array(g, g.choice("fib"), shape, 0)
    return f"float({a})" if len(shape) == 0 and g.random() < 0.5 else f"float({a}.item())"


@group("for row in x")
def _(g):
    return f"list({array(g, None, g.choice(SHAPES))})"
