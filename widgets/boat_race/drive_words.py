"""What is said of a drive, in the picture and beside it."""

from collections.abc import Mapping
from typing import Any

from ..kit import Metrics, Values, count, number
from .drive import DRIVE

DOES = {
    "finish": "finishes",
    "lap": "laps",
    "anticlockwise": "laps the wrong way",
    "stay": "stays where it is",
    "oscillate": "goes to and fro",
    "other": "wanders",
}
"""What a boat of each behaviour does."""

SPOTS = (
    "top left, the start", "top middle, an arrow", "top right", "right, an arrow",
    "bottom right", "bottom middle, an arrow", "bottom left", "left, an arrow",
)  # fmt: skip
WIDE = 46
"""So many letters fit on a line of the picture."""


def place_words(cell: int) -> str:
    """What a cell is called."""
    words = SPOTS[cell]
    return words[0].upper() + words[1:]


def signed(points: float) -> str:
    """A number of points with its sign."""
    return f"+{number(points)}" if points > 0 else number(points)


def pays(values: Values, brief: bool = False) -> list[str]:
    """The reward in a few words, part by part, or in fewer for the picture."""
    parts = [f"{signed(values['arrow'])} an arrow", f"{signed(-values['step'])} a step"]
    if values["lap"] or values["finish"]:
        parts.append(f"{signed(values['lap'])} {'to finish' if values['finish'] else 'a lap'}")
    if values["undo"]:
        parts.append("reversing repays" if brief else "reversing takes back what was paid")
    if values["anyway"]:
        parts.append("arrows both ways" if brief else "arrows pay backwards too")
    if values["finish"]:
        line = "one-way" if values["wall"] else "two-way"
        parts.append(f"{line} line" if brief else f"the line is {line}")
    return parts


def rules(parts: list[str]) -> tuple[str, str]:
    """These parts in two lines."""
    first, second = list[str](), list[str]()
    for part in parts:
        fits = not second and len(", ".join([*first, part])) <= WIDE
        (first if fits else second).append(part)
    return ", ".join(first), ", ".join(second)


def told(row: Mapping[str, Any], lines: tuple[str, str]) -> tuple[str, str, str]:
    """Three lines below the course: what to do and for what pay, or who won and where it leaks."""
    if not row["over"]:
        return asked(row["made"], row["went_back"]), *lines
    yours, machine = rounds(row["yours_laps"]), rounds(row["machine_laps"])
    return (
        verdict(row["yours"], row["machine"]),
        compared(row["yours"], row["machine"], yours, machine),
        leaking(row["repairs"], row["leaks"]),
    )


def asked(made: int, turned: bool) -> str:
    """What to do next; and once the machine goes back, a question."""
    if not made:
        return "Race it: tap a cell next to your boat."
    if turned:
        return "The machine goes to and fro. Is it lost?"
    return "Go on: sixteen steps are two laps."


def compared(points: float, its_points: float, yours: str, machine: str) -> str:
    """Who went round how often; and whether the pay can tell."""
    if yours != machine and round(points - its_points, 9) == 0:
        return f"{yours[0].upper() + yours[1:]} or {machine}: the pay cannot tell."
    return f"You: {yours}. The machine: {machine}."


def rounds(laps: int) -> str:
    """So many laps."""
    return count(laps, "laps") if laps else "no laps"


def leaking(repairs: int, leaks: int) -> str:
    """How much has been repaired, and how much still leaks."""
    done = count(repairs, "repairs") if repairs else "No repair yet"
    if not leaks:
        return f"{done}: no loophole pays."
    if not repairs:
        return f"{count(leaks, 'loopholes')}. Mend the pay:"
    return f"{done}: {count(leaks, 'loopholes')} {'pays' if leaks == 1 else 'pay'}."


def verdict(yours: float, machine: float) -> str:
    """Who scored more."""
    if round(yours - machine, 9) == 0:
        return f"A tie: {count(yours, 'points')} each."
    who = "You win" if yours > machine else "The machine wins"
    return f"{who}: {number(max(yours, machine))} to {number(min(yours, machine))}."


def driven(values: Values, metrics: Metrics) -> str:
    """A drive in a few sentences."""
    paid = ", ".join(pays(values))
    if not metrics["over"]:
        if not metrics["made"]:
            return f"You are at the helm for {DRIVE} steps. What you are paid: {paid}."
        last = f"the last step brought {count(metrics['paid'], 'points')}"
        back = ", and has turned back" if metrics["went_back"] else ""
        return (
            f"After {count(metrics['made'], 'steps')} you have {count(metrics['yours'], 'points')}; "
            f"{last}. The machine has {number(metrics['machine_now'])}{back}. "
            f"What you are paid: {paid}."
        )
    went = {0: "never got round", 1: "went round once", 2: "went round twice"}
    you = "finished" if metrics["ended"] else went[metrics["yours_laps"]]
    return (
        f"You {you} and scored {count(metrics['yours'], 'points')}; the machine "
        f"{DOES[metrics['habit']]} and scored {count(metrics['machine'], 'points')}. "
        f"{still_to_come(metrics)}{repaired(metrics)}"
    )


def still_to_come(metrics: Metrics) -> str:
    """What a learner does who has a whole race, where the reader's has ended."""
    if not metrics["ended"] or metrics["machine_ended"]:
        return ""
    return f"It is not done: in a whole race it makes {count(metrics['whole'], 'points')}. "


def repaired(metrics: Metrics) -> str:
    """Where the reward still pays for what nobody wanted."""
    after = f"After {count(metrics['repairs'], 'repairs')}, " if metrics["repairs"] else ""
    if metrics["leaks"]:
        told = (
            f"{after}going to and fro pays as well as racing, or better, at "
            f"{number(metrics['leaks'])} of the course’s 8 places."
        )
    else:
        told = f"{after}nowhere on the course does going to and fro pay as well as racing."
    return told[0].upper() + told[1:]
