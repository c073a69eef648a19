"""Of a traceback, an author is told what was raised and the innermost line of their own."""

import pytest

from build_hooks.figures.pictures.raised import told, where


def raised(source, path):
    """What running a source as the file at `path` raises."""
    with pytest.raises(Exception) as caught:
        exec(compile(source, path, "exec"), {})
    return caught.value


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("1 / 0", "ZeroDivisionError: division by zero (widgets/sir/model.py:1)"),
        ("\n\nint('a' * 3)", "ValueError: invalid literal for int() with base 10: 'aaa' (widgets/sir/model.py:3)"),
        ("import json\njson.loads('[')", "JSONDecodeError: Expecting value: line 1 column 2 (char 1) (widgets/sir/model.py:2)"),
        ("assert 1 == 2", "AssertionError (widgets/sir/model.py:1)"),
        ("raise ValueError('one\\ntwo')", "ValueError: one two (widgets/sir/model.py:1)"),
        ("raise ImportError(\"no 'A' in 'b' (/srv/book/b.py)\")", "ImportError: no 'A' in 'b' (widgets/sir/model.py:1)"),
        ("raise ValueError('Vega-Lite to Vega conversion failed:\\nError: No\\n    at Au (https://x/+esm:7:1)')", "ValueError: No (widgets/sir/model.py:1)"),
    ],
)  # fmt: skip
def test_an_error_is_told_in_a_line_with_the_authors_own(source, words):
    assert told(raised(source, "/srv/book/race/widgets/sir/model.py"), "sir") == words


def test_a_line_of_somebody_else_is_no_place():
    """A folder above may be called as the widget is."""
    error = raised("1 / 0", "/srv/sir/widgets/kit/widget.py")
    assert told(error, "sir") == "ZeroDivisionError: division by zero"


def test_what_is_no_python_has_its_own_line():
    with pytest.raises(SyntaxError) as caught:
        compile("a = (\n", "/srv/book/widgets/sir/view.py", "exec")
    assert told(caught.value, "sir") == "'(' was never closed (widgets/sir/view.py:1)"


def test_a_path_is_told_from_the_last_folder_of_widgets_on():
    assert where("/widgets/of/mine/widgets/sir/model.py") == "widgets/sir/model.py"
