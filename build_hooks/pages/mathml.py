"""From formulas in LaTeX to MathML Core, or to an error that says what to mend.

Temml reads them, in Node, which takes longer to start than all formulas of a book: so those that are
not known from an earlier build are read together. What Temml writes is held to MathML Core, the part
of MathML that browsers have.
"""

import json
import re
import subprocess
from collections.abc import Iterable
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring, tostring

from markdown.util import AtomicString

from .. import causes, store
from ..root import ROOT
from ..text.messages import MarkupError

SCRIPT = Path(__file__).with_suffix(".js")

ENVIRONMENTS = ("aligned", "alignedat", "array", "bmatrix", "cases", "matrix", "pmatrix")

LACKS = "a command has no argument; write one in braces after it"
PAIRS = "\\left and \\right do not pair; each needs the other and a bracket: \\left( … \\right)"
TABLE = (
    "& and \\\\ part the cells and rows of a table; "
    "put them between \\begin{aligned} and \\end{aligned}"
)
TROUBLES = {
    r"Double subscript": "a symbol has two subscripts; put them into one pair of braces",
    r"Double superscript": "a symbol has two superscripts; put them into one pair of braces",
    r"(?:Expected|got) '\\+right'|delimiter .* after '\\+(?:left|right)'|\\+middle without": PAIRS,
    r"got '&'": TABLE,
    r"got '\\+end'|Mismatch: \\+begin|Expected & or": "\\begin and \\end do not pair; each needs the other",
    r"macro argument|Expected group as|with no arguments": LACKS,
    # The second is what Temml does where it should say the first.
    r"Expected group after|properties of null": "nothing follows a _ or ^; write what stands there",
    r"% comment": "a % begins a comment; write \\% for the sign",
    r"Unicode text character": "words go into \\text{…}, and other letters have commands of their own",
}
"""What Temml's errors mean for an author."""

CORE = {
    *("math", "merror", "mfrac", "mi", "mmultiscripts", "mn", "mo", "mover", "mpadded", "mphantom"),
    *("mprescripts", "mroot", "mrow", "ms", "mspace", "msqrt", "mstyle", "msub", "msubsup", "msup"),
    *("mtable", "mtd", "mtext", "mtr", "munder", "munderover", "none"),
}
"""The elements of MathML Core, https://www.w3.org/TR/mathml-core/, that formulas are made of."""

SCRIPTED = ("mover", "msub", "msubsup", "msup", "munder", "munderover")
CLASSES = ("tml-left", "tml-right")
"""What our stylesheet knows of Temml's."""

APPLIED = "\N{FUNCTION APPLICATION}"
THIN = "0.1667em"

type Written = dict[str, str]
"""A formula as MathML by the ways to set it, `inline` and `block`; or its `fault`, in words."""


def formula(latex: str, *, displayed: bool = False) -> Element:
    """The `math` element of a formula; a MarkupError says what is wrong with it."""
    (made,) = written([latex]).values()
    if "fault" in made:
        raise MarkupError(made["fault"])
    math = fromstring(made["block" if displayed else "inline"])
    math.set("alttext", " ".join(latex.split()))
    for each in math.iter():
        each.text = AtomicString(escaped(each.text)) if each.text else None
    return math


def written(formulas: Iterable[str]) -> dict[str, Written]:
    """All of these formulas, by their source in one line: as an earlier build has made them, or now."""
    sources = dict.fromkeys(" ".join(each.split()) for each in formulas)
    found = {
        each: before[0]
        for each in sources
        if (before := store.find_value(f"formulas/{each}", key()))
    }
    for source, made in made_of([each for each in sources if each not in found]).items():
        store.keep_value(f"formulas/{source}", key(), made)
        found[source] = made
    return found


@cache
def key() -> str:
    """A hash of all that makes MathML of a formula."""
    ours = causes.python(__name__) | causes.javascript(SCRIPT)
    return store.key_of([*causes.contents(ours), *causes.npm("temml")])


def made_of(sources: list[str]) -> dict[str, Written]:
    """What Temml makes of formulas, all at once."""
    made = {each: {"fault": fault} for each in sources if (fault := unreadable(each))}
    asked = [each for each in sources if each not in made]
    if not asked:
        return made
    done = subprocess.run(
        ["node", str(SCRIPT)],
        input=json.dumps(asked),
        cwd=ROOT,
        capture_output=True,
        check=False,
        text=True,
        encoding="utf-8",
    )
    if done.returncode:
        raise FileNotFoundError(
            f"Temml, which sets formulas, could not be run; `npm ci` installs it\n{done.stderr}"
        )
    return made | dict(zip(asked, map(understood, json.loads(done.stdout)), strict=True))


