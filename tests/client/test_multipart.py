from __future__ import annotations

import email.parser
import email.policy
import io
import os
from email.message import EmailMessage
from pathlib import Path
from typing import Any, cast, get_args

import anyio
import pytest

from assistants_api.wire import FileUpload
from assistants_client import InvalidArgumentError, OpenAIClient
from assistants_client.models import FilePurpose
from assistants_client.multipart import CHUNK_BYTES, PURPOSES, MultipartBody


def body_of(source: Any, name: str = "notes.md", form: tuple[tuple[str, str], ...] = ()) -> MultipartBody:
    """Return the body that uploads *source*."""
    return MultipartBody(form, FileUpload("file", name, source))


def sent(body: MultipartBody) -> bytes:
    """Return what a server gets."""
    return b"".join(body.chunks())


def parts(body: MultipartBody) -> list[EmailMessage]:
    """Read a body with the parser of the standard library."""
    head = f"Content-Type: {body.content_type}\r\n\r\n".encode()
    whole = email.parser.BytesParser(policy=email.policy.HTTP).parsebytes(head + sent(body))
    return [cast("EmailMessage", part) for part in whole.iter_parts()]


class Unseekable(io.RawIOBase):
    """A stream that can be read once, like a pipe."""

    def __init__(self, data: bytes) -> None:
        self._reader = io.BytesIO(data)

    def read(self, size: int = -1) -> bytes:
        """Return the next bytes."""
        return self._reader.read(size)


def test_fields_come_before_the_file() -> None:
    """Every field and the file are parts of their own, in order, with the file's type by its name."""
    body = body_of(b"# Title\n", form=(("purpose", "assistants"), ("expires_after[anchor]", "created_at")))
    purpose, anchor, file = parts(body)
    names = [part.get_param("name", header="content-disposition") for part in (purpose, anchor, file)]
    assert names == ["purpose", "expires_after[anchor]", "file"]
    assert purpose.get_payload(decode=True) == b"assistants"
    assert (file.get_filename(), file.get_content_type()) == ("notes.md", "text/markdown")
    assert file.get_payload(decode=True) == b"# Title\n"


def test_the_boundary_is_new_for_each_body() -> None:
    """Nobody can know it before and put it into a file."""
    assert body_of(b"").boundary != body_of(b"").boundary
    assert len(body_of(b"").boundary) == 32


@pytest.mark.parametrize("name", ['a".md', "a\r\nX-Evil: 1.md", "ünïcode.md", "\udcff.md", "..\\..\\a.md"])
def test_a_file_name_cannot_leave_its_quotes(name: str) -> None:
    """Quotes and line breaks in a name neither end it nor add a header."""
    body = body_of(b"data", name=name)
    head = sent(body).partition(b"\r\n\r\n")[0]
    assert [line.partition(b":")[0] for line in head.split(b"\r\n")[1:]] == [
        b"Content-Disposition",
        b"Content-Type",
    ]
    assert head.split(b"\r\n")[1].count(b'"') == 4


@pytest.mark.parametrize("size", [0, 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES])
@pytest.mark.parametrize("kind", ["bytes", "path", "stream"])
def test_the_length_is_known_and_right(tmp_path: Path, kind: str, size: int) -> None:
    """Whatever the source, the bytes sent are as many as the header says."""
    data = os.urandom(size)
    path = tmp_path / "data.bin"
    path.write_bytes(data)
    with path.open("rb") as stream:
        body = body_of({"bytes": data, "path": path, "stream": stream}[kind])
        everything = sent(body)
    assert len(everything) == body.content_length
    assert data in everything


@pytest.mark.parametrize("kind", ["path", "bytes"])
def test_a_large_file_is_never_in_one_piece(tmp_path: Path, kind: str) -> None:
    """No chunk is larger than the chunk size."""
    path = tmp_path / "large.bin"
    path.write_bytes(b"x" * (5 * CHUNK_BYTES + 7))
    body = body_of(path if kind == "path" else path.read_bytes())
    sizes = [len(chunk) for chunk in body.chunks()]
    assert max(sizes) == CHUNK_BYTES
    assert sizes.count(CHUNK_BYTES) == 5


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_the_async_chunks_are_the_same(tmp_path: Path, backend: str) -> None:
    """Both clients send the same bytes."""
    path = tmp_path / "data.bin"
    path.write_bytes(os.urandom(2 * CHUNK_BYTES))
    body = body_of(path)

    async def gather() -> list[bytes]:
        return [chunk async for chunk in body.achunks()]

    assert anyio.run(gather, backend=backend) == list(body.chunks())


@pytest.mark.parametrize("kind", ["bytes", "path", "stream"])
def test_the_same_bytes_can_be_sent_again(tmp_path: Path, kind: str) -> None:
    """A second attempt begins where the first did, in the middle of an open file too."""
    path = tmp_path / "data.bin"
    path.write_bytes(b"skipped|sent")
    with path.open("rb") as stream:
        stream.seek(8)
        body = body_of({"bytes": b"sent", "path": path, "stream": stream}[kind])
        assert body.repeatable
        assert sent(body) == sent(body)
        assert parts(body)[0].get_payload(decode=True) == (b"skipped|sent" if kind == "path" else b"sent")


