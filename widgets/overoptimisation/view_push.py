"""You push: answers move over a land that is under fog, and all you see is what they promise.

One expects more of a good thing to be better: the promise rises with every push. Drag as far as you like,
then uncover: the answers have gone past the summit that people would have wanted, and down the other side
into the red. The curve below is the same way seen from the side. Nothing in the promise had told where to stop.
"""

import altair as alt

from ..draw.canvas import canvas, scaled_x, table
from ..draw.layers import by, haloed, over_x, over_y, plain, point, rect, rule, text, ticks
from ..draw.look import HARM, HUMAN, INK, PAPER, PROXY, RULE, SCENE, SOFT, TRUTH, WIDTH
from ..kit.numerics import max_moments
from .land import SLANT
from .model import NS
from .scene import EAST, NORTH, SOUTH, WEST
from .view_parts import BOLD, LARGE, NEAR, cover, curve, dot, held, promised, words

HEIGHT = 447
UNIT = WIDTH / (EAST - WEST)
TOP = 31.0
FOOT = TOP + UNIT * SLANT * (NORTH - SOUTH)
LEFT, RIGHT = 14.0, 466.0
GRIP_Y = HEIGHT - 6.0
COVER = (350.0, TOP + 10)
"""Of the button: in a corner of the land that it covers, where no summit is."""

SPAN = (-1.0, 2.5)
PLOT = (HEIGHT - 51.0, FOOT + 12)

east = over_x((WEST, EAST), (0, WIDTH))
north = over_y((SOUTH, NORTH), (FOOT, TOP))
worth = over_y(SPAN, PLOT)


def east_of(x: float) -> float:
    """How far across a place of the land is."""
    return UNIT * (x - WEST)


def north_of(y: float) -> float:
    """How far down it is."""
    return FOOT - UNIT * SLANT * (y - SOUTH)


def drawn(field: str, axis: alt.Axis | None = None) -> alt.X:
    """So many answers, where the best of them are on the land: the chart lies under it."""
    places = [east_of(max_moments(n)[0]) for n in NS]
    return scaled_x(field, tuple(NS), tuple(places), axis, "log")  # type: ignore[arg-type]


def push() -> alt.LayerChart:
    """The drawing for the tables of a push."""
    return canvas([*ground(), *fog(), *said(), *charted(), *cloud(), *summit()], HEIGHT)


def ground() -> list[alt.Chart]:
    """The land: blue where answers are better than the first ones, and red where they are worse."""
    uncovered = table("metrics", "red", "isValid(datum.gold)")
    inside = {"stroke": "transparent"}
    looks = (
        ("even_land", "datum.level == 0", "inside", {"fill": PAPER, **inside}),
        ("blue", "datum.level >= 0", "inside", {"fill": TRUTH, "fillOpacity": 0.12, **inside}),
        ("lower", "datum.level < 0", "edge", {"stroke": HARM, "strokeWidth": 1, "strokeOpacity": 0.4}),
        ("higher", "datum.level > 0", "edge", {"stroke": TRUTH, "strokeWidth": 1, "strokeOpacity": 0.5}),
        ("even", "datum.level == 0", "edge", {"stroke": SOFT, "strokeWidth": 2, "strokeDash": [5, 5]}),
    )  # fmt: skip
    return [
        rect(uncovered, 0, TOP, WIDTH, FOOT, fill=HARM, fillOpacity=0.17),
        *(
            point(
                table("land", mark, keep), east_of(0), north_of(0), UNIT,
                plain(alt.Shape, f"{path}:N"), **{"fill": "transparent", **look},
            )
            for mark, keep, path, look in looks
        ),
    ]  # fmt: skip


def fog() -> list[alt.Chart]:
    """What hides the land and the curve, until they are uncovered."""
    over = "!isValid(datum.gold)"
    return [
        rect(table("metrics", "fog", over), 0, TOP, WIDTH, FOOT, fill=RULE, fillOpacity=0.45),
        words(table("metrics", "fog_words", over), COVER[0] - 12, COVER[1] + 22, "what people think is covered", align="right", fill=TRUTH),
        rect(table("metrics", "veil", over), east_of(0), PLOT[1], RIGHT, PLOT[0], fill=RULE, fillOpacity=0.45, cornerRadius=8),
        text(table("metrics", "veil_words", over), RIGHT - 26, (PLOT[0] + PLOT[1]) / 2, "?", align="center", fill=TRUTH, **LARGE),
    ]  # fmt: skip


