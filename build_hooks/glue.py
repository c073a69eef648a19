"""Pyodide's JavaScript without what only draws or loads compiled packages: there are none here."""

import re
from collections.abc import Collection

WORD = re.compile(r"[\w$]+")
ENTRY = re.compile(r'([\w$]+)=Module\["\1"\]=(?:([\w$]+)=)?.*wasmExports\["([^"]+)"\].*')
CONVERTED = re.compile(r'wasmExports\["([^"]+)"\]=\w+\(wasmExports\["\1"\]\);')
DIRECT = re.compile(r'wasmExports(?:\["|\.)([\w$]+)')
PUBLISHED = re.compile(r'Module\["([\w$]+)"\]=\1;')
READ = re.compile(r'Module(?:\["|\.)([\w$]+)')
SIGNATURE = re.compile(r'(?<=[;}])([\w$]+)\.sig="[^"]*";')
EVALUATES = re.compile(r"(?<![\w.$])eval\(")
DRAWS = re.compile(r"(emscripten_)?gl[A-Z]|egl[A-Z]|(SDL|IMG|Mix|TTF)_|al[A-Z]")

MAIN = {"main", "__main_argc_argv"}
"""The two names that Python's beginning may have; scripts find it by either."""

ABSENT = 'var absent=()=>{throw new Error("there is nothing to draw on")};absent.sig="v";'


class Glue:
    """The parts of `pyodide.asm.mjs`, which is one long function; `loader` is `pyodide.mjs`."""

    def __init__(self, glue: str, loader: str) -> None:
        begins = found(glue, "var Module=moduleArg;")
        exports = found(glue, "function assignWasmExports(")
        names = glue.rindex("var ", 0, exports)
        imports = found(glue, "var wasmImports={")
        conversions = found(glue, "function applySignatureConversions(")
        calls = found(glue, "function callMain(")
        self.before = glue[begins:names]
        self.entries = glue[glue.index("{", exports) + 1 : imports - 1].split(";")
        self.imports = glue[glue.index("{", imports) + 1 : conversions - 2].split(",")
        self.conversions = glue[conversions:calls]
        self.after = glue[calls : found(glue, ";return moduleRtn}export default")]
        self.loader = loader

    def exports(self) -> set[str]:
        """What of Python's module these scripts call or read, if it is there."""
        code = f"{self.before} {' '.join(self.imports)} {self.after}"
        words = {*WORD.findall(code), *WORD.findall(self.loader)}
        entries = [match for match in map(ENTRY.fullmatch, self.entries) if match]
        if len(entries) != len(self.entries):
            raise ValueError("pyodide.asm.mjs assigns its exports in a way that is not known here")
        used = {match[3] for match in entries if match[1] in words or match[2]}
        return used | set(DIRECT.findall(code)) | MAIN

    def trimmed(self, exports: Collection[str], imports: Collection[str]) -> str:
        """A module whose unused parts a bundler can see, and which `whole` makes a function again.

        `exports` and `imports` are what Python's module has and what it asks for.
        """
        entries = [match for match in map(ENTRY.fullmatch, self.entries) if match]
        kept = [match for match in entries if match[3] in exports]
        names = [name for match in kept for name in match.groups()[:2] if name]
        given = [one for one in self.imports if named(one) in imports and not draws(one)]
        absent = [f"{name}:absent" for name in sorted(imports) if draws(name)]
        conversions = CONVERTED.sub(
            lambda match: match[0] if match[1] in exports else "", self.conversions
        )
        code = "".join(
            (
                self.before,
                f"var {','.join(names)};",
                f"function assignWasmExports(wasmExports){{{';'.join(match[0] for match in kept)}}}",
                f"{ABSENT}var wasmImports={{{','.join((*given, *absent))}}};",
                conversions,
                self.after,
            )
        )
        signed = {one.rpartition(":")[2] for one in given} | {"absent"}
        code = SIGNATURE.sub(lambda match: match[0] if match[1] in signed else "", code)
        # Only side modules bring code to evaluate, and a bundler would have to keep every name.
        code = EVALUATES.sub("globalThis.eval(", self.unpublished(code))
        return f"var moduleRtn;{code};export{{moduleRtn as default}}"

    def unpublished(self, code: str) -> str:
        """The code without what it puts on `Module` for scripts that are not served."""
        read = {*READ.findall(PUBLISHED.sub("", code)), *WORD.findall(self.loader)}
        return PUBLISHED.sub(lambda match: match[0] if match[1] in read else "", code)


def whole(bundled: str) -> str:
    """The function that `pyodide.mjs` calls, from what the bundler left of the module."""
    body, result = bundled.rstrip().rsplit("export{", 1)
    name = result.partition(" as ")[0]
    return f"export default async function(moduleArg={{}}){{{body}return {name}}}"


def found(glue: str, what: str) -> int:
    """Where something is that can be only at one place."""
    if glue.count(what) != 1:
        raise ValueError(f"pyodide.asm.mjs has {what!r} {glue.count(what)} times, not once")
    return glue.index(what)


def named(entry: str) -> str:
    """The name under which an import is given."""
    return entry.partition(":")[0]


def draws(name: str) -> bool:
    """Whether an import is a call to a screen."""
    return bool(DRAWS.match(name))
