#!/usr/bin/env python3
"""Writes oracle.txt: thousands of short programs, made up at random, and what NumPy 1.24 prints for them.

    # np.sum, an axis
    a = np.array([[1, 2], [3, 4]])[::-1]; np.sum(a, axis=0)<tab>array([4, 6])

A line is a program, a tab, and the `repr` of its last expression (`str` of single numbers; `!` and NumPy's words where it
refuses; `\\n` for a new line). OracleTest runs the same programs with np and NDArray in Java and compares the texts.
Each group has its own random numbers, so that a new group leaves the others as they are.
"""
import os
import pathlib
import random
import re
import sys
import warnings

# without NumPy's own exp, log and power for these, which round otherwise than the C library's
os.environ["NPY_DISABLE_CPU_FEATURES"] = "AVX512F AVX512CD AVX512_SKX AVX512_CLX AVX512_CNL AVX512_ICL"

import numpy as np  # noqa: E402

HERE = pathlib.Path(__file__).parent
CASES = 44
GROUPS = {}


def group(*names):
    def register(make):
        for name in names:
            assert name not in GROUPS, name
            GROUPS[name] = (make, name)
        return make
    return register


# Arrays, as Python text

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


# Making arrays

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
        return f"np.full({shape}, {scalar(g, 'f')})"
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


# Functions, value by value

@group("np.exp", "np.sin", "np.cos", "np.tanh", "np.log", "np.log2", "np.log10", "np.sqrt", "np.square", "np.abs", "np.sign", "np.floor",
       "np.ceil", "np.isnan", "np.tan", "np.isinf", "np.isfinite", "np.logical_not")
def _(g, name):
    if g.random() < 0.1 and name not in ("np.isnan", "np.isinf", "np.isfinite", "np.logical_not", "np.square", "np.sign"):
        return f"{name}({scalar(g, 'f')})"
    kind = g.choice("fffi") if name in ("np.square", "np.sign") else g.choice("fffib")
    if name in ("np.exp", "np.sin", "np.cos", "np.tanh", "np.log", "np.log2", "np.log10", "np.sqrt", "np.tan", "np.floor", "np.ceil"):
        kind = g.choice("fffi")  # of booleans NumPy makes float16
    return f"{name}({array(g, kind)})"


@group("np.round")
def _(g):
    a = array(g, g.choice("fffi"))
    return g.choice([f"np.round({a})", f"np.round({a}, {g.randint(0, 3)})"])


@group("-x", "abs method")
def _(g, name):
    a = array(g, g.choice("fib"))
    return f"-{a}" if name == "-x" else f"abs({a})"


@group("astype(np.int64)", "astype(np.float64)", "astype(bool)", "astype(np.float16)")
def _(g, name):
    a = array(g, g.choice("fib"), special=0)
    if name == "astype(np.float16)":
        return f"{array(g, 'f', special=0)}.astype(np.float16).astype(np.float64)"
    return f"{a}.{name}"


@group("np.clip")
def _(g):
    a = array(g, g.choice("ffi"))
    return g.choice([f"np.clip({a}, {g.randint(-4, 0)}, {g.randint(0, 4)})", f"np.clip({a}, {g.randint(-4, 0) / 2}, {g.randint(0, 4) / 2})"])


@group("np.where of three")
def _(g):
    a, b = pair(g)
    mask = g.choice([a, b])
    kinds = g.choice(["ff", "ii", "bb", "if", "fi", "bi", "bf"])
    return f"np.where({array(g, 'b', mask)}, {array(g, kinds[0], a)}, {array(g, kinds[1], b)})"


@group("np.where of numbers")
def _(g):
    m = g.choice([array(g, "b"), f"{array(g, 'f')} > 0"])
    return f"np.where({m}, {g.choice(['1, 0', '1.0, 0.0', '0.5, -1', '1, 0.5', '2, -3'])})"


# Arithmetic

OPS = {"add": "+", "sub": "-", "mul": "*", "div": "/", "pow": "**", "mod": "%"}
KINDS = ["ff", "ff", "ii", "if", "fi", "bb", "bf", "ib", "fb", "bi"]


