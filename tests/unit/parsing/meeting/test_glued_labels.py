"""Labels typed right below a list, without a blank line between them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.parsing.meeting.glued_labels import with_labels_apart
from archive.parsing.source.commonmark import tokenise
from archive.prose import tokens_text
from reading import item, meeting_of


@pytest.mark.parametrize("sign", ["- ", "  - ", "* ", "1. "])
@pytest.mark.parametrize("label", ["{} :", "**{} :**", "{}:"])
def test_each_list_is_that_of_its_label(sign: str, label: str) -> None:
    """Who was excused is not present, and the place is no name of a list."""
    present, excused, themes = map(label.format, ("Présents", "Excusés", "Thèmes"))
    lines = (present, f"{sign}CPE", f"{sign}DGV", excused, f"{sign}OMX", "Lieu : Salle B")
    head = "\n".join(("Date : 14 mai 2030", *lines, themes, f"{sign}eau", f"{sign}haltes"))

    meeting = meeting_of(f"{head}\n\n## Point\n\nTexte.\n")

    assert [mention.name for mention in meeting.attendance] == ["CPE", "DGV"]
    assert [mention.name for mention in meeting.excused] == ["OMX"]
    assert (meeting.place, meeting.themes) == ("Salle B", ("eau", "haltes"))
    assert meeting.introduction is None


@pytest.mark.parametrize("label", ["Actions :", "**Actions**"])
def test_actions_below_decisions(label: str) -> None:
    """What there is to do is no decision."""
    decided = "Décisions :\n- La carte est montrée.\n- Elle est tenue.\n"
    only = item(f"{decided}{label}\n- CPE : relire la carte\nDécision : garder la liste.\n")

    assert [each.words for each in only.decisions] == [
        "La carte est montrée.",
        "Elle est tenue.",
        "garder la liste.",
    ]
    assert [action.text.words for action in only.actions] == ["relire la carte"]


@pytest.mark.parametrize(
    "text",
    [
        "- Une phrase\nqui va : à la ligne",
        "- Le CPE relève\nles points suivants :\n- le gué",
        "- Un relevé\n  Lieu : le poste",
        "- Un relevé\nlieu du poste",
    ],
)
def test_other_lines_go_on_with_their_item(text: str) -> None:
    """A line that is no label, or stands below its item, is a part of it."""
    tokens = tokenise(text)

    assert tuple(with_labels_apart(tokens, text)) == tokens


def test_other_lists() -> None:
    """A list below another, under words of its own, holds nobody of the first."""
    meeting = meeting_of(
        "Date : 14 mai 2030\nPrésents :\n- CPE\nRelances à faire :\n- DGV\n\n## Point\n\nDit.\n"
    )

    assert [(mention.name, mention.note) for mention in meeting.attendance] == [("CPE", None)]


def test_label_below_a_nested_list() -> None:
    """However deep the list above is nested, who was excused is not present."""
    came = "Présents :\n- ONG\n  - CPE\n- État\n  - DGV\n"
    meeting = meeting_of(
        f"Date : 14 mai 2030\n{came}Excusés :\n- OMX\nLieu : B\n\n## Point\n\nDit.\n"
    )

    assert [mention.name for mention in meeting.attendance] == ["CPE", "DGV"]
    assert [mention.name for mention in meeting.excused] == ["OMX"]
    assert meeting.place == "B"


_LINES = (
    "- a",
    "  - b",
    "    - c",
    "1. d",
    "Lieu : e",
    "Excusés :",
    "  f",
    "g",
    "",
    "> h",
    "**i**",
)


@given(st.lists(st.sampled_from(_LINES), max_size=12).map("\n".join))
def test_any_list(text: str) -> None:
    """All words stay in their order, and what opens closes."""
    apart = list(with_labels_apart(tokenise(text), text))
    opened: list[str] = []
    for token in apart:
        if token.kind == "Start":
            opened.append(token.name)
        elif token.kind == "End":
            assert opened.pop() == token.name

    assert not opened
    assert tokens_text(apart).split() == tokens_text(tokenise(text)).split()


def test_many_labels() -> None:
    """Each label is apart however many there are, and all words stay."""
    text = "- CPE\nLieu : Salle B\n  - nord\n\n  > dit\n- DGV **a**\nDate : mai\n" * 500
    tokens = tokenise(text)

    apart = list(with_labels_apart(tokens, text))

    assert tokens_text(apart) == tokens_text(tokens)
    starts = [each.start for each in apart if each[:2] == ("Start", "Paragraph")]
    assert sum(text[start : start + 4] in {"Lieu", "Date"} for start in starts) == 1000
