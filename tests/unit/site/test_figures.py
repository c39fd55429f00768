"""What is drawn of presences and actions: true figures, and what they leave out."""

from datetime import timedelta
from pathlib import Path

from archive.site.presences import SHOWN_POINTS, actions_chart, attendance_charts
from archive.site.view import View
from building import GROUP, TODAY, shown
from small import archive_of, headed

REGISTER = {
    "docs/organisations/zf.md": headed(["nom: Ministère fictif", "sigle: ZF", "type: ONG"]),
    "docs/organisations/uf.md": headed(["nom: UF", "rattachée à: ZF", "type: ONG"]),
    "docs/organisations/rf.md": headed(["nom: RF"]),
}


def meeting(day: str, present: str, *actions: str, more: str = "") -> dict[str, str]:
    """The minutes of a meeting of an ISO day, each action as the fields of its row."""
    rows = "".join(f"\n  - {{{each}}}" for each in actions)
    points = f"points:\n- titre: Point\n  actions:{rows}\n" if actions else ""
    return {f"meetings/{day}.yml": f"date: {day}\nprésence: [{present}]\n{more}{points}"}


def view(folder: Path, files: dict[str, str]) -> View:
    """The archive of these files, seen from the page of presences."""
    archive = archive_of(folder, {**REGISTER, **files}, TODAY)
    return View(archive, "presences/", GROUP)


def weekly(count: int) -> dict[str, str]:
    """So many meetings up to the day of the archives: both bodies at the first, then one."""
    days = [TODAY - timedelta(weeks=week) for week in reversed(range(count))]
    files: dict[str, str] = {}
    for rank, day in enumerate(days):
        files |= meeting(f"{day}", "UF" if rank else "UF, RF")
    return files


def test_attendance(tmp_path: Path) -> None:
    """The bodies named are counted, those above them not; minutes that say nothing are left out."""
    seen = view(
        tmp_path,
        {
            **meeting("2030-04-24", "UF, RF"),
            **meeting("2030-05-08", ""),
            **meeting("2030-05-22", "UF"),
        },
    )

    over_time, by_kind = attendance_charts(seen)
    assert over_time.rows == [("24/04/30", ["2"]), ("22/05/30", ["1"])]
    assert by_kind.rows == [("ONG", ["2"]), ("Type non précisé", ["1"])]
    assert over_time.summary.endswith("de 1 à 2 organisations présentes.")


def test_many_meetings_are_told_by_year(tmp_path: Path) -> None:
    """Beyond three years of monthly meetings, each year is one column: a mean."""
    alone = attendance_charts(view(tmp_path / "a", weekly(SHOWN_POINTS)))[0]
    years = attendance_charts(view(tmp_path / "b", weekly(SHOWN_POINTS + 1)))[0]

    assert len(alone.labels) == SHOWN_POINTS
    assert years.rows == [("2029", ["1,1"]), ("2030", ["1"])]
    assert years.label == "Année"


def test_actions(tmp_path: Path) -> None:
    """Of what each meeting decided: done, taken over or cancelled, to do, late."""
    seen = view(
        tmp_path,
        {
            **meeting("2030-04-24", "UF", "action: a, statut: fait", "action: b, statut: annulé"),
            **meeting(
                "2030-05-22",
                "UF",
                "action: c, date limite: 1er juin 2030",
                "action: d, date limite: 20 juin 2030",
                "action: e",
            ),
        },
    )

    chart = actions_chart(seen)
    assert chart
    names = ["Faites", "Reprises ou annulées", "À faire", "En retard"]
    assert [each.name for each in chart.series] == names
    assert chart.rows == [("24/04/30", ["1", "1", "0", "0"]), ("22/05/30", ["0", "0", "2", "1"])]


def test_partial_minutes_are_left_out(tmp_path: Path) -> None:
    """Minutes told in part may lack actions: they are not drawn, and the page says so."""
    files = {
        **meeting("2030-04-24", "UF", "action: a", more="couverture: partielle\n"),
        **meeting("2030-05-22", "UF", "action: b"),
    }

    found = actions_chart(view(tmp_path, files))
    assert found
    assert found.labels == ("22/05/30",)
    text = shown(tmp_path, {**REGISTER, **files}, "presences/").text("p")
    assert "1 compte rendu partiel n’y compte pas" in text.replace("\u00a0", " ")


def test_partial_minutes_alone(tmp_path: Path) -> None:
    """Where only minutes told in part hold actions, the page says why none is drawn."""
    partial = meeting("2030-04-24", "UF", "action: a", more="couverture: partielle\n")

    page = shown(tmp_path, {**partial, **meeting("2030-05-22", "UF")}, "presences/")

    assert len(page.tree.css(".gtm-chart")) == 2
    assert "Aucune action à dessiner" in page.text("p")


def test_no_action_no_drawing(tmp_path: Path) -> None:
    """Where complete minutes hold no action, nothing is drawn of them."""
    page = shown(tmp_path, {**REGISTER, **meeting("2030-05-22", "UF")}, "presences/")

    assert len(page.tree.css(".gtm-chart")) == 2


def test_the_page_tells_its_day(tmp_path: Path) -> None:
    """What is late stands with the day that the drawing is true of, whenever it is read."""
    late = "action: c, date limite: 1er juin 2030"
    page = shown(tmp_path, meeting("2030-05-22", "UF", late), "presences/")

    assert "1 en retard" in page.text("svg")
    assert "État au 15 juin 2030." in page.text("p")
    assert page.tree.css("[data-today]") == []
