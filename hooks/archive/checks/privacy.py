"""Personal data: neither a mailbox nor a telephone number is published."""

from collections.abc import Iterator

from archive.checks.locate import place_at
from archive.collection.archive import Archive
from archive.language.contact_details import email_addresses, phone_numbers
from archive.language.text import quoted
from archive.problems import Problem


def texts_hold_no_personal_data(archive: Archive) -> Iterator[Problem]:
    """No file holds an e-mail address or a telephone number."""
    for path, text in archive.records.texts.items():
        for start, found in email_addresses(text):
            what = "une adresse de courriel : retirez-la"
            yield Problem(place_at(start, path, text), "donnee-personnelle", _message(found, what))
        for start, found in phone_numbers(text):
            what = "un numéro de téléphone : retirez-le"
            yield Problem(place_at(start, path, text), "donnee-personnelle", _message(found, what))


def _message(found: str, what: str) -> str:
    return f"{quoted(found)} ressemble à {what}, les données personnelles ne sont pas publiées."
