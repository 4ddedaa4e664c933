from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistants_client.local.model import (
    ChatDelta,
    ChatMessage,
    ChatRequest,
    FinishDelta,
    ModelError,
    TextDelta,
    ToolCallDelta,
    gather,
)
from assistants_client.local.model.offline import CallTools, OfflineModel, ToolCall

WEATHER: dict[str, Any] = {
    "type": "function",
    "function": {
        "name": "get_weather",
        "parameters": {
            "type": "object",
            "properties": {"city": {"type": "string"}, "unit": {"enum": ["celsius", "kelvin"]}},
            "required": ["city", "unit"],
        },
    },
}
TIME: dict[str, Any] = {"type": "function", "function": {"name": "get_time"}}
FILE_SEARCH: dict[str, Any] = {
    "type": "function",
    "function": {
        "name": "file_search",
        "parameters": {"type": "object", "properties": {"query": {"type": "string"}}, "required": ["query"]},
    },
}


def ask(question: str, *after: ChatMessage, **fields: Any) -> ChatRequest:
    """Return a request that ends with *question* and what came *after* it."""
    messages: list[ChatMessage] = [{"role": "user", "content": question}, *after]
    return {"model": "any", "messages": messages, **fields}  # type: ignore[typeddict-item]


def results(*passages: tuple[str, str]) -> str:
    """Return search results, each a mark and a text, as the model is told of them."""
    return json.dumps({"results": [{"mark": mark, "text": text} for mark, text in passages]})


def tool_turn(name: str, output: str, id: str = "call_1") -> tuple[ChatMessage, ChatMessage]:
    """Return a call of a function and its output."""
    call = {"id": id, "type": "function", "function": {"name": name, "arguments": "{}"}}
    return (
        {"role": "assistant", "content": None, "tool_calls": [call]},
        {"role": "tool", "tool_call_id": id, "content": output},
    )


async def answer(request: ChatRequest, model: OfflineModel | None = None) -> dict[str, Any]:
    """Return the whole completion that the model gives."""
    stream = (model or OfflineModel()).stream(request)
    return await gather(stream, completion_id="chatcmpl-1", created=0, model="any")


async def text_of(request: ChatRequest, model: OfflineModel | None = None) -> str:
    """Return the text that the model gives."""
    text: str = (await answer(request, model))["choices"][0]["message"]["content"]
    return text


async def calls_of(request: ChatRequest, model: OfflineModel | None = None) -> dict[str, Any]:
    """Return the arguments of the calls that the model makes, by name."""
    message = (await answer(request, model))["choices"][0]["message"]
    functions = [call["function"] for call in message.get("tool_calls", [])]
    return {function["name"]: json.loads(function["arguments"]) for function in functions}


async def test_answer_says_that_it_is_offline_and_what_was_asked() -> None:
    """Without anything to quote or to call, the question comes back under a warning."""
    text = await text_of(ask("How are you?"))
    assert text.startswith("This is the offline model")
    assert "How are you?" in text


@pytest.mark.parametrize(
    "messages", [[], [{"role": "user", "content": ""}], [{"role": "system", "content": "Be."}]]
)
async def test_missing_question_is_answered(messages: list[ChatMessage]) -> None:
    """A request without a question gets an answer that says so."""
    assert "no question" in await text_of({"model": "any", "messages": messages})


async def test_content_parts_are_read() -> None:
    """The text parts of a message are its text; images are passed over."""
    image: dict[str, Any] = {"type": "image_url", "image_url": {"url": "https://example.com/a.png"}}
    message: ChatMessage = {"role": "user", "content": [{"type": "text", "text": "What is it?"}, image]}
    assert (await text_of({"model": "any", "messages": [message]})).endswith("What is it?")


async def test_same_request_has_the_same_answer() -> None:
    """Nothing in an answer is left to chance."""
    assert await answer(ask("Hello")) == await answer(ask("Hello"))


async def test_best_passage_is_quoted_with_its_mark() -> None:
    """Of several results, the sentence that answers is quoted word for word, its own mark behind it."""
    output = results(
        ("【4:0†a.txt】", "Cats sleep a lot. They are quiet."),
        ("【4:1†b.txt】", "Whales sing. A whale may live for two hundred years. It eats krill."),
    )
    text = await text_of(ask("How old does a whale live to be?", *tool_turn("file_search", output)))
    assert text.endswith("“A whale may live for two hundred years.” 【4:1†b.txt】")
    assert text.startswith("This is the offline model")


