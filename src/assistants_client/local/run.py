"""The run loop: one coroutine that carries a run as far as it goes without its caller.

All progress lives in the rows that the API shows. Whoever calls :meth:`RunWorker.advance`, however often and after
whatever crash, goes on from them; what was not committed is done again, into the same step and message.
"""

from __future__ import annotations

import logging
from collections.abc import Generator, Sequence
from contextlib import aclosing, contextmanager
from functools import partial
from typing import Any, Literal, TypeAlias

import anyio
from attrs import define, field, frozen

from assistants_client.local import sql, tools, vector_stores
from assistants_client.local.conversation import build_request, estimated_tokens, passages
from assistants_client.local.events import Events
from assistants_client.local.ids import new_id
from assistants_client.local.indexing import Indexer, Transact
from assistants_client.local.model import (
    ChatDelta,
    ChatModel,
    ChatRequest,
    FinishDelta,
    ModelError,
    RefusalDelta,
    TextDelta,
    ToolCallDelta,
    UsageDelta,
)
from assistants_client.local.objects import answer_object, step_object, text_content
from assistants_client.local.progress import (
    change_run,
    end_run,
    expire_overdue_runs,
    finish_message,
    finish_step,
    save_message,
    save_step,
)
from assistants_client.local.store import JSON, Row, Transaction, dump

__all__ = ["RunWorker"]

logger = logging.getLogger(__name__)

StepType: TypeAlias = Literal["message_creation", "tool_calls"]

INDEXING_PATIENCE_SECONDS = 60
"""How long a run waits for the files of its thread; the service did the same."""
PAUSE_SECONDS = 1.0
MOST_STEPS = 64
"""A model that goes on calling tools for longer is not getting anywhere."""
SEARCH_RESULTS = 20
SEARCH_TOKENS = 16_000
RANKER = "default_2024_08_21"
INTERNAL_ERROR = {"code": "server_error", "message": "Sorry, something went wrong."}


class SupersededError(Exception):
    """The run has moved on without us: what we hold must not be written."""


@frozen
class Turn:
    """One question to the model, and where its answer belongs."""

    run: JSON
    n: int
    """Number of the first step that the answer fills."""
    request: ChatRequest


@frozen
class Pause:
    """Nothing to do until files are indexed."""


@define
class Call:
    """One tool call while its pieces arrive."""

    id: str
    name: str = ""
    arguments: str = ""


@define
class Answer:
    """What the model has said so far in one turn."""

    text: str = ""
    refusal: str = ""
    calls: dict[int, Call] = field(factory=dict[int, Call])
    kinds: list[StepType] = field(factory=list[StepType])
    """The kinds of step it fills, in order of their appearance."""
    finish_reason: str | None = None
    usage: JSON | None = None
    opened: JSON | None = None
    """The message or step that listeners have seen begin."""

    def begins(self, kind: StepType) -> bool:
        """Note that a piece of *kind* has come; True for the first of all pieces."""
        if kind not in self.kinds:
            self.kinds.append(kind)
        return self.opened is None


