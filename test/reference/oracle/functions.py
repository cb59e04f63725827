"""Functions and arithmetic, value by value."""
import re

from arrays import array, full_shape, group, number, pair, scalar, some_shape


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


@group("functions of numbers")
def _(g):
    name = g.choice(["sqrt", "abs", "square", "sign", "floor", "ceil", "isnan", "isinf", "isfinite", "round"])
    return f"np.{name}({scalar(g, 'f')})"


@group("np.exp and its like of numbers")
def _(g):
    return f"np.{g.choice(['exp', 'log', 'log2', 'log10', 'sin', 'cos', 'tan', 'tanh'])}({scalar(g, 'f')})"


@group("np.maximum and its like of numbers")
def _(g):
    a, b = number(g, "f"), number(g, "f")
    return f"np.{g.choice(['maximum', 'minimum'])}({a}, {b})" if g.random() < 0.6 else f"np.mod({a}, {g.choice(['2.0', '-1.5', '0.7'])})"


@group("np.power of numbers")
def _(g):
    return f"np.power({g.choice(['10', '10.0', '2', '0.5', '3'])}, {g.choice([repr(round(g.uniform(-6, 3), 3)), str(g.randint(0, 9)), '-1', '0.5'])})"


@group("np.uint8")
def _(g):
    n = g.randint(1, 6)
    return f"np.uint8(np.array({[g.choice([g.randint(0, 255), round(g.uniform(0, 255), 2)]) for _ in range(n)]})).astype(np.int64)"


@group("np.float32 of numbers")
def _(g):
    return f"float(np.float32({g.choice([scalar(g, 'f'), '1e-50', '1e39', '0.1', repr(g.random())])}))"


@group("np.floor_divide")
def _(g):
    a, b = operands(g, "%")
    return f"np.floor_divide({a}, {g.choice([b, b, '2', '2.5', '-3'])})"


@group("np.isclose")
def _(g):
    shape = full_shape(g)
    return f"a = {array(g, 'f', shape)}; np.isclose(a, {g.choice(['a', 'a + 1e-9', 'a * 1.00001', 'a * 1.001', array(g, 'f', shape[-1:])])})"


@group("np.clip by arrays")
def _(g):
    shape = full_shape(g)
    kind = g.choice("fi")
    return f"np.clip({array(g, kind, shape)}, {array(g, kind, shape[-1:], 0)}, {array(g, kind, shape, 0)})"


@group("x.exp, x.sqrt and their like")
def _(g):
    shape = full_shape(g)
    other = array(g, "f", shape[-1:], 0)
    return f"a = {array(g, 'f', shape, 0)}; abs(a) % 3, a % 2.5, a * 2 - {other}, {other} / a"
