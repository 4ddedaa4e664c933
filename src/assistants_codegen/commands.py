"""The command line: ``generate`` (which needs no name), ``lint`` and ``diff``.

Every command answers with its exit status, so that CI needs to read nothing.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from assistants_codegen.complaints import SpecError
from assistants_codegen.diff.compare import compare
from assistants_codegen.diff.report import as_json, as_text
from assistants_codegen.generate import TEMPLATES, complaints, generate, plan
from assistants_codegen.output import differences, replace
from assistants_codegen.project import OWN_PACKAGE

SPEC = Path("spec/openapi.yaml")
WAYS = "give `lint SPEC`, `diff OLD NEW`, or --output FOLDER to print the wire layer into that folder"
"""What a command line can begin with."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status; what is wrong, and where, goes to stderr."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    commands = {"diff": _diff, "lint": _lint}
    command = commands.get(given[0]) if given else None
    try:
        return _generate(given) if command is None else command(given[1:])
    except SpecError as error:
        _say(error)
        # For `diff`, 1 is an answer: something breaks.
        return 2 if command is _diff else 1


def _generate(arguments: Sequence[str]) -> int:
    parser = _generate_options()
    if arguments and not arguments[0].startswith("-"):
        parser.error(f"there is no command {arguments[0]!r}; {WAYS}")
    options = parser.parse_args(arguments)
    if options.output is None:
        parser.error(f"neither a command nor --output is given; {WAYS}")
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch).joinpath(*options.package.split("."))
        printed = generate(options.spec, folder, options.package, options.templates)
        if options.check:
            return _drift(differences(printed, options.output), options.output)
        replace(options.output, printed)
    return 0


def _drift(found: list[str], output: Path) -> int:
    for line in found:
        _say(f"{output / line}")
    if found:
        _say("generated code is not what the spec and the templates give: run `nox -s generate`")
    return 1 if found else 0


def _lint(arguments: Sequence[str]) -> int:
    options = _lint_options().parse_args(arguments)
    found = complaints(options.spec)
    if options.json:
        _print(json.dumps([one.to_dict() for one in found], indent=2), sys.stdout)
    for one in () if options.json else found:
        _say(one)
    return 1 if found else 0


def _diff(arguments: Sequence[str]) -> int:
    options = _diff_options().parse_args(arguments)
    changes = compare(plan(options.old), plan(options.new))
    _print(as_json(changes) if options.json else as_text(changes), sys.stdout)
    return 1 if any(change.breaking for change in changes) else 0


def _say(text: object) -> None:
    _print(text, sys.stderr)


def _print(text: object, stream: TextIO) -> None:
    """Print a line; a reader who has seen enough, such as `head`, takes nothing from the exit status."""
    try:
        print(text, file=stream, flush=True)
    except BrokenPipeError:
        # Python flushes what is left when it ends, and would complain again.
        with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
            os.dup2(nowhere.fileno(), stream.fileno())


def _path(text: str) -> Path:
    """Return the path that an argument names; an empty one would be the current directory."""
    if not text:
        raise argparse.ArgumentTypeError("the name is empty")
    return Path(text)


def _generate_options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m assistants_codegen",
        description="Print the wire layer from a spec. Other commands: `lint SPEC`, `diff OLD NEW`.",
    )
    parser.add_argument("--spec", type=_path, default=SPEC, help="OpenAPI 3.1 document")
    parser.add_argument("--output", type=_path, help="folder of the package; it is replaced")
    parser.add_argument("--package", default=OWN_PACKAGE, help="import name of the package")
    parser.add_argument("--templates", type=_path, default=TEMPLATES, help="folder of the templates")
    parser.add_argument("--check", action="store_true", help="only name the files that differ")
    return parser


def _lint_options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m assistants_codegen lint",
        description="Say what our generator cannot take of a spec, each with its line.",
    )
    parser.add_argument("spec", type=_path, nargs="?", default=SPEC, help="OpenAPI 3.1 document")
    parser.add_argument("--json", action="store_true", help="print a list of objects instead of sentences")
    return parser


def _diff_options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m assistants_codegen diff",
        description="Say what a changed spec means for users. Status: 0 nothing breaks, 1 something does.",
    )
    parser.add_argument("old", type=_path, help="OpenAPI 3.1 document as it was")
    parser.add_argument("new", type=_path, help="OpenAPI 3.1 document as it is")
    parser.add_argument("--json", action="store_true", help="print one object instead of sentences")
    return parser
