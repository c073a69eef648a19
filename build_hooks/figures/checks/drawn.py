"""What a widget's charts draw, held against what its frames have."""

import ast
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from widgets.kit import Cells, Frame, Widget, WidgetError
from widgets.kit.frame import MOMENTS, times_of
from widgets.kit.widget import Words

from ...root import ROOT
from ..grasped import hands
from ..pictures import charts
from ..pictures.drawer import Spec
from ..pictures.expressions import expressions, names, signals
from . import colours, dates, fields, images, maps, tabled
from .fields import data_of, lacking
from .places import BEGINS, Made, declared, given, is_view, meant, nodes, quoted, sources

type Stops = tuple[int, ...]
type Make = Callable[[Widget, Stops], tuple[Frame, Words]]
type ChartOf = Callable[[str, str], Spec]


MARKS = (
    *("arc", "area", "group", "image", "line", "path", "rect", "rule", "shape", "symbol", "text"),
    "trail",
)
"""What Vega calls the marks of which pictures are made."""

VEGAS = frozenset(
    {
        *("datum", "event", "item", "parent", "group", "width", "height", "padding", "autosize"),
        *("background", "cursor", "true", "false", "null", "undefined", "NaN", "Infinity"),
        *(
            "E",
            "LN2",
            "LN10",
            "LOG2E",
            "LOG10E",
            "MAX_VALUE",
            "MIN_VALUE",
            "PI",
            "SQRT1_2",
            "SQRT2",
        ),
    }
)
"""Names that Vega itself gives something."""

LINE = re.compile(r"\.py\b")

STORE = re.compile(r".+_store")
"""How Vega-Lite calls the table of what a reader has selected."""


def faults(
    widget: Widget,
    made: Sequence[Made],
    chart: ChartOf,
    make: Make,
    roles: Sequence[str],
    root: Path = ROOT,
) -> list[str]:
    """What is to be mended in charts, clock, guess and hands: file, line, fault, remedy."""
    specs: dict[str, Spec] = {}
    found: list[str] = []
    for each in made:
        which = widget.chart(each.stops)
        try:
            specs.setdefault(which, chart(widget.name, which))
        except WidgetError as error:
            found.append(located(widget, str(error), root))
    if found:
        return list(dict.fromkeys(found))
    for which, spec in specs.items():
        found += alone(widget, which, spec, root)
        frames = [each for each in made if widget.chart(each.stops) == which]
        found += columns(widget, which, spec, frames, root)
        found += dates.faults(widget, which, spec, frames, root)
        found += maps.faults(widget, which, spec, frames, root)
        found += colours.faults(widget, which, spec, roles, root)
        found += [] if found else tabled.faults(widget, which, spec, frames, root)
    found += clock(widget, made, specs, root)
    found += guess(widget, made, chart, make, root)
    return found or grasped(widget, specs, make, root)


def located(widget: Widget, message: str, root: Path) -> str:
    """A message about a chart that could not be made, with the file and line if they can be told."""
    if LINE.search(message) or BEGINS.match(message):
        return message
    if "Vega-Lite" not in message and "Unexpected" not in message:
        return f"{view_of(widget, root)}: {message}"
    for text in texts(widget, root):
        if not readable(text):
            return f"{quoted(widget.name, text, root, views=True)}: {message} in the expression '{text}'"
    return f"{view_of(widget, root)}: {message}"


def texts(widget: Widget, root: Path) -> list[str]:
    """What a widget's views say in texts that may be expressions."""
    folder = root / "widgets" / widget.name
    views = [path for path in sources(folder) if is_view(path, folder)]
    found = [node for path in views for node in nodes(path) if isinstance(node, ast.Constant)]
    return [node.value for node in found if isinstance(node.value, str) and "datum" in node.value]


def readable(expression: str) -> bool:
    """Whether Vega-Lite can read an expression."""
    import vl_convert  # where a chart could not be made, it has been imported

    chart = {"data": {"name": "a"}, "mark": "point", "transform": [{"filter": expression}]}
    try:
        vl_convert.vegalite_to_vega(chart)
    except ValueError:
        return False
    return True


def view_of(widget: Widget, root: Path) -> str:
    """The file in which a widget's charts are."""
    return quoted(widget.name, "\0", root, views=True)


def alone(widget: Widget, which: str, spec: Spec, root: Path) -> Iterator[str]:
    """What is wrong with a chart whatever is drawn."""
    view, name = view_of(widget, root), widget.name
    whose = f"{view}: the chart '{which}' of widget '{name}'"
    for data in data_of(spec):
        if "url" in data:
            where = quoted(name, data["url"], root, views=True)
            yield f"{where}: the chart '{which}' of widget '{name}' fetches {data['url']}; a view names tables of the frame"
        if STORE.fullmatch(data["name"]):
            yield (
                f"{whose} listens to the reader's hand by a selection; give the widget a control instead, "
                "and for grasping in the picture a hand (HANDS in settings.py)"
            )
            return
    for mark in fields.marks(spec):
        if mark["type"] not in MARKS:
            yield f"{whose} has a mark of the type '{mark['type']}'; it may be one of {', '.join(MARKS)}"
    yield from images.faults(widget, which, spec, root)
    known = {*VEGAS, *signals(spec)}
    unknown = {each for text in expressions(spec) for each in names(text)} - known
    for each in sorted(unknown):
        where = quoted(name, each, root, views=True)
        yield (
            f"{where}: the chart '{which}' of widget '{name}' asks for '{each}' in an expression, and nothing "
            f"is called so; a column is datum.{each}, and the moment that is shown is time"
        )


