"""The official `openai` package, unchanged, on the embedded backend: no key, no network.

Needs `pip install 'openai<4'` beside `assistants-client[local]`.
"""

# The package marks the Assistants part as deprecated; here it stays.
# pyright: reportDeprecated=false

import warnings
from pathlib import Path

import httpx2
import openai

from assistants_client.local import LocalTransport

README = Path(__file__).parent.parent / "README.md"

warnings.filterwarnings("ignore", category=DeprecationWarning, message=".*deprecated.*")

with httpx2.Client(transport=LocalTransport()) as http_client:
    client = openai.OpenAI(api_key="any", base_url="http://local/v1", http_client=http_client)

    store = client.vector_stores.create(name="docs")
    with README.open("rb") as file:
        client.vector_stores.files.upload_and_poll(vector_store_id=store.id, file=file)

    assistant = client.beta.assistants.create(
        model="offline",
        tools=[{"type": "file_search"}],
        tool_resources={"file_search": {"vector_store_ids": [store.id]}},
    )
    thread = client.beta.threads.create(
        messages=[{"role": "user", "content": "Which two clients does the library have?"}]
    )
    with client.beta.threads.runs.stream(thread_id=thread.id, assistant_id=assistant.id) as stream:
        for text in stream.text_deltas:
            print(text, end="", flush=True)
    print()
