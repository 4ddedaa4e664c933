"""Identifiers of the API's objects: how new ones are made and how given ones are recognised.

An id is opaque and case-sensitive; order comes from row numbers, never from ids.
"""

from __future__ import annotations

import secrets
import string

from assistants_client.local.errors import wrong_prefix

__all__ = ["PATH_PREFIXES", "check_prefix", "new_id"]

ALPHABET = (string.ascii_letters + string.digits).encode("ascii")
FOR_EACH_BYTE = (ALPHABET * 5)[:256]
"""A letter or digit for each byte, in one step: ids are drawn by every request."""

FORMS = {
    "assistant": ("asst_", 24),
    "thread": ("thread_", 24),
    "message": ("msg_", 24),
    "run": ("run_", 24),
    "step": ("step_", 24),
    "call": ("call_", 24),
    "file": ("file-", 22),
    "vector_store": ("vs_", 24),
    "batch": ("vsfb_", 24),
    "completion": ("chatcmpl-", 29),
    "request": ("req_", 32),
}
"""Prefix and number of random characters of each kind."""

PATH_PREFIXES = {
    "assistant_id": "asst",
    "thread_id": "thread",
    "message_id": "msg",
    "run_id": "run",
    "step_id": "step",
    "file_id": "file",
    "vector_store_id": "vs",
    "batch_id": "vsfb",
}
"""What an id in a path must begin with, by the name of the path parameter."""


def new_id(kind: str) -> str:
    """Return a fresh id such as ``run_`` and 24 letters and digits."""
    prefix, length = FORMS[kind]
    return prefix + secrets.token_bytes(length).translate(FOR_EACH_BYTE).decode("ascii")


def check_prefix(name: str, value: str) -> None:
    """Refuse an id that cannot be of the kind that the parameter *name* asks for.

    Raises:
        APIError: 400, naming the parameter and the prefix.
    """
    prefix = PATH_PREFIXES.get(name)
    if prefix is not None and not value.startswith(prefix):
        raise wrong_prefix(name, value, prefix)
