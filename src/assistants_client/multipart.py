"""Multipart bodies, encoded piece by piece.

A file is never read whole: whatever its source, one chunk of it is in memory at a time.
"""

from __future__ import annotations

import os
import secrets
import stat
from collections.abc import AsyncGenerator, Callable, Generator
from typing import TYPE_CHECKING, Any, BinaryIO, Final, cast

from assistants_client.errors import InvalidArgumentError

if TYPE_CHECKING:
    from assistants_api.wire import FileUpload

__all__ = ["CHUNK_BYTES", "PURPOSES", "MultipartBody"]

CHUNK_BYTES: Final = 256 * 1024
PURPOSES: Final = frozenset({"assistants", "batch", "fine-tune", "vision", "user_data", "evals"})
"""The values of `FilePurpose`, which not every copy of the library has."""

_ESCAPES: Final = str.maketrans({'"': "%22", "\r": "%0D", "\n": "%0A"})


class MultipartBody:
    """The body of one upload, good for every attempt at it.

    Args:
        form: The text fields, in order.
        file: The file part, which comes last.
        boundary: What separates the parts; random unless a test needs to know it.

    Raises:
        InvalidArgumentError: The file is not there, cannot be read, or is no file, or its name is no text.
    """

    def __init__(
        self, form: tuple[tuple[str, str], ...], file: FileUpload, *, boundary: str | None = None
    ) -> None:
        _check_name(file.name)
        _check_order(dict(form).get("purpose"), file.name)
        self.boundary = boundary or secrets.token_hex(16)
        self.source = _source(file)
        self._head = _head(form, file, self.boundary)
        self._tail = f"\r\n--{self.boundary}--\r\n".encode()

    @property
    def content_type(self) -> str:
        """Value of the Content-Type header."""
        return f"multipart/form-data; boundary={self.boundary}"

    @property
    def content_length(self) -> int | None:
        """Size in bytes; None when the file cannot tell its size."""
        size = self.source.size
        return None if size is None else len(self._head) + size + len(self._tail)

    @property
    def repeatable(self) -> bool:
        """True when a further attempt can send the same bytes again."""
        return self.source.repeatable

    def chunks(self) -> Generator[bytes, None, None]:
        """Yield the body; closing the generator closes what it opened."""
        yield self._head
        read, close = self.source.open()
        try:
            sent = 0
            while chunk := read(self.source.chunk_bytes(sent)):
                yield chunk
                sent += len(chunk)
            self.source.check_size(sent)
        finally:
            close()
        yield self._tail

    async def achunks(self) -> AsyncGenerator[bytes, None]:
        """Same as `chunks`, but files are read in a worker thread."""
        from anyio.to_thread import run_sync

        yield self._head
        read, close = await run_sync(self.source.open)
        try:
            sent = 0
            while chunk := await run_sync(read, self.source.chunk_bytes(sent)):
                yield chunk
                sent += len(chunk)
            self.source.check_size(sent)
        finally:
            close()
        yield self._tail


class _Source:
    """Where the bytes of a file come from."""

    repeatable = True

    def __init__(self, name: str, size: int | None) -> None:
        self.name = name
        self.size = size

    def open(self) -> tuple[Callable[[int], bytes], Callable[[], object]]:
        """Return a function that reads the next bytes, and one that ends the reading."""
        raise NotImplementedError

    def chunk_bytes(self, sent: int) -> int:
        """Return how much to read next: never past the size that the headers have promised."""
        return CHUNK_BYTES if self.size is None else min(CHUNK_BYTES, self.size - sent)

    def check_size(self, sent: int) -> None:
        """Refuse to end a body that is shorter than promised."""
        if self.size is not None and sent < self.size:
            raise InvalidArgumentError(
                f"{self.name!r} became shorter while it was sent: {sent} of {self.size} bytes",
                argument="file",
            )


class _Memory(_Source):
    def __init__(self, name: str, data: bytes) -> None:
        super().__init__(name, len(data))
        self._data = data

    def open(self) -> tuple[Callable[[int], bytes], Callable[[], object]]:
        import io

        reader = io.BytesIO(self._data)
        return reader.read, reader.close


