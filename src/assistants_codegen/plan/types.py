"""How one schema is written as a Python type, and how its JSON becomes that type.

A JSON value is told apart by its kind first (object, array, string), then, between objects, by a constant.
Whatever cannot be told apart is an error here, never a guess at run time.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import evolve, frozen

from assistants_codegen.complaints import Pointer
from assistants_codegen.document import Document, is_sequence, mapping, sequence
from assistants_codegen.plan.names import snake

SCALARS = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "null": "None"}


@frozen
class Decode:
    """How JSON becomes Python, by JSON kind; a kind that is not named stays as it is."""

    function: str | None = None  # decoder of objects
    items: Decode | None = None  # decode of an array's items
    values: Decode | None = None  # decode of a mapping's values

    def expression(self, name: str, depth: int = 0) -> str:
        """Return source for the decoded value of the variable *name*; unexpected kinds pass through."""
        source = name
        inner = "item" if depth == 0 else f"item_{depth}"
        if self.items is not None:
            listed = f"[{self.items.expression(inner, depth + 1)} for {inner} in {name}]"
            source = f"{listed} if {name}.__class__ is list else {source}"
        if self.values is not None:
            mapped = f"{{key: {self.values.expression(inner, depth + 1)} for key, {inner} in {name}.items()}}"
            source = f"{mapped} if {name}.__class__ is dict else {source}"
        if self.function is not None:
            source = f"{self.function}({name}) if {name}.__class__ is dict else {source}"
        return source

    @property
    def functions(self) -> frozenset[str]:
        """The decoder functions that the expression calls."""
        own = frozenset[str]() if self.function is None else frozenset({self.function})
        return own.union(*(part.functions for part in (self.items, self.values) if part is not None))


@frozen
class TypePlan:
    """One schema as Python prints it."""

    annotation: str
    decode: Decode | None = None  # None where the JSON value already is the Python value
    nested: bool = False  # whether models may be inside
    names: frozenset[str] = frozenset()  # components that the annotation names
    constant: str | None = None  # source of the one value that it can have


@frozen
class Place:
    """Where a schema stands, and whose it is."""

    pointer: Pointer
    home: str  # component or operation that it is a part of
    name: str  # what to call a union here that has no name of its own, such as MessageContent
    is_open: bool  # whether a server may send enum values that the spec does not know

    def step(self, *steps: str | int, name: str = "") -> Place:
        """Return the place of a part of this schema; *name* is added to what a union there is called."""
        return evolve(self, pointer=(*self.pointer, *steps), name=self.name + name)


@frozen
class Variant:
    """One object member of a union, and the constants of the discriminating property that mean it."""

    component: str
    values: tuple[str, ...]


@frozen
class Union:
    """A union with several object members, the property that tells them apart, and what its values mean."""

    decoder: str
    home: str  # component beside which its decoder is printed
    property_name: str
    variants: tuple[Variant, ...]


class Types:
    """Turns schemas of one document into type plans, and collects the unions that need a decoder."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.unions: dict[str, Union] = {}

    def is_model(self, name: str) -> bool:
        """Say whether the component is printed as a class (it has properties), not as an alias."""
        return "properties" in self.document.schemas[name]

    def is_alias(self, name: str) -> bool:
        """Say whether the component is printed as a type alias: a named union or a named enum."""
        schema = self.document.schemas[name]
        return not self.is_model(name) and ("oneOf" in schema or "enum" in schema)

    def plan(self, schema: dict[str, Any], place: Place) -> TypePlan:
        """Plan *schema*, which stands at *place*; raises `SpecError` for a union that nothing tells apart."""
        constant = single_value(schema)
        if constant is not None:
            return TypePlan(f"Literal[{constant}]", constant=constant)
        members = _Members(self, place)
        members.add(schema, place.pointer)
        members.tell_apart()
        decode = self._decode(members, *self._owner(schema, place))
        return TypePlan(members.annotation, decode, members.nested, frozenset(members.names))

    def objects(self, schema: dict[str, Any], pointer: Pointer) -> dict[str, dict[str, Any]]:
        """Return the models among the members of a union, unions within it flattened."""
        found: dict[str, dict[str, Any]] = {}
        for index, member in enumerate(sequence(schema.get("oneOf"))):
            name, target = self.document.resolve(mapping(member), *pointer, "oneOf", index)
            if name is not None and self.is_model(name):
                found[name] = target
            else:
                where = (*pointer, "oneOf", index) if name is None else component_pointer(name)
                found |= self.objects(target, where)
        return found

    def discriminate(
        self, objects: dict[str, dict[str, Any]], pointer: Pointer, preferred: object = None
    ) -> tuple[str, tuple[Variant, ...]]:
        """Find the property whose constants are disjoint over all members; where given, *preferred* alone."""
        first = next(iter(objects.values()))
        for name in first["properties"] if preferred is None else (str(preferred),):
            values = {component: self._values(schema, name) for component, schema in objects.items()}
            known = [value for group in values.values() for value in group]
            if all(values.values()) and len(known) == len(set(known)):
                return name, tuple(Variant(component, group) for component, group in values.items())
        members = ", ".join(objects)
        how = "no property tells" if preferred is None else f"the property {preferred!r} does not tell"
        raise self.document.error(
            f"{how} {members} apart; give each a `const` of its own in one property", *pointer
        )

    def _owner(self, schema: dict[str, Any], place: Place) -> tuple[Place, dict[str, Any]]:
        """Return the place of the union that *schema* is or names, and that union."""
        given = [part for part in map(mapping, schema.get("oneOf", [schema])) if part.get("type") != "null"]
        name, target = self.document.resolve(given[0], *place.pointer) if len(given) == 1 else (None, schema)
        if name is None or not self.is_alias(name):
            return place, schema
        return Place(component_pointer(name), name, name, place.is_open), target

    def _decode(self, members: _Members, owner: Place, schema: dict[str, Any]) -> Decode | None:
        function = self._object_decoder(members.objects, owner, schema) if members.objects else None
        items = members.arrays[0].decode if members.arrays else None
        values = members.mappings[0].decode if members.mappings else None
        return Decode(function, items, values) if function or items or values else None

    def _object_decoder(
        self, objects: dict[str, dict[str, Any]], owner: Place, schema: dict[str, Any]
    ) -> str:
        if len(objects) == 1:
            return f"decode_{snake(next(iter(objects)))}"
        preferred = mapping(schema.get("discriminator")).get("propertyName")
        decoder = f"decode_{snake(owner.name)}"
        union = Union(decoder, owner.home, *self.discriminate(objects, owner.pointer, preferred))
        if self.unions.setdefault(decoder, union) != union:
            raise self.document.error(
                f"two unions are called {owner.name}; make this one a component", *owner.pointer
            )
        return decoder

    def _values(self, schema: dict[str, Any], name: str) -> tuple[str, ...]:
        _, part = self.document.resolve(mapping(schema["properties"].get(name)))
        values = [part["const"]] if "const" in part else sequence(part.get("enum"))
        return tuple(value for value in values if isinstance(value, str))


