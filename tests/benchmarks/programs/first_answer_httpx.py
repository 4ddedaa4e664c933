"""Ask for one run at the base URL on the command line; print the most memory that it took."""

from __future__ import annotations

import json
import sys

from tests.benchmarks.programs import lean

# isort: split
import httpx

with httpx.Client(headers={"Authorization": "Bearer none"}) as client:
    response = client.get(f"{sys.argv[1]}/threads/thread_abc123/runs/run_abc123")
    run = json.loads(response.content)
    assert run["status"] == "completed"
    sys.stdout.write(f"{lean.peak_bytes()}\n")
