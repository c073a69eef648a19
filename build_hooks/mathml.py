"""From a formula in LaTeX to MathML as browsers draw it, or an error that says what to mend.

The library reads LaTeX leniently and writes all of MathML 3. Here what it did not understand is an
error, and what MathML Core, the part that browsers have, leaves out is said in another way.
"""

import re
import unicodedata
from difflib import get_close_matches
from html import unescape
from xml.etree.ElementTree import Element, fromstring

from latex2mathml.converter import convert
from latex2mathml.symbols_parser import SYMBOLS
from markdown.util import AtomicString

from .prose import MarkupError

ALIASES = {"aligned": "split", "alignedat": "split"}
"""Environments that the library knows by another name."""

ENVIRONMENTS = ("aligned", "array", "bmatrix", "cases", "matrix", "pmatrix", "split")

TROUBLES = {
    "DenominatorNotFoundError": "a fraction has no denominator; write \\frac{a}{b}",
    "DoubleSubscriptsError": "a symbol has two subscripts; put them into one pair of braces",
    "DoubleSuperscriptsError": "a symbol has two superscripts; put them into one pair of braces",
    "ExtraLeftOrMissingRightError": "\\left and \\right do not pair; each needs the other",
    "MissingEndError": "\\begin and \\end do not pair; each needs the other",
    "MissingSuperScriptOrSubscriptError": "nothing follows a _ or ^; write what stands there",
    "NoAvailableTokensError": "a command lacks what it works on; write it in braces after it",
    "NumeratorNotFoundError": "a fraction has no numerator; write \\frac{a}{b}",
    "StopIteration": "\\left or \\right lacks its bracket; write \\left( … \\right)",
}
"""What the library's errors, which come without words, mean for an author."""

STYLES = {
    "bold": "BOLD",
    "italic": "ITALIC",
    "bold-italic": "BOLD ITALIC",
    "script": "SCRIPT",
    "fraktur": "FRAKTUR",
    "double-struck": "DOUBLE-STRUCK",
    "sans-serif": "SANS-SERIF",
    "monospace": "MONOSPACE",
}
"""Alphabets by the names that MathML and Unicode have for them."""

PARTS = {"mfrac": 2, "mroot": 2, "msub": 2, "msup": 2, "mover": 2, "munder": 2, "msubsup": 3}
"""How many parts an element has to have."""

FUNCTIONS = ("arg", "cos", "cosh", "exp", "lg", "ln", "log", "sin", "sinh", "tan", "tanh")
"""Names that the library takes for letters, and print sets apart from what they are applied to."""

ORDINARY = "∞∂∇"
"""Mathematical signs that stand for a thing, and so have no space around them."""


def formula(latex: str, *, displayed: bool = False) -> Element:
    """The `math` element of a formula; a MarkupError says what is wrong with it."""
    source = " ".join(latex.split())
    check(source)
    for name, known in ALIASES.items():
        source = re.sub(rf"(\\(?:begin|end)){{{name}}}", rf"\1{{{known}}}", source)
    try:
        written = convert(source, display="block" if displayed else "inline")
    except Exception as error:  # it has a dozen kinds and no base for them
        name = type(error).__name__
        raise MarkupError(TROUBLES.get(name, f"it can't be read ({name})")) from error
    # An & is let through, which XML does not have; the check of what was not understood wants it.
    amps = re.sub(r"&(?!#x[0-9A-F]+;)", "&amp;", written)
    math = fromstring(amps.replace(' xmlns="http://www.w3.org/1998/Math/MathML"', ""))
    for each in math.iter():
        each.text = unescape(each.text) if each.text else None
    understood(math)
    mend(math)
    math.set("alttext", " ".join(latex.split()))
    for each in math.iter():
        each.text = AtomicString(escaped(each.text)) if each.text else None
    return math


def check(source: str) -> None:
    """Raise a MarkupError for what the library would let pass without a word."""
    if not source:
        raise MarkupError("it is empty; write a formula, or \\$ for a dollar")
    depth = 0
    for brace in re.findall(r"\\.|[{}]", source):
        depth += {"{": 1, "}": -1}.get(brace, 0)
        if depth < 0:
            raise MarkupError("a } closes nothing; remove it, or write \\} for the sign")
    if depth:
        raise MarkupError("a { is never closed; add the }, or write \\{ for the sign")
    for name in re.findall(r"\\begin\{([^}]*)\}", source):
        if name not in ENVIRONMENTS:
            raise MarkupError(f"there is no {{{name}}} here; there are {', '.join(ENVIRONMENTS)}")


