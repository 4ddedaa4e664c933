"""The benchmarks can be run: each topic is measured with as little work as shows it; nothing is judged."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.benchmarks import __main__ as bench
from tests.benchmarks.__main__ import TOPICS, main
from tests.benchmarks.results import Goal, Row

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("topic", TOPICS)
def test_every_topic_can_be_measured(topic: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The rows have figures for us and what they are held against, and come as table, data and picture."""
    assert main([topic, "--smoke", "--output", str(tmp_path)]) == 0
    found = json.loads((tmp_path / "benchmarks.json").read_text(encoding="utf-8"))
    assert any(row["goals"] for row in found["rows"])
    for row in found["rows"]:
        names = {name for goal in row["goals"] for name in (goal["of"], goal["against"])}
        assert names | {"assistants_client"} <= row["figures"].keys()
        assert all(figure > 0 for figure in row["figures"].values())
    assert "goals are met" in capsys.readouterr().out
    picture = ET.fromstring((tmp_path / "benchmarks.svg").read_text(encoding="utf-8"))  # noqa: S314 - our own
    bars = picture.findall("{http://www.w3.org/2000/svg}rect")
    assert len(bars) == sum(len(row["goals"]) for row in found["rows"])


def test_a_run_that_is_interrupted_leaves_what_it_has_measured(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Data and picture have the rows so far."""

    def measure(*_: object) -> Iterator[Row]:
        yield Row("calls", "a call", "ms", {"assistants_client": 1.0, "httpx": 2.0}, (Goal("httpx", 1.0),))
        raise KeyboardInterrupt

    monkeypatch.setattr(bench, "measure", measure)
    with pytest.raises(KeyboardInterrupt):
        main(["--output", str(tmp_path)])
    [row] = json.loads((tmp_path / "benchmarks.json").read_text(encoding="utf-8"))["rows"]
    assert (row["what"], row["goals"][0]["met"]) == ("a call", True)
    assert "a call" in (tmp_path / "benchmarks.svg").read_text(encoding="utf-8")
