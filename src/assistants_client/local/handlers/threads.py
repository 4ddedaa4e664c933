"""Threads: conversations that messages and runs belong to.

Deleting a thread deletes its messages and runs and stops what is running; its vector stores stay.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assistants_client.local import sql
from assistants_client.local.backend import ApiRequest
from assistants_client.local.handlers._common import (
    changed,
    deleted,
    merged_tool_resources,
    tool_resources,
)
from assistants_client.local.handlers.messages import add_message
from assistants_client.local.objects import thread_object
from assistants_client.local.progress import end_run
from assistants_client.local.store import JSON, Job, Transaction
from assistants_client.local.vector_stores import THREAD_STORE_EXPIRY


def create_thread(tx: Transaction, request: ApiRequest) -> JSON:
    """``POST /threads``."""
    return new_thread(tx, request.body)


def get_thread(tx: Transaction, request: ApiRequest) -> JSON:
    """``GET /threads/{thread_id}``."""
    return tx.find("thread", sql.GET_THREAD, id=request.path["thread_id"]).body


def modify_thread(tx: Transaction, request: ApiRequest) -> JSON:
    """``POST /threads/{thread_id}``; what the request does not name stays."""
    body = changed(get_thread(tx, request), request.body, "metadata")
    body["tool_resources"] = merged_tool_resources(tx, body, request.body)
    tx.save(sql.SAVE_THREAD, body)
    return body


def delete_thread(tx: Transaction, request: ApiRequest) -> JSON:
    """``DELETE /threads/{thread_id}``."""
    thread_id = get_thread(tx, request)["id"]
    run_id = tx.value(sql.ACTIVE_RUN_OF_THREAD, thread_id=thread_id)
    if run_id is not None:
        # Whoever listens to the run hears its end; there is nothing to ask about it afterwards.
        end_run(tx, tx.find("run", sql.GET_RUN_BY_ID, id=run_id).body, "cancelled")
        tx.interrupts.append(Job("run", run_id))
    tx.run(sql.DELETE_THREAD, id=thread_id)
    return deleted("thread.deleted", thread_id)


def new_thread(tx: Transaction, request: Mapping[str, Any]) -> JSON:
    """Create a thread with the messages and resources that *request* describes.

    Raises:
        APIError: 404, a file or vector store that does not exist.
    """
    resources = tool_resources(tx, request.get("tool_resources"), expires_after=THREAD_STORE_EXPIRY)
    body = thread_object(request, tool_resources=resources, now=tx.now)
    tx.add(sql.ADD_THREAD, body)
    for message in request.get("messages") or ():
        add_message(tx, body["id"], message)
    return tx.find("thread", sql.GET_THREAD, id=body["id"]).body
