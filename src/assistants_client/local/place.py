"""Where a database file can be. It needs no package, so that the command line can ask before it has any."""

from __future__ import annotations

import os
from pathlib import Path

__all__ = ["misplaced"]


def misplaced(path: Path) -> str | None:
    """Return why no database file can be at *path*, and what to do, without a full stop; None if one can."""
    # Not `Path.is_dir`, which raises what only SQLite should: where one may not look, or a name is too long.
    if os.path.isdir(path):  # noqa: PTH112
        return f"{path} is a directory; name a file in it, such as {path / 'assistants.db'}"
    if not os.path.isdir(path.absolute().parent):  # noqa: PTH112
        return f"there is no directory {path.parent} for {path.name}; make it first"
    return None
