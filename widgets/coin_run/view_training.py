"""What the coin and the end come to count in training, and for how long the end counts more."""

import altair as alt

from ..look import INK, PADDING, PAPER, PROXY, SOFT, TRUTH
from ..view_canvas import across, scaled_x, scaled_y, size, table
from .view_canvas import words

LEFT, RIGHT = 64, 452
TITLE, TOP, BASE = 362, 382, 500
STRIP, BOTTOM = 506, 530
"""Upper and lower edge of the strip that says what the ratio is."""

SHADES = {"twice": (PROXY, 0.5), "more": (PROXY, 0.22), "less": (TRUTH, 0.3)}
RATIOS = {"twice": "r > 2", "more": "1 < r < 2", "less": "r < 1"}
SHORT = {"twice": "> 2", "more": "1 to 2", "less": "< 1"}
ENDS = {"twice": "12 coins", "more": "44 coins", "less": "all 59"}
CUES = (("a_coin", "coin", TRUTH), ("a_end", "end", PROXY))
DASHES = {"a_coin": [1, 0], "a_end": [2, 7]}


def training() -> list[alt.Chart]:
    """Both curves with their key, the strip, and the moment that is chosen."""
    return [*key(), *strip(), *curves(), *chosen()]


def time(field: str = "trained", axis: alt.Axis | None = None) -> alt.X:
    """Training time; the first steps teach most, so they get room."""
    return scaled_x(field, (0, 100), (LEFT, RIGHT), axis, "sqrt")


def counts(field: str, axis: alt.Axis | None = None) -> alt.Y:
    """How much a cue counts."""
    return scaled_y(field, (0, 1), (BASE, TOP), axis)


def key() -> list[alt.Chart]:
    """What the two lines are, in the order of the ratio."""
    layers = [words("counts_title", "What counts", 16, TITLE, fill=SOFT)]
    for (field, name, colour), x in zip(CUES, (126, 246), strict=True):
        line = table("metrics", f"key_{field}").mark_rule(
            stroke=colour, strokeWidth=3, strokeDash=DASHES[field], strokeCap="round"
        )
        layers += [
            line.encode(across(x), alt.YValue(TITLE), x2=alt.X2Value(x + 26 - PADDING["left"])),
            words(
                f"key_{field}_name", f"the {name}", x + 34, TITLE, fill=colour, fontWeight="bold"
            ),
        ]
    return [*layers, words("ratio_title", "r = end / coin", 466, TITLE, fill=SOFT, align="right")]


def curves() -> list[alt.Chart]:
    """The two curves; the first carries the axes."""
    below = alt.Axis(
        values=[0, 1, 5, 20, 50, 100], title="training time", domain=False, ticks=False,
        offset=2, labelFlush=False,
    )  # fmt: skip
    left = alt.Axis(values=[0, 0.5, 1], format="~g", title=None, domain=False, ticks=False)
    return [
        table("series", field)
        .mark_line(stroke=colour, strokeDash=DASHES[field])
        .encode(
            time("trained", below if field == "a_coin" else None),
            counts(field, left if field == "a_coin" else None),
        )
        for field, _, colour in CUES
    ]


def strip() -> list[alt.Chart]:
    """For how long the end counts more than twice as much as the coin, more, or less."""
    layers = []
    for regime, (colour, opacity) in SHADES.items():
        rows = table("regimes", f"strip_{regime}", f"datum.regime == '{regime}'")
        drawn = rows.mark_rect(fill=colour, fillOpacity=opacity)
        layers.append(
            drawn.encode(
                time("since"), alt.YValue(STRIP), x2=alt.X2("until"), y2=alt.Y2Value(BOTTOM)
            )
        )
    # Units along the axis, which is by the square root.
    wide = f"{(RIGHT - LEFT) / 10} * (sqrt(datum.until) - sqrt(datum.since))"
    names = (
        table("regimes", "strip_names")
        .transform_calculate(
            wide=wide,
            middle="pow((sqrt(datum.since) + sqrt(datum.until)) / 2, 2)",
            ratio=f"{RATIOS}[datum.regime]",
            short=f"{SHORT}[datum.regime]",
            end=f"{ENDS}[datum.regime]",
        )
        .transform_calculate(
            words="datum.wide > 165 ? datum.ratio + ': ' + datum.end "
            ": datum.wide > 90 ? datum.ratio : datum.wide > 50 ? datum.short : ''"
        )
        .mark_text(fill=INK, baseline="middle")
        .encode(time("middle"), alt.YValue((STRIP + BOTTOM) / 2 + 1), text="words:N")
    )
    return [*layers, names]


def chosen() -> list[alt.Chart]:
    """The moment at which training stopped, and what counted then."""
    rule = table("metrics", "stopped").mark_rule(stroke=INK, strokeWidth=1.5)
    return [
        rule.encode(time(), alt.YValue(TOP), y2=alt.Y2Value(BOTTOM)),
        *(
            table("metrics", f"{field}_dot")
            .mark_point(shape="circle", size=size(5.5), fill=colour, stroke=PAPER, strokeWidth=1.5, opacity=1)
            .encode(time(), counts(field))
            for field, _, colour in CUES
        ),
    ]  # fmt: skip
