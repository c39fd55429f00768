"""How far an action has come, as minutes say it."""

import pytest

from archive.language.action_states import is_silent_status, parse_status, status_sign
from archive.language.choices import ActionStatus

DONE, OPEN, IN_PROGRESS = ActionStatus.DONE, ActionStatus.OPEN, ActionStatus.IN_PROGRESS
POSTPONED, CANCELLED = ActionStatus.POSTPONED, ActionStatus.CANCELLED
SAID = {
    DONE: (
        "Fait", "réalisé le 3 mars 2024", "Réalisée (28 mars)", "Complété", "Clôturé", "cloturée",
        "Soldés", "réglé en mars", "Livré", "traitée", "Terminé", "terminer", "OK, transmis",
        "OK - envoyé", "✅", "☑", "☒", "✔️", "[x]", "[X]", "100 %", "100%", "réalisé à 100 %",
        "✅ fait le 3 mars", "Terminé ✅", "fait et transmis", "fait par le HCR",
        "Réalisé par l’OIM le 3 mars", "a été faite", "C’est fait", "déjà fait", "fait 12.03.26",
        "fait le 05/03/2026.", "Clôturé le 12/01", "Livré fin janvier", "fait en janvier 2026",
        "achevé depuis le 3 mars", "Traité en réunion", "OK transmis", "100 pour cent", "Oui",
        "done", ":white_check_mark:", "Cumplido", "Cumprida",
    ),
    OPEN: (
        "non fait", "pas fait", "pas encore terminé", "Toujours pas livré", "n’a pas été réglé",
        "jamais fait", "not yet done", "En attente, faute de carburant", "❌", "❌ non fait", "⏳",
        "[ ]", "en pause", "Bloqué : pas de budget", "suspendu", "à finaliser", "à relancer en mai",
        "reste à faire", "0 %", "aucune avancée", "rien de fait", "ne pas clôturer", "Pendiente",
    ),
    IN_PROGRESS: (
        "En cours : accord verbal, courrier attendu", "partiellement réalisé", "fait partiellement",
        "fait à moitié", "réalisé en partie", "50 %", "réalisé à 80 %", "🔄", "🔄 relance faite",
        "en cours de finalisation par l’OIM", "presque terminé", "En proceso", "Em curso",
    ),
    POSTPONED: (
        "reporté à la prochaine réunion", "Reportée au 5 mars 2027", "report au 5 mars",
        "repoussé à fin mars", "nouvelle échéance : 5 mars",
    ),
    CANCELLED: (
        "annulé", "Abandonnée", "sans objet", "❌ annulé",
        "annulée faute de budget", "Abandonné (plus de fonds)",
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "status"), [(text, status) for status, texts in SAID.items() for text in texts]
)
def test_status(text: str, status: ActionStatus) -> None:
    """A status may be followed by what is said of it."""
    assert parse_status(text) is status


@pytest.mark.parametrize(
    "text",
    [
        "fait, sauf la légende",
        "fait mais pas transmis",
        "fait par l’OIM mais pas par le HCR",
        "fait au nord, à faire au sud",
        "fait (2/3)",
        "✅ sauf la légende",
        "✅ pas encore",
        "❌ fait",
        "100 % des fiches",
        "OK pour le nord",
        "fait ?",
        "fait, à revoir",
        "annulé au nord",
        "en retard",
        "réalisé : reste la couleur",
        "fait le tour des communes",
        "fait le 31 février",
        "trois communes sur cinq",
        "annulé ?, à confirmer",
        "",
    ],
)
def test_no_clear_status(text: str) -> None:
    """Words that do not clearly close an action close nothing."""
    assert parse_status(text) is None


@pytest.mark.parametrize(
    ("text", "sign", "rest"),
    [
        ("✅ Relire la carte", "✅", "Relire la carte"),
        ("[x] Relire la carte", "[x]", "Relire la carte"),
        ("Relire la carte ✔️", "✔", "Relire la carte"),
        ("Relire la carte", None, "Relire la carte"),
        ("[x](https://carte.example) à relire", None, "[x](https://carte.example) à relire"),
        ("✅", None, "✅"),
    ],
)
def test_sign_beside_an_action(text: str, sign: str | None, rest: str) -> None:
    """A sign before or after what is to do says where that stands; a link is no sign."""
    read, place = status_sign(text)

    assert (read, text[slice(*place)]) == (sign, rest)


def test_silent_status() -> None:
    """Being late is no state of an action: its day says so."""
    assert all(
        map(is_silent_status, ("En retard", "très en retard", "en retard : relancé", "late"))
    )
    assert not any(map(is_silent_status, ("", "fait", "sans retard")))
