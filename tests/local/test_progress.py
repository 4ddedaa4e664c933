"""Moves that the tables of states do not have. Those that are made are the matter of test_run.py."""

# pyright: reportPrivateUsage=false

from __future__ import annotations

from typing import Any

import pytest

from assistants_client.local import indexing, sql, vector_stores
from assistants_client.local.model.offline import OfflineModel
from assistants_client.local.progress import change_run, finish_message, finish_step
from assistants_client.local.store import Transaction
from tests.support.backend import JSON, Api, backend

EVERYTHING = """
    SELECT number, body FROM runs
    UNION ALL SELECT number, body FROM run_steps
    UNION ALL SELECT number, body FROM messages
    UNION ALL SELECT number, body FROM vector_store_files
"""


def everything(api: Api) -> list[JSON]:
    """Return all rows that have a status."""
    return api.transact(lambda tx: [row.body for row in tx.rows(EVERYTHING)])


def run_again(tx: Transaction) -> None:
    """Move a run that has ended."""
    [row] = tx.rows("SELECT number, body FROM runs")
    change_run(tx, row.body, "in_progress")


def step_again(tx: Transaction) -> None:
    """End a step twice."""
    [row] = tx.rows("SELECT number, body, internal FROM run_steps")
    finish_step(tx, row, "failed")


def message_again(tx: Transaction) -> None:
    """End a message twice."""
    [*_, row] = tx.rows("SELECT number, body FROM messages ORDER BY number")
    finish_message(tx, row.body, incomplete_reason="run_failed")


def store_file_again(tx: Transaction) -> None:
    """Call off what is done."""
    [row] = tx.rows("SELECT number, body FROM vector_store_files")
    vector_stores.cancel_file(tx, row)


@pytest.mark.parametrize("move", [run_again, step_again, message_again, store_file_again])
def test_what_has_ended_stays_as_it_is(move: Any) -> None:
    """A mistake of the backend is an error of its own, and nothing of it is written."""
    with backend(model=OfflineModel(["Hello."])) as api:
        api.store_with(a="Text.")
        api.finished(api.asked())
        before = everything(api)
        with pytest.raises(AssertionError, match="cannot go from completed to"):
            api.transact(move)
        assert everything(api) == before
        assert len(before) == 5


def test_indexing_ends_once(api: Api) -> None:
    """A file that was indexed meanwhile is not touched by whoever comes second."""
    api.store_with(a="Text.")
    [before] = everything(api)
    number = api.transact(lambda tx: next(tx.rows("SELECT number, body FROM vector_store_files")).number)
    failed = indexing.Outcome(error={"code": "server_error", "message": "Late."})
    api.transact(lambda tx: indexing._finish(tx, number=number, outcome=failed))
    assert everything(api) == [before]
    assert api.transact(lambda tx: list(tx.values(sql.UNINDEXED_STORE_FILES))) == []
