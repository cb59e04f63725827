"""Groups of programs, and arrays of all kinds as Python text."""
import numpy as np

GROUPS = {}


def group(*names):
    def register(make):
        for name in names:
            assert name not in GROUPS, name
            GROUPS[name] = (make, name)
        return make
    return register


SPECIAL = ["np.nan", "np.inf", "-np.inf", "-0.0", "0.0", "1e10", "1e-05", "123456.789", "-2.5e-08", "1e+100"]


def number(g, kind):
    if kind == "b":
        return g.choice(["True", "False"])
    if kind == "i":
        return str(g.choice([0, 1, 2, 3, g.randint(-9, 9), g.randint(-9, 9), g.randint(-200, 200)]))
    return repr(g.choice([g.randint(-4, 4) / 2, g.randint(-99, 99) / 10, g.randint(-9, 9) * 1.0, round(g.uniform(-2, 2), 3), g.random()]))


def nested(g, kind, shape, special):
    if not shape:
        return g.choice(SPECIAL) if special and kind == "f" and g.random() < special else number(g, kind)
    return "[" + ", ".join(nested(g, kind, shape[1:], special) for _ in range(shape[0])) + "]"


def plain(g, kind, shape, special=0.0):
    """An array that owns its values."""
    if 0 in shape or kind == "f" and len(shape) > 3:
        text = f"np.zeros({tuple(shape)})" if 0 in shape else f"np.arange(0.0, {np.prod(shape)}.0, 1.0).reshape{tuple(shape)}"
        return text + {"i": ".astype(np.int64)", "b": ".astype(bool)", "f": ""}[kind]
    return f"np.array({nested(g, kind, shape, special)})"


def array(g, kind=None, shape=None, special=None, views=True):
    """An array, a view of one now and then."""
    kind = kind or g.choice("ffib")
    shape = some_shape(g) if shape is None else tuple(shape)
    special = g.choice([0, 0, 0.25]) if special is None else special
    if views and shape and g.random() < 0.35:
        how = g.randrange(5)
        if how == 0:
            return plain(g, kind, shape[::-1], special) + ".T"
        if how == 1:
            return plain(g, kind, shape, special) + "[::-1]"
        if how == 2 and 0 not in shape:
            return plain(g, kind, (2 * shape[0],) + shape[1:], special) + "[::2]"
        if how == 3 and 0 not in shape and len(shape) < 3:
            return plain(g, kind, (2,) + shape, special) + "[1]"
        if how == 4 and len(shape) == 2 and 0 not in shape:
            return plain(g, kind, (shape[0], shape[1] + 1), special) + "[:, 1:]"
    return plain(g, kind, shape, special)


SHAPES = [(), (1,), (2,), (3,), (5,), (3,), (2, 3), (3, 2), (1, 3), (3, 1), (2, 2), (2, 3, 2), (1, 2, 2), (0,), (0, 3), (2, 0)]


def some_shape(g):
    return g.choice(SHAPES)


def full_shape(g, least=1):
    return g.choice([s for s in SHAPES if 0 not in s and len(s) >= least])


def pair(g, fit=0.85):
    """Two shapes that go together by broadcasting, or (now and then) don't."""
    shape = some_shape(g)
    if g.random() > fit:
        return shape, some_shape(g)
    other = tuple(1 if g.random() < 0.2 else n for n in shape)
    other = other[g.choice([0, 0, 0, 1, 1]):] if other else other
    return (shape, other) if g.random() < 0.7 else (other, shape)


def scalar(g, kind=None):
    kind = kind or g.choice("fi")
    return g.choice(["np.nan", "np.inf", "-0.0", "1e10"]) if kind == "f" and g.random() < 0.15 else number(g, kind)


def axis_of(g, shape):
    """An axis, from either end, or one too far."""
    return g.randint(-len(shape), len(shape) - 1) if shape and g.random() < 0.93 else len(shape) + 1
