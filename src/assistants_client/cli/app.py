"""The list of commands, and the one place where an error becomes a line on stderr.

A person never sees a traceback: whatever a command raises ends here, with exit status 1.
"""

from __future__ import annotations

import io
import os
import sys
import warnings
from typing import Annotated, Any

import typer

import assistants_client
from assistants_client.cli import interrupts
from assistants_client.cli.ask import ask
from assistants_client.cli.doctor import doctor
from assistants_client.cli.errors import explain, in_terms
from assistants_client.cli.serve import serve
from assistants_client.cli.transfer import export_everything, import_everything
from assistants_client.cli.vendor import vendor

DEBUG_VARIABLE = "ASSISTANTS_CLIENT_DEBUG"

# Plain text instead of typer's boxes: an error is one line that can be searched for and read aloud.
app = typer.Typer(
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["--help", "-h"]},
)
app.command()(ask)
app.command()(serve)
app.command()(doctor)
app.command("export")(export_everything)
app.command("import")(import_everything)
app.command()(vendor)


def _print_version(wanted: bool) -> None:  # noqa: FBT001 - typer hands the option's value over by position.
    if wanted:
        typer.echo(f"assistants-client {assistants_client.__version__}")
        raise typer.Exit


@app.callback()
def assistants_client_command(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Work with assistants, threads and files over the OpenAI Assistants v2 wire API."""


def run() -> int:
    """Run the command that the process was started with.

    Returns:
        The exit status; `SystemExit` where typer ends the process itself.
    """
    _survive_narrow_encodings()
    warnings.showwarning = _show_warning
    interrupts.install()
    try:
        app()
    except interrupts.Interrupted as interrupted:
        typer.echo("Error: interrupted", err=True)
        return interrupted.exit_status
    except Exception as error:
        if os.environ.get(DEBUG_VARIABLE):
            raise
        typer.echo(f"Error: {explain(error)}", err=True)
        return 1
    return 0


def _show_warning(message: Warning | str, *_: Any, **__: Any) -> None:
    # Without the file and line of the library, which tell the user of a command nothing.
    typer.echo(f"Warning: {in_terms(str(message))}", err=True)


def _survive_narrow_encodings() -> None:
    # An answer may hold characters that a console or a C locale cannot show; "?" is better than no answer.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
