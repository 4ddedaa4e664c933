from __future__ import annotations

import pytest

from tests.support.backend import JSON, Api, Now, RefusedError


def test_a_new_assistant_has_the_defaults(api: Api, now: Now) -> None:
    """Only a model is needed; the rest is what the service would have filled in."""
    assistant = api.post("/assistants", model="gpt-4o")
    assert assistant.pop("id").startswith("asst_")
    assert assistant == {
        "object": "assistant",
        "created_at": int(now.seconds),
        "name": None,
        "description": None,
        "model": "gpt-4o",
        "instructions": None,
        "tools": [],
        "tool_resources": {},
        "metadata": {},
        "temperature": 1.0,
        "top_p": 1.0,
        "response_format": "auto",
    }


def test_an_assistant_keeps_what_it_was_given(api: Api) -> None:
    """Every field of the request is in the answer, then and later."""
    request = {
        "model": "gpt-4o",
        "name": "Tutor",
        "description": "Explains",
        "instructions": "Be brief.",
        "tools": [{"type": "function", "function": {"name": "add", "parameters": {"type": "object"}}}],
        "metadata": {"team": "maths"},
        "temperature": 0.2,
        "top_p": 0.5,
        "response_format": {"type": "json_object"},
        "reasoning_effort": "low",
    }
    assistant = api.post("/assistants", request)
    assert assistant | request == assistant
    assert api.get(f"/assistants/{assistant['id']}") == assistant


def test_modifying_changes_only_what_is_named(api: Api) -> None:
    """The fields that a modification leaves out stay as they are."""
    assistant = api.assistant(name="Tutor", metadata={"team": "maths"})
    changed = api.post(f"/assistants/{assistant['id']}", name="Coach")
    assert changed == assistant | {"name": "Coach"}
    assert api.get(f"/assistants/{assistant['id']}") == changed


def test_null_clears_to_the_default(api: Api) -> None:
    """A modification with null takes a field back to what a new assistant has."""
    assistant = api.assistant(temperature=0.1, metadata={"a": "b"}, name="Tutor", reasoning_effort="low")
    fields = dict.fromkeys(("temperature", "metadata", "name", "response_format", "reasoning_effort"))
    changed = api.post(f"/assistants/{assistant['id']}", fields)
    assistant.pop("reasoning_effort")
    assert changed == assistant | {
        "temperature": 1.0,
        "metadata": {},
        "name": None,
        "response_format": "auto",
    }


def test_a_store_described_inline_is_created(api: Api) -> None:
    """``tool_resources.file_search.vector_stores`` becomes a store of its own, without an expiry."""
    file_id = api.upload("notes.md", "Nothing yet.")["id"]
    inline = {"file_ids": [file_id], "metadata": {"for": "tutor"}}
    assistant = api.assistant(tool_resources={"file_search": {"vector_stores": [inline]}})
    [store_id] = assistant["tool_resources"]["file_search"]["vector_store_ids"]
    store = api.get(f"/vector_stores/{store_id}")
    assert store["metadata"] == {"for": "tutor"}
    assert store["file_counts"]["total"] == 1
    assert store["expires_at"] is None


def test_naming_a_tool_resource_replaces_it(api: Api) -> None:
    """A modification of one tool's resources leaves those of the other tool alone."""
    file_id = api.upload("data.csv", "a,b\n1,2")["id"]
    first, second = (api.post("/vector_stores")["id"] for _ in range(2))
    resources = {
        "code_interpreter": {"file_ids": [file_id]},
        "file_search": {"vector_store_ids": [first]},
    }
    assistant = api.assistant(tool_resources=resources)
    changed = api.post(
        f"/assistants/{assistant['id']}",
        tool_resources={"file_search": {"vector_store_ids": [second]}},
    )
    assert changed["tool_resources"] == {
        "code_interpreter": {"file_ids": [file_id]},
        "file_search": {"vector_store_ids": [second]},
    }


def test_a_resource_that_does_not_exist_is_refused(api: Api) -> None:
    """An assistant cannot search a store that is not there, and nothing is created."""
    with pytest.raises(RefusedError, match="No vector store found with id 'vs_none'") as refused:
        api.assistant(tool_resources={"file_search": {"vector_store_ids": ["vs_none"]}})
    assert refused.value.status == 404
    assert api.get("/assistants")["data"] == []


def test_stores_are_given_in_one_way(api: Api) -> None:
    """An assistant has at most one store, so ids and new stores together are refused, and none is created."""
    store = api.post("/vector_stores")
    file_search: JSON = {"vector_store_ids": [store["id"]], "vector_stores": [{}]}
    with pytest.raises(RefusedError, match="either 'vector_store_ids' or 'vector_stores'") as refused:
        api.assistant(tool_resources={"file_search": file_search})
    assert (refused.value.status, refused.value.param) == (400, "tool_resources.file_search")
    assert [listed["id"] for listed in api.get("/vector_stores")["data"]] == [store["id"]]


def test_a_deleted_assistant_is_gone(api: Api) -> None:
    """It answers the deletion, and 404 in the service's words from then on."""
    assistant_id = api.assistant()["id"]
    deleted = {"id": assistant_id, "object": "assistant.deleted", "deleted": True}
    assert api.delete(f"/assistants/{assistant_id}") == deleted
    with pytest.raises(RefusedError) as refused:
        api.get(f"/assistants/{assistant_id}")
    assert refused.value.message == f"No assistant found with id '{assistant_id}'."
    assert (refused.value.status, refused.value.type) == (404, "invalid_request_error")
    assert (refused.value.param, refused.value.code) == (None, None)
