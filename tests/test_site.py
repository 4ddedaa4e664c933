"""The documentation as a site: it builds without a warning, has everything, and nothing from elsewhere."""

from __future__ import annotations

import html
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import assistants_client
from assistants_client import AsyncOpenAIClient, OpenAIClient, models
from tests.support.pages import ROOT, name, pages

pytest.importorskip("mkdocs", reason="needs mkdocs; `nox -s docs` has it")
pytestmark = pytest.mark.slow

LOADED = re.compile(
    r"<(?:script|img|iframe|source|embed)[^>]+\bsrc=\"?(\w+:)?//|<link[^>]+rel=\"?(?:stylesheet|preconnect|icon)[^>]+href=\"?(\w+:)?//"
)
ITEM = re.compile(r"<p>(?:(?!</p>).)*\n(?:[-*]|\d+\.) ", re.DOTALL)
FETCHED = re.compile(r"url\(['\"]?(?:https?:)?//|@import")


@pytest.fixture(name="site", scope="module")
def _site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site."""
    folder = tmp_path_factory.mktemp("site")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)],
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return folder


def written(site: Path, page: str) -> str:
    """Return the HTML of a page."""
    return (site / page / "index.html").read_text("utf-8")


def test_every_page_is_there(site: Path) -> None:
    """Each page of docs/ has one in the site, and the comments that ask for tables are gone."""
    for page in pages():
        place = name(page).removesuffix("index").rstrip("/")
        text = written(site, place)
        assert "<h1" in text
        assert not re.search(r"<!-- [a-z ]+(?:: \w+)? -->|^::: ", text, re.MULTILINE)


def test_lists_are_lists(site: Path) -> None:
    """No item of a list ended in the paragraph above it."""
    swallowed = [path.parent.name for path in site.rglob("*.html") if ITEM.search(path.read_text("utf-8"))]
    assert swallowed == []


def test_a_reader_loads_nothing_from_elsewhere(site: Path) -> None:
    """No font, script, style or picture comes from another server."""
    foreign = [path.name for path in site.rglob("*.html") if LOADED.search(path.read_text("utf-8"))]
    foreign += [path.name for path in site.rglob("*.css") if FETCHED.search(path.read_text("utf-8"))]
    assert foreign == []


@pytest.mark.parametrize(
    ("client", "page"),
    [(OpenAIClient, "reference/client"), (AsyncOpenAIClient, "reference/async-client")],
)
def test_the_reference_has_every_method(site: Path, client: type, page: str) -> None:
    """Each public method of a client is explained."""
    anchors = set(re.findall(r'id="assistants_client\.\w+\.(\w+)"', written(site, page)))
    assert {method for method in dir(client) if not method.startswith("_")} <= anchors


def test_the_reference_has_every_public_name(site: Path) -> None:
    """Whatever can be imported from the package or from its models can be looked up."""
    text = "".join(path.read_text("utf-8") for path in (site / "reference").rglob("*.html"))
    explained = {anchor.rpartition(".")[2] for anchor in re.findall(r'id="(assistants_[\w.]+)"', text)}
    public = {*assistants_client.__all__, *dir(models)} - {"errors", "lifecycle", "models"}
    assert {name for name in public if not name.startswith("_")} - explained == set()


def test_the_47_stand_side_by_side(site: Path) -> None:
    """Each operation of the original interface has a line, with the name that its docstring tells."""
    text = html.unescape(written(site, "moving/aspose").replace("<wbr>", ""))
    rows = re.findall(r"<td>(\d+)</td>\s*<td><code>(\w+)</code></td>\s*<td><a [^>]*>.*?>?(\w+)</code>", text)
    assert [int(number) for number, _, _ in rows] == list(range(1, 48))
    for _, there, here in rows:
        assert there in (getattr(OpenAIClient, here).__doc__ or ""), here
