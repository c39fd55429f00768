"""Which meeting follows which."""

from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.collection.meeting_sequence import MeetingSequence
from archive.language.choices import MeetingStatus
from archive.model import AgendaItem, Meeting
from small import mark, meeting

AFTER = date(2024, 12, 31)
"""A day when all meetings of these tests have passed."""


def following(index: int, *meetings: Meeting) -> date | None:
    """The day that "prochaine réunion" means in the minutes of one of these meetings."""
    return MeetingSequence(meetings, AFTER).following(meetings[index])


def unrecorded(*meetings: Meeting) -> list[str]:
    """The days announced of which nothing is recorded."""
    return [gap.day.isoformat() for gap in MeetingSequence(meetings, AFTER).unrecorded]


def test_following_is_the_next_held() -> None:
    """The next meeting is the next one held, whatever was announced."""
    meetings = meeting("2024-03-14", announces="2024-04-11"), meeting("2024-04-18")

    assert following(0, *meetings) == date(2024, 4, 18)


def test_following_skips_cancelled() -> None:
    """A meeting that did not take place is not the next one."""
    meetings = meeting("2024-03-14"), meeting("2024-04-18", cancelled=True), meeting("2024-05-16")

    assert following(0, *meetings) == date(2024, 5, 16)


def test_following_is_another_day() -> None:
    """A second meeting on one day is not the next one."""
    other = replace(meeting("2024-03-14"), id="autre")

    assert following(0, meeting("2024-03-14"), other) is None


def test_following_is_announced() -> None:
    """The last meeting is followed by the one it announces."""
    assert following(0, meeting("2024-03-14", announces="2024-04-18")) == date(2024, 4, 18)


def test_following_is_announced_again() -> None:
    """When the meeting announced is cancelled, the next is the one announced in its stead."""
    meetings = (
        meeting("2024-03-14", announces="2024-04-18"),
        meeting("2024-04-18", cancelled=True, announces="2024-05-02"),
    )

    assert following(0, *meetings) == date(2024, 5, 2)


def test_following_is_the_last_announced() -> None:
    """The last announcement counts, when the meeting announced before was cancelled and moved."""
    meetings = (
        meeting("2024-03-14", announces="2024-04-20"),
        meeting("2024-04-18", cancelled=True, announces="2024-05-02"),
    )

    assert following(0, *meetings) == date(2024, 5, 2)


def test_following_is_cancelled() -> None:
    """When the meeting announced is cancelled and no other announced, the next is not known."""
    meetings = meeting("2024-03-14", announces="2024-04-18"), meeting("2024-04-18", cancelled=True)

    assert following(0, *meetings) is None


@pytest.mark.parametrize(
    ("held", "missing"),
    [
        ("2024-04-03", ["2024-04-18"]),
        ("2024-04-04", []),
        ("2024-04-18", []),
        ("2024-05-02", []),
        ("2024-05-03", ["2024-04-18"]),
    ],
)
def test_moved(held: str, missing: list[str]) -> None:
    """A meeting held up to a fortnight from the day announced is the one announced."""
    assert unrecorded(meeting("2024-03-14", announces="2024-04-18"), meeting(held)) == missing


def test_announcer_is_not_announced() -> None:
    """A meeting does not stand for the one it announces a week later."""
    assert unrecorded(meeting("2024-04-11", announces="2024-04-18")) == ["2024-04-18"]


def test_cancelled_is_recorded() -> None:
    """A cancelled meeting is no missing one; what its file announces is."""
    meetings = (
        meeting("2024-03-14", announces="2024-04-18"),
        meeting("2024-04-18", cancelled=True, announces="2024-05-16"),
    )

    assert unrecorded(*meetings) == ["2024-05-16"]


@pytest.mark.parametrize(
    ("again", "missing"),
    [
        ("2024-04-16", ["2024-04-16"]),
        ("2024-04-15", ["2024-04-15", "2024-04-30"]),
        ("2024-05-14", ["2024-05-14"]),
        ("2024-05-15", ["2024-04-30", "2024-05-15"]),
    ],
)
def test_announced_again(again: str, missing: list[str]) -> None:
    """The last announcement replaces one of a day close to it, and no other."""
    first = meeting("2024-03-14", announces="2024-04-30")

    assert unrecorded(first, meeting("2024-03-28", announces=again)) == missing


@given(st.lists(st.tuples(st.dates(), st.none() | st.dates(), st.booleans())))
def test_any_days(days: list[tuple[date, date | None, bool]]) -> None:
    """No day is too early or too late, and the next meeting is never before."""
    meetings = [
        meeting(f"{day}", announces=f"{later}" if later and later > day else None, cancelled=off)
        for day, later, off in sorted(days, key=lambda row: row[0])
    ]

    sequence = MeetingSequence(meetings, AFTER)

    assert all((sequence.following(each) or date.max) >= each.day for each in meetings)
    assert len(sequence.unrecorded) <= len(meetings)


def test_order() -> None:
    """Meetings come oldest first, one for each id, whatever the order of their files."""
    meetings = MeetingSequence(
        [meeting("2024-04-18"), meeting("2024-03-14"), meeting("2024-04-18")], AFTER
    )

    assert [held.id for held in meetings] == ["2024-03-14", "2024-04-18"]
    assert (len(meetings), meetings[-1].id, meetings[:1]) == (2, "2024-04-18", (meetings[0],))


