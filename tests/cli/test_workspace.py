"""What a command leaves behind when it ends."""

from __future__ import annotations

import io

import pytest

from assistants_client import OpenAIClient
from assistants_client.cli.interrupts import Interrupted
from assistants_client.cli.progress import Progress
from assistants_client.cli.workspace import workspace


@pytest.mark.parametrize("error", [Interrupted(2), ValueError()])
def test_what_is_in_memory_is_not_removed(error: BaseException) -> None:
    """It ends with the client, so there is nothing to do and nothing to warn about."""
    said = io.StringIO()
    with OpenAIClient.local() as client:
        thread = client.create_thread()
        with pytest.raises(type(error)):
            _fail(client, Progress(said), thread.id, error)
        assert client.get_thread(thread.id).id == thread.id
    assert said.getvalue() == ""


def _fail(client: OpenAIClient, progress: Progress, thread_id: str, error: BaseException) -> None:
    with workspace(client, progress, keep=False, in_memory=True) as made:
        made.add_thread(thread_id)
        raise error
