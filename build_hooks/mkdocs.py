"""The only file that knows MkDocs: it prepares before every build, a live server's rebuilds too."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from mkdocs.exceptions import Abort
from mkdocs.structure.pages import Page

ROOT = Path(__file__).resolve().parents[1]
FIGURE = re.compile(r'<figure class="widget" id="([^"]+)"')


def on_pre_build(**_: Any) -> None:
    """Prepare in a process of its own: this one would keep the models it has imported."""
    command = [sys.executable, "-m", "build_hooks", "prepare"]
    if subprocess.run(command, cwd=ROOT, check=False).returncode:
        raise Abort("prepare stopped the build; what to mend is said above")


def on_page_content(html: str, page: Page, **_: Any) -> str:
    """The page as it is, its figures made known to the check of links, which looks into no fence."""
    page.present_anchor_ids = {*(page.present_anchor_ids or ()), *FIGURE.findall(html)}
    return html
