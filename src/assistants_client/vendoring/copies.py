"""Copies on disk: made, checked, and brought up to date.

Only files that a manifest lists are ever replaced or removed; what somebody put beside them stays.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath

from assistants_client import __version__
from assistants_client.vendoring import manifest
from assistants_client.vendoring.choice import Choice, Library
from assistants_client.vendoring.docstrings import borrowed
from assistants_client.vendoring.errors import VendoringError
from assistants_client.vendoring.manifest import FILE_NAME, Manifest, digest
from assistants_client.vendoring.options import Clients, Options
from assistants_client.vendoring.parts import Key
from assistants_client.vendoring.rendering import place, render
from assistants_client.vendoring.source import read_data, read_license, read_modules


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy as it should be, before or after it is on disk."""

    files: Mapping[str, bytes]
    """Every file by its path with forward slashes, the manifest included."""
    choice: Choice

    @property
    def size_bytes(self) -> int:
        """Size of all files together."""
        return sum(map(len, self.files.values()))


@dataclass(frozen=True, slots=True)
class Report:
    """How a copy differs from what was written, and from what would be written now."""

    version: str
    """Version that the copy was made from."""
    edited: tuple[str, ...]
    """Files that are not as they were written."""
    missing: tuple[str, ...]
    added: tuple[str, ...]
    """Files that were not written by the command."""
    outdated: tuple[str, ...]
    """Files that the installed version would write otherwise, or not at all, or in addition."""

    @property
    def is_clean(self) -> bool:
        """Whether there is nothing to say."""
        return not (self.edited or self.missing or self.added or self.outdated)


@cache
def make(options: Options) -> Copy:
    """Return the copy that *options* ask for; nothing is written.

    Raises:
        VendoringError: The options ask for what is not there.
    """
    choice = library().choose(options)
    files = {
        "LICENSE": read_license(),
        "py.typed": b"",
        **dict(_modules(options, choice)),
        **dict(_data(choice)),
    }
    record = Manifest(__version__, options, {path: digest(data) for path, data in files.items()})
    return Copy({**files, FILE_NAME: record.to_toml()}, choice)


def create(folder: Path, options: Options) -> Copy:
    """Write a new copy to *folder*, which must not hold anything yet.

    Raises:
        VendoringError: There is something already, or the options ask for what is not there.
        OSError: The files cannot be written.
    """
    if (folder / FILE_NAME).is_file():
        raise VendoringError(f"{folder} is a copy already; --update brings it up to date")
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise VendoringError(f"{folder} exists and is not a copy; give another folder or --name")
    copy = make(options)
    folder.parent.mkdir(parents=True, exist_ok=True)
    # Renamed when complete, so that no half of a copy is ever imported.
    with tempfile.TemporaryDirectory(prefix=f".{folder.name}-", dir=folder.parent) as scratch:
        whole = Path(scratch, folder.name)
        _write(whole, copy.files)
        if folder.exists():
            folder.rmdir()
        whole.rename(folder)
    return copy


def check(folder: Path) -> Report:
    """Compare a copy with its manifest, and with what the installed version would write.

    Raises:
        VendoringError: There is no copy, or its options cannot be met any more.
    """
    recorded = read_manifest(folder)
    fresh = {path: digest(data) for path, data in make(recorded.options).files.items() if path != FILE_NAME}
    return Report(
        recorded.version,
        edited=tuple(_edited(folder, recorded)),
        missing=tuple(_missing(folder, recorded)),
        added=tuple(path for path in _present(folder) if path not in recorded.digests),
        outdated=tuple(
            path
            for path in sorted({*fresh, *recorded.digests})
            if fresh.get(path) != recorded.digests.get(path)
        ),
    )