def operands(g, op):
    kinds = g.choice(KINDS)
    if op == "**":
        kinds = g.choice(["ff", "fi", "ii", "if"])
    if op == "%":
        kinds = g.choice(["ff", "fi", "ii", "if"])
    a, b = pair(g)
    special = 0 if op == "%" else None
    right = array(g, kinds[1], b, special)
    if op == "**" and kinds[1] == "i" and "zeros" not in right:
        right = re.sub(r"-?\d+(?=[,\]])", lambda m: str(int(m[0]) % 5), right) if g.random() < 0.9 else right
    if op == "**" and kinds == "ff" and g.random() < 0.8:
        right = array(g, "f", b, 0)
    if op == "%" and kinds[1] == "i":
        right = re.sub(r"(?<![\d:])0(?=[,\])])", "4", right) if "zeros" not in right else right
    return array(g, kinds[0], a, special), right


@group(*[f"array {op} array" for op in OPS.values()])
def _(g, name):
    op = name.split()[1]
    a, b = operands(g, op)
    return f"{a} {op} {b}"


@group(*[f"array {op} number" for op in OPS.values()])
def _(g, name):
    op = name.split()[1]
    a = array(g, g.choice("ffii") if op in "**%" else g.choice("ffib"), special=0 if op == "%" else None)
    b = g.choice(["2", "0.5", "3", "-1.0", "2.0", "10"]) if op in "**%" else scalar(g)
    return f"{a} {op} {b}" if not b.startswith("-") else f"{a} {op} ({b})"


@group(*[f"number {op} array" for op in "+-*/"], "number ** array")
def _(g, name):
    op = name.split()[1]
    if op == "**":
        return f"{g.choice(['2', '10', '0.5', '2.0', '1.5'])} ** {array(g, g.choice('ffi'), special=0)}"
    return f"{scalar(g)} {op} {array(g, g.choice('ffib'))}"


@group(*[f"array {op} array" for op in (">", ">=", "<", "<=", "==", "!=")])
def _(g, name):
    op = name.split()[1]
    a, b = pair(g, 1 if op in ("==", "!=") else 0.85)
    kinds = g.choice(KINDS)
    return f"{array(g, kinds[0], a)} {op} {array(g, kinds[1], b)}"


@group(*[f"array {op} number" for op in (">", ">=", "<", "<=", "==", "!=")])
def _(g, name):
    op = name.split()[1]
    b = scalar(g)
    return f"{array(g)} {op} {b}"


@group("np.maximum", "np.minimum")
def _(g, name):
    a, b = pair(g)
    kinds = g.choice(["ff", "ii", "bb", "if", "fi"])
    if g.random() < 0.3:
        return f"{name}({scalar(g)}, {array(g, g.choice('fib'), b)})"
    return f"{name}({array(g, kinds[0], a)}, {array(g, kinds[1], b)})"


@group("np.logical_and", "np.logical_or", "np.logical_xor")
def _(g, name):
    a, b = pair(g)
    kinds = g.choice(["bb", "bb", "bi", "ff", "ib"])
    return f"{name}({array(g, kinds[0], a)}, {array(g, kinds[1], b)})"


@group("np.add", "np.subtract", "np.multiply", "np.divide", "np.power", "np.mod")
def _(g, name):
    op = {"np.add": "+", "np.subtract": "-", "np.multiply": "*", "np.divide": "/", "np.power": "**", "np.mod": "%"}[name]
    a, b = operands(g, op)
    return f"{name}({a}, {b})"


@group(*[f"array {op} array" for op in ("+=", "-=", "*=", "/=")])
def _(g, name):
    op = name.split()[1]
    shape = some_shape(g)
    other = tuple(1 if g.random() < 0.2 else n for n in shape)[g.choice([0, 0, 0, 1]):] if g.random() < 0.85 else some_shape(g)
    kinds = g.choice(["ff", "ff", "ii", "fi", "if", "bb", "fb", "ib"])
    a = f"a = {array(g, kinds[0], shape)}"
    view, shown = g.choice([("", "a"), ("; b = a[::-1]", "a, b"), ("; b = a.T", "a, b"), ("; b = a", "b")]) if shape else ("", "a")
    target = "b" if view else "a"
    if view == "; b = a.T":
        other = other[::-1] if len(other) == len(shape) else other
    return f"{a}{view}; {target} {op} {array(g, kinds[1], other)}; {shown}"


@group(*[f"array {op} number" for op in ("+=", "-=", "*=", "/=")])
def _(g, name):
    op = name.split()[1]
    shape = full_shape(g)
    a = array(g, g.choice("ffi"), shape)
    view = g.choice(["b = a[1:]", "b = a[::2]", "b = a.T", "b = a.reshape(-1)"] + (["b = a[-1]"] if len(shape) > 1 else []))
    return f"a = {a}; {view}; b {op} {scalar(g)}; a, b"


