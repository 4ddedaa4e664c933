# pyright: reportPrivateUsage=false
from __future__ import annotations

import asyncio
import json
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Any, TypeVar, cast

import pytest

from assistants_client.local import indexing, sql
from assistants_client.local.backend import Backend
from assistants_client.local.engine import AsyncioEngine
from assistants_client.local.events import ERROR, is_last
from assistants_client.local.handlers.runs import new_run
from assistants_client.local.handlers.threads import new_thread
from assistants_client.local.model import (
    ChatDelta,
    FinishDelta,
    ModelError,
    RefusalDelta,
    TextDelta,
    ToolCallDelta,
    UsageDelta,
)
from assistants_client.local.model.offline import CallTools, OfflineModel, ScriptedReply
from assistants_client.local.objects import assistant_object, file_object
from assistants_client.local.progress import change_run
from assistants_client.local.search import count_tokens
from assistants_client.local.store import Event, Job, Transaction
from assistants_client.local.turns import MOST_STEPS, Pause, Turn, fail_run, finish_turn, take_turn
from assistants_client.local.vector_stores import create_store, present_store
from tests.support.backend import JSON, Api, HeldModel, Now, backend, path_of
from tests.support.spec import faults, schema_of

T = TypeVar("T")

SEARCH = {"type": "file_search"}
WEATHER = {"type": "function", "function": {"name": "weather", "parameters": {"type": "object"}}}
HELLO = {"messages": [{"role": "user", "content": "Hello?"}]}


@pytest.fixture
def anyio_backend() -> str:
    """Run on asyncio alone: the backend lives on it."""
    return "asyncio"


def answered(
    *script: ScriptedReply | Iterator[ChatDelta], **fields: Any
) -> tuple[JSON, list[JSON], list[JSON]]:
    """Return a finished run by a scripted model, its steps, and its messages without the question."""
    with backend(model=OfflineModel(cast("Sequence[ScriptedReply]", script))) as api:
        run = api.finished(api.asked(**fields))
        messages = api.get(f"/threads/{run['thread_id']}/messages", order="asc", run_id=run["id"])
        return run, api.steps(run), messages["data"]


@pytest.mark.parametrize("code", ["server_error", "rate_limit_exceeded", "invalid_prompt"])
def test_a_failing_model_fails_the_run(code: Any) -> None:
    """The run's last error is what the model said."""
    run, steps, _ = answered(ModelError(code, "No."))
    assert (run["status"], run["last_error"]) == ("failed", {"code": code, "message": "No."})
    assert (run["failed_at"] is not None, steps) == (True, [])


def test_a_model_that_fails_in_the_middle_leaves_an_incomplete_message() -> None:
    """Step and message end with the run; a step knows fewer error codes than a run."""

    def breaking() -> Iterator[ChatDelta]:
        yield TextDelta("Once ")
        raise ModelError("invalid_prompt", "Stop.")

    run, [step], [message] = answered(breaking())
    assert (run["status"], run["last_error"]["code"]) == ("failed", "invalid_prompt")
    assert (step["status"], step["last_error"]["code"]) == ("failed", "server_error")
    assert (message["status"], message["incomplete_details"]) == ("incomplete", {"reason": "run_failed"})


def test_a_fault_of_ours_fails_the_run(caplog: pytest.LogCaptureFixture) -> None:
    """An unexpected error in a model is told without details, and stands in the log."""

    def fail(_: object) -> Any:
        raise ZeroDivisionError("secret")

    run, _, _ = answered(fail)
    assert run["last_error"] == {"code": "server_error", "message": "Sorry, something went wrong."}
    assert "ZeroDivisionError: secret" in caplog.text


def test_an_answer_without_an_end_fails_the_run() -> None:
    """A stream that stops in the middle is not taken for an answer."""
    run, _, [message] = answered([TextDelta("Once upon")])
    assert (run["status"], message["status"]) == ("failed", "incomplete")
    assert run["last_error"]["message"] == "The model's answer ended before it was complete."


def test_an_empty_answer_is_an_empty_message() -> None:
    """A model that says nothing, and says that it is done, has completed the run."""
    run, [step], [message] = answered([FinishDelta("stop")])
    assert (run["status"], run["usage"]) == ("completed", None)
    assert (step["status"], message["content"][0]["text"]["value"]) == ("completed", "")


def test_a_refusal_is_a_message_of_its_own_kind() -> None:
    """What the model gives in place of an answer is shown as a refusal."""
    run, _, [message] = answered([RefusalDelta("I "), RefusalDelta("won't."), FinishDelta("stop")])
    assert run["status"] == "completed"
    assert message["content"] == [{"type": "refusal", "refusal": "I won't."}]


