"""A file of meetings/ → a meeting, the same in its two forms."""

from dataclasses import replace
from datetime import date, time

import pytest

from archive.language.choices import ActionStatus, Coverage, MeetingStatus
from archive.model import Attachment, Meeting
from archive.problems import Mark
from reading import MARKDOWN, YAML, markdown, meeting_of, places, read, yaml

UNDATED = "meetings/atelier.md"
UNDATED_YAML = "meetings/atelier.yml"
"""Files whose name says no day."""

IN_MARKDOWN = """---
date: mardi 14 mai 2030
date de fin: 15 mai 2030
heure: 9h15-11h00
lieu: Salle B
statut: approuvé
couverture: partielle
thèmes: [routes, santé]
présence:
  - Ministère du Commerce, de l’Industrie (MC/I)
  - CPE (3)
  - DGV/OMX
excusés: [Forum Exils]
absents: [CVO]
ordre du jour:
  - Ouverture (SP/CV)
  - 1. Carte des routes (CPE)
  - 2. Divers
prochaine réunion: 4 juin 2030 à 9h30, salle habituelle
documents:
  - titre: Note
    adresse: ressources/note.pdf
source: https://a.exemple/compte-rendu
anciens identifiants: [mai-2030]
---

# Réunion de mai

Une introduction.

## Décisions

- Une décision du groupe.

## 1. Carte des routes (CPE, Forum Exils)

Le CPE a montré [la carte](https://a.exemple/carte).

- un point ;
- un autre.

### Décisions

- La carte est adoptée.

| Points d’action | Responsables | Date limite | Statut | Suite de |
|---|---|---|---|---|
| Relancer les communes | CPE, Forum Exils | 4 juin | en cours | 2030-04-09#action-1-1 |
| N/A | / | | | |
| Publier la carte | Tous | prochaine réunion | | |

## 2. Divers

RAS
"""

IN_YAML = """
Date: 2030-05-14
date_de_fin: 15/05/2030
horaires: 09:15 à 11:00
lieu: Salle B
titre: Réunion de mai
statut: Approuvée
couverture: partiel
tags: routes, santé
participants: |
  Ministère du Commerce, de l’Industrie (MC/I)
  CPE (3), DGV/OMX
excuses: Forum Exils
absent: CVO
introduction: Une introduction.
décision: Une décision du groupe.
agenda: [Ouverture (SP/CV)]
points:
  - titre: Carte des routes
    numéro: 1
    présenté par: [CPE, Forum Exils]
    discussion: |
      Le CPE a montré [la carte](https://a.exemple/carte).

      - un point ;
      - un autre.
    décisions: [La carte est adoptée.]
    actions:
      - action: Relancer les communes
        responsables: CPE et Forum Exils
        échéance: 4 juin
        état: En cours
        suite de: 2030-04-09#action-1-1
      - action: Publier la carte
        responsables: [Tous]
        date limite: prochaine réunion
        statut: À faire
  - 2. Divers
next meeting: 4 juin 2030 à 9h30, salle habituelle
pièces jointes:
  - "[Note](ressources/note.pdf)"
source: https://a.exemple/compte-rendu
former ids: mai-2030
"""


def test_both_forms() -> None:
    """The same meeting is the same, written as Markdown or as YAML, whatever the words used."""
    from_markdown = meeting_of(IN_MARKDOWN)
    from_yaml = meeting_of(IN_YAML, YAML)

    assert from_markdown.source
    assert from_yaml.source
    assert plain(from_markdown) == plain(from_yaml)


def test_everything() -> None:
    """Every key has its place in the meeting."""
    meeting = meeting_of(IN_MARKDOWN)

    assert meeting.id == "2030-05-14"
    assert meeting.mark == Mark(MARKDOWN)
    assert (meeting.day, meeting.end_day) == (date(2030, 5, 14), date(2030, 5, 15))
    assert (meeting.start, meeting.end) == (time(9, 15), time(11))
    assert (meeting.place, meeting.title) == ("Salle B", "Réunion de mai")
    assert meeting.status is MeetingStatus.APPROVED
    assert meeting.coverage is Coverage.PARTIAL
    assert meeting.themes == ("routes", "santé")
    assert [(m.name, m.head_count) for m in meeting.attendance] == [
        ("Ministère du Commerce, de l’Industrie (MC/I)", None),
        ("CPE", 3),
        ("DGV/OMX", None),
    ]
    assert [m.name for m in (*meeting.excused, *meeting.absent)] == ["Forum Exils", "CVO"]
    assert [(i.number, i.title, len(i.actions)) for i in meeting.items] == [
        (0, "Ouverture", 0), (1, "Carte des routes", 2), (2, "Divers", 0)
    ]  # fmt: skip
    assert [a.status for a in meeting.items[1].actions] == [
        ActionStatus.IN_PROGRESS,
        ActionStatus.OPEN,
    ]
    assert [decision.text for decision in meeting.decisions] == ["Une décision du groupe."]
    assert meeting.next_meeting
    assert meeting.next_meeting.day == date(2030, 6, 4)
    assert meeting.documents == (
        Attachment("Note", "ressources/note.pdf", "docs/index.md", Mark(MARKDOWN)),
    )
    assert meeting.source == Attachment(
        "a.exemple", "https://a.exemple/compte-rendu", MARKDOWN, Mark(MARKDOWN)
    )
    assert meeting.former_ids == ("mai-2030",)


def test_least() -> None:
    """A date is all that a meeting needs."""
    assert meeting_of(yaml(), YAML) == Meeting(
        id="2030-05-14", mark=Mark(YAML), day=date(2030, 5, 14)
    )


