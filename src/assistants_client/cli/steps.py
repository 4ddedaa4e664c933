"""The steps from files and a question to an answer.

Each step tells the workspace what it created before it does anything else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from assistants_client import UNSET, OpenAIClient
from assistants_client.cli import answers
from assistants_client.cli.errors import CommandError
from assistants_client.cli.interrupts import held
from assistants_client.cli.progress import Progress
from assistants_client.cli.workspace import Workspace
from assistants_client.flows.runs import run_error
from assistants_client.models import (
    FileSearchResourcesCreateRequest,
    FileSearchTool,
    RunResponse,
    ToolResourcesCreateRequest,
    VectorStoreFileResponse,
    VectorStoreResponse,
)

INSTRUCTIONS = (
    "Answer the question from the attached files. Search them first, quote the passage that answers it, "
    "and say so when no passage does."
)
FILES_PER_STORE_REQUEST = 500
"""The most file ids that one request may name."""


def answer(
    client: OpenAIClient,
    made: Workspace,
    progress: Progress,
    *,
    files: Sequence[Path],
    question: str,
    model: str,
) -> answers.Answer:
    """Upload, index, ask and read.

    Raises:
        CommandError: a file cannot be searched, or the run wrote nothing.
        RunError: the run ended without an answer.
        AIClientError: the server refused a step, or could not be reached.
    """
    uploaded = upload(client, made, progress, files)
    store_id = index(client, made, progress, uploaded)
    ended = run(client, made, progress, store_id=store_id, question=question, model=model)
    return answers.read(client, ended, uploaded)


def upload(
    client: OpenAIClient, made: Workspace, progress: Progress, files: Sequence[Path]
) -> dict[str, Path]:
    """Upload *files* and return each under its new id."""
    uploaded: dict[str, Path] = {}
    for number, path in enumerate(files, start=1):
        progress.update(f"Uploading file {number} of {len(files)}: {path.name}")
        with held():
            file = client.upload_file("assistants", path)
            made.add_file(file.id)
        uploaded[file.id] = path
    return uploaded


def index(client: OpenAIClient, made: Workspace, progress: Progress, uploaded: Mapping[str, Path]) -> str:
    """Put the files into a vector store, wait until they can be searched, and return its id.

    Raises:
        CommandError: some cannot be searched; it names them.
    """
    first, *rest = _chunks(list(uploaded))
    with held():
        store = client.create_vector_store(name="assistants-client ask", file_ids=first)
        made.add_vector_store(store.id)
    for file_ids in rest:
        client.create_vector_store_file_batch(store.id, file_ids=file_ids)
    store = client.wait_for_vector_store_to_complete(store.id, on_poll=lambda poll: _count(progress, poll))
    # Some servers send no status of a store; the counts tell then.
    if store.status not in {"completed", UNSET} or store.file_counts.completed < len(uploaded):
        raise _not_searchable(client, store, uploaded)
    return store.id


def run(
    client: OpenAIClient, made: Workspace, progress: Progress, *, store_id: str, question: str, model: str
) -> RunResponse:
    """Ask an assistant that searches the store, and return the run that has answered.

    Raises:
        RunError: it ended without an answer.
    """
    search = FileSearchResourcesCreateRequest(vector_store_ids=[store_id])
    with held():
        assistant = client.create_assistant(
            model=model,
            name="assistants-client ask",
            instructions=INSTRUCTIONS,
            tools=[FileSearchTool()],
            tool_resources=ToolResourcesCreateRequest(file_search=search),
        )
        made.add_assistant(assistant.id)
    with held():
        thread = client.create_thread()
        made.add_thread(thread.id)
    client.create_thread_message(thread.id, role="user", content=question)
    progress.update("Waiting for the answer")
    created = client.create_run(thread.id, assistant_id=assistant.id)
    ended = client.wait_for_run_to_complete(thread.id, created.id)
    progress.done()
    if ended.status != "completed":
        raise run_error(ended)
    return ended


def _chunks(file_ids: Sequence[str]) -> Iterator[list[str]]:
    for start in range(0, len(file_ids), FILES_PER_STORE_REQUEST):
        yield list(file_ids[start : start + FILES_PER_STORE_REQUEST])


def _count(progress: Progress, store: VectorStoreResponse) -> None:
    counts = store.file_counts
    progress.update(f"Indexed {counts.total - counts.in_progress} of {counts.total} files")


def _not_searchable(
    client: OpenAIClient, store: VectorStoreResponse, uploaded: Mapping[str, Path]
) -> CommandError:
    files = client.iterate_vector_store_files(store.id, limit=100)
    names = [
        f"{uploaded.get(file.id, file.id)}{_reason(file)}" for file in files if file.status != "completed"
    ]
    if names:
        return CommandError(f"cannot search {', '.join(names)}; leave it out, or save it as text")
    ended = f"{store.file_counts.completed} of {len(uploaded)} files searchable" + (
        f" and the status {store.status!r}" if store.status else ""
    )
    return CommandError(
        f"cannot search the files: their vector store {store.id} ended with {ended}; try again"
    )


def _reason(file: VectorStoreFileResponse) -> str:
    reason = file.last_error.message.rstrip(".") if file.last_error else ""
    return f" ({reason or file.status})"
