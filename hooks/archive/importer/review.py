"""What a person should look at after an import, in French, one sentence each."""

import re
from collections.abc import Iterator, Sequence

from archive.collection.acronym_pairs import body_names
from archive.collection.organisation_index import OrganisationIndex
from archive.collection.organisation_names import Verdict
from archive.importer.draft import Draft
from archive.importer.import_document import ImportResult
from archive.importer.writing.writer import is_day_possible
from archive.language import french
from archive.language.choices import is_collective
from archive.language.text import any_of, key, quoted, same_length_fold
from archive.language.vocabulary import phrases
from archive.parsing.attendance_notes import split_notes
from archive.parsing.persons_in_text import persons_in

_LAST = re.compile(any_of(phrases("last_heading")))
"""the "recapitulatif" of "Récapitulatif des actions", which no agenda plans, folded"""
_MOST_QUOTED = 6
_CREATE = "créez son fichier : « make check » dit lequel."


def doubts(result: ImportResult, names: OrganisationIndex | None) -> Iterator[str]:
    """Everything to look at; `names` are the organisations of the archive, None for none."""
    draft = result.draft
    yield from result.document.notes
    yield from draft.doubts
    yield from _of_agenda(draft)
    yield from _of_actions(draft)
    yield from _of_persons(result, names)
    if names:
        yield from _of_names(draft, names)


def _of_agenda(draft: Draft) -> Iterator[str]:
    """The lines of the agenda without a section, and the sections that it does not plan."""
    held = {id(item.line) for item in draft.items if item.line}
    empty = [line.title for line in draft.agenda if id(line) not in held]
    if empty and draft.items:
        one, many = "est à l’ordre du jour et n’a", "sont à l’ordre du jour et n’ont"
        yield f"{_listed(empty)} {many if len(empty) > 1 else one} pas de section."
    others = [item.title for item in draft.items if draft.agenda and item.line is None]
    added = [title for title in others if not _LAST.match(same_length_fold(title))]
    if added:
        one, many = "a une section et n’est", "ont une section et ne sont"
        yield f"{_listed(added)} {many if len(added) > 1 else one} pas à l’ordre du jour."


def _of_actions(draft: Draft) -> Iterator[str]:
    actions = [action for item in draft.items for action in item.actions]
    for action in actions:
        if not is_day_possible(action, draft.held.day):
            due = quoted(action.deadline)
            yield f"La date limite {due} n’existe pas : elle est dans le texte de l’action."
    nobody = [action.text.text for action in actions if not action.responsible]
    if nobody:
        verb = "ne nomment" if len(nobody) > 1 else "ne nomme"
        yield f"{french.count(len(nobody), 'action')} {verb} aucun responsable : {_listed(nobody)}."
    follow_ups = sum(len(item.follow_ups) for item in draft.items)
    if follow_ups:
        told = french.count(follow_ups, "action antérieure", "actions antérieures")
        yield (
            f"{told} : en « Suite de », écrivez l’identifiant de l’action d’origine, ou « hors "
            "archive » ; « make check » dit où c’est nécessaire."
        )


def _listed(texts: Sequence[str]) -> str:
    """Some texts quoted, and how many more there are."""
    told = ", ".join(map(quoted, texts[:_MOST_QUOTED]))
    return f"{told} et {len(texts) - _MOST_QUOTED} de plus" if len(texts) > _MOST_QUOTED else told


def _of_persons(result: ImportResult, names: OrganisationIndex | None) -> Iterator[str]:
    """The lines of the file that may name persons, who are not named here."""
    bodies = {key(_without_count(name)) for name in _all_names(result.draft)}

    def is_body(name: str) -> bool:
        is_known = bool(names and names.match_exactly(name))
        return is_known or key(name) in bodies or is_collective(name)

    lines = [
        str(number)
        for number, line in enumerate(result.text.split("\n"), 1)
        if any(True for _ in persons_in(line, is_body))
    ]
    if lines:
        where = f"ligne{'s' if len(lines) > 1 else ''} {', '.join(lines)}"
        yield (
            f"Le fichier semble nommer des personnes ({where}) : ne gardez que les noms qui "
            "doivent être publiés."
        )


def _of_names(draft: Draft, names: OrganisationIndex) -> Iterator[str]:
    """The names that are nearly known, and those that are not."""
    unknown = []
    for name in dict.fromkeys(map(_without_count, _all_names(draft))):
        match = names.resolve(name)
        if match.verdict in {Verdict.NEAR, Verdict.UNKNOWN} and match.ids:
            continue  # A meeting of the archive names it already.
        if match.verdict is Verdict.NEAR:
            yield f"{quoted(name)} : vouliez-vous dire « {match.suggestion} » ? Sinon, {_CREATE}"
        elif match.verdict in {Verdict.VARIANT, Verdict.CONTRADICTORY}:
            yield f"{quoted(name)} : ce nom et son sigle ne vont pas ensemble dans le registre."
        elif match.verdict is Verdict.UNKNOWN:
            unknown.append(name)
    bodies, told = body_names(unknown), dict[str, str]()
    for name in unknown:
        told.setdefault(bodies[name].key, name)
    if told:
        subject = french.count(len(told), "organisation n’est pas", "organisations ne sont pas")
        yield f"{subject} au registre : {', '.join(told.values())}."


def _without_count(name: str) -> str:
    """The name of a body without how many came: "OIM (3)"."""
    return split_notes(name).name or name


def _all_names(draft: Draft) -> Iterator[str]:
    for listed in (draft.attendance, draft.excused, draft.absent):
        yield from listed
    for line in draft.agenda:
        yield from line.presenters
    for item in draft.items:
        yield from item.presenters
        for action in (*item.actions, *item.follow_ups):
            yield from action.responsible
