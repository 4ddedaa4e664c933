"""The benchmarks can be run: each topic is measured with as little work as shows it; nothing is judged."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.benchmarks.__main__ import TOPICS, main

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("topic", TOPICS)
def test_every_topic_can_be_measured(topic: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The rows have figures for us and what they are held against, and come as table, data and picture."""
    assert main([topic, "--smoke", "--output", str(tmp_path)]) == 0
    found = json.loads((tmp_path / "benchmarks.json").read_text(encoding="utf-8"))
    assert found["rows"]
    for row in found["rows"]:
        names = {name for goal in row["goals"] for name in (goal["of"], goal["against"])}
        assert names
        assert names <= row["figures"].keys()
        assert all(row["figures"][name] > 0 for name in names)
    assert "goals are met" in capsys.readouterr().out
    picture = ET.fromstring((tmp_path / "benchmarks.svg").read_text(encoding="utf-8"))  # noqa: S314 - our own
    bars = picture.findall("{http://www.w3.org/2000/svg}rect")
    assert len(bars) == sum(len(row["goals"]) for row in found["rows"])