def test_an_answer_cut_by_the_limit_is_incomplete() -> None:
    """Run and message say why; the text so far stays."""
    deltas: Sequence[ChatDelta] = [TextDelta("Once"), FinishDelta("length"), UsageDelta(10, 300)]
    run, [step], [message] = answered(deltas, max_completion_tokens=300)
    assert (run["status"], run["incomplete_details"]) == ("incomplete", {"reason": "max_completion_tokens"})
    assert (message["status"], message["incomplete_details"]) == ("incomplete", {"reason": "max_tokens"})
    assert message["content"][0]["text"]["value"] == "Once"
    assert (step["status"], run["usage"]["completion_tokens"]) == ("completed", 300)


def test_a_filtered_answer_is_incomplete() -> None:
    """The message names the filter."""
    run, _, [message] = answered([TextDelta("x"), FinishDelta("content_filter")])
    assert (run["status"], message["incomplete_details"]) == ("incomplete", {"reason": "content_filter"})


def test_a_call_that_was_cut_is_not_carried_out() -> None:
    """Half of a call's arguments lead to no action."""
    deltas: Sequence[ChatDelta] = [ToolCallDelta(0, "call_a", "weather", '{"ci'), FinishDelta("length")]
    with backend(model=OfflineModel([deltas])) as api:
        run = api.finished(api.asked(assistant=api.assistant(tools=[WEATHER])))
    assert (run["status"], run["required_action"]) == ("incomplete", None)


def test_token_limits_count_over_all_turns() -> None:
    """What the first turn has used is missing in the second, and a limit used up ends the run."""
    call: list[ChatDelta] = [ToolCallDelta(0, "call_a", "dance", "{}"), FinishDelta("tool_calls")]
    model = OfflineModel([[*call, UsageDelta(50, 200)], [*call, UsageDelta(50, 100)]])
    with backend(model=model) as api:
        assistant = api.assistant(tools=[WEATHER])
        run = api.finished(api.asked(assistant=assistant, max_completion_tokens=300))
    assert [request.get("max_completion_tokens") for request in model.requests] == [300, 100]
    assert (run["status"], run["incomplete_details"]) == ("incomplete", {"reason": "max_completion_tokens"})


def test_a_prompt_limit_drops_the_oldest_messages() -> None:
    """The last question stays; what was said long ago goes first."""
    model = OfflineModel(["Fine."])
    with backend(model=model) as api:
        messages = [{"role": "user", "content": f"{number} " + "word " * 150} for number in range(3)]
        thread = api.post("/threads", messages=[*messages, {"role": "user", "content": "Last?"}])
        fields = {"assistant_id": api.assistant(instructions="Be brief.")["id"], "max_prompt_tokens": 256}
        run = api.finished(api.post(f"/threads/{thread['id']}/runs", fields))
    assert run["status"] == "completed"
    [system, second, last] = model.requests[0]["messages"]
    assert (system["role"], last.get("content")) == ("system", "Last?")
    assert str(second.get("content")).startswith("2 ")


def test_a_question_above_the_prompt_limit_ends_the_run() -> None:
    """A question that cannot be asked within the limit leaves the run incomplete."""
    with backend(model=OfflineModel([])) as api:
        run = api.finished(api.asked("word " * 1000, max_prompt_tokens=256))
    assert (run["status"], run["incomplete_details"]) == ("incomplete", {"reason": "max_prompt_tokens"})


def test_a_prompt_limit_leaves_something_to_answer() -> None:
    """Where nobody has asked anything, the last message stays, and the run ends rather than ask nothing."""
    model = OfflineModel(["Fine."])
    with backend(model=model) as api:
        messages = [{"role": "assistant", "content": f"{number} " + "word " * 150} for number in range(3)]
        fields = {"assistant_id": api.assistant()["id"], "max_prompt_tokens": 256}
        run = api.finished(api.post("/threads/runs", {**fields, "thread": {"messages": messages}}))
        long = {"messages": [{"role": "assistant", "content": "word " * 1000}]}
        other = api.finished(api.post("/threads/runs", {**fields, "thread": long}))
    assert [run["status"], other["status"]] == ["completed", "incomplete"]
    [kept] = model.requests[0]["messages"]
    assert str(kept.get("content")).startswith("2 ")


