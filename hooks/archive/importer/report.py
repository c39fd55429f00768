"""What there is to say of an import, in French: found, doubtful, left out, what comes next."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from archive.collection.organisation_index import OrganisationIndex
from archive.importer.document import Block, Paragraph
from archive.importer.draft import Draft
from archive.importer.import_document import ImportResult
from archive.importer.review import doubts
from archive.importer.writing.writer import LEFTOVER
from archive.language import french
from archive.language.contact_details import email_addresses, phone_numbers
from archive.language.text import quoted

_NOT_FOUND = "rien trouvé"
_FIGURES = re.compile(r"\d+")


def report(result: ImportResult, path: Path, names: OrganisationIndex | None = None) -> str:
    """Everything the secretary should know; `names` are the organisations of the archive."""
    lines = [f"{path} est écrit.", "", "Trouvé :", *_found(result.draft)]
    to_verify = [f"  - {doubt}" for doubt in doubts(result, names)]
    if to_verify:
        lines += ["", "À vérifier :", *to_verify]
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


def _left_out(result: ImportResult) -> str:
    """Personal data and what repeats on every page, counted; the latter quoted."""
    draft, furniture = result.draft, result.document.furniture
    told = (
        (len(furniture), "en-tête ou pied de page", "en-têtes et pieds de page"),
        (draft.left_out.names, "nom de personne", "noms de personnes"),
        (draft.left_out.email_addresses, "adresse de courriel", "adresses de courriel"),
        (draft.left_out.phone_numbers, "numéro de téléphone", "numéros de téléphone"),
        (result.document.hidden_words, "mot caché", "mots cachés"),
        (draft.left_out.mentions, "autre mention (fonction…)", "autres mentions (fonctions…)"),
    )
    counted = [french.count(number, one, many) for number, one, many in told if number]
    quotable = [text for text in furniture if not _is_personal(text)]
    if quotable:
        counted[0] += f" ({', '.join(_once(quotable))})"
    return ", ".join(counted)


def _is_personal(text: str) -> bool:
    """Whether a text holds what the file leaves out; the forge shows this report to all."""
    return any(True for find in (email_addresses, phone_numbers) for _ in find(text))


def _once(furniture: Sequence[str]) -> list[str]:
    """Each running header or footer quoted once, whatever the number of its page."""
    alike = {_FIGURES.sub("0", text): text for text in reversed(furniture)}
    return [quoted(text) for text in reversed(alike.values())]


def _next(result: ImportResult, path: Path) -> Iterator[str]:
    leftover = sum(_words(block) for block in result.draft.leftover)
    if leftover:
        yield (
            f"{french.count(leftover, 'mot')} à relire sous « {LEFTOVER} », à la fin du fichier : "
            "déplacez ce qui compte, effacez le reste et le titre."
        )
    yield f"Ensuite : relisez « {path} », puis lancez « make check »."


def _words(block: Block) -> int:
    if isinstance(block, Paragraph):
        return len(block.text.split())
    return sum(len(line.text.split()) for row in block.rows for cell in row for line in cell)
