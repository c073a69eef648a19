"""The season: a factory in each period, and two buttons for what you do in this one.

One expects to outwit the firm by clever timing. But against a firm at its best all visits are worth the
same: play two seasons with other visits, and compare *Worth to you*. What counts is that it cannot foresee
them: announce them, and they are worth nothing.
"""

from typing import Any

import altair as alt

from ..draw.canvas import canvas, table
from ..draw.layers import over_x, over_y, plain, point, rect, text
from ..draw.look import HARM, HUMAN, INK, MACHINE, PAPER, SCENE, SOFT, TRUTH

HEIGHT = 380
LEFT, RIGHT = 14, 466
TILES = (50, 176)
PADS = (186.0, 252.0)
"""66 units are 44 px on a phone: as much as a finger needs."""
TALLY = 280.0
BAR = (326, 350)
HOLD = (14.0, PADS[0], 234.0, PADS[1])
NEXT = (310.0, -17.0, 466.0, 49.0)
"""The left, top, right and bottom of the button that stays away, and once a season is over leads to the next."""

FACTORY = "M-1,.9 V-.15 L-.45,.25 V-.15 L.1,.25 V-1 H.42 V.1 H1 V.9 Z"
LENS = "M.4,-.25 A.6,.6 0 1 1 -.8,-.25 A.6,.6 0 1 1 .4,-.25 Z M.22,.18 L.9,.9"
BURST = "M0,-1 L.22,-.42 L.71,-.71 L.42,-.22 L1,0 L.42,.22 L.71,.71 L.22,.42 L0,1 L-.22,.42 L-.71,.71 L-.42,.22 L-1,0 L-.42,-.22 L-.71,-.71 L-.22,-.42 Z"
GLASS: dict[str, Any] = {"fill": "transparent", "stroke": HUMAN}
BOLD: dict[str, Any] = {"fontWeight": "bold"}

at_x = over_x((0, 480), (0, 480))
at_y = over_y((0, HEIGHT), (0, HEIGHT))
of_hundred = over_x((0, 1), (LEFT, RIGHT))

CHEATED = "datum.shown == 'caught' || datum.shown == 'missed'"
FIRM = "datum.role == 'firm'"


def season() -> alt.LayerChart:
    """The drawing for the tables `periods`, `tokens`, `tally` and `metrics`."""
    return canvas([*head(), *tiles(), *pads(), *tally(), *hundred()], HEIGHT)


def words(rows: alt.Chart | str, x: Any, y: Any, said: Any, **look: Any) -> alt.Chart:
    """Text of the scene."""
    return text(rows, x, y, said, **{"fontSize": SCENE, **look})


def head() -> list[alt.Chart]:
    """Who you are, the visits that are left, and which season it is."""
    told = "datum.coming ? 'told: a visit now' : 'told: no visit now'"
    many = "datum.left + (datum.left == 1 ? ' visit' : ' visits')"
    # They are the inspector's: a firm has none, and some to fear.
    left = f"={FIRM} ? (datum.left ? {many} : 'no visit') + ' to fear' : {many} + ' left'"
    you = f"datum.coming == null ? 'you are the ' + datum.role : {told}"
    spare, spent = (
        table("tokens", name, keep).transform_calculate(x="178 + 18 * datum.place")
        for name, keep in (("spare", "!datum.spent"), ("spent", "datum.spent"))
    )
    number = table("metrics", "which", "!datum.over")
    return [
        words("you", LEFT, -2, f"={you}", fill=HUMAN, **BOLD),
        words("left", LEFT, 24, left, fill=INK),
        point(spare, at_x("x"), 24, 8, LENS, strokeWidth=3, **GLASS),
        point(spent, at_x("x"), 24, 8, LENS, strokeWidth=3, opacity=0.22, **GLASS),
        words(number, RIGHT, -2, "='season ' + datum.season", align="right", fill=SOFT),
    ]  # fmt: skip


