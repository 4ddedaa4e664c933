from __future__ import annotations

import copy
import gc
import math
import pickle
import signal
import threading
import weakref

import pytest

from assistants_client import CancellationToken, InvalidArgumentError, OperationCancelledError
from tests.support.clock import FakeClock


def test_a_new_token_says_go_on() -> None:
    """Nothing is cancelled, and there is no end in sight."""
    token = CancellationToken()
    token.raise_if_cancelled()
    assert (token.cancelled, token.reason, token.remaining_seconds) == (False, None, math.inf)


def test_cancelling_gives_the_reason() -> None:
    """Whoever asks gets the words of whoever cancelled."""
    token = CancellationToken()
    token.cancel("the user left")
    with pytest.raises(OperationCancelledError, match="the user left") as caught:
        token.raise_if_cancelled()
    assert (token.cancelled, token.reason, caught.value.reason) == (True, "the user left", "the user left")


def test_only_the_first_reason_counts() -> None:
    """Cancelling again changes nothing."""
    token = CancellationToken()
    token.cancel("first")
    token.cancel("second")
    assert token.reason == "first"


def test_a_deadline_cancels_by_itself(clock: FakeClock) -> None:
    """Nothing runs in the background; the token knows when it is asked."""
    token = CancellationToken(timeout_seconds=5.0, clock=clock.monotonic)
    clock.seconds = 4.0
    assert (token.cancelled, token.remaining_seconds) == (False, 1.0)
    clock.seconds = 6.0
    assert (token.cancelled, token.remaining_seconds) == (True, 0.0)
    assert token.reason == "its deadline of 5.0 s passed"


@pytest.mark.parametrize("bad", [-1.0, math.nan])
def test_an_impossible_deadline_is_refused(bad: float) -> None:
    """Time that is no time is named."""
    with pytest.raises(InvalidArgumentError, match="timeout_seconds"):
        CancellationToken(timeout_seconds=bad)


def test_children_are_cancelled_with_their_parent() -> None:
    """All generations get the same reason, those made afterwards too."""
    parent = CancellationToken()
    child = parent.child()
    grandchild = child.child()
    parent.cancel("all out")
    assert {token.reason for token in (child, grandchild, parent.child())} == {"all out"}


def test_a_child_is_cancelled_alone() -> None:
    """What happens to a child is nobody else's business."""
    parent = CancellationToken()
    child, sibling = parent.child(), parent.child()
    child.cancel()
    assert (child.cancelled, parent.cancelled, sibling.cancelled) == (True, False, False)


@pytest.mark.parametrize(
    ("of_parent", "of_child", "nearest"), [(5.0, 3.0, 3.0), (3.0, 5.0, 3.0), (3.0, None, 3.0)]
)
def test_the_nearest_deadline_of_the_family_counts(
    clock: FakeClock, of_parent: float, of_child: float | None, nearest: float
) -> None:
    """A child never outlives its parent's deadline."""
    parent = CancellationToken(timeout_seconds=of_parent, clock=clock.monotonic)
    child = parent.child(timeout_seconds=of_child)
    assert child.remaining_seconds == nearest
    clock.seconds = nearest
    assert child.reason == f"its deadline of {nearest} s passed"


def test_a_parent_does_not_keep_its_children() -> None:
    """A token that lives as long as the program does not collect one child for each call."""
    parent = CancellationToken()
    child = weakref.ref(parent.child())
    gc.collect()
    assert child() is None


def test_callbacks_are_called_once() -> None:
    """Each is called in the cancelling thread; the second cancel calls nobody."""
    token = CancellationToken()
    threads: list[threading.Thread] = []
    token.on_cancel(lambda: threads.append(threading.current_thread()))
    token.cancel()
    token.cancel()
    assert threads == [threading.current_thread()]


def test_a_callback_that_comes_late_is_called_at_once() -> None:
    """There is no moment at which a callback can be missed."""
    token = CancellationToken()
    token.cancel()
    called: list[int] = []
    token.on_cancel(lambda: called.append(1))
    assert called == [1]


def test_a_callback_can_be_taken_back() -> None:
    """What is over does not want to hear of it; taking back twice is fine."""
    token = CancellationToken()
    called: list[int] = []
    forget = token.on_cancel(lambda: called.append(1))
    forget()
    forget()
    token.cancel()
    assert called == []


def test_an_error_in_one_callback_does_not_keep_the_others() -> None:
    """All are called, children are cancelled, and the first error comes out."""
    token = CancellationToken()
    child = token.child()
    called: list[str] = []

    def fail() -> None:
        called.append("first")
        raise LookupError("mine")

    token.on_cancel(fail)
    token.on_cancel(lambda: called.append("second"))
    with pytest.raises(LookupError, match="mine"):
        token.cancel()
    assert called == ["first", "second"]
    assert child.cancelled


def test_waiting_ends_when_another_thread_cancels() -> None:
    """An hour is over at once, and the waiter knows why."""
    token = CancellationToken()
    waiter = threading.Thread(target=token.wait, args=(3600.0,))
    waiter.start()
    token.cancel()
    waiter.join(10)
    assert not waiter.is_alive()


def test_waiting_without_cancelling_says_so() -> None:
    """The answer is whether the token is cancelled by now, by its deadline too."""
    assert CancellationToken().wait(0.0) is False
    assert CancellationToken(timeout_seconds=0.0).wait(3600.0) is True


def test_many_threads_cancel_once() -> None:
    """However many cancel at the same time, every callback is called once."""
    token = CancellationToken()
    called: list[int] = []
    for number in range(50):
        token.on_cancel(lambda number=number: called.append(number))  # type: ignore[misc]
    threads = [threading.Thread(target=token.cancel, args=(str(index),)) for index in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(called) == list(range(50))
    assert token.reason in set("01234567")


def test_a_token_says_what_it_is() -> None:
    """The reason is in the repr, as that is what one looks for."""
    token = CancellationToken()
    assert repr(token) == "CancellationToken()"
    token.cancel("enough")
    assert repr(token) == "<CancellationToken cancelled: enough>"


@pytest.mark.parametrize("duplicate", [pickle.dumps, copy.copy])
def test_a_token_cannot_be_copied(duplicate: type) -> None:
    """Two tokens that do not know of each other would be a trap."""
    with pytest.raises(TypeError, match="belongs to its process"):
        duplicate(CancellationToken())


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no timer signals")
def test_a_signal_handler_may_cancel_at_any_moment() -> None:
    """The thread that it interrupts may be inside the same token; nothing locks up, nobody is forgotten."""
    token = CancellationToken()

    def cancel(*_: object) -> None:
        token.cancel("Ctrl-C")

    before = signal.signal(signal.SIGALRM, cancel)
    try:
        for delay in range(1, 200):
            token = CancellationToken()
            called: list[int] = []
            # Again and again: Python may overlook a signal until the next one, while no thread waits for it.
            signal.setitimer(signal.ITIMER_REAL, delay / 1_000_000, 0.01)
            while not token.cancelled:
                token.on_cancel(bool)()
            token.on_cancel(lambda called=called: called.append(1))  # type: ignore[misc]
            assert called == [1]
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
