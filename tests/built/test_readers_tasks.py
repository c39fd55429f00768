"""What readers come for stands where they look, few presses from the home page."""

from building import Built
from website import HOME

pytest_plugins = ["sites"]

MAP = "services"
"""The theme of the service map in the fictional site."""


def test_decisions_on_the_service_map(demo_site: Built) -> None:
    """The register of decisions, narrowed to a theme, has all of its decisions, latest first."""
    page = demo_site["decisions/"]

    rows = page.tree.css(f".gtm-decisions > li[data-theme~={MAP}]")
    links = [row.css("a")[-1].attributes["href"] or "" for row in rows]
    theme = demo_site[f"themes/{MAP}/"].links("a[href*='#decision-']")

    assert f"{HOME}decisions/" in demo_site[""].links()
    assert [link.rpartition("/reunions/")[2] for link in links] == [
        link.rpartition("/reunions/")[2] for link in theme
    ]
    assert len(links) == len(set(links)) > 3
    assert links == sorted(links, key=lambda link: link.partition("#")[0], reverse=True)


def test_what_acronyms_mean(real_site: Built) -> None:
    """A newcomer finds every acronym on one page, a press away."""
    rows = real_site["sigles/"].texts(".gtm-acronyms > li")

    assert f"{HOME}sigles/" in real_site[""].links()
    meanings = dict(row.split(" ", 1) for row in rows)
    assert {"HCDH", "CLIMIS", "PROMIG", "DTM"} <= meanings.keys()
    assert all(meanings.values())


def test_meetings_about_cartography(real_site: Built) -> None:
    """The line of a meeting says what it was about: its list can be narrowed to a subject."""
    rows = real_site["reunions/"].texts(".gtm-meetings > li")

    found = [row for row in rows if "cartographie" in row.lower()]
    assert [row.partition(" Présentation")[0] for row in found] == ["mardi 20 juin 2023"]


def test_one_subject_across_meetings(real_site: Built) -> None:
    """Two presses lead to a subject through all meetings, the latest first."""
    page = real_site["themes/tendances-migratoires/"]

    assert f"{HOME}themes/" in real_site[""].links()
    assert f"{HOME}{page.url}" in real_site["themes/"].links()
    days = [time.attributes["datetime"] or "" for time in page.tree.css("h3 time")]
    assert len(days) > 3
    assert days == sorted(days, reverse=True)
