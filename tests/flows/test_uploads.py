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
    APITimeoutError,
    BadRequestError,
    InvalidArgumentError,
    NotFoundError,
    OperationCancelledError,
    UnsupportedOperationError,
    WaitTimeoutError,
)
from assistants_client.flows import uploads
from assistants_client.flows.uploads import UploadProgress, UploadResult
from assistants_client.local import LocalTransport
from tests.support import wire
from tests.support.clients import Connect
from tests.support.clock import FakeClock
from tests.support.scripted_server import Reply, ScriptedServer, answer

BATCH = answer({"id": "vsfb_1", "object": "vector_store.files_batch", "status": "completed"})
INDEXING = answer({"id": "vsfb_1", "object": "vector_store.files_batch", "status": "in_progress"})
STORE = answer(wire.vector_store())
REFUSAL = answer({"error": {"message": "No.", "type": "invalid_request_error"}}, status=400)


def uploaded(number: int) -> Reply:
    """Return the answer to an upload."""
    return answer({"id": f"file-{number}", "object": "file"})


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


def test_a_store_that_is_not_there_is_noticed_before_the_uploads(client: Any, files: list[Path]) -> None:
    """Nobody waits for uploads that lead nowhere."""
    with pytest.raises(NotFoundError):
        client.upload_and_index("vs_none", files[:1])
    assert client.get_files().data == []


def test_a_server_without_batches_is_noticed_before_the_uploads(connect: Connect, files: list[Path]) -> None:
    """The profile knows, so not even the store is asked for."""
    with ScriptedServer(answer({})) as server:
        client = connect(base_url=server.url, profile="astra")
        with pytest.raises(UnsupportedOperationError, match="create_vector_store_file_batch"):
            client.upload_and_index("vs_1", files)
        assert server.requests == []


