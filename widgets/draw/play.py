"""*Play* in the picture: a button where an episode begins, and one that is out of the way once it has begun.

The page has a mark called `play` do what its own Play does, and hides it while time passes. That one stays for keys
and for those who listen.
"""

import altair as alt

from .canvas import table
from .layers import over_x, over_y, point, rect, text
from .look import HUMAN, PAPER, SCENE

__all__ = ["play"]

type Box = tuple[float, float, float, float]
"""Left, top, right and bottom, in units of the picture."""

BEFORE = "time == 0"

across = over_x((0, 480), (0, 480))
down = over_y((0, 480), (0, 480))


def play(before: Box, after: Box, over: str, large: float = SCENE) -> list[alt.Chart]:
    """The layers of the button: `before` time passes it says “Play”, `large`, and `after` that “Go on” or “Again”.

    `over` is when the episode is at its end, by `time` and the frame's single numbers: `time >= datum.end`. Its marks
    are called `play`, `play_sign`, `play_words` and `play_again`.
    """

    def at(mark: str, keep: str = "true") -> alt.Chart:
        ends = zip(("left_", "top_", "far_", "foot_"), before, after, strict=True)
        places = {name: f"{BEFORE} ? {first} : {then}" for name, first, then in ends}
        rows: alt.Chart = table("metrics", mark, keep).transform_calculate(
            **places, across_="(datum.left_ + datum.far_) / 2", down_="(datum.top_ + datum.foot_) / 2",
            sign_=f"datum.across_ - {large + 14}",
        )  # fmt: skip
        return rows

    look = {"align": "center", "fill": PAPER, "fontWeight": "bold"}
    again = f"={over} ? 'Again' : 'Go on'"
    return [
        rect(at("play"), across("left_"), down("top_"), "far_", "foot_", fill=HUMAN, cornerRadius=8),
        point(at("play_sign", BEFORE), across("sign_"), down("down_"), 0.38 * large, "triangle-right", fill=PAPER),
        text(at("play_words", BEFORE), across("across_"), down("down_"), "Play", dx=0.45 * large, fontSize=large, **look),
        text(at("play_again", f"!({BEFORE})"), across("across_"), down("down_"), again, fontSize=SCENE, **look),
    ]  # fmt: skip