def columns(
    widget: Widget, which: str, spec: Spec, made: Sequence[Made], root: Path
) -> Iterator[str]:
    """Tables and columns that a chart draws and frames have not."""
    lacks: dict[tuple[str, str], list[Made]] = {}
    for each in made:
        try:
            charts.check_tables(widget, spec, each.frame)
        except WidgetError as error:
            if not any(STORE.fullmatch(data["name"]) for data in data_of(spec)):
                table = str(error).split("'")[3]
                yield f"{quoted(widget.name, table, root, views=True)}: {error}"
            return
        for lack in lacking(spec, each.frame):
            lacks.setdefault(lack, []).append(each)
    for (table, field), those in lacks.items():
        only = "" if len(those) == len(made) else f" at {those[0].place}"
        yield (
            f"{quoted(widget.name, field, root, views=True)}: the chart '{which}' of widget '{widget.name}' draws "
            f"'{field}', which is no column of the table '{table}'{only}; {meant(field, list(those[0].frame[table]))}"
        )


def clock(
    widget: Widget, made: Sequence[Made], specs: Mapping[str, Spec], root: Path
) -> Iterator[str]:
    """Time without a clock, and a clock without time."""
    name = widget.name
    for each in made:
        for table, held in each.frame.items():
            for cell in held.get("time", []):
                if type(cell) is not int or cell < 0:
                    yield (
                        f"{quoted(name, 'time', root)}: {widget.whose(each.stops)}: the column 'time' of the table "
                        f"'{table}' has {cell!r}; moments are counted 0, 1, 2, …: call another column otherwise"
                    )
                    return
    timed = [each for each in made if times_of(each.frame) > 1]
    if timed and not widget.clock:
        table = next(table for table, held in timed[0].frame.items() if "time" in held)
        yield (
            f"{quoted(name, 'time', root)}: widget '{name}' has a column 'time' in its table '{table}' and no clock, "
            "so nobody could play it; add clock=Clock() to its Widget, or call the column otherwise"
        )
    if widget.clock and not timed:
        yield (
            f"{given(name, 'clock', root)}: widget '{name}' has a clock and no frame with a column 'time' of "
            "more than one moment; remove clock, or say in `time` when each row is: 0, 1, 2, …"
        )
    if widget.clock and widget.clock.unfolds and not any(MOMENTS in each.frame for each in made):
        yield (
            f"{given(name, 'clock', root)}: widget '{name}' unfolds, and no frame says what happens; add a "
            f"table '{MOMENTS}' with columns time and words"
        )
    for which in {widget.chart(each.stops) for each in timed} if widget.clock else ():
        if not any("time" in names(text) for text in expressions(specs[which])):
            yield (
                f"{view_of(widget, root)}: widget '{name}' plays, and its chart '{which}' is the same at every "
                "moment; draw the rows until then, by .transform_filter('datum.time <= time')"
            )


def guess(
    widget: Widget, made: Sequence[Made], chart: ChartOf, make: Make, root: Path
) -> Iterator[str]:
    """A curve to be guessed that no frame has, or that is seen all along."""
    asks = widget.guess
    if asks is None:
        return
    where = (
        f"{declared(widget.name, 'Guess', asks.table, root)}: the guess of widget '{widget.name}'"
    )
    asked = [
        each
        for each in made
        if all(widget.values(each.stops)[name] in said for name, said in asks.when.items())
    ]
    if not asked:
        stops = widget.stops({name: said[0] for name, said in asks.when.items()})
        asked = [Made("", stops, *make(widget, stops))]
    for each in asked:
        if asks.table not in each.frame:
            yield (
                f"{where} asks for the table '{asks.table}', which its frame has not; "
                f"{meant(asks.table, list(each.frame))}"
            )
            return
        table = each.frame[asks.table]
        for column in (asks.x, asks.y):
            if column not in table:
                yield (
                    f"{where} asks for '{column}', which is no column of the table '{asks.table}'; "
                    f"{meant(column, list(table))}"
                )
                return
            if odd := [cell for cell in table[column] if type(cell) not in (int, float)]:
                yield f"{where} asks for '{column}', which has {odd[0]!r} in it; a curve is made of numbers"
                return
    seen = {which: marked(chart(widget.name, which)) for which in charts_of(widget, asked)}
    there = sorted(set().union(*seen.values()))
    for hidden in asks.hides:
        if hidden not in there:
            yield (
                f"{where} hides the mark '{hidden}', which its view has not, so the answer would be seen; "
                f"{meant(hidden, there)} (a view names a mark by alt.Chart(…, name='{hidden}'))"
            )
            return
    for which, names_ in seen.items():
        if not names_ & set(asks.hides):
            yield (
                f"{where} hides nothing in the chart '{which}', so the answer would be seen; name a mark of it in "
                f"hides=…, which has {', '.join(sorted(names_))}"
            )
            return


def charts_of(widget: Widget, made: Sequence[Made]) -> list[str]:
    """The charts that draw some frames."""
    return sorted({widget.chart(each.stops) for each in made})


def marked(spec: Spec) -> set[str]:
    """What a view calls the marks of a chart."""
    every = (str(mark.get("name", "")) for mark in fields.marks(spec))
    return {name.removesuffix("_marks") for name in every if name.endswith("_marks")}


def grasped(widget: Widget, specs: Mapping[str, Spec], make: Make, root: Path) -> list[str]:
    """Hands on marks, tables and columns that there are not."""
    made = {f"charts/{widget.name}/{which}.json": json.dumps(spec) for which, spec in specs.items()}
    found = []
    for hand in widget.hands:
        try:
            hands.written(widget, hand, made, make)
        except WidgetError as error:
            kind = "Cells" if isinstance(hand, Cells) else type(hand).__name__
            found.append(f"{declared(widget.name, kind, hand.mark, root)}: {error}")
    return found
