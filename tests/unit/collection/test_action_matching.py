"""Actions matched with what a later meeting says of them; all are fictional."""

import pytest

from archive.collection.action_matching import ActionMatcher, KnownAction


def matcher(*texts: str, closed: tuple[str, ...] = ()) -> ActionMatcher:
    """A memory of open actions, then of closed ones, whose urls are their texts."""
    memory = ActionMatcher()
    memory.learn(KnownAction(url=text, text=text, is_closed=False) for text in texts)
    memory.learn(KnownAction(url=text, text=text, is_closed=True) for text in closed)
    return memory


@pytest.mark.parametrize(
    ("text", "match", "nearest"),
    [
        ("Imprimer la carte des haltes", "Imprimer la carte des haltes", None),
        ("IMPRIMER la carte, des haltes !", "Imprimer la carte des haltes", None),
        ("Imprimer les cartes de la halte", "Imprimer la carte des haltes", None),
        ("Imprimer la carte des puits", None, "Imprimer la carte des haltes"),
        ("Relire la liste des membres", None, None),
        ("", None, None),
    ],
)
def test_match(text: str, match: str | None, nearest: str | None) -> None:
    """A text means the action of the same words, and is close to one that shares most of them."""
    memory = matcher("Imprimer la carte des haltes", "Inviter la commune de Tinzara")

    assert memory.match(text) == (match, nearest)


def test_two_alike() -> None:
    """A text that may mean two open actions means neither; the later one is the nearest."""
    memory = matcher("Imprimer la grande carte des haltes", "Imprimer la petite carte des haltes")

    match, nearest = memory.match("Imprimer la carte des haltes")

    assert (match, nearest) == (None, "Imprimer la petite carte des haltes")


def test_closed() -> None:
    """A closed action is meant by its own words, and by no others."""
    memory = matcher(closed=("Imprimer la carte des haltes",))

    assert memory.match("imprimer la carte des haltes")[0] == "Imprimer la carte des haltes"
    assert memory.match("Imprimer la carte des haltes à Tinzara") == (None, None)
    assert not memory.has_open()


def test_carried() -> None:
    """An action taken over is known by its url alone, which leads to the last that took it over."""
    memory = matcher("Imprimer", "Coller", "Relire")
    for earlier, later in (("Imprimer", "Coller"), ("Coller", "Relire")):
        action = memory.at(earlier)
        assert action
        action.carried_by = later

    assert memory.match("Imprimer") == (None, None)
    assert [memory.latest(url) for url in ("Imprimer", "Relire", "Autre")] == [
        "Relire",
        "Relire",
        None,
    ]
    assert (memory.at("Autre"), memory.at(None)) == (None, None)
