"""Uploads of many files, as flows that lose nothing: one result for each file, whatever became of it.

Results may be given again in place of paths; what is done in them is not done twice.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Any, Final, TypeAlias, Unpack, cast

from assistants_api import calls
from assistants_api.wire import UNSET
from assistants_client import lifecycle
from assistants_client.errors import AIClientError, InvalidArgumentError, NotFoundError, WaitTimeoutError
from assistants_client.flows._core import Flow, ask, branch, is_among, send
from assistants_client.flows.pages import items
from assistants_client.flows.waits import Patience, Wait, narrow
from assistants_client.terms import Terms

if TYPE_CHECKING:
    from assistants_api.models import (
        ChunkingStrategyRequest,
        FilePurpose,
        VectorStoreFileBatchResponse,
        VectorStoreFileListResponse,
        VectorStoreFileResponse,
    )
    from assistants_api.wire import Call, Unset

__all__ = ["Source", "UploadProgress", "UploadResult", "upload_and_index", "upload_files"]

MOST_FILES_A_BATCH: Final = 500
"""Every server of the API takes as many in one request; some take up to 2,000."""
MAX_CONCURRENCY: Final = 5


@dataclass(frozen=True, slots=True)
class UploadResult:
    """What became of one file."""

    path: str
    """As it was given."""
    file_id: str | None = None
    """Id of the uploaded file; None when it was not uploaded."""
    index_status: str | None = None
    """Status of the file in the vector store, such as ``completed``; None when it was not put into one."""
    error: Exception | None = None
    """Why the file is not where it should be; None when it is."""
    batch_id: str | None = None
    """Id of the batch that was still indexing it when the call ended; None when there was none."""


@dataclass(frozen=True, slots=True)
class UploadProgress:
    """What `on_progress` is told after each file."""

    done: int
    """How many files have been dealt with, failed ones included."""
    total: int
    result: UploadResult
    """What became of the latest one."""


Source: TypeAlias = "str | os.PathLike[str] | UploadResult"
"""A path, or what an earlier upload has left of it."""

OnProgress: TypeAlias = "Callable[[UploadProgress], object]"


def upload_files(
    terms: Terms,
    paths: Iterable[Source],
    purpose: FilePurpose = "assistants",
    *,
    max_concurrency: int = MAX_CONCURRENCY,
    on_progress: OnProgress | None = None,
    **patience: Unpack[Patience],
) -> Flow[list[UploadResult]]:
    """Upload many files, a few at once.

    A file that fails is no reason to lose the others: look for results with an `error`. To go on after a
    failure, give the results again: files that have an id are kept, the others are tried once more.

    Args:
        paths: Paths, or results of an earlier call.
        max_concurrency: How many files are on their way at the same time.
        on_progress: Called with an `UploadProgress` after each file; it may be async on the async client.

    Returns:
        One result for each path, in their order.

    Raises:
        InvalidArgumentError: *paths* is no list of paths, or empty; or *max_concurrency* is below 1.

    Source:
        ``POST /files``, once for each file
    """
    results = _results(paths, max_concurrency)
    narrow(terms, **patience)
    return (yield from _upload_all(results, purpose, max_concurrency, on_progress))


def upload_and_index(
    terms: Terms,
    vector_store_id: str,
    paths: Iterable[Source],
    purpose: FilePurpose = "assistants",
    *,
    chunking_strategy: ChunkingStrategyRequest | Unset = UNSET,
    attributes: Mapping[str, str | float | bool] | None = None,
    max_concurrency: int = MAX_CONCURRENCY,
    on_progress: OnProgress | None = None,
    **patience: Unpack[Patience],
) -> Flow[list[UploadResult]]:
    """Upload many files, put them into a vector store and wait until they are indexed.

    Batches of up to 500 files are made, one after another. What happens to the files, a token that is
    cancelled included, stands in their results, so that no id is lost. To go on after a failure or a
    deadline, give the results again: what is uploaded is not uploaded again, what is indexed not indexed
    again, and a batch that was still being indexed is waited for.

    Args:
        paths: Paths, or results of an earlier call.
        chunking_strategy: How the files are split; the server's own way without it.
        attributes: Set on every file, for filters.
        max_concurrency: How many uploads are on their way at the same time.
        on_progress: Called with an `UploadProgress` after each upload; it may be async on the async client.

    Returns:
        One result for each path, in their order. `error` says why a file was not uploaded or not indexed.

    Raises:
        WaitTimeoutError: Files are still being indexed at the deadline; `last` is the list of results so far.
        NotFoundError: There is no such store; nothing was uploaded.
        UnsupportedOperationError: The server has no batches of files; nothing was uploaded.
        InvalidArgumentError: *paths* is no list of paths, or empty; or *max_concurrency* is below 1.

    Source:
        ``GET /vector_stores/{vector_store_id}``, ``POST /files``,
        ``POST /vector_stores/{vector_store_id}/file_batches``,
        ``GET /vector_stores/{vector_store_id}/file_batches/{batch_id}`` and ``…/files``
    """
    wait = Wait(terms, f"the files of vector store {vector_store_id}", **patience)
    results = _results(paths, max_concurrency)
    # Better known now than after the uploads.
    terms.settings.main.require("create_vector_store_file_batch")
    yield from send(calls.get_vector_store(vector_store_id))
    wait.last = results = yield from _upload_all(results, purpose, max_concurrency, on_progress)
    options: dict[str, Any] = {
        "chunking_strategy": chunking_strategy,
        "attributes": UNSET if attributes is None else dict(attributes),
    }
    for known_id, ids in _batches(results):
        try:
            create = calls.create_vector_store_file_batch(vector_store_id, file_ids=ids, **options)
            batch_id, batch = yield from _batch(vector_store_id, known_id, create)
            wait.last = results = _changed(results, ids, partial(replace, batch_id=batch_id))
            found = yield from _index(wait, vector_store_id, batch_id, batch)
        except WaitTimeoutError:
            raise
        except AIClientError as error:
            results = _changed(results, ids, partial(replace, error=error))
        else:
            results = _changed(results, ids, partial(_indexed, found=found))
        wait.last = results
    return results


def _upload_all(
    results: Sequence[UploadResult],
    purpose: FilePurpose,
    max_concurrency: int,
    on_progress: OnProgress | None,
) -> Flow[list[UploadResult]]:
    counter = _Counter(len(results), on_progress)
    outcomes = yield from branch([_upload(result, purpose, counter) for result in results], max_concurrency)
    return [
        outcome.value if outcome.error is None else replace(result, error=outcome.error)
        for result, outcome in zip(results, outcomes, strict=True)
    ]


def _upload(result: UploadResult, purpose: FilePurpose, counter: _Counter) -> Flow[UploadResult]:
    if result.file_id is None:
        try:
            file = yield from send(calls.upload_file(purpose, result.path))
            result = UploadResult(result.path, file.id)
        except AIClientError as error:
            result = UploadResult(result.path, error=error)
    if counter.on_progress is not None:
        try:
            yield from ask(counter.on_progress, counter.next(result))
        except Exception as error:  # noqa: BLE001 - a mistake in the hook must not lose the file's id
            result = replace(result, error=result.error or error)
    return result


def _batch(
    vector_store_id: str, known_id: str | None, create: Call[VectorStoreFileBatchResponse]
) -> Flow[tuple[str, VectorStoreFileBatchResponse]]:
    """Return the batch of an earlier call, or a new one where the store has none of that id."""
    if known_id is not None:
        try:
            return known_id, (yield from send(calls.get_vector_store_file_batch(vector_store_id, known_id)))
        except NotFoundError:
            pass  # Another store, or one that has forgotten.
    batch = yield from send(create)
    # The id of its creation: some servers answer later with that of the store.
    return batch.id, batch


def _index(
    wait: Wait, vector_store_id: str, batch_id: str, batch: VectorStoreFileBatchResponse
) -> Flow[dict[str, VectorStoreFileResponse]]:
    """Return every file of *batch* once none of them is in progress."""
    look = calls.get_vector_store_file_batch(vector_store_id, batch_id)
    results = wait.last
    while _goes_on(batch):
        yield from wait.pause()
        batch = yield from wait.look(look)
        wait.last = results
    page = calls.get_vector_store_file_batch_files(vector_store_id, batch_id, limit=100)
    files = yield from items(page, _files)
    return {file.id: file for file in files}


def _goes_on(batch: VectorStoreFileBatchResponse) -> bool:
    counts = getattr(batch.file_counts, "in_progress", 0)
    goes_on = is_among(batch.status, lifecycle.VECTOR_STORE_FILE_IN_PROGRESS)
    return goes_on or (isinstance(counts, int) and counts > 0)


def _files(page: VectorStoreFileListResponse) -> list[VectorStoreFileResponse]:
    return list(page.data or ())


def _changed(
    results: Sequence[UploadResult], ids: Sequence[str], change: Callable[[UploadResult], UploadResult]
) -> list[UploadResult]:
    """Return the results, those of the files *ids* changed."""
    chosen = frozenset(ids)
    return [change(one) if one.file_id in chosen else one for one in results]


def _indexed(result: UploadResult, found: Mapping[str, VectorStoreFileResponse]) -> UploadResult:
    result = replace(result, batch_id=None)
    file = found.get(result.file_id or "")
    if file is None:
        return replace(result, error=_not_indexed(result, "the server does not list it in its batch"))
    status = str(file.status)
    if status == "completed":
        return replace(result, index_status=status)
    reason = file.last_error.message if file.last_error else f"its status is {status!r}"
    return replace(result, index_status=status, error=_not_indexed(result, reason))


def _not_indexed(result: UploadResult, reason: str) -> AIClientError:
    return AIClientError(f"{result.path} was not indexed: {reason}")


def _batches(results: Sequence[UploadResult]) -> Iterator[tuple[str | None, list[str]]]:
    """Yield the ids that are not indexed yet, each once, in batches that the API takes.

    Those that a batch of an earlier call has come first, with the id of that batch.
    """
    # A set in effect, but in the order of the results.
    waiting: dict[str | None, dict[str, None]] = {}
    for one in results:
        if one.file_id and one.index_status != "completed":
            waiting.setdefault(one.batch_id, {})[one.file_id] = None
    new = list(waiting.pop(None, ()))
    yield from ((batch_id, list(ids)) for batch_id, ids in waiting.items())
    for start in range(0, len(new), MOST_FILES_A_BATCH):
        yield None, new[start : start + MOST_FILES_A_BATCH]


def _results(paths: object, max_concurrency: object) -> list[UploadResult]:
    """Return a result for each path, to begin with.

    Raises:
        InvalidArgumentError: *paths* is no list of paths, or empty; or *max_concurrency* is below 1.
    """
    if not isinstance(max_concurrency, int) or max_concurrency < 1:
        raise InvalidArgumentError(
            f"max_concurrency is {max_concurrency!r}; give a whole number, 1 or more",
            argument="max_concurrency",
        )
    # Text is iterable too, letter by letter.
    if isinstance(paths, (str, bytes, os.PathLike)) or not isinstance(paths, Iterable):
        raise InvalidArgumentError(f"paths is {paths!r}; give a list of paths", argument="paths")
    results = [_begun(one) for one in cast("Iterable[object]", paths)]
    if not results:
        raise InvalidArgumentError("there are no files to upload; give at least one path", argument="paths")
    return results


def _begun(path: object) -> UploadResult:
    if isinstance(path, UploadResult):
        # What went wrong then is not what goes wrong now.
        return replace(path, error=None)
    if isinstance(path, (str, os.PathLike)):
        return UploadResult(os.fspath(cast("str | os.PathLike[str]", path)))
    raise InvalidArgumentError(
        f"paths has {path!r}; give text, a pathlib.Path, or the result of an earlier upload", argument="paths"
    )


class _Counter:
    """Counts the files that have been dealt with; a blocking client does so from several threads."""

    def __init__(self, total: int, on_progress: OnProgress | None) -> None:
        self.on_progress = on_progress
        self._total = total
        # Taking the next number is one step, which no other thread gets between.
        self._numbers = count(1)

    def next(self, result: UploadResult) -> UploadProgress:
        """Count *result* and return what is told of it."""
        return UploadProgress(next(self._numbers), self._total, result)
