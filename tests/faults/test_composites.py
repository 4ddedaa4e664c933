from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from assistants_client import (
    APIConnectionError,
    APITimeoutError,
    InternalServerError,
    PermissionDeniedError,
)
from tests.faults.test_calls import EACH, assert_closed
from tests.support import wire
from tests.support.clients import Connect
from tests.support.clock import FakeClock
from tests.support.events import DONE, event, stream, wanting
from tests.support.faults import FAULTS, SILENCE_SECONDS, Fault
from tests.support.scripted_server import Reply, ScriptedServer, answer, nobody

QUEUED = answer(wire.run("queued"))
BUSY = answer(wire.vector_store("in_progress", 1))
INDEXING = answer({"id": "file-1", "object": "vector_store.file", "status": "in_progress"})
WRITING = answer(wire.message(status="in_progress"))
MORE = answer(wire.page(wire.run(), has_more=True))
STORE = answer(wire.vector_store())
UPLOADED = answer({"id": "file-1", "object": "file"})
BATCH = answer({"id": "vsfb_1", "object": "vector_store.files_batch", "status": "in_progress"})
ASSISTANT = answer({"id": "asst_1", "object": "assistant", "tools": []})
WANTING = wanting(("today", "{}"))
NOBODY = answer(wire.page(wire.message(role="user")))


@dataclass(frozen=True)
class Case:
    """One composite, up to the request that meets the fault."""

    call: Callable[[Any], object]
    before: tuple[Reply, ...] = ()
    """Good answers that come first."""
    pauses: tuple[float, ...] = ()
    """Pauses between those."""
    is_create: bool = False
    """Whether the request that meets the fault creates something."""


def _run(client: Any) -> object:
    return client.run_and_get_assistant_response("thread_1", assistant_id="asst_1")


def _tools(client: Any) -> object:
    return client.run_with_tools("thread_1", assistant_id="asst_1", tools=[])


def _store(client: Any) -> object:
    return client.create_vector_store_and_wait_to_complete(name="docs")


def _message(client: Any) -> object:
    return client.wait_for_assistant_message("thread_1")


def _stream(client: Any) -> object:
    with client.stream_run("thread_1", assistant_id="asst_1") as events:
        return events.until_done()


def _stream_thread(client: Any) -> object:
    with client.stream_thread_and_run(assistant_id="asst_1") as events:
        return events.until_done()


def _stream_outputs(client: Any) -> object:
    with client.stream_tool_outputs("thread_1", "run_1", tool_outputs=[]) as events:
        return events.until_done()


def _listed(name: str, *ids: str) -> Case:
    return Case(lambda client: list(getattr(client, name)(*ids)), (MORE,))


def today() -> str:
    """Return the date."""
    return "2026-11-29"


def _looped(client: Any) -> object:
    return client.run_with_tools("thread_1", assistant_id="asst_1", tools=[today])


def _looped_stream(client: Any) -> object:
    with client.stream_run("thread_1", assistant_id="asst_1", tools=[today]) as events:
        return events.until_done()


def _chat(client: Any) -> object:
    with client.stream_completion(model="m", messages=[]) as events:
        return events.until_done()


