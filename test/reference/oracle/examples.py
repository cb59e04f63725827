"""Programs that a reader of the book types, and whole expressions made up at random."""
from arrays import array, group, plain, scalar

TYPED = """
a = np.array([0.5, 2, -1]); a[(a > 0) * (a < 1)]
a = np.array([0.5, 2, -1]); a[np.logical_and(a > 0, a < 1)]
a = np.array([True, False]); b = np.array([True, True]); a + b, a * b
np.array([True, False]) - np.array([True, True])
-np.array([True, False])
np.concatenate([np.array([1, 2]), np.array([3.5])])
np.stack([np.array([1, 2]), np.array([3.5, 4.0])])
np.stack([np.array([1, 2]), np.array([3.5])])
a = np.array([1, 2, 3]); a[a > 1] = 0.5; a
a = np.array([1, 2, 3]); a[0] = np.nan; a
a = np.array([1, 2, 3]); a[a > 1] = np.inf; a
a = np.array([1, 2, 3]); a += 1; a *= 3; a -= 2; a
a = np.array([1, 2, 3]); a += 0.5; a
a = np.array([1, 2, 3]); a /= 2; a
float(np.min(np.array([0, 1, 2])))
np.arange(0, 10, 2)
np.array([10, 20, 30, 40, 50])[np.arange(0, 5, 2)]
np.arange(1.0, 5.0)
np.arange(-1.0, 1.0, 0.1)
np.array([2, 3]) ** -1
np.array([2.0, 4.0]) ** -1
np.array([94906265]) * np.array([94906265])
np.linspace(0, 1, 1)
np.linspace(0, 1, -1)
np.concatenate([])
np.arange(0, np.nan, 1)
np.power(0, -1)
np.power(2, 10), np.power(2.0, 10), np.power(2, -1.0)
a = np.zeros((2, 3)); a[0] = np.array([[1.0, 2.0, 3.0]]); a
list(np.array([[1, 2], [3, 4]]))
np.where(np.array([True, False]), 1, 0)
np.array([1.0, np.nan, np.inf]) > 1
np.maximum(np.array([1.0, np.nan]), 0)
np.argmax(np.array([0.1, np.nan, 0.7])), np.argmax(np.array([0.1, 0.7, 0.7]))
X = np.array([[51, 55], [14, 19], [0, 4]]); X[0], X[0][1], X.flatten(), X.flatten()[np.array([0, 2, 4])], X.flatten() > 15
X = np.array([[51, 55], [14, 19], [0, 4]]); X[X > 15]
A = np.array([[1, 2], [3, 4]]); B = np.array([[3, 0], [0, 6]]); A + B, A * B, A * 10, A * np.array([10, 20])
x = np.array([1.0, 2.0, 3.0]); x / 2.0, 1 / x, 2 ** x, x ** 2
np.dot(np.array([[1, 2, 3], [4, 5, 6]]), np.array([[1, 2], [3, 4], [5, 6]]))
np.dot(np.array([[1, 2], [3, 4]]), np.array([[1, 2, 3], [4, 5, 6], [7, 8, 9]]))
x = np.array([-1.0, 1.0, 2.0]); y = x > 0; y, y.astype(np.int64), y.dtype
a = np.array([0.3, 2.9, 4.0]); np.exp(a) / np.sum(np.exp(a))
a = np.array([1010, 1000, 990]); c = np.max(a); np.exp(a - c) / np.sum(np.exp(a - c))
a = np.array([1010, 1000, 990]); np.exp(a) / np.sum(np.exp(a))
x = np.array([[0.1, 0.8, 0.1], [0.3, 0.1, 0.6], [0.2, 0.5, 0.3], [0.8, 0.1, 0.1]]); y = np.argmax(x, axis=1); y, float(np.sum(y == np.array([1, 2, 0, 0])))
y = np.array([[0.1, 0.9], [0.8, 0.2]]); y[np.arange(2), np.array([1, 0])]
y = np.array([[0.1, 0.9], [0.8, 0.2]]); y[np.arange(2), np.array([1, 0])] -= 1; y
x = np.array([[1.0, -0.5], [-2.0, 3.0]]); mask = x <= 0; out = x.copy(); out[mask] = 0; mask, out
a = np.zeros((10, 3, 28, 28)); a[0].shape, a[0, 0].shape, a.transpose(0, 2, 3, 1).shape, a.reshape(10, -1).shape
a = np.array([[1, 2], [3, 4]]); b = a.T; b[0] = 9; a
a = np.zeros(3); b = a; b += 1; a
a = np.arange(6).reshape(2, 3); a[:, ::-1], a[::-1, 1:], a[-1, -1]
np.sum(np.array([[1, 2], [3, 4]]), axis=0), np.mean(np.array([[1, 2], [3, 4]]), axis=1), np.max(np.array([[1, 2], [3, 4]]), axis=-1)
np.sum(np.zeros((0, 3)), axis=0), np.sum(np.zeros((0, 3)), axis=1)
float(np.mean(np.zeros(0)))
str(np.array([0.1, 100000.0, 3.0])), str(np.array([1e-10, 1.0])), str(np.zeros(0))
""".strip().split("\n")


