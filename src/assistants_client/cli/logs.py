"""The log of a command that goes on: lines on stderr, without a secret.

Whatever a log record says, and whichever module says it, secrets are taken out of the finished text.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable

REDACTED = "***"
SHORTEST_SECRET = 4
"""Shorter keys would make holes in every line."""
_KEYS = re.compile(r"\bsk-[\w-]{8,}|(?<=[Bb]earer )\S+")
NOISY = ("asyncio", "httpcore", "httpx", "uvicorn.error")


def redacted(text: str, secrets: Iterable[str]) -> str:
    """Return *text* with *secrets*, and what looks like an API key, replaced by asterisks."""
    # The longest first: a secret may be a part of another.
    for secret in sorted(secrets, key=len, reverse=True):
        if len(secret) >= SHORTEST_SECRET:
            text = text.replace(secret, REDACTED)
    return _KEYS.sub(REDACTED, text)


class RedactingFormatter(logging.Formatter):
    """Formats log records and replaces *secrets*, and what looks like an API key, by asterisks."""

    def __init__(self, secrets: Iterable[str]) -> None:
        super().__init__("%(asctime)s %(levelname)s %(message)s")
        self._secrets = tuple(secrets)

    def format(self, record: logging.LogRecord) -> str:
        """Return the text of *record*, traceback included."""
        return redacted(super().format(record), self._secrets)


def log_to_stderr(level: str, *, secrets: Iterable[str]) -> None:
    """Write the process's log to stderr, from *level* on; of other packages, warnings only."""
    handler = logging.StreamHandler()
    handler.setFormatter(RedactingFormatter(secrets))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(level.upper())
    for name in NOISY:
        logging.getLogger(name).setLevel(max(logging.WARNING, root.level))
