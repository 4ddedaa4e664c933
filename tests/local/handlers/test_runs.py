from __future__ import annotations

import pytest

from assistants_client.local.model.offline import CallTools, OfflineModel, ToolCall
from tests.support.backend import JSON, Api, HeldModel, Now, RefusedError, backend, path_of

WEATHER = {"type": "function", "function": {"name": "weather", "parameters": {"type": "object"}}}
TIME = {"type": "function", "function": {"name": "time", "parameters": {"type": "object"}}}


def test_a_new_run_is_queued_with_the_defaults(now: Now) -> None:
    """The answer to a run's creation shows what will be used, and when the run expires."""
    with backend(model=HeldModel(), now=now) as api:
        assistant = api.assistant(instructions="Be brief.", temperature=0.5, metadata={"a": "b"})
        run = api.asked(assistant=assistant)
    assert run.pop("id").startswith("run_")
    assert run.pop("thread_id").startswith("thread_")
    assert run == {
        "object": "thread.run",
        "created_at": int(now.seconds),
        "assistant_id": assistant["id"],
        "status": "queued",
        "required_action": None,
        "last_error": None,
        "expires_at": int(now.seconds) + 600,
        "started_at": None,
        "cancelled_at": None,
        "failed_at": None,
        "completed_at": None,
        "incomplete_details": None,
        "model": "offline",
        "instructions": "Be brief.",
        "tools": [],
        "metadata": {},
        "usage": None,
        "temperature": 0.5,
        "top_p": 1.0,
        "max_prompt_tokens": None,
        "max_completion_tokens": None,
        "truncation_strategy": {"type": "auto", "last_messages": None},
        "tool_choice": "auto",
        "parallel_tool_calls": True,
        "response_format": "auto",
    }


def test_a_run_answers_in_its_thread(api: Api, now: Now) -> None:
    """A completed run has left one message of the assistant, one step, and its usage."""
    run = api.finished(api.asked("What is new?"))
    assert (run["status"], run["completed_at"], run["expires_at"]) == ("completed", now.seconds, None)
    [(_, question), (role, answer)] = api.texts(run["thread_id"])
    assert (question, role) == ("What is new?", "assistant")
    assert "What is new?" in answer
    [step] = api.steps(run)
    assert (step["type"], step["status"], step["usage"]) == ("message_creation", "completed", run["usage"])
    [message, _] = api.get(f"/threads/{run['thread_id']}/messages")["data"]
    assert step["step_details"]["message_creation"]["message_id"] == message["id"]
    assert (message["run_id"], message["assistant_id"]) == (run["id"], run["assistant_id"])
    assert (message["status"], message["completed_at"]) == ("completed", now.seconds)


def test_what_the_run_names_stands_above_the_assistant() -> None:
    """Model, instructions, tools and sampling of the run reach the model in place of the assistant's."""
    model = OfflineModel(["Fine."])
    with backend(model=model) as api:
        assistant = api.assistant(instructions="Be long.", tools=[TIME], temperature=2, top_p=0.1)
        fields: JSON = {
            "model": "other",
            "instructions": "Be brief.",
            "tools": [WEATHER],
            "temperature": 0.3,
            "top_p": 0.9,
            "response_format": {"type": "json_object"},
            "parallel_tool_calls": False,
            "reasoning_effort": "low",
            "metadata": {"k": "v"},
        }
        thread = api.post("/threads", messages=[{"role": "user", "content": "Hi"}])
        run = api.post(f"/threads/{thread['id']}/runs", {"assistant_id": assistant["id"], **fields})
        fields.pop("reasoning_effort")  # the model learns of it, the run does not show it
        assert run | fields == run
        api.finished(run)
    assert model.requests == [
        {
            "model": "other",
            "messages": [
                {"role": "system", "content": "Be brief."},
                {"role": "user", "content": "Hi"},
            ],
            "tools": [{"type": "function", "function": WEATHER["function"]}],
            "tool_choice": "auto",
            "parallel_tool_calls": False,
            "temperature": 0.3,
            "top_p": 0.9,
            "response_format": {"type": "json_object"},
            "reasoning_effort": "low",
        }
    ]


def test_what_the_run_does_not_name_is_the_assistants() -> None:
    """Model, instructions, tools, sampling and effort of the assistant reach the model."""
    model = OfflineModel(["Fine."])
    fields: JSON = {
        "model": "o3",
        "temperature": 0.3,
        "top_p": 0.9,
        "response_format": {"type": "json_object"},
        "reasoning_effort": "low",
    }
    with backend(model=model) as api:
        assistant = api.assistant(instructions="Be brief.", tools=[WEATHER], **fields)
        api.finished(api.asked("Hi", assistant=assistant))
    [request] = model.requests
    assert request == {
        **fields,
        "messages": [{"role": "system", "content": "Be brief."}, {"role": "user", "content": "Hi"}],
        "tools": [{"type": "function", "function": WEATHER["function"]}],
        "tool_choice": "auto",
        "parallel_tool_calls": True,
    }


