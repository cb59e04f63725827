"""Random numbers."""
from arrays import group

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
