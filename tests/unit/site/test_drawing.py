"""The shapes of drawings."""

from archive.site.drawing import short, svg, text, wrapped


def test_no_word_is_cut() -> None:
    """A long label goes on below; a word or a number too long for its line stays whole."""
    label = "Hydrométéorologiquement : 1\u202f948\u202f298 points du Nord-Ouest"

    assert wrapped(label, 12) == [
        "Hydrométéorologiquement\u202f:",
        "1\u202f948\u202f298",
        "points du",
        "Nord-Ouest",
    ]


def test_words_are_no_markup() -> None:
    """Titles, texts and ids are escaped."""
    drawing = svg('a"b', "<t>", "<s>", (10, 20), [text("<x>", 1.04, 2)])

    assert not {"<t>", "<s>", "<x>", 'a"b'} & set(drawing.split("\n"))
    assert "&lt;x&gt;" in drawing
    assert 'width="10" height="20"' in drawing


def test_lengths_are_short() -> None:
    """One decimal, and none that says nothing."""
    assert [short(each) for each in (1, 1.25, 12.04)] == ["1", "1.2", "12"]