def test_additions_come_on_top() -> None:
    """Additional instructions follow the assistant's; additional messages are appended to the thread."""
    model = OfflineModel(["Fine."])
    with backend(model=model) as api:
        thread = api.post("/threads", messages=[{"role": "user", "content": "One"}])
        run = api.post(
            f"/threads/{thread['id']}/runs",
            assistant_id=api.assistant(instructions="Be brief.")["id"],
            additional_instructions="Be kind.",
            additional_messages=[{"role": "user", "content": "Two"}],
        )
        api.finished(run)
        assert [text for _, text in api.texts(thread["id"])] == ["One", "Two", "Fine."]
    assert model.requests[0]["messages"] == [
        {"role": "system", "content": "Be brief.\n\nBe kind."},
        {"role": "user", "content": "One"},
        {"role": "user", "content": "Two"},
    ]


def test_last_messages_cut_what_the_model_reads() -> None:
    """``truncation_strategy`` of the last two messages gives the model just these."""
    model = OfflineModel(["Fine."])
    with backend(model=model) as api:
        messages = [{"role": "user", "content": str(number)} for number in range(4)]
        thread = api.post("/threads", messages=messages)
        strategy = {"type": "last_messages", "last_messages": 2}
        fields = {"assistant_id": api.assistant()["id"], "truncation_strategy": strategy}
        api.finished(api.post(f"/threads/{thread['id']}/runs", fields))
    assert [message.get("content") for message in model.requests[0]["messages"]] == ["2", "3"]


def test_a_second_run_is_refused_while_the_first_is_active() -> None:
    """The refusal names thread and run as the service did; nothing of it is left in the thread."""
    model = HeldModel()
    with backend(model=model) as api:
        run = api.asked()
        with pytest.raises(RefusedError) as refused:
            api.post(
                f"/threads/{run['thread_id']}/runs",
                assistant_id=run["assistant_id"],
                additional_messages=[{"role": "user", "content": "More"}],
            )
        expected = f"Thread {run['thread_id']} already has an active run {run['id']}."
        assert (refused.value.status, refused.value.message) == (400, expected)
        assert (refused.value.type, refused.value.param) == ("invalid_request_error", None)
        model.release()
        api.finished(run)
        assert [text for _, text in api.texts(run["thread_id"])] == ["Hello?", "Once upon a time."]


@pytest.mark.parametrize(
    ("fields", "param"),
    [
        ({"tools": [{"type": "code_interpreter"}]}, "tools"),
        ({"tools": [WEATHER, WEATHER]}, "tools"),
        ({"stream": "yes"}, "stream"),
        ({"max_completion_tokens": 255}, "max_completion_tokens"),
        ({"temperature": 2.5}, "temperature"),
        ({"tool_choice": {"type": "function", "function": {"name": "weather"}}}, "tool_choice"),
        ({"tool_choice": {"type": "file_search"}, "tools": [WEATHER]}, "tool_choice"),
        ({"truncation_strategy": {"type": "last_messages"}}, "truncation_strategy.last_messages"),
        ({"tool_resources": {}}, "tool_resources"),
    ],
)
def test_a_run_that_cannot_be_is_refused(api: Api, fields: JSON, param: str) -> None:
    """The answer names the field, and the thread stays unlocked."""
    thread = api.post("/threads")
    path = f"/threads/{thread['id']}/runs"
    with pytest.raises(RefusedError) as refused:
        api.post(path, assistant_id=api.assistant()["id"], **fields)
    assert (refused.value.status, refused.value.param) == (400, param)
    assert api.get(path)["data"] == []


def test_a_run_needs_its_assistant(api: Api) -> None:
    """An unknown assistant is a 404, and an id of another kind a 400."""
    path = f"/threads/{api.post('/threads')['id']}/runs"
    for assistant_id, status in (("asst_none", 404), ("thread_x", 400)):
        with pytest.raises(RefusedError) as refused:
            api.post(path, assistant_id=assistant_id)
        assert refused.value.status == status


def test_a_thread_and_its_run_are_created_together_or_not_at_all(api: Api) -> None:
    """When the run is refused, its thread's store is not left behind either."""
    with pytest.raises(RefusedError):
        api.post(
            "/threads/runs",
            assistant_id="asst_none",
            thread={"tool_resources": {"file_search": {"vector_stores": [{}]}}},
        )
    assert api.get("/vector_stores")["data"] == []


