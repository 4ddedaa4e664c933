from __future__ import annotations

import threading

import openai
import pytest


def test_the_life_of_a_vector_store(client: openai.OpenAI) -> None:
    """A store is created, found in lists, changed and deleted."""
    stores = client.vector_stores
    store = stores.create(name="Docs", expires_after={"anchor": "last_active_at", "days": 3})
    made = [store.id, *(stores.create().id for _ in range(4))]
    assert [one.id for one in stores.list(limit=2, order="asc")] == made
    assert stores.retrieve(store.id) == store
    assert store.expires_at == store.created_at + 3 * 86_400
    changed = stores.update(store.id, name="Papers", metadata={"a": "b"})
    assert (changed.name, changed.metadata) == ("Papers", {"a": "b"})
    assert stores.delete(store.id).deleted
    with pytest.raises(openai.NotFoundError, match="No vector store found with id"):
        stores.retrieve(store.id)


async def test_the_life_of_a_vector_store_awaited(async_client: openai.AsyncOpenAI) -> None:
    """The same with the async client."""
    stores = async_client.vector_stores
    made = [(await stores.create(name=str(number))).id for number in range(3)]
    assert [one.id async for one in stores.list(limit=2)] == made[::-1]
    assert (await stores.update(made[0], name="Papers")).name == "Papers"
    assert (await stores.delete(made[0])).deleted


def test_a_file_is_put_in_and_waited_for(client: openai.OpenAI) -> None:
    """Both waits of the SDK end with the file's own status; text and attributes can be read."""
    store = client.vector_stores.create()
    files = client.vector_stores.files
    file = files.upload_and_poll(
        vector_store_id=store.id,
        file=("a.md", b"Cake is on Fridays."),
        attributes={"year": 2024, "is_new": True, "tag": "x"},
        chunking_strategy={
            "type": "static",
            "static": {"max_chunk_size_tokens": 200, "chunk_overlap_tokens": 50},
        },
    )
    assert (file.status, file.attributes) == ("completed", {"year": 2024, "is_new": True, "tag": "x"})
    assert files.retrieve(file.id, vector_store_id=store.id) == file
    changed = files.update(file.id, vector_store_id=store.id, attributes={"year": 2025})
    assert changed.attributes == {"year": 2025}
    assert [part.text for part in files.content(file.id, vector_store_id=store.id)] == ["Cake is on Fridays."]
    assert files.delete(file.id, vector_store_id=store.id).deleted
    again = files.create_and_poll(file.id, vector_store_id=store.id)
    assert (again.status, client.vector_stores.retrieve(store.id).file_counts.completed) == ("completed", 1)


async def test_a_file_is_put_in_and_waited_for_awaited(async_client: openai.AsyncOpenAI) -> None:
    """The same with the async client."""
    store = await async_client.vector_stores.create()
    files = async_client.vector_stores.files
    file = await files.upload_and_poll(vector_store_id=store.id, file=("a.md", b"Cake is on Fridays."))
    assert file.status == "completed"
    parts = [part.text async for part in files.content(file.id, vector_store_id=store.id)]
    assert parts == ["Cake is on Fridays."]


def test_a_batch_is_uploaded_and_waited_for(client: openai.OpenAI) -> None:
    """The SDK uploads in parallel; one file that cannot be read fails alone."""
    store = client.vector_stores.create()
    batches = client.vector_stores.file_batches
    texts = [(f"{number}.md", f"Text {number}.".encode()) for number in range(5)]
    batch = batches.upload_and_poll(store.id, files=[*texts, ("broken.pdf", b"%PDF-1.7 no more")])
    counts = batch.file_counts
    assert (batch.status, counts.completed, counts.failed, counts.total) == ("completed", 5, 1, 6)
    assert batches.retrieve(batch.id, vector_store_id=store.id) == batch
    listed = list(batches.list_files(batch.id, vector_store_id=store.id, limit=4))
    assert len(listed) == 6
    [failed] = list(client.vector_stores.files.list(store.id, filter="failed"))
    assert failed.last_error is not None
    assert failed.last_error.code == "invalid_file"