async def test_results_may_come_in_a_system_message() -> None:
    """Results that are given without a call are quoted too."""
    given: ChatMessage = {"role": "system", "content": results(("【0:0†a】", "Oslo is in Norway."))}
    request = ask("Where is Oslo?")
    request["messages"].insert(0, given)
    assert "“Oslo is in Norway.” 【0:0†a】" in await text_of(request)


async def test_finding_nothing_is_said() -> None:
    """A search without results is told as such."""
    assert "found nothing" in await text_of(ask("Where?", *tool_turn("file_search", results())))


@pytest.mark.parametrize(
    ("found", "said"),
    [
        ([("【4:0†a.txt】", "Oslo is in Norway.")], "The files say:\n\n“Oslo is in Norway.” 【4:0†a.txt】"),
        ([], "It found nothing on this in the files."),
    ],
)
async def test_files_and_functions_are_both_told(found: list[tuple[str, str]], said: str) -> None:
    """What a function has answered is not lost behind what the files hold."""
    turns = (*tool_turn("get_time", "noon", "call_1"), *tool_turn("file_search", results(*found), "call_2"))
    text = await text_of(ask("Where is Oslo? Use get_time", *turns, tools=[TIME, FILE_SEARCH]))
    assert text.endswith(f"{said}\n\nThe tools answered:\n- get_time: noon")


async def test_results_of_an_earlier_question_are_not_quoted() -> None:
    """What was found for one question does not answer the next."""
    earlier = tool_turn("file_search", results(("【0:0†a】", "Oslo is in Norway.")))
    text = await text_of(ask("Where is Oslo?", *earlier, {"role": "user", "content": "Thanks!"}))
    assert text.endswith("Thanks!")


async def test_files_are_searched_once_for_each_question() -> None:
    """With file search at hand the question is looked up, and then answered."""
    assert await calls_of(ask("Where is Oslo?", tools=[FILE_SEARCH])) == {
        "file_search": {"query": "Where is Oslo?"}
    }
    searched = ask("Where is Oslo?", *tool_turn("file_search", results()), tools=[FILE_SEARCH])
    assert await calls_of(searched) == {}


async def test_function_is_called_when_it_is_named() -> None:
    """A function named in the question is called with arguments that its schema allows."""
    arguments = await calls_of(ask("Please use get_weather now.", tools=[WEATHER, TIME]))
    assert arguments == {"get_weather": {"city": "city", "unit": "celsius"}}


async def test_function_is_called_with_the_arguments_behind_its_name() -> None:
    """A JSON object behind the name is what the function is called with."""
    for question in ('Call get_weather {"city": "Oslo"}', 'get_weather({"city": "Oslo"}) please'):
        assert await calls_of(ask(question, tools=[WEATHER])) == {"get_weather": {"city": "Oslo"}}


@pytest.mark.parametrize("question", ["What is the weather?", "forget_weather", "get_weather_now"])
async def test_function_is_not_called_when_it_is_not_named(question: str) -> None:
    """A name that is only part of another word is no call."""
    assert await calls_of(ask(question, tools=[WEATHER])) == {}


async def test_several_functions_are_called_together() -> None:
    """All functions that are named are called in one answer, unless calls are to come one by one."""
    both = "get_weather and get_time"
    assert set(await calls_of(ask(both, tools=[TIME, WEATHER]))) == {"get_weather", "get_time"}
    one = await calls_of(ask(both, tools=[TIME, WEATHER], parallel_tool_calls=False))
    assert set(one) == {"get_time"}
    rest = ask(both, *tool_turn("get_time", "noon"), tools=[TIME, WEATHER], parallel_tool_calls=False)
    assert set(await calls_of(rest)) == {"get_weather"}


