"""Days whose month or weekday is misspelt."""

from archive.language.misspelt_days import misspelt_days


def test_misspelt_days() -> None:
    """Each slip in a month or in a weekday is told, where it stands and how it is read."""
    text = "Réunion du Jeuid 12 jenvier 2024, 3 marchés, puis 5 mars 2024, 4 juilet 2024"

    assert [(text[start:end], read) for start, end, read in misspelt_days(text)] == [
        ("12 jenvier 2024", "12 janvier 2024"),
        ("4 juilet 2024", "4 juillet 2024"),
        ("Jeuid 12", "Jeudi 12"),
    ]
