"""The body of an upload on its way through an async HTTP library, which may read it in a task of its own."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from types import TracebackType
from typing import TYPE_CHECKING

import anyio

if TYPE_CHECKING:
    from typing import Self

__all__ = ["UploadPieces"]


class UploadPieces:
    """Iterates over *chunks* and closes them, as a context manager, whoever reads them meanwhile.

    aiohttp reads a body in a task beside the call, and is still at it when a server refuses early or the call
    is cancelled. A generator that runs cannot be closed, so each waits for the other.
    """

    def __init__(self, chunks: AsyncGenerator[bytes, None]) -> None:
        self._chunks = chunks
        self._turn = anyio.Lock()
        self._failure: Exception | None = None

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> bytes:
        async with self._turn:
            try:
                return await anext(self._chunks)
            except StopAsyncIteration:
                raise
            except Exception as error:
                self._failure = error
                raise

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with anyio.CancelScope(shield=True):
            async with self._turn:
                await self._chunks.aclose()
        if isinstance(error, Exception) and self._failure is not None:
            # That the file could not be read says more than what became of the connection because of it.
            raise self._failure
