"""What costs time, counted: modules, function calls and bytes do not flicker, so tests can hold them."""

from __future__ import annotations

import asyncio
import gc
import json
import subprocess
import sys
import tracemalloc
from collections.abc import Awaitable, Callable, Generator
from contextlib import contextmanager
from types import FrameType
from typing import Any

import httpx

from assistants_client import AsyncOpenAIClient, OpenAIClient
from assistants_client.answers import decode_json
from assistants_client.clock import Clock
from assistants_client.models import RunResponse, ThreadMessageListResponse
from tests.benchmarks import documents
from tests.support.events import answered_run, stream
from tests.support.scripted_server import Reply, ScriptedServer, answer

OURS = {"assistants_api", "assistants_client"}
HTTPX = {"anyio", "certifi", "h11", "httpcore", "httpx", "idna", "sniffio", "typing_extensions"}
"""The packages behind a first answer: the HTTP library and what it stands on."""
MOST_CALLS_A_DELTA = 30
"""Functions called to decode one event of a stream, and to gather its text."""
MOST_MODULES = 48
"""Of ours, behind a first answer."""

FIRST_ANSWER = """
import sys
# Leaves out what httpx and httpcore import only where they find it.
from tests.benchmarks.programs import lean
from assistants_client import OpenAIClient
with OpenAIClient(api_key="none", base_url=sys.argv[1]) as client:
    assert client.get_run("thread_1", "run_1").status == "completed"
"""


class NoPause(Clock):
    """A clock whose pauses are over at once."""

    def sleep(self, seconds: float, cancellation: object = None) -> None:
        """Return at once."""


def loaded_by(program: str, *arguments: str) -> set[str]:
    """Return the modules loaded at the end of *program*, in a new interpreter, beyond those of Python."""
    # -S leaves out .pth files, which may import anything; the path is handed over instead.
    tell = "import json; print(json.dumps([name for name, module in sys.modules.items() if module]))"
    lines = f"import sys; sys.path[:] = {sys.path!r}\n{program}\n{tell}"
    done = subprocess.run(
        [sys.executable, "-S", "-c", lines, *arguments], capture_output=True, check=True, text=True
    )
    not_theirs = {*sys.stdlib_module_names, "__main__", "tests"}
    return {name for name in json.loads(done.stdout) if name.partition(".")[0] not in not_theirs}


def calls_in(work: Callable[[], object]) -> int:
    """Return how many Python functions *work* calls in this thread."""
    count = 0

    def profile(_: FrameType, event: str, __: object) -> None:
        nonlocal count
        count += event == "call"

    with no_garbage():
        sys.setprofile(profile)
        try:
            work()
        finally:
            sys.setprofile(None)
    return count