def test_only_metadata_can_change(api: Api) -> None:
    """A run's metadata is replaced, whatever state it is in."""
    run = api.finished(api.asked())
    assert api.post(path_of(run), metadata={"k": "v"}) == run | {"metadata": {"k": "v"}}
    assert api.get(path_of(run))["metadata"] == {"k": "v"}


def test_runs_are_listed_newest_first(api: Api) -> None:
    """All runs of a thread are there, and none of another one."""
    first = api.finished(api.asked())
    api.finished(api.asked())
    path = f"/threads/{first['thread_id']}/runs"
    second = api.finished(api.post(path, assistant_id=first["assistant_id"]))
    assert [run["id"] for run in api.get(path)["data"]] == [second["id"], first["id"]]


def test_cancelling_a_running_run_keeps_what_was_said(now: Now) -> None:
    """The run goes through `cancelling`; its message is incomplete and has the text so far."""
    model = HeldModel()
    with backend(model=model, now=now) as api:
        run = api.asked()
        assert model.has_begun.wait(10)
        assert api.post(f"{path_of(run)}/cancel")["status"] == "cancelling"
        run = api.finished(run)
        assert (run["status"], run["cancelled_at"]) == ("cancelled", now.seconds)
        assert model.was_left.wait(10)
        [message, _] = api.get(f"/threads/{run['thread_id']}/messages")["data"]
        assert message["content"][0]["text"]["value"] == "Once "
        assert (message["status"], message["incomplete_details"]) == (
            "incomplete",
            {"reason": "run_cancelled"},
        )
        [step] = api.steps(run)
        assert (step["status"], step["cancelled_at"]) == ("cancelled", now.seconds)
        api.post(f"/threads/{run['thread_id']}/messages", role="user", content="Free again")


def test_a_run_that_has_ended_cannot_be_cancelled(api: Api) -> None:
    """The refusal names the status."""
    run = api.finished(api.asked())
    with pytest.raises(RefusedError) as refused:
        api.post(f"{path_of(run)}/cancel")
    assert refused.value.message == "Cannot cancel run with status 'completed'."


def waiting_run(api: Api) -> JSON:
    """Return a run that waits for the outputs of two calls."""
    run = api.finished(api.asked("Weather?", assistant=api.assistant(tools=[WEATHER, TIME])))
    assert run["status"] == "requires_action"
    return run


def calls_of(run: JSON) -> list[JSON]:
    """Return the calls that a run waits for."""
    calls: list[JSON] = run["required_action"]["submit_tool_outputs"]["tool_calls"]
    return calls


TWO_CALLS = CallTools(weather={"city": "Oslo"}, time={})


def test_a_function_call_waits_for_its_caller() -> None:
    """The run hands over names and arguments; the step is in progress and has no outputs yet."""
    with backend(model=OfflineModel([TWO_CALLS])) as api:
        run = waiting_run(api)
        assert run["required_action"]["type"] == "submit_tool_outputs"
        assert [call["function"] for call in calls_of(run)] == [
            {"name": "weather", "arguments": '{"city": "Oslo"}'},
            {"name": "time", "arguments": "{}"},
        ]
        [step] = api.steps(run)
        assert (step["type"], step["status"], step["usage"]) == ("tool_calls", "in_progress", None)
        shown = step["step_details"]["tool_calls"]
        assert [call["id"] for call in shown] == [call["id"] for call in calls_of(run)]
        assert [call["function"]["output"] for call in shown] == [None, None]


def test_outputs_bring_the_run_on() -> None:
    """The outputs stand in the step, reach the model, and the usage of both turns is counted."""
    model = OfflineModel([TWO_CALLS, "Sunny, noon."])
    with backend(model=model) as api:
        run = waiting_run(api)
        first, second = (call["id"] for call in calls_of(run))
        outputs = [
            {"tool_call_id": second, "output": "noon"},
            {"tool_call_id": first, "output": "sunny"},
        ]
        queued = api.post(f"{path_of(run)}/submit_tool_outputs", tool_outputs=outputs)
        assert (queued["status"], queued["required_action"]) == ("queued", None)
        run = api.finished(run)
        assert api.texts(run["thread_id"])[-1] == ("assistant", "Sunny, noon.")
        called, said = api.steps(run)
        shown = called["step_details"]["tool_calls"]
        assert [call["function"]["output"] for call in shown] == ["sunny", "noon"]
        totals = [step["usage"]["total_tokens"] for step in (called, said)]
        assert run["usage"]["total_tokens"] == sum(totals)
    messages = model.requests[1]["messages"][-3:]
    assert [message["role"] for message in messages] == ["assistant", "tool", "tool"]
    assert [message.get("content") for message in messages] == [None, "sunny", "noon"]
    assert [message.get("tool_call_id") for message in messages] == [None, first, second]


