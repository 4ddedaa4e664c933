"""A small spec with one of everything, edited by each test, and what is printed from it."""

from __future__ import annotations

import importlib
import itertools
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any, cast

import yaml

from assistants_codegen.commands import main
from assistants_codegen.generate import complaints, generate

ROOT = Path(__file__).parents[2]
SPEC = ROOT / "spec" / "openapi.yaml"
SMALL = Path(__file__).with_name("small.yaml")

_numbers = itertools.count()

# Its stubs leave a part of one parameter's type open.
_dump = cast("Callable[..., str]", yaml.safe_dump)  # pyright: ignore[reportUnknownMemberType]

Edit = Callable[[str], str]


def replaced(old: str, new: str) -> Edit:
    """Return an edit of a text that holds *old* exactly once."""

    def edit(text: str) -> str:
        assert text.count(old) == 1, f"{old!r} stands there {text.count(old)} times"
        return text.replace(old, new)

    return edit


class Workshop:
    """A folder for specs and for the packages that are printed from them, importable while a test runs."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def spec(self, *edits: Edit, source: Path = SMALL) -> Path:
        """Return an edited copy of a spec."""
        text = source.read_text(encoding="utf-8")
        for edit in edits:
            text = edit(text)
        path = self.folder / "spec.yaml"
        path.write_text(text, encoding="utf-8")
        return path

    def spec_of(self, document: dict[str, Any]) -> Path:
        """Return a spec that holds *document*."""
        path = self.folder / "spec.yaml"
        path.write_text(_dump(document, allow_unicode=True, sort_keys=False), encoding="utf-8")
        return path

    def printed(self, spec: Path) -> Printed:
        """Print *spec* under a package name that nothing has had before."""
        package = f"printed_{next(_numbers)}"
        return Printed(generate(spec, self.folder / package, package), package)

    def complaints(self, *edits: Edit) -> list[str]:
        """Return what is wrong with an edited copy of the small spec, sentence by sentence."""
        return [str(one) for one in complaints(self.spec(*edits))]


class Printed:
    """One printed package."""

    def __init__(self, folder: Path, package: str) -> None:
        self.folder = folder
        self.package = package

    def load(self, name: str) -> Any:
        """Import a module of the package."""
        return importlib.import_module(f"{self.package}.{name}")

    def text(self, name: str) -> str:
        """Return the source of a file of the package."""
        return (self.folder / name).read_text(encoding="utf-8")

    def modules(self) -> list[ModuleType]:
        """Import every module of the package."""
        names = [
            path.relative_to(self.folder.parent).with_suffix("") for path in sorted(self.folder.rglob("*.py"))
        ]
        return [importlib.import_module(".".join(name.parts).removesuffix(".__init__")) for name in names]


def small() -> dict[str, Any]:
    """Return the small spec as data."""
    document: dict[str, Any] = yaml.safe_load(SMALL.read_text(encoding="utf-8"))
    return document


def command(*words: str | Path) -> int:
    """Run the generator's command line in this process."""
    return main([str(word) for word in words])


def forget(package: str) -> None:
    """Take a printed package out of the imported modules."""
    for name in [name for name in sys.modules if name.partition(".")[0] == package]:
        del sys.modules[name]
