"""Runs whose model writes code: what the steps show, what the model is told, which files come out."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from assistants_client.local import LocalTransport, create_app
from assistants_client.local.model import ModelError
from assistants_client.local.model.offline import CallTools, OfflineModel
from assistants_client.local.sandbox.bubblewrap import BubblewrapInterpreter
from tests.support.backend import Api, Now, RefusedError

MISSING = BubblewrapInterpreter().probe()
needs_sandbox = pytest.mark.skipif(MISSING is not None, reason=str(MISSING))
CODE: Any = {"type": "code_interpreter"}
PNG = r"b'\x89PNG\r\n\x1a\n' + bytes(8)"


@contextmanager
def backend(*script: Any, path: Path | None = None, sandbox: bool = True) -> Generator[Api]:
    """Run a backend with a scripted model, and the sandbox unless it is left out."""
    interpreter = BubblewrapInterpreter() if sandbox else None
    app = create_app(path, model=OfflineModel(script=list(script)), code_interpreter=interpreter, now=Now())
    transport = LocalTransport(app)
    with httpx.Client(transport=transport, base_url="http://local/v1", timeout=60) as client:
        yield Api(client, transport)


def text_of(api: Api, run: dict[str, Any]) -> dict[str, Any]:
    """Return the text part of the run's answer."""
    [message] = api.get(f"/threads/{run['thread_id']}/messages", run_id=run["id"])["data"]
    text: dict[str, Any] = message["content"][0]["text"]
    return text


def test_without_a_sandbox_the_run_is_refused() -> None:
    """A run that would need code is a 400 that names the tool."""
    with backend(sandbox=False) as api:
        assistant = api.assistant(tools=[CODE])
        with pytest.raises(RefusedError, match="does not run code"):
            api.asked(assistant=assistant)


@needs_sandbox
def test_code_is_run_and_its_output_is_shown_in_the_step() -> None:
    """The step shows input and logs; the answer comes after it."""
    with backend(CallTools(code_interpreter={"code": "print(6 * 7)"}), "It is 42.") as api:
        run = api.finished(api.asked(assistant=api.assistant(tools=[CODE])))
        step, message = api.steps(run)
        [call] = step["step_details"]["tool_calls"]
        assert (run["status"], step["status"], message["type"]) == (
            "completed",
            "completed",
            "message_creation",
        )
        assert call["code_interpreter"] == {
            "input": "print(6 * 7)",
            "outputs": [{"type": "logs", "logs": "42\n"}],
        }
        assert text_of(api, run)["value"] == "It is 42."


@needs_sandbox
def test_files_go_in_and_come_out() -> None:
    """Code reads the assistant's files; what it writes is stored, images are shown, links annotated."""
    lines = [
        "data = open('in.txt').read()",
        "open('out.txt', 'w').write(data.upper())",
        f"open('p.png', 'wb').write({PNG})",
    ]
    code = "\n".join(lines)
    answer = "Done: [file](sandbox:/mnt/data/out.txt)"
    with backend(CallTools(code_interpreter={"code": code}), answer) as api:
        file = api.upload("in.txt", "hello")
        resources = {"code_interpreter": {"file_ids": [file["id"]]}}
        run = api.finished(api.asked(assistant=api.assistant(tools=[CODE], tool_resources=resources)))
        [annotation] = text_of(api, run)["annotations"]
        assert annotation["text"] == "sandbox:/mnt/data/out.txt"
        assert api.client.get(f"/files/{annotation['file_path']['file_id']}/content").content == b"HELLO"
        [call] = api.steps(run)[0]["step_details"]["tool_calls"]
        [image] = [one for one in call["code_interpreter"]["outputs"] if one["type"] == "image"]
        assert api.get(f"/files/{image['image']['file_id']}")["purpose"] == "assistants_output"


