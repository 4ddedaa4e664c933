# pyright: reportDeprecated=false

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias, cast

import openai
import pytest

from assistants_client.local.guards import Rules
from assistants_client.local.model import ModelError, ModelErrorCode
from assistants_client.local.model.offline import OfflineModel
from tests.support.backend import HeldModel, check_error
from tests.support.scripted_server import nobody
from tests.support.sdk import THE_API_IS_DEPRECATED, WEATHER, async_sdk, sdk

pytestmark = THE_API_IS_DEPRECATED

Call: TypeAlias = Callable[[Any], Any]
"""What is asked of the SDK, types aside: some of it no type checker would let pass."""

NOT_THERE: list[tuple[Call, str]] = [
    (lambda c: c.beta.assistants.retrieve("asst_x"), "No assistant found with id 'asst_x'."),
    (lambda c: c.beta.threads.retrieve("thread_x"), "No thread found with id 'thread_x'."),
    (lambda c: c.beta.threads.messages.list("thread_x"), "No thread found with id 'thread_x'."),
    (lambda c: c.vector_stores.retrieve("vs_x"), "No vector store found with id 'vs_x'."),
    (lambda c: c.files.retrieve("file-x"), "No such File object: file-x"),
    (lambda c: c.beta.assistants.list(after="asst_x"), "No assistant found with id 'asst_x'."),
    (lambda c: c.get("/nowhere", cast_to=object), "Invalid URL (GET /v1/nowhere)"),
]

CANNOT_BE: list[tuple[Call, str | None, str]] = [
    (lambda c: c.beta.assistants.list(limit=101), "integer_above_max_value", "limit"),
    (lambda c: c.beta.assistants.list(order="up"), "invalid_value", "order"),
    (lambda c: c.beta.threads.retrieve("undefined"), "invalid_value", "thread_id"),
    (lambda c: c.beta.assistants.create(model=7), "invalid_type", "model"),
    (
        lambda c: c.beta.assistants.create(model="m", temperature=3),
        "decimal_above_max_value",
        "temperature",
    ),
    (
        lambda c: c.beta.assistants.create(model="m", metadata={"k": "v" * 513}),
        "string_above_max_length",
        "metadata.k",
    ),
    (
        lambda c: c.beta.assistants.create(model="m", extra_body={"colour": "red"}),
        "unknown_parameter",
        "colour",
    ),
    (lambda c: c.post("/assistants", body={}, cast_to=object), "missing_required_parameter", "model"),
    (
        lambda c: c.vector_stores.files.create(c.vector_stores.create().id, file_id="file-x"),
        None,
        "id",
    ),
]


def ask(client: openai.OpenAI, content: str = "Hello?") -> object:
    """Ask the model directly."""
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": content}])


@pytest.mark.parametrize(("call", "message"), NOT_THERE)
def test_what_is_not_there_is_not_found(client: openai.OpenAI, call: Call, message: str) -> None:
    """An unknown id, cursor or path is a 404 in the service's words."""
    with pytest.raises(openai.NotFoundError) as refused:
        call(client)
    assert cast("dict[str, str]", refused.value.body)["message"] == message
    assert refused.value.type == "invalid_request_error"
    assert refused.value.request_id is not None


@pytest.mark.parametrize(("call", "code", "param"), CANNOT_BE)
def test_a_request_that_cannot_be_is_refused(
    client: openai.OpenAI, call: Call, code: str | None, param: str
) -> None:
    """The exception names the field at fault and what is wrong with it."""
    with pytest.raises((openai.BadRequestError, openai.NotFoundError)) as refused:
        call(client)
    assert (refused.value.code, refused.value.param) == (code, param)


async def test_errors_awaited(async_client: openai.AsyncOpenAI) -> None:
    """The async client raises the same exceptions."""
    with pytest.raises(openai.NotFoundError, match="No thread found with id 'thread_x'"):
        await async_client.beta.threads.retrieve("thread_x")
    with pytest.raises(openai.BadRequestError) as refused:
        await async_client.beta.assistants.list(limit=101)
    assert refused.value.param == "limit"


def test_a_tool_that_this_backend_does_not_have(client: openai.OpenAI) -> None:
    """A run with the code interpreter is refused before anything happens."""
    assistant = client.beta.assistants.create(model="m", tools=[{"type": "code_interpreter"}, WEATHER])
    thread = client.beta.threads.create()
    with pytest.raises(openai.BadRequestError) as refused:
        client.beta.threads.runs.create(thread.id, assistant_id=assistant.id)
    assert (refused.value.code, refused.value.param) == ("unsupported_tool", "tools")


def test_a_server_with_a_key() -> None:
    """Another key, or none, is a 401, and the key is not repeated."""
    with sdk("http", rules=Rules(api_key="right"), api_key="right") as client:
        client.beta.assistants.list()
        with pytest.raises(openai.AuthenticationError) as refused:
            client.with_options(api_key="wrong").beta.assistants.list()
        assert refused.value.code == "invalid_api_key"
        assert "right" not in str(refused.value)
        check_error(refused.value.response)


