"""Files of docs/organisations/ and docs/ressources/ → Organisation, Resource."""

from archive.language.choices import ORGANISATION_KINDS, RESOURCE_KINDS
from archive.language.dates import ImpossibleDateError
from archive.language.text import one_line, quoted, slug
from archive.language.vocabulary import ORGANISATION, RESOURCE, Vocabulary
from archive.model import ApproximateDate, Frequency, Mention, Organisation, Resource
from archive.parsing import field_types
from archive.parsing.markdown_source import split_front_matter
from archive.parsing.name_lists import mention
from archive.parsing.prose import read_line
from archive.parsing.record import RecordReader
from archive.parsing.source_nodes import Mapping
from archive.parsing.titles import since
from archive.parsing.update_frequency import rhythm
from archive.problems import Mark, Problems
from archive.prose import Prose


def read_organisation(text: str, path: str, problems: Problems) -> Organisation | None:
    """The organisation a file tells, or None when it cannot be read; what is wrong is noted."""
    opened = _open(text, path, ORGANISATION, problems)
    if opened is None:
        return None
    form, about = opened
    return Organisation(
        id=_id(path, problems),
        mark=form.mark,
        name=_required(form, "name", path),
        acronym=form.text("acronym"),
        aliases=field_types.texts(form, "aliases"),
        former_names=field_types.texts(form, "former_names"),
        kind=form.choice("kind", ORGANISATION_KINDS, "type-inconnu"),
        parent=_parent(form),
        website=field_types.document(form, "website"),
        source=field_types.document(form, "source"),
        about=about,
        former_ids=field_types.former_ids(form),
    )


def read_resource(text: str, path: str, problems: Problems) -> Resource | None:
    """The resource a file tells, or None when it cannot be read; what is wrong is noted."""
    opened = _open(text, path, RESOURCE, problems)
    if opened is None:
        return None
    form, about = opened
    return Resource(
        id=_id(path, problems),
        mark=form.mark,
        title=_required(form, "title", path),
        address=field_types.document(form, "address"),
        other_addresses=field_types.documents(form, "other_addresses"),
        kind=form.choice("kind", RESOURCE_KINDS, "type-inconnu"),
        keepers=field_types.names(form, "keepers"),
        producers=field_types.names(form, "producers"),
        sources=field_types.names(form, "sources"),
        rhythm=_rhythm(form),
        last_update=_last_update(form),
        handover=_handover(form),
        language=form.text("language"),
        files=field_types.documents(form, "files"),
        source=field_types.document(form, "reference"),
        about=about,
        former_ids=field_types.former_ids(form),
    )


def _open(
    text: str, path: str, vocabulary: Vocabulary, problems: Problems
) -> tuple[RecordReader, Prose | None] | None:
    split = split_front_matter(text, path, problems)
    if split is None:
        return None
    front, body = split
    return RecordReader(
        front or Mapping((), Mark(path)), vocabulary, problems
    ), field_types.prose_of(body, problems)


def _id(path: str, problems: Problems) -> str:
    name = path.rsplit("/", 1)[-1].removesuffix(".md")
    if name != slug(name):
        advice = f"nommez le fichier « {slug(name)} »" if slug(name) else "renommez le fichier"
        message = f"« {name} » ne fait pas une adresse : {advice}."
        problems.add("nom-de-fichier", Mark(path), message)
    return slug(name) or "sans-nom"


def _required(form: RecordReader, field: str, path: str) -> str:
    text = form.text(field)
    if text:
        return text
    word = "nom" if field == "name" else "titre"
    message = f"« {word} » manque : ajoutez « {word}: » dans l’en-tête."
    form.problems.add("titre-absent", form.mark, message)
    return path.rsplit("/", 1)[-1].removesuffix(".md")


def _parent(form: RecordReader) -> Mention | None:
    scalar = form.scalar("parent")
    return mention(scalar) if scalar else None


def _handover(form: RecordReader) -> Prose | None:
    scalar = form.scalar("handover")
    return read_line(scalar) if scalar else None


def _rhythm(form: RecordReader) -> Frequency | None:
    scalar = form.scalar("rhythm")
    if scalar is None:
        return None
    found = rhythm(one_line(scalar.value))
    if found is None:
        message = (
            f"{quoted(scalar.value)} n’est pas un rythme : écrivez par exemple "
            "« tous les trois mois », « mensuelle » ou « unique »."
        )
        form.problems.add("rythme-inconnu", scalar.mark, message)
    return found


def _last_update(form: RecordReader) -> ApproximateDate | None:
    scalar = form.scalar("last_update")
    if scalar is None:
        return None
    try:
        found = since(one_line(scalar.value))
    except ImpossibleDateError:
        found = None
    if found is None:
        message = (
            f"« {scalar.value} » n’est ni un jour, ni un mois, ni une année : écrivez mai 2023."
        )
        form.problems.add("date-impossible", scalar.mark, message)
    return found
