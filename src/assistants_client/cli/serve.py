"""The ``serve`` command: the embedded backend for every program that speaks the API.

The address goes to stdout once requests can come; notes and the log go to stderr. Signals end it politely.
"""

from __future__ import annotations

import os
import signal
import socket
import sys
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Annotated

import typer

from assistants_client.cli.backend import check_database
from assistants_client.cli.errors import CommandError
from assistants_client.cli.logs import log_to_stderr
from assistants_client.cli.model_server import (
    EmbeddingsServer,
    ModelServer,
    find_embeddings_server,
    find_model_server,
)
from assistants_client.cli.options import (
    EmbeddingsKey,
    EmbeddingsModel,
    ModelHeader,
    ModelKey,
    ModelOrganization,
    path,
)
from assistants_client.cli.progress import Progress
from assistants_client.extras import local_extra
from assistants_client.settings import check_header_value

if TYPE_CHECKING:
    from assistants_client.local.guards import Rules
    from assistants_client.local.sandbox import CodeInterpreter
    from assistants_client.local.server import Server

KEY_VARIABLE = "ASSISTANTS_CLIENT_SERVE_KEY"


class Sandbox(StrEnum):
    """What runs the code of assistants that have the code interpreter."""

    BUBBLEWRAP = "bwrap"


class LimitField(StrEnum):
    """What model servers call the most tokens of an answer."""

    MAX_COMPLETION_TOKENS = "max_completion_tokens"
    MAX_TOKENS = "max_tokens"


