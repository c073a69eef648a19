"""Words that stand around a picture are none of what it is made from; whatever else a file says is."""

import pytest

from build_hooks.figures.drawing import meaning

FILE = '''"""What happens."""

from ..kit import Challenge, Preset, Readout, Slider, Widget

START = 5  # a stop

CONTROLS = (Slider("rate", "How fast", low=0.0, high=1.0, count=11, start=START, hint="a share"),)
PRESETS = (Preset("fast", "Fast", {"rate": 1.0}),)
READOUTS = (Readout("rate", "The rate", ".1f", unit="a day"),)
CHALLENGES = (Challenge("x", "Do it.", met, {"rate": 1.0}, hints=("One.", "Two."), worked="So."),)


def frame(rate: float) -> Frame:
    """The frame."""
    return {"metrics": {"rate": [rate], "word": ["How fast"]}}


WIDGET = Widget(name="sir", title="SIR", description="How it spreads.", controls=CONTROLS)
'''


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "widgets" / "sir"
    made.mkdir(parents=True)
    (made / "model.py").write_text(FILE)
    (made / "words.py").write_text("def summary():\n    return 'a'\n")
    return made


def means(folder):
    root = folder.parents[1]
    return list(meaning.contents("sir", set(folder.iterdir()), root))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"How fast", low', '"How quickly", low'),
        ('hint="a share"', 'hint="between 0 and 1"'),
        ('"Fast"', '"As fast as can be"'),
        ('"The rate"', '"Rate"'),
        ('"Do it."', '"Do this."'),
        ('("One.", "Two.")', '("Another.",)'),
        ('"So."', '"Because."'),
        ('title="SIR"', 'title="An epidemic"'),
        ('"How it spreads."', '"How it all spreads."'),
        ('"""What happens."""', '"""What happens, and why."""'),
        ('    """The frame."""\n', ""),
        ("  # a stop", ""),
        ("START = 5", "\n\nSTART = 5"),
    ],
)
def test_words_of_the_page_do_not_count(folder, old, new):
    before = means(folder)
    assert FILE.count(old) == 1
    (folder / "model.py").write_text(FILE.replace(old, new))
    assert means(folder) == before


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("START = 5", "START = 6"),
        ("count=11", "count=21"),
        ('"rate", "How', '"pace", "How'),
        ('"fast", "Fast"', '"quick", "Fast"'),
        ('unit="a day"', 'unit="an hour"'),
        ('".1f"', '".2f"'),
        ('{"rate": 1.0}, hints', '{"rate": 0.5}, hints'),
        ('["How fast"]', '["How slow"]'),
        ("title=", "chapter=CHAPTER, title="),
        ('name="sir"', 'name="sirs"'),
        ('"How fast", low', "LABEL, low"),
        ("from ..kit import Challenge, Preset, Readout, Slider", "from .own import Slider"),
    ],
)
def test_all_else_does(folder, old, new):
    before = means(folder)
    (folder / "model.py").write_text(FILE.replace(old, new, 1))
    assert means(folder) != before


def test_where_a_model_reads_such_words_they_count(folder):
    (folder / "words.py").write_text("def summary():\n    return CONTROLS[0].label\n")
    before = means(folder)
    (folder / "model.py").write_text(FILE.replace('"How fast", low', '"How quickly", low'))
    assert means(folder) != before


def test_a_file_that_is_broken_counts_as_it_is_written(folder):
    (folder / "words.py").write_text("def summary(:\n")
    before = means(folder)
    (folder / "words.py").write_text("def summary(:  # why?\n")
    assert means(folder) != before


def test_another_file_with_the_same_code_is_another(folder):
    before = means(folder)
    (folder / "words.py").rename(folder / "said.py")
    assert means(folder) != before
