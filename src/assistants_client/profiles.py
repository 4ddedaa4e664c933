"""What sets one kind of server apart from another: its operations, headers, versions and paths.

A profile refuses only what is known to be missing. Whatever else is sent, and the server answers for itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias
from urllib.parse import quote, urlsplit

from assistants_client.errors import InvalidArgumentError, UnsupportedOperationError

if TYPE_CHECKING:
    from assistants_api.wire import Call
    from assistants_client.settings import ApiKey

__all__ = ["PROFILES", "Endpoint", "Profile", "ProfileName", "find_profile", "origin"]

ProfileName: TypeAlias = Literal[
    "openai", "azure", "azure_foundry_classic", "local", "astra", "open_assistant", "compatible"
]

_FILE_BATCHES: Final = frozenset(
    {
        "create_vector_store_file_batch",
        "get_vector_store_file_batch",
        "cancel_vector_store_file_batch",
        "get_vector_store_file_batch_files",
    }
)
_STORE_EXTRAS: Final = frozenset(
    {"search_vector_store", "modify_vector_store_file", "get_vector_store_file_content"}
)
_STORES: Final = frozenset(
    {
        "create_vector_store",
        "get_vector_stores",
        "get_vector_store",
        "modify_vector_store",
        "delete_vector_store",
        "create_vector_store_file",
        "get_vector_store_files",
        "get_vector_store_file",
        "delete_vector_store_file",
    }
)
_NEVER_ONCE: Final = frozenset({"create_completion", "upload_file"})


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Profile:
    """One kind of server."""

    name: ProfileName
    title: str
    """What sentences call it."""
    missing: frozenset[str] = frozenset()
    """Operations that it does not have."""
    sends_beta: bool = True
    """Whether it is sent the header ``OpenAI-Beta``."""
    api_version: str | None = None
    """The query parameter ``api-version`` where the caller names none."""
    has_key_header: bool = False
    """Whether a key goes into the header ``api-key``; a token from a function is a bearer everywhere."""
    has_deployments: bool = False
    """Whether chat completions are below the model's own path."""
    needs_key: bool = True
    honours_idempotency_key: bool = False
    """Whether a repeated create gets the first answer again, so that repeating it is safe."""
    retires: str | None = None
    """The day on which it is switched off."""

    def answers_once(self, call: Call[Any]) -> bool:
        """Return whether a repetition of *call* does nothing, and gets the answer of the first."""
        # No server gives the same stream twice.
        is_streamed = bool(call.body and call.body.get("stream"))
        return self.honours_idempotency_key and call.operation.name not in _NEVER_ONCE and not is_streamed


PROFILES: Final[dict[str, Profile]] = {
    profile.name: profile
    for profile in (
        Profile(name="openai", title="OpenAI"),
        Profile(
            name="azure",
            title="Azure OpenAI",
            api_version="2024-05-01-preview",
            has_key_header=True,
            has_deployments=True,
        ),
        Profile(
            name="azure_foundry_classic",
            title="Foundry Agent Service (classic)",
            missing=_STORE_EXTRAS | {"delete_thread_message", "create_completion"},
            sends_beta=False,
            api_version="v1",
            retires="2027-03-31",
        ),
        Profile(name="local", title="the local backend", needs_key=False, honours_idempotency_key=True),
        Profile(
            name="astra",
            title="Astra Assistants",
            missing=_FILE_BATCHES
            | _STORE_EXTRAS
            | {"modify_run", "cancel_run", "get_run_steps", "get_run_step", "get_vector_store_file"},
        ),
        Profile(
            name="open_assistant",
            title="open-assistant-api",
            missing=_STORES | _FILE_BATCHES | _STORE_EXTRAS | {"delete_thread_message"},
        ),
        Profile(name="compatible", title="a compatible server"),
    )
}
"""What is known of each kind of server, by its name."""

_HOSTS: Final[tuple[tuple[str, ProfileName], ...]] = (
    (r"api\.openai\.com", "openai"),
    (r".+\.openai\.azure\.com", "azure"),
    (r".+\.services\.ai\.azure\.com", "azure_foundry_classic"),
    (r"open-assistant-ai\.astra\.datastax\.com", "astra"),
)


def find_profile(name: str | None, base_url: str) -> Profile:
    """Return the profile called *name*, or the one that the host of *base_url* tells of.

    Raises:
        InvalidArgumentError: There is no profile of that name.
    """
    if name is not None:
        if name in PROFILES:
            return PROFILES[name]
        raise InvalidArgumentError(
            f"profile is {name!r}; give one of {', '.join(PROFILES)}, or none to guess from base_url",
            argument="profile",
        )
    host = urlsplit(base_url).hostname or ""
    guessed = (profile for pattern, profile in _HOSTS if re.fullmatch(pattern, host))
    return PROFILES[next(guessed, "compatible")]


def origin(url: str) -> tuple[str, str | None, int | None]:
    """Return scheme, host and port of an address; two that are the same share their secrets."""
    parts = urlsplit(url)
    return parts.scheme, parts.hostname, parts.port or {"http": 80, "https": 443}.get(parts.scheme)


@dataclass(frozen=True, slots=True, eq=False)
class Endpoint:
    """One address that calls go to, and how to talk to whoever is there."""

    base_url: str
    profile: Profile
    api_key: ApiKey = field(repr=False)
    api_version: str | None = None

    @property
    def server(self) -> str:
        """Scheme, host and port, to name it in errors."""
        parts = urlsplit(self.base_url)
        return f"{parts.scheme}://{parts.netloc}"

    @property
    def origin(self) -> tuple[str, str | None, int | None]:
        """What tells servers apart: scheme, host and port, whichever way they are written."""
        return origin(self.base_url)

    def credentials(self, key: str) -> tuple[str, str]:
        """Return the header that shows *key*: its name and value."""
        if self.profile.has_key_header and isinstance(self.api_key, str):
            return "api-key", key
        return "Authorization", f"Bearer {key}"

    def version(self) -> str | None:
        """Return the value of ``api-version``, where one is wanted."""
        return self.api_version or (None if self._has_plain_paths() else self.profile.api_version)

    def require(self, operation: str) -> None:
        """Refuse an operation that the server does not have.

        Raises:
            UnsupportedOperationError: It is one.
        """
        if operation in self.profile.missing:
            raise UnsupportedOperationError(operation, self.profile.title, self.profile.name)

    def path(self, call: Call[Any]) -> str:
        """Return the template of a call's path on this server.

        Raises:
            UnsupportedOperationError: The server has no such operation.
        """
        operation = call.operation
        self.require(operation.name)
        if operation.name == "create_completion" and self.profile.has_deployments:
            return operation.path if self._has_plain_paths() else self._deployment(call) + operation.path
        return operation.path

    def _has_plain_paths(self) -> bool:
        # Azure's newer interface has the version in the address, and OpenAI's own paths.
        return self.profile.has_deployments and self.base_url.endswith("/v1")

    def _deployment(self, call: Call[Any]) -> str:
        model = (call.body or {}).get("model")
        if not isinstance(model, str) or not model.strip("."):
            raise InvalidArgumentError(
                f"model is {model!r}; on Azure, give the name of a deployment", argument="model"
            )
        return f"/deployments/{quote(model, safe='', errors='replace')}"
