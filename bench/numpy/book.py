"""Runs a script of the book as it stands, with np.random seeded and with other numbers for some of its variables.

The scripts are not here: clone https://github.com/oreilly-japan/deep-learning-from-scratch, put MNIST's four .gz files into
its folder dataset, and name it in BOOK.

    BOOK=../dlfs python3 book.py ch06/overfit_dropout.py --seed 0 epochs=31
"""
import os
import re
import sys

import matplotlib

matplotlib.use("Agg")

script, rest = sys.argv[1], sys.argv[2:]
folder = os.path.join(os.environ["BOOK"], os.path.dirname(script))
os.chdir(folder)
sys.path[:0] = [folder, os.path.dirname(folder)]

import numpy as np

if "--seed" in rest:
    np.random.seed(int(rest[rest.index("--seed") + 1]))
with open(os.path.basename(script), encoding="utf-8") as file:
    text = file.read()
for setting in (word for word in rest if "=" in word):
    name, value = setting.split("=")
    text, times = re.subn(r"(?<![#\w])%s ?= ?[\w.]+" % name, "%s=%s" % (name, value), text, count=1)
    assert times == 1, "no %s in %s" % (name, script)
sys.argv = [script]
exec(compile(text, script, "exec"), {"__name__": "__main__"})
