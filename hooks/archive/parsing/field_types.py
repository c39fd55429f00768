"""Fields that several kinds of record share: names, prose, documents, hours."""

from dataclasses import replace
from datetime import time
from urllib.parse import unquote, urlsplit

from archive.language.dates import has_other_words, parse_times, text_around_times
from archive.language.text import one_line, quoted, slug
from archive.language.vocabulary import DOCUMENT
from archive.model import Document, Mention
from archive.parsing.markdown_lint import note_slips
from archive.parsing.name_lists import mention, mentions, split_names
from archive.parsing.prose import plain, read_line, read_text
from archive.parsing.record import RecordReader, as_text
from archive.parsing.source_nodes import Mapping, Node, Scalar, Sequence
from archive.problems import Problems
from archive.prose import Prose

_HOURS_HINT = "écrivez par exemple 9h15-11h00"


def names(form: RecordReader, field: str) -> tuple[Mention, ...]:
    """The organisations of a list, one an entry; a text alone is split at its commas."""
    is_list = isinstance(form.node(field), Sequence)
    found = [
        each
        for scalar in form.scalars(field)
        for each in ((mention(scalar),) if is_list else mentions(scalar))
    ]
    for each in found:
        if "://" in each.name:
            message = f"{quoted(each.name)} est une adresse, pas le nom d’une organisation."
            form.problems.add("valeur-inattendue", each.mark, message)
    return tuple(found)


def texts(form: RecordReader, field: str) -> tuple[str, ...]:
    """The texts of a list, each on one line; a text alone is split at its commas."""
    scalars = form.scalars(field)
    if isinstance(form.node(field), Sequence):
        return tuple(one_line(scalar.value) for scalar in scalars)
    return tuple(one_line(name) for scalar in scalars for name in split_names(scalar.value))


def free_text(form: RecordReader, field: str) -> Prose | None:
    """A field of free text, or None; its slips are noted."""
    scalar = form.scalar(field)
    return prose_of(scalar, form.problems) if scalar else None


def prose_of(scalar: Scalar, problems: Problems) -> Prose | None:
    """Free text without the blank lines around it, or None when there is nothing else."""
    if not scalar.value.strip():
        return None
    lines = scalar.value.split("\n")
    first = next(number for number, line in enumerate(lines) if line.strip())
    text = "\n".join(lines[first:]).rstrip()
    trimmed = (
        replace(scalar, value=text, mark=scalar.at(first, 0)) if text != scalar.value else scalar
    )
    prose = read_text(trimmed)
    if scalar.excerpt is None:
        note_slips(trimmed, prose.tokens, problems)
    return prose


def lines(form: RecordReader, field: str) -> tuple[Prose, ...]:
    """A list of lines of free text."""
    return tuple(read_line(scalar) for scalar in form.scalars(field))


def hours(form: RecordReader, field: str) -> tuple[time | None, time | None]:
    """The hour something begins and the one it ends, None where it is not said."""
    scalar = form.scalar(field)
    if scalar is None:
        return None, None
    try:
        found = parse_times(scalar.value)
    except ValueError:
        found = ()
    is_clear = 1 <= len(found) <= 2  # noqa: PLR2004 - a beginning, and an end
    if not is_clear or has_other_words(" ".join(text_around_times(scalar.value))):
        message = f"{quoted(scalar.value)} n’est pas une heure : {_HOURS_HINT}."
        form.problems.add("heure-impossible", scalar.mark, message)
        return None, None
    return found[0], found[1] if len(found) > 1 else None


def documents(form: RecordReader, field: str, relative_to: str = "") -> tuple[Document, ...]:
    """The documents of a list, each an address or a title and an address.

    `relative_to` is the file from which paths are counted, the record's own when empty.
    """
    base = relative_to or form.mark.path
    found = (_document(node, base, form.problems) for node in form.nodes(field))
    return tuple(filter(None, found))


def document(form: RecordReader, field: str) -> Document | None:
    """A field that is one address, or None."""
    scalar = form.scalar(field)
    return _bare(scalar, form.mark.path) if scalar else None


def former_ids(form: RecordReader) -> tuple[str, ...]:
    """The ids a page had before; one that is no id is noted."""
    for scalar in form.scalars("former_ids"):
        for written in _ids(scalar.value):
            if written != slug(written):
                said = f"écrivez « {slug(written)} »" if slug(written) else "effacez-le"
                message = f"{quoted(written)} n’est pas un identifiant : {said}."
                form.problems.add("nom-de-fichier", scalar.mark, message)
    return tuple(each for scalar in form.scalars("former_ids") for each in _ids(scalar.value))


def _ids(text: str) -> list[str]:
    return [each.strip() for each in text.split(",")]


def _document(node: Node, base: str, problems: Problems) -> Document | None:
    scalar = as_text(node, DOCUMENT)
    if scalar:
        return _bare(scalar, base)
    if isinstance(node, Mapping):
        form = RecordReader(node, DOCUMENT, problems)
        address = form.scalar("address")
        if address:
            bare = _bare(address, base)
            return replace(bare, title=form.text("title") or bare.title)
    message = "Ce document n’a pas d’adresse : ajoutez « adresse: » avec son lien."
    problems.add("valeur-inattendue", node.mark, message)
    return None


def _bare(scalar: Scalar, base: str) -> Document:
    """A document told in one text: its address, alone or as the one link of a line of Markdown."""
    text = one_line(scalar.value)
    links = read_line(scalar).links if " " in text or text.startswith(("[", "<")) else ()
    if len(links) == 1:
        address, mark = links[0].address, links[0].mark
        title = plain(text).replace(address, "").strip(" :;,–-()<>")
        return Document(title or _title(address), address, base, mark)
    return Document(_title(text), text, base, scalar.mark)


def _title(address: str) -> str:
    """What a reader is shown of an address: the name of a file, the host of a link."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    return parts.netloc.removeprefix("www.") or unquote(parts.path.rsplit("/", 1)[-1]) or address
