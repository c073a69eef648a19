"""Maps in a chart: files that it holds, and projections that are the same whatever the tables say."""

import json

from .drawer import Spec
from .expressions import expressions


def held(spec: Spec) -> list[str]:
    """The names of the maps that a chart holds, as `Map` of `widgets/draw/maps.py` calls them."""
    return [data["name"] for data in spec.get("data", []) if is_map(data)]


def is_map(data: Spec) -> bool:
    """Whether a table of a chart is the places of a file of TopoJSON."""
    form = data.get("format") or {}
    return bool(data.get("values")) and form.get("type") == "topojson" and "feature" in form


def fitted(spec: Spec) -> Spec:
    """The chart with its projections fitted to its maps, and not to the rows that a frame has of them.

    Vega-Lite fits them to whatever is drawn, and the map would jump from one frame to another.
    """
    if not (maps := held(spec)):
        return spec
    files = [f"data({json.dumps(name)})" for name in maps]
    all_ = {"signal": files[0] if len(files) == 1 else f"[{', '.join(files)}]"}
    projections = [
        {**each, "fit": all_} if "fit" in each else each for each in spec.get("projections", [])
    ]
    found = {**spec, "projections": projections}
    asked = " ".join(expressions({**found, "data": []}))
    return {**found, "data": [without(data, asked) for data in spec["data"]]}


def without(data: Spec, asked: str) -> Spec:
    """A table that no longer collects outlines for a fit that nobody asks for."""
    if "transform" not in data:
        return data
    kept = [
        each
        for each in data["transform"]
        if each["type"] != "geojson" or each.get("signal", "") in asked
    ]
    return {**data, "transform": kept}
