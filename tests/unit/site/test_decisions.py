"""The register of decisions: by year, each leading home, within bounds."""

from pathlib import Path

from archive.site.decisions import SHOWN_DECISIONS
from building import TODAY, rendered
from small import archive_of
from website import HOME, Document


def meeting(day: str, *decided: str) -> dict[str, str]:
    """The minutes of a meeting of an ISO day, whose one item decided some things."""
    lines = "".join(f"  - {text}\n" for text in decided)
    text = f"date: {day}\npoints:\n- titre: Carte\n  présenté par: [A]\n  décisions:\n{lines}"
    return {f"meetings/{day}.yml": text}


def pages(tmp_path: Path, files: dict[str, str]) -> dict[str, Document]:
    """The pages of the archive of these files."""
    every = rendered(archive_of(tmp_path, files, TODAY))
    return {url: Document(url, page.html) for url, page in every.items()}


def test_by_year(tmp_path: Path) -> None:
    """Decisions stand under their years, each with the link to it and its item."""
    page = pages(
        tmp_path,
        {**meeting("2029-05-22", "Une"), **meeting("2030-05-22", "Deux *fois*", "Trois")},
    )["decisions/"]

    assert page.texts("h2") == ["2030", "2029"]
    assert page.texts(".gtm-decisions > li") == [
        "Deux fois Réunion du 22 mai 2030, Carte",
        "Trois Réunion du 22 mai 2030, Carte",
        "Une Réunion du 22 mai 2029, Carte",
    ]
    assert page.links(".gtm-decisions a")[1] == f"{HOME}reunions/2030-05-22/#decision-1-2"


def test_the_address_is_on_the_page_of_the_meeting(tmp_path: Path) -> None:
    """Each decision has its anchor where it was taken, and a link to copy."""
    page = pages(tmp_path, meeting("2030-05-22", "Une", "Deux"))["reunions/2030-05-22/"]

    assert page.links("#decision-1-2 .gtm-permalink") == [
        f"{HOME}reunions/2030-05-22/#decision-1-2"
    ]


def test_on_the_page_of_an_organisation(tmp_path: Path) -> None:
    """The page of an organisation has what was decided on its items; another has no such part."""
    every = pages(tmp_path, {**meeting("2030-05-22", "Une"), "meetings/2030-04-24.yml": BY_B})

    assert every["organisations/a/"].texts("#decisions ~ .gtm-decisions > li")
    assert every["organisations/b/"].texts("#decisions") == []


BY_B = "date: 2030-04-24\nprésence: [B]\n"


def test_no_decision(tmp_path: Path) -> None:
    """An archive without decision says so."""
    page = pages(tmp_path, {"meetings/2030-04-24.yml": BY_B})["decisions/"]

    assert "Aucune décision n’est enregistrée dans l’archive." in page.texts("p")


def test_early_years_have_pages(tmp_path: Path) -> None:
    """A long register leaves whole years to their own pages, which it leads to."""
    many = [f"Décision {n}" for n in range(SHOWN_DECISIONS)]
    files = {**meeting("2029-05-22", "Une"), **meeting("2030-05-22", *many)}
    archive = archive_of(tmp_path, files, TODAY)

    every = rendered(archive)
    assert [url for url in every if url.startswith("decisions/2")] == ["decisions/2029/"]
    assert Document("decisions/2029/", every["decisions/2029/"].html).texts("h1") == [
        "Décisions de 2029"
    ]
    assert 'href="../decisions/2029/"' in every["decisions/"].html
