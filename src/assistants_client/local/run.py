"""The run loop: one coroutine that carries a run as far as it goes without its caller.

All progress lives in the rows that the API shows. Whoever calls :meth:`RunWorker.advance`, however often and
after whatever crash, goes on from them; what was not committed is done again, into the same step and message.
"""

from __future__ import annotations

import logging
from collections.abc import Generator
from contextlib import aclosing, contextmanager
from functools import partial

import anyio

from assistants_client.local import tools
from assistants_client.local.answers import Answer, call_deltas, message_delta, step_delta
from assistants_client.local.code import CodeTurn, run_code
from assistants_client.local.embeddings import Embeddings, reranked
from assistants_client.local.errors import internal_error
from assistants_client.local.events import ERROR, Events
from assistants_client.local.file_search import find_candidates
from assistants_client.local.indexing import Indexer, Transact
from assistants_client.local.model import (
    ChatDelta,
    ChatModel,
    FinishDelta,
    ModelError,
    RefusalDelta,
    TextDelta,
    ToolCallDelta,
    UsageDelta,
)
from assistants_client.local.sandbox import CodeInterpreter, SandboxError
from assistants_client.local.store import JSON
from assistants_client.local.turns import (
    Pause,
    SupersededError,
    Turn,
    fail_run,
    finish_code,
    finish_turn,
    open_message_step,
    open_tool_step,
    take_turn,
)

__all__ = ["RunWorker"]

logger = logging.getLogger(__name__)

PAUSE_SECONDS = 1.0
INTERNAL_ERROR = {"code": "server_error", "message": "Sorry, something went wrong."}


