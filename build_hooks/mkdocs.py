"""The only file that knows MkDocs: it prepares before every build, a live server's rebuilds too,
and releases what is built to be deployed.
"""

import logging
import os
import re
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import FileSystemBytecodeCache
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from build_hooks import causes, store
from build_hooks.checks import all as checks
from build_hooks.rebuild import links as linked, pages, prepared
from build_hooks.root import PRESS, ROOT, WRITING
from build_hooks.site import publish, searched
from build_hooks.site.embed.put import put
from build_hooks.site.release import release
from build_hooks.text.fences import facts
from build_hooks.text.messages import MarkupError
from build_hooks.wheel import put as wheels

TEMPLATES = PRESS / "templates"
LIST = re.compile(r"<h2 [^>]*data-search-exclude.*?(?=<h2|\Z)", re.S)
"""What a search would find on every page, and leaves out after it has read it."""

RENDERED = ("content", "toc", "_title_from_render", "present_anchor_ids")
"""What MkDocs knows of a page once it is rendered, besides its links to places in others."""

SEARCHES = ("material/search",)
"""Plugins that keep what they find as `search_index.entries`."""

log = logging.getLogger("mkdocs")

commands: list[str] = []
"""What MkDocs was started to do, which it says once and never again."""


def on_startup(command: str, **_: Any) -> None:
    """Remember whether this is a build or a live server, whose author waits."""
    commands[:] = [command]
    if command == "serve":
        os.environ[WRITING] = "1"


def on_pre_build(**_: Any) -> None:
    """Prepare, if more than prose has changed, and check the prose.

    In a process of its own: this one would keep the models it has imported.
    """
    if prepared.since_prepared():
        return check()
    command = [sys.executable, "-m", "build_hooks", "prepare"]
    if subprocess.run(command, cwd=ROOT, check=False).returncode:
        raise Abort("prepare stopped the build; what to mend is said above")


def check() -> None:
    """Check what authors wrote, which `prepare` would have done."""
    try:
        checks.check()
    except MarkupError as error:
        raise Abort(str(error)) from error


def on_files(files: Files, **_: Any) -> Files:
    """Have generated files linked where they would be copied."""
    for file in files:
        if file.src_uri.startswith("_generated/"):
            file.copy_file = partial(link, file)  # type: ignore[method-assign]
    return files


def link(file: File, dirty: bool = False) -> None:
    """Put a generated file into the site."""
    linked.put(str(file.abs_src_path), file.abs_dest_path)


def on_page_markdown(markdown: str, page: Page, **_: Any) -> str:
    """The text as it is, of a page that is rendered only if it is not known from an earlier build."""
    # Who searches for what a figure is about wants to play it, and its words stand in chapters and lessons too.
    if page.file.src_uri.startswith("widgets/"):
        page.meta.setdefault("search", {"boost": 4})
    page.render = partial(render, page, pages.key(page.file.src_uri, markdown))  # type: ignore[method-assign]
    return markdown


def render(page: Page, key: str, config: MkDocsConfig, files: Files) -> None:
    """Take a page as an earlier build has made it, or make it and keep it."""
    path = page.file.src_uri
    made = pages.known(path, key)
    if made is None:
        heard = Heard()
        log.addHandler(heard)
        try:
            Page.render(page, config, files)
        finally:
            log.removeHandler(heard)
        made = {name: getattr(page, name) for name in RENDERED}
        places = page.links_to_anchors or {}
        made["links_to_anchors"] = {file.src_uri: links for file, links in places.items()}
        if not heard.warnings:  # or the next build would not give them
            pages.keep(path, key, made)
    linked_again = {
        files.get_file_from_path(name): x for name, x in made["links_to_anchors"].items()
    }
    for name in RENDERED:
        setattr(page, name, made[name])
    page.links_to_anchors = {file: links for file, links in linked_again.items() if file}


class Heard(logging.Handler):
    """Counts what MkDocs warns of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.warnings = 0

    def emit(self, record: logging.LogRecord) -> None:
        """Another one."""
        self.warnings += 1


def on_page_content(html: str, page: Page, **_: Any) -> str:
    """The page as it is, its figures made known to the check of links, which looks into no fence."""
    present = page.present_anchor_ids or set()
    page.present_anchor_ids = present | facts.anchors(facts.shown(html), present)
    return html


def on_env(env: Any, config: MkDocsConfig, **_: Any) -> None:
    """Compile no template twice, and have no page read for the search that was read before."""
    TEMPLATES.mkdir(parents=True, exist_ok=True)
    env.bytecode_cache = FileSystemBytecodeCache(str(TEMPLATES))
    plugin = next((config.plugins[name] for name in SEARCHES if name in config.plugins), None)
    if index := getattr(plugin, "search_index", None):
        index.add_entry_from_context = partial(
            found_in, config.docs_dir, causes.press(), index, index.add_entry_from_context
        )


def found_in(docs: str, press: bytes, index: Any, read: Callable[[Page], None], page: Page) -> None:
    """Add to the search's `index` what is found in a page, now or at an earlier build."""
    name = f"search of {page.file.src_uri}"
    seen = repr((page.url, page.title, page.meta, page.content))
    key = store.key_of((press, seen.encode()))
    if made := pages.known(name, key):
        index.entries += made["entries"]
        return
    before = len(index.entries)
    whole = page.content or ""
    page.content = searched.WORKS.sub("", whole)
    read(page)
    page.content = whole
    added = [*index.entries[before:], *searched.works(whole, page.url, Path(docs))]
    index.entries[before:] = searched.folded(added)
    pages.keep(name, key, {"entries": index.entries[before:]})


@event_priority(100)
def without_figures(context: Any, /, page: Page, **_: Any) -> Any:
    """Hide from the search what it would read to find that it is excluded: figures, lists of works.

    And tell the template of the figures, while they are there.
    """
    html = page.content or ""
    context["whole"] = html
    context["flipbooks"] = {each.anchor: each.flipbook for each in facts.shown(html)}
    page.content = LIST.sub("", facts.without(html))
    return context


@event_priority(-100)
def with_figures(context: Any, /, page: Page, **_: Any) -> Any:
    """Put figures back when the search has seen the page."""
    page.content = context.pop("whole")
    return context


on_page_context = CombinedEvent(without_figures, with_figures)


def on_post_build(config: MkDocsConfig, **_: Any) -> None:
    """Release what was built, but not what an author sees while writing: that is never kept."""
    if commands == ["serve"]:
        put(Path(config.site_dir), config.site_url or "")
    else:
        publish.publish(Path(config.site_dir))
        wheels.put(Path(config.site_dir), config.site_url or "")
        release(Path(config.site_dir))
