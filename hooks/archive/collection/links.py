"""Every url of the site, and where a link leads: outside, to one of them, or nowhere safe."""

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

from archive.collection import urls
from archive.collection.records import Records, is_picture
from archive.language.contact_details import contact_key
from archive.language.text import composed
from archive.model import Attachment, Meeting
from archive.prose import Link

_SCHEME = re.compile(r"^[\s\0-\x1f]*([a-z][a-z0-9+.-]*):", re.IGNORECASE)
"""As in "https://…", " JavaScript:…": browsers pass over blanks and control characters before."""
_WEB = {"http", "https"}
_PERSONAL = {"mailto", "tel", "sms"}
MAX_PICTURE = 500_000
"""The bytes of a picture that a page shows: ten seconds of a weak link."""
_PREVIEW = re.compile(
    r"https?://(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1?\])(?::\d+)?(?=[/?#]|$)",
    re.IGNORECASE,
)
"""What begins the address of a page that `make serve` shows: http://127.0.0.1:8000"""
_TRACKING = re.compile(r"utm_\w+|usp|fbclid|gclid")
"""As in "?utm_source=lettre&usp=sharing": it only says where a reader comes from."""


class LinkKind(Enum):
    """Where a link leads."""

    OUTSIDE = auto()
    INSIDE = auto()
    NOWHERE = auto()
    """To a page, an anchor or a file of the site that does not exist."""
    UNSAFE = auto()
    PERSONAL = auto()
    """To a mailbox or a telephone."""


class Obstacle(Enum):
    """Why an image is not shown where it stands, but linked."""

    ELSEWHERE = auto()
    """It is of another site, or nowhere."""
    FORMAT = auto()
    WEIGHT = auto()


@dataclass(frozen=True, slots=True)
class Target:
    """What became of a link."""

    leads: LinkKind
    url: str | None = None
    """An address outside, or a url of the site with its anchor; None where there is none."""


@dataclass(frozen=True, slots=True)
class SiteMap:
    """Every url of the site, for links to be checked against."""

    anchors: Mapping[str, frozenset[str] | None]
    """The anchors of each page by its url; None for pages whose anchors are not known."""
    files: Mapping[str, str]
    """The url made from each source file, by its path from the project's folder."""
    moved: Mapping[str, str] = field(default_factory=dict)
    """The present url of each page that had another before, by the former one."""
    weights: Mapping[str, int] = field(default_factory=dict)
    """The bytes of each file that is no page, by its url."""
    public_contacts: frozenset[str] = frozenset()
    """The keys of the mailboxes and telephone numbers that may be published."""

    def weight_of(self, document: Attachment) -> int | None:
        """The bytes of a document that is a file of the site; None for any other."""
        url = self.target_of(document).url or ""
        return self.weights.get(_path(url))

    def target_of(self, link: Link | Attachment) -> Target:
        """Where a link or a document leads."""
        return self.target(link.address, link.relative_to)

    def target(self, address: str, source: str) -> Target:
        """Where an address leads that is written in the file `source`."""
        address = self.without_preview(address.strip())
        scheme = _SCHEME.match(address)
        if scheme:
            return self._with_scheme(scheme[1].lower(), address)
        if address.startswith(("//", "\\")):
            return Target(LinkKind.UNSAFE)
        before, _, anchor = address.partition("#")
        path = before.partition("?")[0]
        url = self.url(unquote(path), source) if address else None
        if url is None or not self._has(url, anchor):
            return Target(LinkKind.NOWHERE)
        return Target(LinkKind.INSIDE, url + address[len(path) :])

    def _with_scheme(self, scheme: str, address: str) -> Target:
        if scheme in _PERSONAL:
            contact = contact_key(unquote(address.partition(":")[2].partition("?")[0]))
            is_public = contact in self.public_contacts
            return Target(LinkKind.OUTSIDE, address) if is_public else Target(LinkKind.PERSONAL)
        is_web = scheme in _WEB and _names_host(address)
        return Target(LinkKind.OUTSIDE, address) if is_web else Target(LinkKind.UNSAFE)

    def obstacle(self, address: str, source: str) -> Obstacle | None:
        """Why an image of this address, in the file `source`, is not shown; None when it is."""
        target = self.target(address, source)
        if target.leads is not LinkKind.INSIDE or target.url is None:
            return Obstacle.ELSEWHERE
        path = _path(target.url)
        weight = self.weights.get(path) if is_picture(path) else None
        if weight is None:
            return Obstacle.FORMAT
        return Obstacle.WEIGHT if weight > MAX_PICTURE else None

    def without_preview(self, address: str) -> str:
        """An address copied from the preview on a computer as the one of its page in the site.

        The preview may stand below a folder that the published site has as well.
        """
        preview = _PREVIEW.match(address)
        if preview is None:
            return address
        rest = f"/{address[preview.end() :].lstrip('/')}"
        path = _path(rest)
        folders = [at for at, sign in enumerate(path[:-1]) if sign == "/"]
        known = (start for start in folders if self.url(unquote(path[start:]), "") is not None)
        return rest[next(known, 0) :]

    def url(self, path: str, source: str) -> str | None:
        """The url of the page or file that a path leads to from the file `source`, or None."""
        if not path:
            return self.files.get(source)
        if not path.startswith("/"):
            joined = posixpath.join(posixpath.dirname(source), path)
            return self.files.get(composed(posixpath.normpath(joined)))
        url = quote(path.lstrip("/"))
        known = [address for address in (url, f"{url}/") if address in self.anchors]
        if not known:  # a file whose accents are written apart, or as forges lead to it
            paths = (f"docs{path}", path[1:] if path.startswith("/docs/") else "")
            return next((self.files[p] for p in map(composed, paths) if p in self.files), None)
        return self.moved.get(known[0], known[0])

    def _has(self, url: str, anchor: str) -> bool:
        anchors = self.anchors.get(url)
        return not anchor or anchors is None or anchor in anchors


