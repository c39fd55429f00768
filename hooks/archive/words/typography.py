"""French typography: the spaces and signs a careful typist would use."""

import re

NARROW = "\u202f"

_SIGN = re.compile(r"[;:!?%€«»']")
_BEFORE_SIGN = re.compile(r"(?<!\s)[ \u00a0]+(?=[;:!?»%€])")
_AFTER_OPENING = re.compile(r"«[ \u00a0]*(?!\s)")
_BEFORE_CLOSING = re.compile(r"(?<![\s«])»")
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[\w«]|$)")


def french(text: str) -> str:
    """Plain text with narrow no-break spaces and typographic apostrophes.

    Only spaces and apostrophes change: no word is added, dropped or joined to another. The text
    may be a piece between marks of emphasis: what stands at its ends is treated like the rest.
    Source: Lexique des règles typographiques en usage à l’Imprimerie nationale.
    """
    if not _SIGN.search(text):
        return text
    text = _BEFORE_SIGN.sub(NARROW, text)
    if "«" in text or "»" in text:
        text = _AFTER_OPENING.sub(f"«{NARROW}", text)
        text = _BEFORE_CLOSING.sub(f"{NARROW}»", text)
    return _APOSTROPHE.sub("’", text) if "'" in text else text


def capital(text: str) -> str:
    """Text whose first letter is a capital; the others stay as they are."""
    return text[:1].upper() + text[1:]
