"""E-mail addresses and telephone numbers in a text, kept apart from figures and dates."""

import re
from collections.abc import Iterator

_AT_HOST = re.compile(r"@(?:[\w-]+\.)+[\w-]+|\s@\s(?:[^\W\d][\w-]*\.)+[^\W\d]{2,}")
"""@exemple.org, or " @ exemple.org" """
_AT_CUT = re.compile(
    r"@(?:[^\W\d][\w-]+(?!\.?[\w-])(?:\.?\s(?:[\w-]{1,12}\.)?(?:org|com|net|int|fr|ne)\b)?|(?=\s|$))"
)
"""the "@exemple. org" of "prenom@exemple. org", the "@" of "prenom@", as the end of a line cuts
them"""
_MAILBOX = re.compile(r"[\w.+-]+$")
"""prenom.nom+gtm, before its host"""
_BRACKETS = r"[\[({]\s?(?:at|a|à|@|arobase)\s?[\])}]"
_SIGN_IN_BRACKETS = re.compile(_BRACKETS, re.IGNORECASE)
"""the "[at]" of "prenom [at] exemple.org" """
_SIGN_SPOKEN = re.compile(
    rf"\s{{0,2}}(?:{_BRACKETS}|\s(?:arobase|arrobase)\s)\s{{0,2}}", re.IGNORECASE
)
"""the " [at] " of "prenom [at] exemple.org", "(a)", " arobase " """
_HOST_SPOKEN = re.compile(
    r"[\w-]+(?:(?:\.|\s?[\[(](?:dot|point)[\])]\s?|\s(?:dot|point)\s)[\w-]+)+"
)
"""exemple.org, exemple [dot] org, exemple point org"""
_NAME_OF_HOST = re.compile(r"[\w-]+")
"""the "exemple" of "prenom arobase exemple" """
_LONGEST_MAILBOX = 64
_IN_ADDRESS = re.compile(r"://\S*$")
"""https://exemple.org/, before the figures of the same address"""
_FIGURES = re.compile(r"[+\d][\d .()/\-–\u00a0\u202f]{5,}\d(?!\d|\s?[hH:]\d)")
"""+227) 90 12 34 56, 9012 3456, but not the "8" of "90 12 34 56 8h30" """
_PAIRS = re.compile(
    r"(?<![\d./-])(?<!\b\d\d[ .\-\u00a0\u202f])(?=[02]|(?!(?:\d\d[ .\-\u00a0\u202f–]{1,3}){4}\d))"
    r"\d\d([ .\-\u00a0\u202f]| [-–] )\d\d\1\d\d\1\d\d(?:\1\d\d)?(?![\d/]|\1\d)"
)
"""90 12 34 56, 06.12.34.56.78, 90 – 12 – 34 – 56, but not the figures of a row, 31 34 29 36 33"""
_OPERATORS = re.compile(r"0\d{1,4}(?:[ .\-\u00a0\u202f]\d{2,6}){1,4}|0\d{9,10}")
"""0803 000 0065, 034 00 000 51, 01700-000001, 08030000065: numbers of other countries"""
_NEIGHBOURS = re.compile(
    r"(?<![\d./-])(?:[67]\d\d([ .\-\u00a0\u202f])\d\d\1\d\d\1\d\d"
    r"|[37]\d([ .\-\u00a0\u202f])\d{3}\2\d\d\2\d\d)(?![\d/])"
)
"""677 00 11 23, 77 123 45 67, 33 821 45 67, of neighbours, which no amount is, by thousands"""
_DAYS = re.compile(r"(?:\d\d[ .\-])+(?:19|20)\d\d")
"""the "05-06-07-2024" of days"""
_GREEN = re.compile(r"0 ?800([ .\-\u00a0\u202f]?)\d{3}\1\d{3}")
"""0 800 123 456"""
_HALVES = re.compile(r"(?!\d\d00|\d{4}.\d\d00)(?:2[1-37]|[789]\d)\d\d[ .\-\u00a0\u202f]\d{4}")
"""9012 3456, as the numbers of Niger begin, but not "9000 4500" """
_DAY_OR_YEARS = re.compile(
    # 2023-06-20, 12/06/23, 2021-2022
    r"\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2\d{2,4}"
    r"|(?:19|20)\d\d ?[-–/ ] ?(?:19|20)\d\d"
)
_DAY_OF_FILE = re.compile(r"-(?:19|20)\d\d-\d\d-\d\d$")
"""the "-2026-03-05" of "tel2-2026-03-05.csv" """
_CALL = re.compile(
    # Tél. :, WhatsApp au; mobile :, contacts :; joindre le secrétariat au
    r"\b(?:(?:t[ée]l|t[ée]l[ée]phone|gsm|whats ?app|cellulaire|portable)s?\b\s*(?:[.:]|n°|au|le)*"
    r"|(?:mobile|contact)s?\s*:|(?:joindre|joignable|appele[rz])\b[^.\n]{0,60}\b(?:au|le))\s*$",
    re.IGNORECASE,
)
_COUNTRY_CODE = re.compile(r"^(?:00)?227(?=\d{8}$)")
"""the 227 of 22780001212"""
_CONTEXT = 300
"""Characters looked at before a number."""
_FEWEST_DIGITS, _MOST_DIGITS = 7, 15
_FEWEST_WITH_COUNTRY = 10
_MOST_OF_OPERATOR = 11


