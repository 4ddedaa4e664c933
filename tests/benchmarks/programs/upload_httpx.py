"""Upload the file on the command line to the base URL there; print what time and memory that took."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from tests.benchmarks.programs import lean

# isort: split
import httpx

url, path = f"{sys.argv[1]}/files", Path(sys.argv[2])
data = {"purpose": "assistants"}
with httpx.Client(headers={"Authorization": "Bearer none"}, timeout=300) as client:
    client.post(url, data=data, files={"file": ("small.txt", b"small")}).raise_for_status()
    idle_bytes, began = lean.peak_bytes(), time.perf_counter()
    with path.open("rb") as file:
        client.post(url, data=data, files={"file": (path.name, file)}).raise_for_status()
    seconds = time.perf_counter() - began
    sys.stdout.write(json.dumps({"seconds": seconds, "bytes": lean.peak_bytes() - idle_bytes}))