def test_a_prompt_limit_never_drops_what_the_run_itself_has_done() -> None:
    """A call without its output is no conversation, so the run ends instead."""
    call: list[ChatDelta] = [ToolCallDelta(0, "call_a", "dance", "{}"), FinishDelta("tool_calls")]
    model = OfflineModel([[*call, UsageDelta(255, 5)], "Fine."])
    with backend(model=model) as api:
        assistant = api.assistant(tools=[WEATHER])
        run = api.post(
            "/threads/runs", assistant_id=assistant["id"], thread={"messages": []}, max_prompt_tokens=256
        )
        run = api.finished(run)
    assert (run["status"], run["incomplete_details"]) == ("incomplete", {"reason": "max_prompt_tokens"})
    assert len(model.requests) == 1


def test_an_image_counts_by_its_size_for_the_model() -> None:
    """Not by the letters that its bytes are sent in."""
    model = OfflineModel(["Nice."])
    with backend(model=model) as api:
        file_id = api.upload("a.png", b"\x89PNG" + bytes(range(256)) * 200, purpose="vision")["id"]
        image = {"type": "image_file", "image_file": {"file_id": file_id}}
        thread = {"messages": [{"role": "user", "content": [image]}]}
        fields = {"assistant_id": api.assistant()["id"], "thread": thread}
        run = api.finished(api.post("/threads/runs", {**fields, "max_prompt_tokens": 1000}))
        too_much = api.finished(api.post("/threads/runs", {**fields, "max_prompt_tokens": 500}))
    assert [run["status"], too_much["status"]] == ["completed", "incomplete"]


def test_a_limit_holds_for_models_that_do_not_count() -> None:
    """What they say is counted here, so that calling tools in circles ends at the limit."""
    text = "word " * 60
    call: list[ChatDelta] = [
        ToolCallDelta(0, "call_a", "dance", json.dumps({"a": text})),
        FinishDelta("tool_calls"),
    ]
    model = OfflineModel([call] * 10)
    with backend(model=model) as api:
        assistant = api.assistant(tools=[WEATHER])
        run = api.finished(api.asked(assistant=assistant, max_completion_tokens=256))
    assert (run["status"], run["incomplete_details"]) == ("incomplete", {"reason": "max_completion_tokens"})
    assert (len(model.requests), run["usage"]) == (3, None)


@pytest.mark.parametrize("usage", [[UsageDelta(10, 301)], []])
def test_an_answer_beyond_the_limit_is_incomplete(usage: list[ChatDelta]) -> None:
    """A server that does not know the limit does not make the answer a complete one; the text stays."""
    run, _, [message] = answered(
        [TextDelta("word " * 300), FinishDelta("stop"), *usage], max_completion_tokens=300
    )
    assert (run["status"], run["incomplete_details"]) == ("incomplete", {"reason": "max_completion_tokens"})
    assert (message["status"], message["incomplete_details"]) == ("incomplete", {"reason": "max_tokens"})
    assert message["content"][0]["text"]["value"] == "word " * 300


def test_an_answer_that_just_keeps_within_the_limit_is_complete() -> None:
    """The limit itself may be used up."""
    run, _, _ = answered(
        [TextDelta("Once."), FinishDelta("stop"), UsageDelta(10, 300)], max_completion_tokens=300
    )
    assert run["status"] == "completed"


def test_a_model_that_never_answers_is_stopped() -> None:
    """Calling tools for ever ends the run as failed."""
    script = [CallTools(dance={}) for _ in range(MOST_STEPS)]
    with backend(model=OfflineModel(script)) as api:
        run = api.finished(api.asked(assistant=api.assistant(tools=[WEATHER])))
    assert (run["status"], run["last_error"]["code"]) == ("failed", "server_error")


def test_text_before_a_call_is_a_step_before_it() -> None:
    """A model that speaks and calls in one turn leaves a message, then a call; tokens count once."""
    deltas: Sequence[ChatDelta] = [
        TextDelta("Let me see."),
        ToolCallDelta(0, "call_a", "weather", "{}"),
        FinishDelta("tool_calls"),
        UsageDelta(5, 7),
    ]
    with backend(model=OfflineModel([deltas, "Sunny."])) as api:
        run = api.finished(api.asked(assistant=api.assistant(tools=[WEATHER])))
        assert run["status"] == "requires_action"
        outputs = [{"tool_call_id": "call_a", "output": "sunny"}]
        run = api.finished(api.post(f"{path_of(run)}/submit_tool_outputs", tool_outputs=outputs))
        steps = api.steps(run)
        assert [step["type"] for step in steps] == ["message_creation", "tool_calls", "message_creation"]
        assert [step["usage"] and step["usage"]["total_tokens"] for step in steps][:2] == [12, None]
        assert [text for _, text in api.texts(run["thread_id"])] == ["Hello?", "Let me see.", "Sunny."]


