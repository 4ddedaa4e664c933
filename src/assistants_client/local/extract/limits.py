"""How much is read of a file, and in which pieces."""

from __future__ import annotations

import io
from pathlib import Path
from typing import IO

from assistants_client.local.extract.errors import too_large

MAX_TEXT_BYTES = 128 * 1024 * 1024
"""How much text a file may hold: the file itself if it is text, what is unpacked from it if it is not."""
HEAD_BYTES = 4096
PIECE_BYTES = 64 * 1024


class Budget:
    """How many bytes may still be unpacked."""

    def __init__(self, limit_bytes: int) -> None:
        self._left_bytes = limit_bytes

    def spend(self, size_bytes: int) -> None:
        """Count what was unpacked.

        Raises:
            InvalidFileError: It is too much.
        """
        self._left_bytes -= size_bytes
        if self._left_bytes < 0:
            raise too_large()


def opened(source: Path | bytes) -> IO[bytes]:
    """Return a document as a file, to be closed."""
    return io.BytesIO(source) if isinstance(source, bytes) else source.open("rb")


def head_of(source: Path | bytes) -> bytes:
    """Return the first bytes of a document."""
    if isinstance(source, bytes):
        return source[:HEAD_BYTES]
    with source.open("rb") as file:
        return file.read(HEAD_BYTES)
