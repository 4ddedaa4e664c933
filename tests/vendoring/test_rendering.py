from __future__ import annotations

import pytest

from assistants_client.vendoring.errors import VendoringError
from assistants_client.vendoring.graph import Graph
from assistants_client.vendoring.parts import Key, split
from assistants_client.vendoring.rendering import place, render
from assistants_client.vendoring.source import Source

HOME = "assistants_client.home"


def cut(code: str, *removed: str, name: str = HOME) -> str:
    """Return *code* without the parts *removed* and what needs them, and without blank lines at its start."""
    layout = split(Source(name, is_package=False, data=code.encode()))
    graph = Graph({name: layout})
    gone = graph.fallen(Key(name, path) for path in removed)
    return render(layout, graph.parts.keys() - gone).decode().lstrip()


def moved(line: str, *, name: str, is_package: bool = False) -> str:
    """Return one import as it is in a copy of the module *name*."""
    layout = split(Source(name, is_package, line.encode()))
    return render(layout, layout.parts.keys()).decode()


# ---------------------------------------------------------------------------------------------- statements

FUNCTIONS = '''\
"""Text."""

from __future__ import annotations


def first() -> None:
    """Do it."""


# About the second.
@cache
def second() -> None:
    """Do that."""


def third() -> None:
    """Do more."""
'''


def test_everything_kept_is_the_same_text() -> None:
    """A module of which nothing is taken out stays as it is."""
    assert cut(FUNCTIONS) == FUNCTIONS


def test_a_function_goes_with_its_comment_and_decorator() -> None:
    """What stands above a function is about it; the gap between the others stays."""
    start, end = FUNCTIONS.index("# About"), FUNCTIONS.index("def third")
    assert cut(FUNCTIONS, "second") == FUNCTIONS[:start] + FUNCTIONS[end:]


def test_the_last_function_goes_with_the_gap_above() -> None:
    """A file does not end in blank lines."""
    assert cut(FUNCTIONS, "third") == FUNCTIONS[: FUNCTIONS.index("\n\ndef third")]


def test_the_wider_gap_stays() -> None:
    """A function keeps its two blank lines when what stood close above is gone."""
    code = "import os\n\nLIMIT = 1\n\n\ndef run() -> None: ...\n"
    assert cut(code, "LIMIT") == "import os\n\n\ndef run() -> None: ...\n"


def test_a_constant_goes_with_its_docstring() -> None:
    """The text below an assignment belongs to it."""
    code = 'A = 1\nB = 2\n"""What B is."""\nC = 3\n'
    assert cut(code, "B") == "A = 1\nC = 3\n"


def test_what_needs_a_part_goes_with_it() -> None:
    """A function that calls a missing one cannot be there, nor one that calls that."""
    code = "def a(): ...\ndef b(): a()\ndef c(): b()\ndef d(): ...\n"
    assert cut(code, "a") == "def d(): ...\n"


# ------------------------------------------------------------------------------------ names that come in


@pytest.mark.parametrize(
    ("removed", "left"),
    [
        (["a"], "from m import b, c\n"),
        (["b"], "from m import a, c\n"),
        (["c"], "from m import a, b\n"),
        (["b", "c"], "from m import a\n"),
        (["a", "b", "c"], ""),
    ],
)
def test_names_of_an_import_go_one_by_one(removed: list[str], left: str) -> None:
    """An import keeps the names that are left, in their order."""
    assert cut("from m import a, b, c\n", *removed) == left


@pytest.mark.parametrize(
    ("removed", "left"),
    [
        (["a"], "from m import (\n    # About b.\n    b,\n    c,  # noqa\n)\n"),
        (["b"], "from m import (\n    a,\n    c,  # noqa\n)\n"),
        (["b", "c"], "from m import (\n    a,\n)\n"),
    ],
)
def test_lines_of_an_import_go_whole(removed: list[str], left: str) -> None:
    """A name on a line of its own takes that line and its comments along."""
    code = "from m import (\n    a,\n    # About b.\n    b,\n    c,  # noqa\n)\n"
    assert cut(code, *removed) == left


