"""What of the cells of a map is of persons, or tells where victims are sheltered."""

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from archive.language.contact_details import contact_key, email_addresses, phone_numbers
from archive.language.text import WORD, any_of, fold, has_phrase, same_length_fold
from archive.language.vocabulary import MAP_ENTRY, phrases
from archive.parsing.names.person_names import has_first_name, has_titled_name, is_surname_first
from archive.parsing.names.persons import split_persons
from archive.parsing.names.persons_in_text import persons_in

_PRIVATE = re.compile(rf"\b{any_of(phrases('private_column'))}s?\b")
"""the "tel" of "Tel. du bureau", folded"""
_TELLABLE = frozenset(
    word
    for phrase in (*phrases("private_column"), *phrases("beside_private_column"))
    for word in WORD.findall(fold(phrase))
)
_EIGHT_DIGITS = re.compile(r"(?<![\d.,])(?!(?:19|20)\d\d (?:19|20)\d\d)\d{4} ?\d{4}(?![\d.,]\d)")
"""90123456, 9012 3456, in the digits of any script, but not the years of "2021 2022" """
_SHELTER, _SHELTERED = phrases("shelter"), phrases("sheltered")
_SAFE_HOUSE = phrases("safe_house")
_HOME = phrases("home_of")
_NAMES = {"organisation", "title"}
_AFTER_PERSONS = {*_NAMES, "place", "region"}
"""The columns that hold names of bodies and of places, called after persons at times."""


def _is_no_body(_name: str) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Allowed:
    """What a map may say though it looks like something of persons."""

    contacts: Collection[str] = ()
    """The keys of the mailboxes and telephone numbers that may be published."""
    is_body: Callable[[str], bool] = _is_no_body
    """Whether a name is that of an organisation of the register."""

    def without_persons(self, header: str, words: str) -> str:
        """A cell as it may be shown: "" for one of persons, the body alone beside a person.

        "Mme Tando (CPE)" as the name of an actor is "CPE"; in any other column it is nothing.
        """
        field = MAP_ENTRY.match(header)
        if field and field.name in _NAMES:
            persons = None if self.is_body(words) else split_persons(words, self.is_body)
            words = persons.body if persons and persons.names else words
        is_personal = self._is_personal(words) or (
            self._says_person(words, field.name if field else "")
        )
        # The text before a colon of a description is a header too: "Awa Tando : le matin".
        is_header = field is not None or not (self._is_personal(header) or has_first_name(header))
        return words if is_header and not is_personal else ""

    def _is_personal(self, words: str) -> bool:
        contacts = (*email_addresses(words), *phone_numbers(words))
        numbers = (number[0] for number in _EIGHT_DIGITS.finditer(words))
        found = (*(contact for _, contact in contacts), *numbers)
        if any(contact_key(contact) not in self.contacts for contact in found):
            return True
        return has_titled_name(words) and not self.is_body(words)

    def _says_person(self, words: str, field: str) -> bool:
        """Whether a cell names a person; a known column needs a surer sign than another one."""
        names = [words[start:end] for start, end in persons_in(words, self.is_body)]
        if field in _AFTER_PERSONS and not has_phrase(words, _HOME):
            return False
        return any(not field or _begins_with_person(name) for name in names)


def _begins_with_person(name: str) -> bool:
    """Whether a name is "Awa Tando" or "TANDO Awa", and not "Appui CPE" or the town "Dan Issa"."""
    return has_first_name(name.split(maxsplit=1)[0]) or (
        is_surname_first(name) and has_first_name(name)
    )


def is_private_column(header: str) -> bool:
    """Whether the header of a column says that its cells are of persons: "Tél. du bureau"."""
    return _PRIVATE.search(same_length_fold(header)) is not None


def may_tell_column(header: str) -> bool:
    """Whether a header holds only words of headers, and not who is called: "Awa Tando, tél."."""
    words = WORD.findall(fold(header))
    return all(word in _TELLABLE or word.removesuffix("s") in _TELLABLE for word in words)


def is_shelter(cells: Iterable[str]) -> bool:
    """Whether the cells of a line say, all together, that victims are sheltered."""
    words = " ; ".join(cells)
    is_told = has_phrase(words, _SHELTER) and has_phrase(words, _SHELTERED)
    return is_told or has_phrase(words, _SAFE_HOUSE)
