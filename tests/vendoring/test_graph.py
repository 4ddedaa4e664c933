from __future__ import annotations

import pytest

from assistants_client.vendoring.errors import VendoringError
from assistants_client.vendoring.graph import Graph
from assistants_client.vendoring.parts import Key, split
from assistants_client.vendoring.source import Source


def graph(**modules: str) -> Graph:
    """Return the parts of modules; one named ``x__init__`` is the package ``x``."""
    sources = [
        Source(name.removesuffix("__init__").replace("_in_", "."), name.endswith("__init__"), code.encode())
        for name, code in modules.items()
    ]
    return Graph({source.name: split(source) for source in sources})


def test_a_name_is_followed_through_imports() -> None:
    """An imported name needs what it stands for, in whichever module that is."""
    parts = graph(a="def f(): ...\n", b="from a import f\n", c="from b import f as g\ndef h(): g()\n")
    assert Key("a", "f") in parts.reached([Key("c", "h")])
    assert list(parts.ends(Key("c", "g"))) == [Key("a", "f")]


def test_an_attribute_of_a_module_is_followed() -> None:
    """`module.name` needs that name, and not the others of the module."""
    parts = graph(a="def f(): ...\ndef g(): ...\n", b="import a\ndef h(): a.f()\n")
    reached = parts.reached([Key("b", "h")])
    assert Key("a", "f") in reached
    assert Key("a", "g") not in reached


def test_a_name_from_a_star_import_is_followed() -> None:
    """A name that a module has from a star import is found where it is defined."""
    parts = graph(a="def f(): ...\n", b="from a import *\n", c="from b import f\n")
    assert list(parts.ends(Key("c", "f"))) == [Key("a", "f")]


def test_a_submodule_is_not_mistaken_for_its_own_import() -> None:
    """A package that imports its own submodule by name does not lead in a circle."""
    parts = graph(p__init__="from p import m\n", p_in_m="x = 1\n", q="from p import m\ndef f(): m.x\n")
    assert Key("p.m", "x") in parts.reached([Key("q", "f")])


def test_a_module_needs_its_package() -> None:
    """Python imports the package first, so a copy has it."""
    parts = graph(p__init__="", p_in_m="x = 1\n")
    assert Key("p") in parts.reached([Key("p.m", "x")])


def test_a_class_brings_its_methods_and_what_they_need() -> None:
    """A class that is kept is kept with everything that it can do."""
    parts = graph(a="def helper(): ...\nclass A:\n    def f(self): helper()\n")
    assert Key("a", "helper") in parts.reached([Key("a", "A")])


def test_what_is_gone_is_not_reached() -> None:
    """A method that fell away brings nothing."""
    parts = graph(a="def f(): ...\ndef g(): f()\nclass A:\n    x: int\n    def m(self): g()\n")
    gone = parts.fallen([Key("a", "f")])
    assert parts.reached([Key("a", "A")], gone) == {Key("a"), Key("a", "A")}


def test_circles_end() -> None:
    """Functions that call each other are reached together, and fall together."""
    parts = graph(a="def f(): g()\ndef g(): f()\ndef h(): ...\n")
    assert parts.fallen([Key("a", "f")]) == {Key("a", "f"), Key("a", "g")}
    assert parts.reached([Key("a", "f")]) == {Key("a"), Key("a", "f"), Key("a", "g")}


def test_a_bound_entry_comes_with_what_it_names() -> None:
    """An entry that was bound to a part no longer comes with its table."""
    parts = graph(a='def f(): ...\ndef g(): ...\nTABLE = {"f": 1, "g": 2}\n')
    parts.bind(Key("a", "TABLE#0"), to=Key("a", "f"))
    parts.bind(Key("a", "TABLE#1"), to=Key("a", "g"))
    assert parts.reached([Key("a", "TABLE")]) == {Key("a"), Key("a", "TABLE")}
    assert Key("a", "TABLE#0") in parts.reached([Key("a", "f")])


def test_a_name_that_nobody_defines_is_refused() -> None:
    """Without knowing what a name is, nobody can tell what a copy needs."""
    with pytest.raises(VendoringError, match="cannot tell what 'missing' of a is"):
        graph(a="x = 1\n", b="from a import missing\n")
