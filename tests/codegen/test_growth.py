"""What a changed spec is for: edit the YAML, print again, and have it, typed, on both clients."""

from __future__ import annotations

import inspect
import subprocess
import sys
from pathlib import Path
from typing import Any, get_args

import pytest

from tests.codegen.support import SPEC, Printed, Workshop, replaced

OPERATION = replaced(
    "paths:\n",
    """paths:
  /assistants/{assistant_id}/badges:
    post:
      operationId: createAssistantBadge
      tags: [Assistants]
      summary: Pin a badge to an assistant
      description: Pins a badge and returns it.
      x-creates: true
      x-openai-beta: assistants=v2
      parameters:
      - {name: assistant_id, in: path, required: true, description: Its id., schema: {type: string}}
      requestBody:
        required: true
        content:
          application/json:
            schema: {$ref: '#/components/schemas/BadgeCreateRequest'}
      responses:
        '200':
          description: The badge as pinned.
          content:
            application/json:
              schema: {$ref: '#/components/schemas/BadgeResponse'}
        default: {$ref: '#/components/responses/Error'}
""",
)
SCHEMAS = replaced(
    "\n  schemas:\n",
    """
  schemas:
    BadgeCreateRequest:
      type: object
      description: The badge to pin.
      additionalProperties: false
      required: [text]
      properties:
        text: {type: string, description: What it says.}
        shape: {$ref: '#/components/schemas/BadgeShape', description: Its outline.}
    BadgeShape:
      type: string
      description: An outline.
      enum: [round, square]
    BadgeResponse:
      type: object
      description: A badge.
      required: [id, text]
      properties:
        id: {type: string, description: Id of the badge.}
        text: {type: string, description: What it says.}
""",
)


def with_field(text: str) -> str:
    """Give every new assistant a nickname."""
    head, mark, tail = text.partition("    AssistantCreateRequest:\n")
    before, properties, after = tail.partition("      properties:\n")
    return (
        head
        + mark
        + before
        + properties
        + "        nickname: {type: string, description: Short name.}\n"
        + after
    )


def with_run_field(text: str) -> str:
    """Give every new run a mood."""
    head, mark, tail = text.partition("    RunCreateRequest:\n")
    before, properties, after = tail.partition("      properties:\n")
    return head + mark + before + properties + "        mood: {type: string, description: How.}\n" + after


def with_enum_value(text: str) -> str:
    """Let a list be ordered by rank."""
    head, mark, tail = text.partition("    ListOrder:\n")
    before, values, after = tail.partition("desc")
    return head + mark + before + values + ", rank" + after


@pytest.fixture
def grown(workshop: Workshop) -> Printed:
    """Hand out what the project's spec gives with one operation, one field and one enum value more."""
    return workshop.printed(
        workshop.spec(OPERATION, SCHEMAS, with_field, with_run_field, with_enum_value, source=SPEC)
    )


def sender(printed: Printed, kind: str) -> Any:
    """Return a client whose `_send` hands back the call."""
    flavour = printed.load("sync_operations" if kind == "sync" else "async_operations")

    class Client(flavour.SyncOperations if kind == "sync" else flavour.AsyncOperations):  # type: ignore[misc]
        def _send(self, call: Any, *, timeout_seconds: float | None, cancellation: Any) -> Any:
            del timeout_seconds, cancellation
            return call

    return Client()


def test_a_new_operation_is_on_the_sync_client(grown: Printed) -> None:
    """Both calling conventions make the request that the spec describes."""
    models, client = grown.load("models"), sender(grown, "sync")

    by_object = client.create_assistant_badge("asst_1", models.BadgeCreateRequest(text="hi", shape="round"))
    by_keywords = client.create_assistant_badge("asst_1", text="hi", shape="round")

    assert by_object.body == by_keywords.body == {"text": "hi", "shape": "round"}
    assert by_object.operation.method == "POST"
    assert by_object.operation.path == "/assistants/{assistant_id}/badges"
    assert by_object.operation.beta == "assistants=v2"
    assert by_object.operation.creates
    assert by_object.path_values == ("asst_1",)
    assert by_object.decode({"id": "b", "text": "hi"}) == models.BadgeResponse(id="b", text="hi")


def test_a_new_operation_is_on_the_async_client_with_the_same_signature(grown: Printed) -> None:
    """The async method differs in `async` alone."""
    sync = grown.load("sync_operations").SyncOperations.create_assistant_badge
    awaited = grown.load("async_operations").AsyncOperations.create_assistant_badge

    assert inspect.iscoroutinefunction(awaited)
    assert inspect.signature(sync) == inspect.signature(awaited)


def test_a_new_operation_is_in_both_protocols_and_in_the_routes(grown: Printed) -> None:
    """Interfaces and server hear of it at once."""
    protocols, routes = grown.load("protocols"), grown.load("routes")

    assert hasattr(protocols.OpenAIClientProtocol, "create_assistant_badge")
    assert hasattr(protocols.AsyncOpenAIClientProtocol, "create_assistant_badge")
    (route,) = [one for one in routes.ROUTES if one.operation == "create_assistant_badge"]
    assert route.body == {"$ref": "#/$defs/BadgeCreateRequest"}
    assert routes.DEFINITIONS["BadgeCreateRequest"]["required"] == ["text"]


