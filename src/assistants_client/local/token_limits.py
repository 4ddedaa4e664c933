"""The limits of a run's tokens: what is left of them, and what a request has to leave out."""

from __future__ import annotations

from collections.abc import Sequence

from assistants_client.local.conversation import estimated_tokens
from assistants_client.local.model import ChatRequest
from assistants_client.local.store import JSON, Row

__all__ = ["keep_within_limits", "tokens_left"]


def keep_within_limits(request: ChatRequest, run: JSON, steps: Sequence[Row], own_count: int) -> str | None:
    """Cut *request* to the tokens that the run may still use; return the limit that leaves none.

    The last *own_count* messages of the request are the run's own turns.
    """
    left = tokens_left(run, steps, "completion_tokens")
    if left is not None:
        if left <= 0:
            return "max_completion_tokens"
        request["max_completion_tokens"] = left
    left = tokens_left(run, steps, "prompt_tokens")
    if left is not None and not _forget_oldest(request, left, own_count):
        return "max_prompt_tokens"
    return None


def tokens_left(run: JSON, steps: Sequence[Row], kind: str) -> int | None:
    """Return how many tokens of a *kind* the run may still use after *steps*; None when it has no limit."""
    limit: int | None = run[f"max_{kind}"]
    if limit is None:
        return None
    usages = (step.body["usage"] or step.internal.get("estimated_usage") for step in steps)
    spent: int = sum(usage[kind] for usage in usages if usage is not None)
    return limit - spent


def _forget_oldest(request: ChatRequest, tokens: int, own_count: int) -> bool:
    """Drop the oldest messages until *tokens* are enough.

    Returns:
        False when they are not enough for the last question and what the run itself has said since. Where
        nobody has asked anything, the last message before the run stands for the question.
    """
    messages = request["messages"]
    before_run = len(messages) - own_count
    questions = [index for index in range(before_run) if messages[index]["role"] == "user"]
    last_question = questions[-1] if questions else before_run - 1
    oldest = 1 if messages and messages[0]["role"] == "system" else 0
    while estimated_tokens(messages) > tokens:
        if last_question <= oldest:
            return False
        del messages[oldest]
        last_question -= 1
    return True
