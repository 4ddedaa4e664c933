"""Decides which backend answers, and says so in words that a person understands.

Only an option leads to a server: an OPENAI_API_KEY that happens to be set sends nothing away.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import typer

from assistants_client import OpenAIClient
from assistants_client.cli.errors import CommandError
from assistants_client.settings import DEFAULT_BASE_URL, check_base_url, check_header_value, find_text

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
    api_key: str = field(repr=False)
    timeout_seconds: float
    default_model: str = "gpt-4o"

    def __str__(self) -> str:
        return f"the server at {self.base_url}"

    def model(self, name: str) -> str:
        """Return who answers when an assistant asks for the model *name*."""
        return f"model {name}"

    def connect(self) -> OpenAIClient:
        """Open a client."""
        return OpenAIClient(
            base_url=self.base_url, api_key=self.api_key, polling_timeout_seconds=self.timeout_seconds
        )


def choose(
    *, base_url: str | None, api_key: str | None, database: Path | None, timeout_seconds: float
) -> Embedded | Server:
    """Return the backend that the options ask for.

    Raises:
        CommandError: the server has no key, or the database no folder.
        InvalidArgumentError: an address or a key cannot be one; it names the option or the variable.
        BadParameter: the options ask for both.
    """
    if base_url is None and api_key is None:
        check_database(database)
        return Embedded(database=database, timeout_seconds=timeout_seconds)
    if database is not None:
        raise typer.BadParameter("--database belongs to the embedded backend; leave it out, or --base-url")
    base_url = find_server(base_url)
    return Server(base_url=base_url, api_key=find_key(api_key, base_url), timeout_seconds=timeout_seconds)


def check_database(path: Path | None) -> None:
    """Refuse a path that no database can have.

    Raises:
        CommandError: it is a directory, or in none.
    """
    if path is None:
        return
    if path.is_dir():
        raise CommandError(f"{path} is a directory; name a file in it, such as {path / 'assistants.db'}")
    if not path.absolute().parent.is_dir():
        raise CommandError(f"there is no directory {path.parent} for {path.name}; make it first")


def find_server(given: str | None) -> str:
    """Return the server's address, of ``--base-url`` or of the environment, else OpenAI's.

    Raises:
        InvalidArgumentError: it cannot be an address; it names where it comes from.
    """
    address = find_text(given, "OPENAI_BASE_URL") or DEFAULT_BASE_URL
    return check_base_url("--base-url" if given else "OPENAI_BASE_URL", address)


def find_key(given: str | None, base_url: str) -> str:
    """Return the server's key, of ``--api-key`` or of the environment.

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
        return "none"
    raise CommandError(
        f"there is no key for {base_url}: give --api-key, or set OPENAI_API_KEY; "
        "without --base-url the embedded backend answers, and needs none"
    )