@pytest.mark.parametrize(
    ("choice", "called"),
    [
        ("none", set[str]()),
        ("auto", set[str]()),
        ("required", {"get_time"}),
        ({"type": "function", "function": {"name": "get_weather"}}, {"get_weather"}),
        ({"type": "function", "function": {"name": "unknown"}}, set[str]()),
        (
            {"type": "allowed_tools", "allowed_tools": {"mode": "required", "tools": [WEATHER]}},
            {"get_weather"},
        ),
        ({"type": "allowed_tools", "allowed_tools": {"mode": "auto", "tools": [WEATHER]}}, set[str]()),
    ],
)
async def test_tool_choice_is_obeyed(choice: Any, called: set[str]) -> None:
    """Calls happen as the tool choice says."""
    request = ask("Hello", tools=[TIME, WEATHER], tool_choice=choice)
    assert set(await calls_of(request)) == called


async def test_required_call_is_made_once() -> None:
    """After the outputs have come, there is an answer with them, though a call was required."""
    request = ask("Hello", *tool_turn("get_time", "noon"), tools=[TIME], tool_choice="required")
    assert "get_time: noon" in await text_of(request)


async def test_calls_have_ids_of_their_own() -> None:
    """Each call has another id, and the answer ends for the sake of calls."""
    completion = await answer(ask("get_weather get_time", tools=[WEATHER, TIME]))
    ids = [call["id"] for call in completion["choices"][0]["message"]["tool_calls"]]
    assert len(set(ids)) == 2
    assert all(id.startswith("call_") for id in ids)
    assert completion["choices"][0]["finish_reason"] == "tool_calls"


async def test_custom_tools_of_a_conversation_are_known() -> None:
    """A call of a custom tool has its name elsewhere; its output is told like any other."""
    call = {"id": "call_1", "type": "custom", "custom": {"name": "shell", "input": "ls"}}
    request = ask(
        "Which files?",
        {"role": "assistant", "content": None, "tool_calls": [call]},
        {"role": "tool", "tool_call_id": "call_1", "content": "a.md"},
    )
    assert "- shell: a.md" in await text_of(request)


async def test_json_object_is_one() -> None:
    """An answer as a JSON object is one, and still says where it is from."""
    value = json.loads(await text_of(ask("Hi", response_format={"type": "json_object"})))
    assert value["answer"].startswith("This is the offline model")


async def test_json_schema_is_obeyed() -> None:
    """An answer by a schema is valid, and its first free text says where it is from."""
    schema = {
        "type": "object",
        "properties": {"score": {"type": "integer", "minimum": 1}, "summary": {"type": "string"}},
        "required": ["score", "summary"],
        "additionalProperties": False,
    }
    response_format = {"type": "json_schema", "json_schema": {"name": "s", "schema": schema, "strict": True}}
    value = json.loads(await text_of(ask("Hi", response_format=response_format)))
    jsonschema.validate(value, schema)
    assert value["summary"].startswith("This is the offline model")


@pytest.mark.parametrize("field", ["max_completion_tokens", "max_tokens"])
async def test_answer_is_cut_to_the_limit(field: str) -> None:
    """An answer longer than allowed ends early and says why, and its usage keeps the limit."""
    completion = await answer(ask("word " * 100, **{field: 10}))
    assert completion["choices"][0]["finish_reason"] == "length"
    assert 0 < completion["usage"]["completion_tokens"] <= 10


async def test_arguments_are_cut_to_the_limit() -> None:
    """The arguments of calls count too, and no further call begins behind a cut one."""
    script = [CallTools(f={"text": "word " * 100}, g={})]
    completion = await answer(ask("Hi", max_completion_tokens=10), OfflineModel(script))
    assert completion["choices"][0]["finish_reason"] == "length"
    assert len(completion["choices"][0]["message"]["tool_calls"]) == 1


@pytest.mark.parametrize("stop", ["two", ["nowhere", "two", "three"]])
async def test_stop_ends_the_answer(stop: Any) -> None:
    """The answer ends before the first of the stop texts."""
    assert await text_of(ask("Hi", stop=stop), OfflineModel(["one two three"])) == "one "


async def test_several_choices_are_given() -> None:
    """As many choices come as were asked for, and all count."""
    completion = await answer(ask("Hi", n=3), OfflineModel(["one two three"]))
    assert [choice["message"]["content"] for choice in completion["choices"]] == ["one two three"] * 3
    assert completion["usage"]["completion_tokens"] == 12


