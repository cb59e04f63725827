#!/usr/bin/env python3
"""Writes rounded.txt: logarithms and powers rounded correctly, by mpmath, and what they make of NumPy's randn.

Needs NumPy 1.24 and mpmath. Lines: `log x y`, `pow x y z`, `randn seed sha256 differing`: the hash of the little-endian
bytes of a million values made with a logarithm that is rounded correctly, and how many of them NumPy gives otherwise,
because the C library's logarithm (glibc 2.36) is not.
"""
import hashlib
import json
import math
import pathlib
import random
import sys

import mpmath
import numpy as np

HERE = pathlib.Path(__file__).parent
mpmath.mp.prec = 500


def nearest(value):
    """The double nearest to an mpf, denormal ones too, which mpmath's float() rounds twice."""
    if value == 0 or abs(value) >= mpmath.mpf(2) ** -1021:
        try:
            return float(value)
        except OverflowError:
            return math.inf
    scaled = value * mpmath.mpf(2) ** 1074
    whole = int(mpmath.floor(scaled))
    rest = scaled - whole
    return math.ldexp(whole + (rest > 0.5 or rest == 0.5 and whole % 2), -1074)


def log(x):
    return nearest(mpmath.log(mpmath.mpf(x)))


def power(x, y):
    return nearest(mpmath.power(mpmath.mpf(x), mpmath.mpf(y)))


def logs(rng):
    yield from (0.5, 2.0, 10.0, math.e, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 1 + 2**-52, 1 - 2**-53, 1e-7)
    for _ in range(300):
        yield rng.random()
        yield 1 + (rng.random() - 0.5) * 2.0 ** -rng.randrange(50)
        yield math.ldexp(rng.random() + 0.5, rng.randrange(-1060, 1020))
    found = 0  # where the next digit can't be told by 70 bits: 2^-13 of all
    while found < 100:
        x = rng.random()
        exact = mpmath.log(mpmath.mpf(x))
        y = float(exact)
        part = abs(exact - y) / math.ulp(y)
        if abs(part - 0.5) < 2.0**-12:
            found += 1
            yield x


def powers(rng):
    yield from ((10.0, float(n)) for n in range(-330, 310, 7))
    yield from ((2.0, n / 4) for n in range(-4320, 4100, 97))
    yield from ((9.0, 0.5), (27.0, 1 / 3), (0.9, 10000.0), (0.999, 600.0), (94906267.0, 2.0), (3.0, 33.0), (3.0, 34.0), (5.0, 23.0),
                (1.5, 31.0), (1 + 2**-52, 1e16), (1 - 2**-53, 6e18), (5e-324, 0.5), (1e-310, 0.1), (1e300, 1.0273), (1e-200, 1.62))
    for exponent in np.linspace(0, -4, 16):
        yield 10.0, float(exponent)
    for _ in range(300):
        yield 10.0, rng.uniform(-8, 2)
        yield rng.uniform(0, 10), rng.uniform(-20, 20)
        yield float(rng.randrange(1, 30)), rng.randrange(-80, 80) / 4
        yield 1 + (rng.random() - 0.5) * 2.0 ** -rng.randrange(50), rng.random() * 2.0 ** rng.randrange(55)


def randn(seed, count):
    """A million normal deviates, with the logarithm rounded correctly."""
    uniform = 2 * np.random.RandomState(seed).random_sample((int(count * 0.7), 2)) - 1
    x1, x2 = uniform.T
    r2 = x1 * x1 + x2 * x2
    x1, x2, r2 = (each[(r2 < 1) & (r2 != 0)][: count // 2] for each in (x1, x2, r2))
    fine = np.log(r2.astype(np.longdouble))
    rounded = fine.astype(float)
    part = np.abs((fine - rounded) / np.spacing(np.abs(rounded)))
    for i in np.nonzero(np.abs(part - 0.5) < 2.0**-9)[0]:
        rounded[i] = log(float(r2[i]))
    f = np.sqrt(-2.0 * rounded / r2)
    return np.column_stack([f * x2, f * x1]).ravel()


def main(exponents):
    rng = random.Random(0)
    lines = [f"log {x!r} {log(x)!r}" for x in logs(rng)]
    lines += [f"pow {x!r} {y!r} {power(x, y)!r}" for x, y in powers(rng)]
    # ch06/hyperparameter_optimization with seeds 0 and 1 draws these
    lines += [f"pow 10.0 {u!r} {power(10, u)!r}" for u in exponents]
    for seed in range(10):
        ours = randn(seed, 1000000)
        theirs = np.random.RandomState(seed).randn(1000000)
        lines.append(f"randn {seed} {hashlib.sha256(ours.astype('<f8').tobytes()).hexdigest()} {np.sum(ours != theirs)}")
    (HERE / "rounded.txt").write_text("\n".join(lines) + "\n")


def drawn():
    """The exponents of that script, drawn as it draws them: the permutation, then for each trial two and its network."""
    for seed in (0, 1):
        generator = np.random.RandomState(seed)
        generator.permutation(500)
        for _ in range(100):
            yield from (generator.uniform(-8, -4), generator.uniform(-6, -2))
            for shape in [(784, 100)] + 5 * [(100, 100)] + [(100, 10)]:
                generator.randn(*shape)
            for _ in range(200):
                generator.choice(400, 100)


if __name__ == "__main__":
    main(list(drawn()))