def test_text_after_a_call_is_a_step_after_it() -> None:
    """The run waits for the output all the same, and what was said meanwhile is there to be read."""
    deltas: Sequence[ChatDelta] = [
        ToolCallDelta(0, "call_a", "weather", "{}"),
        TextDelta("I have asked."),
        FinishDelta("tool_calls"),
    ]
    with backend(model=OfflineModel([deltas, "Sunny."])) as api:
        run = api.finished(api.asked(assistant=api.assistant(tools=[WEATHER])))
        assert run["status"] == "requires_action"
        outputs = [{"tool_call_id": "call_a", "output": "sunny"}]
        run = api.finished(api.post(f"{path_of(run)}/submit_tool_outputs", tool_outputs=outputs))
        assert [step["type"] for step in api.steps(run)] == [
            "tool_calls",
            "message_creation",
            "message_creation",
        ]
        assert [text for _, text in api.texts(run["thread_id"])] == ["Hello?", "I have asked.", "Sunny."]


def test_calls_of_one_id_are_told_apart() -> None:
    """Each call of an answer gets its own output, even where the model gave all of them one id."""
    calls = [ToolCallDelta(n, "call", "weather", json.dumps({"day": n})) for n in range(2)]
    model = OfflineModel([[*calls, FinishDelta("tool_calls")], "Fine."])
    with backend(model=model) as api:
        run = api.finished(api.asked(assistant=api.assistant(tools=[WEATHER])))
        asked = run["required_action"]["submit_tool_outputs"]["tool_calls"]
        outputs = [
            {"tool_call_id": call["id"], "output": call["function"]["arguments"]} for call in reversed(asked)
        ]
        api.finished(api.post(f"{path_of(run)}/submit_tool_outputs", tool_outputs=outputs))
    told = [message.get("content") for message in model.requests[1]["messages"] if message["role"] == "tool"]
    assert told == ['{"day": 0}', '{"day": 1}']


def test_a_run_waits_for_the_files_of_its_thread() -> None:
    """A run started right after an attachment finds what is in it."""
    with backend() as api:
        file_id = api.upload("letter.md", "The code word is swordfish.")["id"]
        question = {
            "role": "user",
            "content": "What is the code word?",
            "attachments": [{"file_id": file_id, "tools": [SEARCH]}],
        }
        assistant = api.assistant(tools=[SEARCH])
        thread = {"messages": [question]}
        run = api.finished(api.post("/threads/runs", assistant_id=assistant["id"], thread=thread))
        assert run["status"] == "completed"
        assert "swordfish" in api.texts(run["thread_id"])[-1][1]