def test_a_stream_without_a_way_back_is_sent_once() -> None:
    """Its length is unknown, and it says that it cannot be repeated."""
    body = body_of(Unseekable(b"once"))
    assert (body.repeatable, body.content_length) == (False, None)
    assert b"\r\n\r\nonce\r\n--" in sent(body)


def test_an_open_file_stays_open() -> None:
    """Whoever opened it closes it."""
    stream = io.BytesIO(b"data")
    sent(body_of(stream))
    assert not stream.closed


def test_a_path_is_closed_when_the_sending_stops(tmp_path: Path) -> None:
    """Giving up in the middle leaves no open file behind; a ResourceWarning would fail the test."""
    path = tmp_path / "data.bin"
    path.write_bytes(b"x" * 3 * CHUNK_BYTES)
    chunks = body_of(path).chunks()
    next(chunks)
    next(chunks)
    chunks.close()


def test_a_file_that_shrinks_is_noticed(tmp_path: Path) -> None:
    """A body shorter than promised is an error of ours, not a request that never ends."""
    path = tmp_path / "data.bin"
    path.write_bytes(b"x" * 100)
    body = body_of(path, name="data.bin")
    path.write_bytes(b"x" * 50)
    with pytest.raises(InvalidArgumentError, match=r"'data\.bin' became shorter .* 50 of 100 bytes"):
        sent(body)


def test_a_file_that_grows_is_sent_as_it_was_measured(tmp_path: Path) -> None:
    """No more is sent than was promised."""
    path = tmp_path / "data.bin"
    path.write_bytes(b"x" * 100)
    body = body_of(path)
    path.write_bytes(b"x" * 150)
    assert len(sent(body)) == body.content_length


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """The error shows the path and the reason."""
    with pytest.raises(InvalidArgumentError, match=r"cannot read .*gone\.md.*: No such file") as caught:
        body_of(tmp_path / "gone.md")
    assert caught.value.argument == "file"
    assert isinstance(caught.value.__cause__, FileNotFoundError)


def test_a_text_given_as_content_is_told_from_a_path(tmp_path: Path) -> None:
    """A text is a path: whoever meant it as the content is told to give bytes."""
    with pytest.raises(InvalidArgumentError, match=r"cannot read 'hello': .*; give bytes for content$"):
        body_of("hello", name="a.txt")
    with pytest.raises(InvalidArgumentError, match=r"cannot read .*gone\.md': No such file or directory$"):
        body_of(str(tmp_path / "gone.md"), name="gone.md")


def test_purpose_and_file_in_each_others_place_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The purpose comes first; a file of the same name as a purpose is no mistake."""
    monkeypatch.chdir(tmp_path)
    for name in ("notes.txt", "assistants", "retrieval"):
        Path(name).write_bytes(b"text")
    with OpenAIClient.local() as client:
        with pytest.raises(InvalidArgumentError, match="the purpose comes first") as caught:
            client.upload_file(cast("Any", "notes.txt"), "assistants")
        assert client.upload_file("assistants", "assistants").bytes == 4
    assert caught.value.argument == "purpose"
    assert "upload_file('assistants', 'notes.txt')" in str(caught.value)
    body_of(b"", form=(("purpose", "retrieval"),))


def test_the_purposes_are_those_of_the_specification() -> None:
    """No purpose is taken for a file."""
    assert frozenset(get_args(FilePurpose)) == PURPOSES


def test_a_directory_is_no_file(tmp_path: Path) -> None:
    """The error says what to do with a directory."""
    with pytest.raises(InvalidArgumentError, match="is a directory; upload its files one by one"):
        body_of(tmp_path)


@pytest.mark.parametrize("source", [None, 5, ["a"]])
def test_what_is_no_file_is_refused(source: Any) -> None:
    """The error names the three forms that a file may have."""
    with pytest.raises(InvalidArgumentError, match="give bytes, a path, or a file opened in binary mode"):
        body_of(source)


def test_a_text_stream_is_refused() -> None:
    """A file opened in text mode has no bytes to send."""
    with pytest.raises(InvalidArgumentError, match="binary mode"):
        sent(body_of(io.StringIO("text")))


@pytest.mark.parametrize("name", [b"text", bytearray(b"text"), io.BytesIO(b"text"), 5, None])
@pytest.mark.parametrize("file", [None, b"text"])
def test_what_is_no_name_is_refused(name: Any, file: bytes | None) -> None:
    """Whoever gives the content alone, or first, is told the order."""
    with (
        OpenAIClient.local() as client,
        pytest.raises(InvalidArgumentError, match=r"upload_file\(purpose, file_name, file\)") as caught,
    ):
        client.upload_file("assistants", name, file)
    assert caught.value.argument == "file_name"
