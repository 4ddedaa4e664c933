"""The two forms of a stream, blocking and awaited: a context manager and an iterator of its events.

Whatever goes wrong while reading is raised again at the next attempt to read on, so no stream ends quietly.
"""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterable, Iterator
from contextlib import contextmanager, suppress
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Generic, Protocol, TypeVar

from assistants_client.errors import AIClientError, StreamClosedError
from assistants_client.flows._core import Flow
from assistants_client.streams.readers import EventReader
from assistants_client.terms import Terms

if TYPE_CHECKING:
    from typing import Self

    from assistants_api.wire import HttpInfo
    from assistants_client.streams.readers import AsyncByteStream, SyncByteStream

__all__ = ["AsyncEventStream", "AsyncTexts", "EventStream", "Plan"]

E = TypeVar("E")
E_co = TypeVar("E_co", covariant=True)
ReaderT = TypeVar("ReaderT", bound=EventReader[Any])
ReaderT_co = TypeVar("ReaderT_co", bound=EventReader[Any], covariant=True)
T = TypeVar("T")

_LEAVING_SECONDS: Final = 1.0
"""How long an answer may go on behind its last event."""


class Plan(Protocol[ReaderT_co]):
    """What a stream sends: at its beginning, and whenever an answer has ended."""

    @property
    def operation(self) -> str:
        """The operation that is streamed."""
        ...

    @property
    def reader(self) -> ReaderT_co:
        """What reads the answers."""
        ...

    def open(self, terms: Terms) -> Flow[Any]:
        """Return the bytes to come of the first answer."""
        ...

    def go_on(self) -> Flow[Any]:
        """Return the bytes to come of the next answer; None when there is none."""
        ...


class CarryOut(Protocol):
    """Carries out a flow on a blocking client, on new terms or given ones."""

    def __call__(self, flow: Callable[[Terms], Flow[T]], terms: Terms | None = None) -> T:
        """Return the result of the flow."""
        ...


class AsyncCarryOut(Protocol):
    """Same as `CarryOut`, but awaited."""

    def __call__(self, flow: Callable[[Terms], Flow[T]], terms: Terms | None = None) -> Awaitable[T]:
        """Return the result of the flow."""
        ...


class _Stream(Generic[E, ReaderT]):
    """What both forms share: everything but the asking for bytes."""

    def __init__(self, plan: Plan[ReaderT]) -> None:
        self._plan = plan
        self._reader = plan.reader
        self._terms: Terms | None = None
        self._events: Iterator[E] = iter(())
        self._is_done = False
        self._is_closed = False
        self._failure: Exception | None = None

    @property
    def http(self) -> HttpInfo:
        """The HTTP side of the answer that is being read."""
        self._check_opened()
        return self._reader.head.http()

    def __repr__(self) -> str:
        state = "closed" if self._is_closed else "not open" if self._terms is None else "open"
        return f"<{type(self).__name__} of {self._plan.operation}, {state}>"

    def _begin(self, terms: Terms) -> Flow[Any]:
        self._terms = terms
        return self._plan.open(terms)

    def _go_on(self, _: Terms) -> Flow[Any]:
        return self._plan.go_on()

    def _check_new(self) -> None:
        if self._terms is not None:
            raise StreamClosedError(self._plan.operation)

    def _check_opened(self) -> None:
        if self._terms is None:
            raise StreamClosedError(self._plan.operation)

    def _check_readable(self) -> None:
        """Raise, for a stream that is not open, unless it was read to its end."""
        self._check_opened()
        if self._failure is not None:
            raise self._failure
        if not self._is_done:
            raise StreamClosedError(self._plan.operation)


