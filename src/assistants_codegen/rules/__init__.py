"""What our generator takes of OpenAPI, as rules that name the line of each breach.

A rule exists because printing the construct would lose something: a type, a field, an operation, or trust.
"""

from __future__ import annotations

from assistants_codegen.complaints import SpecError
from assistants_codegen.document import Document
from assistants_codegen.parse import malformed
from assistants_codegen.rules import (
    clashes,
    composites,
    nesting,
    operations,
    paths,
    schemas,
    texts,
    unions,
    whole,
)


def check(document: Document) -> list[SpecError]:
    """Return every breach in *document*; an empty list means that all of it can be printed.

    Rules come in layers that stand on one another: our own words go before the parser's, names after shapes.
    """
    layers = (
        (texts.check, whole.check, schemas.check, paths.check, operations.check, composites.check),
        (malformed,),
        (schemas.check_circles, schemas.check_files, nesting.check, clashes.check),
        (unions.check,),
    )
    for layer in layers:
        # A union that several places use is planned, and refused, at each of them.
        found = {(breach.pointer, breach.message): breach for rule in layer for breach in rule(document)}
        if found:
            return list(found.values())
    return []
