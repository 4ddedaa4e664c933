"""The documentation against the code: diagrams are drawn from the tables, samples run."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SAMPLE = re.compile(r"```python\n(.*?)```", re.DOTALL)
SAMPLES = [
    pytest.param(sample, id=f"{page.stem}-{number}")
    for page in sorted((ROOT / "docs" / "guides").glob("*.md"))
    # The samples of that guide need the copy that it makes: tests/vendoring runs them.
    if page.stem != "vendoring"
    for number, sample in enumerate(SAMPLE.findall(page.read_text("utf-8")), start=1)
]


def test_diagrams_are_those_of_the_tables() -> None:
    """Whoever changes a table draws the diagrams again."""
    command = [sys.executable, "docs/draw_states.py", "--check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_there_is_a_diagram_of_the_run() -> None:
    """The check above has something to look at: the run's way from queued to its end."""
    page = (ROOT / "docs" / "guides" / "local-backend.md").read_text("utf-8")
    assert "    in_progress --> requires_action\n" in page
    assert "    completed --> [*]\n" in page


@pytest.mark.parametrize("sample", SAMPLES)
def test_samples_run(sample: str, tmp_path: Path) -> None:
    """Each Python sample of the guides runs as it stands, in an empty folder."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-W", "ignore::DeprecationWarning:openai", "-c", sample],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
