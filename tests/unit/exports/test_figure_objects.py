"""Figures as data."""

from pathlib import Path

from archive.exports.record_json import meeting_object, resource_object
from small import archive_of, headed

TABLE = "| Halte | Passages |\n|---|---|\n| Tamala | plus de 1 200 |\n| Zéra | n. d. |\n"


def test_items_and_resources_give_their_figures(tmp_path: Path) -> None:
    """Numbers are numbers, and stand beside the words of the text; null is not zero."""
    caption = "graphique: lignes — titre: Essai — unité: passages — source: DGV — date: 2029"
    resource = headed(
        ["titre: Relevé", "adresse: https://a.example/"], "graphique: ressources/flux.csv"
    )
    archive = archive_of(
        tmp_path,
        {
            "meetings/2024-04-18.md": headed(
                ["date: 2024-04-18"], f"## Carte\n\n{caption}\n\n{TABLE}\n## Divers\n\nRien."
            ),
            "docs/ressources/releve.md": resource,
            "docs/ressources/flux.csv": "Halte;Passages\nTamala;8\n",
        },
    )

    items = meeting_object(archive, archive.meetings[0])["items"]
    (beside,) = resource_object(archive, archive.resources["releve"])["figures"]

    assert [item["figures"] for item in items[1:]] == [[]]
    assert items[0]["figures"] == [
        {
            "title": "Essai",
            "kind": "lignes",
            "unit": "passages",
            "source": "DGV",
            "date": "2029",
            "file": None,
            "label": "Halte",
            "columns": ["Passages"],
            "rows": [
                {"label": "Tamala", "values": [1200], "written": ["plus de 1 200"]},
                {"label": "Zéra", "values": [None], "written": [""]},
            ],
        }
    ]
    assert beside["file"] == "ressources/flux.csv"
    assert beside["rows"] == [{"label": "Tamala", "values": [8], "written": ["8"]}]


def test_the_text_tells_the_table(tmp_path: Path) -> None:
    """The discussion of an item has its table as text, and the caption without its form."""
    body = f"## Carte\n\ngraphique: barres — unité: passages\n\n{TABLE}"
    archive = archive_of(tmp_path, {"meetings/2024-04-18.md": headed(["date: 2024-04-18"], body)})

    (item,) = meeting_object(archive, archive.meetings[0])["items"]

    assert item["discussion"] == (
        "Unité : passages.\n\nHalte | Passages\nTamala | plus de 1 200\nZéra | n. d."
    )
