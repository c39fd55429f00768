"""What search knows of each page of the archive."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from archive.search.documents import TAIL, facet, search_document, search_documents
from archive.site.page import Section, SectionKind
from building import rendered
from small import archive_of, headed

MEETING = "meetings/2024-03-14.md"
BODY = "docs/organisations/oim.md"
FIELDS = (
    "nom: Organisation fictive pour les migrations",
    "sigle: OFM",
    "alias: [FOM, Bureau d’essai]",
)
UNIT = {"docs/organisations/unite.md": headed(["nom: Unité d’essai", "rattachée à: OFM"])}


def trees(folder: Path, files: Mapping[str, str]) -> dict[str, LexborHTMLParser]:
    """The document of each page of these files, by its url."""
    documents = search_documents(rendered(archive_of(folder, files)).values())
    return {each.url: LexborHTMLParser(each.html) for each in documents}


def tree(folder: Path, body: str = "", *keys: str, **files: str) -> LexborHTMLParser:
    """The document of a meeting of 14 March 2024 with this text."""
    whole = {MEETING: headed(["date: 2024-03-14", *keys], body), BODY: headed(FIELDS), **UNIT}
    return trees(folder, whole | files)["reunions/2024-03-14/"]


def shown(node: LexborNode) -> str:
    """The part of a section that a result can show."""
    return " ".join(text(node).partition(TAIL)[0].split())


def hidden(node: LexborNode) -> list[str]:
    """The words by which a section is found although it does not show them."""
    return text(node).partition(TAIL)[2].split()


def text(heading: LexborNode) -> str:
    """What stands under a heading."""
    following = heading.next
    return following.text() if following else ""


def section(found: LexborHTMLParser, name: str) -> LexborNode:
    """The heading of a section; "" is the top of the page."""
    headings = found.css("h1, h2, h3")
    ids = [(each.attributes.get("id") or "").partition(",")[0] for each in headings]
    return headings[ids.index(name)]


def indexed(title: str, text: str, *names: str, anchor: str = "") -> str:
    """The document of a page with one more section of this title and text."""
    page = Section(kind=SectionKind.TEXT, title="Page", text="")
    made = replace(page, title=title, text=text, names=names, anchor=anchor)
    return search_document("x/", (page, made) if anchor else (made,)).html


def test_a_page_is_a_document(tmp_path: Path) -> None:
    """Every meeting, organisation and resource has a document, and every hand-written page."""
    files = {
        MEETING: headed(["date: 2024-03-14"]),
        BODY: headed(FIELDS),
        "docs/ressources/carte.md": headed(["titre: Carte", "adresse: https://a.example/"]),
        "docs/guide.md": "# Guide d’essai\n\n## Écrire\n\nUn mot.\n",
        "docs/reunions/index.md": "Texte d’une liste.\n",
    }

    assert set(trees(tmp_path, files)) == {
        *("reunions/2024-03-14/", "organisations/oim/", "ressources/carte/", "guide/")
    }


def test_sections_have_the_anchors_of_the_page(tmp_path: Path) -> None:
    """An item and an action are sections that lead where they stand on the page."""
    body = "## 1. Carte (OFM)\n\nTexte.\n\n| Action | Responsables |\n|---|---|\n| Relire | OFM |\n"
    found = tree(tmp_path, body)

    assert section(found, "point-1").text() == "Carte"
    assert shown(section(found, "point-1")) == "OFM · Texte."
    assert section(found, "action-1-1").text() == "Relire"
    assert "OFM" in shown(section(found, "action-1-1"))


@pytest.mark.parametrize(
    "word", ["2024-03-14", "14/03/2024", "14/3/2024", "14/03/24", facet("a", 2024)]
)
def test_a_day_in_figures(tmp_path: Path, word: str) -> None:
    """A meeting is found by its day however it is typed, and filtered by its year."""
    assert word in hidden(section(tree(tmp_path), ""))


def test_top_of_a_meeting(tmp_path: Path) -> None:
    """The top of a meeting tells when, where and about what."""
    found = tree(tmp_path, "", "lieu: Salle bleue", "thèmes: [retour]", "heure: 9h15-11h")

    assert shown(section(found, "")) == "Jeudi 14 mars 2024 · 9h15–11h00 · Salle bleue · retour"


def test_a_cancelled_meeting_says_so(tmp_path: Path) -> None:
    """A meeting that did not take place is not shown as one that did."""
    assert "Réunion annulée" in shown(section(tree(tmp_path, "", "statut: annulée"), ""))


def test_short_names_of_organisations(tmp_path: Path) -> None:
    """An item is found by every short name of who presented it, not by the words of a long one."""
    found = hidden(section(tree(tmp_path, "## Carte (OFM)\n"), "point-1"))

    assert {"OFM", "FOM"} <= set(found)
    assert not {"migrations", "Bureau"} & set(found)


def test_ids_of_organisations(tmp_path: Path) -> None:
    """A section knows the organisations it concerns and those above them, to be filtered by."""
    found = section(tree(tmp_path, "## Carte (Unité d’essai)\n"), "point-1")

    assert found.attributes["id"] == "point-1,unite,oim"


def test_names_of_an_organisation(tmp_path: Path) -> None:
    """An organisation is found by each of its names, which stay apart."""
    found = trees(tmp_path, {BODY: headed([*FIELDS, "anciens noms: [Ancien essai]"])})
    names = text(section(found["organisations/oim/"], "")).split(TAIL)[1:-1]

    assert [name.strip() for name in names] == [
        *("Organisation fictive pour les migrations", "OFM", "FOM"),
        *("Bureau d’essai", "Ancien essai"),
    ]


def test_elided_words_stand_apart() -> None:
    """What an apostrophe joins is two words for the engine; a name with one is not cut."""
    made = indexed("L’accueil", "d’abord l’OIM, puis N’Djamena ; j'ai")

    assert "L’ accueil" in made
    assert "d’ abord l’ OIM, puis N’Djamena" in made
    assert "j’ ai" in made


def test_ligatures_are_spelled_out() -> None:
    """A word with a ligature is found without it."""
    made = indexed("Œuvres", "Le cœur", anchor="x")

    assert hidden(section(LexborHTMLParser(made), "x")) == ["oeuvres", "coeur"]


def test_markup_is_text() -> None:
    """A title that looks like markup is the text of a document, not markup of it."""
    ugly = "<b id=x>Gras</b> <script>1</script> \"'> &lt;"
    found = LexborHTMLParser(indexed(ugly, ugly, ugly, anchor="point-1"))

    assert found.css("b, script, #x") == []
    assert section(found, "point-1").text() == ugly


def test_signs_of_the_format_are_taken_out() -> None:
    """The signs by which the browser cuts a document back into sections are in no text."""
    made = indexed(f"a{TAIL}b", f"c\u200bd {TAIL} e")

    assert "ab" in made
    assert shown(section(LexborHTMLParser(made), "")) == "cd e"


def test_handwritten_page(tmp_path: Path) -> None:
    """A page written by hand is indexed from its title on, with its sections."""
    found = trees(tmp_path, {"docs/guide.md": "# Guide\n\n## Écrire\n\nUn mot d’essai.\n"})[
        "guide/"
    ]

    assert section(found, "").text() == "Guide"
    assert section(found, "ecrire").text() == "Écrire"
    assert shown(section(found, "ecrire")) == "Un mot d’ essai."


@pytest.mark.parametrize(
    ("name", "value", "word"), [("a", 2024, "fxa2024xf"), ("o", "sp-ccm", "fxospccmxf")]
)
def test_facets(name: str, value: object, word: str) -> None:
    """A facet is one word, that of the script in the browser."""
    assert facet(name, value) == word