def test_a_run_waits_for_files_for_a_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file whose indexing does not end keeps a run from its answer no longer."""
    now = Now()
    monkeypatch.setattr(AsyncioEngine, "start", do_nothing)
    with backend(now=now) as api:
        attached = {"file_id": api.upload("a.md", "Never read.")["id"], "tools": [SEARCH]}
        question = {"role": "user", "content": "Well?", "attachments": [attached]}
        assistant = api.assistant(tools=[SEARCH])
        run = api.post("/threads/runs", assistant_id=assistant["id"], thread={"messages": [question]})
        taken: list[object] = []
        for seconds in (0, 59, 1):
            now.seconds += seconds
            taken.append(api.transact(partial(take_turn, run_id=run["id"])))
    assert [type(turn) for turn in taken] == [Pause, Pause, Turn]


def test_a_search_gives_the_model_16_000_tokens_at_most() -> None:
    """Passages that do not fit are left out, and those that come are the best, whole."""
    chunks = {"type": "static", "static": {"max_chunk_size_tokens": 4096, "chunk_overlap_tokens": 0}}
    with backend(model=OfflineModel([CallTools(file_search={"query": "word"}), "Done."])) as api:
        text = " ".join(f"word {number}" for number in range(10_000))
        file_id = api.upload("long.md", text)["id"]
        store = api.indexed(api.post("/vector_stores", file_ids=[file_id], chunking_strategy=chunks))
        resources = {"file_search": {"vector_store_ids": [store["id"]]}}
        run = api.finished(api.asked(assistant=api.assistant(tools=[SEARCH], tool_resources=resources)))
        content = "step_details.tool_calls[*].file_search.results[*].content"
        step = api.steps(run, include=content)[0]
    results = step["step_details"]["tool_calls"][0]["file_search"]["results"]
    tokens = [count_tokens(result["content"][0]["text"]) for result in results]
    assert len(tokens) == 3
    assert all(3500 < count <= 4096 for count in tokens)


def test_earlier_runs_are_history() -> None:
    """The second run reads what the first one answered."""
    model = OfflineModel(["First.", "Second."])
    with backend(model=model) as api:
        run = api.finished(api.asked("One?"))
        path = f"/threads/{run['thread_id']}"
        api.post(f"{path}/messages", role="user", content="Two?")
        api.finished(api.post(f"{path}/runs", assistant_id=run["assistant_id"]))
    assert [(message["role"], message.get("content")) for message in model.requests[1]["messages"]] == [
        ("user", "One?"),
        ("assistant", "First."),
        ("user", "Two?"),
    ]


def test_images_reach_the_model() -> None:
    """Uploaded images come as data, linked ones as they are."""
    model = OfflineModel(["Nice."])
    with backend(model=model) as api:
        file_id = api.upload("a.png", b"\x89PNG", purpose="vision")["id"]
        content = [
            {"type": "text", "text": "Look"},
            {"type": "image_file", "image_file": {"file_id": file_id}},
            {"type": "image_url", "image_url": {"url": "https://example.com/b.png"}},
        ]
        thread = {"messages": [{"role": "user", "content": content}]}
        run = api.post("/threads/runs", assistant_id=api.assistant()["id"], thread=thread)
        api.finished(run)
    assert model.requests[0]["messages"][0].get("content") == [
        {"type": "text", "text": "Look"},
        {"type": "image_url", "image_url": {"url": "data:image/png;base64,iVBORw==", "detail": "auto"}},
        {"type": "image_url", "image_url": {"url": "https://example.com/b.png", "detail": "auto"}},
    ]


def test_a_message_deleted_while_it_is_written_is_written_anew() -> None:
    """Whoever deletes the message of a running run does not break the run."""
    model = HeldModel()
    with backend(model=model) as api:
        run = api.asked()
        assert model.has_begun.wait(10)
        [message, _] = api.get(f"/threads/{run['thread_id']}/messages")["data"]
        assert (message["status"], message["content"]) == ("in_progress", [])
        api.delete(f"/threads/{run['thread_id']}/messages/{message['id']}")
        model.release()
        assert api.finished(run)["status"] == "completed"
        assert api.texts(run["thread_id"])[-1] == ("assistant", "Once upon a time.")
        assert len(api.steps(run)) == 1


# Going on after a crash


def test_a_run_goes_on_after_a_restart(tmp_path: Path) -> None:
    """A run that was interrupted while it wrote is finished once, into the same step and message."""
    path = tmp_path / "assistants.db"
    model = HeldModel()
    with backend(path, model=model) as api:
        run = api.asked()
        assert model.has_begun.wait(10)
        [step] = api.steps(run)
    with backend(path, model=OfflineModel(["All of it."])) as api:
        assert api.finished(run)["status"] == "completed"
        assert [again["id"] for again in api.steps(run)] == [step["id"]]
        assert api.texts(run["thread_id"]) == [("user", "Hello?"), ("assistant", "All of it.")]


def test_another_answer_after_a_restart_takes_back_what_was_begun(tmp_path: Path) -> None:
    """When the model now calls a tool, the message that it had begun is not left over."""
    path = tmp_path / "assistants.db"
    model = HeldModel()
    with backend(path, model=model) as api:
        run = api.asked(assistant=api.assistant(tools=[WEATHER]))
        assert model.has_begun.wait(10)
    with backend(path, model=OfflineModel([CallTools(weather={})])) as api:
        assert api.finished(run)["status"] == "requires_action"
        assert [step["type"] for step in api.steps(run)] == ["tool_calls"]
        assert [role for role, _ in api.texts(run["thread_id"])] == ["user"]


def test_a_cancellation_is_finished_after_a_restart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A run left in `cancelling` does not lock its thread for ever."""
    path = tmp_path / "assistants.db"
    with monkeypatch.context() as patched:
        patched.setattr(AsyncioEngine, "start", do_nothing)
        with backend(path) as api:
            run = api.asked()
            assert (run["status"], api.post(f"{path_of(run)}/cancel")["status"]) == ("queued", "cancelling")
    with backend(path, model=OfflineModel([])) as api:
        assert api.finished(run)["status"] == "cancelled"
        api.post(f"/threads/{run['thread_id']}/messages", role="user", content="Free again?")


