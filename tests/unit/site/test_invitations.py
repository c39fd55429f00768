"""The page of a meeting to come is an invitation."""

from pathlib import Path

from building import TODAY, rendered, shown
from small import archive_of
from website import HOME, Document, facts

INVITATION = (
    "présence: [A, B]\nstatut: projet\nordre du jour: [Ouverture, Bilan]\n"
    "points:\n- titre: Bilan\n  suivi:\n"
    "  - {action: Écrire la note, suite de: 2030-05-22#action-1-1}\n"
)
DECIDED = "points:\n- titre: A\n  actions: [Écrire la note]\n"


def test_a_meeting_to_come_is_an_invitation(tmp_path: Path) -> None:
    """The page of a day to come has guests and a provisional agenda, and nothing that was said."""
    files = {
        "meetings/2030-05-22.yml": f"date: 2030-05-22\n{DECIDED}",
        "meetings/2030-06-19.yml": f"date: 2030-06-19\n{INVITATION}",
    }

    pages = rendered(archive_of(tmp_path, files, TODAY))
    page = Document("reunions/2030-06-19/", pages["reunions/2030-06-19/"].html)

    assert page.texts(".gtm-banner:not([hidden]) strong") == ["Réunion à venir."]
    assert facts(page) == ["Mercredi", "2 organisations invitées"]
    assert page.texts("h2") == ["Ordre du jour provisoire", "Organisations invitées"]
    assert page.texts("h4") == ["Actions à suivre"]
    assert page.links("a[href$='.ics']") == [f"{HOME}reunions/2030-06-19/reunion.ics"]
    assert "Projet" not in page.text()
    assert pages["reunions/2030-06-19/"].description.startswith("Invitation. Mercredi 19 juin")


def test_an_invitation_counts_for_nothing(tmp_path: Path) -> None:
    """Neither attendance nor the history of an action knows a meeting that is to come."""
    files = {
        "meetings/2030-05-22.yml": f"date: 2030-05-22\n{DECIDED}",
        "meetings/2030-06-19.yml": f"date: 2030-06-19\n{INVITATION}",
    }

    pages = {
        url: Document(url, page.html)
        for url, page in rendered(archive_of(tmp_path, files, TODAY)).items()
    }

    assert "Réunions" in pages["organisations/a/"].texts("h2")
    assert pages["presences/"].texts(".gtm-presences tbody tr") == []
    assert pages["reunions/"].tree.css("select[name=organisation], [data-organisation]") == []
    assert pages["actions/"].texts(".gtm-history li") == []


def test_a_cancelled_meeting_to_come(tmp_path: Path) -> None:
    """A meeting to come that is cancelled says so before and after its day; it is no invitation."""
    files = {"meetings/2030-06-19.yml": "date: 2030-06-19\nstatut: annulée\n"}

    page = shown(tmp_path, files, "reunions/2030-06-19/")

    assert page.texts(".gtm-banner") == ["Réunion annulée."]
