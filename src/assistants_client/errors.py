"""Every error this library raises, in one tree; import errors from here.

::

    AIClientError                        anything below; the one class to catch
    ├── InvalidArgumentError             you: a value that cannot work (also a ValueError)
    ├── MissingExtraError                you: an optional part is not installed (also an ImportError)
    ├── ClientClosedError                you: the client was closed before this call (also a RuntimeError)
    ├── ClientSharingError               you: the client belongs elsewhere (also a RuntimeError)
    ├── UnsupportedOperationError        you: the server has no such operation
    ├── StreamClosedError                you: a stream is read outside its `with` block (also a RuntimeError)
    ├── OperationCancelledError          you: the cancellation token was cancelled
    ├── APIConnectionError               the way there: no whole answer arrived
    │   └── APITimeoutError              the way there: not within the time allowed
    ├── APIStatusError                   the server: an answer that says no
    │   ├── BadRequestError              400
    │   ├── AuthenticationError          401
    │   ├── PermissionDeniedError        403
    │   ├── NotFoundError                404
    │   │   └── EndpointRetiredError     404 where the service no longer exists
    │   ├── ConflictError                409
    │   ├── UnprocessableEntityError     422
    │   ├── RateLimitError               429
    │   ├── InternalServerError          5xx
    │   └── APIStreamError               an error in the middle of a stream
    ├── APIResponseError                 the server: an answer that is not what the interface promises
    ├── WaitTimeoutError                 a wait: the deadline passed first; carries the last object seen
    └── RunError                         a run: it ended without an answer; carries the run
        ├── RunFailedError
        ├── RunCancelledError
        ├── RunExpiredError
        ├── RunIncompleteError
        ├── RunRequiresActionError
        └── ToolCallError                the functions given as tools failed too often

The facts of an error are attributes, its sentence is composed once, and every error survives `pickle`
and `copy`.
"""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from assistants_api.models import RunResponse

__all__ = [
    "AIClientError",
    "APIConnectionError",
    "APIResponseError",
    "APIStatusError",
    "APIStreamError",
    "APITimeoutError",
    "AuthenticationError",
    "BadRequestError",
    "ClientClosedError",
    "ClientSharingError",
    "ConflictError",
    "EndpointRetiredError",
    "InternalServerError",
    "InvalidArgumentError",
    "MissingExtraError",
    "NotFoundError",
    "OperationCancelledError",
    "PermissionDeniedError",
    "RateLimitError",
    "RunCancelledError",
    "RunError",
    "RunExpiredError",
    "RunFailedError",
    "RunIncompleteError",
    "RunRequiresActionError",
    "StreamClosedError",
    "ToolCallError",
    "UnprocessableEntityError",
    "UnsupportedOperationError",
    "WaitTimeoutError",
    "run_error_class",
    "status_error_class",
]


class AIClientError(Exception):
    """Base of every error of this library."""

    def __init__(self, message: str) -> None:
        super().__init__(message)

    @property
    def message(self) -> str:
        """The whole sentence, as `str()` gives it."""
        return str(self)

    def __reduce__(self) -> tuple[Any, ...]:
        # The default rebuilds with the sentence alone, which a subclass that asks for facts cannot take.
        return _rebuild, (type(self), self.args, self.__dict__)


def _rebuild(cls: type[AIClientError], args: tuple[Any, ...], facts: dict[str, Any]) -> AIClientError:
    error = cls.__new__(cls, *args)
    error.__dict__.update(facts)
    return error


# ------------------------------------------------------------------------------------------------ you


class InvalidArgumentError(AIClientError, ValueError):
    """A value that cannot work; nothing was sent."""

    def __init__(self, message: str, *, argument: str | None = None) -> None:
        super().__init__(message)
        self.argument = argument
        """Name of the argument or setting, where there is one."""


class MissingExtraError(AIClientError, ImportError):
    """A part of the library that its installation left out."""

    def __init__(self, feature: str, *, extra: str) -> None:
        super().__init__(
            f"{feature} needs packages that are not installed: pip install 'assistants-client[{extra}]'"
        )
        self.feature = feature
        """What needs it."""
        self.extra = extra
        """Name of the extra to install."""


class ClientClosedError(AIClientError, RuntimeError):
    """A call on a client after its `close()` or its `with` block."""

    def __init__(self) -> None:
        super().__init__("this client is closed; make a new one, or keep the calls inside its `with` block")


