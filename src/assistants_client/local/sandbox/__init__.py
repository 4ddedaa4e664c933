"""The port through which runs execute Python code that a model wrote.

Code is run in a sandbox or not at all. Nothing of one call is left for the next: what a later call needs of
an earlier one, its files, it is given again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath
from typing import Literal, Protocol, TypeAlias

from attrs import frozen

__all__ = [
    "DATA_DIRECTORY",
    "DESCRIPTION",
    "CodeInterpreter",
    "CodeLimits",
    "CodeResult",
    "Outcome",
    "ProducedFile",
    "SandboxError",
    "is_inside",
    "mount_names",
]

MIB = 1024 * 1024

_MOST_NAME_BYTES = 255

DATA_DIRECTORY = "/mnt/data"
"""Where code finds its files, where it is run, and where what it writes is picked up."""

DESCRIPTION = (
    "Run Python code and get what it prints, and the value of its last line if that is an expression."
    f" Files of the conversation are in {DATA_DIRECTORY}, the current directory. Files written there are"
    f" given to the user: write there what the user asked for, link to it as sandbox:{DATA_DIRECTORY}/name."
    " Each call starts afresh: variables and imports of earlier calls are gone, files are kept."
    " There is no network, no input and no way to install packages."
)
"""What a model must know to write code for the interpreter."""

Outcome: TypeAlias = Literal["completed", "failed", "timed_out", "out_of_memory", "too_many_files"]
"""How code ended: by itself, by an exception or a signal of its own, or stopped because of a limit."""


class SandboxError(Exception):
    """No sandbox could be made, or it broke; the sentence says what is missing. The code is not to blame."""


@frozen(kw_only=True)
class CodeLimits:
    """What one call may use; beyond it the code is stopped, is refused more, or its surplus is left out."""

    wall_time_seconds: float = 60.0
    """From the start of the sandbox to its end; then everything in it is killed."""
    cpu_time_seconds: int = 60
    """For each process."""
    memory_bytes: int = 1024 * MIB
    """Address space of each process, and memory in use by all of them together."""
    processes: int = 32
    """Processes and threads together."""
    disk_bytes: int = 256 * MIB
    """What may be written to the data directory, beside the given files, and again for temporary files."""
    disk_entries: int = 10_000
    """Files and directories."""
    file_bytes: int = 64 * MIB
    """Size of any one file that is written."""
    input_bytes: int = 512 * MIB
    """Size of all given files together; they are held in memory while the code runs."""
    produced_files: int = 32
    """Files that are picked up."""
    produced_bytes: int = 128 * MIB
    """Size of all files together that are picked up."""
    log_bytes: int = 128 * 1024
    """Output that is kept: the first half and the last half of it, with a remark between them."""


@frozen
class ProducedFile:
    """A file that code wrote, or changed."""

    name: str
    """Path in the data directory, with forward slashes."""
    data: bytes

    @property
    def is_image(self) -> bool:
        """Whether it is an image that a message can show, by its first bytes."""
        return _IMAGE.match(self.data) is not None


_IMAGE = re.compile(rb"\x89PNG\r\n\x1a\n|\xff\xd8\xff|GIF8[79]a|RIFF....WEBP", re.DOTALL)


@frozen
class CodeResult:
    """What came of one call."""

    logs: str
    """Standard output and standard error as they came, tracebacks included; then why the code was stopped."""
    files: tuple[ProducedFile, ...] = ()
    """Files written or changed, by name; none if the code was stopped."""
    outcome: Outcome = "completed"

    @property
    def timed_out(self) -> bool:
        """Whether the code was stopped because it took too long."""
        return self.outcome == "timed_out"


class CodeInterpreter(Protocol):
    """What runs code."""

    async def run(self, code: str, files: Mapping[str, Path | bytes] = ...) -> CodeResult:
        """Run *code* to its end and return what came of it; when this is cancelled, the code is killed first.

        Args:
            code: A Python program, or what one would type into a notebook's cell.
            files: Copies of these are in the data directory, by path in it; see :func:`mount_names`. The code
                may change its copies.

        Raises:
            InvalidArgumentError: a name is no path inside the data directory, or the files are too large.
            OSError: a given path cannot be read.
            SandboxError: the sandbox does not work; the code was not run, or not to its end.
        """
        ...


def is_inside(name: str) -> bool:
    """Return whether *name* is a path in the data directory: relative, printable, direct, not too long."""
    path = PurePosixPath(name)
    if not name.isprintable() or str(path) != name or path.is_absolute() or path.name in {"", ".."}:
        return False
    return ".." not in path.parts and max(len(part.encode()) for part in path.parts) <= _MOST_NAME_BYTES


def mount_names(file_names: Iterable[str]) -> list[str]:
    """Return a name in the data directory for each file: the last part of its own, told apart by a number."""
    names: list[str] = []
    for file_name in file_names:
        plain = PurePosixPath(_plain(file_name))
        name, number = plain.name, 1
        while name in names:
            number += 1
            name = f"{plain.stem}-{number}{plain.suffix}"
        names.append(name)
    return names


def _plain(file_name: str) -> str:
    last = re.split(r"[/\\]", file_name)[-1]
    printable = "".join(character if character.isprintable() else "_" for character in last)
    # What is left of the bytes is for the number.
    short = printable.encode()[16 - _MOST_NAME_BYTES :].decode(errors="ignore")
    return "file" if short.strip(". ") == "" else short
