"""Readers' Python under Node, as it is served to them."""

import json
import subprocess
from pathlib import Path

import pytest

from build_hooks import browser, vendor

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def readers(tmp_path_factory):
    """A function from requests to replies, and how often the rest had come before each and at last."""

    def ask(requests, *, stock=False):
        folder = tmp_path_factory.mktemp("pyodide")
        for name, content in vendor.python(stock=stock).items():
            (folder / name).write_bytes(content)
        # Under Node only this says that .js files are modules.
        (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
        (folder / "widgets.zip").write_bytes(browser.served())
        done = subprocess.run(
            ["node", "tests/parity/answer.js", folder / "widgets.zip", folder],
            input=json.dumps(requests),
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr[-2000:]
        told = json.loads(done.stdout)
        return [json.loads(reply) for reply in told["replies"]], told["made"]

    return ask