class RunWorker:
    """Advances runs: asks the model, carries out what it asks for, writes down what it says."""

    def __init__(self, transact: Transact, model: ChatModel, events: Events, indexer: Indexer) -> None:
        self._transact = transact
        self._model = model
        self._events = events
        self._indexer = indexer
        self._scopes: dict[str, anyio.CancelScope] = {}

    async def advance(self, run_id: str) -> None:
        """Carry the run on until it has ended, or until it is the caller's turn.

        Doing so twice, or for a run that is gone, does no harm. A fault on the way ends the run as failed.
        """
        try:
            while await self._go_on(run_id):
                pass
        except SupersededError:
            logger.debug("The run %s has moved on without this worker.", run_id)
        except Exception:
            logger.exception("The run %s failed.", run_id)
            await self._transact(partial(fail_run, run_id=run_id, error=INTERNAL_ERROR))

    def interrupt(self, run_id: str) -> None:
        """Stop waiting for the model, or for files, and look at the rows again."""
        scope = self._scopes.get(run_id)
        if scope is not None:
            scope.cancel()

    async def _go_on(self, run_id: str) -> bool:
        turn = await self._transact(partial(take_turn, run_id=run_id))
        if isinstance(turn, Turn):
            await self._ask(turn)
        elif isinstance(turn, Pause):
            with self._interruptible(run_id):
                await self._indexer.wait(PAUSE_SECONDS)
        return turn is not None

    async def _ask(self, turn: Turn) -> None:
        answer = Answer()
        try:
            with self._interruptible(turn.run["id"]) as scope:
                async with aclosing(self._model.stream(turn.request)) as deltas:
                    async for delta in deltas:
                        await self._take_in(turn, answer, delta)
        except ModelError as error:
            last_error = {"code": error.code, "message": error.message}
            await self._transact(partial(fail_run, run_id=turn.run["id"], error=last_error))
            return
        await self._transact(
            partial(finish_turn, turn=turn, answer=answer, is_interrupted=scope.cancelled_caught)
        )

    @contextmanager
    def _interruptible(self, run_id: str) -> Generator[anyio.CancelScope, None, None]:
        with anyio.CancelScope() as scope:
            self._scopes[run_id] = scope
            try:
                yield scope
            finally:
                del self._scopes[run_id]

    async def _take_in(self, turn: Turn, answer: Answer, delta: ChatDelta) -> None:
        match delta:
            case TextDelta(text=text, choice=0):
                answer.text += text
                await self._open_message(turn, answer)
                self._tell_message(turn, answer, {"type": "text", "text": {"value": text}})
            case RefusalDelta(text=text, choice=0):
                answer.refusal += text
                await self._open_message(turn, answer)
                self._tell_message(turn, answer, {"type": "refusal", "refusal": text})
            case ToolCallDelta(choice=0):
                await self._take_in_call(turn, answer, delta)
            case FinishDelta(choice=0):
                answer.finish_reason = delta.reason
            case UsageDelta():
                usage = delta.to_dict()
                answer.usage = {name: usage[name] for name in USAGE_FIELDS}
            case _:
                pass

    async def _take_in_call(self, turn: Turn, answer: Answer, piece: ToolCallDelta) -> None:
        call = answer.calls.get(piece.index)
        is_new = call is None
        if call is None:
            call = answer.calls[piece.index] = Call(piece.id or new_id("call"))
        call.name = call.name or piece.name or ""
        call.arguments += piece.arguments
        if answer.begins("tool_calls"):
            step = await self._transact(partial(open_tool_step, turn=turn, n=turn.n))
            answer.opened = step.body
        self._tell_call(turn, answer, piece.index, call, piece.arguments, is_new=is_new)

    async def _open_message(self, turn: Turn, answer: Answer) -> None:
        if answer.begins("message_creation"):
            _, answer.opened = await self._transact(partial(open_message_step, turn=turn, n=turn.n))

    def _tell_message(self, turn: Turn, answer: Answer, part: JSON) -> None:
        # A message that begins after tool calls is told as a whole when the turn is over.
        if answer.kinds[0] == "message_creation" and answer.opened is not None:
            delta = message_delta(answer.opened["id"], part)
            self._events.publish_new(turn.run["id"], "thread.message.delta", delta)

    def _tell_call(
        self, turn: Turn, answer: Answer, index: int, call: Call, arguments: str, *, is_new: bool
    ) -> None:
        if answer.kinds[0] != "tool_calls" or answer.opened is None:
            return
        for shown in call_deltas(index, call, arguments, is_new=is_new):
            delta = step_delta(answer.opened["id"], shown)
            self._events.publish_new(turn.run["id"], "thread.run.step.delta", delta)


USAGE_FIELDS = ("prompt_tokens", "completion_tokens", "total_tokens")


# Before the model is asked


