"""Persons told from bodies by how their names are written."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.parsing.names.persons import names_person, split_persons

BODIES = {"CPE", "DGV", "DGV/CPE", "Forum Exils"}
TITLES = ["M.", "Mme", "Mlle", "Mr", "Mrs.", "Ms", "Dr", "Pr", "Prof.", "Monsieur", "El Hadj",
          "Hadjia", "Colonel", "Lt-Col.", "mme", "Son Excellence"]  # fmt: skip
NAMES = ["Fictive", "Fictif Inventé", "FICTIF", "Awa Fictive", "F. Inventée"]
FORMS = ["{} (CPE)", "{}, CPE", "{} - CPE", "{} – CPE", "{} : CPE", "CPE ({})", "CPE : {}",
         "CPE, {}", "{} du CPE", "{}, chargée de programme, CPE", "{} (directrice, CPE)",
         "{}/CPE", "CPE et {}", "{} représentant le CPE"]  # fmt: skip


def is_body(name: str) -> bool:
    """Whether a name is one of the few known here."""
    return name in BODIES


@pytest.mark.parametrize("title", TITLES)
def test_title(title: str) -> None:
    """A title tells a person, whatever the name; the body beside it is kept."""
    for name, form in product(NAMES, FORMS):
        person = f"{title} {name}"

        alone, beside = split_persons(person, is_body), split_persons(form.format(person), is_body)

        assert alone is not None
        assert (alone.names, alone.body) == ((person,), "")
        assert beside is not None
        assert (beside.names, beside.body) == ((person,), "CPE"), form


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "person", ["Awa FICTIVE", "Jean-Pierre FICTIF", "Moussa Fictif", "A. Fictif", "FICTIF Issa"]
)
def test_no_title(person: str, form: str) -> None:
    """A surname in capitals, a first name or an initial tells one too."""
    persons = split_persons(form.format(person), is_body)

    assert persons is not None
    assert (persons.names, persons.body) == ((person,), "CPE")


@pytest.mark.parametrize(
    ("text", "names", "body"),
    [
        ("MM. Fictif et Inventé (CPE)", ("MM. Fictif", "Inventé"), "CPE"),
        ("Cllr F Fictif (Chairman)", ("Cllr F Fictif",), ""),
        ("CPE (Awa F., Jean I.)", ("Awa F.", "Jean I."), "CPE"),
        ("Mme Fictive, M. Feint et Mme Fi, DGV", ("Mme Fictive", "M. Feint", "Mme Fi"), "DGV"),
        ("M. Fictif (CPE), Mme Inventée (DGV)", ("M. Fictif", "Mme Inventée"), "CPE, DGV"),
        ("DGV/CPE (M. Fictif)", ("M. Fictif",), "DGV/CPE"),
        ("Fictif (point focal)", ("Fictif",), ""),
        ("INVENTE Fictif (CPE)", ("INVENTE Fictif",), "CPE"),
        ("CPE (directrice Awa Fictive)", ("directrice Awa Fictive",), "CPE"),
        ("Fictif Inventé (CPE)", ("Fictif Inventé",), "CPE"),
        ("M. Fictif et DGV", ("M. Fictif",), "DGV"),
        ("Mme Fictive (Direction des Pistes)", ("Mme Fictive",), "Direction des Pistes"),
        ("Mme Fictive (Secours)", ("Mme Fictive",), "Secours"),
        ("Mme la Directrice Awa FICTIVE (CPE)", ("Mme la Directrice Awa FICTIVE",), "CPE"),
        ("M. le Maire Issa Fictif", ("M. le Maire Issa Fictif",), ""),
        ("Point focal : Mme Fictive (CPE)", ("Mme Fictive",), "CPE"),
        ("Coordinateur national : Moussa Fictif", ("Moussa Fictif",), ""),
        ("Moussa Fictif (Représentant CPE)", ("Moussa Fictif",), "CPE"),
        ("Sergent-chef Fictif (DGV)", ("Sergent-chef Fictif",), "DGV"),
        ("Pr Fictif, doyen", ("Pr Fictif",), ""),
    ],
)
def test_several(text: str, names: tuple[str, ...], body: str) -> None:
    """Several persons, several bodies, functions and bodies that nobody knows."""
    persons = split_persons(text, is_body)

    assert persons is not None
    assert (persons.names, persons.body) == (names, body)


@pytest.mark.parametrize(
    ("text", "function"),
    [("CPE (directrice)", "directrice"), ("CPE, chef de mission", "chef de mission"),
     ("CPE (point focal)", "point focal")],
)  # fmt: skip
def test_function(text: str, function: str) -> None:
    """What somebody does beside a known body names nobody."""
    persons = split_persons(text, is_body)

    assert persons is not None
    assert (persons.names, persons.body, persons.functions) == ((), "CPE", function)


@pytest.mark.parametrize(
    "name",
    ["Forum Exils", "Médecins des Pistes", "Personnels BIATSS", "Save the Children",
     "Caritas Niger", "OXFAM Niger",
     "Terre Solidaire", "Mercy Corps", "Radio KALA", "Projet PISTES", "Secours Ormélien",
     "Secours Ormélien (CPE)", "CPE (Bureau du Nord)", "Croix-Verte ORMÉLIENNE", "DR Agadez",
     "MS Niger", "M. le Préfet", "Madame la Directrice", "Conseil ormélien (CO)", "CPE", "",
     "Comité", "Agence Awa Solidarité", "Directeur du Bureau", "Clinique PISTES",
     "Terre des Hommes", "Jeunesse Enfance Migration", "Première Urgence", "Goal Niger",
     "Fictif Inventé", "Caritas Niger (CPE)",
     "Forum Exils Unis (CPE)", "Cadre Pour Exilés (CPE)", "Fictif Inventé (Zone)"],
)  # fmt: skip
def test_bodies(name: str) -> None:
    """Two words with capitals are no person without more, nor is a body's word, nor a function."""
    assert split_persons(name, is_body) is None


