"""Decides which backend answers, and says so in words that a person understands.

Only an option leads to a server: an OPENAI_API_KEY that happens to be set sends nothing away.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import typer

from assistants_client import OpenAIClient
from assistants_client.cli.errors import CommandError
from assistants_client.cli.options import check_given
from assistants_client.errors import AuthenticationError, InvalidArgumentError
from assistants_client.settings import DEFAULT_BASE_URL, check_base_url, check_header_value, find_text

NO_KEY = "none"
"""What a server is sent in place of a key."""
OFFLINE_MODEL = "offline"
_LOOPBACK = {"localhost", "127.0.0.1", "::1"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Embedded:
    """The backend inside this process."""

    database: Path | None
    timeout_seconds: float
    default_model: str = OFFLINE_MODEL

    def __str__(self) -> str:
        where = "in memory" if self.database is None else f"in {self.database}"
        return f"the embedded backend, {where}; nothing leaves this machine"

    def model(self, name: str) -> str:
        """Return who answers when an assistant asks for the model *name*."""
        return f"model {name}" if name == OFFLINE_MODEL else f"the offline model in place of {name}"

    def connect(self) -> OpenAIClient:
        """Open a client; closing it ends the backend."""
        return OpenAIClient.local(self.database, polling_timeout_seconds=self.timeout_seconds)


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A server somewhere else."""

    base_url: str
    api_key: str | None = field(repr=False)
    """None where there is none, and perhaps none needed."""
    timeout_seconds: float
    default_model: str = "gpt-4o"

    def __str__(self) -> str:
        return f"the server at {self.base_url}"

    def model(self, name: str) -> str:
        """Return who answers when an assistant asks for the model *name*."""
        return f"model {name}"

    @contextmanager
    def connect(self) -> Generator[OpenAIClient, None, None]:
        """Open a client, and close it in the end.

        Raises:
            CommandError: the server wants a key, and there is none.
        """
        with (
            key_explained(self.api_key),
            OpenAIClient(
                base_url=self.base_url,
                api_key=self.api_key or NO_KEY,
                polling_timeout_seconds=self.timeout_seconds,
            ) as client,
        ):
            yield client


def choose(
    *, base_url: str | None, api_key: str | None, database: Path | None, timeout_seconds: float
) -> Embedded | Server:
    """Return the backend that the options ask for.

    Raises:
        CommandError: the server has no key, the key no server, or the database no folder.
        InvalidArgumentError: an address or a key cannot be one; it names the option or the variable.
        BadParameter: the options ask for both, or are empty.
    """
    check_given("--base-url", base_url, "name a server")
    check_given("--api-key", api_key, "give a key")
    if base_url is None and api_key is None:
        check_database(database)
        return Embedded(database=database, timeout_seconds=timeout_seconds)
    if database is not None:
        raise typer.BadParameter("--database belongs to the embedded backend; leave it out, or --base-url")
    check_server_is_named(base_url)
    base_url = find_server(base_url)
    return Server(base_url=base_url, api_key=find_key(api_key, base_url), timeout_seconds=timeout_seconds)


def check_database(path: Path | None) -> None:
    """Refuse a path that no database can have.

    Raises:
        CommandError: it is a directory, or in none.
    """
    # Only a database needs it.
    from assistants_client.local.place import misplaced

    if path is not None and (problem := misplaced(path)):
        raise CommandError(problem)


def check_server_is_named(base_url: str | None) -> None:
    """Refuse a key without a server: it would go to OpenAI, where nobody answers any more.

    Raises:
        CommandError: neither ``--base-url`` nor the environment names one.
    """
    if find_text(base_url, "OPENAI_BASE_URL") is None:
        raise CommandError(
            "--api-key alone would ask OpenAI, which retired the Assistants API on 2026-08-26; "
            "name a server with --base-url, or leave --api-key out for the embedded backend"
        )


def find_server(given: str | None) -> str:
    """Return the server's address, of ``--base-url`` or of the environment, else OpenAI's.

    Raises:
        InvalidArgumentError: it cannot be an address; it names where it comes from.
    """
    address = find_text(given, "OPENAI_BASE_URL") or DEFAULT_BASE_URL
    name = "--base-url" if given else "OPENAI_BASE_URL"
    if set("?#") & set(address):
        # The library's sentence would show what follows, which may be a key.
        raise InvalidArgumentError(
            f"{name} cannot be used: it must end with the path, such as {DEFAULT_BASE_URL}", argument=name
        )
    return check_base_url(name, address)


def find_key(given: str | None, base_url: str) -> str | None:
    """Return the server's key, of ``--api-key`` or of the environment; None on the same machine without one.

    Raises:
        CommandError: there is none.
        InvalidArgumentError: it cannot be sent; it names where it comes from.
    """
    key = find_text(given, "OPENAI_API_KEY")
    if key is not None:
        check_header_value("--api-key" if given else "OPENAI_API_KEY", key)
        return key
    if urlsplit(base_url).hostname in _LOOPBACK:
        # ``serve`` and servers of models want none on the same machine; one that does says so.
        return None
    raise CommandError(
        f"there is no key for {base_url}: give --api-key, or set OPENAI_API_KEY; "
        "without --base-url the embedded backend answers, and needs none"
    )


@contextmanager
def key_explained(key: str | None) -> Generator[None, None, None]:
    """Say what is missing where a server refuses what was sent in place of a key.

    Raises:
        CommandError: it does, as *key* is None.
    """
    try:
        yield
    except AuthenticationError as error:
        if key is not None:
            raise
        raise CommandError("no key was given, and this server wants one; give --api-key") from error
