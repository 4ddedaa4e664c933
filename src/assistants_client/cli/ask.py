"""The ``ask`` command: files and a question in, an answer with citations out.

Whatever is created on the way is removed again, unless the user keeps it.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from assistants_client.cli import steps
from assistants_client.cli.answers import Answer
from assistants_client.cli.backend import Embedded, choose
from assistants_client.cli.errors import CommandError
from assistants_client.cli.options import check_given, path
from assistants_client.cli.progress import Progress
from assistants_client.cli.workspace import workspace

MAX_WIDTH = 100  # Columns; longer lines are hard to read.


def ask(
    file_question: Annotated[
        list[str], typer.Argument(metavar="FILE... QUESTION", help="One or more files, then the question.")
    ],
    *,
    base_url: Annotated[
        str | None, typer.Option(metavar="URL", help="Ask a server, such as https://host/v1, instead.")
    ] = None,
    api_key: Annotated[
        str | None, typer.Option(metavar="KEY", help="Key for that server; else OPENAI_API_KEY.")
    ] = None,
    model: Annotated[
        str | None, typer.Option(metavar="NAME", help="Model that answers, such as gpt-4o.")
    ] = None,
    database: Annotated[
        Path | None,
        typer.Option(
            "--database",
            "--db",
            metavar="FILE",
            parser=path,
            help="Keep the embedded backend's state here.",
        ),
    ] = None,
    timeout: Annotated[
        float,
        typer.Option(metavar="SECONDS", min=0.1, help="Longest wait for indexing, and for the answer."),
    ] = 600.0,
    keep: Annotated[bool, typer.Option("--keep", help="Do not remove what was created.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the answer as JSON.")] = False,
) -> None:
    """Answer a question from files, quoting its sources.

    The embedded backend answers by default: no key, no network. It stands in with an offline model that finds
    and quotes passages; name a server with --base-url for a model that writes.
    """
    check_given("--model", model, "name one")
    backend = choose(base_url=base_url, api_key=api_key, database=database, timeout_seconds=timeout)
    in_memory = isinstance(backend, Embedded) and database is None
    if keep and in_memory:
        raise typer.BadParameter("--keep needs --database: what is in memory ends with the command")
    files, question = _files_and_question(file_question)
    progress = Progress(sys.stderr)
    model = model or backend.default_model
    progress.note(f"Using {backend} ({backend.model(model)})")
    with (
        backend.connect() as client,
        workspace(client, progress, keep=keep, in_memory=in_memory) as made,
    ):
        answer = steps.answer(client, made, progress, files=files, question=question, model=model)
        # Before the clean-up: an answer is not lost when something cannot be removed.
        _print(answer, {"question": question, "backend": str(backend), "model": model}, as_json=as_json)


def _files_and_question(arguments: Sequence[str]) -> tuple[list[Path], str]:
    if len(arguments) == 1:
        raise typer.BadParameter("give at least one file and, last, the question")
    *names, question = arguments
    if not question.strip():
        raise CommandError("the question is empty; ask one, in quotes, as the last argument")
    missing = [name for name in names if not Path(name).exists()]
    if len(missing) > 1:
        raise CommandError(f"there are no files {', '.join(missing)}; put the question in quotes")
    return [_readable(Path(name), question) for name in names], _encodable(question)


def _readable(path: Path, question: str) -> Path:
    if path.is_dir():
        raise CommandError(f"{path} is a directory; name the files in it, such as {path / '*.md'}")
    if not path.exists():
        hint = "; the question comes last" if Path(question).is_file() else "; check the spelling"
        raise CommandError(f"there is no file {path}{hint}")
    if not path.is_file():
        # To look into a pipe would take away what it holds.
        raise CommandError(f"{path} is not a regular file; save it first")
    with path.open("rb") as opened:
        if not opened.read(1):
            raise CommandError(f"{path} is empty; there is nothing in it to search")
    return path


def _encodable(question: str) -> str:
    try:
        question.encode()
    except UnicodeEncodeError:
        raise CommandError("the question is not valid text in this terminal's encoding") from None
    return question


def _print(answer: Answer, facts: dict[str, str], *, as_json: bool) -> None:
    if as_json:
        escaped = not sys.stdout.encoding.lower().startswith("utf")
        typer.echo(json.dumps({**facts, **answer.to_dict()}, ensure_ascii=escaped, indent=2))
    else:
        typer.echo(answer.to_text(min(shutil.get_terminal_size().columns, MAX_WIDTH)))
