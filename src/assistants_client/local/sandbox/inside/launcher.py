"""The first process in a sandbox: it runs the code in a second one, then ends all others and reports.

Being the first, it cannot be killed from within. What it reports are the files as the code left them, so
whoever reads the report trusts it as little as the code.
"""

from __future__ import annotations

import ast
import json
import os
import resource
import select
import shutil
import signal
import stat
import sys
import threading
import traceback
import types
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeAlias

Fingerprint: TypeAlias = tuple[int, int, int]

CODE = Path("/sandbox/code.py")
DATA = Path("/mnt/data")

LIFELINE, REPORT, LOGS = 0, 1, 2
"""Our files: a pipe that ends when the host has gone, one for the report, one for the code's output."""

WATCH_SECONDS = 0.05
MOST_NESTED = 8
"""Directories within one another; a path through more of them may be too long for the kernel."""
MOST_REMARKS = 10

crowded = threading.Event()
"""Set when the code was killed because it had made too many files."""


def main() -> None:
    """Run the code and report; in the process that runs the code, return when it has ended."""
    settings: dict[str, Any] = json.loads(sys.argv[1])
    # Signals without a handler do not reach a first process; for this one Python has a handler.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if settings["user"] is not None:
        become(settings["user"], settings["writable"])
    given = {name: fingerprint(found) for name, found in everything().items()}
    pid = os.fork()
    if pid == 0:
        restrict(settings["limits"])
        run_code(settings["packages"])
    else:
        supervise(pid, given, settings)


def become(user: int, directories: list[str]) -> None:
    """Give *directories* with all they hold to *user* and become that user, for good."""
    for directory in map(Path, directories):
        # Once a directory is the user's, we cannot look into it any more.
        for path in reversed([directory, *directory.rglob("*")]):
            os.chown(path, user, user)
    os.setgroups([])
    os.setresgid(user, user, user)
    os.setresuid(user, user, user)


# The process that runs the code


def restrict(limits: Mapping[str, tuple[int, int]]) -> None:
    """Bound what this process and its children may use, and cut them off from our pipes."""
    with Path(os.devnull).open("rb") as nothing:
        os.dup2(nothing.fileno(), LIFELINE)
    os.dup2(LOGS, REPORT)
    os.nice(10)
    for name, (soft, hard) in limits.items():
        limit = getattr(resource, name)
        most = resource.getrlimit(limit)[1]
        if most == resource.RLIM_INFINITY:
            most = hard
        resource.setrlimit(limit, (min(soft, most), min(hard, most)))
    signal.signal(signal.SIGINT, signal.default_int_handler)


def run_code(packages: list[str]) -> None:
    """Run the code as the main program; the value of its last line is printed, as in a notebook."""
    module = types.ModuleType("__main__")
    module.__file__ = str(CODE)
    sys.modules["__main__"] = module
    sys.argv = [str(CODE)]
    sys.path[:] = [*sys.path[1:], *packages, str(DATA), sys.path[0]]
    try:
        execute(CODE.read_bytes(), module.__dict__)
    except SystemExit:
        raise
    except BaseException as error:  # noqa: BLE001  Whatever the code raises is its own.
        traceback.print_exception(error.with_traceback(without_us(error.__traceback__)))
        raise SystemExit(1) from None


def execute(source: bytes, names: dict[str, Any]) -> None:
    """Run *source* with *names* as its globals."""
    tree = ast.parse(source, CODE)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, CODE, "exec"), names)  # noqa: S102  That is what the sandbox is for.
    if isinstance(last, ast.Expr):
        value = eval(compile(ast.Expression(last.value), CODE, "eval"), names)  # noqa: S307
        # In notebooks, too, a semicolon at the end says that the value is not wanted.
        if not source.rstrip().endswith(b";"):
            sys.displayhook(value)


def without_us(frames: types.TracebackType | None) -> types.TracebackType | None:
    """Return the part of a traceback that is the code's."""
    while frames is not None and frames.tb_frame.f_code.co_filename == __file__:
        frames = frames.tb_next
    return frames


# The first process


