"""The changes between two planned packages.

Operations come first, then composites, classes and named types, each in the order of the specs.
"""

from __future__ import annotations

from assistants_codegen.diff.changes import Change
from assistants_codegen.diff.classes import classes, named_types
from assistants_codegen.diff.comparison import Comparison
from assistants_codegen.diff.operations import composites, operations
from assistants_codegen.diff.side import Side
from assistants_codegen.plan.package import Package


def compare(old: Package, new: Package) -> list[Change]:
    """Return everything that users of *old* notice when they get *new*."""
    both = Comparison(Side(old), Side(new))
    return [*operations(both), *composites(both), *classes(both), *named_types(both)]