async def test_longer_prompts_use_more() -> None:
    """The usage of a prompt grows with its messages and tools."""
    small, large = await answer(ask("Hi")), await answer(ask("Hi " * 50))
    tools = await answer(ask("Hi", tools=[WEATHER]))
    assert small["usage"]["prompt_tokens"] < tools["usage"]["prompt_tokens"]
    assert small["usage"]["prompt_tokens"] + 50 < large["usage"]["prompt_tokens"]
    assert small["usage"]["total_tokens"] == sum(
        small["usage"][kind] for kind in ("prompt_tokens", "completion_tokens")
    )


async def test_text_comes_in_pieces() -> None:
    """A text comes word by word, and nothing of it is lost."""
    text = " One  two\nthree. "
    pieces = [delta async for delta in OfflineModel([text]).stream(ask("Hi"))]
    texts = [piece.text for piece in pieces if isinstance(piece, TextDelta)]
    assert len(texts) == 3
    assert "".join(texts) == text


async def test_script_is_followed() -> None:
    """Replies come in the order of the script, in every form a reply may have."""
    deltas: list[ChatDelta] = [TextDelta("raw"), FinishDelta("content_filter")]
    model = OfflineModel(
        [
            "plain",
            CallTools(ToolCall("f", "{}"), g={"x": 1}),
            lambda request: f"{request['model']} asked",
            deltas,
        ]
    )
    assert await text_of(ask("1"), model) == "plain"
    assert await calls_of(ask("2"), model) == {"f": {}, "g": {"x": 1}}
    assert await text_of(ask("3"), model) == "any asked"
    assert (await answer(ask("4"), model))["choices"][0]["finish_reason"] == "content_filter"
    assert [request["messages"][0].get("content") for request in model.requests] == ["1", "2", "3", "4"]


async def test_script_may_fail_and_ends() -> None:
    """A failure in the script is raised, and so is asking more often than it has replies."""
    model = OfflineModel([ModelError("rate_limit_exceeded", "Slow down.")])
    with pytest.raises(ModelError, match=r"Slow down\.") as failure:
        await answer(ask("Hi"), model)
    assert failure.value.code == "rate_limit_exceeded"
    with pytest.raises(ModelError, match="no reply left"):
        await answer(ask("Hi"), model)


async def test_requests_are_not_kept_without_a_script() -> None:
    """A model in everyday use does not collect what it was asked."""
    model = OfflineModel()
    await answer(ask("Hi"), model)
    assert model.requests == []
    await model.aclose()


async def test_broken_arguments_may_be_scripted() -> None:
    """A test may have the model call a function with arguments that are no JSON."""
    message = (await answer(ask("Hi"), OfflineModel([CallTools(ToolCall("f", "{broken"))])))["choices"][0][
        "message"
    ]
    assert message["tool_calls"][0]["function"]["arguments"] == "{broken"


async def test_call_begins_with_its_name() -> None:
    """The first piece of a call names it; its arguments follow in pieces."""
    model = OfflineModel([CallTools(f={"text": "a long text for several pieces"})])
    pieces = [piece async for piece in model.stream(ask("Hi")) if isinstance(piece, ToolCallDelta)]
    assert (pieces[0].name, pieces[0].arguments) == ("f", "")
    assert len(pieces) > 2
    assert all(piece.id is None and piece.name is None for piece in pieces[1:])


@given(question=st.text(), output=st.text(), limit=st.none() | st.integers(1, 50))
async def test_anything_can_be_asked(question: str, output: str, limit: int | None) -> None:
    """Whatever a user and a tool say, there is a whole answer within the limit."""
    request = ask(
        question, *tool_turn("file_search", output), max_completion_tokens=limit, tools=[FILE_SEARCH]
    )
    completion = await answer(request)
    assert limit is None or completion["usage"]["completion_tokens"] <= limit


async def test_endlessly_nested_json_is_only_text() -> None:
    """JSON nested too deeply to be read, in a question or an output, is taken for text."""
    deep = '{"results": ' + "[" * 100_000
    request = ask(f"get_time {deep}", *tool_turn("file_search", deep), tools=[TIME])
    assert await calls_of(request) == {"get_time": {}}
