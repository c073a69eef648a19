"""Maps: the places of a TopoJSON file beside the model, coloured by the rows of a table.

The file is projected by Vega, which readers fetch more of for it; the build says how much.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

import altair as alt

from widgets.kit import WidgetError, data_file
from widgets.kit.data import MAPS, place as named
from widgets.kit.maps import MAKE, places, property_of, topology

from .layers import Rows, based
from .look import PADDING, PAPER

type Corner = tuple[float, float]
type Ring = list[Sequence[float]]

MOST_BYTES = 200_000
"""Of a map: whoever sees the figure live fetches it, and draws it anew at each move."""

HALF = 180
"""Degrees across: of a ring that goes further round the world nobody can say which way it goes."""

RIM: dict[str, Any] = {"stroke": PAPER, "strokeWidth": 1}
"""What is between a place and the next, if a view says nothing else."""

PLANE = "identity"
"""The projection of a map whose numbers are places on a plane, and up is up."""


@dataclass(frozen=True)
class Map:
    """One object, the `layer`, of a TopoJSON file beside the model; its view gives `__package__`.

    It fills a `box` of two corners, top left and bottom right, counted as all places of a picture are.
    `key` is the property by which tables name its places, or `id`. `projection` is one of Vega's, such as
    `mercator` or `equalEarth`, or `identity` for a map that is flat in its file. Whatever is wrong with the
    file is a WidgetError with what to do.
    """

    package: str
    file: str
    layer: str
    box: tuple[Corner, Corner]
    key: str = "name"
    projection: str = "mercator"

    def land(self, mark: str, **look: Any) -> alt.Chart:
        """A layer called `mark` of all places of the file, whatever tables say: the ground of a map."""
        return self.drawn("geoshape", alt.Chart(self.data, name=mark), RIM | look)

    def areas(self, rows: Rows, place: str, **look: Any) -> alt.Chart:
        """The outline of a place for each row of a table, whose column `place` names it.

        What is one of Altair's channels, as `fill=by(alt.Fill, "state", {…})`, is by the row; the rest is a
        property of all.
        """
        key = self.key if self.key == "id" else f"properties.{self.key}"
        shapes = alt.LookupData(self.data, key=key)
        found = based(rows).transform_lookup(lookup=place, from_=shapes, as_="outline")
        outline: dict[str, Any] = {"shape": alt.Shape("outline:G"), **RIM}
        return self.drawn("geoshape", found, outline | look)

    def spots(self, kind: str, rows: Rows, longitude: str, latitude: str, **look: Any) -> alt.Chart:
        """A `point` or a `text`, as `kind` says, for each row where two columns say, in the units of the file."""
        at = {"longitude": f"{longitude}:Q", "latitude": f"{latitude}:Q"}
        return self.drawn(kind, based(rows), at | look)

    def drawn(self, kind: str, rows: alt.Chart, look: Mapping[str, Any]) -> alt.Chart:
        """A layer on this map, of channels and of what is alike in all its marks."""
        classes = alt.FieldChannelMixin | alt.ValueChannelMixin
        channels = {
            name: value
            for name, value in look.items()
            if isinstance(value, classes) or name in ("longitude", "latitude")
        }
        rest = {name: value for name, value in look.items() if name not in channels}
        return self.projected(getattr(rows, f"mark_{kind}")(**rest).encode(**channels))

    def projected(self, chart: alt.Chart) -> alt.Chart:
        """A layer of Altair's own on this map."""
        corners = [[x - PADDING["left"], y] for x, y in self.box]
        how: dict[str, Any] = {"type": self.projection, "extent": corners}
        if self.projection == PLANE:
            how["reflectY"] = True
        found: alt.Chart = chart.project(**how)
        return found

    @cached_property
    def data(self) -> alt.InlineData:
        """The file as a chart holds it: under its own name, by which messages can tell of it."""
        where = named(self.package, self.file)
        if not self.file.endswith(MAPS):
            raise WidgetError(
                f"{where}: a map is called `NAME{MAPS}`; rename it, here and in the view"
            )
        content = data_file(self.package, self.file)
        if len(content) > MOST_BYTES:
            raise WidgetError(
                f"{where}: has {len(content) / 1000:.0f} kB, and readers fetch it whole; make it less than "
                f"{MOST_BYTES // 1000}, as by `mapshaper {self.file} -simplify 10% -o format=topojson {self.file}`"
            )
        found = topology(content, where)
        every = places(found, where, self.layer)
        self.check(found, every, where)
        only = {
            "type": "Topology",
            **({"transform": found["transform"]} if "transform" in found else {}),
            "arcs": found["arcs"],
            "objects": {self.layer: {"type": "GeometryCollection", "geometries": every}},
        }
        form = alt.TopoDataFormat(feature=self.layer, type="topojson")
        return alt.InlineData(values=only, name=f"{self.file}: {self.layer}", format=form)

    def check(self, found: Mapping[str, Any], every: list[dict[str, Any]], where: str) -> None:
        """Raise a WidgetError where places have no name of their own, or would be drawn inside out."""
        seen: set[object] = set()
        for number, each in enumerate(every, 1):
            name = property_of(each, self.key)
            if name is None or name in seen:
                fault = "no" if name is None else f"the same {name!r} as another for its"
                raise WidgetError(
                    f"{where}: place {number} of '{self.layer}' has {fault} '{self.key}'; correct the file, "
                    "or say key=… in the view"
                )
            seen.add(name)
            for ring in outer(found, each, where):
                round_ = max(x for x, *_ in ring) - min(x for x, *_ in ring) < HALF
                if self.projection != PLANE and round_ and area(ring) > 0:
                    raise WidgetError(
                        f"{where}: {name!r} runs anticlockwise, so all the world but it would be drawn; {MAKE} "
                        f"so that it does not, or say projection='{PLANE}' if the map is flat"
                    )


def outer(found: Mapping[str, Any], geometry: Mapping[str, Any], where: str) -> Iterator[Ring]:
    """The outer rings of a place."""
    parts = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    for part in parts:
        try:
            yield [point for number in part[0] for point in arc(found, number)]
        except (IndexError, TypeError, ValueError) as error:
            raise WidgetError(
                f"{where}: has an outline that can't be read ({error}); {MAKE}"
            ) from error


def arc(found: Mapping[str, Any], number: int) -> Ring:
    """The points of an arc, backwards if its number is less than zero."""
    points = found["arcs"][number if number >= 0 else ~number]
    if transform := found.get("transform"):
        x, y, made = 0, 0, []
        for step in points:
            x, y = x + step[0], y + step[1]
            made.append(
                [
                    x * transform["scale"][0] + transform["translate"][0],
                    y * transform["scale"][1] + transform["translate"][1],
                ]
            )
        points = made
    return list(points) if number >= 0 else list(points)[::-1]


def area(ring: Ring) -> float:
    """Twice the area of a ring that goes anticlockwise, less than zero if it goes clockwise."""
    return sum(x * v - u * y for (x, y, *_), (u, v, *_) in pairwise([*ring, ring[0]]))