@contextmanager
def no_garbage() -> Generator[None, None, None]:
    """Keep the collector from finding what an earlier test left, whose finalizers would be counted."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def bytes_of(work: Callable[[], object]) -> int:
    """Return how many bytes the result of *work* takes."""
    gc.collect()
    tracemalloc.start()
    try:
        kept = work()
        taken, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert kept is not None
    return taken


def a_poll(status: str) -> Reply:
    """Return the answer of a run that is waited for."""
    return answer(documents.run(status))


def test_the_import_loads_the_two_packages_alone() -> None:
    """Everything else waits until it is used, and no package of others is needed."""
    assert loaded_by("import assistants_client") == OURS


def test_a_first_answer_loads_what_it_needs() -> None:
    """Of others the HTTP library alone; of ours no other client, no composite and few of the models."""
    with ScriptedServer(answer(documents.run())) as server:
        loaded = loaded_by(FIRST_ANSWER, server.url)
    assert {name.partition(".")[0] for name in loaded} <= OURS | HTTPX
    ours = {name for name in loaded if name.startswith(("assistants_client.", "assistants_api."))}
    others = ("async_client", "cli.", "flows.", "local", "multipart", "pools", "streams.", "vendoring")
    unused = ("assistants_api.async_operations", *(f"assistants_client.{name}" for name in others))
    assert [name for name in sorted(ours) if name.startswith(unused)] == []
    assert len(ours) <= MOST_MODULES
    models = {name.rpartition(".")[2] for name in ours if name.startswith("assistants_api.models.")}
    assert models - {"_codecs"} == {"messages", "runs", "shared", "threads"}


def test_the_first_answer_of_one_client_leaves_out_the_other() -> None:
    """Nor does making the async client load the operations of the blocking one."""
    loaded = loaded_by("from assistants_client import AsyncOpenAIClient")
    assert "assistants_api.async_operations.runs" in loaded
    unused = ("assistants_api.sync_operations", "assistants_client.client", "assistants_client.flows.")
    assert [name for name in sorted(loaded) if name.startswith(unused)] == []


def test_a_call_takes_fewer_function_calls_than_one_of_httpx() -> None:
    """Building the request, sending it, reading the answer and decoding it included."""
    url = "/threads/thread_1/runs/run_1"
    with (
        ScriptedServer(answer(documents.run())) as server,
        OpenAIClient(api_key="none", base_url=server.url) as ours,
        httpx.Client(headers={"Authorization": "Bearer none"}) as bare,
    ):

        def get() -> object:
            return ours.get_run("thread_1", "run_1")

        def get_bare() -> object:
            return json.loads(bare.get(server.url + url).content)

        get()
        get_bare()
        assert calls_in(get) <= 0.9 * calls_in(get_bare)


def test_an_awaited_call_takes_no_more_function_calls_than_one_of_httpx() -> None:
    """The work of the event loop included."""

    async def count(get: Callable[[], Awaitable[object]]) -> int:
        await get()
        counted = 0

        def profile(_: FrameType, event: str, __: object) -> None:
            nonlocal counted
            counted += event == "call"

        with no_garbage():
            sys.setprofile(profile)
            try:
                await get()
            finally:
                sys.setprofile(None)
        return counted

    async def compare(base_url: str) -> tuple[int, int]:
        url = f"{base_url}/threads/thread_1/runs/run_1"
        async with (
            AsyncOpenAIClient(api_key="none", base_url=base_url) as ours,
            httpx.AsyncClient(headers={"Authorization": "Bearer none"}) as bare,
        ):

            async def get_bare() -> object:
                return json.loads((await bare.get(url)).content)

            return await count(lambda: ours.get_run("thread_1", "run_1")), await count(get_bare)

    with ScriptedServer(answer(documents.run())) as server:
        awaited, bare = asyncio.run(compare(server.url))
    assert awaited <= bare


def test_a_poll_costs_what_a_call_costs() -> None:
    """A wait with ten polls more takes the function calls of ten calls, and few of its own."""
    polls = [a_poll("in_progress")]

    def wait_for(count: int) -> int:
        server.replies[:] = [*polls * (count - 1), a_poll("completed")]
        return calls_in(lambda: client.wait_for_run_to_complete("thread_1", "run_1"))

    with (
        ScriptedServer(a_poll("completed")) as server,
        OpenAIClient(api_key="none", base_url=server.url, clock=NoPause()) as client,
    ):
        client.wait_for_run_to_complete("thread_1", "run_1")
        call = calls_in(lambda: client.get_run("thread_1", "run_1"))
        poll = (wait_for(15) - wait_for(5)) / 10
        assert call <= poll <= 1.1 * call
        assert len(server.requests) == 1 + 1 + 15 + 5


def test_a_line_feed_after_an_answer_does_not_have_it_read_twice() -> None:
    """Many servers write one."""
    text = json.dumps(documents.run())
    assert decode_json(f"{text}\n") == decode_json(text)
    assert calls_in(lambda: decode_json(f"{text}\n")) == calls_in(lambda: decode_json(text))


def test_decoding_calls_a_function_for_each_object() -> None:
    """Nothing is called for a field: a message with a citation is five objects and two unions."""
    page, run = documents.messages(), documents.run()
    ThreadMessageListResponse.from_dict(page)
    RunResponse.from_dict(run)
    assert calls_in(lambda: ThreadMessageListResponse.from_dict(page)) <= 100 * (5 + 2 + 3) + 10
    assert calls_in(lambda: RunResponse.from_dict(run)) <= 25


def test_encoding_calls_few_functions_for_each_object() -> None:
    """Nothing grows with the length of a text: some 35 calls for a message with a citation, 51 for a run."""
    page = ThreadMessageListResponse.from_dict(documents.messages())
    run = RunResponse.from_dict(documents.run())
    page.to_dict()
    run.to_dict()
    assert calls_in(page.to_dict) <= 100 * 40
    assert calls_in(run.to_dict) <= 60


def test_a_list_costs_a_call_and_its_decoding() -> None:
    """A hundred messages take the function calls of a small answer, those of their models, and no others."""
    page = documents.messages()
    with (
        ScriptedServer(answer(page)) as server,
        OpenAIClient(api_key="none", base_url=server.url) as client,
    ):

        def get() -> object:
            return client.get_thread_messages("thread_1", limit=100)

        get()
        whole = calls_in(get)
        decoding = calls_in(lambda: ThreadMessageListResponse.from_dict(page))
        server.replies[:] = [answer(documents.run())]
        client.get_run("thread_1", "run_1")
        small = calls_in(lambda: client.get_run("thread_1", "run_1"))
    assert whole <= decoding + 1.2 * small


def test_a_delta_of_a_stream_costs_what_its_event_does() -> None:
    """A hundred deltas more take so many function calls each, however long the stream is."""

    def read(deltas: int) -> int:
        server.replies[:] = [stream(answered_run(*["word "] * deltas))]

        def work() -> None:
            with client.stream_run("thread_1", assistant_id="asst_1") as events:
                events.until_done()

        return calls_in(work)

    with (
        ScriptedServer(answer({})) as server,
        OpenAIClient(api_key="none", base_url=server.url) as client,
    ):
        read(1)
        few, more, many = read(100), read(200), read(400)
    assert (more - few) / 100 <= MOST_CALLS_A_DELTA
    assert (many - more) / 200 <= MOST_CALLS_A_DELTA


def test_models_take_no_more_memory_than_the_json_they_come_from() -> None:
    """The models of a hundred messages, beside the strings that they share with it."""
    text = json.dumps(documents.messages())
    page: Any = json.loads(text)
    ThreadMessageListResponse.from_dict(page)
    assert bytes_of(lambda: ThreadMessageListResponse.from_dict(page)) <= bytes_of(lambda: json.loads(text))
