"""A token by which one part of a program tells another to stop.

Tokens are thread-safe, and never start a thread or a timer: a deadline is looked up when somebody asks.
"""

from __future__ import annotations

import math
import threading
import time
import weakref
from collections.abc import Callable
from typing import NoReturn

from assistants_client.errors import InvalidArgumentError, OperationCancelledError

__all__ = ["CancellationToken"]


class CancellationToken:
    """A switch that goes from *go on* to *stop* once, by `cancel()` or by its deadline.

    Hand the same token to any number of calls, on any client and in any thread. When it is cancelled, a pause
    between attempts or polls ends at once, a request in flight is abandoned and its connection closed; the
    call then raises `OperationCancelledError` with the reason.

    Args:
        timeout_seconds: Time from now after which the token counts as cancelled; None for no deadline.
        clock: Seconds that only grow, such as `time.monotonic`; tests give their own.
    """

    def __init__(
        self, *, timeout_seconds: float | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        if timeout_seconds is not None and not timeout_seconds >= 0:
            raise InvalidArgumentError(
                f"timeout_seconds is {timeout_seconds!r}; give 0 or more, or None", argument="timeout_seconds"
            )
        self._clock = clock
        self._deadline = math.inf if timeout_seconds is None else clock() + timeout_seconds
        self._deadline_reason = f"its deadline of {timeout_seconds} s passed"
        # A signal handler may cancel while its own thread is in here.
        self._lock = threading.RLock()
        self._cancelled = threading.Event()
        self._reason: str | None = None
        self._callbacks: dict[object, Callable[[], object]] = {}
        self._children: weakref.WeakSet[CancellationToken] = weakref.WeakSet()

    @property
    def cancelled(self) -> bool:
        """True from the first `cancel()` on, or once the deadline has passed; also when a parent is."""
        return self._cancelled.is_set() or self.remaining_seconds <= 0

    @property
    def reason(self) -> str | None:
        """Why, in the words of whoever cancelled; None while nobody has."""
        if self._cancelled.is_set():
            return self._reason
        return self._deadline_reason if self.remaining_seconds <= 0 else None

    @property
    def remaining_seconds(self) -> float:
        """Time to the nearest deadline, its own or a parent's; infinite without one, never below 0."""
        # Without a deadline the clock is not read: every call asks.
        return math.inf if self._deadline == math.inf else max(0.0, self._deadline - self._clock())

    def cancel(self, reason: str = "the caller asked for it") -> None:
        """Cancel the token and its children; only the first call counts.

        Every callback runs, in this thread, even when one of them raises; the first such error is raised
        afterwards.
        """
        with self._lock:
            if self._cancelled.is_set():
                return
            self._reason = reason
            self._cancelled.set()
            callbacks = list(self._callbacks.values())
            children = list(self._children)
            self._callbacks.clear()
        _run_all([*callbacks, *(lambda child=child: child.cancel(reason) for child in children)])

    def raise_if_cancelled(self) -> None:
        """Raise `OperationCancelledError` when the token is cancelled."""
        reason = self.reason
        if reason is not None:
            raise OperationCancelledError(reason)

    def child(self, *, timeout_seconds: float | None = None) -> CancellationToken:
        """Return a token that is cancelled with this one, and may be cancelled or run out before it."""
        child = CancellationToken(timeout_seconds=timeout_seconds, clock=self._clock)
        if self._deadline < child._deadline:
            child._deadline, child._deadline_reason = self._deadline, self._deadline_reason
        with self._lock:
            self._children.add(child)
        if self._cancelled.is_set():
            child.cancel(self._reason or "")
        return child

    def on_cancel(self, callback: Callable[[], object]) -> Callable[[], None]:
        """Call *callback* once when `cancel()` is called, in that thread; at once when it already was.

        A deadline that passes calls nobody: whoever waits limits the wait to `remaining_seconds`.

        Returns:
            A function that takes the callback back; it may be called more than once.
        """
        key = object()
        with self._lock:
            self._callbacks[key] = callback
        # Kept first and asked afterwards, so that no cancelling falls between the two.
        if self._cancelled.is_set() and self._callbacks.pop(key, None) is not None:
            callback()
        return lambda: self._forget(key)

    def wait(self, timeout_seconds: float) -> bool:
        """Block until the token is cancelled, at most *timeout_seconds*; return whether it is."""
        self._cancelled.wait(min(timeout_seconds, self.remaining_seconds, threading.TIMEOUT_MAX))
        return self.cancelled

    def __repr__(self) -> str:
        reason = self.reason
        return "CancellationToken()" if reason is None else f"<CancellationToken cancelled: {reason}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a CancellationToken belongs to its process and cannot be pickled or copied")

    def _forget(self, key: object) -> None:
        with self._lock:
            self._callbacks.pop(key, None)


def _run_all(callbacks: list[Callable[[], object]]) -> None:
    errors: list[Exception] = []
    for callback in callbacks:
        try:
            callback()
        except Exception as error:  # noqa: BLE001 - one caller's mistake must not keep the others running
            errors.append(error)
    if errors:
        raise errors[0]
