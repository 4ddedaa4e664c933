"""When a signal takes effect."""

from __future__ import annotations

import signal
from collections.abc import Iterator

import pytest

from assistants_client.cli import interrupts


@pytest.fixture(autouse=True)
def _installed() -> Iterator[None]:
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    interrupts.install()
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


def create(created: list[str], *, signals: int) -> None:
    """Create something, with signals arriving on the way."""
    with interrupts.held():
        for _ in range(signals):
            signal.raise_signal(signal.SIGINT)
        created.append("a file")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_the_command_at_once(number: signal.Signals) -> None:
    """Outside a held block a signal is an exception with the status that shells expect."""
    with pytest.raises(interrupts.Interrupted) as interrupted:
        signal.raise_signal(number)
    assert interrupted.value.exit_status == 128 + number


def test_a_signal_waits_for_a_held_block() -> None:
    """Inside a held block the first signal waits for its end, so that what it creates is known."""
    created: list[str] = []
    with pytest.raises(interrupts.Interrupted):
        create(created, signals=1)
    assert created == ["a file"]


def test_a_second_signal_does_not_wait() -> None:
    """Whoever presses Ctrl-C twice means it."""
    created: list[str] = []
    with pytest.raises(interrupts.Interrupted):
        create(created, signals=2)
    assert created == []


def test_a_signal_is_spent_once() -> None:
    """A signal that ended one block does not end the next."""
    with pytest.raises(interrupts.Interrupted), interrupts.held():
        signal.raise_signal(signal.SIGINT)
    with interrupts.held():
        pass
