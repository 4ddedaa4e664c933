"""Everything that is printed of one document, planned: what templates see, and what `diff` compares.

A package is planned as a whole or not at all.
"""

from __future__ import annotations

from collections.abc import Mapping

from openapi_python_client.parser.openapi import Endpoint

from assistants_codegen.document import Document
from assistants_codegen.plan.composites import plan_composites
from assistants_codegen.plan.models import Models
from assistants_codegen.plan.operations import plan_operations
from assistants_codegen.plan.parameters import query_objects
from assistants_codegen.plan.placement import module_doc
from assistants_codegen.plan.routes import Routes


class Package:
    """The plan of one package; raises `SpecError` for what cannot be planned."""

    def __init__(self, document: Document, parsed: Mapping[tuple[str, str], Endpoint]) -> None:
        self.document = document
        self.models = Models(document, query_objects(document))
        self.modules = self.models.modules()
        self.operations = plan_operations(document, parsed, self.models)
        self.composites = plan_composites(document, self.models)
        taken = {one.fields for one in self.operations} | {one.fields for one in self.composites}
        self.keyword_forms = tuple(sorted(filter(None, taken), key=lambda one: one.name))
        self.routes = Routes(document, self.models.types, self.models.graph, self.operations)
        resources = sorted({one.module for one in self.operations})
        self.module_docs = {name: module_doc(name, document) for name in resources}
        self.by_module = {
            name: tuple(one for one in self.operations if one.module == name) for name in resources
        }