def test_indexing_goes_on_after_a_restart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that was being read when the backend ended is searchable after the next start, once."""
    path = tmp_path / "assistants.db"
    with monkeypatch.context() as patched:
        patched.setattr(AsyncioEngine, "start", do_nothing)
        with backend(path) as api:
            file_id = api.upload("a.md", "The sky is blue.")["id"]
            store = api.post("/vector_stores", file_ids=[file_id])
            assert store["status"] == "in_progress"
    with backend(path) as api:
        assert api.indexed(store)["file_counts"]["completed"] == 1
        assert len(api.post(f"/vector_stores/{store['id']}/search", query="sky")["data"]) == 1


KILLED_PROGRAM = """
import os, sys
from pathlib import Path
from assistants_client.local.model import TextDelta
from tests.support.backend import HeldModel, backend

class Deadly(HeldModel):
    async def stream(self, request):
        yield TextDelta("Once ")
        os._exit(9)

with backend(Path(sys.argv[1]), model=Deadly()) as api:
    for _ in range(3):
        api.asked()
    api.finished(api.asked())
"""


def test_a_killed_process_loses_and_doubles_nothing(tmp_path: Path) -> None:
    """Runs of a process that died in the middle are finished by the next one, each once."""
    path = tmp_path / "assistants.db"
    root = Path(__file__).parents[2]
    killed = subprocess.run(
        [sys.executable, "-c", KILLED_PROGRAM, str(path)], cwd=root, timeout=60, check=False
    )
    assert killed.returncode == 9
    with backend(path, model=OfflineModel(["Done."] * 9)) as api:
        runs = [api.finished(run) for run in _every_run(api)]
        assert {run["status"] for run in runs} == {"completed"}
        for run in runs:
            assert len(api.steps(run)) == 1
            assert api.texts(run["thread_id"]) == [("user", "Hello?"), ("assistant", "Done.")]


def _every_run(api: Api) -> list[JSON]:
    every = api.transact(lambda tx: [row.body for row in tx.rows("SELECT number, body FROM runs")])
    assert every
    return every


# Doing the same twice, and telling about it


async def started(model: OfflineModel | HeldModel) -> Backend:
    """Return a backend at work."""
    made = Backend(None, model=model, now=Now())
    await made.open()
    return made


def new_question(tx: Transaction, *tools: JSON) -> JSON:
    """Create an assistant, a thread and a run."""
    assistant = assistant_object({"model": "m", "tools": list(tools)}, tool_resources={}, now=tx.now)
    tx.add(sql.ADD_ASSISTANT, assistant)
    return new_run(tx, new_thread(tx, HELLO)["id"], {"assistant_id": assistant["id"]})


async def told(at_work: Backend, *tools: JSON) -> list[Event]:
    """Return what listeners hear of a run from its creation to its end."""
    heard: list[Event] = []
    queues: list[Any] = []
    with ExitStack() as stack:
        await at_work.transact(
            lambda tx: new_question(tx, *tools),
            first=lambda run: queues.append(stack.enter_context(at_work.events.listen(run["id"]))),
        )
        while not heard or not is_last(heard[-1]):
            heard.append(await queues[0].get())
    await at_work.aclose()
    return heard


def do_nothing(*_: object) -> None:
    """Do nothing."""


async def turned_to(at_work: Backend, model: HeldModel, requests: int) -> None:
    """Return once the model has been asked so many times."""
    while model.requests < requests:
        await at_work.transact(lambda _: None)


def names(events: Sequence[Event]) -> list[str]:
    """Return the names of events without their prefix, repeated ones once."""
    short = [event.name.removeprefix("thread.") for event in events]
    return [name for index, name in enumerate(short) if index == 0 or short[index - 1] != name]


MESSAGE_EVENTS = [
    "run.step.created",
    "run.step.in_progress",
    "message.created",
    "message.in_progress",
    "message.delta",
    "message.completed",
    "run.step.completed",
    "run.completed",
]


async def test_a_plain_answer_is_told_in_order() -> None:
    """Listeners hear everything from the creation of the run on, in the order of the service."""
    events = await told(await started(OfflineModel(["Once upon a time."])))
    assert names(events) == ["run.created", "run.queued", "run.in_progress", *MESSAGE_EVENTS]
    deltas = [json.loads(event.data) for event in events if event.name == "thread.message.delta"]
    pieces = [delta["delta"]["content"][0]["text"]["value"] for delta in deltas]
    assert (len(pieces) > 1, "".join(pieces)) == (True, "Once upon a time.")


async def test_events_show_what_was_true_at_the_time() -> None:
    """An object in an early event is not changed by what happens later."""
    events = await told(await started(OfflineModel(["Hi."])))
    runs = [json.loads(event.data)["status"] for event in events if event.name.startswith("thread.run.c")]
    assert runs == ["queued", "completed"]
    steps = [json.loads(event.data) for event in events if event.name.startswith("thread.run.step.")]
    assert [step["status"] for step in steps] == ["in_progress", "in_progress", "completed"]


async def test_a_function_call_is_told_in_order() -> None:
    """A call begins with its name and no arguments, which follow in pieces; the step stays open."""
    events = await told(await started(OfflineModel([CallTools(weather={"city": "Oslo"})])), WEATHER)
    assert names(events) == [
        *("run.created", "run.queued", "run.in_progress"),
        *("run.step.created", "run.step.in_progress", "run.step.delta", "run.requires_action"),
    ]
    deltas = [json.loads(event.data) for event in events if event.name == "thread.run.step.delta"]
    calls = [delta["delta"]["step_details"]["tool_calls"][0] for delta in deltas]
    assert calls[0]["function"] == {"name": "weather", "arguments": "", "output": None}
    assert "".join(call["function"]["arguments"] for call in calls) == '{"city": "Oslo"}'


async def test_a_search_is_told_before_the_answer() -> None:
    """File search is a whole step before the message."""
    events = await told(await started(OfflineModel()), SEARCH)
    assert names(events) == [
        *("run.created", "run.queued", "run.in_progress"),
        *("run.step.created", "run.step.in_progress", "run.step.delta", "run.step.completed"),
        *MESSAGE_EVENTS,
    ]


async def test_advancing_twice_writes_once() -> None:
    """Two workers on one run leave one step and one message, whatever the second one says."""
    model = HeldModel()
    at_work = await started(model)
    run = await at_work.transact(new_question)
    second = asyncio.create_task(at_work.runs.advance(run["id"]))
    await turned_to(at_work, model, 2)
    model.release()
    await second
    await at_work.runs.advance(run["id"])

    def written(tx: Transaction) -> tuple[str, int, int]:
        body = tx.find("run", sql.GET_RUN_BY_ID, id=run["id"]).body
        steps = len(list(tx.rows(sql.STEPS_OF_RUN, run_id=run["id"])))
        return body["status"], steps, tx.value(sql.COUNT_MESSAGES, thread_id=run["thread_id"])

    assert await at_work.transact(written) == ("completed", 1, 2)
    await at_work.aclose()


async def test_a_cancellation_just_before_the_model_is_asked_is_not_lost(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A run that is cancelled after its worker has looked at it does not wait for the model's first word."""
    at_work = await started(HeldModel(first=[]))
    # The run is ours to advance, so that the cancellation can come at the worst moment.
    monkeypatch.setattr(at_work.engine, "start", do_nothing)
    run = await at_work.transact(new_question)
    transact = at_work.transact

    async def cancel_behind(work: Any) -> Any:
        result = await transact(work)
        if isinstance(result, Turn):
            await transact(lambda tx: change_run(tx, _run(tx), "cancelling"))
            at_work.interrupt(Job("run", run["id"]))
        return result

    def _run(tx: Transaction) -> JSON:
        return tx.find("run", sql.GET_RUN_BY_ID, id=run["id"]).body

    monkeypatch.setattr(at_work.runs, "_transact", cancel_behind)
    async with asyncio.timeout(30):
        await at_work.runs.advance(run["id"])
    assert (await transact(_run))["status"] == "cancelled"
    await at_work.aclose()


