"""The HTML of every page is what the standard says, so that no browser has to guess."""

import json
import subprocess
from pathlib import Path
from tempfile import TemporaryFile

from tests.printed.book import LOST, PAGES, file_of

ROOT = Path(__file__).resolve().parents[2]
CONFIG = Path(__file__).with_name("validate.mjs")


def faults(*pages: Path) -> list[str]:
    """What html-validate objects to, by page and line."""
    command = ["node", str(ROOT / "node_modules" / "html-validate" / "bin" / "html-validate.mjs")]
    files = [str(page) for page in pages]
    # Into a file: of what it writes into a pipe, only the beginning is there when it ends.
    with TemporaryFile("w+", encoding="utf-8") as found:
        subprocess.run(
            [*command, "--config", str(CONFIG), "--formatter", "json", *files],
            stdout=found,
            check=False,
            cwd=ROOT,
        )
        found.seek(0)
        said = json.load(found)
    return [
        f"{Path(page['filePath']).relative_to(pages[0].parent)}:{each['line']}: {each['message']} ({each['ruleId']})"
        for page in said
        for each in page["messages"]
    ]


def test_every_page_is_valid():
    pages = [file_of(path) for path in (LOST, *PAGES)]
    assert len(pages) > 10
    assert faults(*pages) == []


def test_a_fault_would_be_found(tmp_path):
    """Else a slip in how the tool is called would pass for valid pages."""
    page = tmp_path / "index.html"
    page.write_text(
        '<!doctype html>\n<html lang="en"><head><title>x</title></head><body><p id="a"></p><b id="a"></body></html>'
    )
    found = faults(page)
    assert any("no-dup-id" in each for each in found)
    assert any(each.startswith("index.html:2: ") for each in found)
