"""How one schema is written as a Python type, and how its JSON becomes that type.

A JSON value is told apart by its kind first (object, array, string …), then, between objects, by a discriminating constant.
Whatever cannot be told apart is an error here, never a guess at run time.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import field, frozen

from assistants_codegen.document import Document, Pointer
from assistants_codegen.plan.names import snake

_SCALARS = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "null": "None"}


@frozen
class Decode:
    """How JSON becomes Python, by JSON kind; a kind that is not named stays as it is."""

    function: str | None = None  # decoder of objects
    items: Decode | None = None  # decode of an array's items
    values: Decode | None = None  # decode of a mapping's values

    def expression(self, name: str, depth: int = 0) -> str:
        """Return source for the decoded value of the variable *name*; other kinds than expected pass through."""
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
        inner = [part.functions for part in (self.items, self.values) if part is not None]
        return frozenset({self.function} - {None}).union(*inner)  # type: ignore[arg-type]


@frozen
class TypePlan:
    """One schema as Python prints it."""

    annotation: str
    decode: Decode | None = None  # None where the JSON value already is the Python value
    nested: bool = False  # whether models may be inside
    names: frozenset[str] = frozenset()  # components that the annotation names
    constant: str | None = None  # source of the one value that it can have


@frozen
class Variant:
    """One object member of a union, and the constants of the discriminating property that mean it."""

    component: str
    values: tuple[str, ...]


@frozen
class Union:
    """A union with several object members: the property that tells them apart, and which value means which."""

    decoder: str
    property_name: str
    variants: tuple[Variant, ...]


@frozen
class _Parts:
    """The members of a schema by JSON kind, unions flattened."""

    annotations: list[str] = field(factory=list)
    objects: list[tuple[str, dict[str, Any]]] = field(factory=list)
    array: list[TypePlan] = field(factory=list)
    mapping: list[TypePlan] = field(factory=list)
    names: set[str] = field(factory=set)
    kinds: list[str] = field(factory=list)


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
        return "oneOf" in schema or "enum" in schema

    def plan(self, schema: dict[str, Any], pointer: Pointer, *, owner: str, is_open: bool) -> TypePlan:
        """Plan *schema*, found at *pointer*.

        Args:
            owner: Name for the decoder of a union that has no name of its own, such as ``MessageContent``.
            is_open: Whether a server may send enum values that the spec does not know.
        """
        constant = self._constant(schema)
        if constant is not None:
            return TypePlan(f"Literal[{constant}]", constant=constant)
        parts = _Parts()
        self._collect(schema, pointer, owner, is_open=is_open, parts=parts, printed=True)
        self._unambiguous(parts, pointer)
        name = self._reference(schema)
        members = dict.fromkeys(sorted(parts.annotations, key=lambda member: member == "None"))
        decode = self._decode(parts, pointer, owner=name if name and self.is_alias(name) else owner)
        nested = bool(parts.objects) or any(part.nested for part in (*parts.array, *parts.mapping))
        return TypePlan(" | ".join(members) or "Any", decode, nested, frozenset(parts.names))

    def objects(self, schema: dict[str, Any]) -> dict[str, dict[str, Any]]:
        """Return the models among the members of a union, unions within it flattened."""
        found: dict[str, dict[str, Any]] = {}
        for member in schema.get("oneOf", []):
            name, target = self.document.resolve(member)
            if name is not None and self.is_model(name):
                found[name] = target
            else:
                found |= self.objects(target)
        return found

    def _constant(self, schema: dict[str, Any]) -> str | None:
        if "const" in schema:
            return literal(schema["const"])
        values = schema.get("enum", ())
        return literal(values[0]) if len(values) == 1 and schema.get("type") == "string" else None

    def _reference(self, schema: dict[str, Any]) -> str | None:
        members = [part for part in schema.get("oneOf", [schema]) if part.get("type") != "null"]
        return self.document.resolve(members[0])[0] if len(members) == 1 else None

    def _collect(
        self, schema: dict[str, Any], pointer: Pointer, owner: str, *, is_open: bool, parts: _Parts, printed: bool
    ) -> None:
        """Sort *schema* into *parts*; what lies behind a printed alias is collected but not printed again."""
        name, schema = self.document.resolve(schema, *pointer)
        if name is not None:
            pointer = ("components", "schemas", name)
            if self.is_model(name):
                parts.objects.append((name, schema))
                self._print(parts, name, names=[name], printed=printed)
                return
            if self.is_alias(name):
                self._print(parts, name, names=[name], printed=printed)
                if is_open and "enum" in schema:
                    self._print(parts, "str", printed=printed)
                printed = False
        if "oneOf" in schema:
            for index, member in enumerate(schema["oneOf"]):
                where = (*pointer, "oneOf", index)
                self._collect(member, where, owner, is_open=is_open, parts=parts, printed=printed)
            return
        self._inline(schema, pointer, owner, is_open=is_open, parts=parts, printed=printed)

    def _inline(
        self, schema: dict[str, Any], pointer: Pointer, owner: str, *, is_open: bool, parts: _Parts, printed: bool
    ) -> None:
        constant = self._constant(schema)
        if constant is not None or "enum" in schema:
            values = [constant] if constant is not None else [literal(value) for value in schema["enum"]]
            parts.kinds.append("constant")
            self._print(parts, f"Literal[{', '.join(str(value) for value in values)}]", printed=printed)
            if is_open and constant is None:
                self._print(parts, "str", printed=printed)
            return
        kinds = schema.get("type", "object" if "additionalProperties" in schema else None)
        for kind in kinds if isinstance(kinds, list) else [kinds]:
            self._kind(kind, schema, pointer, owner, is_open=is_open, parts=parts, printed=printed)

    def _kind(
        self,
        kind: str | None,
        schema: dict[str, Any],
        pointer: Pointer,
        owner: str,
        *,
        is_open: bool,
        parts: _Parts,
        printed: bool,
    ) -> None:
        if kind == "array":
            item = self.plan(schema["items"], (*pointer, "items"), owner=f"{owner}Item", is_open=is_open)
            parts.array.append(item)
            parts.kinds.append("array")
            self._print(parts, f"list[{item.annotation}]", names=item.names, printed=printed)
        elif kind == "object":
            parts.kinds.append("mapping")
            self._mapping(schema, pointer, owner, is_open=is_open, parts=parts, printed=printed)
        elif kind in _SCALARS:
            if schema.get("format") == "binary":
                raise self.document.error("binary data belongs in a multipart body or a 200 response", *pointer)
            parts.kinds.append(str(kind))
            self._print(parts, _SCALARS[str(kind)], printed=printed)
        else:
            raise self.document.error(f"type {kind!r} is not one that can be printed; give it a type", *pointer)

    def _mapping(
        self, schema: dict[str, Any], pointer: Pointer, owner: str, *, is_open: bool, parts: _Parts, printed: bool
    ) -> None:
        values = schema.get("additionalProperties", True)
        if not isinstance(values, dict) or not values:
            self._print(parts, "dict[str, Any]", printed=printed)
            return
        value = self.plan(values, (*pointer, "additionalProperties"), owner=f"{owner}Value", is_open=is_open)
        parts.mapping.append(value)
        self._print(parts, f"dict[str, {value.annotation}]", names=value.names, printed=printed)

    @staticmethod
    def _print(parts: _Parts, annotation: str, *, names: Any = (), printed: bool) -> None:
        if printed:
            parts.annotations.append(annotation)
            parts.names.update(names)

    def _unambiguous(self, parts: _Parts, pointer: Pointer) -> None:
        for kind in ("array", "mapping"):
            if parts.kinds.count(kind) > 1:
                raise self.document.error(f"two members of the union are JSON {kind}s; nothing tells them apart", *pointer)
        if parts.objects and "mapping" in parts.kinds:
            raise self.document.error("a free-form object beside a model: nothing tells them apart", *pointer)

    def _decode(self, parts: _Parts, pointer: Pointer, *, owner: str) -> Decode | None:
        function = self._object_decoder(dict(parts.objects), pointer, owner) if parts.objects else None
        items = parts.array[0].decode if parts.array else None
        values = parts.mapping[0].decode if parts.mapping else None
        return Decode(function, items, values) if function or items or values else None

    def _object_decoder(self, objects: dict[str, dict[str, Any]], pointer: Pointer, owner: str) -> str:
        if len(objects) == 1:
            return f"decode_{snake(next(iter(objects)))}"
        decoder = f"decode_{snake(owner)}"
        union = Union(decoder, *self.discriminate(objects, pointer))
        self.unions[decoder] = union
        return decoder

    def discriminate(self, objects: dict[str, dict[str, Any]], pointer: Pointer) -> tuple[str, tuple[Variant, ...]]:
        """Find the property whose constants are disjoint over all members."""
        first = next(iter(objects.values()))
        for name in first["properties"]:
            values = {component: self._values(schema, name) for component, schema in objects.items()}
            known = [value for group in values.values() for value in group]
            if all(values.values()) and len(known) == len(set(known)):
                return name, tuple(Variant(component, tuple(group)) for component, group in values.items())
        members = ", ".join(objects)
        raise self.document.error(
            f"no property tells {members} apart; give each a property with a `const` of its own", *pointer
        )

    def _values(self, schema: dict[str, Any], name: str) -> list[str]:
        part = schema["properties"].get(name, {})
        _, part = self.document.resolve(part)
        values = [part["const"]] if "const" in part else part.get("enum", [])
        return [value for value in values if isinstance(value, str)]


def references(schema: Any) -> Iterator[str]:
    """Yield the names of the components that *schema* refers to, itself and below, in order."""
    if isinstance(schema, dict):
        if isinstance(schema.get("$ref"), str):
            yield schema["$ref"].rpartition("/")[2]
        for key, part in schema.items():
            if key != "discriminator":
                yield from references(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from references(part)


def literal(value: Any) -> str:
    """Return Python source for a constant of the spec; the repr of plain data cannot run code."""
    return repr(value)
