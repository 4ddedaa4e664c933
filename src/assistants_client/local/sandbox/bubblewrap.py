"""Runs Python code with bubblewrap, in namespaces of its own.

The code sees a Python, copies of the files it was given, and empty space; never a file, a process, a network
or a setting of the host. Where that cannot be had, code is refused, not run with less around it.
"""

from __future__ import annotations

import itertools
import os
import platform
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from functools import cached_property, partial
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import IO

import anyio
import anyio.to_thread
from anyio.lowlevel import RunVar
from attrs import frozen

from assistants_client.errors import InvalidArgumentError
from assistants_client.local.sandbox import CodeLimits, CodeResult, SandboxError, is_inside
from assistants_client.local.sandbox.command import CODE, PROGRAMS, Parts, arguments, opened
from assistants_client.local.sandbox.report import HEADER_BYTES, code_result
from assistants_client.local.sandbox.runtime import Runtime, find_runtime
from assistants_client.local.sandbox.seccomp import MACHINES, filter_program
from assistants_client.local.sandbox.supervisor import Allowance, supervise

__all__ = ["BubblewrapInterpreter"]

_OLDEST_VERSION = (0, 7)
"""The first that can bound the size of a file system in memory."""

_FIRST_USER, _USERS = 0x7000_0000, 0x0800_0000
"""User ids that nobody hands out: above those of containers, below those that programs take for negative."""

_numbers = itertools.count()

_PROBE = "import threading; threading.Thread(target=print, args=(6 * 7,)).start()"
"""Threads are the first to fail where an old kernel counts all processes of a user together."""


@frozen
class _Host:
    """What this host brings to every sandbox."""

    bwrap: str
    filter: bytes
    runtime: Runtime


class BubblewrapInterpreter:
    """Runs code with bubblewrap; needs Linux, and the right to make namespaces.

    Args:
        limits: What one call may use.
        packages: Directories of installed packages, such as a virtual environment's ``site-packages``, that
            the code may import from. It can read all of their files.
        max_concurrent: How many calls run at a time; others wait. By default as many as there are processors.

    Raises:
        InvalidArgumentError: one of *packages* is no directory.
    """

    def __init__(
        self,
        *,
        limits: CodeLimits | None = None,
        packages: Sequence[Path | str] = (),
        max_concurrent: int | None = None,
    ) -> None:
        self.limits = CodeLimits() if limits is None else limits
        self._packages = tuple(map(_directory, packages))
        self._max_concurrent = max_concurrent or os.cpu_count() or 1
        # A limiter belongs to one event loop; an interpreter may be used from several, one after the other.
        self._limiter = RunVar[anyio.CapacityLimiter](f"sandboxes of {next(_numbers)}")

    def probe(self) -> str | None:
        """Run a tiny program and return, as a sentence, why code cannot be run here; None if it can."""
        if sys.platform != "linux":
            return f"The code interpreter needs Linux; this is {sys.platform}."
        try:
            _ = self._host
        except SandboxError as error:
            return str(error)
        try:
            answer = self._run(_PROBE, {}, threading.Event()).logs
        except SandboxError as error:
            return " ".join([str(error), *_hindrances()])
        return None if answer == "42\n" else f"The sandbox does not work: a tiny program answered {answer!r}."

    async def run(self, code: str, files: Mapping[str, Path | bytes] = MappingProxyType({})) -> CodeResult:
        """Run *code* to its end and return what came of it.

        When this is cancelled, the code is killed within a fraction of a second.

        Args:
            code: A Python program, or what one would type into a notebook's cell.
            files: Copies of these are in the data directory, by path in it. The code may change its copies.

        Raises:
            InvalidArgumentError: a name is no path inside the data directory, or the files are too large.
            OSError: a given path cannot be read.
            SandboxError: the sandbox does not work; the code was not run, or not to its end.
        """
        stop = threading.Event()
        try:
            # The kernel kills the sandbox with the thread that has started it, so one thread does it all.
            return await anyio.to_thread.run_sync(
                partial(self._run, code, files, stop), abandon_on_cancel=True, limiter=self._line()
            )
        finally:
            stop.set()

    def _line(self) -> anyio.CapacityLimiter:
        try:
            return self._limiter.get()
        except LookupError:
            limiter = anyio.CapacityLimiter(self._max_concurrent)
            self._limiter.set(limiter)
            return limiter

    def _run(self, code: str, files: Mapping[str, Path | bytes], stop: threading.Event) -> CodeResult:
        _check_names(files)
        with ExitStack() as stack:
            # A lone surrogate is a syntax error of the code, not a fault of ours.
            programs: dict[str, Path | bytes] = {**PROGRAMS, CODE: code.encode(errors="surrogatepass")}
            parts = Parts(
                runtime=self._host.runtime,
                user=_user(),
                filter=stack.enter_context(opened(self._host.filter)),
                programs={place: stack.enter_context(opened(source)) for place, source in programs.items()},
                files={name: stack.enter_context(opened(source)) for name, source in files.items()},
            )
            self._check_sizes(parts.files.values())
            ended = supervise(
                [self._host.bwrap, *arguments(parts, self.limits)],
                _allowance(self.limits),
                pass_fds=parts.file_descriptors,
                stop=stop,
            )
        return code_result(ended, self.limits)

    @cached_property
    def _host(self) -> _Host:
        host = _Host(bwrap=_find_bwrap(), filter=_find_filter(), runtime=find_runtime(self._packages))
        if _is_root_of_the_host():
            _check_readable(path for path, _ in host.runtime.mounts)
        return host

    def _check_sizes(self, files: Iterable[IO[bytes]]) -> None:
        size_bytes = sum(os.fstat(file.fileno()).st_size for file in files)
        if size_bytes > self.limits.input_bytes:
            raise InvalidArgumentError(
                f"The files have {size_bytes:,} bytes; code can be given {self.limits.input_bytes:,}.",
                argument="files",
            )