def unreadable(source: str) -> str:
    """What is wrong with a formula that Temml would say less well, or not at all."""
    if not source:
        return "it is empty; write a formula, or \\$ for a dollar"
    depth = 0
    for brace in re.findall(r"\\.|[{}]", source):
        depth += {"{": 1, "}": -1}.get(brace, 0)
        if depth < 0:
            return "a } closes nothing; remove it, or write \\} for the sign"
    if depth:
        return "a { is never closed; add the }, or write \\{ for the sign"
    for name in re.findall(r"\\begin\{([^}]*)\}", source):
        if name not in ENVIRONMENTS:
            return f"there is no {{{name}}} here; there are {', '.join(ENVIRONMENTS)}"
    return ""


def understood(answer: dict[str, str | list[str]]) -> Written:
    """What Temml has made of a formula, in MathML Core; or what its complaint means."""
    if "fault" in answer:
        return {"fault": complaint(str(answer["fault"]), list(answer.get("names", ())))}
    made = {}
    for way, text in answer.items():
        math = fromstring(str(text))
        if fault := beyond(math):
            return {"fault": fault}
        mend(math)
        made[way] = tostring(math, encoding="unicode")
    return made


def complaint(fault: str, names: list[str]) -> str:
    """Temml's error in words for an author."""
    if names:
        name = fault.split(":")[1].split()[0]
        near = " or ".join(get_close_matches(name, names, n=3, cutoff=0.7))
        meant = f"did you mean {near}?" if near else "a name is written \\operatorname{…}"
        return f"{name} is not known; {meant}"
    for pattern, words in TROUBLES.items():
        if re.search(pattern, fault):
            return words
    # Temml underlines the place with signs that combine, which a terminal seldom draws.
    return f"it can't be read: {fault.replace(chr(0x332), '')}"


def beyond(math: Element) -> str:
    """What browsers could not draw of a formula; nothing if it is all in MathML Core."""
    for each in math.iter():
        if each.get("linebreak"):
            return TABLE
        if each.tag not in CORE:
            return f"it needs <{each.tag}>, which browsers do not draw; write it another way"
        if each.get("mathvariant", "normal") != "normal":
            return "code does not belong in a formula; write it outside, in `…`"
    return ""


def mend(math: Element) -> None:
    """Leave out classes that no stylesheet of ours has, and space what Temml does not space as TeX."""
    for each in math.iter():
        if each.get("class") and each.get("class") not in CLASSES:
            del each.attrib["class"]
        if each.tag == "mo" and each.text == "/":  # from \big/; a plain one is no operator
            each.attrib.update({"lspace": "0em", "rspace": "0em"})
    for row in list(math.iter()):
        for place in range(len(row) - 1, -1, -1):
            if place and function_at(row, place) and ordinary(row[place - 1]):
                row.insert(place, Element("mspace", {"width": THIN}))
            elif spaced_twice(row, row[place]):
                row[place] = row[place][1]


def spaced_twice(row: Element, each: Element) -> bool:
    """Whether a sign between words has spaces put around it, and its own: so it has in a longer row.

    By MathML Core a row of nothing but words and one sign is a sign itself, its space around it.
    """
    longer = any(other is not each and other.tag not in ("mtext", "mspace") for other in row)
    return longer and [part.tag for part in each] == ["mspace", "mo", "mspace"]


def function_at(row: Element, place: int) -> bool:
    """Whether the name of a function begins there: ln, or max with what stands under it."""
    each = row[place]
    inner = list(each) if each.tag == "mrow" else row[place : place + 2]
    return len(inner) > 1 and inner[0].tag != "mspace" and inner[1].text == APPLIED


def ordinary(each: Element) -> bool:
    """Whether something is set apart from the name of a function after it: n or (n), but not =."""
    core = each
    while core.tag in SCRIPTED and len(core):
        core = core[0]
    last = core[-1] if core.tag == "mrow" and len(core) else core
    return last.tag != "mspace" and (last.tag != "mo" or last.get("form") == "postfix")


def escaped(text: str) -> str:
    """A text safe from the serialiser, which leaves what looks like &amp; alone."""
    return text.replace("&", "&amp;")
