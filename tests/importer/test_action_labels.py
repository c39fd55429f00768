"""Specification of the labels that announce the actions of a point, or those of all."""

import pytest

from archive.importer.import_document import import_document
from documents import bullets, document, line, table
from importing import found_items, items_of, titles


def test_label_of_actions_that_looks_like_a_heading() -> None:
    """It labels those of the point in which it stands; below the last, a section of its own."""
    rows = table(("Quoi", "Qui", "Quand"), ("Publier la carte", "OIM", "3 juin 2025"))
    label = line("Actions à mener", bold=True)
    one, other = line("Carte des puits", bold=True), line("Divers", bold=True)

    within = found_items(one, "Vue.", label, rows, other, "RAS")
    after = found_items(one, "Vue.", other, "RAS", label, rows)

    assert titles(within) == ["Carte des puits", "Divers"]
    assert len(within[0].actions) == 1
    assert titles(after) == ["Carte des puits", "Divers", "Actions à mener"]
    assert len(after[2].actions) == 1


@pytest.mark.parametrize("label", ["À faire", "A faire", "To do", "Action"])
def test_label_before_each_action(label: str) -> None:
    """A label that stands before each action is no part of it."""
    (item,) = found_items(
        line("Carte des puits", "1."),
        f"{label} : l’OIM et les Puits Neufs rédigent le bilan pour le 14 novembre ;",
    )
    (action,) = item.actions

    assert action.text == "l’OIM et les Puits Neufs rédigent le bilan"
    assert (action.responsible, action.deadline) == (("OIM", "Puits Neufs"), "pour le 14 novembre")


def test_who_and_when_after_the_label_of_an_action() -> None:
    """Parentheses after the label say who is to act and until when."""
    (item,) = found_items(
        line("Carte des puits", "1."), "Action (OIM et Puits Neufs, 30 juin 2025) : curer le puits."
    )
    (action,) = item.actions

    assert action.text == "curer le puits."
    assert (action.responsible, action.deadline) == (("OIM", "Puits Neufs"), "30 juin 2025")


def test_label_of_actions_while_points_are_left() -> None:
    """Recommendations that come before the last point of the agenda are those of a point."""
    found = found_items(
        line("Carte des puits", level=1),
        "Recommandations",
        *bullets("Puits Neufs : curer le puits"),
        line("Divers", level=1),
        "Recommandations",
        *bullets("OIM : publier la carte"),
    )

    assert titles(found)[:2] == ["Carte des puits", "Divers"]
    assert [each.responsible for each in found[0].actions] == [("Puits Neufs",)]


@pytest.mark.parametrize(
    ("texts", "owners"),
    [
        (
            ("Relire la carte (OIM, 10 avril)", "Compter les seaux (HCR, avant les pluies)"),
            [("OIM",), ("HCR",)],
        ),
        (("Le pont est coupé (HCR, 12 mars)", "Les seaux sont partis (OIM, 10 avril)"), []),
        (("Relire la carte (OIM, 10 avril)", "Compter les seaux (vides, 12 avril)"), [("OIM",)]),
    ],
)
def test_who_and_when_in_brackets(texts: tuple[str, ...], owners: list[tuple[str, ...]]) -> None:
    """An item that ends with a known body and a day is an action when it begins with a verb."""
    found = found_items("Présents : OIM, HCR", line("Crues", "1.", bold=True), *bullets(*texts))

    assert [each.responsible for each in found[0].actions] == owners


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Arbitrages :", "decisions"),
        ("Points actés :", "decisions"),
        ("Resolved:", "decisions"),
        ("Commitments:", "actions"),
        ("Way forward", "actions"),
        ("Acteurs :", "discussion"),
        ("À décider :", "discussion"),
    ],
)
def test_words_of_labels(label: str, name: str) -> None:
    """Other words for decisions and for actions label what is below them."""
    told = "La carte est publiée" if name == "decisions" else "Envoyer la carte (OIM)"
    found = found_items("Présents : OIM", line("Crues", "1.", bold=True), label, *bullets(told))

    assert getattr(found[0], name)
    assert sum(map(bool, (found[0].decisions, found[0].actions))) == (name != "discussion")