def supervise(pid: int, given: Mapping[str, Fingerprint], settings: Mapping[str, Any]) -> None:
    """Wait for the code, end whatever it has started, and report."""
    threading.Thread(target=watch, args=(settings["writable"], settings["disk_entries"]), daemon=True).start()
    status = wait_for(pid)
    end_others()
    written = {name: found for name, found in everything().items() if given.get(name) != fingerprint(found)}
    report(status, written, settings)


def watch(directories: list[str], most_entries: int) -> None:
    """Kill the code when it has made too many files, and ourselves when the host has gone."""
    while not select.select([LIFELINE], [], [], WATCH_SECONDS)[0]:
        if sum(map(entries, directories)) > most_entries:
            crowded.set()
            kill_others()
    os._exit(1)


def entries(directory: str) -> int:
    """Return how many files and directories a file system holds."""
    found = os.statvfs(directory)
    return found.f_files - found.f_ffree


def wait_for(pid: int) -> int:
    """Return how a child has ended; others that end before it are orphans of the code."""
    while True:
        ended, status = os.wait()
        if ended == pid:
            return status


def end_others() -> None:
    """Return when there is no other process."""
    while True:
        kill_others()
        try:
            os.wait()
        except ChildProcessError:
            return


def kill_others() -> None:
    """Kill all other processes there are at this moment."""
    try:
        os.kill(-1, signal.SIGKILL)
    except ProcessLookupError:
        return


# What the code wrote


def report(status: int, written: Mapping[str, os.stat_result], settings: Mapping[str, Any]) -> None:
    """Write a line of JSON, and behind it the files that it names, one after the other."""
    chosen, left_out = choose(written, settings["produced_files"], settings["produced_bytes"])
    header = {
        "status": status,
        "is_crowded": crowded.is_set(),
        "files": [[name, written[name].st_size] for name in chosen],
        "left_out": left_out,
    }
    with open(REPORT, "wb") as out:
        out.write(json.dumps(header).encode() + b"\n")
        for name in chosen:
            path = DATA / name
            path.chmod(0o600)
            with path.open("rb") as file:
                shutil.copyfileobj(file, out)


def choose(
    written: Mapping[str, os.stat_result], most_files: int, most_bytes: int
) -> tuple[list[str], list[tuple[str, str]]]:
    """Return the names of the files to report, and of the first ones not to, each with the reason."""
    chosen: list[str] = []
    left_out: list[tuple[str, str]] = []
    for name in sorted(written):
        reason = objection(name, written[name])
        if reason is None and len(chosen) == most_files:
            reason = f"more than {most_files} files were written"
        if reason is None and written[name].st_size > most_bytes:
            reason = "the files are too large together"
        if reason is None:
            chosen.append(name)
            most_bytes -= written[name].st_size
        elif len(left_out) < MOST_REMARKS:
            left_out.append((ascii(name), reason))
    return chosen, left_out


def objection(name: str, found: os.stat_result) -> str | None:
    """Return why something in the data directory cannot be reported, whatever there is beside it."""
    if stat.S_ISDIR(found.st_mode):
        return f"it is in more than {MOST_NESTED} directories"
    if not stat.S_ISREG(found.st_mode):
        return "it is no plain file"
    return None if name.isprintable() else "its name is no plain text"


def fingerprint(found: os.stat_result) -> Fingerprint:
    """Return what is another when a file has been changed or replaced."""
    return found.st_ino, found.st_size, found.st_mtime_ns


def everything() -> dict[str, os.stat_result]:
    """Return what is in the data directory, by path in it, without the directories that were looked into."""
    found: dict[str, os.stat_result] = {}
    waiting = [DATA]
    while waiting:
        directory = waiting.pop()
        # The code may have closed its directories, even to us.
        directory.chmod(0o700)
        for path in directory.iterdir():
            state = path.lstat()
            if stat.S_ISDIR(state.st_mode) and len(path.relative_to(DATA).parts) <= MOST_NESTED:
                waiting.append(path)
            else:
                found[str(path.relative_to(DATA))] = state
    return found


if __name__ == "__main__":
    main()
