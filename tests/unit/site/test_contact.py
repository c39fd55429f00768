"""Where an error is told."""

import pytest

from archive.site.contact import contact_link

ADDRESS = "https://gtm.example/reunions/2030-05-22/"


def test_a_mailbox() -> None:
    """A message begins with the page that it is about."""
    assert contact_link("a@b.example", "Réunion & suite", ADDRESS) == (
        "mailto:a@b.example?subject=Erreur%20%3A%20R%C3%A9union%20%26%20suite"
        "&body=https%3A//gtm.example/reunions/2030-05-22/"
    )


def test_a_page() -> None:
    """A page of contact is led to as it is."""
    assert contact_link("https://b.example/contact", "Page", ADDRESS) == "https://b.example/contact"


@pytest.mark.parametrize("contact", ["", "javascript:alert(1)", "a@b", "data:x", 'https://a"b'])
def test_anything_else_is_no_contact(contact: str) -> None:
    """What is neither of the two leads nowhere."""
    assert contact_link(contact, "Page", ADDRESS) is None
