"""Fixtures of the vendoring tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistants_client.vendoring.copies import create
from tests.vendoring.support import SAMPLES


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Hand out a folder with a copy of every kind, in which nobody changes anything."""
    folder = tmp_path_factory.mktemp("samples")
    for name, options in SAMPLES.items():
        create(folder / name, options)
    return folder
