from __future__ import annotations

import pytest

from tests.faults.soak import WORKERS, soak


@pytest.mark.slow
def test_very_many_calls_leave_nothing_behind() -> None:
    """After the first fifth, neither memory nor descriptors nor threads nor tasks grow."""
    for states in soak(6_000, say=lambda _: None):
        first, last = states[0], states[-1]
        # One object kept of each call would be 2,400 blocks.
        assert last.blocks - first.blocks < 1_500
        assert last.descriptors <= first.descriptors + WORKERS
        assert last.threads <= first.threads + WORKERS
        assert last.tasks <= first.tasks
