"""Specs that try to become code: whatever stands in them is printed as text or refused, and never runs."""

from __future__ import annotations

import ast
import builtins
import copy
import itertools
import keyword
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistants_codegen import rules
from assistants_codegen.complaints import SpecError
from assistants_codegen.document import Document, mapping, sequence
from assistants_codegen.generate import render
from assistants_codegen.rules.nesting import MOST_LEVELS
from tests.codegen.support import ROOT, Workshop, replaced, small

PAYLOADS = (
    'x"""\npwned()\n"""',
    "x'''\npwned()\n'''",
    '\\"""; pwned(); """',
    '""""; pwned(); """"',
    "']; pwned(); ['",
    '"); pwned(); ("',
    "x\npwned()\n",
    "x\rpwned()\r",
    "x\u2028pwned()\u2029",
    "x\x85pwned()",
    "x\x0cpwned()",
    "{pwned()}",
    "{{ pwned() }}{% for %}",
    'ends with a quote"',
    "ends with a backslash\\",
    "\\N{BULLET} \\u00zz \\x \\777",
    "# type: ignore\npwned()",
    "coding: utf-7\n+AHAAdwBuAGUAZAAoACk-",
    "__import__('pwned')",
    "a" * 5000,
    "\\" * 301,
    "\U0001f4a3\ufeff\u200b",
    " ",
    "",
)


def put(*steps: str | int) -> Callable[[dict[str, Any], str], None]:
    """Return a function that writes a text to one place of a document."""

    def write(document: dict[str, Any], text: str) -> None:
        node: Any = document
        for step in steps[:-1]:
            node = node[step]
        node[steps[-1]] = text

    return write


def rename(*steps: str | int) -> Callable[[dict[str, Any], str], None]:
    """Return a function that gives one key of a document another name."""

    def write(document: dict[str, Any], text: str) -> None:
        node: Any = document
        for step in steps[:-1]:
            node = node[step]
        node[text] = node.pop(steps[-1])

    return write


REFERENCE = "$ref: '#/components/schemas/"
VASE = ("components", "schemas", "Vase")
GET_BOOK = ("paths", "/books/{bookId}", "get")
PLACES = {
    "title of the document": put("info", "title"),
    "version of the document": put("info", "version"),
    "name of a tag": put("tags", 1, "name"),
    "description of a tag": put("tags", 1, "description"),
    "path": rename("paths", "/shelves"),
    "method": rename("paths", "/shelves", "post"),
    "operationId": put(*GET_BOOK, "operationId"),
    "tag of an operation": put(*GET_BOOK, "tags", 0),
    "summary of an operation": put(*GET_BOOK, "summary"),
    "description of an operation": put(*GET_BOOK, "description"),
    "original name": put(*GET_BOOK, "x-original-name"),
    "beta header": put(*GET_BOOK, "x-openai-beta"),
    "query object": put("paths", "/books", "get", "x-query-parameters"),
    "name of an id": put(*GET_BOOK, "parameters", 0, "name"),
    "Python name of an id": put(*GET_BOOK, "parameters", 0, "x-python-name"),
    "name of a parameter": put(*GET_BOOK, "parameters", 1, "name"),
    "description of a parameter": put(*GET_BOOK, "parameters", 1, "description"),
    "name of a shared parameter": put("components", "parameters", "Limit", "name"),
    "name of a class": rename(*VASE),
    "description of a class": put(*VASE, "description"),
    "type": put(*VASE, "properties", "flowers", "type"),
    "name of a property": rename(*VASE, "properties", "flowers"),
    "description of a property": put(*VASE, "properties", "flowers", "description"),
    "Python name of a property": put(*VASE, "properties", "flowers", "x-python-name"),
    "default": put("components", "schemas", "ShelfCreateRequest", "properties", "name", "default"),
    "pattern": put("components", "schemas", "ShelfCreateRequest", "properties", "name", "pattern"),
    "constant": put(*VASE, "properties", "type", "const"),
    "value of an enum": put("components", "schemas", "Colour", "enum", 0),
    "description of an enum": put("components", "schemas", "Colour", "description"),
    "reference": put("components", "schemas", "Shelf", "properties", "colour", "$ref"),
    "discriminator": put("components", "schemas", "Thing", "discriminator", "propertyName"),
    "name of a composite": put("x-composite-operations", 0, "name"),
    "summary of a composite": put("x-composite-operations", 0, "summary"),
    "original of a composite": put("x-composite-operations", 0, "original"),
    "argument of a composite": put("x-composite-operations", 0, "parameters", 0, "name"),
    "description of an argument": put("x-composite-operations", 0, "parameters", 0, "description"),
}


