"""Files of docs/organisations/ and docs/ressources/ → Organisation, Resource."""

from archive.reading import parts
from archive.reading.form import Form
from archive.reading.markdown_source import split_front_matter
from archive.reading.model import Mention, Organisation, Resource, Rhythm, Since
from archive.reading.name_lists import mention
from archive.reading.node import Mapping
from archive.reading.phrases import since
from archive.reading.prose import Prose, read_line
from archive.reading.rhythm import rhythm
from archive.words.calendar import ImpossibleDateError
from archive.words.fields import Vocabulary
from archive.words.problem import Mark, Problems
from archive.words.text import one_line, quoted, slug
from archive.words.values import ORGANISATION_KINDS, RESOURCE_KINDS
from archive.words.vocabulary import ORGANISATION, RESOURCE


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
        aliases=parts.texts(form, "aliases"),
        former_names=parts.texts(form, "former_names"),
        kind=form.choice("kind", ORGANISATION_KINDS, "type-inconnu"),
        parent=_parent(form),
        website=parts.document(form, "website"),
        source=parts.document(form, "source"),
        about=about,
        former_ids=parts.former_ids(form),
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
        address=parts.document(form, "address"),
        other_addresses=parts.documents(form, "other_addresses"),
        kind=form.choice("kind", RESOURCE_KINDS, "type-inconnu"),
        keepers=parts.names(form, "keepers"),
        producers=parts.names(form, "producers"),
        sources=parts.names(form, "sources"),
        rhythm=_rhythm(form),
        last_update=_last_update(form),
        handover=_handover(form),
        language=form.text("language"),
        files=parts.documents(form, "files"),
        source=parts.document(form, "reference"),
        about=about,
        former_ids=parts.former_ids(form),
    )


def _open(
    text: str, path: str, vocabulary: Vocabulary, problems: Problems
) -> tuple[Form, Prose | None] | None:
    split = split_front_matter(text, path, problems)
    if split is None:
        return None
    front, body = split
    return Form(front or Mapping((), Mark(path)), vocabulary, problems), parts.prose_of(
        body, problems
    )


def _id(path: str, problems: Problems) -> str:
    name = path.rsplit("/", 1)[-1].removesuffix(".md")
    if name != slug(name):
        advice = f"nommez le fichier « {slug(name)} »" if slug(name) else "renommez le fichier"
        message = f"« {name} » ne fait pas une adresse : {advice}."
        problems.add("nom-de-fichier", Mark(path), message)
    return slug(name) or "sans-nom"


def _required(form: Form, field: str, path: str) -> str:
    text = form.text(field)
    if text:
        return text
    word = "nom" if field == "name" else "titre"
    message = f"« {word} » manque : ajoutez « {word}: » dans l’en-tête."
    form.problems.add("titre-absent", form.mark, message)
    return path.rsplit("/", 1)[-1].removesuffix(".md")


def _parent(form: Form) -> Mention | None:
    scalar = form.scalar("parent")
    return mention(scalar) if scalar else None


def _handover(form: Form) -> Prose | None:
    scalar = form.scalar("handover")
    return read_line(scalar) if scalar else None


def _rhythm(form: Form) -> Rhythm | None:
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


def _last_update(form: Form) -> Since | None:
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
