"""The facts of a meeting as labels in its text."""

from datetime import date, time

import pytest

from archive.model import Meeting
from reading import markdown, meeting_of, read, roll


def names(meeting: Meeting) -> list[str]:
    """The names of who attended."""
    return [mention.name for mention in meeting.attendance]


LINES = ("Date : mardi 14 mai 2030", "Heure : 9h-11h", "Lieu : Salle B", "Présents : CPE, DGV")
BOLD = [f"**{line.replace(' :', ' :**')}" for line in LINES]
VALUES = [line.partition(" : ")[2] for line in LINES]
CELLS = [line.replace(" : ", " | ") for line in LINES]
BOLD_CELLS = [cells.replace(" |", "** |") for cells in CELLS[1:]]


@pytest.mark.parametrize(
    "head",
    [
        "\n".join(LINES),
        "\n\n".join(LINES),
        "\n".join(BOLD),
        "  \n".join(BOLD),
        "\n".join(f"- {line}" for line in BOLD),
        "\n".join(f"* {line}" for line in LINES),
        "|  |  |\n|---|---|\n" + "\n".join(f"| {cells} |" for cells in CELLS),
        "\n".join(
            [
                f"| {CELLS[0]} |",
                "|---|---|",
                *(f"| **{c} |" for c in BOLD_CELLS),
            ]
        ),
        "| Date | Heure | Lieu | Présents |\n|---|---|---|---|\n" + f"| {' | '.join(VALUES)} |",
        (
            "| Date | 14 mai 2030 | Heure | 9h-11h |\n|---|---|---|---|\n"
            "| Lieu | Salle B | Présents | CPE<br>DGV |"
        ),
        (
            "| Date | Heure | Lieu |\n|---|---|---|\n| 14 mai 2030 | 9h-11h | Salle B |\n"
            "| Présents | CPE ; DGV | |"
        ),
        (
            "| Présents | Présents | CPE, DGV | CPE, DGV |\n|---|---|---|---|\n"
            "| Date | 14 mai 2030 | Heure | 9h-11h |\n| Lieu | Salle B | | |"
        ),
        "## Informations pratiques\n\n" + "\n".join(f"- {line}" for line in LINES),
        "## En-tête\n\n" + "\n".join(LINES),
        "\n".join([*LINES[:3], "Présents :", "- CPE", "- DGV"]),
        "\n".join([*LINES[:3], "", "**Présents (2) :**", "", "- CPE", "- DGV"]),
        "\n".join(f"- {line}" for line in LINES[:3]) + "\n- Présents :\n  - CPE\n  - DGV",
        "\n".join([*LINES[:3], "Présents : CPE,", "DGV"]),
        "\n".join([*LINES[:3], "Présents :", "CPE, DGV"]),
        "\n".join([*LINES[:3], "Présents :", "CPE", "DGV"]),
        "\n".join([*LINES[:3], "Présents : ONG : CPE ; État : DGV"]),
        " | ".join(LINES),
        "<br>".join(BOLD),
        " ; ".join(LINES),
        ". ".join(LINES),
    ],
)
@pytest.mark.parametrize("title", ["", "# Réunion\n\n"])
def test_labels_at_the_head(head: str, title: str) -> None:
    """Labels are read however they are laid out, and none is printed twice."""
    meeting = meeting_of(f"{title}{head}\n\n## Point\n\nTexte.\n", "meetings/atelier.md")

    assert (meeting.day, meeting.start, meeting.end) == (date(2030, 5, 14), time(9), time(11))
    assert (meeting.place, names(meeting)) == ("Salle B", ["CPE", "DGV"])
    assert meeting.introduction is None
    assert [item.title for item in meeting.items] == ["Point"]


def test_other_lines_stay() -> None:
    """Lines with other labels stay in the introduction, each on its line."""
    meeting = meeting_of(markdown("Lieu : Salle B\nAnimateur : CPE\nRapporteur : DGV\n\nTexte.\n"))

    assert meeting.introduction
    assert meeting.introduction.words == "Animateur : CPE Rapporteur : DGV Texte."
    kinds = [token.kind for token in meeting.introduction.tokens]
    assert kinds.count("HardBreak") == 1