def printed_or_refused(spec: Path) -> dict[str, str]:
    """Return the files of a spec; none where it is refused, which it must be with a line."""
    unlocated: list[SpecError] = []
    try:
        return render(Document.load(spec), "printed")
    except SpecError as refusal:
        unlocated += [one for one in refusal.errors if one.line is None]
    assert unlocated == []
    return {}


def runs(source: str) -> bool:
    """Say whether the payload has become code: a call or an import of what only it names."""
    for node in ast.walk(ast.parse(source)):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id in {"pwned", "__import__"}
        ):
            return True
        if isinstance(node, ast.Import | ast.ImportFrom) and any("pwned" in one.name for one in node.names):
            return True
    return False


# All at once in one text, and one after the other.
TEXTS = ("  ".join(PAYLOADS), *PAYLOADS)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("share", [0, pytest.param(1, marks=pytest.mark.slow)])
def test_a_text_stays_a_text_wherever_it_stands(share: int, place: str, workshop: Workshop) -> None:
    """A spec that holds code is printed as text that is no code, or refused in a sentence."""
    for payload in TEXTS[1:] if share else TEXTS[:1]:
        document = small()
        PLACES[place](document, payload)
        files = printed_or_refused(workshop.spec_of(document))
        assert not [name for name, text in files.items() if runs(text)], payload


def test_executing_what_was_printed_has_no_side_effect(workshop: Workshop) -> None:
    """With payloads in every place that accepts them, the package imports and does nothing else."""
    document = small()
    alarm = workshop.folder / "alarm"
    for place, write in PLACES.items():
        for payload in itertools.islice(itertools.cycle(PAYLOADS), len(place), len(place) + 4):
            attempt = copy.deepcopy(document)
            write(attempt, payload.replace("pwned()", f"open({str(alarm)!r}, 'w')"))
            if not place.startswith("name") and rules.check(Document.load(workshop.spec_of(attempt))) == []:
                document = attempt
    printed = workshop.printed(workshop.spec_of(document))

    names = [
        path.relative_to(workshop.folder).with_suffix("").as_posix() for path in printed.folder.rglob("*.py")
    ]
    program = "".join(f"import {name.replace('/', '.').removesuffix('.__init__')}\n" for name in names)
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        cwd=workshop.folder,
        capture_output=True,
        check=False,
        text=True,
    )

    assert done.returncode == 0, done.stderr
    assert not alarm.exists()


HARD_NAMES = sorted(
    {
        *keyword.kwlist,
        *keyword.softkwlist,
        *(name for name in dir(builtins) if not name.startswith("_")),
        *(
            "additional_properties",
            "from_dict",
            "http",
            "to_dict",
            "__init__",
            "__class__",
            "__dict__",
            "__slots__",
        ),
        *("Any", "Literal", "UNSET", "Unset", "Required", "Model", "Book", "TYPE_CHECKING", "define", "T"),
        *(
            "cls",
            "self",
            "data",
            "get",
            "item",
            "key",
            "kind",
            "model",
            "value",
            "fields",
            "query",
            "calls",
            "pairs",
        ),
        *("cancellation", "timeout_seconds", "polling_timeout_seconds", "on_poll", "decode", "operation"),
        *(
            "include[]",
            "a-b",
            "a.b.c",
            "1st",
            "€",
            "größe",
            "名前",
            "two words",
            "@type",
            "$ref2",
            "'",
            '"',
            "\\",
            "%",
        ),
        *("_sealed", "__mangled", "trailing_", "\u2028", "tab\tbed"),
    }
)