def test_a_batch_that_is_refused_loses_no_file(
    connect: Connect, files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its files keep their ids and have the refusal; those of the next batch are indexed."""
    monkeypatch.setattr(uploads, "MOST_FILES_A_BATCH", 1)
    indexed = answer(wire.page({"id": "file-2", "object": "vector_store.file", "status": "completed"}))
    replies = [STORE, uploaded(1), uploaded(2), REFUSAL, BATCH, indexed]
    with ScriptedServer(*replies) as server:
        first, second = connect(base_url=server.url).upload_and_index("vs_1", files[:2], max_concurrency=1)
        assert len(server.requests) == len(replies)
    assert (first.file_id, first.index_status) == ("file-1", None)
    assert isinstance(first.error, BadRequestError)
    assert second == UploadResult(str(files[1]), "file-2", "completed")


def test_a_file_that_the_server_does_not_list_is_not_indexed(connect: Connect, files: list[Path]) -> None:
    """A batch that says that it is done, but not with what, is not taken for success."""
    replies = [STORE, uploaded(1), BATCH]
    with ScriptedServer(*replies, answer(wire.page())) as server:
        [result] = connect(base_url=server.url).upload_and_index("vs_1", files[:1])
    assert (result.file_id, result.index_status) == ("file-1", None)
    assert "does not list it" in str(result.error)


def test_a_token_that_is_cancelled_while_indexing_loses_no_file(connect: Connect, files: list[Path]) -> None:
    """The results come back all the same, to be given again."""
    token = CancellationToken()
    replies = [STORE, uploaded(1)]
    with ScriptedServer(*replies, answer({}, 500, before=token.cancel)) as server:
        [result] = connect(base_url=server.url).upload_and_index("vs_1", files[:1], cancellation=token)
    assert result.file_id == "file-1"
    assert isinstance(result.error, OperationCancelledError)


@pytest.mark.parametrize("end", ["deadline", "500"])
def test_a_batch_that_is_still_being_indexed_is_waited_for_later(
    connect: Connect, clock: FakeClock, files: list[Path], end: str
) -> None:
    """Given again, the results ask for the same batch: nothing is uploaded or put into the store again."""
    going_on = [STORE, uploaded(1), uploaded(2), INDEXING, INDEXING if end == "deadline" else answer({}, 500)]
    indexed = [{"id": f"file-{n}", "object": "vector_store.file", "status": "completed"} for n in (1, 2)]
    with ScriptedServer(*going_on) as server:
        client = connect(base_url=server.url, clock=clock, http_request_max_retries=0)
        if end == "deadline":
            with pytest.raises(WaitTimeoutError) as caught:
                client.upload_and_index("vs_1", files[:2], max_concurrency=1, polling_timeout_seconds=2.5)
            results = caught.value.last
        else:
            results = client.upload_and_index("vs_1", files[:2], max_concurrency=1)
        assert [(one.file_id, one.index_status, one.batch_id) for one in results] == [
            ("file-1", None, "vsfb_1"),
            ("file-2", None, "vsfb_1"),
        ]
        server.requests.clear()
        server.replies[:] = [STORE, INDEXING, BATCH, answer(wire.page(*indexed))]
        results = client.upload_and_index("vs_1", results)
        assert [request.method for request in server.requests] == ["GET"] * 4
        assert {request.path for request in server.requests[1:3]} == {
            "/v1/vector_stores/vs_1/file_batches/vsfb_1"
        }
    assert results == [UploadResult(str(files[n]), f"file-{n + 1}", "completed") for n in (0, 1)]


def test_a_batch_that_is_known_no_more_is_made_anew(connect: Connect, files: list[Path]) -> None:
    """Such as in another store: the files are there, so they alone are put into one."""
    indexed = answer(wire.page({"id": "file-1", "object": "vector_store.file", "status": "completed"}))
    old = UploadResult(str(files[0]), "file-1", batch_id="vsfb_0")
    with ScriptedServer(STORE, answer({}, 404), BATCH, indexed) as server:
        [result] = connect(base_url=server.url).upload_and_index("vs_1", [old])
        assert server.requests[2].json() == {"file_ids": ["file-1"]}
    assert result == UploadResult(str(files[0]), "file-1", "completed")


def test_files_of_old_batches_and_new_ones_are_told_apart(connect: Connect, files: list[Path]) -> None:
    """The old batch is looked at first; only the file that is in none gets a new one."""
    old = UploadResult(str(files[0]), "file-1", batch_id="vsfb_0")
    failed = UploadResult(str(files[1]), "file-2", "failed")
    indexed = [
        answer(wire.page({"id": f"file-{n}", "object": "vector_store.file", "status": "completed"}))
        for n in (1, 2)
    ]
    with ScriptedServer(STORE, BATCH, indexed[0], BATCH, indexed[1]) as server:
        results = connect(base_url=server.url).upload_and_index("vs_1", [failed, old, old])
        assert server.requests[1].path.endswith("/file_batches/vsfb_0")
        assert server.requests[3].json() == {"file_ids": ["file-2"]}
    assert [one.index_status for one in results] == ["completed"] * 3


def test_uploads_that_come_too_late_are_not_begun(
    connect: Connect, clock: FakeClock, files: list[Path]
) -> None:
    """The time for all of them is over after the first; the others say so, and nothing is sent."""

    def dawdle(_: UploadProgress) -> None:
        clock.seconds += 10.0

    with ScriptedServer(uploaded(1)) as server:
        client = connect(base_url=server.url, clock=clock)
        first, second = client.upload_files(
            files[:2], max_concurrency=1, on_progress=dawdle, timeout_seconds=5.0
        )
        assert len(server.requests) == 1
    assert first.error is None
    assert isinstance(second.error, APITimeoutError)
    assert "there was no time left to ask" in str(second.error)
    assert (second.error.sent, second.error.timeout_seconds) == (False, 0.0)


def test_a_hook_that_fails_loses_no_file(client: Any, files: list[Path]) -> None:
    """The file was uploaded, so its id is there, beside the mistake of the hook."""

    def fail(_: UploadProgress) -> None:
        raise LookupError("mine")

    results = client.upload_files(files[:2], on_progress=fail)
    assert all(result.file_id for result in results)
    assert {type(result.error) for result in results} == {LookupError}


def test_ctrl_c_ends_every_upload(files: list[Path]) -> None:
    """One or two are on their way and hang, the others have not begun; none of them keeps the program."""

    def interrupt(_: UploadProgress) -> None:
        raise KeyboardInterrupt

    with ScriptedServer(uploaded(1), Reply(b"", "hang")) as server:
        client = OpenAIClient(api_key="sk-test", base_url=server.url)
        with client, pytest.raises(KeyboardInterrupt):
            client.upload_files(files, max_concurrency=2, on_progress=interrupt)
        assert server.open_connections() == 0
        assert len(server.requests) <= 3


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
    with ScriptedServer(uploaded(1), REFUSAL) as server:
        client = connect(base_url=server.url)
        first, second = client.upload_files(files[:2], max_concurrency=1)
    assert first == UploadResult(str(files[0]), "file-1")
    assert isinstance(second.error, BadRequestError)


@pytest.mark.parametrize(
    ("paths", "sentence"),
    [
        ([], "no files to upload"),
        ("notes.md", "paths is 'notes.md'; give a list of paths"),
        (Path("notes.md"), "give a list of paths"),
        (None, "paths is None"),
        ([5], "paths has 5; give text"),
        ([b"notes.md"], "paths has b'notes.md'"),
    ],
)
def test_what_is_no_list_of_paths_is_refused(paths: Any, sentence: str) -> None:
    """Text would be taken letter by letter; nothing is sent, and the argument is named."""
    with OpenAIClient(api_key="sk-test-key") as client:
        with pytest.raises(InvalidArgumentError, match=sentence) as caught:
            client.upload_files(paths)
        assert caught.value.argument == "paths"


@pytest.mark.parametrize("bad", [0, -1, 1.5, "3", None])
def test_a_concurrency_that_is_none_is_refused(bad: Any) -> None:
    """Nothing is sent."""
    with (
        OpenAIClient(api_key="sk-test-key") as client,
        pytest.raises(InvalidArgumentError, match="max_concurrency is"),
    ):
        client.upload_files(["a.md"], max_concurrency=bad)


def test_both_clients_take_the_same_arguments() -> None:
    """The signatures are those of the flows."""
    import inspect

    for name in ("upload_files", "upload_and_index"):
        sync, awaited = getattr(OpenAIClient, name), getattr(AsyncOpenAIClient, name)
        assert inspect.signature(sync) == inspect.signature(awaited)
