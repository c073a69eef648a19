"""The reference of the kit, where a line `{{ kit }}` stands: made from its docstrings, with the book's own uses.

Nothing is imported: what a class says of itself is read from its source, and so is a real use of it.
"""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree.ElementTree import Element

from ..root import WIDGETS
from ..text import mentions
from ..text.elements import make, put
from .lists.ways import Way, way_from

KIT = "kit"
LONGEST = 12
"""Lines of a real use that is short enough to be an example."""

ENOUGH = 4
"""Arguments that make an example tell enough."""

MOST = 4
"""Figures that are named for one entry."""

ORDER = (
    "widget",
    "panel",
    "controls",
    "moves",
    "frame",
    "data",
    "maps",
    "hands",
    "oracle",
    "text",
    "progress",
)
"""In which order an author meets the kit's modules; others follow by name."""


@dataclass(frozen=True)
class Entry:
    """One name of the kit: what it takes and what it says of itself."""

    name: str
    form: str  # as one writes it: Slider(name, label, low, ...)
    doc: str
    fields: tuple[tuple[str, str], ...] = ()  # those that are explained, with how


@dataclass(frozen=True)
class Use:
    """How a widget of the book uses a name of the kit."""

    widget: str
    source: str
    telling: int  # how many of its arguments can be understood where they stand


@dataclass
class Uses:
    """All uses of a name: the shortest is the example, the widgets are where it is live."""

    found: list[Use] = field(default_factory=list)

    @property
    def example(self) -> Use | None:
        """The shortest that says most of what there is to say, if one is short enough to be read."""
        short = [use for use in self.found if use.source.count("\n") < LONGEST]
        telling = [
            use for use in short if use.telling >= min(ENOUGH, max(u.telling for u in short))
        ]
        return min(telling, key=lambda use: (len(use.source), use.widget), default=None)

    @property
    def widgets(self) -> list[str]:
        """Each widget once, by name."""
        return sorted({use.widget for use in self.found})


def public(widgets: Path = WIDGETS) -> dict[str, str]:
    """The names that the kit offers, each with the module that it comes from."""
    tree = ast.parse((widgets / KIT / "__init__.py").read_text(encoding="utf-8"))
    origin = {
        alias.name: str(node.module)
        for node in tree.body
        if isinstance(node, ast.ImportFrom) and node.level == 1
        for alias in node.names
    }
    offered = next(
        ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"
    )
    return {name: origin[name] for name in offered}


def entries(widgets: Path = WIDGETS) -> dict[str, tuple[str, list[Entry]]]:
    """The modules of the kit that offer something, each with its docstring and what it offers."""
    trees = {
        path.stem: ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted((widgets / KIT).glob("*.py"))
    }
    classes = {
        node.name: node
        for tree in trees.values()
        for node in tree.body
        if isinstance(node, ast.ClassDef)
    }
    names = public(widgets)
    found: dict[str, tuple[str, list[Entry]]] = {}
    for module in sorted(trees, key=place):
        offered = [
            entry(node, classes)
            for node in trees[module].body
            if isinstance(node, ast.ClassDef | ast.FunctionDef) and names.get(node.name) == module
        ]
        if offered:
            found[module] = (ast.get_docstring(trees[module]) or "", offered)
    return found


def place(module: str) -> tuple[int, str]:
    """Where a module of the kit stands in the reference."""
    return (ORDER.index(module) if module in ORDER else len(ORDER)), module


def entry(node: ast.ClassDef | ast.FunctionDef, classes: Mapping[str, ast.ClassDef]) -> Entry:
    """What a class or a function says of itself, and of what it has from another of the kit's `classes`."""
    doc = ast.get_docstring(node) or ""
    if isinstance(node, ast.FunctionDef):
        return Entry(node.name, f"{node.name}({ast.unparse(node.args)})", doc)
    takes, explained = [], []
    bases = [classes[name] for name in map(ast.unparse, node.bases) if name in classes]
    for each in (node, *bases):
        for at, line in enumerate(each.body):
            if not isinstance(line, ast.AnnAssign) or not isinstance(line.target, ast.Name):
                continue
            takes.append(written(line.target.id, line.value))
            after = each.body[at + 1] if at + 1 < len(each.body) else None
            if isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant):
                explained.append((line.target.id, " ".join(str(after.value.value).split())))
    return Entry(node.name, f"{node.name}({', '.join(takes)})", doc, tuple(explained))


