"""The home page answers what is owed, when one meets next and what was said last."""

from pathlib import Path

import pytest

from building import shown
from website import HOME, Document

NEXT = "#prochaine-reunion ~ *"
LATEST = "#derniere-reunion ~ *"

HELD = {"meetings/2030-05-22.yml": "date: 22 mai 2030\nlieu: Salle fictive\n"}


def announcing(announced: str) -> dict[str, str]:
    """The minutes of a meeting of 22 May 2030 that announce another."""
    return {"meetings/2030-05-22.yml": f"date: 22 mai 2030\nprochaine réunion: {announced}\n"}


def owing(*actions: str) -> dict[str, str]:
    """The minutes of a meeting of 22 May 2030 with actions, each as the fields of its row."""
    rows = (f"  - {{{each}}}" for each in actions)
    lines = ["date: 22 mai 2030", "points:", "- titre: A", "  actions:", *rows]
    return {"meetings/2030-05-22.yml": "\n".join(lines)}


def home(folder: Path, *files: dict[str, str]) -> Document:
    """The home page on 15 June 2030."""
    return shown(folder, {name: text for each in files for name, text in each.items()}, "")


def seen(page: Document, selector: str) -> list[str]:
    """The texts of some pieces that are not hidden until a day has passed."""
    return page.texts(f"{selector}:not([hidden])")


def test_next_meeting_is_announced(tmp_path: Path) -> None:
    """A meeting announced for a day to come is the next one, with its hour, place and source."""
    page = home(tmp_path, announcing("19 juin 2030 à 9h30, salle bleue"))

    assert "mercredi 19 juin 2030 9 h 30 · salle bleue" in page.text(NEXT)
    assert "Annoncée lors de la réunion du 22 mai 2030" in page.text(NEXT)
    assert "État au 15 juin 2030." in page.text(NEXT)
    assert page.links(f"{NEXT} a") == [f"{HOME}reunions/2030-05-22/"]


def test_next_meeting_may_be_today(tmp_path: Path) -> None:
    """On the day itself the meeting announced is still the next one."""
    page = home(tmp_path, announcing("15 juin 2030"))

    assert "samedi 15 juin 2030" in page.text(NEXT)
    assert "manquant" not in " ".join(seen(page, LATEST))


def test_next_meeting_has_passed(tmp_path: Path) -> None:
    """Once the day announced has passed without minutes, the page says that they are missing."""
    page = home(tmp_path, announcing("14 juin 2030 à 9h30"))

    assert seen(page, NEXT) == ["Aucune réunion annoncée."]
    assert "Réunion du 14 juin 2030 Compte rendu manquant" in seen(page, LATEST)


def test_next_meeting_left_no_minutes(tmp_path: Path) -> None:
    """The invitation to a meeting of a day gone by is neither the next meeting nor the last."""
    invitation = "date: 14 juin 2030\nstatut: projet\nprésence: [A]\npoints: [Un]\n"

    page = home(tmp_path, announcing("14 juin 2030"), {"meetings/2030-06-14.yml": invitation})

    assert seen(page, NEXT) == ["Aucune réunion annoncée."]
    assert "mercredi 22 mai 2030" in page.text(LATEST)
    assert "Réunion du 14 juin 2030 Compte rendu manquant" in seen(page, LATEST)


def test_several_meetings_to_come(tmp_path: Path) -> None:
    """Of several meetings to come the first is shown; each other waits for its turn."""
    coming = {f"meetings/2030-0{month}-19.yml": f"date: 2030-0{month}-19" for month in (6, 7)}

    page = home(tmp_path, HELD, coming)

    assert seen(page, NEXT) == ["mercredi 19 juin 2030", "État au 15 juin 2030."]
    assert [piece.attributes.get("data-after") for piece in page.tree.css(NEXT)] == [
        *(None, "2030-06-19", "2030-07-19", None)
    ]


