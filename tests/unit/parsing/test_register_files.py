"""Files of the two registers."""

from datetime import date

import pytest

from archive.language.choices import OrganisationKind, ResourceKind
from archive.parsing.register_files import read_organisation, read_resource
from archive.problems import Mark, Problem, Problems
from archive.registers import Organisation, Resource
from reading import places
from small import headed

CPE = """---
nom: Conseil pour les exilés
sigle: CPE
alias: [Conseil des exilés, 'Exilés, Conseil pour les']
anciens noms: Comité pour les exilés, CPX
type: ONG
rattachée à: OMX
site: https://cpe.exemple
source: https://a.exemple/annuaire
anciens identifiants: conseil-exiles
---

Un conseil **fictif**.
"""
CARTE = """---
titre: Carte des routes
adresse: https://a.exemple/carte
autres adresses: [https://b.exemple/carte]
type: Carte
tenue par: CPE
produite par: CPE et DGV
sources: [CPE, recensement]
mise à jour: tous les trois mois
dernière mise à jour: mai 2030
transfert prévu à: une association, *à désigner*
langue: français
fichiers: [carte.pdf]
source des renseignements: https://a.exemple/note
anciens identifiants: [carte]
---
Texte.
"""


def organisation(
    text: str, name: str = "cpe.md"
) -> tuple[Organisation | None, tuple[Problem, ...]]:
    """The organisation that a file tells, and its problems."""
    problems = Problems()
    return read_organisation(text, f"docs/organisations/{name}", problems), problems.sorted()


def resource(text: str, name: str = "carte.md") -> tuple[Resource | None, tuple[Problem, ...]]:
    """The resource that a file tells, and its problems."""
    problems = Problems()
    return read_resource(text, f"docs/ressources/{name}", problems), problems.sorted()


def test_organisation() -> None:
    """Every key of an organisation has its place."""
    body, problems = organisation(CPE)

    assert problems == ()
    assert body
    assert (body.id, body.name, body.acronym) == ("cpe", "Conseil pour les exilés", "CPE")
    assert body.aliases == ("Conseil des exilés", "Exilés, Conseil pour les")
    assert body.former_names == ("Comité pour les exilés", "CPX")
    assert body.kind is OrganisationKind.NGO
    assert body.parent
    assert (body.parent.name, body.parent.mark.line) == ("OMX", 7)
    assert body.website
    assert body.website.address == "https://cpe.exemple"
    assert body.source
    assert body.about
    assert (body.about.text, body.about.mark.line) == ("Un conseil **fictif**.", 13)
    assert body.former_ids == ("conseil-exiles",)
    assert body.is_registered


def test_resource() -> None:
    """Every key of a resource has its place."""
    record, problems = resource(CARTE)

    assert problems == ()
    assert record
    assert (record.id, record.title, record.kind) == ("carte", "Carte des routes", ResourceKind.MAP)
    assert [d.address for d in record.addresses] == [
        "https://a.exemple/carte",
        "https://b.exemple/carte",
    ]
    assert [m.name for m in record.keepers] == ["CPE"]
    assert [m.name for m in record.producers] == ["CPE", "DGV"]
    assert [m.name for m in record.sources] == ["CPE", "recensement"]
    assert record.rhythm
    assert record.rhythm.months == 3
    assert record.last_update
    assert record.last_update.day == date(2030, 5, 31)
    assert record.handover
    assert record.handover.text == "une association, *à désigner*"
    assert record.language == "français"
    assert [(d.title, d.relative_to) for d in record.files] == [
        ("carte.pdf", "docs/ressources/carte.md")
    ]
    assert record.source
    assert record.source.address == "https://a.exemple/note"
    assert record.about
    assert record.about.text == "Texte."
    assert record.former_ids == ("carte",)


def test_least() -> None:
    """A name is all that an organisation needs, a title all that a resource does."""
    body, problems = organisation("---\nnom: A\n---\n")
    thing, others = resource("---\ntitre: A\n---")

    assert problems == others == ()
    assert body == Organisation(id="cpe", mark=Mark(""), name="A")
    assert thing == Resource(id="carte", mark=Mark(""), title="A")


