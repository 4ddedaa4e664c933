"""What both clients share: their settings, their way through a fork, and how a call begins.

A client opens its connections with the first call, so making one costs nothing and does no input or output.
"""

from __future__ import annotations

import os
import sys
import threading
import warnings
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, Literal, NoReturn, TypeVar

from assistants_client.clock import Clock
from assistants_client.errors import ClientSharingError, InvalidArgumentError
from assistants_client.exchange import Exchange, prepare
from assistants_client.profiles import ProfileName, find_profile
from assistants_client.settings import (
    ApiKey,
    OnRetry,
    Settings,
    check_seconds,
    find_api_key,
    find_base_url,
    find_completions,
    find_headers,
    find_text,
    hidden,
)
from assistants_client.terms import Terms

if TYPE_CHECKING:
    from typing import TypedDict

    from assistants_api.wire import Call, Cancellation
    from assistants_client.http import AsyncHttp, SyncHttp
    from assistants_client.local.model import ChatModel
    from assistants_client.profiles import Profile

    class LocalSettings(TypedDict, total=False):
        """The settings of a client that make a difference on the embedded backend."""

        timeout_seconds: float
        http_request_max_retries: int
        backoff_delay_seconds: float
        on_retry: OnRetry | None
        polling_interval_seconds: float
        polling_timeout_seconds: float
        max_response_bytes: int
        max_download_bytes: int
        clock: Clock | None


__all__ = ["LOCAL_BASE_URL", "BaseClient", "check_local", "local_transport"]

T = TypeVar("T")


_FORKED = threading.Lock()
"""Taken in processes that were forked off only, so none is forked while somebody holds it."""

LOCAL_BASE_URL: Final = "http://localhost/v1"


