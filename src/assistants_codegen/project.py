"""openapi-python-client's `Project` with our build: plans in, files out, nothing undefined.

Every file is rendered before any is written, so that a failure leaves what was there.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined, TemplateError
from openapi_python_client import Project
from openapi_python_client.config import Config
from openapi_python_client.parser.errors import GeneratorError

from assistants_codegen import docs
from assistants_codegen.complaints import SpecError
from assistants_codegen.digest import digest
from assistants_codegen.document import Document
from assistants_codegen.parse import endpoints, parse
from assistants_codegen.plan import signatures
from assistants_codegen.plan.flavours import FLAVOURS
from assistants_codegen.plan.imports import Imports
from assistants_codegen.plan.package import Package

# Files of one kind only, by the template that prints each.
_SINGLE = (
    *("__init__", "wire", "signatures", "fields", "protocols", "routes"),
    *("models/__init__", "models/_codecs/__init__", "calls/__init__"),
)

OWN_PACKAGE = "assistants_api"
_PLAIN = re.compile(r"[\w.-]+", re.ASCII)

# A list that fits on a line stands on one, whatever commas a template prints.
_RUFF = (
    *("--isolated", "--no-cache", "--quiet", f"--line-length={docs.WIDTH}", "--target-version=py311"),
    *("--config", "format.skip-magic-trailing-comma=true"),
    *("--config", "lint.isort.split-on-trailing-comma=false"),
    *("--config", "lint.isort.combine-as-imports=true"),
)


class AssistantsProject(Project):
    """One generation: `files` maps each path below the output folder to its text."""

    def __init__(self, document: Document, config: Config, templates: Path) -> None:
        parsed = parse(document, config)
        super().__init__(openapi=parsed, config=config, custom_template_path=templates)
        self.plan = Package(document, endpoints(document, parsed))
        self.files: dict[str, str] = {}
        # Ours only: a template of the same name in the base would otherwise stand in for a missing one.
        self.env.loader = FileSystemLoader(str(templates))
        self.env.undefined = StrictUndefined
        _extend(self.env.filters, docstring=docs.docstring, sentence=docs.sentence, source=repr)
        _extend(self.env.globals, **self._names(digest(document, templates)))

    def build(self) -> Sequence[GeneratorError]:
        """Render every file into `files`; raises `SpecError` when a template asks for what no plan holds."""
        for module in self.plan.modules:
            self._render(f"models/{module.name}.py", "models/resource.py.jinja", module=module)
            self._render(f"models/_codecs/{module.name}.py", "models/codecs.py.jinja", module=module)
        for name in self.plan.by_module:
            self._resource(name)
        for flavour in FLAVOURS:
            self._render(f"{flavour.package}/__init__.py", "operations/__init__.py.jinja", flavour=flavour)
        for name in _SINGLE:
            self._render(f"{name}.py", f"{name}.py.jinja")
        self.files["py.typed"] = ""
        return []

    def _resource(self, name: str) -> None:
        values: dict[str, Any] = {"operations": self.plan.by_module[name], "module": name}
        self._render(f"calls/{name}.py", "calls/resource.py.jinja", **values)
        for flavour in FLAVOURS:
            where = f"{flavour.package}/{name}.py"
            self._render(where, "operations/resource.py.jinja", flavour=flavour, **values)

    def _names(self, fingerprint: str) -> dict[str, Any]:
        """Return what every template sees."""
        return {
            "package": self.package_name,
            "origin": _origin(self.plan.document, self.package_name),
            "digest": fingerprint,
            "modules": self.plan.modules,
            "operations": self.plan.operations,
            "by_module": self.plan.by_module,
            "module_docs": self.plan.module_docs,
            "composites": self.plan.composites,
            "keyword_forms": self.plan.keyword_forms,
            "routes": self.plan.routes.routes,
            "definitions": self.plan.routes.definitions,
            "flavours": FLAVOURS,
            "imports": Imports(self.plan.models, self.package_name),
            "signatures": signatures,
            "call_doc": docs.call_doc,
            "composite_doc": docs.composite_doc,
            "operation_doc": docs.operation_doc,
            "protocol_doc": docs.protocol_doc,
        }

    def _render(self, path: str, template: str, **values: Any) -> None:
        try:
            self.files[path] = self.env.get_template(template).render(**values)
        except TemplateError as error:
            place = _template_line(error, template)
            raise SpecError(
                f"{error.message} (while printing {path})", line=place, source=f"templates/{template}"
            ) from error


def formatted(folder: Path) -> None:
    """Format the Python files in *folder* in place, with our own pinned ruff and no configuration but this.

    Raises `SpecError` when they are not Python, or mention a name that nothing defines.
    """
    for command in (["check", "--select=I,F", "--fix"], ["format"]):
        # Run there, so that no folder beside the caller can pass for a package of ours and reorder imports.
        done = subprocess.run(  # noqa: S603 - our own interpreter, and no word of the spec
            [sys.executable, "-m", "ruff", *command, *_RUFF, "."],
            cwd=folder,
            capture_output=True,
            check=False,
            encoding="utf-8",
        )
        if done.returncode != 0:
            said = done.stdout.strip() or done.stderr.strip()
            raise SpecError(f"what was printed is not Python: {said}", source="ruff")


def _origin(document: Document, package: str) -> str:
    """Return what prints *package*, and from which spec; a file name that is not plain is not repeated."""
    if package == OWN_PACKAGE:
        return "`nox -s generate` from spec/openapi.yaml"
    name = Path(document.source).name
    return f"`python -m assistants_codegen` from {name if _PLAIN.fullmatch(name) else 'a spec'}"


def _extend(names: Any, **values: Any) -> None:
    """Add *values* to one of Jinja's mappings, whose declared types are those of their first content."""
    names.update(values)


def _template_line(error: TemplateError, template: str) -> int | None:
    """Return the line of *template* at which *error* was raised: Jinja tells it in its own traceback only."""
    line: int | None = getattr(error, "lineno", None)
    trace = error.__traceback__
    while trace is not None and line is None:
        if Path(trace.tb_frame.f_code.co_filename).as_posix().endswith(template):
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
