"""Every way into the archive: what is right there, and how to try what is not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import yaml

from archive.importer.formats import PASTED
from attacks.imports import Import
from attacks.names import attach, lead
from attacks.projects import CASES, Place, Try
from attacks.queries import ask
from hostile import ADDRESSES, FILE
from raw_documents import PdfSheet, docx, grid, item, paragraph, pdf, styled, table, typed, zipped

TESTS = CASES.parent
ROOT = TESTS.parent
_LINES = (
    "Compte rendu de la réunion du 12 mai 2025", "Lieu : Salle bleue", "Présents : OIM, HCR",
    "Ordre du jour", "1. Carte (OIM)", "2. Divers", "1. Carte (OIM)", "La carte est vue.",
    "Actions : OIM envoie la note avant le 15 juin", "Prochaine réunion : 12 juin 2025 à 9h30",
)  # fmt: skip
_MAP = """---
titre: Carte
adresse: https://cartes.exemple.example/
copies datées:
  - jour: 2024-03-05
    fichier: copies/canari{}
    accord: Forum Exils, courriel du 4 mars 2024
    licence: CC BY 4.0
    privé: [Horaires]
---
"""


@dataclass(frozen=True)
class Entry:
    """A way into the archive."""

    name: str
    seeds: Sequence[bytes]
    """Contents that are right, or nearly."""
    attempt: Try
    share: float = 1.0
    """How many of the files asked for are tried: less where one takes long."""


def _files(*patterns: str) -> list[bytes]:
    """The contents of files of the project, each once, the short ones first."""
    paths = (path for pattern in patterns for path in sorted(ROOT.glob(pattern)))
    return sorted({path.read_bytes() for path in paths}, key=lambda data: (len(data), data))


def _texts(*texts: str) -> list[bytes]:
    return [text.encode() for text in texts]


def _entries() -> Iterator[Entry]:
    cases = "tests/cases/*/*"
    minutes = ("tests/site/meetings/**/*", f"{cases}/meetings/**/*", "tests/ordinary/20*")
    for ending in (".md", ".yml"):
        seeds = _files(*(f"{path}{ending}" for path in minutes))
        yield Entry(f"meeting{ending}", seeds, Place(f"meetings/2024-04-18{ending}"))
    for name in ("organisations", "ressources", "themes"):
        seeds = _files(f"tests/site/docs/{name}/*.md", f"{cases}/docs/{name}/*.md")
        yield Entry(name, seeds, Place(f"docs/{name}/canari.md"))
    seeds = _files("docs/*.md", "tests/site/docs/*.md", f"{cases}/docs/*.md")
    yield Entry("page.md", seeds, Place("docs/canari.md"))
    yield Entry("sigles.md", _files("tests/*/docs/sigles/*.md"), Place("docs/sigles/index.md"))
    yield from _imports()
    yield from _maps()
    yield from _beside()


def _imports() -> Iterator[Entry]:
    text = "\n".join(_LINES)
    lines = (styled(x, "Heading1") if x[0].isdigit() else paragraph(x) for x in _LINES)
    rows = [tuple(map(paragraph, row)) for row in (("Action", "Responsable"), ("Écrire", "OIM"))]
    word = docx("".join(lines) + item("Un") + table(*rows))
    grown = grid([50, 200, 300], [290, 306, 320])
    sheet = PdfSheet([*typed(*_LINES), *typed("a", "b", top=300)], grown)
    rtf = rb"{\rtf1\ansi\ansicpg1252 " + text.replace("\n", r"\par ").encode("cp1252") + b"}"
    texts = _files("tests/minutes/*.txt")
    seeds = {
        "docx": [word, *_files("tests/minutes/0[1789].docx")],
        "odt": [_odt()],
        "rtf": [rtf],
        "pdf": [pdf(sheet), *_files("tests/minutes/04.pdf")],
        "txt": [text.encode(), text.encode("cp1252"), *texts],
        "md": _files("tests/ordinary/20*.md"),
        "": texts,
    }
    for ending, given in seeds.items():
        name = f"import.{ending}" if ending else "pasted"
        yield Entry(name, given, Import(f"cr.{ending}" if ending else PASTED), 0.3)


def _odt() -> bytes:
    uri = "urn:oasis:names:tc:opendocument:xmlns"
    names = " ".join(f'xmlns:{each}="{uri}:{each}:1.0"' for each in ("office", "text", "table"))
    lines = "".join(f"<text:p>{line}</text:p>" for line in _LINES)
    content = (
        f"<office:document-content {names}><office:body><office:text>{lines}"
        "<text:list><text:list-item><text:p>Un</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>"
        "</table:table-row></table:table></office:text></office:body></office:document-content>"
    )
    return zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def _maps() -> Iterator[Entry]:
    copies = ("tests/site/docs/ressources/copies/*", "tests/cases/*/*/docs/ressources/copies/*")
    endings = (".kml", ".geojson", ".csv")
    found = {ending: _files(*(f"{copy}{ending}" for copy in copies)) for ending in endings}
    found[".kmz"] = [zipped({"doc.kml": kml, "images/a.png": b"x"}) for kml in found[".kml"]]
    for ending, seeds in found.items():
        resource = {"docs/ressources/carte.md": _MAP.format(ending)}
        place = Place(f"docs/ressources/copies/canari{ending}", resource)
        yield Entry(f"map{ending}", seeds, place)


def _beside() -> Iterator[Entry]:
    """Files beside the texts, their names, addresses, questions, settings and decisions."""
    folder = "tests/cases/good/graphiques/docs/ressources"
    place = Place("docs/ressources/flux.csv", {"docs/p.md": _files(f"{folder}/*.md")[0]})
    seeds = _files(f"{folder}/*.csv", "tests/site/docs/ressources/*.csv")
    yield Entry("figures.csv", seeds, place)
    yield Entry("attachment", _texts(*(f"{name}\nTexte" for name in _NAMES)), attach, 0.5)
    yield Entry("address", _texts(*ADDRESSES, *_ADDRESSES), lead, 0.5)
    questions = yaml.safe_load((TESTS / "queries/demo.yml").read_bytes())
    yield Entry("query", _texts("\n".join(each["query"] for each in questions)), ask, 0.2)
    settings = _files("mkdocs.yml", "tests/**/mkdocs.yml")
    yield Entry("mkdocs.yml", settings, Place("mkdocs.yml", is_private=False))
    yield Entry("retraits.yml", _texts(*_DECISIONS), Place("retraits.yml"))


_NAMES = ("note.pdf", "Note d’été (1).PDF", "carte.kml", "a.html", "a.svg", "x.md", "CNAME", FILE)
_ADDRESSES = (
    "https://cartes.exemple.example/haltes?id=7", "reunions/2024-03-14", "/organisations/cpe/#x",
    "2024-03-14", "../organisations/cpe.md", "http://127.0.0.1:8000/reunions/2024-03-14/",
    "HTTPS://u:p@Exemple.example:443/./a/../b?utm_source=x#y", "http://[::1]/", "carte-des-haltes",
    "mailto:a@exemple.example", "https://www.exemple.example/a(b)c.",
)  # fmt: skip
_DECISIONS = (
    "reunions/2024-03-14: 15 janvier 2024\norganisations/omx: organisations/cpe\n",
    "# Décidé\nhttps://a.exemple/ressources/carte-des-haltes/: 2024-01-15\nthemes/a: themes/b\n",
)
ENTRIES = tuple(_entries())
