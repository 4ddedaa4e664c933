from __future__ import annotations

import io
import random
import threading
import zipfile
from collections.abc import Iterator

import pytest

from tests.support.backend import JSON, check_error
from tests.support.documents import WORD, archive, docx, paragraph, pdf
from tests.support.processes import Process, serving

pytestmark = pytest.mark.slow

MIB = 2**20
MOST_MIB = 400
"""What the server may need for the worst of these documents, 40 MiB of its own included."""
LOOK_AGAIN_SECONDS = 0.05
MOST_LOOKS = 6000
JUNK = random.Random(7)

PARSED = "The file could not be parsed."
TOO_LARGE = "The file could not be parsed because it is too large."
NO_TEXT = "The file could not be parsed because it contains no text."
UNSUPPORTED = "The file type is not supported."


UNREADABLE = [
    ("cut.pdf", pdf("Hello")[:300], "invalid_file", PARSED),
    ("junk.pdf", b"%PDF-1.7\n" + JUNK.randbytes(50_000), "invalid_file", PARSED),
    ("scan.pdf", pdf("", ""), "invalid_file", NO_TEXT),
    ("cut.docx", docx(paragraph("Hello"))[:-40], "invalid_file", PARSED),
    ("old.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "invalid_file", PARSED),
    ("blank.txt", b" \n\t\n ", "invalid_file", NO_TEXT),
    ("photo.txt", b"\x89PNG\r\n\x1a\n" + bytes(100), "unsupported_file", UNSUPPORTED),
    ("noise.md", JUNK.randbytes(50_000), "unsupported_file", UNSUPPORTED),
    ("archive.zip", archive({"a.txt": "Hello"}), "unsupported_file", UNSUPPORTED),
]

MISNAMED = [
    ("letter.txt", docx(paragraph("Cake is on Fridays."))),
    ("page.md", pdf("Cake is on Fridays.")),
    ("text.pdf", b"Cake is on Fridays."),
    ("no suffix", b"Cake is on Fridays."),
    ("../../etc/\x7f\u202e.txt", b"Cake is on Fridays."),
    ("windows.csv", "day;caf\xe9\nFridays;Cake is on Fridays.\n".encode("cp1252")),
]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Process]:
    """Serve a backend that gets all documents of this module, and needs little memory for them."""
    with serving(tmp_path_factory.mktemp("documents") / "assistants.db") as server:
        yield server
        peak = server.peak_mib()
        assert peak is None or peak < MOST_MIB


def put_in(server: Process, name: str, content: bytes) -> JSON:
    """Return a file of a new vector store once it is not in progress; every request is answered meanwhile."""
    store_id = server.post("/vector_stores")["id"]
    file_id = server.upload(name, content)["id"]
    path = f"/vector_stores/{store_id}/files"
    assert server.post(path, file_id=file_id)["status"] == "in_progress"
    for _ in range(MOST_LOOKS):
        file = server.get(f"{path}/{file_id}")
        if file["status"] != "in_progress":
            return file
        threading.Event().wait(LOOK_AGAIN_SECONDS)
    raise AssertionError(f"{name} is still in progress")


def found(server: Process, file: JSON, query: str) -> str:
    """Return the best passage that a search in the file's store finds."""
    hits = server.post(f"/vector_stores/{file['vector_store_id']}/search", query=query)["data"]
    text: str = hits[0]["content"][0]["text"]
    return text


def bomb(size_bytes: int) -> bytes:
    """Return a small Word document that unpacks to *size_bytes* of text."""
    whole = docx(paragraph("Hello"))
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(whole)) as small,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as large,
    ):
        for name in small.namelist():
            if name != "word/document.xml":
                large.writestr(name, small.read(name))
        with large.open("word/document.xml", "w") as part:
            part.write(f'<w:document xmlns:w="{WORD}"><w:p><w:r><w:t>'.encode())
            for _ in range(size_bytes // MIB):
                part.write(b"a " * (MIB // 2))
            part.write(b"</w:t></w:r></w:p></w:document>")
    return file.getvalue()


def log(size_bytes: int) -> bytes:
    """Return a log of that size, whose last line tells something."""
    lines, size = [b"The log begins."], 0
    while size < size_bytes:
        lines.append(
            f"{size:012} request of {JUNK.randbytes(32).hex()} served from {JUNK.randbytes(8).hex()}".encode()
        )
        size += len(lines[-1]) + 1
    return b"\n".join([*lines, b"Finally the zyzzyva was found."])


def test_a_pdf_of_200_pages(server: Process) -> None:
    """Its last page can be found."""
    pages = [
        f"Page {number} tells of {'nothing' if number < 200 else 'zyzzyvas'}." for number in range(1, 201)
    ]
    file = put_in(server, "long.pdf", pdf(*pages))
    assert (file["status"], file["last_error"]) == ("completed", None)
    assert "Page 200 tells of zyzzyvas" in found(server, file, "zyzzyvas")


def test_a_text_of_50_megabytes(server: Process) -> None:
    """Its last line can be found until it is deleted, and the server answers meanwhile."""
    file = put_in(server, "huge.log", log(50_000_000))
    assert (file["status"], file["last_error"]) == ("completed", None)
    assert found(server, file, "zyzzyva").endswith("Finally the zyzzyva was found.")
    store = f"/vector_stores/{file['vector_store_id']}"
    assert server.http.delete(f"{store}/files/{file['id']}").is_success
    assert server.post(f"{store}/search", query="zyzzyva")["data"] == []


def test_a_zip_bomb(server: Process) -> None:
    """A small document that unpacks to a quarter of a gigabyte is too large, and never unpacked whole."""
    content = bomb(256 * MIB)
    assert len(content) < MIB
    file = put_in(server, "bomb.docx", content)
    assert file["last_error"] == {"code": "invalid_file", "message": TOO_LARGE}


@pytest.mark.parametrize(
    ("name", "content", "code", "message"), UNREADABLE, ids=[one[0] for one in UNREADABLE]
)
def test_a_document_that_cannot_be_read(
    server: Process, name: str, content: bytes, code: str, message: str
) -> None:
    """The request succeeds, and the file alone has failed, with the service's code and words."""
    file = put_in(server, name, content)
    assert (file["status"], file["usage_bytes"]) == ("failed", 0)
    assert file["last_error"] == {"code": code, "message": message}


@pytest.mark.parametrize(("name", "content"), MISNAMED, ids=range(len(MISNAMED)))
def test_a_document_of_another_kind_than_its_name_says(server: Process, name: str, content: bytes) -> None:
    """It is read as what it is."""
    file = put_in(server, name, content)
    assert (file["status"], file["last_error"]) == ("completed", None)
    assert "Cake is on Fridays." in found(server, file, "cake")


def test_an_empty_file(server: Process) -> None:
    """A file without content is refused at the upload, as the service did."""
    answer = server.try_upload("empty.txt", b"")
    check_error(answer)
    assert (answer.status_code, answer.json()["error"]["message"]) == (400, "File is empty.")


def test_the_server_works_on(server: Process) -> None:
    """After all that it takes files and finds them."""
    assert server.get("/vector_stores", limit=1)["data"]
    assert found(server, put_in(server, "a.md", b"Cake is on Fridays."), "cake") == "Cake is on Fridays."
