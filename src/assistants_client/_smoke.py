"""Proves that this copy of the library works where it is: ``python -m <package>._smoke``.

It touches no network and no file, and goes through everything that the copy has: a failure is a traceback.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from assistants_api.protocols import AsyncOpenAIClientProtocol, OpenAIClientProtocol
from assistants_api.wire import Model
from assistants_client import AsyncOpenAIClient, OpenAIClient, models

if TYPE_CHECKING:
    import httpx

# Enough of an answer for every operation and every wait.
ANSWER = b"""\
{"id": "id_1", "status": "completed", "data": [{"id": "id_2", "role": "assistant"}], "has_more": false}
"""


def check_models() -> str:
    """Decode and encode every model, with a field that it does not know."""
    kinds = [kind for name in dir(models) if _is_model(kind := getattr(models, name))]
    unknown = {"unknown_field": [1]}
    for kind in kinds:
        _expect(kind.from_dict(unknown).to_dict() == unknown, f"{kind.__name__} loses an unknown field")
    return f"{len(kinds)} models"


def check_client() -> str:
    """Call every operation of the sync client."""
    import httpx

    transport = httpx.MockTransport(_answer)
    names = _operations(OpenAIClientProtocol)
    with httpx.Client(transport=transport) as http_client:
        client = OpenAIClient(api_key="smoke", base_url="http://smoke/v1", http_client=http_client)
        for name in names:
            operation = getattr(client, name)
            _check_result(name, operation(**_arguments(operation)))
    return f"{len(names)} operations of OpenAIClient"


def check_async_client() -> str:
    """Call every operation of the async client."""
    import asyncio

    return asyncio.run(_check_async_client())


async def _check_async_client() -> str:
    import httpx

    transport = httpx.MockTransport(_answer)
    names = _operations(AsyncOpenAIClientProtocol)
    async with httpx.AsyncClient(transport=transport) as http_client:
        client = AsyncOpenAIClient(api_key="smoke", base_url="http://smoke/v1", http_client=http_client)
        for name in names:
            operation = getattr(client, name)
            _check_result(name, await operation(**_arguments(operation)))
    return f"{len(names)} operations of AsyncOpenAIClient"


def check_local() -> str:
    """Ask the embedded backend for its files, if it is here with all that it needs."""
    import httpx

    try:
        from assistants_client.local import LocalTransport, create_app
    except ModuleNotFoundError as missing:
        return f"no embedded backend ({missing})"
    with httpx.Client(transport=LocalTransport(create_app())) as client:
        answer = client.get("http://smoke/v1/files")
    _expect(answer.json()["data"] == [], f"the embedded backend answers {answer.text}")
    return "the embedded backend"


CHECKS: tuple[Callable[[], str], ...] = (
    check_models,
    check_client,
    check_async_client,
    check_local,
)


def main() -> int:
    """Run every check that this copy has, and say what was checked."""
    checked = ", ".join(check() for check in CHECKS)
    sys.stdout.write(f"ok: {checked}\n")
    return 0


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Model)


def _operations(protocol: type) -> list[str]:
    return [name for name, value in vars(protocol).items() if inspect.isfunction(value) and name[0] != "_"]


def _arguments(operation: Callable[..., Any]) -> dict[str, Any]:
    """Return an argument for each parameter that needs one."""
    found: dict[str, Any] = {}
    parameters = inspect.signature(operation).parameters
    # Where there is a request, a query is one of its fields.
    of_model = "request" if "request" in parameters else "query"
    for name, parameter in parameters.items():
        if name == of_model:
            kind = getattr(models, str(parameter.annotation).partition(" | ")[0])
            found[name] = kind.from_dict({})
        elif name == "file":
            found[name] = b"smoke"
        elif parameter.default is parameter.empty and parameter.kind is not parameter.VAR_KEYWORD:
            found[name] = "smoke"
    return found


def _answer(request: httpx.Request) -> httpx.Response:
    import httpx

    _expect(request.headers["Authorization"] == "Bearer smoke", f"{request.url} goes out without its key")
    request.read()
    return httpx.Response(200, stream=httpx.ByteStream(ANSWER))


def _check_result(name: str, result: object) -> None:
    _expect(isinstance(result, Model | bytes | str), f"{name} returns {type(result).__name__}")


def _expect(holds: bool, complaint: str) -> None:  # noqa: FBT001 - reads as a sentence
    if not holds:
        raise AssertionError(complaint)


if __name__ == "__main__":
    sys.exit(main())
