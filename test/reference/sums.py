#!/usr/bin/env python3
"""Writes sums.txt: sums, means, variances and products with all their digits, of arrays that lie in memory in different
orders, as NumPy 1.24 has them. Run with /usr/bin/python3 (Debian's python3-numpy)."""
import pathlib

import numpy as np

np.random.seed(3)
lines = []


def write(*values):
    lines.append(" ".join(repr(float(v)) for v in values))


for shape in [(5,), (200,), (9000,), (20001,), (7, 300), (3, 9000), (4, 5, 6), (2, 130, 3), (3, 1, 50)]:
    x = np.random.rand(*shape)
    for view in [x, x.T, x[::-1], x[..., ::2], x.T[1:]]:
        write(view.sum(), view.mean(), view.var(), view.std(), (view + 1).prod(), view.copy().sum())
        for axis in range(view.ndim):
            for along in [view.sum(axis), view.mean(axis), view.var(axis), (view + 0.5).sum(axis), np.cumsum(view, axis).sum(axis)]:
                write(*along.ravel()[:3])

pathlib.Path(__file__).with_name("sums.txt").write_text("\n".join(lines) + "\n")