def take_turn(tx: Transaction, *, run_id: str) -> Turn | Pause | None:
    """Return what is next for a run; None when it has ended or waits for its caller."""
    expire_overdue_runs(tx)
    run = tx.row(sql.GET_RUN_BY_ID, id=run_id)
    if run is None:
        return None
    if run.body["status"] == "cancelling":
        end_run(tx, run.body, "cancelled")
    if run.body["status"] == "queued":
        change_run(tx, run.body, "in_progress", started_at=run.body["started_at"] or tx.now)
    if run.body["status"] != "in_progress":
        return None
    return _next_question(tx, run)


def _next_question(tx: Transaction, run: Row) -> Turn | Pause | None:
    expired_store, is_indexing = _stores(tx, run)
    if expired_store is not None:
        message = f"The vector store {expired_store} has expired; create another one."
        end_run(tx, run.body, "failed", error={"code": "server_error", "message": message})
        return None
    if is_indexing and tx.now - run.body["started_at"] < INDEXING_PATIENCE_SECONDS:
        return Pause()
    steps = [row for row in _steps(tx, run.body) if row.body["status"] == "completed"]
    if len(steps) >= MOST_STEPS:
        message = f"The model called tools {MOST_STEPS} times without coming to an answer."
        end_run(tx, run.body, "failed", error={"code": "server_error", "message": message})
        return None
    request = build_request(tx, run, steps)
    exhausted = keep_within_limits(request, run.body, steps)
    if exhausted is not None:
        end_run(tx, run.body, "incomplete", incomplete_reason=exhausted)
        return None
    return Turn(run.body, len(steps), request)


def _stores(tx: Transaction, run: Row) -> tuple[str | None, bool]:
    """Return an expired store that the run would search, and whether the thread's files are being indexed."""
    if not tools.searches_files(run.body["tools"]):
        return None, False
    is_indexing = False
    of_thread = thread_store_ids(tx, run.body)
    for store_id in (*run.internal.get("vector_store_ids", ()), *of_thread):
        store = tx.row(sql.GET_VECTOR_STORE, id=store_id)
        if store is not None:
            shown = vector_stores.present_store(tx, store.body)
            if shown["status"] == "expired":
                return store_id, False
            is_indexing = is_indexing or (store_id in of_thread and shown["status"] == "in_progress")
    return None, is_indexing


def thread_store_ids(tx: Transaction, run: JSON) -> list[str]:
    """Return the vector stores of the run's thread."""
    thread = tx.find("thread", sql.GET_THREAD, id=run["thread_id"]).body
    ids: list[str] = (thread["tool_resources"].get("file_search") or {}).get("vector_store_ids") or []
    return ids


def keep_within_limits(request: ChatRequest, run: JSON, steps: Sequence[Row]) -> str | None:
    """Cut *request* to the tokens that the run may still use.

    Returns:
        The reason when nothing is left to ask with, else None.
    """
    usages = [step.body["usage"] for step in steps if step.body["usage"] is not None]
    if run["max_completion_tokens"] is not None:
        left = run["max_completion_tokens"] - sum(usage["completion_tokens"] for usage in usages)
        if left <= 0:
            return "max_completion_tokens"
        request["max_completion_tokens"] = left
    if run["max_prompt_tokens"] is not None:
        left = run["max_prompt_tokens"] - sum(usage["prompt_tokens"] for usage in usages)
        if not _forget_oldest(request, left):
            return "max_prompt_tokens"
    return None


def _forget_oldest(request: ChatRequest, tokens: int) -> bool:
    """Drop the oldest messages until *tokens* are enough; False when they cannot be."""
    messages = request["messages"]
    oldest = 1 if messages and messages[0]["role"] == "system" else 0
    while estimated_tokens(messages) > tokens:
        # The last question, and what the run has looked up for it, must stay.
        if messages[oldest + 1 :] and messages[oldest + 1]["role"] in {"user", "assistant"}:
            if not any(message["role"] == "user" for message in messages[oldest + 1 :]):
                return False
            del messages[oldest]
        else:
            return False
    return True


