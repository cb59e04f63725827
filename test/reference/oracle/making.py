"""Making arrays."""
from arrays import array, full_shape, group, plain, scalar, some_shape


@group("np.array of numbers")
def _(g):
    return plain(g, g.choice("fib"), (g.randint(1, 6),), g.choice([0, 0.3]))


@group("np.array of rows")
def _(g):
    return plain(g, g.choice("fib"), (g.randint(1, 4), g.randint(1, 4)), g.choice([0, 0.3]))


@group("np.array of matrices")
def _(g):
    return plain(g, g.choice("fi"), (g.randint(1, 3), g.randint(1, 3), g.randint(1, 3)), 0.1)


@group("np.array of arrays")
def _(g):
    kinds = g.choice(["ff", "ii", "bb", "if", "bi"])
    shapes = [g.choice([(2,), (3,), (2, 2), ()])] * 2
    return f"np.array([{array(g, kinds[0], shapes[0])}, {array(g, kinds[1], shapes[1])}])"


@group("np.zeros", "np.ones", "np.full")
def _(g, name):
    shape = g.choice([some_shape(g), some_shape(g), (2, 1, 2, 1), (1, 2, 1, 1, 2), (1, 1, 2, 1, 1, 3), (g.randint(0, 9),), (g.randint(0, 4), g.randint(0, 4))])
    if name == "np.full":
        return f"np.full({shape}, {scalar(g)})"
    return f"{name}({shape})"


@group("np.zeros_like", "np.ones_like")
def _(g, name):
    return f"{name}({array(g)})"


@group("np.eye")
def _(g):
    return f"np.eye({g.randint(0, 7)})" + g.choice(["", " * 2.5", "[1:]", ".astype(np.int64)", "[::-1]", " - 1"])


@group("np.arange of integers")
def _(g):
    a, b = g.randint(-9, 9), g.randint(-9, 20)
    return g.choice([f"np.arange({b})", f"np.arange({a}, {b})", f"np.arange({a}, {b}, {g.choice([1, 2, 3, 7, -1, -2, 0])})"])


@group("np.arange of floats")
def _(g):
    a, b = g.randint(-50, 50) / 10, g.randint(-50, 50) / 10
    step = g.choice([0.1, 0.25, 0.5, 1.0, 2.0, -0.5, 0.3, -1.0])
    return g.choice([f"np.arange({b})", f"np.arange({a}, {b})", f"np.arange({a}, {b}, {step})", f"np.arange({a}, {b}, {step})"])


@group("np.linspace")
def _(g):
    return f"np.linspace({g.choice([0, 1, -1.0, 2.5, 0.1])}, {g.choice([1, 0, 10, -3.5, 0.7])}, {g.choice([0, 1, 2, 3, 5, 11, 50, -1, 7, 16])})"


@group("np.logspace")
def _(g):
    return f"np.logspace({g.choice([0, 1, -2, -1.5])}, {g.choice([-4, 2, 3, 0.5, 0])}, {g.choice([0, 1, 2, 3, 5, 9, 16, -1])})"


@group("np.meshgrid")
def _(g):
    kinds = g.choice(["ff", "ii", "fi"])
    return f"np.meshgrid({array(g, kinds[0], (g.randint(0, 4),))}, {array(g, kinds[1], (g.randint(1, 4),))})"


@group("np.diag")
def _(g):
    return f"np.diag({array(g, None, g.choice([(1,), (2,), (3,), (4,), (2, 2), (3, 3), (2, 3), (3, 2), (4, 1), (2, 2, 2), ()]))})"


@group("np.kaiser")
def _(g):
    return f"np.kaiser({g.randint(0, 14)}, {g.choice([2, 0, 1.5, 5, 8.6, 14])})"


@group("np.array of an array and a type")
def _(g):
    a = array(g, special=0)
    return f"np.array({g.choice([a, a + ' > 0'])}, {g.choice(['np.int64', 'np.float64', 'bool'])})"


@group("np.array of an array")
def _(g):
    return f"a = {array(g, 'f', full_shape(g))}; b = np.array(a); b += 1; a, b"


@group("np.linspace of two")
def _(g):
    return f"np.linspace({g.randint(-9, 9)}, {g.choice([1, 0.5, 10, -3.5, g.randint(-9, 9)])})[{g.choice(['::7', ':5', '-3:'])}]"


@group("np.diag, k")
def _(g):
    return f"np.diag({array(g, None, g.choice([(1,), (2,), (3,), (2, 2), (3, 3), (2, 3), (3, 2)]))}, {g.randint(-2, 2)})"


@group("np.broadcast_to")
def _(g):
    shape = some_shape(g)
    wide = g.choice([(2,) + shape, tuple(3 if n == 1 else n for n in shape), (2, 3), (3,)])
    return f"np.broadcast_to({array(g, None, shape)}, {wide})"
