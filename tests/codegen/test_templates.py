"""templates/README.md: the table of templates is the templates."""

from __future__ import annotations

import re

import pytest

from assistants_codegen.document import Document
from assistants_codegen.generate import TEMPLATES, render
from tests.codegen.support import SMALL

README = (TEMPLATES / "README.md").read_text(encoding="utf-8")
ROWS = [line.split("|")[1:5] for line in README.splitlines() if line.startswith("| `")]
LISTED = {row[0].strip().strip("`"): re.findall(r"`([^`]+)`", row[1]) for row in ROWS}
PRESENT = sorted(path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*.jinja"))


def test_the_readme_lists_every_template() -> None:
    """None is missing and none is left over."""
    assert sorted(LISTED) == PRESENT


def test_the_readme_says_what_each_template_prints() -> None:
    """The outputs of the table are the files of a printed package, which has no others."""
    printed = set(render(Document.load(SMALL), "printed"))
    resources = "(books|shelves|shared|streaming)"
    patterns = [
        re.escape(path).replace("<resource>", resources) for paths in LISTED.values() for path in paths
    ]

    assert {path for path in printed if not any(re.fullmatch(one, path) for one in patterns)} == {"py.typed"}
    assert [one for one in patterns if not any(re.fullmatch(one, path) for path in printed)] == []


@pytest.mark.parametrize("name", PRESENT)
def test_a_template_opens_with_what_it_reads_and_prints(name: str) -> None:
    """The first line is a comment with *In* and *Out*."""
    first = (TEMPLATES / name).read_text(encoding="utf-8").partition("\n")[0]

    assert re.fullmatch(r"\{#- In: .+ Out: .+ -#\}", first)