def test_rows_of_other_labels_stay() -> None:
    """Rows with other labels stay in their table."""
    table = "| Lieu | Salle B |\n|---|---|\n| Animateur | CPE |\n| Heure | 9h |\n"

    meeting = meeting_of(markdown(table))

    assert (meeting.place, meeting.start) == ("Salle B", time(9))
    assert meeting.introduction
    assert meeting.introduction.words == "Animateur CPE"
    assert meeting.introduction.text == "|||\n|---|---|\n| Animateur | CPE |"


def test_link_of_a_value() -> None:
    """A value with a link is read, and its line stays for the link."""
    meeting = meeting_of(markdown("Lieu : [Salle B](https://a.exemple)\n"))

    assert meeting.place == "Salle B"
    assert meeting.introduction
    assert [link.address for link in meeting.introduction.links] == ["https://a.exemple"]


def test_labels_torn_from_their_values() -> None:
    """A label is not the value of the one above it."""
    meeting = meeting_of(markdown("Lieu :\n\nAnimateur :\n\nVerger\n\nCPE\n"))

    assert meeting.place is None


def test_after_midnight() -> None:
    """A meeting of the evening that ends at an earlier hour ends on the next day."""
    meeting = meeting_of(markdown("Heure : 22h-1h\n"))

    assert meeting.end_day is not None
    assert (meeting.end_day - meeting.day).days == 1


@pytest.mark.parametrize("body", ["Texte.\n\nLieu : Salle B\n", "**Lieu :** Salle B\n"])
def test_label_within_an_item(body: str) -> None:
    """Within an item a label is part of the discussion."""
    meeting = meeting_of(markdown(f"## Divers\n\n{body}"))

    assert meeting.place is None


def test_announcement_within_a_list() -> None:
    """It may stand in a list within another, where it stays."""
    body = "## Divers\n\n- Annonces :\n  - La carte est lue\n  - Prochaine réunion : 4 juin 2030\n"
    meeting = meeting_of(markdown(body))

    assert meeting.next_meeting
    assert meeting.next_meeting.day == date(2030, 6, 4)
    assert meeting.items[0].discussion
    assert "4 juin" in meeting.items[0].discussion.words


def test_announcement_within_an_item() -> None:
    """The day of the next meeting may stand on a line of the last item."""
    meeting = meeting_of(markdown("## Divers\n\nTexte.\n\nProchaine réunion : 4 juin 2030\n"))

    assert meeting.next_meeting
    assert meeting.next_meeting.day == date(2030, 6, 4)
    assert meeting.items[0].discussion
    assert meeting.items[0].discussion.words == "Texte."


@pytest.mark.parametrize(
    "section",
    [
        "**Date :** 4 juin 2030 à 9h30\n**Lieu :** Salle B\n**Sujet :** la carte\n",
        "- Date : 4 juin 2030\n- Heure : 9h30\n- Lieu : Salle B\n- Objet : la carte\n",
        "4 juin 2030 à **9h30**, Salle B\n",
        "4 juin 2030 à 9h30. Lieu : Salle B\n",
    ],
)
def test_announcement_in_labels(section: str) -> None:
    """The section of the next meeting may hold labels; no markup is part of a fact."""
    announced = meeting_of(markdown(f"## Prochaine réunion\n\n{section}")).next_meeting

    assert announced
    assert (announced.day, announced.start, announced.place) == (
        date(2030, 6, 4), time(9, 30), "Salle B"
    )  # fmt: skip
    assert "*" not in announced.text


def test_names_below_a_title() -> None:
    """A line of names below « Organisations présentes » alone is who came."""
    head = "Organisations présentes\n\nDirection des Gués de la Vallée (2), CPE (3), DGV (1)\n"
    meeting = meeting_of(markdown(f"# Réunion\n\n{head}\n## Carte\n\nVue.\n"))

    assert [(body.name, body.head_count) for body in meeting.attendance] == [
        ("Direction des Gués de la Vallée", 2), ("CPE", 3), ("DGV", 1)
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "Présents CPE, DGV",
        "Présidence : Verger. Présents : CPE, DGV",
        "Secrétariat : Verger Présents CPE, DGV",
        "Présents : CPE, DGV. Secrétariat : Verger",
        "Présidence : Verger. Présents : CPE\n\nObservateurs : DGV",
        "| Date : 4 juin 2030 |\n|---|\n| Présents : CPE, DGV |\n| Secrétariat : Verger |",
    ],
)
def test_names_without_a_sign_or_beside_others(line: str) -> None:
    """Names follow their label without a sign, or beside what is no field and stays."""
    meeting = meeting_of(markdown(f"{line}\n\nExcusés UTB\n"))

    assert names(meeting) == ["CPE", "DGV"]
    assert [mention.name for mention in meeting.excused] == ["UTB"]
    assert ("Verger" in line) is (meeting.introduction is not None)


