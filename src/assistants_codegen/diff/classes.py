"""The changes of classes, their fields, and named unions and enums.

A field is the one of its wire name, whatever it is called in Python.
"""

from __future__ import annotations

from collections.abc import Iterator

from assistants_codegen.diff.changes import Change
from assistants_codegen.diff.comparison import Comparison, Subject, matched
from assistants_codegen.plan.models import Field, Model


def classes(both: Comparison) -> Iterator[Change]:
    """Yield the changes of classes and their fields."""
    gone, common, fresh = matched(both.old.models, both.new.models)
    for one in gone:
        yield both.removed(Subject("class", one.name, both.old.place(one.name)))
    for one in fresh:
        yield both.added(Subject("class", one.name, both.new.place(one.name)), f"`{one.name}` was added.")
    for old, new in common:
        yield from _fields(both, old, new)


def named_types(both: Comparison) -> Iterator[Change]:
    """Yield the changes of named unions and enums."""
    gone, common, fresh = matched(both.old.aliases, both.new.aliases)
    for one in gone:
        yield both.removed(Subject("type", one.name, both.old.place(one.name)))
    for one in fresh:
        yield both.added(Subject("type", one.name, both.new.place(one.name)), f"`{one.name}` was added.")
    for old, new in common:
        used = both.is_written(new.name), both.is_read(new.name)
        yield from both.types(
            Subject("type", new.name, both.new.place(new.name), *used), old.annotation, new.annotation
        )


def _fields(both: Comparison, old: Model, new: Model) -> Iterator[Change]:
    gone, common, fresh = matched(
        {one.wire_name: one for one in old.fields}, {one.wire_name: one for one in new.fields}
    )
    for one in gone:
        yield both.removed(Subject("field", f"{old.name}.{one.name}", both.old.field_place(old, one)))
    for one in fresh:
        yield _new_field(both, new, one)
    for before, after in common:
        yield from _field(both, new, before, after)


def _new_field(both: Comparison, model: Model, field: Field) -> Change:
    subject = Subject("field", f"{model.name}.{field.name}", both.new.field_place(model, field))
    needed = both.is_written(model.name) and field.must_be_given
    sentence = f"`{subject.name}` was added{' and must be given' if needed else ''}."
    return both.added(subject, sentence, breaking=needed)


def _field(both: Comparison, model: Model, old: Field, new: Field) -> Iterator[Change]:
    used = both.is_written(model.name), both.is_read(model.name)
    subject = Subject("field", f"{model.name}.{new.name}", both.new.field_place(model, new), *used)
    if old.name != new.name:
        sentence = f"`{model.name}.{old.name}` is now `{subject.name}`."
        where = both.new.where(subject.place)
        yield Change(
            "field", "renamed", subject.name, sentence, where, breaking=True, old=old.name, new=new.name
        )
    yield from both.fields(subject, old, new)