def test_partial_outputs_are_refused() -> None:
    """The refusal names the calls expected and got, and the run goes on waiting."""
    with backend(model=OfflineModel([TWO_CALLS])) as api:
        run = waiting_run(api)
        first, second = (call["id"] for call in calls_of(run))
        with pytest.raises(RefusedError) as refused:
            api.post(
                f"{path_of(run)}/submit_tool_outputs",
                tool_outputs=[{"tool_call_id": first, "output": "sunny"}],
            )
        expected = f"Expected tool outputs for call_ids ['{first}', '{second}'], got ['{first}']"
        assert (refused.value.status, refused.value.message) == (400, expected)
        assert api.get(path_of(run))["status"] == "requires_action"


def test_outputs_that_nobody_waits_for_are_refused(api: Api) -> None:
    """The refusal names the status of the run."""
    run = api.finished(api.asked())
    with pytest.raises(RefusedError) as refused:
        api.post(f"{path_of(run)}/submit_tool_outputs", tool_outputs=[])
    assert refused.value.message == 'Runs in status "completed" do not accept tool outputs.'


def test_a_waiting_run_can_be_cancelled() -> None:
    """Cancelling frees the thread of a run whose caller never answers; what was spent is counted."""
    with backend(model=OfflineModel([TWO_CALLS])) as api:
        run = waiting_run(api)
        api.post(f"{path_of(run)}/cancel")
        run = api.finished(run)
        assert (run["status"], run["required_action"]) == ("cancelled", None)
        assert run["usage"]["total_tokens"] > 0
        assert [step["status"] for step in api.steps(run)] == ["cancelled"]


def test_a_waiting_run_expires(now: Now) -> None:
    """After ten minutes the run is expired to everybody who looks, and takes no outputs."""
    with backend(model=OfflineModel([TWO_CALLS]), now=now) as api:
        run = waiting_run(api)
        now.seconds += 599
        assert api.get(path_of(run))["status"] == "requires_action"
        now.seconds += 1
        with pytest.raises(RefusedError, match='Runs in status "expired" do not accept tool outputs'):
            api.post(f"{path_of(run)}/submit_tool_outputs", tool_outputs=[])
        run = api.get(path_of(run))
        assert (run["status"], run["expires_at"]) == ("expired", None)
        [step] = api.steps(run)
        assert (step["status"], step["expired_at"]) == ("expired", now.seconds)
        api.post(f"/threads/{run['thread_id']}/messages", role="user", content="Free again")


def test_a_run_that_takes_too_long_expires(now: Now) -> None:
    """A model that does not come to an end is left, and its message is incomplete."""
    model = HeldModel()
    with backend(model=model, now=now) as api:
        run = api.asked()
        assert model.has_begun.wait(10)
        now.seconds += 600
        assert api.get(path_of(run))["status"] == "expired"
        assert model.was_left.wait(10)
        [message, _] = api.get(f"/threads/{run['thread_id']}/messages")["data"]
        assert message["incomplete_details"] == {"reason": "run_expired"}


def test_a_call_of_an_unknown_function_is_answered_for_the_model() -> None:
    """The model reads that there is no such tool, and the caller is not asked."""
    model = OfflineModel([CallTools(ToolCall("dance", "{}")), "Sorry."])
    with backend(model=model) as api:
        run = api.finished(api.asked(assistant=api.assistant(tools=[WEATHER])))
        assert run["status"] == "completed"
        output = api.steps(run)[0]["step_details"]["tool_calls"][0]["function"]["output"]
    assert output == "Error: there is no tool named 'dance'."
    assert model.requests[1]["messages"][-1].get("content") == output


@pytest.mark.parametrize(
    ("choice", "sent"),
    [
        ("none", "none"),
        ("required", "required"),
        (
            {"type": "function", "function": {"name": "weather"}},
            {"type": "function", "function": {"name": "weather"}},
        ),
    ],
)
def test_a_tool_choice_reaches_the_model(choice: JSON | str, sent: JSON | str) -> None:
    """The choice stands in the run and in the request."""
    model = OfflineModel(["Fine."])
    with backend(model=model) as api:
        run = api.finished(api.asked(assistant=api.assistant(tools=[WEATHER]), tool_choice=choice))
    assert run["tool_choice"] == choice
    assert model.requests[0].get("tool_choice") == sent


def test_a_required_call_is_required_once() -> None:
    """After the first call the model is free to answer, else it would call for ever."""
    model = OfflineModel([CallTools(ToolCall("dance", "{}")), "Done."])
    with backend(model=model) as api:
        api.finished(api.asked(assistant=api.assistant(tools=[WEATHER]), tool_choice="required"))
    assert [request.get("tool_choice") for request in model.requests] == ["required", "auto"]
