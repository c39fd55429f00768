"""The facts of a meeting that its body tells: who attended, where, when, and what is announced."""

from datetime import date, time

import pytest

from reading import TABLE, markdown, meeting_of, places, read


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Présence", "attendance"),
        ("Présents :", "attendance"),
        ("PARTICIPANTS (3)", "attendance"),
        ("Organisations présentes", "attendance"),
        ("Excusé(e)s", "excused"),
        ("Absents", "absent"),
    ],
)
@pytest.mark.parametrize(
    "names", ["- CPE\n- DGV\n- OMX", "CPE, DGV et OMX", "CPE\nDGV\nOMX", "1. CPE\n2. DGV\n3. OMX"]
)
def test_name_sections(heading: str, field: str, names: str) -> None:
    """Organisations may be listed in a section, as a list or in one paragraph."""
    meeting = meeting_of(markdown(f"## {heading}\n\n{names}\n\n## Point\n"))

    assert [mention.name for mention in getattr(meeting, field)] == ["CPE", "DGV", "OMX"]
    assert [item.title for item in meeting.items] == ["Point"]


def test_nested_names() -> None:
    """Organisations may be grouped; every name is taken, without markup, with its place."""
    meeting = meeting_of(markdown("## Présence\n\n- Groupe Nord\n  - **CPE** (2)\n  - DGV ;\n"))

    assert [(m.name, m.head_count, m.mark.line, m.mark.column) for m in meeting.attendance] == [
        ("Groupe Nord", None, 6, 3),
        ("CPE", 2, 7, 5),
        ("DGV", None, 8, 5),
    ]


def test_links_among_names() -> None:
    """A link where only words are kept is noted, in a list as in a cell."""
    _, problems = read(
        markdown(
            f"## Présence\n\n- [CPE](https://a.exemple)\n\n## A\n\n{TABLE}| b | [CPE](c) | |\n"
        )
    )

    assert places(problems) == [("lien-perdu", 6, 3), ("lien-perdu", 12, 7)]


@pytest.mark.parametrize("block", ["| a |\n|---|\n| CPE |", "### Nord", "> CPE"])
def test_sections_are_lists(block: str) -> None:
    """Anything else in such a section is noted, so that it is not lost."""
    _, problems = read(markdown(f"## Présence\n\n- DGV\n\n{block}\n"))

    assert places(problems) == [("fait-incompris", 8, 1)]


def test_agenda_section() -> None:
    """The agenda may be a section; a numbered list keeps its numbers."""
    meeting = meeting_of(
        markdown("## Ordre du jour\n\n3. Carte (CPE)\n3. Divers\n\n## Divers\n\nDit.\n")
    )

    assert [(i.number, i.title, bool(i.discussion)) for i in meeting.items] == [
        (3, "Carte", False),
        (4, "Divers", True),
    ]
    assert meeting.items[0].presenters[0].mark.column == 11


def test_agenda_section_in_lines() -> None:
    """The lines of a paragraph are lines of the agenda."""
    meeting = meeting_of(markdown("## Ordre du jour\n\nOuverture (CPE)\nDivers\n"))

    assert [item.title for item in meeting.items] == ["Ouverture", "Divers"]


def test_facts_as_sections() -> None:
    """The next meeting, the place or the hour may be a section of one paragraph."""
    meeting = meeting_of(
        markdown("## Prochaine réunion\n\n4 juin 2030 à 9h, salle B\n\n## Lieu\n\nSalle A\n")
    )

    assert meeting.next_meeting
    assert meeting.next_meeting.place == "salle B"
    assert meeting.place == "Salle A"
    assert meeting.items == ()


@pytest.mark.parametrize("body", ["Un.\n\nDeux.", f"Un.\n\n{TABLE}| Inviter | CPE | |", "- Un"])
def test_facts_with_more_are_items(body: str) -> None:
    """With anything more, such a section is an agenda item."""
    meeting = meeting_of(markdown(f"## Prochaine réunion\n\n{body}\n"))

    assert meeting.next_meeting is None
    assert [item.title for item in meeting.items] == ["Prochaine réunion"]


def test_names_twice() -> None:
    """Names in the front matter and in a section are one list, each name once."""
    meeting = meeting_of(markdown("## Présence\n\n- CPE\n- DGV\n", "présence: [DGV]"))

    assert [mention.name for mention in meeting.attendance] == ["DGV", "CPE"]


