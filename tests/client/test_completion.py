"""What IPython offers at the Tab key."""

from __future__ import annotations

from typing import Any

import pytest

from assistants_client import OpenAIClient

completer: Any = pytest.importorskip("IPython.core.completer", reason="needs IPython; `nox -s docs` has it")


def offered(text: str) -> set[str]:
    """Return what IPython completes *text* with, where `client` is a client."""
    with OpenAIClient(api_key="key") as client, completer.provisionalcompleter():
        found = completer.IPCompleter(namespace={"client": client}, use_jedi=False)
        found.disable_matchers = ["IPCompleter.magic_matcher"]
        return {one.text.lstrip(".") for one in found.completions(text, len(text))}


def test_composites_are_offered_beside_operations() -> None:
    """Methods that come into being at the first look are seen like the printed ones."""
    assert {"create_run", "create_thread_and_run"} <= offered("client.create_")
    assert {"run_and_get_assistant_response", "run_with_tools"} == offered("client.run_")
    assert {name for name in dir(OpenAIClient) if name.startswith("iterate_")} == offered("client.iterate_")


def test_the_fields_of_a_request_are_offered() -> None:
    """The keyword form of a request is in the signature, where completion finds it."""
    assert {"assistant_id=", "additional_instructions="} <= offered("client.create_run(a")