class RunWorker:
    """Advances runs: asks the model, carries out what it asks for, writes down what it says."""

    def __init__(
        self,
        transact: Transact,
        model: ChatModel,
        events: Events,
        indexer: Indexer,
        *,
        interpreter: CodeInterpreter | None = None,
        embeddings: Embeddings | None = None,
    ) -> None:
        self._interpreter = interpreter
        self._embeddings = embeddings
        self._transact = transact
        self._model = model
        self._events = events
        self._indexer = indexer
        self._scopes: dict[str, anyio.CancelScope] = {}

    async def advance(self, run_id: str) -> None:
        """Carry the run on until it has ended, or until it is the caller's turn.

        Doing so twice, or for a run that is gone, does no harm. A fault on the way ends the run as failed.

        Raises:
            Exception: not even that could be written down; the run is as it was, to be advanced again.
        """
        try:
            while await self._go_on(run_id):
                pass
        except SupersededError:
            logger.debug("The run %s has moved on without this worker.", run_id)
        except Exception:
            logger.exception("The run %s failed.", run_id)
            await self._give_up(run_id)

    async def _give_up(self, run_id: str) -> None:
        try:
            await self._transact(partial(fail_run, run_id=run_id, error=INTERNAL_ERROR))
        except Exception:
            # Whoever goes on with the run asks the model anew. Its words must not be taken for more of what
            # listeners have heard, so they hear no more.
            self._events.publish_new(run_id, ERROR, internal_error().to_dict()["error"])
            raise

    def interrupt(self, run_id: str) -> None:
        """Stop waiting for the model, the embeddings server or files, and look at the rows again."""
        scope = self._scopes.get(run_id)
        if scope is not None:
            scope.cancel()

    async def _go_on(self, run_id: str) -> bool:
        with self._interruptible(run_id) as scope:
            turn = await self._transact(partial(take_turn, run_id=run_id))
            if isinstance(turn, Turn):
                await self._ask(turn, scope)
            elif isinstance(turn, CodeTurn):
                await self._run_code(turn, scope)
            elif isinstance(turn, Pause):
                with scope:
                    await self._indexer.wait(PAUSE_SECONDS)
            return turn is not None

    async def _ask(self, turn: Turn, scope: anyio.CancelScope) -> None:
        answer = Answer()
        try:
            with scope:
                await self._listen(turn, answer)
                await self._search_by_meaning(turn, answer)
        except ModelError as error:
            last_error = {"code": error.code, "message": error.message}
            await self._transact(partial(fail_run, run_id=turn.run_id, error=last_error, answer=answer))
            return
        is_interrupted = scope.cancelled_caught
        await self._transact(partial(finish_turn, turn=turn, answer=answer, is_interrupted=is_interrupted))

    async def _search_by_meaning(self, turn: Turn, answer: Answer) -> None:
        """Search ahead of the transaction that writes the turn, which may not wait for anybody."""
        if self._embeddings is None:
            return
        for call in answer.ordered_calls():
            if tools.kind_of(call.name, turn.tools) == tools.FILE_SEARCH:
                query = tools.search_query(call.arguments)
                found = await self._transact(partial(find_candidates, run_id=turn.run_id, query=query))
                call.found = await reranked(self._embeddings, query, found)

    async def _run_code(self, turn: CodeTurn, scope: anyio.CancelScope) -> None:
        results = None
        try:
            with scope:
                results = await run_code(self._interpreter, turn)
        except SandboxError as error:
            last_error = {"code": "server_error", "message": f"The code could not be run: {error}"}
            await self._transact(partial(fail_run, run_id=turn.run_id, error=last_error))
        if results is not None:
            await self._transact(partial(finish_code, turn=turn, results=results))

    async def _listen(self, turn: Turn, answer: Answer) -> None:
        """Take in what the model says."""
        async with aclosing(self._model.stream(turn.request)) as deltas:
            async for delta in deltas:
                await self._take_in(turn, answer, delta)

    @contextmanager
    def _interruptible(self, run_id: str) -> Generator[anyio.CancelScope, None, None]:
        """Hand out the scope to wait in; an interruption between reading the rows and waiting is not lost."""
        scope = self._scopes[run_id] = anyio.CancelScope()
        try:
            yield scope
        finally:
            self._scopes.pop(run_id, None)

    async def _take_in(self, turn: Turn, answer: Answer, delta: ChatDelta) -> None:
        match delta:
            case TextDelta(text=text, choice=0):
                answer.text += text
                await self._take_in_text(turn, answer, {"type": "text", "text": {"value": text}})
            case RefusalDelta(text=text, choice=0):
                answer.refusal += text
                await self._take_in_text(turn, answer, {"type": "refusal", "refusal": text})
            case ToolCallDelta(choice=0):
                await self._take_in_call(turn, answer, delta)
            case FinishDelta(choice=0):
                answer.finish_reason = delta.reason
            case UsageDelta():
                answer.add_usage(delta)
            case _:
                # Log probabilities and further choices: a run asks for neither.
                return

    async def _take_in_text(self, turn: Turn, answer: Answer, part: JSON) -> None:
        if answer.begins("message_creation"):
            _, message = await self._transact(partial(open_message_step, turn=turn, n=turn.n))
            answer.opened_id = message["id"]
        if answer.is_telling("message_creation"):
            delta = message_delta(str(answer.opened_id), part)
            self._events.publish_new(turn.run_id, "thread.message.delta", delta)

    async def _take_in_call(self, turn: Turn, answer: Answer, piece: ToolCallDelta) -> None:
        is_new = piece.index not in answer.calls
        call = answer.add_call_piece(piece)
        if answer.begins("tool_calls"):
            step = await self._transact(partial(open_tool_step, turn=turn, n=turn.n))
            answer.opened_id = step.body["id"]
        if answer.is_telling("tool_calls"):
            kind = tools.kind_of(call.name, turn.tools) or "function"
            for shown in call_deltas(piece.index, call, piece.arguments, is_new=is_new, kind=kind):
                delta = step_delta(str(answer.opened_id), shown)
                self._events.publish_new(turn.run_id, "thread.run.step.delta", delta)
