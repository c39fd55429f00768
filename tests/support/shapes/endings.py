"""What closes the minutes: the next meeting, and who signs."""

from dataclasses import replace

from shapes.page import Line, Node, Piece, grid, listed, text
from shapes.plan import Layout, Plan


def _line(plan: Plan) -> list[Node]:
    following = plan.facts.next
    at = plan.say("à", "at")
    said = f"{plan.day(following.date)} {at} {plan.next_hour}, {following.place}"
    return plan.labelled("next", said)


def _section(plan: Plan) -> list[Node]:
    following = plan.facts.next
    at = plan.say("à", "at")
    return [
        replace(text(plan.label("next")), level=1, size=14),
        text(f"{plan.day(following.date)} {at} {plan.next_hour}, {following.place}"),
    ]


def _section_of_labels(plan: Plan) -> list[Node]:
    following = plan.facts.next
    told = (
        (plan.say("Date", "Date"), plan.day(following.date)),
        (plan.say("Heure", "Time"), plan.next_hour),
        (plan.say("Lieu", "Venue"), following.place),
    )
    lines = [node for label, value in told for node in plan.parted(label, value)]
    return [text(plan.label("next"), bold=True), *lines]


def _table(plan: Plan) -> list[Node]:
    following = plan.facts.next
    told = f"{plan.day(following.date)}, {plan.next_hour}, {following.place}"
    return [grid([(plan.label("next"), told)], bold_head=False)]


def _sentence(plan: Plan) -> list[Node]:
    following = plan.facts.next
    said = plan.say(
        "La prochaine réunion se tiendra le {day} à {hour} ({place}).",
        "The next meeting will take place on {day} at {hour} ({place}).",
    )
    day = plan.day(following.date).removeprefix("le ")
    return [text(said.format(day=day, hour=plan.next_hour, place=following.place))]


def _closing(plan: Plan) -> list[Node]:
    following = plan.facts.next
    said = plan.say(
        "L’ordre du jour étant épuisé, la séance est levée. Rendez-vous est pris pour le {day} à "
        "{hour}, même programme, {place}.",
        "There being no other business, the meeting closed. Members agreed to meet again on {day} "
        "at {hour}, {place}.",
    )
    day = plan.day(following.date).removeprefix("le ")
    return [text(said.format(day=day, hour=plan.next_hour, place=following.place))]


def _run_in(plan: Plan) -> list[Node]:
    following = plan.facts.next
    said = f"{plan.day(following.date)} – {plan.next_hour} – {following.place}"
    return [Line((Piece(f"{plan.label('next')} ", bold=True), Piece(said)))]


def _again(plan: Plan) -> list[Node]:
    following = plan.facts.next
    said = plan.say(
        "Les membres se retrouveront le {day} à {hour}, {place}.",
        "The group will meet again on {day} at {hour}, {place}.",
    )
    day = plan.day(following.date).removeprefix("le ")
    return [text(said.format(day=day, hour=plan.next_hour, place=following.place))]


def _told_apart(plan: Plan) -> list[tuple[str, str]]:
    following = plan.facts.next
    labels = plan.say("Date\tHeure\tLieu", "Date\tTime\tVenue").split("\t")
    values = (plan.day(following.date), plan.next_hour, following.place)
    return list(zip(labels, values, strict=True))


def _table_of_three(plan: Plan) -> list[Node]:
    labels, values = zip(*_told_apart(plan), strict=True)
    return [text(plan.label("next"), bold=True), grid([labels, values])]


def _bullets(plan: Plan) -> list[Node]:
    told = (f"{label}{plan.colon} {value}" for label, value in _told_apart(plan))
    return [plan.title("next"), *listed(told)]


NEXT: dict[str, Layout] = {
    "": _line,
    "section": _section,
    "section of labels": _section_of_labels,
    "table": _table,
    "sentence": _sentence,
    "closing sentence": _closing,
    "bold run-in": _run_in,
    "again": _again,
    "table of three": _table_of_three,
    "bullets": _bullets,
}


def _no_signature(_: Plan) -> list[Node]:
    return []


def _signatures(plan: Plan) -> list[Node]:
    """Two names side by side, as below a typed letter."""
    roles = plan.say("Le rapporteur\tLe président de séance", "Rapporteur\tChair")
    return [text(roles), text(f"{plan.facts.writer}\t{plan.facts.chair}")]


def _signature_lines(plan: Plan) -> list[Node]:
    told = (
        (plan.say("Président de séance", "Chair"), plan.facts.chair),
        (plan.say("Rapporteur", "Minutes taken by"), plan.facts.writer),
    )
    return [node for label, name in told for node in plan.parted(label, name)]


def _written_by(plan: Plan) -> list[Node]:
    said = plan.say("Compte rendu rédigé par {name}, {mail}", "Minutes by {name}, {mail}")
    return [text(said.format(name=plan.facts.writer, mail="secretariat@exemple.org"))]


def _done_at(plan: Plan) -> list[Node]:
    said = plan.say("Fait à Ambori, le 9 janvier 2030", "Done on 9 January 2030")
    return [text(said), text(plan.facts.writer)]


def _chaired(plan: Plan) -> list[Node]:
    said = plan.say(
        "La séance a été présidée par M. {chair} et le secrétariat assuré par {writer}.",
        "The meeting was chaired by {chair}; {writer} took the notes.",
    )
    return [text(said.format(chair=plan.facts.chair, writer=plan.facts.writer))]


SIGNATURES: dict[str, Layout] = {
    "": _no_signature,
    "side by side": _signatures,
    "labelled": _signature_lines,
    "written by": _written_by,
    "done at": _done_at,
    "chaired by": _chaired,
}
