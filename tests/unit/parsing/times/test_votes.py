"""Which of several values for one part of when and where is the likeliest."""

from datetime import date, time

from archive.parsing.times.meeting_time import Occasion
from archive.parsing.times.votes import Line, Said, Votes

LINE = Line("", 0, 0)
DAY, OTHER = date(2030, 6, 4), date(2030, 6, 5)


def test_the_heaviest() -> None:
    """The heaviest value is the likeliest, and those nearly as heavy are its rivals."""
    votes = Votes()
    votes.add("day", DAY, Said(LINE, Occasion(DAY), 10))
    votes.add("day", OTHER, Said(LINE, Occasion(OTHER), 8))

    assert votes.best("day") == DAY
    assert votes.rivals("day", DAY) == [OTHER]


def test_nothing_likely() -> None:
    """A value that weighs little is none."""
    votes = Votes()
    votes.add("start", time(9), Said(LINE, Occasion(start=time(9)), 4))

    assert votes.best("start") is None


def test_one_place_said_twice() -> None:
    """A place said with more words is the same place."""
    votes = Votes()
    votes.add("place", "Salle B", Said(LINE, Occasion(place="Salle B"), 10))
    votes.add("place", "Salle B, Niamey", Said(LINE, Occasion(place="Salle B, Niamey"), 9))

    assert votes.best("place") == "Salle B"
    assert votes.rivals("place", "Salle B") == []
