"""The pages written by hand in docs/: a title, sections with anchors, free text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from archive.language.text import slug
from archive.prose import Prose, Token, tokens_text
from archive.site.page import Page, PageSection, SectionKind
from archive.site.view import View


@dataclass(frozen=True, slots=True)
class TextPart:
    """A heading with the text down to the next one."""

    level: int
    """1 for the title, 0 for what precedes the first heading."""
    id: str
    title: str
    prose: Prose


def written_page(view: View, prose: Prose) -> Page:
    """The page of a hand-written text; without a title of its own it takes its file's name."""
    parts = list(text_parts(prose))
    named = [part for part in parts if part.level == 1]
    title = named[0].title if named else PurePosixPath(prose.mark.path).stem
    return view.page(
        "written.html",
        title=title,
        description=_description(prose.tokens) or title,
        source=prose.mark.path,
        sections=_sections(view, title, parts),
        parts=parts,
    )


def _sections(view: View, title: str, parts: Sequence[TextPart]) -> Iterator[PageSection]:
    """The page itself, with what stands before its first section, then each section."""
    opening = " ".join(view.plain(part.prose) for part in parts if part.level <= 1)
    yield PageSection(kind=SectionKind.TEXT, title=title, text=opening)
    for part in parts:
        if part.level > 1:
            yield PageSection(
                kind=SectionKind.TEXT,
                anchor=part.id,
                title=part.title,
                text=view.plain(part.prose),
            )


def text_parts(prose: Prose) -> Iterator[TextPart]:
    """The parts of a text, each under its heading."""
    taken: dict[str, int] = {}
    for heading, body in _split(prose.tokens):
        title = tokens_text(heading)
        own = heading[0].data["id"] if heading else None
        anchor = _free(slug(own or title), taken)
        level = int(heading[0].data["level"][1]) if heading else 0
        text = replace(prose, tokens=tuple(body))
        yield TextPart(level, anchor, title, text)


def _free(anchor: str, taken: dict[str, int]) -> str:
    """The anchor, with a number where another heading of the page has it.

    `taken` holds the last number tried for each; the one given is taken too.
    """
    free = anchor
    while free in taken:
        taken[anchor] += 1
        free = f"{anchor}-{taken[anchor]}"
    taken[free] = 1
    return free


def _split(tokens: Sequence[Token]) -> Iterator[tuple[list[Token], list[Token]]]:
    """The tokens of each heading with those down to the next one.

    A heading in a list or a quotation is a part of it, and cuts nothing.
    """
    heading: list[Token] = []
    body: list[Token] = []
    depth, inside = 0, False
    for token in tokens:
        depth += (token.kind == "Start") - (token.kind == "End")
        is_mark = token.name == "Heading" and depth == (token.kind == "Start")
        if is_mark and token.kind == "Start":
            if heading or body:
                yield heading, body
            heading, body, inside = [token], [], True
        elif is_mark:
            inside = False
        else:
            (heading if inside else body).append(token)
    yield heading, body


def _description(tokens: Sequence[Token]) -> str:
    """The first paragraph, or nothing."""
    ends = [i for i, token in enumerate(tokens) if (token.kind, token.name) == ("End", "Paragraph")]
    starts = [i for i, token in enumerate(tokens) if token.name == "Paragraph"]
    return tokens_text(tokens[starts[0] : ends[0]]) if ends else ""