class LogLevel(StrEnum):
    """How much is logged: requests at `info`."""

    DEBUG = "debug"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What the backend is made of, besides itself."""

    database: Path | None
    model: ModelServer | None
    embeddings: EmbeddingsServer | None
    sandbox: Sandbox | None
    code_packages: Sequence[Path] = ()
    """Directories of packages that code in the sandbox can import."""

    @property
    def secrets(self) -> list[str]:
        """What must not appear in a log."""
        return [secret for server in (self.model, self.embeddings) if server for secret in server.secrets]

    def notes(self) -> Iterator[str]:
        """Return what whoever starts the server should know, line by line."""
        if self.database is None:
            yield "State: in memory; it is gone when the server stops (--db FILE keeps it)"
        else:
            yield f"State: in {self.database}"
        if self.model is None:
            yield "Model: the offline model, which quotes and does not write"
        else:
            yield f"Model: {self.model.address}"
        if self.embeddings is not None:
            yield f"Search: ordered by {self.embeddings.model} of {self.embeddings.address}"
        yield f"Code interpreter: {'off' if self.sandbox is None else f'in a sandbox, {self.sandbox}'}"


def serve(
    *,
    host: Annotated[
        str,
        typer.Option(
            "--host", metavar="HOST", help="Address to listen on; beyond this machine only with a key."
        ),
    ] = "127.0.0.1",
    port: Annotated[
        int, typer.Option("--port", metavar="PORT", min=0, max=65535, help="0 takes a free one.")
    ] = 8000,
    database: Annotated[
        Path | None,
        typer.Option(
            "--db",
            "--database",
            metavar="FILE",
            parser=path,
            help="Keep everything in this file; else in memory.",
        ),
    ] = None,
    api_key: Annotated[
        str | None, typer.Option(metavar="KEY", help=f"Key that clients must send; else {KEY_VARIABLE}.")
    ] = None,
    model_url: Annotated[
        str | None,
        typer.Option(metavar="URL", help="Chat Completions server, such as http://localhost:11434/v1."),
    ] = None,
    model_key: ModelKey = None,
    model_map: Annotated[
        list[str] | None, typer.Option(metavar="NAME=NAME", help="Its name of a model; '*' is all others.")
    ] = None,
    model_header: ModelHeader = None,
    model_organization: ModelOrganization = None,
    model_timeout: Annotated[
        float | None, typer.Option(metavar="SECONDS", min=0.1, help="How long it may be silent; 120.")
    ] = None,
    model_retries: Annotated[
        int | None, typer.Option(metavar="N", min=0, help="Times to ask it again after a failure; 2.")
    ] = None,
    model_no_stream: Annotated[
        bool, typer.Option("--model-no-stream", help="Ask it for whole answers: it cannot stream.")
    ] = False,
    model_limit_field: Annotated[
        LimitField | None, typer.Option(help="Its name for the most tokens of an answer.")
    ] = None,
    embeddings_url: Annotated[
        str | None, typer.Option(metavar="URL", help="Embeddings server that orders search results.")
    ] = None,
    embeddings_model: EmbeddingsModel = None,
    embeddings_key: EmbeddingsKey = None,
    code_interpreter: Annotated[
        Sandbox | None, typer.Option(help="Run the code of the code interpreter in a sandbox (Linux).")
    ] = None,
    code_packages: Annotated[
        list[Path] | None,
        typer.Option(metavar="DIR", help="Packages that the code can import, such as a site-packages."),
    ] = None,
    max_body_bytes: Annotated[
        int | None, typer.Option(metavar="BYTES", min=1, max=64 * 2**20, help="Largest request; 64 MiB.")
    ] = None,
    max_upload_bytes: Annotated[
        int | None, typer.Option(metavar="BYTES", min=1, help="Largest upload or import; 513 MiB.")
    ] = None,
    grace: Annotated[
        int, typer.Option(metavar="SECONDS", min=1, help="Time for answers under way when it stops.")
    ] = 5,
    log_level: Annotated[LogLevel, typer.Option(help="Least of what is logged.")] = LogLevel.INFO,
) -> None:
    """Serve the embedded backend over HTTP.

    Any client of the API can use it: set its base URL to the one that is printed. Without --model-url an
    offline model answers, which finds and quotes passages and says that it is the offline model.
    """
    key = _find_key(api_key)
    check_database(database)
    if code_packages and code_interpreter is None:
        raise typer.BadParameter("--code-packages goes with --code-interpreter")
    parts = Parts(
        database=database,
        model=find_model_server(
            url=model_url,
            api_key=model_key,
            organization=model_organization,
            timeout_seconds=model_timeout,
            max_retries=model_retries,
            streams=not model_no_stream,
            limit_field=None if model_limit_field is None else model_limit_field.value,
            names=model_map or (),
            headers=model_header or (),
        ),
        embeddings=find_embeddings_server(url=embeddings_url, model=embeddings_model, api_key=embeddings_key),
        sandbox=code_interpreter,
        code_packages=code_packages or (),
    )
    log_to_stderr(log_level, secrets=[*([key] if key else []), *parts.secrets])
    with _listening(host, port, has_key=key is not None) as listener:
        rules = _rules(key, max_body_bytes, max_upload_bytes)
        server = _server(parts, listener, rules, grace_seconds=grace)
        with _stopped_by_signals(server.stop):
            server.run(lambda: _announce(listener, [*parts.notes(), _note_on_key(key)]))


def _find_key(given: str | None) -> str | None:
    if given is not None and not given.strip():
        # An unset variable in a script must not open the server to everybody.
        raise CommandError("--api-key is empty; give a key, or leave the option out")
    key = given or os.environ.get(KEY_VARIABLE) or None
    if key is not None:
        check_header_value("--api-key" if given else KEY_VARIABLE, key)
    return key


@contextmanager
def _listening(host: str, port: int, *, has_key: bool) -> Generator[socket.socket, None, None]:
    """Hand out a socket that listens, and close it in the end.

    Raises:
        CommandError: it cannot, or may not without a key.
    """
    with local_extra():
        from assistants_client.local.guards import is_loopback
        from assistants_client.local.server import listen
    try:
        listener = listen(host, port)
    except OSError as error:
        # Python adds the address to the system's reason; it is in the sentence already.
        reason = str(error.strerror or error).partition(" (")[0]
        raise CommandError(f"cannot listen on {host} port {port}: {reason}; see --host and --port") from error
    with listener:
        if not has_key and not is_loopback(listener.getsockname()[0]):
            raise CommandError(
                f"{host} can be reached from other machines, so clients must have a key: see --api-key"
            )
        yield listener


def _rules(key: str | None, max_body_bytes: int | None, max_upload_bytes: int | None) -> Rules:
    from assistants_client.local.guards import Rules

    limits = {"max_body_bytes": max_body_bytes, "max_upload_bytes": max_upload_bytes}
    return Rules(api_key=key, **{name: limit for name, limit in limits.items() if limit is not None})


def _code_interpreter(packages: Sequence[Path]) -> CodeInterpreter:
    """Return the sandbox once it has run something.

    Raises:
        CommandError: it cannot.
        InvalidArgumentError: one of *packages* is no directory.
    """
    from assistants_client.local.sandbox.bubblewrap import BubblewrapInterpreter

    interpreter = BubblewrapInterpreter(packages=packages)
    reason = interpreter.probe()
    if reason is not None:
        raise CommandError(f"{reason.rstrip('.')}; leave --code-interpreter out to serve without")
    return interpreter


def _server(parts: Parts, listener: socket.socket, rules: Rules, *, grace_seconds: int) -> Server:
    with local_extra():
        from assistants_client.local import create_app
        from assistants_client.local.server import Server

        app = create_app(
            parts.database,
            model=None if parts.model is None else parts.model.connect(),
            embeddings=None if parts.embeddings is None else parts.embeddings.connect(),
            code_interpreter=None if parts.sandbox is None else _code_interpreter(parts.code_packages),
        )
    return Server(app, listener, rules, grace_seconds=grace_seconds)


@contextmanager
def _stopped_by_signals(stop: Callable[[], None]) -> Generator[None, None, None]:
    """Call *stop* for every signal that asks the process to end."""

    def receive(_number: int, _frame: FrameType | None) -> None:
        stop()

    numbers = [signal.SIGINT, signal.SIGTERM]
    if sys.platform == "win32":
        numbers.append(signal.SIGBREAK)
    before = {number: signal.signal(number, receive) for number in numbers}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _announce(listener: socket.socket, notes: Sequence[str]) -> None:
    from assistants_client.local.server import base_url

    progress = Progress(sys.stderr)
    for note in notes:
        progress.note(note)
    typer.echo(f"Serving on {base_url(listener)}")
    sys.stdout.flush()


def _note_on_key(key: str | None) -> str:
    return "Key: none, and none needed on this machine" if key is None else "Key: clients must send it"
