"""Writes oracle.txt: thousands of short programs, made up at random, and what NumPy 1.24 prints for them.

    # np.sum, an axis
    a = np.array([[1, 2], [3, 4]])[::-1]; np.sum(a, axis=0)<tab>array([4, 6])

A line is a program, a tab, and the `repr` of its last expression (`str` of single numbers; `!` and NumPy's words where it
refuses; `\\n` for a new line). OracleTest runs the same programs with np and NDArray in Java and compares the texts.
Each group has its own random numbers, so that a new group leaves the others as they are.

    python3 test/reference/oracle
    python3 test/reference/oracle 7 200 other.txt       200 other programs of each group, elsewhere
    DLFS_ORACLE=other.txt ./jbang test numpy/OracleTest
"""
import os
import pathlib
import random
import sys
import warnings

# without NumPy's own exp, log and power for these, which round otherwise than the C library's
os.environ["NPY_DISABLE_CPU_FEATURES"] = "AVX512F AVX512CD AVX512_SKX AVX512_CLX AVX512_CNL AVX512_ICL"
sys.dont_write_bytecode = True

import numpy as np  # noqa: E402

from arrays import GROUPS  # noqa: E402
import making, functions, reductions, shapes, brackets, printing, randoms, examples, page  # noqa: E402, E401, F401

OUTPUT = pathlib.Path(__file__).parent.parent / "oracle.txt"
CASES = 44


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


def run(program, top=True):
    np.set_printoptions(edgeitems=3, infstr="inf", linewidth=75, nanstr="nan", precision=8, suppress=False, threshold=1000)
    *before, last = program.split("; ")
    scope = {"np": np}
    try:
        for statement in before:
            exec(statement, scope)
        return show(eval(last, scope), top)
    except (AssertionError, DeprecationWarning):
        raise
    except Exception as refused:
        return "! " + str(refused).strip().split("\n")[0]


def cases(name, seed, count):
    make = GROUPS[name][0]
    g = random.Random(name + seed)
    found = {}
    for _ in range(40 * count):
        if len(found) == max(count, getattr(make, "count", 0)):
            break
        program = make(g, name) if make.__code__.co_argcount == 2 else make(g)
        if program not in found:
            try:
                found[program] = run(program)
            except DeprecationWarning:  # NumPy will refuse it
                pass
    assert len(found) >= 40, f"{name}: only {len(found)} different cases"
    return found


def main(seed="", count=CASES, output=OUTPUT):
    assert np.__version__.startswith("1.24"), np.__version__
    np.seterr(all="ignore")
    warnings.simplefilter("ignore")
    warnings.simplefilter("error", DeprecationWarning)
    lines = []
    for name in GROUPS:
        lines.append(f"# {name}")
        for program, result in cases(name, seed, int(count)).items():
            escaped = result.replace("\n", "\\n")
            assert "\t" not in program + escaped
            lines.append(f"{program}\t{escaped}")
    lines.append("# docs/NUMPY.md")
    for piece, _ in page.pieces():
        program = page.program(piece)
        result = run(program, program.endswith(page.AFTER)).replace("\n", "\\n")
        assert not result.startswith("!"), (piece, result)
        lines.append(f"{piece}\t{result}")
    pathlib.Path(output).write_text("\n".join(lines) + "\n")
    print(f"{len(GROUPS)} groups, {len(lines) - len(GROUPS)} cases", file=sys.stderr)


if __name__ == "__main__":
    main(*sys.argv[1:])
