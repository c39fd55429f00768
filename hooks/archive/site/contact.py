"""Where readers tell of an error: the address that mkdocs.yml gives."""

import re
from urllib.parse import quote

_MAILBOX = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
"""As in secretariat@gtm.example."""
_PAGE = re.compile(r"https?://[^\s\"'<>]+")
"""As in https://gtm.example/contact"""


def contact_link(contact: str, title: str, address: str) -> str | None:
    """The link that tells of an error on a page, None when the contact is neither of the two.

    `contact` is a mailbox or the address of a page; a message to a mailbox begins with the
    `title` of the page and its `address`, which is "" where the site does not know its own.
    """
    if _PAGE.fullmatch(contact):
        return contact
    if not _MAILBOX.fullmatch(contact):
        return None
    return f"mailto:{contact}?subject={quote(f'Erreur : {title}')}&body={quote(address)}"
