"""The statements of the backend, as SQLite plans to carry them out."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from assistants_client import lifecycle
from assistants_client.local import paging, sql, store

AT_THE_START = {"UNFINISHED_RUNS"}
"""Sent once, when the database is opened."""


def statements() -> Iterator[tuple[str, str]]:
    """Return each statement as requests send it: a listing page by page."""
    for name, statement in vars(sql).items():
        if name.isupper() and name not in AT_THE_START:
            pages = paging.PAGES.values() if name.startswith("LIST_") else ["{}"]
            yield from ((name, page.format(statement)) for page in pages)


@pytest.mark.parametrize(("name", "statement"), list(statements()))
def test_no_request_reads_a_whole_table(name: str, statement: str) -> None:
    """However much a database holds, what a request looks for is found by an index."""
    values = dict.fromkeys(re.findall(r":([a-z_]+)", statement), 1)
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        store.migrate(connection)
        plan = [step for *_, step in connection.execute(f"EXPLAIN QUERY PLAN {statement}", values)]
    scans = [step for step in plan if step.startswith("SCAN ") and "USING INDEX" not in step]
    assert scans == [], name


@pytest.mark.parametrize(
    ("statement", "statuses"),
    [
        (sql.ACTIVE_RUN_OF_THREAD, lifecycle.RUN_ACTIVE),
        (sql.OVERDUE_RUNS, lifecycle.RUN_ACTIVE),
        (sql.UNFINISHED_RUNS, lifecycle.RUN_IN_PROGRESS),
    ],
)
def test_statements_know_the_statuses_of_the_tables(statement: str, statuses: frozenset[str]) -> None:
    """What locks a thread, can expire and is taken up at the start is what the tables of states say."""
    spelt = re.search(r"status IN \(([^)]*)\)", statement)
    assert spelt is not None
    assert set(re.findall(r"\w+", spelt[1])) == statuses
