"""A figure as HTML: complete and readable before, or without, any script."""

import json
from html import escape
from typing import Any

from . import checked, guess
from .controls import controls_html
from .fences import Fence
from .manifest import Manifest

FEW_PRESETS = 4
"""So many fit into a phone's width in a row or two."""

type Stops = tuple[int, ...]
type Words = dict[str, Any]

NOT_IN_PAGE = ("sources", "description", "checks")
"""Parts of a manifest that the page fetches when a reader asks for them, or has as HTML."""


def written(fence: Fence, about: Manifest, stops: Stops, words: Words, svg: str) -> str:
    """The figure that a fence asks for, opened at `stops`."""
    anchor = fence.anchor
    room = f' style="--room: {fence.height:g}rem"' if fence.height else ""
    guessing = ' class="widget-guessing"' if guess.offered(fence, about, stops) else ""
    # One line without blank lines: Markdown would end a block of HTML at the first.
    return "".join(
        (
            f'<figure class="widget" id="{anchor}"{room} data-search-exclude>',
            f'<widget-figure name="{about["name"]}"{guessing} '
            f"data-about='{known(fence, about, stops, words)}'>",
            f'<p class="widget-title" id="{anchor}-title">{escape(about["title"])}</p>',
            f'<div class="widget-picture" role="img" aria-labelledby="{anchor}-title" '
            f'aria-describedby="{anchor}-summary">{svg}</div>',
            guess.box_html(fence, about, stops),
            player_html(anchor, about, words["times"]),
            presets_html(about, stops),
            # What describes the picture is the box around the summary: it says nothing while that is hidden.
            f'<div id="{anchor}-summary"><p class="widget-summary">{escape(words["summary"])}</p></div>',
            readouts_html(about, words["readouts"]),
            controls_html(anchor, about, stops, fence.hide, words["offers"]),
            '<div class="widget-room"></div>',
            checked.table(anchor, about["checks"]) if "checked" in fence.parts else "",
            '<noscript><p class="widget-note">The controls come alive when scripts are on; '
            "the picture and its summary say what the figure shows at the start.</p></noscript>",
            f"</widget-figure>{caption_html(fence)}</figure>",
        )
    )


def caption_html(fence: Fence) -> str:
    """What stands below a figure: its number, which is a link to it, and what the author says."""
    link = f'<a class="figure-number" href="#{fence.anchor}">Figure {fence.number}</a>'
    said = " ".join((link if fence.number else "", escape(fence.caption))).strip()
    return f"<figcaption>{said}</figcaption>" if said else ""


def presets_html(about: Manifest, stops: Stops) -> str:
    """A button a preset; the one the figure opens with is pressed."""
    if not about["presets"]:
        return ""
    buttons = "".join(
        f'<button type="button" disabled aria-pressed="{str(tuple(preset["stops"]) == stops).lower()}" '
        f'data-preset="{preset["name"]}">{escape(preset["title"])}</button>'
        for preset in about["presets"]
    )
    many = " widget-many" if len(about["presets"]) > FEW_PRESETS else ""
    return f'<div class="widget-presets{many}" role="group" aria-label="Presets">{buttons}</div>'


def player_html(anchor: str, about: Manifest, times: int) -> str:
    """Play, step and scrub, for a widget whose frames may have time in them."""
    if not about["clock"]:
        return ""
    hidden = "" if times else " hidden"
    unit, last = escape(about["clock"]["unit"]), max(times - 1, 0)
    return (
        f'<div class="widget-player" role="group" aria-label="Playback"{hidden}>'
        '<button type="button" class="widget-play" disabled>Play</button>'
        f'<button type="button" class="widget-back" disabled aria-label="Back one {unit}">'
        '<span aria-hidden="true">‹</span></button>'
        f'<button type="button" class="widget-on" disabled aria-label="On one {unit}">'
        '<span aria-hidden="true">›</span></button>'
        f'<label for="{anchor}-playing-time">{unit.capitalize()}</label>'
        f'<input type="range" class="widget-time" id="{anchor}-playing-time" min="0" max="{last}" step="1" '
        f'value="{last}" disabled><output for="{anchor}-playing-time">{last}</output></div>'
    )


def readouts_html(about: Manifest, texts: dict[str, str]) -> str:
    """The single numbers of the frame; those it does not have are there but hidden."""
    if not about["readouts"]:
        return ""
    pairs = "".join(
        f'<div data-metric="{readout["metric"]}" data-role="{readout["role"]}"'
        f"{'' if readout['metric'] in texts else ' hidden'}><dt>{escape(readout['label'])}</dt>"
        f"<dd>{escape(texts.get(readout['metric'], ''))}</dd></div>"
        for readout in about["readouts"]
    )
    return f'<dl class="widget-readouts">{pairs}</dl>'


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
