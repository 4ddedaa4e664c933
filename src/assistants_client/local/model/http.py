"""A model behind any Chat Completions endpoint.

Whatever goes wrong on the way becomes a :class:`ModelError`, whose message contains neither the key nor the
value of a header that was given.
"""

from __future__ import annotations

import base64
import json
import re
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Generator, Mapping
from contextlib import aclosing, contextmanager
from http import HTTPStatus
from itertools import count
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias, cast
from urllib.parse import unquote

import anyio

from assistants_client.errors import InvalidArgumentError
from assistants_client.local.model import ChatDelta, ChatRequest, ModelError, ModelErrorCode
from assistants_client.local.model.answers import AnswerReader, preview
from assistants_client.streaming import EventStreamDecoder, EventTooLargeError

if TYPE_CHECKING:
    import httpx

__all__ = ["HttpModel"]

LONGEST_PAUSE_SECONDS: Final = 30.0
MOST_CONNECTIONS: Final = 1000
_ERROR_BYTES = 64 * 1024
_SHORTEST_SECRET = 4
_BODY_FAULTS = frozenset({400, 413, 422})
_KEY_FAULTS = frozenset({401, 403})
_TEMPORARY = frozenset({408, 409, 425, 429})


LimitField: TypeAlias = Literal["max_completion_tokens", "max_tokens"]


