"""What a model has said so far in one turn, and how listeners are told of its pieces.

Nothing here is stored; what must last is written by :mod:`assistants_client.local.turns`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from attrs import define, field

from assistants_client.local.ids import new_id
from assistants_client.local.model import ToolCallDelta, UsageDelta
from assistants_client.local.store import JSON
from assistants_client.local.vector_stores import Found

__all__ = ["Answer", "Call", "StepType", "call_deltas", "message_delta", "step_delta"]

StepType: TypeAlias = Literal["message_creation", "tool_calls"]


OPENINGS: Mapping[str, JSON] = {"file_search": {}, "code_interpreter": {"input": "", "outputs": []}}
"""How the calls of our own tools are announced."""


@define
class Call:
    """One tool call while its pieces arrive."""

    id: str
    name: str = ""
    arguments: str = ""
    found: list[Found] | None = None
    """What a search by meaning has found before the turn is written; None where there was none."""


@define
class Answer:
    """The pieces of one turn, put together."""

    text: str = ""
    refusal: str = ""
    calls: dict[int, Call] = field(factory=dict[int, Call])
    kinds: list[StepType] = field(factory=list[StepType])
    """The kinds of step it fills, in order of their appearance."""
    finish_reason: str | None = None
    usage: JSON | None = None
    estimated_usage: JSON | None = None
    """Counts where the model tells none; limits need some."""
    opened_id: str | None = None
    """The message or step that listeners have seen begin."""

    def begins(self, kind: StepType) -> bool:
        """Note that a piece of *kind* has come; True for the very first piece of the turn."""
        if kind not in self.kinds:
            self.kinds.append(kind)
        return self.opened_id is None

    def is_telling(self, kind: StepType) -> bool:
        """Return whether pieces of *kind* are told as they come.

        Only those of the kind that came first: the other kind is told as a whole at the end of the turn.
        """
        return self.opened_id is not None and self.kinds[0] == kind

    def add_call_piece(self, piece: ToolCallDelta) -> Call:
        """Add *piece* to its call and return the call."""
        call = self.calls.get(piece.index)
        if call is None:
            # Some servers give all calls of an answer one id; their outputs are told apart by it.
            is_taken = any(piece.id == other.id for other in self.calls.values())
            id = new_id("call") if is_taken or not piece.id else piece.id
            call = self.calls[piece.index] = Call(id)
        call.name = call.name or piece.name or ""
        call.arguments += piece.arguments
        return call

    def add_usage(self, usage: UsageDelta) -> None:
        """Keep what a run shows of *usage*."""
        self.usage = {
            "prompt_tokens": usage.prompt_tokens,
            "completion_tokens": usage.completion_tokens,
            "total_tokens": usage.total_tokens,
        }

    def ordered_calls(self) -> list[Call]:
        """Return the tool calls in the model's order."""
        return [self.calls[index] for index in sorted(self.calls)]


def message_delta(message_id: str, part: JSON) -> JSON:
    """Return the event data for the next piece of a message's only content part."""
    return {"id": message_id, "object": "thread.message.delta", "delta": {"content": [{"index": 0, **part}]}}


def step_delta(step_id: str, call: JSON) -> JSON:
    """Return the event data for the next piece of a tool step."""
    details = {"type": "tool_calls", "tool_calls": [call]}
    return {"id": step_id, "object": "thread.run.step.delta", "delta": {"step_details": details}}


def call_deltas(index: int, call: Call, piece: str, *, is_new: bool, kind: str) -> list[JSON]:
    """Return how one more *piece* of a call's arguments is told: a new call is announced first."""
    if kind in OPENINGS:
        # What is in it is told as a whole, when the arguments have been understood.
        return [{"index": index, "id": call.id, "type": kind, kind: dict(OPENINGS[kind])}] if is_new else []
    deltas: list[JSON] = []
    if is_new:
        opening = {"name": call.name, "arguments": "", "output": None}
        deltas.append({"index": index, "id": call.id, "type": "function", "function": opening})
    if piece:
        deltas.append({"index": index, "type": "function", "function": {"arguments": piece}})
    return deltas
