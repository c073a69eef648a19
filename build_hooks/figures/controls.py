"""Controls as HTML: native elements with names, units and present values, before scripts run.

Each is disabled until the page's script takes it in hand. A control's `value` is its stop, but for
a seed, which readers know by its number.
"""

from html import escape
from typing import Any

from widgets.kit import Table, number
from widgets.kit.text import measured

from . import moves
from .manifest import Manifest
from .room import longest

type About = dict[str, Any]
type Stops = tuple[int, ...]
type Conditions = list[tuple[int, list[int]]]

FEW = 4
"""Options that fit side by side on a phone, where one touch then does what a list needs two for."""


def controls_html(
    anchor: str, about: Manifest, stops: Stops, hide: tuple[str, ...], offers: Table
) -> tuple[str, str]:
    """The controls beside the picture, and the fold of all others; hidden where they do not apply.

    A chart of which no lever stands there has its other controls unfolded.
    """
    there = [
        place for place, control in enumerate(about["controls"]) if control["name"] not in hide
    ]
    beside = [place for place in there if place in about["levers"]]
    later = [place for place in there if place not in about["levers"]]
    seen = {place for place in there if applies(about, place, stops)}
    away = not seen & {*later}
    plain = not away and not seen & {*beside} - {about["drawnBy"]}

    def group(label: str, places: list[int], gone: str = "") -> str:
        rows = "".join(row(anchor, about, place, stops, offers) for place in places)
        return f'<div class="widget-controls" role="group" aria-label="{label}"{gone}>{rows}</div>'

    return (
        group("Controls", beside, "" if seen & {*beside} else " hidden"),
        fold_html(
            "settings",
            'More settings<span class="widget-set"></span>',
            group("More settings", later),
            away=away,
            plain=plain,
        ),
    )


def fold_html(name: str, title: str, inner: str, *, away: bool = False, plain: bool = False) -> str:
    """A native fold, which opens without scripts too; hidden while nothing waits in it.

    A `plain` one is open and has no line: what is in it is all that there is.
    """
    kinds = f"widget-fold widget-{name}{' widget-plain' if plain else ''}"
    states = f"{' hidden' if away else ''}{' open' if plain else ''}"
    return f'<details class="{kinds}"{states}><summary>{title}</summary>{inner}</details>'


def row(anchor: str, about: Manifest, place: int, stops: Stops, offers: Table) -> str:
    """One control, with what there is to say about it."""
    control = about["controls"][place]
    gone = "" if applies(about, place, stops) else " hidden"
    kind = control["kind"].replace(" ", "-")
    ident = f"{anchor}-{control['name']}"
    if control["kind"] == "moves":
        # Those of a frame are for the one that applies.
        open_now = {} if gone else offers
        room = about["room"]["offers"].get(control["name"])
        inner = moves.moves(ident, control, stops[place], open_now, room)
    else:
        inner = MAKERS[control["kind"]](ident, control, stops[place])
    hint = f'<p class="widget-hint">{escape(control["hint"])}</p>' if control["hint"] else ""
    wide = " widget-wide" if inner.startswith("<fieldset") else ""
    return (
        f'<div class="widget-control{wide}" data-place="{place}" data-kind="{kind}"{gone}>'
        f"{inner}{hint}</div>"
    )


def applies(about: Manifest, place: int, stops: Stops) -> bool:
    """Whether a control is shown at `stops`."""
    return hold(about, about["controls"][place]["when"], stops)


def hold(about: About, conditions: Conditions, stops: Stops) -> bool:
    """Whether `conditions` hold. A control that does not apply can't make another apply."""
    return all(
        stops[place] in allowed and applies(about, place, stops) for place, allowed in conditions
    )


def text_of(control: About, stop: int) -> str:
    """The words of a stop, with its unit."""
    if "texts" in control:
        text = control["texts"][stop]
    elif "step" in control:
        text = plain(control, stop)
    else:
        text = number(control["low"] + stop, "d")
    return measured(text, control["unit"])


