"""Which columns of which tables a chart draws, followed through what it works out of them.

Vega draws nothing for a column that is not there, and says nothing: axes without a curve.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from widgets.kit import Frame

from ..pictures.drawer import Spec
from ..pictures.expressions import expressions

type Columns = frozenset[str] | None
"""What a table has; None where that can't be told."""
type Lack = tuple[str, str]
"""A table of the frame, and a column that a chart takes from it and that it has not."""

OF_ROW = re.compile(r"\bdatum(?:\.([A-Za-z_$][\w$]*)|\[(['\"])((?:[^\\]|\\.)*?)\2\])")
PART = re.compile(r"(?<!\\)[.\[]")

KEEPS = {"filter", "collect", "impute", "extent", "sample", "geojson"}
ADDS = {
    *("formula", "joinaggregate", "window", "stack", "bin", "timeunit", "identifier", "fold"),
    *("lookup", "geopoint"),
}
NAMED = {"stack": ["y0", "y1"], "bin": ["bin0", "bin1"], "fold": ["key", "value"]}
"""What Vega calls what a transform adds, where the chart does not say."""


def lacking(spec: Spec, frame: Frame) -> list[Lack]:
    """Every column that the chart draws and the frame has not, with its table."""
    found = Tables(spec, frame)
    for name in found.data:
        found.columns(name)
    found.walk(spec)
    return sorted(found.lacking)


class Tables:
    """The tables of a chart: those of a frame, and those that it works out of them."""

    def __init__(self, spec: Spec, frame: Frame) -> None:
        self.data: dict[str, dict[str, Any]] = {each["name"]: each for each in data_of(spec)}
        self.frame = frame
        self.known: dict[str, Columns] = {}
        self.lacking: set[Lack] = set()

    def columns(self, name: str) -> Columns:
        """What a table has, all its transforms done; what these lack is noted."""
        if name not in self.known:
            self.known[name] = None  # whoever goes in circles is told nothing
            about = self.data.get(name, {})
            columns = self.source(name, about)
            for transform in about.get("transform", []):
                columns = self.transformed(name, columns, transform)
            self.known[name] = columns
        return self.known[name]

    def source(self, name: str, about: Mapping[str, Any]) -> Columns:
        """What a table begins with."""
        if "source" in about:
            return self.columns(about["source"]) if isinstance(about["source"], str) else None
        return (
            frozenset(self.frame[name]) if name in self.frame and not about.get("values") else None
        )

    def root(self, name: str) -> str:
        """The table of the frame that another is worked out of."""
        seen = set()
        while isinstance(self.data.get(name, {}).get("source"), str) and name not in seen:
            seen.add(name)
            name = self.data[name]["source"]
        return name

    def need(self, name: str, columns: Columns, wanted: Iterable[Any]) -> None:
        """Note what is wanted and not there."""
        for each in wanted if columns is not None else ():
            if isinstance(each, str) and (field := plain(each)) and field not in (columns or ()):
                self.lacking.add((self.root(name), field))

    def transformed(self, name: str, columns: Columns, about: Mapping[str, Any]) -> Columns:
        """What a table has after one transform."""
        kind = about["type"]
        self.need(name, columns, needed(about))
        if columns is None or kind in KEEPS:
            return columns
        made = about.get("as", NAMED.get(kind, []))
        made = [made] if isinstance(made, str) else [each for each in made if each]
        if kind in ("joinaggregate", "window", "aggregate"):
            fields = about.get("fields") or [None] * len(about.get("ops", ["count"]))
            names = zip(about.get("ops", ["count"]), fields, strict=False)
            made += [f"{op}_{field}" if field else str(op) for op, field in names]
        if kind == "aggregate":
            return frozenset([*made, *(plain(str(each)) for each in about.get("groupby", []))])
        return columns | set(made) if kind in ADDS else None

    def walk(self, part: Any) -> None:
        """Note what scales, marks and groups of marks take from tables."""
        for scale in part.get("scales", []):
            for name, fields in domains(scale.get("domain")):
                self.need(name, self.columns(name), fields)
        for mark in part.get("marks", []):
            self.mark(mark)

    def mark(self, mark: Mapping[str, Any]) -> None:
        """Note what one mark takes, or a group with those in it."""
        drawn = mark.get("from", {})
        facet, name = drawn.get("facet"), drawn.get("data")
        if isinstance(facet, dict) and isinstance(facet.get("data"), str):
            columns = self.columns(facet["data"])
            self.need(facet["data"], columns, texts(facet.get("groupby")))
            self.data[facet["name"]] = {"name": facet["name"], "source": facet["data"]}
            if facet.get("aggregate"):
                self.known[facet["name"]] = None
        elif isinstance(name, str) and name in self.data and mark.get("type") != "group":
            columns = self.columns(name)
            encoded = [mark.get("encode", {}), mark.get("transform", [])]
            # A mark may also be sorted by where it is, which is no column.
            by = [field for field in sorts(mark.get("sort")) if OF_ROW.fullmatch(field)]
            self.need(name, columns, [*fields_in(encoded), *rows_in(encoded), *by])
        self.walk(mark)


def data_of(part: Any) -> Iterator[dict[str, Any]]:
    """Every table of a chart and of its parts."""
    yield from part.get("data", [])
    for mark in part.get("marks", []):
        yield from data_of(mark)


def marks(part: Spec) -> Iterator[Spec]:
    """Every mark of a chart, those in groups too."""
    for mark in part.get("marks", []):
        yield mark
        yield from marks(mark)


def plain(field: str) -> str:
    """The column that a field begins with: a point leads into what it holds, and one after a \\ does not."""
    if found := OF_ROW.fullmatch(field):
        field = found[1] or found[3]
    return re.sub(r"\\(.)", r"\1", PART.split(field)[0])


def needed(transform: Mapping[str, Any]) -> Iterator[str]:
    """The columns that a transform takes from its table."""
    yield from texts(transform.get("field"))
    if transform["type"] != "lookup":  # whose key is of the table that it looks into
        yield from texts(transform.get("key"))
    yield from texts(transform.get("fields"))
    yield from texts(transform.get("groupby"))
    yield from sorts(transform.get("sort"))
    yield from rows_in(transform)


def rows_in(part: Any) -> Iterator[str]:
    """The columns that expressions take from a row."""
    for expression in expressions(part):
        for found in OF_ROW.finditer(expression):
            # As a field, whose points would lead into something.
            yield re.sub(r"([.\[\\])", r"\\\1", found[1] or re.sub(r"\\(.)", r"\1", found[3]))


def fields_in(part: Any) -> Iterator[str]:
    """The columns that the channels of a mark are."""
    if isinstance(part, dict):
        yield from texts(part.get("field"))
        for value in part.values():
            yield from fields_in(value)
    elif isinstance(part, list):
        for each in part:
            yield from fields_in(each)


def sorts(sort: Any) -> Iterator[str]:
    """The columns that something is sorted by."""
    yield from texts(sort.get("field") if isinstance(sort, dict) else None)


def domains(domain: Any) -> Iterator[tuple[str, list[str]]]:
    """The tables that a scale depends on, each with its columns."""
    if not isinstance(domain, dict):
        return
    if isinstance(domain.get("data"), str):
        fields = [*texts(domain.get("field")), *texts(domain.get("fields"))]
        yield domain["data"], [*fields, *sorts(domain.get("sort"))]
    else:
        for each in domain.get("fields", []):
            yield from domains(each)


def texts(written: Any) -> list[str]:
    """A text, or those in a list."""
    return [
        each
        for each in (written if isinstance(written, list) else [written])
        if isinstance(each, str)
    ]
