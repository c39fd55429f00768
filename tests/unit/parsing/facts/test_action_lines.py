"""An action in one line: its text, who answers for it, when it is due, whether it is done."""

from datetime import date

import pytest

from archive.language.choices import ActionStatus
from archive.parsing.facts.action_lines import split_action
from reading import KNOWN_BODIES, told_action


@pytest.mark.parametrize(
    "line",
    [
        "CPE : relire la carte (4 juin 2030)",
        "**CPE** : relire la carte (4 juin)",
        "**CPE :** relire la carte, avant le 4 juin",
        "CPE – relire la carte – 4 juin 2030",
        "CPE - relire la carte - 04/06",
        "CPE : relire la carte → 4 juin",
        "@CPE : relire la carte, d’ici le 4 juin",
        "relire la carte (CPE, 4 juin)",
        "relire la carte (CPE), avant le 4 juin",
        "relire la carte – CPE – échéance 4 juin 2030",
        "relire la carte avant le 4 juin 2030 (CPE)",
        "CPE: relire la carte by 4 June 2030",
        "Au CPE : relire la carte (4 juin)",
        "À l’attention du CPE : relire la carte, avant le 4 juin",
        "Au CPE de relire la carte avant le 4 juin",
        "For CPE: relire la carte not later than 4 June",
        "CPE : relire la carte le 4 juin au plus tard",
        "CPE: relire la carte by 4 June at the latest",
        "[ ] CPE : relire la carte (échéance : 4 juin)",
        "relire la carte → CPE, 4 juin",
        "relire la carte. Responsable : CPE. Délai : 4 juin 2030.",
        "relire la carte (resp. : CPE ; échéance : 4 juin)",
        "relire la carte — Pilote : CPE — Date limite : 4 juin",
        "CPE → relire la carte (4 juin)",
        "CPE (4 juin) : relire la carte",
        "(CPE) relire la carte – 4 juin",
        "[CPE] relire la carte [4 juin]",
        "relire la carte | CPE | 4 juin",
        "relire la carte (4 juin, CPE)",
        "relire la carte – par CPE – d’ici le 4 juin",
        "relire la carte @CPE 📅 2030-06-04",
        "relire la carte (resp. CPE, échéance 4 juin)",
        "relire la carte (responsable : CPE ; délai : 4 juin 2030)",
        "relire la carte. Responsable : CPE. Échéance : 4 juin 2030",
    ],
)
@pytest.mark.parametrize("heading", ["### Actions\n\n- ", "Action : ", "**À faire :** "])
def test_whole(line: str, heading: str) -> None:
    """Who answers and when it is due are read at both ends of the line."""
    if line.startswith("[") and not heading.startswith("#"):
        return

    only = told_action(line, heading)

    assert only.text.words == "relire la carte"
    assert [mention.name for mention in only.responsible] == ["CPE"]
    assert only.deadline
    assert only.deadline.day == date(2030, 6, 4)
    assert only.status is ActionStatus.OPEN


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("CPE et DGV : relire", ["CPE", "DGV"]),
        ("CPE, Forum Exils : relire", ["CPE", "Forum Exils"]),
        ("Garde Nationale et la mairie : relire", ["Garde Nationale", "mairie"]),
        ("Protection de l’enfance : relire", []),
        ("relire (CPE, Forum Exils)", ["CPE", "Forum Exils"]),
        ("Tous les membres : relire", ["Tous les membres"]),
        ("UTB : relire", ["UTB"]),
        ("@UTB : relire", ["UTB"]),
        ("CPE, DGV : relire, puis publier – en deux fois (4 juin)", ["CPE", "DGV"]),
    ],
)
def test_several_names(line: str, names: list[str]) -> None:
    """Several names, everyone, and a name after "@" answer for an action; all must be known.

    What is written as a body’s name counts as known before what is to do, but no subject.
    """
    assert [mention.name for mention in told_action(line).responsible] == names


@pytest.mark.parametrize(
    "line",
    [
        "Tando (CPE) relit la carte (4 juin)",
        "Tando (CPE) : relire la carte, avant le 4 juin",
        "Awa Tando (CPE) relit la carte avant le 4 juin",
        "relire la carte – Tando (CPE) – 4 juin",
        "relire la carte ; Awa Tando (CPE)",
        "relire la carte – [nom omis] (CPE) – 4 juin",
        "CPE (Tando) to review the map by 4 June",
    ],
)
def test_somebody_of_a_body(line: str) -> None:
    """The body in brackets behind somebody’s name answers for an action, and only it."""
    read = split_action(line, KNOWN_BODIES.__contains__)

    assert read.part(read.responsible) == "CPE"


def test_who_helps() -> None:
    """The support of others is said at the end of the text."""
    only = told_action("relire la carte – Pilote : CPE – Appui : DGV")

    assert only.text.words == "relire la carte (Appui : DGV)"
    assert [mention.name for mention in only.responsible] == ["CPE"]


def test_a_deadline_may_wait_for_something() -> None:
    """It has no day."""
    only = told_action("relire la carte, dès que la note est signée (CPE)")

    assert only.text.words == "relire la carte"
    assert only.deadline
    assert only.deadline.day is None


