"""What a changed spec means for users: each kind of change, its sentence, and whether it breaks a program."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from assistants_codegen.diff.changes import Change
from assistants_codegen.diff.compare import compare
from assistants_codegen.generate import plan
from tests.codegen.support import SMALL, SPEC, Edit, Workshop, command, replaced

OPERATION = """  /books/{bookId}/loan:
    post:
      operationId: lendBook
      tags: [Books]
      summary: Lend a book
      parameters:
      - {name: bookId, in: path, required: true, x-python-name: book_id, schema: {type: string}}
      responses:
        '200':
          description: The book.
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Book'}
"""
COMPOSITE = """x-composite-operations:
- name: wait_for_shelf
  original: WaitForShelfAsync
  summary: Wait for a shelf
  returns: {schema: {type: string}}
"""
EDITION = "      - {name: edition, in: query, schema: {type: integer}}\n"
NEEDED = EDITION.replace("edition, in: query,", "cover, in: query, required: true,")
FLOWERS = "        flowers: {type: integer, description: How many flowers are in it.}\n"
NAME = "        name: {type: string, description: Name of the shelf., maxLength: 40}\n"
YEAR = "        year: {type: integer, description: Year of the edition.}\n"
MESSAGE = "        message: {type: string, description: One sentence.}\n"
ID = "        id: {type: string, description: Id of the book.}\n"

VASE = "      - $ref: '#/components/schemas/Vase'\n"
LAMP = """    Lamp:
      type: object
      description: A lamp.
      required: [type]
      properties:
        type: {type: string, const: lamp}
