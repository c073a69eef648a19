"""A name for what a fence says: the builders look its figure up by it, and import nothing more."""

import hashlib


def fingerprint(source: str) -> str:
    """A name for what a fence says, whatever it is indented by."""
    lines = "\n".join(line.strip() for line in source.strip().splitlines())
    return hashlib.sha256(lines.encode()).hexdigest()[:16]
