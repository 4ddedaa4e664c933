"""Lists: one page of a listing, cut by ids and put in the service's envelope.

Order is the order of creation, to the row; a cursor names an object of the same listing.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from assistants_client.local.errors import not_found
from assistants_client.local.store import JSON, Transaction

__all__ = ["list_page"]

PAGES = {
    "asc": "SELECT body FROM ({}) WHERE number > :low AND number < :high ORDER BY number ASC LIMIT :limit",
    "desc": "SELECT body FROM ({}) WHERE number > :low AND number < :high ORDER BY number DESC LIMIT :limit",
}
CURSOR = "SELECT number FROM ({}) WHERE id = :cursor"
REVERSED = {"asc": "desc", "desc": "asc"}
HIGHEST = 2**63 - 1


def list_page(
    tx: Transaction,
    kind: str,
    listing: str,
    query: Mapping[str, Any],
    *,
    present: Callable[[JSON], JSON] = lambda body: body,
    **scope: Any,
) -> JSON:
    """Return one page as the list object of the API.

    Args:
        tx: The transaction.
        kind: What the listing holds, for the 404 of an unknown cursor.
        listing: A statement of :mod:`assistants_client.local.sql` that selects number, id and body.
        query: ``limit``, ``order``, ``after`` and ``before``, validated.
        present: Makes the API's form of a stored body.
        **scope: The values that the listing asks for.

    Raises:
        APIError: 404, the cursor is not in this listing.
    """
    limit = query.get("limit", 20)
    order = query.get("order", "desc")
    # A page before a cursor, and after none, ends at the cursor: it is read backwards.
    backwards = "before" in query and "after" not in query
    low, high = _bounds(tx, kind, listing, query, scope)
    statement = PAGES[REVERSED[order] if backwards else order].format(listing)
    bodies = [
        json.loads(body) for (body,) in tx.values(statement, low=low, high=high, limit=limit + 1, **scope)
    ]
    page = bodies[:limit]
    return envelope(
        [present(body) for body in (reversed(page) if backwards else page)], has_more=len(bodies) > limit
    )


def envelope(data: list[JSON], *, has_more: bool) -> JSON:
    """Return the list object around *data*."""
    return {
        "object": "list",
        "data": data,
        "first_id": data[0]["id"] if data else None,
        "last_id": data[-1]["id"] if data else None,
        "has_more": has_more,
    }


def _bounds(
    tx: Transaction, kind: str, listing: str, query: Mapping[str, Any], scope: Mapping[str, Any]
) -> tuple[int, int]:
    """Return the row numbers between which the page lies, both excluded."""
    after = _cursor(tx, kind, listing, query.get("after"), scope)
    before = _cursor(tx, kind, listing, query.get("before"), scope)
    low, high = (after, before) if query.get("order") == "asc" else (before, after)
    return (-1 if low is None else low), (HIGHEST if high is None else high)


def _cursor(
    tx: Transaction, kind: str, listing: str, cursor: str | None, scope: Mapping[str, Any]
) -> int | None:
    if cursor is None:
        return None
    number: int | None = tx.value(CURSOR.format(listing), cursor=cursor, **scope)
    if number is None:
        raise not_found(kind, cursor)
    return number