class ClientSharingError(AIClientError, RuntimeError):
    """A call on a client that belongs to another event loop, or to the process before a fork."""


class UnsupportedOperationError(AIClientError):
    """An operation that the server does not have; nothing was sent."""

    def __init__(self, operation: str, server: str, profile: str) -> None:
        super().__init__(
            f"{operation}: {server} has no such operation. If yours has it, give profile='compatible'"
        )
        self.operation = operation
        """The operation, such as ``cancel_run``."""
        self.server = server
        """What the server is called, such as ``Astra Assistants``."""
        self.profile = profile
        """The profile that says so."""


class StreamClosedError(AIClientError, RuntimeError):
    """A stream that is read before its `with` block, or after it was left in the middle."""

    def __init__(self, operation: str) -> None:
        super().__init__(
            f"the stream of {operation} is not open: read it inside its `with` block, and open each one once"
        )
        self.operation = operation
        """The operation, such as ``create_run``."""


class OperationCancelledError(AIClientError):
    """The caller's cancellation token was cancelled, or its deadline passed."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"the operation was cancelled: {reason}")
        self.reason = reason
        """What `cancel()` was given."""


# --------------------------------------------------------------------------------------- the way there


class APIConnectionError(AIClientError):
    """No whole answer arrived; the cause is chained."""

    def __init__(self, message: str, *, operation: str, server: str, sent: bool) -> None:
        super().__init__(message)
        self.operation = operation
        """The operation, such as ``get_run``."""
        self.server = server
        """Where it went: scheme, host and port."""
        self.sent = sent
        """False when the server cannot have seen the request, so that repeating it is always safe."""


class APITimeoutError(APIConnectionError):
    """No whole answer within the time allowed."""

    def __init__(
        self, message: str, *, operation: str, server: str, sent: bool, timeout_seconds: float
    ) -> None:
        super().__init__(message, operation=operation, server=server, sent=sent)
        self.timeout_seconds = timeout_seconds
        """The time that was allowed."""


# ------------------------------------------------------------------------------------------ the server


class APIStatusError(AIClientError):
    """The server answered, and the answer is no."""

    def __init__(
        self,
        detail: str,
        *,
        operation: str,
        status_code: int,
        headers: Mapping[str, str],
        request_id: str | None = None,
        type: str | None = None,
        code: str | None = None,
        param: str | None = None,
        body: object = None,
    ) -> None:
        super().__init__(_status_sentence(operation, status_code, detail, request_id))
        self.detail = detail
        """The server's own sentence, or the start of its body."""
        self.operation = operation
        """The operation, such as ``get_run``."""
        self.status_code = status_code
        self.headers = headers
        """Headers of the answer; names in any case."""
        self.request_id = request_id
        """The server's name for this request, to quote to whoever runs it."""
        self.type = type
        """The server's class of error, such as ``invalid_request_error``."""
        self.code = code
        """The server's code, such as ``invalid_api_key``."""
        self.param = param
        """The field or parameter that the server refused."""
        self.body = body
        """The decoded JSON body, or its text when it was not JSON."""


class BadRequestError(APIStatusError):
    """400: the request is wrong, or not possible in the present state."""


class AuthenticationError(APIStatusError):
    """401: the API key is missing or wrong."""


class PermissionDeniedError(APIStatusError):
    """403: the key is right but may not do this."""


class NotFoundError(APIStatusError):
    """404: no such object, or no such operation on this server."""


class EndpointRetiredError(NotFoundError):
    """404 from a service that has shut its Assistants API down."""


class ConflictError(APIStatusError):
    """409: another request got in the way."""


class UnprocessableEntityError(APIStatusError):
    """422: the request is well formed and still not acceptable."""


class RateLimitError(APIStatusError):
    """429: too many requests, or the quota is used up."""


class InternalServerError(APIStatusError):
    """5xx: the server failed."""


class APIStreamError(APIStatusError):
    """An error in the middle of a stream that began well; what came before it is valid."""


