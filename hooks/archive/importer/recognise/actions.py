"""One action told in a line or in the cells of a row: what, who, until when."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from archive.importer.document import Paragraph, Span
from archive.importer.draft import DraftAction
from archive.importer.recognise.lines import cut
from archive.importer.recognise.reading import Reading
from archive.language.choices import is_filler
from archive.language.text import quoted
from archive.parsing.facts.action_lines import split_action
from archive.parsing.facts.responsibilities import bare_name, is_deadline
from archive.parsing.names.name_lists import split_names

TASK = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]+(?:er|ir|re)\b")
"""Envoyer"""
_WORD = re.compile(r"[^\W\d_]+")
_SMALL = frozenset(("de", "du", "des", "d", "la", "le", "les", "l", "et", "en", "of", "the", "and"))
"""Small words inside the names of organisations."""
_LATER_ARTICLE = re.compile(r"(?P<sign>[,;]\s*|\s(?:et|and)\s+)(?=(?:de |à )?(?:d|l|aux?\b))")
"""the " et " of "de l’OIM et du HCR" """
_ARTICLE = re.compile(r"^(?:de |à )?(?:l[ae]s? |l['’]|d['’]|du |des |aux? )")
"""the "de la " of "de la mairie" """
_ASIDE = re.compile(r"\s*\((?P<inside>[^()]+:[^()]+)\)\s*$")
"""the " (appui : HCR)" of "OIM (appui : HCR)" """
_LAST_BRACKET = re.compile(r"\([^()]+[,;][^()]+\)[\s.;]*$")
"""the "(HCR, 10 avril)" of "Relire la carte (HCR, 10 avril)" """
_VERB_FIRST = re.compile(
    rf"{TASK.pattern}|[A-ZÀ-Þ][\w-]+\s+(?:(?:l[ae]s?|une?|des|the|an?)\s|l[’'])"
)
"""the "Relire" of "Relire la carte", the "Share the " of "Share the map" """
_EDGES = " ;.,:–—-|/"
_LONGEST_NAME, _LONGEST_CELL = 6, 300
"""In words, in characters."""


def is_like_name(name: str) -> bool:
    """Whether a text is written as the name of an organisation is: OIM, Réseau Alhéri."""
    words = [word for word in _WORD.findall(name) if word not in _SMALL]
    is_acronym = len(words) == 1 and len(words[0]) > 1 and words[0].isupper()
    is_written = 1 < len(words) <= _LONGEST_NAME and all(word[0].isupper() for word in words)
    return is_acronym or is_written


def names_in(text: str) -> tuple[str, ...]:
    """The names that a text lists, without articles: "de l’OIM et du HCR" is OIM, HCR."""
    if is_filler(text):
        return ()
    parts = re.split(r"\0", _LATER_ARTICLE.sub("\0", text.strip(_EDGES)))
    names = (name for part in parts for name in split_names(part))
    bare = (_ARTICLE.sub("", bare_name(name)).strip(_EDGES) for name in names)
    return tuple(name for name in bare if name and not is_filler(name))


def whole_names(names: Sequence[str], reading: Reading) -> tuple[str, ...]:
    """Names, two halves put together when the document lists both as one: "Eaux et Forêts"."""
    kept: list[str] = []
    for name in names:
        wholes = (f"{kept[-1]} {sign} {name}" for sign in ("et", "and")) if kept else ()
        whole = next(filter(reading.is_name, wholes), None)
        if whole:
            kept[-1] = whole
        else:
            kept.append(name)
    return tuple(kept)


def are_names(text: str, reading: Reading) -> bool:
    """Whether a text lists names and nothing else: known ones, or written as names are."""
    names = whole_names(names_in(text), reading)
    return bool(names) and all(reading.is_name(name) or is_like_name(name) for name in names)


def read_action(line: Paragraph, reading: Reading, owner: tuple[str, ...] = ()) -> DraftAction:
    """The action told in a line; `owner` answers for it when the line names nobody."""
    text = standing(line, reading).text.rstrip(" :;.")
    parts = split_action(text, reading.is_name, is_like_name)
    told = cut(line, parts.start, parts.end)
    asides = " ; ".join(map(parts.part, parts.asides))
    return DraftAction(
        with_aside(tidy(told), asides),
        whole_names(names_in(parts.part(parts.responsible)), reading) or owner,
        parts.part(parts.deadline).strip(_EDGES),
        parts.part(parts.status) or (parts.sign or ""),
    )


def told_in_brackets(lines: Iterable[Paragraph], reading: Reading) -> frozenset[int]:
    """The numbers of the items of lists that end with who and until when: "… (HCR, 10 avril)".

    One alone may be what happened; two or more, of known bodies and half of which begin with a
    verb, are what there is to do.
    """
    found = {}
    for line in lines:
        bracket = _LAST_BRACKET.search(line.text) if line.marker else None
        parts = split_action(line.text, reading.is_name) if bracket else None
        told = (parts.responsible, parts.deadline) if parts else ()
        if bracket and all(part and part[0] > bracket.start() for part in told):
            found[line.number] = _VERB_FIRST.match(line.text) is not None
    is_to_do = len(found) > 1 and 2 * sum(found.values()) >= len(found)
    return frozenset(found) if is_to_do else frozenset()


def row_action(
    text: Paragraph, owner: str, deadline: str, status: str, reading: Reading
) -> DraftAction:
    """The action of a row; what its cells beside do not say may stand in its text."""
    aside = _ASIDE.search(owner)
    names, due = owner_and_day(owner[: aside.start()] if aside else owner)
    names = whole_names(names, reading)
    due = due if is_filler(deadline) else deadline.strip(" ;,")
    told = read_action(text, reading, names)
    if due or (names and told.responsible != names):
        told = replace(told, text=tidy(text), deadline=due)
    told = replace(told, responsible=names or told.responsible, status=status.strip())
    return replace(told, text=with_aside(told.text, aside["inside"])) if aside else told


def owner_and_day(text: str) -> tuple[tuple[str, ...], str]:
    """Who and until when, told in one text: "FRS : 22 mars 2024"."""
    if is_filler(text):
        return (), ""
    for match in re.finditer(r"\S+", text[:_LONGEST_CELL]):
        if is_deadline(text[match.start() :].rstrip(_EDGES + ")")):
            due = text[match.start() :].strip(_EDGES + ")")
            return names_in(text[: match.start()].rstrip("(" + _EDGES)), due
    return names_in(text), ""


def with_aside(text: Paragraph, aside: str) -> Paragraph:
    """A text with what else is said of it, in parentheses at its end."""
    return replace(text, spans=(*text.spans, Span(f" ({aside})"))) if aside else text


def joined(lines: Iterable[Paragraph], sign: str = " ") -> Paragraph:
    """Several lines as one, with a sign between them."""
    first, *others = lines
    spans = [span for line in others for span in (Span(sign), *line.spans)]
    return replace(first, spans=(*first.spans, *spans), marker="", depth=0)


def tidy(line: Paragraph) -> Paragraph:
    """A text without its marker and its final stop."""
    return cut(line, 0, len(line.text.rstrip(" ;.,:(–—-")))


def standing(line: Paragraph, reading: Reading) -> Paragraph:
    """A line with blanks for what was struck through, which is told; its length is the same."""
    struck = " ".join(span.text.strip() for span in line.spans if span.is_struck)
    if not struck:
        return line
    tell_struck(struck, line, reading)
    spans = (
        replace(span, text=" " * len(span.text)) if span.is_struck else span for span in line.spans
    )
    return replace(line, spans=tuple(spans))


def tell_struck(words: str, line: Paragraph, reading: Reading) -> None:
    """Tell that words were struck through and are not taken as valid."""
    reading.doubt("actions", f"{quoted(words)} est barré : rien n’en est retenu.", [line])
