"""What our generator is built on, with its own templates: its output for our spec, as a baseline."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from importlib import import_module
from pathlib import Path
from typing import Any

from tests.benchmarks.measure import ROOT, environment

SPEC = ROOT / "spec" / "openapi.yaml"
STOCK = "openapi-python-client"
PACKAGE = "stock_client"


def generate_command(folder: Path) -> list[str]:
    """Return the command that prints the stock output into *folder*."""
    program = shutil.which(STOCK, path=sysconfig.get_path("scripts")) or STOCK
    return [program, "generate", "--path", str(SPEC), "--output-path", str(folder), "--overwrite"]


def generator_environment() -> dict[str, str]:
    """Return one in which our generator is found, which is not installed, and ruff, which both call."""
    found = environment()
    path = [sysconfig.get_path("scripts"), found.get("PATH", "")]
    return {**found, "PYTHONPATH": str(ROOT / "src"), "PATH": os.pathsep.join(path)}


def generate(folder: Path) -> None:
    """Have the stock output in *folder*, unless it is there."""
    if not (folder / PACKAGE).exists():
        command = [*generate_command(folder / PACKAGE), "--meta", "none"]
        subprocess.run(command, cwd=ROOT, env=generator_environment(), check=True, capture_output=True)


class Stock:
    """The stock output, generated and imported.

    Args:
        folder: For the package; it must stay while the package is used.
    """

    def __init__(self, folder: Path) -> None:
        generate(folder)
        if str(folder) not in sys.path:
            sys.path.append(str(folder))
        self.models: Any = import_module(f"{PACKAGE}.models")

    def operation(self, tag: str, name: str) -> Any:
        """Return the function that calls an operation and decodes its answer."""
        return import_module(f"{PACKAGE}.api.{tag}.{name}").sync

    def client(self, base_url: str) -> Any:
        """Return a client, which is a context manager."""
        package: Any = import_module(PACKAGE)
        return package.AuthenticatedClient(base_url=base_url, token="none")