"""
THINGS = "          items: {$ref: '#/components/schemas/Thing'}\n"
INTEGER = "name: edition, in: query, schema: {type: integer}"


def both(first: Edit, second: Edit) -> Edit:
    """Return two edits as one."""
    return lambda text: second(first(text))


def another_answer(text: str) -> str:
    """Let a list answer with one shelf."""
    return replaced("schemas/BookListResponse'}", "schemas/Shelf'}")(text)


def another_id(text: str) -> str:
    """Call the first id of a book by another name."""
    return text.replace("x-python-name: book_id", "x-python-name: book", 1)


BREAKING = True
HARMLESS = False
CHANGES: dict[str, tuple[Edit, str, bool]] = {
    # Operations.
    "new operation": (
        replaced("components:\n", f"{OPERATION}components:\n"),
        "`lend_book()` was added: `POST /books/{bookId}/loan`.",
        HARMLESS,
    ),
    "renamed operation": (
        replaced("operationId: readBook", "operationId: fetchBook"),
        "`read_book()` is now `fetch_book()`.",
        BREAKING,
    ),
    "another path": (
        replaced("  /shelves:\n", "  /racks:\n"),
        "`create_shelf()` now sends `POST /racks` instead of `POST /shelves`.",
        HARMLESS,
    ),
    "deprecated operation": (
        replaced("      operationId: readBook\n", "      operationId: readBook\n      deprecated: true\n"),
        "`read_book()` is now deprecated.",
        HARMLESS,
    ),
    "another answer": (
        another_answer,
        "`get_books()` now returns `Shelf` instead of `BookListResponse`.",
        BREAKING,
    ),
    "another id": (
        another_id,
        ("`get_book()` now takes by position `book`, `language` and `edition`"
        " instead of `book_id`, `language` and `edition`."),
        BREAKING,
    ),
    # Arguments.
    "new argument": (
        replaced(EDITION, f"{EDITION}      - {{name: cover, in: query, schema: {{type: string}}}}\n"),
        "`get_book()` now takes `cover`.",
        HARMLESS,
    ),
    "needed argument": (
        replaced(EDITION, EDITION + NEEDED),
        "`get_book()` now needs `cover`.",
        BREAKING,
    ),
    "argument in between": (
        replaced(EDITION, f"      - {{name: cover, in: query, schema: {{type: string}}}}\n{EDITION}"),
        ("`get_book()` now takes by position `book_id`, `language`, `cover` and `edition`"
        " instead of `book_id`, `language` and `edition`."),
        BREAKING,
    ),
    "lost argument": (replaced(EDITION, ""), "`get_book()` no longer takes `edition`.", BREAKING),
    "argument that must be given": (
        replaced("name: edition, in: query,", "name: edition, in: query, required: true,"),
        "`get_book().edition` must now be given.",
        BREAKING,
    ),
    "wider argument": (
        replaced(INTEGER, INTEGER.replace("integer", "[integer, string]")),
        "`get_book().edition` may now also be `str`.",
        HARMLESS,
    ),
    "another argument type": (
        replaced(INTEGER, INTEGER.replace("integer", "string")),
        "`get_book().edition` is now `str` instead of `int`.",
        BREAKING,
    ),
    "new field of a form": (
        replaced(YEAR, f"{YEAR}        pages: {{type: integer}}\n"),
        "`upload_book()` now takes `pages`.",
        HARMLESS,
    ),
    "no query object": (
        both(
            replaced("      x-query-parameters: BookListQueryParameters\n", ""),
            replaced("query-of: getBooks", "schema: {type: string}"),
        ),
        "`get_books()` no longer takes a `BookListQueryParameters`.",
        BREAKING,
    ),
    # Composites.
    "new composite": (
        replaced("x-composite-operations:\n", COMPOSITE),
        "`wait_for_shelf()` was added.",
        HARMLESS,
    ),
    "renamed composite": (
        replaced("- name: wait_for_book\n", "- name: await_book\n"),
        "`wait_for_book()` was removed.",
        BREAKING,
    ),
    "composite with another argument": (
        replaced("query-of: getBooks", "schema: {type: string}"),
        ("`wait_for_book()` now takes `book_id: str, query: str | None`"
        " instead of `book_id: str, query: BookListQueryParameters | None`."),
        BREAKING,
    ),
    # Fields.
    "new field of a request": (
        replaced(NAME, f"{NAME}        width: {{type: integer}}\n"),
        "`ShelfCreateRequest.width` was added.",
        HARMLESS,
    ),
    "needed field of a request": (
        replaced("      required: [name]\n", "      required: [name, colour]\n"),
        "`ShelfCreateRequest.colour` must now be given.",
        BREAKING,
    ),
    "field that is no longer needed": (
        replaced("      required: [name]\n", ""),
        "`ShelfCreateRequest.name` need no longer be given.",
        HARMLESS,
    ),
    "wider field of a request": (
        replaced("name: {type: string, description: N", "name: {type: [string, 'null'], description: N"),
        "`ShelfCreateRequest.name` may now also be `None`.",
        HARMLESS,
    ),
    "wider field of an answer": (
        replaced("flowers: {type: integer,", "flowers: {type: [integer, 'null'],"),
        "`Vase.flowers` may now also be `None`.",
        BREAKING,
    ),
    "number for a whole number": (
        replaced("flowers: {type: integer,", "flowers: {type: number,"),
        "`Vase.flowers` may now also be `float`.",
        BREAKING,
    ),
    "new field of an answer": (
        replaced(FLOWERS, f"{FLOWERS}        height: {{type: integer}}\n"),
        "`Vase.height` was added.",
        HARMLESS,
    ),
    "lost field of an answer": (replaced(FLOWERS, ""), "`Vase.flowers` was removed.", BREAKING),
    "field that may be absent": (
        replaced("required: [type, id]", "required: [type]"),
        "`Book.id` may now be absent.",
        BREAKING,
    ),
    "field that is always there": (
        replaced("      required: [type]\n", "      required: [type, flowers]\n"),
        "`Vase.flowers` is now always there.",
        HARMLESS,
    ),
    "renamed field": (
        replaced("flowers: {type: integer,", "flowers: {type: integer, x-python-name: blossoms,"),
        "`Vase.flowers` is now `Vase.blossoms`.",
        BREAKING,
    ),
    "deprecated field": (
        replaced("flowers: {type: integer,", "flowers: {type: integer, deprecated: true,"),
        "`Vase.flowers` is now deprecated.",
        HARMLESS,
    ),
    # Classes and named types.
    "lost class": (
        lambda text: text.replace("ErrorResponse", "Failure"),
        "`ErrorResponse` was removed.",
        BREAKING,
    ),
    "new kind of object": (
        both(
            replaced(VASE, VASE + VASE.replace("Vase", "Lamp")),
            replaced("    Vase:\n", f"{LAMP}    Vase:\n"),
        ),
        "`Thing` may now also be `Lamp`.",
        HARMLESS,
    ),
    "kind of object that is gone": (replaced(VASE, ""), "`Thing` can no longer be `Vase`.", HARMLESS),
    "other JSON in a union": (
        replaced(VASE, f"{VASE}      - type: string\n"),
        "`Thing` may now also be `str`.",
        BREAKING,
    ),
    "new enum value": (
        replaced("enum: [red, green]", "enum: [red, green, blue]"),
        "`Colour` may now also be `'blue'`.",
        HARMLESS,
    ),
    "lost enum value": (
        replaced("enum: [red, green]", "enum: [red]"),
        "`Colour` can no longer be `'green'`.",
        BREAKING,
    ),
}  # fmt: skip


def changes(workshop: Workshop, *edits: Edit) -> list[Change]:
    """Return what an edit of the small spec means for users."""
    return compare(plan(SMALL), plan(workshop.spec(*edits)))


@pytest.mark.parametrize("name", CHANGES)
def test_says_what_changed_and_whether_it_breaks_a_program(name: str, workshop: Workshop) -> None:
    """Each kind of change has its sentence and its verdict."""
    edit, sentence, breaking = CHANGES[name]

    found = changes(workshop, edit)

    assert (sentence, breaking) in [(change.sentence, change.breaking) for change in found]


@pytest.mark.parametrize("name", CHANGES)
def test_names_the_line_to_look_at(name: str, workshop: Workshop) -> None:
    """A change points into the new spec; what was removed, into the old one."""
    edit, sentence, _ = CHANGES[name]

    (change,) = [change for change in changes(workshop, edit) if change.sentence == sentence]

    source, _, line = change.where.rpartition(":")
    assert source == str(SMALL if change.what == "removed" else workshop.folder / "spec.yaml")
    assert 1 <= int(line) <= len(Path(source).read_text(encoding="utf-8").splitlines())


def test_a_spec_does_not_differ_from_itself() -> None:
    """The project's own spec, planned twice, gives no change."""
    assert compare(plan(SPEC), plan(SPEC)) == []


