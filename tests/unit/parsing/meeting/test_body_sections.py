"""Which field of a meeting each section of its body holds."""

import pytest

from reading import markdown, meeting_of

FACTS = [
    ("Heure", "9h30 à 11h"),
    ("Lieu de la réunion", "Salle B"),
    ("Présents", "- CPE\n- DGV"),
    ("Excusés", "OMX"),
    ("Date of next meeting", "4 June 2030"),
]


@pytest.mark.parametrize("level", ["##", "###", "####"])
@pytest.mark.parametrize("title", ["", "# Réunion\n\n"])
def test_facts_below_headings(title: str, level: str) -> None:
    """Facts may stand each below its heading, of whatever level, before the first item."""
    head = "\n\n".join(f"{level} {word}\n\n{value}" for word, value in FACTS)

    meeting = meeting_of(markdown(f"{title}{head}\n\n## 1. Carte\n\nDit.\n"))

    assert (str(meeting.start), meeting.place) == ("09:30:00", "Salle B")
    assert [mention.name for mention in meeting.attendance] == ["CPE", "DGV"]
    assert [mention.name for mention in meeting.excused] == ["OMX"]
    assert meeting.next_meeting
    assert str(meeting.next_meeting.day) == "2030-06-04"
    assert meeting.introduction is None
    assert [item.title for item in meeting.items] == ["Carte"]


@pytest.mark.parametrize(
    "section",
    ["## Ouverture\n\nÀ 9h30, la séance est ouverte.", "## Site\n\nLe site est en ligne."],
)
def test_words_that_only_begin_alike(section: str) -> None:
    """A heading of other words is that of an item, whatever stem it shares with a field."""
    (only,) = meeting_of(markdown(f"{section}\n")).items

    assert only.title == section.split()[1]


@pytest.mark.parametrize(
    ("heading", "level"), [("Compte rendu", "### "), ("Échanges", "### 1. "), ("Un mot", "### 2. ")]
)
def test_wrapped_items(heading: str, level: str) -> None:
    """A heading that says nothing, or stands above numbers, only wraps the items below it."""
    body = f"## {heading}\n\n{level}Carte\n\nDit.\n\n### 3. Divers\n\nRedit.\n"

    assert [item.title for item in meeting_of(markdown(body)).items] == ["Carte", "Divers"]


def test_parts_of_an_item() -> None:
    """Below the heading of an item lower headings are its parts."""
    body = "## Carte\n\n### Contexte\n\nDit.\n\n### Suites\n\nRedit.\n"

    assert [item.title for item in meeting_of(markdown(body)).items] == ["Carte"]


@pytest.mark.parametrize(
    "head",
    [
        "## Ce soir\n\n",
        "## Ouverture\n\nBonjour.\n\n## Ce soir\n\n",
        "## Adoption de l’ordre du jour\n\nIl est adopté.\n\n- Adoption de l’ordre du jour\n",
    ],
)
def test_agenda_below_any_heading(head: str) -> None:
    """A list of the titles of the sections is the agenda, whatever stands above it."""
    body = f"{head}- Carte (CPE)\n- Divers\n\n## Carte\n\nDit.\n\n## Divers\n\nRedit.\n"

    *_, first, second = meeting_of(markdown(body)).items

    assert (first.title, second.title) == ("Carte", "Divers")
    assert first.is_planned
    assert [presenter.name for presenter in first.presenters] == ["CPE"]


@pytest.mark.parametrize(
    "body",
    [
        "## Point\n\n### Détail\n\nDit.\n\n## Autre\n\nRedit.\n",
        "- Point\n  - dit\n- Autre\n  - redit\n",
    ],
)
def test_item_called_point(body: str) -> None:
    """A heading in the singular is an item: only "Points" stands above the others."""
    assert [item.title for item in meeting_of(markdown(body)).items] == ["Point", "Autre"]


@pytest.mark.parametrize("heading", ["Pauta", "2. Points à traiter", "Ordre du jours"])
def test_agenda_by_its_stems(heading: str) -> None:
    """Words that name an agenda do so above a list; above a text they head an item."""
    listed = meeting_of(markdown(f"## {heading}\n\n- Carte\n- Divers\n\n## Carte\n\nVue.\n"))
    said = meeting_of(markdown(f"## {heading}\n\nVus.\n"))

    assert [item.title for item in listed.items] == ["Carte", "Divers"]
    assert len(said.items) == 1
