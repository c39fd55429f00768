"""The only place where an address of the site is composed.

A url here is relative to the root of the site, without a leading slash; the home page is "".
"""

import posixpath

from archive.reading.model import Action, AgendaItem

HOME = ""
MEETINGS = "reunions/"
ORGANISATIONS = "organisations/"
RESOURCES = "ressources/"
ACTIONS = "actions/"


def meeting(meeting_id: str) -> str:
    """The page of a meeting."""
    return f"{MEETINGS}{meeting_id}/"


def organisation(organisation_id: str) -> str:
    """The page of an organisation."""
    return f"{ORGANISATIONS}{organisation_id}/"


def resource(resource_id: str) -> str:
    """The page of a resource."""
    return f"{RESOURCES}{resource_id}/"


def closed_in(year: int) -> str:
    """The page of the closed actions that were decided in a year."""
    return f"{ACTIONS}{year}/"


def year_anchor(year: int) -> str:
    """The anchor of a year in a list."""
    return f"annee-{year}"


def item_anchor(item: AgendaItem) -> str:
    """The anchor of an agenda item on the page of its meeting."""
    return f"point-{item.number}"


def action_anchor(item: AgendaItem, action: Action) -> str:
    """The anchor of an action on the page of its meeting."""
    return f"action-{item.number}-{action.number}"


def relative(target: str, page: str) -> str:
    """The url `target`, anchor included, as a link from the url `page`."""
    path, mark, anchor = target.partition("#")
    if path == page and anchor:
        return f"#{anchor}"
    link = "../" * page.count("/") + path
    return f"{link or './'}{mark}{anchor}"


def page_file(url: str) -> str:
    """The Markdown file whose page has this url: reunions/x/ → reunions/x.md."""
    lists = {HOME, MEETINGS, ORGANISATIONS, RESOURCES, ACTIONS}
    return f"{url}index.md" if url in lists else f"{url.rstrip('/')}.md"


def of_page_file(path: str) -> str:
    """The url of a Markdown file of docs/, given relative to docs/."""
    stem = path.removesuffix(".md")
    if stem.rsplit("/", 1)[-1] in {"index", "README"}:
        stem = posixpath.dirname(stem)
    return f"{stem}/" if stem else HOME
