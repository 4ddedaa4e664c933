from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from assistants_client.local.handlers import files
from tests.support.backend import JSON, Api, Now, RefusedError


def test_an_upload_is_a_file_at_once(api: Api, now: Now) -> None:
    """The answer knows name, size and purpose, and the bytes come back as they were."""
    file = api.upload("notes.md", b"\x00\x01 bytes")
    assert file["id"].startswith("file-")
    assert (
        file
        | {
            "object": "file",
            "bytes": 8,
            "created_at": int(now.seconds),
            "filename": "notes.md",
            "purpose": "assistants",
            "status": "processed",
        }
        == file
    )
    assert api.get(f"/files/{file['id']}") == file
    assert api.client.get(f"/files/{file['id']}/content").content == b"\x00\x01 bytes"


def test_a_large_upload_is_streamed_both_ways(api: Api) -> None:
    """A file of many pieces arrives whole, and its download says how long it is."""
    content = bytes(range(256)) * 4096 * 3 + b"end"
    file = api.upload("large.bin", content, purpose="user_data")
    with api.client.stream("GET", f"/files/{file['id']}/content") as response:
        pieces = list(response.iter_raw())
        assert response.headers["content-length"] == str(len(content))
    assert len(pieces) > 3
    assert b"".join(pieces) == content


def test_an_upload_may_come_in_pieces(api: Api) -> None:
    """A multipart body whose length nobody knows beforehand is taken as it comes."""

    def body() -> Iterator[bytes]:
        yield b'--x\r\nContent-Disposition: form-data; name="purpose"\r\n\r\nassistants\r\n'
        yield b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n'
        yield b"one "
        yield b"two"
        yield b"\r\n--x--\r\n"

    headers = {"content-type": "multipart/form-data; boundary=x"}
    file = api.client.post("/files", content=body(), headers=headers).json()
    assert (file["filename"], file["bytes"]) == ("a.txt", 7)


def test_a_path_is_cut_from_the_name(api: Api) -> None:
    """Only the last part of a path is the name, whichever system it comes from."""
    assert api.upload("C:\\docs\\a.txt", b"a")["filename"] == "a.txt"
    assert api.upload("/home/me/b.txt", b"b")["filename"] == "b.txt"


@pytest.mark.parametrize(
    ("data", "upload", "message"),
    [
        ({"purpose": "assistants"}, None, "Missing required parameter: 'file'."),
        ({}, ("a.txt", b"a"), "Missing required parameter: 'purpose'."),
        ({"purpose": "fun"}, ("a.txt", b"a"), "Invalid value: 'fun'."),
        ({"purpose": "assistants", "x": "1"}, ("a.txt", b"a"), "Unknown parameter: 'x'."),
        ({"purpose": "assistants"}, ("a.txt", b""), "File is empty."),
        (
            {"purpose": "assistants", "expires_after[anchor]": "created_at", "expires_after[seconds]": "5"},
            ("a.txt", b"a"),
            "Invalid 'expires_after.seconds': integer below minimum value.",
        ),
    ],
)
def test_a_wrong_form_is_refused(
    api: Api, data: dict[str, str], upload: tuple[str, bytes] | None, message: str
) -> None:
    """The answer names the field that is missing or wrong, and no file comes of it."""
    # A field without a name of a file is a text, and makes httpx send a form though there is no upload.
    parts: Any = {"file": upload} if upload else {name: (None, text) for name, text in data.items()}
    response = api.client.post("/files", data=data if upload else None, files=parts)
    assert response.status_code == 400
    assert message in response.json()["error"]["message"]
    assert api.get("/files")["data"] == []


def test_a_body_that_is_no_form_is_refused(api: Api) -> None:
    """JSON in place of a form, and a form that breaks off, are answered with what was expected."""
    response = api.client.post("/files", json={"purpose": "assistants"})
    assert (response.status_code, "multipart/form-data" in response.text) == (400, True)
    headers = {"content-type": "multipart/form-data; boundary=x"}
    response = api.client.post("/files", content=b"--y\r\nnonsense", headers=headers)
    assert (response.status_code, "cannot be read" in response.text) == (400, True)


