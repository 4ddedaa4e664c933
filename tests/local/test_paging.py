from __future__ import annotations

import pytest

from tests.support.backend import Api, RefusedError


@pytest.fixture(name="ids")
def _ids(api: Api) -> list[str]:
    """Make seven assistants and return their ids, oldest first."""
    return [api.assistant(name=str(number))["id"] for number in range(7)]


def page(api: Api, **query: object) -> tuple[list[str], bool]:
    """Return the ids of a page of assistants and whether there are more."""
    found = api.get("/assistants", **query)
    ids = [assistant["id"] for assistant in found["data"]]
    assert (found["object"], found["first_id"], found["last_id"]) == ("list", ids[0], ids[-1])
    return ids, found["has_more"]


def test_newest_come_first(api: Api, ids: list[str]) -> None:
    """Without parameters a list is in descending order of creation."""
    assert page(api) == (ids[::-1], False)


def test_ascending_order_starts_with_the_oldest(api: Api, ids: list[str]) -> None:
    """``order=asc`` turns the list round."""
    assert page(api, order="asc") == (ids, False)


def test_a_page_ends_at_the_limit(api: Api, ids: list[str]) -> None:
    """``has_more`` says whether something is left behind the page."""
    assert page(api, limit=6, order="asc") == (ids[:6], True)
    assert page(api, limit=7, order="asc") == (ids, False)


@pytest.mark.parametrize("order", ["asc", "desc"])
def test_pages_after_each_other_make_the_whole_list(api: Api, ids: list[str], order: str) -> None:
    """Following ``after`` with the last id visits everything once, in order."""
    seen, has_more = page(api, limit=3, order=order)
    while has_more:
        more, has_more = page(api, limit=3, order=order, after=seen[-1])
        seen += more
    assert seen == (ids if order == "asc" else ids[::-1])


def test_a_page_before_an_id_ends_at_it(api: Api, ids: list[str]) -> None:
    """``before`` gives the objects that come right before it, in the order of the list."""
    assert page(api, limit=2, order="asc", before=ids[5]) == (ids[3:5], True)
    assert page(api, limit=5, order="asc", before=ids[5]) == (ids[0:5], False)
    assert page(api, limit=2, before=ids[1]) == ([ids[3], ids[2]], True)


def test_a_page_between_two_ids(api: Api, ids: list[str]) -> None:
    """``after`` and ``before`` together exclude both ends."""
    assert page(api, order="asc", after=ids[1], before=ids[4]) == (ids[2:4], False)


def test_an_empty_list_has_null_ids(api: Api, ids: list[str]) -> None:
    """Behind the last object there is a page of nothing."""
    assert api.get("/assistants", after=ids[0]) == {
        "object": "list",
        "data": [],
        "first_id": None,
        "last_id": None,
        "has_more": False,
    }


def test_the_default_limit_is_twenty(api: Api) -> None:
    """A list of more than twenty objects gives twenty of them."""
    for _ in range(21):
        api.assistant()
    found = api.get("/assistants")
    assert (len(found["data"]), found["has_more"]) == (20, True)


def test_an_unknown_cursor_is_a_404(api: Api, ids: list[str]) -> None:
    """A list cannot go on after an object that it does not hold."""
    api.delete(f"/assistants/{ids[3]}")
    with pytest.raises(RefusedError) as refused:
        api.get("/assistants", after=ids[3])
    assert (refused.value.status, refused.value.message) == (
        404,
        f"No assistant found with id '{ids[3]}'.",
    )


@pytest.mark.parametrize(
    ("query", "message", "code"),
    [
        (
            {"limit": 101},
            "Invalid 'limit': integer above maximum value. Expected a value <= 100, but got 101 instead.",
            "integer_above_max_value",
        ),
        (
            {"limit": 0},
            "Invalid 'limit': integer below minimum value. Expected a value >= 1, but got 0 instead.",
            "integer_below_min_value",
        ),
        (
            {"limit": "many"},
            "Invalid type for 'limit': expected an integer, but got a string instead.",
            "invalid_type",
        ),
        (
            {"order": "up"},
            "Invalid value: 'up'. Supported values are: 'asc' and 'desc'.",
            "invalid_value",
        ),
    ],
)
def test_a_wrong_parameter_is_refused(api: Api, query: dict[str, object], message: str, code: str) -> None:
    """The refusal has the service's words and code, and names the parameter."""
    with pytest.raises(RefusedError) as refused:
        api.get("/assistants", **query)
    assert (refused.value.status, refused.value.message) == (400, message)
    assert (refused.value.code, refused.value.param) == (code, next(iter(query)))


def test_files_have_a_limit_of_their_own(api: Api) -> None:
    """A list of files gives up to ten thousand."""
    for number in range(21):
        api.upload(f"{number}.txt", "x")
    assert len(api.get("/files")["data"]) == 21
    with pytest.raises(RefusedError, match="Expected a value <= 10000, but got 10001"):
        api.get("/files", limit=10001)
