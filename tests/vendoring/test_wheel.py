"""Vendoring from an installed wheel, and by the tool that pip vendors its own libraries with."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from assistants_client.vendoring.copies import make
from assistants_client.vendoring.manifest import digest
from assistants_client.vendoring.options import Clients, Options
from tests.vendoring.support import run_alone
from tests.vendoring.test_guide import blocks

ROOT = Path(__file__).parents[2]
DIGESTS = """
import hashlib, json, sys
sys.path.insert(0, {path!r})
import assistants_client
from assistants_client.vendoring.copies import make
from assistants_client.vendoring.options import Clients, Options
assert assistants_client.__file__.startswith({path!r})
files = make(Options(name="acme", clients=Clients.SYNC, with_local=True)).files
print(json.dumps({{path: hashlib.sha256(data).hexdigest() for path, data in files.items()}}))
"""

pytestmark = pytest.mark.slow


@pytest.fixture(name="wheel", scope="module")
def _wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    words = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(words, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.iterdir()
    return wheel


@pytest.mark.parametrize("form", ["unpacked", "zipped"])
def test_a_wheel_writes_what_the_checkout_writes(wheel: Path, tmp_path: Path, form: str) -> None:
    """A copy does not depend on how the library is installed; it need not even be unpacked."""
    if form == "unpacked":
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(tmp_path)
    program = DIGESTS.format(path=str(tmp_path if form == "unpacked" else wheel))
    printed = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    ).stdout
    files = make(Options(name="acme", clients=Clients.SYNC, with_local=True)).files
    assert json.loads(printed) == {path: digest(data) for path, data in files.items()}


def test_pips_own_tool_vendors_the_library(wheel: Path, tmp_path: Path) -> None:
    """`vendoring sync`, with the settings of the guide, makes a working copy of the wheel without a patch."""
    vendored = tmp_path / "src" / "acme" / "_vendor"
    vendored.mkdir(parents=True)
    for package in (vendored, vendored.parent):
        (package / "__init__.py").write_bytes(b"")
    (settings,) = blocks("toml")
    (tmp_path / "pyproject.toml").write_text(settings, encoding="utf-8")
    (vendored / "vendor.txt").write_text(f"{wheel}\n", encoding="utf-8")
    # The tool runs the pip that it finds, and downloads to a fixed name in the temporary folder.
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    folders = {"TMPDIR": str(tmp_path), "TEMP": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-m", "vendoring", "sync"],
        cwd=tmp_path,
        env={**os.environ, **folders, "PATH": path, "PIP_NO_INDEX": "1"},
        capture_output=True,
        check=False,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert (vendored / "assistants_client" / "LICENSE").read_bytes() == (ROOT / "LICENSE").read_bytes()
    smoke = "from acme._vendor.assistants_client._smoke import main\nmain()"
    assert run_alone(tmp_path / "src", smoke).startswith("ok: ")
