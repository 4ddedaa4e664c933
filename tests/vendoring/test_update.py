from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from assistants_client import __version__
from assistants_client.vendoring.copies import check, create, make, read_manifest, update
from assistants_client.vendoring.errors import VendoringError
from assistants_client.vendoring.manifest import FILE_NAME, Manifest, digest
from assistants_client.vendoring.options import Clients, Options

OPTIONS = Options(name="acme", operations=("create_completion",), clients=Clients.SYNC)


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    create(tmp_path / "acme", OPTIONS)
    return tmp_path / "acme"


def make_older(folder: Path, **files: bytes | None) -> None:
    """Turn a copy into what an older version would have written: other files, and a manifest of them."""
    recorded = read_manifest(folder)
    digests = dict(recorded.digests)
    for name, data in files.items():
        path = name.replace("_in_", "/") + ".py"
        if data is None:
            (folder / path).unlink()
            del digests[path]
        else:
            (folder / path).parent.mkdir(exist_ok=True)
            (folder / path).write_bytes(data)
            digests[path] = digest(data)
    (folder / FILE_NAME).write_bytes(Manifest("0.0.1", recorded.options, digests).to_toml())


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file of a copy."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


# ----------------------------------------------------------------------------------------------- checking


def test_a_fresh_copy_is_clean(folder: Path) -> None:
    """Nothing is wrong with a copy that was just written."""
    report = check(folder)
    assert report.is_clean
    assert report.version == __version__


def test_an_edited_file_is_named(folder: Path) -> None:
    """A changed byte is an edit."""
    (folder / "client.py").write_bytes((folder / "client.py").read_bytes() + b"# mine\n")
    assert check(folder).edited == ("client.py",)


def test_a_missing_file_is_named(folder: Path) -> None:
    """A removed file is an edit."""
    (folder / "flows" / "_core.py").unlink()
    assert check(folder).missing == ("flows/_core.py",)


def test_an_added_file_is_named(folder: Path) -> None:
    """A file that the command did not write is reported, in whatever folder it is."""
    (folder / "flows" / "mine.py").write_text("x = 1\n", encoding="utf-8")
    report = check(folder)
    assert report.added == ("flows/mine.py",)
    assert not report.is_clean


def test_by_products_are_no_additions(folder: Path) -> None:
    """Compiled files and hidden ones come by themselves."""
    (folder / "__pycache__").mkdir()
    (folder / "__pycache__" / "client.cpython-311.pyc").write_bytes(b"")
    (folder / ".DS_Store").write_bytes(b"")
    assert check(folder).is_clean


