"""Turns whatever went wrong into one line that names the way out.

Facts come from the error; what to do about it on a command line is added here.
"""

from __future__ import annotations

from assistants_client import errors

WAYS_OUT: tuple[tuple[type[Exception], str], ...] = (
    (errors.AuthenticationError, "see --api-key"),
    (errors.PermissionDeniedError, "see --api-key"),
    (errors.EndpointRetiredError, "leave --base-url and --api-key out to use the embedded backend"),
    (errors.NotFoundError, "check --base-url and --model"),
    (errors.APIConnectionError, "see --base-url"),
    (errors.APIResponseError, "see --base-url"),
    (errors.WaitTimeoutError, "allow more time with --timeout"),
)

OPTIONS: dict[str | None, str] = {
    "api_key": "--api-key",
    "base_url": "--base-url",
    "polling_timeout_seconds": "--timeout",
}
"""Which option sets which keyword of the client."""


class CommandError(Exception):
    """A command cannot go on; the message is the whole line that a person reads."""


def explain(error: Exception) -> str:
    """Return one line that says what happened and what to do next."""
    if isinstance(error, CommandError):
        return _one_line(error)
    if isinstance(error, errors.AIClientError):
        return _with_way_out(error)
    if isinstance(error, ModuleNotFoundError):
        return f"{_one_line(error)}; pip install 'assistants-client[all]' installs every optional part"
    if isinstance(error, OSError):
        return _one_line(error)
    return (
        f"this should not have happened ({type(error).__name__}: {_one_line(error)}); "
        "set ASSISTANTS_CLIENT_DEBUG=1 to see where, and please report it"
    )


def _with_way_out(error: errors.AIClientError) -> str:
    message = _one_line(error)
    for kind, way_out in WAYS_OUT:
        if isinstance(error, kind):
            return f"{message.rstrip('.')}; {way_out}"
    option = OPTIONS.get(error.argument) if isinstance(error, errors.InvalidArgumentError) else None
    return f"{message.rstrip('.')}; see {option}" if option else message


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())
