"""The code that a model wrote, between the transaction that notes it and the one that writes its results.

Running code takes time, and no transaction may wait for it. What is noted but not yet run is in the step's
internal facts, so that a run whose process died runs it again, into the same step.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, cast

from attrs import frozen

from assistants_client.errors import InvalidArgumentError
from assistants_client.local import sql, tools
from assistants_client.local.answers import step_delta
from assistants_client.local.ids import new_id
from assistants_client.local.objects import file_object
from assistants_client.local.progress import save_step
from assistants_client.local.sandbox import (
    CodeInterpreter,
    CodeResult,
    ProducedFile,
    SandboxError,
    mount_names,
)
from assistants_client.local.store import JSON, Row, Transaction

__all__ = [
    "CodeTurn",
    "code_of",
    "file_names",
    "note_code",
    "pending_turn",
    "produced_files",
    "run_code",
    "write_results",
]

PIECE_BYTES = 2**20


@frozen
class CodeTurn:
    """Code that waits to be run, and the files it works with."""

    run_id: str
    step_id: str
    calls: tuple[tuple[str, str], ...]
    """Id of each call and its code, in the model's order."""
    files: Mapping[str, bytes]
    """Content by name in the data directory."""


def code_of(arguments: str) -> str:
    """Return the code of a call; arguments that are not JSON are the code themselves."""
    try:
        value = json.loads(arguments)
    except ValueError:
        return arguments
    return str(cast("JSON", value).get("code", "")) if isinstance(value, dict) else arguments


def note_code(tx: Transaction, step: Row, calls: Sequence[JSON]) -> None:
    """Note that the code of *calls* waits to be run, and show it to listeners."""
    step.internal["pending_code"] = [call["id"] for call in calls]
    save_step(tx, step)
    for index, call in enumerate(step.body["step_details"]["tool_calls"]):
        if call["type"] == tools.CODE_INTERPRETER:
            shown = {"index": index, "id": call["id"], "type": call["type"], call["type"]: call[call["type"]]}
            tx.emit(step.body["run_id"], "thread.run.step.delta", step_delta(step.body["id"], shown))


def pending_turn(tx: Transaction, run: Row, steps: Sequence[Row]) -> CodeTurn | None:
    """Return the code of a run that waits to be run; None when there is none."""
    step = next((step for step in steps if step.internal.get("pending_code")), None)
    if step is None or step.body["status"] != "in_progress":
        return None
    waiting = set(step.internal["pending_code"])
    calls = tuple(
        (call["id"], call["code_interpreter"]["input"])
        for call in step.body["step_details"]["tool_calls"]
        if call["id"] in waiting
    )
    ids = _files(tx, run)
    contents = {
        name: b"".join(data for (data,) in tx.values(sql.ALL_CHUNKS, file_id=ids[name])) for name in ids
    }
    return CodeTurn(run.body["id"], step.body["id"], calls, contents)


async def run_code(interpreter: CodeInterpreter | None, turn: CodeTurn) -> dict[str, CodeResult]:
    """Run every call of *turn*, one after the other; each finds the files that those before it wrote.

    Raises:
        SandboxError: the sandbox does not work, or there is none any more.
    """
    if interpreter is None:
        raise SandboxError("the backend was started again without a code interpreter")
    files: dict[str, bytes] = dict(turn.files)
    results: dict[str, CodeResult] = {}
    for call_id, code in turn.calls:
        try:
            result = await interpreter.run(code, files)
        except InvalidArgumentError as error:
            # Too many or too large files: the model can do with fewer, or say so.
            result = CodeResult(f"The code was not run: {error}", outcome="failed")
        files |= {file.name: file.data for file in result.files}
        results[call_id] = result
    return results


def write_results(tx: Transaction, step: Row, results: Mapping[str, CodeResult]) -> None:
    """Write what came of the code into its step, store the files it wrote, and show both to listeners."""
    outputs = step.internal.setdefault("code_outputs", {})
    produced = step.internal.setdefault("produced", {})
    for index, call in enumerate(step.body["step_details"]["tool_calls"]):
        result = results.get(call["id"])
        if result is None:
            continue
        stored = [(file, _store(tx, file)) for file in result.files]
        produced.update({file.name: file_id for file, file_id in stored})
        outputs[call["id"]] = _told(result)
        call["code_interpreter"]["outputs"] = _outputs(result, stored)
        shown = [{"index": n, **output} for n, output in enumerate(call["code_interpreter"]["outputs"])]
        delta = {"index": index, "type": call["type"], "code_interpreter": {"outputs": shown}}
        tx.emit(step.body["run_id"], "thread.run.step.delta", step_delta(step.body["id"], delta))
    step.internal["pending_code"] = []


def produced_files(tx: Transaction, thread_id: str) -> dict[str, str]:
    """Return the ids of the files that code wrote in a thread, by name; the latest of a name counts."""
    files: dict[str, str] = {}
    for (produced,) in tx.values(sql.FILES_PRODUCED_IN_THREAD, thread_id=thread_id):
        files |= json.loads(produced)
    return files


def file_names(tx: Transaction, run: Row) -> list[str]:
    """Return the names under which code of *run* finds its files."""
    return list(_files(tx, run))


def _files(tx: Transaction, run: Row) -> dict[str, str]:
    """Return the ids of the files that code of *run* can read, by the name that it finds them under."""
    given = [
        row.body for file_id in _given_ids(tx, run) if (row := tx.row(sql.GET_FILE, id=file_id)) is not None
    ]
    found = dict(
        zip(mount_names(file["filename"] for file in given), (file["id"] for file in given), strict=True)
    )
    earlier = produced_files(tx, run.body["thread_id"])
    return found | {name: id for name, id in earlier.items() if tx.row(sql.GET_FILE, id=id) is not None}


def _given_ids(tx: Transaction, run: Row) -> list[str]:
    thread = tx.find("thread", sql.GET_THREAD, id=run.body["thread_id"]).body
    of_thread = tools.code_file_ids(thread["tool_resources"])
    attached = [
        attachment["file_id"]
        for message in tx.rows(sql.MESSAGES_OF_THREAD, thread_id=run.body["thread_id"])
        for attachment in message.body["attachments"]
        if any(tool["type"] == tools.CODE_INTERPRETER for tool in attachment.get("tools") or ())
    ]
    return list(dict.fromkeys([*run.internal.get("code_file_ids", ()), *of_thread, *attached]))


def _store(tx: Transaction, file: ProducedFile) -> str:
    file_id = new_id("file")
    for n, start in enumerate(range(0, len(file.data), PIECE_BYTES)):
        tx.run(sql.ADD_CHUNK, file_id=file_id, n=n, data=file.data[start : start + PIECE_BYTES])
    body = file_object(
        file_id=file_id,
        name=file.name,
        purpose="assistants_output",
        size_bytes=len(file.data),
        expires_at=None,
        now=tx.now,
    )
    tx.add(sql.ADD_FILE, body)
    return file_id


def _told(result: CodeResult) -> str:
    """Return what the model is told of a result."""
    names = [f"File written: {file.name}" for file in result.files]
    return "\n".join([*([result.logs] if result.logs else []), *names]) or "(no output)"


def _outputs(result: CodeResult, stored: Sequence[tuple[ProducedFile, str]]) -> list[dict[str, Any]]:
    """Return what the API shows of a result: its logs, then its images."""
    return [
        *_logs(result),
        *({"type": "image", "image": {"file_id": id}} for file, id in stored if file.is_image),
    ]


def _logs(result: CodeResult) -> Iterator[dict[str, Any]]:
    if result.logs:
        yield {"type": "logs", "logs": result.logs}
