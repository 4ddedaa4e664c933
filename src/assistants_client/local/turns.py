"""The transactions of one turn of a run: what to ask the model, and what its answer leaves behind.

Each function is one transaction's work. One that finds the run moved on without it raises `SupersededError`
and writes nothing: together with the fence on (run, n), no step is ever written twice.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from assistants_client.local import sql, tools, vector_stores
from assistants_client.local.answers import Answer, Call, StepType, message_delta
from assistants_client.local.code import (
    CodeTurn,
    code_of,
    note_code,
    pending_turn,
    produced_files,
    write_results,
)
from assistants_client.local.conversation import build_request, estimated_tokens, passages
from assistants_client.local.file_search import (
    present_stores,
    search,
    stores_of_run,
    thread_store_ids,
)
from assistants_client.local.model import ChatRequest
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
from assistants_client.local.sandbox import CodeResult
from assistants_client.local.search import count_tokens
from assistants_client.local.store import JSON, Row, Transaction, dump
from assistants_client.local.token_limits import keep_within_limits, tokens_left

__all__ = [
    "Pause",
    "SupersededError",
    "Turn",
    "fail_run",
    "finish_code",
    "finish_turn",
    "open_message_step",
    "open_tool_step",
    "take_turn",
]

INDEXING_PATIENCE_SECONDS = 60
"""How long a run waits for the files of its thread; the service did the same."""
MOST_STEPS = 64
"""A model that goes on calling tools for longer is not getting anywhere."""
MESSAGE_INCOMPLETE_REASONS = {"length": "max_tokens", "content_filter": "content_filter"}
"""Why a message is incomplete, by the model's finish reason; other reasons complete it."""


class SupersededError(Exception):
    """The run has moved on without us: what we hold must not be written."""


@frozen
class Turn:
    """One question to the model, and where its answer belongs."""

    run_id: str
    n: int
    """Number of the first step that the answer fills."""
    request: ChatRequest
    tools: Sequence[JSON]
    """The tools of the run."""


@frozen
class Pause:
    """Nothing to do until files are indexed."""


# Before the model is asked


def take_turn(tx: Transaction, *, run_id: str) -> Turn | CodeTurn | Pause | None:
    """Return what is next for a run; None when it has ended or waits for its caller."""
    expire_overdue_runs(tx)
    vector_stores.expire_files(tx)
    run = tx.row(sql.GET_RUN_BY_ID, id=run_id)
    if run is None:
        return None
    if run.body["status"] == "cancelling":
        end_run(tx, run.body, "cancelled")
    if run.body["status"] == "queued":
        change_run(tx, run.body, "in_progress", started_at=run.body["started_at"] or tx.now)
    if run.body["status"] != "in_progress":
        return None
    return _next_turn(tx, run)


def _next_turn(tx: Transaction, run: Row) -> Turn | CodeTurn | Pause | None:
    code = pending_turn(tx, run, _steps(tx, run.body))
    if code is not None:
        return code
    steps = [step for step in _steps(tx, run.body) if step.body["status"] == "completed"]
    fault = _fault(tx, run, steps)
    if fault is not None:
        end_run(tx, run.body, "failed", error={"code": "server_error", "message": fault})
        return None
    if _must_wait_for_files(tx, run.body):
        return Pause()
    request, own_count = build_request(tx, run, steps)
    exhausted = keep_within_limits(request, run.body, steps, own_count)
    if exhausted is not None:
        end_run(tx, run.body, "incomplete", incomplete_reason=exhausted)
        return None
    return Turn(run.body["id"], len(steps), request, run.body["tools"])


def _fault(tx: Transaction, run: Row, steps: Sequence[Row]) -> str | None:
    """Return why the run cannot go on, as a sentence."""
    if len(steps) >= MOST_STEPS:
        return f"The model called tools {MOST_STEPS} times without coming to an answer."
    if tools.searches_files(run.body["tools"]):
        for store in present_stores(tx, stores_of_run(tx, run)):
            if store["status"] == "expired":
                return f"The vector store {store['id']} has expired; create another one."
    return None


