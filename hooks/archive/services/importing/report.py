"""What there is to say of an import, in French: found, doubtful, left out, what comes next."""

from collections.abc import Iterator
from pathlib import Path

from archive.collection.names import Names, Verdict
from archive.services.importing.blocks import Block, Paragraph
from archive.services.importing.draft import Draft
from archive.services.importing.importing import ImportResult
from archive.services.importing.writing.writer import LEFTOVER, is_day_possible
from archive.words import french
from archive.words.text import quoted

_NOT_FOUND = "rien trouvé"
_MOST_NAMES = 6


def report(result: ImportResult, path: Path, names: Names | None = None) -> str:
    """Everything the secretary should know; `names` are the organisations of the archive."""
    draft = result.draft
    doubts = [*result.document.notes, *draft.doubts, *_doubts(draft)]
    doubts += _about_names(draft, names) if names else ()
    lines = [f"{path} est écrit.", "", "Trouvé :", *_found(draft)]
    if doubts:
        lines += ["", "À vérifier :", *(f"  - {doubt}" for doubt in doubts)]
    left_out = _left_out(result)
    if left_out:
        lines += ["", f"Laissé de côté : {left_out}."]
    return "\n".join([*lines, "", *_next(result, path)])


def _found(draft: Draft) -> Iterator[str]:
    held = draft.held
    actions = sum(len(item.actions) for item in draft.items)
    hours = " à ".join(french.hour(hour) for hour in (held.start, held.end) if hour)
    told = (
        ("date", held.day and french.weekday(held.day)),
        ("heure", hours),
        ("lieu", held.place),
        ("présence", draft.attendance and french.count(len(draft.attendance), "organisation")),
        ("points", draft.items and french.count(len(draft.items), "point")),
        ("actions", french.count(actions, "action")),
        (
            "prochaine réunion",
            draft.next_meeting
            and draft.next_meeting.day
            and french.weekday(draft.next_meeting.day),
        ),
    )
    for name, value in told:
        yield f"  {name:<18} {value or _NOT_FOUND}"
    follow_ups = sum(len(item.follow_ups) for item in draft.items)
    if follow_ups:
        told_back = french.count(follow_ups, "action antérieure", "actions antérieures")
        yield f"  {'suivi':<18} {told_back}"


def _doubts(draft: Draft) -> Iterator[str]:
    held = {id(item.line) for item in draft.items if item.line}
    for line in draft.agenda:
        if id(line) not in held:
            yield f"{quoted(line.title)} est à l’ordre du jour et n’a pas de section."
    for item in draft.items:
        for action in item.actions:
            if not is_day_possible(action, draft.held.day):
                due = quoted(action.deadline)
                yield f"La date limite {due} n’existe pas : elle est dans le texte de l’action."
            elif not action.responsible:
                yield f"L’action {quoted(action.text.text)} ne nomme aucun responsable."


def _about_names(draft: Draft, names: Names) -> Iterator[str]:
    """The names that are nearly known, and those that are not."""
    unknown = []
    for name in dict.fromkeys(_all_names(draft)):
        match = names.match(name)
        if match.verdict is Verdict.NEAR:
            yield f"{quoted(name)} : vouliez-vous dire « {match.suggestion} » ?"
        elif match.verdict in {Verdict.VARIANT, Verdict.CONTRADICTORY}:
            yield f"{quoted(name)} : ce nom et son sigle ne vont pas ensemble dans le registre."
        elif match.verdict is Verdict.UNKNOWN:
            unknown.append(name)
    if unknown:
        told = ", ".join(unknown[:_MOST_NAMES]) + (", …" if len(unknown) > _MOST_NAMES else "")
        subject = french.count(len(unknown), "organisation n’est pas", "organisations ne sont pas")
        yield f"{subject} au registre : {told}."


def _all_names(draft: Draft) -> Iterator[str]:
    for listed in (draft.attendance, draft.excused, draft.absent):
        yield from listed
    for line in draft.agenda:
        yield from line.presenters
    for item in draft.items:
        yield from item.presenters
        for action in item.actions:
            yield from action.responsible


def _left_out(result: ImportResult) -> str:
    """Personal data and what repeats on every page, counted."""
    draft = result.draft
    told = (
        (len(result.document.furniture), "en-tête ou pied de page", "en-têtes et pieds de page"),
        (draft.left_out.names, "nom de personne", "noms de personnes"),
        (draft.left_out.mailboxes, "adresse de courriel", "adresses de courriel"),
        (draft.left_out.telephones, "numéro de téléphone", "numéros de téléphone"),
    )
    return ", ".join(french.count(number, one, many) for number, one, many in told if number)


def _next(result: ImportResult, path: Path) -> Iterator[str]:
    leftover = sum(_words(block) for block in result.draft.leftover)
    if leftover:
        yield (
            f"{french.count(leftover, 'mot')} à relire sous « {LEFTOVER} », à la fin du fichier : "
            "déplacez ce qui compte, effacez le reste et le titre."
        )
    yield f"Ensuite : relisez le fichier, puis lancez « archive check {path} »."


def _words(block: Block) -> int:
    if isinstance(block, Paragraph):
        return len(block.text.split())
    return sum(len(line.text.split()) for row in block.rows for cell in row for line in cell)
