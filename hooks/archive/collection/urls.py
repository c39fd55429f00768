"""The only place where an address of the site is composed.

A url here is relative to the root of the site, without a leading slash; the home page is "".
"""

import posixpath
import re
from urllib.parse import quote

from archive.model import Action, AgendaItem, Meeting
from archive.registers import Organisation, Record, Resource, Theme

HOME = ""
MEETINGS = "reunions/"
ORGANISATIONS = "organisations/"
RESOURCES = "ressources/"
ACTIONS = "actions/"
DECISIONS = "decisions/"
THEMES = "themes/"
PRESENCES = "presences/"
ACRONYMS = "sigles/"
SEARCH = "recherche/"
OPEN_DATA = "donnees/"
OFFLINE = "hors-ligne/"
LISTS = (
    *(HOME, MEETINGS, ORGANISATIONS, RESOURCES, ACTIONS, DECISIONS, THEMES),
    *(PRESENCES, ACRONYMS, SEARCH, OPEN_DATA, OFFLINE),
)
"""The pages that are not one record's."""

EDITION = "archives-gtm.zip"
"""The whole site as a file to take away."""
READ_ME = "LISEZ-MOI.txt"
"""What that file says of itself."""
KEPT_FILES = f"{OFFLINE}fichiers.json"
"""The list of what a device can keep."""
WORKER = "sw.js"
"""The service worker, at the root because it serves what lies below it."""
MANIFEST = "manifest.webmanifest"
"""What a phone needs to put the archive on its home screen."""
OPENSEARCH = "opensearch.xml"
"""What a browser needs to search the archive from its own bar."""
ABOUT = "a-propos/"
"""What the archive is, written by hand."""
COPY_HELP = "guide/#garder-une-copie"
"""Where the secretariat’s guide says how a copy of a resource is kept."""
SHARED_PICTURE = "apercu.png"
"""The picture that stands beside a shared link; apart from assets/, which devices keep."""
TOUCH_ICON = "apple-touch-icon.png"
"""The icon of the site on the home screen of a phone."""
ICON = "assets/favicon.svg"
"""The icon of the site; mkdocs.yml says the same to MkDocs."""
MOVED_SCRIPT = "assets/moved.js"
"""What leads from a former address to the item of the new one."""
FIND_ROOT = "find_root.js"
"""What tells the error page where the site begins, at the root because it tells by its address."""
INDEX = f"{SEARCH}index/"
"""The folder of the index that search reads."""
COPIES = f"{RESOURCES}copies/"
"""The folder of the copies of maps, whose files are read and never published as they are."""
REGISTERS = (ORGANISATIONS, RESOURCES, THEMES)
"""The folders of docs/ whose files are records."""
_FOLDERS = {
    Meeting: MEETINGS,
    Organisation: ORGANISATIONS,
    Resource: RESOURCES,
    Theme: THEMES,
}
"""Where the pages of each kind of record stand."""
YEAR = "annee-"
"""How what stands for a year begins: an anchor in a list, a list of its own."""
DATA = "api/"
"""The folder of what programs read."""
TABLES = "csv/"
"""The folder of what spreadsheets open."""
MEETINGS_CALENDAR = "reunions.ics"
ACTIONS_CALENDAR = "actions.ics"
"""What is owed, as tasks."""
DEADLINES_CALENDAR = "echeances.ics"
"""The days on which something is due, for calendars that keep no tasks."""
INDEX_FILE = "index.html"
"""The file of a page in the folder that its url names."""

_LIST_FILES = {f"{url}{INDEX_FILE}" for url in LISTS}
_OWN_FOLDERS = (
    *(ACTIONS, DECISIONS, PRESENCES, ACRONYMS, SEARCH, OPEN_DATA, OFFLINE),
    *(DATA, TABLES, "assets/"),
)
_OWN_FILES = (
    *(EDITION, READ_ME, WORKER, FIND_ROOT, MANIFEST, OPENSEARCH, SHARED_PICTURE, TOUCH_ICON),
    *(MEETINGS_CALENDAR, ACTIONS_CALENDAR, DEADLINES_CALENDAR),
    *("atom.xml", "404.html", "sitemap.xml", "sitemap.xml.gz"),
)
_NEVER_DISCUSSED = "jamais-discutees"
_OWN = re.compile(
    rf"(?:{'|'.join(_OWN_FOLDERS)}).+|(?:{'|'.join(map(re.escape, _OWN_FILES))})"
    rf"|(?:{MEETINGS}|{RESOURCES})(?:{YEAR}\d+|{_NEVER_DISCUSSED})/.*",
    re.IGNORECASE,
)
"""As in actions/2023/index.html, sw.js, reunions/annee-2011/index.html"""


def is_own(path: str) -> bool:
    """Whether the site keeps a path for what it makes itself, but for the texts of its lists."""
    return path not in _LIST_FILES and _OWN.fullmatch(path) is not None


def meeting(meeting_id: str) -> str:
    """The page of a meeting."""
    return f"{MEETINGS}{meeting_id}/"


def organisation(organisation_id: str) -> str:
    """The page of an organisation."""
    return f"{ORGANISATIONS}{organisation_id}/"