def written(name: str, value: ast.expr | None) -> str:
    """An argument with what it is if nobody gives it."""
    if value is None:
        return name
    given = ast.unparse(value)
    return f"{name}={{}}" if given == "field(default_factory=dict)" else f"{name}={given}"


def uses(names: set[str], widgets: Path = WIDGETS) -> dict[str, Uses]:
    """Where the widgets of the book use these names of the kit."""
    found: dict[str, Uses] = {name: Uses() for name in names}
    for model in sorted(widgets.glob("*/model.py")):
        for path in sorted(model.parent.glob("*.py")):
            text = path.read_text(encoding="utf-8")
            for node in ast.walk(ast.parse(text)):
                name = called(node)
                if isinstance(node, ast.Call) and name in names:
                    source = ast.get_source_segment(text, node, padded=True) or ""
                    use = Use(model.parent.name, dedented(source, node), telling(node))
                    found[name].found.append(use)
    return found


def called(node: ast.AST) -> str:
    """The name that a call is of; nothing if it is none, or of something without a name."""
    return node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else ""


def telling(call: ast.Call) -> int:
    """How many arguments of a call say what they are where they stand; none if some are unpacked."""
    given = [*call.args, *(each.value for each in call.keywords)]
    if any(isinstance(each, ast.Starred) for each in call.args) or any(
        each.arg is None for each in call.keywords
    ):
        return 0
    return sum(isinstance(each, ast.Constant | ast.Dict | ast.Tuple) for each in given)


def dedented(source: str, call: ast.Call) -> str:
    """A call as it stands in its file, with its last bracket at the margin."""
    lines = source.strip().splitlines()
    margin = max((call.end_col_offset or 1) - 1, 0)
    return "\n".join([lines[0], *(line[margin:] for line in lines[1:])])


def whole(docs: Path, widgets: Path = WIDGETS) -> list[Element]:
    """The reference: a section for each module of the kit that offers something."""
    way, known = way_from(docs, KIT), pages(docs)
    used = uses(set(public(widgets)), widgets)
    made: list[Element] = []
    for module, (doc, offered) in entries(widgets).items():
        first, _, rest = doc.partition("\n")
        title, _, about = first.rstrip(".").partition(": ")
        made.append(make("h3", {"id": f"kit-file-{module}"}, title))
        made += paragraphs(f"{about[:1].upper()}{about[1:]}." if about else "")
        made += paragraphs(rest)
        for each in offered:
            made += section(each, used[each.name], way, known)
    return made


def pages(docs: Path) -> dict[str, str]:
    """The title of each widget's own page, by the widget's name."""
    every = {page.path: page.title for page in mentions.pages(docs)}
    return {
        path.removeprefix("widgets/").removesuffix(".md"): title
        for path, title in every.items()
        if path.startswith("widgets/")
    }


def section(each: Entry, used: Uses, way: Way, known: dict[str, str]) -> Iterator[Element]:
    """One name: how it is written, what it is, a real use, and where that is live."""
    yield make("h4", {"id": f"kit-{each.name}"}, each.name)
    yield code(each.form)
    yield from paragraphs(each.doc)
    if each.fields:
        rows = make("dl", {})
        for name, words in each.fields:
            put(rows, make("dt", {}, make("code", {}, name)), make("dd", {}, *inline(words)))
        yield rows
    if used.example:
        yield make("p", {}, "In use:")
        yield code(used.example.source)
    live = [name for name in used.widgets if name in known]
    if live:
        links = make("p", {"class": "kit-live"}, "Live in ")
        for place, name in enumerate(live[:MOST]):
            put(
                links,
                ", " if place else "",
                make("a", {"href": way(f"widgets/{name}.md")}, known[name]),
            )
        put(links, f", and {len(live) - MOST} more." if len(live) > MOST else ".")
        yield links


def code(text: str) -> Element:
    """Python, as it is written."""
    return make("pre", {}, make("code", {"class": "language-python"}, text))


def paragraphs(doc: str) -> Iterator[Element]:
    """The paragraphs of a docstring; what is indented is a table of columns and stays as it is."""
    for part in filter(None, (part.strip("\n") for part in doc.split("\n\n"))):
        if part.startswith("    "):
            yield make("pre", {}, make("code", {}, part))
        else:
            yield make("p", {}, *inline(" ".join(part.split())))


def inline(words: str) -> Iterator[Element | str]:
    """A line in which what stands between backticks is code."""
    for place, part in enumerate(words.split("`")):
        if part:
            yield make("code", {}, part) if place % 2 else part
