"""What is an e-mail address or a telephone number, and what only looks like one."""

import pytest

from archive.language.contact_details import (
    contact_key,
    cut_email_addresses,
    email_addresses,
    phone_numbers,
)


@pytest.mark.parametrize(
    "address",
    [
        "nom @ exemple.example",
        "prenom.nom@exemple.example",
        "prenom.nom+gtm@mail.exemple-mail.example",
    ],
)
def test_email_address(address: str) -> None:
    """An e-mail address is read wherever it stands, with its position."""
    assert list(email_addresses(f"Écrire à {address}.")) == [(9, address)]
    assert list(email_addresses(f"|{address}|")) == [(1, address)]


@pytest.mark.parametrize(
    "address",
    [
        "prenom.nom [at] exemple.example", "nom(a)exemple.example", "nom arobase exemple",
        "nom (at) exemple [dot] example", "nom arobase exemple point example",
    ],
)  # fmt: skip
def test_disguised_email_address(address: str) -> None:
    """So is one whose sign is written out, which hides it from programs only."""
    assert list(email_addresses(f"Écrire à {address}, le matin")) == [(9, address)]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Écrire à nom@exemple. example", "nom@exemple"),
        ("Écrire à nom@exem ple.org", "nom@exem ple.org"),
        ("nom@exemple. org CPE", "nom@exemple. org"),
        ("prenom.nom@", "prenom.nom@"),
    ],
)
def test_cut_email_address(text: str, address: str) -> None:
    """What a line's end or a slip of the keyboard left of one is told apart."""
    assert list(email_addresses(text)) == []
    assert [found for _, found in cut_email_addresses(text)] == [address]


@pytest.mark.parametrize(
    "text", ["l’article 3(a) du texte", "rendez-vous (at) noon", "une arobase"]
)
def test_no_disguised_email_address(text: str) -> None:
    """A letter between brackets without a host behind it is none."""
    assert [*email_addresses(text), *cut_email_addresses(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "réunion@distance",
        "@compte",
        "https://exemple.example/@compte.officiel",
        "13@2",
        "a @ b.c",
        "https://exemple.example/carte@v2",
    ],
)
def test_no_email_address(text: str) -> None:
    """A sign without a mailbox before it and a host after it is none."""
    assert [*email_addresses(text), *cut_email_addresses(text)] == []


@pytest.mark.parametrize(
    "number",
    [
        "+227 90 12 34 56", "+22790123456", "+227) 90 12 34 56", "00227 90 12 34 56",
        "90 12 34 56", "90.12.34.56", "90-12-34-56", "90\u202f12\u202f34\u202f56",
        "06 12 34 56 78", "90 – 12 – 34 – 56", "9012 3456", "2273\u00a04511", "0 800 123 456",
        "0803 000 0065", "034 00 000 51", "01700-000001", "08030000065", "677 00 11 23",
        "77 123 45 67", "33 821 45 67",
    ],
)  # fmt: skip
def test_phone_number(number: str) -> None:
    """A number with the code of its country, or by pairs, is one anywhere."""
    assert list(phone_numbers(f"Au {number}, le matin.")) == [(3, number)]


@pytest.mark.parametrize(
    "call",
    [
        "tél. ", "TÉLÉPHONE : ", "GSM ", "WhatsApp : ", "mobile : ", "contacts : ", "appeler le ",
        "joindre le secrétariat au ",
    ],
)  # fmt: skip
def test_number_to_call(call: str) -> None:
    """Any figures are one after a word that says to call them, and not without it."""
    assert list(phone_numbers(f"{call}90123 456")) == [(len(call), "90123 456")]
    assert list(phone_numbers("90123 456")) == []


@pytest.mark.parametrize(
    "text",
    [
        "677 001 123 F CFA, 677 000 personnes, filles 120 45 67 89",
        "1 948 298 personnes, dont 243 243 en 2021",
        "+10 104 en un an ; + 12 345 678 F CFA",
        "le 12/06/2023, le 2023-06-20, le 20.06.2023 et le 20-06-23 à 10h30",
        "clinique mobile 2021-2022, contact : 2021-2022",
        "référence AID 012590/03/2, norme 10-20-30, loi 2015-36",
        "https://exemple.example/90-12-34-56?appel=+22790123456",
        "|12|34|56|78|90|",
        "31 34 29 36 33, 12 14 15 16 17 18",
        "9000 4500, 8214 9500, 2021 – 2022, 2015 2016, 1 250 7814",
        "fichier: tel2-2026-03-05.csv, contact-3-2026-03-05.kml",
    ],
)
def test_no_phone_number(text: str) -> None:
    """Figures, days, years, references and addresses of sites are none."""
    assert list(phone_numbers(text)) == []


def test_number_before_an_hour() -> None:
    """The figures of an hour right behind a number are none of its own."""
    (found,) = phone_numbers("Tél. +227 00 00 00 27 8h30 à 10h10, mairie")

    assert found[1] == "+227 00 00 00 27"


@pytest.mark.parametrize(
    "number", ["80 00 12 12", "80.00.12.12", "+227 80 00 12 12", "00227 80001212", "+22780001212"]
)
def test_one_key_for_a_number(number: str) -> None:
    """A number is one however it is written, with the code of Niger or without."""
    assert contact_key(number) == "80001212"


def test_one_key_for_a_mailbox() -> None:
    """The case of a mailbox does not count."""
    assert contact_key(" Guichet@Exemple.example") == contact_key("guichet@exemple.example")
    assert contact_key("guichet [at] exemple.example") == "guichet@exemple.example"