def _must_wait_for_files(tx: Transaction, run: JSON) -> bool:
    if not tools.searches_files(run["tools"]) or tx.now - run["started_at"] >= INDEXING_PATIENCE_SECONDS:
        return False
    stores = present_stores(tx, thread_store_ids(tx, run))
    return any(store["status"] == "in_progress" for store in stores)


# While it answers


def open_message_step(tx: Transaction, *, turn: Turn, n: int) -> tuple[Row, JSON]:
    """Return the step and the message that the turn writes, created unless they are there.

    Raises:
        SupersededError: the run is not in progress any more.
    """
    run = _current(tx, turn)
    step = _leftover(tx, run, n, "message_creation")
    if step is not None:
        begun = tx.row(sql.GET_MESSAGE, id=_message_id(step), thread_id=run["thread_id"])
        if begun is not None:
            return step, begun.body
        # Somebody has deleted the message: what the model says goes into a new one.
        _take_back(tx, step)
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
    step = _leftover(tx, run, n, "tool_calls")
    return step or _add_step(tx, run, n, {"type": "tool_calls", "tool_calls": []})


def _current(tx: Transaction, turn: Turn) -> JSON:
    run = tx.row(sql.GET_RUN_BY_ID, id=turn.run_id)
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
        tx.run(sql.DELETE_MESSAGE, id=_message_id(step))


def _message_id(step: Row) -> str:
    message_id: str = step.body["step_details"]["message_creation"]["message_id"]
    return message_id


def _add_step(tx: Transaction, run: JSON, n: int, details: JSON) -> Row:
    body = step_object(run, details, now=tx.now)
    number = tx.add(sql.ADD_STEP, body, n=n, internal=dump({}))
    tx.emit(run["id"], "thread.run.step.created", body)
    tx.emit(run["id"], "thread.run.step.in_progress", body)
    return Row(number, body, {})


# When it has answered


def finish_turn(tx: Transaction, *, turn: Turn, answer: Answer, is_interrupted: bool) -> None:
    """Write down a whole turn: its steps and messages, and where they leave the run.

    A run that has ended meanwhile stays as it is.

    Raises:
        SupersededError: another worker has written this turn; nothing is written.
    """
    run = _as_left(tx, turn.run_id, answer)
    if run is None:
        return
    if run.body["status"] == "cancelling":
        end_run(tx, run.body, "cancelled")
    elif run.body["status"] == "in_progress" and not is_interrupted:
        _write_answer(tx, run, turn, answer)


def fail_run(tx: Transaction, *, run_id: str, error: JSON, answer: Answer | None = None) -> None:
    """End the run as failed, unless it has ended otherwise or is gone; what the model has said stays."""
    run = _as_left(tx, run_id, answer or Answer())
    if run is None:
        return
    if run.body["status"] == "cancelling":
        end_run(tx, run.body, "cancelled")
    elif run.body["status"] in {"queued", "in_progress"}:
        if answer is not None:
            _keep_partial_text(tx, run.body, answer)
        end_run(tx, run.body, "failed", error=error)


def _as_left(tx: Transaction, run_id: str, answer: Answer) -> Row | None:
    """Return the run as its time and its caller have left it; None when it is gone.

    Where one of them ends it, what the model has said so far is saved first: the end of a message is told
    with its text.
    """
    run = tx.row(sql.GET_RUN_BY_ID, id=run_id)
    if run is None:
        return None
    expires_at: int | None = run.body["expires_at"]
    is_overdue = expires_at is not None and expires_at <= tx.now
    if is_overdue or run.body["status"] in {"cancelling", "expired"}:
        _keep_partial_text(tx, run.body, answer)
    expire_overdue_runs(tx)
    return tx.row(sql.GET_RUN_BY_ID, id=run_id)


def _keep_partial_text(tx: Transaction, run: JSON, answer: Answer) -> None:
    if not answer.is_telling("message_creation"):
        return
    message = tx.row(sql.GET_MESSAGE, id=answer.opened_id, thread_id=run["thread_id"])
    if message is not None:
        save_message(tx, {**message.body, "content": _content(tx, run, answer)})


