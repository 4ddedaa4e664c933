"""Uploads of many files: nothing is lost, nothing is done twice, and a few are on their way at once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import httpx
import pytest

from assistants_client import AsyncOpenAIClient, CancellationToken, OpenAIClient
from assistants_client.errors import (
    BadRequestError,
    InvalidArgumentError,
    NotFoundError,
    OperationCancelledError,
)
from assistants_client.flows import uploads
from assistants_client.flows.uploads import UploadProgress, UploadResult
from assistants_client.local import LocalTransport
from tests.support.clients import Connect
from tests.support.scripted_server import ScriptedServer, answer


@pytest.fixture
def client(connect: Connect, kind: str) -> Iterator[Any]:
    """Hand out a client of the embedded backend, of each kind."""
    with closing(LocalTransport()) as transport:
        through: Any = transport
        make = httpx.Client if kind == "sync" else httpx.AsyncClient
        yield connect(base_url="http://local/v1", http_client=make(transport=through))


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Write five small files."""
    paths = [tmp_path / f"{n}.md" for n in range(5)]
    for n, path in enumerate(paths):
        path.write_text(f"File number {n}.", encoding="utf-8")
    return paths


def test_results_stand_in_the_order_of_the_paths(client: Any, files: list[Path]) -> None:
    """Each path has its file, whichever upload was first to end; progress counts every one."""
    told: list[UploadProgress] = []
    results = client.upload_files(files, max_concurrency=3, on_progress=told.append)
    assert [result.path for result in results] == [str(path) for path in files]
    assert [client.get_file(result.file_id).filename for result in results] == [path.name for path in files]
    assert sorted(one.done for one in told) == [1, 2, 3, 4, 5]
    assert {one.total for one in told} == {5}


def test_one_that_fails_loses_none_of_the_others(client: Any, files: list[Path]) -> None:
    """The missing file has an error, every other one an id; given again, only the missing one is uploaded."""
    files[2].unlink()
    results = client.upload_files(files)
    assert [result.error is None for result in results] == [True, True, False, True, True]
    assert isinstance(results[2].error, InvalidArgumentError)
    files[2].write_text("There again.", encoding="utf-8")
    again = client.upload_files(results)
    assert [result.error for result in again] == [None] * 5
    assert [one.file_id for n, one in enumerate(again) if n != 2] == [
        one.file_id for n, one in enumerate(results) if n != 2
    ]
    assert len(client.get_files().data) == 5


def test_files_are_uploaded_and_indexed(
    client: Any, files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """More files than a batch takes go in several; a file that cannot be read says why; all can be found."""
    monkeypatch.setattr(uploads, "MOST_FILES_A_BATCH", 2)
    files[3].write_bytes(b"\x00\x01binary\xff")
    store = client.create_vector_store()
    results = client.upload_and_index(store.id, files, attributes={"kind": "test"})
    statuses = ["completed", "completed", "completed", "failed", "completed"]
    assert [result.index_status for result in results] == statuses
    assert "was not indexed: The file" in str(results[3].error)
    assert client.get_vector_store(store.id).file_counts.completed == 4
    [found] = [one for one in client.get_vector_store_files(store.id).data if one.id == results[0].file_id]
    assert found.attributes == {"kind": "test"}


def test_what_is_indexed_is_not_indexed_again(client: Any, files: list[Path]) -> None:
    """Giving the results again uploads and indexes the rest alone."""
    store = client.create_vector_store()
    first = client.upload_and_index(store.id, files[:2])
    second = client.upload_and_index(store.id, [*first, files[2]])
    assert second[:2] == first
    assert [result.index_status for result in second] == ["completed"] * 3
    assert client.get_vector_store(store.id).file_counts.total == 3


def test_a_store_that_is_not_there_leaves_the_uploads_known(client: Any, files: list[Path]) -> None:
    """The error names the ids, so that nothing has to be uploaded again."""
    with pytest.raises(NotFoundError) as missing:
        client.upload_and_index("vs_none", files[:1])
    uploaded = client.get_files().data[0].id
    assert missing.value.__notes__ == [f"Uploaded: {uploaded}"]


def test_a_cancelled_token_leaves_the_rest_with_that_error(client: Any, files: list[Path]) -> None:
    """What was uploaded before has its id; nobody has to guess which is which."""
    token = CancellationToken()

    def stop(_: UploadProgress) -> None:
        token.cancel("enough")

    results = client.upload_files(files, max_concurrency=1, on_progress=stop, cancellation=token)
    [uploaded] = [result for result in results if result.file_id is not None]
    assert uploaded.error is None
    assert all(isinstance(one.error, OperationCancelledError) for one in results if one != uploaded)


def test_a_refused_upload_is_a_result_too(connect: Connect, files: list[Path]) -> None:
    """The server's refusal stands with the file that it was about."""
    refusal = answer({"error": {"message": "No.", "type": "invalid_request_error"}}, status=400)
    uploaded = answer({"id": "file-1", "object": "file"})
    with ScriptedServer(uploaded, refusal) as server:
        client = connect(base_url=server.url)
        first, second = client.upload_files(files[:2], max_concurrency=1)
    assert first == UploadResult(str(files[0]), "file-1")
    assert isinstance(second.error, BadRequestError)


def test_nothing_to_upload_is_refused_before_anything_is_sent() -> None:
    """An empty list and a concurrency of none name the argument."""
    with OpenAIClient(api_key="sk-test-key") as client:
        with pytest.raises(InvalidArgumentError, match="no files to upload"):
            client.upload_files([])
        with pytest.raises(InvalidArgumentError, match="max_concurrency is 0"):
            client.upload_files(["a.md"], max_concurrency=0)


def test_both_clients_take_the_same_arguments() -> None:
    """The signatures are those of the flows."""
    import inspect

    for name in ("upload_files", "upload_and_index"):
        sync, awaited = getattr(OpenAIClient, name), getattr(AsyncOpenAIClient, name)
        assert inspect.signature(sync) == inspect.signature(awaited)
