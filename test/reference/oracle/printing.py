"""Texts of arrays, numbers, lists and dicts, and Python's built-ins."""
import numpy as np

from arrays import group, plain


def numbers(g, count):
    style = g.randrange(9)
    scale = 10.0 ** g.randint(-12, 12)
    draw = [lambda: g.uniform(-1, 1), lambda: g.uniform(-1, 1) * scale, lambda: g.randint(-9, 9) * scale, lambda: round(g.uniform(0, 100), g.randint(0, 3)),
            lambda: g.gauss(0, 1) ** 7, lambda: float(g.randint(-10**6, 10**6)), lambda: g.choice([float("nan"), float("inf"), g.random(), 2.0]),
            lambda: g.choice([0.1, 1e-5, 1000.0, 12345678.9]), lambda: g.choice([1e-300, 1e300, 1.5e-310, -1e22])][style]
    text = ", ".join(repr(draw()) for _ in range(count))
    return text.replace("nan", "np.nan").replace("inf", "np.inf")


@group("str(x)", "repr(x)")
def _(g, name):
    rows, columns = g.choice([(1, 1), (1, 3), (1, 8), (1, 25), (2, 2), (3, 4), (5, 2), (2, 9), (2, 20)])
    a = f"np.array([{numbers(g, rows * columns)}])"
    return f"{name[:-3]}({a}{'' if rows == 1 else f'.reshape({rows}, {columns})'})"


@group("str of many axes")
def _(g):
    shape = g.choice([(2, 2, 2), (1, 2, 3, 2), (2, 1, 2, 1, 2), (1, 2, 1, 2, 1, 2), (2, 3, 12), (1, 1, 1, 1, 1, 1), (3, 0, 2), (0,), (0, 4)])
    how = g.choice(["", " * 0.1", " > 3", " + 1e6", " * 1e-7", ".astype(np.int64)"])
    return f"{g.choice(['str', 'repr'])}(np.arange(0.0, {int(np.prod(shape))}.0, 1.0).reshape{shape}{how})"


@group("str of integers and booleans")
def _(g):
    n = g.choice([1, 5, 30, 60])
    values = [g.randint(-10, 10) * 10 ** g.randint(0, 12) for _ in range(n)]
    return f"{g.choice(['str', 'repr'])}(np.array({values}){g.choice(['', ' > 0', ''])})"


@group("str of more than 1000 values")
def _(g):
    shape = g.choice([(1001,), (2000,), (1000,), (40, 30), (4, 300), (300, 4), (6, 500), (7, 500), (3, 3, 200), (11, 10, 10), (2, 5, 101), (8, 7, 6, 5)])
    n = int(np.prod(shape))
    how = g.choice(["", " * 0.1", " * 1e-7", " + 0.5", " % 7", " > 9"])
    start = g.choice([f"np.arange({n})", f"np.arange(0.0, {n}.0, 1.0)"])
    return f"{g.choice(['str', 'repr'])}({start}.reshape{shape}{how})"


@group("set_printoptions")
def _(g):
    options = g.sample([f"precision={g.randint(0, 10)}", "suppress=True", f"threshold={g.choice([5, 10, 1001])}", f"linewidth={g.choice([20, 40, 120])}"], g.randint(1, 3))
    shape = g.choice([(3,), (12,), (2, 3), (4, 9), (30,)])
    n = int(np.prod(shape))
    a = g.choice([f"np.array([{numbers(g, n)}]).reshape{shape}", f"np.arange(0.0, {n}.0, 1.0).reshape{shape} / 7"])
    call = "".join(f"np.set_printoptions({option}); " for option in options)
    return f"{call}{g.choice(['str', 'repr'])}({a})"


@group("str of numbers")
def _(g):
    style = g.randrange(6)
    value = [g.uniform(-1, 1), g.random() * 10.0 ** g.randint(-20, 25), float(g.randint(-10**9, 10**9)), g.randint(-10**9, 10**9), 10.0 ** g.randint(-30, 30),
             g.choice([0.1, -0.0, 1e16, 1e-4, 9.999e-5, 123456789012345680.0, 5e-324])][style]
    return f"str({value!r})"


@group("str of lists and dicts")
def _(g):
    def value(depth):
        kind = g.randrange(9 if depth else 6)
        if kind < 6:
            return [repr(round(g.uniform(-9, 9), 3)), str(g.randint(-99, 99)), "'W1'", "True", "None", '"it\'s"'][kind]
        if kind == 6:
            return "[" + ", ".join(value(depth - 1) for _ in range(g.randrange(4))) + "]"
        if kind == 7:
            return "{" + ", ".join(f"'{k}': {value(depth - 1)}" for k in g.sample(["W1", "b1", "lr", "a'b"[:3:2] + "x"], g.randrange(3))) + "}"
        return plain(g, g.choice("fib"), (2,))
    parts = ", ".join(value(2) for _ in range(g.randint(1, 4)))
    return f"str([{parts}])" if g.random() < 0.6 else f"str({{'key': [{parts}], 3: {value(1)}}})"


@group("len, range, sorted")
def _(g):
    numbers = [g.choice([g.randint(-9, 9), g.randint(-9, 9)]) for _ in range(g.randint(0, 7))]
    a, b, c = g.randint(-5, 5), g.randint(-9, 9), g.choice([1, 2, 3, -1, -2, -3, 0])
    return g.choice([f"len({numbers})", f"list(range({a}, {b}, {c}))", f"list(range({a}, {b}))", f"len(range({a}, {b}, {c}))", f"sorted({numbers})",
                     f"sorted({numbers}, reverse=True)", f"range({a}, {b}, {c})", f"list(range({abs(b)}))"])
