"""Which files of the host make up the Python that runs inside a sandbox.

The running interpreter and its standard library are shown, and the shared libraries they load; packages that
happen to be installed beside them are not. Inside, all lie in places that tell nothing about the host.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import zoneinfo
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

from attrs import frozen

from assistants_client.local.sandbox import SandboxError

__all__ = ["PYTHON", "Runtime", "find_runtime"]

PYTHON = "/usr/bin/python3"
"""The interpreter, inside."""

_LIBRARIES = "/usr/lib/runtime"
_PACKAGES = "/packages"
_TIME_ZONES = "/usr/share/zoneinfo"
_FORBIDDEN_EXTENSIONS = ("_tkinter", "_test", "xx")
"""Without a display, and without tests, these would only bring in more of the host's libraries."""


@frozen
class Runtime:
    """The Python inside a sandbox."""

    mounts: tuple[tuple[Path, str], ...]
    """What of the host is shown, and where; to be mounted read-only, in this order."""
    hidden: tuple[str, ...]
    """Directories inside that must be covered by empty ones."""
    library_path: str
    """For ``LD_LIBRARY_PATH``: the libraries are not where the interpreter's build put them."""
    packages: tuple[str, ...]
    """Directories with packages, inside."""


@cache
def find_runtime(packages: tuple[Path, ...] = ()) -> Runtime:
    """Return what the running interpreter is made of.

    Args:
        packages: Directories such as a virtual environment's ``site-packages``, to be shown as well.

    Raises:
        SandboxError: the interpreter, or what it loads, cannot be told.
    """
    executable, library = _executable(), Path(os.__file__).parent
    inside = f"/usr/{sys.platlibdir}/{library.name}"
    binaries = [executable, *_extensions(library), *_libraries_of(packages)]
    mounts = [
        (executable, PYTHON),
        (library, inside),
        *((path, place) for place, path in _library_places(_loaded_by(binaries), own=packages).items()),
        *_time_zones(),
        *((directory, f"{_PACKAGES}/{number}") for number, directory in enumerate(packages)),
    ]
    hidden = [name for name in ("site-packages", "dist-packages") if (library / name).is_dir()]
    return Runtime(
        mounts=tuple(mounts),
        hidden=tuple(f"{inside}/{name}" for name in hidden),
        library_path=_LIBRARIES,
        packages=tuple(f"{_PACKAGES}/{number}" for number in range(len(packages))),
    )


def _executable() -> Path:
    # A virtual environment's python is a link to, or a copy of, one that knows no environment by itself.
    executable = Path(sys.executable).resolve()
    if not executable.is_file():
        raise SandboxError("The code interpreter needs the running Python, which has no executable here.")
    return executable


def _extensions(library: Path) -> Iterator[Path]:
    for extension in sorted((library / "lib-dynload").glob("*.so")):
        if not extension.name.startswith(_FORBIDDEN_EXTENSIONS):
            yield extension


def _libraries_of(packages: Iterable[Path]) -> Iterator[Path]:
    for directory in packages:
        yield from sorted(path for path in directory.rglob("*.so*") if path.is_file())


def _loaded_by(binaries: Sequence[Path]) -> list[Path]:
    """Return the shared libraries that *binaries* need, the program loader among them."""
    try:
        listing = subprocess.run(  # noqa: S603  The files are the interpreter's own.
            ["ldd", *map(str, binaries)],  # noqa: S607  Where it is differs between distributions.
            capture_output=True,
            text=True,
            env={"LC_ALL": "C", "PATH": "/usr/bin:/bin:/usr/local/bin:/run/current-system/sw/bin"},
            check=False,
        )
    except FileNotFoundError as error:
        raise SandboxError("The code interpreter needs the program ldd, which is not installed.") from error
    found = dict.fromkeys(Path(path) for path in _LOADED.findall(listing.stdout))
    if not found:
        raise SandboxError(f"ldd does not say which libraries {binaries[0]} loads: {listing.stderr.strip()}")
    return list(found)


_LOADED = re.compile(r"^\s+(?:\S+ => )?(/.+) \(0x[0-9a-f]+\)$", re.MULTILINE)


def _library_places(libraries: Iterable[Path], *, own: Sequence[Path]) -> dict[str, Path]:
    places: dict[str, Path] = {}
    for library in libraries:
        if not any(library.is_relative_to(directory) for directory in own):
            # The path of the program loader is written into every executable.
            place = str(library) if library.name.startswith("ld-") else f"{_LIBRARIES}/{library.name}"
            places.setdefault(place, library)
        # The C library loads this one when a thread ends, so that no listing shows it.
        unwinder = library.with_name("libgcc_s.so.1")
        if library.name.startswith("libc.") and unwinder.exists():
            places.setdefault(f"{_LIBRARIES}/{unwinder.name}", unwinder)
    return places


def _time_zones() -> Iterator[tuple[Path, str]]:
    for directory in map(Path, zoneinfo.TZPATH):
        if directory.is_dir():
            yield directory, _TIME_ZONES
            return
