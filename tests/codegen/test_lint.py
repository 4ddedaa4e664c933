"""What our generator refuses: one edit of a spec that is fine otherwise, and the sentence that it earns."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.codegen.support import SMALL, SPEC, Edit, Workshop, command, replaced

BOOK = "        id: {type: string, description: Id of the book.}\n"
VASE = "        flowers: {type: integer, description: How many flowers are in it.}\n"
GET_BOOK = "      operationId: getBook\n"
ERRORS = "        default: {$ref: '#/components/responses/Error'}\n"
LANGUAGE = "      - {name: language, in: query, required: true, schema: {type: string}}\n"


def after(line: str, text: str) -> Edit:
    """Put *text* after a line."""
    return replaced(line, f"{line}{text}")


def instead(line: str, text: str) -> Edit:
    """Put *text* in the place of a line."""
    return replaced(line, text)


REFUSED: dict[str, tuple[Edit, str]] = {
    # The document as a whole.
    "another OpenAPI": (replaced("openapi: 3.1.0", "openapi: 3.0.3"), "must be OpenAPI 3.1"),
    "webhooks": (replaced("paths:\n", "webhooks: {}\npaths:\n"), "webhooks"),
    "shared bodies": (
        replaced("  parameters:\n    Limit", "  requestBodies: {}\n  parameters:\n    Limit"),
        "write the body out",
    ),
    "tag without text": (replaced("  description: What people read.\n", ""), "has no description"),
    "tag as module": (replaced("- name: Books\n", "- name: shared\n"), "cannot be the name of a module"),
    "tags in one module": (
        replaced("x-composite", "- {name: books, description: The same module.}\nx-composite"),
        "would share the module books",
    ),
    # Schemas.
    "title": (
        replaced("    Book:\n", "    Book:\n      title: Tome\n"),
        "title is not taken: it would rename the class",
    ),
    "allOf": (after(VASE, "        a: {allOf: [{type: string}]}\n"), "allOf is not taken"),
    "anyOf": (after(VASE, "        a: {anyOf: [{type: string}]}\n"), "write unions as oneOf"),
    "nullable": (after(VASE, "        a: {type: string, nullable: true}\n"), "it is OpenAPI 3.0"),
    "unknown word": (after(VASE, "        a: {type: string, minimun: 1}\n"), "minimun is not taken"),
    "inline object": (
        after(VASE, "        a: {type: object, properties: {b: {type: string}}}\n"),
        "must be a component",
    ),
    "unresolved $ref": (
        after(VASE, "        a: {$ref: '#/components/schemas/Nobody'}\n"),
        "#/components/schemas/Nobody does not name a schema",
    ),
    "$ref elsewhere": (
        after(VASE, "        a: {$ref: 'other.yaml#/A'}\n"),
        "other.yaml#/A does not name a schema",
    ),
    "beside $ref": (
        after(VASE, "        a: {$ref: '#/components/schemas/Colour', maxLength: 3}\n"),
        "maxLength beside $ref would be lost",
    ),
    "second name": (
        after("  schemas:\n", "    Tome: {$ref: '#/components/schemas/Book'}\n"),
        "another one's second name",
    ),
    "no type": (after(VASE, "        a: {description: Anything at all.}\n"), "has no type"),
    "unsupported type": (
        after(VASE, "        a: {type: file}\n"),
        "type 'file' is not a type of JSON Schema",
    ),
    "array of what": (after(VASE, "        a: {type: array}\n"), "an array needs items"),
    "typed extras": (
        replaced("      additionalProperties: false\n", "      additionalProperties: {type: string}\n"),
        "would lose their type",
    ),
    "requires nothing": (replaced("required: [type, id]", "required: [type, isbn]"), "requires 'isbn'"),
    "number as constant": (after(VASE, "        a: {const: 1.5}\n"), "1.5 cannot be a constant"),
    "constant of another type": (
        after(VASE, "        a: {type: string, enum: [a, 1]}\n"),
        "1 is not of the type string",
    ),
    "value twice": (replaced("enum: [red, green]", "enum: [red, red]"), "an enum lists each value once"),
    "no values": (replaced("enum: [red, green]", "enum: []"), "an enum needs values"),
    "file in JSON": (
        after(VASE, "        a: {type: string, format: binary}\n"),
        "Thing holds Vase, which has a binary property",
    ),
    "file deep in JSON": (
        after(VASE, "        a: {type: array, items: {type: string, format: binary}}\n"),
        "binary data belongs in a multipart body",
    ),
    "alias of itself": (
        after(
            "  schemas:\n", "    Endless: {oneOf: [{type: string}, {$ref: '#/components/schemas/Endless'}]}\n"
        ),
        "Endless is made of itself",
    ),
    "array of itself": (
        after("  schemas:\n", "    Endless: {type: array, items: {$ref: '#/components/schemas/Endless'}}\n"),
        "Endless is made of itself",
    ),
    # Unions.
    "nothing tells apart": (
        replaced(
            "type: {type: string, const: vase, description: Kind of the thing.}", "type: {type: string}"
        ),
        "the property 'type' does not tell Book, Vase apart",
    ),
    "same constant": (replaced("const: vase", "const: book"), "does not tell Book, Vase apart"),
    "two arrays": (
        after(
            VASE,
            "        a: {oneOf: [{type: array, items: {type: string}}, {type: array, items: {const: 1}}]}\n",
        ),
        "two members of the union are JSON arrays",
    ),
    "free-form beside a class": (
        after(VASE, "        a: {oneOf: [{$ref: '#/components/schemas/Book'}, {type: object}]}\n"),
        "a free-form object stands beside a model",
    ),
    "mapping to another": (
        replaced(
            "{propertyName: type}", "{propertyName: type, mapping: {tome: '#/components/schemas/Book'}}"
        ),
        "is no member with type 'tome'",
    ),
    # Names.
    "operation twice": (
        replaced("operationId: readBook", "operationId: getBook"),
        "the operations 'getBook' and 'getBook' would both be called get_book",
    ),
    "operations in one name": (
        replaced("operationId: readBook", "operationId: getBOOK"),
        "the operations 'getBook' and 'getBOOK' would both be called get_book",
    ),
    "operation as keyword": (
        replaced("operationId: readBook", "operationId: import"),
        "would be called import, which is taken",
    ),
    "operation as module": (
        replaced("operationId: readBook", "operationId: books"),
        "would be called books, which is taken",
    ),
    "operation as composite": (
        replaced("operationId: readBook", "operationId: waitForBook"),
        "would both be called wait_for_book",
    ),
    "operation as helper": (
        replaced("operationId: readBook", "operationId: toBody"),
        "would be called to_body, which is taken",
    ),
    "operation as type": (
        replaced("operationId: readBook", "operationId: list"),
        "would be called list, which is taken",
    ),
    "class of ours": (
        after("  schemas:\n", "    Model: {type: object, properties: {}}\n"),
        "Model is the name of something",
    ),
    "class of a keyword form": (
        after("  schemas:\n", "    ShelfCreateRequestFields: {type: object, properties: {}}\n"),
        "ShelfCreateRequestFields is the name of something",
    ),
    "class name": (
        after("  schemas:\n", "    tome: {type: object, properties: {}}\n"),
        "'tome' is not a class name",
    ),
    "classes in one name": (
        after("  schemas:\n", "    BOOK: {type: object, properties: {}}\n"),
        "the types 'BOOK' and 'Book' would both be called book",
    ),
    "fields in one name": (
        after(VASE, "        flowers[]: {type: string}\n"),
        "would both be called flowers",
    ),
    "field as path id": (
        replaced("name: language, in: query, required: true", "name: book_id, in: query, required: true"),
        "would both be called book_id",
    ),
    "query object as class": (
        replaced("x-query-parameters: BookListQueryParameters", "x-query-parameters: Book"),
        "the types 'Book' and 'Book' would both be called book",
    ),
    # Operations.
    "operationId": (replaced(GET_BOOK, "      operationId: get-book\n"), "'get-book' must be camelCase"),
    "no operationId": (replaced(GET_BOOK, ""), "operationId None must be camelCase"),
    "no summary": (replaced("      summary: Fetch a book\n", ""), "an operation needs a summary"),
    "unknown tag": (
        replaced("      tags: [Shelves]\n", "      tags: [Walls]\n"),
        "the tag 'Walls' is not among the document's tags",
    ),
    "two tags": (replaced("      tags: [Shelves]\n", "      tags: [Shelves, Books]\n"), "exactly one tag"),
    "header in an extension": (
        replaced("x-openai-beta: shelves=v1", 'x-openai-beta: "shelves=v1\\nX-Other: 1"'),
        "x-openai-beta is one line of plain text",
    ),
    "own servers": (
        after(GET_BOOK, "      servers: [{url: 'https://elsewhere.example'}]\n"),
        "the client has one base URL",
    ),
    "created": (
        after(ERRORS, "        '201': {description: Made.}\n"),
        "answers with status 201 would be lost",
    ),
    "no answer": (
        replaced(
            "        '200':\n          description: The text.\n",
            "        '404':\n          description: The text.\n",
        ),
        "has no 200 answer",
    ),
    "answer as text": (
        replaced("            application/octet-stream:", "            text/plain:"),
        "a 200 answer is application/json or application/octet-stream",
    ),
    "form as JSON": (
        replaced(
            "            schema: {$ref: '#/components/schemas/ShelfCreateRequest'}",
            "            schema: {type: string}",
        ),
        "must name a component with properties",
    ),
    "body in XML": (
        replaced("          multipart/form-data:", "          application/xml:"),
        "a body is application/json or multipart/form-data",
    ),
    # Paths and parameters.
    "path": (replaced("  /shelves:\n", "  '/she lves':\n"), "a path is made of plain segments"),
    "unknown method": (replaced("  /shelves:\n    post:", "  /shelves:\n    send:"), "send is not taken"),
    "head": (replaced("  /shelves:\n    post:", "  /shelves:\n    head:"), "head is not taken"),
    "same route": (
        replaced("  /books/{bookId}/content:", "  /books/{otherId}:"),
        "nothing tells this path from /books/{bookId}",
    ),
    "missing id": (
        replaced("  /books/{bookId}/content:", "  /books/{other}/content:"),
        "the path and its path parameters differ in",
    ),
    "number as id": (
        replaced(
            "{name: bookId, in: path, required: true, x-python-name: book_id, schema: {type: string}}\n"
            + LANGUAGE,
            "{name: bookId, in: path, required: true, x-python-name: book_id, schema: {type: integer}}\n"
            + LANGUAGE,
        ),
        "an id in a path is a required string",
    ),
    "header parameter": (
        replaced("name: language, in: query", "name: language, in: header"),
        "parameters in header are not taken",
    ),
    "parameter twice": (after(LANGUAGE, LANGUAGE), "lists a parameter a second time"),
    "unresolved parameter": (replaced("parameters/Limit'", "parameters/Most'"), "does not name a parameter"),
    "object in the query": (
        replaced(
            "name: edition, in: query, schema: {type: integer}",
            "name: edition, in: query, schema: {type: object}",
        ),
        "a query parameter is a plain value",
    ),
    "style": (
        replaced("name: edition, in: query,", "name: edition, in: query, style: pipeDelimited,"),
        "style is not taken",
    ),
    # Composites.
    "composite of nothing": (
        replaced("uses: [getBook, getBooks]", "uses: [getTome]"),
        "uses getTome, which is not an operation",
    ),
    "query of nothing": (
        replaced("query-of: getBooks", "query-of: getBook"),
        "getBook has no query-parameters object",
    ),
    "result of no type": (
        replaced("returns: {schema: '#/components/schemas/Book'}", "returns: {schema: {type: tome}}"),
        "must be a plain type, or name a component",
    ),
    "name of a composite": (
        replaced("- name: wait_for_book", "- name: wait-for-book"),
        "'wait-for-book' must be snake_case",
    ),
    "arguments of a composite": (
        replaced("{name: query, query-of: getBooks", "{name: book_id, query-of: getBooks"),
        "'book_id' and 'book_id' would both be called book_id",
    ),
    "argument of all composites": (
        replaced("{name: query, query-of: getBooks", "{name: on_poll, query-of: getBooks"),
        "every composite takes 'on_poll' already",
    ),
    "argument named as a field of the object": (
        replaced("{name: book_id, schema", "{name: limit, schema"),
        "'limit' and 'limit' would both be called limit",
    ),
    "object before another argument": (
        replaced(
            "{name: query, query-of: getBooks, required: false, description: Where to look.}",
            "{name: query, query-of: getBooks}\n  - {name: place, schema: {type: string}}",
        ),
        "its fields may stand in its place, so it stands last",
    ),
    "field that composites set, perhaps": (
        replaced("schema: {type: array, items", "schema: {type: array, x-set-by-composites: 'no', items"),
        "x-set-by-composites is true or false",
    ),
    "client as argument": (replaced("{name: book_id, schema", "{name: self, schema"), "takes 'self' already"),
    # Texts.
    "control character": (
        replaced("summary: Fetch a book", 'summary: "Fetch \\x1b[2J a book"'),
        "control character U+001B",
    ),
    "turned text": (
        replaced("summary: Fetch a book", 'summary: "Fetch \\u202e a book"'),
        "control character U+202E",
    ),
    "doctest": (
        replaced("summary: Fetch a book", "summary: 'Fetch >>> import os'"),
        "a run of doctests would execute",
    ),
    # The shape of OpenAPI.
    "no info": (replaced("info: {title: A small API, version: 1.0.0}\n", ""), "field required: info"),
    "tags as text": (
        replaced("      tags: [Shelves]\n", "      tags: Shelves\n"),
        "exactly one tag",
    ),
    "text as list": (
        replaced("      description: Puts up an empty shelf.\n", "      description: [Puts, up]\n"),
        "does not have the shape of OpenAPI: input should be a valid string",
    ),
    # YAML.
    "not YAML": (replaced("openapi: 3.1.0", "openapi: [3.1.0"), "is not valid YAML"),
    "key twice": (after(VASE, VASE), "the key 'flowers' stands twice"),
    "alias": (
        replaced(VASE, "        flowers: &flowers {type: integer}\n        leaves: *flowers\n"),
        "repeats a part by a YAML alias",
    ),
    "not a number": (
        after(VASE, "        a: {type: number, default: .nan}\n"),
        ".nan is not a number of JSON",
    ),
    "a date": (
        after(VASE, "        a: {type: string, default: !!timestamp 2026-01-01}\n"),
        "timestamp is not a kind of JSON",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_says_what_is_refused_and_where(name: str, workshop: Workshop) -> None:
    """Each construct that cannot be printed faithfully earns a sentence with file and line."""
    edit, sentence = REFUSED[name]

    found = workshop.complaints(edit)

    assert any(sentence in one for one in found), found
    place = f"{workshop.folder / 'spec.yaml'}:"
    assert all(one.startswith(place) and one.removeprefix(place)[0].isdigit() for one in found), found


def test_names_the_line_of_the_breach_itself(workshop: Workshop) -> None:
    """The line is that of the part that is wrong, not of what holds it."""
    lines = SMALL.read_text(encoding="utf-8").splitlines(keepends=True)
    line = lines.index(VASE) + 2

    (found,) = workshop.complaints(after(VASE, "        a: {type: file}\n"))

    assert found.startswith(f"{workshop.folder / 'spec.yaml'}:{line}: ")


def test_reports_everything_at_once_in_the_order_of_the_lines(workshop: Workshop) -> None:
    """Who mends a spec sees all of its faults in one run."""
    found = workshop.complaints(
        after(VASE, "        a: {type: file}\n        b: {type: array}\n"),
        replaced("operationId: readBook", "operationId: read-book"),
    )

    assert [one.partition(": ")[2].split(" (at")[0] for one in found] == [
        "operationId 'read-book' must be camelCase letters and digits",
        "type 'file' is not a type of JSON Schema",
        "an array needs items",
    ]


def test_lints_the_projects_own_spec(capsys: pytest.CaptureFixture[str]) -> None:
    """The committed spec has no breach: status 0, and nothing is said."""
    assert command("lint", SPEC) == 0
    assert capsys.readouterr() == ("", "")


def test_lint_fails_and_prints_sentences(workshop: Workshop, capsys: pytest.CaptureFixture[str]) -> None:
    """A breach is status 1 and a sentence on stderr."""
    spec = workshop.spec(after(VASE, "        a: {type: file}\n"))

    assert command("lint", spec) == 1
    assert (
        "type 'file' is not a type of JSON Schema (at components/schemas/Vase/properties/a"
        in capsys.readouterr().err
    )


def test_lint_as_json_tells_file_line_and_message(
    workshop: Workshop, capsys: pytest.CaptureFixture[str]
) -> None:
    """Tools read the same facts as people, one object for each breach."""
    spec = workshop.spec(after(VASE, "        a: {type: array}\n"))

    assert command("lint", spec, "--json") == 1
    (found,) = json.loads(capsys.readouterr().out)
    assert found["file"] == str(spec)
    assert spec.read_text(encoding="utf-8").splitlines()[found["line"] - 1] == "        a: {type: array}"
    assert found["message"] == "an array needs items"


def test_a_warning_of_the_parser_is_fatal(workshop: Workshop) -> None:
    """What openapi-python-client would only warn about, and leave out, stops us with its words."""
    edit = replaced(
        "name: edition, in: query, schema: {type: integer}",
        "name: edition, in: query, schema: {type: integer, default: first}",
    )

    (found,) = workshop.complaints(edit)

    assert "the parser cannot take this" in found
    assert "GET /books/{bookId}" in found
    assert found.startswith(f"{workshop.folder / 'spec.yaml'}:")


@pytest.mark.parametrize("text", ["", "- a list\n", "just text\n"])
def test_refuses_what_is_no_document(text: str, workshop: Workshop) -> None:
    """A file whose root is not a mapping is not taken for a spec."""
    spec = workshop.folder / "spec.yaml"
    spec.write_text(text, encoding="utf-8")

    assert command("lint", spec) == 1


@pytest.mark.parametrize("content", [b"\xff\xfe", b"openapi: \x00"])
def test_refuses_what_is_no_text(
    content: bytes, workshop: Workshop, capsys: pytest.CaptureFixture[str]
) -> None:
    """Binary junk is one sentence, not a traceback."""
    spec = workshop.folder / "spec.yaml"
    spec.write_bytes(content)

    assert command("lint", spec) == 1
    assert str(spec) in capsys.readouterr().err


def test_refuses_a_spec_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The sentence names the file."""
    assert command("lint", tmp_path / "nowhere.yaml") == 1
    assert "nowhere.yaml: cannot be read: No such file" in capsys.readouterr().err
