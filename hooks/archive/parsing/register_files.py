"""Files of the registers, in docs/ → Organisation, Resource with its dated copies, Theme."""

from collections.abc import Callable

from archive.language.choices import ORGANISATION_KINDS, RESOURCE_KINDS, is_collective
from archive.language.text import quoted, slug
from archive.language.vocabulary import MAP_COPY, ORGANISATION, RESOURCE, THEME, Vocabulary
from archive.model import Mention
from archive.parsing.facts import field_types
from archive.parsing.names.name_lists import parse_mention
from archive.parsing.source.front_matter import split_front_matter
from archive.parsing.source.record import RecordReader
from archive.parsing.times.update_rhythm import parse_approximate_date, parse_frequency
from archive.problems import Mark, Problems
from archive.prose import Prose
from archive.registers import MapCopy, Organisation, Resource, Theme

_NO_FREQUENCY = (
    "n’est pas un rythme : écrivez par exemple "
    "« tous les trois mois », « mensuelle » ou « unique »."
)
_NO_DATE = "n’est ni un jour, ni un mois, ni une année : écrivez mai 2023."
_NEEDED = {
    "date": "le jour où elle a été prise",
    "file": "le nom de son fichier",
    "agreement": "comment l’organisation qui tient la carte a donné son accord",
    "licence": "la licence, ou ce que chacun peut en faire",
}


def read_organisation(text: str, path: str, problems: Problems) -> Organisation | None:
    """The organisation of a file, or None when it cannot be read; what is wrong is noted."""
    opened = _open(text, path, ORGANISATION, problems)
    if opened is None:
        return None
    record, about = opened
    return Organisation(
        id=_id(path, problems),
        mark=record.mark,
        name=_required(record, "name", path),
        acronym=record.text("acronym"),
        aliases=field_types.read_texts(record, "aliases"),
        former_names=field_types.read_texts(record, "former_names"),
        kind=record.choice("kind", ORGANISATION_KINDS, "type-inconnu"),
        parent=_parent(record),
        website=field_types.read_address(record, "website"),
        source=field_types.read_address(record, "source"),
        about=about,
        former_ids=field_types.read_former_ids(record),
    )


def read_resource(
    text: str, path: str, problems: Problems, is_known: Callable[[str], bool] = is_collective
) -> Resource | None:
    """The resource of a file, or None when it cannot be read; what is wrong is noted.

    `is_known` says whether a name is one of an organisation.
    """
    opened = _open(text, path, RESOURCE, problems)
    if opened is None:
        return None
    record, about = opened
    record.is_known = is_known
    return Resource(
        id=_id(path, problems),
        mark=record.mark,
        title=_required(record, "title", path),
        address=field_types.read_address(record, "address"),
        other_addresses=field_types.read_documents(record, "other_addresses"),
        kind=record.choice("kind", RESOURCE_KINDS, "type-inconnu"),
        keepers=field_types.read_names(record, "keepers"),
        producers=field_types.read_names(record, "producers"),
        sources=field_types.read_names(record, "sources"),
        rhythm=record.value("rhythm", parse_frequency, "rythme-inconnu", _NO_FREQUENCY),
        last_update=record.value(
            "last_update", parse_approximate_date, "date-impossible", _NO_DATE
        ),
        handover=field_types.read_line(record, "handover"),
        language=record.text("language"),
        files=field_types.read_documents(record, "files"),
        dated_copies=read_copies(record),
        source=field_types.read_address(record, "reference"),
        about=about,
        former_ids=field_types.read_former_ids(record),
    )


def read_theme(text: str, path: str, problems: Problems) -> Theme | None:
    """The theme of a file, or None when it cannot be read; what is wrong is noted."""
    opened = _open(text, path, THEME, problems)
    if opened is None:
        return None
    record, about = opened
    return Theme(
        id=_id(path, problems),
        mark=record.mark,
        name=_required(record, "name", path),
        words=field_types.read_texts(record, "words"),
        english=field_types.read_texts(record, "english"),
        about=about,
        former_ids=field_types.read_former_ids(record),
    )


def _open(
    text: str, path: str, vocabulary: Vocabulary, problems: Problems
) -> tuple[RecordReader, Prose | None] | None:
    split = split_front_matter(text, path, problems, vocabulary)
    if split is None:
        return None
    front, body = split
    record = RecordReader(front.match_fields(vocabulary), problems)
    return record, field_types.parse_free_text(body, problems)


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
    if record.is_whole:
        word = "nom" if field == "name" else "titre"
        message = f"« {word} » manque : ajoutez « {word}: » dans l’en-tête."
        record.problems.add("titre-absent", record.mark, message)
    return path.rsplit("/", 1)[-1].removesuffix(".md")


def _parent(record: RecordReader) -> Mention | None:
    scalar = record.scalar("parent")
    return parse_mention(scalar) if scalar else None


def read_copies(resource: RecordReader) -> tuple[MapCopy, ...]:
    """The copies of a resource, oldest first, their files not read yet.

    One that lacks a day, a file, an agreement or a licence is noted and left out.
    """
    copies = filter(None, map(_copy, resource.records("dated_copies", MAP_COPY, "file")))
    return tuple(sorted(copies, key=lambda copy: copy.day))


def _copy(record: RecordReader) -> MapCopy | None:
    for field, what in _NEEDED.items():
        if record.node(field) is None:
            word = MAP_COPY.fields[field].word
            message = f"Cette copie ne dit pas {what} : ajoutez « {word}: »."
            record.problems.add("copie-sans-accord", record.mark, message)
    day, file = record.day("date"), record.text("file")
    agreement, licence = record.text("agreement"), record.text("licence")
    if not (day and file and agreement and licence):
        return None
    name = file.removeprefix("copies/")
    if "/" in name or "\\" in name:
        message = f"{quoted(file)} n’est pas le nom d’un fichier de docs/ressources/copies/."
        record.problems.add("copie-illisible", record.mark_of("file"), message)
        return None
    return MapCopy(
        day=day,
        file=name,
        mark=record.mark_of("file"),
        agreement=agreement,
        licence=licence,
        private=field_types.read_texts(record, "private"),
    )
