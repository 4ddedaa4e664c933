"""Copies as type checkers see them."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.vendoring.support import SAMPLES

pytestmark = pytest.mark.slow

USER = '''\
"""A program that uses a copy for chat."""

from __future__ import annotations

from chat import AsyncOpenAIClient, OpenAIClient
from chat.models import CompletionResponse, CompletionUserMessage


def complete(client: OpenAIClient) -> CompletionResponse:
    """Ask with keywords."""
    return client.create_completion(model="m", messages=[CompletionUserMessage(content="Hello")])


async def complete_later(client: AsyncOpenAIClient) -> str | None:
    """Ask with keywords, and read the answer."""
    answer = await client.create_completion(model="m", messages=[CompletionUserMessage(content="Hello")])
    return answer.choices[0].message.content
'''


@pytest.fixture(name="project", scope="module")
def _project(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Hand out a project with every copy in it, and a program."""
    folder = tmp_path_factory.mktemp("project") / "project"
    shutil.copytree(samples, folder)
    (folder / "user.py").write_text(USER, encoding="utf-8")
    return folder


def test_mypy_finds_nothing(project: Path) -> None:
    """Every copy passes mypy strict, and so does a program that uses one."""
    packages = [word for name in SAMPLES for word in ("-p", name)]
    options = ["--strict", "--warn-unreachable", "--cache-dir", str(project / ".cache")]
    done = subprocess.run(
        [sys.executable, "-m", "mypy", *options, *packages, "-m", "user"],
        capture_output=True,
        check=False,
        cwd=project,
        text=True,
    )
    assert done.stdout.startswith("Success"), done.stdout + done.stderr


def test_pyright_finds_nothing(project: Path) -> None:
    """Every copy passes pyright strict: nothing is unknown, unused or missing."""
    pytest.importorskip("pyright", reason="`nox -s typing` has it, and runs this")
    settings = {"include": ["."], "typeCheckingMode": "strict", "pythonVersion": "3.11"}
    (project / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pyright", "--pythonpath", sys.executable, "--project", str(project)],
        capture_output=True,
        check=False,
        cwd=project,
        text=True,
    )
    assert done.returncode == 0, done.stdout
