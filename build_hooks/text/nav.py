"""The order of the book: what `nav` in mkdocs.yml says, its switches under `extra`, and where it will be."""

import os
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from .messages import MarkupError


class Settings(yaml.SafeLoader):
    """Read mkdocs.yml without what its tags stand for."""


Settings.add_multi_constructor("", lambda loader, suffix, node: None)  # type: ignore[no-untyped-call]


class Asked(tuple[str, ...]):
    """Names in the environment that a setting asks for; what it says in their place is only for trying things."""

    @property
    def said(self) -> str:
        """What the environment says; nothing where it does not."""
        return next((os.environ[name] for name in self if os.environ.get(name)), "")


def asked(loader: Settings, node: yaml.Node) -> Asked:
    """What `!ENV NAME` and `!ENV [NAME, "else"]` ask for."""
    return Asked(
        [node.value]
        if isinstance(node, yaml.ScalarNode)
        else [each.value for each in node.value[:-1] or node.value]
    )


Settings.add_constructor("!ENV", asked)  # type: ignore[no-untyped-call]


def settings(config: Path) -> dict[str, Any]:
    """All of mkdocs.yml and of what it inherits; nothing where there is none."""
    if not config.exists():
        return {}
    own = read(config, config.stat().st_mtime_ns)
    above = own.get("INHERIT")
    return joined(settings(config.parent / above), own) if above else own


def joined(above: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    """Both as one: what is said below holds, but for tables, which are joined."""
    both = {**above, **own}
    for name in above.keys() & own.keys():
        if isinstance(above[name], dict) and isinstance(own[name], dict):
            both[name] = joined(above[name], own[name])
    return both


@cache
def read(config: Path, changed: int) -> dict[str, Any]:
    """Read the file; an edit changes `changed`, and with it the key of the cache."""
    return dict(yaml.load(config.read_text(encoding="utf-8"), Settings) or {})


def address(config: Path) -> str:
    """Where the book will be, with a slash at the end; nothing where nobody has said it."""
    found = settings(config).get("site_url")
    home = found.said if isinstance(found, Asked) else str(found or "")
    return f"{home.rstrip('/')}/" if home else ""


def entries(config: Path) -> list[Any]:
    """The pages and sections of the navigation; none without a configuration."""
    return list(settings(config).get("nav") or [])


def extra(config: Path, name: str) -> bool:
    """Whether a switch under `extra` is on; it is off where nothing is said of it, here or in the environment."""
    on = (settings(config).get("extra") or {}).get(name, False)
    if isinstance(on, Asked):
        on = {"": False, "false": False, "true": True}.get(on.said, on.said)
    if not isinstance(on, bool):
        raise MarkupError(
            f"{config.name}: `{name}` under `extra` is {on!r}; it may be true or false"
        )
    return on


def below(entry: Any) -> list[Any]:
    """The entries of a section; none of a page."""
    inner = next(iter(entry.values())) if isinstance(entry, dict) else None
    return inner if isinstance(inner, list) else []


def source(entry: Any) -> str:
    """What an entry leads to, a page or another site; nothing for a section."""
    inner = next(iter(entry.values())) if isinstance(entry, dict) else entry
    return inner if isinstance(inner, str) else ""


def sources(found: Iterable[Any]) -> Iterator[str]:
    """What entries lead to, those in sections too, in their order."""
    for entry in found:
        yield from sources(below(entry))
        if leads := source(entry):
            yield leads