def test_an_empty_type_checking_block_goes() -> None:
    """Nothing is left of a block of which nothing is left."""
    code = "import os\n\nif TYPE_CHECKING:\n    from m import a\n    from m import b\n\nx = os\n"
    assert cut(code, "a", "b") == "import os\n\nx = os\n"
    assert cut(code, "b") == "import os\n\nif TYPE_CHECKING:\n    from m import a\n\nx = os\n"


# ------------------------------------------------------------------------------------------------- classes

CLASS = '''\
class Client(Sender, Waiter):
    """Text."""

    def get(self) -> int: ...

    @overload
    def wait(self) -> int: ...

    @overload
    def wait(self, seconds: int) -> int: ...

    def wait(self, seconds: int = 0) -> int:
        return helper()

    poll = publish(flow)
'''


def test_a_method_goes_with_its_overloads() -> None:
    """A method is all its forms."""
    code = f"def helper(): ...\n\n\n{CLASS}"
    start, end = CLASS.index("    @overload"), CLASS.index("    poll")
    assert cut(code, "helper") == CLASS[:start] + CLASS[end:]


def test_an_attribute_goes_with_what_made_it() -> None:
    """A method that is made by a call goes when what it is made of does."""
    assert cut(f"flow = 1\n\n\n{CLASS}", "flow") == CLASS[: CLASS.index("\n    poll")]


def test_a_class_with_several_bases_loses_one() -> None:
    """A class made of parts is there with the parts that are."""
    code = "class Sender:\n    x = 1\n\n\n" + CLASS
    assert cut(code, "Sender").startswith("class Client(Waiter):\n")


def test_a_class_with_one_base_goes_with_it() -> None:
    """A subclass cannot be there without what it extends."""
    code = "class A:\n    x = 1\n\n\nclass B(A):\n    y = 2\n\n\nC = 1\n"
    assert cut(code, "A") == "C = 1\n"


def test_a_class_without_methods_goes() -> None:
    """A class that has lost everything it could do is not there."""
    code = 'class A:\n    """Text."""\n\n    def f(self): helper()\n\n\ndef helper(): ...\n\n\nB = 1\n'
    assert cut(code, "helper") == "B = 1\n"


def test_a_class_goes_with_a_field() -> None:
    """A field is counted on by whoever makes the object, so a class is not there without it."""
    code = "class Poll: ...\n\n\nclass Settings:\n    poll: Poll\n\n    def f(self): ...\n"
    assert cut(code, "Poll") == ""


def test_a_method_goes_with_another_of_its_class() -> None:
    """A method that calls a missing one of its class, or of a base, goes too."""
    code = """\
class Base:
    x: int

    def _open(self): helper()


class Client(Base):
    def a(self): self._open()

    def b(self): ...


def helper(): ...
"""
    left = """\
class Base:
    x: int


class Client(Base):

    def b(self): ...
"""
    assert cut(code, "helper") == left


def test_both_forms_of_a_method_go() -> None:
    """A method with one form for type checkers and one for Python loses both."""
    code = """\
class A:
    if TYPE_CHECKING:
        a: Call
        b: Call
    else:
        a = publish(one)
        b = publish(two)


one = 1
two = 2
"""
    left = """\
class A:
    if TYPE_CHECKING:
        b: Call
    else:
        b = publish(two)


two = 2
"""
    assert cut(code, "one") == left


# -------------------------------------------------------------------------------------------------- tables


def test_a_table_loses_entries() -> None:
    """A table is there with the entries that are."""
    code = "def a(): ...\n\n\nTABLE = {\n    1: a,\n    # Two.\n    2: b,\n}\n"
    assert cut(code, "a") == "TABLE = {\n    # Two.\n    2: b,\n}\n"