def test_field_twice() -> None:
    """A field that the front matter and a section say otherwise is noted at the section."""
    _, problems = read(markdown("## Lieu\n\nSalle B\n", "lieu: Salle A"))

    assert places(problems) == [("cle-en-double", 5, 4)]


def test_facts_in_quotations() -> None:
    """A quotation of nothing but labels says facts; any other is a quotation."""
    body = (
        "> **Lieu :** Salle B\n> **Présents :** CPE, DGV\n\n## Carte\n\n"
        "> **Décision :** garder.\n\n> Citation : sans fin.\n"
    )

    meeting = meeting_of(markdown(body))

    assert meeting.place == "Salle B"
    assert [mention.name for mention in meeting.attendance] == ["CPE", "DGV"]
    (only,) = meeting.items
    assert [decision.words for decision in only.decisions] == ["garder."]
    assert only.discussion
    assert only.discussion.text.startswith("> Citation")


def test_facts_of_an_outline() -> None:
    """An item of such a list may hold the facts of the meeting."""
    meeting = meeting_of(
        markdown("- Réunion\n  - Lieu : Salle B\n  - Présents : CPE\n- Carte\n  - dit\n")
    )

    assert (meeting.place, len(meeting.attendance), len(meeting.items)) == ("Salle B", 1, 1)


@pytest.mark.parametrize(
    "head",
    [
        "| Début | 9h |\n|---|---|\n| Fin | 11h |\n| Lieu | salle B |\n| Présents | CPE, DGV |\n",
        "Date : le mardi 14 mai 2030, de 9h à 11h, salle B\n\nPrésents : CPE, DGV\n",
        (
            "L’an deux mille trente et le quatorze mai, à neuf heures, s’est tenue en la salle B "
            "une réunion.\n\nPrésents : CPE, DGV\n\nLa séance a pris fin à 11 heures.\n"
        ),
    ],
)
def test_facts_in_many_manners(head: str) -> None:
    """Rows, one label for all and a spelled year tell when, where and who."""
    meeting = meeting_of(markdown(f"{head}\n#### 1) Carte\n\nDit.\n\n#### 2) Divers\n\nRien.\n"))

    assert (meeting.start, meeting.end, meeting.place) == (time(9), time(11), "salle B")
    assert [mention.name for mention in meeting.attendance] == ["CPE", "DGV"]
    assert [each.title for each in meeting.items] == ["Carte", "Divers"]


def in_another_language(labels: str) -> str:
    """Minutes whose labels, days and hours are given, between "/"."""
    date, hours, place, names, excused, plan, header, due, following = labels.split(" / ")
    lines = (date, hours, f"{place}: Sala B", f"{names}: CPE, DGV", f"{excused}: OMX")
    table = f"## {plan}\n\n| {header} |\n|---|---|---|\n| Abrir | CPE | {due} |"
    return "\n\n".join((*lines, table, following))


@pytest.mark.parametrize(
    "labels",
    [
        (
            "Data: quinta-feira, 25 de Julho de 2030 / Hora: das 9h15 às 11h45 / Local"
            " / Participantes / Ausências justificadas / Plano de acção / Acção | Responsável"
            " | Prazo / 5 de agosto de 2030 / Próxima reunião: 20 de agosto de 2030"
        ),
        (
            "Fecha: jueves 25 de julio de 2030 / Hora: de 9:15 a 11:45 / Lugar / Asistentes"
            " / Ausentes con aviso / Plan de acción / Acción | Responsable | Plazo"
            " / 5 de agosto / Próxima reunión: martes 20 de agosto"
        ),
    ],
)
def test_neighbouring_languages(labels: str) -> None:
    """Minutes in Portuguese and in Spanish tell their facts as well."""
    meeting = meeting_of(in_another_language(labels), "meetings/2030-07-25.md")

    assert (meeting.start, meeting.end, meeting.place) == (time(9, 15), time(11, 45), "Sala B")
    assert [mention.name for mention in meeting.attendance] == ["CPE", "DGV"]
    assert [mention.name for mention in meeting.excused] == ["OMX"]
    assert meeting.next_meeting
    assert meeting.next_meeting.day == date(2030, 8, 20)
    (action,) = meeting.items[0].actions
    assert action.deadline
    assert action.deadline.day == date(2030, 8, 5)
