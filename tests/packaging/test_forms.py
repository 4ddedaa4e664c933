"""The package in each form that people install: wheel, sdist, wheel from the sdist, editable checkout.

Nothing is downloaded: each form gets an environment of its own that borrows the dependencies of this one.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROGRAM = Path(__file__).with_name("user_program.py")

pytestmark = pytest.mark.slow


def run(*words: str | Path, folder: Path | None = None) -> str:
    """Run a command, without settings that would lead it to this checkout, and return what it printed."""
    clean = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "MYPYPATH"}}
    done = subprocess.run(
        list(map(str, words)), cwd=folder, env=clean, capture_output=True, check=False, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def build(target: str, source: Path, folder: Path) -> Path:
    """Build *source* as `wheel` or `sdist` and return the file."""
    run(sys.executable, "-m", "hatchling", "build", "-t", target, "-d", folder, folder=source)
    (built,) = folder.iterdir()
    return built


@pytest.fixture(scope="module", name="sdist")
def _sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("sdist", ROOT, tmp_path_factory.mktemp("sdist"))


@pytest.fixture(scope="module", name="wheel")
def _wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("wheel", ROOT, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module", name="wheel_from_sdist")
def _wheel_from_sdist(sdist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    unpacked = tmp_path_factory.mktemp("unpacked")
    with tarfile.open(sdist) as archive:
        archive.extractall(unpacked, filter="data")
    (source,) = unpacked.iterdir()
    return build("wheel", source, tmp_path_factory.mktemp("wheel-from-sdist"))


class Environment:
    """A virtual environment with one form of the package, and the dependencies of the running one."""

    def __init__(self, folder: Path, *requirement: str | Path, home: Path) -> None:
        self.home = home
        venv.create(folder, symlinks=os.name != "nt")
        variables = {"base": str(folder), "platbase": str(folder)}
        self._scripts = Path(sysconfig.get_path("scripts", "venv", variables))
        borrowed = Path(sysconfig.get_path("purelib", "venv", variables)) / "borrowed.pth"
        borrowed.write_text(sysconfig.get_path("purelib"), encoding="utf-8")
        self.python = self._scripts / ("python.exe" if os.name == "nt" else "python")
        pip = (sys.executable, "-m", "pip", "--python", self.python, "install", "-q")
        # The borrowed folder may hold the package too, and would count as installed.
        run(*pip, "--ignore-installed", "--no-deps", "--no-index", "--no-build-isolation", *requirement)

    def run(self, *arguments: str | Path, folder: Path) -> str:
        """Run its Python, isolated from the folder it runs in."""
        return run(self.python, "-I", *arguments, folder=folder)

    def script(self, name: str) -> Path:
        """Return the path of an installed command."""
        return self._scripts / (f"{name}.exe" if os.name == "nt" else name)


@pytest.fixture(scope="module", name="installed", params=["wheel", "wheel from sdist", "editable"])
def _installed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Environment:
    folder = tmp_path_factory.mktemp("environment")
    if request.param == "editable":
        return Environment(folder, "--editable", ROOT, home=ROOT / "src")
    return Environment(folder, request.getfixturevalue(request.param.replace(" ", "_")), home=folder)


def contents(wheel: Path) -> Mapping[str, bytes]:
    """Return the files of a wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_wheel_has_the_two_packages(wheel: Path) -> None:
    """A user gets the client and the wire layer, and neither the generator nor the tests."""
    folders = {name.partition("/")[0] for name in contents(wheel) if ".dist-info/" not in name}
    assert folders == {"assistants_client", "assistants_api"}


