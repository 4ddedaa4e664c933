from __future__ import annotations

import tomllib

import pytest

from assistants_client.vendoring.errors import VendoringError
from assistants_client.vendoring.manifest import Manifest, digest, parse
from assistants_client.vendoring.options import Clients, Options

MANIFEST = Manifest(
    "1.2.3",
    Options(name="acme", operations=("get_run", "upload_file"), clients=Clients.ASYNC, with_local=True),
    {"client.py": digest(b"one"), "flows/waits.py": digest(b"two")},
)


def test_is_read_as_it_was_written() -> None:
    """Version, options and digests survive the file."""
    assert parse(MANIFEST.to_toml()) == MANIFEST


def test_all_operations_are_said_in_words() -> None:
    """A whole copy says so, and is read as one."""
    whole = Manifest("1.2.3", Options(), {})
    assert tomllib.loads(whole.to_toml().decode())["options"]["operations"] == "all"
    assert parse(whole.to_toml()) == whole


def test_is_plain_toml() -> None:
    """Other programs can read where a copy came from, what it has, and each file's digest."""
    document = tomllib.loads(MANIFEST.to_toml().decode())
    assert document["source"] == {"distribution": "assistants-client", "version": "1.2.3"}
    assert document["options"]["clients"] == "async"
    assert document["files"]["flows/waits.py"] == f"sha256:{digest(b'two')}"


def test_line_ends_do_not_matter_to_a_digest() -> None:
    """A checkout with CR LF has the same digests."""
    assert digest(b"a\r\nb\r\n") == digest(b"a\nb\n")


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"\xff",
        b"not toml",
        b"source = 1",
        MANIFEST.to_toml().replace(b"async", b"both of them"),
        MANIFEST.to_toml().replace(b'"acme"', b"7"),
        MANIFEST.to_toml().replace(b"[files]", b"[other]"),
    ],
)
def test_a_damaged_manifest_is_refused(text: bytes) -> None:
    """Whatever was done to the file, the error says which file it is and what to do."""
    with pytest.raises(VendoringError, match=r"VENDORED\.toml is damaged .* vendor it anew"):
        parse(text)


@pytest.mark.parametrize("name", ["", "two words", "a-b", "class", "1st", "a.b", "../a"])
def test_a_name_that_is_no_package_name_is_refused(name: str) -> None:
    """A copy must be importable."""
    with pytest.raises(VendoringError, match="cannot be the name of a package"):
        Options(name=name)


@pytest.mark.parametrize("name", ["aux", "CON", "nul", "Com1", "lpt9"])
def test_a_name_that_windows_reserves_is_refused(name: str) -> None:
    """A project with such a folder could not be checked out there."""
    with pytest.raises(VendoringError, match="Windows"):
        Options(name=name)