class SilentEmbeddings:
    """An endpoint that never answers."""

    def __init__(self) -> None:
        self.is_asked = asyncio.Event()

    async def similarities(self, query: str, texts: Sequence[str]) -> list[float]:
        """Wait for ever."""
        del query, texts
        self.is_asked.set()
        await asyncio.Event().wait()
        return []

    async def aclose(self) -> None:
        """Do nothing."""


async def test_a_cancellation_does_not_wait_for_the_embeddings_server() -> None:
    """A run that is cancelled while its passages are put in order ends at once."""
    embeddings = SilentEmbeddings()
    model = OfflineModel([CallTools(file_search={"query": "Hello"})])
    at_work = Backend(None, model=model, embeddings=embeddings, now=Now())
    await at_work.open()
    store = await at_work.transact(with_file)
    while (await at_work.transact(partial(present_store, body=store)))["status"] == "in_progress":
        await at_work.indexer.wait(0.05)
    resources = {"file_search": {"vector_store_ids": [store["id"]]}}

    def ask(tx: Transaction) -> JSON:
        run = new_question(tx, SEARCH)
        thread = tx.find("thread", sql.GET_THREAD, id=run["thread_id"]).body
        tx.save(sql.SAVE_THREAD, {**thread, "tool_resources": resources})
        return run

    run = await at_work.transact(ask)

    def status(tx: Transaction) -> Any:
        return tx.find("run", sql.GET_RUN_BY_ID, id=run["id"]).body["status"]

    def cancel(tx: Transaction) -> None:
        change_run(tx, tx.find("run", sql.GET_RUN_BY_ID, id=run["id"]).body, "cancelling")
        tx.interrupts.append(Job("run", run["id"]))

    async with asyncio.timeout(30):
        await embeddings.is_asked.wait()
        await at_work.transact(cancel)
        while (ended := await at_work.transact(status)) == "cancelling":
            pass
    assert ended == "cancelled"
    await at_work.aclose()


