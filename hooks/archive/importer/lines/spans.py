"""Runs of text: tidied, cut, put together."""

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby

from archive.importer.document import Span

Spans = tuple[Span, ...]

_SPACES = re.compile(r"[\s\u200b\u2060\ufeff]+")
_UNSEEN = re.compile(r"[\u00ad\u200b\u2060\ufeff\x00-\x08\x0e-\x1b\x7f-\x9f]")
"""Characters that nobody sees: soft hyphens, joiners, controls."""


def text_of(spans: Iterable[Span]) -> str:
    """The text of the runs put together."""
    return "".join([span.text for span in spans])


def alike(first: Span, second: Span) -> bool:
    """Whether two runs lead to one address and look the same."""
    return _look(first) == _look(second)


def tidied(spans: Iterable[Span]) -> Spans:
    """The same runs with single spaces, none at either end, and neighbours alike put together.

    No-break spaces stay what they are when they stand alone: they are the author's typography.
    """
    result: list[Span] = []
    for _, run in groupby(spans, _look):
        group = list(run)
        text = _SPACES.sub(_one_space, _UNSEEN.sub("", text_of(group)))
        if not result or result[-1].text[-1].isspace():
            text = text.lstrip()
        if text and result and alike(result[-1], group[0]):
            result[-1] = replace(result[-1], text=result[-1].text + text)
        elif text:
            result.append(replace(group[0], text=text))
    return _without_end(result)


def after(spans: Spans, length: int) -> Spans:
    """The runs without their first characters."""
    rest: list[Span] = []
    for span in spans:
        kept = span.text[length:]
        length = max(0, length - len(span.text))
        if kept:
            rest.append(replace(span, text=kept))
    return tuple(rest)


def _look(span: Span) -> tuple[str | None, bool, bool]:
    return span.address, span.is_bold, span.is_struck


def _one_space(found: re.Match[str]) -> str:
    spaces = found.group()
    return spaces if spaces in ("\u00a0", "\u202f") else " "


def _without_end(spans: list[Span]) -> Spans:
    while spans:
        text = spans[-1].text.rstrip()
        if text:
            spans[-1] = replace(spans[-1], text=text)
            break
        spans.pop()
    return tuple(spans)
