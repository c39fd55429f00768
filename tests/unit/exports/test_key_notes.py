"""What is noted of a key."""

from archive.exports.key_notes import Key


def test_other_names_may_be_unknown() -> None:
    """A key that nothing else has a name for is explained all the same."""
    assert Key("Le jour.") == Key("Le jour.", "", "", "")
