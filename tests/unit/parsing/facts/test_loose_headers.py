"""Headers of tables that lost their cells."""

from archive.parsing.facts.loose_headers import flat_columns, is_loose_header, task_header


def test_flat_header() -> None:
    """The header of a table that lost its cells is known by its columns."""
    assert flat_columns("Structure Présent Excusé")
    assert flat_columns("N° Nom et Prénoms Structure Fonction Contact E-mail")
    assert flat_columns("Membre Organisation P / E") == ["person", "organisation", "presence"]
    assert flat_columns("Name Title Organisation Tel.")[1] == "function"
    assert not flat_columns("Structure de coordination des acteurs présents")


def test_header_of_actions() -> None:
    """Three parts that begin with a capital and name a column each are one."""
    assert is_loose_header("Actions Responsable Avant le")
    assert not is_loose_header("Actions Responsable Salle")


def test_bars_alone() -> None:
    """Lines of nothing but the bars between cells are no header."""
    assert task_header(["|", "| |", ""]) == ([], 0)