# Sums and extremes

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


# Products

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


# Shapes

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


# Joining

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


# Sorting and counting

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


# Brackets

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


# Printing

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


# Random numbers

RANDOM = {"rand": ["{n}", "{m}, {n}", ""], "randn": ["{n}", "{m}, {n}", "", "2, 2, 2"], "random": ["", "{n}", "({m}, {n})"],
          "randint": ["{n}", "-3, {n}", "0, 1000, {n}", "0, 10, ({m}, {n})", "{n}, {n}", "0, 5000000000, {n}"], "choice": ["{n}, {m}", "{n}", "60000, {n}", "np.arange({n})", "np.array([1.5, 2.5, 4.0]), {m}", "{n}, {n}, False", "{m}, {n}, False"],
          "permutation": ["{n}", "np.arange({n})", "np.arange(6).reshape(3, 2)", "1{n}"], "uniform": ["-1, 1, {n}", "0.5, 2.5", "-8, -4, ({m}, 2)"],
          "normal": ["2, 3, {n}", "0.0, 0.01, ({m}, {n})", "1, 2", "0, -1, 2"], "binomial": ["10, 0.5, {n}", "{n}, 0.3, {n}", "1, 0.7, {n}", "100, 0.4, {n}", "40, 0.9, ({m}, {n})", "5, 1.5, 2", "10, 0.5", "{n}00000, 0.3, 12", "5000, 0.{n}, 20"]}


@group(*[f"np.random.{name}" for name in RANDOM])
def _(g, name):
    call = g.choice(RANDOM[name[10:]]).format(m=g.randint(1, 3), n=g.randint(1, 8))
    more = g.choice(["", "", f"; b = {name}({call})", "; b = np.random.rand()"])
    return f"np.random.seed({g.choice([0, 1, 42, 4294967295, g.randrange(1000)])}); a = {name}({call}){more}; {'a, b' if more else 'a'}"


@group("np.random.shuffle")
def _(g):
    a = g.choice([f"np.arange({g.randint(1, 9)})", "np.arange(8).reshape(4, 2)", "np.array([0.5, 1.5, -2.0])", "np.arange(12)[::2]"])
    return f"np.random.seed({g.randrange(1000)}); a = {a}; np.random.shuffle(a); a"


# Running them

def show(value, top=True):
    if top and isinstance(value, tuple) or isinstance(value, list) and any(isinstance(v, (np.ndarray, np.generic)) for v in value):
        return " | ".join(show(each, False) for each in value)
    if isinstance(value, np.ndarray) and value.ndim == 0:
        value = value[()]
    if isinstance(value, np.ndarray):
        if value.dtype not in (np.float64, np.int64, np.bool_):
            raise AssertionError(f"{value.dtype} has no counterpart")
        return repr(value)
    return str(value)


def run(program):
    np.set_printoptions(edgeitems=3, infstr="inf", linewidth=75, nanstr="nan", precision=8, suppress=False, threshold=1000)
    *before, last = program.split("; ")
    scope = {"np": np}
    try:
        for statement in before:
            exec(statement, scope)
        return show(eval(last, scope))
    except (AssertionError, DeprecationWarning):
        raise
    except Exception as refused:
        return "! " + str(refused).strip().split("\n")[0]


def cases(name):
    make = GROUPS[name][0]
    g = random.Random(name)
    found = {}
    for _ in range(40 * CASES):
        if len(found) == CASES:
            break
        program = make(g, name) if make.__code__.co_argcount == 2 else make(g)
        if program not in found:
            try:
                found[program] = run(program)
            except DeprecationWarning:  # NumPy will refuse it
                pass
    assert len(found) >= 40, f"{name}: only {len(found)} different cases"
    return found


def main():
    assert np.__version__.startswith("1.24"), np.__version__
    np.seterr(all="ignore")
    warnings.simplefilter("ignore")
    warnings.simplefilter("error", DeprecationWarning)
    lines = []
    for name in GROUPS:
        lines.append(f"# {name}")
        for program, result in cases(name).items():
            escaped = result.replace("\n", "\\n")
            assert "\t" not in program + escaped
            lines.append(f"{program}\t{escaped}")
    (HERE / "oracle.txt").write_text("\n".join(lines) + "\n")
    print(f"{len(GROUPS)} groups, {len(lines) - len(GROUPS)} cases", file=sys.stderr)


if __name__ == "__main__":
    main()
