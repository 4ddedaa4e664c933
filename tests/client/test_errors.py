from __future__ import annotations

import copy
import pickle
from collections.abc import Callable

import pytest

from assistants_client import errors
from assistants_client.answers import ResponseHeaders
from assistants_client.models import RunResponse
from tests.support import wire

HEADERS = ResponseHeaders([(b"Retry-After", b"3")])


def status_error(kind: type[errors.APIStatusError], status_code: int = 400) -> errors.APIStatusError:
    """Return an error for an answer that says no."""
    return kind(
        "No run found with id 'run_1'.",
        operation="get_run",
        status_code=status_code,
        headers=HEADERS,
        request_id="req_1",
        type="invalid_request_error",
        code="not_found",
        param="run_id",
        body={"error": {"message": "No run found with id 'run_1'."}},
    )


def run_error(kind: type[errors.RunError]) -> errors.RunError:
    """Return an error for a run without an answer."""
    return kind("run run_1 ended as 'failed'", run=RunResponse.from_dict(wire.run("failed")))


STATUS_ERRORS = {
    400: errors.BadRequestError,
    401: errors.AuthenticationError,
    403: errors.PermissionDeniedError,
    404: errors.NotFoundError,
    409: errors.ConflictError,
    422: errors.UnprocessableEntityError,
    429: errors.RateLimitError,
    500: errors.InternalServerError,
    503: errors.InternalServerError,
    599: errors.InternalServerError,
    307: errors.APIStatusError,
    402: errors.APIStatusError,
    418: errors.APIStatusError,
}

EVERY = [
    errors.AIClientError("plain"),
    errors.InvalidArgumentError("limit is -1", argument="limit"),
    errors.MissingExtraError("The backend", extra="local"),
    errors.ClientClosedError(),
    errors.StreamClosedError("create_run"),
    errors.OperationCancelledError("enough"),
    errors.APIConnectionError("lost", operation="get_run", server="http://x", sent=True),
    errors.APITimeoutError("late", operation="get_run", server="http://x", sent=True, timeout_seconds=5.0),
    errors.APIResponseError("it is no JSON.", operation="get_run", status_code=200, preview="<html>"),
    errors.WaitTimeoutError("run run_1", last=RunResponse.from_dict(wire.run("queued")), elapsed_seconds=3.0),
    *(status_error(kind) for kind in dict.fromkeys([*STATUS_ERRORS.values(), errors.EndpointRetiredError])),
    status_error(errors.APIStreamError, 200),
    errors.ClientSharingError("this client belongs to another event loop"),
    errors.UnsupportedOperationError("cancel_run", "Astra Assistants", "astra"),
    run_error(errors.RunError),
    run_error(errors.RunFailedError),
    run_error(errors.RunCancelledError),
    run_error(errors.RunExpiredError),
    run_error(errors.RunIncompleteError),
    run_error(errors.RunRequiresActionError),
    run_error(errors.ToolCallError),
]


DUPLICATE: dict[str, Callable[[errors.AIClientError], errors.AIClientError]] = {
    "pickle": lambda error: pickle.loads(pickle.dumps(error)),  # noqa: S301 - our own bytes
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
}


def classes_of(root: type[errors.AIClientError]) -> set[type[errors.AIClientError]]:
    """Return *root* and every class below it."""
    return {root}.union(*(classes_of(kind) for kind in root.__subclasses__()))


def test_every_class_is_tried() -> None:
    """The tests below leave no error out."""
    public = {kind for kind in classes_of(errors.AIClientError) if kind.__module__ == errors.__name__}
    assert {type(error) for error in EVERY} == public


def test_every_class_stands_in_the_tree() -> None:
    """The module's drawing shows all of them, and all of them can be imported by a star."""
    names = {type(error).__name__ for error in EVERY}
    assert {name for name in names if name not in (errors.__doc__ or "")} == set()
    assert names < set(errors.__all__)


@pytest.mark.parametrize("error", EVERY, ids=lambda error: type(error).__name__)
@pytest.mark.parametrize("how", DUPLICATE)
def test_an_error_survives(error: errors.AIClientError, how: str) -> None:
    """A copy is of the same class, says the same and knows the same, notes included."""
    error.add_note("noted")
    twin = DUPLICATE[how](error)
    assert type(twin) is type(error)
    assert (str(twin), twin.message) == (str(error), error.message)
    assert vars(twin) == vars(error)


@pytest.mark.parametrize(("status_code", "kind"), STATUS_ERRORS.items())
def test_each_status_has_its_class(status_code: int, kind: type[errors.APIStatusError]) -> None:
    """The class can be told from the status alone."""
    assert errors.status_error_class(status_code) is kind


def test_an_error_is_also_what_python_calls_it() -> None:
    """Code that knows nothing of this library can handle its mistakes by Python's own classes."""
    assert issubclass(errors.InvalidArgumentError, ValueError)
    assert issubclass(errors.MissingExtraError, ImportError)
    assert issubclass(errors.ClientClosedError, RuntimeError)
    assert issubclass(errors.APITimeoutError, errors.APIConnectionError)
    assert issubclass(errors.EndpointRetiredError, errors.NotFoundError)


def test_a_status_error_is_one_sentence_with_its_facts() -> None:
    """Operation, status, the server's words and the request id are said; the rest is attributes."""
    error = status_error(errors.NotFoundError, 404)
    assert str(error) == (
        "get_run: the server answered 404 Not Found: No run found with id 'run_1'. (request id req_1)"
    )
    assert (error.type, error.code, error.param) == ("invalid_request_error", "not_found", "run_id")
    assert error.headers["retry-after"] == "3"


@pytest.mark.parametrize(
    ("status_code", "way_out"), [(401, "OPENAI_API_KEY"), (429, "http_request_max_retries")]
)
def test_a_sentence_names_the_way_out(status_code: int, way_out: str) -> None:
    """Where there is something to do about it, the sentence says what."""
    assert way_out in str(status_error(errors.status_error_class(status_code), status_code))


@pytest.mark.parametrize("detail", ["Quota exceeded", "Quota exceeded."])
def test_the_way_out_is_a_sentence_of_its_own(detail: str) -> None:
    """Some servers end their sentence with a full stop, and some do not."""
    error = errors.RateLimitError(detail, operation="get_run", status_code=429, headers={})
    assert str(error).startswith(
        "get_run: the server answered 429 Too Many Requests: Quota exceeded. Slow down"
    )


def test_a_status_that_nobody_registered_is_a_number() -> None:
    """An unknown status does no harm to the sentence."""
    assert "answered 799:" in str(status_error(errors.InternalServerError, 799))


def test_a_missing_extra_says_how_to_install_it() -> None:
    """The sentence is the command."""
    assert "pip install 'assistants-client[local]'" in str(errors.MissingExtraError("It", extra="local"))


def test_a_wait_that_saw_nothing_says_less() -> None:
    """Without a last object there is no status to name."""
    error = errors.WaitTimeoutError("run run_1", last=None, elapsed_seconds=3.0)
    assert "status" not in str(error)
