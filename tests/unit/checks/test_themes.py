"""Themes that files name: known where there is a register."""

from pathlib import Path

from archive.checks.themes import themes_are_known
from small import archive_of, headed

MEETING = {
    "meetings/2024-03-14.md": headed(
        ["date: 2024-03-14", "thèmes: [eau, hltes]"], "## Halte\n\n**Thèmes :** fanfare, halte\n"
    )
}
REGISTER = {"docs/themes/haltes.md": headed(["nom: Haltes", "mots: [eau]"])}


def test_unknown_themes(tmp_path: Path) -> None:
    """A theme that is in no file of the register is told where it stands, with a near one."""
    problems = list(themes_are_known(archive_of(tmp_path, {**MEETING, **REGISTER})))

    assert [(problem.mark.line, problem.rule) for problem in problems] == [
        (3, "theme-inconnu"),
        (6, "theme-inconnu"),
    ]
    assert "vouliez-vous dire « Haltes » ?" in problems[0].message
    assert "créez docs/themes/fanfare.md" in problems[1].message


def test_no_register(tmp_path: Path) -> None:
    """Without a register, themes are words of the minutes, of which nothing is asked."""
    assert list(themes_are_known(archive_of(tmp_path, MEETING))) == []