def rows(mark: str, keep: str = "") -> alt.Chart:
    """Periods as tiles, in as many rows as there is room for."""
    top, foot = TILES
    made: alt.Chart = (
        table("periods", mark, keep)
        .transform_calculate(lines="datum.periods <= 6 ? 1 : datum.periods <= 12 ? 2 : 3")
        .transform_calculate(across="ceil(datum.periods / datum.lines)")
        .transform_calculate(
            wide=f"{RIGHT - LEFT} / max(datum.across, 3)", high=f"{foot - top} / datum.lines"
        )
        .transform_calculate(
            west=f"{LEFT} + ((datum.period - 1) % datum.across) * datum.wide + 2",
            north=f"{top} + floor((datum.period - 1) / datum.across) * datum.high + 2",
            half="min(0.31 * datum.wide, 0.3 * datum.high)",
        )
        .transform_calculate(
            east="datum.west + datum.wide - 4",
            south="datum.north + datum.high - 4",
            middle="datum.west + datum.wide / 2 - 2",
            firm="datum.north + datum.high * (datum.lines == 1 ? 0.44 : 0.52)",
        )
        .transform_calculate(
            size="pow(2 * datum.half, 2)",
            small="pow(1.3 * datum.half, 2)",
            eye="datum.middle + 0.6 * datum.half",
            look="datum.firm + 0.5 * datum.half",
        )
    )
    return made


def tiles() -> list[alt.Chart]:
    """Every period: its factory, who came, and what you know of it."""
    box = at_x("west"), at_y("north"), "east", "south"
    inks = (
        ("fine", "datum.shown == 'fine'", TRUTH, 0.13),
        ("bad", CHEATED, HARM, 0.16),
        ("hidden", "datum.shown == 'unknown'", SOFT, 0.16),
        ("later", "datum.shown == 'none'", MACHINE, 0.1),
    )
    size, small = plain(alt.Size, "size:Q"), plain(alt.Size, "small:Q")
    tall = "datum.periods <= 5"
    said = "datum.shown == 'fine' ? 'fine' : datum.shown == 'caught' ? 'caught!' : 'cheat'"
    layers: list[alt.Chart] = []
    for name, keep, ink, strength in inks:
        layers += [
            rect(rows(f"tile_{name}", keep), *box, fill=ink, fillOpacity=strength, cornerRadius=7),
            point(
                rows(f"firm_{name}", keep), at_x("middle"), at_y("firm"), 0, FACTORY,
                fill=ink, size=size, opacity=0.9 if name != "later" else 0.45,
            ),
        ]  # fmt: skip
    centred: dict[str, Any] = {"align": "center", **BOLD}
    return [
        *layers,
        rect(
            rows("now", "datum.now"), *box, fill="transparent", stroke=HUMAN, strokeWidth=3.5, cornerRadius=7
        ),
        point(
            rows("burst", CHEATED), at_x("middle"), at_y("firm"), 0, BURST,
            fill=HARM, stroke=PAPER, strokeWidth=2, size=small,
        ),
        point(rows("halo", "datum.came"), at_x("eye"), at_y("look"), 0, LENS, fill=PAPER, stroke=PAPER, strokeWidth=8, size=size),
        point(rows("lens", "datum.came"), at_x("eye"), at_y("look"), 0, LENS, strokeWidth=3.5, size=size, **GLASS),
        words(rows("number", "datum.periods <= 6"), at_x("west"), at_y("north"), "=datum.period", dx=8, dy=15, fill=SOFT),
        words(rows("ask", f"{tall} && datum.shown == 'unknown'"), at_x("middle"), at_y("south"), "?", dy=-17, fill=INK, **centred),
        words(rows("all_well", f"{tall} && datum.shown == 'fine'"), at_x("middle"), at_y("south"), f"={said}", dy=-17, fill=TRUTH, **centred),
        words(rows("not_well", f"{tall} && ({CHEATED})"), at_x("middle"), at_y("south"), f"={said}", dy=-17, fill=HARM, **centred),
    ]  # fmt: skip


