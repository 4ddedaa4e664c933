"""What the model is asked: a Chat Completions request, built from a run's rows and nothing else.

Because it is built anew from the rows each time, a run can go on in another process.
"""

from __future__ import annotations

import base64
import mimetypes
from collections.abc import Iterator, Sequence
from typing import Any, cast

from assistants_client.local import code, sql, tools
from assistants_client.local.model import ChatMessage, ChatRequest
from assistants_client.local.search import count_tokens
from assistants_client.local.store import JSON, Row, Transaction

__all__ = ["build_request", "estimated_tokens", "passages"]


IMAGE_TOKENS = {"low": 85}
OTHER_IMAGE_TOKENS = 765
"""What a picture of 1024 by 1024 pixels cost at the service, unless its detail is low."""


def build_request(tx: Transaction, run: Row, steps: Sequence[Row]) -> tuple[ChatRequest, int]:
    """Return the next question to the model of *run*, after its *steps* so far.

    Returns:
        The request, and how many of its last messages are the run's own turns.
    """
    body = run.body
    own_turns = list(_own_turns(tx, steps))
    request: ChatRequest = {
        "model": body["model"],
        "messages": [*_instructions(body), *_history(tx, body), *own_turns],
    }
    _add_tools(request, tx, run, steps)
    _add_sampling(request, run)
    return request, len(own_turns)


def passages(steps: Sequence[Row]) -> dict[tuple[int, int], tools.Passage]:
    """Return everything that *steps* have found, by the two numbers of its mark."""
    return {
        (call["mark"], index): tools.Passage(result["file_id"], result["content"][0]["text"])
        for step in steps
        for call, shown in _calls(step)
        if shown["type"] == tools.FILE_SEARCH
        for index, result in enumerate(shown["file_search"]["results"])
    }


def estimated_tokens(messages: Sequence[ChatMessage]) -> int:
    """Return about how many tokens *messages* are, with four for the frame of each."""
    return sum(_content_tokens(message) + _call_tokens(message) + 4 for message in messages)


def _content_tokens(message: ChatMessage) -> int:
    content = message.get("content") or ""
    if isinstance(content, str):
        return count_tokens(content)
    return sum(map(_part_tokens, content))


def _part_tokens(part: JSON) -> int:
    if part["type"] == "text":
        return count_tokens(part["text"])
    return IMAGE_TOKENS.get(part["image_url"].get("detail", "auto"), OTHER_IMAGE_TOKENS)


def _call_tokens(message: ChatMessage) -> int:
    functions = [call["function"] for call in message.get("tool_calls", ())]
    return sum(count_tokens(f"{function['name']} {function['arguments']}") for function in functions)


def _instructions(run: JSON) -> Iterator[ChatMessage]:
    if run["instructions"]:
        yield {"role": "system", "content": run["instructions"]}


def _history(tx: Transaction, run: JSON) -> list[ChatMessage]:
    """Return what was said in the thread before the run, cut as its truncation strategy says."""
    messages = [
        {"role": row.body["role"], "content": content}
        for row in tx.rows(sql.MESSAGES_OF_THREAD, thread_id=run["thread_id"])
        if row.body["run_id"] != run["id"] and (content := _content(tx, row.body))
    ]
    strategy = run["truncation_strategy"]
    if strategy["type"] == "last_messages" and strategy["last_messages"] is not None:
        messages = messages[-strategy["last_messages"] :]
    return cast("list[ChatMessage]", messages)


def _own_turns(tx: Transaction, steps: Sequence[Row]) -> Iterator[ChatMessage]:
    """Return what the run itself has said and looked up so far."""
    for step in steps:
        if step.body["type"] == "tool_calls":
            yield from _tool_turn(step)
        else:
            yield from _message_turn(tx, step)


def _message_turn(tx: Transaction, step: Row) -> Iterator[ChatMessage]:
    message_id = step.body["step_details"]["message_creation"]["message_id"]
    message = tx.row(sql.GET_MESSAGE, id=message_id, thread_id=step.body["thread_id"])
    if message is not None and (content := _content(tx, message.body)):
        yield {"role": "assistant", "content": content}