@group("examples")
def typed(g):
    return g.choice(TYPED)


typed.count = len(TYPED)


def expression(g, depth, shape):
    """An expression of this shape, exact in the last digit in any order that NumPy computes it."""
    kind = g.randrange(9) if depth else 0
    if kind == 0:
        return array(g, g.choice("ffi"), shape, 0)
    inner = lambda like=shape: expression(g, depth - 1, like)  # noqa: E731
    if kind == 1:
        return f"({inner()} {g.choice('+-*/')} {inner()})"
    if kind == 2:
        return f"({inner()} {g.choice('+-*/')} {inner((1, shape[1]))})"
    if kind == 3:
        return f"({scalar(g, 'i')} {g.choice('+-*/')} {inner()})"
    if kind == 4:
        return f"np.{g.choice(['sqrt', 'abs', 'square', 'floor', 'sign'])}({inner()})"
    if kind == 5:
        return f"np.where({inner()} {g.choice('<>')} {inner()}, {inner()}, {inner((shape[0], 1))})"
    if kind == 6:
        return f"np.{g.choice(['maximum', 'minimum'])}({inner()}, {inner()})"
    if kind == 7:
        return f"{inner(shape[::-1])}.T"
    return f"({inner()} - np.{g.choice(['max', 'min', 'sum'])}({inner()}, axis={g.choice([0, 1, -1])}, keepdims=True))"


@group("expressions", "deeper expressions", "expressions, then an axis")
def _(g, name):
    shape = g.choice([(2, 3), (3, 2), (1, 3), (2, 2)])
    text = expression(g, 3 if name.startswith("deeper") else 2, shape)
    return f"np.{g.choice(['sum', 'max', 'min', 'argmax', 'sort'])}({text}, axis={g.choice([0, 1, -1])})" if name.endswith("axis") else text


@group("softmax")
def _(g):
    a = plain(g, g.choice("ffi"), (g.randint(1, 3), g.randint(2, 4)))
    return f"a = {a}; e = np.exp(a - np.max(a, axis=-1, keepdims=True)); e / np.sum(e, axis=-1, keepdims=True)"


@group("cross entropy")
def _(g):
    n, k = g.randint(1, 4), g.randint(2, 4)
    y = f"y = np.array({[[round(g.uniform(0.01, 0.98), 3) for _ in range(k)] for _ in range(n)]})"
    t = f"t = np.array({[g.randrange(k) for _ in range(n)]})"
    return f"{y}; {t}; -np.sum(np.log(y[np.arange({n}), t] + 1e-7)) / {n}"


@group("Batch Normalization")
def _(g):
    x = plain(g, "f", (g.randint(2, 5), g.randint(1, 3)))
    return f"x = {x}; mu = x.mean(axis=0); xc = x - mu; var = np.mean(xc ** 2, axis=0); std = np.sqrt(var + 1e-7); xc / std, mu, var"


@group("Dropout")
def _(g):
    return f"np.random.seed({g.randrange(999)}); x = {plain(g, 'f', (g.randint(1, 3), g.randint(1, 4)))}; mask = np.random.rand(*x.shape) > {g.choice([0.2, 0.5, 0.7])}; x * mask"
