"""A backend in a process of its own, which a test may kill."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
from attrs import define

from tests.support.backend import JSON

PROGRAM = Path(__file__).parents[1] / "local" / "programs" / "serve_slowly.py"
LIMIT_SECONDS = 60.0


@define
class Process:
    """A serving process and requests to it."""

    process: subprocess.Popen[str]
    http: httpx.Client

    def get(self, path: str, **query: Any) -> JSON:
        """Return what ``GET path`` answers."""
        return _body(self.http.get(path, params=query))

    def post(self, path: str, **fields: Any) -> JSON:
        """Return what ``POST path`` answers."""
        return _body(self.http.post(path, json=fields))

    def upload(self, name: str, content: bytes) -> JSON:
        """Return the file that was uploaded."""
        return _body(self.try_upload(name, content))

    def try_upload(self, name: str, content: bytes) -> httpx.Response:
        """Return the answer to an upload."""
        return self.http.post("/files", data={"purpose": "assistants"}, files={"file": (name, content)})

    def every(self, path: str, **query: Any) -> list[JSON]:
        """Return all objects of a list, oldest first."""
        found: list[JSON] = []
        while True:
            after = {"after": found[-1]["id"]} if found else {}
            page = self.get(path, order="asc", limit=100, **after, **query)
            found += page["data"]
            if not page["has_more"]:
                return found

    def peak_mib(self) -> float | None:
        """Return the most memory that the process has had, where the system tells."""
        return peak_mib(self.process)

    def kill(self) -> None:
        """End the process, which notices nothing."""
        self.process.kill()
        self.process.wait(LIMIT_SECONDS)


@contextmanager
def serving(database: Path, *options: object) -> Generator[Process]:
    """Serve *database* in a new process; what still runs afterwards is killed.

    Raises:
        ServingError: the process has ended instead, with what it said.
    """
    with (
        subprocess.Popen(
            [sys.executable, PROGRAM, str(database), *map(str, options)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        ) as process,
    ):
        try:
            assert process.stdout is not None
            url = process.stdout.readline().strip()
            if not url:
                raise ServingError(process.communicate(timeout=LIMIT_SECONDS)[1].strip())
            with httpx.Client(base_url=url, timeout=LIMIT_SECONDS) as http:
                yield Process(process, http)
        finally:
            process.kill()


def peak_mib(process: subprocess.Popen[str]) -> float | None:
    """Return the most memory that a process has had, where the system tells."""
    try:
        status = Path(f"/proc/{process.pid}/status").read_text("ascii")
    except OSError:
        return None
    [line] = [line for line in status.splitlines() if line.startswith("VmHWM:")]
    return int(line.split()[1]) / 1024


class ServingError(Exception):
    """The process did not serve."""


def _body(answer: httpx.Response) -> JSON:
    answer.raise_for_status()
    body: JSON = answer.json()
    return body