def resource(resource_id: str) -> str:
    """The page of a resource."""
    return f"{RESOURCES}{resource_id}/"


def theme(theme_id: str) -> str:
    """The page of a theme."""
    return f"{THEMES}{theme_id}/"


def of_record(record: Record) -> str:
    """The page of a record."""
    return f"{_FOLDERS[type(record)]}{record.id}/"


def former(record: Record) -> list[str]:
    """The urls that the page of a record had before."""
    return [f"{_FOLDERS[type(record)]}{former_id}/" for former_id in record.former_ids]


def of_year(url: str, year: int) -> str:
    """The page of what a list leaves out of a year; 0 stands for resources never discussed."""
    name = year_anchor(year) if year else _NEVER_DISCUSSED
    return f"{url}{year if url in (ACTIONS, DECISIONS) else name}/"


def closed_in_month(year: int, month: int) -> str:
    """The page of the closed actions of a month, which that of its year leaves out."""
    return f"{ACTIONS}{year}-{month:02}/"


def year_anchor(year: int) -> str:
    """The anchor of a year in a list."""
    return f"{YEAR}{year}"


def table_file(name: str) -> str:
    """The file of a table."""
    return f"{TABLES}{name}.csv"


def data_file(name: str) -> str:
    """The file of all records of a kind."""
    return f"{DATA}{name}.json"


def page_data(page: str) -> str:
    """The file of all that is understood of the meeting of a page."""
    return data_file(page.rstrip("/"))


def data_schema_file(name: str) -> str:
    """The schema of a file of records; those of the files that people write stand beside it."""
    return data_file(f"schema/api-{name}")


def calendar(page: str) -> str:
    """The calendar of a page: one meeting alone, or the meetings of an organisation."""
    return f"{page}{'reunion.ics' if page.startswith(MEETINGS) else MEETINGS_CALENDAR}"


def feed(page: str) -> str:
    """The feed of the subject of a page."""
    return f"{page}atom.xml"


def map_points(page: str) -> str:
    """The points of the map of a page, as GeoJSON."""
    return f"{page}acteurs.geojson"


def map_table(page: str) -> str:
    """The actors of the map of a page, as a table."""
    return f"{page}acteurs.csv"


def has_feed(page: str) -> bool:
    """Whether a page has a feed of its own: the home page, that of a record of a register."""
    return page == HOME or (page.startswith(REGISTERS) and page not in LISTS)


def item_anchor(item: AgendaItem) -> str:
    """The anchor of an agenda item on the page of its meeting."""
    return f"point-{item.number}"


def action_anchor(item: AgendaItem, action: Action) -> str:
    """The anchor of an action on the page of its meeting."""
    return f"action-{item.number}-{action.number}"


def decision_anchor(number: int, item: AgendaItem | None) -> str:
    """The anchor of a decision on the page of its meeting; `number` is from 1 within its item.

    `item` is None for a decision that belongs to no item.
    """
    return f"decision-{item.number}-{number}" if item else f"decision-{number}"


def item_url(meeting_id: str, item: AgendaItem) -> str:
    """The address of an agenda item on the page of its meeting."""
    return f"{meeting(meeting_id)}#{item_anchor(item)}"


def action_url(meeting_id: str, item: AgendaItem, action: Action) -> str:
    """The address of an action on the page of its meeting."""
    return f"{meeting(meeting_id)}#{action_anchor(item, action)}"


def decision_url(meeting_id: str, number: int, item: AgendaItem | None) -> str:
    """The address of a decision on the page of its meeting."""
    return f"{meeting(meeting_id)}#{decision_anchor(number, item)}"


def action_id(url: str) -> str:
    """The words by which a file names the action at a url, such as 2024-03-12#action-2-1."""
    page, _, anchor = url.partition("#")
    return f"{record_id(page)}#{anchor}"


def record_id(url: str) -> str:
    """The id in the url of the page of a record: reunions/2024-03-12/ → 2024-03-12."""
    return url.rstrip("/").rpartition("/")[2]


def new_file(pattern: str, name: str, text: str) -> str:
    """The address where a forge begins a new file; `pattern` holds {name} and maybe {text}."""
    return pattern.replace("{name}", quote(name)).replace("{text}", quote(text, safe=""))


def relative(target: str, page: str, index: str = "") -> str:
    """The url `target`, anchor and query included, as a link from the url `page`.

    `index` is the name of the file that a link to a folder leads to, where no server knows it.
    """
    path = target.partition("#")[0].partition("?")[0]
    after = target[len(path) :]
    if path == page and after.startswith("#"):
        return after
    link = "../" * page.count("/") + path or "./"
    return f"{link}{index if link.endswith('/') else ''}{after}"


def page_file(url: str) -> str:
    """The Markdown file whose page has this url: reunions/x/ → reunions/x.md."""
    return f"{url}index.md" if url in LISTS else f"{url.rstrip('/')}.md"


def of_page_file(path: str) -> str:
    """The url of a Markdown file of docs/, given relative to docs/."""
    stem = path.removesuffix(".md")
    if stem.rsplit("/", 1)[-1] in {"index", "README"}:
        stem = posixpath.dirname(stem)
    return f"{stem}/" if stem else HOME