def test_next_meeting_has_a_file(tmp_path: Path) -> None:
    """A meeting to come that has its own file is the next one, and a link leads there."""
    coming = "date: 19 juin 2030\nheure: 9h15-11h00\nlieu: Salle verte\n"

    page = home(tmp_path, announcing("19 juin 2030"), {"meetings/2030-06-19.yml": coming})

    assert "mercredi 19 juin 2030 9 h 15 · Salle verte" in page.text(NEXT)
    assert page.links(f"{NEXT} a") == [f"{HOME}reunions/2030-06-19/"]


def test_next_meeting_is_the_first_to_come(tmp_path: Path) -> None:
    """Of a meeting announced and a later one that has a file, the first to come is the next."""
    page = home(
        tmp_path, announcing("19 juin 2030"), {"meetings/2030-09-11.yml": "date: 11 septembre 2030"}
    )

    assert "mercredi 19 juin 2030" in page.text(NEXT)


@pytest.mark.parametrize(
    "known",
    [
        pytest.param("", id="hour and place unknown"),
        pytest.param("lieu: Salle verte", id="hour unknown"),
    ],
)
def test_next_meeting_with_little_known(known: str, tmp_path: Path) -> None:
    """What is not known of a meeting to come leaves no trace: no separator, no empty line."""
    page = home(tmp_path, {"meetings/2030-06-19.yml": f"date: 19 juin 2030\n{known}\n"})

    found = page.texts("#prochaine-reunion ~ div .gtm-note")

    assert found == (["Salle verte"] if known else [])


def test_no_next_meeting(tmp_path: Path) -> None:
    """When no minutes announce a meeting, the page says that none is announced."""
    page = home(tmp_path, HELD)

    assert page.texts(NEXT) == ["Aucune réunion annoncée."]


def test_cancelled_meeting_is_not_next(tmp_path: Path) -> None:
    """A meeting announced, then cancelled, is no longer to come."""
    cancelled = {"meetings/2030-06-19.yml": "date: 19 juin 2030\nstatut: annulée\n"}

    page = home(tmp_path, announcing("19 juin 2030"), cancelled)

    assert page.texts(NEXT) == ["Aucune réunion annoncée."]


def test_latest_meeting(tmp_path: Path) -> None:
    """The latest meeting is the last one held by today, with its place and its items."""
    older = {"meetings/2030-04-24.yml": "date: 24 avril 2030"}
    held = "date: 12 juin 2030\nlieu: Salle verte\nprésence: [A, B]\nordre du jour: [Un, Deux]\n"
    cancelled = {"meetings/2030-06-14.yml": "date: 14 juin 2030\nstatut: annulée\n"}
    coming = {"meetings/2030-06-19.yml": "date: 19 juin 2030"}

    page = home(tmp_path, older, {"meetings/2030-06-12.yml": held}, cancelled, coming)

    assert "mercredi 12 juin 2030 Salle verte · 2 organisations" in page.text(LATEST)
    assert page.texts(f"{LATEST} > li") == ["Un", "Deux"]
    assert page.links(f"{LATEST}.gtm-big a") == [f"{HOME}reunions/2030-06-12/"]


def test_subjects_of_the_latest_meeting(tmp_path: Path) -> None:
    """What every meeting has is left out; each subject leads to its item."""
    held = "date: 12 juin 2030\nordre du jour: [1. Ouverture, 2. Carte, 3. Divers]\n"

    page = home(tmp_path, {"meetings/2030-06-12.yml": held})

    assert page.links(f"{LATEST} > li a") == [f"{HOME}reunions/2030-06-12/#point-2"]
    assert page.texts(f"{LATEST}.gtm-note") == ["Présence non relevée"]


def test_meetings_before_the_latest(tmp_path: Path) -> None:
    """The meetings before the latest follow, the latest first."""
    days = [f"2030-0{month}-12" for month in (3, 4, 5)]

    page = home(tmp_path, *({f"meetings/{day}.yml": f"date: {day}\n"} for day in days))

    assert page.links(".gtm-meetings a") == [f"{HOME}reunions/{day}/" for day in days[1::-1]]


