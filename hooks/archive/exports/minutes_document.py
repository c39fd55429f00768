"""A meeting as minutes to be printed and signed: the group's template, in Markdown.

A word processor's file is made of it. Reading that file again gives the same meeting.
"""

from collections.abc import Iterable, Iterator, Sequence

from archive.language import french
from archive.model import Action, ActionRow, AgendaItem, FollowUp, Meeting, Mention
from archive.prose import markdown_escaped, markdown_table

_NONE = "N/A"
_ACTIONS = ("Points d’action", "Personnes/agences responsables", "Date limite")
_FOLLOW_UPS = (
    "Actions antérieures",
    "Personnes/agences responsables",
    "Date limite",
    "Niveau d’exécution",
)
_SIGNERS = "Le rapporteur", "Le président"
"""Who signs, below the rest."""


def minutes_text(meeting: Meeting) -> str:
    """The minutes of a meeting in Markdown, without their title, in the order of the template."""
    parts = [
        markdown_table(("Date", _days(meeting)), _facts(meeting)),
        _list("Présence", _names(meeting.attendance)),
        _list("Excusés", _names(meeting.excused)),
        _list("Absents", _names(meeting.absent)),
        _agenda(meeting),
        f"**Résumé :** {meeting.summary.text}" if meeting.summary else "",
        meeting.introduction.text if meeting.introduction else "",
        _list("Décisions", (decision.text for decision in meeting.decisions)),
        *map(_item, meeting.items),
        _next(meeting),
        *_SIGNERS,
    ]
    return "\n\n".join(part.rstrip("\n") for part in parts if part) + "\n"


def _days(meeting: Meeting) -> str:
    days = [meeting.day, *([meeting.end_day] if meeting.end_day else [])]
    return " au ".join(map(french.day, days))


def _facts(meeting: Meeting) -> Iterator[tuple[str, str]]:
    hours = "-".join(french.hour(hour) for hour in (meeting.start, meeting.end) if hour)
    if hours:
        yield "Heure", hours
    if meeting.place:
        yield "Lieu", markdown_escaped(meeting.place)


def _names(mentions: Iterable[Mention]) -> Iterator[str]:
    for mention in mentions:
        count = f" ({mention.head_count})" if mention.head_count else ""
        note = f" ({mention.note})" if mention.note else ""
        yield markdown_escaped(f"{mention.name}{count}{note}")


def _agenda(meeting: Meeting) -> str:
    planned = [item for item in meeting.items if item.is_planned]
    lines = [_title(item, item.planned_title or item.title) for item in planned]
    return "\n\n".join(["**Points inscrits à l’ordre du jour**", *lines]) if lines else ""


def _title(item: AgendaItem, title: str) -> str:
    """1. Carte (OIM), the full stop escaped: no list of its own begins there."""
    presenters = ", ".join(mention.name for mention in item.presenters)
    named = f"{title} ({presenters})" if presenters else title
    return f"{item.number}\\. {markdown_escaped(named)}"


def _item(item: AgendaItem) -> str:
    parts = [
        f"# {_title(item, item.title)}",
        "**Points de discussion clés**" if item.discussion else "",
        item.discussion.text if item.discussion else "",
        _list("Décisions", (decision.text for decision in item.decisions)),
        markdown_table(_FOLLOW_UPS, map(_follow_up, item.follow_ups)) if item.follow_ups else "",
        _actions(item.actions),
    ]
    return "\n\n".join(part.rstrip("\n") for part in parts if part)


def _actions(actions: Sequence[Action]) -> str:
    if not actions:
        return markdown_table(_ACTIONS, [(_NONE,) * len(_ACTIONS)])
    return markdown_table(_ACTIONS, map(_row, actions))


def _row(row: ActionRow) -> tuple[str, str, str]:
    responsible = ", ".join(markdown_escaped(mention.name) for mention in row.responsible)
    deadline = markdown_escaped(row.deadline.text) if row.deadline else ""
    return row.text.text, responsible or _NONE, deadline or _NONE


def _follow_up(row: FollowUp) -> tuple[str, str, str, str]:
    said = row.progress or (row.status.value if row.status else "")
    return (*_row(row), markdown_escaped(said) or _NONE)


def _next(meeting: Meeting) -> str:
    following = meeting.next_meeting
    return f"**Prochaine réunion :** {markdown_escaped(following.text)}" if following else ""


def _list(title: str, texts: Iterable[str]) -> str:
    entries = ["- " + text.strip().replace("\n", "\n  ") for text in texts]
    return "\n".join([f"**{title}**", "", *entries]) if entries else ""