def site_map(
    records: Records, meetings: Iterable[Meeting], organisation_ids: Iterable[str]
) -> SiteMap:
    """The urls of all pages and files, with the anchors of meetings.

    A meeting without a known day keeps its url: what names it is not wrong for that.
    """
    meetings = (*meetings, *records.undated)
    files = dict(_files(records, meetings))
    anchors: dict[str, frozenset[str] | None] = dict.fromkeys((*urls.LISTS, *files.values()))
    anchors |= dict.fromkeys(records.retired)
    anchors |= dict.fromkeys(urls.organisation(body) for body in organisation_ids)
    anchors |= dict.fromkeys(map(urls.of_record, records.registered))
    for meeting in meetings:
        anchors[urls.meeting(meeting.id)] = frozenset(_anchors(meeting))
    moved = {old: new for old, new in redirections(records) if old not in anchors}
    decided = {old: moved.get(move.url, move.url) for old, move in records.moved.items()}
    moved |= {old: new for old, new in decided.items() if old not in anchors and new in anchors}
    anchors |= {old: anchors[new] for old, new in moved.items()}
    weights = {quote(path): weight for path, weight in records.weights.items()}
    return SiteMap(anchors, files, moved, weights, records.public_contacts)


def redirections(records: Records) -> Iterator[tuple[str, str]]:
    """Each url a page had before, with the one it has now."""
    for record in (*records.meetings, *records.registered):
        yield from ((old, urls.of_record(record)) for old in urls.former(record))


def _files(records: Records, meetings: Iterable[Meeting]) -> Iterator[tuple[str, str]]:
    """Each source file, by its path from the project's folder, with its url.

    A list has a page, hence a link to its file leads somewhere, even where nobody wrote that file.
    """
    for url in urls.LISTS:
        yield f"docs/{urls.page_file(url)}", url
    for path in records.docs:
        url = urls.of_page_file(path) if path.endswith(".md") else path
        yield composed(f"docs/{path}"), quote(url)
    for meeting in meetings:
        yield composed(meeting.mark.path), urls.meeting(meeting.id)
    for path, url in records.retired_files.items():
        yield composed(path), url


def _anchors(meeting: Meeting) -> Iterator[str]:
    yield from (urls.decision_anchor(at, None) for at, _ in enumerate(meeting.decisions, start=1))
    for item in meeting.items:
        yield urls.item_anchor(item)
        yield from (urls.decision_anchor(at, item) for at, _ in enumerate(item.decisions, start=1))
        yield from (urls.action_anchor(item, action) for action in item.actions)


def _path(url: str) -> str:
    """A url without its anchor and its query."""
    return url.partition("#")[0].partition("?")[0]


def _names_host(address: str) -> bool:
    """Whether an address can be taken apart and names a host."""
    try:
        return bool(urlsplit(address).hostname)
    except ValueError:
        return False


def same_address(address: str) -> str:
    """What two addresses have in common that lead to one place.

    The scheme, its own port, "www.", "/./", the final slash, tracking parameters and the anchor do
    not count; what follows "#/" or "#!" does, because some sites name their pages there.
    """
    if not _names_host(address):
        return address
    parts = urlsplit(address)
    host = parts.netloc.lower().rpartition("@")[2].removeprefix("www.")
    host = host.removesuffix({"http": ":80", "https": ":443"}.get(parts.scheme, "/"))
    path = posixpath.normpath(f"/{unquote(parts.path)}").strip("/")
    parameters = parse_qsl(parts.query, keep_blank_values=True)
    query = [(name, value) for name, value in parameters if not _TRACKING.fullmatch(name)]
    route = parts.fragment if parts.fragment.startswith(("/", "!")) else ""
    return f"{host}/{path}?{urlencode(sorted(query))}#{route}"
