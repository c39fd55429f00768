"""Specification of texts that tell a table one column after the other, labels before values."""

from archive.importer.import_document import ImportResult, import_document
from archive.importer.recognise.recogniser import recognise
from archive.parsing.outline.document import Block
from documents import document, line

LABELS = ("Compte rendu de réunion", "Date", "Horaire", "Organisations présentes")
VALUES = ("5 mars 2024", "De 10h00 à 12h30", "OIM, HCR")
AGENDA = (line("Carte des puits", "1."), line("Divers", "2."))
POINTS = ("Carte des puits", "Divers", "Tarif de l’eau")
TEXTS = ("Le HCR a montré la carte des puits au groupe.", "Rien à signaler de plus ce jour.")


def torn(*blocks: Block | str) -> ImportResult:
    """The import of such a text, its labels in one column."""
    return import_document(document(*blocks))


def test_paired() -> None:
    """As many values as labels, each of which may be its own, stand in their order."""
    draft = recognise(document(*LABELS, *VALUES))

    assert draft.attendance == ["OIM", "HCR"]
    assert (str(draft.held.day), draft.doubts) == ("2024-03-05", [])


def test_no_value_is_guessed() -> None:
    """A list that is apart from its label stays text, which is told."""
    draft = torn(*LABELS, "Excusés", *VALUES[:2], "Présidence", "OIM", "HCR, PAM").draft

    assert (draft.attendance, draft.excused) == ([], [])
    assert any("séparés de ce qu’ils annoncent" in doubt for doubt in draft.doubts)
    assert (str(draft.held.day), str(draft.held.start)) == ("2024-03-05", "10:00:00")


def test_later_list() -> None:
    """Nor is what stands below a later label taken for its list, when others may end there."""
    draft = torn(*LABELS, "Ordre du jour", *VALUES[:2], "Excusés", "OIM", "HCR, PAM").draft

    assert draft.excused == []


def test_agenda_shows_itself() -> None:
    """The numbers of an agenda tell it, wherever its label stands."""
    draft = torn(*LABELS, "Ordre du jour", *VALUES, *AGENDA, *TEXTS).draft

    assert [each.title for each in draft.agenda] == ["Carte des puits", "Divers"]


def test_titles_apart() -> None:
    """Titles one below the other, apart from their texts, head none: nobody knows which."""
    result = torn(*LABELS, "Ordre du jour", *VALUES, *AGENDA, "Points abordés", *POINTS, *TEXTS)

    assert [item.title for item in result.draft.items] == ["Discussions"]
    assert any("séparés de leurs textes" in doubt for doubt in result.draft.doubts)
    assert all(text in result.text for text in TEXTS)
