from __future__ import annotations

import importlib.util
import traceback
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest

from assistants_client import APIConnectionError, AsyncOpenAIClient, InvalidArgumentError, OpenAIClient
from assistants_client.environment import find_proxies
from tests.support.flows import terms

PASSWORD = "pw-of-the-proxy"
BACKENDS = pytest.mark.parametrize("backend", ["sync", "httpx", "aiohttp"])


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Begin with an environment that says nothing."""
    for name in ("http", "https", "all", "no"):
        monkeypatch.delenv(f"{name}_proxy", raising=False)
        monkeypatch.delenv(f"{name}_PROXY".upper(), raising=False)


def get_run(backend: str, base_url: str) -> None:
    """Make a call with a client of this kind."""

    async def get() -> None:
        async with AsyncOpenAIClient(api_key="sk", base_url=base_url, http_backend=kind) as client:
            await client.get_run("thread_1", "run_1")

    kind: Any = backend
    if backend != "sync":
        anyio.run(get)
        return
    with OpenAIClient(api_key="sk", base_url=base_url) as client:
        client.get_run("thread_1", "run_1")


@BACKENDS
@pytest.mark.parametrize("variable", ["HTTP_PROXY", "ALL_PROXY"])
@pytest.mark.parametrize("address", ["foo://{}@proxy:1", "http://{}@proxy:99999", "http://{}@:1", "http://["])
def test_a_proxy_that_is_none_is_named(
    monkeypatch: pytest.MonkeyPatch, backend: str, variable: str, address: str
) -> None:
    """The error says which variable, and nothing shows the password in it."""
    monkeypatch.setenv(variable, address.format(f"user:{PASSWORD}"))
    with pytest.raises(
        InvalidArgumentError, match=f"{variable} names cannot be used; give http://"
    ) as caught:
        get_run(backend, "http://outside.invalid/v1")
    assert caught.value.argument == variable
    shown = [str(caught.value), repr(caught.value.__context__), repr(caught.value.__cause__)]
    for frame, _ in traceback.walk_tb(caught.tb):
        if frame.f_globals["__name__"].startswith("assistants_"):
            shown += map(repr, frame.f_locals.values())
    assert PASSWORD not in "".join(shown)


def test_a_proxy_for_other_servers_does_not_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is wrong with it is not looked at."""
    monkeypatch.setenv("HTTPS_PROXY", "foo://proxy")
    monkeypatch.setenv("ALL_PROXY", "foo://proxy")
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    settings = terms(base_url="http://127.0.0.1/v1").settings
    assert find_proxies(settings, httpx) == {}


@BACKENDS
def test_socks_without_its_package_names_it(monkeypatch: pytest.MonkeyPatch, backend: str) -> None:
    """Rather than an error about an import."""
    monkeypatch.setenv("ALL_PROXY", "socks5://127.0.0.1:1080")
    if importlib.util.find_spec("socksio") is not None and backend != "aiohttp":
        pytest.skip("socksio is installed")
    with pytest.raises(InvalidArgumentError, match=r"pip install socksio|leave http_backend out"):
        get_run(backend, "http://outside.invalid/v1")


@BACKENDS
@pytest.mark.parametrize("content", [None, "no certificate"])
def test_certificates_that_cannot_be_read_are_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, backend: str, content: str | None
) -> None:
    """A file that is missing, or that holds none, is an error about the variable."""
    path = tmp_path / "certificates.pem"
    if content is not None:
        path.write_text(content)
    monkeypatch.setenv("SSL_CERT_FILE", str(path))
    with pytest.raises(InvalidArgumentError, match="SSL_CERT_FILE names no certificates") as caught:
        get_run(backend, "https://outside.invalid/v1")
    assert caught.value.argument == "SSL_CERT_FILE"


@BACKENDS
def test_a_plain_address_needs_no_certificates(monkeypatch: pytest.MonkeyPatch, backend: str) -> None:
    """Nobody reads them then, so nothing can be wrong with them."""
    monkeypatch.setenv("SSL_CERT_FILE", "/nowhere.pem")
    with pytest.raises(APIConnectionError, match="cannot reach http://nowhere"):
        get_run(backend, "http://nowhere.invalid/v1")
