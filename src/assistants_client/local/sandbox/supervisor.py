"""Runs one program and everything it starts, watches what they use, and ends them all.

What is killed is killed as a whole, and nothing of it is left when :func:`supervise` returns or raises. That
holds where the program runs in a process namespace of its own; elsewhere it could start a new session.
"""

from __future__ import annotations

import os
import selectors
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Literal, TypeAlias

from attrs import frozen

__all__ = ["Allowance", "Ended", "Stop", "supervise"]

Stop: TypeAlias = Literal["asked", "wall_time", "memory", "report"]
"""Why a program was killed: by order, or because it went beyond its allowance."""

_LOOK_SECONDS = 0.05
"""How often a program is looked at: for so long it may go beyond its allowance."""
_PIECE_BYTES = 64 * 1024


@frozen(kw_only=True)
class Allowance:
    """What a program may use, with all it starts."""

    wall_time_seconds: float
    memory_bytes: int
    log_bytes: int
    """How much of its standard error is kept; there may be more."""
    report_bytes: int
    """How much it may write to its standard output."""


@frozen
class Ended:
    """What a program left."""

    logs: str
    """Its standard error; where that was too long, its beginning and its end."""
    report: bytes
    """Its standard output."""
    stop: Stop | None
    """Why it was killed; None if it ended by itself."""


def supervise(
    command: Sequence[str],
    allowance: Allowance,
    *,
    pass_fds: Sequence[int] = (),
    stop: threading.Event,
    clock: Callable[[], float] = time.monotonic,
) -> Ended:
    """Run a program until it has ended, by itself or because it was killed.

    Its environment is empty. Its standard input is a pipe that holds nothing and that ends when we do.

    Args:
        command: The program's path and its arguments.
        allowance: What it may use before it is killed.
        pass_fds: Files that are open to it under the same numbers.
        stop: Set from another thread, it kills the program.
        clock: Seconds of a clock that only goes forward.

    Raises:
        OSError: it could not be started.
    """
    with subprocess.Popen(  # noqa: S603  The command is ours; what it runs is in a sandbox.
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        pass_fds=pass_fds,
        env={},
        cwd="/",
        start_new_session=True,
    ) as process:
        try:
            return _Watch(process, allowance, stop, clock).to_the_end()
        finally:
            _kill(process)


def _kill(process: subprocess.Popen[bytes]) -> None:
    # Nobody has waited for it yet, so its number cannot be another group's by now.
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)


class _Watch:
    def __init__(
        self,
        process: subprocess.Popen[bytes],
        allowance: Allowance,
        stop: threading.Event,
        clock: Callable[[], float],
    ) -> None:
        self._process = process
        self._allowance = allowance
        self._stop = stop
        self._clock = clock
        self._deadline = clock() + allowance.wall_time_seconds
        self._next_look = clock() + _LOOK_SECONDS
        self._logs = _Log(allowance.log_bytes)
        self._report = bytearray()

    def to_the_end(self) -> Ended:
        reason: Stop | None = None
        with selectors.DefaultSelector() as pipes:
            self._listen(pipes)
            # Both pipes end when the last process that could write to them has.
            while pipes.get_map():
                self._read(pipes)
                if reason is None:
                    reason = self._reason_to_stop()
                    if reason is not None:
                        _kill(self._process)
        return Ended(self._logs.text(), bytes(self._report), reason)

    def _listen(self, pipes: selectors.BaseSelector) -> None:
        assert self._process.stdout is not None  # noqa: S101  Both were asked for.
        assert self._process.stderr is not None  # noqa: S101
        pipes.register(self._process.stdout, selectors.EVENT_READ, self._report.extend)
        pipes.register(self._process.stderr, selectors.EVENT_READ, self._logs.write)

    def _read(self, pipes: selectors.BaseSelector) -> None:
        for key, _ in pipes.select(_LOOK_SECONDS):
            piece = os.read(key.fd, _PIECE_BYTES)
            key.data(piece)
            if not piece:
                pipes.unregister(key.fileobj)

    def _reason_to_stop(self) -> Stop | None:
        if self._stop.is_set():
            return "asked"
        if len(self._report) > self._allowance.report_bytes:
            return "report"
        now = self._clock()
        if now >= self._deadline:
            return "wall_time"
        if now >= self._next_look:
            self._next_look = now + _LOOK_SECONDS
            if sum(map(_memory_bytes, _descendants(self._process.pid))) > self._allowance.memory_bytes:
                return "memory"
        return None


class _Log:
    """Keeps the beginning and the end of what is written to it."""

    def __init__(self, limit_bytes: int) -> None:
        self._half_bytes = limit_bytes // 2
        self._head = bytearray()
        self._tail = bytearray()
        self._left_out_bytes = 0

    def write(self, piece: bytes) -> None:
        room = self._half_bytes - len(self._head)
        self._head += piece[:room]
        self._tail += piece[room:]
        surplus = len(self._tail) - self._half_bytes
        if surplus > 0:
            self._left_out_bytes += surplus
            del self._tail[:surplus]

    def text(self) -> str:
        if not self._left_out_bytes:
            return (self._head + self._tail).decode(errors="replace")
        remark = f"\n[{self._left_out_bytes:,} bytes of output are left out here]\n"
        # A character that was cut in two is left out with the rest.
        return self._head.decode(errors="ignore") + remark + self._tail.decode(errors="ignore")


def _descendants(pid: int) -> Iterator[int]:
    for child in _children(pid):
        yield child
        yield from _descendants(child)


def _children(pid: int) -> Iterator[int]:
    # A process that has ended meanwhile has neither children nor memory.
    with suppress(FileNotFoundError, ProcessLookupError):
        for task in Path(f"/proc/{pid}/task").iterdir():
            yield from map(int, (task / "children").read_text().split())


def _memory_bytes(pid: int) -> int:
    """Return what a process uses for itself, with the memory it shares with its own children."""
    with suppress(FileNotFoundError, ProcessLookupError):
        status = Path(f"/proc/{pid}/status").read_text()
        own = (line for line in status.splitlines() if line.startswith(_OWN_MEMORY))
        return sum(int(line.split()[1]) * 1024 for line in own)
    return 0


_OWN_MEMORY = ("RssAnon:", "RssShmem:")