@pytest.mark.parametrize("label", ["Points d’action", "Recommandations :", "Actions à mener"])
def test_actions_above_the_points(label: str) -> None:
    """What is to be done may stand above the first point, below its label or as a table."""
    result = import_document(
        document(
            "Date : 12 mai 2025",
            "Présents : OIM, Puits Neufs",
            label,
            *bullets("OIM : publier la carte"),
            line("Carte des puits", level=1),
            "Elle est vue.",
        )
    )

    found = items_of(result)
    assert titles(found) == [label.rstrip(" :"), "Carte des puits"]
    assert [each.text for each in found[0].actions] == ["publier la carte"]


def test_table_of_earlier_actions_above_the_points() -> None:
    """Where the actions of the last meeting are may come first; what follows is no part of it."""
    rows = table(("Action", "Responsable", "Statut"), ("Publier la carte", "OIM", "Fait"))
    head = ("Groupe Eau", "Date : 12 mai 2025", "Présents : OIM, Puits Neufs", rows)
    point = line("Carte des puits", level=1)

    told = bullets("Les permis seront refaits avant le 31 mai.")

    found = items_of(import_document(document(*head, *told, point, "Elle est vue.")))

    assert titles(found) == ["Actions", "Carte des puits"]
    assert [each.text for each in found[0].follow_ups] == ["Publier la carte"]
    assert not found[0].actions


@pytest.mark.parametrize(
    "told",
    [
        "[OIM] Relire la carte — 15 juin 2025",
        "OIM (15 juin 2025) : relire la carte",
        "➢ Action OIM : relire la carte d’ici le 15 juin 2025",
        "Il incombe à l’OIM de relire la carte au plus tard le 15 juin 2025.",
        "Instruction est donnée à l’OIM de relire la carte avant le 15 juin 2025.",
        "Prochaines étapes :\n- OIM à relire la carte avant le 15 juin 2025",
        "Il est demandé à l’OIM de :\n- relire la carte avant le 15 juin 2025",
        "À l’endroit de l’OIM :\n- relire la carte, au plus tard le 15 juin 2025",
        "Actions :\n- Relire la carte ......... OIM ......... 15 juin 2025",
        "Actions :\n- Relire la carte / OIM /15 juin 2025",
        "Résolution 1. L’OIM relit la carte avant le 15 juin 2025.",
    ],
)
def test_ways_to_tell_an_action(told: str) -> None:
    """Who is to do what until when is told in many ways, with a label or none."""
    lines = [
        line(text.removeprefix("- "), "•") if text.startswith("- ") else line(text)
        for text in told.split("\n")
    ]
    head = ("Date : 20 mai 2025", "Présents : OIM, HCR", line("Crues", "1.", bold=True))

    (action,) = found_items(*head, "L’eau monte.", *lines)[0].actions

    assert "relire la carte" in action.text.lower() or "relit la carte" in action.text
    assert action.responsible == ("OIM",)
    assert action.deadline.endswith("15 juin 2025")


@pytest.mark.parametrize(
    "told", ["L’OIM a enregistré la carte en mai 2025.", "OIM : la carte relue le 15 mai 2025"]
)
def test_no_action_without_a_task(told: str) -> None:
    """What a body has done is none, though a day stands beside it."""
    assert not found_items("Présents : OIM", line("Crues", "1.", bold=True), told)[0].actions


@pytest.mark.parametrize(
    "told",
    [
        "[OIM / HCR] Relire la carte — avant le 3 mai",
        "À l’attention des partenaires (OIM, HCR) :\n- Relire la carte avant le 3 mai",
        "Il est demandé à l’OIM et au HCR de :\n- relire la carte avant le 3 mai",
    ],
)
def test_several_who_answer(told: str) -> None:
    """Each of several bodies answers for an action, however they are put together."""
    first, *items = told.split("\n")
    above = (line(first),) if items else (line("Actions :"), *bullets(first))
    told_below = bullets(*(item.removeprefix("- ") for item in items))
    head = ("Présents : OIM, HCR", line("Crues", "1.", bold=True), "L’eau monte.")

    (action,) = found_items(*head, *above, *told_below)[0].actions

    assert action.responsible == ("OIM", "HCR")
    assert action.deadline == "avant le 3 mai"