def spelled(name: str) -> str:
    """Return what names that no parser keeps apart have in common."""
    return "".join(char for char in name.casefold() if char.isascii() and char.isalnum())


def hard_names() -> list[list[str]]:
    """Return the hard names in groups, the names of each far enough apart to be properties of one object."""
    groups: list[list[str]] = []
    for name in HARD_NAMES:
        home = next((group for group in groups if spelled(name) not in map(spelled, group)), None)
        groups.append([name]) if home is None else home.append(name)
    return groups


def requesting(names: list[str]) -> dict[str, Any]:
    """Return the small spec, its request given a property of every one of *names*."""
    document = small()
    request = document["components"]["schemas"]["ShelfCreateRequest"]
    request["properties"] = {name: {"type": "string", "description": "Hard to print."} for name in names}
    del request["required"]
    return document


@pytest.mark.parametrize("names", hard_names())
def test_every_wire_name_becomes_an_attribute_and_comes_back(names: list[str], workshop: Workshop) -> None:
    """Keywords, builtins, dunder names and Model's own attributes are fields like any other."""
    printed = workshop.printed(workshop.spec_of(requesting(names)))
    request = printed.load("models").ShelfCreateRequest
    body = {name: name for name in names}

    decoded = request.from_dict(body)

    assert decoded.to_dict() == body
    assert decoded.additional_properties == {}
    assert printed.load("calls").create_shelf(decoded).body == body


@pytest.mark.parametrize("names", hard_names())
def test_every_wire_name_can_be_given_as_a_keyword(names: list[str], workshop: Workshop) -> None:
    """The keyword form takes each field under its Python name, and sends it under its wire name."""
    printed = workshop.printed(workshop.spec_of(requesting(names)))
    keywords = list(printed.load("fields").ShelfCreateRequestFields.__annotations__)
    keywords.remove("additional_properties")

    call = printed.load("calls").create_shelf(**dict.fromkeys(keywords, "given"))

    assert call.body == dict.fromkeys(names, "given")


def test_a_field_keeps_its_wire_name_wherever_python_allows_it(workshop: Workshop) -> None:
    """`type`, `object` and `filter` hide nothing that printed code reads."""
    edit = replaced(
        "        flowers:",
        "        object: {type: string}\n        filter: {type: string}\n        flowers:",
    )
    printed = workshop.printed(workshop.spec(edit))

    vase = printed.load("models").Vase(type="vase", object="o", filter="f")

    assert vase.to_dict() == {"type": "vase", "object": "o", "filter": "f"}


def test_a_field_with_the_name_of_its_own_argument_is_refused(workshop: Workshop) -> None:
    """A request whose field is called `request` could not be given as keywords."""
    (found,) = workshop.complaints(
        replaced(
            "        colour:\n          desc",
            "        request: {type: string}\n        colour:\n          desc",
        )
    )

    assert "the arguments 'request' and 'request' would both be called request" in found


def test_classes_may_hold_one_another(workshop: Workshop) -> None:
    """Objects in circles, over several modules, print, import and decode."""
    edit = replaced(
        "        flowers:",
        f"        shelf: {{{REFERENCE}Shelf'}}\n        beside: {{{REFERENCE}Thing'}}\n        flowers:",
    )
    printed = workshop.printed(workshop.spec(edit))
    models = printed.load("models")
    inner = {
        "id": "s",
        "object": "shelf",
        "things": [{"type": "vase", "beside": {"type": "book", "id": "b"}}],
    }

    vase = models.Vase.from_dict({"type": "vase", "shelf": inner})

    assert isinstance(vase.shelf.things[0].beside, models.Book)
    assert vase.to_dict() == {"type": "vase", "shelf": inner}
    assert len(printed.modules()) > 10


def nested(levels: int) -> dict[str, Any]:
    """Return a specification with a list of lists of lists."""
    schema: dict[str, Any] = {"$ref": "#/components/schemas/Book"}
    for _ in range(levels):
        schema = {"type": "array", "items": schema}
    document = small()
    document["components"]["schemas"]["Vase"]["properties"]["deep"] = schema
    return document


