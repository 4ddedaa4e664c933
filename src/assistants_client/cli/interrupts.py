"""Turns Ctrl-C and a polite kill into an exception, at a moment that suits the command.

While something is being created, the first signal waits for its id: what nobody knows of, nobody can remove.
While it is being removed, the first signal waits until nothing is left.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Generator
from contextlib import contextmanager
from types import FrameType


class Interrupted(BaseException):
    """The user, or the system, wants the command to end."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.exit_status = 128 + number
        """The status that shells expect after signal *number*."""


class _Signals:
    held = False
    notice = ""
    waiting: int | None = None


_signals = _Signals()


def install() -> None:
    """Take over both signals for the rest of the process."""
    signal.signal(signal.SIGINT, _receive)
    signal.signal(signal.SIGTERM, _receive)


@contextmanager
def held(notice: str = "Stopping after this step") -> Generator[None, None, None]:
    """Let the block finish before a signal takes effect; a second signal does not wait.

    Args:
        notice: What the first signal makes known.

    Raises:
        Interrupted: a signal arrived meanwhile.
    """
    _signals.notice = notice
    _signals.held = True
    try:
        yield
    finally:
        number, _signals.waiting, _signals.held = _signals.waiting, None, False
        if number is not None:
            raise Interrupted(number)


def _receive(number: int, _frame: FrameType | None) -> None:
    if not _signals.held or _signals.waiting is not None:
        raise Interrupted(number)
    _signals.waiting = number
    sys.stderr.write(f"\n{_signals.notice}; once more stops at once\n")
