"""Which classes, aliases and union decoders are printed.

A model is a list of fields; everything about one field that a template needs is decided when it is planned.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from attrs import frozen

from assistants_codegen.complaints import Pointer
from assistants_codegen.document import Document, mapping, sequence, text
from assistants_codegen.plan.graph import Graph, references
from assistants_codegen.plan.names import field_name, pascal, property_name, snake
from assistants_codegen.plan.placement import module_doc, place
from assistants_codegen.plan.types import Place, TypePlan, Types, Union, component_pointer

SET_BY_COMPOSITES = "x-set-by-composites"
COMPOSITE_FIELDS = "FieldsForComposites"


@frozen
class Field:
    """One attribute of a model, or one argument of an operation."""

    name: str
    wire_name: str
    type: TypePlan
    required: bool
    doc: str
    deprecated: bool
    set_by_composites: bool = False

    @property
    def annotation(self) -> str:
        """The type of the attribute; an optional one may also be absent."""
        return self.type.annotation if self.required else f"{self.type.annotation} | Unset"

    @property
    def default(self) -> str | None:
        """Source of the default: a required constant fills itself in, an optional field is absent."""
        return self.type.constant if self.required else "UNSET"

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
    def needs_all(self) -> bool:
        """Whether a JSON object without one of its fields is incomplete."""
        return all(one.required for one in self.fields)

    @property
    def keywords(self) -> str:
        """Name of its keyword form."""
        return f"{self.name}Fields"

    @property
    def set_by_composites(self) -> tuple[str, ...]:
        """Its fields that no caller of a composite gives."""
        return tuple(one.name for one in self.fields if one.set_by_composites)

    @property
    def composite_keywords(self) -> str:
        """Name of the keyword form that composites take."""
        return f"{self.name}{COMPOSITE_FIELDS}" if self.set_by_composites else self.keywords

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

    @property
    def source(self) -> str:
        """Its right-hand side: in quotes where it names classes, which stand further down or elsewhere."""
        return repr(self.annotation) if self.names else self.annotation


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


Placed = TypeVar("Placed", Model, Alias, UnionDecoder)


@frozen
class QueryObject:
    """A query-parameters object (``x-query-parameters``), made of an operation's parameters."""

    name: str
    module: str
    schema: dict[str, Any]
    pointer: Pointer


class Models:
    """All the types of a document, planned."""

    def __init__(self, document: Document, queries: Mapping[str, QueryObject]) -> None:
        self.document = document
        self.types = Types(document)
        self.graph = Graph(document)
        self._modules = place(document, self.graph) | {query.name: query.module for query in queries.values()}
        written = self._written_by_callers()
        self.models = (*self._components(written), *(self._query(query) for query in queries.values()))
        self.aliases = tuple(self._alias(name) for name in document.schemas if self.types.is_alias(name))
        self.by_name = {model.name: model for model in self.models}
        self.unions = tuple(self._union(union) for union in self.types.unions.values())
        self._decoders = {model.decoder: model.module for model in self.models}
        self._refuse_shared_decoders()
        self._decoders |= {union.name: union.module for union in self.unions}

    def modules(self) -> tuple[Module, ...]:
        """Return what is printed, module by module, in the order of their names."""
        models, aliases, unions = _by_module(self.models), _by_module(self.aliases), _by_module(self.unions)
        return tuple(
            Module(
                name,
                module_doc(name, self.document),
                tuple(models[name]),
                tuple(aliases[name]),
                tuple(unions[name]),
            )
            for name in sorted(set(self._modules.values()))
        )

    def module_of(self, name: str) -> str:
        """Return the module that holds the component or query object *name*."""
        return self._modules[name]

    def module_of_decoder(self, function: str) -> str:
        """Return the module whose codecs hold the decoder *function*."""
        return self._decoders[function]

    def field(self, wire_name: str, schema: dict[str, Any], place: Place, *, required: bool) -> Field:
        """Plan the property *wire_name* of a schema, which stands at *place*."""
        _, target = self.document.resolve(schema, *place.pointer)
        return Field(
            property_name(wire_name, schema, self._modules),
            wire_name,
            self.types.plan(schema, place),
            required,
            _documented(text(schema, "description") or text(target, "description"), schema),
            bool(schema.get("deprecated")),
            bool(schema.get(SET_BY_COMPOSITES)),
        )

    def _written_by_callers(self) -> dict[str, None]:
        """Return the components of requests: an unknown enum value there is a slip, not news."""
        bodies = [operation.get("requestBody") for _, _, operation in self.document.operations()]
        return self.graph.closure(references(bodies))

    def _components(self, written: Mapping[str, None]) -> Iterable[Model]:
        for name, schema in self.document.schemas.items():
            if self.types.is_model(name) and not is_multipart(schema):
                yield self._model(name, schema, component_pointer(name), is_request=name in written)

    def _query(self, query: QueryObject) -> Model:
        return self._model(query.name, query.schema, query.pointer, is_request=True)

    def _model(self, name: str, schema: dict[str, Any], pointer: Pointer, *, is_request: bool) -> Model:
        required = sequence(schema.get("required"))
        here = Place(pointer, name, name, is_open=not is_request)
        fields = tuple(
            self.field(
                wire,
                part,
                here.step("properties", wire, name=pascal(field_name(wire))),
                required=wire in required,
            )
            for wire, part in schema["properties"].items()
        )
        doc = text(schema, "description") or "An object that the spec does not describe."
        return Model(name, doc, fields, self.module_of(name), is_request)

    def _alias(self, name: str) -> Alias:
        schema = self.document.schemas[name]
        plan = self.types.plan(schema, Place(component_pointer(name), name, name, is_open=False))
        return Alias(name, text(schema, "description"), plan.annotation, plan.names, self.module_of(name))

    def _union(self, union: Union) -> UnionDecoder:
        table = tuple(
            (repr(value), f"decode_{snake(variant.component)}")
            for variant in union.variants
            for value in variant.values
        )
        return UnionDecoder(union.decoder, union.property_name, table, self.module_of(union.home))

    def _refuse_shared_decoders(self) -> None:
        for union in self.types.unions.values():
            if union.decoder in self._decoders:
                message = (
                    f"the decoder of a union in it has the name of a model's: {union.decoder}; rename one"
                )
                raise self.document.error(message, *component_pointer(union.home))


def is_multipart(schema: dict[str, Any]) -> bool:
    """Say whether *schema* carries a file: it is sent as a form, never as JSON, and needs no class."""
    return any(mapping(part).get("format") == "binary" for part in mapping(schema.get("properties")).values())


def _by_module(group: Iterable[Placed]) -> dict[str, list[Placed]]:
    found: dict[str, list[Placed]] = defaultdict(list)
    for one in group:
        found[one.module].append(one)
    return found


def _documented(doc: str, schema: dict[str, Any]) -> str:
    """Add to the words of the spec what else it says of a field."""
    default = "" if schema.get("default") is None else f" Default: {schema['default']!r}."
    return f"{doc}{default}{' Deprecated.' if schema.get('deprecated') else ''}".lstrip()
