"""The file by which a browser can search the archive from its own bar."""

from archive.search.opensearch import description


def test_opensearch_names_the_page_of_search() -> None:
    """A browser is told the whole address to ask; what would be markup is text."""
    text = description("https://a.example/x/", "Archives & <essai>", "Dire", "assets/f.svg")

    assert 'template="https://a.example/x/recherche/?q={searchTerms}"' in text
    assert "<ShortName>Archives &amp; &lt;essa</ShortName>" in text
