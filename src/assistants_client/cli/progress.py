"""Says on stderr what is going on: one line that rewrites itself on a terminal, plain lines in a pipe.

Progress never reaches stdout, which belongs to the answer.
"""

from __future__ import annotations

import shutil
from typing import TextIO


class Progress:
    """What a command reports while it works.

    Args:
        stream: Where to; lines are rewritten when it is a terminal.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._rewrites = stream.isatty()
        self._shown = ""

    def note(self, text: str) -> None:
        """Say something that stays on the screen."""
        self.done()
        self._write(text + "\n")

    def update(self, text: str) -> None:
        """Say what is going on right now, in place of what was going on before."""
        if not self._rewrites:
            self._once(text)
            return
        # One column stays free: a full line wraps, and "\r" then returns to the wrong line.
        line = text[: shutil.get_terminal_size().columns - 1]
        self._write("\r" + line.ljust(len(self._shown)))
        self._shown = line

    def done(self) -> None:
        """Leave the screen as the notes left it."""
        if self._rewrites and self._shown:
            self._write("\r" + " " * len(self._shown) + "\r")
        self._shown = ""

    def _once(self, text: str) -> None:
        # A wait reports at every poll; a log wants to hear of changes only.
        if text != self._shown:
            self._write(text + "\n")
            self._shown = text

    def _write(self, text: str) -> None:
        self._stream.write(text)
        self._stream.flush()