@pytest.mark.parametrize(
    "text", ["", "Texte.\n", "---\n---\n", "---\nsigle: A\n---\n", "---\nnom: N/A\n---\n"]
)
def test_no_name(text: str) -> None:
    """Without a name an organisation goes by its file's, and it is noted."""
    body, problems = organisation(text)

    assert [problem.rule for problem in problems] == ["titre-absent"]
    assert body
    assert body.name == "cpe"


def test_no_title() -> None:
    """Without a title a resource goes by its file's name, and it is noted."""
    record, problems = resource("---\ntype: carte\n---\n")

    assert [problem.rule for problem in problems] == ["titre-absent"]
    assert "« titre: »" in problems[0].message
    assert record
    assert record.title == "carte"


def test_unreadable() -> None:
    """A file whose front matter cannot be read tells nothing but that."""
    body, problems = organisation("---\nnom: A\n")

    assert body is None
    assert places(problems) == [("fichier-illisible", 1, 1)]


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("type: bizarre", "type-inconnu"),
        ("adress: x", "cle-inconnue"),
        ("mise à jour: bientôt", "rythme-inconnu"),
        ("dernière mise à jour: récemment", "date-impossible"),
        ("dernière mise à jour: 31 juin 2030", "date-impossible"),
        ("dernière mise à jour: 2030-13", "date-impossible"),
        ("source: https://a.exemple", "valeur-inattendue"),
        ("langue: [a]", "valeur-inattendue"),
        ("anciens identifiants: Été", "nom-de-fichier"),
        ("titre: B", "cle-en-double"),
    ],
)
def test_mistakes(line: str, rule: str) -> None:
    """What is wrong is noted at its line, and the resource is kept."""
    record, problems = resource(f"---\ntitre: A\n{line}\n---\n")

    assert [(broken, at) for broken, at, _ in places(problems)] == [(rule, 3)]
    assert record
    assert record.title == "A"


@pytest.mark.parametrize(
    ("name", "words"), [("Été.md", "« ete »"), ("жж.md", "renommez le fichier")]
)
def test_file_name(name: str, words: str) -> None:
    """A name that makes no address is noted."""
    _, problems = organisation(CPE, name)

    assert [problem.rule for problem in problems] == ["nom-de-fichier"]
    assert words in problems[0].message


def test_slips() -> None:
    """The slips of the free text are noted."""
    _, problems = organisation(f"{CPE}\n[CPE]: absent\n")

    assert places(problems) == [("valeur-inattendue", 15, 1)]


WHOLE = ["fichier: a.csv", "accord: Forum Exils, courriel", "licence: CC BY 4.0"]


def read(*copies: list[str]) -> tuple[Resource, list[str]]:
    """The resource with some copies, and the problems noted."""
    lines = [
        line for keys in copies for line in (f"  - {keys[0]}", *(f"    {k}" for k in keys[1:]))
    ]
    problems = Problems()
    text = headed(["titre: Carte", "copies datées:", *lines])
    resource = read_resource(text, "docs/ressources/carte.md", problems)
    assert resource is not None
    return resource, [f"{found.rule} {found.mark.line}" for found in problems.sorted()]


def test_copies_come_by_their_days() -> None:
    """However they are listed, the last one is the latest."""
    resource, problems = read(["date: 2024-03-05", *WHOLE], ["date: 4 décembre 2023", *WHOLE])

    assert problems == []
    assert [copy.day.isoformat() for copy in resource.dated_copies] == ["2023-12-04", "2024-03-05"]
    assert {copy.agreement for copy in resource.dated_copies} == {"Forum Exils, courriel"}


def test_private_columns_are_listed_or_named_in_a_line() -> None:
    """Both give the same."""
    line = ["date: 2024-03-05", *WHOLE, "privé: Horaires, Langues"]
    listed = ["date: 2024-03-05", *WHOLE, "colonnes privées: [Horaires, Langues]"]

    resource, _ = read(line, listed)

    assert {copy.private for copy in resource.dated_copies} == {("Horaires", "Langues")}


def test_no_copy_without_an_agreement() -> None:
    """One that says neither who agreed nor under which licence is not shown, nor is a path."""
    path = ["date: 2024-03-05", "fichier: ../a.csv", *WHOLE[1:]]
    resource, problems = read(["date: 2024-03-05", "fichier: a.csv", "accord: N/A"], path)

    assert resource.dated_copies == ()
    assert problems == ["copie-sans-accord 4", "copie-sans-accord 4", "copie-illisible 8"]
