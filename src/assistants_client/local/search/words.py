"""What counts as a word, which spellings of it are the same, and how much it tells.

The full-text index has a tokenizer of its own; what is compared here is compared as it would.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterator
from typing import TypeAlias

__all__ = [
    "DENSE",
    "DENSE_CHARACTER",
    "STOP_WORDS",
    "Term",
    "fold",
    "indexable",
    "query_words",
    "terms_of",
    "weight_of",
]

DENSE = "\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0002fa1f"
"""Scripts that write no spaces between words, as ranges: each of their characters counts as a word."""
DENSE_CHARACTER = re.compile(rf"[{DENSE}]")


def indexable(text: str) -> str:
    """Return *text* as it is indexed: the tokenizer would take a whole Chinese sentence for one word."""
    return text if text.isascii() else DENSE_CHARACTER.sub(r" \g<0> ", text)


_TERM = re.compile(rf"[{DENSE}]+|[^\W_{DENSE}]+")
_MOST_TERMS = 32
_SHORTEST_INFLECTED = 3
STOP_WORDS = frozenset(
    """
    a about all also am an and any are as at be been but by can could did do does for from had has have he
    her his how i if in into is it its me my no not of on or our please she should so some than that the their
    them then there these they this to us was we were what when where which who whom whose why will with would
    you your
    """.split()  # noqa: SIM905  A page of quotes and commas is harder to read.
)

Term: TypeAlias = tuple[str, ...]
"""The spellings of one word of a query, any of which will do; in a script without spaces, two characters."""


def terms_of(query: str) -> list[Term]:
    """Return what to look for: no stop words if there are others, only the longest words of a long text."""
    words = list(dict.fromkeys(query_words(query)))
    telling = [word for word in words if word not in STOP_WORDS] or words
    longest = set(sorted(telling, key=len, reverse=True)[:_MOST_TERMS])
    return [_spellings(word) for word in telling if word in longest]


def query_words(query: str) -> Iterator[str]:
    """Yield the words of *query*, folded; in a script without spaces, every two characters in a row."""
    for match in _TERM.finditer(query):
        run = match[0]
        if not DENSE_CHARACTER.match(run):
            yield fold(run)
        elif len(run) == 1:
            yield run
        else:
            yield from (run[n : n + 2] for n in range(len(run) - 1))


def _spellings(word: str) -> Term:
    """Return *word* with its plural or its singular, as English forms them."""
    if len(word) < _SHORTEST_INFLECTED or not word.isalpha() or DENSE_CHARACTER.match(word):
        return (word,)
    if word.endswith("ies"):
        return (word, word[:-3] + "y")
    if word.endswith(("ses", "xes", "zes", "ches", "shes")):
        return (word, word[:-1], word[:-2])
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return (word, word[:-1])
    return (word, _plural(word))


def _plural(word: str) -> str:
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")


class _Folding(dict[int, str]):
    """Maps characters as the tokenizer compares them; only Latin letters lose their diacritics."""

    def __missing__(self, code: int) -> str:
        character = chr(code).lower()
        letter, *marks = list(unicodedata.normalize("NFD", character))
        if letter.isascii() and all(map(unicodedata.combining, marks)):
            character = letter
        self[code] = "" if unicodedata.combining(character[0]) else character
        return self[code]


_FOLDING = _Folding()


def fold(text: str) -> str:
    """Return *text* in lower case and without diacritics."""
    return text.lower() if text.isascii() else text.translate(_FOLDING)


def weight_of(total: int, having: int) -> float:
    """Return how much it tells that a text is among the few of *total* texts *having* a word."""
    having = min(having, total)
    return math.log(1 + (total - having + 0.5) / (having + 0.5))
