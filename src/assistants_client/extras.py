"""What is not installed is named with the way to install it."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from assistants_client.errors import MissingExtraError

__all__ = ["local_extra"]


@contextmanager
def local_extra() -> Generator[None, None, None]:
    """Name the extra to install when an import of the embedded backend in the block fails.

    Raises:
        MissingExtraError: One of the backend's packages is not installed.
    """
    try:
        yield
    except ModuleNotFoundError as error:
        if (error.name or "").startswith(__name__.rpartition(".")[0]):
            raise
        raise MissingExtraError("The embedded backend", extra="local") from error
