"""The steps of `assistants-client ask`, before servers that end them otherwise than the embedded backend."""

from __future__ import annotations

import io
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from assistants_client import OpenAIClient, RunFailedError
from assistants_client.cli import answers, steps
from assistants_client.cli.errors import CommandError
from assistants_client.cli.progress import Progress
from assistants_client.cli.workspace import Workspace
from assistants_client.models import RunResponse
from tests.support import wire
from tests.support.scripted_server import Reply, ScriptedServer, answer

FILES = {f"file-{number}": Path(f"{number}.txt") for number in range(3)}


@contextmanager
def asked(*replies: Reply) -> Generator[tuple[OpenAIClient, Workspace, Progress]]:
    """Hand out what the steps take, for a server with these replies."""
    with ScriptedServer(*replies) as server, OpenAIClient(base_url=server.url, api_key="key") as client:
        yield client, Workspace(client), Progress(io.StringIO())
        assert len(server.requests) == len(replies)


def store(status: str, completed: int) -> Reply:
    """Return a vector store that has ended."""
    counts = {"completed": completed, "in_progress": 0, "failed": 0, "cancelled": 0, "total": len(FILES)}
    return answer({**wire.vector_store(status, 0), "file_counts": counts})


def page(*items: dict[str, Any], has_more: bool = False) -> Reply:
    """Return one page of a list."""
    return answer(wire.page(*items, has_more=has_more))


def file(number: int, status: str, reason: str | None = None) -> dict[str, Any]:
    """Return a file of a vector store."""
    error = None if reason is None else {"code": "unsupported_file", "message": reason}
    return {
        "id": f"file-{number}",
        "object": "vector_store.file",
        "created_at": 1,
        "usage_bytes": 0,
        "vector_store_id": "vs_1",
        "status": status,
        "last_error": error,
    }


def test_every_file_that_cannot_be_searched_is_named() -> None:
    """Whatever its status, and on whichever page it stands."""
    first = page(file(0, "failed", "It is empty."), file(1, "completed"), has_more=True)
    second = page(file(2, "cancelled"))
    created, ended = store("in_progress", 0), store("completed", 1)
    with (
        asked(created, ended, first, second) as parts,
        pytest.raises(
            CommandError, match=r"cannot search 0\.txt \(It is empty\), 2\.txt \(cancelled\); leave"
        ),
    ):
        steps.index(*parts, FILES)


@pytest.mark.parametrize("status", ["expired", "paused"])
def test_a_store_that_ended_without_a_culprit_says_how(status: str) -> None:
    """No file is at fault when the store as a whole cannot be searched."""
    files = page(*(file(number, "completed") for number in range(3)))
    with (
        asked(store(status, 3), store(status, 3), files) as parts,
        pytest.raises(CommandError, match=f"vector store vs_1 ended with 3 of 3 .* status '{status}'"),
    ):
        steps.index(*parts, FILES)


def test_the_run_that_was_waited_for_is_the_one_that_is_read() -> None:
    """Its own messages, on all their pages, make the answer, and nothing else of a thread does."""
    other = wire.message("Of another run.", id="msg_0", run_id="run_0")
    question = wire.message("When?", role="user", run_id=None)
    pages = (
        page(other, question, wire.message("At seven.", id="msg_2"), has_more=True),
        page(wire.message("Or at eight.", id="msg_3")),
    )
    unknown = answer({"error": {"message": "There are no steps here."}}, 404)
    with asked(unknown, *pages) as (client, *_):
        read = answers.read(client, RunResponse.from_dict(wire.run()), FILES)
    assert (read.run_id, read.text) == ("run_1", "At seven.\n\nOr at eight.")


def test_a_run_that_ended_without_an_answer_is_an_error() -> None:
    """The run that was created is awaited, and what it says about its end is told."""
    failed = {**wire.run("failed"), "last_error": {"code": "server_error", "message": "Sorry."}}
    assistant: dict[str, Any] = {
        "id": "asst_1",
        "object": "assistant",
        "created_at": 1,
        "model": "m",
        "tools": [],
    }
    thread = {"id": "thread_1", "object": "thread", "created_at": 1}
    replies = (assistant, thread, wire.message("When?", role="user"), wire.run("queued"), failed)
    with asked(*map(answer, replies)) as parts, pytest.raises(RunFailedError, match="Sorry"):
        steps.run(*parts, store_id="vs_1", question="When?", model="m")
