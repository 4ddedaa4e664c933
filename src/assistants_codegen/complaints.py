"""What is said about a spec that cannot be printed: one sentence for each complaint, with file and line.

Nothing else may come out of the generator: an exception of any other kind is a fault of ours.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

Pointer = tuple[str | int, ...]
"""The way to a part of the document, as steps from its root."""


class SpecError(Exception):
    """The spec holds something that the generator cannot print faithfully.

    `pointer` says where; `line` is 1-based, or None where the whole file is meant.
    """

    def __init__(
        self, message: str, *, pointer: Pointer = (), line: int | None = None, source: str = "spec"
    ) -> None:
        super().__init__(message)
        self.message = message
        self.pointer = pointer
        self.line = line
        self.source = source

    def __str__(self) -> str:
        where = self.source if self.line is None else f"{self.source}:{self.line}"
        path = "/".join(str(step).replace("/", "~1") for step in self.pointer)
        return f"{where}: {self.message}" + (f" (at {path})" if path else "")

    @property
    def errors(self) -> tuple[SpecError, ...]:
        """Every complaint on its own, in the order of the document."""
        return (self,)

    def to_dict(self) -> Mapping[str, object]:
        """Return the complaint as a JSON object."""
        return {"file": self.source, "line": self.line, "message": self.message, "at": list(self.pointer)}


class SpecErrors(SpecError):  # noqa: N818 - it is several of them
    """Several complaints at once."""

    def __init__(self, errors: Iterable[SpecError]) -> None:
        self._errors = tuple(sorted(errors, key=lambda error: error.line or 0))
        super().__init__("\n".join(str(error) for error in self._errors))

    def __str__(self) -> str:
        return self.message

    @property
    def errors(self) -> tuple[SpecError, ...]:
        """Every complaint on its own, in the order of the document."""
        return self._errors
