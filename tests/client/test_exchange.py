from __future__ import annotations

import math
import re
from functools import partial
from typing import Any, cast
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistants_api import calls
from assistants_api.models import AssistantResponse, FileSearchTool
from assistants_client import InvalidArgumentError
from assistants_client.exchange import prepare
from tests.support.flows import terms


def target(thread_id: str, **settings: Any) -> str:
    """Return path and query of a call."""
    return prepare(calls.get_thread(thread_id), terms(**settings), 0.0).target


@given(st.text(min_size=1).filter(lambda text: text.strip() != "" and text not in {".", ".."}))
def test_any_id_stays_one_segment_and_comes_back(thread_id: str) -> None:
    """Whatever an id holds, the path has as many segments as before, and unquoting gives the id."""
    path = urlsplit(f"http://x{target(thread_id)}").path
    assert path.isascii()
    _, first, quoted = path.split("/")
    assert (first, unquote(quoted)) == ("threads", thread_id.encode(errors="replace").decode())


def test_query_pairs_are_quoted_in_order() -> None:
    """Brackets and stars of a name or value are quoted, and the order stays."""
    call = calls.get_run_step(
        "t", "r", "s", include=["step_details.tool_calls[*].file_search.results[*].content"]
    )
    assert prepare(call, terms(api_version="v 1"), 0.0).target == (
        "/threads/t/runs/r/steps/s"
        "?include%5B%5D=step_details.tool_calls%5B%2A%5D.file_search.results%5B%2A%5D.content"
        "&api-version=v+1"
    )


def test_only_creates_have_an_idempotency_key() -> None:
    """A create gets a key of its own; nothing else needs one."""
    create = calls.create_thread()
    keys = {prepare(create, terms(), 0.0).idempotency_key for _ in range(3)}
    assert None not in keys
    assert len(keys) == 3
    assert prepare(calls.cancel_run("t", "r"), terms(), 0.0).idempotency_key is None


def endless() -> dict[str, Any]:
    """Return an object that holds itself."""
    loop: dict[str, Any] = {}
    loop["self"] = loop
    return loop


@pytest.mark.parametrize(
    "metadata", [{"a": math.nan}, {"a": math.inf}, {"a": object()}, {"a": {1, 2}}, {("a",): "b"}, endless()]
)
def test_what_is_no_json_is_refused(metadata: Any) -> None:
    """The error names the operation and keeps the encoder's reason."""
    with pytest.raises(InvalidArgumentError, match="create_thread: the request cannot be written as JSON"):
        prepare(calls.create_thread(metadata=metadata), terms(), 0.0)


def test_a_key_that_is_no_text_has_the_reason_of_the_encoder() -> None:
    """Where no value is at fault, the encoder says what is."""
    with pytest.raises(InvalidArgumentError, match="keys must be") as caught:
        prepare(calls.create_thread(metadata=cast("Any", {("a",): "b"})), terms(), 0.0)
    assert caught.value.argument is None


ASSISTANT = AssistantResponse.from_dict({"id": "asst_1", "object": "assistant"})


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        (
            partial(calls.create_run, "t", assistant_id=ASSISTANT),
            "assistant_id holds an AssistantResponse; give its id",
        ),
        (
            partial(calls.create_vector_store, file_ids=["file-1", ASSISTANT]),
            "file_ids[1] holds an AssistantResponse; give its id",
        ),
        (
            partial(calls.create_assistant, model="m", tools=[FileSearchTool]),
            "tools[0] holds the class FileSearchTool; give FileSearchTool()",
        ),
        (partial(calls.create_assistant, model=str), "model holds the class str"),
        (
            partial(calls.create_thread, metadata={"a": {"b": FileSearchTool()}}),
            "metadata['a']['b'] holds a FileSearchTool; give its to_dict()",
        ),
        (
            partial(calls.create_thread, metadata={"a": {1}}),
            "metadata['a'] holds a set; give text, numbers, lists and dicts",
        ),
        (
            partial(calls.create_assistant, model="m", temperature=math.nan),
            "temperature holds nan; give a finite number",
        ),
    ],
)
def test_the_field_that_is_no_json_is_named(call: Any, sentence: str) -> None:
    """The error says where the value is, what it is, and what to give instead."""
    with pytest.raises(InvalidArgumentError) as caught:
        prepare(call(), terms(), 0.0)
    assert str(caught.value).endswith(f": the request cannot be written as JSON: {sentence}")
    assert caught.value.argument == re.split(r"\W", sentence)[0]


def test_text_that_is_no_unicode_still_makes_json() -> None:
    """A lone surrogate is escaped, as JSON allows."""
    assert prepare(calls.create_thread(metadata={"a": "\udcff"}), terms(), 0.0).body == (
        b'{"metadata":{"a":"\\udcff"}}'
    )


def test_a_parameter_may_have_another_name_on_the_wire() -> None:
    """The path says `batch_id`, the argument `file_batch_id`; the error names the argument."""
    call = calls.get_vector_store_file_batch("vs_1", "vsfb_1")
    assert prepare(call, terms(), 0.0).target == "/vector_stores/vs_1/file_batches/vsfb_1"
    with pytest.raises(InvalidArgumentError, match="file_batch_id"):
        prepare(calls.get_vector_store_file_batch("vs_1", ""), terms(), 0.0)
