"""Specification of the cells of a table that are labels, and what stays of others."""

import pytest

from reading import markdown, meeting_of, roll

LINE = "|---|---|---|---|\n"


@pytest.mark.parametrize(
    "table",
    [
        f"| Sujet | Action | Responsable | Lieu |\n{LINE}| Carte | Relire | CPE | Salle B |\n",
        f"| Lieu de vie | Puits | Forages | Sources |\n{LINE}| Tagda | 3 | 2 | 1 |\n",
        f"| Organisation | Fonction | Lieu | Signature |\n{LINE}| CPE | Chef | Tagda | X |\n",
    ],
)
def test_other_tables(table: str) -> None:
    """A table of actions, of bodies or of anything else has no labels in its cells."""
    meeting = meeting_of(markdown(f"# Réunion\n\n## Carte\n\nDit.\n\n{table}"))

    assert meeting.place is None


def test_signs_below_lists() -> None:
    """Lists beside one another head columns, of names where no sign stands in them."""
    meeting = meeting_of(markdown("| Présents | Excusés |\n|---|---|\n| CPE | DGV |\n"))

    assert roll(meeting) == (["CPE"], ["DGV"], [])
    assert meeting.introduction is None


def test_row_that_says_more() -> None:
    """A row with other cells stays, its labels read."""
    meeting = meeting_of(
        markdown(f"| Lieu | Salle B | Animation | CPE |\n{LINE}| Présents | DGV | | |\n")
    )

    assert (meeting.place, roll(meeting)[0]) == ("Salle B", ["DGV"])
    assert meeting.introduction
    assert meeting.introduction.words == "Lieu Salle B Animation CPE"