def pads() -> list[alt.Chart]:
    """What you can do now, and once the season is over, how it ended and the way to the next."""
    top, foot = PADS
    middle = (top + foot) / 2

    def shown(mark: str, keep: str = "!datum.over") -> alt.Chart:
        return table("metrics", mark, keep)

    hold = table("metrics", "hold").transform_calculate(
        **{side: f"datum.over ? {there} : {here}" for side, here, there in zip(("west", "north", "east", "south"), HOLD, NEXT, strict=True)},
        strength="datum.over ? 1 : 0.07",
    )  # fmt: skip
    onward = (NEXT[0] + NEXT[2]) / 2, (NEXT[1] + NEXT[3]) / 2
    centred: dict[str, Any] = {"align": "center", **BOLD}
    large: dict[str, Any] = {**centred, "fontSize": 23}
    cheated = f"({FIRM} ? 'you' : 'it') + ' cheated in period ' + datum.cheat"
    bad, good = "datum.ended == 'missed'", "datum.ended == 'honest'"
    gain = f"({good} ? '0' : ({bad}) == ({FIRM}) ? '+1' : '−1') + ' to you'"
    return [
        rect(
            hold, at_x("west"), at_y("north"), "east", "south", fill=HUMAN,
            fillOpacity=plain(alt.FillOpacity, "strength:Q"), stroke=HUMAN, strokeWidth=2, cornerRadius=12,
        ),
        rect(shown("act"), 246, top, RIGHT, foot, fill=HUMAN, cornerRadius=12),
        words(shown("hold_words"), 124, middle, f"={FIRM} ? 'behave' : 'stay away'", fill=HUMAN, **centred),
        words(shown("act_words"), 356, middle, f"={FIRM} ? 'cheat' : 'visit'", fill=PAPER, **centred),
        words(shown("hold_next", "datum.over"), *onward, "next season", fill=PAPER, **centred),
        words(shown("end_bad", bad), 240, middle - 15, f"={cheated} + ', unseen'", fill=HARM, **large),
        words(shown("end_caught", "datum.ended == 'caught'"), 240, middle - 15, "='caught in period ' + datum.cheat", fill=TRUTH, **large),
        words(shown("end_good", good), 240, middle - 15, "honest all season", fill=TRUTH, **large),
        words(shown("gain", "datum.over"), 240, middle + 16, f"={gain}", fill=HUMAN, **large),
    ]  # fmt: skip


def tally() -> list[alt.Chart]:
    """How your seasons ended, the last dozen of them, and what they were worth."""
    inks = (("caught", TRUTH, 1), ("honest", TRUTH, 0.4), ("missed", HARM, 0.9))
    each = "replace(format(datum.average, '+.2f'), '-', '−') + ' each'"
    none = "datum.seasons == 0"
    return [
        words("yours", LEFT, TALLY, f"={none} ? 'your seasons will stand here' : 'yours'", fill=SOFT),
        *(
            point(
                table("tally", f"tally_{how}", f"datum.ended == '{how}'").transform_calculate(x="84 + 22 * datum.at"),
                at_x("x"), TALLY, 9, fill=ink, opacity=strength,
            )
            for how, ink, strength in inks
        ),
        words(table("metrics", "each", f"!({none})"), RIGHT, TALLY, f"={each}", align="right", fill=HUMAN, **BOLD),
    ]  # fmt: skip


def hundred() -> list[alt.Chart]:
    """Of a hundred such seasons: the firm is caught, honest, or cheats unnoticed."""
    top, foot = BAR
    told = table("metrics", "hundred").transform_calculate(
        nothing="0", all="1", clean="datum.caught + datum.honest"
    )
    such = (
        "!datum.over ? 'of 100 seasons, if both do their best'"
        f" : {FIRM} ? 'of 100 seasons played like this' : 'of 100 seasons with these visits'"
    )
    worth = "datum.over ? datum.worth : datum.value"
    number = f"replace(format({worth}, '.2f'), '-', '−')"
    pays = f"{FIRM} ? 'unnoticed minus caught' : 'caught minus unnoticed'"
    return [
        words("such", LEFT, top - 17, f"={such}", fill=INK),
        rect(told, of_hundred("nothing"), top, "all", foot, fill=HARM, fillOpacity=0.8),
        rect(told.properties(name="clean"), of_hundred("nothing"), top, "clean", foot, fill=PAPER),
        rect(told.properties(name="honest"), of_hundred("nothing"), top, "clean", foot, fill=TRUTH, fillOpacity=0.4),
        rect(told.properties(name="caught"), of_hundred("nothing"), top, "caught", foot, fill=TRUTH),
        # The middle one is the rest, so that the three are a hundred.
        words("caught_said", LEFT, foot + 17, "=round(100 * datum.caught) + ' caught'", fill=TRUTH, **BOLD),
        words("honest_said", 218, foot + 17, "=100 - round(100 * datum.caught) - round(100 * datum.unnoticed) + ' honest'", align="center", fill=TRUTH),
        words("missed_said", RIGHT, foot + 17, "=round(100 * datum.unnoticed) + ' unnoticed'", align="right", fill=HARM, **BOLD),
        words("pays", LEFT, foot + 45, f"={pays}", fill=INK),
        words("worth", RIGHT, foot + 45, f"='worth to you ' + {number}", align="right", fill=HUMAN, **BOLD),
    ]  # fmt: skip
