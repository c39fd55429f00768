"""Fields that several kinds of record share: names, prose, documents, hours."""

import re
from dataclasses import replace
from datetime import time
from urllib.parse import unquote, urlsplit

from archive.language.dates import has_other_words
from archive.language.hours import parse_times, text_around_times
from archive.language.text import one_line, quoted, slug
from archive.language.vocabulary import DOCUMENT
from archive.model import Attachment, Mention
from archive.parsing.names.name_lists import parse_mention, parse_mentions, split_names, with_asides
from archive.parsing.names.persons_in_text import OMITTED
from archive.parsing.source.free_text import parse_line, parse_text
from archive.parsing.source.markdown_habits import as_commonmark
from archive.parsing.source.markdown_lint import note_slips
from archive.parsing.source.nodes import Mapping, Node, Scalar, Sequence
from archive.parsing.source.record import RecordReader, as_text
from archive.parsing.times.meeting_time import in_clock_form
from archive.problems import Problems
from archive.prose import Prose

_FILE = re.compile(r"https?://\S+|[^\s:]+\.\w{2,5}(?:#\S*)?")
"""ressources/presentation.pdf, https://a.example/carte"""
_LONGEST_ID = 200
"""In characters: a file system takes 255 bytes for a name."""
_TITLED = re.compile(rf"(.{{2,}}?)\s*:\s+({_FILE.pattern})")
"""Diaporama de l’OIM : presentation.pdf"""


def read_names(record: RecordReader, field: str) -> tuple[Mention, ...]:
    """The organisations of a list, one an entry; a text alone is split at its commas."""
    scalars = record.scalars(field)
    if isinstance(record.node(field), Sequence):
        names = with_asides(map(parse_mention, scalars))
    else:
        names = tuple(
            name for scalar in scalars for name in parse_mentions(scalar, record.is_known)
        )
    for name in names:
        if "://" in name.name:
            message = f"{quoted(name.name)} est une adresse, pas le nom d’une organisation."
            record.problems.add("valeur-inattendue", name.mark, message)
    return tuple(name for name in names if name.name != OMITTED) or names


def read_texts(record: RecordReader, field: str) -> tuple[str, ...]:
    """The texts of a list, each on one line; a text alone is split at its commas."""
    texts = [scalar.value for scalar in record.scalars(field)]
    if not isinstance(record.node(field), Sequence):
        texts = [name for text in texts for name in split_names(text)]
    return tuple(map(one_line, texts))


def read_free_text(record: RecordReader, field: str) -> Prose | None:
    """A field of free text, or None; its slips are noted.

    A word may say that there is nothing, "RAS"; a sentence is shown, whatever it says: "Néant."
    """
    scalar = record.scalar(field) or record.sentence(field)
    return parse_free_text(scalar, record.problems) if scalar else None


def parse_free_text(scalar: Scalar, problems: Problems) -> Prose | None:
    """Free text without the blank lines around it, or None when there is nothing else."""
    if not scalar.value.strip():
        return None
    lines = scalar.value.split("\n")
    first = next(number for number, line in enumerate(lines) if line.strip())
    text = "\n".join(lines[first:]).rstrip()
    if text != scalar.value:
        scalar = scalar._replace(value=text, mark=scalar.mark_at(first, 0))
    if scalar.excerpt is None:
        scalar = as_commonmark(scalar, problems)
    prose = parse_text(scalar)
    if scalar.excerpt is None:
        note_slips(scalar, prose.tokens, problems)
    return prose


def read_line(record: RecordReader, field: str) -> Prose | None:
    """A field that is one line of free text, or None."""
    scalar = record.scalar(field)
    return parse_line(scalar) if scalar else None


def read_lines(record: RecordReader, field: str) -> tuple[Prose, ...]:
    """A list of lines of free text."""
    return tuple(map(parse_line, record.scalars(field)))


def read_hours(record: RecordReader, field: str) -> tuple[time | None, time | None]:
    """The hour something begins and the one it ends, None where none is written."""
    advice = "n’est pas une heure : écrivez par exemple 9h15-11h00."
    return record.value(field, parse_hours, "heure-impossible", advice) or (None, None)


def read_documents(
    record: RecordReader, field: str, relative_to: str = ""
) -> tuple[Attachment, ...]:
    """The documents of a list, each an address or a title and an address.

    `relative_to` is the file from which paths are counted, the record's own when empty.
    """
    base = relative_to or record.mark.path
    documents = (_document(node, base, record.problems) for node in record.nodes(field))
    return tuple(filter(None, documents))


def read_address(record: RecordReader, field: str) -> Attachment | None:
    """A field that is one address, or None."""
    scalar = record.scalar(field)
    return _parse_document(scalar, record.mark.path) if scalar else None


def read_former_ids(record: RecordReader) -> tuple[str, ...]:
    """The ids a page had before; one that is no id is noted."""
    scalars = record.scalars("former_ids")
    ids = [(part.strip(), scalar.mark) for scalar in scalars for part in scalar.value.split(",")]
    for written, mark in ids:
        if len(written) > _LONGEST_ID:
            message = f"{quoted(written)} est trop long pour une adresse : retirez-le."
            record.problems.add("valeur-inattendue", mark, message)
        elif written != slug(written):
            advice = f"écrivez « {slug(written)} »" if slug(written) else "effacez-le"
            message = f"{quoted(written)} n’est pas un identifiant : {advice}."
            record.problems.add("nom-de-fichier", mark, message)
    return tuple(written for written, _ in ids)


def parse_hours(text: str) -> tuple[time, time | None] | None:
    """The hour something begins and the one it ends, or None; raises ValueError for no hour."""
    text = in_clock_form(text)
    times = parse_times(text)
    is_clear = 1 <= len(times) <= 2 and not text.lstrip().startswith("-")  # noqa: PLR2004
    if not is_clear or has_other_words(" ".join(text_around_times(text))):
        return None
    return times[0], times[1] if len(times) > 1 else None


def _document(node: Node, base: str, problems: Problems) -> Attachment | None:
    scalar = as_text(node, DOCUMENT)
    if scalar:
        return _parse_document(scalar, base)
    if isinstance(node, Mapping):
        record = RecordReader(node.match_fields(DOCUMENT), problems)
        address = record.scalar("address")
        if address:
            document = _parse_document(address, base)
            return replace(document, title=record.text("title") or document.title)
    message = "Ce document n’a pas d’adresse : ajoutez « adresse: » avec son lien."
    problems.add("valeur-inattendue", node.mark, message)
    return None


def _parse_document(scalar: Scalar, base: str) -> Attachment:
    """A document in one text: its address, alone or as the one link of a line of Markdown."""
    text = one_line(scalar.value)
    titled = _TITLED.fullmatch(text)
    if titled and "[" not in text:
        return Attachment(titled[1], titled[2], base, scalar.mark)
    line = parse_line(scalar) if " " in text or text.startswith(("[", "<")) else None
    if line is None or len(line.links) != 1:
        return Attachment(_title(text), text, base, scalar.mark)
    (link,) = line.links
    title = line.words.replace(link.address, "").strip(" :;,–-()<>")
    return Attachment(title or _title(link.address), link.address, base, link.mark)


def _title(address: str) -> str:
    """What a reader is shown of an address: the name of a file, the host of a link."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    return parts.netloc.removeprefix("www.") or unquote(parts.path.rsplit("/", 1)[-1]) or address