def understood(math: Element) -> None:
    """Raise a MarkupError for whatever has come through as it was written."""
    for each in math.iter():
        text = each.text or ""
        if each.tag == "mi" and re.fullmatch(r"\\[A-Za-z]+", text):
            near = " or ".join(get_close_matches(text, SYMBOLS, n=3, cutoff=0.7))
            meant = f"did you mean {near}?" if near else "a name is written \\operatorname{…}"
            raise MarkupError(f"{text} is not known; {meant}")
        if len(each) != PARTS.get(each.tag, len(each)):
            raise MarkupError(TROUBLES["NoAvailableTokensError"])
        if text == "&" or each.get("linebreak"):
            raise MarkupError(
                "& and \\\\ part the cells and rows of a table; "
                "put them between \\begin{aligned} and \\end{aligned}"
            )


def mend(math: Element) -> None:
    """Say in MathML Core what the library says in other ways."""
    for row in math.iter():
        upright(row)
        thousands(row)
    for row in math.iter():
        for place, each in enumerate(row):
            letters(each)
            signs(each)
            before = row[place - 1] if place else None
            spaces(each, before, row[place + 1] if place + 1 < len(row) else None)


def upright(row: Element) -> None:
    """Make the upright letters of a word one word, so that it is spaced and read aloud as one."""
    letters = [each.text or "" for each in row if each.get("mathvariant") == "normal"]
    if row.tag == "mrow" and len(letters) == len(row) > 1:
        del row[:]
        row.tag, row.text = "mi", "".join(letters)


def thousands(row: Element) -> None:
    """Make 1{,}000 one number."""
    place = 0
    while place + 2 < len(row):
        left, comma, right = row[place : place + 3]
        if left.tag == right.tag == "mn" and comma.tag == "mrow" and texts(comma) == ",":
            left.text = f"{left.text},{right.text}"
            del row[place + 1 : place + 3]
        else:
            place += 1


def letters(each: Element) -> None:
    """Take a letter from the alphabet that it names, since Core knows no `mathvariant` but normal."""
    style = each.get("mathvariant", "normal")
    if style == "normal":
        return
    del each.attrib["mathvariant"]
    each.text = "".join(styled(letter, STYLES[style]) for letter in each.text or "")


def styled(letter: str, style: str) -> str:
    """A letter or digit in a mathematical alphabet; as it is if that has none for it."""
    name = re.sub(r"^(LATIN|GREEK) ", "", unicodedata.name(letter)).replace("LETTER ", "")
    # Some letters had been given a place before the alphabets were: ℝ, ℒ, ℓ.
    for found in (f"{style} {name}", f"MATHEMATICAL {style} {name}"):
        try:
            return unicodedata.lookup(found)
        except KeyError:
            continue
    return letter


def signs(each: Element) -> None:
    """Make a sign that came as a letter an operator, and the other way round."""
    text = each.text or ""
    if each.tag in ("mi", "mo") and text in ORDINARY and text:
        each.tag = "mi"
    elif each.tag == "mi" and len(text) == 1 and unicodedata.category(text) in ("Sm", "Ps", "Pe"):
        each.tag, each.text = "mo", "∼" if text == "~" else text


def spaces(each: Element, before: Element | None, after: Element | None) -> None:
    """Give a function's name, such as max, the space that one has in print, and a slash none."""
    if each.tag == "mspace" and each.get("width") == "negativethinmathspace":
        each.set("width", "-0.167em")
    if each.tag == "mo" and each.text == "/":
        each.attrib.update({"lspace": "0", "rspace": "0"})
    name = next((part for part in each.iter() if part.tag in ("mi", "mo")), each)
    text = name.text or ""
    if text in FUNCTIONS:
        name.tag = "mo"
    if name.tag == "mo" and len(text) > 1 and text.isalpha():
        beside_nothing = before is None or before.tag in ("mo", "mspace")
        at_bracket = after is None or texts(after)[:1] in ("(", "[", "{")
        name.set("lspace", "0" if beside_nothing else "0.167em")
        name.set("rspace", "0" if at_bracket and each is name else "0.167em")


def texts(element: Element) -> str:
    """All that an element says."""
    return "".join(element.itertext())


def escaped(text: str) -> str:
    """A text safe from the serialiser, which leaves what looks like &amp; alone."""
    return text.replace("&", "&amp;")
