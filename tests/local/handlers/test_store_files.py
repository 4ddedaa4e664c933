# pyright: reportPrivateUsage=false
from __future__ import annotations

import asyncio
import threading
from collections.abc import Sequence

import pytest

from assistants_client.local import indexing
from assistants_client.local.search import Chunk
from assistants_client.local.store import Transaction
from tests.support.backend import JSON, Api, RefusedError

STATIC = {"type": "static", "static": {"max_chunk_size_tokens": 100, "chunk_overlap_tokens": 20}}
AUTO = {"type": "static", "static": {"max_chunk_size_tokens": 800, "chunk_overlap_tokens": 400}}


@pytest.fixture(name="store")
def _store(api: Api) -> JSON:
    return api.post("/vector_stores")


def test_a_file_is_in_progress_until_it_can_be_found(
    api: Api, store: JSON, held_reading: threading.Event
) -> None:
    """The status is honest: in progress while nothing is found, completed once it is."""
    file_id = api.upload("a.md", "The sky is blue.")["id"]
    added = api.post(f"/vector_stores/{store['id']}/files", file_id=file_id)
    assert (added["id"], added["status"], added["usage_bytes"]) == (file_id, "in_progress", 0)
    assert api.get(f"/vector_stores/{store['id']}")["status"] == "in_progress"
    assert api.post(f"/vector_stores/{store['id']}/search", query="sky")["data"] == []
    held_reading.set()
    api.indexed(store)
    found = api.get(f"/vector_stores/{store['id']}/files/{file_id}")
    assert (found["status"], found["usage_bytes"]) == ("completed", len("The sky is blue."))
    assert len(api.post(f"/vector_stores/{store['id']}/search", query="sky")["data"]) == 1


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.exe", b"MZ\x00\x00", "unsupported_file"),
        ("a.pdf", b"%PDF-1.7 broken", "invalid_file"),
        ("a.docx", b"PK\x03\x04 broken", "invalid_file"),
    ],
)
def test_a_file_without_text_fails_by_itself(
    api: Api, store: JSON, name: str, content: bytes, code: str
) -> None:
    """The request succeeds; the file ends failed with the reason, and the store completed."""
    file_id = api.upload(name, content)["id"]
    api.post(f"/vector_stores/{store['id']}/files", file_id=file_id)
    assert api.indexed(store)["file_counts"]["failed"] == 1
    failed = api.get(f"/vector_stores/{store['id']}/files/{file_id}")
    assert (failed["status"], failed["last_error"]["code"]) == ("failed", code)


