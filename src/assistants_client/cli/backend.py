"""Decides which backend answers, and says so in words that a person understands.

Only an option leads to a server: an OPENAI_API_KEY that happens to be set sends nothing away.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from assistants_client import OpenAIClient
from assistants_client.settings import find_base_url


@dataclass(frozen=True, slots=True, kw_only=True)
class Embedded:
    """The backend inside this process."""

    database: Path | None
    timeout_seconds: float
    default_model: str = "offline"

    def __str__(self) -> str:
        where = "in memory" if self.database is None else f"in {self.database}"
        return f"the embedded backend, {where}; nothing leaves this machine"

    def connect(self) -> OpenAIClient:
        """Open a client; closing it ends the backend."""
        return OpenAIClient.local(self.database, polling_timeout_seconds=self.timeout_seconds)


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A server somewhere else."""

    base_url: str | None
    api_key: str | None
    timeout_seconds: float
    default_model: str = "gpt-4o"

    def __str__(self) -> str:
        return f"the server at {find_base_url(self.base_url)}"

    def connect(self) -> OpenAIClient:
        """Open a client; what is not given comes from the environment, as everywhere in the library."""
        return OpenAIClient(
            base_url=self.base_url, api_key=self.api_key, polling_timeout_seconds=self.timeout_seconds
        )


def choose(
    *, base_url: str | None, api_key: str | None, database: Path | None, timeout_seconds: float
) -> Embedded | Server:
    """Return the backend that the options ask for."""
    if base_url is None and api_key is None:
        return Embedded(database=database, timeout_seconds=timeout_seconds)
    return Server(base_url=base_url, api_key=api_key, timeout_seconds=timeout_seconds)
