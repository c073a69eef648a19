"""How hard a text is to read: its words, and Flesch's reading ease.

R. Flesch, "A new readability yardstick", Journal of Applied Psychology 32 (1948): 100 is very easy,
60 plain English, below 30 very difficult.
"""

import re
from collections.abc import Iterable

from . import mentions
from .source import CLAIMS

MARKS = re.compile(
    rf"\s*{CLAIMS}[^>]*-->|\s*{mentions.CITATION}|<[^>\n]+>|^ *\{{\{{.*?\}}\}} *$|(?<=[\w)])\{{[^}}\n]*\}}",
    re.M,
)
"""What nobody reads aloud: claim marks, citations, HTML, lines that stand for lists, attributes."""

WORD = re.compile(r"[^\W_](?:[\w’'.,-]*[^\W_])?")
SENTENCE = re.compile(r"(?<=[.!?…])[\"”’)\]*_]*\s+")
VOWELS = re.compile(r"[aeiouyàáâäèéêëìíîïòóôöùúûü]+")
MUTE = re.compile(
    r"(?<=[^aeiouyl])e$|(?<=[aeiouyrl]l)e$|(?<=[^aeiouytd])ed$|(?<=[^aeiouycgszx])es$"
    r"|(?<=[^aeiouy])e(?=(?:ly|ments?|ful|less|ness)$)|(?<=^som)e(?=.)|(?<=^ev)e(?=ry)"
)
"""An e that nobody speaks: make, rule, judged, scores, safely, sometimes, every."""
APART = re.compile(
    r"(?<![tc])ia|(?<=oc)ia(?=t)|(?<![tscgl])io(?!ur)|[dh]eo|iet|(?<=^sc)ien"
    r"|(?<![qg])ua|(?<!q)ue(?=n)|uou|(?<=id|ar|cr|th)ea|rea(?=li|ct)|[aeiouy]ing$|sm$"
)
"""Vowels side by side that are spoken apart: various, society, actual, influence, idea, being."""


def aloud(text: str) -> str:
    """The words that a reader meets in a Markdown text without code: no marks, the words shown."""
    text = re.sub(r"^\s*(?:[-*+]|\d+[.)])\s+", "", MARKS.sub("", text))
    text = re.sub(r"\[\[(?:[^\[\]|]*\|)?([^\[\]]*)\]\]", r"\1", text)
    return re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", text)


def words(text: str) -> list[str]:
    """Every word and number of a text."""
    return WORD.findall(text)


def sentences(text: str) -> list[str]:
    """A paragraph's sentences, as far as full stops tell."""
    return [each for each in SENTENCE.split(text) if words(each)]


def syllables(word: str) -> int:
    """How many syllables an English word has, by its spelling, which is right for most words."""
    low = re.sub(r"[’'](?:s|t|re|ve|ll|d|m)?$", "", word.lower())
    bare = MUTE.sub("", low)
    return max(1, len(VOWELS.findall(bare)) + len(APART.findall(bare)))


def ease(paragraphs: Iterable[str]) -> float:
    """Flesch's reading ease of a text's paragraphs; numbers, whose syllables are not written, aside."""
    spoken = [
        [word for word in words(sentence) if re.search(r"[^\W\d_]", word)]
        for paragraph in paragraphs
        for sentence in sentences(paragraph)
    ]
    spoken = [sentence for sentence in spoken if sentence]
    if not spoken:
        return 0.0
    total = sum(map(len, spoken))
    sounds = sum(
        syllables(part)
        for sentence in spoken
        for word in sentence
        for part in word.split("-")
        if part
    )
    return 206.835 - 1.015 * total / len(spoken) - 84.6 * sounds / total
