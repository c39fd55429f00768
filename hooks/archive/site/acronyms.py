"""The page of acronyms: those of bodies, from their register, and terms that docs/ explains."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from archive.collection import urls
from archive.collection.archive import Archive
from archive.language import french
from archive.language.french import typeset
from archive.language.text import fold, key, slug, split_sentences
from archive.prose import Prose
from archive.registers import Organisation
from archive.site.lists import Filters
from archive.site.page import Page, PageSection, SectionKind
from archive.site.view import View
from archive.site.written import TextPart, text_parts

_ACRONYM = re.compile(r"(?=(?:[^A-ZÀ-Þ]*[A-ZÀ-Þ]){2})[A-ZÀ-Þ0-9]+(?:[-/.][A-ZÀ-Þ0-9]+)*")
"""As OIM, MI/D, SP-CCM: one word of capitals, two at least."""


@dataclass(frozen=True, slots=True)
class AcronymRow:
    """One acronym and what it stands for: a body, or a term with its text."""

    acronym: str
    anchor: str
    body: Organisation | None = None
    text: Prose | None = None

    @property
    def meaning(self) -> str:
        """The name of the body; its first sentence where an acronym is all that is known of it."""
        if self.body is None or not is_all_capitals(self.body.name):
            return self.body.name if self.body else ""
        about = split_sentences(self.body.about.words)[0].rstrip(".") if self.body.about else ""
        other = self.body.name if self.body.name not in f"{self.acronym} {about}" else ""
        return " : ".join(filter(None, (other, about)))


def acronym_page(view: View) -> Page:
    """The page /sigles/."""
    prose = view.archive.records.writings.get(urls.ACRONYMS)
    parts = list(text_parts(prose)) if prose else []
    introduction = [part.prose for part in parts if part.level <= 1]
    # A heading is a term, its text says what it means.
    terms = [part for part in parts if part.level > 1]
    explained = (AcronymRow(part.title, part.id, text=part.prose) for part in terms)
    rows = sorted((*_bodies(view.archive), *explained), key=lambda row: fold(row.acronym))
    count = french.count(len(rows), "sigle")
    return view.page(
        "acronyms.html",
        title="Sigles",
        description=f"Ce que veulent dire les sigles des comptes rendus : {count}.",
        sections=_sections(terms),
        filters=Filters(noun="sigle", none="Aucun", rows=".gtm-acronyms > li") if rows else None,
        opening=introduction,
        rows=rows,
    )


def is_all_capitals(name: str) -> bool:
    """Whether a name is written as acronyms are."""
    return bool(_ACRONYM.fullmatch(name))


def _sections(terms: Iterable[TextPart]) -> Iterator[PageSection]:
    """The page itself, then each term; a body is found on its own page."""
    if terms:
        yield PageSection(kind=SectionKind.TEXT, title="Sigles", text="", names=("Sigles",))
    for part in terms:
        text = typeset(part.prose.words)
        yield PageSection(kind=SectionKind.TEXT, anchor=part.id, title=part.title, text=text)


def _bodies(archive: Archive) -> Iterator[AcronymRow]:
    """Each acronym of a body of the register; spellings of one acronym are one."""
    for body in archive.records.organisations:
        known = set[str]()
        for name in filter(None, (body.acronym, *body.names)):
            is_new = key(name) not in known
            known.add(key(name))
            if is_new and (name == body.acronym or is_all_capitals(name)):
                yield AcronymRow(name, f"sigle-{slug(name)}", body)
