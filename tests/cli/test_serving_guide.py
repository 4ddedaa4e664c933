"""The guide to serving is held against the commands."""

from __future__ import annotations

import re
from pathlib import Path

from assistants_client.local.extensions import EXTENSIONS, MARK
from assistants_client.local.transfer import KINDS
from tests.cli.support import CommandLine

GUIDE = (Path(__file__).parents[2] / "docs" / "guides" / "serving.md").read_text("utf-8")


def test_the_options_are_those_of_the_command(command_line: CommandLine) -> None:
    """The table has each option of `serve --help`, and no other."""
    table = {option for line in GUIDE.splitlines() if (option := re.match(r"\| `(--[\w-]+)", line))}
    shown = set(re.findall(r"^  (--[\w-]+)", command_line("serve", "--help").stdout, re.MULTILINE))
    assert {option[1] for option in table} == shown - {"--help"}


def test_the_routes_are_the_extensions() -> None:
    """The table has each local extension, and the header that marks them."""
    listed = set(re.findall(r"^\| `([A-Z]+) /v1(/[\w/]+)`", GUIDE, re.MULTILINE))
    assert listed == {(route.method, route.path) for route in EXTENSIONS}
    assert all(f"`{name}: {value}`" in GUIDE for name, value in MARK.items())


def test_the_kinds_are_those_of_an_export() -> None:
    """Each kind of line is named, in the order of an export."""
    places = [GUIDE.index(f"`{kind.name}`") for kind in KINDS]
    assert places == sorted(places)
