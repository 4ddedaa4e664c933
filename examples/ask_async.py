"""The same with the async client, which runs on asyncio and on trio."""

import asyncio

from assistants_client import AsyncOpenAIClient, models


async def main() -> None:
    """Attach the file to a message; the backend builds a vector store for the thread."""
    async with AsyncOpenAIClient.local() as client:
        file = await client.upload_file("assistants", "README.md")
        assistant = await client.create_assistant(model="gpt-4o", tools=[models.FileSearchTool()])
        thread = await client.create_thread()
        search = models.AttachmentFileSearchTool()
        attachment = models.MessageAttachmentRequest(file_id=file.id, tools=[search])
        question = "Which two clients does the library have?"
        await client.create_thread_message(thread.id, role="user", content=question, attachments=[attachment])
        print(await client.run_and_get_assistant_response(thread.id, assistant_id=assistant.id))


asyncio.run(main())