def said() -> list[alt.Chart]:
    """What a dot is, which way is which, and both numbers with the cover."""
    each = "datum.n > 1 ? 'each dot: the best-scored of ' + format(datum.n, ',d') + ' answers' : 'each dot: an answer. Drag below to keep the best.'"
    corner = f"sqrt(pow({EAST} - datum.x, 2) + pow({SOUTH} - datum.y, 2)) > datum.radius"
    worse = table("land", "worse", f"datum.level == 0 && {corner}")
    return [
        words("dots_name", LEFT, -5, f"={each}", fill=INK),
        words("way_name", LEFT, 18, "the score sees how far right, not up or down", fill=PROXY),
        words(worse, WIDTH - 6, FOOT - 14, "people like these less", align="right", fill=HARM, **BOLD),
        *promised(LEFT, FOOT + 20, down=57),
        *cover(*COVER, loud="datum.n > 1 && !isValid(datum.gold)"),
        words("count_name", LEFT, GRIP_Y, "answers", fill=HUMAN),
    ]  # fmt: skip


def cloud() -> list[alt.Chart]:
    """Answers that were kept, where they are on average, and the way in which the reward model points."""
    inks = {"unknown": PROXY, "better": TRUTH, "worse": HARM}
    tall = UNIT * SLANT
    rows = table("answers", "answers").transform_calculate(
        # In whole units, so that pictures pack well.
        east=f"round(datum.x * {UNIT}) / {UNIT}",
        north=f"round(datum.y * {tall}) / {tall}",
    )
    return [
        rule("way", LEFT, north_of(0), RIGHT - 6, stroke=PROXY, strokeWidth=2, opacity=0.55),
        point("way_head", RIGHT - 4, north_of(0), 7, "triangle-right", fill=PROXY),
        point(
            rows, east("east"), north("north"), 5.4, stroke=PAPER, strokeWidth=1,
            fill=by(alt.Fill, "worth", inks),
        ),
        point("kept", east("kept"), north_of(0), 10, fill="transparent", stroke=INK, strokeWidth=3),
    ]  # fmt: skip


def summit() -> list[alt.Chart]:
    """What people like best."""
    top = table("metrics", "summit", "isValid(datum.summit_x)")
    look = {"fill": TRUTH, "fontSize": SCENE, **BOLD}
    return [
        point(top, east("summit_x"), north("summit_y"), 10, "diamond", fill=TRUTH, stroke=PAPER, strokeWidth=1.5),
        *(
            each
            for side, keep, dx in (("left", "datum.summit_x < 0.4", 14), ("right", "datum.summit_x >= 0.4", -14))
            for each in haloed(
                f"summit_{side}", top.transform_filter(keep), east("summit_x"), north("summit_y"),
                "people like best", rim={"strokeWidth": 4, "strokeOpacity": 0.7}, dx=dx, align=side, **look,
            )
        ),
    ]  # fmt: skip


def charted() -> list[alt.Chart]:
    """Both scores under the land, as far across as the answers are; the grip sets how many were drawn."""
    counts = ticks(
        [1, 10, 100, 10_000],
        format=",d",
        offset=GRIP_Y - 43 - HEIGHT,
        labelPadding=0,
        zindex=1,
        **NEAR,
    )
    high = PLOT[0] - PLOT[1]
    peak = table("metrics", "peak", "isValid(datum.peak_n)").transform_calculate(
        up=f"clamp(datum.peak_gold, {SPAN[0]}, {SPAN[1]})"
    )
    most = peak.properties(name="best").transform_calculate(place="clamp(datum.peak_n, 5, 400)")
    ground = PLOT[0] + high * SPAN[0] / (SPAN[1] - SPAN[0])
    best = "='most: ' + format(datum.peak_gold, '.2f') + ' at ' + format(datum.peak_n, ',d')"
    return [
        rule("nothing", east_of(0) - 8, ground, RIGHT, stroke=RULE, strokeWidth=1.5),
        rule("guide", drawn("n"), north_of(0) + 10, y2=FOOT, stroke=HUMAN, strokeWidth=2, opacity=0.5),
        rule("post", drawn("n"), FOOT, y2=PLOT[0] + 2, stroke=HUMAN, strokeWidth=3),
        curve("proxy", "proxy", SPAN, high, drawn("n"), worth, stroke=PROXY),
        curve("gold", "gold", SPAN, high, drawn("n", axis=counts), worth, stroke=TRUTH),
        point(peak, drawn("peak_n"), worth("up"), 8, fill=PAPER, stroke=TRUTH, strokeWidth=2.5),
        # In front of the post, which it would else be struck out by.
        words(most.properties(name="best_edge"), drawn("place"), PLOT[0] - 14, best, align="center", stroke=PAPER, strokeWidth=6, **BOLD),
        words(most, drawn("place"), PLOT[0] - 14, best, align="center", fill=TRUTH, **BOLD),
        dot("proxy", SPAN, drawn("n"), worth, PROXY),
        dot("gold", SPAN, drawn("n"), worth, TRUTH),
        *held(drawn("n"), (east_of(0), drawn_end()), GRIP_Y),
    ]  # fmt: skip


def drawn_end() -> float:
    """Where the most answers are."""
    return east_of(max_moments(NS[-1])[0])
