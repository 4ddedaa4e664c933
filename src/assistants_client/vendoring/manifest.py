"""The ``VENDORED.toml`` of a copy: where it came from, how it was asked for, and what each file held.

A digest is taken over LF line ends, so a version control system that changes them makes no file look edited.
"""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from assistants_client.vendoring.errors import VendoringError
from assistants_client.vendoring.options import Clients, Options

FILE_NAME: Final = "VENDORED.toml"
DISTRIBUTION: Final = "assistants-client"

_HEAD: Final = """\
# Written by `assistants-client vendor`; `--check` compares the copy with this, `--update` renews both.
# The files are not meant to be edited: change the options below with the command instead.
"""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a copy says about itself."""

    version: str
    """Version of the library that it was made from."""
    options: Options
    digests: Mapping[str, str]
    """SHA-256 of each file, by its path with forward slashes."""

    def to_toml(self) -> bytes:
        """Return the text of the file."""
        options = {
            "name": self.options.name,
            "operations": "all" if self.options.operations is None else list(self.options.operations),
            "clients": self.options.clients.value,
            "with_local": self.options.with_local,
        }
        source = {"distribution": DISTRIBUTION, "version": self.version}
        files = {path: f"sha256:{digest}" for path, digest in sorted(self.digests.items())}
        tables = (_table("source", source), _table("options", options), _table("files", files))
        return "\n".join([_HEAD, *tables]).encode()


def parse(data: bytes) -> Manifest:
    """Return the manifest that a file holds.

    Raises:
        VendoringError: It is not one, or not one that this version understands.
    """
    try:
        document = tomllib.loads(data.decode())
        return Manifest(
            str(document["source"]["version"]),
            _options(document["options"]),
            {path: str(digest).removeprefix("sha256:") for path, digest in document["files"].items()},
        )
    except (
        UnicodeDecodeError,
        tomllib.TOMLDecodeError,
        KeyError,
        TypeError,
        AttributeError,
        ValueError,
    ) as error:
        raise VendoringError(
            f"{FILE_NAME} is damaged ({type(error).__name__}: {error}); delete the copy and vendor it anew"
        ) from error


def digest(data: bytes) -> str:
    """Return the SHA-256 of a file, whatever its line ends."""
    return hashlib.sha256(data.replace(b"\r\n", b"\n")).hexdigest()


def _options(table: dict[str, Any]) -> Options:
    operations: Any = table["operations"]
    return Options(
        name=table["name"],
        operations=None if operations == "all" else tuple(map(str, operations)),
        clients=Clients(table["clients"]),
        with_local=bool(table["with_local"]),
    )


def _table(name: str, values: Mapping[str, str | bool | list[str]]) -> str:
    # A JSON text, number, bool or list of texts is the same in TOML.
    lines = (f"{_key(key)} = {json.dumps(value, ensure_ascii=False)}" for key, value in values.items())
    return "\n".join([f"[{name}]", *lines, ""])


def _key(key: str) -> str:
    return key if key.replace("_", "").isalnum() and key.isascii() else json.dumps(key)
