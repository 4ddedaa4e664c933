"""The log of a command that goes on."""

from __future__ import annotations

import logging

import pytest

from assistants_client.cli.logs import RedactingFormatter, redacted


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("key=topsecret!", "key=***!"),
        ("topsecretmore", "***"),
        ("Bearer abc.def", "Bearer ***"),
        ("sk-proj-0123_abcdef is wrong", "*** is wrong"),
        ("task-force", "task-force"),
        ("a short one: abc", "a short one: abc"),
    ],
)
def test_secrets_are_taken_out(text: str, expected: str) -> None:
    """Known secrets, the longest first, and what looks like a key are replaced; short ones are not."""
    assert redacted(text, ["topsecret", "topsecretmore", "abc", ""]) == expected


def test_tracebacks_are_redacted_too() -> None:
    """A secret in an error's text does not reach the log."""
    error = ValueError("the key topsecret is wrong")
    trace = (ValueError, error, None)
    record = logging.LogRecord("a", logging.ERROR, "", 0, "It %s.", ("failed",), trace)
    text = RedactingFormatter(["topsecret"]).format(record)
    assert "ERROR It failed." in text
    assert "the key *** is wrong" in text
