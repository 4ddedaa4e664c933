"""Documents made for tests: small, and of exactly what a test is about."""

from __future__ import annotations

import io
import zipfile

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
FONTS = "/Resources << /Font << /F1 3 0 R >> >>"
PARTS = {"word/document.xml": "document.main", "word/footnotes.xml": "footnotes"}


def pdf(*pages: str) -> bytes:
    """Return a pdf with one line of text on each page."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number, text in enumerate(pages):
        content = f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET" if text else ""
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] {FONTS} /Contents {5 + 2 * number} 0 R >>",
            f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        ]
    return pdf_file(objects)


def pdf_file(objects: list[str]) -> bytes:
    """Return a pdf file of *objects*, the first of them its catalog."""
    file = io.BytesIO()
    file.write(b"%PDF-1.4\n")
    places: list[int] = []
    for number, text in enumerate(objects, 1):
        places.append(file.tell())
        file.write(f"{number} 0 obj\n{text}\nendobj\n".encode())
    start = file.tell()
    file.write(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode())
    file.write(b"".join(f"{place:010} 00000 n \n".encode() for place in places))
    file.write(f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode())
    return file.getvalue()


def docx(body: str, *, footnotes: str = "", declaration: str = "", types: dict[str, str] = PARTS) -> bytes:
    """Return a Word document whose body is *body*, in WordprocessingML."""
    overrides = "".join(
        f'<Override PartName="/{part}" ContentType="application/vnd.openxmlformats-officedocument.'
        f'wordprocessingml.{type}+xml"/>'
        for part, type in types.items()
    )
    namespace = "http://schemas.openxmlformats.org/package/2006/content-types"
    return archive(
        {
            "[Content_Types].xml": f'<Types xmlns="{namespace}">{overrides}</Types>',
            "word/document.xml": f'{declaration}<w:document xmlns:w="{WORD}">{body}</w:document>',
            "word/footnotes.xml": f'<w:footnotes xmlns:w="{WORD}">{footnotes}</w:footnotes>',
        }
    )


def archive(members: dict[str, str]) -> bytes:
    """Return a zip archive of texts."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in members.items():
            packed.writestr(name, text)
    return file.getvalue()


def paragraph(text: str) -> str:
    """Return a paragraph in WordprocessingML."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"
