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


class RedactingFormatter(logging.Formatter):
    """Formats log records and replaces *secrets*, and what looks like an API key, by asterisks."""

    def __init__(self, secrets: Iterable[str]) -> None:
        super().__init__("%(asctime)s %(levelname)s %(message)s")
        self._secrets = sorted({one for one in secrets if len(one) >= SHORTEST_SECRET}, key=len, reverse=True)

    def format(self, record: logging.LogRecord) -> str:
        """Return the text of *record*, traceback included."""
        text = super().format(record)
        for secret in self._secrets:
            text = text.replace(secret, REDACTED)
        return _KEYS.sub(REDACTED, text)


def log_to_stderr(level: str, *, secrets: Iterable[str]) -> None:
    """Write the process's log to stderr, from *level* on; of other packages, warnings only."""
    handler = logging.StreamHandler()
    handler.setFormatter(RedactingFormatter(secrets))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(level.upper())
    for name in NOISY:
        logging.getLogger(name).setLevel(max(logging.WARNING, root.level))
