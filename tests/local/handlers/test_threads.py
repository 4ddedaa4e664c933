from __future__ import annotations

import pytest

from tests.support.backend import Api, HeldModel, RefusedError, backend

WEEK_SECONDS = 7 * 86_400


def test_an_empty_thread_needs_no_body(api: Api) -> None:
    """``POST /threads`` without any body makes a thread without messages."""
    response = api.client.post("/threads")
    thread = response.json()
    assert (thread["tool_resources"], thread["metadata"]) == ({}, {})
    assert api.get(f"/threads/{thread['id']}/messages")["data"] == []


def test_a_thread_starts_with_its_messages_in_order(api: Api) -> None:
    """Messages given at creation come in the order given."""
    messages = [{"role": "user", "content": "One"}, {"role": "assistant", "content": "Two"}]
    thread = api.post("/threads", messages=messages)
    assert api.texts(thread["id"]) == [("user", "One"), ("assistant", "Two")]


def test_a_store_of_a_thread_goes_after_a_week(api: Api) -> None:
    """A store that a thread describes inline expires seven days after its last use."""
    thread = api.post("/threads", tool_resources={"file_search": {"vector_stores": [{}]}})
    [store_id] = thread["tool_resources"]["file_search"]["vector_store_ids"]
    store = api.get(f"/vector_stores/{store_id}")
    assert store["expires_after"] == {"anchor": "last_active_at", "days": 7}
    assert store["expires_at"] == store["last_active_at"] + WEEK_SECONDS


def test_modifying_replaces_metadata(api: Api) -> None:
    """Metadata is replaced as a whole, and the thread stays otherwise as it is."""
    thread = api.post("/threads", metadata={"a": "1", "b": "2"})
    assert api.post(f"/threads/{thread['id']}", metadata={"c": "3"}) == thread | {"metadata": {"c": "3"}}


def test_a_deleted_thread_takes_its_messages_along(api: Api) -> None:
    """Nothing below a deleted thread can be reached, and the 404 names the thread."""
    thread = api.post("/threads", messages=[{"role": "user", "content": "Hi"}])
    assert api.delete(f"/threads/{thread['id']}")["object"] == "thread.deleted"
    with pytest.raises(RefusedError, match=f"No thread found with id '{thread['id']}'"):
        api.get(f"/threads/{thread['id']}/messages")


def test_deleting_a_thread_stops_its_run() -> None:
    """The model is left alone at once when the thread of its run is deleted."""
    model = HeldModel()
    with backend(model=model) as api:
        run = api.asked()
        assert model.has_begun.wait(10)
        api.delete(f"/threads/{run['thread_id']}")
        assert model.was_left.wait(10)


def test_a_wrong_prefix_is_told_apart_from_an_unknown_thread(api: Api) -> None:
    """An id of another kind is a 400 that names the parameter and the prefix."""
    with pytest.raises(RefusedError) as refused:
        api.get("/threads/undefined")
    assert refused.value.status == 400
    assert (
        refused.value.message == "Invalid 'thread_id': 'undefined'. Expected an ID that begins with 'thread'."
    )
