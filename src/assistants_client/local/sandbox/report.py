"""What a sandbox reports, read as the claims of a stranger.

A report that does not hold together is a fault of the sandbox; it is never taken in part.
"""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Iterator, Mapping
from typing import Any

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


def code_result(ended: Ended, limits: CodeLimits) -> CodeResult:
    """Return what came of code whose sandbox has ended.

    Raises:
        SandboxError: the sandbox did not work.
    """
    if ended.stop == "wall_time":
        return _stopped(ended, "timed_out", f"after {limits.wall_time_seconds:g} seconds")
    if ended.stop == "memory":
        return _stopped(ended, "out_of_memory", f"at {limits.memory_bytes // MIB} MiB of memory")
    header, files = _read(ended)
    if header["is_crowded"]:
        return _stopped(ended, "too_many_files", f"at {limits.disk_entries:,} files")
    status = os.waitstatus_to_exitcode(header["status"])
    if status == -signal.SIGXCPU:
        return _stopped(ended, "timed_out", f"after {limits.cpu_time_seconds} seconds of processor time")
    remarks = [f"{name} is left out: {reason}." for name, reason in header["left_out"]]
    if status < 0:
        remarks.insert(0, f"The code was ended by {signal.Signals(-status).name}.")
    return CodeResult(_with_remarks(ended.logs, remarks), files, outcome="failed" if status else "completed")


def _stopped(ended: Ended, outcome: Outcome, when: str) -> CodeResult:
    return CodeResult(_with_remarks(ended.logs, [f"The code was stopped {when}."]), outcome=outcome)


def _with_remarks(logs: str, remarks: list[str]) -> str:
    separator = "" if logs.endswith("\n") or not logs else "\n"
    return logs + separator * bool(remarks) + "".join(f"[{remark}]\n" for remark in remarks)


def _read(ended: Ended) -> tuple[Mapping[str, Any], tuple[ProducedFile, ...]]:
    line, _, rest = ended.report.partition(b"\n")
    try:
        header = json.loads(line)
        return header, tuple(_files(header["files"], rest))
    except (ValueError, KeyError, TypeError) as error:
        said = ended.logs.strip()[-1000:] or "it ended without a word"
        raise SandboxError(f"The sandbox does not work: {said}") from error


def _files(entries: list[tuple[str, int]], rest: bytes) -> Iterator[ProducedFile]:
    if sum(size for _, size in entries) != len(rest):
        raise ValueError("the files are not as long as they were said to be")
    start = 0
    for name, size in entries:
        if not is_inside(name):
            raise ValueError(f"{name!r} is no path in the data directory")
        yield ProducedFile(name, rest[start : start + size])
        start += size
