"""Slips that authors of figures make, each with what they read: one line with the file, the line and the remedy."""

import pytest

from .written import line_of, said, write

CURVE = '.encode(x=alt.X("time:Q", scale=X), y=alt.Y("y:Q", scale=Y))'
FILTER = '.transform_filter("datum.time <= time")'
CHART = "    return alt.layer(line, top)\n"
FRAME = '    height = pressure if kind == "line" else exp(-pressure)\n'
HEAD = "from math import exp\n"
SEED = 'Seed(when={"kind": ("decay",)})'
PRESETS = 'PRESETS = (Preset("strong", "Strong", {"pressure": 10.0}),)'
ANSWER = 'answer={"pressure": 10.0, "rounds": 9}'
GUESS = 'guess=Guess("Draw the line.", "line", "time", "y", hides=("curve",))'
ORACLE = (
    '("Four steps of four", 16.0, {"metric": "top", "pressure": 4.0}, "Counted.", "derived", 1e-9)'
)
AT = "widget 'slope' at kind = line, pressure = 4.0, rounds = 5"

MODEL, SETTINGS, WORDS, ORACLES, VIEW = (
    f"{part}.py" for part in ("model", "settings", "words", "oracles", "view")
)

SLIPS = [
    # ---- what can't be read
    ("a colon is missing", MODEL, "seed: int) -> Frame:", "seed: int) -> Frame", "def frame(", "expected ':'"),
    ("a bracket is open", SETTINGS, '"rounds": 9}),\n)', '"rounds": 9}),\n', "CHALLENGES = (", "'(' was never closed"),
    ("a comma is missing in a view", VIEW, 'NamedData("line"), name', 'NamedData("line") name', 'alt.Chart(alt.NamedData("line")', "invalid syntax"),
    ("numpy", MODEL, HEAD, "import numpy as np\n", "import numpy", "a model can't import 'numpy': it uses the standard library only"),
    ("pandas in a function", MODEL, FRAME, "    import pandas\n" + FRAME, "import pandas", "a model can't import 'pandas'"),
    ("matplotlib", WORDS, "from ..kit import", "from matplotlib import pyplot\nfrom ..kit import", "from matplotlib", "a model can't import 'matplotlib'"),
    ("a package that is here by chance", MODEL, HEAD, "import yaml\n", HEAD, "a model can't import 'yaml': it uses the standard library only, because it also runs in the reader's browser"),
    ("what views draw with", MODEL, HEAD, "from ..draw.look import PROXY\n", HEAD, "a model can't import 'widgets.draw.look', which needs Altair"),
    ("the press", MODEL, HEAD, "from build_hooks import store\n", HEAD, "a model can't import 'build_hooks'"),
    ("a socket", MODEL, HEAD, "import socket\n", HEAD, "a model can't import 'socket', which needs a machine"),
    ("urllib", MODEL, HEAD, "from urllib.request import urlopen\n", HEAD, "a model can't import 'urllib', which needs a machine"),
    ("a module that is not there", MODEL, HEAD, "from .maths import exp\n", HEAD, "widget 'slope' can't be read: ModuleNotFoundError: No module named 'widgets.slope.maths'"),
    ("a name that is nothing", SETTINGS, "HANDS = (Drag", "HANDS = (Darg", "HANDS = (Drag", "widget 'slope' can't be read: NameError: name 'Darg' is not defined"),
    ("no WIDGET", MODEL, "WIDGET = Widget(", "FIGURE = Widget(", "", "widgets/slope/model.py has no WIDGET; end it with `WIDGET = Widget(...)`"),
    ("WIDGET is a dict", MODEL, "WIDGET = Widget(", "WIDGET = dict(", "", "WIDGET in widgets/slope/model.py is a dict; make it `WIDGET = Widget(...)`"),
    ("another name than the folder's", MODEL, 'name="slope"', 'name="slopes"', 'name="slope"', "the widget is called 'slopes' and its folder 'slope'; call both the same"),
    ("no name", MODEL, 'name="slope"', 'name=""', 'name="slope"', "the widget is called '' and its folder 'slope'"),
    ("an argument that a Widget has not", MODEL, 'chapter="hills"', 'chpater="hills"', "WIDGET = Widget(", "TypeError: Widget.__init__() got an unexpected keyword argument 'chpater'"),
    ("no summary", MODEL, "    summary=summary,\n", "", "WIDGET = Widget(", "widget 'slope' needs a frame and a summary, or panels that have them"),
    # ---- what a widget says of itself
    ("kind", MODEL, 'kind="curve"', 'kind="curves"', 'kind="curve"', "kind: 'curves' is not a kind; did you mean curve?"),
    ("chapter", MODEL, 'chapter="hills"', 'chapter="hils"', 'chapter="hills"', "chapter: 'hils' is not a chapter of docs/chapters/; did you mean hills?"),
    ("related", MODEL, 'related=("other",)', 'related=("others",)', 'related=("other",)', "related: 'others' is not a widget; did you mean other?"),
    ("leads to itself", MODEL, 'related=("other",)', 'related=("slope",)', 'related=("other",)', "widget 'slope' leads to itself; name others"),
    ("no title", MODEL, 'title="A slope"', 'title=" "', "title=", "title is empty"),
    ("role", WORDS, 'role="proxy"', 'role="porxy"', '"Top"', "role 'porxy' is no colour, so the read-out 'top' would be grey; did you mean proxy?"),
    ("style", WORDS, '".1f"', '".1q"', '"Top"', "style '.1q' is no format of numbers"),
    ("two controls of one name", SETTINGS, 'Choice("kind"', 'Choice("pressure"', 'Choice("pressure"', "widget 'slope' has 2 controls 'pressure'; rename or remove one"),
    ("low above high", SETTINGS, "low=0.5, high=10.0", "low=10.0, high=0.5", "Slider(", "control 'pressure' goes from 10 to 0.5; make low less than high"),
    ("one stop", SETTINGS, "count=20, start=7", "count=1, start=0", "Slider(", "control 'pressure' has count = 1; a slider has at least 2 stops"),
    ("a start beyond the stops", SETTINGS, "start=7", "start=20", "Slider(", "control 'pressure' starts at stop 20; stops are counted from 0, and its last is 19 (10.0)"),
    ("a control without words", SETTINGS, '"Rounds"', '""', "Integer(", "control 'rounds' has no label"),
    ("a control that is no name", SETTINGS, '"kind", "Kind"', '"class", "Kind"', "Choice(", "control 'class' can't be an argument of a function"),
    ("a condition on nothing", SETTINGS, '{"kind": ("decay",)}', '{"knid": ("decay",)}', "Seed(when", "widget 'slope' has no control 'knid'; it has kind, pressure, rounds, seed"),
    ("a condition that never holds", SETTINGS, '("decay",)}', '("decays",)}', "Seed(when", "kind = decays is not an option; it may be line, decay"),
    ("a preset between stops", SETTINGS, PRESETS, PRESETS.replace("10.0", "9.9"), PRESETS, "widget 'slope', preset 'strong': pressure = 9.9 is between stops; the nearest is 10.0"),
    ("a preset of another control", SETTINGS, PRESETS, PRESETS.replace('"pressure"', '"presure"'), PRESETS, "widget 'slope' has no control 'presure'"),
    ("an answer that can't be set", SETTINGS, ANSWER, ANSWER.replace("9}", "10}"), "Challenge(\"high\"", "challenge 'high': rounds = 10 is out of range (8 stops from 2 to 9)"),
    ("a ground", ORACLES, '"derived"', '"derved"', ORACLE, "'derved' is no ground; it may be derived, published, computed, simulated"),
    ("a file to look into", MODEL, '    kind="curve",', '    kind="curve",\n    sources=("modle.py",),', 'sources=', "sources: there is no file widgets/slope/modle.py"),
    # ---- what a model makes
    ("a model that raises", MODEL, FRAME, "    height = pressure / (rounds - 5)\n", FRAME, f"{AT}: its model raised ZeroDivisionError: float division by zero"),
    ("words that raise", WORDS, "metrics['top']", "metrics['tpo']", "return f", f"{AT}: its words raised KeyError: 'tpo'"),
    ("a challenge that raises", SETTINGS, 'metrics["top"] >=', 'metrics["tpo"] >=', "return bool", f"{AT}: its words raised KeyError: 'tpo'"),
    ("a summary that returns nothing", WORDS, "    return f", "    f", "", f"{AT}: its summary is None; return a sentence"),
    ("a frame that returns nothing", MODEL, "    return {", "    _ = {", "", f"{AT} made None; a frame is a dict of tables by name"),
    ("a column that is a tuple", MODEL, '"last": [rounds]', '"last": (rounds,)', "", f"{AT}: table 'metrics', column 'last' is a tuple; a column is a list"),
    ("a number that is none", MODEL, '"last": [rounds]', '"last": [float("inf")]', "", f"{AT}: table 'metrics', column 'last', row 0 is inf; a frame holds finite numbers"),
    ("columns of two lengths", MODEL, "for time in range(rounds)]", "for time in range(3)]", "", f"{AT}: table 'line' has columns of different lengths: time 5, y 3"),
    ("an argument that is called otherwise", MODEL, "rounds: int, seed", "round: int, seed", "", f"{AT}: its model raised TypeError: frame() got an unexpected keyword argument 'rounds'"),
    ("moments that are no numbers", MODEL, "list(range(rounds))", "[n / 2 for n in range(rounds)]", '"time"', f"{AT}: the column 'time' of the table 'line' has 0.0; moments are counted 0, 1, 2"),
    # ---- chance, files, and other machines
    ("random without a seed", MODEL, HEAD, HEAD + "import random\n\nrandom.shuffle([1])\n", "random.shuffle", "random.shuffle draws from a generator without a seed"),
    ("a name from random", MODEL, HEAD, "from random import choice as pick\nfrom math import exp\n\npick([1])\n", "pick([1])", "random.choice draws from a generator without a seed"),
    ("Random()", MODEL, FRAME, "    from random import Random\n\n    height = Random().random()\n", "height = Random", "Random() draws from a generator without a seed"),
    ("a clock", MODEL, FRAME, "    import time\n\n    time.time()\n" + FRAME, "time.time()", "time.time is another each time, and a frame must be the same here and in the reader's browser"),
    ("a file of the machine", MODEL, FRAME, '    open("/etc/hostname").close()\n' + FRAME, "open(", "a model can't open '/etc/hostname': in the reader's browser there is no disk"),
    # ---- what a view draws
    ("a column that is not there", VIEW, '"y:Q", scale=Y))\n        .tr', '"yy:Q", scale=Y))\n        .tr', '"y:Q"', "draws 'yy', which is no column of the table 'line'; "),
    ("a column in an expression", VIEW, "datum.time <=", "datum.tmie <=", "datum.time <=", "draws 'tmie', which is no column of the table 'line'; did you mean time? it has time, y"),
    ("a table that is not there", VIEW, 'NamedData("line")', 'NamedData("lien")', 'NamedData("line")', "draws a table 'lien' that its model never makes; it makes line, metrics"),
    ("a name that is no signal", VIEW, "<= time", "<= tiem", "<= time", "asks for 'tiem' in an expression, and nothing is called so"),
    ("no chart", VIEW, "def chart()", "def graph()", "", "widgets/slope/view.py has no `chart`; write `def chart():`"),
    ("no view", VIEW, "", "", "", "widget 'slope': its view can't be read: ModuleNotFoundError: No module named 'widgets.slope.view'"),
    ("a view that returns nothing", VIEW, CHART, "    alt.layer(line, top)\n", "", "widget 'slope': its view raised TypeError: a chart is one of Altair's, and not None; does it end with `return`?"),
    ("a view that raises", VIEW, CHART, "    return alt.layer(line, tpo)\n", CHART, "widget 'slope': its view raised NameError: name 'tpo' is not defined"),
    ("a look that is not there", VIEW, "import PROXY", "import PROXI", "from ..draw.look", "widget 'slope': its view can't be read: ImportError: cannot import name 'PROXI'"),
    ("a mistyped import", VIEW, "import altair as alt", "import altiar as alt", "import altair", "widget 'slope': its view can't be read: ModuleNotFoundError: No module named 'altiar'"),
    ("an argument that Altair has not", VIEW, "mark_line(color", "mark_line(colour", "", "`MarkDef` has no parameter named 'colour'; did you mean color"),
    ("a value that Altair has not", VIEW, "domain=[0, 10])", "domain=[0, 10], type='lin')", "", "'lin' is an invalid value for `type`. Valid values are one of ['linear', 'log'"),
    ("a channel that there is not", VIEW, CURVE, CURVE.replace("y=alt.Y", "yy=alt.Y"), "", "got an unexpected keyword argument 'yy'"),
    ("an expression that is none", VIEW, "<= time", "<= ", "transform_filter", "widget 'slope': its view raised ValueError: Unexpected end of input in the expression 'datum.time <= '"),
    ("a column without a type", VIEW, '"last:Q"', '"last"', "", "last encoding field is specified without a type"),
    ("data in a view", VIEW, 'alt.NamedData("metrics")', "alt.Data(values=[{'last': 1, 'top': 2}])", "", "holds data of its own"),
    ("data from elsewhere", VIEW, 'alt.NamedData("metrics")', "'https://example.org/x.csv'", 'alt.NamedData("metrics")', "fetches https://example.org/x.csv; a view names tables of the frame"),
    ("an image that a page would fetch", VIEW, ".mark_point()", ".mark_image(url='x.png', width=9, height=9)", ".mark_point()", "the chart 'main' of widget 'slope' shows the image x.png, which no page could fetch; draw it by `image(…)`"),
    ("an image by a column", VIEW, ".mark_point()", ".mark_image(width=9, height=9).encode(url='word:N')", "", "shows the image word, which no page could fetch"),
    ("an image without a size", VIEW, ".mark_point()", ".mark_image(url='data:image/png;base64,iVBO', width=9)", "", "has an image without height, so it would have no size until it has come"),
    ("a selection", VIEW, CHART, "    return alt.layer(line, top).add_params(alt.selection_interval())\n", "", "listens to the reader's hand by a selection; give the widget a control instead"),
    # ---- time
    ("no clock", MODEL, "    clock=Clock(),\n", "", '"time"', "widget 'slope' has a column 'time' in its table 'line' and no clock, so nobody could play it; add clock=Clock()"),
    ("a clock that unfolds without words", MODEL, "Clock()", "Clock(unfolds=True)", "clock=Clock()", "widget 'slope' unfolds, and no frame says what happens; add a table 'moments'"),
    ("a chart that is always the same", VIEW, FILTER, FILTER.replace("datum.time <= time", "datum.time >= 0"), "", "widget 'slope' plays, and its chart 'main' is the same at every moment"),
    # ---- guesses, hands, read-outs, challenges, oracles
    ("a guess of another column", MODEL, GUESS, GUESS.replace('"y"', '"yy"'), GUESS, "the guess of widget 'slope' asks for 'yy', which is no column of the table 'line'; "),
    ("a guess of another table", MODEL, GUESS, GUESS.replace('"line"', '"lines"'), GUESS, "asks for the table 'lines', which its frame has not; did you mean line?"),
    ("a guess that hides nothing", MODEL, GUESS, GUESS.replace('"curve"', '"curves"'), GUESS, "hides the mark 'curves', which its view has not, so the answer would be seen; did you mean curve?"),
    ("a hand on no mark", SETTINGS, 'Drag("top"', 'Drag("tops"', "HANDS", "there is no mark 'tops'; it has curve, top"),
    ("a hand on no control", SETTINGS, 'across="rounds"', 'across="round"', "", "hand on the mark 'top' (settings.py): widget 'slope' has no control 'round'"),
    ("a read-out", WORDS, 'Readout("word"', 'Readout("wrd"', 'Readout("word"', "is of the metric 'wrd', which no frame has; did you mean word?"),
    ("an answer that fails", SETTINGS, ANSWER, 'answer={"pressure": 10.0, "rounds": 6}', "Challenge(\"high\"", "the challenge 'high' of widget 'slope' is not met by its answer (kind = line, pressure = 10.0, rounds = 6"),
    ("a challenge that is met by a preset", SETTINGS, '["top"] >= 60', '["top"] >= 40', "Challenge(\"high\"", "the challenge 'high' of widget 'slope' is met by the preset 'strong', where nobody has thought yet"),
    ("a challenge that is met at the start", SETTINGS, '["top"] >= 60', '["top"] >= 16', "Challenge(\"high\"", "is met by its start, where nobody has thought yet"),
    ("an oracle that does not hold", ORACLES, ORACLE, ORACLE.replace("16.0", "17.0"), ORACLE, "the oracle 'Four steps of four' of widget 'slope' must be 17 (± 1e-09), and the model makes 16"),
    ("an oracle of no metric", ORACLES, ORACLE, ORACLE.replace('"top"', '"tpo"'), ORACLE, "the oracle 'Four steps of four' of widget 'slope' asks for 'tpo', which the frame has not; did you mean top?"),
    ("an oracle of no control", ORACLES, ORACLE, ORACLE.replace('"pressure"', '"presure"'), ORACLE, "widget 'slope' has no control 'presure'; it has kind, pressure, rounds, seed"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("file", "old", "new", "line", "words"), [slip[1:] for slip in SLIPS], ids=[s[0] for s in SLIPS]
)
def test_a_slip_is_told_in_a_line_or_two(file, old, new, line, words, tmp_path):
    """Which file and line, what is wrong, and what would be right; and nothing of the machinery."""
    root = write(tmp_path, (file, old, new))
    found = said(root)
    assert 1 <= len(found) <= 2, found
    assert words in found[0]
    assert "Traceback" not in "".join(found)
    if line:
        place = f"widgets/slope/{file}:{line_of(root, file, line)}"
        assert place in found[0], found
    else:
        assert f"widgets/slope/{file}" in found[0] or words.startswith("widget 'slope'"), found


def test_the_example_without_a_slip_is_told_nothing(tmp_path):
    """Or all that is told of the slips could be told of anything."""
    assert said(write(tmp_path)) == []


def test_a_clock_without_time_is_told(tmp_path):
    """There would be room for a player, and none in it."""
    root = write(
        tmp_path,
        (MODEL, '"time": list', '"x": list'),
        (MODEL, '"line", "time"', '"line", "x"'),
        (VIEW, '"time:Q"', '"x:Q"'),
        (VIEW, "datum.time <= time", "datum.x >= 0"),
    )
    [line] = said(root)
    place = f"widgets/slope/model.py:{line_of(root, MODEL, 'clock=')}"
    assert line.startswith(f"{place}: widget 'slope' has a clock and no frame with a column 'time'")


def test_a_frame_of_the_book_is_made_too(tmp_path):
    """A fence may open where no preset does."""
    root = write(tmp_path, (MODEL, FRAME, "    height = pressure / (rounds - 9)\n"))
    fences = (("docs/chapters/hills.md:12", (0, 7, 7, 1)),)
    [line] = said(root, fences)
    assert line.startswith("widget 'slope' at kind = line, pressure = 10.0, rounds = 9: its model")
    answer = (SETTINGS, ANSWER, 'answer={"pressure": 10.0, "rounds": 8}')
    [line] = said(
        write(tmp_path / "other", answer, (MODEL, FRAME, "    height = pressure / (9 - rounds)\n")),
        fences,
    )
    assert "at kind = line, pressure = 4.0, rounds = 9: its model raised ZeroDivisionError" in line


def test_a_column_that_only_some_frames_have_is_told_with_one_that_has_not(tmp_path):
    """It is drawn at the start, and gone once a reader has moved something."""
    some = '"last": [rounds], **({"high": [1]} if pressure < 5 else {})'
    root = write(tmp_path, (MODEL, '"last": [rounds]', some), (VIEW, '"top:Q"', '"high:Q"'))
    [line] = said(root)
    assert "draws 'high', which is no column of the table 'metrics' at the preset 'strong'" in line


def test_an_answer_that_is_a_preset_is_told(tmp_path):
    """A button would meet the challenge."""
    answer = (SETTINGS, ANSWER, 'answer={"pressure": 10.0}')
    [line] = said(write(tmp_path, answer, (SETTINGS, '["top"] >= 60', '["top"] >= 40')))
    assert "has an answer that is the preset 'strong'; let the answer ask for thought" in line
