"""A model is a function of its settings: what it makes twice is the same, and nothing goes in or out."""

import pytest

from build_hooks.figures.checks import pure

from .written import line_of, said, write

FRAME = '    height = pressure if kind == "line" else exp(-pressure)\n'
HEAD = "from math import exp\n"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (HEAD, HEAD + "SEEN = []\n"),
        ('"word": [kind]', '"word": [" ".join({"one", "two", "three", "four", "five", "six", "seven"})]'),
        ('"word": [kind]', '"word": [str(object())]'),
        ('"word": [kind]', '"word": [str(hash(kind))]'),
    ],
    ids=["what is left in memory", "the order of a set", "an address in memory", "a hash of a text"],
)  # fmt: skip
def test_a_frame_that_another_python_makes_otherwise_is_told(old, new, tmp_path):
    """Readers' Python is another one, and would show what the picture beside it does not."""
    changes = [("model.py", old, new)]
    if "SEEN" in new:
        changes.append(("model.py", FRAME, FRAME + "    SEEN.append(height)\n"))
        changes.append(("model.py", '"word": [kind]', '"word": [len(SEEN)]'))
    root = write(tmp_path, *changes)
    [line] = said(root)
    assert line.startswith(
        f"widgets/slope/model.py:{line_of(root, 'model.py', 'frame=frame')}: widget 'slope' at kind = "
    )
    assert "its model makes another frame each time" in line


@pytest.mark.parametrize(
    ("call", "told"),
    [
        ("open('/etc/hostname').close()", "a model can't open '/etc/hostname'"),
        ("__import__('pathlib').Path(__file__).read_text()", "a model can't open"),
        ("__import__('os').system('true')", "a model can't leave its process (os.system)"),
        ("__import__('socket').socket()", "a model can't leave its process (socket.__new__)"),
    ],
)
def test_what_goes_beyond_a_model_is_stopped_where_it_stands(call, told, tmp_path):
    """Also where the model would take no notice of it."""
    caught = f"    try:\n        {call}\n    except Exception:\n        pass\n"
    root = write(tmp_path, ("model.py", FRAME, caught + FRAME))
    [line] = said(root)
    assert line.startswith(f"widgets/slope/model.py:{line_of(root, 'model.py', call)}: {told}")


def test_a_model_may_import_and_read_what_is_beside_it_by_its_loader(tmp_path):
    """So data come in a browser too, where all is in a zip."""
    reads = (
        "    from .table import RISE\n"
        "    assert __spec__.loader.get_data(__file__.replace('model.py', 'data.txt')) == b'1'\n"
        "    height = RISE * pressure\n"
    )
    table = ("table.py", "", "RISE = 1\n")
    data = ("data.txt", "", "1")
    assert said(write(tmp_path, ("model.py", FRAME, reads), table, data)) == []


def test_nobody_is_watched_when_no_model_runs(tmp_path):
    """What listens can't be told to end, and hears all that the press does."""
    with pure.watching("slope"):
        pass
    (tmp_path / "a").write_text("b")
    assert pure.heard == []
