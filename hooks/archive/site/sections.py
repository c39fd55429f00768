"""The words of a page by anchor: what every search of the archive knows of it."""

from collections.abc import Iterable, Iterator, Sequence

from archive.collection import urls
from archive.collection.action_register import Entry, State
from archive.collection.archive import Archive
from archive.collection.decision_register import Decision
from archive.collection.meeting_sequence import is_prepared
from archive.language import french
from archive.language.choices import ActionStatus, DeadlineKind
from archive.language.french import capital
from archive.language.vocabulary import phrases, synonyms
from archive.model import AgendaItem, Attachment, Meeting, Mention
from archive.prose import Prose
from archive.registers import Organisation, Resource, Theme
from archive.site.environment import state_badge
from archive.site.maps import ShownMap, ShownPlace
from archive.site.page import PageSection, SectionKind
from archive.site.view import View

_MINUTES = ("compte rendu", "procès-verbal", "PV", "meeting")
"""What readers look for by the day of a meeting."""


def meeting_sections(view: View, meeting: Meeting) -> Iterator[PageSection]:
    """The page of a meeting, its decisions, items and actions, who was there, what comes next."""
    yield _meeting(view, meeting)
    decided = view.archive.decisions.of_meeting(meeting.id)
    yield from (_decision(view, decision) for decision in decided if not decision.item)
    for item in meeting.items:
        yield _item(view, meeting, item)
        yield from (_decision(view, decision) for decision in decided if decision.item is item)
        for entry in view.archive.actions.of_meeting(meeting.id):
            if entry.item is item:
                yield _action(view, entry)
    is_held = not is_prepared(meeting)
    title = "Présence" if is_held else "Organisations invitées"
    yield from _presence(view, title, meeting.attendance, were_there=is_held)
    missing = (*meeting.excused, *meeting.absent)
    yield from _presence(view, "Excusés et absents", missing, were_there=False)
    if meeting.next_meeting:
        yield PageSection(
            kind=SectionKind.MEETING,
            anchor="prochaine-reunion",
            title="Prochaine réunion annoncée",
            text=meeting.next_meeting.text,
        )


def register_sections(*, is_empty: bool) -> Iterator[PageSection]:
    """The register of actions, which whatever says where an action stands leads to."""
    closed = (ActionStatus.DONE, ActionStatus.CANCELLED)
    opened = tuple(status for status in ActionStatus if status not in closed)
    groups = (
        (State.LATE, "en retard", "Leur échéance est passée.", phrases("status_silent")),
        (State.OPEN, "à faire", "Leur échéance est à venir.", _ways_to_write(opened)),
        (State.UNDATED, "sans date d’échéance", "Elles attendent.", ("sans échéance",)),
        (State.DONE, "closes", "Elles sont faites ou annulées.", _ways_to_write(closed)),
    )
    if is_empty:
        words = tuple(word for *_, words in groups for word in words)
        yield _text("", "Actions", "Aucune n’est enregistrée dans l’archive.", words)
        return
    yield _text("", "Actions", "Tout ce que le groupe a décidé de faire.", ("Actions",))
    for state, title, text, names in groups:
        yield _text(state.value, f"Actions {title}", text, names)


def _text(anchor: str, title: str, text: str, names: tuple[str, ...]) -> PageSection:
    return PageSection(kind=SectionKind.TEXT, anchor=anchor, title=title, text=text, names=names)


def _ways_to_write(statuses: Iterable[ActionStatus]) -> tuple[str, ...]:
    table = synonyms("action_status")
    return tuple(word for status in statuses for word in (status.value, *table[status.value]))


def _presence(
    view: View, title: str, names: Sequence[Mention], *, were_there: bool
) -> Iterator[PageSection]:
    """A list of who came, or was to; none where nobody is named."""
    if names:
        yield PageSection(
            kind=SectionKind.MEETING,
            anchor="presence",
            title=title,
            text=_names(names),
            names=_short_names(view.archive, names),
            bodies=_credited(view, names) if were_there else (),
        )


def organisation_sections(view: View, body: Organisation) -> Iterator[PageSection]:
    """The page of an organisation: its names and what it is."""
    others = ", ".join((*body.aliases, *body.former_names))
    kind = body.kind.value if body.kind else None
    yield PageSection(
        kind=SectionKind.ORGANISATION,
        title=body.full_name,
        text=_line(kind, others, _plain(view, body.about)),
        names=body.names,
        bodies=view.archive.organisations.lineage(body.id),
    )


def theme_section(view: View, theme: Theme) -> PageSection:
    """The page of a theme: its names in both languages, and what it is."""
    return PageSection(
        kind=SectionKind.THEME,
        title=theme.name,
        text=_line(_plain(view, theme.about), ", ".join(theme.words)),
        names=(*theme.words, *theme.english),
    )


