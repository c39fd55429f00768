"""Files of docs/organisations/ and docs/ressources/ → Organisation, Resource."""

from archive.language.choices import ORGANISATION_KINDS, RESOURCE_KINDS
from archive.language.dates import ImpossibleDateError
from archive.language.text import one_line, quoted, slug
from archive.language.vocabulary import ORGANISATION, RESOURCE, Vocabulary
from archive.model import ApproximateDate, Frequency, Mention, Organisation, Resource
from archive.parsing.due_dates import parse_approximate_date, parse_frequency
from archive.parsing.field_types import (
    parse_free_text,
    read_document,
    read_documents,
    read_former_ids,
    read_line,
    read_names,
    read_texts,
)
from archive.parsing.markdown_source import split_front_matter
from archive.parsing.name_lists import parse_mention
from archive.parsing.record import RecordReader
from archive.problems import Mark, Problems
from archive.prose import Prose


def read_organisation(text: str, path: str, problems: Problems) -> Organisation | None:
    """The organisation a file tells, or None when it cannot be read; what is wrong is noted."""
    opened = _open(text, path, ORGANISATION, problems)
    if opened is None:
        return None
    record, about = opened
    return Organisation(
        id=_id(path, problems),
        mark=record.mark,
        name=_required(record, "name", path),
        acronym=record.text("acronym"),
        aliases=read_texts(record, "aliases"),
        former_names=read_texts(record, "former_names"),
        kind=record.choice("kind", ORGANISATION_KINDS, "type-inconnu"),
        parent=_parent(record),
        website=read_document(record, "website"),
        source=read_document(record, "source"),
        about=about,
        former_ids=read_former_ids(record),
    )


def read_resource(text: str, path: str, problems: Problems) -> Resource | None:
    """The resource a file tells, or None when it cannot be read; what is wrong is noted."""
    opened = _open(text, path, RESOURCE, problems)
    if opened is None:
        return None
    record, about = opened
    return Resource(
        id=_id(path, problems),
        mark=record.mark,
        title=_required(record, "title", path),
        address=read_document(record, "address"),
        other_addresses=read_documents(record, "other_addresses"),
        kind=record.choice("kind", RESOURCE_KINDS, "type-inconnu"),
        keepers=read_names(record, "keepers"),
        producers=read_names(record, "producers"),
        sources=read_names(record, "sources"),
        rhythm=_rhythm(record),
        last_update=_last_update(record),
        handover=read_line(record, "handover"),
        language=record.text("language"),
        files=read_documents(record, "files"),
        source=read_document(record, "reference"),
        about=about,
        former_ids=read_former_ids(record),
    )


def _open(
    text: str, path: str, vocabulary: Vocabulary, problems: Problems
) -> tuple[RecordReader, Prose | None] | None:
    split = split_front_matter(text, path, problems)
    if split is None:
        return None
    front, body = split
    record = RecordReader(front.match_fields(vocabulary), problems)
    return record, parse_free_text(body, problems)


def _id(path: str, problems: Problems) -> str:
    name = path.rsplit("/", 1)[-1].removesuffix(".md")
    if name != slug(name):
        advice = f"nommez le fichier « {slug(name)} »" if slug(name) else "renommez le fichier"
        message = f"« {name} » ne fait pas une adresse : {advice}."
        problems.add("nom-de-fichier", Mark(path), message)
    return slug(name) or "sans-nom"


def _required(record: RecordReader, field: str, path: str) -> str:
    text = record.text(field)
    if text:
        return text
    word = "nom" if field == "name" else "titre"
    message = f"« {word} » manque : ajoutez « {word}: » dans l’en-tête."
    record.problems.add("titre-absent", record.mark, message)
    return path.rsplit("/", 1)[-1].removesuffix(".md")


def _parent(record: RecordReader) -> Mention | None:
    scalar = record.scalar("parent")
    return parse_mention(scalar) if scalar else None


def _rhythm(record: RecordReader) -> Frequency | None:
    scalar = record.scalar("rhythm")
    if scalar is None:
        return None
    frequency = parse_frequency(one_line(scalar.value))
    if frequency is None:
        message = (
            f"{quoted(scalar.value)} n’est pas un rythme : écrivez par exemple "
            "« tous les trois mois », « mensuelle » ou « unique »."
        )
        record.problems.add("rythme-inconnu", scalar.mark, message)
    return frequency


def _last_update(record: RecordReader) -> ApproximateDate | None:
    scalar = record.scalar("last_update")
    if scalar is None:
        return None
    try:
        day = parse_approximate_date(one_line(scalar.value))
    except ImpossibleDateError:
        day = None
    if day is None:
        message = (
            f"« {scalar.value} » n’est ni un jour, ni un mois, ni une année : écrivez mai 2023."
        )
        record.problems.add("date-impossible", scalar.mark, message)
    return day
