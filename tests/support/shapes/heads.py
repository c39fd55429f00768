"""When and where the meeting was held, in the ways that secretaries tell it."""

from shapes.page import Node, grid, listed, text
from shapes.plan import Layout, Plan
from shapes.spelling import spell_hour


def _lines(plan: Plan) -> list[Node]:
    return [node for kind, value in _told(plan) for node in plan.labelled(kind, value)]


def _beside(plan: Plan) -> list[Node]:
    rows = [(plan.label(kind), value) for kind, value in _told(plan)]
    return [grid(rows, bold_head=False)]


def _above(plan: Plan) -> list[Node]:
    kinds, values = zip(*_told(plan), strict=True)
    return [grid([[plan.label(kind) for kind in kinds], values])]


def _pairs(plan: Plan) -> list[Node]:
    (day, a), (hours, b), (place, c) = _told(plan)
    chair = plan.say("Objet", "Subject")
    rows = [
        (plan.label(day), a, plan.label(hours), b),
        (plan.label(place), c, chair, plan.say("Réunion ordinaire", "Ordinary meeting")),
    ]
    return [grid(rows, bold_head=False)]


def _one_line(plan: Plan) -> list[Node]:
    return [text(", ".join(value for _, value in _told(plan)))]


def _one_line_labels(plan: Plan) -> list[Node]:
    told = (f"{plan.label(kind)}{plan.colon} {value}" for kind, value in _told(plan))
    return [text("   ".join(told))]


def _sentence(plan: Plan) -> list[Node]:
    facts = plan.facts
    said = plan.say(
        "Le {day} s’est tenue {at} la réunion mensuelle du groupe. La séance, ouverte à {start}, "
        "a pris fin à {end}.",
        "The monthly meeting of the group was held on {day} {at}. It opened at {start} and "
        "closed at {end}.",
    )
    start, end = (hour.replace(":", "h") if plan.is_french else hour for hour in _hours(plan))
    day = plan.day(facts.date).removeprefix("le ")
    return [text(said.format(day=day, at=facts.at, start=start, end=end))]


def _hours(plan: Plan) -> tuple[str, str]:
    return plan.facts.start, plan.facts.end


def _told(plan: Plan) -> list[tuple[str, str]]:
    facts = plan.facts
    return [("date", plan.day(facts.date)), ("hours", plan.hours), ("place", facts.place)]


def _bullets(plan: Plan) -> list[Node]:
    return listed(f"{plan.label(kind)}{plan.colon} {value}" for kind, value in _told(plan))


def _one_cell(plan: Plan) -> list[Node]:
    told = (f"{plan.label(kind)}{plan.colon} {value}" for kind, value in _told(plan))
    return [grid([["\n".join(told)]], bold_head=False)]


def _opening(plan: Plan) -> list[Node]:
    """The hours as the opening and the closing of the meeting, below its day and its place."""
    facts = plan.facts
    labels = plan.say("Ouverture de la séance\tLevée de la séance", "Opened at\tClosed at")
    hours = (spell_hour(hour, facts.language) for hour in _hours(plan))
    return [
        *plan.labelled("date", plan.day(facts.date)),
        *plan.labelled("place", facts.place),
        *(
            node
            for told in zip(labels.split("\t"), hours, strict=True)
            for node in plan.parted(*told)
        ),
    ]


def _with_group(plan: Plan) -> list[Node]:
    """A table that names the group and who wrote the minutes as well."""
    rows = [
        (plan.say("Groupe", "Group"), plan.facts.group),
        *((plan.label(kind), value) for kind, value in _told(plan)),
        (plan.say("Rédigé par", "Minutes by"), plan.facts.writer),
    ]
    return [grid(rows, bold_head=False)]


def _bars(plan: Plan) -> list[Node]:
    return [text(" | ".join(value for _, value in _told(plan)))]


HEADS: dict[str, Layout] = {
    "": _lines,
    "table beside": _beside,
    "table above": _above,
    "table pairs": _pairs,
    "one line": _one_line,
    "labels on one line": _one_line_labels,
    "sentence": _sentence,
    "bullets": _bullets,
    "one cell": _one_cell,
    "opening and closing": _opening,
    "table with group and writer": _with_group,
    "bars": _bars,
}