def test_held_between() -> None:
    """Meetings are counted after one day and until another, those that took place alone."""
    days = ("2024-03-14", "2024-04-18", "2024-05-16")
    others = meeting("2024-05-02", cancelled=True), meeting("2025-01-16")
    meetings = MeetingSequence([*map(meeting, days), *others], AFTER)

    assert meetings.held_between(date(2024, 3, 14), date(2024, 5, 16)) == 2
    assert meetings.held_between(date(2024, 5, 16), date(2024, 3, 14)) == 0
    assert [held.id for held in meetings.held] == [*days]


def test_a_day_to_come_is_announced() -> None:
    """A meeting is held on its day at the earliest; the file of a day to come is an invitation."""
    days = ("2024-03-14", "2024-04-18", "2024-04-19")

    meetings = MeetingSequence(map(meeting, days), date(2024, 4, 18))

    assert [held.id for held in meetings.held] == ["2024-03-14", "2024-04-18"]
    assert [coming.id for coming in meetings.announced] == ["2024-04-19"]
    assert meetings.is_announced(meetings[-1])


def test_a_prepared_file_is_no_minutes() -> None:
    """A draft in which nothing was written stays an invitation when its day has passed."""
    item = AgendaItem(1, "Bilan", (), None, (), (), mark("meetings/2024-04-18.md"))
    prepared = replace(meeting("2024-04-18"), status=MeetingStatus.DRAFT, items=(item,))

    meetings = MeetingSequence([meeting("2024-03-14"), prepared], AFTER)

    assert [coming.id for coming in meetings.announced] == ["2024-04-18"]


def test_cancelled_is_not_announced() -> None:
    """A meeting to come that is cancelled is neither held nor announced."""
    meetings = MeetingSequence([meeting("2025-01-16", cancelled=True)], AFTER)

    assert (meetings.held, meetings.announced) == ((), ())


def test_following_has_a_file() -> None:
    """The next meeting is that of the next file, though its day is still to come."""
    meetings = meeting("2024-03-14", announces="2024-04-11"), meeting("2025-01-16")

    assert following(0, *meetings) == date(2025, 1, 16)


def test_put_off_for_long() -> None:
    """A meeting put off for more than a fortnight keeps the day announced as its former id."""
    later = replace(meeting("2024-06-20"), former_ids=("2024-04-18",))

    assert unrecorded(meeting("2024-03-14", announces="2024-04-18"), later) == []


def of_one_day(*files: tuple[str, time | None, str | None]) -> MeetingSequence:
    """The meetings of 14 March 2024: the words of their files' names, their hours, their titles."""
    return MeetingSequence(
        [
            replace(meeting("2024-03-14"), id=f"2024-03-14{words}", start=start, title=title)
            for words, start, title in files
        ],
        AFTER,
    )


def test_one_day_is_ordered_by_hour() -> None:
    """The meetings of one day come by their hours, whatever their files' names."""
    files = ("-bureau", time(14), None), ("-urgence", time(9), None), ("-autre", None, None)

    assert [held.id[11:] for held in of_one_day(*files)] == ["urgence", "bureau", "autre"]


@pytest.mark.parametrize(
    ("files", "titles"),
    [
        pytest.param(
            [("-bureau", time(14), None), ("-urgence", time(9, 30), None)],
            ["Réunion du 14 mars 2024, 9\u00a0h\u00a030", "Réunion du 14 mars 2024, 14\u00a0h"],
            id="hours",
        ),
        pytest.param(
            [("-bureau", None, None), ("-cellule-urgence", None, None)],
            ["Réunion du 14 mars 2024, bureau", "Réunion du 14 mars 2024, cellule urgence"],
            id="no hours",
        ),
        pytest.param(
            [("", time(9), None), ("-bureau", time(9), None)],
            ["Réunion du 14 mars 2024", "Réunion du 14 mars 2024, bureau"],
            id="one hour",
        ),
        pytest.param(
            [("-a", time(9), "Atelier fictif"), ("-b", time(11), "Atelier fictif")],
            ["Atelier fictif, 9\u00a0h", "Atelier fictif, 11\u00a0h"],
            id="one title",
        ),
        pytest.param(
            [("-a", time(9), "Atelier fictif"), ("-b", time(11), None)],
            ["Atelier fictif", "Réunion du 14 mars 2024"],
            id="two titles",
        ),
        pytest.param(
            [("-bureau", time(9), None)], ["Réunion du 14 mars 2024"], id="alone on its day"
        ),
    ],
)
def test_one_day_has_several_titles(
    files: list[tuple[str, time | None, str | None]], titles: list[str]
) -> None:
    """Where titles would be the same, the hour follows, or the words of the file's name."""
    meetings = of_one_day(*files)

    assert [meetings.title(held) for held in meetings] == titles


@pytest.mark.parametrize(
    ("file", "announced"),
    [
        ("2024-04-18", "2024-04-18"),
        ("2024-04-25", "2024-04-18"),
        ("2024-05-03", None),
    ],
)
def test_announcement_of(file: str, announced: str | None) -> None:
    """A meeting answers the announcement of its day, or of one up to a fortnight away."""
    meetings = MeetingSequence(
        [meeting("2024-03-14", announces="2024-04-18"), meeting(file)], AFTER
    )

    known = meetings.announcement_of(meetings[-1])

    assert (known.day.isoformat() if known else None) == announced


def test_announcement_of_another() -> None:
    """The announcement of a day on which a meeting stands is that one's alone."""
    days = ("2024-04-18", "2024-04-25")
    meetings = [meeting("2024-03-14", announces="2024-04-18"), *map(meeting, days)]

    assert MeetingSequence(meetings, AFTER).announcement_of(meetings[-1]) is None
