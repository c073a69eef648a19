"""Places of a table held against those of the map that it is drawn on: Vega drops a row that it can't place."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from widgets.kit import Widget
from widgets.kit.maps import property_of

from ...root import ROOT
from ...text.messages import nearest
from ..pictures import maps
from ..pictures.drawer import Spec
from .fields import Tables
from .places import Made, quoted


def faults(
    widget: Widget, which: str, spec: Spec, made: Sequence[Made], root: Path = ROOT
) -> Iterator[str]:
    """Places that a table of some frame has and the map has not: file, line, fault, remedy."""
    for table, column, file, known in asked(spec):
        for each in made:
            cells = each.frame.get(table, {}).get(column, [])
            if strange := [cell for cell in cells if cell not in known]:
                yield (
                    f"{quoted(widget.name, column, root, views=True)}: the chart '{which}' of widget "
                    f"'{widget.name}' looks for the places in '{column}' on a map, and the table '{table}' has "
                    f"{strange[0]!r} at {each.place}, which is not in widgets/{widget.name}/{file}; "
                    f"{nearest(str(strange[0]), [str(name) for name in known])}"
                )
                break


def asked(spec: Spec) -> Iterator[tuple[str, str, str, list[object]]]:
    """Each table with the column that names its places, the file of its map, and the places that has."""
    tables = Tables(spec, {})
    for name, about in tables.data.items():
        for transform in about.get("transform", []):
            into = tables.data.get(transform.get("from", ""), {})
            if transform["type"] != "lookup" or not maps.is_map(into):
                continue
            key = transform["key"].removeprefix("properties.")
            every = into["values"]["objects"][into["format"]["feature"]]["geometries"]
            file = into["name"].partition(": ")[0]
            yield (
                tables.root(name),
                transform["fields"][0],
                file,
                [property_of(each, key) for each in every],
            )
