"""One command: the same bytes every time, and a folder that is replaced whole or not at all."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistants_codegen import output
from assistants_codegen.complaints import SpecError
from assistants_codegen.generate import TEMPLATES
from tests.codegen.support import ROOT, SMALL, SPEC, Workshop, command, replaced

GENERATED = ROOT / "generated" / "assistants_api"


def files(folder: Path) -> dict[str, bytes]:
    """Return the bytes of every file below *folder* by its path, but for caches."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


@pytest.fixture
def printed(workshop: Workshop) -> Path:
    """Hand out a folder that holds what the small spec gives."""
    target = workshop.folder / "target"
    assert command("--spec", SMALL, "--output", target, "--package", "small_api") == 0
    return target


def check(target: Path, spec: Path = SMALL) -> int:
    """Return the exit status of ``--check``."""
    return command("--spec", spec, "--output", target, "--package", "small_api", "--check")


def test_the_committed_package_is_what_the_spec_and_the_templates_give(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """``nox -s drift`` in short: nothing is missing, edited or left over under generated/."""
    status = command("--spec", SPEC, "--output", GENERATED, "--package", "assistants_api", "--check")

    assert (status, capsys.readouterr().err) == (0, "")


@pytest.mark.parametrize("seed", ["0", "1", "4242"])
def test_bytes_do_not_depend_on_the_hash_seed(seed: str, printed: Path, tmp_path: Path) -> None:
    """Two runs of Python with different hash seeds print the same bytes."""
    again = tmp_path / "again"
    words = ["-m", "assistants_codegen", "--spec", SMALL, "--output", again, "--package", "small_api"]
    subprocess.run(
        [sys.executable, *map(str, words)],
        check=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONHASHSEED": seed},
    )

    assert files(again) == files(printed)


def test_bytes_do_not_depend_on_line_ends(workshop: Workshop, printed: Path) -> None:
    """A checkout with Windows line ends prints the same bytes, and every printed line ends in a line feed."""
    windows = workshop.folder / SMALL.name
    windows.write_bytes(SMALL.read_bytes().replace(b"\n", b"\r\n"))

    assert check(printed, windows) == 0
    assert not [name for name, content in files(printed).items() if b"\r" in content]


def test_says_in_every_file_where_it_comes_from(printed: Path) -> None:
    """Who opens a printed file reads in its first line what to change instead."""
    for name, content in files(printed).items():
        if name.endswith(".py"):
            first = content.decode().partition("\n")[0]
            assert first.startswith(output.MARK), name
            assert "from small.yaml." in first, name


def test_the_digest_stands_for_spec_and_templates(workshop: Workshop, printed: Path) -> None:
    """A comment in the spec changes the digest, and nothing else in the output."""
    spec = workshop.folder / SMALL.name
    spec.write_bytes(b"# A comment.\n" + SMALL.read_bytes())
    other = workshop.folder / "other"
    command("--spec", spec, "--output", other, "--package", "small_api")

    changed = {name for name, content in files(other).items() if files(printed)[name] != content}
    assert changed == {"__init__.py"}


def test_check_names_files_that_are_missing_edited_or_left_over(
    printed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Both trees are compared in both directions, and every difference is named."""
    (printed / "wire.py").unlink()
    (printed / "routes.py").write_text("edited\n", encoding="utf-8")
    (printed / "models" / "former.py").write_text("left over\n", encoding="utf-8")

    assert check(printed) == 1
    said = capsys.readouterr().err.splitlines()
    assert said[:3] == [
        f"{printed / 'wire.py'}: missing",
        f"{printed / 'models' / 'former.py'}: no longer printed",
        f"{printed / 'routes.py'}: differs",
    ]
    assert "nox -s generate" in said[3]


def test_check_writes_nothing(printed: Path) -> None:
    """The edited file is still the edited file."""
    (printed / "routes.py").write_text("edited\n", encoding="utf-8")
    before = files(printed)

    check(printed)

    assert files(printed) == before


def test_check_takes_a_folder_that_is_not_there_as_empty(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Before the first print every file is missing."""
    assert check(tmp_path / "nowhere") == 1
    assert "__init__.py: missing" in capsys.readouterr().err


def test_printing_again_changes_nothing(printed: Path) -> None:
    """The second run replaces the folder by its like."""
    before = files(printed)

    assert command("--spec", SMALL, "--output", printed, "--package", "small_api") == 0
    assert files(printed) == before


def test_files_that_are_no_longer_printed_go(workshop: Workshop, printed: Path) -> None:
    """A resource that left the spec leaves no module behind, nor do caches."""
    former = printed / "models" / "former.py"
    former.write_text(f"{output.MARK}an older spec.\n", encoding="utf-8")
    (printed / "models" / "__pycache__").mkdir(exist_ok=True)

    command("--spec", SMALL, "--output", printed, "--package", "small_api")

    assert not former.exists()
    assert not (printed / "models" / "__pycache__").exists()
    assert [path.name for path in workshop.folder.iterdir()] == ["target"]


def test_a_folder_with_anything_else_in_it_is_refused(
    printed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A handwritten module in the output folder is named, and nothing is touched."""
    (printed / "mine.py").write_text("important = True\n", encoding="utf-8")
    before = files(printed)

    assert command("--spec", SMALL, "--output", printed, "--package", "small_api") == 1
    assert "holds mine.py, which is not generated" in capsys.readouterr().err
    assert files(printed) == before


def test_a_file_in_the_place_of_the_folder_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """``--output`` that names a file is a sentence, and the file stays."""
    target = tmp_path / "target"
    target.write_text("mine", encoding="utf-8")

    assert command("--spec", SMALL, "--output", target, "--package", "small_api") == 1
    assert "is a file" in capsys.readouterr().err
    assert target.read_text(encoding="utf-8") == "mine"


def test_a_failed_generation_leaves_the_old_tree(workshop: Workshop, printed: Path) -> None:
    """A spec that is refused costs nobody a package that works."""
    before = files(printed)
    broken = workshop.spec(replaced("operationId: readBook", "operationId: read-book"))

    assert command("--spec", broken, "--output", printed, "--package", "small_api") == 1
    assert files(printed) == before


@pytest.fixture
def stubborn(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Make moves fail for the folders that are listed, as Windows does while somebody reads a file in one."""
    listed: list[str] = []
    move = Path.rename

    def rename(path: Path, target: Path) -> Path:
        if path.name in listed:
            raise PermissionError(13, "The process cannot access the file because it is being used")
        return move(path, target)

    monkeypatch.setattr(Path, "rename", rename)
    yield listed
    monkeypatch.undo()


@pytest.mark.parametrize("folder", ["target", "fresh"])
def test_a_move_that_fails_leaves_the_old_tree(
    folder: str, workshop: Workshop, printed: Path, stubborn: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Whether the old tree cannot go or the new one not come: the old one is there, nothing beside it."""
    before = files(printed)
    stubborn.append(folder)

    assert command("--spec", SMALL, "--output", printed, "--package", "small_api") == 1
    assert "cannot be replaced: The process cannot access the file" in capsys.readouterr().err
    assert files(printed) == before
    assert [path.name for path in workshop.folder.iterdir()] == ["target"]


@pytest.mark.parametrize("name", ["two words", "", "os; import x", "9lives", "a..b", "../up", "a-b"])
def test_a_package_needs_a_name(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """``--package`` is what users import: anything else is refused before a line is printed."""
    target = tmp_path / "target"

    assert command("--spec", SMALL, "--output", target, "--package", name) == 1
    assert "is not the name of a package" in capsys.readouterr().err
    assert not target.exists()


def test_a_package_may_live_inside_another(workshop: Workshop) -> None:
    """A dotted name prints imports that hold where the folder is put."""
    outer = workshop.folder / "outer_package"
    outer.mkdir()
    (outer / "__init__.py").touch()

    command("--spec", SMALL, "--output", outer / "api", "--package", "outer_package.api")

    program = "from outer_package.api import calls; print(calls.get_book('b', 'en').query)"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=workshop.folder, capture_output=True, check=True, text=True
    )
    assert done.stdout == "(('language', 'en'),)\n"


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    """Hand out a copy of the templates to spoil."""
    return shutil.copytree(TEMPLATES, tmp_path / "templates")


def spoil(templates: Path, name: str, line: str) -> None:
    """Add a line to a template."""
    path = templates / name
    path.write_text(path.read_text(encoding="utf-8") + line, encoding="utf-8")


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("{{ nobody }}\n", "'nobody' is undefined"),
        ("{% for one in operations %}{{ one.nothing }}{% endfor %}\n", "has no attribute 'nothing'"),
        ("{% if nobody %}x{% endif %}\n", "'nobody' is undefined"),
        ("{% endfor %}\n", "Encountered unknown tag 'endfor'"),
    ],
)
def test_a_template_that_asks_for_what_no_plan_holds_is_fatal(
    line: str, sentence: str, templates: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A typo in a template is a sentence with file and line, never an empty string in the output."""
    spoil(templates, "routes.py.jinja", line)
    last = len((templates / "routes.py.jinja").read_text(encoding="utf-8").splitlines())

    assert command("--spec", SMALL, "--output", tmp_path / "out", "--templates", templates) == 1
    said = capsys.readouterr().err
    assert said.startswith(f"templates/routes.py.jinja:{last}: ")
    assert sentence in said


@pytest.mark.parametrize("line", ["def broken(:\n", "value = nobody\n"])
def test_a_template_that_prints_no_python_is_fatal(
    line: str, templates: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Broken syntax and names that nothing defines are found while generating, not by a user."""
    spoil(templates, "routes.py.jinja", line)

    assert command("--spec", SMALL, "--output", tmp_path / "out", "--templates", templates) == 1
    assert "routes.py" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_template_that_is_missing_is_fatal(
    templates: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """openapi-python-client's own template of that name does not stand in for ours."""
    (templates / "wire.py.jinja").unlink()

    assert command("--spec", SMALL, "--output", tmp_path / "out", "--templates", templates) == 1
    assert "wire.py.jinja" in capsys.readouterr().err


def test_the_output_alone_is_enough(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without ``--spec`` and ``--package`` it is the project's own spec and package."""
    monkeypatch.chdir(ROOT)

    assert command("--output", tmp_path / "out") == 0
    assert files(tmp_path / "out") == files(GENERATED)


def test_a_folder_that_cannot_be_made_is_a_sentence(tmp_path: Path) -> None:
    """A file where a parent folder should be is named, not a traceback."""
    blocked = tmp_path / "file"
    blocked.touch()
    printed = tmp_path / "printed"
    printed.mkdir()

    with pytest.raises(SpecError, match="cannot be replaced"):
        output.replace(blocked / "target", printed)
