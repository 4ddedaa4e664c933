"""Refuses options that are empty: an unset variable of a script does not stand for the default."""

from __future__ import annotations

from pathlib import Path

import typer


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
