"""*Draw your guess first* as HTML: the box that asks, and the rule that hides the answer until then.

Both are in the page before any script. Else the answer would be seen until one comes, and whatever
stands below would move when it does. They count only on a screen and where scripts are on.
"""

from html import escape

from .controls import hold
from .fences import Fence
from .manifest import Manifest

type Stops = tuple[int, ...]

HOW = (
    "Draw in the chart from left to right."
    '<span class="widget-keys"> With keys: left and right pick a point, up and down move it.</span>'
)


def asks(fence: Fence) -> bool:
    """Whether the figure asks for a guess, at the stops where there is one to be made."""
    return "guess" in fence.parts


def offered(fence: Fence, about: Manifest, stops: Stops) -> bool:
    """Whether there is a guess to be made at `stops`."""
    return asks(fence) and hold(about, about["guess"]["when"], stops)


def box_html(fence: Fence, about: Manifest, stops: Stops) -> str:
    """What asks for a guess, as it is before anything is drawn; put away where none is to be made."""
    if not asks(fence):
        return ""
    hidden = "" if offered(fence, about, stops) else " hidden"
    return (
        f'<div class="widget-guess" role="group" aria-label="Draw your guess first"{hidden}>'
        f'<p class="widget-prompt">{escape(about["guess"]["prompt"])}</p>'
        # One in place of the other: what comes of a guess must not move the buttons below.
        f'<div class="widget-guess-words"><p class="widget-aside">{HOW}</p>'
        '<p class="widget-verdict" role="status"></p></div>'
        '<div class="widget-guess-ways"><button type="button" class="widget-show" disabled>Show the answer</button>'
        '<button type="button" class="widget-skip" disabled>Skip</button>'
        '<button type="button" class="widget-again" disabled data-away>Start again</button></div>'
        f"{veil(fence.anchor, about['guess']['hides'])}</div>"
    )


def veil(anchor: str, marks: list[str]) -> str:
    """The rule that hides the marks. A rule and not a class on each, because pictures come and go.

    In an SVG, because there a style may stand anywhere; in HTML only in the head of a page.
    """
    hidden = ", ".join(f".{mark}_marks" for mark in marks)
    answer = f"#{anchor} .widget-guessing .widget-picture :is({hidden})"
    rule = f"{answer} {{ visibility: var(--answer, hidden) }}"
    return f"<svg><style>@media screen and (scripting: enabled) {{ {rule} }}</style></svg>"
