"""The guide to testing is a file of tests, which a reader runs with pytest."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from tests.support.pages import DOCS, program

GUIDE = DOCS / "guides" / "testing.md"


def test_the_tests_of_the_guide_pass(tmp_path: Path) -> None:
    """Each test of the page is found and passes, without a warning."""
    text = program(GUIDE)
    (tmp_path / "test_page.py").write_text(text, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "pytest", "-q", "-p", "no:cacheprovider", tmp_path],
        capture_output=True,
        check=False,
        cwd=tmp_path,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout
    wanted = re.findall(r"^(?:async )?def test_", text, re.MULTILINE)
    assert f"{len(wanted)} passed" in done.stdout
