"""Data: files beside the model, read in the same way here and in the reader's browser.

They travel with the widget. A file is called `.csv` or `.txt`, and each that lies there is read; or `.topojson`,
which travels with the picture, and with the model too if it reads it.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from math import isfinite
from sys import modules
from typing import Any
from zlib import crc32

from .errors import WidgetError

MAPS = ".topojson"
"""How files are called that are packed with a model only if it names them: its view may be all that reads them."""

ENDINGS = (".csv", ".txt", MAPS)
"""How files are called that are packed for readers."""

DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""Of each month, the 29 February of a leap year among them."""


def data_file(package: str, file: str, remedy: str = "") -> bytes:
    """The content of a file in the widget's folder; its model gives `__package__`.

    A WidgetError names a file that is not there, with a `remedy` if there is a better one than to put it there.
    """
    where = place(package, file)
    if not file.endswith(ENDINGS) or "/" in file:
        raise WidgetError(
            f"{where} would not reach readers; call it `NAME{ENDINGS[0]}` or `NAME{ENDINGS[1]}`, in the "
            "folder of the widget"
        )
    return beside(package, file, remedy)


def beside(package: str, file: str, remedy: str = "") -> bytes:
    """The same of a file that readers need not have, because only a view reads it."""
    where = place(package, file)
    folder = modules[package].__path__[0]
    # All of ours comes from one place, a folder here and a zip there, and so by the loader of this file.
    loader: Any = __spec__.loader
    try:
        return bytes(loader.get_data(f"{folder}/{file}"))
    except OSError as error:
        told = remedy or "put it beside the model, or correct its name there"
        raise WidgetError(f"{where} is missing; {told}") from error


def intact(content: bytes, checksum: int, where: str, remedy: str) -> bytes:
    """`content` if its CRC-32 is `checksum`, so that no number moves unnoticed; else a WidgetError.

    How lines end does not count, which a checkout may change.
    """
    found = crc32(content.replace(b"\r\n", b"\n"))
    if found != checksum:
        raise WidgetError(
            f"{where} was altered: its CRC-32 is {found:#010x}, not {checksum:#010x}; {remedy}"
        )
    return content


def read_csv(
    package: str,
    file: str,
    columns: Mapping[str, Callable[[str], Any]],
    *,
    by: str = ",",
    gaps: Collection[str] = (),
    checksum: int | None = None,
) -> dict[str, list[Any]]:
    """The table in a CSV file beside the model, in UTF-8: these columns of it, each cell made by a function.

    `{"day": iso_day, "cases": int}` takes two columns by the names in the first line, whatever others there
    are. An empty cell is None in a column of `gaps`, and else an error. `by` is what cells are apart by.
    Lines before the first that begin with `#` are for whoever reads the file, and say where it is from.
    Whatever is wrong with the file is a WidgetError with its line and what to do.
    """
    where = place(package, file)
    content = data_file(package, file)
    if checksum is not None:
        decoded(content, where)  # an editor that has saved it in another way has altered it too
        told = "if that is meant, write the new one into the model"
        intact(content, checksum, where, told)
    return table_of(content, where, columns, by, gaps)


def table_of(
    content: bytes,
    where: str,
    columns: Mapping[str, Callable[[str], Any]],
    by: str = ",",
    gaps: Collection[str] = (),
) -> dict[str, list[Any]]:
    """The same of the content of a file that messages call `where`."""
    rows = records(decoded(content, where), by, where)
    line, names = next(rows, (1, []))
    check_names(names, columns, f"{where}:{line}", by)
    table: dict[str, list[Any]] = {name: [] for name in columns}
    wanted = [(name, names.index(name), make) for name, make in columns.items()]
    for line, cells in rows:
        if len(cells) != len(names):
            raise WidgetError(
                f"{where}:{line}: has {len(cells)} cells and the first line {len(names)} "
                f"({', '.join(names)}); put a cell with a '{by}' in it between quotes"
            )
        for name, at, make in wanted:
            empty = not cells[at] and name in gaps
            table[name].append(None if empty else cell(cells[at], make, f"{where}:{line}: {name}"))
    if line and not any(table.values()):
        raise WidgetError(f"{where} has no rows; write some below the names of its columns")
    return table