def update(folder: Path, options: Options, *, force: bool = False) -> Copy:
    """Write a copy again, as the installed version makes it.

    Args:
        force: Whether to write over local edits.

    Raises:
        VendoringError: There is no copy; or it was edited, and *force* is not given.
        OSError: The files cannot be written.
    """
    recorded = read_manifest(folder)
    copy = make(options)
    touched = [*_edited(folder, recorded), *_missing(folder, recorded), *_in_the_way(folder, recorded, copy)]
    if touched and not force:
        raise VendoringError(
            f"{folder} was edited ({', '.join(touched)}); --force writes over that, after which it is gone"
        )
    for path in recorded.digests.keys() - copy.files.keys():
        _remove(folder, path)
    _write(folder, copy.files)
    return copy


def read_manifest(folder: Path) -> Manifest:
    """Return what the copy in *folder* says about itself.

    Raises:
        VendoringError: It is no copy, or its manifest is damaged.
    """
    try:
        data = (folder / FILE_NAME).read_bytes()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise VendoringError(f"{folder} is not a copy: it has no {FILE_NAME}") from error
    return manifest.parse(data)


@cache
def library() -> Library:
    """Return this library in parts."""
    return Library(read_modules())


def _modules(options: Options, choice: Choice) -> Iterator[tuple[str, bytes]]:
    layouts = library().graph.layouts
    sources = {module: layout.source for module, layout in layouts.items()}
    for module, layout in layouts.items():
        if Key(module) in choice.kept:
            path = "/".join((*place(module), *(["__init__"] if layout.source.is_package else [])))
            changes = borrowed(layout.source, sources) if options.clients is Clients.ASYNC else ()
            yield f"{path}.py", render(layout, choice.kept, changes)
            if layout.stub is not None:
                yield f"{path}.pyi", render(layout.stub, layout.stub.parts.keys())


def _data(choice: Choice) -> Iterator[tuple[str, bytes]]:
    for (package, name), data in read_data().items():
        if Key(package) in choice.kept:
            yield "/".join((*place(package), name)), data


def _path(folder: Path, path: str) -> Path:
    """Return where a file of a copy is; a manifest that somebody changed cannot name any other."""
    parts = PurePosixPath(path).parts
    if not parts or ".." in parts or "\\" in path or ":" in path or path.startswith("/"):
        raise VendoringError(f"{FILE_NAME} names {path!r}, which is no file of the copy")
    return folder.joinpath(*parts)


def _edited(folder: Path, recorded: Manifest) -> Iterator[str]:
    for path, expected in recorded.digests.items():
        file = _path(folder, path)
        if file.is_file() and digest(file.read_bytes()) != expected:
            yield path


def _missing(folder: Path, recorded: Manifest) -> Iterator[str]:
    yield from (path for path in recorded.digests if not _path(folder, path).is_file())


def _in_the_way(folder: Path, recorded: Manifest, copy: Copy) -> Iterator[str]:
    """Yield files of somebody else where the copy is to have one of its own."""
    for path, data in copy.files.items():
        if path != FILE_NAME and path not in recorded.digests:
            file = _path(folder, path)
            if file.exists() and not (file.is_file() and digest(file.read_bytes()) == digest(data)):
                yield path


def _present(folder: Path) -> Iterator[str]:
    """Yield every file that somebody might take for a part of the copy."""
    for file in sorted(folder.rglob("*")):
        parts = file.relative_to(folder).parts
        if file.is_file() and parts != (FILE_NAME,) and not any(_is_by_product(name) for name in parts):
            yield "/".join(parts)


def _is_by_product(name: str) -> bool:
    return name == "__pycache__" or name.startswith(".")


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    for path, data in files.items():
        file = _path(folder, path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)


def _remove(folder: Path, path: str) -> None:
    file = _path(folder, path)
    file.unlink(missing_ok=True)
    while (file := file.parent) != folder and not any(
        entry.name != "__pycache__" for entry in _entries(file)
    ):
        shutil.rmtree(file)


def _entries(folder: Path) -> Iterable[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        return list(entries)
