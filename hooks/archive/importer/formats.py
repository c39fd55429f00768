"""A document once read; which ones are and by which reader, and why others are not, in French.

The content of a document tells what it is, before its name.
"""

from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath

from archive.parsing.outline.document import Block
from archive.problems import ExplainedError

PASTED = "-"
"""The name of a text that comes from no file."""
MAX_FILE = 20_000_000
"""Bytes of a file."""
MAX_TEXT = 1_000_000
"""Bytes of a plain text: some four hundred pages."""
MAX_LINES = 10_000
"""Lines and page ends of a plain text."""
MAX_UNZIPPED = 40_000_000
"""Bytes of all the text parts of a Word or OpenDocument text; pictures are never unzipped."""
MAX_PAGES = 40
"""Pages of a PDF."""
MAX_BLOCKS = 5_000
"""Paragraphs and tables of any document."""
MAX_SECONDS = 8
"""Seconds of a processor to import a document, starting the process included."""
MAX_WAIT = 120
"""Seconds by the clock until a process that does nothing is given up, on however busy a machine."""
MAX_MEMORY = 400_000_000
"""Bytes that this process may ask for."""

_SAVE = "Enregistrez-le en « Document Word (*.docx) », puis recommencez."
_ALONE = "Gardez le compte rendu seul dans un nouveau document, ou donnez son texte (.txt)."
_FORMATS = "Donnez le compte rendu en .docx, en .odt, en .pdf ou en texte simple (.txt)."

EMPTY = "Ce document est vide, sans aucun texte. Vérifiez que c’est le bon, puis recommencez."
TOO_HEAVY = (
    f"Ce fichier est trop lourd : plus de {MAX_FILE / 1e6:.0f} Mo. "
    "Enlevez ses images, puis recommencez."
)
TOO_LONG = (
    "Ce document est bien plus long qu’un compte rendu, qui a moins de "
    f"{MAX_PAGES} pages. Importez chaque compte rendu à part, chacun dans son fichier."
)
TOO_SLOW = (
    f"Ce document demande plus de {MAX_SECONDS} secondes : il est trop grand ou mal formé. {_ALONE}"
)
TOO_GREEDY = f"Ce document demande trop de mémoire : il est trop grand ou mal formé. {_ALONE}"
DAMAGED = (
    "Ce document est endommagé ou incomplet : il ne se laisse pas lire jusqu’au bout. Ouvrez-le "
    "dans son programme d’origine, enregistrez-le de nouveau, puis recommencez, ou donnez son "
    "texte (.txt)."
)
PROTECTED = (
    "Ce document est protégé par un mot de passe. Enlevez la protection (dans Word : Fichier, "
    "Informations), enregistrez-le, puis recommencez."
)
SCAN = (
    "Ce document ne contient que des images, sans doute un compte rendu numérisé : il n’y a pas "
    "de texte à lire. Donnez le document d’origine (.docx ou .pdf), ou tapez le texte."
)
MACROS = (
    "Ce document Word contient des macros. "
    "Enregistrez-le dans Word en « Document Word (*.docx) », sans macro, puis recommencez."
)
UNSAFE = (
    "Ce document Word contient des déclarations que Word n’écrit jamais : il n’est pas sûr. "
    "Copiez son texte dans un nouveau document, puis recommencez."
)
UNKNOWN_LETTERS = (
    "Ce PDF ne dit pas quelles lettres il montre : son texte est illisible. "
    "Donnez le document d’origine (.docx), ou tapez le texte."
)
BINARY = f"Ce fichier n’est pas un texte : il contient des données binaires. {_FORMATS}"
OTHER_FORMAT = f"Ce format n’est pas de ceux qui s’importent. {_FORMATS}"
_OLD_WORD = f"Ce document est dans l’ancien format de Word (.doc). Ouvrez-le dans Word. {_SAVE}"
_OLD_OFFICE = (
    "Ce fichier vient d’un ancien programme de bureau et n’est pas un document Word. "
    "Copiez le compte rendu dans un document .docx, puis recommencez."
)
_WEB_PAGE = (
    "Ce fichier est une page web. "
    "Copiez son texte dans un document .docx ou un fichier .txt, puis recommencez."
)
_XML = f"Ce fichier est du XML, pas un texte. Ouvrez-le dans Word. {_SAVE}"