def _write_answer(tx: Transaction, run: Row, turn: Turn, answer: Answer) -> None:
    if answer.finish_reason is None:
        message = "The model's answer ended before it was complete."
        _keep_partial_text(tx, run.body, answer)
        end_run(tx, run.body, "failed", error={"code": "server_error", "message": message})
        return
    if answer.usage is None:
        answer.estimated_usage = _estimated_usage(turn, answer)
    if _is_beyond_limit(tx, run.body, answer):
        # Not every server holds to the limit that it is sent.
        answer.finish_reason = "length"
    if answer.finish_reason in MESSAGE_INCOMPLETE_REASONS:
        # A call that was cut off in the middle cannot be carried out.
        answer.calls.clear()
    _write_steps(tx, run, turn, answer)
    if answer.finish_reason in MESSAGE_INCOMPLETE_REASONS:
        reason = "max_completion_tokens" if answer.finish_reason == "length" else None
        end_run(tx, run.body, "incomplete", incomplete_reason=reason)
    elif not answer.calls:
        end_run(tx, run.body, "completed")


def _estimated_usage(turn: Turn, answer: Answer) -> JSON:
    """Return about what a turn has cost whose model does not say; limits count it, nobody is shown it."""
    said = [answer.text, answer.refusal, *(f"{call.name} {call.arguments}" for call in answer.calls.values())]
    return {
        "prompt_tokens": estimated_tokens(turn.request["messages"]),
        "completion_tokens": sum(map(count_tokens, said)),
    }


def _is_beyond_limit(tx: Transaction, run: JSON, answer: Answer) -> bool:
    """Return whether the answer is longer than allowed, or leaves nothing for the one after its calls."""
    steps = [step for step in _steps(tx, run) if step.body["status"] == "completed"]
    left = tokens_left(run, steps, "completion_tokens")
    usage = answer.usage or answer.estimated_usage
    if left is None or usage is None:
        return False
    spent: int = usage["completion_tokens"]
    return spent >= left if answer.calls else spent > left


def _write_steps(tx: Transaction, run: Row, turn: Turn, answer: Answer) -> None:
    """Write a message step, a tool step, or one after the other; the first one carries the usage."""
    kinds = [kind for kind in answer.kinds if kind == "message_creation" or answer.calls]
    called: Row | None = None
    for n, kind in enumerate(kinds or ["message_creation"], start=turn.n):
        if kind == "message_creation":
            _write_message(tx, run, turn, answer, n=n)
        else:
            called = _write_calls(tx, run, turn, answer, n=n)
        answer.usage = answer.estimated_usage = None
    if called is not None:
        # Last, wherever the step stands: a run that waits for its caller takes no further step.
        _go_on_with_calls(tx, run.body, called)


def _write_message(tx: Transaction, run: Row, turn: Turn, answer: Answer, *, n: int) -> None:
    step, message = open_message_step(tx, turn=turn, n=n)
    message["content"] = _content(tx, run.body, answer)
    _tell_the_rest(tx, message, was_told=answer.is_telling("message_creation"))
    finish_message(tx, message, incomplete_reason=MESSAGE_INCOMPLETE_REASONS.get(str(answer.finish_reason)))
    step.body["usage"] = answer.usage
    step.internal["estimated_usage"] = answer.estimated_usage
    finish_step(tx, step, "completed")


def _content(tx: Transaction, run: JSON, answer: Answer) -> list[JSON]:
    if answer.refusal:
        return [{"type": "refusal", "refusal": answer.refusal}]
    annotations = [
        *tools.citations(answer.text, passages(_steps(tx, run))),
        *tools.file_paths(answer.text, produced_files(tx, run["thread_id"])),
    ]
    return [text_content(answer.text, sorted(annotations, key=lambda one: one["start_index"]))]