def resource_sections(
    view: View, resource: Resource, shown: ShownMap | None
) -> Iterator[PageSection]:
    """The page of a resource: what it is, who keeps it, the places of its map, if one is shown."""
    makers = (*resource.keepers, *resource.producers, *resource.sources)
    rhythm = resource.rhythm.text if resource.rhythm else None
    kind = resource.kind.value if resource.kind else None
    update = resource.last_update.text if resource.last_update else None
    copies = ", ".join(document.title for document in resource.files)
    about = _plain(view, resource.about, resource.handover)
    yield PageSection(
        kind=SectionKind.RESOURCE,
        title=resource.title,
        text=_line(kind, _names(makers), rhythm, update, about, copies),
        names=_short_names(view.archive, makers),
        bodies=_credited(view, makers),
    )
    for place in shown.places if shown else ():
        yield _map_place(view, resource, place)


def _map_place(view: View, resource: Resource, place: ShownPlace) -> PageSection:
    """One place of a map of actors: who offers what there."""
    entries = [row.entry for row in place.rows]
    said = (
        (e.organisation, e.title, e.kind, e.services, *map("\u202f: ".join, e.details))
        for e in entries
    )
    actors = [row.actor for row in place.rows]
    return PageSection(
        kind=SectionKind.RESOURCE,
        anchor=place.anchor,
        title=f"{place.name} – {resource.title}",
        text=_line(place.region, *(", ".join(filter(None, words)) for words in said)),
        names=_short_names(view.archive, actors),
        bodies=_credited(view, actors),
    )


def _meeting(view: View, meeting: Meeting) -> PageSection:
    """The page itself: when, where, about what.

    Nothing of it depends on the day of the build: it may be read much later.
    """
    hours = french.hours(meeting.start, meeting.end) if meeting.start else None
    facts = (french.weekday(meeting.day), hours, meeting.place, ", ".join(meeting.themes))
    state = "Invitation" if is_prepared(meeting) else None
    state = "Réunion annulée" if meeting.is_cancelled else state
    documents = (*meeting.documents, meeting.source) if meeting.source else meeting.documents
    papers = ", ".join(document.title for document in documents if not _is_host(document))
    return PageSection(
        kind=SectionKind.MEETING,
        title=view.meeting_title(meeting),
        text=_line(*facts, state, _plain(view, meeting.summary, meeting.introduction), papers),
        names=_MINUTES,
        day=meeting.day,
    )


def _is_host(document: Attachment) -> bool:
    """Whether its title is but a part of its address, which results show none of."""
    return f"//{document.title}" in document.address.replace("//www.", "//")


def _item(view: View, meeting: Meeting, item: AgendaItem) -> PageSection:
    cited = ", ".join(resource.title for resource in view.archive.activity.cited(meeting, item))
    followed = (f"{view.plain(known.text)} {known.progress or ''}" for known in item.follow_ups)
    texts = (_plain(view, item.discussion), *followed)
    return PageSection(
        kind=SectionKind.ITEM,
        anchor=urls.item_anchor(item),
        title=item.title,
        text=_line(
            _names(item.presenters), item.planned_title, " ".join(filter(None, texts)), cited
        ),
        names=_short_names(view.archive, item.presenters),
        bodies=_credited(view, item.presenters),
    )


def _decision(view: View, decision: Decision) -> PageSection:
    """A decision is found by its own words and by the title of its item."""
    return PageSection(
        kind=SectionKind.DECISION,
        anchor=decision.anchor,
        title=_plain(view, decision.text),
        text=_line(decision.item.title if decision.item else None),
        bodies=decision.organisations,
    )


def _credited(view: View, mentions: Iterable[Mention]) -> tuple[str, ...]:
    return view.archive.organisations.credited(mentions)


def _action(view: View, entry: Entry) -> PageSection:
    responsible = entry.action.responsible
    # Whether it is late depends on the day that it is read: its due day says so.
    state = None if entry.due and entry.state.is_owed else state_badge(entry)
    return PageSection(
        kind=SectionKind.ACTION,
        anchor=entry.anchor,
        title=_plain(view, entry.action.text),
        text=_line(state, _names(responsible), _due(entry), entry.action.progress),
        names=_short_names(view.archive, responsible),
        bodies=_credited(view, responsible),
    )


def _due(entry: Entry) -> str | None:
    """The day, and the words of the minutes where they say more."""
    deadline = entry.deadline
    if deadline is None or entry.due is None:
        return deadline.text if deadline else None
    day = f"échéance : {french.day(entry.due)}"
    is_day = deadline.kind is DeadlineKind.DAY and not deadline.has_more
    return day if is_day else f"{day} ({deadline.text})"


def _plain(view: View, *proses: Prose | None) -> str:
    return " ".join(view.plain(prose) for prose in proses if prose)


def _names(mentions: Iterable[Mention]) -> str:
    return ", ".join(dict.fromkeys(mention.name for mention in mentions))


def _line(*parts: str | None) -> str:
    """Facts in a row; they open the text of a result, so that the first takes a capital."""
    return capital(" · ".join(filter(None, parts)))


def _short_names(archive: Archive, mentions: Iterable[Mention]) -> tuple[str, ...]:
    """The names of one word of the organisations that some names mean.

    Long names are found on the organisation's own page: every word of them here would make
    anything an organisation says be about migration because its name holds the word.
    """
    organisations = archive.organisations
    bodies = organisations.named(mentions)
    names = (name for body in bodies for name in organisations[body].names)
    return tuple(name for name in names if " " not in name)
