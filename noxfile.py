"""The project's chores; `nox` alone checks everything, and `nox -l` lists the rest.

Every list of packages or Python versions is read from pyproject.toml, so that it is written once.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import nox

ROOT = Path(__file__).parent
PYPROJECT = nox.project.load_toml(ROOT / "pyproject.toml")
GENERATE = (
    *("python", "-m", "assistants_codegen"),
    *("--spec", "spec/openapi.yaml", "--output", "generated/assistants_api", "--package", "assistants_api"),
)

# The tests of what is shipped; the others need the tools that generate, build, vendor or type-check.
PRODUCT_TESTS = (
    *("tests/cli", "tests/client", "tests/conformance", "tests/faults", "tests/flows", "tests/local"),
    "--ignore=tests/conformance/test_schemathesis.py",
)

# One worker for each core; a file stays with one worker, and so do the things that its tests share.
PARALLEL = ("-n", "auto", "--maxprocesses=8", "--dist=loadfile")

nox.needs_version = ">=2025.2.9"
nox.options.sessions = ["drift", "lint", "typing", "tests", "examples", "docs", "package"]
nox.options.reuse_venv = "yes"
nox.options.download_python = "never"
# A machine with one Python tests on that one, under CI too; the others are listed as skipped.
nox.options.error_on_missing_interpreters = False


def pythons() -> list[str]:
    """Return the supported versions; the one that runs nox is always among them, and last."""
    own = f"{sys.version_info.major}.{sys.version_info.minor}"
    return [version for version in nox.project.python_versions(PYPROJECT) if version != own] + [own]


def install(session: nox.Session, *groups: str) -> None:
    """Install the checkout with every extra, editable, and the dependency groups."""
    session.install("-e", ".[all]", *nox.project.dependency_groups(PYPROJECT, *groups))


@nox.session
def generate(session: nox.Session) -> None:
    """Rewrite generated/ from the spec and the templates."""
    install(session, "generate")
    session.run(*GENERATE)


@nox.session
def drift(session: nox.Session) -> None:
    """Fail, naming the files, when generated/ is not what the spec and the templates give."""
    install(session, "generate")
    session.run(*GENERATE, "--check")


@nox.session
def api(session: nox.Session) -> None:
    """Rewrite docs/api.txt, the list of every public name and signature."""
    install(session)
    session.run("python", "docs/list_api.py")


@nox.session
def lint(session: nox.Session) -> None:
    """Check style and formatting; `nox -s lint -- --fix` repairs what can be repaired."""
    session.install(*nox.project.dependency_groups(PYPROJECT, "lint"))
    if "--fix" in session.posargs:
        session.run("ruff", "check", "--fix")
        session.run("ruff", "format")
    session.run("ruff", "check")
    session.run("ruff", "format", "--check")


@nox.session
def typing(session: nox.Session) -> None:
    """Check every line, handwritten, generated and vendored, with mypy and pyright, both strict."""
    install(session, "typing")
    session.run("mypy")
    session.run("pyright")
    session.run("python", "-m", "pytest", "tests/vendoring/test_types.py")


@nox.session(python=pythons())
def tests(session: nox.Session) -> None:
    """Run the tests on each supported Python of this machine; arguments go to pytest."""
    install(session, "tests")
    session.run("python", "-m", "pytest", *PARALLEL, *session.posargs)


@nox.session
def examples(session: nox.Session) -> None:
    """Run the examples with what the README tells a user to install, and the official SDK beside it."""
    session.install(".[local,cli]", "openai<4")
    for script in sorted(ROOT.glob("examples/*.py")):
        session.run("python", "-W", "error", str(script))
    session.run("assistants-client", "ask", "README.md", "Which two clients does the library have?")


@nox.session
def docs(session: nox.Session) -> None:
    """Build the documentation into site/, without a warning, run its samples, and complete with IPython."""
    install(session, "docs")
    # An advertisement of the theme for its successor, which is no warning about our pages.
    session.env["NO_MKDOCS_2_WARNING"] = "1"
    session.run("mkdocs", "build", "--strict")
    pages = ("tests/test_docs.py", "tests/test_readme.py", "tests/test_site.py")
    session.run("python", "-m", "pytest", *pages, "tests/client/test_completion.py", *session.posargs)


@nox.session
def bench(session: nox.Session) -> None:
    """Measure speed and memory against other clients and write docs/benchmarks/; arguments name the rows."""
    install(session, "tests")
    session.run("python", "-m", "tests.benchmarks", *session.posargs)


@nox.session
def package(session: nox.Session) -> None:
    """Build the wheel from the sdist, check its description, and run the tests against that wheel."""
    session.install("build", "twine", *nox.project.dependency_groups(PYPROJECT, "tests"))
    dist = Path(session.create_tmp()) / "dist"
    shutil.rmtree(dist, ignore_errors=True)
    session.run("python", "-m", "build", "--outdir", str(dist))
    session.run("twine", "check", "--strict", *map(str, dist.iterdir()))
    wheel = next(dist.glob("*.whl"))
    session.install("--force-reinstall", "--no-deps", str(wheel))
    session.install(f"{wheel}[all]")
    session.run("python", "-m", "pytest", "--ignore=tests/codegen", *PARALLEL, *session.posargs)


@nox.session
@nox.parametrize("versions", ["lowest-direct", "highest"])
def floors(session: nox.Session, versions: str) -> None:
    """Run the product and its tests on the oldest, and on the newest, of the versions that we allow."""
    session.install("uv")
    # The resolver of pip knows the newest only.
    uv = ("uv", "pip", "install", "--quiet", "--python", session.virtualenv.location)
    session.run(*uv, "--resolution", versions, ".[all]")
    session.run("python", "-m", "pip", "check")
    session.run("assistants-client", "ask", "README.md", "Which two clients does the library have?")
    session.run(*uv, *nox.project.dependency_groups(PYPROJECT, "product-tests"))
    session.run("python", "-m", "pip", "check")
    session.run("python", "-m", "pytest", *PARALLEL, *PRODUCT_TESTS, *session.posargs)