class BaseClient:
    """What both clients share."""

    _http: Any = None

    def __init__(
        self,
        *,
        api_key: ApiKey | None = None,
        base_url: str | None = None,
        profile: ProfileName | None = None,
        api_version: str | None = None,
        completions_base_url: str | None = None,
        completions_api_key: ApiKey | None = None,
        organization: str | None = None,
        project: str | None = None,
        timeout_seconds: float = 300.0,
        connect_timeout_seconds: float = 10.0,
        read_timeout_seconds: float = 60.0,
        http_request_max_retries: int = 2,
        backoff_delay_seconds: float = 0.5,
        retry_creates: bool = False,
        on_retry: OnRetry | None = None,
        polling_interval_seconds: float = 1.0,
        polling_timeout_seconds: float = 600.0,
        max_response_bytes: int = 32 * 2**20,
        max_download_bytes: int = 512 * 2**20,
        default_headers: Mapping[str, str] | None = None,
        http_client: object | None = None,
        http_backend: Literal["httpx", "aiohttp"] = "httpx",
        clock: Clock | None = None,
    ) -> None:
        """Check the settings; nothing is opened yet.

        Args:
            api_key: Key of the server, or a function that returns the one to use now, asked before each
                attempt; it may be async on the async client. No time limit interrupts a function that blocks,
                so give it one of its own. Else the environment variable `OPENAI_API_KEY`.
            base_url: Address of the API, with its path. Else `OPENAI_BASE_URL`, else OpenAI's.
            profile: The kind of server: which operations it has, and the headers, paths and version that it
                wants. Else guessed from the host of the base URL; ``compatible`` leaves out nothing.
            api_version: Value of the query parameter ``api-version``. Else the profile's, if it wants one.
            completions_base_url: Address for chat completions, where another server has them.
            completions_api_key: Key of that server; the same key is sent there without it, if it is the same
                server. Another one gets neither organization and project nor *default_headers*.
            organization: Organization that is billed. Else `OPENAI_ORG_ID`.
            project: Project that is billed. Else `OPENAI_PROJECT_ID`.
            timeout_seconds: Longest time for one operation, all attempts and pauses included.
            connect_timeout_seconds: Longest time to connect, at each attempt.
            read_timeout_seconds: Longest silence of the server before a GET or DELETE counts as failed. A
                POST may take its time, up to *timeout_seconds*.
            http_request_max_retries: Most attempts after the first; 0 for none.
            backoff_delay_seconds: Pause before the second attempt; it doubles from there. A server that says
                how long to wait is obeyed instead.
            retry_creates: Whether to repeat a create even when the first attempt may have done its work, such
                as after a timeout. Without it, such an error is raised at once.
            on_retry: Called with a `Retry` before each pause; it may be async on the async client.
            polling_interval_seconds: Pause between two polls of a wait, where the server gives no hint.
            polling_timeout_seconds: Longest total wait of a composite.
            max_response_bytes: Longest JSON answer, or event of a stream, that is read.
            max_download_bytes: Longest file content that is read.
            default_headers: Headers of every request; they win over the library's own, in whichever case they
                are written, but for the key's, those of a body, and what a stream accepts.
            http_client: A client of httpx or httpx2 to send through, for proxies, certificates or transports
                of your own. Closing it stays your business. Its timeouts replace the ones above, but for
                httpx's own default of 5 s, which counts as not set. The blocking client cannot hold
                *timeout_seconds* then against a server that sends the head of its answer byte by byte.
            http_backend: What the async client sends through when it makes its own HTTP client; ``aiohttp``
                is quicker with many calls at once, and needs the extra of that name.
            clock: Source of time; tests give their own.

        Raises:
            InvalidArgumentError: A setting cannot work, or there is no API key.
        """
        # First of all, as the traceback of any error below may be printed with its locals.
        api_key, base_url = hidden(api_key), hidden(base_url)
        completions_api_key, completions_base_url = hidden(completions_api_key), hidden(completions_base_url)
        default_headers = hidden(default_headers)
        default_headers = find_headers(default_headers)
        base_url = find_base_url(base_url)
        kind = find_profile(profile, base_url)
        _warn_of_retirement(kind)
        api_key = find_api_key(api_key, kind)
        self._settings = Settings(
            api_key=api_key,
            base_url=base_url,
            profile=kind,
            api_version=api_version,
            completions=find_completions(completions_base_url, completions_api_key, base_url, api_key),
            organization=find_text(organization, "OPENAI_ORG_ID"),
            project=find_text(project, "OPENAI_PROJECT_ID"),
            timeout_seconds=timeout_seconds,
            connect_timeout_seconds=connect_timeout_seconds,
            read_timeout_seconds=read_timeout_seconds,
            http_request_max_retries=http_request_max_retries,
            backoff_delay_seconds=backoff_delay_seconds,
            retry_creates=retry_creates,
            on_retry=on_retry,
            polling_interval_seconds=polling_interval_seconds,
            polling_timeout_seconds=polling_timeout_seconds,
            max_response_bytes=max_response_bytes,
            max_download_bytes=max_download_bytes,
            default_headers=default_headers,
            http_backend=http_backend,
            clock=clock or Clock(),
        )
        self._given_http_client = http_client
        self._transport: object | None = None
        self._closed = False
        self._opening = threading.Lock()
        self._process = os.getpid()

    def __repr__(self) -> str:
        # A traceback also shows a client whose making failed.
        settings: Settings | None = getattr(self, "_settings", None)
        if getattr(self, "_transport", None) is not None:
            return f"{type(self).__name__}.local()"
        return f"{type(self).__name__}({'' if settings is None else f'base_url={settings.base_url!r}'})"

    def __reduce__(self) -> NoReturn:
        raise TypeError(
            f"{type(self).__name__} holds connections and cannot be pickled; make one per process"
        )

    def __del__(self) -> None:
        http: SyncHttp | AsyncHttp | None = getattr(self, "_http", None)
        # A process that was forked off has only copies, and at the end of a program everything goes anyway.
        if http is None or self._closed or self._process != os.getpid() or sys.is_finalizing():
            return
        if http.owned:
            http.abandon()
            warnings.warn(f"{self!r} was forgotten; close it", ResourceWarning, stacklevel=2, source=self)

    def _enter_process(self) -> None:
        """Have connections of this process; those from before a fork belong to the parent, which uses them.

        Raises:
            ClientSharingError: What was opened before the fork cannot be opened again.
        """
        with _FORKED:
            if self._process == os.getpid():
                return
            if self._http is not None and (self._transport or self._given_http_client) is not None:
                what = "the embedded backend" if self._given_http_client is None else "the given http_client"
                raise ClientSharingError(
                    f"{what} was in use before this process was forked off; make a client of its own for each"
                )
            # A thread that is not here any more may have held the lock.
            self._opening = threading.Lock()
            self._disown()
            self._process = os.getpid()

    def _disown(self) -> None:
        if self._http is not None:
            self._http.disown()
            self._http = None

    def _begin(
        self, call: Call[T], timeout_seconds: float | None, cancellation: Cancellation | None
    ) -> Exchange[T]:
        """Return the exchange for a call of the user's."""
        settings = self._settings
        if timeout_seconds is None:
            timeout_seconds = settings.timeout_seconds
        else:
            check_seconds("timeout_seconds", timeout_seconds)
        started = settings.clock.monotonic()
        return prepare(call, Terms(settings, started + timeout_seconds, cancellation), started)

    def _begin_stream(self, call: Call[T], terms: Terms) -> Exchange[T]:
        """Return the exchange for a call whose answer is a stream."""
        return prepare(call, terms, self._settings.clock.monotonic(), streamed=True)

    def _begin_step(self, call: Call[T], terms: Terms) -> Exchange[T]:
        """Return the exchange for a call within a flow, which keeps to the flow's own deadline too."""
        started = self._settings.clock.monotonic()
        deadline = min(started + self._settings.timeout_seconds, terms.deadline)
        return prepare(call, Terms(self._settings, deadline, terms.cancellation), started)


def _warn_of_retirement(profile: Profile) -> None:
    if profile.retires is not None:
        warnings.warn(
            f"{profile.title} retires on {profile.retires}; OpenAIClient.local() answers the same calls",
            FutureWarning,
            stacklevel=3,
        )


def check_local(settings: dict[str, Any]) -> None:
    """Refuse the settings that tell a server from others: the embedded backend is in this process.

    Raises:
        InvalidArgumentError: One was given; it is taken out, so that no traceback shows a key.
    """
    for name in ("api_key", "base_url", "profile"):
        if settings.pop(name, None) is not None:
            raise InvalidArgumentError(
                f"local() takes no {name}, because its backend is in this process; leave it out, or make a "
                "client without local() for a server",
                argument=name,
            )


def local_transport(path: str | os.PathLike[str] | None, model: ChatModel | None) -> object:
    """Return what a client of the embedded backend sends through.

    Raises:
        InvalidArgumentError: *path* or *model* cannot be one.
        MissingExtraError: The backend's packages are not installed.
    """
    from assistants_client.extras import local_extra

    with local_extra():
        from assistants_client.local import LocalTransport, create_app

        return LocalTransport(create_app(path, model=model))
