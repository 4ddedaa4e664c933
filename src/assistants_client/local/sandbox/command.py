"""The command line that makes a sandbox: every right that code has is granted here.

bubblewrap starts from nothing, so what is not named below does not exist inside.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import IO

from attrs import frozen

from assistants_client.local.sandbox import DATA_DIRECTORY, CodeLimits
from assistants_client.local.sandbox.runtime import PYTHON, Runtime

__all__ = ["CODE", "PROGRAMS", "Parts", "arguments", "opened"]

_INSIDE = Path(__file__).parent / "inside"
_LAUNCHER = "/sandbox/launcher.py"
PROGRAMS: Mapping[str, Path] = {
    _LAUNCHER: _INSIDE / "launcher.py",
    "/sandbox/figures.py": _INSIDE / "figures.py",
}
"""What runs inside besides the code, by place."""
CODE = "/sandbox/code.py"
"""The place of the code."""

_TEMPORARY = "/tmp"  # noqa: S108  The sandbox's own.
_NAMESPACES = ("--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts", "--unshare-cgroup-try")
_DEVICES = ("/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom")
_OPEN_FILES = 128
_PAGE_BYTES = 4096

_ENVIRONMENT = {
    "HOME": _TEMPORARY,
    "LANG": "C.UTF-8",
    "MALLOC_ARENA_MAX": "2",  # Each takes much address space, which is bounded, used or not.
    "MPLBACKEND": "module://figures",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "PATH": "/usr/bin",
    "PYTHONDONTWRITEBYTECODE": "1",
    "PYTHONHASHSEED": "0",
    "PYTHONUNBUFFERED": "1",  # What was printed before a crash is in the logs, and all of it in order.
    "PYTHONUTF8": "1",
    "TZ": "UTC",
    "USER": "sandbox",
}


@frozen(kw_only=True)
class Parts:
    """What one sandbox is made of; the open files are read from their beginnings, and read up."""

    runtime: Runtime
    user: int | None
    """Id of the user that the code becomes; only root of the host can grant one."""
    filter: IO[bytes]
    """The system call filter."""
    programs: Mapping[str, IO[bytes]]
    """What is run, by place."""
    files: Mapping[str, IO[bytes]]
    """What the code is given, by path in the data directory."""

    @property
    def file_descriptors(self) -> list[int]:
        """The open files, as the command line refers to them."""
        return [file.fileno() for file in (self.filter, *self.programs.values(), *self.files.values())]


def opened(source: Path | bytes) -> IO[bytes]:
    """Return *source* as an open file.

    Raises:
        OSError: the path cannot be read.
    """
    if isinstance(source, Path):
        return source.open("rb")
    file = tempfile.TemporaryFile()  # noqa: SIM115  The caller closes it.
    file.write(source)
    file.seek(0)
    return file


def arguments(parts: Parts, limits: CodeLimits) -> list[str]:
    """Return bubblewrap's arguments; its standard files become those of :mod:`.inside.launcher`."""
    return [
        *_NAMESPACES,
        *_identity(parts.user),
        *("--hostname", "sandbox", "--die-with-parent", "--as-pid-1"),
        *("--seccomp", str(parts.filter.fileno())),
        *_environment(parts.runtime),
        *_directories(parts),
        *_python(parts.runtime),
        *_programs(parts.programs),
        *_devices(),
        *_space(parts.files, limits),
        *("--remount-ro", "/"),
        *("--chdir", DATA_DIRECTORY),
        *("--", PYTHON, _LAUNCHER, json.dumps(_settings(parts, limits))),
    ]


def _identity(user: int | None) -> Iterator[str]:
    if user is None:
        yield from ("--unshare-user", "--uid", "1000", "--gid", "1000", "--cap-drop", "ALL")
        return
    # Of all that root may do, the launcher needs this, once: it loses the rest of it in becoming *user*.
    yield from ("--cap-drop", "ALL")
    for capability in ("CAP_CHOWN", "CAP_SETGID", "CAP_SETUID"):
        yield from ("--cap-add", capability)


def _environment(runtime: Runtime) -> Iterator[str]:
    for name, value in {**_ENVIRONMENT, "LD_LIBRARY_PATH": runtime.library_path}.items():
        yield from ("--setenv", name, value)


def _directories(parts: Parts) -> Iterator[str]:
    mounts = (place for _, place in parts.runtime.mounts)
    places = map(PurePosixPath, (*mounts, *parts.programs, *_DEVICES, DATA_DIRECTORY))
    # Those that bubblewrap makes by itself, on its way to a file, may be closed to the user the code becomes.
    for directory in sorted({str(parent) for place in places for parent in place.parents} - {"/"}):
        yield from ("--perms", "0755", "--dir", directory)


def _python(runtime: Runtime) -> Iterator[str]:
    for path, place in runtime.mounts:
        yield from ("--ro-bind", str(path), place)
    for place in runtime.hidden:
        yield from ("--tmpfs", place, "--remount-ro", place)


def _programs(programs: Mapping[str, IO[bytes]]) -> Iterator[str]:
    for place, file in programs.items():
        yield from ("--perms", "0444", "--ro-bind-data", str(file.fileno()), place)


def _devices() -> Iterator[str]:
    for device in _DEVICES:
        yield from ("--dev-bind", device, device)
    # Named semaphores and shared memory are files there, so that they count as files.
    yield from ("--symlink", _TEMPORARY, "/dev/shm")  # noqa: S108


def _space(files: Mapping[str, IO[bytes]], limits: CodeLimits) -> Iterator[str]:
    taken_bytes = sum(_whole_pages(os.fstat(file.fileno()).st_size) for file in files.values())
    sizes_bytes = {_TEMPORARY: limits.disk_bytes, DATA_DIRECTORY: limits.disk_bytes + taken_bytes}
    for place, size_bytes in sizes_bytes.items():
        yield from ("--perms", "0700", "--size", str(size_bytes), "--tmpfs", place)
    for name, file in files.items():
        yield from ("--perms", "0644", "--file", str(file.fileno()), f"{DATA_DIRECTORY}/{name}")


def _whole_pages(size_bytes: int) -> int:
    return -(-size_bytes // _PAGE_BYTES) * _PAGE_BYTES


def _settings(parts: Parts, limits: CodeLimits) -> dict[str, object]:
    return {
        "user": parts.user,
        "packages": parts.runtime.packages,
        "writable": [DATA_DIRECTORY, _TEMPORARY],
        "limits": _resource_limits(limits),
        "disk_entries": limits.disk_entries,
        "produced_files": limits.produced_files,
        "produced_bytes": limits.produced_bytes,
    }


def _resource_limits(limits: CodeLimits) -> dict[str, Sequence[int]]:
    """Return what the kernel refuses to go beyond, by name in :mod:`resource`: softly, and for good."""
    return {
        # Between the two, the kernel's signal tells what the process is ended for.
        "RLIMIT_CPU": (limits.cpu_time_seconds, limits.cpu_time_seconds + 1),
        "RLIMIT_AS": (limits.memory_bytes, limits.memory_bytes),
        "RLIMIT_FSIZE": (limits.file_bytes, limits.file_bytes),
        "RLIMIT_NPROC": (limits.processes, limits.processes),
        "RLIMIT_NOFILE": (_OPEN_FILES, _OPEN_FILES),
        "RLIMIT_MEMLOCK": (0, 0),
        "RLIMIT_MSGQUEUE": (0, 0),
        "RLIMIT_CORE": (0, 0),
    }
