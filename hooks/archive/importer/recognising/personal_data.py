"""E-mail addresses and telephone numbers: left out of every block, and counted."""

import re
from collections.abc import Iterable
from dataclasses import replace

from archive.importer.document import Block, Paragraph, Span, Table
from archive.importer.draft import Redactions
from archive.importer.recognising.normalise import tidied
from archive.language.contact_details import email_addresses, phone_numbers

_EMPTY = re.compile(r"\(\s*[,;:/–-]*\s*\)|\[\s*\]|<\s*>")
_HANGING = re.compile(r"(?:\s*[,;]\s*){2,}|\s+,\s*")


def without_personal_data(blocks: Iterable[Block], left_out: Redactions) -> tuple[Block, ...]:
    """The blocks without mailboxes and telephone numbers, which are counted in `left_out`."""
    return tuple(kept for block in blocks if (kept := _block(block, left_out)))


def _block(block: Block, left_out: Redactions) -> Block | None:
    if isinstance(block, Paragraph):
        return _paragraph(block, left_out)
    rows = tuple(
        tuple(tuple(kept for line in cell if (kept := _paragraph(line, left_out))) for cell in row)
        for row in block.rows
    )
    return Table(rows, block.place)


def _paragraph(line: Paragraph, left_out: Redactions) -> Paragraph | None:
    found = [(*each, "email_addresses") for each in email_addresses(line.text)]
    found += [(*each, "phone_numbers") for each in phone_numbers(line.text)]
    is_mail = any((span.address or "").lower().startswith("mailto:") for span in line.spans)
    if not found and not is_mail:
        return line
    spans = [replace(s, address=None) if _is_mail(s) else s for s in line.spans]
    for start, text, kind in found:
        spans = _blanked(spans, start, start + len(text))
        setattr(left_out, kind, getattr(left_out, kind) + 1)
    kept = tidied([replace(span, text=_closed(span.text)) for span in spans])
    return replace(line, spans=kept) if re.search(r"\w", "".join(s.text for s in kept)) else None


def _is_mail(span: Span) -> bool:
    return (span.address or "").lower().startswith("mailto:")


def _blanked(spans: list[Span], start: int, end: int) -> list[Span]:
    """The spans with the characters between two places replaced by spaces."""
    result, at = [], 0
    for span in spans:
        first = min(max(start - at, 0), len(span.text))
        last = min(max(end - at, 0), len(span.text))
        text = span.text[:first] + " " * (last - first) + span.text[last:]
        result.append(replace(span, text=text))
        at += len(span.text)
    return result


def _closed(text: str) -> str:
    """The text without the parentheses and commas that hold nothing any more."""
    return _HANGING.sub(", ", _EMPTY.sub(" ", text))
