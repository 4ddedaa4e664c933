"""Shows the API reference what a composite is: a method, with the signature and the docstring of its flow.

griffe reads source code, where a composite is an attribute that `mixins.blocking()` made from a flow. The
running classes know better, so the signatures come from there.
"""

from __future__ import annotations

import ast
import inspect
from typing import Any

import griffe

from assistants_client import mixins

CLASSES = ("Composites", "AsyncComposites")
CLIENTS = ("client.OpenAIClient", "async_client.AsyncOpenAIClient")


class Composites(griffe.Extension):
    """Puts a function in the place of each composite of both clients."""

    def on_package(self, *, pkg: griffe.Module, loader: griffe.GriffeLoader, **kwargs: Any) -> None:
        """Replace the attributes once everything is loaded."""
        del loader, kwargs
        if pkg.name == "assistants_client":
            for name in CLASSES:
                _replace(pkg, name)
            for path in CLIENTS:
                # What a client is made with is told by its base class, which is not shown.
                pkg[path].set_member("__init__", pkg["base_client.BaseClient.__init__"])


def _replace(package: griffe.Module, name: str) -> None:
    kind: type = getattr(mixins, name)
    shown = package["mixins"][name]
    for method_name in [name for name in vars(kind) if not name.startswith("_")]:
        method = getattr(kind, method_name)
        if inspect.isfunction(method):
            # Annotations name what the module of the flow imports.
            home = package[method.__module__.partition(".")[2]]
            shown.set_member(method_name, _function(method, home, shown))


def _function(method: Any, home: griffe.Module, parent: griffe.Object) -> griffe.Function:
    signature = inspect.signature(method)
    function = griffe.Function(
        method.__name__,
        parameters=griffe.Parameters(*(_parameter(one, home) for one in signature.parameters.values())),
        returns=_annotation(signature.return_annotation, home),
        parent=parent if isinstance(parent, griffe.Class) else None,
    )
    function.docstring = griffe.Docstring(inspect.getdoc(method) or "", parent=function)
    if inspect.iscoroutinefunction(method):
        function.labels.add("async")
    return function


def _parameter(parameter: inspect.Parameter, home: griffe.Module) -> griffe.Parameter:
    return griffe.Parameter(
        parameter.name,
        annotation=_annotation(parameter.annotation, home),
        kind=griffe.ParameterKind[parameter.kind.name.lower()],
        default=None if parameter.default is parameter.empty else repr(parameter.default),
    )


def _annotation(text: object, home: griffe.Module) -> griffe.Expr | str | None:
    if not isinstance(text, str):
        return None
    return griffe.get_annotation(ast.parse(text, mode="eval").body, parent=home)
