"""The HTTP library may be vendored too: its classes still say ``httpx``, but live elsewhere."""

from __future__ import annotations

import importlib
import shutil
import sys
from pathlib import Path
from typing import Any

import httpcore
import httpx
import pytest

from assistants_client import APIConnectionError, OpenAIClient
from assistants_client.http import _library_of  # pyright: ignore[reportPrivateUsage]
from assistants_client.local import LocalTransport
from tests.support.scripted_server import nobody


@pytest.fixture(name="vendored")
def _vendored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Hand out a copy of httpx under another name."""
    shutil.copytree(Path(httpx.__file__).parent, tmp_path / "acme_httpx")
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    return importlib.import_module("acme_httpx")


def test_a_client_is_used_with_its_own_library(vendored: Any) -> None:
    """Requests and errors are those of the copy, not of the httpx that is installed."""
    client = vendored.Client()
    assert type(client).__module__ == "httpx"
    assert _library_of(client) is vendored
    assert _library_of(httpx.Client()) is httpx


def test_the_backend_answers_in_the_library_that_asks(vendored: Any) -> None:
    """A client of the copy speaks to the embedded backend, in the copy's own types."""
    with vendored.Client(transport=LocalTransport()) as http_client:
        assert type(http_client.get("http://local/v1/files").stream).__module__.startswith("acme_httpx")
        client = OpenAIClient(api_key="key", base_url="http://local/v1", http_client=http_client)
        assert client.get_files().data == []


def test_errors_are_ours_wherever_httpcore_lives(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that cannot be reached is an `APIConnectionError` when pip's tool has moved httpcore, too."""
    monkeypatch.setattr(httpcore, "__name__", "acme._vendor.httpcore")
    with (
        nobody() as url,
        OpenAIClient(api_key="key", base_url=url, http_request_max_retries=0) as client,
        pytest.raises(APIConnectionError, match="cannot reach"),
    ):
        client.get_files()
