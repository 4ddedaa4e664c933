"""The ``doctor`` command: what is installed, what can be reached, what is switched on, and who said so.

It changes nothing and shows no secret. It contacts the servers that were named, and no other.
"""

from __future__ import annotations

import json
import platform
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

import assistants_client
from assistants_client.cli.diagnosis import installed, reachable, settings, switched_on
from assistants_client.cli.diagnosis.findings import Finding, Status
from assistants_client.cli.model_server import find_embeddings_server, find_model_server
from assistants_client.cli.options import (
    EmbeddingsKey,
    EmbeddingsModel,
    ModelHeader,
    ModelKey,
    ModelOrganization,
    check_given,
    path,
)

MARKS = {Status.OK: "ok", Status.OFF: "-", Status.FAILED: "FAILED"}


def doctor(
    *,
    base_url: Annotated[
        str | None, typer.Option(metavar="URL", help="Server of the API to ask; else OPENAI_BASE_URL.")
    ] = None,
    api_key: Annotated[
        str | None, typer.Option(metavar="KEY", help="Key for that server; else OPENAI_API_KEY.")
    ] = None,
    model_url: Annotated[
        str | None, typer.Option(metavar="URL", help="Chat Completions server to ask.")
    ] = None,
    model_key: ModelKey = None,
    model_header: ModelHeader = None,
    model_organization: ModelOrganization = None,
    embeddings_url: Annotated[
        str | None, typer.Option(metavar="URL", help="Embeddings server to ask.")
    ] = None,
    embeddings_model: EmbeddingsModel = None,
    embeddings_key: EmbeddingsKey = None,
    database: Annotated[
        Path | None,
        typer.Option(
            "--db", "--database", metavar="FILE", parser=path, help="Database of a backend to look at."
        ),
    ] = None,
    timeout: Annotated[
        float, typer.Option(metavar="SECONDS", min=0.1, help="Longest wait for each server.")
    ] = 5.0,
    as_json: Annotated[bool, typer.Option("--json", help="Print the findings as JSON.")] = False,
) -> None:
    """Say what is installed, reachable and switched on.

    It also tells where settings come from. Exit status 1 means that something which is there, or was asked
    for, does not work.
    """
    check_given("--base-url", base_url, "name a server")
    check_given("--api-key", api_key, "give a key")
    model = find_model_server(
        url=model_url,
        api_key=model_key,
        names=(),
        headers=model_header or (),
        organization=model_organization,
    )
    embeddings = find_embeddings_server(url=embeddings_url, model=embeddings_model, api_key=embeddings_key)
    findings = [
        *installed.look(),
        *settings.look(base_url=base_url, api_key=api_key, model=model),
        *reachable.look(
            base_url=base_url,
            api_key=api_key,
            model=model,
            embeddings=embeddings,
            timeout_seconds=timeout,
        ),
        *switched_on.look(database),
    ]
    _print_json(findings) if as_json else _print_text(findings)
    if not _is_well(findings):
        raise typer.Exit(1)


def _is_well(findings: Iterable[Finding]) -> bool:
    return all(finding.status is not Status.FAILED for finding in findings)


def _facts() -> dict[str, str]:
    return {
        "version": assistants_client.__version__,
        "python": platform.python_version(),
        "platform": sys.platform,
        "location": str(Path(assistants_client.__file__).parent),
    }


def _print_json(findings: Sequence[Finding]) -> None:
    body: dict[str, Any] = {
        **_facts(),
        "ok": _is_well(findings),
        "findings": [finding.to_dict() for finding in findings],
    }
    typer.echo(json.dumps(body, indent=2))


def _print_text(findings: Sequence[Finding]) -> None:
    facts = _facts()
    typer.echo(f"assistants-client {facts['version']} in {facts['location']}")
    typer.echo(f"Python {facts['python']} on {facts['platform']}")
    topic = ""
    for finding in findings:
        if finding.topic != topic:
            topic = finding.topic
            typer.echo(f"\n{topic}")
        typer.echo(f"  {MARKS[finding.status]:<7} {finding.name}: {finding.detail}")
