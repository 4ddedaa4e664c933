"""The import lines of each printed module, grouped by where the names live.

Only names that the module really mentions are imported; annotations are imported for type checkers alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from assistants_codegen.plan.composites import Composite
from assistants_codegen.plan.models import Model, Models, Module
from assistants_codegen.plan.operations import Operation


class Imports:
    """Answers, for one package, which lines a module opens with; each method returns them sorted."""

    def __init__(self, models: Models, package: str) -> None:
        self._models = models
        self._package = package

    def types(self, names: Iterable[str], *, inside: str | None = None) -> list[str]:
        """Return imports of the types *names*, but for those that the module *inside* defines itself."""
        grouped: dict[str, set[str]] = defaultdict(set)
        for name in names:
            module = self._models.module_of(name)
            if module != inside:
                grouped[f"{self._package}.models.{module}"].add(name)
        return _lines(grouped)

    def of_resource(self, module: Module) -> list[str]:
        """Return what the classes and aliases of *module* mention from elsewhere."""
        names = {name for model in module.models for one in model.fields for name in one.type.names}
        names |= {name for alias in module.aliases for name in alias.names}
        return self.types(names, inside=module.name)

    def of_codecs(self, module: Module) -> list[str]:
        """Return the classes that the codecs of *module* fill, and the decoders elsewhere that they call."""
        grouped: dict[str, set[str]] = defaultdict(set)
        if module.models:
            grouped[f"{self._package}.models.{module.name}"] |= {model.name for model in module.models}
        for function in self._called(module):
            home = self._models.module_of_decoder(function)
            if home != module.name:
                grouped[f"{self._package}.models._codecs.{home}"].add(function)
        return _lines(grouped)

    def of_decoders(self, operations: Sequence[Operation]) -> list[str]:
        """Return the decoders of the answers of *operations*."""
        grouped: dict[str, set[str]] = defaultdict(set)
        for operation in operations:
            if operation.decode is not None:
                grouped[f"{self._package}.models._codecs.{self._models.module_of(operation.returns)}"].add(
                    operation.decode
                )
        return _lines(grouped)

    def of_requests(self, operations: Sequence[Operation]) -> list[str]:
        """Return the request and query classes of *operations*: their calls make them from keywords."""
        return self.types(one.fields.name for one in operations if one.fields is not None)

    def of_results(self, operations: Sequence[Operation]) -> list[str]:
        """Return the result classes of *operations*, and what their plain arguments mention."""
        objects = {one.fields.name for one in operations if one.fields is not None}
        return self.types({name for one in operations for name in one.models} - objects)

    def of_operations(self, operations: Sequence[Operation]) -> list[str]:
        """Return every type that the methods of *operations* mention."""
        fields = sorted({one.fields.keywords for one in operations if one.fields is not None})
        lines = [f"from {self._package}.fields import {', '.join(fields)}"] if fields else []
        return lines + self.types({name for one in operations for name in one.models})

    def of_protocols(self, operations: Sequence[Operation], composites: Sequence[Composite]) -> list[str]:
        """Return every type that the protocols mention."""
        named = {
            one.model for composite in composites for one in composite.arguments if one.model is not None
        }
        named |= {composite.returns for composite in composites if composite.returns_model}
        taken = [field for one in composites if one.fields is not None for field in one.fields.fields]
        named |= {name for field in taken for name in field.type.names}
        fields = sorted({one.fields.keywords for one in operations if one.fields is not None})
        lines = [f"from {self._package}.fields import {', '.join(fields)}"] if fields else []
        return lines + self.types(named | {name for one in operations for name in one.models})

    def of_fields(self, models: Sequence[Model]) -> list[str]:
        """Return every type that the keyword forms of *models* mention."""
        return self.types({name for model in models for one in model.fields for name in one.type.names})

    def _called(self, module: Module) -> set[str]:
        called = {function for union in module.unions for _, function in union.table}
        for model in module.models:
            for one in model.fields:
                if one.type.decode is not None:
                    called |= one.type.decode.functions
        return called


def _lines(grouped: dict[str, set[str]]) -> list[str]:
    return [f"from {module} import {', '.join(sorted(names))}" for module, names in sorted(grouped.items())]
