"""The agenda below a label in the opening of a file: which lines are of it, where it ends."""

import pytest

from reading import meeting_of_blocks, outline, titles


@pytest.mark.parametrize(
    "label",
    [
        "Ordre du jour",
        "Ordre du jour :",
        "**Agenda**",
        "Points inscrits à l’ordre du jour",
        "Les points suivants étaient inscrits à l’ordre du jour :",
    ],
)
@pytest.mark.parametrize(
    "lines",
    ["1. Carte\n2. Divers", "- Carte\n- Divers", "1- Carte ;\n\n2- Divers.", "Carte\n\nDivers"],
)
def test_list(label: str, lines: str) -> None:
    """A list, or lines alone, below a label are the agenda, and stay nowhere else."""
    meeting = meeting_of_blocks("# Réunion", label, lines, "## Carte", "Dite.")

    assert [item.title for item in meeting.items] == ["Carte", "Divers"]
    assert meeting.introduction is None


@pytest.mark.parametrize(
    "lines",
    [
        "(i) Carte\n\n(ii) Puits\n\n(iii) Vivres\n\n(iv) Divers",
        "a. Carte\n\nb. Puits\n\nc. Vivres\n\nd. Divers",
        "Heure Point Orateur\n\nJ1 – 9h Carte\n\nJ2 : 9h Puits\n\n9h30 Vivres\n\n10h00 Divers",
    ],
)
def test_signs(lines: str) -> None:
    """Small Roman numbers, letters, hours with their day below the header of a lost table."""
    told = [title.split()[-1] for title in titles("Au menu :", lines)]

    assert told == ["Carte", "Puits", "Vivres", "Divers"]


def test_announced() -> None:
    """A sentence that announces the list stays a sentence."""
    said = "Après l’ouverture, l’ordre du jour suivant a été adopté :"
    meeting = meeting_of_blocks(said, "- Carte (CPE)\n- Divers", "## Carte", "Dite.")

    assert [item.title for item in meeting.items] == ["Carte", "Divers"]
    assert meeting.introduction is not None
    assert meeting.introduction.text == said


@pytest.mark.parametrize(
    "lines",
    [
        "1- L’ordre du jour de la réunion porte sur la carte ;\n\n2- Les puits ;\n\n3- Divers.",
        "1. L’ordre du jour portait sur la carte\n2. Les puits\n3. Divers",
        "L’ordre du jour comporte la carte ; les puits ; divers.",
        "1. The agenda included la carte;\n2. Les puits;\n3. Divers.",
    ],
)
def test_first_point_in_a_sentence(lines: str) -> None:
    """The first point may stand in the sentence that says that the agenda follows."""
    told = [title[:1].upper() + title[1:] for title in titles("# Réunion", lines, "On ouvre.")]

    assert told == ["La carte", "Les puits", "Divers"]


def test_no_agenda_in_a_sentence() -> None:
    """What one sentence says of the agenda, or a number of another list, is none."""
    said = "1. L’ordre du jour porte sur la carte.\n\nOn ouvre."

    assert titles("# Réunion", said) == []


@pytest.mark.parametrize(
    "after",
    [
        "1. Carte des puits\n\nLa carte est présentée.",
        "- I. Carte des puits",
        "La séance est ouverte à neuf heures.",
        "Présents : OIM, HCR",
    ],
)
def test_end(after: str) -> None:
    """The list ends at a title said again, another sign, a sentence or another label."""
    assert titles("Ordre du jour\n\n1. Carte des puits\n2. Divers", after)[:2] == [
        "Carte des puits", "Divers"
    ]  # fmt: skip
    assert len(titles("Ordre du jour\n\n1. Carte des puits\n2. Divers", after)) == 2


@pytest.mark.parametrize("below", ["1. Carte\n2. Divers", "1- Carte ;\n2- Divers."])
def test_opening_without_number(below: str) -> None:
    """The word that opens a meeting is a title as well, though it labels an hour elsewhere."""
    found = outline("Points inscrits à l’ordre du jour", "Ouverture (CPE)", below)

    assert [(title, names) for _, title, names in found] == [
        ("Ouverture", ["CPE"]), ("Carte", []), ("Divers", [])
    ]  # fmt: skip


def test_after_other_clauses() -> None:
    """What a long sentence says before it announces the list may be anything."""
    said = f"Le quorum est atteint, {'il est vérifié, ' * 10}; l’ordre du jour est le suivant :"

    assert titles(said, "1. Carte,\n2. Divers.") == ["Carte", "Divers"]
    assert titles(said.replace(";", ","), "1. Carte,\n2. Divers.") == ["Carte", "Divers"]