@needs_sandbox
def test_a_later_call_finds_the_files_of_an_earlier_one() -> None:
    """Files last over the calls and runs of a thread; variables do not."""
    first = CallTools(code_interpreter={"code": "open('kept.txt', 'w').write('kept')"})
    second = CallTools(code_interpreter={"code": "print(open('kept.txt').read())"})
    with backend(first, "One.", second, "Two.") as api:
        assistant = api.assistant(tools=[CODE])
        run = api.finished(api.asked(assistant=assistant))
        again = api.post(f"/threads/{run['thread_id']}/runs", assistant_id=assistant["id"])
        [call] = api.steps(api.finished(again))[0]["step_details"]["tool_calls"]
        assert call["code_interpreter"]["outputs"] == [{"type": "logs", "logs": "kept\n"}]


@needs_sandbox
def test_an_exception_is_told_to_the_model_and_the_run_goes_on() -> None:
    """A traceback is a result like any other."""
    with backend(CallTools(code_interpreter={"code": "1 / 0"}), "That failed.") as api:
        run = api.finished(api.asked(assistant=api.assistant(tools=[CODE])))
        [call] = api.steps(run)[0]["step_details"]["tool_calls"]
        assert "ZeroDivisionError" in call["code_interpreter"]["outputs"][0]["logs"]
        assert run["status"] == "completed"


@needs_sandbox
def test_code_and_a_function_in_one_turn_both_happen() -> None:
    """The code is run first; then the run waits for the caller's output."""
    function: dict[str, Any] = {
        "type": "function",
        "function": {"name": "add", "parameters": {"type": "object", "properties": {}}},
    }
    with backend(CallTools(code_interpreter={"code": "print(1)"}, add={}), "Both.") as api:
        run = api.finished(api.asked(assistant=api.assistant(tools=[CODE, function])))
        assert run["status"] == "requires_action"
        [asked] = run["required_action"]["submit_tool_outputs"]["tool_calls"]
        outputs = [{"tool_call_id": asked["id"], "output": "2"}]
        path = f"/threads/{run['thread_id']}/runs/{run['id']}/submit_tool_outputs"
        assert api.finished(api.post(path, tool_outputs=outputs))["status"] == "completed"
        kinds = [call["type"] for call in api.steps(run)[0]["step_details"]["tool_calls"]]
        assert sorted(kinds) == ["code_interpreter", "function"]


@needs_sandbox
def test_cancelling_ends_code_that_goes_on_for_ever() -> None:
    """The run is cancelled at once, not after the time limit of the sandbox."""
    with backend(CallTools(code_interpreter={"code": "while True: pass"})) as api:
        run = api.asked(assistant=api.assistant(tools=[CODE]))
        while not api.steps(run) or not api.steps(run)[0]["step_details"]["tool_calls"]:
            pass
        api.post(f"/threads/{run['thread_id']}/runs/{run['id']}/cancel")
        assert api.finished(run)["status"] == "cancelled"


@needs_sandbox
def test_code_that_was_noted_but_not_run_is_run_after_a_restart(tmp_path: Path) -> None:
    """A backend that stopped while code ran goes on with it, in the same step."""
    path = tmp_path / "backend.db"
    with backend(
        CallTools(code_interpreter={"code": "import time\ntime.sleep(0.5)\nprint('ran')"}), path=path
    ) as api:
        run = api.asked(assistant=api.assistant(tools=[CODE]))
        while not api.steps(run) or not api.steps(run)[0]["step_details"]["tool_calls"]:
            pass
    with backend("Done.", path=path) as api:
        assert api.finished(run)["status"] == "completed"
        step, _ = api.steps(run)
        [call] = step["step_details"]["tool_calls"]
        assert call["code_interpreter"]["outputs"] == [{"type": "logs", "logs": "ran\n"}]


@needs_sandbox
def test_a_model_error_after_code_keeps_what_the_code_did() -> None:
    """The step stays completed when the run fails later."""
    script = (CallTools(code_interpreter={"code": "print('ok')"}), ModelError("server_error", "Gone."))
    with backend(*script) as api:
        run = api.finished(api.asked(assistant=api.assistant(tools=[CODE])))
        assert run["status"] == "failed"
        assert api.steps(run)[0]["status"] == "completed"
