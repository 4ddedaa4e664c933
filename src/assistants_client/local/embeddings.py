"""Ranking by meaning: what the word search found first, put in order by an embeddings endpoint.

Word search stays the judge of what is found at all; without the endpoint, or when that fails, its order
counts.
"""

from __future__ import annotations

import asyncio
import logging
import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, Protocol, cast

from attrs import evolve

from assistants_client.errors import InvalidArgumentError
from assistants_client.local.vector_stores import Found

if TYPE_CHECKING:
    import httpx

__all__ = ["CANDIDATES", "Embeddings", "EmbeddingsError", "HttpEmbeddings", "reranked"]

logger = logging.getLogger(__name__)

CANDIDATES: Final = 200
"""How many passages the word search hands over."""
TEXTS_A_REQUEST: Final = 100


class EmbeddingsError(Exception):
    """The endpoint gave no usable vectors; the sentence says why and never holds the key."""


class Embeddings(Protocol):
    """Says how close texts are to a query."""

    async def similarities(self, query: str, texts: Sequence[str]) -> list[float]:
        """Return a figure from 0 to 1 for each of *texts*, in their order; more is closer.

        Raises:
            EmbeddingsError: there are no figures to be had.
        """
        ...

    async def aclose(self) -> None:
        """Release what is held."""
        ...


class HttpEmbeddings:
    """Asks the ``/embeddings`` endpoint of a server, such as OpenAI or Ollama.

    Args:
        base_url: Up to and without ``/embeddings``, such as ``http://localhost:11434/v1``.
        model: The server's name of the model.
        api_key: Sent as a bearer token; without one, nothing is.
        timeout_seconds: How long one request may take.

    Raises:
        InvalidArgumentError: *base_url* is no http address.
    """

    def __init__(
        self,
        base_url: str,
        *,
        model: str = "text-embedding-3-small",
        api_key: str | None = None,
        timeout_seconds: float = 30.0,
    ) -> None:
        if not base_url.lower().startswith(("http://", "https://")):
            raise InvalidArgumentError(
                f"The address of the embeddings server must begin with http:// or https://, not {base_url!r}."
            )
        self._url = base_url.rstrip("/").removesuffix("/embeddings") + "/embeddings"
        self._model = model
        self._headers = {"Authorization": f"Bearer {api_key}"} if api_key else {}
        self._timeout_seconds = timeout_seconds
        self._client: httpx.AsyncClient | None = None

    async def similarities(self, query: str, texts: Sequence[str]) -> list[float]:
        """Return the cosine of each text's vector with the query's, nothing below 0.

        Raises:
            EmbeddingsError: the server refused, failed or answered without sense.
        """
        inputs = [query, *texts]
        vectors: list[list[float]] = []
        for start in range(0, len(inputs), TEXTS_A_REQUEST):
            vectors += await self._vectors(inputs[start : start + TEXTS_A_REQUEST])
        return await asyncio.to_thread(_cosines, vectors)

    async def aclose(self) -> None:
        """Close the connections."""
        client, self._client = self._client, None
        if client is not None:
            await client.aclose()

    async def _vectors(self, texts: Sequence[str]) -> list[list[float]]:
        import httpx

        if self._client is None:
            self._client = httpx.AsyncClient(timeout=self._timeout_seconds)
        body = {"model": self._model, "input": list(texts), "encoding_format": "float"}
        try:
            response = await self._client.post(self._url, json=body, headers=self._headers)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            reason = str(error) or type(error).__name__
            raise EmbeddingsError(f"the embeddings server cannot be reached: {reason}") from error
        if response.is_error:
            raise EmbeddingsError(f"the embeddings server answered {response.status_code}")
        # A hundred vectors are a few megabytes of JSON: others have their turn meanwhile.
        return await asyncio.to_thread(_read_vectors, response, len(texts))


async def reranked(embeddings: Embeddings, query: str, found: Sequence[Found]) -> list[Found]:
    """Return *found* scored by meaning, best first; as it was when the endpoint fails, which is logged."""
    if not found:
        return []
    try:
        scores = await embeddings.similarities(query, [passage.text for passage in found])
    except EmbeddingsError as error:
        logger.warning("Search results are in the order of the word search: %s.", error)
        return list(found)
    scored = [evolve(passage, score=score) for passage, score in zip(found, scores, strict=True)]
    return sorted(scored, key=lambda passage: -passage.score)


def _read_vectors(response: httpx.Response, count: int) -> list[list[float]]:
    """Return the vectors of an answer in the order of the texts, which need not be that of the answer."""
    try:
        data = cast("list[Mapping[str, Any]]", response.json()["data"])
        vectors = [[float(value) for value in one["embedding"]] for one in sorted(data, key=_index)]
    except (ValueError, LookupError, TypeError) as error:
        raise EmbeddingsError("the embeddings server's answer holds no vectors") from error
    if len(vectors) != count or len({len(vector) for vector in vectors}) != 1:
        raise EmbeddingsError(
            f"the embeddings server answered {len(vectors)} unequal vectors for {count} texts"
        )
    return vectors


def _index(item: Mapping[str, Any]) -> int:
    return int(item["index"])


def _cosines(vectors: Sequence[Sequence[float]]) -> list[float]:
    """Return how close each vector but the first is to the first."""
    return [_cosine(vectors[0], vector) for vector in vectors[1:]]


def _cosine(one: Sequence[float], other: Sequence[float]) -> float:
    lengths = math.hypot(*one) * math.hypot(*other)
    return (
        max(0.0, min(1.0, sum(a * b for a, b in zip(one, other, strict=True)) / lengths)) if lengths else 0.0
    )
