"""The same with the async client, which runs on asyncio and on trio."""

import asyncio

from assistants_client import AsyncOpenAIClient
from assistants_client.models import AttachmentFileSearchTool, FileSearchTool, MessageAttachmentRequest


async def main() -> None:
    """Attach the file to a message; the backend builds a vector store for the thread."""
    async with AsyncOpenAIClient.local() as client:
        file = await client.upload_file("assistants", "README.md")
        assistant = await client.create_assistant(model="gpt-4o", tools=[FileSearchTool()])
        thread = await client.create_thread()
        attachment = MessageAttachmentRequest(file_id=file.id, tools=[AttachmentFileSearchTool()])
        question = "Which two clients does the library have?"
        await client.create_thread_message(thread.id, role="user", content=question, attachments=[attachment])
        print(await client.run_and_get_assistant_response(thread.id, assistant_id=assistant.id))


asyncio.run(main())
