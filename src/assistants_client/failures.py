"""What goes wrong on the way to a server, as errors of our tree.

An error of an HTTP library is chained to ours, but its frames are not: they hold the request, and so the key.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from assistants_client.errors import APIConnectionError, APITimeoutError, OperationCancelledError

if TYPE_CHECKING:
    from assistants_client.exchange import Exchange

__all__ = ["Phases", "late_error", "network_error", "timeout_error"]

Phases: TypeAlias = Mapping[str, float | None]
"""Seconds for each of connect, read, write and pool; None for no limit."""

_AIOHTTP_UNSENT: Final = frozenset({"ClientConnectorError", "ConnectionTimeoutError", "InvalidURL"})
"""Classes of aiohttp for what fails before anything is sent."""


def network_error(
    error: Exception, exchange: Exchange[Any], library: Any, phases: Phases, usual: Mapping[str, float]
) -> APIConnectionError | OperationCancelledError:
    """Return our error for one that *library* has raised.

    Args:
        error: It loses its frames, and so does all that it stems from.
        exchange: What was under way.
        library: httpx or httpx2, which has the classes.
        phases: The limits of the attempt.
        usual: Those of an attempt that has all the time it may want.
    """
    _forget_frames(error)
    token = exchange.terms.cancellation
    if token is not None and token.reason is not None:
        return OperationCancelledError(token.reason)
    phase, sent = _aiohttp_phase(error) or _aiohttp_phase(error.__cause__) or _phase(error, library)
    if phase is None:
        return _connection_error(exchange, error, sent=sent)
    # A phase that was cut short stands for the limit of the whole call.
    is_whole = phases.get(phase) == usual.get(phase) and exchange.terms.remaining_seconds() > 0
    return timeout_error(exchange, sent=sent, seconds=usual.get(phase) if is_whole else None)


def timeout_error(exchange: Exchange[Any], *, sent: bool, seconds: float | None = None) -> APITimeoutError:
    """Return the error for an answer that did not come within *seconds*; None for the limit of the call."""
    operation, server = exchange.call.operation.name, exchange.endpoint.server
    allowed = exchange.terms.deadline - exchange.started if seconds is None else seconds
    return APITimeoutError(
        f"{operation}: no whole answer from {server} within {_rounded(allowed):g} s",
        operation=operation,
        server=server,
        sent=sent,
        timeout_seconds=allowed,
    )


def late_error(exchange: Exchange[Any]) -> APITimeoutError:
    """Return the error for a call that had no time left when its turn came."""
    operation, server = exchange.call.operation.name, exchange.endpoint.server
    return APITimeoutError(
        f"{operation}: there was no time left to ask {server}; give more timeout_seconds",
        operation=operation,
        server=server,
        sent=False,
        timeout_seconds=max(0.0, exchange.terms.deadline - exchange.started),
    )


def _phase(error: Exception, library: Any) -> tuple[str | None, bool]:
    """Return the phase that took too long, if one did, and whether the request may have arrived."""
    unsent = (
        library.ConnectError,
        library.ConnectTimeout,
        library.PoolTimeout,
        library.ProxyError,
        library.UnsupportedProtocol,
        library.LocalProtocolError,
        library.InvalidURL,
        # No host name, and no address that could be connected to.
        UnicodeError,
        ExceptionGroup,
    )
    is_timeout = isinstance(error, library.TimeoutException)
    phase = type(error).__name__.removesuffix("Timeout").lower() if is_timeout else None
    return phase, not isinstance(error, unsent)


def _aiohttp_phase(error: BaseException | None) -> tuple[str | None, bool] | None:
    """Return the same for an error of aiohttp; None for any other.

    httpx-aiohttp calls most of them a timeout while connecting, also a connection that was lost after the
    request had arrived, and a create would be sent twice. Some it lets through as they are.
    """
    if not type(error).__module__.startswith("aiohttp."):
        return None
    sent = not _AIOHTTP_UNSENT & {kind.__name__ for kind in type(error).__mro__}
    phase = ("read" if sent else "connect") if isinstance(error, TimeoutError) else None
    return phase, sent


def _connection_error(exchange: Exchange[Any], error: Exception, *, sent: bool) -> APIConnectionError:
    operation, server = exchange.call.operation.name, exchange.endpoint.server
    reason = _reason(error)
    message = (
        f"{operation}: the connection to {server} ended before the answer was complete: {reason}"
        if sent
        else f"{operation}: cannot reach {server}: {reason}. Check base_url and that the server is running"
    )
    return APIConnectionError(message, operation=operation, server=server, sent=sent)


def _reason(error: Exception) -> str:
    """Return what is wrong; some errors have no words of their own, and leave them to their cause.

    On trio, an error of TLS is a mere context. So may be one that the caller is handling, so only what the
    network says counts there.
    """
    current: BaseException | None = error
    is_cause = True
    while current is not None:
        if (text := str(current)) and (is_cause or isinstance(current, OSError)):
            return text
        is_cause = is_cause and current.__cause__ is not None
        current = current.__cause__ or current.__context__
    return type(error).__name__


def _forget_frames(error: BaseException | None) -> None:
    # Along the causes alone: what is merely a context may be an error that the caller is handling.
    while error is not None:
        error.__traceback__ = None
        for one in getattr(error, "exceptions", ()):
            _forget_frames(one)
        error = error.__cause__


def _rounded(seconds: float) -> float:
    """Return a time as a person would give it; a little has passed between setting a limit and using it."""
    return round(seconds, 2) or seconds
