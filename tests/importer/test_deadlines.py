"""Specification of finding deadlines in the words of the minutes."""

from datetime import date

import pytest

from archive.importer.recognising.deadlines import dated, is_deadline, split_deadline


@pytest.mark.parametrize(
    ("text", "before", "due"),
    [
        ("OIM 30 septembre 2023", "OIM", "30 septembre 2023"),
        ("HCR et OIM : mi-avril 2024", "HCR et OIM", "mi-avril 2024"),
        ("HCR Avant fin mars", "HCR", "Avant fin mars"),
        ("HCR Prochaine réunion", "HCR", "Prochaine réunion"),
        ("HCR ASAP", "HCR", "ASAP"),
        ("HCR by COB Friday 18 April 2025", "HCR", "by COB Friday 18 April 2025"),
        ("HCR : dans deux semaines", "HCR", "dans deux semaines"),
        ("Partager la carte (15/03/2024)", "Partager la carte", "15/03/2024"),
        ("the form by end of March", "the form", "by end of March"),
        ("Former les relais", "Former les relais", ""),
    ],
)
def test_deadline_at_the_end(text: str, before: str, due: str) -> None:
    """The deadline is split off with the words that lead to it."""
    assert split_deadline(text) == (before, due)


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        ("Envoyer la note avant le 3 mai.", "avant le 3 mai"),
        ("Lend two trucks, as soon as the waiver is signed.", "as soon as the waiver is signed"),
        ("Mettre un interprète à disposition, en continu ;", "en continu"),
        ("Analyser les données de mars 2024", ""),
        ("Terminer l’étude en cours", ""),
        ("Corriger le compte rendu du 3 mai 2024", ""),
    ],
)
def test_deadline_in_a_sentence(sentence: str, due: str) -> None:
    """A day that a sentence only mentions is no deadline."""
    assert split_deadline(sentence, in_sentence=True)[1] == due


@pytest.mark.parametrize(
    ("text", "expected"), [("Immédiat", True), ("31 mars 2024", True), ("OIM, 31 mars", False)]
)
def test_deadline_alone(text: str, expected: bool) -> None:  # noqa: FBT001 - a table of cases
    """A cell may hold a deadline and nothing else."""
    assert is_deadline(text) is expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [("by 20/03", "by 20/03/2024"), ("05/01", "05/01/2025"), ("20/03/2024", "20/03/2024")],
)
def test_day_in_figures_gets_its_year(written: str, expected: str) -> None:
    """A day and a month in figures fall in the year that follows the meeting."""
    assert dated(written, date(2024, 3, 12)) == expected


@pytest.mark.parametrize("due", ["chaque lundi", "tous les lundis", "every week"])
def test_rhythm(due: str) -> None:
    """A deadline may come back."""
    assert split_deadline(f"Partager les chiffres, {due}") == ("Partager les chiffres", due)