def test_wheel_has_what_is_not_python(wheel: Path) -> None:
    """Type markers, SQL and the license are in the wheel: nothing but caches is missing."""
    packed = set(contents(wheel))
    sources = {
        path.relative_to(root).as_posix()
        for root, package in ((ROOT / "src", "assistants_client"), (ROOT / "generated", "assistants_api"))
        for path in (root / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert sources - packed == set()
    assert {"assistants_client/py.typed", "assistants_api/py.typed"} <= packed
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in packed)


def test_sdist_has_the_sources_of_generated_code(sdist: Path) -> None:
    """Whoever gets the sdist can generate and test: spec, templates, generator and tests are in it."""
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    wanted = {
        "spec/openapi.yaml",
        "src/assistants_codegen/__main__.py",
        "noxfile.py",
        "tests/test_imports.py",
    }
    assert wanted - names == set()
    assert any(name.startswith("templates/") and name.endswith(".jinja") for name in names)


def test_wheel_from_sdist_is_the_wheel(wheel: Path, wheel_from_sdist: Path) -> None:
    """Both ways to the wheel lead to the same bytes, whatever the folder and the times of its files."""
    assert contents(wheel_from_sdist) == contents(wheel)
    assert wheel_from_sdist.read_bytes() == wheel.read_bytes()


def test_wheel_is_small(wheel: Path) -> None:
    """The client takes 300 kB at most; backend, command line and vendoring bring the whole to 550 kB."""
    with zipfile.ZipFile(wheel) as archive:
        sizes = {entry.filename: entry.compress_size for entry in archive.infolist()}
    others = tuple(f"assistants_client/{folder}/" for folder in ("local", "cli", "vendoring"))
    assert sum(size for name, size in sizes.items() if not name.startswith(others)) < 300_000
    assert wheel.stat().st_size < 550_000


def test_names_are_safe_on_every_system(wheel: Path, sdist: Path) -> None:
    """No file has a name that Windows refuses, confuses with another, or finds too long."""
    with tarfile.open(sdist) as archive:
        names = [name.partition("/")[2] for name in archive.getnames()]
    for name in [*contents(wheel), *names]:
        assert not re.search(r'[<>:"\\|?*\x00-\x1f]|[ .](/|$)', name), name
        stems = {part.partition(".")[0].lower() for part in name.split("/")}
        assert not stems & {"con", "prn", "aux", "nul"}, name
        assert not [stem for stem in stems if re.fullmatch(r"(com|lpt)\d", stem)], name
        assert len(name) < 150, name
    for found in (list(contents(wheel)), names):
        assert len({name.lower() for name in found}) == len(set(found))


def test_version_is_written_once(installed: Environment, tmp_path: Path) -> None:
    """What is installed says the version of its metadata, and so does the command line."""
    program = (
        "import assistants_client, importlib.metadata;"
        "print(assistants_client.__version__, importlib.metadata.version('assistants-client'))"
    )
    said, recorded = installed.run("-c", program, folder=tmp_path).split()
    assert said == recorded
    assert run(installed.script("assistants-client"), "--version", folder=tmp_path).split()[-1] == said


def test_imports_from_where_it_is_installed(installed: Environment, tmp_path: Path) -> None:
    """A program runs against the installed form, embedded backend included."""
    where, thread_id = installed.run(PROGRAM, folder=tmp_path).split()
    assert Path(where).is_relative_to(installed.home)
    assert thread_id.startswith("thread_")


def test_command_line_does_the_main_job(installed: Environment, tmp_path: Path) -> None:
    """The installed command answers a question from a file."""
    (tmp_path / "notes.txt").write_text("The ferry to Marstal leaves at seven.", encoding="utf-8")
    words = ("ask", "--json", "notes.txt", "When does the ferry leave?")
    answer = json.loads(run(installed.script("assistants-client"), *words, folder=tmp_path))
    assert answer["citations"][0]["quote"] == "The ferry to Marstal leaves at seven."


def test_types_are_found(installed: Environment, tmp_path: Path) -> None:
    """mypy, strict, sees the types of the installed form, and the mistakes in a program that uses them."""
    shutil.copy(PROGRAM, tmp_path)
    mypy = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(tmp_path / "cache")]
    printed = run(*mypy, "--python-executable", installed.python, PROGRAM.name, folder=tmp_path)
    assert printed.startswith("Success")