def test_register_first() -> None:
    """What is known as a body is one, whatever it looks like."""
    assert split_persons("Awa FICTIVE", lambda name: name == "Awa FICTIVE") is None
    assert split_persons("M. Fictif", lambda name: name == "M. Fictif") is None
    assert split_persons("Secours CPE", is_body) is None


@pytest.mark.parametrize(
    ("agent", "expected"),
    [("CPE", False), ("le CPE", False), ("son directeur", False), ("la Direction", False),
     ("Mme Fictive", True), ("Fictif Inventé", True), ("Awa FICTIVE", True)],
)  # fmt: skip
def test_agent(agent: str, expected: bool) -> None:  # noqa: FBT001 - a table of cases
    """Who came for a body is a person where it is no body."""
    assert names_person(agent, is_body) is expected


@given(st.text())
def test_any_text(text: str) -> None:
    """Whatever the text, what is left of it as a body stands in it."""
    persons = split_persons(text, is_body)

    assert persons is None or set(persons.body.split()) <= {*text.split(), *persons.body.split()}


@pytest.mark.parametrize("text", ["Tando Sabo (CPE)", "CPE (Tando Sabo)", "CPE (Jean-Tando Sabo)",
                                  "Tando Sabo, CPE", "CPE : Tando Sabo"])  # fmt: skip
def test_two_words_beside_a_known_body(text: str) -> None:
    """Two words with capitals in parentheses, or before those of a known body, are a person's."""
    persons = split_persons(text, is_body)

    assert persons is not None
    assert persons.body == "CPE"


@pytest.mark.parametrize(
    "text", ["CPE (Comité Permanent Exils)", "CPE (Cellule Nord)", "CPE (Cartes)", "CPE (DGV)"]
)
def test_units_and_acronyms_beside_a_known_body(text: str) -> None:
    """What an acronym stands for, a unit and another body are no persons."""
    assert split_persons(text, is_body) is None
