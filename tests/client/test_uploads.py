from __future__ import annotations

import io
import os
from pathlib import Path
from typing import Any

import pytest

from assistants_client import InternalServerError, InvalidArgumentError
from tests.client.test_multipart import Unseekable
from tests.support.clients import Connect
from tests.support.clock import FakeClock
from tests.support.scripted_server import ScriptedServer, answer

FILE = {"id": "file-1", "object": "file", "filename": "notes.md"}


@pytest.mark.parametrize("form", ["bytes", "path", "stream"])
def test_a_file_arrives_whole(connect: Connect, tmp_path: Path, form: str) -> None:
    """Bytes, a path or an open file: the server gets the same parts and a length."""
    data = os.urandom(700_000)
    path = tmp_path / "notes.md"
    path.write_bytes(data)
    with ScriptedServer(answer(FILE)) as server, path.open("rb") as stream:
        source: Any = {"bytes": data, "path": path, "stream": stream}[form]
        assert connect(base_url=server.url).upload_file("assistants", "notes.md", source).id == "file-1"
        request = server.last
    assert (request.method, request.path) == ("POST", "/v1/files")
    assert request.headers["content-length"] == str(len(request.body))
    assert data in request.body
    assert b'name="purpose"\r\n\r\nassistants\r\n' in request.body


def test_the_name_may_come_from_the_path(connect: Connect, tmp_path: Path) -> None:
    """With a path alone, the file is called as on disk."""
    path = tmp_path / "notes.md"
    path.write_bytes(b"data")
    with ScriptedServer(answer(FILE)) as server:
        connect(base_url=server.url).upload_file("assistants", path)
        assert b'filename="notes.md"' in server.last.body


def test_a_stream_of_unknown_length_is_sent_in_chunks(connect: Connect) -> None:
    """What cannot tell its size is sent all the same."""
    with ScriptedServer(answer(FILE)) as server:
        connect(base_url=server.url).upload_file("assistants", "notes.md", Unseekable(b"piped data"))
        request = server.last
    assert request.headers["transfer-encoding"] == "chunked"
    assert b"piped data" in request.body


def test_a_missing_file_is_refused_before_anything_is_sent(connect: Connect) -> None:
    """The server hears nothing of a path that leads nowhere."""
    with ScriptedServer(answer(FILE)) as server:
        with pytest.raises(InvalidArgumentError, match="No such file"):
            connect(base_url=server.url).upload_file("assistants", "/nowhere/notes.md")
        assert server.requests == []


def test_a_retried_upload_sends_the_same_bytes(connect: Connect, clock: FakeClock) -> None:
    """The second attempt begins at the start of the file again, under the same key."""
    stream = io.BytesIO(b"the content")
    with ScriptedServer(answer({}, 503), answer(FILE)) as server:
        client = connect(base_url=server.url, clock=clock)
        assert client.upload_file("assistants", "notes.md", stream).http.retries == 1
        first, second = server.requests
    assert first.body == second.body
    assert first.headers["idempotency-key"] == second.headers["idempotency-key"]


def test_an_upload_that_cannot_be_repeated_is_not(connect: Connect, clock: FakeClock) -> None:
    """The error of the first attempt comes out, with a note that says why there was no second."""
    with ScriptedServer(answer({}, 503), answer(FILE)) as server:
        client = connect(base_url=server.url, clock=clock)
        with pytest.raises(InternalServerError) as caught:
            client.upload_file("assistants", "notes.md", Unseekable(b"once"))
        assert len(server.requests) == 1
    assert "give bytes or a path" in caught.value.__notes__[0]


def test_file_content_comes_back_as_bytes(connect: Connect) -> None:
    """A download is not decoded, whatever it looks like, up to a limit of its own."""
    with ScriptedServer(answer(b'{"a": 1}\x00\xff')) as server:
        client = connect(base_url=server.url, max_response_bytes=1)
        assert client.get_file_content("file-1") == b'{"a": 1}\x00\xff'
