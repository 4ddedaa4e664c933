"""Large specs: what takes a second for fifty operations must not take an hour for thousands."""

from __future__ import annotations

import time
from typing import Any

import pytest

from tests.codegen.support import Workshop, small


def large(operations: int) -> dict[str, Any]:
    """Return a spec of so many operations, each with a request and an answer of its own."""
    document = small()
    document["tags"] += [{"name": f"Resource{n}", "description": "One of many."} for n in range(50)]
    for n in range(operations):
        document["paths"][f"/things{n}/{{thing_id}}"] = {"post": operation(n)}
        document["components"]["schemas"] |= {f"Thing{n}Request": schema(n), f"Thing{n}Response": schema(n)}
    return document


def operation(n: int) -> dict[str, Any]:
    """Return the operation number *n*."""
    holders = [f"Thing{n}Request", f"Thing{n}Response"]
    request, answer = (
        {"content": {"application/json": {"schema": {"$ref": f"#/components/schemas/{name}"}}}}
        for name in holders
    )
    return {
        "operationId": f"changeThing{n}",
        "tags": [f"Resource{n % 50}"],
        "summary": f"Change thing {n}",
        "parameters": [{"name": "thing_id", "in": "path", "required": True, "schema": {"type": "string"}}],
        "requestBody": request,
        "responses": {"200": {"description": "The thing.", **answer}},
    }


def schema(n: int) -> dict[str, Any]:
    """Return a schema that refers to others, also to some that have not been written yet."""
    other = {"$ref": f"#/components/schemas/Thing{(n * 7) % 100}Request"}
    return {
        "type": "object",
        "description": "A thing.",
        "required": ["id"],
        "properties": {
            "id": {"type": "string", "description": "Its id."},
            "books": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}},
            "other": {"oneOf": [other, {"type": "null"}]},
        },
    }


@pytest.mark.slow
def test_a_spec_far_larger_than_ours_is_printed(workshop: Workshop) -> None:
    """1,500 operations and 3,000 classes: printed, and each reachable."""
    printed = workshop.printed(workshop.spec_of(large(1500)))

    call = printed.load("calls").change_thing_1499("t", id="i")
    assert (call.path_values, call.body) == (("t",), {"id": "i"})


@pytest.mark.slow
def test_time_grows_with_the_size_and_not_with_its_square(workshop: Workshop) -> None:
    """Four times as many operations take less than eight times as long."""
    seconds: list[float] = []
    for operations in (250, 1000):
        spec = workshop.spec_of(large(operations))
        started = time.process_time()
        workshop.printed(spec)
        seconds.append(time.process_time() - started)

    assert seconds[1] < 8 * seconds[0], seconds
