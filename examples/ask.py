"""Ask a question about a file; the embedded backend answers, without a key or a network."""

from assistants_client import OpenAIClient, models

with OpenAIClient.local() as client:
    file = client.upload_file("assistants", "README.md")
    store = client.create_vector_store_and_wait_to_complete(file_ids=[file.id])
    search = models.FileSearchResourcesCreateRequest(vector_store_ids=[store.id])
    assistant = client.create_assistant(
        model="gpt-4o",
        tools=[models.FileSearchTool()],
        tool_resources=models.ToolResourcesCreateRequest(file_search=search),
    )
    thread = client.create_thread()
    client.create_thread_message(thread.id, role="user", content="Which two clients does the library have?")
    print(client.run_and_get_assistant_response(thread.id, assistant_id=assistant.id))
