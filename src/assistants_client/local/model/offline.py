"""A model that needs no network: it quotes what was found in files, calls tools when told to, and echoes.

The same request always gets the same answer (but for the ids of calls), and every answer of its own says that
it comes from the offline model.

What it goes by in a request, so that whoever builds requests can count on it:

- A function named ``file_search`` is called once for each question. Every other function is called when the
  last user message names it, with the JSON object behind its name as arguments
  (``get_weather {"city": "Oslo"}``) or else with an example made from its schema; and when ``tool_choice``
  demands it. Nothing is called twice for one user message.
- A tool or system message that is a JSON object ``{"results": [{"mark": ..., "text": ...}, ...]}`` holds
  search results. The passage that answers the last user message best is quoted verbatim, the mark of its
  result behind it. Whatever else tools have answered follows, word for word.
"""

from __future__ import annotations

import json
import re
from collections.abc import AsyncGenerator, Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, TypeAlias, cast

from anyio.lowlevel import checkpoint
from attrs import frozen

from assistants_client.local.ids import new_id
from assistants_client.local.model import (
    ChatDelta,
    ChatMessage,
    ChatRequest,
    FinishDelta,
    FinishReason,
    ModelError,
    TextDelta,
    ToolCallDelta,
    UsageDelta,
)
from assistants_client.local.model.examples import example
from assistants_client.local.search import count_tokens, find_passage, first_tokens

__all__ = ["CallTools", "OfflineModel", "ScriptedReply", "ToolCall"]

FILE_SEARCH: Final = "file_search"
NOTE: Final = "This is the offline model: it quotes and echoes, but does not think."

_SCRIPT_IS_OVER: Final = ModelError("server_error", "The script of the offline model has no reply left.")
_ECHO_CHARACTERS = 1000
_PIECE_CHARACTERS = 16


@frozen
class ToolCall:
    """One call of a function."""

    name: str
    arguments: str
    """JSON text, or whatever a script wants the caller to meet instead."""


class CallTools:
    """A scripted reply that calls functions: ``CallTools(get_weather={"city": "Oslo"})``."""

    def __init__(self, *calls: ToolCall, **arguments: Mapping[str, Any]) -> None:
        named = (ToolCall(name, json.dumps(value)) for name, value in arguments.items())
        self.calls: tuple[ToolCall, ...] = (*calls, *named)


ScriptedReply: TypeAlias = (
    "str | CallTools | ModelError | Sequence[ChatDelta] | Callable[[ChatRequest], ScriptedReply]"
)
"""A text, calls of functions, a failure, the deltas to send, or a function that decides by the request."""


class OfflineModel:
    """The model of the embedded backend when no other is connected.

    Args:
        script: Replies to give instead of its own, one for each request, for tests. When they are used up,
            further requests fail.
        new_call_id: Gives each call of a function its id.
    """

    def __init__(
        self,
        script: Iterable[ScriptedReply] | None = None,
        *,
        new_call_id: Callable[[], str] = lambda: new_id("call"),
    ) -> None:
        self._script = None if script is None else iter(script)
        self._new_call_id = new_call_id
        self.requests: list[ChatRequest] = []
        """The requests it got, in order; kept only when it has a script."""

    async def stream(self, request: ChatRequest) -> AsyncGenerator[ChatDelta, None]:
        """Answer *request* from the script, or by the rules at the top of this module.

        Yields:
            The answer in pieces of a word or a few characters, once for each of the ``n`` choices asked for;
            then the usage.

        Raises:
            ModelError: the script says so, or has no reply left.
        """
        for delta in self._deltas(request):
            await checkpoint()
            yield delta

    async def aclose(self) -> None:
        """Do nothing: there is nothing to give back."""

    def _deltas(self, request: ChatRequest) -> Iterator[ChatDelta]:
        reply = _own_reply(request) if self._script is None else self._scripted_reply(request, self._script)
        if isinstance(reply, ModelError):
            raise reply
        if not isinstance(reply, str | CallTools):
            yield from reply
            return
        tokens = 0
        for choice in range(request.get("n") or 1):
            answer = _Answer(request, choice)
            yield from answer.say(reply) if isinstance(reply, str) else answer.call(reply, self._new_call_id)
            tokens += answer.tokens
        yield UsageDelta(_prompt_tokens(request), tokens)

    def _scripted_reply(
        self, request: ChatRequest, script: Iterator[ScriptedReply]
    ) -> str | CallTools | ModelError | Sequence[ChatDelta]:
        self.requests.append(request)
        reply = next(script, _SCRIPT_IS_OVER)
        while callable(reply):
            reply = reply(request)
        return reply