@pytest.mark.parametrize("path", ["meetings/2030/atelier.md", "meetings/atelier.md"])
def test_id(path: str) -> None:
    """The name of the file is the meeting's id, whatever its folder."""
    assert meeting_of(markdown(""), path).id == "atelier"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("2030-05-15.md", "dit 2030-05-15 et la réunion est du 2030-05-14"),
        ("Réunion de mai.md", "« 2030-05-14.md »"),
        ("2030_05_14.md", "« 2030-05-14.md »"),
        ("2030-05-14.v2.md", "« 2030-05-14.md »"),
        ("2030-05-14 GTM.md", "« 2030-05-14.md »"),
        ("14-05-2030.md", "« 2030-05-14.md »"),
        ("2030-5-14.md", "« 2030-05-14.md »"),
        ("14 mai 2030.md", "« 2030-05-14.md »"),
        ("20300514.MD.md", "« 2030-05-14.md »"),
        ("15-05-2030.md", "« 2030-05-14.md »"),
        ("жж.md", "« 2030-05-14.md »"),
    ],
)
def test_file_name(name: str, words: str) -> None:
    """A name that makes no address, or tells another day, is noted with the one to give."""
    _, problems = read(markdown(""), f"meetings/{name}")

    assert [problem.rule for problem in problems] == ["nom-de-fichier"]
    assert words in problems[0].message


@pytest.mark.parametrize("name", ["2030-05-14.md", "2030-05-14-atelier.md", "atelier.md"])
def test_good_file_name(name: str) -> None:
    """A name may be the day, begin with it, or be anything plain."""
    assert read(markdown(""), f"meetings/{name}")[1] == ()


@pytest.mark.parametrize(
    ("text", "path", "noted"),
    [
        ("", UNDATED, [("date-absente", 1, 1)]),
        ("", UNDATED_YAML, [("date-absente", 1, 1)]),
        ("# rien\n", UNDATED_YAML, [("date-absente", 1, 1)]),
        ("---\n---\n", UNDATED, [("date-absente", 1, 1)]),
        ("## Point\n\nDit.\n", UNDATED, [("date-absente", 1, 1)]),
        ("lieu: A\n", UNDATED_YAML, [("date-absente", 1, 1)]),
        ("date:\nlieu: A\n", UNDATED_YAML, [("date-absente", 1, 1)]),
        ("date: demain\n", YAML, [("date-impossible", 1, 7)]),
        ("date: 31/06/2030\n", YAML, [("date-impossible", 1, 7)]),
        ("---\ndate: 2030-05-14\n", MARKDOWN, [("fichier-illisible", 1, 1)]),
    ],
)
def test_no_meeting(text: str, path: str, noted: list[tuple[str, int, int]]) -> None:
    """Without a day a meeting is no part of the archive, and one problem says why."""
    meeting, problems = read(text, path)

    assert meeting is None or not meeting.is_dated
    assert places(problems) == noted


def test_all_problems_at_once() -> None:
    """Everything that is wrong is noted at once, even without a day."""
    _, problems = read(
        "heure: 25h\nstatut: flou\nprochaine réunion: 31 juin\n"
        "points: [{titre: A, actions: [{statut: x}]}]\n",
        UNDATED_YAML,
    )

    assert [problem.rule for problem in problems] == [
        "date-absente", "heure-impossible", "statut-inconnu", "date-impossible", "action-sans-texte"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "line"),
    [
        (["heure: 11h-9h"], 2),
        (["heure: 9h-9h"], 2),
        (["date de fin: 13 mai 2030"], 2),
        (["date de fin: 2030-05-14", "heure: 22h-6h"], 3),
    ],
)
def test_end_before_start(lines: list[str], line: int) -> None:
    """A meeting that ends before it begins is noted."""
    _, problems = read(yaml(*lines), YAML)

    assert [(rule, at) for rule, at, _ in places(problems)] == [("fin-avant-debut", line)]


def test_over_midnight() -> None:
    """A meeting that ends the next day may end at an earlier hour."""
    meeting = meeting_of(yaml("date de fin: 15 mai 2030", "heure: 22h à 6h"), YAML)

    assert (meeting.start, meeting.end) == (time(22), time(6))


def test_marks() -> None:
    """In Markdown as in YAML, every thing knows where it stands."""
    meeting = meeting_of(IN_MARKDOWN)
    carte = meeting.items[1]

    assert (meeting.attendance[1].mark.line, meeting.attendance[1].mark.column) == (11, 5)
    assert (carte.mark.line, carte.mark.column) == (35, 4)
    assert carte.discussion
    assert (carte.discussion.links[0].mark.line, carte.discussion.links[0].mark.column) == (37, 28)
    assert (
        carte.actions[0].responsible[1].mark.line,
        carte.actions[0].responsible[1].mark.column,
    ) == (48, 32)


def plain(meeting: Meeting) -> Meeting:
    """A meeting without the path of its file, which its source keeps."""
    return replace(meeting, source=None)


def test_keys_of_other_tools() -> None:
    """Keys that other tools write are noted once, and the meeting stands."""
    text = markdown("", "layout: post", "aliases: [a]", "tags: [routes]", "title: Atelier")

    meeting, problems = read(text)

    assert meeting
    assert (meeting.title, meeting.themes) == ("Atelier", ("routes",))
    assert places(problems) == [("cle-ignoree", 3, 1)]
    assert "« layout », « aliases »" in problems[0].message