def widest(control: About) -> str:
    """The longest words that a slider has beside it, whose room its label must not take."""
    stops = range(control["count"]) if "texts" in control else (0, control["count"] - 1)
    return longest(text_of(control, stop) for stop in stops)


def slider(ident: str, control: About, stop: int) -> str:
    """A range, which touch, mouse and keyboard all know, and the value it stands at.

    The value is said with the range itself: of a change only the summary speaks, once it has settled.
    """
    text = escape(text_of(control, stop))
    return (
        f'<label for="{ident}">{escape(control["label"])}</label>'
        f'<input type="range" id="{ident}" name="{ident}" min="0" max="{control["count"] - 1}" step="1" '
        f'value="{stop}" aria-valuetext="{text}" autocomplete="off" disabled>'
        f'<output aria-live="off" for="{ident}" data-room="{escape(widest(control))}">{text}</output>'
    )


def plain(control: About, stop: int) -> str:
    """A number that can be typed, thousands apart."""
    value = round(control["low"] + control["step"] * stop, 10)
    return number(value, f",.{control['places']}f")


def typed(ident: str, control: About, stop: int) -> str:
    """A number to type, in whatever way people write one, and a line that says which may be.

    No field of the type `number`, which says nothing of `8,300,000` but that it is empty.
    """
    low, high = plain(control, 0), plain(control, control["count"] - 1)
    unit = f'<span class="widget-unit">{escape(control["unit"])}</span>' if control["unit"] else ""
    return (
        f'<label for="{ident}">{escape(control["label"])}</label>'
        f'<span class="widget-typed"><input type="text" id="{ident}" name="{ident}" inputmode="decimal" '
        f'size="{max(len(low), len(high)) + 2}" value="{plain(control, stop)}" aria-describedby="{ident}-may" '
        f'autocomplete="off" spellcheck="false" disabled>{unit}</span>'
        f'<p class="widget-hint widget-may" id="{ident}-may" role="status">{low} to {high}</p>'
    )


def seed(ident: str, control: About, stop: int) -> str:
    """A number to type, and a button that rolls another."""
    return (
        f'<label for="{ident}">{escape(control["label"])}</label>'
        f'<input type="number" id="{ident}" name="{ident}" inputmode="numeric" min="{control["low"]}" '
        f'max="{control["low"] + control["count"] - 1}" step="1" value="{control["low"] + stop}" autocomplete="off" disabled>'
        '<button type="button" class="widget-roll" disabled>Re-roll</button>'
    )


def toggle(ident: str, control: About, stop: int) -> str:
    """A switch."""
    return (
        f'<label for="{ident}">{escape(control["label"])}</label>'
        f'<input type="checkbox" role="switch" id="{ident}" name="{ident}" disabled{" checked" * stop}>'
    )


def choice(ident: str, control: About, stop: int) -> str:
    """Options side by side if they are few, a list if they are many."""
    if control["count"] > FEW:
        options = "".join(
            f'<option value="{number}"{" selected" * (number == stop)}>{escape(text)}</option>'
            for number, text in enumerate(control["texts"])
        )
        label = f'<label for="{ident}">{escape(control["label"])}</label>'
        return f'{label}<select id="{ident}" name="{ident}" disabled>{options}</select>'
    radios = "".join(
        f'<label><input type="radio" name="{ident}" value="{number}" disabled{" checked" * (number == stop)}>'
        f"<span>{escape(text)}</span></label>"
        for number, text in enumerate(control["texts"])
    )
    many = ' class="widget-many"' if control["count"] == FEW else ""
    return (
        f"<fieldset><legend>{escape(control['label'])}</legend><div{many}>{radios}</div></fieldset>"
    )


MAKERS = {
    "slider": slider,
    "log slider": slider,
    "integer": slider,
    "number": typed,
    "seed": seed,
    "toggle": toggle,
    "choice": choice,
}
