"""Refusals of the local backend, in OpenAI's error shape.

Every sentence that the original service is known to say is written here, and only here, word for word.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from assistants_client.errors import AIClientError

__all__ = ["APIError", "StoreError"]

NOUNS = {
    "assistant": "assistant",
    "thread": "thread",
    "message": "message",
    "run": "run",
    "step": "run step",
    "vector_store": "vector store",
    "vector_store_file": "file",
    "batch": "file batch",
}


class APIError(Exception):
    """An answer that is an error: the HTTP status and the four fields of OpenAI's error object."""

    def __init__(
        self,
        message: str,
        *,
        status: int = 400,
        type: str = "invalid_request_error",
        param: str | None = None,
        code: str | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.status = status
        self.type = type
        self.param = param
        self.code = code

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON body of the answer."""
        return {"error": {"message": self.message, "type": self.type, "param": self.param, "code": self.code}}


class StoreError(AIClientError):
    """The database file cannot be used; the message is one sentence that says why and what to do."""


def not_found(kind: str, resource_id: str) -> APIError:
    """Return the 404 for an id that names nothing of this *kind*."""
    if kind == "file":
        return APIError(f"No such File object: {resource_id}", status=404, param="id")
    return APIError(f"No {NOUNS[kind]} found with id '{resource_id}'.", status=404)


def wrong_prefix(name: str, value: str, prefix: str) -> APIError:
    """Return the 400 for an id of another kind of object."""
    return APIError(
        f"Invalid '{name}': '{value}'. Expected an ID that begins with '{prefix}'.",
        param=name,
        code="invalid_value",
    )


def missing_parameter(field: str) -> APIError:
    """Return the 400 for a request that lacks a field."""
    return APIError(f"Missing required parameter: '{field}'.", param=field, code="missing_required_parameter")


def invalid_url(field: str) -> APIError:
    """Return the 400 for a text that should be an address."""
    return APIError(
        f"Invalid '{field}'. Expected a valid URL, but got a value with an invalid format.",
        param=field,
        code="invalid_value",
    )


def thread_locked_for_messages(thread_id: str, run_id: str) -> APIError:
    """Return the 400 for a message into a thread whose run is still active."""
    return APIError(f"Can't add messages to {thread_id} while a run {run_id} is active.")


def thread_locked_for_runs(thread_id: str, run_id: str) -> APIError:
    """Return the 400 for a second run on a thread whose run is still active."""
    return APIError(f"Thread {thread_id} already has an active run {run_id}.")


def outputs_not_accepted(status: str) -> APIError:
    """Return the 400 for tool outputs that nobody waits for."""
    return APIError(f'Runs in status "{status}" do not accept tool outputs.')


def outputs_do_not_match(expected: Sequence[str], got: Sequence[str]) -> APIError:
    """Return the 400 for tool outputs that are not exactly those asked for."""
    return APIError(f"Expected tool outputs for call_ids {list(expected)}, got {list(got)}")


def run_not_cancellable(status: str) -> APIError:
    """Return the 400 for cancelling a run that has ended."""
    return APIError(f"Cannot cancel run with status '{status}'.")


def unknown_url(method: str, path: str, *, hint: str = "") -> APIError:
    """Return the 404 for a path that is not part of the API."""
    return APIError(f"Invalid URL ({method} {path}){hint}", status=404)


def method_not_allowed(method: str, path: str) -> APIError:
    """Return the 405 for a known path with a method that it does not take."""
    return APIError(f"Not allowed to {method} on {path}.", status=405)


def missing_api_key() -> APIError:
    """Return the 401 for a request without the key that the server was started with."""
    return APIError(
        "You didn't provide an API key. You need to provide your API key in an Authorization header using"
        " Bearer auth (i.e. Authorization: Bearer YOUR_KEY).",
        status=401,
    )


def incorrect_api_key() -> APIError:
    """Return the 401 for another key than the server was started with; the key is not repeated."""
    return APIError(
        "Incorrect API key provided: ***. Use the one that this server was started with.",
        status=401,
        code="invalid_api_key",
    )


def caller_left(unfinished: str) -> APIError:
    """Return the 499 for a caller who left before a request or an answer ended: the log alone reads it."""
    return APIError(f"The caller has left before the {unfinished} was complete.", status=499)


def internal_error() -> APIError:
    """Return the 500 for a fault of the backend itself; the log has the details."""
    return APIError(
        "The local backend had an error while processing the request; its log says more.",
        status=500,
        type="server_error",
    )
