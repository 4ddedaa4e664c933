"""What several commands have in common: some options, and that an empty one is refused.

An unset variable of a script does not stand for the default.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

ModelKey = Annotated[
    str | None, typer.Option(metavar="KEY", help="Key for it; else ASSISTANTS_CLIENT_MODEL_KEY.")
]
ModelHeader = Annotated[list[str] | None, typer.Option(metavar="'NAME: VALUE'", help="Header to send to it.")]
ModelOrganization = Annotated[str | None, typer.Option(metavar="ORG", help="Organization to name to it.")]
EmbeddingsModel = Annotated[
    str | None, typer.Option(metavar="NAME", help="Its model; text-embedding-3-small.")
]
EmbeddingsKey = Annotated[
    str | None, typer.Option(metavar="KEY", help="Key for it; else ASSISTANTS_CLIENT_EMBEDDINGS_KEY.")
]


def check_given(option: str, value: str | None, way_out: str) -> None:
    """Refuse an empty *value*; None is none, and may be.

    Args:
        way_out: What to give, such as ``name a server``.

    Raises:
        BadParameter: it is empty.
    """
    if value is not None and not value.strip():
        raise typer.BadParameter(f"{option} is empty; {way_out}, or leave the option out")


def path(text: str) -> Path:
    """Return the path that an option or argument names; an empty one would be the current directory.

    Raises:
        BadParameter: it is empty.
    """
    if not text.strip():
        raise typer.BadParameter("it is empty; name a path")
    return Path(text)
