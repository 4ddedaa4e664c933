"""Assistants: instructions, a model and tools under a name.

A run copies what it needs from its assistant, so changing or deleting one never touches a run under way.
"""

from __future__ import annotations

from assistants_client.local import sql
from assistants_client.local.backend import ApiRequest
from assistants_client.local.handlers._common import (
    changed,
    deleted,
    merged_tool_resources,
    tool_resources,
)
from assistants_client.local.objects import assistant_object
from assistants_client.local.paging import list_page
from assistants_client.local.store import JSON, Transaction

FIELDS = (
    "model",
    "name",
    "description",
    "instructions",
    "reasoning_effort",
    "tools",
    "metadata",
    "temperature",
    "top_p",
    "response_format",
)
DEFAULTS: JSON = {"temperature": 1.0, "top_p": 1.0, "response_format": "auto", "tools": []}


def create_assistant(tx: Transaction, request: ApiRequest) -> JSON:
    """``POST /assistants``."""
    resources = tool_resources(tx, request.body.get("tool_resources"))
    body = assistant_object(request.body, tool_resources=resources, now=tx.now)
    tx.add(sql.ADD_ASSISTANT, body)
    return body


def get_assistants(tx: Transaction, request: ApiRequest) -> JSON:
    """``GET /assistants``."""
    return list_page(tx, "assistant", sql.LIST_ASSISTANTS, request.query)


def get_assistant(tx: Transaction, request: ApiRequest) -> JSON:
    """``GET /assistants/{assistant_id}``."""
    return tx.find("assistant", sql.GET_ASSISTANT, id=request.path["assistant_id"]).body


def modify_assistant(tx: Transaction, request: ApiRequest) -> JSON:
    """``POST /assistants/{assistant_id}``; what the request does not name stays."""
    body = get_assistant(tx, request)
    body = changed(body, request.body, *FIELDS)
    body |= {name: default for name, default in DEFAULTS.items() if body[name] is None}
    if body.get("reasoning_effort") is None:
        body.pop("reasoning_effort", None)
    body["tool_resources"] = merged_tool_resources(tx, body, request.body)
    tx.save(sql.SAVE_ASSISTANT, body)
    return body


def delete_assistant(tx: Transaction, request: ApiRequest) -> JSON:
    """``DELETE /assistants/{assistant_id}``."""
    assistant_id = get_assistant(tx, request)["id"]
    tx.run(sql.DELETE_ASSISTANT, id=assistant_id)
    return deleted("assistant.deleted", assistant_id)
