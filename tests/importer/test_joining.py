"""Lines are put together as their words, their width and their look tell."""

import pytest

from archive.importer.lines.joining import Fit, PageLine, between, goes_on, is_address, paragraphs
from archive.parsing.outline.document import Span


@pytest.mark.parametrize(
    ("text", "following"),
    [
        ("la mairie", "de Bamba"),
        ("la mairie de", "Bamba"),
        ("D’APRÈS LA", "MAIRIE"),
        ("Alpha,", "Bêta"),
        ("jeudi", "18 avril"),
        ("le 18", "Avril 2024"),
        ("fin mars", "2024"),
    ],
)
def test_goes_on(text: str, following: str) -> None:
    """A sentence goes on with a small letter, after a word that asks for more, inside a date."""
    assert goes_on(text, following)


@pytest.mark.parametrize(
    ("text", "following"),
    [
        ("C’est la fin.", "la suite"),
        ("Relevé :", "les abris"),
        ("Alpha ;", "bêta"),
        ("Relevé de", "- Bamba"),
        ("Alpha", "Bêta"),
        ("Date limite", "18 avril"),
    ],
)
def test_ends(text: str, following: str) -> None:
    """A sign, a bullet or a capital letter ends it."""
    assert not goes_on(text, following)


@pytest.mark.parametrize(
    ("text", "following", "found"),
    [
        ("la", "mairie", " "),
        ("Gouré-", "Est", ""),
        ("mi-", "avril", ""),
        ("compte-", "rendu", ""),
        ("de l’", "eau", ""),
        ("trait –", "suite", " "),
        ("https://exemple.org/a-", "b.pdf?c=1", ""),
        ("Voir https://exemple.org/a", "pour la suite", " "),
    ],
)
def test_between(text: str, following: str, found: str) -> None:
    """A hyphen stays; addresses take no space."""
    assert between(text, following) == found


@pytest.mark.parametrize("text", ["https://exemple.org/a?b", " www.exemple.org ", "a@exemple.org"])
def test_addresses(text: str) -> None:
    """An address alone on its line is told."""
    assert is_address(text)
    assert not is_address(f"Voir {text}")


def _line(text: str, *, is_bold: bool = False, **where: float) -> PageLine:
    return PageLine((Span(text, is_bold=is_bold),), 1, **where)  # type: ignore[arg-type]


def _texts(*lines: PageLine, fit: Fit | None = None) -> list[str]:
    return [found.text for found in paragraphs(lines, fit or Fit())]


def test_open_bracket() -> None:
    """A line whose bracket the next one closes goes on there."""
    lines = [PageLine((Span(text),), n) for n, text in enumerate(["- Direction (DG", "V)", "OIM"])]

    assert [each.text for each in paragraphs(lines, Fit())] == ["Direction (DG V)", "OIM"]


def test_width() -> None:
    """A full line goes on, one with room left does not, and white or larger letters end it."""
    full = _line("Une ligne", fill=1.1, size=10)
    following = _line("Autre", size=10)

    assert _texts(full, following) == ["Une ligne Autre"]
    assert _texts(_line("Une ligne", fill=0.9), following) == ["Une ligne", "Autre"]
    assert _texts(full, _line("Autre", gap=1.0, size=10)) == ["Une ligne", "Autre"]
    assert _texts(full, _line("Autre", size=14)) == ["Une ligne", "Autre"]
    assert _texts(full, _line("Autre", is_bold=True, size=10)) == ["Une ligne", "Autre"]


def test_small_letter() -> None:
    """A small letter goes on with a line, but not with a short one that has a number."""
    following = _line("objectif atteint", size=10)

    assert len(_texts(_line("La vaccination", fill=0.3, size=10), following)) == 1
    assert len(_texts(_line("3- VACCINATION", fill=0.9, size=10), following)) == 1
    assert len(_texts(_line("3- VACCINATION", fill=0.3, size=10), following)) == 2


def test_title_below_a_full_line() -> None:
    """A short line without an end is no end of a paragraph whose last sentence is over."""
    full = _line("Les chiffres sont présentés.", fill=1.1, size=10)

    assert len(_texts(full, _line("Calendrier", fill=0.2, size=10))) == 2
    assert len(_texts(full, _line("Il est adopté.", fill=0.2, size=10))) == 1
    assert len(_texts(full, _line("Le calendrier qui", fill=0.9, size=10))) == 1


def test_rows() -> None:
    """Where lines may be rows, width alone puts nothing but prose together."""
    fit = Fit(is_prose_only=True)

    assert len(_texts(_line("Note Alpha 3 mai", fill=1.1), _line("Carte"), fit=fit)) == 2
    assert len(_texts(_line("Fini. Note Alpha", fill=1.1), _line("Carte"), fit=fit)) == 1


def test_links() -> None:
    """A link over two lines is one link."""
    lines = [
        PageLine((Span(text, "https://exemple.org"),), 1, fill=1.1)
        for text in ("la carte", "du nord")
    ]

    (found,) = paragraphs(lines, Fit())

    assert found.spans == (Span("la carte du nord", "https://exemple.org"),)


def test_dash_at_the_end_of_a_line() -> None:
    """What it announces stands in the next one."""
    end = "Publier la carte — OIM —"
    assert _texts(_line(end), _line("25 septembre")) == [f"{end} 25 septembre"]


@pytest.mark.parametrize("number", ["2.", "12)", "II)"])
def test_title_that_names_who_presents(number: str) -> None:
    """Names in brackets end the title of a numbered point: its text begins below."""
    title = f"{number} Bilan des puits (OIM)"
    first, second = _texts(_line(title, fill=1.2), _line("Sur 46 puits visités"))

    assert (first, second) == ("Bilan des puits (OIM)", "Sur 46 puits visités")


@pytest.mark.parametrize(("aside", "count"), [("(OIM, 15 mai)", 2), ("(le nord, le sud)", 1)])
def test_action_that_names_who_and_when(aside: str, count: int) -> None:
    """A day at the end of its brackets ends an action: the next one begins below."""
    assert len(_texts(_line(f"Relire {aside}", fill=1.2), _line("Imprimer"))) == count
