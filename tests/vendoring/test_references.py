from __future__ import annotations

import ast

from assistants_client.vendoring.references import References, references


def read(code: str) -> References:
    """Return what *code* refers to."""
    return references(*ast.parse(code).body)


def test_names_come_with_their_attributes() -> None:
    """A dotted name is one reference, however long."""
    assert read("calls.files.get_file(1)").names == {("calls", "files", "get_file")}


def test_own_names_of_a_function_are_no_references() -> None:
    """Arguments and variables of a function hide the names around it."""
    code = """
def look(call, *rest, other=default, **more):
    for item in rest:
        with open(item) as stream:
            pass
    try:
        call(item, other, more, stream)
    except OSError as error:
        raise Failure from error
"""
    assert read(code).names == {("default",), ("open",), ("OSError",), ("Failure",)}


def test_names_of_an_enclosing_function_are_no_references() -> None:
    """A function in a function sees the names of the outer one."""
    code = """
def outer(flow):
    @wraps(flow)
    def inner(self):
        return [flow(part) for part in self.parts]
    return inner
"""
    assert read(code).names == {("wraps",)}


def test_global_names_are_references() -> None:
    """A name that a function declares global is the module's."""
    assert ("count",) in read("def add():\n    global count\n    count += 1").names


def test_patterns_bind_names() -> None:
    """What a match statement captures is the function's own; the classes it compares with are not."""
    code = """
def perform(step):
    match step:
        case Sleep(seconds) if seconds:
            return seconds
        case {"a": found, **rest}:
            return found, rest
        case [first, *others]:
            return first, others
        case str() as text:
            return text
"""
    assert read(code).names == {("Sleep",), ("str",)}


def test_annotations_are_references() -> None:
    """Annotations count, in quotes too, and wherever they stand."""
    code = """
def send(call: Call[T], *, key: "Key | None" = None) -> list["Answer"]:
    found: Found = cast("Other", call)
"""
    named = {name for (name,) in read(code).names}
    assert named == {"Call", "T", "Key", "list", "Answer", "Found", "cast", "Other"}


def test_a_type_alias_in_quotes_is_read() -> None:
    """The text of an alias refers to its members."""
    assert {("Read",), ("Write",)} <= read('Right: TypeAlias = "Read | Write"').names


def test_a_bound_in_quotes_is_read() -> None:
    """The bound of a type variable refers to a class."""
    assert ("Model",) in read('M = TypeVar("M", bound="Model")').names


def test_values_in_quotes_are_no_references() -> None:
    """The values of a Literal, the notes of an Annotated and plain strings are text."""
    code = """
def choose(mode: Literal["read", "write"], path: Annotated[str, Option("--path")] = "here") -> None: ...
"""
    assert read(code).names == {("Literal",), ("Annotated",), ("str",), ("Option",)}


def test_imports_inside_a_function_are_followed() -> None:
    """A name that a function imports stands for what it imports, with its attributes."""
    code = """
def start():
    from package.app import create
    from package import tools as helpers
    create()
    helpers.run.fast()
"""
    found = read(code)
    assert found.names == set()
    assert found.imports == {
        ("package.app", "create"),
        ("package", "tools"),
        ("package", "tools", "run", "fast"),
    }


def test_attributes_of_self_are_noted() -> None:
    """What a method takes from its own object or class is a reference to that class."""
    assert read("def f(self):\n    return self.a.b").of_self == {"a"}
    assert read("def f(cls):\n    return cls.make()").of_self == {"make"}


def test_awaiting_is_noted() -> None:
    """Anything with an async function in it is async."""
    assert read("def publish():\n    async def method(): ...\n    return method").is_async
    assert not read("def publish(): ...").is_async
