# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""Signatures that name the fields of a request, of functions that say ``**fields``.

They are worked out when somebody looks: until then no model is loaded, and a call never pays for them.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Container
from functools import cached_property
from importlib import import_module
from types import FunctionType
from typing import Any, TypeVar, cast

from assistants_api.wire import UNSET

F = TypeVar("F", bound=Callable[..., Any])


class LateSignature(inspect.Signature):
    """The signature that *work_out* returns, which is asked once, when somebody looks."""

    def __init__(self, work_out: Callable[[], inspect.Signature]) -> None:
        self._work_out = work_out

    @cached_property
    def _whole(self) -> inspect.Signature:
        return self._work_out()

    @property
    def parameters(self) -> Any:
        return self._whole.parameters

    @property
    def return_annotation(self) -> Any:
        return self._whole.return_annotation

    def replace(self, **changes: Any) -> Any:
        return self._whole.replace(**changes)

    __replace__ = replace

    def __reduce__(self) -> Any:
        return self._whole.__reduce__()


def shows_fields(function: F) -> F:
    """Let `inspect.signature` say of *function* what `with_fields` returns."""
    return shows_fields_without()(function)


def shows_fields_without(*names: str) -> Callable[[F], F]:
    """Return the same as `shows_fields`, but for the fields *names*."""

    def show(function: F) -> F:
        plain = cast("FunctionType", function)
        plain.__dict__["__signature__"] = LateSignature(lambda: with_fields(_written(plain), without=names))
        return function

    return show


def with_fields(signature: inspect.Signature, without: Container[str] = ()) -> inspect.Signature:
    """Return *signature* with the fields of its ``request`` or ``query`` in the place of ``**fields``.

    Each has a default there, as the object may be given instead; of those that are required, no annotation says `Unset`.
    A parameter of the function hides the field of its name, and those in *without* are not shown.
    """
    own = dict(signature.parameters)
    if own.pop("fields", None) is None:
        return signature
    holder = own.get("request") or own["query"]
    fields = [one for one in _fields(holder.annotation) if one.name not in own and one.name not in without]
    keywords = [one for one in own.values() if one.kind is one.KEYWORD_ONLY]
    others = [one for one in own.values() if one.kind is not one.KEYWORD_ONLY]
    return signature.replace(parameters=[*others, *fields, *keywords])


def _fields(annotation: str) -> list[inspect.Parameter]:
    """Return a keyword for each field of the model that *annotation* begins with, the required ones first."""
    models = import_module(f"{__name__.rpartition('.')[0]}.models")
    found = dict(inspect.signature(getattr(models, annotation.partition(" | ")[0])).parameters)
    unknown = found.pop("additional_properties")
    required = [one.replace(default=UNSET) for one in found.values() if one.default is one.empty]
    return [*required, *(one for one in found.values() if one.default is not one.empty), unknown]


def _written(function: FunctionType) -> inspect.Signature:
    """Return the signature that stands in the source, whatever *function* is to show."""
    plain = FunctionType(function.__code__, function.__globals__, function.__name__, function.__defaults__)
    plain.__kwdefaults__, plain.__annotations__ = function.__kwdefaults__, function.__annotations__
    return inspect.signature(plain)