@pytest.mark.parametrize("line", ["Absents de longue date", "Présents une vingtaine de personnes"])
def test_sentences_that_begin_as_labels(line: str) -> None:
    """Words without a sign that are no names are a text, and no doubt."""
    meeting, problems = read(markdown(f"{line}\n"))

    assert meeting
    assert (*meeting.attendance, *meeting.absent, *problems) == ()
    assert meeting.introduction


@pytest.mark.parametrize(
    "label", ["Membres de la réunion", "Qui", "Organisations", "Who", "Structures"]
)
def test_bodies_at_the_head(label: str) -> None:
    """A label of bodies before several names says who came, where none says it better."""
    text = "Date : 14 mai 2030\n\n{} : {}\n\n## Point\n\nTexte.\n"

    assert names(meeting_of(text.format(label, "CPE, DGV, OMX"))) == ["CPE", "DGV", "OMX"]
    assert not names(meeting_of(text.format(label, "CPE")))
    assert not names(meeting_of(text.format(label, "un groupe de travail, une antenne, un bureau")))


@pytest.mark.parametrize(
    "lines",
    [
        "Présents : CPE|DGV|Voix des Puits|Excusés : OMX",
        "Participants : 3 structures|CPE ; DGV ; Voix des Puits (voir annexe)|Excusés : OMX",
        "Présents ONU : CPE, DGV|ONG : Voix des Puits|Excusés OMX",
        "Présences Agences NU : CPE|ONGN : DGV, Voix des Puits|Excusé OMX",
        "Attendance / Participation UN: CPE – NGOs / ONG: DGV, Voix des Puits|Excusés : OMX",
    ],
)
def test_list_that_goes_on_a_line_each(lines: str) -> None:
    """A list goes on where each line below it has its kind, or is one name down to a label."""
    text = "Date : 14 mai 2030|" + lines + "|## Point|Texte."
    meeting = meeting_of(text.replace("|", "\n\n"))

    assert names(meeting) == ["CPE", "DGV", "Voix des Puits"]
    assert [each.name for each in meeting.excused] == ["OMX"]
    assert meeting.introduction is None


@pytest.mark.parametrize("line", ["Bilan", "DGV est venue.|OMX", "DGV, OMX|OCR"])
def test_lines_below_a_list_that_are_none_of_it(line: str) -> None:
    """One line below a name, a sentence or a list may be anything."""
    text = f"Date : 14 mai 2030|Présents : CPE|{line}|Excusés : OIM|## Point|Texte."

    assert names(meeting_of(text.replace("|", "\n\n"))) == ["CPE"]


def test_place_above_a_title() -> None:
    """A name that may be a label of a place is none above a line that says a day."""
    text = "Comité local\n\nCompte rendu du 4 juin 2030\n\n## Carte\n\nDit.\n"

    assert meeting_of(markdown(text)).place is None


@pytest.mark.parametrize("counted", ["deux habitants", "six residents", "12 habitants"])
def test_persons_counted_beside_names(counted: str) -> None:
    """How many others came, without a name, keeps no list from being one."""
    meeting = meeting_of(markdown(f"Présents : OIM, CPE ainsi que {counted}\n\n## Carte\n"))

    assert [each.name for each in meeting.attendance if each.name] == ["OIM", "CPE"]


def test_a_torn_column() -> None:
    """Where the values of labels stand below them all, no name is told of the last."""
    meeting = meeting_of(markdown("Lieu\n\nAnimation\n\nPrésents\n\nExcusés\n\nCPE, DGV\n\nUTB\n"))

    assert roll(meeting) == ([], [], [])


def test_empty_fields() -> None:
    """Labels of a form that nobody filled in are no lists."""
    text = "Présents :\n\nExcusés :\n\nAbsents :\n\nLa séance est ouverte.\n\nElle est close.\n"

    assert roll(meeting_of(markdown(text))) == ([], [], [])