def _find_bwrap() -> str:
    path = shutil.which("bwrap")
    if path is None:
        raise SandboxError("The code interpreter needs bubblewrap, and there is no program bwrap.")
    said = subprocess.run([path, "--version"], capture_output=True, text=True, check=False).stdout  # noqa: S603
    version = tuple(map(int, re.findall(r"\d+", said)))
    if version < _OLDEST_VERSION:
        raise SandboxError(f"The code interpreter needs bubblewrap 0.7 or newer, not {said.strip()!r}.")
    return path


def _find_filter() -> bytes:
    machine = platform.machine()
    if machine not in MACHINES:
        raise SandboxError(f"The code interpreter has no system call filter for {machine} machines.")
    return filter_program(machine)


def _user() -> int | None:
    """Return an id for the user that code becomes; None where we are not free to choose one."""
    if not _is_root_of_the_host():
        return None
    # The kernel does not bound the processes of root, and bounds those of any other user all together.
    return _FIRST_USER + (os.getpid() * 1024 + next(_numbers)) % _USERS


def _allowance(limits: CodeLimits) -> Allowance:
    return Allowance(
        wall_time_seconds=limits.wall_time_seconds,
        memory_bytes=limits.memory_bytes,
        log_bytes=limits.log_bytes,
        report_bytes=HEADER_BYTES + limits.produced_bytes,
    )


def _directory(path: Path | str) -> Path:
    directory = Path(path).resolve()
    if not directory.is_dir():
        raise InvalidArgumentError(
            f"There are no packages: {directory} is no directory.", argument="packages"
        )
    return directory


def _check_readable(paths: Iterable[Path]) -> None:
    for path in paths:
        needed = 0o005 if path.is_dir() else 0o004
        if path.stat().st_mode & needed != needed:
            raise SandboxError(
                f"{path} cannot be read by every user, so not by the one whom root runs code as."
            )


def _check_names(names: Iterable[str]) -> None:
    known = set(names)
    for name in known:
        if not is_inside(name):
            raise InvalidArgumentError(f"{name!r} is no path inside the data directory.", argument="files")
        for parent in PurePosixPath(name).parents:
            if str(parent) in known:
                raise InvalidArgumentError(
                    f"{str(parent)!r} is given both as a file and as a directory.", argument="files"
                )


def _is_root_of_the_host() -> bool:
    # Root of a container may be somebody else outside, as which it cannot choose an id.
    return os.geteuid() == 0 and Path("/proc/self/uid_map").read_text().split() == ["0", "0", "4294967295"]


_SWITCHES = (
    ("/proc/sys/user/max_user_namespaces", "0"),
    ("/proc/sys/kernel/unprivileged_userns_clone", "0"),
    ("/proc/sys/kernel/apparmor_restrict_unprivileged_userns", "1"),
)
"""Settings of the kernel, and the value of each that forbids namespaces to users other than root."""


def _hindrances() -> Iterator[str]:
    """Return what of this host may keep bubblewrap from working."""
    for path, value in _SWITCHES:
        switch = Path(path)
        if switch.exists() and switch.read_text().strip() == value:
            yield f"User namespaces are forbidden here: {path} is {value}."
    if any(Path(mark).exists() for mark in ("/.dockerenv", "/run/.containerenv")):
        yield "This is a container, which must be allowed to make namespaces and mounts."
