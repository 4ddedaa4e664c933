"""Turns whatever went wrong into one line that names the way out.

The library's sentences name keywords of its clients, and a command line has options: facts come from the
error, what to do about them from here.
"""

from __future__ import annotations

import re
from http import HTTPStatus

from assistants_client import errors
from assistants_client.environment import find_proxy

WAYS_OUT: dict[int, str] = {
    HTTPStatus.UNAUTHORIZED: "check --api-key, or OPENAI_API_KEY",
    HTTPStatus.FORBIDDEN: "check what the key of --api-key may do",
    HTTPStatus.NOT_FOUND: "check --base-url and --model",
    HTTPStatus.PROXY_AUTHENTICATION_REQUIRED: "put a name and a password into HTTPS_PROXY or HTTP_PROXY",
    HTTPStatus.TOO_MANY_REQUESTS: "wait a while and try again, or see whether the account has credit",
}
"""What to do about a status that a server answered."""

TERMS: dict[str, str] = {
    "OpenAIClient.local()": "the embedded backend",
    "api_key": "--api-key",
    "base_url": "--base-url",
    "polling_timeout_seconds": "--timeout",
}
"""What the library's own words are on a command line."""

_TERM = re.compile("|".join(rf"(?<!\w){re.escape(term)}(?!\w)" for term in TERMS))
_SENTENCE_END = re.compile(r"(?<=[.!?]) ")


class CommandError(Exception):
    """A command cannot go on; the message is the whole line that a person reads."""


def explain(error: Exception) -> str:
    """Return one line that says what happened and what to do next."""
    if isinstance(error, CommandError):
        return one_line(error)
    if isinstance(error, errors.AIClientError):
        return in_terms(_sentence(error))
    if isinstance(error, ModuleNotFoundError):
        return f"{one_line(error)}; pip install 'assistants-client[all]' installs every optional part"
    if isinstance(error, OSError):
        return f"{error.filename}: {error.strerror}" if error.filename and error.strerror else one_line(error)
    return (
        f"this should not have happened ({type(error).__name__}: {one_line(error)}); "
        "set ASSISTANTS_CLIENT_DEBUG=1 to see where, and please report it"
    )


def in_terms(sentence: str) -> str:
    """Return a sentence of the library in the terms of a command line."""
    return _TERM.sub(lambda term: TERMS[term[0]], sentence)


def one_line(error: Exception) -> str:
    """Return what an error says, in one line, or its name where it says nothing."""
    return " ".join(str(error).split()) or type(error).__name__


def _sentence(error: errors.AIClientError) -> str:
    """Return what an error of the library says, without the library's own way out where it has none here."""
    if isinstance(error, errors.APIStatusError):
        return _refusal(error)
    if isinstance(error, errors.UnsupportedOperationError):
        fact, *_ = _SENTENCE_END.split(str(error))
        return _with(fact, "name another server, or none for the embedded backend")
    if isinstance(error, errors.WaitTimeoutError):
        seen = getattr(error.last, "status", None)
        status = f", and was last {seen!r}" if isinstance(seen, str) else ""
        fact = f"{error.awaited} was not done after {error.elapsed_seconds:.1f} s{status}"
        return _with(fact, "allow more time with --timeout")
    # The operation is the name of a function, and the step is on the screen already.
    operation: object = getattr(error, "operation", None)
    fact = one_line(error).removeprefix(f"{operation}: ")
    return _with(fact, _way_out(error, fact))


def _refusal(error: errors.APIStatusError) -> str:
    if isinstance(error, errors.EndpointRetiredError):
        fact, *_ = _SENTENCE_END.split(error.detail)
        return _with(fact, "leave --base-url and --api-key out to use the embedded backend")
    request = f" (request id {error.request_id})" if error.request_id else ""
    fact = f"the server answered {_status(error.status_code)}: {error.detail or 'no reason given'}"
    return _with(" ".join(fact.split()), WAYS_OUT.get(error.status_code, "")) + request


def _way_out(error: errors.AIClientError, fact: str) -> str:
    """Return what to do, where the library's own sentence does not say so."""
    if isinstance(error, errors.APIResponseError) and "base_url" not in fact:
        return "check that --base-url is the address of the API"
    if isinstance(error, errors.APIConnectionError) and find_proxy(error.server):
        return "the way there is through the proxy of HTTPS_PROXY or HTTP_PROXY, so check that too"
    return ""


def _with(fact: str, way_out: str) -> str:
    return f"{fact.rstrip('.')}; {way_out}" if way_out else fact


def _status(status_code: int) -> str:
    try:
        return f"{status_code} {HTTPStatus(status_code).phrase}"
    except ValueError:
        return str(status_code)
