"""The composites as methods of both clients; what they do is written once, in `flows`.

A composite's signature and docstring are those of its flow, so the two clients cannot differ. It becomes a
method when somebody first looks at it: a program that only calls operations never loads a flow.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import cache, partial, wraps
from types import CoroutineType
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar, cast

from assistants_api.signatures import LateSignature, with_fields
from assistants_api.wire import AsyncSender, SyncSender
from assistants_client import flows, streams

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from assistants_api.models import (
        AssistantResponse,
        FileResponse,
        RunResponse,
        RunStepResponse,
        ThreadMessageResponse,
        VectorStoreFileResponse,
        VectorStoreResponse,
    )
    from assistants_api.wire import Call, Cancellation
    from assistants_client import signatures
    from assistants_client.flows._core import Flow
    from assistants_client.iterators import AsyncItemIterator, ItemIterator
    from assistants_client.streams.completions import AsyncCompletionStream, CompletionStream
    from assistants_client.streams.events import AsyncEventStream, EventStream, Plan
    from assistants_client.streams.runs import AsyncRunStream, RunStream
    from assistants_client.terms import Terms

P = ParamSpec("P")
T = TypeVar("T")
StreamT = TypeVar("StreamT", bound="EventStream[Any, Any]")
AsyncStreamT = TypeVar("AsyncStreamT", bound="AsyncEventStream[Any, Any]")


class _Late:
    """A method that is made when somebody first looks at it, and stands in the class from then on."""

    def __init__(self, make: Callable[[], Any]) -> None:
        self._make = make

    def __set_name__(self, owner: type, name: str) -> None:
        self._owner, self._name = owner, name

    def __get__(self, instance: object, owner: type | None = None) -> Any:
        method = self._make()
        setattr(self._owner, self._name, method)
        return method.__get__(instance, owner)


def late(make: Callable[[], T]) -> T:
    """Return the method that *make* returns, which is asked when it is first used."""
    return cast("T", _Late(make))


@cache
def _keywords() -> list[inspect.Parameter]:
    """Return the keywords that each wait has."""
    return [
        inspect.Parameter(
            name,
            inspect.Parameter.KEYWORD_ONLY,
            default=None,
            annotation=getattr(kind, "__forward_arg__", kind),
        )
        for name, kind in flows.waits.Patience.__annotations__.items()
    ]


def _limits() -> list[inspect.Parameter]:
    return [one for one in _keywords() if one.name in {"cancellation", "timeout_seconds"}]


def _sign(method: Any, function: Callable[..., Any], returns: str, keywords: list[inspect.Parameter]) -> None:
    """Give *method* the signature that callers see, with every keyword and every field by its name."""

    def work_out() -> inspect.Signature:
        found = list(inspect.signature(function).parameters.values())
        own = [one for one in found if one.name != "terms" and one.kind is not one.VAR_KEYWORD]
        fields = [one for one in found if one.name == "fields"]
        first = inspect.Parameter("self", inspect.Parameter.POSITIONAL_OR_KEYWORD)
        shown = inspect.Signature([first, *own, *keywords, *fields], return_annotation=returns)
        # Whether an answer is a stream is decided by which composite it is.
        return with_fields(shown, without={"stream"})

    method.__signature__ = LateSignature(work_out)


def _result(function: Callable[..., Any]) -> str:
    """Return what stands in the brackets of the annotation of what *function* returns."""
    return str(function.__annotations__["return"]).partition("[")[2].removesuffix("]")


class Blocking(SyncSender):
    """A client that carries out flows in the calling thread."""

    def _carry_out(self, flow: Callable[[Terms], Flow[T]], terms: Terms | None = None) -> T:
        raise NotImplementedError


class Awaiting(AsyncSender):
    """A client that carries out flows on the event loop."""

    async def _carry_out(self, flow: Callable[[Terms], Flow[T]], terms: Terms | None = None) -> T:
        raise NotImplementedError


def blocking(flow: Callable[Concatenate[Terms, P], Flow[T]]) -> Callable[Concatenate[Blocking, P], T]:
    """Return *flow* as a method that returns its result."""

    @wraps(flow)
    def method(self: Blocking, /, *args: P.args, **kwargs: P.kwargs) -> T:
        # Not used from outside: this function becomes a method of that class. So do those below.
        carry_out = self._carry_out  # pyright: ignore[reportPrivateUsage]
        return carry_out(lambda terms: flow(terms, *args, **kwargs))

    _sign(method, flow, _result(flow), _keywords())
    return method


def awaiting(
    flow: Callable[Concatenate[Terms, P], Flow[T]],
) -> Callable[Concatenate[Awaiting, P], CoroutineType[Any, Any, T]]:
    """Return *flow* as a method that is awaited for its result."""

    @wraps(flow)
    async def method(self: Awaiting, /, *args: P.args, **kwargs: P.kwargs) -> T:
        carry_out = self._carry_out  # pyright: ignore[reportPrivateUsage]
        return await carry_out(lambda terms: flow(terms, *args, **kwargs))

    _sign(method, flow, _result(flow), _keywords())
    # What mypy calls a coroutine is more exactly this type, which pyright and the protocols know.
    return cast("Callable[Concatenate[Awaiting, P], CoroutineType[Any, Any, T]]", method)


def opening(
    plan: Callable[P, Plan[Any]], stream: type[StreamT]
) -> Callable[Concatenate[Blocking, P], StreamT]:
    """Return *plan* as a method that returns its stream, still to be opened."""

    @wraps(plan)
    def method(self: Blocking, /, *args: P.args, **kwargs: P.kwargs) -> StreamT:
        carry_out = self._carry_out  # pyright: ignore[reportPrivateUsage]
        return stream(carry_out, plan(*args, **kwargs))

    _sign(method, plan, stream.__name__, [])
    return method


def opening_async(
    plan: Callable[P, Plan[Any]], stream: type[AsyncStreamT]
) -> Callable[Concatenate[Awaiting, P], AsyncStreamT]:
    """Same as `opening`, for a stream whose events are awaited."""

    @wraps(plan)
    def method(self: Awaiting, /, *args: P.args, **kwargs: P.kwargs) -> AsyncStreamT:
        carry_out = self._carry_out  # pyright: ignore[reportPrivateUsage]
        return stream(carry_out, plan(*args, **kwargs))

    _sign(method, plan, stream.__name__, [])
    return method


def walking(first_page: Callable[..., Call[Any]]) -> Callable[..., Any]:
    """Return *first_page* as a method that returns the objects of the list, one by one."""
    from assistants_client.iterators import ItemIterator

    @wraps(first_page)
    def method(
        self: Blocking,
        /,
        *args: Any,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **kwargs: Any,
    ) -> ItemIterator[Any]:
        send = self._send  # pyright: ignore[reportPrivateUsage]
        send = partial(send, timeout_seconds=timeout_seconds, cancellation=cancellation)
        return ItemIterator(send, first_page(*args, **kwargs))

    _sign(method, first_page, f"Iterator[{_item(first_page)}]", _limits())
    return method


def walking_async(first_page: Callable[..., Call[Any]]) -> Callable[..., Any]:
    """Same as `walking`, for ``async for``."""
    from assistants_client.iterators import AsyncItemIterator

    @wraps(first_page)
    def method(
        self: Awaiting,
        /,
        *args: Any,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **kwargs: Any,
    ) -> AsyncItemIterator[Any]:
        send = self._send  # pyright: ignore[reportPrivateUsage]
        send = partial(send, timeout_seconds=timeout_seconds, cancellation=cancellation)
        return AsyncItemIterator(send, first_page(*args, **kwargs))

    _sign(method, first_page, f"AsyncIterator[{_item(first_page)}]", _limits())
    return method


def _item(first_page: Callable[..., Any]) -> str:
    """Return the type of what a list has, which is named after it."""
    return _result(first_page).replace("ListResponse", "Response")


class Composites(Blocking):
    """The composites of `OpenAIClient`."""

    wait_for_run_to_complete = late(lambda: blocking(flows.waits.wait_for_run_to_complete))
    wait_for_thread_message_to_complete = late(
        lambda: blocking(flows.waits.wait_for_thread_message_to_complete)
    )
    wait_for_vector_store_to_complete = late(lambda: blocking(flows.waits.wait_for_vector_store_to_complete))
    wait_for_vector_store_file_to_complete = late(
        lambda: blocking(flows.waits.wait_for_vector_store_file_to_complete)
    )
    upload_files = late(lambda: blocking(flows.uploads.upload_files))
    upload_and_index = late(lambda: blocking(flows.uploads.upload_and_index))
    if TYPE_CHECKING:
        # A decorator cannot keep overloads, so type checkers read the two forms of these from elsewhere.
        add_message: signatures.AddMessage[ThreadMessageResponse]
        create_vector_store_and_wait_to_complete: signatures.CreateVectorStoreAndWait[VectorStoreResponse]
        run_and_get_assistant_response: signatures.RunAndGetAssistantResponse[str]
        run_with_tools: signatures.RunWithTools[RunResponse]
        wait_for_assistant_message: signatures.WaitForAssistantMessage[ThreadMessageResponse]
        stream_completion: signatures.StreamCompletion[CompletionStream]
        stream_run: signatures.StreamRun[RunStream]
        stream_thread_and_run: signatures.StreamThreadAndRun[RunStream]
        stream_tool_outputs: signatures.StreamToolOutputs[RunStream]
        iterate_assistants: signatures.IterateAssistants[Iterator[AssistantResponse]]
        iterate_files: signatures.IterateFiles[Iterator[FileResponse]]
        iterate_run_steps: signatures.IterateRunSteps[Iterator[RunStepResponse]]
        iterate_runs: signatures.IterateRuns[Iterator[RunResponse]]
        iterate_thread_messages: signatures.IterateThreadMessages[Iterator[ThreadMessageResponse]]
        iterate_vector_store_file_batch_files: signatures.IterateVectorStoreFileBatchFiles[
            Iterator[VectorStoreFileResponse]
        ]
        iterate_vector_store_files: signatures.IterateVectorStoreFiles[Iterator[VectorStoreFileResponse]]
        iterate_vector_stores: signatures.IterateVectorStores[Iterator[VectorStoreResponse]]
    else:
        add_message = late(lambda: blocking(flows.guard.add_message))
        create_vector_store_and_wait_to_complete = late(
            lambda: blocking(flows.waits.create_vector_store_and_wait_to_complete)
        )
        run_and_get_assistant_response = late(lambda: blocking(flows.runs.run_and_get_assistant_response))
        run_with_tools = late(lambda: blocking(flows.tools.run_with_tools))
        wait_for_assistant_message = late(lambda: blocking(flows.waits.wait_for_assistant_message))
        stream_completion = late(
            lambda: opening(flows.streams.stream_completion, streams.completions.CompletionStream)
        )
        stream_run = late(lambda: opening(flows.streams.stream_run, streams.runs.RunStream))
        stream_thread_and_run = late(
            lambda: opening(flows.streams.stream_thread_and_run, streams.runs.RunStream)
        )
        stream_tool_outputs = late(lambda: opening(flows.streams.stream_tool_outputs, streams.runs.RunStream))
        iterate_assistants = late(lambda: walking(flows.lists.iterate_assistants))
        iterate_files = late(lambda: walking(flows.lists.iterate_files))
        iterate_run_steps = late(lambda: walking(flows.lists.iterate_run_steps))
        iterate_runs = late(lambda: walking(flows.lists.iterate_runs))
        iterate_thread_messages = late(lambda: walking(flows.lists.iterate_thread_messages))
        iterate_vector_store_file_batch_files = late(
            lambda: walking(flows.lists.iterate_vector_store_file_batch_files)
        )
        iterate_vector_store_files = late(lambda: walking(flows.lists.iterate_vector_store_files))
        iterate_vector_stores = late(lambda: walking(flows.lists.iterate_vector_stores))


class AsyncComposites(Awaiting):
    """The composites of `AsyncOpenAIClient`."""

    wait_for_run_to_complete = late(lambda: awaiting(flows.waits.wait_for_run_to_complete))
    wait_for_thread_message_to_complete = late(
        lambda: awaiting(flows.waits.wait_for_thread_message_to_complete)
    )
    wait_for_vector_store_to_complete = late(lambda: awaiting(flows.waits.wait_for_vector_store_to_complete))
    wait_for_vector_store_file_to_complete = late(
        lambda: awaiting(flows.waits.wait_for_vector_store_file_to_complete)
    )
    upload_files = late(lambda: awaiting(flows.uploads.upload_files))
    upload_and_index = late(lambda: awaiting(flows.uploads.upload_and_index))
    if TYPE_CHECKING:
        add_message: signatures.AddMessage[CoroutineType[Any, Any, ThreadMessageResponse]]
        create_vector_store_and_wait_to_complete: signatures.CreateVectorStoreAndWait[
            CoroutineType[Any, Any, VectorStoreResponse]
        ]
        run_and_get_assistant_response: signatures.RunAndGetAssistantResponse[CoroutineType[Any, Any, str]]
        run_with_tools: signatures.RunWithTools[CoroutineType[Any, Any, RunResponse]]
        wait_for_assistant_message: signatures.WaitForAssistantMessage[
            CoroutineType[Any, Any, ThreadMessageResponse]
        ]
        stream_completion: signatures.StreamCompletion[AsyncCompletionStream]
        stream_run: signatures.StreamRun[AsyncRunStream]
        stream_thread_and_run: signatures.StreamThreadAndRun[AsyncRunStream]
        stream_tool_outputs: signatures.StreamToolOutputs[AsyncRunStream]
        iterate_assistants: signatures.IterateAssistants[AsyncIterator[AssistantResponse]]
        iterate_files: signatures.IterateFiles[AsyncIterator[FileResponse]]
        iterate_run_steps: signatures.IterateRunSteps[AsyncIterator[RunStepResponse]]
        iterate_runs: signatures.IterateRuns[AsyncIterator[RunResponse]]
        iterate_thread_messages: signatures.IterateThreadMessages[AsyncIterator[ThreadMessageResponse]]
        iterate_vector_store_file_batch_files: signatures.IterateVectorStoreFileBatchFiles[
            AsyncIterator[VectorStoreFileResponse]
        ]
        iterate_vector_store_files: signatures.IterateVectorStoreFiles[AsyncIterator[VectorStoreFileResponse]]
        iterate_vector_stores: signatures.IterateVectorStores[AsyncIterator[VectorStoreResponse]]
    else:
        add_message = late(lambda: awaiting(flows.guard.add_message))
        create_vector_store_and_wait_to_complete = late(
            lambda: awaiting(flows.waits.create_vector_store_and_wait_to_complete)
        )
        run_and_get_assistant_response = late(lambda: awaiting(flows.runs.run_and_get_assistant_response))
        run_with_tools = late(lambda: awaiting(flows.tools.run_with_tools))
        wait_for_assistant_message = late(lambda: awaiting(flows.waits.wait_for_assistant_message))
        stream_completion = late(
            lambda: opening_async(flows.streams.stream_completion, streams.completions.AsyncCompletionStream)
        )
        stream_run = late(lambda: opening_async(flows.streams.stream_run, streams.runs.AsyncRunStream))
        stream_thread_and_run = late(
            lambda: opening_async(flows.streams.stream_thread_and_run, streams.runs.AsyncRunStream)
        )
        stream_tool_outputs = late(
            lambda: opening_async(flows.streams.stream_tool_outputs, streams.runs.AsyncRunStream)
        )
        iterate_assistants = late(lambda: walking_async(flows.lists.iterate_assistants))
        iterate_files = late(lambda: walking_async(flows.lists.iterate_files))
        iterate_run_steps = late(lambda: walking_async(flows.lists.iterate_run_steps))
        iterate_runs = late(lambda: walking_async(flows.lists.iterate_runs))
        iterate_thread_messages = late(lambda: walking_async(flows.lists.iterate_thread_messages))
        iterate_vector_store_file_batch_files = late(
            lambda: walking_async(flows.lists.iterate_vector_store_file_batch_files)
        )
        iterate_vector_store_files = late(lambda: walking_async(flows.lists.iterate_vector_store_files))
        iterate_vector_stores = late(lambda: walking_async(flows.lists.iterate_vector_stores))