def test_lists_in_lists_without_end_are_refused(workshop: Workshop) -> None:
    """Python would crash on the code for them, so the level that is one too many is named."""
    [breach] = rules.check(Document.load(workshop.spec_of(nested(MOST_LEVELS + 5))))
    assert breach.message == "lists and maps are nested more than 15 levels deep; put an object between"
    assert breach.pointer[-5:] == ("deep", "items", "items", "items", "items")


def test_lists_are_counted_through_the_names_that_they_have(workshop: Workshop) -> None:
    """A chain of named lists nests as deeply as one that is written out; names in a circle end the count."""
    document = nested(1)
    schemas = document["components"]["schemas"]
    for level in range(40):
        schemas[f"List{level}"] = {
            "type": "array",
            "items": {"$ref": f"#/components/schemas/List{level + 1}"},
        }
    schemas["List40"] = {"type": "array", "items": {"type": "string"}}
    breaches = rules.check(Document.load(workshop.spec_of(document)))
    assert {one.message.partition(" more")[0] for one in breaches} == {"lists and maps are nested"}


def test_the_deepest_nesting_that_is_taken_can_be_executed(workshop: Workshop) -> None:
    """Lists of lists of lists, down to where the rules stop, are code that Python compiles."""
    printed = workshop.printed(workshop.spec_of(nested(MOST_LEVELS)))

    assert printed.load("models").Vase.from_dict({"type": "vase", "deep": [[]]}).deep == [[]]


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
def test_a_spec_that_is_nested_without_end_is_refused(opening: str, workshop: Workshop) -> None:
    """A hundred thousand brackets are one sentence, not a crash."""
    spec = workshop.folder / "spec.yaml"
    spec.write_text(opening * 100_000, encoding="utf-8")

    with pytest.raises(SpecError):
        Document.load(spec)


def test_a_spec_that_grows_by_aliases_is_refused(workshop: Workshop) -> None:
    """Ten lines that stand for a billion parts are refused at the first repetition."""
    lines = ["a0: &a0 [lol]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}, *a{n - 1}]" for n in range(1, 30)]
    spec = workshop.folder / "spec.yaml"
    spec.write_text("\n".join(lines), encoding="utf-8")

    with pytest.raises(SpecError, match="by a YAML alias"):
        Document.load(spec)


def places(node: Any, steps: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Return the way to every part of a document."""
    parts: list[tuple[str | int, Any]] = [*mapping(node).items(), *enumerate(sequence(node))]
    found = [steps] if steps else []
    for step, part in parts:
        found += places(part, (*steps, step))
    return found


EVERY_PLACE = places(small())
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
PARTS: list[Any] = [{"$ref": "#/components/schemas/Book"}, {"type": "array"}, {"oneOf": []}, "Book", [], {}]
WORDS = st.sampled_from(PARTS)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.sampled_from(EVERY_PLACE), value=JSON | WORDS)
def test_any_damage_is_refused_in_sentences_or_printed_as_python(
    place: tuple[str | int, ...], value: Any, workshop: Workshop
) -> None:
    """Whatever stands in the place of any part: the answer is Python that compiles, or a located reason."""
    document = small()
    node: Any = document
    for step in place[:-1]:
        node = node[step]
    node[place[-1]] = value
    for name, text in printed_or_refused(workshop.spec_of(document)).items():
        compile(text, name, "exec")


def test_the_checkout_itself_is_never_read_for_names(workshop: Workshop) -> None:
    """A folder beside the caller, named like a dependency, does not change what is printed."""
    (workshop.folder / "attrs").mkdir()
    first = workshop.printed(workshop.spec())
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "assistants_codegen",
            "--spec",
            "spec.yaml",
            "--output",
            "again",
            "--package",
            first.package,
        ],
        cwd=workshop.folder,
        capture_output=True,
        check=False,
        text=True,
    )

    assert done.returncode == 0, done.stderr
    for path in first.folder.rglob("*.py"):
        name = path.relative_to(first.folder)
        assert path.read_bytes() == (workshop.folder / "again" / name).read_bytes()
    assert ROOT.joinpath("templates").is_dir()
