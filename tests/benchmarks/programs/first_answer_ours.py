"""Ask for one run at the base URL on the command line; print the most memory that it took."""

from __future__ import annotations

import sys

from tests.benchmarks.programs import lean

# isort: split
from assistants_client import OpenAIClient

with OpenAIClient(api_key="none", base_url=sys.argv[1]) as client:
    run = client.get_run("thread_abc123", "run_abc123")
    assert run.status == "completed"
    sys.stdout.write(f"{lean.peak_bytes()}\n")
