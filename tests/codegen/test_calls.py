"""Printed calls: from arguments to the request that the spec describes."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.codegen.support import Printed, Workshop, forget, replaced


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Printed]:
    """Hand out what the small spec gives; printed once for all tests here."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("calls")
        patch.syspath_prepend(str(folder))  # pyright: ignore[reportUnknownMemberType]
        printed = Workshop(folder)
        package = printed.printed(printed.spec())
        yield package
        forget(package.package)


def test_arguments_that_must_be_given_stand_first(api: Printed) -> None:
    """Ids, then what must be given, then what may be; anything else is a `TypeError`."""
    calls = api.load("calls")

    assert calls.get_book("b", "en").query == (("language", "en"),)
    assert calls.get_book("b", "en", 2).query == (("language", "en"), ("edition", "2"))
    with pytest.raises(TypeError, match="language"):
        calls.get_book("b")


def test_a_path_has_the_names_of_the_arguments(api: Printed) -> None:
    """A client fills in ids by the names that it knows them by; a server has the names of the spec."""
    operation = api.load("calls.books").GET_BOOK
    (route,) = [one for one in api.load("routes").ROUTES if one.operation == "get_book"]

    assert operation.path == "/books/{book_id}"
    assert operation.path_parameters == ("book_id",)
    assert route.path == "/books/{bookId}"


def test_query_parameters_have_their_wire_names(api: Printed) -> None:
    """A list repeats its name, brackets included; object and keywords give the same."""
    calls, models = api.load("calls"), api.load("models")
    query = models.BookListQueryParameters(limit=5, include=["author", "year"])

    expected = (("limit", "5"), ("include[]", "author"), ("include[]", "year"))
    assert calls.get_books(query).query == expected
    assert calls.get_books(limit=5, include=["author", "year"]).query == expected
    assert calls.get_books().query == ()


def test_object_and_keywords_at_once_are_refused(api: Printed) -> None:
    """One of the two would be lost."""
    calls, models = api.load("calls"), api.load("models")

    with pytest.raises(TypeError, match="not both"):
        calls.create_shelf(models.ShelfCreateRequest(name="a"), name="b")


def test_an_unknown_keyword_is_refused(api: Printed) -> None:
    """A slip in a field's name is an error, not a request without the field."""
    with pytest.raises(TypeError, match="nmae"):
        api.load("calls").create_shelf(nmae="a")


@pytest.mark.parametrize("source", [b"text", Path("book.txt"), "book.txt"])
def test_an_upload_has_its_fields_and_its_file(source: bytes | Path | str, api: Printed) -> None:
    """Text fields and the file are kept apart; the file is read by whoever sends it."""
    call = api.load("calls").upload_book("Title", "book.txt", source, year=1999)

    assert call.form == (("title", "Title"), ("year", "1999"))
    assert (call.file.field, call.file.name, call.file.source) == ("file", "book.txt", source)
    assert call.body is None


def test_bytes_are_answered_as_bytes(api: Printed) -> None:
    """An octet-stream is not decoded."""
    call = api.load("calls").read_book("b")

    assert call.operation.response == "bytes"
    assert call.decode(b"\x00\xff") == b"\x00\xff"


def test_static_facts_come_from_the_extensions(api: Printed) -> None:
    """`x-creates` and `x-openai-beta` are facts of the operation."""
    shelves = api.load("calls.shelves")

    assert (shelves.CREATE_SHELF.creates, shelves.CREATE_SHELF.beta) == (True, "shelves=v1")
    assert not api.load("calls.books").GET_BOOK.creates


def test_unions_are_told_apart_by_their_constant(api: Printed) -> None:
    """Known kinds become their class; unknown ones, and unknown fields, come back as they came."""
    models = api.load("models")
    things: list[dict[str, Any]] = [{"type": "book", "id": "b"}, {"type": "lamp", "on": True}]
    data = {"id": "s", "object": "shelf", "things": things, "colour": "mauve", "news": 1}

    shelf = models.Shelf.from_dict(data)

    assert isinstance(shelf.things[0], models.Book)
    assert shelf.things[1] == things[1]
    assert shelf.colour == "mauve"
    assert shelf.to_dict() == data


def test_a_field_may_have_a_python_name_of_its_own(workshop: Workshop) -> None:
    """`x-python-name` on a property changes what Python calls it, and nothing on the wire."""
    edit = replaced("flowers: {type: integer,", "flowers: {type: integer, x-python-name: blossoms,")
    models = workshop.printed(workshop.spec(edit)).load("models")

    assert models.Vase(blossoms=3).to_dict() == {"type": "vase", "flowers": 3}


def test_the_docstring_of_a_method_says_what_its_signature_cannot(api: Printed) -> None:
    """What comes back, which fields may be keywords, what is raised, and where it stems from."""
    doc = inspect.getdoc(api.load("sync_operations").SyncOperations.create_shelf) or ""
    in_a_line = " ".join(doc.split())

    assert doc.splitlines()[0] == "Put up a shelf."
    assert "or in its place its fields as keywords: `name` (required), `colour`." in in_a_line
    assert "The new shelf, as `Shelf`." in doc
    assert "``POST /shelves``: `createShelf` in the spec." in doc
    assert "NotFoundError" not in doc


def test_the_docstring_of_an_id_says_that_it_may_name_nothing(api: Printed) -> None:
    """Only operations with ids can miss what they name."""
    doc = inspect.getdoc(api.load("sync_operations").SyncOperations.get_book) or ""

    assert "InvalidArgumentError: *book_id* is empty; nothing was sent." in doc
    assert "NotFoundError: the server knows no such object." in doc
