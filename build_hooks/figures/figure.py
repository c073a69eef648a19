"""A figure as HTML: complete and readable before, or without, any script."""

import json
from html import escape
from typing import Any

from ..text.fences.facts import Facts
from . import guess, oracles, room
from .controls import applies, controls_html, fold_html
from .fences import Fence
from .manifest import Manifest
from .pictures.opening import slug

IN_VIEW = 3
"""Numbers in the first view, a chart's first; the page's script counts them likewise, in said.js."""

FEW_PRESETS = 4
"""So many fit into a phone's width in a row or two."""

type Stops = tuple[int, ...]
type Words = dict[str, Any]

NOT_IN_PAGE = ("sources", "description", "checks", "values", "levers")
"""Parts of a manifest that the page fetches when a reader asks for them, or has as HTML."""


def written(fence: Fence, about: Manifest, stops: Stops, words: Words, svg: str) -> str:
    """The figure that a fence asks for, opened at `stops`."""
    anchor = fence.anchor
    room = f' style="--room: {fence.height:g}rem"' if fence.height else ""
    classes = [
        *(["widget-guessing"] if guess.offered(fence, about, stops) else []),
        *(["widget-unfolding"] if unfolds(about, words) else []),
    ]
    kinds = f' class="{" ".join(classes)}"' if classes else ""
    beside, settings = controls_html(anchor, about, stops, fence.hide, words["offers"])
    asked, later = guess.box_html(fence, about, stops), not guess.offered(fence, about, stops)
    # One line without blank lines: Markdown would end a block of HTML at the first.
    return "".join(
        (
            f'<figure class="widget" id="{anchor}" data-fingerprint="{fence.fingerprint}"{room} '
            "data-search-exclude>",
            f'<widget-figure name="{about["name"]}"{kinds} '
            f"data-about='{known(fence, about, stops, words)}'>",
            f'<p class="widget-title" id="{anchor}-title">{escape(about["title"])}</p>',
            f'<div class="widget-picture" role="img" aria-labelledby="{anchor}-title" '
            f'aria-describedby="{anchor}-summary">{svg}</div>',
            f'<div class="widget-below" style="{heights(about, words)}"></div>',
            # Below the presets where one of them brings it: it would move that from under the finger, and where
            # the page goes with that, as it does, itself under the picture.
            "" if later else asked,
            press_html(about, stops, words),
            player_html(anchor, about, words),
            presets_html(about, stops, "widget-first" if asked else ""),
            asked if later else "",
            summary_html(anchor, about, words),
            beside,
            readouts_html(about, words),
            settings,
            '<div class="widget-room"></div>',
            oracles.table(anchor, about["checks"]) if "checked" in fence.parts else "",
            '<noscript><p class="widget-note">The controls come alive when scripts are on; '
            f"the picture and its summary say what the figure shows at the start.{ends(about, words)}</p></noscript>",
            f"</widget-figure>{caption_html(fence)}</figure>",
        )
    )


def facts(
    fence: Fence, about: Manifest, stops: Stops, words: Words, citations: tuple[str, ...]
) -> Facts:
    """The facts of that figure, of which `citations` are those of the widget's oracles."""
    name, place = about["name"], slug(stops)
    return Facts(
        fingerprint=fence.fingerprint,
        anchor=fence.anchor,
        title=about["title"],
        number=fence.number,
        caption=" ".join(fence.caption.split()),
        summary=" ".join(words["summary"].split()),
        stops=stops,
        picture=f"pictures/{name}/{place}.svg",
        # As `address` in the page's frames.js makes it, or the page would fetch two.
        flipbook=f"flipbooks/{name}/{place}.json?v={about['edition']}",
        citations=citations if "checked" in fence.parts else (),
    )


def caption_html(fence: Fence) -> str:
    """What stands below a figure: its number, which is a link to it, and what the author says."""
    link = f'<a class="figure-number" href="#{fence.anchor}">Figure {fence.number}</a>'
    said = " ".join((link if fence.number else "", escape(fence.caption))).strip()
    return f"<figcaption>{said}</figcaption>" if said else ""


def presets_html(about: Manifest, stops: Stops, kind: str = "") -> str:
    """A button a preset, in a row of this kind; the one the figure opens with is pressed."""
    if not about["presets"]:
        return ""
    buttons = "".join(
        f'<button type="button" disabled aria-pressed="{str(tuple(preset["stops"]) == stops).lower()}" '
        f'data-preset="{preset["name"]}">{escape(preset["title"])}</button>'
        for preset in about["presets"]
    )
    many = "widget-many" if len(about["presets"]) > FEW_PRESETS else ""
    kinds = " ".join(filter(None, ("widget-presets", many, kind)))
    return f'<div class="{kinds}" role="group" aria-label="Presets">{buttons}</div>'


def unfolds(about: Manifest, words: Words) -> bool:
    """Whether the figure opens at the beginning of an episode, and keeps its end to itself."""
    return bool(
        about["clock"] and about["clock"]["unfolds"] and words["sayings"] and words["times"] > 1
    )


def ends(about: Manifest, words: Words) -> str:
    """How an episode ends, for those to whom it can't be played."""
    return f" How it ends: {escape(words['summary'])}" if unfolds(about, words) else ""


