"""What a client is told once: where it connects, as whom, and how patiently.

A `Settings` object is checked when it is made and never changes, and no `repr` of it shows a key.
"""

from __future__ import annotations

import math
import os
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeAlias, TypeVar, cast
from urllib.parse import SplitResult, urlsplit

from assistants_client.clock import Clock
from assistants_client.errors import InvalidArgumentError
from assistants_client.profiles import PROFILES, Endpoint, Profile, find_profile, origin

if TYPE_CHECKING:
    from assistants_client.flows.retries import Retry

__all__ = ["DEFAULT_BASE_URL", "ApiKey", "OnRetry", "Secret", "Settings"]

T = TypeVar("T")

DEFAULT_BASE_URL: Final = "https://api.openai.com/v1"

ApiKey: TypeAlias = str | Callable[[], str | Awaitable[str]]
"""A key, or a function that returns the one to use now; it may be async on the async client."""

OnRetry: TypeAlias = "Callable[[Retry], object]"
"""Called before each pause between two attempts; it may be async on the async client."""

_COMPLETIONS: Final = "create_completion"
_HEADER_NAME: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_OF_ONE_REQUEST: Final = frozenset({"content-length", "host", "transfer-encoding"})
_USER_INFO: Final = re.compile(r"[^/]*//[^/?#]*@")
_HEADER_VALUE: Final = re.compile(r"[\x21-\x7e]([\x20-\x7e\t]*[\x21-\x7e])?")


class Secret(str):
    """Text that shows itself only to whoever asks for it: a traceback with its locals prints another."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "'(hidden)'"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings of one client, complete and checked.

    Raises:
        InvalidArgumentError: A value cannot work.
    """

    api_key: ApiKey = field(repr=False)
    base_url: str
    api_version: str | None
    organization: str | None
    project: str | None
    timeout_seconds: float
    connect_timeout_seconds: float
    read_timeout_seconds: float
    http_request_max_retries: int
    backoff_delay_seconds: float
    retry_creates: bool
    on_retry: OnRetry | None
    polling_interval_seconds: float
    polling_timeout_seconds: float
    max_response_bytes: int
    max_download_bytes: int
    default_headers: Mapping[str, str] = field(repr=False)
    http_backend: str
    clock: Clock = field(repr=False)
    profile: Profile = PROFILES["compatible"]
    completions: Endpoint | None = None
    """Where chat completions go instead."""
    main: Endpoint = field(init=False, repr=False)
    """Where everything else goes."""

    def __post_init__(self) -> None:
        """Refuse what cannot work."""
        self._check_headers()
        self._check_numbers()
        main = Endpoint(self.base_url, self.profile, self.api_key, self.api_version)
        object.__setattr__(self, "main", main)

    def endpoint(self, operation: str) -> Endpoint:
        """Return where the calls of *operation* go."""
        if self.completions is not None and operation == _COMPLETIONS:
            return self.completions
        return self.main

    def endpoints(self) -> list[Endpoint]:
        """Return every address that calls go to."""
        return [self.main] if self.completions is None else [self.main, self.completions]

    def _check_headers(self) -> None:
        for name in ("organization", "project"):
            if (value := getattr(self, name)) is not None:
                check_header_value(name, value)
        for name, value in self.default_headers.items():
            if not _is_header_name(name):
                raise InvalidArgumentError(
                    f"default_headers has {name!r}, which is no header name", argument="default_headers"
                )
            if name.lower() in _OF_ONE_REQUEST:
                raise InvalidArgumentError(
                    f"default_headers has {name!r}, which each request says for itself; leave it out "
                    "(base_url names the host)",
                    argument="default_headers",
                )
            check_header_value(f"default_headers[{name!r}]", value)

    def _check_numbers(self) -> None:
        for name in ("timeout_seconds", "connect_timeout_seconds", "read_timeout_seconds"):
            check_seconds(name, getattr(self, name))
        check_seconds("polling_timeout_seconds", self.polling_timeout_seconds)
        check_seconds("polling_interval_seconds", self.polling_interval_seconds, zero=True)
        check_seconds("backoff_delay_seconds", self.backoff_delay_seconds, zero=True)
        _check_count("http_request_max_retries", self.http_request_max_retries, least=0)
        _check_count("max_response_bytes", self.max_response_bytes, least=1)
        _check_count("max_download_bytes", self.max_download_bytes, least=1)


def _is_header_name(name: object) -> bool:
    return isinstance(name, str) and _HEADER_NAME.fullmatch(name) is not None


