"""Which keywords each part of a document may have; a word that nothing printed would heed is refused.

An extension (``x-...``) is always taken: it is somebody's note to somebody else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from assistants_codegen.complaints import Pointer, SpecError
from assistants_codegen.document import Document


def has_text(part: dict[str, Any], word: str) -> bool:
    """Say whether *part* says something under *word*."""
    text = part.get(word)
    return isinstance(text, str) and bool(text.strip())


def unknown(
    document: Document,
    part: dict[str, Any],
    pointer: Pointer,
    taken: frozenset[str],
    reasons: Mapping[str, str] | None = None,
) -> Iterator[SpecError]:
    """Yield a breach for each keyword of *part* that is not *taken*, with the reason where we know one."""
    for word in part:
        if word not in taken and not word.startswith("x-"):
            reason = (reasons or {}).get(word, "nothing that is printed would heed it")
            yield document.error(f"{word} is not taken: {reason}", *pointer, word)
