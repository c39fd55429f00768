"""Names that outlive addresses."""

from dataclasses import replace

from archive.exports.publication import Publication, calendar_uid, feed_id, first_id
from small import meeting


def test_names_tell_no_address() -> None:
    """What others keep is made of ids alone, and stays when the site moves."""
    assert calendar_uid("2024-03-14") == "2024-03-14@archives-gtm"
    assert feed_id("reunions/2024-03-14/") == "tag:archives-gtm,2023:reunions/2024-03-14/"


def test_first_id() -> None:
    """A record that was renamed keeps the name of its first id."""
    held = meeting("2024-03-21")

    assert first_id(held) == "2024-03-21"
    assert first_id(replace(held, former_ids=("2024-03-14", "2024-03-15"))) == "2024-03-14"


def test_addresses_need_a_site() -> None:
    """There is no whole address before the site has one."""
    assert Publication("https://a.example/gtm/").address("actions/") == (
        "https://a.example/gtm/actions/"
    )
    assert Publication().address("actions/") is None
