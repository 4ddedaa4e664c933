from __future__ import annotations

from typing import Any

import pytest

from assistants_client.local.model.offline import CallTools, OfflineModel
from tests.support.backend import JSON, Api, Now, RefusedError, backend, path_of

SEARCH = {"type": "file_search"}
CONTENT = "step_details.tool_calls[*].file_search.results[*].content"
HANDBOOK = "Cake is served on Fridays. Holidays are 28 days a year. Bicycles may be parked indoors."


def searched(api: Api, *, question: str = "How many days are holidays?", **tool: Any) -> JSON:
    """Return a finished run that has searched a handbook."""
    store = api.store_with(handbook=HANDBOOK)
    resources = {"file_search": {"vector_store_ids": [store["id"]]}}
    assistant = api.assistant(tools=[{**SEARCH, **tool}], tool_resources=resources)
    return api.finished(api.asked(question, assistant=assistant))


def test_a_search_is_a_step_before_the_answer(api: Api) -> None:
    """The step shows what was found, without the text unless somebody asks for it."""
    run = searched(api)
    found, said = api.steps(run)
    assert [found["type"], said["type"]] == ["tool_calls", "message_creation"]
    [call] = found["step_details"]["tool_calls"]
    assert call["file_search"]["ranking_options"] == {"ranker": "default_2024_08_21", "score_threshold": 0.0}
    [result] = call["file_search"]["results"]
    assert (result["file_name"], "content" in result) == ("handbook.md", False)
    [call] = api.steps(run, include=CONTENT)[0]["step_details"]["tool_calls"]
    assert call["file_search"]["results"][0]["content"] == [{"type": "text", "text": HANDBOOK}]


def test_one_step_can_be_asked_for(api: Api) -> None:
    """A single step shows the text of its results on demand too, and an unknown one is a 404."""
    run = searched(api)
    path = f"{path_of(run)}/steps/{api.steps(run)[0]['id']}"
    assert "content" not in api.get(path)["step_details"]["tool_calls"][0]["file_search"]["results"][0]
    shown = api.get(path, include=CONTENT)["step_details"]["tool_calls"][0]["file_search"]["results"][0]
    assert shown["content"][0]["text"] == HANDBOOK
    with pytest.raises(RefusedError, match="No run step found with id 'step_none'"):
        api.get(f"{path_of(run)}/steps/step_none")


def test_a_citation_covers_its_mark_and_quotes_the_sentence(api: Api) -> None:
    """Start and end index the mark in the text; file and quote say what the statement rests on."""
    run = searched(api)
    [message, _] = api.get(f"/threads/{run['thread_id']}/messages")["data"]
    text = message["content"][0]["text"]
    [citation] = text["annotations"]
    assert text["value"][citation["start_index"] : citation["end_index"]] == citation["text"]
    assert citation["text"].startswith("【")
    [file] = api.get("/files")["data"]
    assert citation["file_citation"] == {"file_id": file["id"], "quote": "Holidays are 28 days a year."}


def test_marks_of_nothing_are_no_citations() -> None:
    """A mark that the model made up stays text."""
    model = OfflineModel(
        [CallTools(file_search={"query": "cake"}), "Yes 【9:9†source】, and 【1:7†source】."]
    )
    with backend(model=model) as api:
        run = searched(api)
        [message, _] = api.get(f"/threads/{run['thread_id']}/messages")["data"]
        assert message["content"][0]["text"]["annotations"] == []


def test_the_settings_of_the_tool_hold(api: Api) -> None:
    """A threshold that no passage reaches leaves nothing to cite, and the step says which it was."""
    options = {"ranking_options": {"score_threshold": 1}, "max_num_results": 1}
    run = searched(api, file_search=options)
    [call] = api.steps(run)[0]["step_details"]["tool_calls"]
    assert call["file_search"]["ranking_options"]["score_threshold"] == 1
    assert call["file_search"]["results"] == []


def test_a_run_searches_the_stores_of_assistant_and_thread(api: Api) -> None:
    """Files of both come up in one search."""
    store = api.store_with(handbook="Cake is served on Fridays.")
    resources = {"file_search": {"vector_store_ids": [store["id"]]}}
    assistant = api.assistant(tools=[SEARCH], tool_resources=resources)
    file_id = api.upload("letter.md", "No cake this Friday.")["id"]
    question = {
        "role": "user",
        "content": "Is there cake?",
        "attachments": [{"file_id": file_id, "tools": [SEARCH]}],
    }
    thread = {"messages": [question]}
    run = api.finished(api.post("/threads/runs", assistant_id=assistant["id"], thread=thread))
    [call] = api.steps(run)[0]["step_details"]["tool_calls"]
    names = [result["file_name"] for result in call["file_search"]["results"]]
    assert sorted(names) == ["handbook.md", "letter.md"]


def test_a_run_of_a_new_thread_may_bring_its_own_store(api: Api) -> None:
    """``tool_resources`` of the request take the place of the assistant's."""
    unused, used = api.store_with(a="Cake on Fridays."), api.store_with(b="Cake on Mondays.")
    resources = {"file_search": {"vector_store_ids": [unused["id"]]}}
    assistant = api.assistant(tools=[SEARCH], tool_resources=resources)
    run = api.asked(
        "Cake?",
        assistant=assistant,
        tool_resources={"file_search": {"vector_store_ids": [used["id"]]}},
    )
    [call] = api.steps(api.finished(run))[0]["step_details"]["tool_calls"]
    assert [result["file_name"] for result in call["file_search"]["results"]] == ["b.md"]


def test_an_expired_store_fails_the_run(now: Now) -> None:
    """The run does not answer without the files that it was to read."""
    with backend(now=now) as api:
        expiry = {"anchor": "last_active_at", "days": 1}
        store = api.post("/vector_stores", expires_after=expiry)
        now.seconds += 86_400
        resources = {"file_search": {"vector_store_ids": [store["id"]]}}
        run = api.asked(assistant=api.assistant(tools=[SEARCH], tool_resources=resources))
        error = api.finished(run)["last_error"]
        assert error["code"] == "server_error"
        assert f"The vector store {store['id']} has expired" in error["message"]


def test_steps_page_as_every_list_does(api: Api) -> None:
    """A page after the first step holds the second one."""
    run = searched(api)
    first, second = api.steps(run)
    page = api.get(f"{path_of(run)}/steps", order="asc", after=first["id"], limit=1)
    assert ([step["id"] for step in page["data"]], page["has_more"]) == ([second["id"]], False)
