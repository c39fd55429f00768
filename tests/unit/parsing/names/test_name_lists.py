"""Lists of names as the minutes write them."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.parsing.names.name_lists import parse_mention, parse_mentions, split_names
from archive.parsing.source.nodes import Scalar
from archive.problems import Mark
from reading import markdown, meeting_of
from small import archive_of, headed

HERE = Mark("a.md", 3, 10)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("CPE", ["CPE"]),
        ("CPE, DGV ; OMX", ["CPE", "DGV", "OMX"]),
        ("CPE/OMX, DGV", ["CPE/OMX", "DGV"]),
        ("CPE / OMX", ["CPE", "OMX"]),
        ("Forum Exils /Amis de la Piste", ["Forum Exils", "Amis de la Piste"]),
        ("CPE et Forum Exils", ["CPE", "Forum Exils"]),
        ("Forum Exils and CPE", ["Forum Exils", "CPE"]),
        ("Eaux et Forêts ; CPE et DGV", ["Eaux et Forêts", "CPE", "DGV"]),
        ("Eaux et Forêts ;", ["Eaux et Forêts"]),
        ("CPE & DGV + OMX", ["CPE", "DGV", "OMX"]),
        ("CPE, DGV, et OMX", ["CPE", "DGV", "OMX"]),
        ("l’OMX, le CPE et la Croix-Verte", ["l’OMX", "le CPE", "la Croix-Verte"]),
        ("MC/I (DGV, Guichet et Visas), CPE", ["MC/I (DGV, Guichet et Visas)", "CPE"]),
        (
            "Ministère du Commerce, de l’Industrie et de l’Emploi, CPE",
            ["Ministère du Commerce, de l’Industrie et de l’Emploi", "CPE"],
        ),
        (
            "Ministère du Commerce et Industries, Direction des Visas et DGV",
            ["Ministère du Commerce et Industries", "Direction des Visas", "DGV"],
        ),
        (
            "Direction des Visas et Mairie de Bani et Commission des puits",
            ["Direction des Visas", "Mairie de Bani", "Commission des puits"],
        ),
        ("CPE, DGV ainsi que la Croix-Verte", ["CPE", "DGV", "Croix-Verte"]),
        ("CPE de même que l’OMX", ["CPE", "OMX"]),
        ("CPE, sans oublier l’association Tattali", ["CPE", "association Tattali"]),
        ("CPE, DGV, as well as the Forum Exils", ["CPE", "DGV", "Forum Exils"]),
        ("CPE, DGV ainsi que d’autres ONG", ["CPE", "DGV"]),
        ("CPE, Cruz Verde y Forum Exils", ["CPE", "Cruz Verde", "Forum Exils"]),
        ("CPE, Cruz Verde e a Mesa Azul", ["CPE", "Cruz Verde", "a Mesa Azul"]),
        ("Ministerio de Salud y Bienestar, CPE", ["Ministerio de Salud y Bienestar", "CPE"]),
        ("CPE y Fundación Luz y Vida", ["CPE", "Fundación Luz y Vida"]),
        ("a Associação Mar e Terra e o CPE", ["a Associação Mar e Terra", "o CPE"]),
        ("Bureau des pistes, la mer et les ports", ["Bureau des pistes, la mer et les ports"]),
        ("CPE\nDGV\n\nOMX\n", ["CPE", "DGV", "OMX"]),
        ("CPE,, ;DGV,", ["CPE", "DGV"]),
        ("CPE (Nord, DGV", ["CPE (Nord, DGV"]),
        ("", []),
        (" , ; \n", []),
    ],
)
def test_split(text: str, names: list[str]) -> None:
    """Commas and "et" separate names, except within parentheses or the name of a ministry."""
    assert list(split_names(text)) == names


REGISTER = {
    f"docs/organisations/{name}.md": headed([f"nom: {words}"])
    for name, words in {
        "femmes": "Femmes, Paix et Haltes",
        "eaux": "Eaux, Forêts - Bureau",
        "cpe": "CPE",
        "paix": "Salon / Pistes",
    }.items()
}


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Femmes, Paix et Haltes", ["Femmes, Paix et Haltes"]),
        ("CPE, Femmes, Paix et Haltes et OMX", ["CPE", "Femmes, Paix et Haltes", "OMX"]),
        ("Femmes, Paix et Haltes, CPE", ["Femmes, Paix et Haltes", "CPE"]),
        ("Eaux, Forêts - Bureau ; Salon / Pistes", ["Eaux, Forêts - Bureau", "Salon / Pistes"]),
        ("CPE et Femmes, Paix", ["CPE", "Femmes", "Paix"]),
    ],
)
@pytest.mark.parametrize("present", ["CPE", "[CPE, 'Femmes, Paix et Haltes']"])
def test_a_known_name_is_whole(
    tmp_path: Path, written: str, names: list[str], present: str
) -> None:
    """What parts names parts none within one of the register, wherever and however it stands."""
    head = ["date: 2024-03-14", f"présence: {present}"]
    table = f"| Action | Responsables |\n|---|---|\n| Lire | {written} |\n"
    row = f"{{action: Lire, responsables: '{written}'}}"
    files = {
        "meetings/2024-03-14.md": headed(head, f"## Carte ({written})\n\n{table}"),
        "meetings/2024-04-11.yml": "\n".join(
            ["date: 2024-04-11", head[1], "points:", f"- titre: Carte\n  actions: [{row}]"]
        ),
        "meetings/2024-05-02.md": headed(["date: 2024-05-02", f"présence: '{written}'"]),
        "docs/ressources/carte.md": headed(["titre: Carte", f"tenue par: '{written}'"]),
    }

    archive = archive_of(tmp_path, {**files, **REGISTER})

    first, second, third = archive.meetings
    (item,) = first.items
    lists = [item.presenters, item.actions[0].responsible, third.attendance]
    lists += [second.items[0].actions[0].responsible, archive.resources["carte"].keepers]
    assert [[mention.name for mention in each] for each in lists] == [names] * len(lists)


@given(
    st.lists(
        st.sampled_from(
            ["CPE", "Direction", "des", "Visas", "la", "l’Exil", "de", ",", ", ", ";", "\n", " et ",
             " / ", "/", "(", ")", " ", "d’", " and ", "&", "3"]
        )
    ).map("".join)
)  # fmt: skip
def test_no_word_is_lost(text: str) -> None:
    """Every word of a list is in one of its names, in order, those that separate left out."""
    joined = " ".join(split_names(text))

    words = iter(re.findall(r"[^\W_]+", joined))
    lost = [word for word in re.findall(r"[^\W_]+", text) if word not in {"et", "and"}]
    assert all(word in words for word in lost)


@given(st.text())
def test_any_text(text: str) -> None:
    """Any text is split into names that stand in it."""
    names = split_names(text)

    assert all(name and name == name.strip() and name in text for name in names)


@pytest.mark.parametrize(
    ("written", "name", "head_count"),
    [
        ("CPE", "CPE", None),
        ("- CPE ;", "CPE", None),
        ("•  CPE.", "CPE", None),
        ("CPE (3)", "CPE", 3),
        ("CPE ( 3 personnes )", "CPE", 3),
        ("CPE (Nord) (12)", "CPE (Nord)", 12),
        ("CPE (2030)", "CPE (2030)", None),
        ("Bureau\n  des pistes", "Bureau des pistes", None),
        ("(3)", "(3)", None),
        ("C.P.E.", "C.P.E", None),
    ],
)
def test_mention(written: str, name: str, head_count: int | None) -> None:
    """A name is taken without bullet, final punctuation and head count."""
    organisation = parse_mention(Scalar(written, HERE))

    assert (organisation.name, organisation.head_count) == (name, head_count)
    assert organisation.mark == HERE


def test_mentions() -> None:
    """Every name knows its place, even one that is part of another; fillers are left out."""
    organisations = parse_mentions(Scalar("OMX, CPE/OMX (2),\n DGV ; N/A, CPE", HERE, indent=4))

    assert [(m.name, m.head_count, m.mark.line, m.mark.column) for m in organisations] == [
        ("OMX", None, 3, 10),
        ("CPE/OMX", 2, 3, 15),
        ("DGV", None, 4, 6),
        ("CPE", None, 4, 17),
    ]


@pytest.mark.parametrize("sign", [" - ", " – ", " • ", " | ", " · "])
def test_signs_between_names(sign: str) -> None:
    """A dash parts three names or more, and two acronyms; a round sign or a stroke any two."""
    assert split_names(sign.join(["CPE", "DGV", "Forum Exils"])) == ("CPE", "DGV", "Forum Exils")
    assert split_names(sign.join(["CPE", "DGV"])) == ("CPE", "DGV")


def test_dash_before_a_unit() -> None:
    """One dash stands before the unit of a body."""
    assert split_names("CPE - Bureau du nord") == ("CPE - Bureau du nord",)


def test_dash_between_known_names() -> None:
    """One dash parts two bodies that the file names each by itself."""
    names = ("Amis de la Piste", "Bureau du nord")

    assert split_names(" – ".join(names), names.__contains__) == names
    assert split_names(" – ".join(names), names[:1].__contains__) == (" – ".join(names),)


def test_capitals_between_known_names() -> None:
    """In a text of capitals "ET" parts names that are all known."""
    names = ("AMIS DE LA PISTE", "CPE")

    assert split_names(" ET ".join(names), names.__contains__) == names
    assert split_names(" y ".join(names), names.__contains__) == names
    assert split_names(" ET ".join(names), names[:1].__contains__) == (" ET ".join(names),)


FRONT = ("présence:", "  - Comptoir des Eaux et Forêts (CEF)", "  - Amis de la Piste")


@pytest.mark.parametrize(
    "line",
    [
        "- Amis de la Piste : baliser le gué",
        "- Baliser le gué – Amis de la Piste",
        "| Points d’action | Responsables |\n|---|---|\n| Baliser le gué | Amis de la Piste |",
    ],
)
def test_owners(line: str) -> None:
    """A body that no register knows answers for an action once it is listed among those present."""
    (only,) = meeting_of(markdown(f"## Gué\n\nActions :\n\n{line}\n", *FRONT)).items

    (action,) = only.actions
    assert [owner.name for owner in action.responsible] == ["Amis de la Piste"]


@pytest.mark.parametrize(
    "row", ["Baliser | Comptoir des Eaux et Forêts et Amis de la Piste", "Baliser | CEF, Amis"]
)
def test_names_with_and(row: str) -> None:
    """The "et" of a name that is known parts nothing; that between two names does."""
    table = f"| Points d’action | Responsables |\n|---|---|\n| {row} |\n"
    (only,) = meeting_of(markdown(f"## Gué\n\n{table}", *FRONT)).items

    assert len(only.actions[0].responsible) == 2


@pytest.mark.parametrize(
    ("line", "owners"),
    [
        ("Amis de la Piste s’engage à baliser le gué.", ["Amis de la Piste"]),
        ("CEF and Amis de la Piste to mark the ford by 3 June", ["CEF", "Amis de la Piste"]),
        ("Le CEF baliserait le gué.", []),
    ],
)
def test_sentences_that_promise(line: str, owners: list[str]) -> None:
    """A line by itself is an action where a body that came says that it will do something."""
    (only,) = meeting_of(markdown(f"## Gué\n\nVu.\n\n{line}\n", *FRONT)).items

    assert [owner.name for action in only.actions for owner in action.responsible] == owners


@pytest.mark.parametrize(
    ("listed", "names"),
    [
        ("CPE et Eau & Vie", ["CPE", "Eau & Vie"]),
        ("CPE, DGV & OMX", ["CPE", "DGV", "OMX"]),
        ("CPE, Eau & Vie", ["CPE", "Eau & Vie"]),
        ("CPE with DGV", ["CPE", "DGV"]),
        ("3 (CPE, DGV, OMX)", ["CPE", "DGV", "OMX"]),
        ("CPE (président) ; DGV (agent de terrain)", ["CPE", "DGV"]),
    ],
)
def test_sign_of_and(listed: str, names: list[str]) -> None:
    """The "&" of a list that has an "et" is part of a name; else it parts the last two."""
    assert [
        body.name for body in meeting_of(markdown("Vu.\n", f"présence: {listed}")).attendance
    ] == names
