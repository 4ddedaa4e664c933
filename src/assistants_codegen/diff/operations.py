"""The changes of methods: operations with their arguments and answers, and composites.

The fields of a request or query object are told with its class, once, not with each method that takes it.
"""

from __future__ import annotations

from collections.abc import Iterator

from assistants_codegen.diff.changes import Change
from assistants_codegen.diff.comparison import Comparison, Subject, listed, matched
from assistants_codegen.diff.side import place_of
from assistants_codegen.plan.composites import EXTENSION, Composite
from assistants_codegen.plan.models import Field
from assistants_codegen.plan.operations import Operation


def operations(both: Comparison) -> Iterator[Change]:
    """Yield the changes of operations; one that keeps its method and path under another name was renamed."""
    gone, common, fresh = matched(both.old.operations, both.new.operations)
    successors = {one.source: one for one in fresh}
    for one in gone:
        successor = successors.pop(one.source, None)
        if successor is None:
            yield both.removed(Subject("operation", f"{one.name}()", place_of(one)))
        else:
            yield _renamed(both, one, successor)
            yield from _operation(both, one, successor)
    for one in successors.values():
        subject = Subject("operation", f"{one.name}()", place_of(one))
        yield both.added(subject, f"`{subject.name}` was added: `{one.source}`.")
    for old, new in common:
        yield from _operation(both, old, new)


def composites(both: Comparison) -> Iterator[Change]:
    """Yield the changes of composites: they belong to the protocols as operations do."""
    gone, common, fresh = matched(both.old.composites, both.new.composites)
    for one in gone:
        yield both.removed(Subject("composite", f"{one.name}()", (EXTENSION,)))
    for one in fresh:
        subject = Subject("composite", f"{one.name}()", (EXTENSION,))
        yield both.added(subject, f"`{subject.name}` was added.")
    for old, new in common:
        yield from _composite(both, old, new)


def _renamed(both: Comparison, old: Operation, new: Operation) -> Change:
    where = both.new.where(place_of(new))
    sentence = f"`{old.name}()` is now `{new.name}()`."
    return Change(
        "operation", "renamed", f"{new.name}()", sentence, where, breaking=True, old=old.name, new=new.name
    )


def _operation(both: Comparison, old: Operation, new: Operation) -> Iterator[Change]:
    subject = Subject("operation", f"{new.name}()", place_of(new))
    if old.source != new.source:
        sentence = f"`{subject.name}` now sends `{new.source}` instead of `{old.source}`."
        where = both.new.where(subject.place)
        yield Change("operation", "rerouted", subject.name, sentence, where, old=old.source, new=new.source)
    yield from both.deprecated(subject, before=old.deprecated, after=new.deprecated)
    if old.returns != new.returns:
        sentence = f"`{subject.name}` now returns `{new.returns}` instead of `{old.returns}`."
        yield both.replaced(subject, sentence, old.returns, new.returns)
    yield from _object(both, old, new)
    yield from _arguments(both, old, new)
    yield from _order(both, old, new)


def _object(both: Comparison, old: Operation, new: Operation) -> Iterator[Change]:
    """Yield the change of the request or query object that a method takes."""
    subject = Subject("parameter", f"{new.name}()", place_of(new))
    before, after = (side.fields.name if side.fields else "" for side in (old, new))
    if before and after and before != after:
        sentence = f"`{subject.name}` now takes a `{after}` instead of a `{before}`."
        yield both.replaced(subject, sentence, before, after)
    elif after and not before:
        yield both.added(subject, f"`{subject.name}` now takes a `{after}`.", breaking=new.object_required)
    elif before and not after:
        gone = Subject("parameter", f"{new.name}()", place_of(old))
        yield both.removed(gone, f"`{subject.name}` no longer takes a `{before}`.")


def _arguments(both: Comparison, old: Operation, new: Operation) -> Iterator[Change]:
    """Yield the changes of arguments that belong to no object: query parameters and the fields of uploads."""
    gone, common, fresh = matched(
        {one.name: one for one in old.arguments}, {one.name: one for one in new.arguments}
    )
    for one in gone:
        subject = Subject("parameter", f"{new.name}().{one.name}", place_of(old))
        yield both.removed(subject, f"`{new.name}()` no longer takes `{one.name}`.")
    for one in fresh:
        subject = Subject("parameter", f"{new.name}().{one.name}", place_of(new))
        takes = "needs" if one.required else "takes"
        yield both.added(subject, f"`{new.name}()` now {takes} `{one.name}`.", breaking=one.required)
    for before, after in common:
        yield from both.fields(_argument(new, after), before, after)


def _argument(operation: Operation, field: Field) -> Subject:
    return Subject("parameter", f"{operation.name}().{field.name}", place_of(operation), written=True)


def _order(both: Comparison, old: Operation, new: Operation) -> Iterator[Change]:
    """Yield a change where a call by position would put its values into other arguments than before."""
    before, after = _by_position(old), _by_position(new)
    ids = [one.name for one in old.path_parameters], [one.name for one in new.path_parameters]
    stayed = [name for name in before if name in after]
    if ids[0] != ids[1] or after[: len(stayed)] != stayed:
        sentence = f"`{new.name}()` now takes by position {listed(after)} instead of {listed(before)}."
        where = both.new.where(place_of(new))
        yield Change("parameter", "reordered", f"{new.name}()", sentence, where, breaking=True)


def _by_position(operation: Operation) -> list[str]:
    """Return the arguments that a caller may give by position, but for objects and files."""
    names = [one.name for one in operation.path_parameters]
    if operation.upload is not None:
        return names + [one.name for one in operation.upload.required]
    if operation.fields is not None:
        return names
    return names + [one.name for one in sorted(operation.parameters, key=lambda one: not one.required)]


def _composite(both: Comparison, old: Composite, new: Composite) -> Iterator[Change]:
    subject = Subject("composite", f"{new.name}()", (EXTENSION,))
    before, after = _signature(old), _signature(new)
    if before != after:
        yield both.replaced(
            subject, f"`{subject.name}` now takes `{after}` instead of `{before}`.", before, after
        )
    if old.returns != new.returns:
        sentence = f"`{subject.name}` now returns `{new.returns}` instead of `{old.returns}`."
        yield both.replaced(subject, sentence, old.returns, new.returns)


def _signature(composite: Composite) -> str:
    return ", ".join(
        f"{one.name}: {one.annotation}{'' if one.required else ' | None'}" for one in composite.arguments
    )
