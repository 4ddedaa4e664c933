from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

import assistants_client


def run(program: str) -> str:
    """Run *program* in a fresh interpreter and return what it prints."""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True)
    return done.stdout.strip()


def test_every_public_name_is_there() -> None:
    """What `__all__` promises can be had, and is what its name says."""
    for name in assistants_client.__all__:
        value: Any = getattr(assistants_client, name)
        assert getattr(value, "__name__", name).rpartition(".")[2] == name


def test_public_names_are_sorted_and_complete() -> None:
    """`__all__` reads in order, has no doubles, and holds every error."""
    names = assistants_client.__all__
    isort_order = sorted(names, key=lambda name: (not name.isupper(), name[0].islower(), name))
    assert names == isort_order
    assert len(set(names)) == len(names)
    errors = {name for name in assistants_client.errors.__all__ if name.endswith("Error")}
    assert errors < set(names)


def test_dir_lists_names_that_are_not_loaded_yet() -> None:
    """Completion works before anything was used."""
    assert run("import assistants_client as a; print(set(a.__all__) <= set(dir(a)))") == "True"


def test_dir_lists_nothing_else() -> None:
    """Only public names, submodules and what every module has come up in completion."""
    program = (
        "import assistants_client as a, types\n"
        "rest = set(dir(a)) - set(a.__all__)\n"
        "print([n for n in rest if n[0] != '_' and not isinstance(getattr(a, n), types.ModuleType)])\n"
        "print(dir(a.models) == sorted(a.models.__all__))"
    )
    assert run(program).split("\n") == ["[]", "True"]


def test_names_are_completed_at_a_prompt() -> None:
    """The completer of Python's own prompt finds public names, types and operations before any was used."""
    program = (
        "import rlcompleter, assistants_client, assistants_client as a\n"
        "client = a.OpenAIClient(api_key='k')\n"
        "def complete(text):\n"
        "    completer, found = rlcompleter.Completer(globals()), []\n"
        "    while one := completer.complete(text, len(found)): found.append(one.rstrip('()'))\n"
        "    return found\n"
        "print(complete('assistants_client.AsyncOpenAIC'))\n"
        "print(complete('a.models.RunCreateR'))\n"
        "print(complete('client.create_th'))"
    )
    assert run(program).split("\n") == [
        "['assistants_client.AsyncOpenAIClient', 'assistants_client.AsyncOpenAIClientProtocol']",
        "['a.models.RunCreateRequest']",
        "['client.create_thread', 'client.create_thread_and_run', 'client.create_thread_message']",
    ]


def test_a_star_import_gives_the_public_names() -> None:
    """All names load from one star import."""
    assert run("from assistants_client import *; print(OpenAIClient.__name__)") == "OpenAIClient"


def test_a_wrong_name_is_an_attribute_error() -> None:
    """A typo is told as for any module."""
    name = "OpenAICleint"
    with pytest.raises(AttributeError, match="has no attribute 'OpenAICleint'"):
        getattr(assistants_client, name)


def test_making_a_client_imports_no_http_library() -> None:
    """The HTTP library loads with the first call."""
    program = "import sys, assistants_client as a; a.OpenAIClient(api_key='k'); print('httpx' in sys.modules)"
    assert run(program) == "False"


def test_errors_can_be_caught_without_loading_a_client() -> None:
    """An `except` clause alone costs neither models nor HTTP."""
    program = "import sys, assistants_client as a; a.AIClientError; print(*sys.modules)"
    assert not {"httpx", "attr", "assistants_api.models", "assistants_client.client"} & set(
        run(program).split()
    )
