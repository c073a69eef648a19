"""What a list is: the line that asks for it, what it prints, and what its data must satisfy."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree.ElementTree import Element

from ...text import records
from ...text.dated import Row
from ...text.records import Form, Record


@dataclass(frozen=True)
class List:
    """A list that stands where a line `{{ name }}` does; every question is put to a folder of docs."""

    name: str
    make: Callable[[Path], list[Element]]
    form: Form | None = None
    """Of its file in docs/data/, if it prints one of records."""
    faults: Callable[[Path], list[str]] = lambda docs: []
    """What an author must mend beyond the form and the sources of records."""
    cites: Callable[[Path], set[str]] | None = None
    """The works it cites, where these are not the sources of its records."""
    says: Callable[[Record], Iterable[tuple[str, Iterable[str]]]] = lambda record: ()
    """What a record says that has a date, each with the works it rests on."""
    dates: Callable[[Path, str], list[Row]] = lambda docs, way: []
    """What of it may be out of date; the text is the way to its page."""
    box: Mapping[str, str] = field(default_factory=lambda: {"class": "records"})
    """The attributes of the element it stands in."""

    def keys(self, docs: Path) -> set[str]:
        """The works that it cites."""
        if self.cites:
            return self.cites(docs)
        rows = records.load(self.form, docs) if self.form else ()
        return {key for row in rows for key in row["sources"]}


def declared(**fields: str) -> records.Together:
    """Each of these fields is one of the names that the file itself has in the table of the other name."""

    def together(head: records.Row, row: records.Row) -> Iterable[tuple[str, str]]:
        for field_name, table in fields.items():
            if field_name in row and (fault := records.one_of(*head[table])(row[field_name])):
                yield field_name, f"{field_name} {fault}; correct it, or add it to [{table}]"

    return together
