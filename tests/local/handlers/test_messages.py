from __future__ import annotations

import pytest

from tests.support.backend import Api, HeldModel, Now, RefusedError, backend


@pytest.fixture(name="thread")
def _thread(api: Api) -> str:
    thread_id: str = api.post("/threads")["id"]
    return thread_id


def test_a_message_is_complete_at_once(api: Api, thread: str, now: Now) -> None:
    """What a user writes is completed from the start and belongs to no run."""
    message = api.post(f"/threads/{thread}/messages", role="user", content="Hello")
    assert message.pop("id").startswith("msg_")
    assert message == {
        "object": "thread.message",
        "created_at": int(now.seconds),
        "thread_id": thread,
        "status": "completed",
        "incomplete_details": None,
        "completed_at": int(now.seconds),
        "incomplete_at": None,
        "role": "user",
        "content": [{"type": "text", "text": {"value": "Hello", "annotations": []}}],
        "assistant_id": None,
        "run_id": None,
        "attachments": [],
        "metadata": {},
    }


def test_content_may_be_parts(api: Api, thread: str) -> None:
    """Text and images come back in order, with the default detail filled in."""
    file_id = api.upload("plan.png", b"\x89PNG", purpose="vision")["id"]
    parts = [
        {"type": "text", "text": "Look"},
        {"type": "image_url", "image_url": {"url": "https://example.com/a.png"}},
        {"type": "image_file", "image_file": {"file_id": file_id, "detail": "low"}},
    ]
    message = api.post(f"/threads/{thread}/messages", role="user", content=parts)
    assert message["content"] == [
        {"type": "text", "text": {"value": "Look", "annotations": []}},
        {"type": "image_url", "image_url": {"url": "https://example.com/a.png", "detail": "auto"}},
        {"type": "image_file", "image_file": {"file_id": file_id, "detail": "low"}},
    ]


def test_messages_of_one_second_keep_their_order(api: Api, thread: str) -> None:
    """The order is that of creation, though all were created in the same second."""
    for number in range(5):
        api.post(f"/threads/{thread}/messages", role="user", content=str(number))
    assert [text for _, text in api.texts(thread)] == ["0", "1", "2", "3", "4"]


def test_an_attachment_gives_the_thread_a_store(api: Api, thread: str) -> None:
    """The first file attached for search creates the thread's store, the next one goes into the same."""
    for name in ("a", "b"):
        file_id = api.upload(f"{name}.md", name)["id"]
        attachment = {"file_id": file_id, "tools": [{"type": "file_search"}]}
        api.post(f"/threads/{thread}/messages", role="user", content="Read", attachments=[attachment])
    resources = api.get(f"/threads/{thread}")["tool_resources"]
    [store_id] = resources["file_search"]["vector_store_ids"]
    store = api.get(f"/vector_stores/{store_id}")
    assert store["file_counts"]["total"] == 2
    assert store["expires_after"]["days"] == 7


def test_an_attachment_does_not_bring_an_expired_store_back(api: Api, thread: str, now: Now) -> None:
    """The thread's store takes no files once it has expired, by whichever way they come."""
    file_id = api.upload("a.md", "a")["id"]
    attachment = {"file_id": file_id, "tools": [{"type": "file_search"}]}
    message = {"role": "user", "content": "Read", "attachments": [attachment]}
    api.post(f"/threads/{thread}/messages", message)
    now.seconds += 7 * 86_400
    with pytest.raises(RefusedError, match="has expired; create another one") as refused:
        api.post(f"/threads/{thread}/messages", message)
    assert refused.value.status == 400
    [store_id] = api.get(f"/threads/{thread}")["tool_resources"]["file_search"]["vector_store_ids"]
    assert api.get(f"/vector_stores/{store_id}")["status"] == "expired"


