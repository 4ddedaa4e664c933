"""Messages of a thread, and what their attachments do to the thread.

A thread with an active run takes no new message: the model is reading it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from assistants_client.local import sql, vector_stores
from assistants_client.local.backend import ApiRequest
from assistants_client.local.errors import invalid_url, thread_locked_for_messages
from assistants_client.local.handlers._common import changed, deleted
from assistants_client.local.objects import message_object
from assistants_client.local.paging import list_page
from assistants_client.local.progress import expire_overdue_runs
from assistants_client.local.store import JSON, Row, Transaction

URL = re.compile(r"(?:https?://|data:)(?:[][A-Za-z0-9._~:/?#@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+")
"""Where an image can be: on the web, or in the address itself."""


def create_thread_message(tx: Transaction, request: ApiRequest) -> JSON:
    """``POST /threads/{thread_id}/messages``."""
    thread_id = request.path["thread_id"]
    tx.find("thread", sql.GET_THREAD, id=thread_id)
    expire_overdue_runs(tx)
    run_id = tx.value(sql.ACTIVE_RUN_OF_THREAD, thread_id=thread_id)
    if run_id is not None:
        raise thread_locked_for_messages(thread_id, run_id)
    return add_message(tx, thread_id, request.body)


def get_thread_messages(tx: Transaction, request: ApiRequest) -> JSON:
    """``GET /threads/{thread_id}/messages``."""
    expire_overdue_runs(tx)
    thread_id = tx.find("thread", sql.GET_THREAD, id=request.path["thread_id"]).body["id"]
    run_id = request.query.get("run_id")
    return list_page(tx, "message", sql.LIST_MESSAGES, request.query, thread_id=thread_id, run_id=run_id)


def get_thread_message(tx: Transaction, request: ApiRequest) -> JSON:
    """``GET /threads/{thread_id}/messages/{message_id}``."""
    expire_overdue_runs(tx)
    return _find(tx, request).body


def modify_thread_message(tx: Transaction, request: ApiRequest) -> JSON:
    """``POST /threads/{thread_id}/messages/{message_id}``; only metadata can change."""
    body = changed(_find(tx, request).body, request.body, "metadata")
    tx.save(sql.SAVE_MESSAGE, body)
    return body


def delete_thread_message(tx: Transaction, request: ApiRequest) -> JSON:
    """``DELETE /threads/{thread_id}/messages/{message_id}``."""
    message_id = _find(tx, request).body["id"]
    tx.run(sql.DELETE_MESSAGE, id=message_id)
    return deleted("thread.message.deleted", message_id)


def add_message(tx: Transaction, thread_id: str, request: Mapping[str, Any]) -> JSON:
    """Append the message that *request* describes to a thread, whatever runs there.

    Raises:
        APIError: 404, a file that does not exist; 400, an image at an address that is none, or a file to be
            searched where the thread's vector store has expired.
    """
    body = message_object(request, thread_id=thread_id, now=tx.now)
    for index, part in enumerate(body["content"]):
        _check_image(tx, part, index)
    for attachment in body["attachments"]:
        _attach(tx, thread_id, attachment)
    tx.add(sql.ADD_MESSAGE, body)
    return body


def _find(tx: Transaction, request: ApiRequest) -> Row:
    thread_id = tx.find("thread", sql.GET_THREAD, id=request.path["thread_id"]).body["id"]
    return tx.find("message", sql.GET_MESSAGE, id=request.path["message_id"], thread_id=thread_id)


def _check_image(tx: Transaction, part: Mapping[str, Any], index: int) -> None:
    """Refuse an image that nobody could fetch."""
    if part["type"] == "image_file":
        vector_stores.expire_files(tx)
        tx.find("file", sql.GET_FILE, id=part["image_file"]["file_id"])
    elif part["type"] == "image_url" and not URL.fullmatch(part["image_url"]["url"]):
        raise invalid_url(f"content[{index}].image_url.url")


def _attach(tx: Transaction, thread_id: str, attachment: Mapping[str, Any]) -> None:
    file_id = attachment["file_id"]
    vector_stores.expire_files(tx)
    tx.find("file", sql.GET_FILE, id=file_id)
    tools = {tool["type"] for tool in attachment["tools"]}
    if "file_search" in tools:
        _attach_to_search(tx, thread_id, file_id)
    if "code_interpreter" in tools:
        _attach_to_interpreter(tx, thread_id, file_id)


def _attach_to_search(tx: Transaction, thread_id: str, file_id: str) -> None:
    """Put the file into the thread's vector store; a thread without one gets one."""
    thread = tx.find("thread", sql.GET_THREAD, id=thread_id).body
    store_ids = vector_stores.store_ids(thread["tool_resources"])
    if store_ids:
        store = tx.find("vector_store", sql.GET_VECTOR_STORE, id=store_ids[0]).body
        vector_stores.refuse_expired(store, tx.now)
        vector_stores.touch(tx, store)
        vector_stores.add_file(tx, store["id"], {"file_id": file_id})
        return
    expiry = vector_stores.THREAD_STORE_EXPIRY
    store = vector_stores.create_store(tx, {"file_ids": [file_id]}, expires_after=expiry)
    thread["tool_resources"]["file_search"] = {"vector_store_ids": [store["id"]]}
    tx.save(sql.SAVE_THREAD, thread)


def _attach_to_interpreter(tx: Transaction, thread_id: str, file_id: str) -> None:
    thread = tx.find("thread", sql.GET_THREAD, id=thread_id).body
    resources = thread["tool_resources"].setdefault("code_interpreter", {"file_ids": []})
    if file_id not in resources["file_ids"]:
        resources["file_ids"].append(file_id)
    tx.save(sql.SAVE_THREAD, thread)
