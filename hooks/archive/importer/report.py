"""What there is to say of an import, in French: found, doubtful, left out, what comes next."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from archive.collection.organisation_index import OrganisationIndex, body_names
from archive.collection.organisation_names import Verdict
from archive.importer.import_document import ImportResult, known_body
from archive.importer.lines.furniture import masked
from archive.importer.recognise.outline import heads_what_follows
from archive.importer.writing.writer import LEFTOVER
from archive.language import french
from archive.language.contact_details import email_addresses, phone_numbers
from archive.language.text import key, quoted, significant_words
from archive.model import Meeting
from archive.parsing.names.attendance_notes import split_notes
from archive.parsing.names.persons_in_text import persons_in
from archive.parsing.outline.document import lines_in

_CREATE = "créez son fichier : « make check » dit lequel."


def doubts(result: ImportResult, names: OrganisationIndex | None) -> Iterator[str]:
    """Everything to look at; `names` are the organisations of the archive, None for none."""
    yield from result.document.notes
    yield from result.doubts
    yield from _of_agenda(result.meeting)
    yield from _of_actions(result.meeting)
    yield from _of_persons(result, names)
    if names:
        yield from _of_names(result.meeting, names)


def _of_agenda(meeting: Meeting) -> Iterator[str]:
    """The lines of the agenda without a section, and the sections that it does not plan."""
    planned = [item for item in meeting.items if item.is_planned]
    empty = [item.title for item in planned if not item.is_recorded]
    if empty and 2 * len(empty) <= len(planned):
        verb = (
            "sont à l’ordre du jour et n’ont" if len(empty) > 1 else "est à l’ordre du jour et n’a"
        )
        yield f"{', '.join(map(quoted, empty))} {verb} pas de section."
    elif empty and len(empty) < len(meeting.items):
        told = french.count(len(empty), "ligne de l’ordre du jour", "lignes de l’ordre du jour")
        yield f"{told} n’ont pas de section."
    others = [item.title for item in meeting.items if planned and not item.is_planned]
    added = [title for title in others if not heads_what_follows(title)]
    if added:
        verb = "ont une section et ne sont" if len(added) > 1 else "a une section et n’est"
        yield f"{', '.join(map(quoted, added))} {verb} pas à l’ordre du jour."


def _of_actions(meeting: Meeting) -> Iterator[str]:
    actions = [action for item in meeting.items for action in item.actions]
    nobody = sum(not action.responsible for action in actions)
    if nobody:
        told = french.count(nobody, "action ne nomme", "actions ne nomment")
        yield f"{told} aucun responsable : voyez « make check »."
    follow_ups = sum(len(item.follow_ups) for item in meeting.items)
    if follow_ups:
        told = french.count(follow_ups, "action antérieure", "actions antérieures")
        yield (
            f"{told} : une colonne « Suite de » peut donner l’identifiant de l’action d’origine, "
            "ou « hors archive » ; « make check » dit où c’est nécessaire."
        )


def _of_persons(result: ImportResult, names: OrganisationIndex | None) -> Iterator[str]:
    """The lines of the file that may name persons, who are not named here."""
    bodies, is_known = set(map(key, _bodies(result.meeting))), known_body(names)
    lines = [
        str(number)
        for number, line in enumerate(result.text.split("\n"), 1)
        if any(persons_in(line, lambda name: key(name) in bodies or is_known(name)))
    ]
    if lines:
        where = f"ligne{'s' if len(lines) > 1 else ''} {', '.join(lines)}"
        yield (
            f"Le fichier semble nommer des personnes ({where}) : ne gardez que les noms qui "
            "doivent être publiés."
        )


def _of_names(meeting: Meeting, names: OrganisationIndex) -> Iterator[str]:
    """The names that are nearly known, and those that are not."""
    unknown = []
    for name in _bodies(meeting):
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


def _bodies(meeting: Meeting) -> Iterable[str]:
    """The names of the bodies, each once, without how many came: "OIM (3)"."""
    names = (mention.name for mention in meeting.mentions)
    return dict.fromkeys(split_notes(name).name or name for name in names)


_NOT_FOUND = "rien trouvé"
_ALWAYS = ("date", "heure", "lieu", "présence", "points", "actions", "prochaine réunion")
"""What is told even when nothing of it was found."""
_ONE = ("date", "heure", "lieu", "prochaine réunion")
"""Fields of one value, which one line says."""


def report(result: ImportResult, path: Path, names: OrganisationIndex | None = None) -> str:
    """Everything the secretary should know; `names` are the organisations of the archive."""
    lines = [f"{path} est écrit.", "", "Trouvé :", *_found(result)]
    to_verify = [f"  - {doubt}" for doubt in dict.fromkeys(doubts(result, names))]
    if to_verify:
        lines += ["", "À vérifier :", *to_verify]
    left_out = _left_out(result)
    if left_out:
        lines += ["", f"Laissé de côté : {left_out}."]
    return "\n".join([*lines, "", *_next(result, path)])


def _found(result: ImportResult) -> Iterator[str]:
    """Each field with its value and the words of the document that it comes from."""
    for name, value, evidence in (*_of_meeting(result), *_of_points(result)):
        if value or name in _ALWAYS:
            told = _quote(evidence, value, is_one=name in _ONE) if value else ""
            yield f"  {name:<18} {value or _NOT_FOUND}{told}"


def _of_meeting(result: ImportResult) -> Iterator[tuple[str, str, Sequence[str]]]:
    held, draft = result.meeting, result.draft
    told = draft.evidence
    days = [french.weekday(day) for day in (held.day, held.end_day) if day and held.is_dated]
    hours = [french.hour(hour) for hour in (held.start, held.end) if hour]
    when = told.get("date", ())  # the lines that tell day, hours and place in full
    yield "date", " au ".join(days), when
    yield "heure", " à ".join(hours), (*told.get("hours", ()), *when)
    yield "lieu", held.place or "", (*told.get("place", ()), *when)
    for name, bodies, field in (
        ("présence", held.attendance, "attendance"),
        ("excusés", held.excused, "excused"),
        ("absents", held.absent, "absent"),
    ):
        yield name, _count(bodies, "organisation"), told.get(field, ())
    yield "ordre du jour", _count(draft.agenda, "ligne"), told.get("agenda", ())
    opening = [line.text for line in lines_in(draft.introduction)]
    yield "introduction", _count(opening, "ligne"), opening


def _of_points(result: ImportResult) -> Iterator[tuple[str, str, Sequence[str]]]:
    items = [item for item in result.meeting.items if item.is_recorded]
    actions = [action.text.words for item in items for action in item.actions]
    decisions = [each.words for item in items for each in item.decisions]
    earlier = [each.text.words for item in items for each in item.follow_ups]
    yield "points", _count(items, "point"), [item.title for item in items]
    yield "actions", _count(actions, "action") or "aucune", actions
    yield "décisions", _count(decisions, "décision"), decisions
    count = french.count(len(earlier), "action antérieure", "actions antérieures")
    yield "suivi", count if earlier else "", earlier
    following = result.meeting.next_meeting
    lines = [result.text.split("\n")[following.mark.line - 1]] if following else []
    yield "prochaine réunion", following.text if following else "", lines


def _count(things: Sequence[object], word: str) -> str:
    return french.count(len(things), word) if things else ""


def _quote(texts: Sequence[str], value: str, *, is_one: bool) -> str:
    """The line that a field comes from, the likest to its value, and how many others."""
    if not texts:
        return ""
    words = significant_words(value)
    best = max(texts, key=lambda text: len(words & significant_words(text)))
    others = 0 if is_one else len(texts) - 1
    return f" — {quoted(best)}" + (f" et {french.count(others, 'autre')}" if others else "")


def _left_out(result: ImportResult) -> str:
    """What is in the document and not in the file, counted; running headers are quoted."""
    draft, furniture = result.draft, result.document.furniture
    spans = (span for line in lines_in(draft.source) for span in line.spans if span.is_struck)
    struck = sum(len(span.text.split()) for span in spans)
    told = (
        (len(furniture), "en-tête ou pied de page", "en-têtes et pieds de page"),
        (result.document.hidden_words, "mot caché", "mots cachés"),
        (struck, "mot barré, qui reste barré", "mots barrés, qui restent barrés"),
        (draft.left_out.names, "nom de personne", "noms de personnes"),
        (draft.left_out.email_addresses, "adresse électronique", "adresses électroniques"),
        (draft.left_out.phone_numbers, "numéro de téléphone", "numéros de téléphone"),
        (draft.left_out.mentions, "autre mention (fonction…)", "autres mentions (fonctions…)"),
    )
    counted = [french.count(number, one, many) for number, one, many in told if number]
    quotable = (text for text in furniture if not _is_personal(text))
    alike = {masked(text): quoted(text) for text in reversed([*quotable])}
    if alike:
        counted[0] += f" ({', '.join(reversed(alike.values()))})"
    return ", ".join(counted)


def _is_personal(text: str) -> bool:
    """Whether a text holds what the file leaves out; the forge shows this report to all."""
    return any(email_addresses(text)) or any(phone_numbers(text))


def _next(result: ImportResult, path: Path) -> Iterator[str]:
    leftover = sum(len(line.text.split()) for line in lines_in(result.draft.leftover))
    if leftover:
        yield (
            f"{french.count(leftover, 'mot')} à relire sous « {LEFTOVER} », à la fin du fichier : "
            "déplacez ce qui compte, effacez le reste et le titre."
        )
    yield (
        f"Ensuite : relisez « {path} », lancez « make check », puis remplacez « statut: projet » "
        "quand le compte rendu est approuvé."
    )