def place(package: str, file: str) -> str:
    """A file of a widget as messages call it, whatever the package is called that all are in."""
    return f"widgets/{package.rpartition('.')[2]}/{file}"


def decoded(content: bytes, where: str) -> str:
    """The text of a file; spreadsheets begin it with a mark, which is none of it."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise WidgetError(
            f"{where}:{line}: is not in UTF-8 (byte {error.object[error.start]:#04x}); save the file as "
            "UTF-8, which spreadsheets call “CSV UTF-8”"
        ) from error


def records(text: str, by: str, where: str) -> Iterator[tuple[int, list[str]]]:
    """The cells of each row with the number of its line; the first has the names of columns."""
    begun, held, named = 0, "", False
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        if not begun and (not line.strip() or (not named and line.startswith("#"))):
            continue
        held = f"{held}\n{line}" if begun else line
        begun = begun or number
        if held.count('"') % 2 == 0:  # else a cell goes on in the next line
            named = True
            yield begun, [each.strip() for each in split(held, by)]
            begun = 0
    if begun:
        raise WidgetError(f"{where}:{begun}: a quote is opened and never closed; close it")


def split(row: str, by: str) -> list[str]:
    """The cells of a row. What is between quotes is one, and two quotes in it are one."""
    found = [""]
    parts = row.split('"')
    for at, part in enumerate(parts):
        if at % 2:
            found[-1] += part
        elif part:
            first, *more = part.split(by)
            found[-1] += first
            found += more
        elif 0 < at < len(parts) - 1:
            found[-1] += '"'
    return found


def check_names(names: list[str], wanted: Collection[str], where: str, by: str) -> None:
    """Raise a WidgetError where the first line of a file has not the columns that are asked for."""
    for name in wanted:
        if names.count(name) > 1:
            raise WidgetError(f"{where}: has {names.count(name)} columns '{name}'; rename one")
        if name not in names:
            other = next((each for each in (";", "\t", ",") if each in "".join(names)), "")
            if other and other != by:
                raise WidgetError(
                    f"{where}: cells are apart by {other!r} and not by {by!r}; say by={other!r} in the model"
                )
            there = ", ".join(filter(None, names)) or "none"
            raise WidgetError(
                f"{where}: there is no column '{name}', but {there}; correct the name here or in the model"
            )


def cell(text: str, make: Callable[[str], Any], where: str) -> Any:
    """A cell as a model has it, or a WidgetError that says what it may be."""
    try:
        made = make(text)
        if isinstance(made, float) and not isfinite(made):
            raise ValueError(text)
    except (ValueError, KeyError) as error:
        kinds = {
            int: "is no whole number; write one without commas and spaces, such as 1200",
            float: "is no number; write one with a point and without commas and spaces, such as 12.5",
            iso_day: "is no day; write one such as 2025-08-02",
        }
        told = kinds.get(
            make, f"can't be read by {getattr(make, '__name__', 'the model')} ({error})"
        )
        if not text:
            told = "is empty; fill it, or name the column in gaps=…"
        raise WidgetError(f"{where}: {text!r} {told}") from error
    return made


def iso_day(text: str) -> str:
    """`text` if it is a day of the calendar such as `2025-08-02`, which a date axis places; else a ValueError."""
    parts = text.split("-")
    if [len(part) for part in parts] != [4, 2, 2] or not all(map(str.isdecimal, parts)):
        raise ValueError(text)
    year, month, day = map(int, parts)
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    if not 1 <= month <= 12 or not 1 <= day <= DAYS[month - 1] - (month == 2 and not leap):
        raise ValueError(text)
    return text
