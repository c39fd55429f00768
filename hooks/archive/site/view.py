"""The archive seen from one page: what its template asks of it, and the page that it makes."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from textwrap import shorten
from urllib.parse import quote

from markupsafe import Markup

from archive.collection import urls
from archive.collection.action_history import FollowUpMatch
from archive.collection.action_register import Entry, State
from archive.collection.activity import ItemRef
from archive.collection.archive import Archive
from archive.collection.links import LinkKind
from archive.language import french
from archive.language.choices import Coverage
from archive.language.french import typeset
from archive.model import AgendaItem, Attachment, Meeting
from archive.parsing.source.figures import captioned
from archive.prose import Prose, tokens_text
from archive.site.environment import ADDRESS_SIGNS, environment
from archive.site.page import FOLDER, Page, PageSection, TemplateNotes
from archive.site.prose_html import render, render_linked

_PREVIEW = 195
"""How many characters of a description are kept; typography may add some, below 200."""

NAMED = 80
"""How many characters of an action name it in a sentence."""

_CUT = re.compile(r"\s*[;:,]+ …$")
"""Where a description was cut, behind a sign that announces more: « Ordre du jour : … »."""


@dataclass(frozen=True, slots=True)
class View:
    """The archive seen from one page."""

    archive: Archive
    url: str
    group: str
    """The name of the group, as titles show it."""
    new_file: str = ""
    """The pattern of the address where the forge begins a file, "" when no forge is known."""
    index: str = ""
    """What stands behind a link to a folder."""
    base: str = ""
    """What links begin with that are read outside the site: its whole address."""

    @property
    def introduction_file(self) -> str | None:
        """The file of docs/ whose text opens this page, or None."""
        name = urls.page_file(self.url)
        return f"docs/{name}" if name in self.archive.records.docs else None

    @property
    def introduction(self) -> Markup | None:
        """The hand-written text that opens this page, or None."""
        prose = self.archive.records.writings.get(self.url)
        return self.prose(prose) if prose else None

    @property
    def partial(self) -> int:
        """How many files tell only a part of their minutes."""
        return sum(meeting.coverage is Coverage.PARTIAL for meeting in self.archive.meetings)

    def partial_note(self, lacking: str) -> str:
        """That minutes told in part do not say what a register lacks; "" where none are so."""
        partial, total = self.partial, len(self.archive.meetings)
        if not partial:
            return ""
        which = f"Sur {total} comptes rendus, {partial}"
        if partial == total:
            which = "Tous les comptes rendus" if partial > 1 else "Le compte rendu"
        state = "est partiel et ne reprend" if partial == 1 else "sont partiels et ne reprennent"
        return f"{which} {state} pas les {lacking}."

    def page(
        self,
        template: str,
        *,
        title: str,
        description: str,
        source: str | None = None,
        sections: Iterable[PageSection] = (),
        **context: object,
    ) -> Page:
        """The page that a template makes of a context."""
        notes = TemplateNotes()
        asked = {"view": replace(self, index=FOLDER), "heading": notes.heading}
        asked |= {"needs": notes.needs, "archive": self.archive, "title": typeset(title)}
        rendered = environment().get_template(template).render(context | asked)
        return Page(
            self.url,
            typeset(title),
            _preview(description),
            tuple(notes.headings),
            tuple(sections),
            tuple(dict.fromkeys(notes.scripts)),
            rendered.encode(errors="xmlcharrefreplace"),  # as MkDocs writes it
            source or self.introduction_file,
        )

    def href(self, url: str) -> str:
        """A link from this page to a url of the site."""
        return f"{self.base}{url}" if self.base else urls.relative(url, self.url, self.index)

    def item_href(self, meeting: Meeting, item: AgendaItem) -> str:
        """A link from this page to an agenda item."""
        return self.href(ItemRef(meeting, item).url)

    def prose(self, prose: Prose) -> Markup:
        """Free text as HTML, its links made to work from this page; a line shows no picture."""
        source = prose.mark.path
        show = (
            partial(self._shown, source=source) if prose.has_images and prose.has_blocks else None
        )
        html = render(prose, lambda to: self._published(to, source), show)
        # render() escapes all text and keeps no address that `_published` refuses.
        return Markup(html)  # noqa: S704

    def linked(self, prose: Prose) -> Markup:
        """A line of free text as HTML that has no link of its own, for use inside one."""
        # As in `prose`.
        return Markup(render_linked(prose))  # noqa: S704

    def plain(self, prose: Prose) -> str:
        """Free text without its markup, as the search shows it."""
        return typeset(tokens_text(captioned(prose.tokens)))

    def document(self, document: Attachment) -> str | None:
        """The link to a document, or None when it leads nowhere safe."""
        return self._published(document.address, document.relative_to)

    def meeting_title(self, meeting: Meeting) -> str:
        """The title of a meeting: its own, or its day."""
        return typeset(self.archive.meetings.title(meeting))

    def meeting_day(self, meeting: Meeting, show: Callable[[date], str] = french.day) -> str:
        """The day of a meeting, with what tells it from the others of that day."""
        day, distinction = show(meeting.day), self.archive.meetings.distinction(meeting)
        return typeset(f"{day}, {distinction}") if distinction else day

    def meeting_time(self, meeting: Meeting) -> Markup:
        """The same with the weekday, as scripts can read it."""
        words = self.meeting_day(meeting, french.weekday)
        return Markup('<time datetime="{}">{}</time>').format(meeting.day.isoformat(), words)

    def attending(self, meeting: Meeting) -> int:
        """How many bodies attended: each once, and neither "tous" nor what is no body."""
        return len(self.archive.organisations.named(meeting.attendance))

    def action_name(self, url: str) -> str:
        """What a sentence calls the action at a url: the beginning of its text, and its day."""
        entry = self.archive.actions.entry(url)
        if entry is None:
            return "l’action antérieure"
        text = shorten(self.plain(entry.action.text), NAMED, placeholder="…")
        return f"«\u202f{text.rstrip('.')}\u202f» ({self.meeting_day(entry.meeting)})"

    def followed(
        self, meeting: Meeting, item: AgendaItem
    ) -> list[tuple[FollowUpMatch, Entry | None]]:
        """What an item says of earlier actions, each with the action it is clearly about."""
        actions = self.archive.actions
        matches = actions.follow_ups_of(meeting, item)
        return [(match, actions.entry(match.url) if match.url else None) for match in matches]

    def closed(self, entries: Iterable[Entry]) -> tuple[Entry, ...]:
        """The actions of which nothing more is owed, latest meeting first."""
        return tuple(entry for entry in entries if not entry.state.is_owed)[::-1]

    def in_state(self, entries: Iterable[Entry], *states: State) -> tuple[Entry, ...]:
        """The actions in one of some states, the most pressing first."""
        chosen = [entry for entry in entries if entry.state in states]
        return tuple(sorted(chosen, key=lambda entry: entry.due or entry.meeting.day))

    def _shown(self, address: str, source: str) -> str | None:
        """The address of a picture that is shown, or None."""
        is_shown = self.archive.site_map.obstacle(address, source) is None
        return self._published(address, source) if is_shown else None

    def _published(self, address: str, source: str) -> str | None:
        target = self.archive.site_map.target(address, source)
        if target.leads is LinkKind.INSIDE and target.url is not None:
            return self.href(target.url)
        outside = target.url if target.leads is LinkKind.OUTSIDE else None
        return quote(outside, safe=ADDRESS_SIGNS) if outside else None


Views = Callable[[str], View]
"""Gives the view from the page of a url."""


def _preview(description: str) -> str:
    """A description as a shared link shows it: short, cut between two words."""
    cut = shorten(description, _PREVIEW, placeholder=" …", break_on_hyphens=False)
    return typeset(_CUT.sub(" …", cut))
