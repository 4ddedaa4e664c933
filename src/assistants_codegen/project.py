"""openapi-python-client's `Project` with our build: plans in, files out, nothing undefined.

Every file is rendered before any is written, so that a failure leaves what was there.
"""

from __future__ import annotations

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
from assistants_codegen.digest import digest
from assistants_codegen.document import Document, SpecError
from assistants_codegen.parse import endpoints, parse
from assistants_codegen.plan import signatures
from assistants_codegen.plan.flavours import FLAVOURS
from assistants_codegen.plan.imports import Imports
from assistants_codegen.plan.models import Models, module_doc
from assistants_codegen.plan.operations import plan_composites, plan_operations, query_objects
from assistants_codegen.plan.routes import plan_definitions, plan_routes


class AssistantsProject(Project):
    """One generation: `files` maps each path below the output folder to its text."""

    def __init__(self, document: Document, config: Config, templates: Path) -> None:
        parsed = parse(document, config)
        super().__init__(openapi=parsed, config=config, custom_template_path=templates)
        self.document = document
        self.templates = templates
        self.files: dict[str, str] = {}
        # Ours only: a template of the same name in the base would otherwise stand in for a missing one.
        self.env.loader = FileSystemLoader(str(templates))
        self.env.undefined = StrictUndefined
        self.env.filters.update(docstring=docs.docstring, sentence=docs.sentence, source=repr)
        self.env.globals.update(
            package=self.package_name,
            signatures=signatures,
            call_doc=docs.call_doc,
            composite_doc=docs.composite_doc,
            operation_doc=docs.operation_doc,
            digest=digest(document, templates),
        )
        self._plan()

    def build(self) -> Sequence[GeneratorError]:
        """Render every file into `files`; raises `SpecError` when a template asks for what no plan holds."""
        for module in self.modules:
            self._render(f"models/{module.name}.py", "models/resource.py.jinja", module=module)
            self._render(f"models/_codecs/{module.name}.py", "models/codecs.py.jinja", module=module)
        for name, operations in self.by_module.items():
            self._render(f"calls/{name}.py", "calls/resource.py.jinja", operations=operations)
            for flavour in FLAVOURS:
                where = f"{flavour.package}/{name}.py"
                self._render(where, "operations/resource.py.jinja", operations=operations, module=name, flavour=flavour)
        for flavour in FLAVOURS:
            self._render(f"{flavour.package}/__init__.py", "operations/__init__.py.jinja", flavour=flavour)
        for name in ("__init__", "wire", "fields", "protocols", "routes"):
            self._render(f"{name}.py", f"{name}.py.jinja")
        for name in ("models/__init__", "models/_codecs/__init__", "calls/__init__"):
            self._render(f"{name}.py", f"{name}.py.jinja")
        self.files["py.typed"] = ""
        return []

    def _plan(self) -> None:
        models = Models(self.document, query_objects(self.document))
        self.operations = plan_operations(self.document, endpoints(self.openapi), models)
        routes = plan_routes(self.document, self.operations)
        self.modules = models.modules()
        self.by_module = {
            name: tuple(one for one in self.operations if one.module == name)
            for name in sorted({one.module for one in self.operations})
        }
        self.env.globals.update(
            modules=self.modules,
            operations=self.operations,
            by_module=self.by_module,
            module_docs={name: module_doc(name, self.document) for name in self.by_module},
            composites=plan_composites(self.document),
            imports=Imports(models, self.package_name),
            flavours=FLAVOURS,
            routes=routes,
            definitions=plan_definitions(self.document, routes),
        )

    def _render(self, path: str, template: str, **values: Any) -> None:
        try:
            self.files[path] = self.env.get_template(template).render(**values)
        except TemplateError as error:
            line = getattr(error, "lineno", None)
            raise SpecError(f"{error.message} (while printing {path})", line=line, source=f"templates/{template}") from error


def formatted(folder: Path) -> None:
    """Format the Python files in *folder* in place, with our own pinned ruff and no configuration but this."""
    for arguments in (["check", "--select=I,F401", "--fix", "--quiet"], ["format", "--quiet"]):
        command = [sys.executable, "-m", "ruff", *arguments, "--isolated", "--no-cache", f"--line-length={docs.WIDTH}"]
        done = subprocess.run([*command, str(folder)], capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise SpecError(f"what was printed is not Python: {done.stderr.strip() or done.stdout.strip()}", source="ruff")