def test_a_batch_of_known_files(client: openai.OpenAI) -> None:
    """Files that are there already are named by id; a batch that has ended cannot be cancelled."""
    store = client.vector_stores.create()
    batches = client.vector_stores.file_batches
    ids = [client.files.create(file=(f"{n}.md", b"Text."), purpose="assistants").id for n in range(3)]
    batch = batches.create_and_poll(store.id, file_ids=ids)
    assert (batch.status, batch.file_counts.completed) == ("completed", 3)
    with pytest.raises(openai.BadRequestError, match="Cannot cancel file batch with status 'completed'"):
        batches.cancel(batch.id, vector_store_id=store.id)


def test_a_batch_can_be_cancelled(client: openai.OpenAI, held_reading: threading.Event) -> None:
    """Files of a batch that are not indexed yet are called off."""
    store = client.vector_stores.create()
    ids = [client.files.create(file=(f"{n}.md", b"Text."), purpose="assistants").id for n in range(4)]
    batch = client.vector_stores.file_batches.create(store.id, file_ids=ids)
    assert (batch.status, batch.file_counts.in_progress) == ("in_progress", 4)
    cancelled = client.vector_stores.file_batches.cancel(batch.id, vector_store_id=store.id)
    assert (cancelled.status, cancelled.file_counts.cancelled) == ("cancelled", 4)
    held_reading.set()
    files = client.vector_stores.files.list(store.id)
    assert [file.status for file in files] == ["cancelled"] * 4


async def test_a_batch_can_be_cancelled_awaited(
    async_client: openai.AsyncOpenAI, held_reading: threading.Event
) -> None:
    """The same with the async client."""
    store = await async_client.vector_stores.create()
    file = await async_client.files.create(file=("a.md", b"Text."), purpose="assistants")
    batches = async_client.vector_stores.file_batches
    batch = await batches.create(store.id, file_ids=[file.id])
    cancelled = await batches.cancel(batch.id, vector_store_id=store.id)
    held_reading.set()
    assert (cancelled.status, cancelled.file_counts.cancelled) == ("cancelled", 1)


async def test_a_batch_is_uploaded_and_waited_for_awaited(async_client: openai.AsyncOpenAI) -> None:
    """The same with the async client."""
    store = await async_client.vector_stores.create()
    texts = [(f"{number}.md", f"Text {number}.".encode()) for number in range(3)]
    batch = await async_client.vector_stores.file_batches.upload_and_poll(store.id, files=texts)
    assert (batch.status, batch.file_counts.completed) == ("completed", 3)


def test_search_of_a_store(client: openai.OpenAI) -> None:
    """Filters, attributes, limits and scores go both ways."""
    store = client.vector_stores.create()
    for year in (2022, 2023, 2024):
        client.vector_stores.files.upload_and_poll(
            vector_store_id=store.id,
            file=(f"{year}.md", f"Report of {year}.".encode()),
            attributes={"year": year},
        )
    search = client.vector_stores.search
    page = search(store.id, query="report", filters={"type": "gt", "key": "year", "value": 2023})
    assert [(hit.filename, hit.attributes) for hit in page] == [("2024.md", {"year": 2024})]
    either = search(
        store.id,
        query=["report", "2022"],
        filters={
            "type": "or",
            "filters": [
                {"type": "eq", "key": "year", "value": 2022},
                {"type": "in", "key": "year", "value": [2023]},
            ],
        },
        ranking_options={"score_threshold": 0.0},
        max_num_results=5,
    )
    assert sorted(hit.filename for hit in either) == ["2022.md", "2023.md"]
    assert all(0 <= hit.score <= 1 for hit in either)
    assert len(list(search(store.id, query="report", max_num_results=1))) == 1


async def test_search_of_a_store_awaited(async_client: openai.AsyncOpenAI) -> None:
    """The same with the async client."""
    store = await async_client.vector_stores.create()
    await async_client.vector_stores.files.upload_and_poll(
        vector_store_id=store.id, file=("a.md", b"Cake is on Fridays.")
    )
    hits = [hit.content[0].text async for hit in async_client.vector_stores.search(store.id, query="cake")]
    assert hits == ["Cake is on Fridays."]