@pytest.mark.parametrize(
    "said",
    [
        "L’ordre du jour de cette réunion était le suivant",
        "The agenda of the meeting was the following",
    ],
)
def test_agenda_of_this_meeting(said: str) -> None:
    """“Le suivant” behind a verb leads to a list, and does not speak of the next meeting."""
    meeting = meeting_of_blocks(f"{said} : 1/- Carte ; 2/- Divers.", "Un texte.")

    assert [item.title for item in meeting.items] == ["Carte", "Divers"]
    assert meeting.next_meeting is None


def test_number_left_out() -> None:
    """A list goes on behind a number that its writer left out."""
    assert titles("Ordre du jour :", "1- Carte", "3- Puits", "4- Divers") == [
        "Carte", "Puits", "Divers"
    ]  # fmt: skip


def test_list_among_other_lines() -> None:
    """What is said without a sign below lines that count is none of them, nor is a later count."""
    below = "Points précédents\n\nStatut\n\nFait"
    assert titles("Ordre du jour", "Ouverture (CPE)", "1. Carte\n2. Divers", below) == [
        "Ouverture", "Carte", "Divers"
    ]  # fmt: skip
    assert titles("Agenda", "Autres développements", "3. Carte\n4. Divers") == []


def test_points_on_one_line_below_the_label() -> None:
    """One line that counts on within itself is several points."""
    assert titles("Ordre du jour :", "1. Carte 2. Tarif (CPE) 3. Divers") == [
        "Carte", "Tarif", "Divers"
    ]  # fmt: skip


def test_points_at_once() -> None:
    """Where texts stand between the lines these are the points themselves, and no agenda."""
    meeting = meeting_of_blocks(
        "Ordre du jour :", "1. Carte", "Elle est vue.", "2. Divers", "Rien."
    )

    assert all(item.is_recorded for item in meeting.items)


def test_first_heading_below_the_list() -> None:
    """A numbered title right below the list begins the first item, whatever Markdown counts."""
    agenda = "1. Carte (CPE)\n2. Tarif\n3. Divers"
    points = "1. Carte\n\nDite.\n\n2. Tarif\n\nDit.\n\n3. Divers\n\nDits."
    meeting = meeting_of_blocks(f"Ordre du jour :\n\n{agenda}\n{points}")

    assert [(i.number, i.title, i.is_recorded) for i in meeting.items] == [
        (1, "Carte", True), (2, "Tarif", True), (3, "Divers", True)
    ]  # fmt: skip
    assert [mention.name for mention in meeting.items[0].presenters] == ["CPE"]


@pytest.mark.parametrize(
    "details",
    ["   - nord\n   - sud", "- nord\n- sud", "\na) nord\n\nb) sud\n", "\nnord\n\nsud\n",
     "\n1-1 nord, 1-2 sud\n"],
)  # fmt: skip
def test_details(details: str) -> None:
    """What stands below a line is no line: it is said of its point."""
    first, second = meeting_of_blocks("Ordre du jour :", f"1. Carte\n{details}\n2. Divers").items

    assert (first.title, second.title) == ("Carte", "Divers")
    assert first.discussion is not None
    assert "nord" in first.discussion.text
    assert "sud" in first.discussion.text
    assert second.discussion is None


@pytest.mark.parametrize(
    "lines", ["voir la convocation", "6. Fictif\n7. Inventé", "Le groupe s’est réuni."]
)
def test_no_list(lines: str) -> None:
    """One line without a sign, a list begun elsewhere and a sentence are no agenda."""
    assert titles("Ordre du jour :", lines) == []


def test_after_the_label_of_the_points() -> None:
    """What the points themselves say of an agenda is none of this meeting."""
    assert titles("Points discutés :", "Carte.", "Le programme :", "- débats\n- marche") == []
    said = "Il a déroulé l’ordre du jour comme suit :"
    assert titles("Présents : CPE", "DÉROULEMENT", said, "- Carte\n- Divers") == ["Carte", "Divers"]