class EventStream(_Stream[E, ReaderT]):
    """A stream that blocks until each event is there."""

    def __init__(self, carry_out: CarryOut, plan: Plan[ReaderT]) -> None:
        super().__init__(plan)
        self._carry_out = carry_out
        self._source: SyncByteStream | None = None

    def __enter__(self) -> Self:
        self._check_new()
        self._use(self._carry_out(self._begin))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __iter__(self) -> Iterator[E]:
        return self

    def __next__(self) -> E:
        if self._is_closed or self._source is None:
            self._check_readable()
        try:
            while not self._is_done:
                for event in self._events:
                    return event
                self._advance()
        except Exception as error:
            self._failure = error
            self.close()
            raise
        raise StopIteration

    def until_done(self) -> None:
        """Read to the end, past the events that nobody wants.

        Raises:
            APIConnectionError: The stream was cut.
        """
        for _ in self:
            pass

    def close(self) -> None:
        """Close the connection; what was not read is lost. More than once is fine."""
        self._is_closed = True
        if self._source is not None:
            self._source.close()

    def _use(self, source: SyncByteStream) -> None:
        self._source = source
        self._reader.begin(source.head)

    def _advance(self) -> None:
        """Read on, in this answer or in the next."""
        source = self._source
        chunk = None if source is None or self._reader.is_over else source.read()
        if chunk is not None:
            self._events = self._reader.feed(chunk)
            return
        self._reader.check_end()
        if source is not None:
            self._finish(source)
        following = self._carry_out(self._go_on, self._terms)
        if following is None:
            self._is_done = True
        else:
            self._use(following)

    def _finish(self, source: SyncByteStream) -> None:
        with _in_haste(source.head.exchange.terms), suppress(AIClientError):
            while source.read() is not None:
                pass
        source.close()


class AsyncEventStream(_Stream[E, ReaderT]):
    """A stream whose events are awaited, on asyncio and trio."""

    def __init__(self, carry_out: AsyncCarryOut, plan: Plan[ReaderT]) -> None:
        super().__init__(plan)
        self._carry_out = carry_out
        self._source: AsyncByteStream | None = None

    async def __aenter__(self) -> Self:
        self._check_new()
        self._use(await self._carry_out(self._begin))
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    def __aiter__(self) -> AsyncIterator[E]:
        return self

    async def __anext__(self) -> E:
        if self._is_closed or self._source is None:
            self._check_readable()
        try:
            while not self._is_done:
                for event in self._events:
                    return event
                await self._advance()
        except Exception as error:
            self._failure = error
            await self.aclose()
            raise
        raise StopAsyncIteration

    async def until_done(self) -> None:
        """Same as `EventStream.until_done`, but awaited."""
        async for _ in self:
            pass

    async def aclose(self) -> None:
        """Same as `EventStream.close`, but awaited."""
        self._is_closed = True
        if self._source is not None:
            await self._source.close()

    def _use(self, source: AsyncByteStream) -> None:
        self._source = source
        self._reader.begin(source.head)

    async def _advance(self) -> None:
        source = self._source
        chunk = None if source is None or self._reader.is_over else await source.read()
        if chunk is not None:
            self._events = self._reader.feed(chunk)
            return
        self._reader.check_end()
        if source is not None:
            await self._finish(source)
        following = await self._carry_out(self._go_on, self._terms)
        if following is None:
            self._is_done = True
        else:
            self._use(following)

    async def _finish(self, source: AsyncByteStream) -> None:
        with _in_haste(source.head.exchange.terms), suppress(AIClientError):
            while await source.read() is not None:
                pass
        await source.close()


class AsyncTexts(AsyncIterator[str]):
    """The text of a stream, piece by piece; no generator, as one that is left early needs closing.

    Args:
        stream: The events.
        texts: Returns the pieces of text of one event.
        check_end: Raises when the stream ended without an answer.
    """

    def __init__(
        self,
        stream: AsyncIterator[E_co],
        texts: Callable[[E_co], Iterable[str]],
        check_end: Callable[[], object],
    ) -> None:
        self._stream = stream
        self._texts = texts
        self._check_end = check_end
        self._pieces: deque[str] = deque()

    async def __anext__(self) -> str:
        while not self._pieces:
            try:
                event = await anext(self._stream)
            except StopAsyncIteration:
                self._check_end()
                raise
            self._pieces.extend(self._texts(event))
        return self._pieces.popleft()


@contextmanager
def _in_haste(terms: Terms) -> Generator[None, None, None]:
    """Take what comes after the last event, briefly, and whatever it is.

    An answer that is taken whole leaves a connection to be used again. One that is not looks to a server
    like a reader who has left, and it may cancel the run, which may have gone on.
    """
    before = terms.deadline
    terms.deadline = min(before, terms.settings.clock.monotonic() + _LEAVING_SECONDS)
    try:
        yield
    finally:
        terms.deadline = before