class HttpModel:
    """Asks the Chat Completions endpoint of a server, such as OpenAI, Ollama or vLLM.

    Args:
        base_url: Up to and without ``/chat/completions``, such as ``http://localhost:11434/v1``.
        api_key: Sent as a bearer token; without one, nothing is.
        organization: Sent as ``OpenAI-Organization``.
        project: Sent as ``OpenAI-Project``.
        model_map: The server's name of each model that assistants ask for; ``"*"`` stands for all others.
            Names that are not there are sent as they are.
        headers: Sent along with each request, over the ones above.
        streams: Whether to ask for the answer in pieces. One that comes whole is understood all the same.
        limit_field: What the server calls the most tokens of an answer. Older ones know ``max_tokens`` only,
            and ignore or refuse the other name.
        timeout_seconds: How long the server may be silent, before its first byte or between two.
        connect_timeout_seconds: How long connecting may take.
        max_retries: How often a failure that may pass is tried again, while nothing of the answer has come.
        backoff_seconds: Pause before the first of these; doubled for each further one. A ``Retry-After`` of
            the server counts instead, up to 30 seconds.
        max_answer_bytes: A longer answer is cut off as a failure.
        sleep: Waits for so many seconds.

    Raises:
        InvalidArgumentError: *base_url* is no http address, or a header cannot be sent.
    """

    def __init__(
        self,
        base_url: str,
        *,
        api_key: str | None = None,
        organization: str | None = None,
        project: str | None = None,
        model_map: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        streams: bool = True,
        limit_field: LimitField = "max_completion_tokens",
        timeout_seconds: float = 120.0,
        connect_timeout_seconds: float = 10.0,
        max_retries: int = 2,
        backoff_seconds: float = 0.5,
        max_answer_bytes: int = 64 * 2**20,
        sleep: Callable[[float], Awaitable[None]] = anyio.sleep,
    ) -> None:
        if not base_url.lower().startswith(("http://", "https://")):
            raise InvalidArgumentError(
                "The address of the model server must begin with http:// or https://, such as"
                f" http://localhost:11434/v1, not {base_url!r}."
            )
        self._url = base_url.rstrip("/").removesuffix("/chat/completions") + "/chat/completions"
        self._address = re.sub("//[^/]*@", "//", self._url)
        self._headers = _headers(api_key, organization, project, headers or {})
        self._secrets = _secrets(api_key or "", _credentials(self._url), *(headers or {}).values())
        self._model_map = model_map or {}
        self._streams = streams
        self._limit_field: LimitField = limit_field
        self._timeout_seconds = timeout_seconds
        self._connect_timeout_seconds = connect_timeout_seconds
        self._max_retries = max_retries
        self._backoff_seconds = backoff_seconds
        self._max_answer_bytes = max_answer_bytes
        self._sleep = sleep
        self._client: httpx.AsyncClient | None = None

    async def stream(self, request: ChatRequest) -> AsyncGenerator[ChatDelta, None]:
        """Ask the server, and pass on its answer as it comes.

        Raises:
            ModelError: ``rate_limit_exceeded`` for a 429; ``invalid_prompt`` where the server refuses what is
                asked (400, 413, 422); ``server_error`` for everything else: a refused key, an unknown
                address or model, a fault of the server, silence, an answer without sense or without end.
        """
        has_begun = False
        for attempt in count():
            try:
                async with aclosing(self._attempt(request)) as deltas:
                    async for delta in deltas:
                        has_begun = True
                        yield delta
            except _TemporaryError as error:
                if has_begun or attempt >= self._max_retries:
                    raise
                pause_seconds = error.retry_after_seconds
            else:
                return
            if pause_seconds is None:
                pause_seconds = self._backoff_seconds * 2**attempt
            await self._sleep(min(pause_seconds, LONGEST_PAUSE_SECONDS))

    async def aclose(self) -> None:
        """Close the connections."""
        client, self._client = self._client, None
        if client is not None:
            await client.aclose()

    async def _attempt(self, request: ChatRequest) -> AsyncGenerator[ChatDelta, None]:
        with self._network_faults():
            # ASCII, because texts may hold what UTF-8 cannot (lone surrogates).
            content = json.dumps(self._body(request)).encode("ascii")
            async with self._open_client().stream(
                "POST", self._url, content=content, headers=self._headers
            ) as response:
                if response.status_code != HTTPStatus.OK:
                    raise await self._refusal(response)
                async with aclosing(self._answer(response)) as deltas:
                    async for delta in deltas:
                        yield delta

    def _body(self, request: ChatRequest) -> dict[str, Any]:
        body: dict[str, Any] = {name: value for name, value in request.items() if value is not None}
        body["model"] = self._model_map.get(request["model"], self._model_map.get("*", request["model"]))
        if self._limit_field == "max_tokens" and "max_completion_tokens" in body:
            body["max_tokens"] = body.pop("max_completion_tokens")
        if self._streams:
            body |= {"stream": True, "stream_options": {"include_usage": True}}
        return body

    def _open_client(self) -> httpx.AsyncClient:
        if self._client is None:
            import httpx

            self._client = httpx.AsyncClient(
                timeout=httpx.Timeout(
                    self._timeout_seconds, connect=self._connect_timeout_seconds, pool=None
                ),
                limits=httpx.Limits(max_connections=MOST_CONNECTIONS),
            )
        return self._client

    @contextmanager
    def _network_faults(self) -> Generator[None, None, None]:
        import httpx

        try:
            yield
        except httpx.ConnectTimeout as error:
            raise _TemporaryError(
                f"The model server at {self._address} could not be reached within"
                f" {self._connect_timeout_seconds:g} s."
            ) from error
        except httpx.TimeoutException as error:
            raise _TemporaryError(
                f"The model server at {self._address} was silent for {self._timeout_seconds:g} s."
            ) from error
        except httpx.ConnectError as error:
            raise _TemporaryError(
                f"The model server at {self._address} could not be reached:"
                f" {self._redacted(str(error))}. Is it running?"
            ) from error
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise _TemporaryError(
                f"The connection to the model server at {self._address} broke: {self._redacted(str(error))}"
            ) from error

    async def _refusal(self, response: httpx.Response) -> ModelError:
        status = response.status_code
        text = (await _beginning(response)).decode("utf-8", "replace")
        reason, code = _error_in(text)
        # Redacted before it is cut: a secret across the cut would leave its beginning.
        detail = preview(self._redacted(reason)) or "no reason given"
        message = f"{_fault(status)} ({status}): {detail}"
        is_temporary = status in _TEMPORARY or status >= HTTPStatus.INTERNAL_SERVER_ERROR
        # A quota that is used up looks like a rate limit, but waiting does not help.
        if not is_temporary or code == "insufficient_quota":
            return ModelError(_error_code(status), message, status_code=status)
        return _TemporaryError(
            message,
            code=_error_code(status),
            status_code=status,
            retry_after_seconds=_retry_after_seconds(response.headers),
        )

    def _redacted(self, text: str) -> str:
        """Return *text* of the server without the secrets that it was sent."""
        for secret in self._secrets:
            text = text.replace(secret, "***")
        return text

    async def _answer(self, response: httpx.Response) -> AsyncGenerator[ChatDelta, None]:
        reader = AnswerReader(redacted=self._redacted)
        is_stream = response.headers.get("content-type", "").lower().startswith("text/event-stream")
        bodies = _events if is_stream else _whole_body
        async with (
            aclosing(_bytes(response)) as received,
            aclosing(_limited(received, self._max_answer_bytes)) as pieces,
            aclosing(bodies(pieces)) as answers,
        ):
            async for body in answers:
                for delta in reader.take(body):
                    yield delta
        for delta in reader.end(is_whole=not is_stream):
            yield delta


