"""Every record as objects: the same as `archive show` gives, with where things were decided."""

from pathlib import Path

from archive.exports.data_set import data_set
from archive.exports.record_json import meeting_object
from small import archive_of, headed

MEETINGS = {
    "meetings/2024-04-18.yml": (
        "date: 2024-04-18\ndécisions: [Se revoir]\npoints:\n"
        "- titre: Carte\n  décisions: [Garder]\n  actions: [Relire]\n"
    ),
    "meetings/2024-07-18.md": headed(
        ["date: 2024-07-18"], "## 1. Suite\n\n### Décisions\n\n- À prendre\n"
    ),
}


def test_what_was_decided_says_where(tmp_path: Path) -> None:
    """Actions and decisions tell their meeting, its day and their item, null for none."""
    data = data_set(archive_of(tmp_path, MEETINGS))

    whole, of_item = data.decisions
    assert (whole["text"], whole["meeting"], whole["item"]) == ("Se revoir", "2024-04-18", None)
    assert (of_item["text"], of_item["item"], of_item["item_title"]) == ("Garder", 1, "Carte")
    (action,) = data.actions
    assert (action["id"], action["date"]) == ("2024-04-18#action-1-1", "2024-04-18")


def test_meetings_are_those_of_show(tmp_path: Path) -> None:
    """A meeting is the same object as everywhere; that of an invitation is there too."""
    archive = archive_of(tmp_path, MEETINGS)

    assert list(data_set(archive).meetings) == [
        meeting_object(archive, m) for m in archive.meetings
    ]