def with_file(tx: Transaction) -> JSON:
    """Create a vector store with a file to be indexed."""
    body = file_object(
        file_id="file-a", name="a.md", purpose="assistants", size_bytes=5, expires_at=None, now=tx.now
    )
    tx.add(sql.ADD_FILE, body)
    tx.run(sql.ADD_CHUNK, file_id="file-a", n=0, data=b"Hello")
    return create_store(tx, {"file_ids": ["file-a"]})


async def test_a_run_that_is_gone_is_no_fault() -> None:
    """Advancing or interrupting what does not exist does nothing."""
    at_work = await started(OfflineModel([]))
    await at_work.runs.advance("run_none")
    at_work.interrupt(Job("run", "run_none"))
    await at_work.aclose()


async def test_an_interruption_without_a_reason_does_no_harm() -> None:
    """A run that was interrupted, and is still to go on, asks the model again and writes one message."""
    model = HeldModel()
    at_work = await started(model)
    run = await at_work.transact(new_question)
    await turned_to(at_work, model, 1)
    at_work.engine.interrupt(Job("run", run["id"]))
    await turned_to(at_work, model, 2)
    model.release()
    texts: list[str] = []
    while len(texts) < 2:
        rows = await at_work.transact(
            lambda tx: [row.body for row in tx.rows(sql.MESSAGES_OF_THREAD, thread_id=run["thread_id"])]
        )
        texts = [row["content"][0]["text"]["value"] for row in rows if row["content"]]
    assert texts == ["Hello?", "Once upon a time."]
    await at_work.aclose()


# A database that fails where a failure itself should be written


def failing_once(work: Callable[..., T]) -> Callable[..., T]:
    """Return *work* as it is after a first time that the database does not take."""
    failures = iter([sqlite3.OperationalError("disk I/O error")])

    def attempted(*args: Any, **kwargs: Any) -> T:
        for failure in failures:
            raise failure
        return work(*args, **kwargs)

    return attempted


async def no_pause(_: float) -> None:
    """Let others have their turn."""
    await asyncio.sleep(0)


async def test_a_file_whose_end_could_not_be_written_is_finished_later(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """One failed write does not leave file and store in progress until the next start."""
    monkeypatch.setattr(indexing, "_finish", failing_once(indexing._finish))
    at_work = await started(OfflineModel([]))
    at_work.engine = AsyncioEngine(at_work, sleep=no_pause)
    store = await at_work.transact(with_file)
    while (shown := await at_work.transact(partial(present_store, body=store)))["status"] == "in_progress":
        await at_work.indexer.wait(0.05)
    await at_work.aclose()
    assert shown["file_counts"]["completed"] == 1
    assert "disk I/O error" in caplog.text


async def test_a_run_whose_end_could_not_be_written_goes_on_later(monkeypatch: pytest.MonkeyPatch) -> None:
    """Listeners hear of an error and no more of it; the run is finished all the same, once."""
    monkeypatch.setattr("assistants_client.local.run.finish_turn", failing_once(finish_turn))
    monkeypatch.setattr("assistants_client.local.run.fail_run", failing_once(fail_run))
    at_work = await started(OfflineModel(["Hello.", "Hello again."]))
    at_work.engine = AsyncioEngine(at_work, sleep=no_pause)
    queues: list[Any] = []
    with ExitStack() as stack:
        asked = await at_work.transact(
            new_question,
            first=lambda run: queues.append(stack.enter_context(at_work.events.listen(run["id"]))),
        )
        heard: list[Event] = []
        while not heard or heard[-1].name != "thread.run.completed":
            heard.append(await queues[0].get())
    steps = await at_work.transact(lambda tx: list(tx.rows(sql.STEPS_OF_RUN, run_id=asked["id"])))
    await at_work.aclose()
    [error] = [event for event in heard if event.name == ERROR]
    assert faults(schema_of("AssistantStreamEvent"), {"event": ERROR, "data": json.loads(error.data)}) == []
    assert [step.body["status"] for step in steps] == ["completed"]
