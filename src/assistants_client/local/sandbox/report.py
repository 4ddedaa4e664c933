"""What a sandbox reports, read as the claims of a stranger.

A report that does not hold together is a fault of the sandbox; it is never taken in part.
"""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Iterator
from typing import Any

from attrs import frozen

from assistants_client.local.sandbox import (
    MIB,
    CodeLimits,
    CodeResult,
    Outcome,
    ProducedFile,
    SandboxError,
    is_inside,
)
from assistants_client.local.sandbox.supervisor import Ended

__all__ = ["HEADER_BYTES", "code_result"]

HEADER_BYTES = MIB
"""How much a report may hold besides the files."""


@frozen
class _Report:
    status: int
    """Exit status of the code; below 0, the number of the signal that has ended it."""
    is_crowded: bool
    """Whether it was killed because it had made too many files."""
    files: tuple[ProducedFile, ...]
    left_out: tuple[str, ...]


def code_result(ended: Ended, limits: CodeLimits) -> CodeResult:
    """Return what came of code whose sandbox has ended.

    Raises:
        SandboxError: the sandbox did not work.
    """
    if ended.stop == "wall_time":
        return _stopped(ended, "timed_out", f"after {limits.wall_time_seconds:g} seconds")
    if ended.stop == "memory":
        return _stopped(ended, "out_of_memory", f"at {limits.memory_bytes // MIB} MiB of memory")
    report = _read(ended)
    if report.is_crowded:
        return _stopped(ended, "too_many_files", f"at {limits.disk_entries:,} files")
    if report.status == -signal.SIGXCPU:
        return _stopped(ended, "timed_out", f"after {limits.cpu_time_seconds} seconds of processor time")
    remarks = [*_last_words(report.status), *report.left_out]
    return CodeResult(
        _with_remarks(ended.logs, remarks), report.files, outcome="failed" if report.status else "completed"
    )


def _stopped(ended: Ended, outcome: Outcome, when: str) -> CodeResult:
    return CodeResult(_with_remarks(ended.logs, [f"The code was stopped {when}."]), outcome=outcome)


def _last_words(status: int) -> Iterator[str]:
    if status < 0:
        yield f"The code was ended by signal {-status}: {signal.strsignal(-status)}."


def _with_remarks(logs: str, remarks: list[str]) -> str:
    if not remarks:
        return logs
    separator = "" if logs.endswith("\n") or not logs else "\n"
    return logs + separator + "".join(f"[{remark}]\n" for remark in remarks)


def _read(ended: Ended) -> _Report:
    header, _, rest = ended.report.partition(b"\n")
    try:
        return _report(json.loads(header), rest)
    except (ValueError, LookupError, TypeError, OverflowError) as error:
        said = ended.logs.strip()[-1000:] or "it ended without a word"
        raise SandboxError(f"The sandbox does not work: {said}") from error


def _report(header: dict[str, Any], rest: bytes) -> _Report:
    return _Report(
        status=os.waitstatus_to_exitcode(header["status"]),
        is_crowded=bool(header["is_crowded"]),
        files=tuple(_files(header["files"], rest)),
        left_out=tuple(f"{name} is left out: {reason}." for name, reason in header["left_out"]),
    )


def _files(entries: list[tuple[str, int]], rest: bytes) -> Iterator[ProducedFile]:
    start = 0
    for name, size_bytes in entries:
        if not is_inside(name) or size_bytes < 0:
            raise ValueError(f"{name!r} cannot be a file of {size_bytes} bytes in the data directory")
        yield ProducedFile(name, rest[start : start + size_bytes])
        start += size_bytes
    if start != len(rest):
        raise ValueError("the files are not as long as they are said to be")
