"""Questions to the timeline, as people type them."""

from datetime import UTC, datetime, time, timedelta, timezone

import pytest

from workshop.errors import WorkshopError
from workshop.timeline.asked import Asked, Day, asked, haystack
from workshop.timeline.happened import Detail, Happened

ZONE = timezone(timedelta(hours=7))


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=ZONE)


DAY = Day(
    [at(24, 9), at(24, 12, 15), at(24, 13, 40), at(25, 9, 30), at(25, 11, 50), at(25, 13, 5), at(25, 16)],
    ZONE,
)


def entry(**fields: object) -> Happened:
    said = {
        "stamp": "s", "record": "comment-1", "at": at(24, 14, 30).astimezone(UTC), "begun": None, "session": "tree",
        "kind": "question", "what": "new", "label": "Comment", "speaker": "Ms Kham", "typist": "abcd",
        "words": "Who decides under customary law?", "group": "Skills", "about": "Land titles",
    }  # fmt: skip
    return Happened(**(said | fields))  # type: ignore[arg-type]  # the fields of the class


def found(typed: str, one: Happened) -> bool:
    return asked(typed, DAY).takes(one, haystack(one))


@pytest.mark.parametrize(
    "typed",
    [
        "", "law customary", "@kham law", "@Kham: LAW", "? law", "F3", "#question", "#new", "land titles", "skills",
        "14:00-15:30", "14.00 - 15.30", "24 Nov", "24 November law", "24 Nov 14:00-15:00", "2026-11-24", "24 Nov 14:30",
        "since 24 Nov", "since 24 Nov 14:30", "until 25 Nov", "since the copy of 24 Nov 13:00", "tree",
        "since 24 nov, 14:00",
    ],
)  # fmt: skip
def test_an_answer_is_found(typed: str) -> None:
    assert found(typed, entry())


@pytest.mark.parametrize(
    "typed",
    [
        "lawyer", "@lee", "! law", "F2", "#vision", "#deleted", "14:31-15:30", "25 Nov", "since lunch", "since 09:00",
        "until 24 Nov 14:30", "since the copy of 25 Nov 09:00", "#undone", "#moments", "24 Nov 14:29",
    ],
)  # fmt: skip
def test_what_is_no_answer_is_not(typed: str) -> None:
    assert not found(typed, entry())


def test_what_else_can_be_asked() -> None:
    assert found("#undone", entry(undone=True))
    assert found("#moments", entry(matters="agreed"))
    assert found("#agreed", entry(matters="agreed"))
    assert found("#flagged", entry(what="changed", details=(Detail("flagged", "", "yes"),)))
    assert found("14:29-14:29", entry(begun=at(24, 14, 29)))  # it is the time of speech that counts


def test_lunch_is_the_longest_pause_at_midday_of_the_last_day_that_has_one() -> None:
    assert asked("since lunch", DAY).begin == at(25, 13, 5)
    assert asked("since lunch", Day(DAY.moments[:4], ZONE)).begin == at(24, 13, 40)
    with pytest.raises(WorkshopError, match="midday"):
        asked("since lunch", Day([at(24, 9), at(24, 10)], ZONE))


def test_times_without_a_day_are_of_any_day_as_a_span_and_of_the_last_as_a_bound() -> None:
    assert asked("14:00-15:30", DAY) == Asked(clock=(time(14), time(15, 30)), zone=ZONE)
    assert asked("since 9:15 law", DAY) == Asked(("law",), begin=at(25, 9, 15), zone=ZONE)


def test_a_copy_is_what_the_file_has() -> None:
    one = asked("law since the copy of old copy.json", DAY, lambda name: {name})
    assert one.words == ("law",)
    assert not one.takes(entry(stamp="old copy.json"), haystack(entry()))
    assert one.takes(entry(), haystack(entry()))


@pytest.mark.parametrize("typed", ["31 Feb", "since 31 Nov", "2026-13-01"])
def test_a_day_that_is_none_is_said(typed: str) -> None:
    with pytest.raises(WorkshopError, match="no moment"):
        asked(typed, DAY)


def test_text_that_only_looks_like_a_question_is_words() -> None:
    assert asked("f7 @ # 25:00 since ever", DAY).words == ("f7", "@", "#", "25:00", "since", "ever")


@pytest.mark.parametrize(
    ("typed", "month", "day"),
    [
        ("24 févr.", 2, 24),
        ("3 août 2026", 8, 3),
        ("3 juin", 6, 3),
        ("3 juil.", 7, 3),
        ("1 déc.", 12, 1),
        ("24 Feb", 2, 24),
    ],
)
def test_months_are_known_as_french_screens_show_them(typed: str, month: int, day: int) -> None:
    on = Day([datetime(2026, month, day, 9, tzinfo=ZONE)], ZONE)
    assert on.moment(f"{typed} 12:30", end=True) == datetime(2026, month, day, 12, 30, tzinfo=ZONE)