@pytest.mark.parametrize(
    "line",
    [
        "Rappel : relire la carte",
        "PV : relire la carte",
        "UTB : la carte relue",
        "Santé et eau : relire la carte",
        "relire la carte (version courte)",
        "relire la carte (voir le 4 juin à Tinzara)",
        "CPE à relancer",
        "relire la carte, puis la publier",
        "relire la carte à CPE",
        "relire la carte sans aide",
        "relire la carte de fin juin",
    ],
)
def test_under_the_threshold(line: str) -> None:
    """What is not surely a known name or a deadline stays in the text."""
    only = told_action(line)

    assert only.text.words == line
    assert only.responsible == ()
    assert only.deadline is None


@pytest.mark.parametrize("words", ["dès que possible", "ASAP", "sous 15 jours", "fin juin", "T3"])
def test_deadlines_in_words(words: str) -> None:
    """A deadline may be a period or words."""
    only = told_action(f"relire la carte ({words})")

    assert only.text.words == "relire la carte"
    assert only.deadline
    assert only.deadline.text == words


@pytest.mark.parametrize(
    "words",
    ["dès que possible", "sans délai", "à la fin du mois", "asap", "fin juin", "au mois de juin"],
)
def test_deadlines_without_a_sign(words: str) -> None:
    """Words that are a deadline by themselves need no sign before them."""
    only = told_action(f"relire la carte {words}")

    assert only.text.words == "relire la carte"
    assert only.deadline
    assert only.deadline.text == words


@pytest.mark.parametrize(
    "line",
    ["relire ; CPE, DGV ; 4 juin", "relire : CPE, DGV, 4 juin", "relire – CPE, DGV – 4 juin",
     "Au CPE et à la DGV : relire (4 juin)"],
)  # fmt: skip
def test_all_owners(line: str) -> None:
    """All the names that stand together answer for an action."""
    only = told_action(line)

    assert only.text.words == "relire"
    assert [name.name for name in only.responsible] == ["CPE", "DGV"]


@pytest.mark.parametrize(
    "line",
    ["**CPE, 4/06 :** relire", "4/06 – CPE – relire", "relire ; CPE ; 4 juin ;",
     "relire (CPE) **(4 juin)**"],
)  # fmt: skip
def test_day_and_markup_anywhere(line: str) -> None:
    """The day may stand beside who answers, the line end with a sign or be in bold type."""
    only = told_action(line)

    assert (only.text.words, [name.name for name in only.responsible]) == ("relire", ["CPE"])
    assert only.deadline
    assert str(only.deadline.day) == "2030-06-04"


@pytest.mark.parametrize(
    ("line", "owner"),
    [
        ("Relire la carte : CPE", "CPE"),
        ("Obtenir deux devis : le CPE", "CPE"),
        ("Inviter : CPE", None),
        ("Carte du puits : CPE", None),
    ],
)
def test_one_body_behind_a_colon(line: str, owner: str | None) -> None:
    """One body behind a colon answers for what is to do; where it may be its object, none does."""
    told = split_action(line, KNOWN_BODIES.__contains__)

    assert (told.part(told.responsible).removeprefix("le ") or None) == owner


@pytest.mark.parametrize(
    "line", ["Mme Fictive Une (CPE) : relire", "relire (Mme Fictive Une, CPE)"]
)
def test_persons_as_owners(line: str) -> None:
    """A person named before a task or at its end stands where names are left out."""
    found = split_action(line, KNOWN_BODIES.__contains__)

    assert "Fictive" in found.part(found.responsible)
    assert found.text[found.start : found.end] == "relire"


def test_by_whom() -> None:
    """Who is to do it may stand behind “par”, before the deadline."""
    only = told_action("Relire la carte par CPE avant le 4 juin")

    assert only.text.words == "Relire la carte"
    assert [mention.name for mention in only.responsible] == ["CPE"]
    assert only.deadline
    assert only.deadline.day == date(2030, 6, 4)


def test_who_made_it() -> None:
    """Who made what the action is about does not answer for it."""
    for line in ("Relire la carte transmise par CPE avant le 4 juin", "Voir ce qui est vu par CPE"):
        assert split_action(line, KNOWN_BODIES.__contains__).responsible is None


def test_name_left_out() -> None:
    """Where the name of who answers was left out, the rest of the line is what is to do."""
    only = told_action("[nom omis]: relire la carte (4 juin)")

    assert (only.text.words, only.responsible) == ("relire la carte", ())


def test_own_label() -> None:
    """The word for an action before its text is no part of it."""
    only = told_action("**Action :** relire la carte\n  - Responsable : CPE\n  - Échéance : 4 juin")

    assert only.text.words == "relire la carte"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("relire (la carte) ; Responsable : CPE", "relire (la carte)"),
        ("Le CPE : relire\n  Responsable : CPE", "Le CPE : relire"),
        ("relire :\n  - la carte\n  - Responsable : CPE", "relire : la carte"),
    ],
)
def test_what_a_label_is_cut_from(line: str, told: str) -> None:
    """What stands before the label of an owner keeps its brackets, and its colon once."""
    only = told_action(line)

    assert only.text.words == told
    assert [mention.name for mention in only.responsible] == ["CPE"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("[ONG Bela] Relire la carte, immédiat", "ONG Bela"),
        ("[OMX et DGV] Relire la carte avant le 4 juin", "OMX et DGV"),
        ("[URGENT] Relire la carte", ""),
        ("[Logistique] Louer la salle", ""),
        ("[OMX] la carte", ""),
    ],
)
def test_square_brackets_before_what_is_to_do(text: str, names: str) -> None:
    """They hold the bodies that answer, though nothing else names these; a subject is none."""
    line = split_action(text, frozenset[str]().__contains__)

    assert line.part(line.responsible) == names
