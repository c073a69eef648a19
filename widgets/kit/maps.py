"""Maps: places whose outlines stand in a TopoJSON file beside the model, and what the file says of each.

A model reads what is said of the places; the view draws them, by `Map` of `widgets/draw/maps.py`.
"""

import json
from collections.abc import Callable, Collection, Mapping
from typing import Any

from .data import cell, data_file, decoded, intact, place
from .errors import WidgetError

MAKE = "mapshaper makes it: `mapshaper NAME.geojson -o NAME.topojson format=topojson`"
"""What whoever has a map in another form is told."""

OUTLINES = ("Polygon", "MultiPolygon")


def read_map(
    package: str,
    file: str,
    layer: str,
    columns: Mapping[str, Callable[[str], Any]],
    *,
    gaps: Collection[str] = (),
    checksum: int | None = None,
) -> dict[str, list[Any]]:
    """What a TopoJSON file beside the model says of each place of one of its objects, the `layer`: a table.

    `{"name": str, "people": int}` takes two of the properties that places have there, each made by a function;
    `id` is what the place itself is called, if the file says so. A property that is not there or null is None
    in a column of `gaps`, and else an error. Whatever is wrong with the file is a WidgetError with what to do.
    """
    where = place(package, file)
    content = data_file(package, file)
    if checksum is not None:
        intact(content, checksum, where, "if that is meant, write the new one into the model")
    return said_of(topology(content, where), where, layer, columns, gaps)


def said_of(
    map_: Mapping[str, Any],
    where: str,
    layer: str,
    columns: Mapping[str, Callable[[str], Any]],
    gaps: Collection[str] = (),
) -> dict[str, list[Any]]:
    """The same of a topology that has been read from a file that messages call `where`."""
    table: dict[str, list[Any]] = {name: [] for name in columns}
    for number, each in enumerate(places(map_, where, layer), 1):
        for name, make in columns.items():
            value = property_of(each, name)
            if value is None and name not in gaps:
                there = ", ".join(
                    sorted({*(each.get("properties") or {}), *(each.keys() & {"id"})})
                )
                raise WidgetError(
                    f"{where}: place {number} of '{layer}' has no '{name}', but {there or 'nothing'}; "
                    "correct the name here or in the model, or name it in gaps=…"
                )
            told = f"{where}: {name} of place {number} of '{layer}'"
            table[name].append(None if value is None else cell(str(value), make, told))
    return table


def topology(content: bytes, where: str) -> dict[str, Any]:
    """The TopoJSON in a file that messages call `where`, or a WidgetError that says what it is instead."""
    try:
        found: Any = json.loads(decoded(content, where))
    except json.JSONDecodeError as error:
        raise WidgetError(
            f"{where}:{error.lineno}: is no TopoJSON, nor any JSON ({error.msg}); {MAKE}"
        ) from error
    kind = found.get("type") if isinstance(found, dict) else None
    if kind != "Topology":
        says = f"its type is {kind!r}" if kind else "it has no type"
        geo = " (that is GeoJSON)" if kind in ("FeatureCollection", "Feature", *OUTLINES) else ""
        raise WidgetError(f"{where}: is no TopoJSON: {says}{geo}, and not 'Topology'; {MAKE}")
    if not isinstance(found.get("objects"), dict) or not isinstance(found.get("arcs"), list):
        raise WidgetError(f"{where}: is no TopoJSON: it has no objects or no arcs; {MAKE}")
    return dict(found)


def places(map_: Mapping[str, Any], where: str, layer: str) -> list[dict[str, Any]]:
    """The geometries of one object of a topology, or a WidgetError that says which objects it has."""
    if layer not in map_["objects"]:
        there = ", ".join(map_["objects"]) or "none"
        raise WidgetError(
            f"{where}: there is no object '{layer}', but {there}; correct the name in the model or view"
        )
    found = map_["objects"][layer]
    if not isinstance(found, dict):
        raise WidgetError(f"{where}: the object '{layer}' is no geometry; {MAKE}")
    every = found.get("geometries", []) if found.get("type") == "GeometryCollection" else [found]
    for number, each in enumerate(every, 1):
        if not isinstance(each, dict) or each.get("type") not in OUTLINES:
            kind = each.get("type") if isinstance(each, dict) else each
            raise WidgetError(
                f"{where}: place {number} of '{layer}' is {kind!r} and has no area; keep those that are "
                f"{' or '.join(OUTLINES)}"
            )
    if not every:
        raise WidgetError(f"{where}: the object '{layer}' has no places; {MAKE}")
    return list(every)


def property_of(geometry: Mapping[str, Any], name: str) -> Any:
    """What a geometry says of its place by a property, or by its `id`."""
    said = geometry.get("properties") or {}
    return said[name] if name in said else geometry.get("id") if name == "id" else None
