"""Where printed files go: a folder is replaced whole, or compared in both directions.

A file that the generator no longer prints has to go, or it would be imported for ever.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from assistants_codegen.document import SpecError


def replace(target: Path, printed: Path) -> None:
    """Put the tree *printed* in the place of *target*; a folder that holds anything else than such a tree is refused."""
    foreign = [path for path in _files(target) if path.suffix not in {".py", ".typed"}]
    if foreign:
        raise SpecError(f"holds {foreign[0]}, which is not generated; choose another --output", source=str(target))
    if target.exists():
        shutil.rmtree(target)
    shutil.copytree(printed, target)


def differences(printed: Path, target: Path) -> list[str]:
    """Return a line for each file that is missing, edited or left over in *target*; line ends do not count."""
    fresh, present = _files(printed), _files(target)
    found = [f"{path.as_posix()}: missing" for path in sorted(fresh - present)]
    found += [f"{path.as_posix()}: no longer printed" for path in sorted(present - fresh)]
    edited = [path for path in sorted(fresh & present) if _text(printed / path) != _text(target / path)]
    return found + [f"{path.as_posix()}: differs" for path in edited]


def _files(folder: Path) -> set[Path]:
    return {
        path.relative_to(folder)
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")