def test_other_line_ends_are_no_edit(folder: Path) -> None:
    """Git may write CR LF on Windows; the copy is the same."""
    for path in folder.rglob("*.py"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert check(folder).is_clean


def test_a_copy_of_another_version_is_out_of_date(folder: Path) -> None:
    """Files that would be written otherwise, no longer, or in addition are named; none of them was edited."""
    make_older(folder, client=b"old = 1\n", gone_in_old=b"old = 2\n", clock=None)
    report = check(folder)
    assert report.outdated == ("client.py", "clock.py", "gone/old.py")
    assert (report.edited, report.missing, report.version) == ((), (), "0.0.1")


@pytest.mark.parametrize("where", ["", "nowhere"])
def test_a_folder_without_manifest_is_no_copy(tmp_path: Path, where: str) -> None:
    """Nothing is checked or written over that was not written by the command."""
    with pytest.raises(VendoringError, match="is not a copy"):
        check(tmp_path / where)
    with pytest.raises(VendoringError, match="is not a copy"):
        update(tmp_path / where, OPTIONS)


@pytest.mark.parametrize("path", ["../secret", "/etc/passwd", "a\\\\..\\\\b", "C:/x", "a/../../b"])
def test_a_manifest_names_files_of_the_copy_only(folder: Path, path: str) -> None:
    """A manifest that came with somebody's pull request cannot have other files read or removed."""
    text = (folder / FILE_NAME).read_text("utf-8")
    (folder / FILE_NAME).write_text(f'{text}"{path}" = "sha256:0"\n', encoding="utf-8")
    with pytest.raises(VendoringError, match="no file of the copy"):
        check(folder)
    with pytest.raises(VendoringError, match="no file of the copy"):
        update(folder, OPTIONS, force=True)


# ----------------------------------------------------------------------------------------------- updating


def test_an_old_copy_becomes_a_fresh_one(folder: Path) -> None:
    """After an update, the copy is byte for byte what a new one would be; folders that emptied are gone."""
    make_older(folder, client=b"old = 1\n", gone_in_old=b"old = 2\n", clock=None)
    update(folder, OPTIONS)
    assert contents(folder) == make(OPTIONS).files
    assert not (folder / "gone").exists()


@pytest.mark.parametrize("edit", ["change", "remove"])
def test_local_edits_are_not_lost(folder: Path, edit: str) -> None:
    """An edited copy is left as it is, and the error names the files and the way out."""
    file = folder / "client.py"
    if edit == "change":
        file.write_text("mine = 1\n", encoding="utf-8")
    else:
        file.unlink()
    before = contents(folder)
    with pytest.raises(VendoringError, match=r"was edited \(client\.py\); --force"):
        update(folder, OPTIONS)
    assert contents(folder) == before


def test_force_writes_over_local_edits(folder: Path) -> None:
    """Whoever says so gets a fresh copy."""
    (folder / "client.py").write_text("mine = 1\n", encoding="utf-8")
    update(folder, OPTIONS, force=True)
    assert check(folder).is_clean


def test_added_files_stay(folder: Path) -> None:
    """What somebody put beside the copy is neither removed nor in the way."""
    make_older(folder, gone_in_old=b"old = 2\n")
    (folder / "gone" / "mine.txt").write_text("mine", encoding="utf-8")
    update(folder, OPTIONS)
    assert (folder / "gone" / "mine.txt").read_text("utf-8") == "mine"
    assert not (folder / "gone" / "old.py").exists()


def test_an_added_file_is_not_written_over(folder: Path) -> None:
    """A file of somebody else's where a new version has one of its own is an edit too."""
    make_older(folder, clock=None)
    (folder / "clock.py").write_text("mine = 1\n", encoding="utf-8")
    with pytest.raises(VendoringError, match=r"was edited \(clock\.py\)"):
        update(folder, OPTIONS)
    assert (folder / "clock.py").read_text("utf-8") == "mine = 1\n"


def test_an_update_may_change_the_options(folder: Path) -> None:
    """More operations bring more files, fewer take them away again."""
    more = replace(OPTIONS, operations=("create_completion", "upload_file"))
    update(folder, more)
    assert (folder / "assistants_api" / "calls" / "files.py").is_file()
    assert read_manifest(folder).options == more
    update(folder, OPTIONS)
    assert contents(folder) == make(OPTIONS).files


# ----------------------------------------------------------------------------------------------- creating


def test_a_copy_is_not_made_over_another(folder: Path) -> None:
    """A second copy in the same place is refused, with the way out."""
    with pytest.raises(VendoringError, match="is a copy already; --update"):
        create(folder, OPTIONS)


def test_a_copy_is_not_made_over_other_files(tmp_path: Path) -> None:
    """A folder or file of somebody else's is left alone."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "mine.py").write_text("mine = 1\n", encoding="utf-8")
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    for name in ("folder", "file"):
        with pytest.raises(VendoringError, match="exists and is not a copy"):
            create(tmp_path / name, OPTIONS)
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["file", "folder", "mine.py"]


def test_a_copy_may_fill_an_empty_folder(tmp_path: Path) -> None:
    """A folder that was made for the copy is no obstacle, and nothing else is left around it."""
    (tmp_path / "acme").mkdir()
    create(tmp_path / "acme", OPTIONS)
    assert [path.name for path in tmp_path.iterdir()] == ["acme"]
    assert check(tmp_path / "acme").is_clean


def test_folders_above_a_copy_are_made(tmp_path: Path) -> None:
    """`src/acme/_vendor` need not be there."""
    create(tmp_path / "src" / "acme" / "_vendor" / "acme", OPTIONS)
    assert check(tmp_path / "src" / "acme" / "_vendor" / "acme").is_clean