class _TemporaryError(ModelError):
    """A failure that another attempt may not meet."""

    def __init__(
        self,
        message: str,
        *,
        code: ModelErrorCode = "server_error",
        status_code: int | None = None,
        retry_after_seconds: float | None = None,
    ) -> None:
        super().__init__(code, message, status_code=status_code)
        self.retry_after_seconds = retry_after_seconds

    def __reduce__(self) -> tuple[Any, ...]:
        # To everybody else it is a model error like others.
        return ModelError, (self.code, self.message), {"status_code": self.status_code}


# Requests


def _headers(
    api_key: str | None, organization: str | None, project: str | None, extra: Mapping[str, str]
) -> dict[str, str]:
    headers = {
        "Accept": "text/event-stream, application/json",
        "Content-Type": "application/json",
        "User-Agent": "assistants-client",
    }
    if api_key:
        headers["Authorization"] = f"Bearer {api_key}"
    if organization:
        headers["OpenAI-Organization"] = organization
    if project:
        headers["OpenAI-Project"] = project
    replaced = {name.lower() for name in extra}
    headers = {name: value for name, value in headers.items() if name.lower() not in replaced} | dict(extra)
    for name, value in headers.items():
        _check_header(name, value)
    return headers


def _credentials(url: str) -> str:
    """Return what the address is asked with: the header that its user and password become."""
    match = re.match("[^/]*//([^/]*)@", url)
    if match is None:
        return ""
    user, _, password = match[1].partition(":")
    return base64.b64encode(f"{unquote(user)}:{unquote(password)}".encode()).decode("ascii")


def _secrets(*values: str) -> list[str]:
    """Return what no message may repeat: *values*, also without their scheme, and as JSON writes them.

    The longest come first, so that none leaves a part of itself behind when another one is in it.
    """
    plain = [part.strip() for value in values for part in (value, value.partition(" ")[2])]
    written = [*plain, *(json.dumps(value)[1:-1] for value in plain)]
    return sorted({value for value in written if len(value) >= _SHORTEST_SECRET}, key=len, reverse=True)


def _check_header(name: str, value: str) -> None:
    text = name + value
    if not name or not text.isascii() or not text.isprintable():
        # The value may be a secret, so it is not repeated.
        raise InvalidArgumentError(f"The header {name!r} for the model server must be printable ASCII.")


# Refusals


def _fault(status: int) -> str:
    if status in _KEY_FAULTS:
        return "The model server refused the API key; check the one given for it"
    if status == HTTPStatus.NOT_FOUND:
        return "The model server knows no such address or model; check both"
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return "The model server's rate limit is reached"
    if status in _BODY_FAULTS:
        return "The model server refused the request"
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return "The model server failed"
    return "The model server gave no answer"


def _error_code(status: int) -> ModelErrorCode:
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return "rate_limit_exceeded"
    return "invalid_prompt" if status in _BODY_FAULTS else "server_error"


def _error_in(text: str) -> tuple[str, str | None]:
    """Return the message and the code of an error body, or all of whatever else it is."""
    try:
        error = json.loads(text)["error"]
        if isinstance(error, str):
            return error, None
        return str(error["message"]), error.get("code")
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return text, None


def _retry_after_seconds(headers: Mapping[str, str]) -> float | None:
    for name, unit_seconds in (("retry-after-ms", 0.001), ("retry-after", 1.0)):
        try:
            seconds = float(headers[name]) * unit_seconds
        except (KeyError, ValueError):
            continue
        if seconds >= 0:
            return seconds
    return None


# Answers


def _bytes(response: httpx.Response) -> AsyncGenerator[bytes, None]:
    # Declared as an iterator, but a generator, which must be closed when it is left early.
    return cast("AsyncGenerator[bytes, None]", response.aiter_bytes())


async def _beginning(response: httpx.Response) -> bytes:
    body = b""
    async with aclosing(_bytes(response)) as pieces:
        async for piece in pieces:
            body += piece
            if len(body) > _ERROR_BYTES:
                break
    return body


async def _limited(pieces: AsyncIterator[bytes], limit_bytes: int) -> AsyncGenerator[bytes, None]:
    left = limit_bytes
    async for piece in pieces:
        left -= len(piece)
        if left < 0:
            raise ModelError("server_error", f"The model server's answer is longer than {limit_bytes} bytes.")
        yield piece


async def _events(pieces: AsyncIterator[bytes]) -> AsyncGenerator[str, None]:
    decoder = EventStreamDecoder()
    try:
        async for piece in pieces:
            for event in decoder.feed(piece):
                yield event.data
    except EventTooLargeError as error:
        raise ModelError("server_error", str(error)) from error


async def _whole_body(pieces: AsyncIterator[bytes]) -> AsyncGenerator[str, None]:
    body = b"".join([piece async for piece in pieces])
    yield body.decode("utf-8", "replace")
