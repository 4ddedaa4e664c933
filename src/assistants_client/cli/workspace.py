"""Remembers what one command creates on a server, and removes it again.

An object is remembered the moment its id is known, so that an error or Ctrl-C a line later still finds it.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from dataclasses import dataclass

from assistants_client import OpenAIClient, lifecycle
from assistants_client.cli.errors import CommandError, explain
from assistants_client.cli.interrupts import Interrupted, held
from assistants_client.cli.progress import Progress
from assistants_client.errors import AIClientError, APIConnectionError, BadRequestError, NotFoundError


@dataclass(frozen=True, slots=True)
class Created:
    """One object on the server."""

    kind: str
    id: str
    remove: Callable[[], object]


class Workspace:
    """The objects that a command has created so far, oldest first."""

    def __init__(self, client: OpenAIClient) -> None:
        self._client = client
        self.created: list[Created] = []
        self.refused: list[Created] = []
        """What could not be removed, in the order of the attempts."""

    def add_file(self, file_id: str) -> None:
        """Remember a file."""
        self.created.append(Created("file", file_id, lambda: self._client.delete_file(file_id)))

    def add_vector_store(self, store_id: str) -> None:
        """Remember a vector store."""
        self.created.append(
            Created("vector store", store_id, lambda: self._client.delete_vector_store(store_id))
        )

    def add_assistant(self, assistant_id: str) -> None:
        """Remember an assistant."""
        self.created.append(
            Created("assistant", assistant_id, lambda: self._client.delete_assistant(assistant_id))
        )

    def add_thread(self, thread_id: str) -> None:
        """Remember a thread, with its messages and runs."""
        self.created.append(Created("thread", thread_id, lambda: self._remove_thread(thread_id)))

    def remove_all(self) -> None:
        """Delete everything, newest first.

        Raises:
            CommandError: something is still there; it says what and why.
        """
        reason = ""
        while self.created:
            try:
                self.created[-1].remove()
            except NotFoundError:
                # Somebody else was quicker, or it went away with its owner.
                self.created.pop()
            except APIConnectionError as error:
                # Each further try would wait for the same unreachable server.
                self.refused += reversed(self.created)
                self.created.clear()
                reason = explain(error)
                break
            except AIClientError as error:
                self.refused.append(self.created.pop())
                reason = explain(error)
            else:
                self.created.pop()
        if self.refused:
            raise CommandError(f"could not remove {_names(self.refused)}: {reason}")

    def left_over(self) -> str:
        """Say what is left of a removal that was cut short; how the one under way ended, nobody knows."""
        left = [*self.refused, *reversed(self.created[:-1])]
        lists = {"not removed": left, "perhaps not removed": self.created[-1:]}
        return "; ".join(f"{how}: {_names(objects)}" for how, objects in lists.items() if objects)

    def _remove_thread(self, thread_id: str) -> None:
        # After Ctrl-C a run may still be at work, and at the owner's expense.
        for run in self._client.get_runs(thread_id, limit=1).data:
            if run.status in lifecycle.RUN_CANCELLABLE:
                self._cancel(thread_id, run.id)
        self._client.delete_thread(thread_id)

    def _cancel(self, thread_id: str, run_id: str) -> None:
        try:
            self._client.cancel_run(thread_id, run_id)
        except BadRequestError:
            # It ended by itself in the meantime.
            return


def _names(objects: Iterable[Created]) -> str:
    return ", ".join(f"{one.kind} {one.id}" for one in objects)


@contextmanager
def workspace(
    client: OpenAIClient, progress: Progress, *, keep: bool, in_memory: bool
) -> Generator[Workspace, None, None]:
    """Hand out a workspace and clean up at the end, whichever way the block ends.

    Args:
        keep: Whether to leave everything, and to list it.
        in_memory: Whether everything ends with the client anyway, so that there is nothing to remove.

    Raises:
        CommandError: the block succeeded and something could not be removed. When the block itself fails, its
            own error goes on and the leftovers are only noted.
    """
    made = Workspace(client)
    try:
        yield made
    except BaseException:
        if not in_memory:
            _leave(made, progress, keep=keep, failing=True)
        raise
    if not in_memory:
        _leave(made, progress, keep=keep, failing=False)


def _leave(made: Workspace, progress: Progress, *, keep: bool, failing: bool) -> None:
    progress.done()
    if keep:
        progress.note(f"Kept: {_names(made.created) or 'nothing, as nothing was created'}")
        return
    try:
        with held("Stopping after the clean-up"):
            made.remove_all()
    except Interrupted:
        if left := made.left_over():
            progress.note(f"Warning: {left}")
        raise
    except CommandError as error:
        if not failing:
            raise
        progress.note(f"Warning: {error}")
