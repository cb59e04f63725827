"""Products at the book's shapes and exp, one `name<TAB>seconds` a line: the least of several repeats."""
import timeit

import numpy as np


def report(name, work):
    timer = timeit.Timer(work)
    count, _ = timer.autorange()
    print(name, min(timer.repeat(3, count)) / count, sep="\t")


for shape in ("100x784x50", "784x100x50", "10000x784x50"):
    m, k, n = map(int, shape.split("x"))
    a = np.random.randn(k, m).T if m == 784 else np.random.randn(m, k)  # images' columns, as backpropagation takes them
    b = np.random.randn(k, n)
    report("product " + shape + " dense", lambda: np.dot(a, b))
for size in (5000, 500000):
    x = np.random.randn(size)
    report("exp %d" % size, lambda: np.exp(x))
