from __future__ import annotations

import pytest

from tests.support.backend import Api, Now, RefusedError

DAY_SECONDS = 86_400


def test_an_empty_store_is_completed(api: Api, now: Now) -> None:
    """A store without files has nothing in progress and no bytes."""
    store = api.post("/vector_stores", name="Docs", metadata={"a": "b"})
    assert store.pop("id").startswith("vs_")
    assert store == {
        "object": "vector_store",
        "created_at": int(now.seconds),
        "name": "Docs",
        "status": "completed",
        "usage_bytes": 0,
        "file_counts": {"in_progress": 0, "completed": 0, "failed": 0, "cancelled": 0, "total": 0},
        "metadata": {"a": "b"},
        "last_active_at": int(now.seconds),
        "expires_at": None,
    }


def test_a_store_counts_its_files(api: Api) -> None:
    """Once indexed, a store knows how many files it has and how much text is in them."""
    store = api.store_with(a="One text.", b="Another text.")
    assert store["status"] == "completed"
    assert store["file_counts"] == {
        "in_progress": 0,
        "completed": 2,
        "failed": 0,
        "cancelled": 0,
        "total": 2,
    }
    assert store["usage_bytes"] == len("One text.") + len("Another text.")


def test_a_file_that_does_not_exist_makes_no_store(api: Api) -> None:
    """The request is refused as a whole."""
    with pytest.raises(RefusedError, match="No such File object: file-none"):
        api.post("/vector_stores", file_ids=["file-none"])
    assert api.get("/vector_stores")["data"] == []


def test_modifying_a_store(api: Api) -> None:
    """Name, expiry and metadata change; an expiry can be taken away again."""
    store = api.post("/vector_stores", name="Docs")
    path = f"/vector_stores/{store['id']}"
    changed = api.post(path, name="Papers", expires_after={"anchor": "last_active_at", "days": 3})
    assert changed["name"] == "Papers"
    assert changed["expires_at"] == store["last_active_at"] + 3 * DAY_SECONDS
    assert api.post(path, {"expires_after": None})["expires_at"] is None


def test_a_store_expires_when_nobody_uses_it(api: Api, now: Now) -> None:
    """Every search puts the expiry off; after it the store says expired, and takes and finds nothing."""
    expiry = {"anchor": "last_active_at", "days": 1}
    path = f"/vector_stores/{api.post('/vector_stores', expires_after=expiry)['id']}"
    now.seconds += DAY_SECONDS - 1
    api.post(f"{path}/search", query="anything")
    now.seconds += DAY_SECONDS - 1
    assert api.get(path)["status"] == "completed"
    now.seconds += 1
    assert api.get(path)["status"] == "expired"
    file_id = api.upload("a.md", "a")["id"]
    for action, fields in (("search", {"query": "a"}), ("files", {"file_id": file_id})):
        with pytest.raises(RefusedError, match="has expired") as refused:
            api.post(f"{path}/{action}", **fields)
        assert refused.value.status == 400


def test_search_finds_the_best_passage_first(api: Api) -> None:
    """Hits carry file, text and score, and come best first."""
    store = api.store_with(
        cats="Cats sleep through the day.", dogs="Dogs bark. Dogs like to sleep too, but less."
    )
    page = api.post(f"/vector_stores/{store['id']}/search", query="How do cats sleep?")
    assert page["search_query"] == ["How do cats sleep?"]
    assert [hit["filename"] for hit in page["data"]] == ["cats.md", "dogs.md"]
    assert page["data"][0]["content"] == [{"type": "text", "text": "Cats sleep through the day."}]
    assert 1 >= page["data"][0]["score"] > page["data"][1]["score"] > 0
    assert (page["has_more"], page["next_page"]) == (False, None)


def test_search_takes_several_queries(api: Api) -> None:
    """A passage that answers two of the queries comes once."""
    store = api.store_with(cats="Cats purr and sleep.", dogs="Dogs bark.")
    page = api.post(f"/vector_stores/{store['id']}/search", query=["purr", "sleep", "bark"])
    assert page["search_query"] == ["purr", "sleep", "bark"]
    assert sorted(hit["filename"] for hit in page["data"]) == ["cats.md", "dogs.md"]


def test_search_keeps_to_the_limits_given(api: Api) -> None:
    """``max_num_results`` and ``score_threshold`` cut the list."""
    store = api.store_with(a="red apple", b="red brick", c="red car")
    path = f"/vector_stores/{store['id']}/search"
    assert len(api.post(path, query="red", max_num_results=2)["data"]) == 2
    assert api.post(path, query="red", ranking_options={"score_threshold": 1})["data"] == []


def test_search_filters_by_attributes(api: Api) -> None:
    """Only files whose attributes match are searched, and hits show the attributes."""
    store = api.post("/vector_stores")
    for year in (2023, 2024):
        file_id = api.upload(f"{year}.md", f"Report of {year}.")["id"]
        api.post(
            f"/vector_stores/{store['id']}/files", file_id=file_id, attributes={"year": year, "final": True}
        )
    api.indexed(store)
    wanted = {"type": "and", "filters": [{"type": "gte", "key": "year", "value": 2024}]}
    page = api.post(f"/vector_stores/{store['id']}/search", query="report", filters=wanted)
    assert [hit["attributes"] for hit in page["data"]] == [{"year": 2024, "final": True}]


def test_a_filter_that_cannot_work_is_refused(api: Api) -> None:
    """The answer names the filter."""
    store = api.store_with(a="text")
    with pytest.raises(RefusedError) as refused:
        api.post(
            f"/vector_stores/{store['id']}/search",
            query="text",
            filters={"type": "gt", "key": "year", "value": [1, 2]},
        )
    assert (refused.value.status, refused.value.param) == (400, "filters")


def test_a_deleted_store_leaves_its_files(api: Api) -> None:
    """The store and what was indexed are gone; the files are not."""
    store = api.store_with(a="text")
    assert api.delete(f"/vector_stores/{store['id']}") == {
        "id": store["id"],
        "object": "vector_store.deleted",
        "deleted": True,
    }
    with pytest.raises(RefusedError, match=f"No vector store found with id '{store['id']}'"):
        api.get(f"/vector_stores/{store['id']}")
    assert len(api.get("/files")["data"]) == 1


def test_a_search_tells_the_attributes_that_its_store_gives_a_file(api: Api) -> None:
    """One file in two stores has the attributes of each in the results of each."""
    file_id = api.upload("a.md", "The sky is blue.")["id"]
    for colour in ("blue", "grey"):
        path = f"/vector_stores/{api.post('/vector_stores')['id']}"
        api.post(f"{path}/files", file_id=file_id, attributes={"sky": colour})
        api.indexed(api.get(path))
        [found] = api.post(f"{path}/search", query="sky")["data"]
        assert found["attributes"] == {"sky": colour}
