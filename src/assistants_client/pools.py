"""The transport of the async client: connections in small pools, as one large pool is slow.

Whenever a request begins or ends, httpcore looks at every connection of a pool, and for some of them at every
other. With hundreds in flight that takes longer than the requests; in a pool of a few there is little to see.
"""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable
from ssl import SSLContext
from typing import Any, Final

import anyio
import httpx

__all__ = ["PooledTransport"]

CONNECTIONS_A_POOL: Final = 2
PAUSE_SECONDS: Final = 0.5
"""How long connections beyond those to keep are left open: under load, the next call needs them at once."""


class PooledTransport(httpx.AsyncBaseTransport):
    """Sends each request through the first pool that has room, so that few connections are kept in use.

    Args:
        verify: The certificates to trust; True for those of the machine.
        limits: How many connections there may be, and for how long they are kept.
        monotonic: Source of time.
    """

    def __init__(
        self,
        *,
        limits: httpx.Limits,
        verify: SSLContext | bool = True,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        # Reading the machine's certificates is slow; the pools share what was read.
        self._tls = verify if isinstance(verify, SSLContext) else httpx.create_ssl_context(verify=verify)
        self._limits = limits
        self._most_pools = max(1, (limits.max_connections or 1) // CONNECTIONS_A_POOL)
        most_idle = self._limits.max_keepalive_connections
        self._most_idle_pools = self._most_pools if most_idle is None else most_idle // CONNECTIONS_A_POOL
        self._monotonic = monotonic
        self._pools: list[_Pool] = []

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send *request* and return the answer, its body still to be read."""
        pool = self._with_room()
        pool.in_flight += 1
        try:
            if self._pools[-1].in_flight == 0:
                await self._drop_unused()
            response = await pool.transport.handle_async_request(request)
        except BaseException:
            self._leave(pool)
            raise
        response.stream = _Body(response.stream, lambda: self._leave(pool))
        return response

    async def aclose(self) -> None:
        """Close the connections."""
        pools, self._pools = self._pools, []
        for pool in pools:
            await pool.transport.aclose()

    def _with_room(self) -> _Pool:
        for pool in self._pools:
            if pool.in_flight < CONNECTIONS_A_POOL:
                return pool
        if len(self._pools) == self._most_pools:
            # Its own queue, then; whoever waits in it for too long hears of a pool timeout.
            return min(self._pools, key=lambda one: one.in_flight)
        limits = httpx.Limits(
            max_connections=CONNECTIONS_A_POOL,
            max_keepalive_connections=CONNECTIONS_A_POOL,
            keepalive_expiry=self._limits.keepalive_expiry,
        )
        self._pools.append(_Pool(httpx.AsyncHTTPTransport(verify=self._tls, limits=limits)))
        return self._pools[-1]

    async def _drop_unused(self) -> None:
        """Close the last pools as far as nobody uses them; they would not notice that their server left."""
        dropped: list[_Pool] = []
        while self._pools and self._is_unused(self._pools[-1]):
            dropped.append(self._pools.pop())
        # All taken away first, as other requests begin meanwhile; all closed, also by one that is cancelled.
        with anyio.CancelScope(shield=True):
            for pool in dropped:
                await pool.transport.aclose()

    def _is_unused(self, last: _Pool) -> bool:
        if last.in_flight:
            return False
        idle_seconds, kept_seconds = self._monotonic() - last.left_at, self._limits.keepalive_expiry
        if kept_seconds is not None and idle_seconds >= kept_seconds:
            return True
        return len(self._pools) > self._most_idle_pools and idle_seconds >= PAUSE_SECONDS

    def _leave(self, pool: _Pool) -> None:
        pool.in_flight -= 1
        pool.left_at = self._monotonic()


class _Pool:
    """A few connections."""

    def __init__(self, transport: httpx.AsyncHTTPTransport) -> None:
        self.transport = transport
        self.in_flight = 0
        self.left_at = 0.0


class _Body(httpx.AsyncByteStream):
    """The body of an answer; its connection is in use until somebody closes it."""

    def __init__(self, stream: Any, leave: Callable[[], None]) -> None:
        self._stream = stream
        self._leave: Callable[[], None] | None = leave

    def __aiter__(self) -> AsyncIterator[bytes]:
        return aiter(self._stream)

    async def aclose(self) -> None:
        try:
            await self._stream.aclose()
        finally:
            leave, self._leave = self._leave, None
            if leave is not None:
                leave()