@pytest.mark.parametrize(
    "lines",
    [
        "Ordre du jour : 1) Carte (CPE) ; 2) Tarif ; 3) Divers",
        "- Ordre du jour : carte (CPE), tarif et divers",
        "| Ordre du jour | Carte (CPE)<br>Tarif<br>Divers |\n|---|---|\n| Lieu | Salle B |\n",
        "| Lieu | Ordre du jour |\n|---|---|\n| B | 1. Carte (CPE)<br>2. Tarif<br>3. Divers |",
    ],
)
def test_on_one_line(lines: str) -> None:
    """The points may stand on the line of their label, in an item or in a cell."""
    meeting = meeting_of_blocks(lines)

    assert [(item.title, [each.name for each in item.presenters]) for item in meeting.items] == [
        ("Carte", ["CPE"]), ("Tarif", []), ("Divers", [])
    ]  # fmt: skip
    assert meeting.introduction is None


def test_begun_on_the_line_of_the_label() -> None:
    """The first point may stand beside the label and the others below it."""
    assert outline("Ordre du jour : 1. Carte\n2. Tarif\n3. Divers", "Le groupe parle.") == [
        (1, "Carte", []), (2, "Tarif", []), (3, "Divers", [])
    ]  # fmt: skip


def test_in_a_sentence() -> None:
    """Points that a sentence counts are the agenda, and the sentence stays."""
    said = "L’ordre du jour portait sur : (i) la carte, (ii) le tarif et (iii) les divers"
    meeting = meeting_of_blocks(said)

    assert [item.title for item in meeting.items] == ["La carte", "Le tarif", "Les divers"]
    assert meeting.introduction is not None
    assert meeting.introduction.text == said


def test_column_of_labels() -> None:
    """Below labels torn from their values, the agenda is the first count that begins."""
    labels = ("Date :", "Ordre du jour :", "Présents :", "Lundi", "CPE, DGV")

    assert titles(*labels, "1. Carte\n2. Divers") == ["Carte", "Divers"]


@pytest.mark.parametrize(
    "rows",
    [
        "9h00 Carte\n\n9h30 Divers",
        "9h00 – 9h30 : Carte\n\nCPE,\n\n9h30 – 10h00 : Divers",
    ],
)
def test_rows_of_hours(rows: str) -> None:
    """Rows that begin with an hour end where none follows any more."""
    items = meeting_of_blocks("Ordre du jour", rows, "Mot du préfet", "Il remercie.").items

    assert [item.title.rpartition(" ")[2] for item in items] == ["Carte", "Divers"]


POINTS = ("Niveau du fleuve", "Stocks de vivres", "Écoles fermées")
LISTED = "\n".join(f"- {title} (CPE)" for title in POINTS)


@pytest.mark.parametrize("mark", ["## ", ""])
def test_list_of_the_headings(mark: str) -> None:
    """The list of what stands again below, each above a text, is the agenda whatever its name."""
    sections = (each for title in POINTS for each in (f"{mark}{title}", "Le groupe parle."))
    meeting = meeting_of_blocks("Au menu de ce matin", LISTED, *sections)

    assert [(item.title, [each.name for each in item.presenters]) for item in meeting.items] == [
        (title, ["CPE"]) for title in POINTS
    ]
    assert "menu" not in (meeting.introduction.text if meeting.introduction else "")


@pytest.mark.parametrize(
    "below",
    ["- Niveau du fleuve\n- Stocks de vivres\n- Écoles fermées", "## Carte\n\nDite.\n\n## Divers"],
)
def test_lists_of_other_things(below: str) -> None:
    """Two lists of the same lines, or a list of what heads nothing below, are no agenda."""
    listed = "\n".join(f"- {title}" for title in POINTS)

    assert "Niveau du fleuve" not in titles("Pour mémoire :", listed, "Puis :", below)


def test_agenda_told_elsewhere() -> None:
    """Where a section is the agenda, another list of the headings stays text."""
    sections = (each for title in POINTS for each in (f"## {title}", "Le groupe parle."))
    meeting = meeting_of_blocks("Dans ce numéro", LISTED, "## Ordre du jour", "- Divers", *sections)

    assert [item.title for item in meeting.items] == ["Divers", *POINTS]
    assert meeting.introduction is not None


def test_table_of_contents() -> None:
    """Links to the headings below are no agenda."""
    listed = "\n".join(f"- [{title}](#a)" for title in POINTS)
    sections = (each for title in POINTS for each in (f"## {title}", "Le groupe parle."))
    meeting = meeting_of_blocks("Table des matières", listed, *sections)

    assert meeting.introduction is not None
    assert "(#a)" in meeting.introduction.text