CASES = {
    "wait_for_run_to_complete": Case(lambda client: client.wait_for_run_to_complete("thread_1", "run_1")),
    "wait_for_run_to_complete, polling": Case(
        lambda client: client.wait_for_run_to_complete("thread_1", "run_1"), (QUEUED,), (1.0,)
    ),
    "wait_for_thread_message_to_complete": Case(
        lambda client: client.wait_for_thread_message_to_complete("thread_1", "msg_1"), (WRITING,), (1.0,)
    ),
    "wait_for_vector_store_to_complete": Case(
        lambda client: client.wait_for_vector_store_to_complete("vs_1"), (BUSY,), (1.0,)
    ),
    "wait_for_vector_store_file_to_complete": Case(
        lambda client: client.wait_for_vector_store_file_to_complete("vs_1", "file-1"), (INDEXING,), (1.0,)
    ),
    "create_vector_store_and_wait_to_complete": Case(_store, is_create=True),
    "create_vector_store_and_wait_to_complete, polling": Case(_store, (BUSY,), (1.0,)),
    "run_and_get_assistant_response": Case(_run, is_create=True),
    "run_and_get_assistant_response, polling": Case(_run, (QUEUED,), (1.0,)),
    "run_and_get_assistant_response, reading": Case(_run, (QUEUED, answer(wire.run())), (1.0,)),
    "run_with_tools": Case(_tools, is_create=True),
    "run_with_tools, polling": Case(_tools, (QUEUED,), (1.0,)),
    "wait_for_assistant_message": Case(_message),
    "wait_for_assistant_message, polling": Case(_message, (NOBODY,), (1.0,)),
    "iterate_runs": Case(lambda client: list(client.iterate_runs("thread_1"))),
    "iterate_runs, second page": Case(lambda client: list(client.iterate_runs("thread_1")), (MORE,)),
    "iterate_assistants": _listed("iterate_assistants"),
    "iterate_files": _listed("iterate_files"),
    "iterate_run_steps": _listed("iterate_run_steps", "thread_1", "run_1"),
    "iterate_thread_messages": _listed("iterate_thread_messages", "thread_1"),
    "iterate_vector_store_file_batch_files": _listed(
        "iterate_vector_store_file_batch_files", "vs_1", "vsfb_1"
    ),
    "iterate_vector_store_files": _listed("iterate_vector_store_files", "vs_1"),
    "iterate_vector_stores": _listed("iterate_vector_stores"),
    "stream_run": Case(_stream, is_create=True),
    "stream_thread_and_run": Case(_stream_thread, is_create=True),
    "stream_tool_outputs": Case(_stream_outputs, is_create=True),
    "stream_completion": Case(_chat, is_create=True),
    "upload_and_index": Case(lambda client: client.upload_and_index("vs_1", [__file__])),
    "add_message": Case(
        lambda client: client.add_message("thread_1", role="user", content="Hello"), is_create=True
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
@EACH
def test_a_composite_meets_a_fault(connect: Connect, clock: FakeClock, case: Case, fault: Fault) -> None:
    """The error, the requests, the pauses and the connections are those of the step that met it."""
    settings = dict(fault.settings)
    if fault.error is APITimeoutError and case.is_create:
        # A POST may think longer than the read timeout, so silence ends with the whole call.
        settings |= {"timeout_seconds": SILENCE_SECONDS, "polling_timeout_seconds": SILENCE_SECONDS}
    with ScriptedServer(*case.before, fault.reply) as server:
        client = connect(base_url=server.url, clock=clock, **settings)
        with pytest.raises(fault.error):
            case.call(client)
        attempts = fault.attempts(is_create=case.is_create, most=3)
        expected = len(case.before) + attempts
        assert server.count_requests(expected) == expected
        assert clock.pauses == [*case.pauses, *([0.5, 1.0] if attempts > 1 else [])]
        assert_closed(server, client, fault)


@EACH
def test_many_uploads_meet_a_fault(connect: Connect, clock: FakeClock, fault: Fault) -> None:
    """The result of the file has the error; an upload is a create, and is repeated as one."""
    settings = dict(fault.settings)
    if fault.error is APITimeoutError:
        settings |= {"timeout_seconds": SILENCE_SECONDS, "polling_timeout_seconds": SILENCE_SECONDS}
    with ScriptedServer(fault.reply) as server:
        client = connect(base_url=server.url, clock=clock, **settings)
        [result] = client.upload_files([__file__])
        expected = fault.attempts(is_create=True, most=3)
        assert server.count_requests(expected) == expected
        assert_closed(server, client, fault)
    assert type(result.error) is fault.error


@pytest.mark.parametrize("before", [(), (UPLOADED,), (UPLOADED, BATCH)], ids=["upload", "batch", "polling"])
@EACH
def test_uploads_meet_a_fault(
    connect: Connect, clock: FakeClock, before: tuple[Reply, ...], fault: Fault
) -> None:
    """What goes wrong stands in the result of the file, with as many requests and pauses as anywhere else."""
    is_create = before != (UPLOADED, BATCH)
    settings = dict(fault.settings)
    if fault.error is APITimeoutError and is_create:
        settings |= {"timeout_seconds": SILENCE_SECONDS, "polling_timeout_seconds": SILENCE_SECONDS}
    replies = (STORE, *before, fault.reply)
    with ScriptedServer(*replies) as server:
        client = connect(base_url=server.url, clock=clock, **settings)
        [result] = client.upload_and_index("vs_1", [__file__])
        attempts = fault.attempts(is_create=is_create, most=3)
        expected = len(replies) - 1 + attempts
        assert server.count_requests(expected) == expected
        between = [] if is_create else [1.0]
        assert clock.pauses == [*between, *([0.5, 1.0] if attempts > 1 else [])]
        assert_closed(server, client, fault)
    assert result.file_id == ("file-1" if before else None)
    assert type(result.error) is fault.error


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_a_composite_without_retries_gives_up_at_once(connect: Connect, clock: FakeClock, case: Case) -> None:
    """No step is asked twice by its composite: repeating is the business of the client's retries alone."""
    fault = FAULTS["503"]
    with ScriptedServer(*case.before, fault.reply) as server:
        client = connect(base_url=server.url, clock=clock, http_request_max_retries=0)
        with pytest.raises(fault.error):
            case.call(client)
        assert len(server.requests) == len(case.before) + 1


@pytest.mark.parametrize(
    ("call", "before"),
    [
        (_looped, (ASSISTANT, answer(WANTING))),
        (_looped_stream, (ASSISTANT, stream(event("thread.run.requires_action", WANTING) + DONE))),
    ],
    ids=["run_with_tools", "stream_run"],
)
@EACH
def test_a_tool_loop_meets_a_fault_at_its_outputs(
    connect: Connect, clock: FakeClock, call: Callable[[Any], object], before: tuple[Reply, ...], fault: Fault
) -> None:
    """Where the outputs may have arrived, the run is looked at once before the error comes out."""
    settings = dict(fault.settings)
    if fault.error is APITimeoutError:
        settings |= {"timeout_seconds": SILENCE_SECONDS, "polling_timeout_seconds": SILENCE_SECONDS}
    with ScriptedServer(*before, fault.reply) as server:
        client = connect(base_url=server.url, clock=clock, http_request_max_retries=0, **settings)
        with pytest.raises(fault.error):
            call(client)
        looks = issubclass(fault.error, (APIConnectionError, InternalServerError))
        expected = len(before) + 1 + looks
        assert server.count_requests(expected) == expected
        assert [request.method for request in server.requests[len(before) :]] == ["POST", "GET"][: 1 + looks]
        assert_closed(server, client, fault)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_a_composite_is_refused_a_connection(connect: Connect, clock: FakeClock, case: Case) -> None:
    """Nothing was sent, so its first request is tried again, a create too."""
    with nobody() as url:
        client = connect(base_url=url, clock=clock)
        with pytest.raises(APIConnectionError, match="cannot reach") as caught:
            case.call(client)
    assert (caught.value.sent, clock.pauses) == (False, [0.5, 1.0])


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_a_composite_goes_on_with_a_fresh_key(connect: Connect, clock: FakeClock, case: Case) -> None:
    """A 401 in any step has that step sent once more, with what the function for the key returns then."""
    keys = map("sk-{}".format, itertools.count())
    with ScriptedServer(*case.before, answer({}, 401), answer({}, 403)) as server:
        client = connect(
            base_url=server.url, clock=clock, api_key=lambda: next(keys), http_request_max_retries=0
        )
        with pytest.raises(PermissionDeniedError):
            case.call(client)
        stale, fresh = server.requests[len(case.before) :]
    assert (fresh.method, fresh.target, fresh.body) == (stale.method, stale.target, stale.body)
    assert fresh.headers["authorization"] != stale.headers["authorization"]