def _tell_the_rest(tx: Transaction, message: JSON, *, was_told: bool) -> None:
    """Tell listeners what they have not heard of the message while it came: citations, or all of it."""
    part = message["content"][0]
    if part["type"] == "text":
        cited = [{"index": index, **citation} for index, citation in enumerate(part["text"]["annotations"])]
        text = {} if was_told else {"value": part["text"]["value"]}
        part = {"type": "text", "text": {**text, **({"annotations": cited} if cited else {})}}
        is_news = bool(part["text"])
    else:
        is_news = not was_told
    if is_news:
        tx.emit(message["run_id"], "thread.message.delta", message_delta(message["id"], part))


def _write_calls(tx: Transaction, run: Row, turn: Turn, answer: Answer, *, n: int) -> Row:
    step = open_tool_step(tx, turn=turn, n=n)
    calls = answer.ordered_calls()
    first_mark = _next_mark(tx, run.body)
    step.internal["calls"] = [
        {"id": call.id, "name": call.name, "arguments": call.arguments, "mark": first_mark + position}
        for position, call in enumerate(calls)
    ]
    step.internal["usage"] = answer.usage
    step.internal["estimated_usage"] = answer.estimated_usage
    step.body["step_details"]["tool_calls"] = [_carried_out(tx, run, call) for call in calls]
    return step


def _go_on_with_calls(tx: Transaction, run: JSON, step: Row) -> None:
    """Write down the step and have its code run, where it has some."""
    shown = step.body["step_details"]["tool_calls"]
    code = [call for call in shown if call["type"] == tools.CODE_INTERPRETER]
    if code:
        note_code(tx, step, code)
    else:
        _settle_calls(tx, run, step)


def finish_code(tx: Transaction, *, turn: CodeTurn, results: Mapping[str, CodeResult]) -> None:
    """Write down what came of the code of a step, unless the run has moved on without it."""
    run = tx.row(sql.GET_RUN_BY_ID, id=turn.run_id)
    if run is None or run.body["status"] != "in_progress":
        return
    step = next(step for step in _steps(tx, run.body) if step.body["id"] == turn.step_id)
    if step.body["status"] != "in_progress" or not step.internal.get("pending_code"):
        return
    write_results(tx, step, results)
    _settle_calls(tx, run.body, step)


def _settle_calls(tx: Transaction, run: JSON, step: Row) -> None:
    """Hand the run to its caller if functions are left to call; else the step is done."""
    shown = step.body["step_details"]["tool_calls"]
    waiting = [call for call in shown if call["type"] == "function" and call["function"]["output"] is None]
    if waiting:
        save_step(tx, step)
        _require_outputs(tx, run, waiting)
    else:
        finish_step(tx, step, "completed")


def _next_mark(tx: Transaction, run: JSON) -> int:
    """Return a number for marks that no search of this run has, and no message before it is likely to."""
    messages: int = tx.value(sql.COUNT_MESSAGES, thread_id=run["thread_id"])
    return messages + sum(len(step.internal.get("calls", ())) for step in _steps(tx, run))


def _carried_out(tx: Transaction, run: Row, call: Call) -> JSON:
    """Return what the API shows of *call*: a search is done at once, code is run later, a function waits."""
    kind = tools.kind_of(call.name, run.body["tools"])
    if kind == tools.FILE_SEARCH:
        return {"id": call.id, "type": kind, kind: search(tx, run, call)}
    if kind == tools.CODE_INTERPRETER:
        return {"id": call.id, "type": kind, kind: {"input": code_of(call.arguments), "outputs": []}}
    output = None if kind == "function" else f"Error: there is no tool named {call.name!r}."
    shown = {"name": call.name, "arguments": call.arguments, "output": output}
    return {"id": call.id, "type": "function", "function": shown}


def _require_outputs(tx: Transaction, run: JSON, waiting: Sequence[JSON]) -> None:
    """Hand the run to its caller, who is to say what the functions return."""
    asked = [
        {
            "id": call["id"],
            "type": "function",
            "function": {name: call["function"][name] for name in ("name", "arguments")},
        }
        for call in waiting
    ]
    action = {"type": "submit_tool_outputs", "submit_tool_outputs": {"tool_calls": asked}}
    change_run(tx, run, "requires_action", required_action=action)