# While it answers


def open_message_step(tx: Transaction, *, turn: Turn, n: int) -> tuple[Row, JSON]:
    """Return the step and the message that the turn writes, created unless they are there.

    Raises:
        SupersededError: the run is not in progress any more.
    """
    run = _current(tx, turn)
    step = _leftover(tx, run, n, "message_creation")
    if step is not None:
        message_id = step.body["step_details"]["message_creation"]["message_id"]
        return step, tx.find("message", sql.GET_MESSAGE, id=message_id, thread_id=run["thread_id"]).body
    message = answer_object(run, now=tx.now)
    details = {"type": "message_creation", "message_creation": {"message_id": message["id"]}}
    step = _add_step(tx, run, n, details)
    tx.add(sql.ADD_MESSAGE, message)
    tx.emit(run["id"], "thread.message.created", message)
    tx.emit(run["id"], "thread.message.in_progress", message)
    return step, message


def open_tool_step(tx: Transaction, *, turn: Turn, n: int) -> Row:
    """Return the tool step that the turn writes, created unless it is there.

    Raises:
        SupersededError: the run is not in progress any more.
    """
    run = _current(tx, turn)
    return _leftover(tx, run, n, "tool_calls") or _add_step(
        tx, run, n, {"type": "tool_calls", "tool_calls": []}
    )


def _current(tx: Transaction, turn: Turn) -> JSON:
    run = tx.row(sql.GET_RUN_BY_ID, id=turn.run["id"])
    if run is None or run.body["status"] != "in_progress":
        raise SupersededError
    return run.body


def _steps(tx: Transaction, run: JSON) -> list[Row]:
    return list(tx.rows(sql.STEPS_OF_RUN, run_id=run["id"]))


def _leftover(tx: Transaction, run: JSON, n: int, kind: StepType) -> Row | None:
    """Return step *n* when an earlier attempt has begun it; one of another kind is taken back.

    Raises:
        SupersededError: another worker has finished the step.
    """
    steps = _steps(tx, run)
    if len(steps) <= n:
        return None
    if len(steps) > n + 1 or steps[n].body["status"] != "in_progress":
        raise SupersededError
    if steps[n].body["type"] == kind:
        return steps[n]
    _take_back(tx, steps[n])
    return None


def _take_back(tx: Transaction, step: Row) -> None:
    tx.run(sql.DELETE_STEP, id=step.body["id"])
    if step.body["type"] == "message_creation":
        tx.run(sql.DELETE_MESSAGE, id=step.body["step_details"]["message_creation"]["message_id"])


def _add_step(tx: Transaction, run: JSON, n: int, details: JSON) -> Row:
    body = step_object(run, details, now=tx.now)
    number = tx.add(sql.ADD_STEP, body, n=n, internal=dump({}))
    tx.emit(run["id"], "thread.run.step.created", body)
    tx.emit(run["id"], "thread.run.step.in_progress", body)
    return Row(number, body, {})


def message_delta(message_id: str, part: JSON) -> JSON:
    """Return the event data for the next piece of a message's only content part."""
    return {"id": message_id, "object": "thread.message.delta", "delta": {"content": [{"index": 0, **part}]}}


def step_delta(step_id: str, call: JSON) -> JSON:
    """Return the event data for the next piece of a tool step."""
    details = {"type": "tool_calls", "tool_calls": [call]}
    return {"id": step_id, "object": "thread.run.step.delta", "delta": {"step_details": details}}


def call_deltas(index: int, call: Call, arguments: str, *, is_new: bool) -> list[JSON]:
    """Return how one more piece of *call* is told: a new call is announced before its arguments."""
    if call.name == tools.FILE_SEARCH:
        return [{"index": index, "id": call.id, "type": "file_search", "file_search": {}}] if is_new else []
    deltas: list[JSON] = []
    if is_new:
        opening = {"name": call.name, "arguments": "", "output": None}
        deltas.append({"index": index, "id": call.id, "type": "function", "function": opening})
    if arguments:
        deltas.append({"index": index, "type": "function", "function": {"arguments": arguments}})
    return deltas


