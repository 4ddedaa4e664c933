"""From a spec to the files of a package, or to everything that is wrong with the spec.

The one way in: the command line, the tests and the linter all come through here.
"""

from __future__ import annotations

import re
from pathlib import Path

from assistants_codegen import rules
from assistants_codegen.complaints import SpecError, SpecErrors
from assistants_codegen.document import Document
from assistants_codegen.output import write
from assistants_codegen.parse import configuration
from assistants_codegen.plan.package import Package
from assistants_codegen.project import OWN_PACKAGE, AssistantsProject, formatted

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"

_PACKAGE = re.compile(r"[A-Za-z_]\w*(\.[A-Za-z_]\w*)*", re.ASCII)


def generate(spec: Path, folder: Path, package: str, templates: Path = TEMPLATES) -> Path:
    """Print the package *package* for *spec* into the new *folder* and return it; raises `SpecError`."""
    if not _PACKAGE.fullmatch(package):
        raise SpecError(f"{package!r} is not the name of a package", source="--package")
    write(render(Document.load(spec), package, templates), folder)
    formatted(folder)
    return folder


def render(document: Document, package: str, templates: Path = TEMPLATES) -> dict[str, str]:
    """Return the text of each file of *package*, not yet formatted, by its path; raises `SpecError`."""
    project = _planned(document, package, templates)
    project.build()
    return project.files


def plan(spec: Path) -> Package:
    """Return the plan of what would be printed for *spec*; raises `SpecError`."""
    return _planned(Document.load(spec), OWN_PACKAGE, TEMPLATES).plan


def _planned(document: Document, package: str, templates: Path) -> AssistantsProject:
    breaches = rules.check(document)
    if breaches:
        raise SpecErrors(breaches)
    config = configuration(Path(document.source), Path(package), package)
    return AssistantsProject(document, config, templates)


def complaints(spec: Path, templates: Path = TEMPLATES) -> list[SpecError]:
    """Return everything that keeps *spec* from being printed, by line; empty where nothing does."""
    try:
        render(Document.load(spec), OWN_PACKAGE, templates)
    except SpecError as error:
        return list(error.errors)
    return []
