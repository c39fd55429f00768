"""Who takes part: bodies and no persons, each listed once, present where they present."""

from collections.abc import Iterator

from archive.collection.archive import Archive
from archive.collection.organisation_names import Verdict
from archive.language import french
from archive.language.choices import Coverage
from archive.language.contact_details import contact_key
from archive.language.text import key, quoted
from archive.model import ActionRow, Meeting, Mention
from archive.parsing.names.attendance_notes import represented_by
from archive.parsing.names.name_kinds import NameKind, kind_of
from archive.parsing.names.person_names import has_title
from archive.problems import Problem


def persons_are_not_named(archive: Archive) -> Iterator[Problem]:
    """No person stands where a body should."""
    for withheld in archive.withheld:
        names = ", ".join(map(quoted, withheld.persons))
        is_sure = withheld.is_said or all(map(has_title, withheld.persons))
        verb = "est" if is_sure else "ressemble à"
        body = quoted(withheld.body) if withheld.body else "l’organisation ou la fonction"
        subject = (
            f"{names} {verb} un nom de personne, qui n’est pas publié"
            if len(withheld.persons) == 1
            else f"{names} : ces noms de personnes ne sont pas publiés"
        )
        otherwise = "" if is_sure else " Si c’est une organisation, créez sa fiche."
        message = f"{subject} ; écrivez {body} à la place.{otherwise}"
        yield Problem(withheld.mark, "personne", message)


def names_are_bodies(archive: Archive) -> Iterator[Problem]:
    """No day, hour, place or amount stands where a body should."""
    for meeting in _meetings(archive):
        present = (*meeting.attendance, *meeting.excused, *meeting.absent)
        presenters = (mention for item in meeting.items for mention in item.presenters)
        for mention in (*present, *presenters):
            yield from _other_kind(archive, mention, "écrivez le nom de l’organisation.")
        for item in meeting.items:
            rows: tuple[ActionRow, ...] = (*item.follow_ups, *item.actions)
            for row in rows:
                yield from _other_responsible(archive, row)
    for resource in archive.records.resources:
        for mention in (*resource.keepers, *resource.producers):
            yield from _other_kind(archive, mention, "écrivez le nom de l’organisation.")


def bodies_are_listed_once(archive: Archive) -> Iterator[Problem]:
    """A body is listed once: present, excused or absent."""
    for meeting in _meetings(archive):
        lists = (("présente", meeting.attendance), ("excusée", meeting.excused))
        seen: dict[str, tuple[str, Mention]] = {}
        for state, mentions in (*lists, ("absente", meeting.absent)):
            for mention in mentions:
                for body in archive.organisations.resolve(mention).ids:
                    first = seen.setdefault(body, (state, mention))
                    if first[1] is not mention:
                        message = _twice(mention, state, *first)
                        yield Problem(mention.mark, "presence-en-double", message)


def presenters_attend(archive: Archive) -> Iterator[Problem]:
    """Who presents an item is present, or the body above or under it is."""
    for meeting in _meetings(archive):
        is_whole = meeting.attendance and meeting.coverage is Coverage.COMPLETE
        if not is_whole or meeting.day > archive.today or meeting.is_cancelled:
            continue
        present = _present(archive, meeting)
        # What was on the agenda and has no minutes was maybe put off for want of who presents it.
        items = (item for item in meeting.items if item.is_recorded)
        for mention in (mention for item in items for mention in item.presenters):
            match = archive.organisations.resolve(mention)
            if match.verdict is Verdict.KNOWN and present.isdisjoint(match.credited):
                message = (
                    f"{quoted(mention.name)} présente ce point et n’est pas dans la liste des "
                    f"présents (ligne {meeting.attendance[0].mark.line}) : ajoutez ce nom à "
                    "« présence », ou corrigez qui présente."
                )
                yield Problem(mention.mark, "presentation-sans-presence", message)


def actions_have_responsible(archive: Archive) -> Iterator[Problem]:
    """Somebody answers for each action that is to be done; the first of each item is noted."""
    for meeting in _meetings(archive):
        for item in meeting.items:
            lost = [a for a in item.actions if a.is_unassigned and not a.status.is_closed]
            if lost:
                count = len(lost) - 1
                more = f" (et {french.count(count, 'autre action')} de ce point)" if count else ""
                message = (
                    f"Personne ne répond de {quoted(lost[0].text.words)}{more} : "
                    "écrivez l’organisation responsable, ou « tous »."
                )
                yield Problem(lost[0].mark, "action-sans-responsable", message)


def _meetings(archive: Archive) -> Iterator[Meeting]:
    """Every meeting, those whose day is not known last."""
    yield from archive.meetings
    yield from archive.records.undated


def _other_responsible(archive: Archive, row: ActionRow) -> Iterator[Problem]:
    """What is no body among those that answer for an action, the columns maybe swapped."""
    due = row.deadline.text if row.deadline else ""
    is_body = archive.organisations.resolve(due).verdict is Verdict.KNOWN if due else False
    advice = (
        "les colonnes des responsables et de la date limite semblent inversées."
        if is_body
        else "écrivez ici l’organisation qui répond de l’action."
    )
    for mention in row.responsible:
        yield from _other_kind(archive, mention, advice)


def _other_kind(archive: Archive, mention: Mention, advice: str) -> Iterator[Problem]:
    if archive.organisations.resolve(mention).verdict is not Verdict.OTHER:
        return
    kind = kind_of(mention.name)
    is_public = contact_key(mention.name) in archive.records.public_contacts
    if kind and (kind is not NameKind.CONTACT or is_public):  # else it breaks a rule of its own
        message = f"{quoted(mention.name)} est {kind.value}, pas une organisation : {advice}"
        yield Problem(mention.mark, "pas-une-organisation", message)


def _present(archive: Archive, meeting: Meeting) -> set[str]:
    """The bodies present, those above them, those that came for another, those nearly named."""
    names = [represented_by(mention.note or "") for mention in meeting.attendance]
    names += [archive.organisations.resolve(m).suggestion for m in meeting.attendance]
    others = (archive.organisations.resolve(name).credited for name in names if name)
    return set(archive.organisations.credited(meeting.attendance)).union(*others)


def _twice(mention: Mention, state: str, first_state: str, first: Mention) -> str:
    place = f"ligne {first.mark.line}"
    if state != first_state:
        return (
            f"{quoted(mention.name)} est {state} ici et {first_state} {place} : "
            "gardez ce qui est vrai."
        )
    if key(mention.name) == key(first.name):
        return f"{quoted(mention.name)} est déjà dans cette liste, {place} : gardez-en une seule."
    return (
        f"{quoted(mention.name)} et {quoted(first.name)}, {place}, sont la même organisation : "
        "gardez-en une seule."
    )