# By name: the libraries behind are loaded where they are used.
_PACKAGE = ("archive.importer.office.office", "read_package")
_RICH_TEXT = ("archive.importer.office.office", "read_rich_text")
_PDF = ("archive.importer.pdf.pdf", "read_pdf")
_TEXT = ("archive.importer.lines.plain_text", "read_plain_text")
_LIBRARIES = {_PACKAGE, _RICH_TEXT, _PDF}

_SUFFIXES = {
    **dict.fromkeys(("", ".txt", ".text", ".md", ".markdown", ".csv", ".tsv", ".log"), _TEXT),
    **dict.fromkeys((".docx", ".dotx", ".odt", ".rtf", ".doc", ".pdf"), DAMAGED),
    ".docm": MACROS,
}
"""What a file with this name is when its content shows no format, or why it is refused."""
_HEAD = 1024
"""Bytes in which a PDF says that it is one."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STARTS: dict[bytes, tuple[str, str] | str] = {
    **dict.fromkeys((b"pk\3\4", b"pk\5\6"), _PACKAGE),  # a text may start with "PK 12", on a road
    b"{\\rtf": _RICH_TEXT,
    **dict.fromkeys((b"\xff\xd8\xff", b"\x89png", b"gif8", b"ii*\0", b"mm\0*"), SCAN),
    **dict.fromkeys((b"<!doctype html", b"<html"), _WEB_PAGE),
    b"<?xml": _XML,
}
"""How the formats start that look like nothing else, in small letters."""


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document."""

    blocks: tuple[Block, ...]
    furniture: tuple[str, ...] = ()
    """Running headers, footers and page numbers that were left out, each once."""
    notes: tuple[str, ...] = ()
    """What the reader saw and could not take along, one sentence in French each."""
    hidden_words: int = 0
    """How many words the author hid, which are left out."""


class RefusedDocumentError(ExplainedError):
    """A document that cannot be read: its text says what was found and what to do, in French."""


def read_document(data: bytes, name: str) -> Document:
    """The blocks of a .docx, .odt, .rtf, .pdf or text file; PASTED is the name of a pasted text.

    Raises RefusedDocumentError for what cannot be read, saying what was found and what to do.
    """
    if len(data) > MAX_FILE:
        raise RefusedDocumentError(TOO_HEAVY)
    if not data.strip(b"\0\t\n\r\f "):
        raise RefusedDocumentError(EMPTY)
    document = _read(data, PurePath(name).suffix.lower())
    if not document.blocks:
        raise RefusedDocumentError(EMPTY)
    if len(document.blocks) > MAX_BLOCKS:
        raise RefusedDocumentError(TOO_LONG)
    return document


def needs_libraries(data: bytes) -> bool:
    """Whether a content is read by libraries that nothing else of the archive needs."""
    return _by_content(data) in _LIBRARIES


def _read(data: bytes, suffix: str) -> Document:
    found = _by_content(data) or _SUFFIXES.get(suffix, OTHER_FORMAT)
    if isinstance(found, str):
        raise RefusedDocumentError(found)
    module, function = found
    reader = getattr(import_module(module), function)
    try:
        document: Document = reader(data)
    except (RefusedDocumentError, MemoryError, ImportError):
        raise
    except Exception as error:  # whatever a library stumbles over, the file is to blame
        raise RefusedDocumentError(DAMAGED) from error
    return document


def _by_content(data: bytes) -> tuple[str, str] | str | None:
    """The module and the name of a reader, or why a format is refused; None for a text."""
    if data.startswith(_OLE):
        return _refusal_of_ole(data)
    start = data[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    found = (known for sign, known in _STARTS.items() if start.startswith(sign))
    return next(found, _PDF if b"%PDF-" in data[:_HEAD] else None)


def _refusal_of_ole(data: bytes) -> str:
    """What an old container holds: its folder names its streams in UTF-16."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return PROTECTED
    return _OLD_WORD if "WordDocument".encode("utf-16-le") in data else _OLD_OFFICE