class _Members:
    """The members of one schema by JSON kind, unions flattened, and how they are written."""

    def __init__(self, types: Types, place: Place) -> None:
        self.objects: dict[str, dict[str, Any]] = {}
        self.arrays: list[TypePlan] = []
        self.mappings: list[TypePlan] = []
        self.names: set[str] = set()
        self._free_form = 0
        self._annotations: dict[str, None] = {}
        self._types = types
        self._place = place

    @property
    def annotation(self) -> str:
        """All members as one Python type, None last."""
        members = sorted(self._annotations, key=lambda member: member == "None")
        return " | ".join(members) or "Any"

    @property
    def nested(self) -> bool:
        """Whether a model may be inside."""
        return bool(self.objects) or any(part.nested for part in (*self.arrays, *self.mappings))

    def add(self, schema: dict[str, Any], pointer: Pointer, *, printed: bool = True) -> None:
        """Sort *schema* in; what lies behind a printed alias is sorted in but not printed again."""
        name, target = self._types.document.resolve(schema, *pointer)
        if name is None:
            self._add_inline(target, pointer, printed=printed)
        elif self._types.is_model(name):
            self.objects[name] = target
            self._print(name, [name], printed=printed)
        elif self._types.is_alias(name):
            self._print(name, [name], printed=printed)
            self._allow_news(target, printed=printed)
            self._add_inline(target, component_pointer(name), printed=False)
        else:
            self._add_inline(target, component_pointer(name), printed=printed)

    def tell_apart(self) -> None:
        """Raise `SpecError` when two members are of one JSON kind and nothing tells them apart."""
        for kind, count in (("array", len(self.arrays)), ("mapping", self._free_form)):
            if count > 1:
                raise self._error(f"two members of the union are JSON {kind}s; nothing tells them apart")
        if self.objects and self._free_form:
            raise self._error("a free-form object stands beside a model; nothing tells them apart")

    def _add_inline(self, schema: dict[str, Any], pointer: Pointer, *, printed: bool) -> None:
        if "oneOf" in schema:
            for index, member in enumerate(sequence(schema["oneOf"])):
                self.add(mapping(member), (*pointer, "oneOf", index), printed=printed)
        elif "enum" in schema or "const" in schema:
            self._print(f"Literal[{', '.join(map(literal, allowed(schema)))}]", printed=printed)
            self._allow_news(schema, printed=printed)
        else:
            for kind in kinds(schema):
                self._add_kind(kind, schema, pointer, printed=printed)

    def _add_kind(self, kind: str | None, schema: dict[str, Any], pointer: Pointer, *, printed: bool) -> None:
        if kind == "array":
            self._add_array(schema, pointer, printed=printed)
        elif kind == "object":
            self._add_mapping(schema, pointer, printed=printed)
        elif schema.get("format") == "binary":
            raise self._error("binary data belongs in a multipart body or a 200 answer", pointer)
        elif kind in SCALARS:
            self._print(SCALARS[kind], printed=printed)
        else:
            raise self._error(f"type {kind!r} cannot be printed; give it a type of JSON Schema", pointer)

    def _add_array(self, schema: dict[str, Any], pointer: Pointer, *, printed: bool) -> None:
        item = self._part(schema.get("items"), pointer, "items", "Item")
        self.arrays.append(item)
        self._print(f"list[{item.annotation}]", item.names, printed=printed)

    def _add_mapping(self, schema: dict[str, Any], pointer: Pointer, *, printed: bool) -> None:
        self._free_form += 1
        values = mapping(schema.get("additionalProperties"))
        if not values:
            self._print("dict[str, Any]", printed=printed)
            return
        value = self._part(values, pointer, "additionalProperties", "Value")
        self.mappings.append(value)
        self._print(f"dict[str, {value.annotation}]", value.names, printed=printed)

    def _part(self, schema: Any, pointer: Pointer, step: str, name: str) -> TypePlan:
        place = evolve(self._place, pointer=(*pointer, step), name=self._place.name + name)
        return self._types.plan(mapping(schema), place)

    def _allow_news(self, schema: dict[str, Any], *, printed: bool) -> None:
        """Let a server's enum hold any string: values are added to it without notice."""
        if self._place.is_open and "enum" in schema and single_value(schema) is None:
            self._print("str", printed=printed)

    def _print(self, annotation: str, names: Iterable[str] = (), *, printed: bool) -> None:
        if printed:
            self._annotations[annotation] = None
            self.names.update(names)

    def _error(self, message: str, pointer: Pointer | None = None) -> Exception:
        return self._types.document.error(message, *(self._place.pointer if pointer is None else pointer))


def component_pointer(name: str) -> Pointer:
    """Return the place of the schema *name* in the document."""
    return ("components", "schemas", name)


def kinds(schema: dict[str, Any]) -> list[str | None]:
    """Return the JSON types that *schema* names; one with typed values only is an object."""
    found = schema.get("type", "object" if "additionalProperties" in schema else None)
    return [None if one is None else str(one) for one in (found if is_sequence(found) else [found])]


def allowed(schema: dict[str, Any]) -> list[Any]:
    """Return the values that *schema* lists, be it with ``const`` or with ``enum``."""
    return [schema["const"]] if "const" in schema else sequence(schema.get("enum"))


def single_value(schema: dict[str, Any]) -> str | None:
    """Return source for the one value that *schema* allows; None where it allows several."""
    values = allowed(schema)
    return literal(values[0]) if len(values) == 1 else None


def literal(value: Any) -> str:
    """Return Python source for a constant of the spec; the repr of plain data cannot run code."""
    return repr(value)