def test_a_fault_of_ours_fails_the_file(
    api: Api, store: JSON, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """An unexpected error becomes ``server_error`` and stands in the log."""

    def fail(*_: object) -> str:
        raise ZeroDivisionError

    monkeypatch.setattr(indexing, "extract_text", fail)
    file_id = api.upload("a.md", "text")["id"]
    api.post(f"/vector_stores/{store['id']}/files", file_id=file_id)
    api.indexed(store)
    failed = api.get(f"/vector_stores/{store['id']}/files/{file_id}")
    assert failed["last_error"]["code"] == "server_error"
    assert "ZeroDivisionError" in caplog.text


def test_nothing_of_a_failed_file_is_found(
    api: Api, store: JSON, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A file of which one part could be indexed and the next could not leaves nothing behind."""

    def add_first(tx: Transaction, *, number: int, chunks: Sequence[Chunk], is_first: bool) -> None:
        if not is_first:
            raise ZeroDivisionError
        _add_chunks(tx, number=number, chunks=chunks, is_first=is_first)

    _add_chunks = indexing._add_chunks
    monkeypatch.setattr(indexing, "CHUNKS_A_TRANSACTION", 2)
    monkeypatch.setattr(indexing, "_add_chunks", add_first)
    file_id = api.upload("long.txt", "The sky is blue today. " * 200)["id"]
    api.post(f"/vector_stores/{store['id']}/files", file_id=file_id, chunking_strategy=STATIC)
    assert api.indexed(store)["file_counts"]["failed"] == 1
    assert api.post(f"/vector_stores/{store['id']}/search", query="sky")["data"] == []
    assert api.transact(lambda tx: tx.value("SELECT count(*) FROM chunks")) == 0
    assert "ZeroDivisionError" in caplog.text


def test_a_large_file_is_indexed_in_parts(api: Api, store: JSON, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file above the memory limit goes through a temporary file, and its last words are found."""
    monkeypatch.setattr(indexing, "IN_MEMORY_BYTES", 10)
    monkeypatch.setattr(indexing, "CHUNKS_A_TRANSACTION", 2)
    text = " ".join(f"word{number}" for number in range(1000)) + " zebra"
    file_id = api.upload("long.txt", text)["id"]
    api.post(f"/vector_stores/{store['id']}/files", file_id=file_id, chunking_strategy=STATIC)
    api.indexed(store)
    [hit] = api.post(f"/vector_stores/{store['id']}/search", query="zebra")["data"]
    assert hit["content"][0]["text"].endswith("zebra")


def test_the_chunking_strategy_is_shown_in_figures(api: Api, store: JSON) -> None:
    """Responses show a static strategy, for ``auto`` and for none too."""
    path = f"/vector_stores/{store['id']}/files"
    for strategy, shown in ((STATIC, STATIC), ({"type": "auto"}, AUTO), (None, AUTO)):
        file_id = api.upload("a.md", "text")["id"]
        fields = {} if strategy is None else {"chunking_strategy": strategy}
        added = api.post(path, {"file_id": file_id, **fields})
        assert added["chunking_strategy"] == shown


def test_chunks_cannot_overlap_by_more_than_half(api: Api, store: JSON) -> None:
    """An overlap above half of the size is refused by name."""
    file_id = api.upload("a.md", "text")["id"]
    strategy = {"type": "static", "static": {"max_chunk_size_tokens": 100, "chunk_overlap_tokens": 51}}
    with pytest.raises(RefusedError) as refused:
        api.post(f"/vector_stores/{store['id']}/files", file_id=file_id, chunking_strategy=strategy)
    assert refused.value.param == "chunking_strategy.static.chunk_overlap_tokens"


def test_adding_a_file_again_indexes_it_anew(api: Api, store: JSON) -> None:
    """The file is there once, with the new strategy and attributes, and found once."""
    path = f"/vector_stores/{store['id']}"
    file_id = api.upload("a.md", "The sky is blue.")["id"]
    for attributes in ({"v": 1}, {"v": 2}):
        api.post(f"{path}/files", file_id=file_id, attributes=attributes)
        api.indexed(store)
    assert [file["attributes"] for file in api.get(f"{path}/files")["data"]] == [{"v": 2}]
    assert len(api.post(f"{path}/search", query="sky")["data"]) == 1


def test_adding_a_file_again_starts_over(api: Api, store: JSON, held_reading: threading.Event) -> None:
    """What was under way for the file as it was added first leaves nothing behind."""
    path = f"/vector_stores/{store['id']}"
    file_id = api.upload("a.md", "The sky is blue today. " * 40)["id"]
    for strategy in ({"type": "auto"}, STATIC):
        api.post(f"{path}/files", file_id=file_id, chunking_strategy=strategy)
    held_reading.set()
    api.indexed(store)
    assert api.get(f"{path}/files/{file_id}")["chunking_strategy"] == STATIC
    assert len(api.post(f"{path}/search", query="sky")["data"]) > 1


def test_attributes_are_replaced_as_a_whole(api: Api, store: JSON) -> None:
    """A modification sets the attributes it names and drops the others."""
    file_id = api.upload("a.md", "text")["id"]
    path = f"/vector_stores/{store['id']}/files"
    api.post(path, file_id=file_id, attributes={"a": 1, "b": True})
    assert api.post(f"{path}/{file_id}", attributes={"c": "x"})["attributes"] == {"c": "x"}
    assert api.get(f"{path}/{file_id}")["attributes"] == {"c": "x"}


def test_the_content_is_the_text_that_was_indexed(api: Api, store: JSON) -> None:
    """The text of an html file comes without its tags; a file that failed has none."""
    path = f"/vector_stores/{store['id']}/files"
    page_id = api.upload("a.html", "<h1>Title</h1><p>Body</p>")["id"]
    broken_id = api.upload("b.pdf", b"%PDF-1.7 broken")["id"]
    for file_id in (page_id, broken_id):
        api.post(path, file_id=file_id)
    api.indexed(store)
    [part] = api.get(f"{path}/{page_id}/content")["data"]
    assert part["text"].split() == ["Title", "Body"]
    with pytest.raises(RefusedError, match="its status is 'failed'"):
        api.get(f"{path}/{broken_id}/content")


def test_a_removed_file_cannot_be_found_but_stays_a_file(api: Api) -> None:
    """Taking a file out of a store takes it out of the index, and nothing else."""
    store = api.store_with(a="The sky is blue.")
    [file] = api.get(f"/vector_stores/{store['id']}/files")["data"]
    path = f"/vector_stores/{store['id']}/files/{file['id']}"
    assert api.delete(path)["object"] == "vector_store.file.deleted"
    assert api.post(f"/vector_stores/{store['id']}/search", query="sky")["data"] == []
    assert api.get(f"/files/{file['id']}")["filename"] == "a.md"
    with pytest.raises(RefusedError, match="No file found with id"):
        api.get(path)


def test_files_are_listed_by_status(api: Api, store: JSON) -> None:
    """``filter`` keeps to the files in that status."""
    path = f"/vector_stores/{store['id']}/files"
    good, bad = api.upload("a.md", "text")["id"], api.upload("b.pdf", b"%PDF-1.7 broken")["id"]
    for file_id in (good, bad):
        api.post(path, file_id=file_id)
    api.indexed(store)
    for status, ids in (("completed", [good]), ("failed", [bad]), ("cancelled", [])):
        assert [file["id"] for file in api.get(path, filter=status)["data"]] == ids


def test_a_batch_moves_as_its_files_do(api: Api, store: JSON, held_reading: threading.Event) -> None:
    """A batch is in progress with its files, completed with them, and lists only them."""
    path = f"/vector_stores/{store['id']}"
    other = api.upload("other.md", "Other.")["id"]
    api.post(f"{path}/files", file_id=other)
    ids = [api.upload(f"{name}.md", name)["id"] for name in "ab"]
    batch = api.post(f"{path}/file_batches", file_ids=ids, attributes={"k": "v"})
    assert (batch["status"], batch["file_counts"]["in_progress"]) == ("in_progress", 2)
    held_reading.set()
    api.indexed(store)
    batch = api.get(f"{path}/file_batches/{batch['id']}")
    assert (batch["status"], batch["file_counts"]["completed"]) == ("completed", 2)
    files = api.get(f"{path}/file_batches/{batch['id']}/files", order="asc")["data"]
    assert [(file["id"], file["attributes"]) for file in files] == [(id, {"k": "v"}) for id in ids]


def test_a_batch_may_treat_each_file_on_its_own(api: Api, store: JSON) -> None:
    """``files`` gives each file its own attributes and strategy."""
    ids = [api.upload(f"{name}.md", name)["id"] for name in "ab"]
    files = [{"file_id": ids[0], "attributes": {"n": 1}}, {"file_id": ids[1], "chunking_strategy": STATIC}]
    batch = api.post(f"/vector_stores/{store['id']}/file_batches", files=files)
    shown = api.get(f"/vector_stores/{store['id']}/file_batches/{batch['id']}/files", order="asc")["data"]
    assert [file["attributes"] for file in shown] == [{"n": 1}, {}]
    assert [file["chunking_strategy"] for file in shown] == [AUTO, STATIC]


@pytest.mark.parametrize("fields", [{}, {"file_ids": ["file-a"], "files": [{"file_id": "file-a"}]}])
def test_a_batch_names_its_files_in_one_way(api: Api, store: JSON, fields: JSON) -> None:
    """Neither or both of ``file_ids`` and ``files`` is refused."""
    with pytest.raises(RefusedError, match="either 'file_ids' or 'files'"):
        api.post(f"/vector_stores/{store['id']}/file_batches", fields)


def test_a_cancelled_batch_stops_where_it_is(api: Api, store: JSON, held_reading: threading.Event) -> None:
    """What was not indexed is cancelled for good, however far its reading had come."""
    path = f"/vector_stores/{store['id']}"
    ids = [api.upload(f"{name}.md", "The sky is blue.")["id"] for name in "abc"]
    batch = api.post(f"{path}/file_batches", file_ids=ids)
    cancelled = api.post(f"{path}/file_batches/{batch['id']}/cancel")
    assert (cancelled["status"], cancelled["file_counts"]["cancelled"]) == ("cancelled", 3)
    held_reading.set()
    assert api.indexed(store)["file_counts"]["cancelled"] == 3
    assert api.post(f"{path}/search", query="sky")["data"] == []
    with pytest.raises(RefusedError, match="Cannot cancel file batch with status 'cancelled'"):
        api.post(f"{path}/file_batches/{batch['id']}/cancel")


def test_a_batch_of_failures_has_failed(api: Api, store: JSON) -> None:
    """A batch none of whose files could be read is failed."""
    file_id = api.upload("b.pdf", b"%PDF-1.7 broken")["id"]
    batch = api.post(f"/vector_stores/{store['id']}/file_batches", file_ids=[file_id])
    api.indexed(store)
    assert api.get(f"/vector_stores/{store['id']}/file_batches/{batch['id']}")["status"] == "failed"


def test_a_large_file_is_gone_at_once_and_its_text_soon(api: Api, store: JSON) -> None:
    """Deleting a file of many chunks is answered before they have left the index; nothing stays there."""
    file_id = api.upload("large.md", "The sky is blue today. " * 20_000)["id"]
    chunking = {"type": "static", "static": {"max_chunk_size_tokens": 100, "chunk_overlap_tokens": 0}}
    path = f"/vector_stores/{store['id']}"
    api.post(f"{path}/files", file_id=file_id, chunking_strategy=chunking)
    assert api.indexed(store)["file_counts"]["completed"] == 1
    assert api.transact(lambda tx: tx.value("SELECT count(*) FROM chunks")) > 1000
    api.delete(f"{path}/files/{file_id}")
    assert api.post(f"{path}/search", query="sky")["data"] == []
    while api.transact(lambda tx: tx.value("SELECT count(*) FROM indexed_files")):
        pass
    assert api.transact(lambda tx: tx.value("SELECT count(*) FROM chunks")) == 0


async def test_waiting_for_files_ends_by_itself() -> None:
    """A wait for the next indexed file ends after its time, and at once when a file is done."""

    async def transact(_work: object) -> None:
        """Find nothing to index."""

    indexer = indexing.Indexer(transact)  # type: ignore[arg-type]
    await indexer.wait(0)
    waiting = asyncio.create_task(indexer.wait(60))
    await asyncio.sleep(0)
    indexer._moved.set()
    await waiting