def press_html(about: Manifest, stops: Stops, words: Words) -> str:
    """A button for each number that is set to the moment shown; where it is not, its room."""
    return "".join(
        f'<button type="button" class="widget-press" data-place="{hand["control"]}" disabled'
        f"{'' if here(about, stops, words, hand) else ' data-away'}>{escape(hand['act'])}</button>"
        for hand in about["hands"]
        if "act" in hand
    )


def here(about: Manifest, stops: Stops, words: Words, hand: dict[str, Any]) -> bool:
    """Whether a hand is one of the chart that is shown."""
    return hand["chart"] == words["chart"] and applies(about, hand["control"], stops)


def player_html(anchor: str, about: Manifest, words: Words) -> str:
    """Play, step and scrub, for a widget whose frames may have time in them; where none is, their room."""
    if not about["clock"]:
        return ""
    away = "" if words["times"] > 1 else " data-away"
    unit, last = escape(about["clock"]["unit"]), max(words["times"] - 1, 0)
    time = 0 if unfolds(about, words) else last
    return (
        f'<div class="widget-player" role="group" aria-label="Playback"{away}>'
        '<button type="button" class="widget-play" disabled>Play</button>'
        f'<button type="button" class="widget-back" disabled aria-label="Back one {unit}">'
        '<span aria-hidden="true">‹</span></button>'
        f'<button type="button" class="widget-on" disabled aria-label="On one {unit}">'
        '<span aria-hidden="true">›</span></button>'
        f'<label for="{anchor}-playing-time">{unit.capitalize()}</label>'
        f'<input type="range" class="widget-time" id="{anchor}-playing-time" min="0" max="{last}" step="1" '
        f'value="{time}" disabled><output aria-live="off" for="{anchor}-playing-time">{time}</output></div>'
    )


def summary_html(anchor: str, about: Manifest, words: Words) -> str:
    """What the frame shows in words, in the room of the longest that this chart is known to have.

    `data-most` has the longest of all charts: beside a picture there is room for it, and at the head of
    a page nowhere to scroll to when another panel has more words. What describes the picture is the box
    around the summary: it says nothing while that is hidden.
    """
    said = words["sayings"][0] if unfolds(about, words) else words["summary"]
    longest = room.longest([words["summary"], room_of(about, words)["summary"]])
    most = room.longest([longest, *(each["summary"] for each in about["room"]["charts"].values())])
    return (
        f'<div class="widget-said" data-room="{escape(longest)}" data-most="{escape(most)}"><div id="{anchor}-summary">'
        f'<p class="widget-summary">{escape(said)}</p></div></div>'
    )


def readouts_html(about: Manifest, words: Words) -> str:
    """The single numbers of the frame: the first three of its chart, and a fold of the others.

    Those that other frames of the chart have keep their room, and all else is hidden.
    """
    if not about["readouts"]:
        return ""
    texts, others = words["readouts"], room_of(about, words)["readouts"]
    every = [readout["metric"] for readout in about["readouts"]]
    own = [metric for metric in every if metric in texts or metric in others]

    def state(metric: str) -> str:
        if metric in texts:
            return ""
        return " data-away" if metric in others else " hidden"

    def numbers(metrics: list[str]) -> str:
        pairs = "".join(
            f'<div data-metric="{readout["metric"]}" data-role="{readout["role"]}"{colour(readout["role"])}'
            f"{state(readout['metric'])}><dt>{escape(readout['label'])}</dt>"
            f'<dd data-room="{escape(others.get(readout["metric"], ""))}">'
            f"<span>{escape(texts.get(readout['metric'], ''))}</span></dd></div>"
            for readout in about["readouts"]
            if readout["metric"] in metrics
        )
        return f'<dl class="widget-readouts">{pairs}</dl>'

    rest = [metric for metric in every if metric not in own[:IN_VIEW]]
    more = fold_html("numbers", "More numbers", numbers(rest), away=len(own) <= IN_VIEW)
    return numbers(own[:IN_VIEW]) + more


def colour(role: str) -> str:
    """The attribute that gives a number the colour of its role, whatever roles a book has."""
    return f' style="--role: var(--{role})"' if role else ""


def heights(about: Manifest, words: Words) -> str:
    """How high the tallest picture is and the one of this chart, by their widths, as a style."""
    tall = [each["tall"] for each in about["room"]["charts"].values()]
    return f"--tall: {max(tall, default=0):.5g}; --own: {room_of(about, words)['tall']:.5g}"


def room_of(about: Manifest, words: Words) -> room.Room:
    """What the words of a frame's chart need at most."""
    charts: dict[str, room.Room] = about["room"]["charts"]
    return charts.get(words["chart"], room.NONE)


def known(fence: Fence, about: Manifest, stops: Stops, words: Words) -> str:
    """What the page's script must know, to stand between single quotes.

    Not in a script element: the theme's instant navigation runs every one, whatever its type.
    """
    everything = {
        **{name: value for name, value in about.items() if name not in NOT_IN_PAGE},
        "guess": {"when": about["guess"]["when"]} if guess.asks(fence) else None,
        "id": fence.anchor,
        "parts": fence.parts,
        "opening": {"stops": stops, **words},
    }
    text = json.dumps(everything, ensure_ascii=False, separators=(",", ":"))
    return escape(text, quote=False).replace("'", "&#39;")