@pytest.mark.parametrize(
    "edit",
    [
        replaced("description: A vase.", "description: A vase of glass."),
        replaced("description: A book.", "description: A book.\n      x-note: Something"),
        replaced("maxLength: 40", "maxLength: 50"),
    ],
)
def test_words_and_limits_change_nothing_for_a_program(edit: Edit, workshop: Workshop) -> None:
    """Descriptions, notes and limits are no part of what Python sees."""
    assert changes(workshop, edit) == []


def test_a_change_of_a_named_type_is_told_once(workshop: Workshop) -> None:
    """Every field of that type changes with it; only the type itself is reported."""
    (change,) = changes(workshop, replaced("enum: [red, green]", "enum: [red, green, blue]"))

    assert (change.kind, change.subject) == ("type", "Colour")


def test_a_name_for_a_union_that_had_none_changes_no_field(workshop: Workshop) -> None:
    """Fields are compared by what they allow, not by how it is called."""
    named = """    Number:
      description: A count.
      oneOf: [{type: integer}, {type: string}]
"""
    old = workshop.spec(
        replaced("flowers: {type: integer,", "flowers: {oneOf: [{type: integer}, {type: string}],")
    )
    before = plan(old)
    new = workshop.spec(
        replaced("flowers: {type: integer,", "flowers: {$ref: '#/components/schemas/Number',"),
        replaced("    Vase:\n", f"{named}    Vase:\n"),
    )

    assert [change.sentence for change in compare(before, plan(new))] == ["`Number` was added."]


