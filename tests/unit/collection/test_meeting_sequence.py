"""Which meeting follows which."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.collection.meeting_sequence import MeetingSequence
from archive.model import Meeting
from small import meeting


def following(index: int, *meetings: Meeting) -> date | None:
    """The day that "prochaine réunion" means in the minutes of one of these meetings."""
    return MeetingSequence(meetings).following(meetings[index])


def unrecorded(*meetings: Meeting) -> list[str]:
    """The days announced of which nothing is recorded."""
    return [each.day.isoformat() for each in MeetingSequence(meetings).unrecorded]


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

    sequence = MeetingSequence(meetings)

    assert all((sequence.following(each) or date.max) >= each.day for each in meetings)
    assert len(sequence.unrecorded) <= len(meetings)


def test_order() -> None:
    """Meetings come oldest first, one for each id, whatever the order of their files."""
    meetings = MeetingSequence(
        [meeting("2024-04-18"), meeting("2024-03-14"), meeting("2024-04-18")]
    )

    assert [held.id for held in meetings] == ["2024-03-14", "2024-04-18"]
    assert (len(meetings), meetings[-1].id, meetings[:1]) == (2, "2024-04-18", (meetings[0],))


def test_held_between() -> None:
    """Meetings are counted after one day and until another, those that took place alone."""
    days = ("2024-03-14", "2024-04-18", "2024-05-16")
    meetings = MeetingSequence([*map(meeting, days), meeting("2024-05-02", cancelled=True)])

    assert meetings.held_between(date(2024, 3, 14), date(2024, 5, 16)) == 2
    assert meetings.held_between(date(2024, 5, 16), date(2024, 3, 14)) == 0
    assert [held.id for held in meetings.held] == [*days]
