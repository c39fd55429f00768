"""What speaks against a value by its words alone. All names are invented."""

import pytest

from archive.parsing.facts import value_signs as signs

KNOWN = signs.Known(
    {"OIM"}.__contains__, {"OIM", "TOITS"}.__contains__, ["TOITS"], "Salle bleue, Bani"
)


@pytest.mark.parametrize(
    ("name", "is_seen"),
    [
        ("PAM HCR", True),
        ("OIM/TOITS", True),
        ("SP/CM", False),
        ("OIM Bani", False),
        ("TOITS ENFANTS", True),
        ("SAUVER LES ENFANTS", False),
        ("Mairie de Bani Direction du Verger", True),
        ("ONG OMXA", False),
        ("Réseau des Femmes Maçonnes de Bani", False),
    ],
)
def test_several(name: str, *, is_seen: bool) -> None:
    """A known acronym beside other capitals is one of several, so are two bodies in a row."""
    assert signs.is_several(KNOWN, name) == is_seen


@pytest.mark.parametrize(
    ("name", "is_seen", "may_owe"),
    [
        ("PART ONE – OPEN TO ALL", True, True),
        ("6 PNUD Oui", True, False),
        ("Voile Libre → OIM", True, False),
        ("Tournesol ?OIM", True, False),
        ("Toits 7. Divers", True, False),
        ("Toits | Clairs", True, False),
        ("Pour Toits Clairs", True, False),
        ("Toits (", True, False),
        ("Toits Clairs. Délai", True, False),
        ("inspecteur", True, True),
        ("Vice-présidente", True, True),
        ("remplaçante", True, True),
        ("services techniques", False, True),
        ("Première Urgence de Bani", False, True),
        ("Femmes de St. Anne", False, True),
        ("Bani pour tous (BPT)", False, True),
    ],
)
def test_other(name: str, *, is_seen: bool, may_owe: bool) -> None:
    """A number, a label or a piece is no name; who does something came as no body, but may owe."""
    assert signs.is_other(KNOWN, name) == is_seen
    assert signs.is_unknown(KNOWN, name) != may_owe


@pytest.mark.parametrize(
    ("name", "is_seen"),
    [
        ("Puits Vivants et Toits Clairs", True),
        ("Eaux et Forêts", True),
        ("Direction administrative et financière", False),
        ("OIM", False),
    ],
)
def test_unknown(name: str, *, is_seen: bool) -> None:
    """Two names at "et" may be two owners."""
    assert signs.is_unknown(KNOWN, name) == is_seen


@pytest.mark.parametrize(
    ("sign", "title"),
    [
        (None, "Bilan des puits"),
        (None, "Retour sur le conseil – et la suite"),
        (None, "Bilan des puits et de tout ce qui reste à faire avant la saison des pluies"),
        (None, "Rapport moral du président"),
        (None, "Divers"),
        (None, "AOB"),
        (None, "Minutes and action points"),
        (signs.holds_text, "Bilan des puits - Carte des écoles - Divers"),
        (signs.holds_text, "Bilan des puits 3. Carte"),
        (signs.holds_text, "Bilan, 5 min, HCR"),
        (signs.holds_text, "Bilan des puits PROCES VERBAL DE LA REUNION"),
        (signs.holds_text, "Bilan. Le puits est vide"),
        (signs.is_label, "Discussions"),
        (signs.is_label, "Date de la prochaine réunion"),
        (signs.is_label, "Annexe – Liste des présents"),
        (signs.is_label, "Résumé des discussions Actions à prendre Responsables"),
        (signs.is_no_title, "Bilan Bilan"),
        (signs.is_no_title, "Ordre du jour iv"),
        (signs.is_no_title, "Lundi 12 mai"),
        (signs.is_no_title, "Achat des"),
        (signs.is_no_title, "Thèse de [nom omis]"),
        (None, "WASH"),
        (None, "A.O.B."),
    ],
)
def test_titles(sign: object, title: str) -> None:
    """A title holds no text, is no label, no name and no piece of something."""
    every = (signs.holds_text, signs.is_label, signs.is_no_title)
    assert next((each for each in every if each(KNOWN, title)), None) is sign


@pytest.mark.parametrize(
    ("sign", "text"),
    [
        (None, "Prévenir la mairie le 20 octobre 2025"),
        (None, "Prévenir la mairie –"),
        (signs.holds_day, "Prévenir la mairie OIM 20 octobre 2025 fournir des tentes"),
        (signs.is_no_task, "La mairie est prévenue. Elle viendra"),
        (signs.is_no_task, "Prévenir la mairie de"),
        (signs.is_no_action, "Prochaine réunion"),
        (signs.is_no_action, "OMXA : 15/03/2031"),
        (signs.is_no_action, "Responsables Date limite"),
        (signs.is_no_action, "Ada Tando"),
    ],
)
def test_actions(sign: object, text: str) -> None:
    """An action is one row, no text, no header, and no name or day alone."""
    every = (signs.holds_day, signs.is_no_task, signs.is_no_action)
    assert next((each for each in every if each(KNOWN, text)), None) is sign


def test_deadlines() -> None:
    """A deadline says no more than one does, and more than a number."""
    assert not signs.is_no_due(KNOWN, "avant la fin de la saison")
    assert signs.is_no_due(KNOWN, "avant la fin de la saison Mairie de Bani Nord")
    assert signs.is_no_due(KNOWN, "15")


@pytest.mark.parametrize(
    ("place", "is_seen"),
    [
        ("Salle verte, Bani", False),
        ("en ligne", False),
        ("Salle bleue", True),
        ("Bani", True),
        ("Membres présents", True),
    ],
)
def test_places(place: str, *, is_seen: bool) -> None:
    """A place is whole, no bare word, no list, no label and no sentence."""
    assert signs.is_no_place(KNOWN, place) == is_seen
