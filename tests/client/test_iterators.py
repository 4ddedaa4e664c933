"""Walking along lists, on both clients: pages only when they are wanted, and an end in any case."""

from __future__ import annotations

from typing import Any

import pytest

from assistants_client import CancellationToken, InvalidArgumentError, OperationCancelledError
from assistants_client.errors import InternalServerError
from assistants_client.models import RunListQueryParameters
from tests.support import wire
from tests.support.clients import Connect
from tests.support.scripted_server import Reply, ScriptedServer, answer


def page(*names: str, has_more: bool = True) -> Reply:
    """Return a page of runs of these ids."""
    return answer(wire.page(*(wire.run(id=name) for name in names), has_more=has_more))


def test_a_walk_goes_through_all_pages(connect: Connect) -> None:
    """Each page begins after the last object of the one before; the rest of the query stays."""
    with ScriptedServer(page("a", "b"), page("c", has_more=False)) as server:
        runs = connect(base_url=server.url).iterate_runs("thread_1", limit=2, order="asc")
        assert [run.id for run in runs] == ["a", "b", "c"]
        assert [request.query for request in server.requests] == [
            [("limit", "2"), ("order", "asc")],
            [("limit", "2"), ("order", "asc"), ("after", "b")],
        ]
        assert server.last.path == "/v1/threads/thread_1/runs"


def test_the_query_may_be_an_object(connect: Connect) -> None:
    """As for the list itself."""
    with ScriptedServer(page("a", has_more=False)) as server:
        query = RunListQueryParameters(limit=5)
        runs = connect(base_url=server.url).iterate_runs("thread_1", query)
        assert [run.id for run in runs] == ["a"]
        assert server.last.query == [("limit", "5")]


def test_a_page_is_asked_for_when_it_is_wanted(connect: Connect) -> None:
    """Nothing is sent before the first object, nor the second page before the first is used up."""
    with ScriptedServer(page("a", "b"), page("c", has_more=False)) as server:
        runs = iter(connect(base_url=server.url).iterate_runs("thread_1"))
        assert server.requests == []
        assert [next(runs).id, next(runs).id] == ["a", "b"]
        assert len(server.requests) == 1


@pytest.mark.parametrize("second", [page(), page("a", "b")])
def test_a_walk_ends_on_a_server_that_does_not(connect: Connect, second: Reply) -> None:
    """An empty page, or one that was there before, is the end, and its objects come once."""
    with ScriptedServer(page("a", "b"), second) as server:
        runs = connect(base_url=server.url).iterate_runs("thread_1")
        assert [run.id for run in runs] == ["a", "b"]
        assert len(server.requests) == 2


def test_an_iterator_at_its_end_stays_there(connect: Connect) -> None:
    """It asks for nothing more."""
    with ScriptedServer(page("a", has_more=False)) as server:
        runs = connect(base_url=server.url).iterate_runs("thread_1")
        assert len(list(runs)) == 1
        assert list(runs) == []
        assert len(server.requests) == 1


def test_a_walk_goes_on_after_an_error(connect: Connect) -> None:
    """The page that failed is asked for again, and nothing is lost or doubled."""
    with ScriptedServer(page("a"), answer({}, 500), page("b", has_more=False)) as server:
        runs = connect(base_url=server.url, http_request_max_retries=0).iterate_runs("thread_1")
        steps = iter(runs)
        assert next(steps).id == "a"
        with pytest.raises(InternalServerError):
            next(steps)
        assert [run.id for run in runs] == ["b"]


def test_wrong_arguments_are_refused_at_once(connect: Connect) -> None:
    """Both forms at once are a mistake of the call, an empty id one of the first step."""
    client = connect(base_url="http://127.0.0.1:9/v1")
    with pytest.raises(TypeError, match="not both"):
        client.iterate_runs("thread_1", RunListQueryParameters(limit=5), order="asc")
    with pytest.raises(InvalidArgumentError, match="thread_id"):
        list(client.iterate_runs(""))


def test_limit_and_token_hold_for_each_page(connect: Connect) -> None:
    """A cancelled token ends the walk at the next page."""
    token = CancellationToken()
    with ScriptedServer(page("a"), page("b")) as server:
        runs = iter(connect(base_url=server.url).iterate_runs("thread_1", cancellation=token))
        assert next(runs).id == "a"
        token.cancel()
        with pytest.raises(OperationCancelledError):
            next(runs)
        assert len(server.requests) == 1


def test_every_list_of_the_backend_can_be_walked(connect: Connect) -> None:
    """Assistants, messages, runs, steps, files, stores and what is in them, over several pages each."""
    client = connect(local=True)
    assistants = [client.create_assistant(model="offline").id for _ in range(3)]
    thread = client.create_thread()
    messages = [
        client.create_thread_message(thread.id, role="user", content=str(number)).id for number in range(3)
    ]
    for _ in range(2):
        client.run_and_get_assistant_response(thread.id, assistant_id=assistants[0])
    files = [client.upload_file("assistants", f"{number}.txt", b"text").id for number in range(3)]
    stores = [client.create_vector_store(file_ids=files).id for _ in range(2)]
    batch = client.create_vector_store_file_batch(stores[0], file_ids=files)
    runs = list(client.iterate_runs(thread.id, limit=1))

    def ids(name: str, *arguments: Any) -> list[str]:
        walk = getattr(client, f"iterate_{name}")
        return [one.id for one in walk(*arguments, limit=1, order="asc")]

    assert ids("assistants") == assistants
    assert [one for one in ids("thread_messages", thread.id) if one in messages] == messages
    assert len(runs) == 2
    assert len(ids("run_steps", thread.id, runs[0].id)) == 1
    assert ids("files") == files
    assert ids("vector_stores") == stores
    assert sorted(ids("vector_store_files", stores[0])) == sorted(files)
    assert sorted(ids("vector_store_file_batch_files", stores[0], batch.id)) == sorted(files)
