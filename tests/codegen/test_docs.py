"""Docstrings: whatever a spec says, Python reads the same words, and nothing but a docstring."""

from __future__ import annotations

import ast

from hypothesis import given
from hypothesis import strategies as st

from assistants_codegen.docs import WIDTH, docstring, paragraph, sentence

TEXTS = st.text() | st.text(alphabet="\"\\ \n\t'{}%#x\u2028\r")
INDENTS = st.sampled_from([0, 4, 8])


def alone(printed: str, indent: int) -> str:
    """Return the docstring of a function whose whole body is *printed*."""
    blanks = " " * indent
    source = f"if True:\n{blanks} def f():\n{blanks}  {printed}\n" if indent else f"{printed}\n"
    tree = ast.parse(source)
    constants = [
        node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call | ast.Name)]
    assert (len(constants), calls) == (1, [])
    return str(constants[0].value)


def words(text: str) -> str:
    """Return what is left of a text without blanks and what no source file may hold."""
    return "".join(
        char for char in text if not char.isspace() and ord(char) >= 32 and not 127 <= ord(char) < 160
    )


@given(TEXTS, INDENTS)
def test_a_sentence_is_one_docstring_with_the_words_of_the_spec(text: str, indent: int) -> None:
    """Quotes, backslashes and line ends of every kind come back as they were."""
    assert words(alone(sentence(text, indent), indent)) == words(text)


@given(st.lists(TEXTS, min_size=1), INDENTS)
def test_several_lines_are_one_docstring(lines: list[str], indent: int) -> None:
    """No line can end the docstring that holds it."""
    assert words(alone(docstring(lines, indent), indent)) == words("".join(lines))


@given(st.lists(st.sampled_from(["a", "word", "another-one", "`code`"]), min_size=1, max_size=60), INDENTS)
def test_a_paragraph_stays_within_the_width(text: list[str], indent: int) -> None:
    """Lines that can be broken are."""
    assert all(len(line) + indent <= WIDTH for line in paragraph(" ".join(text), indent))
