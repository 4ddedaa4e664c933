"""The composites as methods of both clients; what they do is written once, in `flows`.

A composite's signature and docstring are those of its flow, so the two clients cannot differ.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from functools import wraps
from types import CoroutineType
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, Protocol, TypeVar, Unpack, cast, overload

from assistants_client.flows import runs, waits
from assistants_client.flows._core import Flow, Terms
from assistants_client.flows.waits import Patience

if TYPE_CHECKING:
    from assistants_api.fields import (
        RunCreateRequestFields,
        ThreadMessageListQueryParametersFields,
        VectorStoreCreateRequestFields,
    )
    from assistants_api.models import (
        RunCreateRequest,
        ThreadMessageListQueryParameters,
        ThreadMessageResponse,
        VectorStoreCreateRequest,
        VectorStoreResponse,
    )
    from assistants_api.wire import Cancellation

P = ParamSpec("P")
T = TypeVar("T")
R_co = TypeVar("R_co", covariant=True)


_PATIENCE = [
    inspect.Parameter(
        name, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=getattr(kind, "__forward_arg__", kind)
    )
    for name, kind in Patience.__annotations__.items()
]


def _sign(method: Any, flow: Callable[..., Any]) -> None:
    """Give *method* the signature that callers see, with every keyword by its name."""
    signature = inspect.signature(flow)
    _, *own = signature.parameters.values()
    fields = [one for one in own if one.name == "fields"]
    own = [one for one in own if one.kind is not one.VAR_KEYWORD]
    first = inspect.Parameter("self", inspect.Parameter.POSITIONAL_OR_KEYWORD)
    returns = str(signature.return_annotation).removeprefix("Flow[").removesuffix("]")
    method.__signature__ = inspect.Signature([first, *own, *_PATIENCE, *fields], return_annotation=returns)


class Blocking:
    """A client that carries out flows in the calling thread."""

    def _carry_out(self, flow: Callable[[Terms], Flow[T]]) -> T:
        raise NotImplementedError


class Awaiting:
    """A client that carries out flows on the event loop."""

    async def _carry_out(self, flow: Callable[[Terms], Flow[T]]) -> T:
        raise NotImplementedError


def blocking(flow: Callable[Concatenate[Terms, P], Flow[T]]) -> Callable[Concatenate[Blocking, P], T]:
    """Return *flow* as a method that returns its result."""

    @wraps(flow)
    def method(self: Blocking, /, *args: P.args, **kwargs: P.kwargs) -> T:
        # Not used from outside: this function becomes a method of that class.
        carry_out = self._carry_out  # pyright: ignore[reportPrivateUsage]
        return carry_out(lambda terms: flow(terms, *args, **kwargs))

    _sign(method, flow)
    return method


def awaiting(
    flow: Callable[Concatenate[Terms, P], Flow[T]],
) -> Callable[Concatenate[Awaiting, P], CoroutineType[Any, Any, T]]:
    """Return *flow* as a method that is awaited for its result."""

    @wraps(flow)
    async def method(self: Awaiting, /, *args: P.args, **kwargs: P.kwargs) -> T:
        carry_out = self._carry_out  # pyright: ignore[reportPrivateUsage]
        return await carry_out(lambda terms: flow(terms, *args, **kwargs))

    _sign(method, flow)
    # What mypy calls a coroutine is more exactly this type, which pyright and the protocols know.
    return cast("Callable[Concatenate[Awaiting, P], CoroutineType[Any, Any, T]]", method)


class CreateVectorStoreAndWait(Protocol[R_co]):
    """The two forms of `create_vector_store_and_wait_to_complete`."""

    @overload
    def __call__(self, request: VectorStoreCreateRequest, **patience: Unpack[Patience]) -> R_co: ...
    @overload
    def __call__(
        self,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        polling_interval_seconds: float | None = None,
        polling_timeout_seconds: float | None = None,
        on_poll: Callable[[Any], object] | None = None,
        **fields: Unpack[VectorStoreCreateRequestFields],
    ) -> R_co: ...


class RunAndGetAssistantResponse(Protocol[R_co]):
    """The two forms of `run_and_get_assistant_response`."""

    @overload
    def __call__(self, thread_id: str, request: RunCreateRequest, **patience: Unpack[Patience]) -> R_co: ...
    @overload
    def __call__(
        self,
        thread_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        polling_interval_seconds: float | None = None,
        polling_timeout_seconds: float | None = None,
        on_poll: Callable[[Any], object] | None = None,
        **fields: Unpack[RunCreateRequestFields],
    ) -> R_co: ...


class WaitForAssistantMessage(Protocol[R_co]):
    """The two forms of `wait_for_assistant_message`."""

    @overload
    def __call__(
        self,
        thread_id: str,
        query: ThreadMessageListQueryParameters | None = None,
        **patience: Unpack[Patience],
    ) -> R_co: ...
    @overload
    def __call__(
        self,
        thread_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        polling_interval_seconds: float | None = None,
        polling_timeout_seconds: float | None = None,
        on_poll: Callable[[Any], object] | None = None,
        **fields: Unpack[ThreadMessageListQueryParametersFields],
    ) -> R_co: ...


class Composites(Blocking):
    """The composites of `OpenAIClient`."""

    wait_for_run_to_complete = blocking(waits.wait_for_run_to_complete)
    wait_for_thread_message_to_complete = blocking(waits.wait_for_thread_message_to_complete)
    wait_for_vector_store_to_complete = blocking(waits.wait_for_vector_store_to_complete)
    wait_for_vector_store_file_to_complete = blocking(waits.wait_for_vector_store_file_to_complete)
    if TYPE_CHECKING:
        # A decorator cannot keep overloads, so type checkers read the two forms of these from above.
        create_vector_store_and_wait_to_complete: CreateVectorStoreAndWait[VectorStoreResponse]
        run_and_get_assistant_response: RunAndGetAssistantResponse[str]
        wait_for_assistant_message: WaitForAssistantMessage[ThreadMessageResponse]
    else:
        create_vector_store_and_wait_to_complete = blocking(waits.create_vector_store_and_wait_to_complete)
        run_and_get_assistant_response = blocking(runs.run_and_get_assistant_response)
        wait_for_assistant_message = blocking(waits.wait_for_assistant_message)


class AsyncComposites(Awaiting):
    """The composites of `AsyncOpenAIClient`."""

    wait_for_run_to_complete = awaiting(waits.wait_for_run_to_complete)
    wait_for_thread_message_to_complete = awaiting(waits.wait_for_thread_message_to_complete)
    wait_for_vector_store_to_complete = awaiting(waits.wait_for_vector_store_to_complete)
    wait_for_vector_store_file_to_complete = awaiting(waits.wait_for_vector_store_file_to_complete)
    if TYPE_CHECKING:
        create_vector_store_and_wait_to_complete: CreateVectorStoreAndWait[
            CoroutineType[Any, Any, VectorStoreResponse]
        ]
        run_and_get_assistant_response: RunAndGetAssistantResponse[CoroutineType[Any, Any, str]]
        wait_for_assistant_message: WaitForAssistantMessage[CoroutineType[Any, Any, ThreadMessageResponse]]
    else:
        create_vector_store_and_wait_to_complete = awaiting(waits.create_vector_store_and_wait_to_complete)
        run_and_get_assistant_response = awaiting(runs.run_and_get_assistant_response)
        wait_for_assistant_message = awaiting(waits.wait_for_assistant_message)
