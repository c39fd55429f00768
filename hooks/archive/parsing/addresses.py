"""Addresses in free text: where a bare one ends, and which may be published as links."""

import re
from collections.abc import Iterator

_BARE = re.compile(r"https?://\w[^\s<>«»\"|]*", re.IGNORECASE)
_TRAILING = ".,;:!?'’…*_"
_WEB = re.compile(r"https?://[^\s\0-\x1f/\\\"<>][^\s\0-\x1f\"<>]*", re.IGNORECASE)
_SITE = re.compile(r"(?!//)(?![^/?#]*:)[^\s\0-\x1f\\\"<>]*")


def pieces(text: str) -> Iterator[tuple[str, bool]]:
    """The text in pieces, each with whether it is a bare address."""
    start = 0
    for match in _BARE.finditer(text):
        address = _without_trailing(match[0])
        yield text[start : match.start()], False
        yield address, True
        start = match.start() + len(address)
    yield text[start:], False


def is_publishable(address: str) -> bool:
    """Whether a link may lead there: to the web, or to a page of the site."""
    return bool(_WEB.fullmatch(address) or _SITE.fullmatch(address))


def is_outside(address: str) -> bool:
    """Whether an address leads out of the site."""
    return bool(_WEB.fullmatch(address))


def _without_trailing(address: str) -> str:
    """The address without the signs of the sentence around it."""
    while True:
        shorter = address.rstrip(_TRAILING)
        for opening, closing in ("()", "[]"):
            if shorter.endswith(closing) and shorter.count(closing) > shorter.count(opening):
                shorter = shorter[:-1]
        if shorter == address:
            return address
        address = shorter
