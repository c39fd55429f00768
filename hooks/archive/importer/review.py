"""What a person should look at after an import, in French, one sentence each."""

import re
from collections.abc import Iterator

from archive.collection.acronym_pairs import body_names
from archive.collection.organisation_index import OrganisationIndex
from archive.collection.organisation_names import Verdict
from archive.importer.document import Block, Paragraph
from archive.importer.draft import Draft
from archive.importer.import_document import ImportResult
from archive.importer.recognising.attendance import without_count
from archive.importer.recognising.person_names import persons_named
from archive.importer.writing.writer import is_day_possible
from archive.language import french
from archive.language.text import fold, key, quoted

_FIRST_WORDS = 6
_MOST_LINES = 12
_DECIDED = re.compile(
    r"\b(?:il (?:a ete|est) (?:decide|convenu|arrete)\b"
    r"|(?:membres|participants|groupe|reunion|seance|gtm) (?:(?:ont|a) )?"
    r"(?:decide(?:nt)?|convenus?|convien(?:t|nent)|valide(?:nt)?)\b"
    r"|(?:it was|members|participants|group) (?:(?:have|has) )?(?:agreed|decided)\b)"
)
"""How minutes tell a decision in the course of the discussion, folded."""
_CREATE = "créez son fichier : « make check » dit lequel."


def doubts(result: ImportResult, names: OrganisationIndex | None) -> Iterator[str]:
    """Everything to look at; `names` are the organisations of the archive, None for none."""
    draft = result.draft
    yield from result.document.notes
    yield from draft.doubts
    yield from _of_introduction(draft)
    yield from _of_agenda(draft)
    yield from _of_actions(draft)
    yield from _of_decisions(draft)
    yield from _of_persons(result, names)
    if names:
        yield from _of_names(draft, names)


def _of_introduction(draft: Draft) -> Iterator[str]:
    """What stands before the first point, by its first words."""
    lines = [_first_words(block) for block in draft.introduction]
    if lines:
        one, many = "ligne avant le premier point est", "lignes avant le premier point sont"
        told = ", ".join(lines[:_MOST_LINES]) + (", …" if len(lines) > _MOST_LINES else ".")
        yield f"{french.count(len(lines), one, many)} dans l’introduction : {told}"


def _first_words(block: Block) -> str:
    text = block.text if isinstance(block, Paragraph) else "un tableau"
    words = text.split()
    told = " ".join(words[:_FIRST_WORDS]).rstrip(" ,;:.")
    return f"« {told}… »" if len(words) > _FIRST_WORDS else f"« {told} »"


def _of_agenda(draft: Draft) -> Iterator[str]:
    """The lines of the agenda without a section, and the sections that it does not plan."""
    held = {id(item.line) for item in draft.items if item.line}
    for line in draft.agenda:
        if id(line) not in held:
            yield f"{quoted(line.title)} est à l’ordre du jour et n’a pas de section."
    for item in draft.items:
        if draft.agenda and item.line is None:
            yield f"{quoted(item.title)} a une section et n’est pas à l’ordre du jour."


def _of_actions(draft: Draft) -> Iterator[str]:
    for item in draft.items:
        for action in item.actions:
            if not is_day_possible(action, draft.held.day):
                due = quoted(action.deadline)
                yield f"La date limite {due} n’existe pas : elle est dans le texte de l’action."
            elif not action.responsible:
                yield f"L’action {quoted(action.text.text)} ne nomme aucun responsable."
    follow_ups = sum(len(item.follow_ups) for item in draft.items)
    if follow_ups:
        told = french.count(follow_ups, "action antérieure", "actions antérieures")
        yield (
            f"{told} : en « Suite de », écrivez l’identifiant de l’action d’origine, ou « hors "
            "archive » ; « make check » dit où c’est nécessaire."
        )


def _of_decisions(draft: Draft) -> Iterator[str]:
    """What the discussion says was decided, which the importer never takes for a decision."""
    told = [
        _first_words(block)
        for item in draft.items
        for block in item.discussion
        if isinstance(block, Paragraph) and _DECIDED.search(fold(block.text))
    ]
    if told:
        yield (
            f"Une décision, peut-être, dans la discussion : {', '.join(told[:_MOST_LINES])} ; si "
            "c’en est une, mettez-la sous « ### Décisions », à la fin de son point."
        )


def _of_persons(result: ImportResult, names: OrganisationIndex | None) -> Iterator[str]:
    """The persons that the file names outside of its lists, with the lines where it does."""
    bodies = {key(without_count(name)) for name in _all_names(result.draft)}
    found = persons_named(
        result.text,
        lambda name: key(name) in bodies or bool(names and names.match_exactly(name)),
    )
    told = [f"« {words} » ({_lines(lines)})" for words, lines in found]
    if told:
        yield (
            f"Le fichier semble nommer des personnes : {', '.join(told)} ; ne gardez que les noms "
            "qui doivent être publiés."
        )


def _lines(numbers: list[int]) -> str:
    return f"ligne{'s' if len(numbers) > 1 else ''} {', '.join(map(str, numbers))}"


def _of_names(draft: Draft, names: OrganisationIndex) -> Iterator[str]:
    """The names that are nearly known, and those that are not."""
    unknown = []
    for name in dict.fromkeys(map(without_count, _all_names(draft))):
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


def _all_names(draft: Draft) -> Iterator[str]:
    for listed in (draft.attendance, draft.excused, draft.absent):
        yield from listed
    for line in draft.agenda:
        yield from line.presenters
    for item in draft.items:
        yield from item.presenters
        for action in (*item.actions, *item.follow_ups):
            yield from action.responsible
