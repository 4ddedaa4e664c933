from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistants_client.streaming import EventStreamDecoder, EventTooLargeError, ServerSentEvent


def decode(*chunks: bytes) -> list[ServerSentEvent]:
    """Return the events of a stream that arrives in *chunks*."""
    decoder = EventStreamDecoder()
    return [event for chunk in chunks for event in decoder.feed(chunk)]


def cut(stream: bytes, places: list[int]) -> list[bytes]:
    """Return *stream* in pieces, cut at each of *places*."""
    ends = sorted({place % (len(stream) + 1) for place in places} | {len(stream)})
    return [stream[start:end] for start, end in zip([0, *ends], ends, strict=False)]


def test_event_has_its_type_and_data() -> None:
    """An event carries the type and the data that its lines named."""
    assert decode(b"event: thread.created\ndata: {}\n\n") == [
        ServerSentEvent("thread.created", "{}", None, None)
    ]


def test_event_without_a_type_is_a_message() -> None:
    """An event whose type is not named is of type message."""
    assert decode(b"data: x\n\n")[0].event == "message"


def test_type_does_not_outlive_its_event() -> None:
    """The type of one event is not the type of the next."""
    assert [event.event for event in decode(b"event: a\ndata: 1\n\ndata: 2\n\n")] == ["a", "message"]


def test_data_lines_are_joined_by_line_feeds() -> None:
    """Several data lines are one text of several lines, empty ones included."""
    assert decode(b"data: a\ndata:\ndata: b\n\n")[0].data == "a\n\nb"


def test_only_one_space_after_the_colon_is_dropped() -> None:
    """Leading spaces of the data beyond the first belong to the data."""
    assert decode(b"data:  indented\n\n")[0].data == " indented"


def test_id_stays_until_the_next_one() -> None:
    """The latest id is told with every later event, until another comes."""
    assert [event.id for event in decode(b"data: 1\n\nid: a\ndata: 2\n\ndata: 3\n\nid\ndata: 4\n\n")] == [
        None,
        "a",
        "a",
        "",
    ]


def test_id_with_a_null_byte_is_ignored() -> None:
    """An id that contains a null byte leaves the earlier id in place."""
    assert decode(b"id: a\ndata: 1\n\nid: b\0\ndata: 2\n\n")[1].id == "a"


def test_retry_is_told_once() -> None:
    """A reconnection delay is told with the event after it only."""
    events = decode(b"retry: 1500\ndata: 1\n\ndata: 2\n\n")
    assert [event.retry_milliseconds for event in events] == [1500, None]


@pytest.mark.parametrize("value", [b"soon", b"-1", b"1.5", b"", b"9" * 40])
def test_retry_that_is_no_sensible_number_is_ignored(value: bytes) -> None:
    """A reconnection delay that is not a plain number changes nothing."""
    assert decode(b"retry: " + value + b"\ndata: 1\n\n")[0].retry_milliseconds is None


def test_comments_and_unknown_fields_are_ignored() -> None:
    """Pings and fields nobody knows make no event and do not disturb one."""
    assert decode(b": ping\n\nfoo: bar\ndata: x\n: ping\n\n") == [ServerSentEvent("message", "x", None, None)]


def test_event_without_data_is_dropped() -> None:
    """A type alone makes no event."""
    assert decode(b"event: a\n\n") == []


def test_byte_order_mark_is_skipped_at_the_start_only() -> None:
    """A byte order mark is skipped at the very start, cut or whole, and kept as data elsewhere."""
    events = decode(b"\xef", b"\xbb\xbfdata: x\n", b"data: \xef\xbb\xbfy\n\n")
    assert events[0].data == "x\n\ufeffy"


def test_carriage_return_and_line_feed_may_be_cut_apart() -> None:
    """CR LF is one line end, also when the two come in different chunks."""
    assert [event.data for event in decode(b"data: a\r", b"\ndata: b\r", b"", b"\n\r", b"\n")] == ["a\nb"]


def test_lone_carriage_returns_end_lines() -> None:
    """A stream that ends its lines with CR alone is understood, at once."""
    assert [event.data for event in decode(b"data: a\r\rdata: b\r\r")] == ["a", "b"]


def test_letters_may_be_cut_apart() -> None:
    """A character of several bytes may come in different chunks."""
    assert decode(b"data: \xe2\x82", b"\xac\n\n")[0].data == "€"


def test_bytes_that_are_not_utf8_do_not_end_the_stream() -> None:
    """Bytes that are not UTF-8 become replacement characters."""
    assert decode(b"data: \xff\n\n")[0].data == "\ufffd"


def test_other_line_separators_are_data() -> None:
    """Characters that only some programs take for line ends stay in the data."""
    assert decode("data: a\x0bb\x0c\u2028\x85c\n\n".encode())[0].data == "a\x0bb\x0c\u2028\x85c"


def test_unfinished_event_is_not_told() -> None:
    """An event that no blank line has ended is not told."""
    assert decode(b"data: x\n") == []


@pytest.mark.parametrize("chunk", [b"x" * 10, b"data: 1\n", b"data\n"])
def test_endless_event_is_refused(chunk: bytes) -> None:
    """An event or line that never ends raises once it is longer than allowed."""
    decoder = EventStreamDecoder(max_event_bytes=100)
    with pytest.raises(EventTooLargeError, match="more than 100 bytes"):
        list(map(decoder.feed, [chunk] * 200))


def test_many_events_together_may_be_longer_than_one_event() -> None:
    """The limit is for one event, not for a chunk or a stream."""
    decoder = EventStreamDecoder(max_event_bytes=100)
    assert len(decoder.feed(b"data: 1234567890\n\n" * 50)) == 50


LINES = st.sampled_from(
    [
        b"data: a",
        b"data:b",
        b"data",
        b"",
        b"",
        b"event: e",
        b"id: 7",
        b"retry: 3",
        b": c",
        b"\xef\xbb\xbfdata: x",
    ]
)
ENDS = st.sampled_from([b"\n", b"\r", b"\r\n"])


@given(lines=st.lists(st.tuples(LINES, ENDS)), places=st.lists(st.integers(0, 500)))
def test_cuts_change_nothing(lines: list[tuple[bytes, bytes]], places: list[int]) -> None:
    """Wherever a stream is cut, the same events come out."""
    stream = b"".join(line + end for line, end in lines)
    assert decode(*cut(stream, places)) == decode(stream)


@given(lines=st.lists(LINES), end=ENDS)
def test_kind_of_line_end_changes_nothing(lines: list[bytes], end: bytes) -> None:
    """LF, CR and CR LF mean the same."""
    assert decode(end.join(lines) + end) == decode(b"\n".join(lines) + b"\n")


@given(chunks=st.lists(st.binary()))
def test_any_bytes_are_read_without_an_error(chunks: list[bytes]) -> None:
    """No bytes make the decoder fail, nor its events depend on the cuts."""
    assert decode(*chunks) == decode(b"".join(chunks))


@given(texts=st.lists(st.text(st.characters(exclude_characters="\r", exclude_categories=["Cs"]))))
def test_texts_survive_the_journey(texts: list[str]) -> None:
    """What a server writes line by line is what comes out."""
    stream = "".join("".join(f"data: {line}\n" for line in text.split("\n")) + "\n" for text in texts)
    assert [event.data for event in decode(stream.encode())] == texts
