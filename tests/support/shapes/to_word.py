"""Pages as a Word document, with the structure that Word itself writes."""

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from raw_documents import docx, link
from shapes.page import ON, Cell, Grid, Line, Node, Pages, Piece

_KINDS = ("bullet", "decimal", "roman", "letter")
_FORMATS = ("bullet", "decimal", "upperRoman", "lowerLetter")
_TEXTS = ("•", "%{n}.", "%{n}.", "%{n})")
_TYPES = b"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType=\
"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType=\
"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
<Override PartName="/word/numbering.xml" ContentType=\
"application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>
<Override PartName="/word/header1.xml" ContentType=\
"application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>
<Override PartName="/word/footer1.xml" ContentType=\
"application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>
</Types>"""
_STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/>
<w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr>
<w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Titre2"><w:name w:val="heading 2"/>
<w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr>
<w:rPr><w:b/><w:sz w:val="26"/></w:rPr></w:style>"""
_PAGE = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)


def to_word(pages: Pages) -> bytes:
    """The Word document of some pages."""
    writer = _Writer()
    body = "".join(writer.nodes(pages.nodes))
    parts: dict[str, str | bytes] = {"[Content_Types].xml": _TYPES, "styles": _STYLES}
    parts["numbering"] = writer.numbering()
    if pages.header:
        parts["header1"] = f"<w:p><w:r><w:t>{escape(pages.header)}</w:t></w:r></w:p>"
        footer = f'<w:r><w:t xml:space="preserve">{escape(pages.footer)} – </w:t></w:r>'
        parts["footer1"] = f"<w:p>{footer}{_PAGE}</w:p>"
        body += (
            '<w:sectPr><w:headerReference w:type="default" r:id="p2"/>'
            '<w:footerReference w:type="default" r:id="p3"/></w:sectPr>'
        )
    return docx(body, parts, "".join(writer.links))


class _Writer:
    """The body of one document, with the lists and the links that it uses."""

    def __init__(self) -> None:
        self.links: list[str] = []
        self._lists: list[str] = []
        """The kind of each list, whose number in the document is its rank from 1."""

    def nodes(self, nodes: Iterable[Node]) -> Iterator[str]:
        """Paragraphs and tables; a list ends where a line without its kind stands."""
        before = ""
        for node in nodes:
            if isinstance(node, Grid):
                yield f"{self._table(node)}<w:p/>"
                before = ""
                continue
            new = node.numbering != before and not node.depth
            before = node.numbering
            yield self._paragraph(node, is_new=new)

    def numbering(self) -> str:
        """The part that says how each list is marked."""
        levels = "".join(
            f'<w:abstractNum w:abstractNumId="{rank}">{"".join(_levels(rank))}</w:abstractNum>'
            for rank in range(len(_KINDS))
        )
        start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
        kinds = [_KINDS.index(each.removesuffix(" on")) for each in self._lists]
        return levels + "".join(
            f'<w:num w:numId="{rank}"><w:abstractNumId w:val="{kind}"/>{start}</w:num>'
            for rank, kind in enumerate(kinds, 1)
        )

    def _paragraph(self, line: Line, *, is_new: bool) -> str:
        properties = f'<w:pStyle w:val="Titre{line.level}"/>' if line.level else ""
        if line.numbering:
            number = self._list(line.numbering, is_new=is_new)
            place = f'<w:ilvl w:val="{line.depth}"/><w:numId w:val="{number}"/>'
            properties += f"<w:numPr>{place}</w:numPr>"
        if line.centred:
            properties += '<w:jc w:val="center"/>'
        runs = "".join(self._run(piece, line.size) for piece in line.pieces)
        return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"

    def _list(self, kind: str, *, is_new: bool) -> int:
        if kind in ON and kind in self._lists:
            return self._lists.index(kind) + 1
        if is_new or kind not in self._lists:
            self._lists.append(kind)
        return len(self._lists) - self._lists[::-1].index(kind)

    def _run(self, piece: Piece, size: int) -> str:
        properties = "<w:b/>" if piece.bold else ""
        properties += "<w:strike/>" if piece.struck else ""
        properties += "<w:vanish/>" if piece.hidden else ""
        properties += f'<w:sz w:val="{2 * size}"/>' if size else ""
        told = "<w:tab/>".join(
            f'<w:t xml:space="preserve">{escape(part)}</w:t>' for part in piece.text.split("\t")
        )
        run = f"<w:r><w:rPr>{properties}</w:rPr>{told}</w:r>"
        if not piece.address:
            return run
        name = f"l{len(self.links)}"
        self.links.append(link(name, quoteattr(piece.address)[1:-1]))
        return f'<w:hyperlink r:id="{name}">{run}</w:hyperlink>'

    def _table(self, table: Grid) -> str:
        count = max(sum(cell.columns for cell in row) for row in table.rows)
        columns = f'<w:gridCol w:w="{9000 // count}"/>' * count
        rows = "".join(f"<w:tr>{''.join(self._cells(row))}</w:tr>" for row in table.rows)
        head = f"<w:tblPr><w:tblBorders>{_BORDERS}</w:tblBorders></w:tblPr>"
        return f"<w:tbl>{head}<w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"

    def _cells(self, row: tuple[Cell, ...]) -> Iterator[str]:
        for cell in row:
            span = f'<w:gridSpan w:val="{cell.columns}"/>' if cell.columns > 1 else ""
            if cell.joins_above:
                yield f"<w:tc><w:tcPr>{span}<w:vMerge/></w:tcPr><w:p/></w:tc>"
                continue
            merge = '<w:vMerge w:val="restart"/>' if cell.heads_below else ""
            inner = "".join(self.nodes(cell.lines))
            yield f"<w:tc><w:tcPr>{span}{merge}</w:tcPr>{inner}</w:tc>"


def _levels(rank: int) -> Iterator[str]:
    for level in range(3):
        shown = _TEXTS[rank].format(n=level + 1)
        yield (
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{_FORMATS[rank]}"/>'
            f'<w:lvlText w:val="{shown}"/></w:lvl>'
        )
