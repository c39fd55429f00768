"""Meetings among themselves: one file each, and actions that earlier ones decided."""

from pathlib import Path

import pytest

from archive.checks.meetings import (
    actions_are_decided_once,
    carried_actions_exist,
    followed_actions_are_clear,
    ids_are_unique,
    named_actions_are_meant,
    themes_are_known,
)
from archive.collection.archive import Archive
from archive.problems import Mark
from small import archive_of, headed

FIRST = "date: 2024-02-15\npoints:\n- titre: A\n  actions: [Imprimer la carte, Relire la note]\n"
EMPTY = "date: 2024-01-18\npoints:\n- titre: A\n  discussion: Dit.\n"
MEETING = {
    "meetings/2024-03-14.md": headed(
        ["date: 2024-03-14", "thèmes: [eau, hltes]"], "## Halte\n\n**Thèmes :** fanfare, halte\n"
    )
}
REGISTER = {"docs/themes/haltes.md": headed(["nom: Haltes", "mots: [eau]"])}


def archive_with(folder: Path, later: str) -> Archive:
    """Two meetings, the second with two actions, then one with more in its only item."""
    text = f"date: 2024-03-14\npoints:\n- titre: B\n{later}"
    files = {
        "meetings/2024-01-18.yml": EMPTY,
        "meetings/2024-02-15.yml": FIRST,
        "meetings/2024-03-14.yml": text,
    }
    return archive_of(folder, files)


def carried(reference: str, action: str = "Imprimer la carte") -> str:
    """An action that carries over another."""
    return f"  actions:\n  - action: {action}\n    suite de: {reference}\n"


def followed(action: str) -> str:
    """What a meeting says of an action, named by its text."""
    return f"  suivi:\n  - action: {action}\n    statut: en cours\n"


def test_two_files_of_one_meeting(tmp_path: Path) -> None:
    """The second file of an id is told which is the first, be it in another folder or form."""
    files = {
        "meetings/2024-02-15.md": "---\ndate: 2024-02-15\n---\n",
        "meetings/2024/2024-02-15.yml": FIRST,
    }

    (problem,) = ids_are_unique(archive_of(tmp_path, files))

    assert problem.mark.path == "meetings/2024/2024-02-15.yml"
    assert "déjà celui de meetings/2024-02-15.md" in problem.message


@pytest.mark.parametrize(
    ("reference", "advice"),
    [
        ("2024-02-15#action-1-3", "les siennes : action-1-1, action-1-2."),
        ("2024-01-18#action-1-1", "« 2024-01-18 » n’a aucune action"),
        ("2024-04-18#action-1-1", "ajoutez-y « anciens identifiants: 2024-04-18 »"),
        ("2024-03-14#action-1-1", "ne précède pas celle-ci : désignez une action antérieure"),
    ],
)
def test_no_earlier_action(tmp_path: Path, reference: str, advice: str) -> None:
    """What is no action of an earlier meeting is told with what the archive has instead."""
    (problem,) = carried_actions_exist(archive_with(tmp_path, carried(reference)))

    assert problem.mark == Mark("meetings/2024-03-14.yml", 6, 15)
    assert advice in problem.message


def test_earlier_action(tmp_path: Path) -> None:
    """An action of an earlier meeting may be carried over in other words, one in common."""
    archive = archive_with(tmp_path, carried("2024-02-15#action-1-1", "Imprimer mieux"))

    assert list(carried_actions_exist(archive)) == []
    assert list(named_actions_are_meant(archive)) == []


def test_no_word_in_common(tmp_path: Path) -> None:
    """An action without a word of the one it names perhaps names another."""
    archive = archive_with(tmp_path, carried("2024-02-15#action-1-1", "Relire"))

    (problem,) = named_actions_are_meant(archive)

    assert "« Imprimer la carte » (réunion du 15 février 2024)" in problem.message


def test_followed_action_is_open(tmp_path: Path) -> None:
    """An action followed up by its text is one of the open ones, or one is proposed, or none."""
    same = archive_with(tmp_path / "a", followed("Imprimer la carte"))
    near = archive_with(tmp_path / "b", followed("Imprimer la grande carte murale du nord"))
    none = archive_with(tmp_path / "c", followed("Former les agents"))

    assert list(followed_actions_are_clear(same)) == []
    (doubt,) = followed_actions_are_clear(near)
    assert "Si oui, écrivez 2024-02-15#action-1-1 en « Suite de »" in doubt.message
    (loss,) = followed_actions_are_clear(none)
    assert "aucune action ouverte ne lui ressemble" in loss.message


@pytest.mark.parametrize(
    ("action", "is_named"),
    [
        ("Imprimer la carte", True),
        ("IMPRIMER LES CARTES.", True),
        ("Imprimer la carte du nord de la région", False),
        ("Former les agents", False),
    ],
)
def test_decided_again(tmp_path: Path, action: str, is_named: bool) -> None:  # noqa: FBT001
    """An action decided again in the same words, or nearly, names the first that is open."""
    archive = archive_with(tmp_path, f"  actions: [{action}]\n")

    messages = [problem.message for problem in actions_are_decided_once(archive)]
    assert ["écrivez 2024-02-15#action-1-1 en « Suite de »" in m for m in messages] == (
        [True] if is_named else []
    )


@pytest.mark.parametrize("later", [carried("2024-02-15#action-1-1"), carried("hors archive")])
def test_decided_again_knowingly(tmp_path: Path, later: str) -> None:
    """An action that says which one it takes over, or that it is another, repeats none."""
    assert list(actions_are_decided_once(archive_with(tmp_path, later))) == []


def test_decided_again_once_done(tmp_path: Path) -> None:
    """What was done, or is closed since, may be decided again; the first of several is named."""
    row = (
        "date: 2024-03-14\npoints:\n- titre: A\n  actions:\n"
        "  - {action: Imprimer, statut: STATUS}\n"
    )
    again = row.replace("03-14", "04-18").replace("STATUS", "en cours")
    third = again.replace("04-18", "05-02")
    done = archive_of(
        tmp_path / "a",
        {
            "meetings/2024-03-14.yml": row.replace("STATUS", "fait"),
            "meetings/2024-04-18.yml": again,
        },
    )
    thrice = archive_of(
        tmp_path / "b",
        {
            "meetings/2024-03-14.yml": row.replace("STATUS", "en cours"),
            "meetings/2024-04-18.yml": again,
            "meetings/2024-05-02.yml": third,
        },
    )

    assert list(actions_are_decided_once(done)) == []
    assert [
        (problem.mark.path, "2024-03-14#action-1-1" in problem.message)
        for problem in actions_are_decided_once(thrice)
    ] == [("meetings/2024-04-18.yml", True), ("meetings/2024-05-02.yml", True)]


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
