"""The legal lines, read from `lines.txt`: a list that laws change, not code."""

from functools import cache
from typing import NamedTuple

from ..kit import WidgetError, data_file, intact
from .numerals import month_of

FILE = "lines.txt"
CHECKSUM = 0x8D65E6D5
"""The CRC-32 of the file, so that no line moves unnoticed: whoever moves one moves this too."""

FIELDS = (
    *("name", "place", "flop", "scope", "tag", "called", "adopted", "from", "until", "status"),
    *("source", "checked"),
)
SCOPES = ("any", "biology", "modified")
OF_THE_ORIGINAL = " of the original"


class Line(NamedTuple):
    """One line. Dates are written `2025-08-02`; of a `modified` model `flop` is a share of the first run."""

    name: str
    place: str
    flop: float
    scope: str
    tag: str
    called: str
    adopted: str
    begins: str
    until: str
    status: str
    source: str
    checked: str

    def state(self, month: int) -> str:
        """Whether it is `ahead`, `in force` or `ended` at the end of a month."""
        if self.until and month_of(self.until) <= month:
            return "ended"
        return "in force" if month_of(self.begins) <= month else "ahead"


@cache
def lines() -> tuple[Line, ...]:
    """Every line in the file, or a WidgetError that says what to mend in it."""
    return read(data_file(__package__, FILE))


def read(content: bytes, checksum: int = CHECKSUM) -> tuple[Line, ...]:
    """The lines in a file, once they are in order and it is the one that was checked."""
    found: list[Line] = []
    for number, text in enumerate(content.decode().splitlines(), 1):
        if text.strip() and not text.startswith("#"):
            found.append(line(text, f"widgets/compute/{FILE}, line {number}"))
            check_order(found, f"widgets/compute/{FILE}, line {number}")
    told = "if the law says so, write the new one into widgets/compute/law.py"
    intact(content, checksum, f"widgets/compute/{FILE}", told)
    return tuple(found)


def line(text: str, where: str) -> Line:
    """One line of the file, or a WidgetError that says what is wrong with it."""
    cells = [cell.strip() for cell in text.split("|")]
    if len(cells) != len(FIELDS):
        raise WidgetError(
            f"{where} has {len(cells)} fields, not {len(FIELDS)}: {' | '.join(FIELDS)}"
        )
    said = dict(zip(FIELDS, cells, strict=True))
    for field in FIELDS:
        if not said[field] and field not in ("tag", "until"):
            raise WidgetError(f"{where} has no {field}")
    if said["scope"] not in SCOPES:
        raise WidgetError(f"{where}: scope is '{said['scope']}'; it may be {', '.join(SCOPES)}")
    for field in ("adopted", "from", "until", "checked"):
        if said[field] or field != "until":
            check_date(said[field], f"{where}: {field}")
    return dated(Line(cells[0], cells[1], amount(said, where), *cells[3:]), where)


def amount(said: dict[str, str], where: str) -> float:
    """The operations of a line, or the share of those of the original."""
    text, share = said["flop"], said["flop"].endswith(OF_THE_ORIGINAL)
    above, _, below = text.removesuffix(OF_THE_ORIGINAL).partition("/")
    try:
        found = float(above) / float(below or 1)
    except (ValueError, ZeroDivisionError):
        found = 0.0
    if share != (said["scope"] == "modified") or not 0 < found < (1 if share else 1e30):
        raise WidgetError(
            f"{where}: flop is '{text}'; write a number such as 1e25, or for the scope 'modified' a share "
            f"such as 1/3{OF_THE_ORIGINAL}"
        )
    return found


def check_date(text: str, where: str) -> None:
    """Raise a WidgetError where a text is no day."""
    parts = text.split("-")
    fits = [len(part) for part in parts] == [4, 2, 2] and all(part.isdigit() for part in parts)
    if not fits or not (1 <= int(parts[1]) <= 12 and 1 <= int(parts[2]) <= 31):
        raise WidgetError(f"{where} is '{text}'; write a day such as 2025-08-02")


def dated(found: Line, where: str) -> Line:
    """The line, if its days follow each other and its status is that of the day it was checked."""
    if found.adopted > found.begins:
        raise WidgetError(
            f"{where}: applies from {found.begins}, before it was adopted, {found.adopted}"
        )
    if found.until and found.until <= found.begins:
        raise WidgetError(f"{where}: ends on {found.until}, before it applies, from {found.begins}")
    status = (
        "revoked"
        if found.until and found.until <= found.checked
        else "in force"
        if found.begins <= found.checked
        else "scheduled"
    )
    if found.status != status:
        raise WidgetError(
            f"{where}: status is '{found.status}', but by its days it was '{status}' when it was "
            f"checked, {found.checked}"
        )
    return found


def check_order(found: list[Line], where: str) -> None:
    """Raise a WidgetError where the last line should stand before another, or has the name of one."""
    last = found[-1]
    for other in found[:-1]:
        if other.name == last.name:
            raise WidgetError(f"{where}: there is a '{last.name}' already; rename one")
    if len(found) > 1 and (last.begins, last.flop, last.name) < (
        found[-2].begins,
        found[-2].flop,
        found[-2].name,
    ):
        raise WidgetError(
            f"{where}: '{last.name}' is out of order; lines go by the day from which they apply, then by "
            f"their operations, then by name, so it belongs before '{found[-2].name}'"
        )
