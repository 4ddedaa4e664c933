"""The terms of one call: what every part of the way from a method to its answer has to keep to."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistants_api.wire import Call, Cancellation
    from assistants_client.settings import Settings

__all__ = ["Terms"]


@dataclass(slots=True)
class Terms:
    """The terms of one call: the client's settings, the time it may take, and who may stop it.

    A flow narrows them before its first step; the driver keeps to them at every step.
    """

    settings: Settings
    deadline: float = math.inf
    """Reading of the clock at which everything must have ended."""
    cancellation: Cancellation | None = None
    awaits: bool = False
    """Whether the driver can await a function of the user's."""
    on_exit: Call[Any] | None = None
    """Sent by the driver when the flow is left by an error: nothing else is there to send it any more."""

    def remaining_seconds(self) -> float:
        """Return the time left, by the token's deadline too; infinite without any, never below 0."""
        left = math.inf if self.deadline == math.inf else self.deadline - self.settings.clock.monotonic()
        if self.cancellation is not None:
            left = min(left, self.cancellation.remaining_seconds)
        return max(0.0, left)

    def raise_if_cancelled(self) -> None:
        """Raise `OperationCancelledError` when the token is cancelled."""
        if self.cancellation is not None:
            self.cancellation.raise_if_cancelled()
