"""Commands that need the embedded backend say so where it is not installed.

Nothing of it is imported before a command is run that cannot do without.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from assistants_client.errors import MissingExtraError


@contextmanager
def local_extra() -> Generator[None, None, None]:
    """Name the extra to install when an import in the block fails.

    Raises:
        MissingExtraError: one of the backend's packages is not installed.
    """
    try:
        yield
    except ModuleNotFoundError as error:
        if (error.name or "").startswith(__name__.partition(".")[0]):
            raise
        raise MissingExtraError("The embedded backend", extra="local") from error