def email_addresses(text: str) -> Iterator[tuple[int, str]]:
    """Each e-mail address of a text, after the position of its first character."""
    yield from _mailboxes(text, _AT_HOST)
    yield from _spoken_addresses(text)


def cut_email_addresses(text: str) -> Iterator[tuple[int, str]]:
    """What looks like an e-mail address whose end was lost, "prenom@exemple", with its position.

    In a document it is one; in a text that was written for the archive it may be an account.
    """
    for start, address in _mailboxes(text, _AT_CUT):
        mailbox = address.partition("@")[0]
        is_address = mailbox.isascii() and not mailbox.isdigit()
        if is_address and not _IN_ADDRESS.search(text[max(0, start - _CONTEXT) : start]):
            yield start, address


def _mailboxes(text: str, hosts: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    for host in hosts.finditer(text) if "@" in text else ():
        before = text[max(0, host.start() - _LONGEST_MAILBOX) : host.start()]
        mailbox = _MAILBOX.search(before)
        if mailbox:
            yield host.start() - len(mailbox[0]), mailbox[0] + host[0]


def _spoken_addresses(text: str) -> Iterator[tuple[int, str]]:
    """The addresses whose sign is written out, so that programs should not find them."""
    if not (_SIGN_IN_BRACKETS.search(text) or "robase" in text.casefold()):
        return  # as nearly all texts are: the blanks before a sign are looked for everywhere
    reached = 0
    for sign in _SIGN_SPOKEN.finditer(text):
        before = text[max(reached, sign.start() - _LONGEST_MAILBOX) : sign.start()]
        mailbox = _MAILBOX.search(before)
        host = _HOST_SPOKEN.match(text, sign.end())
        if host is None and "robase" in sign[0].lower():
            host = _NAME_OF_HOST.match(text, sign.end())
        if mailbox and host:
            start = sign.start() - len(mailbox[0])
            reached = host.end()
            yield start, text[start:reached]


def phone_numbers(text: str) -> Iterator[tuple[int, str]]:
    """Each telephone number of a text, after the position of its first character."""
    for figures in _FIGURES.finditer(text):
        before = text[max(0, figures.start() - _CONTEXT) : figures.start()]
        if _is_phone_number(figures[0], before):
            yield figures.start(), figures[0]


def contact_key(contact: str) -> str:
    """What two ways to write one mailbox or one telephone number share.

    A number has the same key with the code of the country, +227 or 00227, as without.
    """
    contact = _SIGN_SPOKEN.sub("@", contact)
    if "@" in contact:
        return contact.strip().casefold()
    digits = "".join(c for c in contact if c.isdigit())
    return _COUNTRY_CODE.sub("", digits)


def _is_phone_number(figures: str, before: str) -> bool:
    """Whether figures are dialled: with the code of a country, by pairs, or after "tél."."""
    if _IN_ADDRESS.search(before):
        return False
    digits = sum(c.isdigit() for c in figures)
    if figures.startswith(("+", "00")):
        return _FEWEST_WITH_COUNTRY <= digits <= _MOST_DIGITS + 2
    if _DAY_OF_FILE.search(figures):
        return False
    is_whole = _GREEN.fullmatch(figures) or _HALVES.fullmatch(figures)
    is_long = _FEWEST_WITH_COUNTRY - 1 <= digits <= _MOST_OF_OPERATOR
    if is_long and _OPERATORS.fullmatch(figures) and not _DAYS.fullmatch(figures):
        return True
    if is_whole or _PAIRS.search(figures) or _NEIGHBOURS.search(figures):
        return True
    is_count = not _FEWEST_DIGITS <= digits <= _MOST_DIGITS or _DAY_OR_YEARS.match(figures)
    return not is_count and _CALL.search(before) is not None