# When it has answered


def finish_turn(tx: Transaction, *, turn: Turn, answer: Answer, is_interrupted: bool) -> None:
    """Write down a whole turn: its steps and messages, and where they leave the run.

    Raises:
        SupersededError: the run has moved on; nothing is written.
    """
    expire_overdue_runs(tx)
    run = tx.row(sql.GET_RUN_BY_ID, id=turn.run["id"])
    if run is None:
        raise SupersededError
    if run.body["status"] == "cancelling":
        _keep_partial_text(tx, run.body, answer)
        end_run(tx, run.body, "cancelled")
    elif run.body["status"] != "in_progress":
        raise SupersededError
    elif is_interrupted:
        return
    elif answer.finish_reason is None:
        message = "The model's answer ended before it was complete."
        end_run(tx, run.body, "failed", error={"code": "server_error", "message": message})
    else:
        _write_answer(tx, run, turn, answer)


def fail_run(tx: Transaction, *, run_id: str, error: JSON) -> None:
    """End the run as failed, unless it has ended otherwise or is gone."""
    expire_overdue_runs(tx)
    run = tx.row(sql.GET_RUN_BY_ID, id=run_id)
    if run is None or run.body["status"] not in {"queued", "in_progress", "cancelling"}:
        return
    if run.body["status"] == "cancelling":
        end_run(tx, run.body, "cancelled")
    else:
        end_run(tx, run.body, "failed", error=error)


def _keep_partial_text(tx: Transaction, run: JSON, answer: Answer) -> None:
    if answer.opened is None or answer.kinds[0] != "message_creation":
        return
    message = tx.row(sql.GET_MESSAGE, id=answer.opened["id"], thread_id=run["thread_id"])
    if message is not None:
        save_message(tx, {**message.body, "content": [text_content(answer.text)]})


def _write_answer(tx: Transaction, run: Row, turn: Turn, answer: Answer) -> None:
    # A call that was cut off in the middle cannot be carried out.
    is_cut = answer.finish_reason in {"length", "content_filter"}
    kinds = [kind for kind in answer.kinds if not (is_cut and kind == "tool_calls")]
    usage = answer.usage
    for n, kind in enumerate(kinds or ["message_creation"], start=turn.n):
        if kind == "message_creation":
            _write_message(tx, run, turn, n, answer, usage)
        else:
            _write_calls(tx, run, turn, n, answer, usage)
        usage = None  # counted once
    if is_cut:
        reason = "max_completion_tokens" if answer.finish_reason == "length" else None
        end_run(tx, run.body, "incomplete", incomplete_reason=reason)
    elif not answer.calls:
        end_run(tx, run.body, "completed")


def _write_message(
    tx: Transaction, run: Row, turn: Turn, n: int, answer: Answer, usage: JSON | None
) -> None:
    step, message = open_message_step(tx, turn=turn, n=n)
    message["content"] = _content(tx, run.body, answer)
    _tell_citations(tx, message)
    reasons = {"length": "max_tokens", "content_filter": "content_filter"}
    finish_message(tx, message, incomplete_reason=reasons.get(answer.finish_reason or ""))
    step.body["usage"] = usage
    finish_step(tx, step, "completed")


def _content(tx: Transaction, run: JSON, answer: Answer) -> list[JSON]:
    if answer.refusal:
        return [{"type": "refusal", "refusal": answer.refusal}]
    found = passages(_steps(tx, run))
    return [text_content(answer.text, tools.annotations(answer.text, found))]


