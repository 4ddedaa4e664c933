"""An answer as it is written; the run behind it, and every message of the thread, afterwards."""

from assistants_client import OpenAIClient

with OpenAIClient.local() as client:
    assistant = client.create_assistant(model="gpt-4o")
    thread = client.create_thread()
    client.create_thread_message(thread.id, role="user", content="Is anybody there?")
    with client.stream_run(thread.id, assistant_id=assistant.id) as stream:
        for text in stream.text_deltas():
            print(text, end="", flush=True)
    print(f"\n{stream.final_run().status}")
    for message in client.iterate_thread_messages(thread.id, order="asc"):
        print(message.role, message.status)
