"""A document assistant: it reads a folder, answers questions about it, and names its sources."""

from collections.abc import Iterator
from pathlib import Path

from assistants_client import OpenAIClient, models

FOLDER = Path(__file__).parent.parent / "docs" / "decisions"
QUESTIONS = ["How often is a create sent?", "Is the local backend a fake or a real server?"]


def citations(message: models.ThreadMessageResponse) -> Iterator[models.MessageFileCitationAnnotation]:
    """Yield the citations of a message: the mark in its text, and the file that it stands for."""
    for part in message.content:
        if isinstance(part, models.MessageContentText):
            for annotation in part.text.annotations:
                if isinstance(annotation, models.MessageFileCitationAnnotation):
                    yield annotation


with OpenAIClient.local() as client:
    store = client.create_vector_store(name=FOLDER.name)
    files = client.upload_and_index(store.id, sorted(FOLDER.glob("*.md")))
    names = {file.file_id: Path(file.path).name for file in files}

    search = models.FileSearchResourcesCreateRequest(vector_store_ids=[store.id])
    assistant = client.create_assistant(
        model="gpt-4o",
        tools=[models.FileSearchTool()],
        tool_resources=models.ToolResourcesCreateRequest(file_search=search),
    )
    thread = client.create_thread()
    for question in QUESTIONS:
        print(f"> {question}\n")
        client.create_thread_message(thread.id, role="user", content=question)
        with client.stream_run(thread.id, assistant_id=assistant.id) as stream:
            for text in stream.text_deltas():
                print(text, end="", flush=True)
        print()
        for message in stream.final_messages():
            for citation in citations(message):
                cited = citation.file_citation
                print(citation.text, names[cited.file_id])
                # The local backend quotes what a statement rests on; OpenAI names the file alone.
                if cited.quote:
                    print(f"    “{cited.quote}”")
        print()
