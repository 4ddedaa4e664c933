"""A chat whose assistant calls a Python function; the signature and the docstring are all that it needs."""

from typing import Literal

from assistants_client import OpenAIClient


def get_weather(city: str, unit: Literal["celsius", "kelvin"] = "celsius") -> dict[str, object]:
    """Tell the weather of a city.

    Args:
        city: Name of the city, such as Oslo.
        unit: Unit of the temperature.
    """
    degrees = {"Oslo": 4, "Rome": 17}[city]
    return {"city": city, "degrees": degrees if unit == "celsius" else degrees + 273}


with OpenAIClient.local() as client:
    assistant = client.create_assistant(model="gpt-4o")
    thread = client.create_thread()
    # The offline model calls what a question names; a real one finds out by itself, and puts it into words.
    for question in ('get_weather {"city": "Oslo"}?', 'And get_weather {"city": "Atlantis"}?'):
        client.create_thread_message(thread.id, role="user", content=question)
        answer = client.run_and_get_assistant_response(
            thread.id, assistant_id=assistant.id, tools=[get_weather]
        )
        print(answer)
