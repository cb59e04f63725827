"""The least time of dense products, a line each: `product 100x784x100<TAB>seconds`, of the shapes given as arguments; with
784 or 4320 rows the left matrix is a transpose, as backpropagation takes it."""
import sys
import timeit

import numpy as np

for shape in sys.argv[1:]:
    m, k, n = map(int, shape.split("x"))
    a = np.random.randn(k, m).T if m in (784, 4320) else np.random.randn(m, k)
    b = np.random.randn(k, n)
    timer = timeit.Timer(lambda: np.dot(a, b))
    count = max(1, int(0.2 / min(timer.repeat(3, 1))))
    print("product " + shape, min(timer.repeat(10, count)) / count, sep="\t")
