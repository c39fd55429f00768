"""What the fictional archive must say of itself."""

from building import Built

pytest_plugins = ["sites"]


def test_every_page_says_that_it_is_fictional(demo_site: Built) -> None:
    """Nobody who lands on a page of the demonstration can take it for a record."""
    silent = [
        document.url
        for document in demo_site
        if not document.is_redirection and "fictif" not in document.text(".gtm-fiction")
    ]

    assert silent == []


def test_the_real_site_does_not(real_site: Built) -> None:
    """The real archive is not said to be fictional."""
    assert [document.url for document in real_site if document.tree.css(".gtm-fiction")] == []


def test_former_addresses_lead_on(demo_site: Built) -> None:
    """A page at a former address leads to the present one, with a link for those who wait."""
    moved = [document for document in demo_site if document.is_redirection]

    targets = [demo_site.url(link) for document in moved for link in document.links("a[href]")]

    assert len(targets) == len(moved) >= 3
    assert all(url in demo_site.documents for url in targets)