def test_an_attachment_of_nothing_is_refused(api: Api, thread: str) -> None:
    """A message with a file that does not exist is not added."""
    attachment = {"file_id": "file-none", "tools": [{"type": "file_search"}]}
    with pytest.raises(RefusedError) as refused:
        api.post(f"/threads/{thread}/messages", role="user", content="Read", attachments=[attachment])
    assert (refused.value.status, refused.value.message) == (404, "No such File object: file-none")
    assert refused.value.param == "id"
    assert api.texts(thread) == []


def test_a_locked_thread_takes_no_message() -> None:
    """While a run is active a message is refused in the service's words, and taken once it has ended."""
    model = HeldModel()
    with backend(model=model) as api:
        run = api.asked()
        assert model.has_begun.wait(10)
        with pytest.raises(RefusedError) as refused:
            api.post(f"/threads/{run['thread_id']}/messages", role="user", content="And?")
        expected = f"Can't add messages to {run['thread_id']} while a run {run['id']} is active."
        assert (refused.value.status, refused.value.message) == (400, expected)
        model.release()
        api.finished(run)
        api.post(f"/threads/{run['thread_id']}/messages", role="user", content="And?")


def test_the_messages_of_one_run(api: Api) -> None:
    """``run_id`` keeps to the messages that the run has written."""
    run = api.finished(api.asked())
    [message] = api.get(f"/threads/{run['thread_id']}/messages", run_id=run["id"])["data"]
    assert (message["role"], message["run_id"]) == ("assistant", run["id"])


@pytest.mark.parametrize("url", ["", "cat.png", "http://", "ftp://a.org/b", "https://a.org/b c", "data:%zz"])
def test_an_image_needs_an_address(api: Api, thread: str, url: str) -> None:
    """An image that nobody could fetch is refused in the service's words."""
    part = {"type": "image_url", "image_url": {"url": url}}
    with pytest.raises(RefusedError) as refused:
        api.post(f"/threads/{thread}/messages", role="user", content=[{"type": "text", "text": "?"}, part])
    assert (refused.value.status, refused.value.param) == (400, "content[1].image_url.url")
    assert "Expected a valid URL" in refused.value.message


@pytest.mark.parametrize(
    "url", ["https://a.org/b.png?x=1#y", "http://[::1]:80/a", "data:image/png;base64,AA=="]
)
def test_an_image_may_be_anywhere_on_the_web(api: Api, thread: str, url: str) -> None:
    """Addresses of the web and images in the address itself are kept as they are."""
    content = [{"type": "image_url", "image_url": {"url": url}}]
    message = api.post(f"/threads/{thread}/messages", role="user", content=content)
    assert message["content"][0]["image_url"]["url"] == url


def test_only_metadata_can_change(api: Api, thread: str) -> None:
    """A modification of the content is refused, one of the metadata kept."""
    message = api.post(f"/threads/{thread}/messages", role="user", content="Hello")
    path = f"/threads/{thread}/messages/{message['id']}"
    with pytest.raises(RefusedError, match="Unknown parameter: 'content'"):
        api.post(path, content="Bye")
    assert api.post(path, metadata={"seen": "yes"}) == message | {"metadata": {"seen": "yes"}}
    assert api.get(path)["metadata"] == {"seen": "yes"}


def test_a_deleted_message_is_gone(api: Api, thread: str) -> None:
    """It is missing from the list, and its own path answers 404."""
    message_id = api.post(f"/threads/{thread}/messages", role="user", content="Hello")["id"]
    path = f"/threads/{thread}/messages/{message_id}"
    assert api.delete(path) == {"id": message_id, "object": "thread.message.deleted", "deleted": True}
    assert api.texts(thread) == []
    with pytest.raises(RefusedError, match=f"No message found with id '{message_id}'"):
        api.get(path)


def test_a_message_is_found_in_its_own_thread_only(api: Api, thread: str) -> None:
    """The id of a message of another thread is unknown here."""
    message_id = api.post(f"/threads/{thread}/messages", role="user", content="Hello")["id"]
    other = api.post("/threads")["id"]
    with pytest.raises(RefusedError, match="No message found"):
        api.get(f"/threads/{other}/messages/{message_id}")
