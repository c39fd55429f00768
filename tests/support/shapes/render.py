"""The minutes of a meeting as pages, in the shape that the choices ask for."""

from dataclasses import replace

from shapes.agendas import AGENDAS
from shapes.attendances import ATTENDANCES
from shapes.endings import NEXT, SIGNATURES
from shapes.heads import HEADS
from shapes.page import Line, Node, Pages, Piece, text
from shapes.plan import Layout, Plan
from shapes.points import recap, sections

ORDERS = {
    "": "title head attendance agenda sections recap next extras signatures",
    "agenda first": "title head agenda attendance sections recap next extras signatures",
    "attendance before head": "title attendance head agenda sections recap next signatures",
    "attendance last": "title head agenda sections recap next extras attendance signatures",
    "next before sections": "title head attendance next agenda sections recap signatures",
    "signatures first": "title signatures head attendance agenda sections recap next extras",
}


def render(plan: Plan) -> Pages:
    """All the pages of the minutes of a meeting."""
    nodes = [node for part in ORDERS[plan.choice("order")].split() for node in _PARTS[part](plan)]
    pages = Pages(nodes)
    if plan.choice("furniture"):
        pages.header = plan.facts.group
        pages.footer = plan.label("minutes")
    return pages


def _title(plan: Plan) -> list[Node]:
    facts, minutes = plan.facts, plan.label("minutes")
    match plan.choice("title"):
        case "capitals":
            return [replace(text(f"{minutes} – {facts.group}".upper(), bold=True), centred=True)]
        case "with its day":
            of = plan.say("du", "of")
            day = plan.day(facts.date).removeprefix("le ")
            return [text(facts.group, bold=True), text(f"{minutes} {of} {day}", bold=True)]
        case "style":
            return [replace(text(f"{minutes} – {facts.group}"), level=1, size=18)]
    return [
        replace(text(facts.group, bold=True), size=16, centred=True),
        replace(text(minutes), centred=True),
    ]


def _extras(plan: Plan) -> list[Node]:
    match plan.choice("extras"):
        case "hidden":
            return [text("Version interne à ne pas diffuser", hidden=True)]
        case "struck":
            return [_struck(plan)]
        case "annex":
            return [text(plan.say("Annexe : liste des forages", "Annex: list of sites"))]
    return []


def _struck(plan: Plan) -> Line:
    said = plan.say("Prochaine réunion : 1er mai 2031 à 8h00", "Next meeting: 1 May 2031 at 08:00")
    return Line((Piece(said, struck=True),))


def _head(plan: Plan) -> list[Node]:
    return HEADS[plan.choice("head")](plan)


def _attendance(plan: Plan) -> list[Node]:
    return ATTENDANCES[plan.choice("attendance")](plan)


def _agenda(plan: Plan) -> list[Node]:
    return AGENDAS[plan.choice("agenda")](plan)


def _next(plan: Plan) -> list[Node]:
    return NEXT[plan.choice("next")](plan)


def _signatures(plan: Plan) -> list[Node]:
    return SIGNATURES[plan.choice("signatures")](plan)


_PARTS: dict[str, Layout] = {
    "title": _title,
    "head": _head,
    "attendance": _attendance,
    "agenda": _agenda,
    "sections": sections,
    "recap": recap,
    "next": _next,
    "extras": _extras,
    "signatures": _signatures,
}