def test_a_tuple_of_one_keeps_its_comma() -> None:
    """What is left of a tuple is a tuple."""
    assert cut("a = 1\nT = (b, a)\n", "a") == "T = (b,)\n"


def test_a_table_without_entries_goes() -> None:
    """A table that has lost every entry is not there."""
    assert cut("a = 1\nT = [a]\nx = 2\n", "a") == "x = 2\n"


# -------------------------------------------------------------------------------------------------- moving


@pytest.mark.parametrize(
    ("module", "where"),
    [
        ("assistants_client", ()),
        ("assistants_client.flows.waits", ("flows", "waits")),
        ("assistants_api", ("assistants_api",)),
        ("assistants_api.models.chat", ("assistants_api", "models", "chat")),
    ],
)
def test_both_packages_become_one(module: str, where: tuple[str, ...]) -> None:
    """The client's package is the copy; the wire layer is a package in it."""
    assert place(module) == where


@pytest.mark.parametrize(
    ("name", "line", "expected"),
    [
        ("assistants_client.client", "from assistants_client.http import x\n", "from .http import x\n"),
        ("assistants_client.client", "from assistants_client import errors\n", "from . import errors\n"),
        (
            "assistants_client.client",
            "from assistants_api import calls\n",
            "from .assistants_api import calls\n",
        ),
        ("assistants_client.client", "import assistants_api\n", "from . import assistants_api\n"),
        ("assistants_client.flows.waits", "from assistants_client import x\n", "from .. import x\n"),
        (
            "assistants_client.flows.waits",
            "from assistants_client.flows._core import x\n",
            "from ._core import x\n",
        ),
        ("assistants_client.flows.waits", "import assistants_api\n", "from .. import assistants_api\n"),
        ("assistants_api.calls.chat", "from assistants_api.wire import x\n", "from ..wire import x\n"),
        ("assistants_api.models._codecs.a", "from assistants_api.models.a import x\n", "from ..a import x\n"),
        ("assistants_client.client", "from httpx import Client\n", "from httpx import Client\n"),
        (
            "assistants_client.client",
            "from assistants_clients import x\n",
            "from assistants_clients import x\n",
        ),
    ],
)
def test_imports_become_relative(name: str, line: str, expected: str) -> None:
    """An import of ours leads to the same module in the copy; any other stays."""
    assert moved(line, name=name) == expected


def test_imports_of_a_package_become_relative() -> None:
    """A package counts from itself."""
    line = "from assistants_api.calls.chat import x\n"
    assert moved(line, name="assistants_api.calls", is_package=True) == "from .chat import x\n"


def test_imports_inside_functions_become_relative() -> None:
    """An import that waits for a call is moved too."""
    code = "def f():\n    from assistants_client.local import app\n    return app\n"
    assert cut(code) == code.replace("assistants_client.local", ".local")


@pytest.mark.parametrize(
    "line",
    ["import assistants_client\n", "import assistants_client.http\n", "import assistants_api as api\n"],
)
def test_an_import_without_a_relative_form_is_refused(line: str) -> None:
    """There is no way to write it in a copy, and the error says how to write it instead."""
    with pytest.raises(VendoringError, match=rf"{HOME}:1: write this as `from \.\.\. import \.\.\.`"):
        cut(line)


@pytest.mark.parametrize("code", ["x = f('assistants_client.http')\n", "x = f'assistants_api.{name}'\n"])
def test_a_lookup_by_name_is_refused(code: str) -> None:
    """A module that asks for the installed library by name would find that, or nothing, from a copy."""
    with pytest.raises(VendoringError, match="is the name of the installed library"):
        cut(code)


def test_text_may_name_the_library() -> None:
    """Docstrings, loggers and constants name the library without looking it up."""
    code = '"""assistants_client.http"""\nlog = getLogger("assistants_client")\nKEY = "assistants_client"\n'
    assert cut(code) == code
