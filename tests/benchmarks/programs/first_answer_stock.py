"""As `first_answer_httpx.py`, by the stock output of openapi-python-client, in the folder that follows."""

from __future__ import annotations

import sys
from importlib import import_module

from tests.benchmarks.programs import lean

# isort: split
base_url, folder = sys.argv[1:]
sys.path.append(folder)
package = import_module("stock_client")
get_run = import_module("stock_client.api.runs.get_run").sync

with package.AuthenticatedClient(base_url=base_url, token="none") as client:
    run = get_run("thread_abc123", "run_abc123", client=client)
    assert run.status == "completed"
    sys.stdout.write(f"{lean.peak_bytes()}\n")