def _tool_turn(step: Row) -> Iterator[ChatMessage]:
    calls = _calls(step)
    yield {
        "role": "assistant",
        "content": None,
        "tool_calls": [
            {
                "id": call["id"],
                "type": "function",
                "function": {"name": call["name"], "arguments": call["arguments"]},
            }
            for call, _ in calls
        ],
    }
    for call, shown in calls:
        yield {"role": "tool", "tool_call_id": call["id"], "content": _output(step, call, shown)}


def _calls(step: Row) -> list[tuple[JSON, JSON]]:
    """Return each tool call of *step*: what the model asked, and what the API shows of it."""
    if step.body["type"] != "tool_calls":
        return []
    return list(zip(step.internal.get("calls", []), step.body["step_details"]["tool_calls"], strict=True))


def _output(step: Row, call: JSON, shown: JSON) -> str:
    if shown["type"] == tools.FILE_SEARCH:
        return tools.passages_for_model(call["mark"], shown["file_search"]["results"])
    if shown["type"] == tools.CODE_INTERPRETER:
        told: str = step.internal["code_outputs"][call["id"]]
        return told
    output: str = shown["function"]["output"]
    return output


def _content(tx: Transaction, message: JSON) -> str | list[JSON]:
    """Return a message's content for the model; empty when there is nothing in it."""
    parts = [_part(tx, part) for part in message["content"]]
    texts = [part["text"] for part in parts if part["type"] == "text"]
    return "\n\n".join(texts) if len(texts) == len(parts) else parts


def _part(tx: Transaction, part: JSON) -> JSON:
    match part["type"]:
        case "text":
            return {"type": "text", "text": part["text"]["value"]}
        case "refusal":
            return {"type": "text", "text": part["refusal"]}
        case "image_url":
            return {"type": "image_url", "image_url": part["image_url"]}
        case _:
            return _image(tx, part["image_file"])


def _image(tx: Transaction, image: JSON) -> JSON:
    file = tx.row(sql.GET_FILE, id=image["file_id"])
    if file is None:
        return {"type": "text", "text": f"(The image {image['file_id']} was deleted.)"}
    content = b"".join(data for (data,) in tx.values(sql.ALL_CHUNKS, file_id=image["file_id"]))
    media_type = mimetypes.guess_type(file.body["filename"])[0] or "image/png"
    url = f"data:{media_type};base64,{base64.b64encode(content).decode('ascii')}"
    return {"type": "image_url", "image_url": {"url": url, "detail": image["detail"]}}


def _add_tools(request: ChatRequest, tx: Transaction, row: Row, steps: Sequence[Row]) -> None:
    run = row.body
    runs_code = any(tool["type"] == tools.CODE_INTERPRETER for tool in run["tools"])
    offered = tools.chat_tools(run["tools"], code_files=code.file_names(tx, row) if runs_code else ())
    if not offered:
        return
    request["tools"] = offered
    request["parallel_tool_calls"] = run["parallel_tool_calls"]
    choice = tools.chat_tool_choice(run["tool_choice"])
    # "required" asks for a call before the answer, not for calls without end.
    has_called = any(step.body["type"] == "tool_calls" for step in steps)
    request["tool_choice"] = "auto" if has_called and choice != "none" else choice


def _add_sampling(request: ChatRequest, run: Row) -> None:
    """Name what differs from the defaults: some models refuse even the default of a setting they lack."""
    body = run.body
    if body["temperature"] != 1:
        request["temperature"] = body["temperature"]
    if body["top_p"] != 1:
        request["top_p"] = body["top_p"]
    if body["response_format"] != "auto":
        request["response_format"] = body["response_format"]
    effort: Any = run.internal.get("reasoning_effort")
    if effort is not None:
        request["reasoning_effort"] = effort
