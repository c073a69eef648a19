"""What a model makes where readers come first, held against what the widget promises of it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from widgets.kit import Frame, Oracle, Widget, WidgetError
from widgets.kit.controls import named
from widgets.kit.frame import METRICS, metrics_of
from widgets.kit.oracle import shown
from widgets.kit.widget import Words, key

from ...root import ROOT
from ..pictures.raised import told
from . import pure
from .places import BEGINS, Made, declared, given, meant, quoted

type Stops = tuple[int, ...]
type Make = Callable[[Widget, Stops], tuple[Frame, Words]]


def places(widget: Widget, fences: Mapping[str, Stops]) -> dict[Stops, str]:
    """Where a figure opens, one touch leads, or a challenge is met; `fences` are those of the book, by place."""
    found: dict[Stops, str] = {widget.preset("start"): "its start"}
    for preset in widget.presets:
        found.setdefault(widget.preset(preset.name), f"the preset '{preset.name}'")
    for panel in widget.control(widget.drawn_by).values if widget.drawn_by else ():
        found.setdefault(widget.stops({widget.drawn_by: panel}), f"{widget.drawn_by} = {panel}")
    for challenge in widget.challenges:
        found.setdefault(widget.stops(challenge.answer), f"the answer to '{challenge.name}'")
    for place, stops in fences.items():
        found.setdefault(stops, place)
    return found


def frames(widget: Widget, at: Mapping[Stops, str], make: Make) -> list[Made]:
    """The frames there; a WidgetError says which could not be made."""
    made = []
    for stops, place in at.items():
        with pure.watching(widget.name):
            made.append(Made(place, stops, *make(widget, stops)))
    return made


def same_again(widget: Widget, made: Sequence[Made], root: Path = ROOT) -> Iterator[str]:
    """A frame that another Python makes otherwise."""
    digests = pure.again(widget.name, [each.stops for each in made], root)
    for each in made:
        ours = pure.digest(each.frame, each.words)
        if digests.get(key(each.stops), ours) != ours:
            yield (
                f"{given(widget.name, 'frame', root)}: {widget.whose(each.stops)}: its model makes another frame each "
                "time, and the page would not show what the build drew; take chance from Random(seed) only, sort "
                "what is in a set, and keep nothing from one frame to the next"
            )
            return


def readouts(widget: Widget, made: Sequence[Made], root: Path = ROOT) -> Iterator[str]:
    """Read-outs of metrics that no frame has."""
    there = {metric for each in made for metric in each.frame.get(METRICS, {})}
    for readout in widget.readouts:
        if readout.metric not in there:
            yield (
                f"{declared(widget.name, 'Readout', readout.metric, root)}: the read-out of widget '{widget.name}' "
                f"is of the metric '{readout.metric}', which no frame has; {meant(readout.metric, sorted(there))}"
            )


def challenges(
    widget: Widget, made: Sequence[Made], make: Make, root: Path = ROOT
) -> Iterator[str]:
    """Challenges that their answer does not meet, or that one touch meets."""
    words = {each.stops: each.words for each in made}
    for number, challenge in enumerate(widget.challenges):
        where = (
            f"{declared(widget.name, 'Challenge', challenge.name, root)}: "
            f"the challenge '{challenge.name}' of widget '{widget.name}'"
        )
        answer = widget.stops(challenge.answer)
        if not words[answer].met[number]:
            yield (
                f"{where} is not met by its answer ({named('', widget.values(answer)).partition(' at ')[2]}); "
                "mend the answer, or what met asks"
            )
        for stops, place in touches(widget).items():
            if stops not in words:
                with pure.watching(widget.name):
                    words[stops] = make(widget, stops)[1]
            if stops != answer and words[stops].met[number]:
                yield f"{where} is met by {place}, where nobody has thought yet; let met ask for more"
                break
        else:
            if answer in touches(widget):
                yield f"{where} has an answer that is {touches(widget)[answer]}; let the answer ask for thought"


def touches(widget: Widget) -> dict[Stops, str]:
    """Where one or two touches lead: the start and every preset, and each with another panel."""
    found: dict[Stops, str] = {}
    panels = widget.control(widget.drawn_by).values if widget.drawn_by else ()
    starts = [("its start", {}), *((f"the preset '{p.name}'", p.values) for p in widget.presets)]
    for place, values in starts:
        found.setdefault(widget.stops(values), place)
        for panel in panels:
            there = widget.stops({**values, widget.drawn_by: panel})
            found.setdefault(there, f"{place} with {widget.drawn_by} = {panel}")
    return found


def oracles(widget: Widget, root: Path = ROOT) -> Iterator[str]:
    """Oracles that the model does not hold to, or that can't be asked of it."""
    for oracle in widget.oracles:
        where = (
            f"{declared(widget.name, 'Oracle', oracle.quantity, root)}: "
            f"the oracle '{oracle.quantity}' of widget '{widget.name}'"
        )
        try:
            with pure.watching(widget.name):
                got = oracle.measure(widget.at)
        except WidgetError as error:
            yield f"{where}: {error}"
        except KeyError as error:
            yield f"{where} asks for {error}, which the frame has not; {metrics(widget, str(error.args[0]))}"
        except (Exception, SystemExit) as error:
            yield f"{where} can't be asked: {told(error, widget.name)}"
        else:
            if not oracle.holds(got):
                yield f"{where} {missed(oracle, got)}"


def missed(oracle: Oracle, got: object) -> str:
    """What a model makes in place of what it must."""
    if type(got) not in (type(oracle.expected), int, float):
        return f"must be {oracle.expected!r}, and the model makes {got!r}; mend one of them"
    far = f" (± {oracle.tolerance:g})" if oracle.tolerance else ""
    return (
        f"must be {shown(oracle.expected, 0)}{far}, and the model makes {shown(got, 0)}; mend the model, or "
        "the number and who says so"
    )


def metrics(widget: Widget, word: str) -> str:
    """What the first frame has for an oracle to ask for."""
    return meant(word, sorted(metrics_of(widget.frame_at(widget.preset("start")))))


def unmade(widget: Widget, error: WidgetError, root: Path = ROOT) -> str:
    """What to say of a frame that could not be made, with a file if the message has none."""
    message = str(error)
    place = quoted(widget.name, "\0", root)
    return message if ".py" in message or BEGINS.match(message) else f"{place}: {message}"
