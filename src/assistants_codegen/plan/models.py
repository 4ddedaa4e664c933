"""Which classes, aliases and union decoders are printed, and to which module each belongs.

A type lives with the operation that takes or returns it; what several resources use lives in ``shared``, and modules never
import one another in a circle.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import frozen

from assistants_codegen.document import Document, Pointer
from assistants_codegen.plan.names import field_name, snake
from assistants_codegen.plan.types import Decode, TypePlan, Types, Union, references

SHARED = "shared"
STREAMING = "streaming"


@frozen
class Field:
    """One attribute of a model."""

    name: str
    wire_name: str
    type: TypePlan
    required: bool
    doc: str
    deprecated: bool

    @property
    def annotation(self) -> str:
        """The type of the attribute; an optional one may also be absent."""
        return self.type.annotation if self.required else f"{self.type.annotation} | Unset"

    @property
    def default(self) -> str | None:
        """Source of the default: a required constant fills itself in, an optional field is absent."""
        if self.required:
            return self.type.constant
        return "UNSET"

    @property
    def must_be_given(self) -> bool:
        """Whether a caller has to name the field."""
        return self.required and self.type.constant is None


@frozen
class Model:
    """One attrs class, with its decoder and encoder."""

    name: str
    doc: str
    fields: tuple[Field, ...]
    module: str
    is_request: bool

    @property
    def decoder(self) -> str:
        """Name of the function that makes it from a JSON object."""
        return f"decode_{snake(self.name)}"

    @property
    def encoder(self) -> str:
        """Name of the function that makes a JSON object from it."""
        return f"encode_{snake(self.name)}"

    @property
    def known(self) -> str:
        """Name of the constant with its wire names."""
        return f"_{snake(self.name).upper()}"


@frozen
class Alias:
    """A named union or enum."""

    name: str
    doc: str
    annotation: str
    names: frozenset[str]
    module: str


@frozen
class UnionDecoder:
    """A decoder that looks at one property and hands the object to the right class."""

    name: str
    property_name: str
    table: tuple[tuple[str, str], ...]  # constant as source, decoder function
    module: str

    @property
    def table_name(self) -> str:
        """Name of the constant that maps constants to decoders."""
        return f"_{self.name.removeprefix('decode_').upper()}_MEMBERS"


@frozen
class Module:
    """Everything that is printed for one resource."""

    name: str
    doc: str
    models: tuple[Model, ...]
    aliases: tuple[Alias, ...]
    unions: tuple[UnionDecoder, ...]


class Models:
    """All the types of a document, planned."""

    def __init__(self, document: Document, queries: Mapping[str, Any]) -> None:
        self.document = document
        self.types = Types(document)
        self.queries = queries  # query-parameters objects by name: (module, schema, pointer)
        self.modules_by_name = _assign(document, queries)
        requested = _requested(document)
        self.models = tuple(
            self._model(name, schema, ("components", "schemas", name), is_request=name in requested)
            for name, schema in document.schemas.items()
            if self.types.is_model(name) and not is_multipart(schema)
        ) + tuple(self._model(name, schema, pointer, is_request=True) for name, (_, schema, pointer) in queries.items())
        self.aliases = tuple(
            self._alias(name, schema, is_request=name in requested)
            for name, schema in document.schemas.items()
            if self.types.is_alias(name)
        )

    def modules(self) -> tuple[Module, ...]:
        """Return what is printed, module by module, in the order of their names."""
        unions = tuple(self._union(union) for union in self.types.unions.values())
        return tuple(
            Module(
                name,
                module_doc(name, self.document),
                tuple(model for model in self.models if model.module == name),
                tuple(alias for alias in self.aliases if alias.module == name),
                tuple(union for union in unions if union.module == name),
            )
            for name in sorted(set(self.modules_by_name.values()))
        )

    def module_of(self, name: str) -> str:
        """Return the module that holds the component or query object *name*."""
        return self.modules_by_name[name]

    def module_of_decoder(self, function: str) -> str:
        """Return the module whose codecs hold the decoder *function*."""
        if function in self.types.unions:
            return self._union_module(self.types.unions[function])
        return next(model.module for model in self.models if model.decoder == function)

    def decode_of(self, name: str) -> Decode:
        """Return how the component *name* is decoded."""
        plan = self.types.plan({"$ref": f"#/components/schemas/{name}"}, (), owner=name, is_open=True)
        return plan.decode or Decode()

    def _model(self, name: str, schema: dict[str, Any], pointer: Pointer, *, is_request: bool) -> Model:
        required = schema.get("required", [])
        fields = tuple(
            self.field(name, wire, part, (*pointer, "properties", wire), wire in required, is_request=is_request)
            for wire, part in schema["properties"].items()
        )
        names = [one.name for one in fields]
        if len(names) != len(set(names)):
            raise self.document.error("two properties become the same Python name", *pointer)
        return Model(name, schema.get("description", ""), fields, self.module_of(name), is_request)

    def field(
        self, owner: str, wire: str, schema: dict[str, Any], pointer: Pointer, required: bool, *, is_request: bool
    ) -> Field:
        """Plan one property of a schema."""
        plan = self.types.plan(schema, pointer, owner=f"{owner}{_pascal(wire)}", is_open=not is_request)
        _, target = self.document.resolve(schema, *pointer)
        doc = schema.get("description") or target.get("description", "")
        return Field(field_name(wire), wire, plan, required, _with_default(doc, schema), bool(schema.get("deprecated")))

    def _alias(self, name: str, schema: dict[str, Any], *, is_request: bool) -> Alias:
        plan = self.types.plan(schema, ("components", "schemas", name), owner=name, is_open=False)
        return Alias(name, schema.get("description", ""), plan.annotation, plan.names, self.module_of(name))

    def _union(self, union: Union) -> UnionDecoder:
        table = tuple(
            (repr(value), f"decode_{snake(variant.component)}") for variant in union.variants for value in variant.values
        )
        return UnionDecoder(union.decoder, union.property_name, table, self._union_module(union))

    def _union_module(self, union: Union) -> str:
        for alias in self.document.schemas:
            if union.decoder == f"decode_{snake(alias)}":
                return self.module_of(alias)
        for model in self.models:
            if union.decoder.startswith(f"decode_{snake(model.name)}_"):
                return model.module
        return SHARED


def is_multipart(schema: dict[str, Any]) -> bool:
    """Say whether *schema* carries a file: it is sent as a form, never as JSON, and needs no class."""
    return any(part.get("format") == "binary" for part in schema["properties"].values())


def _assign(document: Document, queries: Mapping[str, Any]) -> dict[str, str]:
    """Give every component a module; see the rule at the top."""
    owners: dict[str, set[str]] = defaultdict(set)
    direct = _owned(document)
    for name, module in direct.items():
        for reached in closure(document, [name]):
            owners[reached].add(module)
    assigned = {
        name: direct.get(name) or (next(iter(owners[name])) if len(owners[name]) == 1 else SHARED)
        for name in document.schemas
        if name in owners
    }
    streamed = _streamed(document)
    for name in document.schemas:
        assigned.setdefault(name, STREAMING if name in streamed else SHARED)
    _break_circles(document, assigned)
    return assigned | {name: module for name, (module, _, _) in queries.items()}


def _owned(document: Document) -> dict[str, str]:
    """Give every type that operations take or return themselves to their resource.

    Where several resources do, it goes to the one that owns what it is made of, as the page of a list does, or to ``shared``.
    """
    users: dict[str, dict[str, None]] = defaultdict(dict)
    for _, _, operation in document.operations():
        for name in _json_references(operation):
            users[name][snake(operation["tags"][0])] = None
    single = {name: next(iter(modules)) for name, modules in users.items() if len(modules) == 1}

    def home(name: str) -> str:
        parts = {single.get(part) for part in references(document.schemas[name])}
        return next((module for module in users[name] if module in parts), SHARED)

    return {name: single.get(name) or home(name) for name in users}


def _json_references(operation: dict[str, Any]) -> Iterable[str]:
    """Yield the components that an operation takes or returns itself, streams apart."""
    answers = operation.get("responses", {})
    for holder in (operation.get("requestBody", {}), *(answer for code, answer in answers.items() if code == "200")):
        for media, content in holder.get("content", {}).items():
            if media != "text/event-stream":
                yield from references(content.get("schema", {}))


def _streamed(document: Document) -> set[str]:
    roots = [
        name
        for _, _, operation in document.operations()
        for answer in operation.get("responses", {}).values()
        for name in references(answer.get("content", {}).get("text/event-stream", {}))
    ]
    return set(closure(document, roots))


def _requested(document: Document) -> set[str]:
    """Return the components that a caller writes: there an unknown enum value is a slip, not news from the server."""
    roots = [name for _, _, operation in document.operations() for name in references(operation.get("requestBody", {}))]
    return set(closure(document, roots))


def closure(document: Document, roots: Iterable[str]) -> list[str]:
    found: dict[str, None] = {}
    waiting = list(roots)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = None
            waiting += references(document.schemas[name])
    return list(found)


def _break_circles(document: Document, assigned: dict[str, str]) -> None:
    """Move to ``shared`` whatever would make two modules import each other; ``shared`` then imports none."""
    for name in closure(document, [name for name, module in assigned.items() if module == SHARED]):
        assigned[name] = SHARED
    edges = [(name, target) for name in document.schemas for target in references(document.schemas[name])]
    changed = True
    while changed:
        changed = False
        reach = _module_reach({(assigned[name], assigned[target]) for name, target in edges})
        for name, target in edges:
            here, there = assigned[name], assigned[target]
            if here != there and there != SHARED and (here == SHARED or here in reach[there]):
                assigned[target] = SHARED
                changed = True


def _module_reach(edges: set[tuple[str, str]]) -> dict[str, set[str]]:
    reach: dict[str, set[str]] = defaultdict(set)
    for here, there in edges:
        if here != there:
            reach[here].add(there)
    grown = True
    while grown:
        grown = False
        for modules in list(reach.values()):
            further = set().union(*(reach.get(module, set()) for module in modules)) - modules
            if further:
                modules |= further
                grown = True
    return reach


def module_doc(name: str, document: Document) -> str:
    """Return the sentence that opens the module: the description of its tag."""
    for tag in document.root.get("tags", []):
        if snake(tag["name"]) == name:
            return str(tag.get("description", ""))
    if name == STREAMING:
        return "Events of streamed answers."
    return "Types that several resources use."


def _pascal(wire: str) -> str:
    return "".join(word.capitalize() for word in field_name(wire).split("_"))


def _with_default(doc: str, schema: dict[str, Any]) -> str:
    default = schema.get("default")
    if default is None:
        return doc
    return f"{doc} Default: {default!r}." if doc else f"Default: {default!r}."
