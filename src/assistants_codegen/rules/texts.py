"""Rules for every text of the spec, keys and values alike: what is read must be what is meant.

Everything else that a text may hold is escaped when it is printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistants_codegen.complaints import Pointer, SpecError
from assistants_codegen.document import Document, mapping, sequence

# Control characters but for tab and line feed, halves of surrogate pairs, what turns the direction of text.
# Source that holds one of these looks like something else than what it does.
_DECEITFUL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
_PROMPT = ">>> "


def check(document: Document) -> Iterator[SpecError]:
    """Yield a breach for each text that holds what no text should."""
    for pointer, text in _texts(document.root, ()):
        found = _DECEITFUL.search(text)
        if found is not None:
            yield document.error(f"holds the control character U+{ord(found.group()):04X}", *pointer)
        elif _PROMPT in text:
            yield document.error(f"holds {_PROMPT.strip()}, which a run of doctests would execute", *pointer)


def _texts(node: object, pointer: Pointer) -> Iterator[tuple[Pointer, str]]:
    if isinstance(node, str):
        yield pointer, node
    for index, part in enumerate(sequence(node)):
        yield from _texts(part, (*pointer, index))
    for key, part in mapping(node).items():
        yield (*pointer, key), key
        yield from _texts(part, (*pointer, key))