def _tell_citations(tx: Transaction, message: JSON) -> None:
    cited = message["content"][0].get("text", {}).get("annotations", [])
    if cited:
        annotations = [{"index": index, **annotation} for index, annotation in enumerate(cited)]
        part = {"type": "text", "text": {"annotations": annotations}}
        tx.emit(message["run_id"], "thread.message.delta", message_delta(message["id"], part))


def _write_calls(
    tx: Transaction, run: Row, turn: Turn, n: int, answer: Answer, usage: JSON | None
) -> None:
    step = open_tool_step(tx, turn=turn, n=n)
    functions = {tool["function"]["name"] for tool in run.body["tools"] if tool["type"] == "function"}
    first_mark = tx.value(sql.COUNT_MESSAGES, thread_id=run.body["thread_id"]) + _calls_so_far(tx, run.body)
    shown: list[JSON] = []
    calls: list[JSON] = []
    for position, call in enumerate(answer.calls[index] for index in sorted(answer.calls)):
        calls.append({**_plain(call), "mark": first_mark + position})
        shown.append(_carried_out(tx, run, call, functions))
    step.internal.update(calls=calls, usage=usage)
    step.body["step_details"]["tool_calls"] = shown
    if any(call["type"] == "function" and call["function"]["output"] is None for call in shown):
        save_step(tx, step)
        require_outputs(tx, run.body, shown)
    else:
        step.body["usage"] = usage
        finish_step(tx, step, "completed")


def require_outputs(tx: Transaction, run: JSON, calls: Sequence[JSON]) -> None:
    """Hand the run to its caller, who is to say what the functions return."""
    asked = [
        {
            "id": call["id"],
            "type": "function",
            "function": {name: call["function"][name] for name in ("name", "arguments")},
        }
        for call in calls
        if call["type"] == "function" and call["function"]["output"] is None
    ]
    action = {"type": "submit_tool_outputs", "submit_tool_outputs": {"tool_calls": asked}}
    change_run(tx, run, "requires_action", required_action=action)


def _plain(call: Call) -> JSON:
    return {"id": call.id, "name": call.name, "arguments": call.arguments}


def _calls_so_far(tx: Transaction, run: JSON) -> int:
    return sum(len(step.internal.get("calls", ())) for step in _steps(tx, run))


def _carried_out(tx: Transaction, run: Row, call: Call, functions: set[str]) -> JSON:
    """Return what the API shows of *call*: searches are done at once, functions wait for the caller."""
    if call.name == tools.FILE_SEARCH and call.name not in functions:
        return {"id": call.id, "type": "file_search", "file_search": _search(tx, run, call)}
    output = None if call.name in functions else f"Error: there is no tool named {call.name!r}."
    shown: dict[str, Any] = {"name": call.name, "arguments": call.arguments, "output": output}
    return {"id": call.id, "type": "function", "function": shown}


def _search(tx: Transaction, run: Row, call: Call) -> JSON:
    tool = next((tool for tool in run.body["tools"] if tool["type"] == "file_search"), {})
    options = tool.get("file_search") or {}
    threshold = (options.get("ranking_options") or {}).get("score_threshold", 0.0)
    found = vector_stores.search_stores(
        tx,
        [*run.internal.get("vector_store_ids", ()), *thread_store_ids(tx, run.body)],
        tools.search_query(call.arguments),
        limit=options.get("max_num_results", SEARCH_RESULTS),
        score_threshold=threshold,
    )
    return {
        "ranking_options": {"ranker": RANKER, "score_threshold": threshold},
        "results": [_result(passage) for passage in _within_budget(found)],
    }


def _within_budget(found: Sequence[vector_stores.Found]) -> Generator[vector_stores.Found, None, None]:
    tokens = 0
    for passage in found:
        tokens += len(passage.text.split()) * 4 // 3
        if tokens > SEARCH_TOKENS:
            return
        yield passage


def _result(passage: vector_stores.Found) -> JSON:
    return {
        "file_id": passage.file_id,
        "file_name": passage.file_name,
        "score": passage.score,
        "content": [{"type": "text", "text": passage.text}],
    }
