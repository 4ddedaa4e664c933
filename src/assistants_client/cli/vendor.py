"""The ``vendor`` command: a copy of the library inside another project, written, checked or renewed.

What was done or found goes to stdout. Exit status 1 of ``--check`` means that the copy is not as it was.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

import assistants_client
from assistants_client.cli.errors import CommandError
from assistants_client.cli.options import check_given, path
from assistants_client.vendoring.copies import Copy, Report, check, create, read_manifest, update
from assistants_client.vendoring.errors import VendoringError
from assistants_client.vendoring.manifest import FILE_NAME
from assistants_client.vendoring.options import Clients, Options

MOST_NAMES = 6  # Of a longer list, the rest is counted.


def vendor(
    destination: Annotated[
        Path, typer.Argument(metavar="DEST", parser=path, help="Folder for the copy, or a copy.")
    ],
    *,
    name: Annotated[
        str | None, typer.Option("--name", metavar="NAME", help="Name of the copy; else assistants_client.")
    ] = None,
    operations: Annotated[
        str | None, typer.Option(metavar="NAME,...", help="Only these operations and composites; or 'all'.")
    ] = None,
    sync_only: Annotated[bool, typer.Option("--sync-only", help="Leave the async client out.")] = False,
    async_only: Annotated[bool, typer.Option("--async-only", help="Leave the sync client out.")] = False,
    with_local: Annotated[bool, typer.Option("--with-local", help="Take the embedded backend in.")] = False,
    checks: Annotated[
        bool, typer.Option("--check", help="Say whether the copy was edited or is out of date.")
    ] = False,
    updates: Annotated[
        bool, typer.Option("--update", help="Write the copy again; options given here replace its own.")
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="With --update: write over local edits.")] = False,
) -> None:
    """Write a copy of this library into another project.

    The copy is one package with relative imports only. It needs httpx and attrs, and no part of this library.
    """
    chosen = operations is not None or sync_only or async_only or with_local
    _check_usage(
        (sync_only and async_only, "--sync-only and --async-only together leave no client; give one"),
        (checks and updates, "--check changes nothing and --update does; give one"),
        (checks and chosen, "--check takes its options from the copy; give none"),
        (force and not updates, "--force goes with --update"),
    )
    check_given("--name", name, "name the copy")
    folder = _folder(destination, name)
    if checks or updates:
        _check_is_there(folder)
    clients = Clients.SYNC if sync_only else Clients.ASYNC if async_only else None
    try:
        if checks:
            _print_report(folder, check(folder))
        elif updates:
            before = read_manifest(folder)
            options = _changed(before.options, operations, clients, with_local=with_local)
            _print_copy(f"Updated from {before.version}", folder, update(folder, options, force=force))
        else:
            options = _changed(Options(name=folder.name), operations, clients, with_local=with_local)
            _print_copy("Written", folder, create(folder, options))
    except VendoringError as error:
        raise CommandError(str(error)) from error


def _check_usage(*complaints: tuple[bool, str]) -> None:
    for is_wrong, complaint in complaints:
        if is_wrong:
            raise typer.BadParameter(complaint)


def _folder(destination: Path, name: str | None) -> Path:
    """Return the folder of the copy: *destination* itself where it is one, else one below it.

    Raises:
        CommandError: It would be a copy within a copy, or in what is no folder.
    """
    there = next((place for place in (destination, *destination.parents) if place.exists()), destination)
    if there.exists() and not there.is_dir():
        raise CommandError(f"{there} is no folder; give one for the copy")
    if not (destination / FILE_NAME).is_file():
        return destination / (name or Options().name)
    if name is not None:
        raise CommandError(f"{destination} is a copy itself; leave --name out, or give the folder above it")
    return destination


def _check_is_there(folder: Path) -> None:
    """Refuse a folder that is no copy where there is one under another name.

    Raises:
        CommandError: there is one; it names it.
    """
    others = [manifest.parent for manifest in folder.parent.glob(f"*/{FILE_NAME}")]
    if len(others) == 1 and folder not in others:
        raise CommandError(f"{folder} is not a copy, but {others[0]} is; name that")


def _changed(
    options: Options, operations: str | None, clients: Clients | None, *, with_local: bool
) -> Options:
    if operations is not None:
        options = replace(options, operations=_operations(operations))
    if clients is not None:
        options = replace(options, clients=clients)
    return replace(options, with_local=True) if with_local else options


def _operations(text: str) -> tuple[str, ...] | None:
    names = sorted({name.strip() for name in text.split(",")} - {""})
    if not names:
        raise typer.BadParameter("--operations names none; give some, separated by commas, or 'all'")
    return None if names == ["all"] else tuple(names)


def _print_copy(done: str, folder: Path, copy: Copy) -> None:
    choice, version = copy.choice, assistants_client.__version__
    typer.echo(f"{done}: {folder} is assistants-client {version} ({_size(copy)})")
    typer.echo(f"Operations: {_listed(choice.operations)}")
    typer.echo(f"Composites: {_listed(choice.composites)}")


def _size(copy: Copy) -> str:
    return f"{len(copy.files)} files, {round(copy.size_bytes / 1000)} kB"


def _listed(names: tuple[str, ...]) -> str:
    more = len(names) - MOST_NAMES
    return f"{', '.join(names[:MOST_NAMES]) or 'none'}{f' and {more} more' if more > 0 else ''}"


def _print_report(folder: Path, report: Report) -> None:
    """Print what is wrong with a copy, and end with status 1 if anything is."""
    for what, paths in (("edited", report.edited), ("missing", report.missing), ("not ours", report.added)):
        for changed in paths:
            typer.echo(f"{what}: {changed}")
    if report.outdated:
        versions = f"made from {report.version}, installed is {assistants_client.__version__}"
        typer.echo(f"out of date: {len(report.outdated)} files would differ ({versions}); run --update")
    if not report.is_clean:
        raise typer.Exit(1)
    typer.echo(f"{folder} is as assistants-client {report.version} writes it")
