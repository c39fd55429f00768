"""A built site, read back the way a browser reads it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

HOME = "https://archives.invalid/gtm/"
"""Where the sites are told that they stand: not at the root of their host, like many."""


@dataclass(frozen=True)
class Document:
    """One HTML file of a site."""

    url: str
    """Relative to the root of the site: "" for the home page, "404.html"."""
    html: str

    @cached_property
    def tree(self) -> LexborHTMLParser:
        """The document as HTML5 parses it."""
        return LexborHTMLParser(self.html)

    @cached_property
    def ids(self) -> list[str]:
        """Every id, in reading order."""
        return [node.id or "" for node in self.tree.css("[id]")]

    @property
    def is_redirection(self) -> bool:
        """Whether the document only leads to another."""
        return bool(self.tree.css('meta[http-equiv="refresh"]'))

    @property
    def elements(self) -> Iterator[LexborNode]:
        """Every element, in reading order."""
        root = self.tree.root
        return root.traverse() if root else iter(())

    def text(self, selector: str = "article") -> str:
        """The text of the elements a selector finds, every run of white space as one space."""
        found = (node.text() for node in self.tree.css(selector))
        return " ".join(" ".join(found).split())

    def texts(self, selector: str) -> list[str]:
        """The text of each element a selector finds."""
        return [" ".join(node.text().split()) for node in self.tree.css(selector)]

    def links(self, selector: str = "a[href]") -> list[str]:
        """The whole address of each link a selector finds."""
        found = (node.attributes.get("href") or "" for node in self.tree.css(selector))
        return [whole(f"{HOME}{self.url}", address) for address in found]


@dataclass(frozen=True)
class Website:
    """A folder of HTML files."""

    folder: Path

    @cached_property
    def documents(self) -> dict[str, Document]:
        """Every document by its url."""
        return {document.url: document for document in self._read()}

    def __getitem__(self, url: str) -> Document:
        """The document at a url; raises KeyError when there is none."""
        return self.documents[url]

    def __iter__(self) -> Iterator[Document]:
        """Every document."""
        return iter(self.documents.values())

    def url(self, address: str) -> str | None:
        """The url of a whole address that lies on this site, without anchor; None for another's."""
        path = urlsplit(address)._replace(query="", fragment="").geturl()
        return unquote(path.removeprefix(HOME)) if path.startswith(HOME) else None

    def is_there(self, url: str) -> bool:
        """Whether a server that knows only files would find something at this url."""
        return url in self.documents or (self.folder / url).is_file()

    def _read(self) -> Iterator[Document]:
        for path in sorted(self.folder.rglob("*.html")):
            name = path.relative_to(self.folder).as_posix()
            url = name.removesuffix("index.html") if path.name == "index.html" else name
            yield Document(url, path.read_text(encoding="utf-8"))


def whole(page: str, address: str) -> str:
    """An address as a browser understands it on a page: whole, without ".."."""
    joined = urljoin(page, address)
    return urljoin(joined, urlsplit(joined)._replace(scheme="", netloc="").geturl())


def facts(page: Document) -> list[str]:
    """The facts below the title of a page."""
    return page.texts("h1 + ul > li")
