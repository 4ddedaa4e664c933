"""The tables of the site that are read off the code and off what was measured, each as Markdown."""

from __future__ import annotations

import inspect
import json
import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import typer

from assistants_api import models, protocols, sync_operations
from assistants_api.routes import ROUTES
from assistants_client import OpenAIClient, mixins
from assistants_client.cli.app import app

MEASURED = Path(__file__).parent / "benchmarks" / "benchmarks.json"
PICTURE = (
    '<div class="wide" markdown>\n\n'
    "![How far each figure is from its goal](benchmarks/benchmarks.svg)\n\n"
    "</div>"
)
MEASURED_HEAD = ("what", "ours", "against", "ratio", "goal", "others")
OURS = "assistants_client"

COMPOSITES = {
    "Waits": ("wait_for_",),
    "Runs to their answer": ("run_", "add_message"),
    "Vector stores": ("create_vector_store_and_wait_to_complete",),
    "Many files": ("upload_",),
    "Streams": ("stream_",),
    "Lists": ("iterate_",),
}
"""The composites by what their names begin with."""


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table in Markdown; a `|` within code is no border of a cell."""
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def groups() -> dict[str, list[str]]:
    """Return the methods of both clients by what they are about, in the order of the specification."""
    found = {
        _title(kind.__name__.removesuffix("Operations")): _methods(kind)
        for kind in inspect.getmro(sync_operations.SyncOperations)[1:]
        if kind.__name__.endswith("Operations")
    }
    composites = _methods(mixins.Composites)
    named = {
        title: [name for name in composites if name.startswith(starts)]
        for title, starts in COMPOSITES.items()
    }
    return {title: [*found.get(title, ()), *named.get(title, ())] for title in (found | named)}


def operations() -> str:
    """Return every HTTP operation: its method, its route, what it returns, and whether it is an extra."""
    rows = [
        (
            f"[`{route.operation}`][assistants_client.OpenAIClient.{route.operation}]",
            f"`{route.method} {route.path}`",
            _linked(_returns(route.operation)),
            "extra" if route.extra else "",
        )
        for route in ROUTES
    ]
    return table(("method", "HTTP", "returns", ""), rows)


def composites() -> str:
    """Return every method that is made of several requests."""
    rows = [
        (
            f"[`{name}`][assistants_client.OpenAIClient.{name}]",
            (inspect.getdoc(getattr(OpenAIClient, name)) or "").partition("\n")[0],
            _linked(_returns(name)),
        )
        for name in _methods(mixins.Composites)
    ]
    return table(("method", "what it does", "returns"), rows)


def interface() -> str:
    """Return the 47 operations of the original interface, side by side with ours."""
    sent = [route.operation for route in ROUTES if not route.extra]
    extra = {route.operation for route in ROUTES if route.extra}
    made = [name for name in _methods(protocols.OpenAIClientProtocol) if name not in {*sent, *extra}]
    rows = [
        (
            str(number),
            f"`{original(name)}`",
            f"[`{name}`][assistants_client.OpenAIClient.{name}]",
            "<br>".join(f"`{argument}`" for argument in _positional(name)),
            _linked(_returns(name)),
        )
        for number, name in enumerate([*sent, *made], start=1)
    ]
    return table(("", "there", "here", "arguments", "returns"), rows)


def original(name: str) -> str:
    """Return the name that the original interface has for a method."""
    return "".join(word.capitalize() for word in name.split("_")) + "Async"


def _positional(name: str) -> Iterator[str]:
    for parameter in list(inspect.signature(getattr(OpenAIClient, name)).parameters.values())[1:]:
        if parameter.kind is parameter.POSITIONAL_OR_KEYWORD:
            text = f"{parameter.name}: {parameter.annotation}".replace(" | None", "")
            # A request may be left out only because its fields may stand there instead.
            needed = parameter.default is parameter.empty or parameter.name == "request"
            yield text if needed else f"{text} = None"


def settings() -> str:
    """Return the keywords of both clients with their defaults and what their docstring says."""
    told = arguments(OpenAIClient.__init__)
    rows = [
        (f"`{name}`", _default(parameter.default), told[name])
        for name, parameter in inspect.signature(OpenAIClient).parameters.items()
    ]
    return table(("keyword", "default", "meaning"), rows)


def arguments(function: Any) -> dict[str, str]:
    """Return what the docstring of *function* says about each argument, on one line."""
    section = (inspect.getdoc(function) or "").partition("Args:\n")[2].split("\n\n")[0]
    found: dict[str, str] = {}
    for entry in re.split(r"\n(?=    \w)", "\n" + section):
        name, _, text = entry.strip().partition(": ")
        if text:
            found[name] = " ".join(text.split())
    return found


def command_line() -> str:
    """Return every command of ``assistants-client`` with its arguments and options."""
    group: Any = typer.main.get_command(app)
    return "\n".join(_command(name, command) for name, command in group.commands.items())


def _command(name: str, command: Any) -> str:
    given = [one for one in command.params if one.param_type_name == "argument"]
    named = [one for one in command.params if one.param_type_name == "option" and not one.hidden]
    words = " ".join(["assistants-client", name, *(_value(one) for one in given)])
    rows = [(_words(one), f"{one.help or ''} {_standard(one)}".strip()) for one in (*given, *named)]
    text = inspect.cleandoc(command.help or "")
    return f"## {name}\n\n```text\n{words}\n```\n\n{text}\n\n{table(('option', 'meaning'), rows)}"


def _words(parameter: Any) -> str:
    if parameter.param_type_name == "argument":
        return f"`{_value(parameter)}`"
    value = "" if parameter.is_flag else f" {_value(parameter)}"
    return ", ".join(f"`{name}{value}`" for name in [*parameter.opts, *parameter.secondary_opts])


def _value(parameter: Any) -> str:
    choices = "|".join(getattr(parameter.type, "choices", ()))
    return choices or parameter.metavar or parameter.human_readable_name.upper()


def _standard(parameter: Any) -> str:
    value = parameter.default
    said = value is None or value is False or callable(value)
    return "" if said or parameter.param_type_name == "argument" else f"Default: {_default(value)}."


def benchmarks() -> str:
    """Return what was measured, and on what; a sentence that says so where nothing is there yet."""
    if not MEASURED.exists():
        return "No measurement is part of this copy of the documentation.\n"
    found = json.loads(MEASURED.read_text(encoding="utf-8"))
    versions = ", ".join(f"{name} {version}" for name, version in found["versions"].items())
    topics: dict[str, list[Mapping[str, Any]]] = {}
    for row in found["rows"]:
        topics.setdefault(row["topic"], []).append(row)
    where = f"Python {found['python']} on {found['machine']}"
    parts = [
        f"Measured on {found['measured_at'][:10]} with {where}; {versions}.",
        PICTURE,
        *(f"### {topic.capitalize()}\n\n{_table_of(rows)}" for topic, rows in topics.items()),
    ]
    return "\n\n".join(parts)


def _table_of(rows: Iterable[Mapping[str, Any]]) -> str:
    lines = list(_measured(rows))
    # Most topics compare with everything that was measured.
    columns = len(MEASURED_HEAD) if any(line[-1] for line in lines) else len(MEASURED_HEAD) - 1
    return table(MEASURED_HEAD[:columns], (line[:columns] for line in lines))


def _measured(rows: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, ...]]:
    for row in rows:
        unit, rest = row["unit"], dict(row["figures"])
        compared: list[tuple[str, ...]] = []
        own = f"{_number(rest.pop(OURS))} {unit}"
        for goal in row["goals"]:
            of, against = goal["of"], goal["against"]
            for name in (of, against):
                rest.pop(name, None)
            bound = f"{'at least' if goal['at_least'] else 'at most'} {_number(goal['bound'])}"
            compared.append(
                (
                    own if of == OURS else f"{of} {_number(row['figures'][of])} {unit}",
                    f"{against} {_number(row['figures'][against])} {unit}",
                    _number(goal["ratio"]),
                    bound if goal["met"] else f"{bound}, **not met**",
                )
            )
        others = ", ".join(f"{name} {_number(value)} {unit}" for name, value in rest.items())
        for cells in compared or [(own, "", "", "")]:
            yield (row["what"], *cells, others)


def _number(value: float) -> str:
    """Return three digits that count, or all that stand before the point."""
    if not math.isfinite(value) or value == 0:
        return f"{value:g}"
    return f"{value:,.{max(0, 2 - math.floor(math.log10(abs(value))))}f}"


def _methods(kind: type) -> list[str]:
    names = [name for name in vars(kind) if not name.startswith("_")]
    return [name for name in names if inspect.isfunction(getattr(kind, name))]


def _title(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).capitalize()


def _returns(name: str) -> str:
    return str(inspect.signature(getattr(OpenAIClient, name)).return_annotation)


def _linked(kind: str) -> str:
    """Return a type as code, with a link where it is a model."""
    inner = re.fullmatch(r"(?:Iterator\[)?(\w+)\]?", kind)
    if inner is None or inner[1] not in models.__all__:
        return f"`{kind}`"
    return f"[`{kind}`][{getattr(models, inner[1]).__module__}.{inner[1]}]"


def _default(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, (bool, str)):
        return f"`{value}`"
    mib = value / 2**20 if isinstance(value, int) else 0
    return f"{mib:.0f} MiB" if mib >= 1 else f"{value:g}" if isinstance(value, (int, float)) else f"`{value}`"
