"""Upload the file on the command line to the base URL there; print what time and memory that took."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from tests.benchmarks.programs import lean

# isort: split
from assistants_client import OpenAIClient

with OpenAIClient(api_key="none", base_url=sys.argv[1]) as client:
    client.upload_file("assistants", "small.txt", b"small")
    idle_bytes, began = lean.peak_bytes(), time.perf_counter()
    client.upload_file("assistants", Path(sys.argv[2]))
    seconds = time.perf_counter() - began
    sys.stdout.write(json.dumps({"seconds": seconds, "bytes": lean.peak_bytes() - idle_bytes}))