class _Path(_Source):
    def __init__(self, name: str, path: str | os.PathLike[str]) -> None:
        self._path = path
        status = _status(path, name)
        self.repeatable = stat.S_ISREG(status.st_mode)
        super().__init__(name, status.st_size if self.repeatable else None)

    def open(self) -> tuple[Callable[[int], bytes], Callable[[], object]]:
        try:
            reader = open(self._path, "rb")  # noqa: PTH123, SIM115 - any PathLike; closed by whoever reads
        except OSError as error:
            raise _unreadable(self._path, error) from error

        def read(size: int) -> bytes:
            try:
                return reader.read(size)
            except OSError as error:
                # Such as of a directory's entry that is gone, or a disk that fails.
                raise _unreadable(self._path, error) from error

        return read, reader.close


class _Stream(_Source):
    """A file that the user opened, sent from where it stands; closing it stays the user's business."""

    def __init__(self, name: str, stream: BinaryIO) -> None:
        self._stream = stream
        self.repeatable = bool(getattr(stream, "seekable", bool)())
        self._start = stream.tell() if self.repeatable else 0
        super().__init__(name, self._rest() if self.repeatable else None)

    def open(self) -> tuple[Callable[[int], bytes], Callable[[], object]]:
        if self.repeatable:
            self._stream.seek(self._start)
        return self._read, bool

    def _read(self, size: int) -> bytes:
        try:
            chunk: Any = self._stream.read(size)
        except OSError as error:
            raise _unreadable(self.name, error) from error
        if not isinstance(chunk, bytes):
            raise InvalidArgumentError(
                f"{self.name!r} gives {type(chunk).__name__}; open it in binary mode", argument="file"
            )
        return chunk

    def _rest(self) -> int:
        end = self._stream.seek(0, os.SEEK_END)
        self._stream.seek(self._start)
        return max(0, end - self._start)


def _check_name(name: object) -> None:
    if not isinstance(name, str):
        raise InvalidArgumentError(
            f"file_name is {type(name).__name__}; give a name, as text, between purpose and content: "
            "upload_file(purpose, file_name, file)",
            argument="file_name",
        )


def _check_order(purpose: str | None, name: str) -> None:
    """Refuse a file and its purpose in each other's place."""
    if purpose is None or purpose in PURPOSES or name not in PURPOSES:
        return
    if os.path.isfile(purpose):  # noqa: PTH113 - `Path` raises where no file can have such a name
        raise InvalidArgumentError(
            f"purpose is {purpose!r}, which is a file; the purpose comes first: "
            f"upload_file({name!r}, {purpose!r})",
            argument="purpose",
        )


def _source(file: FileUpload) -> _Source:
    source: object = file.source
    if isinstance(source, (bytes, bytearray, memoryview)):
        return _Memory(file.name, bytes(source))
    if isinstance(source, (str, os.PathLike)):
        return _Path(file.name, source)
    if hasattr(source, "read"):
        return _Stream(file.name, cast("Any", source))
    raise InvalidArgumentError(
        f"file is {type(source).__name__}; give bytes, a path, or a file opened in binary mode",
        argument="file",
    )


def _status(path: str | os.PathLike[str], name: str) -> os.stat_result:
    try:
        status = os.stat(path)  # noqa: PTH116 - any PathLike
    except (OSError, ValueError) as error:
        is_content = isinstance(path, str) and os.path.basename(path) != name  # noqa: PTH119 - as `upload` does
        raise _unreadable(path, error, hint="; give bytes for content" if is_content else "") from error
    if stat.S_ISDIR(status.st_mode):
        raise InvalidArgumentError(
            f"{os.fspath(path)!r} is a directory; upload its files one by one", argument="file"
        )
    return status


def _unreadable(path: str | os.PathLike[str], error: Exception, *, hint: str = "") -> InvalidArgumentError:
    reason = error.strerror if isinstance(error, OSError) else str(error)
    return InvalidArgumentError(f"cannot read {os.fspath(path)!r}: {reason}{hint}", argument="file")


def _head(form: tuple[tuple[str, str], ...], file: FileUpload, boundary: str) -> bytes:
    # Only an upload needs it, and it reads the machine's type tables.
    import mimetypes

    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    parts = [f"--{boundary}\r\n{_disposition(name)}\r\n\r\n{value}\r\n" for name, value in form]
    last = f"{_disposition(file.field)}; filename={_quoted(file.name)}\r\nContent-Type: {kind}"
    # A name that is no valid text still makes a valid body.
    return "".join([*parts, f"--{boundary}\r\n{last}\r\n\r\n"]).encode(errors="replace")


def _disposition(name: str) -> str:
    return f"Content-Disposition: form-data; name={_quoted(name)}"


def _quoted(text: str) -> str:
    """Return *text* in quotes, with what would end them or the line escaped as browsers do."""
    return f'"{text.translate(_ESCAPES)}"'
