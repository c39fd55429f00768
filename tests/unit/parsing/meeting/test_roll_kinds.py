"""Words above or before names that say how these attended, or of what kind they are."""

import pytest

from reading import markdown, meeting_knowing, meeting_of, places, read, roll


def test_kinds_of_organisations() -> None:
    """The kind that stands before names is none of them, be they known or not."""
    listed = "- ONG : CPE, DGV\n- Ministères : CVO, Inconnu\n- Autre : Nouveau\n"

    meeting = meeting_knowing({"CPE", "DGV", "CVO"}, f"## Présence\n\n{listed}")

    assert roll(meeting)[0] == ["CPE", "DGV", "CVO", "Inconnu", "Nouveau"]


def test_headings_within_attendance() -> None:
    """A heading says how those below it attended or of what kind they are; another stays a text."""
    body = (
        "## Présence\n\n- CPE\n\n### En ligne\n\n- DGV\n\n### ONG\n\n- CVO\n\n"
        "### Venus du nord\n\n- UTB\n"
    )

    meeting, problems = read(markdown(body))

    assert meeting
    told = [(mention.name, mention.note) for mention in meeting.attendance]
    assert told == [("CPE", None), ("DGV", "En ligne"), ("CVO", None), ("UTB", None)]
    assert meeting.introduction
    assert meeting.introduction.words == "Venus du nord"
    assert places(problems) == [("fait-incompris", 16, 1)]


def test_kind_of_presence() -> None:
    """What stands before names on their line is none of them, which is noted."""
    text = markdown("## Présence\n\n- En ligne : CPE, DGV\n- Présidence : CVO\n")

    meeting, problems = read(text, known={"CPE", "CVO"})

    assert meeting
    told = [(mention.name, mention.note) for mention in meeting.attendance]
    assert told == [("CPE", None), ("DGV", None), ("CVO", None)]
    assert places(problems) == [("fait-incompris", 6, 3), ("fait-incompris", 7, 3)]


def test_kinds_above_lists() -> None:
    """Kinds of bodies in bold type stand above their lists; known names share a line."""
    section = "**ONG**\n- CPE, DGV\n\n**En ligne**\n- UTB\n\n**Excusés**\n- CVO\n"

    meeting, problems = read(
        markdown(f"## Présence\n\n{section}"), known={"CPE", "DGV", "UTB", "CVO"}
    )

    assert meeting
    assert roll(meeting) == (["CPE", "DGV", "UTB"], ["CVO"], [])
    assert [mention.note for mention in meeting.attendance] == [None, None, "En ligne"]
    assert problems == ()


@pytest.mark.parametrize("head", ["## Présence\n\n", "Présents :\n"])
def test_kinds_in_a_list(head: str) -> None:
    """Kinds of bodies in a list are none: before the names of their line, or above their list."""
    listed = "- Pour la région : CPE, DGV\n- ONG\n  - UTB\n- Invités :\n  - CVO\n"
    known = {"CPE", "DGV", "UTB", "CVO"}
    meeting = meeting_knowing(known, f"{head}{listed}\n## Carte\n\nDit.\n")

    assert roll(meeting) == (["CPE", "DGV", "UTB", "CVO"], [], [])


@pytest.mark.parametrize("kind", ["{} :", "**{}**", "*{}*"])
def test_kinds_below_a_label(kind: str) -> None:
    """Kinds of bodies part the names of a label in lines of their own, and are no bodies."""
    state, others, online = map(kind.format, ("État", "Partenaires", "En ligne"))
    lines = ["Présents :", f"\n{state}", "- CPE", f"\n{others}", "- OMX"]
    lines += [f"\n{online}", "- DGV", "\nExcusés :", f"\n{others}", "- JER", "Lieu : B"]
    body = "\n".join(lines)

    meeting = meeting_of(f"Date : 14 mai 2030\n{body}\n\n## Point\n\nDit.\n")

    assert [(mention.name, mention.note) for mention in meeting.attendance] == [
        ("CPE", None),
        ("OMX", None),
        ("DGV", "En ligne"),
    ]
    assert [mention.name for mention in meeting.excused] == ["JER"]
    assert (meeting.place, meeting.introduction) == ("B", None)
