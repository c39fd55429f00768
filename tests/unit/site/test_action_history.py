"""What became of an action, on the register and on the pages of meetings that came back to it."""

from pathlib import Path

from building import shown
from small import decided
from website import HOME


def followed(*lines: str) -> dict[str, str]:
    """The minutes of a meeting that follows up some actions."""
    rows = "".join(f"  - {{{each}}}\n" for each in lines)
    text = f"date: 2030-05-22\npoints:\n- titre: Suite\n  suivi:\n{rows}"
    return {"meetings/2030-05-22.yml": text}


def test_history(tmp_path: Path) -> None:
    """An action tells what became of it, each meeting with its item, and how old it is."""
    page = shown(
        tmp_path,
        {
            **decided("2030-04-24", "action: Imprimer"),
            **followed("action: Imprimer, statut: 'en cours : la moitié'"),
            **decided("2030-06-12", "action: Imprimer tout, suite de: '2030-04-24#action-1-1'"),
        },
        "actions/",
    )

    assert page.texts("#sans-date + ul .gtm-history li") == [
        "Décidée le 24 avril 2030",
        "Le 22 mai 2030 : en cours : la moitié",
        "Reprise le 12 juin 2030",
    ]
    assert page.links("#sans-date + ul .gtm-history a") == [
        f"{HOME}reunions/2030-{day}/#point-1" for day in ("04-24", "05-22", "06-12")
    ]
    assert "Ouverte depuis 2 réunions" in page.text("#sans-date + ul")
    assert "Ouverte depuis" not in page.text("#faites + ul")


def test_what_it_follows_is_named(tmp_path: Path) -> None:
    """An action and the one that takes it over name each other by their words and days."""
    page = shown(
        tmp_path,
        {
            **decided("2030-04-24", f"action: 'Imprimer {'la carte, ' * 8}vite.'"),
            **decided("2030-06-12", "action: Relancer., suite de: '2030-04-24#action-1-1'"),
        },
        "actions/",
    )

    named = "Imprimer la carte, la carte, la carte, la carte, la carte, la carte, la carte,…"
    assert f"Suite de « {named} » (24 avril 2030)." in page.text("#sans-date + ul")
    assert "Reprise par « Relancer » (12 juin 2030)." in page.text("#faites + ul")


def test_no_history(tmp_path: Path) -> None:
    """An action that nobody came back to has no list, and no age before the next meeting."""
    page = shown(tmp_path, decided("2030-04-24", "action: Imprimer"), "actions/")

    assert page.texts(".gtm-history") == []
    assert "Ouverte depuis" not in page.text()


def test_moved_deadline(tmp_path: Path) -> None:
    """The deadline shown is the one in force."""
    files = {
        **decided("2030-04-24", "action: Imprimer"),
        **followed("action: Imprimer, statut: reporté, date limite: 1er juillet"),
    }

    assert "Échéance : 1er juillet 2030" in shown(tmp_path, files, "actions/").text(
        "#en-cours + ul"
    )


def test_follow_ups_on_the_page_of_a_meeting(tmp_path: Path) -> None:
    """An item shows where earlier actions stand, and leads to those that the archive knows."""
    files = {
        **decided("2030-04-24", "action: Imprimer"),
        **followed(
            "action: Imprimer, statut: Fait le 3 mai, responsables: [CPE]",
            "action: Coller, statut: fait, suite de: hors archive",
            "action: Peindre, statut: fait",
        ),
    }

    page = shown(tmp_path, files, "reunions/2030-05-22/")

    assert page.texts(".gtm-item h4") == ["Suivi des actions"]
    assert page.texts(".gtm-follow-ups li") == [
        "Imprimer : Fait le 3 mai Responsables : CPE. Action du 24 avril 2030",
        "Coller : fait Décidée hors de l’archive",
        "Peindre : fait Non retrouvée dans l’archive",
    ]
    assert f"{HOME}reunions/2030-04-24/#action-1-1" in page.links(".gtm-follow-ups a")
