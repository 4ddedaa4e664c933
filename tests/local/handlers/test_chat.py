from __future__ import annotations

import json

import pytest

from assistants_client.local.model import ModelError
from assistants_client.local.model.offline import CallTools, OfflineModel
from tests.support.backend import Api, RefusedError, backend

QUESTION = [{"role": "user", "content": "Hi"}]


def test_a_completion_is_what_the_model_says(api: Api) -> None:
    """The model's answer comes back whole, with usage, under the model's name as given."""
    completion = api.post("/chat/completions", model="gpt-4o", messages=QUESTION)
    assert (completion["object"], completion["model"]) == ("chat.completion", "gpt-4o")
    [choice] = completion["choices"]
    assert (choice["finish_reason"], choice["message"]["role"]) == ("stop", "assistant")
    assert "offline model" in choice["message"]["content"]
    assert completion["usage"]["total_tokens"] > 0


def test_the_model_gets_the_request_as_it_was() -> None:
    """What the caller asks for reaches the model, without how the answer shall travel."""
    model = OfflineModel([CallTools(add={"a": 1})])
    function = {"name": "add", "parameters": {"type": "object"}}
    with backend(model=model) as api:
        completion = api.post(
            "/chat/completions",
            model="m",
            messages=QUESTION,
            tools=[{"type": "function", "function": function}],
            seed=7,
            stream=False,
        )
    assert completion["choices"][0]["message"]["tool_calls"][0]["function"]["name"] == "add"
    assert model.requests[0].get("seed") == 7
    assert "stream" not in model.requests[0]


@pytest.mark.parametrize(
    ("error", "status", "code"),
    [
        (ModelError("rate_limit_exceeded", "Slow down."), 429, "rate_limit_exceeded"),
        (ModelError("server_error", "Broken."), 502, "server_error"),
        (ModelError("invalid_prompt", "No.", status_code=422), 422, "invalid_prompt"),
        (ModelError("server_error", "No such model.", status_code=404), 404, None),
        (ModelError("server_error", "Wrong key.", status_code=401), 502, "server_error"),
        (ModelError("server_error", "Overloaded.", status_code=503), 503, "server_error"),
    ],
)
def test_a_failing_model_is_an_error_of_its_kind(error: ModelError, status: int, code: str | None) -> None:
    """The caller learns what the model said, under the status that fits; its own key is never to blame."""
    with backend(model=OfflineModel([error])) as api, pytest.raises(RefusedError) as refused:
        api.post("/chat/completions", model="m", messages=QUESTION)
    assert (refused.value.status, refused.value.code) == (status, code)
    assert refused.value.message == error.message


def test_a_completion_can_be_streamed(api: Api) -> None:
    """``stream: true`` answers with chunks as events, and says when it is done."""
    body = {"model": "m", "messages": QUESTION, "stream": True}
    response = api.client.post("/chat/completions", json=body)
    assert response.headers["content-type"].startswith("text/event-stream")
    lines = [line.removeprefix("data: ") for line in response.text.splitlines() if line.startswith("data: ")]
    *chunks, done = lines
    pieces = [choice["delta"].get("content", "") for line in chunks for choice in json.loads(line)["choices"]]
    assert (done, "offline model" in "".join(pieces)) == ("[DONE]", True)