async def test_a_server_with_a_key_awaited() -> None:
    """The same with the async client."""
    async with async_sdk("http", rules=Rules(api_key="right"), api_key="right") as client:
        await client.beta.assistants.list()
        with pytest.raises(openai.AuthenticationError):
            await client.with_options(api_key="wrong").beta.assistants.list()


def test_a_web_page_is_kept_out() -> None:
    """What a browser sends for a page of another machine is a 403."""
    with sdk("http", default_headers={"Origin": "https://example.org"}) as client:
        with pytest.raises(openai.PermissionDeniedError) as refused:
            client.beta.assistants.list()
        check_error(refused.value.response)
        client.with_options(default_headers={"Origin": "http://localhost:3000"}).beta.assistants.list()


def test_too_large_a_body() -> None:
    """A body over the limit is a 413, for which the SDK has no class of its own."""
    with sdk("http", rules=Rules(max_body_bytes=10_000)) as client:
        ask(client)
        with pytest.raises(openai.APIStatusError) as refused:
            ask(client, "x" * 20_000)
        assert refused.value.status_code == 413
        check_error(refused.value.response)


async def test_the_doors_of_a_server_awaited() -> None:
    """The same with the async client: a page of another machine, and a body over the limit."""
    rules = Rules(max_body_bytes=10_000)
    async with async_sdk("http", rules=rules) as client:
        # The doors are in front of what the witness watches, which wants to see something, too.
        await client.beta.assistants.list()
        from_a_page = client.with_options(default_headers={"Origin": "https://example.org"})
        with pytest.raises(openai.PermissionDeniedError) as refused:
            await from_a_page.beta.assistants.list()
        check_error(refused.value.response)
        with pytest.raises(openai.APIStatusError) as too_large:
            await client.beta.threads.create(messages=[{"role": "user", "content": "x" * 20_000}])
        assert too_large.value.status_code == 413
        check_error(too_large.value.response)


FAILURES = pytest.mark.parametrize(
    ("code", "status", "error"),
    [
        ("invalid_prompt", 400, openai.BadRequestError),
        ("invalid_prompt", 409, openai.ConflictError),
        ("invalid_prompt", 422, openai.UnprocessableEntityError),
        ("rate_limit_exceeded", 429, openai.RateLimitError),
        ("server_error", 502, openai.InternalServerError),
        ("server_error", 503, openai.InternalServerError),
    ],
)


@FAILURES
def test_failures_of_the_model(
    place: str, code: ModelErrorCode, status: int, error: type[openai.APIStatusError]
) -> None:
    """Whoever asks the model directly gets the status that its server answered, streamed or not."""
    failure = ModelError(code, "No.", status_code=status)
    with sdk(place, OfflineModel([failure, failure])) as client:
        with pytest.raises(error) as refused:
            ask(client)
        assert (refused.value.code, refused.value.status_code) == (code, status)
        with pytest.raises(error):
            client.chat.completions.create(
                model="m", messages=[{"role": "user", "content": "Hi"}], stream=True
            )


@FAILURES
async def test_failures_of_the_model_awaited(
    place: str, code: ModelErrorCode, status: int, error: type[openai.APIStatusError]
) -> None:
    """The same with the async client."""
    failure = ModelError(code, "No.", status_code=status)
    async with async_sdk(place, OfflineModel([failure])) as client:
        with pytest.raises(error) as refused:
            await client.chat.completions.create(model="m", messages=[{"role": "user", "content": "Hi"}])
        assert (refused.value.code, refused.value.status_code) == (code, status)


def test_the_sdk_tries_again_on_its_own(place: str) -> None:
    """A 429 is repeated by the SDK, and the second attempt is answered."""
    model = OfflineModel([ModelError("rate_limit_exceeded", "Slow down.", status_code=429), "Fine."])
    with sdk(place, model, max_retries=1) as client:
        ask(client)
    assert len(model.requests) == 2


def test_an_answer_that_takes_too_long(place: str) -> None:
    """The SDK's own time limit ends the wait, and the model is left."""
    model = HeldModel()
    with sdk(place, model) as client:
        # A busy machine may take longer to get as far as the model.
        for seconds in (0.3, 3.0, 30.0):
            with pytest.raises(openai.APITimeoutError):
                ask(client.with_options(timeout=seconds))
            if model.has_begun.is_set():
                break
        assert model.was_left.wait(10)


async def test_an_answer_that_takes_too_long_awaited(place: str) -> None:
    """The same with the async client."""
    async with async_sdk(place, HeldModel(), timeout=0.3) as client:
        with pytest.raises(openai.APITimeoutError):
            await client.chat.completions.create(model="m", messages=[{"role": "user", "content": "Hi"}])


def test_a_server_that_is_not_there() -> None:
    """A refused connection is the SDK's connection error."""
    with (
        nobody() as url,
        openai.OpenAI(api_key="any", base_url=url, max_retries=0) as client,
        pytest.raises(openai.APIConnectionError),
    ):
        client.beta.assistants.list()


async def test_a_server_that_is_not_there_awaited() -> None:
    """The same with the async client."""
    with nobody() as url:
        async with openai.AsyncOpenAI(api_key="any", base_url=url, max_retries=0) as client:
            with pytest.raises(openai.APIConnectionError):
                await client.beta.assistants.list()
