"""The ``vendor`` command as a person runs it."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from assistants_client import __version__
from assistants_client.vendoring.copies import check, read_manifest
from assistants_client.vendoring.options import Clients
from tests.cli.support import environment, program


def vendor(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run ``assistants-client vendor`` in *folder*, to its end."""
    words = program("vendor", *arguments)
    return subprocess.run(
        words,
        capture_output=True,
        check=False,
        cwd=folder,
        encoding="utf-8",
        env=environment(),
        timeout=120,
    )


def test_writes_a_copy_and_says_what_is_in_it(tmp_path: Path) -> None:
    """The options lead to the copy, and its size, operations and composites are printed."""
    words = ("_vendor", "--name", "acme", "--operations", "get_file, get_vector_store", "--async-only")
    done = vendor(tmp_path, *words)
    assert (done.returncode, done.stderr) == (0, "")
    first, *others = done.stdout.splitlines()
    assert first.startswith(f"Written: {Path('_vendor', 'acme')} is assistants-client {__version__} (")
    assert others == [
        "Operations: get_file, get_vector_store",
        "Composites: wait_for_vector_store_to_complete",
    ]
    options = read_manifest(tmp_path / "_vendor" / "acme").options
    assert (options.operations, options.clients) == (("get_file", "get_vector_store"), Clients.ASYNC)


def test_a_copy_has_the_librarys_name_unless_told_otherwise(tmp_path: Path) -> None:
    """Without options, everything but the backend is written, under the library's own name."""
    done = vendor(tmp_path, ".")
    assert done.returncode == 0
    assert "and 39 more" in done.stdout
    assert (tmp_path / "assistants_client" / "client.py").is_file()
    assert not (tmp_path / "assistants_client" / "local").exists()


def test_a_file_is_no_place_for_a_copy(tmp_path: Path) -> None:
    """It is named, with what to give, and stays as it is."""
    (tmp_path / "ferry.txt").write_text("Four a day.", encoding="utf-8")
    for words in (["ferry.txt"], ["ferry.txt/copies"], ["ferry.txt/copies", "--check"]):
        done = vendor(tmp_path, *words)
        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr == "Error: ferry.txt is no folder; give one for the copy\n"
    assert (tmp_path / "ferry.txt").read_text(encoding="utf-8") == "Four a day."


def test_an_empty_destination(tmp_path: Path) -> None:
    """An unset variable of a script is not taken for the current directory."""
    done = vendor(tmp_path, "")
    assert done.returncode == 2
    assert "it is empty; name a path" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_check_and_update(tmp_path: Path) -> None:
    """A fresh copy passes; an edited one does not, is not written over, and passes again after --force."""
    vendor(tmp_path, ".", "--name", "acme", "--operations", "get_run")
    assert vendor(tmp_path, ".", "--name", "acme", "--check").returncode == 0
    (tmp_path / "acme" / "client.py").write_text("", encoding="utf-8")
    checked = vendor(tmp_path, "acme", "--check")
    assert (checked.returncode, checked.stdout) == (1, "edited: client.py\n")
    refused = vendor(tmp_path, "acme", "--update")
    assert refused.returncode == 1
    assert refused.stderr.startswith("Error: acme was edited (client.py); --force")
    assert vendor(tmp_path, "acme", "--update", "--force").returncode == 0
    assert check(tmp_path / "acme").is_clean


def test_check_names_the_versions_of_an_old_copy(tmp_path: Path) -> None:
    """A copy of another version is out of date, and the way out is named."""
    vendor(tmp_path, ".", "--name", "acme", "--operations", "get_run")
    manifest = tmp_path / "acme" / "VENDORED.toml"
    old = manifest.read_text("utf-8").replace(f'version = "{__version__}"', 'version = "0.0.1"')
    lines = [line for line in old.splitlines() if not line.startswith('"clock.py"')]
    manifest.write_text("\n".join(lines), encoding="utf-8")
    (tmp_path / "acme" / "clock.py").unlink()
    done = vendor(tmp_path, "acme", "--check")
    expected = (
        f"out of date: 1 files would differ (made from 0.0.1, installed is {__version__}); run --update\n"
    )
    assert (done.returncode, done.stdout) == (1, expected)


def test_update_keeps_the_options_that_are_not_given(tmp_path: Path) -> None:
    """What an update names changes; the rest stays as it was chosen."""
    vendor(tmp_path, ".", "--name", "acme", "--operations", "get_run", "--sync-only")
    done = vendor(tmp_path, "acme", "--update", "--operations", "get_run,get_runs")
    assert done.stdout.splitlines()[0].startswith(f"Updated from {__version__}: acme is ")
    options = read_manifest(tmp_path / "acme").options
    assert (options.name, options.clients) == ("acme", Clients.SYNC)
    assert options.operations == ("get_run", "get_runs")


@pytest.mark.parametrize("mode", ["--check", "--update"])
def test_a_copy_under_another_name_is_named(tmp_path: Path, mode: str) -> None:
    """Whoever forgets the name of the only copy there is told it; of two, none is guessed."""
    for name in ("acme", "acme_too"):
        (tmp_path / "lib" / name).mkdir(parents=True)
    (tmp_path / "lib" / "acme" / "VENDORED.toml").touch()
    done = vendor(tmp_path, "lib", mode)
    assert (done.returncode, done.stdout) == (1, "")
    wrong, right = Path("lib", "assistants_client"), Path("lib", "acme")
    assert done.stderr == f"Error: {wrong} is not a copy, but {right} is; name that\n"

    (tmp_path / "lib" / "acme_too" / "VENDORED.toml").touch()
    assert f"{wrong} is not a copy: it has no VENDORED.toml" in vendor(tmp_path, "lib", mode).stderr


@pytest.mark.parametrize("mode", [[], ["--check"], ["--update"]])
def test_there_is_no_copy_within_a_copy(tmp_path: Path, mode: list[str]) -> None:
    """A name beside the folder of a copy is a slip, and the error says how to write it."""
    folder = tmp_path / "acme"
    folder.mkdir()
    (folder / "VENDORED.toml").touch()
    done = vendor(tmp_path, "acme", "--name", "acme", *mode)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "Error: acme is a copy itself; leave --name out, or give the folder above it\n"
    assert [path.name for path in folder.iterdir()] == ["VENDORED.toml"]


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["--sync-only", "--async-only"], "leave no client"),
        (["--check", "--update"], "give one"),
        (["--check", "--with-local"], "takes its options from the copy"),
        (["--force"], "goes with --update"),
        (["--operations", " , "], "names none"),
        (["--name", ""], "--name is empty; name the copy, or leave the option out"),
    ],
)
def test_options_that_do_not_go_together(tmp_path: Path, words: list[str], complaint: str) -> None:
    """A wrong command line is status 2, says what is wrong, and writes nothing."""
    done = vendor(tmp_path, ".", *words)
    assert done.returncode == 2
    assert complaint in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["--operations", "get_ruin"], "there is no operation 'get_ruin'; did you mean get_run?"),
        (["--name", "not-a-name"], "'not-a-name' cannot be the name of a package"),
        (["--check"], "is not a copy"),
        (["--update"], "is not a copy"),
    ],
)
def test_what_cannot_be_done_is_one_line(tmp_path: Path, words: list[str], complaint: str) -> None:
    """An error is one line on stderr with status 1, and nothing is written."""
    done = vendor(tmp_path, ".", *words)
    assert (done.returncode, done.stdout) == (1, "")
    (line,) = done.stderr.splitlines()
    assert complaint in line
    assert list(tmp_path.iterdir()) == []
