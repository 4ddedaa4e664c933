"""Ask for one run at the base URL on the command line; print the most memory that it took."""

# The official SDK calls its own Assistants methods deprecated.
# pyright: reportDeprecated=false

from __future__ import annotations

import sys
import warnings

from tests.benchmarks.programs import lean

# isort: split
from openai import OpenAI

warnings.simplefilter("ignore", DeprecationWarning)
with OpenAI(api_key="none", base_url=sys.argv[1]) as client:
    run = client.beta.threads.runs.retrieve("run_abc123", thread_id="thread_abc123")
    assert run.status == "completed"
    sys.stdout.write(f"{lean.peak_bytes()}\n")