def test_figures_and_search(tmp_path: Path) -> None:
    """The home page asks what one looks for, and says in one line how much there is."""
    text = "date: 12 juin 2030\nprésence: [A]\ndécisions: [Une, Deux]\n"

    page = home(tmp_path, {"meetings/2030-06-12.yml": text})

    assert "1 réunion tenue · 2 décisions · 1 organisation" in page.texts("p")
    (form,) = page.tree.css("form[role=search]")
    assert form.attributes["action"] == "recherche/"
    assert [field.attributes["name"] for field in form.css("input")] == ["q"]


def test_latest_meeting_without_a_place(tmp_path: Path) -> None:
    """How many organisations came is told even where the place is not known."""
    page = home(tmp_path, {"meetings/2030-06-12.yml": "date: 12 juin 2030\nprésence: [A, B]\n"})

    assert page.texts(f"{LATEST}.gtm-note") == ["2 organisations"]


def test_nothing_yet(tmp_path: Path) -> None:
    """An empty archive says so of each of its parts."""
    page = home(tmp_path)

    assert "Aucune réunion n’est encore dans l’archive." in page.text("p")
    assert "Aucune action n’est enregistrée" in page.text("p")
    assert "Aucune ressource n’est encore dans l’archive." in page.text("p")


def test_late_before_open(tmp_path: Path) -> None:
    """Of the actions owed, those due come first, by their days: time does not change the order."""
    page = home(
        tmp_path,
        owing(
            "action: sans date",
            "action: à venir, date limite: 20 juin 2030",
            "action: en retard, date limite: 14 juin 2030",
            "action: très en retard, date limite: 1er juin 2030",
            "action: faite, statut: fait",
        ),
    )

    found = page.texts(".gtm-actions__text")
    assert found == ["très en retard", "en retard", "à venir", "sans date"]
    assert "4 actions en attente, dont 2 en retard" in page.text("#actions ~ p")


def test_a_few_actions(tmp_path: Path) -> None:
    """The page shows five actions, counts them all and leads to the register."""
    page = home(tmp_path, owing(*(f"action: tâche {n}" for n in range(7))))

    assert len(page.tree.css(".gtm-actions > li")) == 5
    assert "7 actions en attente, dont 0 en retard" in page.text("#actions ~ p")
    assert f"{HOME}actions/" in page.links("#actions ~ p a")


def test_all_actions_closed(tmp_path: Path) -> None:
    """Where nothing is owed, the page says so instead of listing what was done."""
    page = home(tmp_path, owing("action: faite, statut: fait"))

    assert "Toutes les actions enregistrées sont closes." in page.text("#actions ~ p")
    assert page.tree.css(".gtm-actions") == []


def test_partial_minutes_prove_nothing(tmp_path: Path) -> None:
    """Where no action is known because minutes were told in part, the page says that."""
    page = home(tmp_path, {"meetings/2030-05-22.yml": "date: 22 mai 2030\ncouverture: partielle\n"})

    assert "Le compte rendu est partiel et ne reprend pas les actions." in page.text("#actions ~ p")


def test_resources_last_discussed_first(tmp_path: Path) -> None:
    """The resources discussed last come first, with the day; those never discussed come last."""
    resources = {
        f"docs/ressources/{name}.md": f"---\ntitre: {name}\nadresse: https://{name}.example/\n---\n"
        for name in ("ancienne", "jamais", "recente")
    }
    meetings = {
        f"meetings/2030-0{month}-22.yml": (
            f"date: 2030-0{month}-22\npoints:\n- titre: A\n  discussion: https://{name}.example/\n"
        )
        for month, name in ((4, "ancienne"), (5, "recente"))
    }

    page = home(tmp_path, resources, meetings)

    assert page.texts("#ressources + ul > li") == [
        "recente discutée le 22 mai 2030",
        "ancienne discutée le 22 avril 2030",
        "jamais",
    ]
