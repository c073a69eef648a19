"""A bill of materials in CycloneDX's form: what the book is made with, for programs that look for known faults.

It has no date and no random number, so the same lock files make the same bytes.
"""

import json
import tomllib
from pathlib import Path
from typing import Any

from ...root import ROOT
from .parts import Part, parts

FILE = "bill-of-materials.cdx.json"
VERSION = "1.6"
"""Of the form: https://cyclonedx.org/docs/1.6/json/."""


def bill(root: Path = ROOT) -> bytes:
    """The whole bill; what is not sent to readers is in it as excluded."""
    about = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    made = {
        "$schema": f"http://cyclonedx.org/schema/bom-{VERSION}.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": VERSION,
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": about["name"],
                "name": about["name"],
                "version": about["version"],
            }
        },
        "components": [component(part) for part in parts(root)],
    }
    return json.dumps(made, indent=1, ensure_ascii=False).encode() + b"\n"


def component(part: Part) -> dict[str, Any]:
    """One package."""
    made: dict[str, Any] = {
        "type": "library",
        "bom-ref": part.address,
        "name": part.name,
        "version": part.version,
        "scope": "required" if part.served else "excluded",
        "purl": part.address,
    }
    if part.licence:
        one = {"license": {"id": part.licence}}
        made["licenses"] = [{"expression": part.licence} if " " in part.licence else one]
    if part.sha512:
        made["hashes"] = [{"alg": "SHA-512", "content": part.sha512}]
    return made
