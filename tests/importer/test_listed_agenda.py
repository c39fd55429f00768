"""Specification of an agenda without a known label. Groups and places are fictional."""

from archive.importer.recognise.recogniser import recognise
from archive.importer.writing.writer import Draft
from documents import bullets, document, line

TITLES = ("Niveau du fleuve", "Stocks de vivres", "Écoles fermées")


def draft(*titles: str, label: str = "Au menu de ce matin") -> Draft:
    """The draft of minutes that list points under a label and head sections by some titles."""
    sections = [each for title in titles for each in (line(title, bold=True), "Le groupe parle.")]
    return recognise(
        document("Date : 12 mai 2025", line(label, bold=True), *bullets(*TITLES), *sections)
    )


def test_list_whose_lines_are_the_headings() -> None:
    """Under whatever name, the list of the later headings is the agenda, and no item."""
    found = draft(*TITLES)

    assert [each.title for each in found.agenda] == list(TITLES)
    assert [(each.title, each.line is not None) for each in found.items] == [
        (title, True) for title in TITLES
    ]


def test_list_of_other_words() -> None:
    """A list whose lines head nothing below is a text like any other."""
    assert draft("Carte des puits", "Pompes", "Formation").agenda == []


def test_lists_alike() -> None:
    """Two lists of the same lines are no agenda and its points: nothing stands below each."""
    found = recognise(
        document("Date : 12 mai 2025", *bullets(*TITLES), "Puis :", *bullets(*TITLES))
    )

    assert found.agenda == []


def test_presenters_in_the_list_alone() -> None:
    """A line of the list may name who presents; the headings below are known without it."""
    listed = [f"{title} (HCR)" for title in ("Carte des puits", "Tarif de l’eau", "Formations")]
    points = [each for line in listed for each in (line.removesuffix(" (HCR)"), "Un texte.")]
    draft = recognise(document("Date : 12 mai 2024", "Au programme", *listed, *points))

    assert [(each.title, each.presenters) for each in draft.agenda] == [
        ("Carte des puits", ("HCR",)), ("Tarif de l’eau", ("HCR",)), ("Formations", ("HCR",)),
    ]  # fmt: skip


def test_presenters_behind_their_titles() -> None:
    """A table that lost its cells names them there: the headings tell where each title ends."""
    listed = ["8h00 Carte des puits HCR et OIM", "9h00 Tarif de l’eau Croix-Rouge", "9h30 Divers"]
    points = ["Carte des puits", "Un texte.", "Tarif de l’eau", "Un texte.", "Divers", "Un texte."]
    said = "Présents : HCR, OIM, Croix-Rouge"
    draft = recognise(document("Date : 12 mai 2024", said, "Heure Point Orateur", *listed, *points))

    assert [(each.title, each.presenters) for each in draft.agenda] == [
        ("Carte des puits", ("HCR", "OIM")), ("Tarif de l’eau", ("Croix-Rouge",)), ("Divers", ()),
    ]  # fmt: skip
