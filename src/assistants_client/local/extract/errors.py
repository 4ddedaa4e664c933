"""Why a file has no text for us."""

from __future__ import annotations

from typing import ClassVar, Literal, TypeAlias

_ErrorCode: TypeAlias = Literal["unsupported_file", "invalid_file"]


class ExtractionError(Exception):
    """A file has no text for us; ``code`` and ``message`` fit the ``last_error`` of a vector store file."""

    code: ClassVar[_ErrorCode]

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class UnsupportedFileError(ExtractionError):
    """The file is of a type that is not read."""

    code = "unsupported_file"

    def __init__(self, message: str = "The file type is not supported.") -> None:
        super().__init__(message)


class InvalidFileError(ExtractionError):
    """The file is broken, empty, protected or too large."""

    code = "invalid_file"

    def __init__(self, message: str = "The file could not be parsed.") -> None:
        super().__init__(message)


def too_large() -> InvalidFileError:
    """Return the error for a file with too much in it."""
    return InvalidFileError("The file could not be parsed because it is too large.")