def test_a_new_field_is_a_field_of_the_model_and_a_keyword(grown: Printed) -> None:
    """The field is sent under its name in both forms."""
    request = grown.load("models").AssistantCreateRequest(model="m", nickname="Nick")

    assert request.to_dict() == {"model": "m", "nickname": "Nick"}
    assert sender(grown, "sync").create_assistant(model="m", nickname="Nick").body == request.to_dict()
    assert "nickname" in grown.load("fields").AssistantCreateRequestFields.__annotations__


def test_a_new_field_of_a_run_is_a_keyword_of_the_composites(grown: Printed) -> None:
    """The protocols show it, and so does the keyword form that the clients' composites are typed with."""
    forms, protocols = grown.load("fields"), grown.load("protocols")

    for protocol in (protocols.OpenAIClientProtocol, protocols.AsyncOpenAIClientProtocol):
        shown = inspect.signature(protocol.run_and_get_assistant_response).parameters
        assert "mood" in shown
        assert not {"tools", "stream"} & shown.keys()
    keywords = forms.RunCreateRequestFieldsForComposites.__annotations__
    assert "mood" in keywords
    assert forms.RunCreateRequestFields.__annotations__.keys() - keywords.keys() == {"tools", "stream"}


def test_a_new_enum_value_is_a_value_of_the_type(grown: Printed) -> None:
    """The alias lists it, for type checkers, and so do the schemas of the routes."""
    assert get_args(grown.load("models").ListOrder) == ("asc", "desc", "rank")
    order = next(one for one in grown.load("routes").ROUTES if one.operation == "get_assistants").query
    assert order["properties"]["order"]["$ref"] == "#/$defs/ListOrder"
    assert grown.load("routes").DEFINITIONS["ListOrder"]["enum"] == ["asc", "desc", "rank"]


def test_a_class_needs_neither_fields_nor_words(workshop: Workshop) -> None:
    """An object with no properties, and properties with no descriptions, print and decode like others."""
    bare = "    Bare: {type: object, properties: {}}\n"
    mute = "    Mute: {type: object, properties: {a: {type: string}}}\n"
    printed = workshop.printed(workshop.spec(replaced("  schemas:\n", f"  schemas:\n{bare}{mute}")))
    models = printed.load("models")

    assert models.Bare.from_dict({"x": 1}).to_dict() == {"x": 1}
    assert models.Mute.from_dict({"a": "b"}) == models.Mute(a="b")
    assert models.Bare.__doc__


PROGRAM = """
from {package}.async_operations import AsyncOperations
from {package}.models import BadgeCreateRequest, BadgeResponse
from {package}.protocols import OpenAIClientProtocol
from {package}.sync_operations import SyncOperations


def right(client: SyncOperations) -> BadgeResponse:
    client.create_assistant(model="m", nickname="Nick")
    client.get_assistants(order="rank")
    client.create_assistant_badge("a", BadgeCreateRequest(text="t"))
    return client.create_assistant_badge("a", text="t", shape="round")


def composed(client: OpenAIClientProtocol) -> str:
    return client.run_and_get_assistant_response("t", assistant_id="a", mood="calm")


async def awaited(client: AsyncOperations) -> str:
    return (await client.create_assistant_badge("a", text="t", shape="square")).text


def wrong(client: SyncOperations) -> None:
    client.create_assistant(model="m", nickname=1)
    client.get_assistants(order="random")
    client.create_assistant_badge("a", shape="round")
    client.create_assistant_badge("a", text="t", shape="oval")
    client.create_assistant_badge("a", text="t").colour
"""


@pytest.mark.slow
def test_what_grew_is_typed_on_both_clients(grown: Printed, workshop: Workshop) -> None:
    """mypy, strict, takes every right use and no wrong one."""
    program = workshop.folder / "program.py"
    program.write_text(PROGRAM.format(package=grown.package), encoding="utf-8")

    found = mypy(workshop.folder, program)

    first_wrong = PROGRAM.splitlines().index("def wrong(client: SyncOperations) -> None:") + 1
    lines = {int(line.split(":")[1]) for line in found if ": error:" in line}
    assert lines == set(range(first_wrong + 1, first_wrong + 6)), "\n".join(found)


@pytest.mark.slow
def test_the_small_package_passes_mypy_strict(workshop: Workshop) -> None:
    """Any spec that is taken gives code that passes, not the project's own alone."""
    printed = workshop.printed(workshop.spec())

    assert [line for line in mypy(workshop.folder, printed.folder) if ": error:" in line] == []


def mypy(folder: Path, target: Path) -> list[str]:
    """Run mypy, strict and with no configuration, and return what it says."""
    options = ["--strict", "--config-file=", "--no-incremental", "--no-error-summary", "--hide-error-context"]
    done = subprocess.run(
        [sys.executable, "-m", "mypy", *options, str(target)],
        cwd=folder,
        capture_output=True,
        check=False,
        text=True,
    )
    assert done.returncode in {0, 1}, done.stderr
    return [line for line in done.stdout.splitlines() if ": note:" not in line]
