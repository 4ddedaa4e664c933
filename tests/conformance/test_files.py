from __future__ import annotations

from pathlib import Path

import openai
import pytest

MIB = 2**20


def test_files_and_their_content(client: openai.OpenAI) -> None:
    """An upload comes back by id, in lists and as bytes, until it is deleted."""
    file = client.files.create(file=("a.jsonl", b"{}\n"), purpose="batch")
    other = client.files.create(file=("b.txt", b"b"), purpose="assistants")
    assert client.files.retrieve(file.id) == file
    assert client.files.wait_for_processing(file.id) == file
    assert [one.id for one in client.files.list(purpose="batch")] == [file.id]
    assert [one.id for one in client.files.list(limit=1, order="asc")] == [file.id, other.id]
    assert client.files.content(file.id).read() == b"{}\n"
    assert client.files.delete(file.id).deleted
    with pytest.raises(openai.NotFoundError, match=f"No such File object: {file.id}"):
        client.files.content(file.id)


async def test_files_and_their_content_awaited(async_client: openai.AsyncOpenAI) -> None:
    """The same with the async client."""
    files = async_client.files
    file = await files.create(file=("a.jsonl", b"{}\n"), purpose="batch")
    assert await files.retrieve(file.id) == file
    assert [one.id async for one in files.list()] == [file.id]
    assert (await files.content(file.id)).read() == b"{}\n"
    assert (await files.delete(file.id)).deleted


def test_a_large_file_goes_both_ways(client: openai.OpenAI, tmp_path: Path) -> None:
    """A file of several pieces is read from a path, and its content streamed into another."""
    source, copy = tmp_path / "big.bin", tmp_path / "copy.bin"
    source.write_bytes(bytes(range(256)) * (5 * MIB // 256) + b"end")
    file = client.files.create(file=source, purpose="user_data")
    assert (file.filename, file.bytes) == ("big.bin", 5 * MIB + 3)
    with client.files.with_streaming_response.content(file.id) as content:
        content.stream_to_file(copy)
    assert copy.read_bytes() == source.read_bytes()


def test_a_file_can_expire(client: openai.OpenAI) -> None:
    """``expires_after`` arrives in its nested form."""
    expiry = openai.types.file_create_params.ExpiresAfter(anchor="created_at", seconds=3600)
    file = client.files.create(file=("a.txt", b"a"), purpose="assistants", expires_after=expiry)
    assert file.expires_at == file.created_at + 3600