def check_header_value(name: str, value: object) -> None:
    """Refuse what cannot be sent as a header value; the value itself is not shown, it may be a key."""
    if not isinstance(value, str) or not _HEADER_VALUE.fullmatch(value):
        raise InvalidArgumentError(
            f"{name} cannot be sent as a header: give printable ASCII text without line breaks",
            argument=name,
        )


def check_seconds(name: str, value: object, *, zero: bool = False) -> None:
    """Refuse what is not a span of time; infinity is one."""
    number = isinstance(value, (int, float)) and not isinstance(value, bool) and not math.isnan(value)
    if not number or value < 0 or (value == 0 and not zero):  # type: ignore[operator]
        least = "0 or more" if zero else "more than 0"
        raise InvalidArgumentError(f"{name} is {value!r}; give a number of seconds, {least}", argument=name)


def _check_count(name: str, value: object, *, least: int) -> None:
    if not isinstance(value, int) or isinstance(value, bool) or value < least:
        raise InvalidArgumentError(
            f"{name} is {value!r}; give a whole number, {least} or more", argument=name
        )


def hidden(value: T) -> T:
    """Return *value* as text that no traceback shows; what is no text stays as it is."""
    return cast("T", Secret(value)) if isinstance(value, str) else value


def find_headers(given: object) -> dict[str, str]:
    """Return the headers given, as text that no traceback shows; what is no mapping is not shown either."""
    if given is None:
        return {}
    if not isinstance(given, Mapping):
        raise InvalidArgumentError(
            "default_headers is no mapping; give a dict of names and values", argument="default_headers"
        )
    return {name: hidden(value) for name, value in cast("Mapping[str, str]", given).items()}


def find_api_key(given: ApiKey | None, profile: Profile) -> ApiKey:
    """Return the key to use: the one given, else the environment's; any will do where none is needed."""
    key = hidden(given or os.environ.get("OPENAI_API_KEY") or (None if profile.needs_key else "none"))
    if not key:
        raise InvalidArgumentError(
            # A vendored copy says this too, and may lack a client or local().
            "no API key: give api_key, or set the environment variable OPENAI_API_KEY. The backend of the "
            "package assistants-client needs none: its OpenAIClient.local() or AsyncOpenAIClient.local(), or "
            "profile='local' for `assistants-client serve`",
            argument="api_key",
        )
    if not callable(key):
        check_header_value("api_key", key)
    return key


def find_text(given: str | None, variable: str) -> str | None:
    """Return the text given, else the environment's; None when both are missing or empty."""
    return given or os.environ.get(variable) or None


def find_base_url(given: str | None) -> str:
    """Return the address to use, without a slash at its end: the given, the environment's, or OpenAI's."""
    return check_base_url("base_url", hidden(find_text(given, "OPENAI_BASE_URL") or DEFAULT_BASE_URL))


def check_base_url(name: str, value: str) -> str:
    """Return an address without the slash at its end, or refuse it."""
    if _USER_INFO.match(value):
        # The text may hold a password, so nothing shows it.
        raise _bad_base_url(
            name, "(hidden)", "it must not hold a user name or password; give api_key instead"
        )
    parts = _split_url(name, value)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise _bad_base_url(name, value, "it must start with https:// or http:// and name a host")
    if parts.query or parts.fragment:
        raise _bad_base_url(name, value, "it must end with the path, such as https://api.openai.com/v1")
    return value.rstrip("/")


def _split_url(name: str, value: str) -> SplitResult:
    if not value.isascii() or not value.isprintable() or " " in value:
        raise _bad_base_url(name, value, "it must be ASCII text without spaces")
    try:
        parts = urlsplit(value)
        _ = parts.port
    except ValueError as error:
        raise _bad_base_url(name, value, str(error)) from error
    return parts


def _bad_base_url(name: str, value: str, reason: str) -> InvalidArgumentError:
    return InvalidArgumentError(f"{name} {str(value)!r} cannot be used: {reason}", argument=name)


def find_completions(
    base_url: str | None, api_key: ApiKey | None, main_url: str, main_key: ApiKey
) -> Endpoint | None:
    """Return where chat completions go, when they have an address of their own.

    Raises:
        InvalidArgumentError: The address cannot be used, or is on another server and has no key of its own.
    """
    if base_url is None:
        return None
    base_url = check_base_url("completions_base_url", base_url)
    if isinstance(api_key, str) and api_key:
        check_header_value("completions_api_key", api_key)
    if not api_key and origin(base_url) != origin(main_url):
        raise InvalidArgumentError(
            "completions_base_url is on another server than base_url, and the key of one is not shown to the "
            "other: give completions_api_key (any text for a server that needs no key)",
            argument="completions_api_key",
        )
    return Endpoint(base_url, find_profile(None, base_url), api_key or main_key)