def test_lists_are_compared_by_what_is_in_them(workshop: Workshop) -> None:
    """A list of more kinds of objects is news for readers; a list of null as well is a break."""
    thing, lamp, null = (
        "$ref: '#/components/schemas/Thing'",
        "$ref: '#/components/schemas/Lamp'",
        "type: 'null'",
    )
    grown = replaced(THINGS, f"          items: {{oneOf: [{{{thing}}}, {{{lamp}}}]}}\n")
    nullable = replaced(THINGS, f"          items: {{oneOf: [{{{thing}}}, {{{null}}}]}}\n")

    (added, news) = changes(workshop, grown, replaced("    Vase:\n", f"{LAMP}    Vase:\n"))
    (broken,) = changes(workshop, nullable)

    assert added.sentence == "`Lamp` was added."
    assert news.sentence == "`Shelf.things` is now `list[Thing | Lamp]` instead of `list[Thing]`."
    assert (news.breaking, broken.breaking) == (False, True)


def test_text_puts_first_what_breaks(workshop: Workshop, capsys: pytest.CaptureFixture[str]) -> None:
    """People read a count, then the breaking changes, then the others; the status is 1."""
    spec = workshop.spec(replaced(FLOWERS, ""), replaced("enum: [red, green]", "enum: [red, green, blue]"))

    assert command("diff", SMALL, spec) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "2 changes for users, 1 of them breaking"
    assert lines[1:4] == ["", "Breaking", lines[3]]
    assert lines[3].startswith("- `Vase.flowers` was removed. (")
    assert lines[4:6] == ["", "Compatible"]
    assert lines[6].startswith("- `Colour` may now also be `'blue'`. (")


def test_nothing_breaking_is_status_0(workshop: Workshop, capsys: pytest.CaptureFixture[str]) -> None:
    """CI lets a spec pass that only grew."""
    spec = workshop.spec(replaced("enum: [red, green]", "enum: [red, green, blue]"))

    assert command("diff", SMALL, spec) == 0
    assert capsys.readouterr().out.startswith("1 change for users, none of them breaking\n")


def test_no_change_is_status_0(capsys: pytest.CaptureFixture[str]) -> None:
    """Two equal specs are one line."""
    assert command("diff", SMALL, SMALL) == 0
    assert capsys.readouterr().out == "nothing changes for users\n"


def test_an_error_is_status_2(workshop: Workshop, capsys: pytest.CaptureFixture[str]) -> None:
    """A spec that cannot be planned is no answer: CI tells it from a break."""
    broken = workshop.spec(replaced("operationId: readBook", "operationId: read-book"))

    assert command("diff", SMALL, broken) == 2
    assert command("diff", SMALL, workshop.folder / "nowhere.yaml") == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "must be camelCase" in said.err


def test_json_tells_the_same(workshop: Workshop, capsys: pytest.CaptureFixture[str]) -> None:
    """Programs get one object, and the status of the text."""
    spec = workshop.spec(replaced("flowers: {type: integer,", "flowers: {type: [integer, 'null'],"))

    assert command("diff", SMALL, spec, "--json") == 1
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    (change,) = found["changes"]
    where = change.pop("where")
    assert found["breaking"]
    assert change == {
        "kind": "field",
        "change": "retyped",
        "subject": "Vase.flowers",
        "breaking": True,
        "old": "int",
        "new": "int | None",
        "sentence": "`Vase.flowers` may now also be `None`.",
    }
    assert where.startswith(f"{spec}:")