class _Answer:
    """One choice of an answer, cut to the tokens that the request allows."""

    def __init__(self, request: ChatRequest, choice: int) -> None:
        self._choice = choice
        self._stops = _stops(request)
        self._limit = request.get("max_completion_tokens") or request.get("max_tokens")
        self.tokens = 0

    def say(self, text: str) -> Iterator[ChatDelta]:
        said, is_whole = self._within_limit(_before(text, self._stops))
        for piece in re.findall(r"\s*\S+\s*|\s+", said):
            yield TextDelta(piece, choice=self._choice)
        yield self._finish("stop", is_whole=is_whole)

    def call(self, reply: CallTools, new_call_id: Callable[[], str]) -> Iterator[ChatDelta]:
        is_whole = True
        for index, call in enumerate(reply.calls):
            if not is_whole:
                break
            yield ToolCallDelta(index, new_call_id(), call.name, choice=self._choice)
            arguments, is_whole = self._within_limit(call.arguments)
            for start in range(0, len(arguments), _PIECE_CHARACTERS):
                piece = arguments[start : start + _PIECE_CHARACTERS]
                yield ToolCallDelta(index, arguments=piece, choice=self._choice)
        yield self._finish("tool_calls", is_whole=is_whole)

    def _within_limit(self, text: str) -> tuple[str, bool]:
        kept = text if self._limit is None else first_tokens(text, max(0, self._limit - self.tokens))
        self.tokens += count_tokens(kept)
        return kept, kept == text

    def _finish(self, reason: FinishReason, *, is_whole: bool) -> FinishDelta:
        return FinishDelta(reason if is_whole else "length", choice=self._choice)


def _stops(request: ChatRequest) -> list[str]:
    stop = request.get("stop") or []
    return [stop] if isinstance(stop, str) else stop


def _before(text: str, stops: Iterable[str]) -> str:
    ends = [text.index(stop) for stop in stops if stop and stop in text]
    return text[: min(ends)] if ends else text


def _prompt_tokens(request: ChatRequest) -> int:
    tools = json.dumps(request.get("tools") or "", ensure_ascii=False)
    return count_tokens(tools) + sum(count_tokens(_text(message)) + 4 for message in request["messages"])


# What it says of its own


def _own_reply(request: ChatRequest) -> str | CallTools:
    turn = _Turn(request["messages"])
    calls = _calls(request, turn)
    return CallTools(*calls) if calls else _formatted(request, turn)


class _Turn:
    """The last user message, and what has come of it so far."""

    def __init__(self, messages: Sequence[ChatMessage]) -> None:
        asked = [n for n, message in enumerate(messages) if message["role"] == "user"]
        last = asked[-1] if asked else -1
        self.question = _text(messages[last]) if asked else ""
        since = messages[last + 1 :]
        calls = [call for message in since for call in message.get("tool_calls") or ()]
        self.called: dict[str, str] = {call["id"]: call[call["type"]]["name"] for call in calls}
        answered = [(message, _results(_text(message))) for message in since if message["role"] == "tool"]
        given = [
            _results(_text(message)) for message in messages if message["role"] in {"system", "developer"}
        ]
        found = [*given, *(results for _, results in answered)]
        self.has_searched = any(results is not None for results in found)
        self.results = [result for results in found for result in results or ()]
        self.outputs = [message for message, results in answered if results is None]
        """What tools have answered other than search results."""


