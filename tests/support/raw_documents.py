"""Tiny Word documents and PDF, written by hand. Everything in them is invented."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMES = (
    f'xmlns:w="{W}" xmlns:r="{R}"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="urn:shape"'
)
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
_ROOTS = {"header": "hdr", "footer": "ftr"}
_RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
_HEIGHT = 842.0

NUMBERING = """
<w:abstractNum w:abstractNumId="0">
 <w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
 <w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>
 <w:lvl w:ilvl="2"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%3"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="1">
 <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl>
 <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="0"/>
 <w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
"""
"""Lists of a Word document: 1 is roman, 2 has bullets, 3 is roman and starts again."""


def paragraph(text: str, properties: str = "", run: str = "") -> str:
    """A paragraph of a Word document with one run."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{word_run(text, run)}</w:p>"


def styled(text: str, style: str) -> str:
    """A paragraph of a Word document with a style."""
    return paragraph(text, f'<w:pStyle w:val="{style}"/>')


def word_run(text: str, properties: str = "") -> str:
    """A run of a Word document."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def item(text: str, number: int = 1, level: int = 0) -> str:
    """A paragraph of a list of a Word document."""
    place = f'<w:ilvl w:val="{level}"/><w:numId w:val="{number}"/>'
    return paragraph(text, f"<w:numPr>{place}</w:numPr>")


def table(*rows: Sequence[str]) -> str:
    """A table of a Word document from the XML of its cells."""
    cells = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def docx(body: str, parts: Mapping[str, str | bytes] | None = None, links: str = "") -> bytes:
    """A Word document with this body; parts named "styles" or "header1" are wrapped and related."""
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _relations({"officeDocument": "word/document.xml"}),
        "word/document.xml": f"<w:document {_NAMES}><w:body>{body}</w:body></w:document>",
    }
    related = {}
    for name, content in (parts or {}).items():
        if "/" in name or isinstance(content, bytes):
            files[name] = content
            continue
        kind = name.rstrip("0123456789")
        root = _ROOTS.get(kind, kind)
        files[f"word/{name}.xml"] = f"<w:{root} {_NAMES}>{content}</w:{root}>"
        related[f"{kind} {name}"] = f"{name}.xml"
    files["word/_rels/document.xml.rels"] = _relations(related, links)
    return zipped(files)


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """A zip of these files."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return target.getvalue()


def link(identifier: str, address: str) -> str:
    """The relation of a hyperlink of a Word document."""
    return (
        f'<Relationship Id="{identifier}" Type="{R}/hyperlink" Target="{address}"'
        ' TargetMode="External"/>'
    )


def _relations(related: Mapping[str, str], links: str = "") -> str:
    found = "".join(
        f'<Relationship Id="p{rank}" Type="{R}/{kind.split()[0]}" Target="{target}"/>'
        for rank, (kind, target) in enumerate(related.items())
    )
    return f"{_RELATIONS}{found}{links}</Relationships>"


@dataclass(frozen=True, slots=True)
class Written:
    """A line of a PDF, from the left and the top of its page in points."""

    left: float
    top: float
    text: str
    is_bold: bool = False
    size: float = 10.0
    is_white: bool = False
    is_unnamed: bool = False
    """Whether its font says of no letter which one it is; two letters are one sign."""


def typed(*texts: str, top: float = 100.0, left: float = 60.0, step: float = 12.0) -> list[Written]:
    """Lines of a PDF, one below the other."""
    return [Written(left, top + rank * step, text) for rank, text in enumerate(texts)]


@dataclass(frozen=True, slots=True)
class PdfSheet:
    """A page of a PDF: what is written on it, the lines of its tables, its links."""

    lines: Sequence[Written]
    strokes: Sequence[tuple[float, float, float, float]] = ()
    links: Sequence[tuple[float, float, float, float, str]] = ()
    picture: bool = False


def pdf(*pages: PdfSheet) -> bytes:
    """A PDF with these pages, in the size A4."""
    objects: list[bytes] = [
        b"",
        b"",
        _font("Helvetica"),
        _font("Helvetica-Bold"),
        _PICTURE,
        _UNNAMED,
    ]
    kids = []
    for page in pages:
        objects.append(_stream(_content(page)))
        notes = [_annotation(each) for each in page.links]
        kids.append(len(objects) + 1)
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {len(objects)} 0 R"
            "/Resources<</Font<</F1 3 0 R/F2 4 0 R/F3 6 0 R>>/XObject<</I 5 0 R>>>>"
            f"/Annots[{' '.join(notes)}]>>".encode()
        )
    objects[0] = b"<</Type/Catalog/Pages 2 0 R>>"
    references = " ".join(f"{kid} 0 R" for kid in kids)
    objects[1] = f"<</Type/Pages/Kids[{references}]/Count {len(kids)}>>".encode()
    return _file(objects)


def grid(lefts: Sequence[float], tops: Sequence[float]) -> list[tuple[float, float, float, float]]:
    """The strokes of a table with columns and rows at these places."""
    rows = [(lefts[0], top, lefts[-1], top) for top in tops]
    return rows + [(left, tops[0], left, tops[-1]) for left in lefts]


_PICTURE = (
    b"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8"
    b"/Length 1>>stream\n\x7f\nendstream"
)


_UNNAMED = (
    b"<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[<</Type/Font"
    b"/Subtype/CIDFontType2/BaseFont/X/FontDescriptor<</Type/FontDescriptor/FontName/X"
    b"/FontBBox[0 0 1000 1000]>>/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
    b">>]>>"
)


def _font(name: str) -> bytes:
    return f"<</Type/Font/Subtype/Type1/BaseFont/{name}/Encoding/WinAnsiEncoding>>".encode()


def _content(page: PdfSheet) -> bytes:
    parts = [
        f"BT {int(line.is_white)} g /F{3 if line.is_unnamed else 1 + line.is_bold} {line.size} Tf "
        f"{line.left} {_HEIGHT - line.top} Td ({_escaped(line.text)}) Tj ET"
        for line in page.lines
    ]
    parts += [f"{x} {_HEIGHT - y} m {z} {_HEIGHT - t} l S" for x, y, z, t in page.strokes]
    if page.picture:
        parts.append("q 595 0 0 842 0 0 cm /I Do Q")
    return "\n".join(parts).encode("cp1252")


def _annotation(place: tuple[float, float, float, float, str]) -> str:
    left, top, right, bottom, address = place
    box = f"[{left} {_HEIGHT - bottom} {right} {_HEIGHT - top}]"
    return f"<</Type/Annot/Subtype/Link/Rect{box}/A<</S/URI/URI({address})>>>>"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _stream(content: bytes) -> bytes:
    return b"<</Length %d>>stream\n%s\nendstream" % (len(content), content)


def _file(objects: Sequence[bytes]) -> bytes:
    data = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    data += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start)
    return data