def test_too_large_an_upload_is_refused(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file above the limit is a 413, noticed while it comes or when it is there."""
    monkeypatch.setattr(files, "MOST_BYTES", 1000)
    for size_bytes in (1001, 1001 + files.FORM_BYTES):
        with pytest.raises(RefusedError) as refused:
            api.upload("a.txt", b"x" * size_bytes)
        assert (refused.value.status, refused.value.code) == (413, "file_too_large")
    assert api.get("/files")["data"] == []


def test_a_file_expires(api: Api, now: Now) -> None:
    """A file with an expiry is there until its time is over, then gone with its bytes."""
    expiry = {"expires_after[anchor]": "created_at", "expires_after[seconds]": "3600"}
    file = api.upload("a.txt", "a", **expiry)
    assert file["expires_at"] == int(now.seconds) + 3600
    now.seconds += 3599
    assert api.get(f"/files/{file['id']}") == file
    now.seconds += 1
    with pytest.raises(RefusedError, match="No such File object"):
        api.get(f"/files/{file['id']}")
    assert api.get("/files")["data"] == []


def test_an_expired_file_is_neither_found_nor_used(api: Api, now: Now) -> None:
    """Its time is over for searches, stores and messages too, whether or not anybody has looked at files."""
    expiry = {"expires_after[anchor]": "created_at", "expires_after[seconds]": "3600"}
    file = api.upload("a.txt", "The sky is blue.", **expiry)
    store = api.indexed(api.post("/vector_stores", file_ids=[file["id"]]))
    other, thread = api.post("/vector_stores"), api.post("/threads")
    search = {"type": "file_search"}
    attached = {"attachments": [{"file_id": file["id"], "tools": [search]}], "content": "?", "role": "user"}
    image = {"content": [{"type": "image_file", "image_file": {"file_id": file["id"]}}], "role": "user"}
    now.seconds += 3600
    uses: list[tuple[str, JSON]] = [
        (f"/vector_stores/{other['id']}/files", {"file_id": file["id"]}),
        (f"/threads/{thread['id']}/messages", attached),
        (f"/threads/{thread['id']}/messages", image),
        ("/vector_stores", {"file_ids": [file["id"]]}),
    ]
    for path, body in uses:
        with pytest.raises(RefusedError, match="No such File object"):
            api.post(path, body)
    assert api.post(f"/vector_stores/{store['id']}/search", query="sky")["data"] == []
    assert api.get(f"/vector_stores/{store['id']}")["file_counts"]["total"] == 0


def test_a_run_does_not_find_an_expired_file(api: Api, now: Now) -> None:
    """The search of a run looks at the clock, too."""
    expiry = {"expires_after[anchor]": "created_at", "expires_after[seconds]": "3600"}
    file = api.upload("a.txt", "The sky is blue.", **expiry)
    store = api.indexed(api.post("/vector_stores", file_ids=[file["id"]]))
    resources = {"file_search": {"vector_store_ids": [store["id"]]}}
    assistant = api.assistant(tools=[{"type": "file_search"}], tool_resources=resources)
    now.seconds += 3600
    run = api.finished(api.asked("Is the sky blue?", assistant=assistant))
    assert run["status"] == "completed"
    [searched] = [step for step in api.steps(run) if step["type"] == "tool_calls"]
    assert searched["step_details"]["tool_calls"][0]["file_search"]["results"] == []


def test_files_are_listed_by_purpose(api: Api) -> None:
    """``purpose`` keeps to the files uploaded for it, newest first."""
    first, _, third = (
        api.upload("a.txt", "a", purpose=purpose)["id"] for purpose in ("vision", "assistants", "vision")
    )
    assert [file["id"] for file in api.get("/files", purpose="vision")["data"]] == [third, first]
    assert len(api.get("/files")["data"]) == 3


def test_a_deleted_file_leaves_its_vector_stores(api: Api) -> None:
    """Nothing of a deleted file can be found, counted or downloaded."""
    store = api.store_with(notes="The answer is forty-two.")
    [file] = api.get("/files")["data"]
    assert api.delete(f"/files/{file['id']}") == {"id": file["id"], "object": "file", "deleted": True}
    assert api.get(f"/vector_stores/{store['id']}")["file_counts"]["total"] == 0
    assert api.post(f"/vector_stores/{store['id']}/search", query="answer")["data"] == []
    response = api.client.get(f"/files/{file['id']}/content")
    assert response.status_code == 404
    assert response.json()["error"]["message"] == f"No such File object: {file['id']}"
