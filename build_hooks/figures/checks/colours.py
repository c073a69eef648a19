"""Colours that a chart names, held against those that the book has: else a mark would be black, on black paper too."""

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from widgets.kit import Widget

from ...root import ROOT
from ..pictures.drawer import Spec
from .places import meant, quoted

NAMED = re.compile(r"var\(--([\w-]+)\)")

FACE = "-font"
"""How what is no colour ends, such as the letters' face."""


def faults(
    widget: Widget, which: str, spec: Spec, roles: Sequence[str], root: Path = ROOT
) -> Iterator[str]:
    """Roles that no stylesheet of the book has: file, line, fault, remedy."""
    for role in sorted(set(NAMED.findall(json.dumps(spec))) - set(roles)):
        if role.endswith(FACE):
            continue
        own = quoted(widget.name, role, root, views=True)
        # A role of look.py stands in the view by its name there.
        near = meant(role, list(roles)).replace("it has", "there are")
        yield (
            f"{own}: the chart '{which}' of widget '{widget.name}' draws in var(--{role}), and the book has no "
            f"such colour; {near} (as in `--{role}: #20252e` in docs/stylesheets/palette.css)"
        )