class APIResponseError(AIClientError):
    """An answer that is not what the interface promises: not JSON, too large, or the wrong kind of thing."""

    def __init__(
        self,
        problem: str,
        *,
        operation: str,
        status_code: int,
        request_id: str | None = None,
        content_type: str | None = None,
        preview: str = "",
    ) -> None:
        super().__init__(_response_sentence(operation, status_code, problem, preview, request_id))
        self.problem = problem
        """What is wrong with the answer."""
        self.operation = operation
        """The operation, such as ``get_run``."""
        self.status_code = status_code
        self.request_id = request_id
        """The server's name for this request."""
        self.content_type = content_type
        """What the server called the body."""
        self.preview = preview
        """The first characters of the body."""


# -------------------------------------------------------------------------------------- waits and runs


class WaitTimeoutError(AIClientError):
    """A wait reached its deadline first. What it waited for may still be going on."""

    def __init__(self, awaited: str, *, last: Any, elapsed_seconds: float) -> None:
        status = getattr(last, "status", None)
        seen = f"; its last status was {status!r}" if isinstance(status, str) else ""
        super().__init__(
            f"{awaited} was not done after {elapsed_seconds:.1f} s{seen}. "
            "It may still be going on: wait again, or give more polling_timeout_seconds"
        )
        self.awaited = awaited
        """What was waited for, such as ``run run_abc``."""
        self.last = last
        """The object as last seen; None when no answer came at all."""
        self.elapsed_seconds = elapsed_seconds
        """How long the wait took."""


class RunError(AIClientError):
    """A run ended without an answer."""

    def __init__(self, message: str, *, run: RunResponse) -> None:
        super().__init__(message)
        self.run = run
        """The run as last seen, with `last_error` or `incomplete_details`."""


class RunFailedError(RunError):
    """The run failed; `run.last_error` says why."""


class RunCancelledError(RunError):
    """Somebody cancelled the run."""


class RunExpiredError(RunError):
    """The run took longer than the server allows."""


class RunIncompleteError(RunError):
    """The run was cut off; `run.incomplete_details` says by what."""


class RunRequiresActionError(RunError):
    """The run waits for tool outputs; `run.required_action` names the calls."""


class ToolCallError(RunError):
    """The functions given as tools failed more often than allowed; the run was cancelled.

    The failure of the last one is chained.
    """


# --------------------------------------------------------------------------------------------- mapping

_STATUS_ERRORS: Final[Mapping[int, type[APIStatusError]]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}

_RUN_ERRORS: Final[Mapping[str, type[RunError]]] = {
    "failed": RunFailedError,
    "cancelled": RunCancelledError,
    "expired": RunExpiredError,
    "incomplete": RunIncompleteError,
    "requires_action": RunRequiresActionError,
}

_WAYS_OUT: Final[Mapping[int, str]] = {
    401: "Check api_key (or the environment variable OPENAI_API_KEY).",
    403: "The key may not do this: check its project, its permissions and the region.",
    429: "Slow down, or raise http_request_max_retries; insufficient_quota means the account needs credit.",
}


def status_error_class(status_code: int) -> type[APIStatusError]:
    """Return the class for an HTTP status that is not a success."""
    if status_code >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return InternalServerError
    return _STATUS_ERRORS.get(status_code, APIStatusError)


def run_error_class(status: object) -> type[RunError]:
    """Return the class for a run that ended in *status*; `RunError` itself for one that nobody knows."""
    return _RUN_ERRORS.get(status, RunError) if isinstance(status, str) else RunError


def _status_sentence(operation: str, status_code: int, detail: str, request_id: str | None) -> str:
    failed = status_code >= HTTPStatus.MULTIPLE_CHOICES
    said = f"the server answered {_status_name(status_code)}" if failed else "the stream ended with an error"
    parts = [f"{operation}: {said}: {detail or 'no reason given'}"]
    if status_code in _WAYS_OUT:
        # Not every server ends its sentence.
        parts = [parts[0].removesuffix(".") + ".", _WAYS_OUT[status_code]]
    parts += [f"(request id {request_id})"] if request_id else []
    return " ".join(parts)


def _response_sentence(
    operation: str, status_code: int, problem: str, preview: str, request_id: str | None
) -> str:
    parts = [f"{operation}: the server answered {_status_name(status_code)}, but {problem}"]
    parts += [f"The body starts with {preview!r}."] if preview else []
    parts += [f"(request id {request_id})"] if request_id else []
    return " ".join(parts)


def _status_name(status_code: int) -> str:
    try:
        return f"{status_code} {HTTPStatus(status_code).phrase}"
    except ValueError:
        return str(status_code)
