"""The two ways a client waits; one template is rendered once for each."""

from __future__ import annotations

from attrs import frozen


@frozen
class Flavour:
    """The words in which the sync and the async client differ."""

    name: str
    package: str  # folder of its operations
    class_name: str
    sender: str
    protocol: str
    define: str  # keyword before a method
    wait: str  # keyword before a call that waits
    twin: str | None  # the client whose docstrings it refers to, by the name that users know


SYNC = Flavour(
    name="sync",
    package="sync_operations",
    class_name="SyncOperations",
    sender="SyncSender",
    protocol="OpenAIClientProtocol",
    define="def",
    wait="",
    twin=None,
)
ASYNC = Flavour(
    name="async",
    package="async_operations",
    class_name="AsyncOperations",
    sender="AsyncSender",
    protocol="AsyncOpenAIClientProtocol",
    define="async def",
    wait="await ",
    twin="OpenAIClient",
)
FLAVOURS = (SYNC, ASYNC)
