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
    "": "title head attendance agenda extras sections recap next signatures",
    "agenda first": "title head agenda attendance extras sections recap next signatures",
    "attendance before head": "title attendance head agenda extras sections recap next signatures",
    "attendance last": "title head agenda extras sections recap next attendance signatures",
    "next before sections": "title head attendance next agenda extras sections recap signatures",
    "next in head": "title next head attendance agenda extras sections recap signatures",
    "head after agenda": "title agenda attendance head extras sections recap next signatures",
    "signatures first": "title signatures head attendance agenda extras sections recap next",
}


def render(plan: Plan) -> Pages:
    """All the pages of the minutes of a meeting."""
    nodes = [node for part in ORDERS[plan.choice("order")].split() for node in _PARTS[part](plan)]
    pages = Pages(nodes)
    if plan.choice("furniture"):
        pages.header = plan.facts.group
        pages.footer = plan.label("minutes")
    return pages


def _title_lines(plan: Plan) -> list[Node]:
    group = replace(text(plan.facts.group, bold=True), size=16, centred=True)
    return [group, replace(text(plan.label("minutes")), centred=True)]


def _title_in_capitals(plan: Plan) -> list[Node]:
    said = f"{plan.label('minutes')} – {plan.facts.group}".upper()
    return [replace(text(said, bold=True), centred=True)]


def _title_with_day(plan: Plan) -> list[Node]:
    day = plan.day(plan.facts.date).removeprefix("le ")
    said = f"{plan.label('minutes')} {plan.say('du', 'of')} {day}"
    return [text(plan.facts.group, bold=True), text(said, bold=True)]


def _title_style(plan: Plan) -> list[Node]:
    said = f"{plan.label('minutes')} – {plan.facts.group}"
    return [replace(text(said), level=1, size=18)]


def _title_subject(plan: Plan) -> list[Node]:
    subject = plan.say("Objet", "Subject")
    return [text(f"{subject}{plan.colon} {plan.label('minutes')} – {plan.facts.group}")]


TITLES: dict[str, Layout] = {
    "": _title_lines,
    "capitals": _title_in_capitals,
    "with its day": _title_with_day,
    "style": _title_style,
    "subject": _title_subject,
}


def _no_extra(_: Plan) -> list[Node]:
    return []


def _hidden(plan: Plan) -> list[Node]:
    said = plan.say("Prochaine réunion : 2 mai 2031 à 8h00", "Next meeting: 2 May 2031 at 08:00")
    return [text(said, hidden=True)]


def _struck(plan: Plan) -> list[Node]:
    said = plan.say("Prochaine réunion : 1er mai 2031 à 8h00", "Next meeting: 1 May 2031 at 08:00")
    return [Line((Piece(said, struck=True),))]


def _adopted(plan: Plan) -> list[Node]:
    said = plan.say(
        "Le compte rendu de la dernière réunion, tenue le 3 janvier 2021 à la préfecture, est "
        "adopté.",
        "The minutes of the previous meeting, held on 3 January 2021 at the prefecture, were "
        "adopted.",
    )
    return [text(said)]


def _version(plan: Plan) -> list[Node]:
    said = "Version du 2 février 2031, diffusée le 3 février 2031"
    return [text(plan.say(said, "Version of 2 February 2031"))]


def _law(plan: Plan) -> list[Node]:
    said = "Vu la loi n° 2015-36 du 26 mai 2015 et l’arrêté du 4 mars 2018"
    return [text(plan.say(said, "Pursuant to Act 36 of 26 May 2015"))]


EXTRAS: dict[str, Layout] = {
    "": _no_extra,
    "version": _version,
    "law": _law,
    "hidden": _hidden,
    "struck": _struck,
    "previous meeting": _adopted,
}
"""What stands among the minutes and must not be taken for what it looks like."""


def _title(plan: Plan) -> list[Node]:
    return TITLES[plan.choice("title")](plan)


def _extras(plan: Plan) -> list[Node]:
    return EXTRAS[plan.choice("extras")](plan)


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
