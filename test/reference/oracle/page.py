"""The left column of docs/NUMPY.md."""
import pathlib
import re

PAGE = pathlib.Path(__file__).parent.parent.parent.parent / "docs" / "NUMPY.md"
AFTER = "x / 3, X / 3, np.random.rand()"  # what a piece without a value may have changed


def pieces():
    """(Python, Java) of each piece; both columns hold as many."""
    for row in re.findall(r"(?m)^\| (`.*`) \| (`.*`) \|$", PAGE.read_text()):
        python, java = (cell.strip("`").split("`, `") for cell in row)
        assert len(python) == len(java), row
        yield from zip(python, java)


def program(piece):
    variables = re.search(r"```python\n(.*)\n```", PAGE.read_text())[1]
    assigned = re.match(r"(\w+)(\[.*])? [-+*/]?= ", piece)
    if assigned:
        piece += "; " + assigned[1]
    elif re.match(r"np.(set_printoptions|random.shuffle|random.seed)", piece):
        piece += "; " + AFTER
    return f"np.random.seed(1); {variables}; {piece}"
