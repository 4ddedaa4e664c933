"""Where printed files go: a folder is replaced whole or not at all, or compared in both directions.

A file that the generator no longer prints has to go, or it would be imported for ever.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

from assistants_codegen.complaints import SpecError

MARK = "# Printed by "
"""How every printed Python file begins; a folder with other files in it is never replaced."""


def write(files: dict[str, str], folder: Path) -> None:
    """Write *files*, texts by relative path, into the new *folder*; bytes are the same on every system."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def replace(target: Path, printed: Path) -> None:
    """Put a copy of the tree *printed* in the place of *target*.

    Raises `SpecError` when it cannot be moved or holds files that were not printed; it is then as it was.
    """
    target = target.resolve()
    _only_printed(target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with _beside(target) as scratch:
            fresh = shutil.copytree(printed, scratch / "fresh")
            _swap(target, fresh, scratch / "former")
    except OSError as error:
        raise SpecError(f"cannot be replaced: {error.strerror or error}", source=str(target)) from error


def differences(printed: Path, target: Path) -> list[str]:
    """Return a line for each file missing, left over or edited in *target*; line ends do not count."""
    fresh, present = set(_files(printed)), set(_files(target))
    found = [f"{path.as_posix()}: missing" for path in sorted(fresh - present)]
    found += [f"{path.as_posix()}: no longer printed" for path in sorted(present - fresh)]
    edited = [path for path in sorted(fresh & present) if _lines(printed / path) != _lines(target / path)]
    return found + [f"{path.as_posix()}: differs" for path in edited]


@contextmanager
def _beside(target: Path) -> Generator[Path]:
    """Give a passing folder on the file system of *target*, where a move is one step."""
    prefix = f".{target.name}-"
    with tempfile.TemporaryDirectory(prefix=prefix, dir=target.parent, ignore_cleanup_errors=True) as scratch:
        yield Path(scratch)


def _swap(target: Path, fresh: Path, former: Path) -> None:
    """Move *fresh* to *target*; when that fails, what was there comes back."""
    if target.exists():
        # Windows refuses this one while a file in it is open: nothing has changed then.
        target.rename(former)
    try:
        fresh.rename(target)
    except OSError:
        if former.exists():
            former.rename(target)
        raise


def _only_printed(target: Path) -> None:
    if target.exists() and not target.is_dir():
        raise SpecError("is a file; choose another --output", source=str(target))
    for path in _files(target):
        if not _is_printed(target / path):
            message = f"holds {path.as_posix()}, which is not generated; choose another --output or remove it"
            raise SpecError(message, source=str(target))


def _is_printed(path: Path) -> bool:
    if path.name == "py.typed":
        return True
    return path.suffix == ".py" and path.read_bytes().startswith(MARK.encode())


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        if path.is_file() and "__pycache__" not in name.parts:
            yield name


def _lines(path: Path) -> bytes:
    return path.read_bytes().replace(b"\r\n", b"\n")
