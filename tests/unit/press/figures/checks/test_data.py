"""Data beside a model, as authors spoil them: one line with the file, its line and the remedy, and no traceback."""

import pytest

from .written import said, write

HEAD = "from math import exp\n"
READ = 'from ..kit import read_csv\n\nSEEN = read_csv(__package__, "seen.csv", {"height": float})\n'
FRAME = '    height = pressure if kind == "line" else exp(-pressure)\n'


def told(root, content, at_import=True):
    """What an author reads of an example that reads such a file, when it is imported or asked."""
    reads = (HEAD, HEAD + READ) if at_import else (FRAME, FRAME + f"    {READ.splitlines()[0]}\n    {READ.splitlines()[2]}\n")  # fmt: skip
    made = write(root, ("model.py", *reads))
    if content is not None:
        (made / "widgets" / "slope" / "seen.csv").write_bytes(content)
    return said(made)


@pytest.mark.parametrize("at_import", [True, False])
@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"height\n1\n", ""),
        (None, "widgets/slope/seen.csv is missing; put it beside the model"),
        (b"heigth\n1\n", "widgets/slope/seen.csv:1: there is no column 'height', but heigth"),
        (b"height\n1\nhigh\n", "widgets/slope/seen.csv:3: height: 'high' is no number"),
        (b"height,b\n1,\xe9\n", "widgets/slope/seen.csv:2: is not in UTF-8 (byte 0xe9)"),
    ],
    ids=["right", "missing", "no such column", "no number", "another encoding"],
)
def test_a_spoiled_file_is_told_once(at_import, content, message, tmp_path):
    lines = told(tmp_path, content, at_import)
    assert len(lines) == bool(message)
    assert all(line.startswith(message) for line in lines)


def test_a_file_that_nothing_reads_would_be_sent_for_nothing(tmp_path):
    root = write(tmp_path)
    (root / "widgets" / "slope" / "old.csv").write_text("a\n1\n")
    [line] = said(root)
    assert line.startswith("widgets/slope/old.csv: no file of the model names 'old.csv'")
    assert "move it to widgets/slope/data/" in line
