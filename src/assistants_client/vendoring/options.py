"""What a copy is to be like; every option is recorded in the copy, so that it can be made again."""

from __future__ import annotations

import keyword
from dataclasses import dataclass
from enum import Enum
from typing import Final

from assistants_client.vendoring.errors import VendoringError

_WINDOWS_DEVICES: Final = {"aux", "con", "nul", "prn"} | {
    f"{port}{n}" for port in ("com", "lpt") for n in range(10)
}


class Clients(Enum):
    """Which of the two clients a copy has."""

    BOTH = "both"
    SYNC = "sync"
    ASYNC = "async"


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The options of one copy.

    Raises:
        VendoringError: *name* cannot be the name of a package.
    """

    name: str = "assistants_client"
    """Name of the package that is written."""
    operations: tuple[str, ...] | None = None
    """Operations and composites that it has, in alphabetical order; None for all."""
    clients: Clients = Clients.BOTH
    with_local: bool = False
    """Whether the embedded backend is in it."""

    def __post_init__(self) -> None:
        if not self.name.isidentifier() or keyword.iskeyword(self.name):
            raise VendoringError(f"{self.name!r} cannot be the name of a package: give a Python identifier")
        if self.name.lower() in _WINDOWS_DEVICES:
            raise VendoringError(f"{self.name!r} cannot be the name of a folder on Windows")
