"""How a body attended, beside its name, however and wherever it is written."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.model import Mention
from archive.parsing.names.attendance_notes import is_note, split_notes
from reading import MARKDOWN, YAML, markdown, meeting_of, yaml

ASIDES = [
    ("en ligne", None, "en ligne"),
    ("à distance", None, "à distance"),
    ("par téléphone", None, "par téléphone"),
    ("via Zoom", None, "via Zoom"),
    ("arrivée 10h15", None, "arrivée 10h15"),
    ("jusqu’à 10h", None, "jusqu’à 10h"),
    ("excusé jusqu’à 10 h 30", None, "excusé jusqu’à 10 h 30"),
    ("représentée par OMX", None, "représentée par OMX"),
    ("invité", None, "invité"),
    ("observateur", None, "observateur"),
    ("et 2 autres", None, "et 2 autres"),
    ("3", 3, None),
    ("3 personnes", 3, None),
    ("2 pers.", 2, None),
    ("3 personnes dont 1 en ligne", 3, "dont 1 en ligne"),
]
SIGNS = ["{} ({})", "{} [{}]", "{} : {}", "{}: {}", "{} - {}", "{} – {}", "{}, {}"]
NAMES = ["CPE", "Forum Exils", "MC/I (DGV)", "Bureau des pistes du Nord"]
LAYOUTS = {
    "list": "présence:\n  - DGV\n  - '{}'\n  - Croix-Verte",
    "line": "présence: 'DGV, {}, Croix-Verte'",
    "semicolons": "présence: 'DGV ; {} ; Croix-Verte'",
    "lines": "présence: |\n  DGV\n  {}\n  Croix-Verte",
    "flow": "présence: [DGV, '{}', Croix-Verte]",
}
BODIES = {
    "section": "## Présence\n\n- DGV\n- {}\n- Croix-Verte\n",
    "paragraph": "## Présents\n\nDGV, {}, Croix-Verte\n",
    "cell": "## Visas\n\n|Actions|Responsables|\n|-|-|\n|Relire|DGV, {}, Croix-Verte|\n",
    "title": "## Visas (DGV, {}, Croix-Verte)\n",
}


def test_keys() -> None:
    """A list without its hyphens, which YAML takes for keys, is one all the same."""
    meeting = meeting_of(yaml("présence:", "  CPE: 3", "  DGV:", "  OMX: en ligne"), YAML)

    assert _seen(meeting.attendance) == [
        ("CPE", 3, None),
        ("DGV", None, None),
        ("OMX", None, "en ligne"),
    ]
    assert [mention.mark.line for mention in meeting.attendance] == [3, 4, 5]


def _seen(mentions: tuple[Mention, ...]) -> list[tuple[str, int | None, str | None]]:
    return [(mention.name, mention.head_count, mention.note) for mention in mentions]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(("aside", "head_count", "note"), ASIDES)
def test_front_matter(layout: str, aside: str, head_count: int | None, note: str | None) -> None:
    """Whatever parts a note from a name, and whatever the list, it is beside the name."""
    for sign, name in product(SIGNS, NAMES):
        written = sign.format(name, aside)

        meeting = meeting_of(yaml(LAYOUTS[layout].format(written)), YAML)

        around = [("DGV", None, None), ("Croix-Verte", None, None)]
        assert _seen(meeting.attendance) == [around[0], (name, head_count, note), around[1]]


@pytest.mark.parametrize("layout", BODIES)
@pytest.mark.parametrize(("aside", "head_count", "note"), ASIDES)
def test_body(layout: str, aside: str, head_count: int | None, note: str | None) -> None:
    """A section, the cell of a table and the title of an item are read the same way."""
    written = BODIES[layout].format(f"CPE ({aside})")

    meeting = meeting_of(markdown(written), MARKDOWN)

    mentions = meeting.attendance or meeting.items[0].mentions
    assert _seen(mentions) == [
        ("DGV", None, None),
        ("CPE", head_count, note),
        ("Croix-Verte", None, None),
    ]


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("CPE en ligne", ("CPE", None, "en ligne")),
        ("CPE à distance", ("CPE", None, "à distance")),
        ("CPE et 2 autres", ("CPE", None, "et 2 autres")),
        ("CPE x3", ("CPE", 3, None)),
        ("CPE ×3", ("CPE", 3, None)),
        ("CPE 3 personnes", ("CPE", 3, None)),
        ("CPE (2, en ligne)", ("CPE", 2, "en ligne")),
        ("CPE (2 en ligne)", ("CPE", 2, "en ligne")),
        ("CPE (en ligne) (2)", ("CPE", 2, "en ligne")),
        ("CPE : 2 (en ligne)", ("CPE", 2, "en ligne")),
        ("CPE (2 hommes, 1 femme)", ("CPE", 3, None)),
        ("CPE (deux personnes)", ("CPE", 2, None)),
        ("CPE (2 femmes et 1 homme)", ("CPE", 3, None)),
        ("CPE (nb : 3)", ("CPE", 3, None)),
        ("CPE = 3", ("CPE", 3, None)),
        ("CPE (9 h)", ("CPE", None, "9 h")),
        ("CPE (invité d’honneur)", ("CPE", None, "invité d’honneur")),
        ("MC/I (DGV, en ligne)", ("MC/I (DGV)", None, "en ligne")),
    ],
)
def test_other_forms(written: str, seen: tuple[str, int | None, str | None]) -> None:
    """No sign is needed before words that only begin notes; several notes are one."""
    assert split_notes(written) == seen


@pytest.mark.parametrize(
    "written",
    ["OMX pour CPE", "OMX (pour CPE)", "OMX, pour le CPE", "OMX au nom de CPE", "OMX p/o CPE"],
)
def test_somebody_for_somebody(written: str) -> None:
    """The body represented has attended; the other is in its note alone."""
    attendee = split_notes(written)

    assert attendee.name.removeprefix("le ") == "CPE"
    assert attendee.note == "représentée par OMX"


@pytest.mark.parametrize(
    "name",
    [
        "MC/I (DGV)",
        "Ministère du Commerce (Direction des Visas)",
        "Forum 70",
        "Fonds pour la paix",
        "Comité de la ligne verte",
        "CPE (Bureau du matin et du soir)",
        "Croix-Verte - Section Nord",
        "Re.Mi",
    ],
)
def test_what_is_no_note(name: str) -> None:
    """Parentheses that hold another word are part of the name, and so are its figures."""
    assert split_notes(name) == (name, None, None)


@given(st.text())
def test_any_text(written: str) -> None:
    """Any text has a name that stands in it, or is a note."""
    attendee = split_notes(written)

    assert attendee.name or is_note(written) or not written


@pytest.mark.parametrize("words", ["modération", "en mission à Kala", "retardée"])
def test_remark_between_parentheses(words: str) -> None:
    """Small words between parentheses are a remark, unless they name a unit or a person does it."""
    assert split_notes(f"CPE ({words})")[::2] == ("CPE", words)
    assert split_notes("CPE (direction des titres)").note is None
    assert split_notes("Fictive (point focal)").note is None
    assert split_notes("CPE (point focal)").note == "point focal"
