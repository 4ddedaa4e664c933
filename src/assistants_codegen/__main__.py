"""``python -m assistants_codegen --spec S --output DIR --package NAME``: print the package, or check that it is printed.

The output folder is replaced as a whole or not at all.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from assistants_codegen import rules
from assistants_codegen.document import Document, SpecError
from assistants_codegen.output import differences, replace
from assistants_codegen.parse import configuration
from assistants_codegen.project import AssistantsProject, formatted

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns 0, or 1 after saying on stderr what is wrong and where."""
    options = _parser().parse_args(arguments)
    try:
        with tempfile.TemporaryDirectory() as scratch:
            printed = generate(options.spec, Path(scratch) / options.package, options.package, options.templates)
            if options.check:
                return _report(differences(printed, options.output), options.output)
            replace(options.output, printed)
    except SpecError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def generate(spec: Path, folder: Path, package: str, templates: Path = TEMPLATES) -> Path:
    """Print the package *package* for *spec* into the new *folder* and return it; raises `SpecError`."""
    document = Document.load(spec)
    breaches = rules.check(document)
    if breaches:
        raise SpecError("\n".join(str(breach) for breach in breaches), source=spec.name)
    project = AssistantsProject(document, configuration(spec, folder, package), templates)
    project.build()
    for name, text in project.files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    formatted(folder)
    return folder


def _report(found: list[str], output: Path) -> int:
    for line in found:
        print(f"{output / line}", file=sys.stderr)
    if found:
        print("generated code is not what the spec and the templates give: run `nox -s generate`", file=sys.stderr)
    return 1 if found else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m assistants_codegen", description="Print the wire layer from a spec.")
    parser.add_argument("--spec", type=Path, default=Path("spec/openapi.yaml"), help="OpenAPI 3.1 document")
    parser.add_argument("--output", type=Path, required=True, help="folder of the package; it is replaced")
    parser.add_argument("--package", default="assistants_api", help="import name of the package")
    parser.add_argument("--templates", type=Path, default=TEMPLATES, help="folder of the templates")
    parser.add_argument("--check", action="store_true", help="write nothing; fail, naming the files, where they differ")
    return parser


if __name__ == "__main__":
    sys.exit(main())
