"""Changes of a text by offsets, so that everything between them stays as it is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Edit(NamedTuple):
    """One change: the bytes from *start* to *end* become *text*."""

    start: int
    end: int
    text: bytes = b""

    def covers(self, offset: int) -> bool:
        """Return whether the byte at *offset* is replaced."""
        return self.start <= offset < self.end


def apply(data: bytes, edits: Iterable[Edit]) -> bytes:
    """Return *data* with all *edits*, which must not overlap."""
    pieces: list[bytes] = []
    done = 0
    for edit in sorted(edits):
        pieces += [data[done : edit.start], edit.text]
        done = edit.end
    return b"".join([*pieces, data[done:]])