def _text(message: ChatMessage) -> str:
    content = message.get("content") or ""
    if isinstance(content, str):
        return content
    return "\n".join(part["text"] for part in content if part.get("type") == "text")


def _results(text: str) -> list[Mapping[str, str]] | None:
    """Return the search results that *text* is; None when it is something else."""
    if not text.startswith("{"):
        return None
    try:
        results = json.loads(text)["results"]
        return [{"mark": result["mark"], "text": result["text"]} for result in results]
    except (ValueError, LookupError, TypeError, RecursionError):
        return None


def _formatted(request: ChatRequest, turn: _Turn) -> str:
    text = f"{NOTE} {_answer(turn)}"
    wanted = request.get("response_format") or {}
    match wanted.get("type"):
        case "json_object":
            return json.dumps({"model": "offline", "answer": text}, ensure_ascii=False)
        case "json_schema":
            schema = wanted["json_schema"].get("schema", {})
            return json.dumps(example(schema, text, must_hold_text=True), ensure_ascii=False)
        case _:
            return text


def _answer(turn: _Turn) -> str:
    said = [_quotation(turn)] if turn.has_searched else []
    if turn.outputs:
        said.append("The tools answered:\n" + "\n".join(_output(turn, one) for one in turn.outputs))
    if said:
        return "\n\n".join(said)
    if not turn.question.strip():
        return "There was no question to answer."
    return f"You said: {turn.question[:_ECHO_CHARACTERS]}"


def _quotation(turn: _Turn) -> str:
    passage = find_passage([result["text"] for result in turn.results], turn.question)
    if passage is None:
        return "It found nothing on this in the files."
    result = turn.results[passage.text_number]
    quote = result["text"][passage.start : passage.end]
    return f"The files say:\n\n“{quote}” {result['mark']}"


def _output(turn: _Turn, message: ChatMessage) -> str:
    name = turn.called.get(message.get("tool_call_id", ""), "tool")
    return f"- {name}: {_text(message)}"


# What it calls


def _calls(request: ChatRequest, turn: _Turn) -> list[ToolCall]:
    functions = _functions(request)
    wanted = [name for name in functions if name == FILE_SEARCH or _mention(name, turn.question)]
    if not wanted and not turn.called and _demands_call(request):
        wanted = list(functions)[:1]
    called = set(turn.called.values())
    pending = [name for name in wanted if name not in called]
    if request.get("parallel_tool_calls") is False:
        pending = pending[:1]
    return [ToolCall(name, _arguments(functions[name], turn.question)) for name in pending]


def _functions(request: ChatRequest) -> dict[str, dict[str, Any]]:
    """Return the functions that may be called, by name."""
    functions = {
        tool["function"]["name"]: cast("dict[str, Any]", tool["function"])
        for tool in request.get("tools") or ()
        if tool.get("type") == "function"
    }
    match request.get("tool_choice", "auto"):
        case "none":
            return {}
        case {"type": "function", "function": {"name": name}}:
            return {name: functions[name]} if name in functions else {}
        case {"type": "allowed_tools", "allowed_tools": {"tools": [*allowed]}}:
            names = {tool.get("function", {}).get("name") for tool in allowed}
            return {name: function for name, function in functions.items() if name in names}
        case _:
            return functions


def _demands_call(request: ChatRequest) -> bool:
    match request.get("tool_choice", "auto"):
        case "required" | {"type": "function"} | {"allowed_tools": {"mode": "required"}}:
            return True
        case _:
            return False


def _mention(name: str, text: str) -> re.Match[str] | None:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)


def _arguments(function: Mapping[str, Any], question: str) -> str:
    given = _arguments_in(question, function["name"])
    if given is None:
        given = example(function.get("parameters") or {"type": "object"}, question)
    return json.dumps(given, ensure_ascii=False)


def _arguments_in(question: str, name: str) -> object:
    mention = _mention(name, question)
    rest = question[mention.end() :].lstrip(" \t\n(`:") if mention else ""
    if not rest.startswith("{"):
        return None
    try:
        return json.JSONDecoder().raw_decode(rest)[0]
    except (ValueError, RecursionError):
        return None
